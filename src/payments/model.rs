//! Payments and refunds.

use diesel::prelude::*;

use crate::orders::model::OrderId;
use crate::platform::money::Money;
use crate::platform::schema::{payments, refunds};
use crate::platform::types::Moment;

crate::id!(
    /// A payment of one purchase.
    PaymentId, "pay"
);
crate::id!(
    /// A refund of a part of a payment.
    RefundId, "rfd"
);
crate::id!(
    /// A balanced movement of the ledger.
    TransactionId, "ltx"
);
crate::id!(
    /// One side of a movement.
    EntryId, "len"
);

crate::words! {
    /// Where a payment stands.
    PaymentState { Created = "created", Paid = "paid", Failed = "failed" }
}

crate::words! {
    /// Where a refund stands.
    RefundState { Requested = "requested", Executed = "executed" }
}

/// A payment of one purchase.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = payments)]
pub struct Payment {
    /// Which.
    pub id: PaymentId,
    /// Of which purchase.
    pub purchase_id: String,
    /// The provider's name.
    pub provider: String,
    /// The provider's own name for it, once it has answered.
    pub provider_ref: Option<String>,
    /// Where it stands.
    pub state: PaymentState,
    /// The amount asked.
    pub amount: Money,
    /// When it was asked.
    pub created_at: Moment,
    /// When the provider had it.
    pub paid_at: Option<Moment>,
}

/// A refund of a part of a payment.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = refunds)]
pub struct Refund {
    /// Which.
    pub id: RefundId,
    /// Of which order.
    pub order_id: OrderId,
    /// The name under which it is executed once.
    pub unique_key: String,
    /// Where it stands.
    pub state: RefundState,
    /// How much.
    pub amount: Money,
    /// When it was asked.
    pub requested_at: Moment,
    /// When the provider had sent it.
    pub executed_at: Option<Moment>,
}
