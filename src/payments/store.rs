//! The rows of payments, refunds, and of what the provider told.

use diesel::prelude::*;

use super::model::{Payment, PaymentId, PaymentState, Refund, RefundId, RefundState};
use super::provider::Event;
use crate::orders::model::{OrderId, PurchaseId};
use crate::platform::db::Conn;
use crate::platform::money::{CURRENCY, Money};
use crate::platform::schema::{payments, provider_events, refunds};
use crate::platform::types::Moment;

/// Writes the payment of a purchase before the provider is asked for it: a crash between the two loses nothing.
pub fn insert(conn: &mut Conn, purchase: &PurchaseId, provider: &str, amount: Money, now: Moment) -> QueryResult<()> {
    diesel::insert_into(payments::table)
        .values((
            payments::id.eq(PaymentId::new()),
            payments::purchase_id.eq(purchase.as_str()),
            payments::provider.eq(provider),
            payments::state.eq(PaymentState::Created),
            payments::amount.eq(amount),
            payments::currency.eq(CURRENCY),
            payments::created_at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}

/// The payment of a purchase.
pub fn of_purchase(conn: &mut Conn, purchase: &PurchaseId) -> QueryResult<Payment> {
    payments::table.filter(payments::purchase_id.eq(purchase.as_str())).select(Payment::as_select()).first(conn)
}

/// The payment that the provider calls so, if it is one of ours.
pub fn by_ref(conn: &mut Conn, provider_ref: &str) -> QueryResult<Option<Payment>> {
    payments::table.filter(payments::provider_ref.eq(provider_ref)).select(Payment::as_select()).first(conn).optional()
}

/// Notes the provider's own name for a payment.
pub fn set_ref(conn: &mut Conn, id: &PaymentId, provider_ref: &str) -> QueryResult<()> {
    diesel::update(payments::table.find(id).filter(payments::provider_ref.is_null()))
        .set(payments::provider_ref.eq(provider_ref))
        .execute(conn)
        .map(|_| ())
}

/// The provider has the money. Says whether that is news.
pub fn paid(conn: &mut Conn, id: &PaymentId, now: Moment) -> QueryResult<bool> {
    diesel::update(payments::table.find(id).filter(payments::state.ne(PaymentState::Paid)))
        .set((payments::state.eq(PaymentState::Paid), payments::paid_at.eq(now)))
        .execute(conn)
        .map(|rows| rows == 1)
}

/// The payment will not be made.
pub fn failed(conn: &mut Conn, id: &PaymentId) -> QueryResult<()> {
    diesel::update(payments::table.find(id).filter(payments::state.eq(PaymentState::Created)))
        .set(payments::state.eq(PaymentState::Failed))
        .execute(conn)
        .map(|_| ())
}

/// Keeps what the provider told; says whether it was told for the first time.
pub fn insert_event(conn: &mut Conn, provider: &str, event: &Event, payload: &str, now: Moment) -> QueryResult<bool> {
    let there: i64 = provider_events::table.find((provider, &event.id)).count().get_result(conn)?;
    if there > 0 {
        return Ok(false);
    }
    diesel::insert_into(provider_events::table)
        .values((
            provider_events::provider.eq(provider),
            provider_events::event_id.eq(&event.id),
            provider_events::kind.eq(&event.kind),
            provider_events::payload.eq(payload),
            provider_events::received_at.eq(now),
        ))
        .execute(conn)?;
    Ok(true)
}

/// A refund to be asked of the provider.
#[derive(Debug, Clone, Copy)]
pub struct NewRefund<'a> {
    /// Of which payment.
    pub payment: &'a PaymentId,
    /// For which order.
    pub order: &'a OrderId,
    /// By which dispute, if by one.
    pub dispute: Option<&'a str>,
    /// The name under which it is written, and executed, once.
    pub key: &'a str,
    /// How much.
    pub amount: Money,
}

/// Writes a refund; none when one with this key is there already. If it is not executed until it is due,
/// the operator is told.
pub fn insert_refund(conn: &mut Conn, new: &NewRefund<'_>, due_at: Moment, now: Moment) -> QueryResult<Option<RefundId>> {
    let there: i64 = refunds::table.filter(refunds::unique_key.eq(new.key)).count().get_result(conn)?;
    if there > 0 {
        return Ok(None);
    }
    let id = RefundId::new();
    diesel::insert_into(refunds::table)
        .values((
            refunds::id.eq(&id),
            refunds::payment_id.eq(new.payment),
            refunds::order_id.eq(new.order),
            refunds::dispute_id.eq(new.dispute),
            refunds::unique_key.eq(new.key),
            refunds::state.eq(RefundState::Requested),
            refunds::amount.eq(new.amount),
            refunds::currency.eq(CURRENCY),
            refunds::requested_at.eq(now),
            refunds::due_at.eq(due_at),
        ))
        .execute(conn)?;
    Ok(Some(id))
}

/// The refunds that should have been executed by now.
pub fn late_refunds(conn: &mut Conn, now: Moment, limit: i64) -> QueryResult<Vec<RefundId>> {
    refunds::table.filter(refunds::due_at.le(now)).order(refunds::due_at).limit(limit).select(refunds::id).load(conn)
}

/// Puts off when the operator is told next, if a refund is due still. Says whether it was.
pub fn postpone_refund(conn: &mut Conn, id: &RefundId, due_at: Moment, now: Moment) -> QueryResult<bool> {
    let rows = diesel::update(refunds::table.find(id).filter(refunds::due_at.le(now))).set(refunds::due_at.eq(due_at)).execute(conn)?;
    Ok(rows == 1)
}

/// A refund, and the provider's name for its payment.
pub fn refund(conn: &mut Conn, id: &RefundId) -> QueryResult<(Refund, Option<String>)> {
    refunds::table.inner_join(payments::table).filter(refunds::id.eq(id)).select((Refund::as_select(), payments::provider_ref)).first(conn)
}

/// The refunds of an order, the latest first.
pub fn refunds_of(conn: &mut Conn, order: &OrderId) -> QueryResult<Vec<Refund>> {
    refunds::table.filter(refunds::order_id.eq(order)).order(refunds::requested_at.desc()).select(Refund::as_select()).load(conn)
}

/// The provider has sent the money back.
pub fn refund_executed(conn: &mut Conn, id: &RefundId, provider_ref: &str, now: Moment) -> QueryResult<bool> {
    diesel::update(refunds::table.find(id).filter(refunds::state.eq(RefundState::Requested)))
        .set((
            refunds::state.eq(RefundState::Executed),
            refunds::provider_ref.eq(provider_ref),
            refunds::executed_at.eq(now),
            refunds::due_at.eq(None::<Moment>),
        ))
        .execute(conn)
        .map(|rows| rows == 1)
}
