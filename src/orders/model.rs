//! Orders as they were concluded: what was sold stays as it was on that day.

use diesel::prelude::*;

use crate::accounts::model::{SellerId, UserId};
use crate::admission::model::Seller;
use crate::catalogue::model::{Condition, ListingId};
use crate::platform::error::AppError;
use crate::platform::files::FileId;
use crate::platform::i18n::Sentences;
use crate::platform::money::Money;
use crate::platform::schema::{order_events, order_lines, orders};
use crate::platform::types::Moment;

crate::id!(
    /// An order: one contract with one seller.
    OrderId, "ord"
);
crate::id!(
    /// A line of an order.
    LineId, "lin"
);
crate::id!(
    /// Something that happened to an order.
    OrderEventId, "oev"
);
crate::id!(
    /// A purchase: one payment for one or more orders.
    PurchaseId, "pur"
);

crate::words! {
    /// Where an order stands.
    OrderState {
        Placed = "placed",
        Paid = "paid",
        Shipped = "shipped",
        Delivered = "delivered",
        Settled = "settled",
        Cancelled = "cancelled",
        /// Everything that was paid has gone back.
        Refunded = "refunded"
    }
}

crate::words! {
    /// What can happen to an order.
    OrderEventKind {
        Place = "place",
        Pay = "pay",
        Cancel = "cancel",
        Ship = "ship",
        Receive = "receive",
        PresumeReceived = "presume_received",
        Settle = "settle",
        /// The last of what was paid has gone back.
        Refund = "refund"
    }
}

crate::words! {
    /// In which role somebody acts on an order or a dispute.
    Role { Buyer = "buyer", Seller = "seller", Mediator = "mediator", System = "system" }
}

crate::words! {
    /// What a line stands for.
    LineKind { Item = "item", Delivery = "delivery" }
}

impl OrderState {
    /// In words.
    pub fn name(self, t: &Sentences) -> String {
        match self {
            OrderState::Placed => t.orders_state_placed(),
            OrderState::Paid => t.orders_state_paid(),
            OrderState::Shipped => t.orders_state_shipped(),
            OrderState::Delivered => t.orders_state_delivered(),
            OrderState::Settled => t.orders_state_settled(),
            OrderState::Cancelled => t.orders_state_cancelled(),
            OrderState::Refunded => t.orders_state_refunded(),
        }
    }
}

impl OrderState {
    /// Its kind of tag.
    pub fn tag(self) -> &'static str {
        match self {
            OrderState::Placed | OrderState::Paid => "warn",
            OrderState::Shipped => "info",
            OrderState::Delivered => "ok",
            OrderState::Settled | OrderState::Cancelled | OrderState::Refunded => "neutral",
        }
    }
}

/// An order.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = orders)]
pub struct Order {
    /// Which.
    pub id: OrderId,
    /// The number that people read aloud: `CMD-7K3F-92QX`.
    pub number: String,
    /// The purchase that paid for it.
    pub purchase_id: PurchaseId,
    /// Who bought.
    pub buyer_id: UserId,
    /// Who sold.
    pub seller_id: SellerId,
    /// Where it stands.
    pub state: OrderState,
    /// The seller's identity on that day, as JSON of [`Seller`].
    pub seller_snapshot: String,
    /// In which capacity the buyer bought.
    pub buyer_capacity: crate::accounts::model::Capacity,
    /// In which capacity the seller sold.
    pub seller_capacity: crate::admission::model::SellerCapacity,
    /// What the buyer paid, delivery included.
    pub total: Money,
    /// Who carries it.
    pub carrier: Option<String>,
    /// The carrier's tracking number.
    pub tracking: Option<String>,
    /// When the contract was concluded.
    pub placed_at: Moment,
    /// When it was paid.
    pub paid_at: Option<Moment>,
    /// When the seller handed it to the carrier.
    pub shipped_at: Option<Moment>,
    /// When the buyer had it, or is presumed to have had it.
    pub delivered_at: Option<Moment>,
    /// When the money was released.
    pub settled_at: Option<Moment>,
    /// When the clock acts next: presumes delivery, or releases the money.
    pub due_at: Option<Moment>,
}

impl Order {
    /// The seller as it was on that day.
    pub fn seller(&self) -> Result<Seller, AppError> {
        Ok(serde_json::from_str(&self.seller_snapshot)?)
    }
}

/// A line of an order: the frozen copy of what was sold (invariant 10 of disputes).
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = order_lines)]
pub struct OrderLine {
    /// Which.
    pub id: LineId,
    /// Of which order.
    pub order_id: OrderId,
    /// The listing that it was, if it is an item.
    pub listing_id: Option<ListingId>,
    /// An item, or the delivery.
    pub kind: LineKind,
    /// Its title on that day; empty for the delivery.
    pub title: String,
    /// Its description on that day.
    pub description: String,
    /// Its condition on that day, as a word of [`Condition`]; empty for the delivery.
    pub condition: String,
    /// Its manufacturer on that day.
    pub maker: String,
    /// Its pictures on that day, as a JSON list of file ids.
    pub pictures: String,
    /// The price of one.
    pub unit_price: Money,
    /// How many.
    pub quantity: i32,
    /// What the buyer paid for the line.
    pub total: Money,
    /// The commission, in basis points.
    pub commission_bps: i32,
    /// Its VAT, in basis points.
    pub commission_vat_bps: i32,
}

/// A line's money, and what its sale froze.
#[derive(Debug, Clone)]
pub struct LineMoney {
    /// Which line.
    pub line: LineId,
    /// Whose sale.
    pub seller: SellerId,
    /// What the buyer paid for it.
    pub total: Money,
    /// The commission on the day of sale, in basis points.
    pub commission_bps: i32,
    /// Its VAT on that day, in basis points.
    pub commission_vat_bps: i32,
}

impl OrderLine {
    /// The pictures on that day.
    pub fn pictures(&self) -> Vec<FileId> {
        serde_json::from_str(&self.pictures).unwrap_or_default()
    }

    /// The first picture on that day.
    pub fn cover(&self) -> Option<FileId> {
        self.pictures().into_iter().next()
    }

    /// The condition on that day.
    pub fn condition(&self) -> Option<Condition> {
        self.condition.parse().ok()
    }

    /// What the page calls it.
    pub fn name(&self, t: &Sentences) -> String {
        match self.kind {
            LineKind::Item => self.title.clone(),
            LineKind::Delivery => t.orders_delivery(),
        }
    }

    /// Its money, for the ledger.
    pub fn money(&self, seller: &SellerId) -> LineMoney {
        LineMoney {
            line: self.id.clone(),
            seller: seller.clone(),
            total: self.total,
            commission_bps: self.commission_bps,
            commission_vat_bps: self.commission_vat_bps,
        }
    }
}

/// Something that happened to an order.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = order_events)]
pub struct OrderEvent {
    /// What.
    pub event: OrderEventKind,
    /// In which role somebody did it.
    pub role: Role,
    /// More about it: the tracking number, for example.
    pub details: String,
    /// When.
    pub at: Moment,
}
