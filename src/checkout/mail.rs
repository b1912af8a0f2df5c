//! The letters of a purchase: its confirmation on a durable medium (L-097), the sellers' news, its end.

use super::model::Purchase;
use crate::accounts;
use crate::accounts::model::User;
use crate::legal;
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::legal::model::TextKind;
use crate::legal::rights::Rights;
use crate::notifications::actions::tell;
use crate::orders;
use crate::orders::model::{LineKind, Order, OrderLine};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::i18n::Lang;
use crate::platform::mail::{self, Letter, Subject, SubjectKind};
use crate::platform::types::Moment;

/// Tells everyone that a purchase is paid: the buyer with every contract and the terms in full, each
/// seller's people with what there is to ship.
pub fn tell_paid(conn: &mut Conn, purchase: &Purchase, orders: &[Order], now: Moment) -> Result<(), AppError> {
    let buyer = accounts::store::user(conn, &purchase.buyer_id)?;
    let delays = Deadlines::load(conn)?;
    let mut contracts = Vec::new();
    for order in orders {
        contracts.push((order, orders::store::lines(conn, &order.id)?));
    }
    let texts = legal::store::of_purchase(conn, purchase.id.as_str())?;
    let letter =
        confirmation(purchase, &contracts, &texts.iter().map(|(kind, version, _)| (*kind, *version)).collect::<Vec<_>>(), &delays, buyer.lang)?;
    tell(conn, &buyer, &letter, now)?;
    let terms = legal::store::current(conn, TextKind::TermsOfSale, buyer.lang, purchase.placed_at)?;
    let annex = annex(purchase, terms.version, &terms.body, buyer.lang);
    mail::enqueue(conn, Some(buyer.id.as_str()), &buyer.email, &annex, now)?;
    for (order, lines) in &contracts {
        for member in accounts::store::members(conn, &order.seller_id)? {
            tell(conn, &member, &to_ship(purchase, order, lines, &buyer, &delays, member.lang, now), now)?;
        }
    }
    Ok(())
}

fn confirmation(
    purchase: &Purchase,
    contracts: &[(&Order, Vec<OrderLine>)],
    texts: &[(TextKind, i32)],
    delays: &Deadlines,
    lang: Lang,
) -> Result<Letter, AppError> {
    let t = lang.t();
    let mut facts = vec![(t.checkout_purchase(), purchase.number.clone()), (t.checkout_placed_on(), lang.time(purchase.placed_at))];
    for (order, lines) in contracts {
        let seller = order.seller()?;
        facts.push((t.checkout_mail_contract(&order.number), format!("{} ({})", seller.name, seller.capacity.badge(t))));
        let identity = [
            Some(seller.legal_name.clone()),
            Some(format!("{}, {} {}", seller.street, seller.postcode, seller.city)),
            seller.siren.as_ref().map(|siren| format!("SIREN {siren}")),
            seller.vat_number.clone(),
            Some(seller.email.clone()),
            Some(seller.phone.clone()),
        ];
        facts.push((t.checkout_mail_seller(), identity.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")));
        facts.extend(lines.iter().map(|line| line_fact(line, lang)));
        facts.push((t.checkout_subtotal(), lang.money(order.total)));
        facts.push((t.checkout_mail_rights(), rights_words(Rights::of(order.seller_capacity, order.buyer_capacity), delays, lang)));
    }
    facts.push((t.checkout_mail_total(), lang.money(purchase.total)));
    facts.push((t.checkout_mail_to(), purchase.address().line(t)));
    facts.push((t.checkout_mail_by(), lang.day(delays.due(Deadline::Delivery, purchase.placed_at))));
    facts.push((t.checkout_mail_texts(), texts.iter().map(|(kind, version)| t.orders_text(kind.name(t), *version)).collect::<Vec<_>>().join(" ; ")));
    Ok(Letter {
        lang,
        kind: "purchase_confirmed",
        about: Subject::new(SubjectKind::Purchase, &purchase.id),
        subject: t.checkout_mail_subject(&purchase.number),
        heading: t.checkout_mail_heading(),
        paragraphs: vec![
            t.checkout_mail_paid(lang.money(purchase.total)),
            t.checkout_mail_next(delays.words(Deadline::Release, lang)),
            t.checkout_mail_help(),
        ],
        facts,
        link: Some((t.checkout_mail_see(), format!("/checkout/placed/{}", purchase.id))),
        threaded: true,
    })
}

fn line_fact(line: &OrderLine, lang: Lang) -> (String, String) {
    let t = lang.t();
    let name = match line.kind {
        LineKind::Delivery => line.name(t),
        LineKind::Item => {
            let condition = line.condition().map(|condition| condition.name(t)).unwrap_or_default();
            t.checkout_mail_line(line.quantity, &line.title, condition)
        }
    };
    (name, lang.money(line.total))
}

fn rights_words(rights: Rights, delays: &Deadlines, lang: Lang) -> String {
    let t = lang.t();
    match rights {
        Rights::Consumer => t.checkout_mail_rights_consumer(delays.words(Deadline::Withdrawal, lang), delays.words(Deadline::Guarantee, lang)),
        Rights::Private => t.checkout_private_notice(),
        Rights::Trade => t.checkout_mail_rights_trade(),
    }
}

/// The terms that were accepted, in full, with their form for withdrawal: a link alone is no durable medium (L-006).
fn annex(purchase: &Purchase, version: i32, body: &str, lang: Lang) -> Letter {
    let t = lang.t();
    let plain = body.replace("**", "").replace("> ", "");
    let paragraphs = plain.split("\n\n").map(|block| block.trim().trim_start_matches('#').trim().to_owned()).filter(|block| !block.is_empty());
    Letter {
        lang,
        kind: "purchase_terms",
        about: Subject::new(SubjectKind::Purchase, &purchase.id),
        subject: t.checkout_annex_subject(&purchase.number),
        heading: t.checkout_annex_heading(version),
        paragraphs: paragraphs.collect(),
        facts: vec![],
        link: Some((t.checkout_annex_see(), format!("/legal/terms-of-sale?version={version}"))),
        threaded: true,
    }
}

fn to_ship(purchase: &Purchase, order: &Order, lines: &[OrderLine], buyer: &User, delays: &Deadlines, lang: Lang, now: Moment) -> Letter {
    let t = lang.t();
    let mut facts = vec![(t.orders_order(), order.number.clone()), (t.orders_buyer(), buyer.name.clone())];
    facts.extend(lines.iter().map(|line| line_fact(line, lang)));
    facts.push((t.orders_total(), lang.money(order.total)));
    facts.push((t.checkout_mail_to(), purchase.address().line(t)));
    Letter {
        lang,
        kind: "order_to_ship",
        about: Subject::new(SubjectKind::Order, &order.id),
        subject: t.checkout_to_ship_subject(&order.number),
        heading: t.checkout_to_ship_heading(&buyer.name),
        paragraphs: vec![
            t.checkout_to_ship_text(lang.day(delays.due(Deadline::Shipment, now))),
            t.checkout_to_ship_money(delays.words(Deadline::Release, lang)),
        ],
        facts,
        link: Some((t.checkout_to_ship_see(), format!("/orders/{}", order.id))),
        threaded: true,
    }
}

/// The time to pay is over: nothing was charged, the articles are for sale again.
pub fn cancelled(purchase: &Purchase, lang: Lang) -> Letter {
    let t = lang.t();
    over(purchase, lang, "purchase_cancelled", t.checkout_cancelled_heading(), t.checkout_cancelled_text())
}

/// The payment came after the purchase was cancelled: it goes back.
pub fn paid_too_late(purchase: &Purchase, lang: Lang) -> Letter {
    let t = lang.t();
    over(purchase, lang, "purchase_paid_too_late", t.checkout_late_heading(), t.checkout_late_text(lang.money(purchase.total)))
}

fn over(purchase: &Purchase, lang: Lang, kind: &'static str, heading: String, text: String) -> Letter {
    let t = lang.t();
    Letter {
        lang,
        kind,
        about: Subject::new(SubjectKind::Purchase, &purchase.id),
        subject: t.checkout_mail_subject_over(&heading, &purchase.number),
        heading,
        paragraphs: vec![text],
        facts: vec![(t.checkout_purchase(), purchase.number.clone()), (t.checkout_total(), lang.money(purchase.total))],
        link: Some((t.checkout_mail_see(), format!("/checkout/payment/{}", purchase.id))),
        threaded: true,
    }
}
