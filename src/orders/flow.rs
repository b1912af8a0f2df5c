//! The order's own machine.

use super::model::{OrderEventKind, OrderState, Role};
use crate::platform::flow::{self, Step};

/// Who may do what to an order, and where it leads.
pub const TABLE: &[Step<OrderState, OrderEventKind, Role>] = &[
    Step { from: OrderState::Placed, on: OrderEventKind::Pay, by: Role::System, to: OrderState::Paid },
    Step { from: OrderState::Placed, on: OrderEventKind::Cancel, by: Role::System, to: OrderState::Cancelled },
    Step { from: OrderState::Paid, on: OrderEventKind::Ship, by: Role::Seller, to: OrderState::Shipped },
    Step { from: OrderState::Shipped, on: OrderEventKind::Receive, by: Role::Buyer, to: OrderState::Delivered },
    Step { from: OrderState::Shipped, on: OrderEventKind::PresumeReceived, by: Role::System, to: OrderState::Delivered },
    Step { from: OrderState::Delivered, on: OrderEventKind::Settle, by: Role::System, to: OrderState::Settled },
    Step { from: OrderState::Paid, on: OrderEventKind::Refund, by: Role::System, to: OrderState::Refunded },
    Step { from: OrderState::Shipped, on: OrderEventKind::Refund, by: Role::System, to: OrderState::Refunded },
    Step { from: OrderState::Delivered, on: OrderEventKind::Refund, by: Role::System, to: OrderState::Refunded },
];

/// Where this leads, if this role may do it now.
pub fn next(from: OrderState, on: OrderEventKind, by: Role) -> Option<OrderState> {
    flow::next(TABLE, from, on, by)
}

/// What this role may do now: the buttons to draw.
pub fn open(from: OrderState, by: Role) -> Vec<OrderEventKind> {
    flow::open(TABLE, from, by)
}
