//! The letters of an order: each step, to the buyer and to everyone of the seller's team.

use super::model::{LineId, Order, OrderEventKind, OrderId, Role};
use super::store;
use crate::accounts;
use crate::notifications::actions::tell as tell_person;
use crate::payments::ledger::{self, Account};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::i18n::Lang;
use crate::platform::mail::{Letter, Subject, SubjectKind};
use crate::platform::money::Money;
use crate::platform::types::Moment;

/// What the letters of an order say besides the order itself.
struct Facts {
    order: Order,
    shop: String,
    buyer: String,
    /// What the seller has of it now, and what the market took: commission and VAT.
    earned: Money,
    fee: Money,
}

/// Tells the buyer and the seller's people of a step, each in their language.
pub fn tell(conn: &mut Conn, id: &OrderId, event: OrderEventKind, now: Moment) -> Result<(), AppError> {
    let order = store::order(conn, id)?;
    let lines: Vec<LineId> = store::lines(conn, id)?.into_iter().map(|line| line.id).collect();
    let buyer = accounts::store::user(conn, &order.buyer_id)?;
    let facts = Facts {
        shop: order.seller()?.name,
        buyer: buyer.name.clone(),
        earned: ledger::lines_balance(conn, Account::Available, &lines)?,
        fee: ledger::lines_balance(conn, Account::Commission, &lines)? + ledger::lines_balance(conn, Account::CommissionVat, &lines)?,
        order,
    };
    if let Some(letter) = letter(&facts, event, Role::Buyer, buyer.lang) {
        tell_person(conn, &buyer, &letter, now)?;
    }
    for member in accounts::store::members(conn, &facts.order.seller_id)? {
        if let Some(letter) = letter(&facts, event, Role::Seller, member.lang) {
            tell_person(conn, &member, &letter, now)?;
        }
    }
    Ok(())
}

fn letter(facts: &Facts, event: OrderEventKind, to: Role, lang: Lang) -> Option<Letter> {
    let (t, order, number) = (lang.t(), &facts.order, &facts.order.number);
    let (shop, buyer) = (&facts.shop, &facts.buyer);
    let until = order.due_at.map(|due_at| lang.day(due_at)).unwrap_or_default();
    let (kind, heading, paragraphs) = match (event, to) {
        (OrderEventKind::Ship, Role::Buyer) => ("order_shipped", t.orders_mail_shipped(shop), vec![t.orders_mail_shipped_text(&until)]),
        (OrderEventKind::Ship, _) => ("order_shipped", t.orders_mail_shipped_seller(), vec![t.orders_mail_shipped_seller_text(buyer, &until)]),
        (OrderEventKind::Receive, Role::Buyer) => {
            ("order_received", t.orders_mail_received(shop), vec![t.orders_mail_received_text(&until), t.orders_mail_problem()])
        }
        (OrderEventKind::Receive, _) => ("order_received", t.orders_mail_received_seller(buyer), vec![t.orders_mail_received_seller_text(&until)]),
        (OrderEventKind::PresumeReceived, Role::Buyer) => {
            ("order_presumed", t.orders_mail_presumed(shop), vec![t.orders_mail_presumed_text(&until), t.orders_mail_problem()])
        }
        (OrderEventKind::PresumeReceived, _) => ("order_presumed", t.orders_mail_presumed_seller(), vec![t.orders_mail_presumed_seller_text(&until)]),
        (OrderEventKind::Settle, Role::Buyer) => ("order_settled", t.orders_mail_settled(), vec![t.orders_mail_settled_text()]),
        (OrderEventKind::Settle, _) => {
            ("order_settled", t.orders_mail_settled_seller(lang.money(facts.earned)), vec![t.orders_mail_settled_seller_text()])
        }
        // The buyer reads it in what the dispute says.
        (OrderEventKind::Refund, Role::Buyer) => return None,
        (OrderEventKind::Refund, _) => ("order_refunded", t.orders_mail_refunded_seller(), vec![t.orders_mail_refunded_seller_text()]),
        (OrderEventKind::Place | OrderEventKind::Pay | OrderEventKind::Cancel, _) => return None,
    };
    let mut rows = vec![(t.orders_order(), number.clone())];
    rows.push(if to == Role::Buyer { (t.orders_seller(), shop.clone()) } else { (t.orders_buyer(), buyer.clone()) });
    if event == OrderEventKind::Ship {
        rows.push((t.orders_carrier(), order.carrier.clone().unwrap_or_default()));
        rows.push((t.orders_tracking(), order.tracking.clone().unwrap_or_default()));
    }
    if event == OrderEventKind::Settle && to == Role::Seller {
        rows.push((t.orders_total(), lang.money(order.total)));
        rows.push((t.orders_fee(), lang.money(facts.fee)));
        rows.push((t.orders_earned(), lang.money(facts.earned)));
    }
    Some(Letter {
        lang,
        kind,
        about: Subject::new(SubjectKind::Order, &order.id),
        subject: t.orders_mail_subject(&heading, number),
        heading,
        paragraphs,
        facts: rows,
        link: Some((t.orders_mail_see(), format!("/orders/{}", order.id))),
        threaded: true,
    })
}
