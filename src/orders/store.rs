//! The rows of orders, their lines and events.

use diesel::prelude::*;

use super::model::{LineId, Order, OrderEvent, OrderEventId, OrderEventKind, OrderId, OrderLine, OrderState, PurchaseId, Role};
use crate::accounts::model::{SellerId, UserId};
use crate::platform::db::Conn;
use crate::platform::schema::{order_events, order_lines, orders};
use crate::platform::types::Moment;

/// An order by id; who may see it is the caller's question.
pub fn order(conn: &mut Conn, id: &OrderId) -> QueryResult<Order> {
    orders::table.find(id).select(Order::as_select()).first(conn)
}

/// An order of this buyer or of this seller, and the role of who looks. Nobody else's; and a seller's only
/// once it is paid: until then the buyer's name and address are none of its business.
pub fn seen_by(conn: &mut Conn, id: &OrderId, user: &UserId, seller: Option<&SellerId>) -> QueryResult<(Order, Role)> {
    let order = order(conn, id)?;
    if order.buyer_id == *user {
        Ok((order, Role::Buyer))
    } else if seller == Some(&order.seller_id) && order.paid_at.is_some() {
        Ok((order, Role::Seller))
    } else {
        Err(diesel::result::Error::NotFound)
    }
}

/// The lines of an order, in their order, the delivery last.
pub fn lines(conn: &mut Conn, order: &OrderId) -> QueryResult<Vec<OrderLine>> {
    order_lines::table.filter(order_lines::order_id.eq(order)).order(order_lines::position).select(OrderLine::as_select()).load(conn)
}

/// A line of this order.
pub fn line(conn: &mut Conn, order: &OrderId, id: &LineId) -> QueryResult<OrderLine> {
    order_lines::table.find(id).filter(order_lines::order_id.eq(order)).select(OrderLine::as_select()).first(conn)
}

/// What happened to an order, the latest first.
pub fn events(conn: &mut Conn, order: &OrderId) -> QueryResult<Vec<OrderEvent>> {
    order_events::table
        .filter(order_events::order_id.eq(order))
        .order((order_events::at.desc(), order_events::id.desc()))
        .select(OrderEvent::as_select())
        .load(conn)
}

/// The orders of a purchase.
pub fn of_purchase(conn: &mut Conn, purchase: &PurchaseId) -> QueryResult<Vec<Order>> {
    orders::table.filter(orders::purchase_id.eq(purchase)).order(orders::number).select(Order::as_select()).load(conn)
}

/// The orders of a buyer, the latest first, and how many there are.
pub fn of_buyer(conn: &mut Conn, buyer: &UserId, offset: i64, limit: i64) -> QueryResult<(Vec<Order>, i64)> {
    let mine = || orders::table.filter(orders::buyer_id.eq(buyer));
    let rows = mine().order((orders::placed_at.desc(), orders::id.desc())).offset(offset).limit(limit).select(Order::as_select()).load(conn)?;
    Ok((rows, mine().count().get_result(conn)?))
}

/// The orders of a buyer in some states, the oldest first; fifty at most.
pub fn of_buyer_in(conn: &mut Conn, buyer: &UserId, states: &[OrderState]) -> QueryResult<Vec<Order>> {
    orders::table
        .filter(orders::buyer_id.eq(buyer))
        .filter(orders::state.eq_any(states))
        .order((orders::placed_at, orders::id))
        .limit(50)
        .select(Order::as_select())
        .load(conn)
}

/// The orders of a seller in some states, the oldest first, and how many there are.
pub fn of_seller(conn: &mut Conn, seller: &SellerId, states: &[OrderState], offset: i64, limit: i64) -> QueryResult<(Vec<Order>, i64)> {
    let mine = || orders::table.filter(orders::seller_id.eq(seller)).filter(orders::state.eq_any(states));
    let rows = mine().order((orders::placed_at, orders::id)).offset(offset).limit(limit).select(Order::as_select()).load(conn)?;
    Ok((rows, mine().count().get_result(conn)?))
}

/// The same, the latest first.
pub fn latest_of_seller(conn: &mut Conn, seller: &SellerId, states: &[OrderState], offset: i64, limit: i64) -> QueryResult<Vec<Order>> {
    orders::table
        .filter(orders::seller_id.eq(seller))
        .filter(orders::state.eq_any(states))
        .order((orders::placed_at.desc(), orders::id.desc()))
        .offset(offset)
        .limit(limit)
        .select(Order::as_select())
        .load(conn)
}

/// How many orders of a seller stand in each state.
pub fn counts(conn: &mut Conn, seller: &SellerId) -> QueryResult<Vec<(OrderState, i64)>> {
    orders::table.filter(orders::seller_id.eq(seller)).group_by(orders::state).select((orders::state, diesel::dsl::count_star())).load(conn)
}

/// The orders that the clock has something to do with, the longest due first.
pub fn due(conn: &mut Conn, now: Moment, limit: i64) -> QueryResult<Vec<OrderId>> {
    orders::table.filter(orders::due_at.le(now)).order(orders::due_at).limit(limit).select(orders::id).load(conn)
}

/// Says when the clock looks at an order again.
pub fn set_due(conn: &mut Conn, id: &OrderId, due_at: Option<Moment>) -> QueryResult<()> {
    diesel::update(orders::table.find(id)).set(orders::due_at.eq(due_at)).execute(conn).map(|_| ())
}

/// Notes when an order was paid.
pub fn set_paid(conn: &mut Conn, id: &OrderId, now: Moment) -> QueryResult<()> {
    diesel::update(orders::table.find(id)).set(orders::paid_at.eq(now)).execute(conn).map(|_| ())
}

/// Notes who carries an order since when, and until when it is on its way at most.
pub fn set_shipped(conn: &mut Conn, id: &OrderId, carrier: &str, tracking: &str, now: Moment, due_at: Moment) -> QueryResult<()> {
    diesel::update(orders::table.find(id))
        .set((orders::carrier.eq(carrier), orders::tracking.eq(tracking), orders::shipped_at.eq(now), orders::due_at.eq(due_at)))
        .execute(conn)
        .map(|_| ())
}

/// Notes when an order was delivered, and when its money is released.
pub fn set_delivered(conn: &mut Conn, id: &OrderId, now: Moment, due_at: Moment) -> QueryResult<()> {
    diesel::update(orders::table.find(id)).set((orders::delivered_at.eq(now), orders::due_at.eq(due_at))).execute(conn).map(|_| ())
}

/// Notes when the money of an order was released: the clock has nothing more to do with it.
pub fn set_settled(conn: &mut Conn, id: &OrderId, now: Moment) -> QueryResult<()> {
    diesel::update(orders::table.find(id)).set((orders::settled_at.eq(now), orders::due_at.eq(None::<Moment>))).execute(conn).map(|_| ())
}

/// What happened to an order, and who did it.
#[derive(Debug, Clone, Copy)]
pub struct Happened<'a> {
    /// What.
    pub event: OrderEventKind,
    /// Who, if it was a person.
    pub actor: Option<&'a UserId>,
    /// In which role.
    pub role: Role,
    /// More about it.
    pub details: &'a str,
}

/// Moves an order from one state to another, if it is still there, and writes what happened. Says
/// whether it moved.
pub fn step(conn: &mut Conn, id: &OrderId, from: OrderState, to: OrderState, happened: Happened<'_>, now: Moment) -> QueryResult<bool> {
    let moved = diesel::update(orders::table.find(id).filter(orders::state.eq(from))).set(orders::state.eq(to)).execute(conn)?;
    if moved == 0 {
        return Ok(false);
    }
    note(conn, id, from, to, happened, now)?;
    Ok(true)
}

/// Writes what happened to an order.
pub fn note(conn: &mut Conn, id: &OrderId, from: OrderState, to: OrderState, happened: Happened<'_>, now: Moment) -> QueryResult<()> {
    diesel::insert_into(order_events::table)
        .values((
            order_events::id.eq(OrderEventId::new()),
            order_events::order_id.eq(id),
            order_events::event.eq(happened.event),
            order_events::from_state.eq(from),
            order_events::to_state.eq(to),
            order_events::actor_id.eq(happened.actor),
            order_events::role.eq(happened.role),
            order_events::details.eq(happened.details),
            order_events::at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}
