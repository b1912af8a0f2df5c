//! A sale that has been paid, written as the checkout writes it: what a dispute starts from.

use diesel::prelude::*;
use entente::accounts::model::{Capacity, UserId};
use entente::admission;
use entente::admission::model::SellerCapacity;
use entente::contracts;
use entente::legal::deadlines::{Deadline, Deadlines};
use entente::orders::model::{LineId, LineKind, OrderId, OrderState, PurchaseId};
use entente::orders::store;
use entente::payments::ledger;
use entente::payments::model::{PaymentId, PaymentState};
use entente::payments::sandbox::{SandboxId, SandboxState};
use entente::platform::mail::{Subject, SubjectKind};
use entente::platform::money::Money;
use entente::platform::schema::{order_lines, orders, payments, purchases, sandbox_payments};
use entente::platform::types::fresh_number;

use crate::support::{Market, Shop};

/// A paid order of this buyer with this shop; delivered, with a delivery of 4.90 €.
pub fn delivered(market: &Market, shop: &Shop, buyer: &UserId, items: &[(&str, i64, i32)]) -> OrderId {
    let now = market.now();
    let shop = shop.clone();
    market.tx(|conn| {
        let seller = admission::store::seller(conn, &shop.id)?;
        let contract = contracts::store::in_force(conn, &shop.id)?.unwrap();
        let (purchase, order) = (PurchaseId::new(), OrderId::new());
        let total = items.iter().map(|(_, cents, quantity)| cents * i64::from(*quantity)).sum::<i64>() + 490;
        diesel::insert_into(purchases::table)
            .values((
                purchases::id.eq(&purchase),
                purchases::number.eq(fresh_number("ACH")),
                purchases::buyer_id.eq(buyer),
                purchases::form_key.eq(purchase.to_string()),
                purchases::state.eq("paid"),
                purchases::total.eq(total),
                purchases::currency.eq("EUR"),
                purchases::ship_name.eq("Camille D."),
                purchases::ship_street.eq("1 rue du Four"),
                purchases::ship_postcode.eq("35000"),
                purchases::ship_city.eq("Rennes"),
                purchases::ship_country.eq("FR"),
                purchases::placed_at.eq(now),
                purchases::paid_at.eq(now),
            ))
            .execute(conn)?;
        diesel::insert_into(orders::table)
            .values((
                orders::id.eq(&order),
                orders::number.eq(fresh_number("CMD")),
                orders::purchase_id.eq(&purchase),
                orders::buyer_id.eq(buyer),
                orders::seller_id.eq(&shop.id),
                orders::state.eq(OrderState::Delivered),
                orders::seller_snapshot.eq(serde_json::to_string(&seller).unwrap()),
                orders::buyer_capacity.eq(Capacity::Consumer),
                orders::seller_capacity.eq(SellerCapacity::Professional),
                orders::total.eq(total),
                orders::currency.eq("EUR"),
                orders::placed_at.eq(now),
                orders::paid_at.eq(now),
                orders::shipped_at.eq(now),
                orders::delivered_at.eq(now),
                orders::due_at.eq(Deadlines::load(conn)?.due(Deadline::Release, now)),
            ))
            .execute(conn)?;
        let rows = items.iter().map(|(title, cents, quantity)| (LineKind::Item, *title, *cents, *quantity)).chain([(LineKind::Delivery, "", 490, 1)]);
        for (place, (kind, title, cents, quantity)) in (1..).zip(rows) {
            diesel::insert_into(order_lines::table)
                .values((
                    order_lines::id.eq(LineId::new()),
                    order_lines::order_id.eq(&order),
                    order_lines::kind.eq(kind),
                    order_lines::position.eq(place),
                    order_lines::title.eq(title),
                    order_lines::description.eq(title),
                    order_lines::condition.eq("new"),
                    order_lines::maker.eq(""),
                    order_lines::pictures.eq("[]"),
                    order_lines::unit_price.eq(cents),
                    order_lines::quantity.eq(quantity),
                    order_lines::total.eq(cents * i64::from(quantity)),
                    order_lines::commission_bps.eq(contract.commission_bps),
                    order_lines::commission_vat_bps.eq(contract.commission_vat_bps),
                    order_lines::contract_id.eq(&contract.id),
                ))
                .execute(conn)?;
        }
        let reference = SandboxId::new();
        diesel::insert_into(sandbox_payments::table)
            .values((
                sandbox_payments::id.eq(&reference),
                sandbox_payments::idempotency_key.eq(purchase.to_string()),
                sandbox_payments::reference.eq("test"),
                sandbox_payments::amount.eq(Money(total)),
                sandbox_payments::currency.eq("EUR"),
                sandbox_payments::return_path.eq("/"),
                sandbox_payments::state.eq(SandboxState::Paid),
                sandbox_payments::refunded.eq(Money::ZERO),
                sandbox_payments::created_at.eq(now),
            ))
            .execute(conn)?;
        diesel::insert_into(payments::table)
            .values((
                payments::id.eq(PaymentId::new()),
                payments::purchase_id.eq(purchase.as_str()),
                payments::provider.eq("sandbox"),
                payments::provider_ref.eq(reference.as_str()),
                payments::state.eq(PaymentState::Paid),
                payments::amount.eq(Money(total)),
                payments::currency.eq("EUR"),
                payments::created_at.eq(now),
                payments::paid_at.eq(now),
            ))
            .execute(conn)?;
        let money: Vec<_> = store::lines(conn, &order)?.iter().map(|line| line.money(&shop.id)).collect();
        ledger::capture(conn, &Subject::new(SubjectKind::Purchase, &purchase), &money, now)?;
        Ok(order)
    })
}

/// The line of an order with this title.
pub fn line(market: &Market, order: &OrderId, title: &str) -> LineId {
    market.read(|conn| Ok(store::lines(conn, order)?.into_iter().find(|line| line.title == title).unwrap().id))
}
