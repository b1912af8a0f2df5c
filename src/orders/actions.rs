//! What becomes of a paid order: shipped, received, settled. Each step is one guarded move, its event, and its letters.

use chrono::TimeDelta;

use super::flow;
use super::forms::Shipment;
use super::mail;
use super::model::{LineId, Order, OrderEventKind, OrderId, OrderState, Role};
use super::store::{self, Happened};
use crate::accounts::viewer::Viewer;
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::payments::ledger::{self, Account};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::mail::{Subject, SubjectKind};
use crate::platform::money::Money;
use crate::platform::types::Moment;

/// How long the clock waits before it looks again at an order with a line in dispute.
const PAUSE: TimeDelta = TimeDelta::hours(1);

/// What an action found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It did it.
    Now,
    /// It was done before, by the same form sent twice or in another window.
    Before,
}

/// The seller has handed the parcel to a carrier.
pub fn ship(conn: &mut Conn, id: &OrderId, shipment: &Shipment, by: &Viewer, now: Moment) -> Result<Done, AppError> {
    let (order, role) = store::seen_by(conn, id, &by.id, by.seller.as_ref())?;
    let Some(to) = flow::next(order.state, OrderEventKind::Ship, role) else {
        let same = role == Role::Seller && order.tracking.as_ref() == Some(&shipment.tracking) && order.carrier.as_ref() == Some(&shipment.carrier);
        return if same { Ok(Done::Before) } else { Err(moved_on(id)) };
    };
    let details = format!("{} {}", shipment.carrier, shipment.tracking);
    let happened = Happened { event: OrderEventKind::Ship, actor: Some(&by.id), role, details: &details };
    if !store::step(conn, id, order.state, to, happened, now)? {
        return Err(moved_on(id));
    }
    let due_at = Deadlines::load(conn)?.due(Deadline::PresumedDelivery, now);
    store::set_shipped(conn, id, &shipment.carrier, &shipment.tracking, now, due_at)?;
    mail::tell(conn, id, OrderEventKind::Ship, now)?;
    Ok(Done::Now)
}

/// The buyer has the parcel.
pub fn receive(conn: &mut Conn, id: &OrderId, by: &Viewer, now: Moment) -> Result<Done, AppError> {
    let (order, role) = store::seen_by(conn, id, &by.id, by.seller.as_ref())?;
    let Some(to) = flow::next(order.state, OrderEventKind::Receive, role) else {
        let there = role == Role::Buyer && order.delivered_at.is_some();
        return if there { Ok(Done::Before) } else { Err(moved_on(id)) };
    };
    let happened = Happened { event: OrderEventKind::Receive, actor: Some(&by.id), role, details: "" };
    deliver(conn, &order, to, happened, now)
}

/// The time after dispatch is over without news: delivery is presumed. A dispute is news: it is waited for.
pub fn presume_received(conn: &mut Conn, order: &Order, now: Moment) -> Result<Done, AppError> {
    let Some(to) = flow::next(order.state, OrderEventKind::PresumeReceived, Role::System) else { return Ok(Done::Before) };
    if left(conn, order, Account::Disputed)?.is_positive() {
        store::set_due(conn, &order.id, Some(now + PAUSE))?;
        return Ok(Done::Before);
    }
    let happened = Happened { event: OrderEventKind::PresumeReceived, actor: None, role: Role::System, details: "" };
    deliver(conn, order, to, happened, now)
}

fn deliver(conn: &mut Conn, order: &Order, to: OrderState, happened: Happened<'_>, now: Moment) -> Result<Done, AppError> {
    if !store::step(conn, &order.id, order.state, to, happened, now)? {
        return Err(moved_on(&order.id));
    }
    let due_at = Deadlines::load(conn)?.due(Deadline::Release, now);
    store::set_delivered(conn, &order.id, now, due_at)?;
    mail::tell(conn, &order.id, happened.event, now)?;
    Ok(Done::Now)
}

/// The delay after delivery is over: what is held for each line becomes the seller's. A line in dispute
/// holds its own money; the order is settled once no line is.
pub fn release(conn: &mut Conn, order: &Order, now: Moment) -> Result<Done, AppError> {
    let Some(to) = flow::next(order.state, OrderEventKind::Settle, Role::System) else { return Ok(Done::Before) };
    let about = Subject::new(SubjectKind::Order, &order.id);
    for line in store::lines(conn, &order.id)? {
        ledger::release(conn, &about, &line.money(&order.seller_id), now)?;
    }
    if left(conn, order, Account::Disputed)?.is_positive() {
        store::set_due(conn, &order.id, Some(now + PAUSE))?;
        return Ok(Done::Before);
    }
    let happened = Happened { event: OrderEventKind::Settle, actor: None, role: Role::System, details: "" };
    if !store::step(conn, &order.id, order.state, to, happened, now)? {
        return Err(moved_on(&order.id));
    }
    store::set_settled(conn, &order.id, now)?;
    mail::tell(conn, &order.id, OrderEventKind::Settle, now)?;
    Ok(Done::Now)
}

/// Money has gone back: when it was the last of an order that is under way, nobody ships or receives it any more.
pub fn refunded(conn: &mut Conn, id: &OrderId, now: Moment) -> Result<Done, AppError> {
    let order = store::order(conn, id)?;
    let Some(to) = flow::next(order.state, OrderEventKind::Refund, Role::System) else { return Ok(Done::Before) };
    if left(conn, &order, Account::Provider)?.is_positive() {
        return Ok(Done::Before);
    }
    let happened = Happened { event: OrderEventKind::Refund, actor: None, role: Role::System, details: "" };
    if !store::step(conn, id, order.state, to, happened, now)? {
        return Err(moved_on(id));
    }
    store::set_due(conn, id, None)?;
    mail::tell(conn, id, OrderEventKind::Refund, now)?;
    Ok(Done::Now)
}

/// What an account holds of an order.
fn left(conn: &mut Conn, order: &Order, account: Account) -> Result<Money, AppError> {
    let lines: Vec<LineId> = store::lines(conn, &order.id)?.into_iter().map(|line| line.id).collect();
    Ok(ledger::lines_balance(conn, account, &lines)?)
}

/// The clock has come to an order: whatever is due for it now.
pub fn on_time(conn: &mut Conn, id: &OrderId, now: Moment) -> Result<Done, AppError> {
    let order = store::order(conn, id)?;
    if order.due_at.is_none_or(|due_at| due_at > now) {
        return Ok(Done::Before);
    }
    match order.state {
        OrderState::Shipped => presume_received(conn, &order, now),
        OrderState::Delivered => release(conn, &order, now),
        OrderState::Placed | OrderState::Paid | OrderState::Settled | OrderState::Cancelled | OrderState::Refunded => {
            store::set_due(conn, id, None)?;
            Ok(Done::Before)
        }
    }
}

fn moved_on(id: &OrderId) -> AppError {
    AppError::MovedOn(format!("/orders/{id}"))
}
