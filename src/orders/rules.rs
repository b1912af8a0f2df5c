//! What an order's timeline says: who is awaited, what was done, what comes next.

use super::model::{Order, OrderEvent, OrderEventKind, OrderState, Role};
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::platform::i18n::{Lang, machine_time};
use crate::platform::types::Moment;

/// The carriers that a seller may choose by name.
pub const CARRIERS: &[&str] = &["Colissimo", "Chronopost", "Mondial Relay", "Relais Colis", "DPD", "GLS", "UPS", "DHL", "FedEx", "Bpost"];

/// May the buyer report a problem with this order now? From its shipment on, or once the seller should have
/// shipped it, and until the window is over.
pub fn reportable(order: &Order, delays: &Deadlines, now: Moment) -> bool {
    let from = match order.state {
        OrderState::Paid => order.paid_at.map(|paid_at| delays.due(Deadline::Shipment, paid_at)),
        OrderState::Shipped | OrderState::Delivered | OrderState::Settled => order.shipped_at.or(order.delivered_at),
        OrderState::Placed | OrderState::Cancelled | OrderState::Refunded => None,
    };
    let since = order.delivered_at.or(order.shipped_at).or(order.paid_at);
    from.is_some_and(|from| from <= now) && since.is_some_and(|since| delays.due(Deadline::ReportWindow, since) >= now)
}

/// One entry of a timeline, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// `now`, `done` or `next`.
    pub kind: &'static str,
    /// What.
    pub title: String,
    /// More about it.
    pub detail: String,
    /// When, or until when.
    pub time: String,
    /// The same for machines; empty when it is no moment.
    pub machine: String,
}

/// What is needed to tell an order's story.
pub struct Story<'a> {
    /// The order.
    pub order: &'a Order,
    /// What happened, the latest first.
    pub events: &'a [OrderEvent],
    /// The delays in force.
    pub delays: &'a Deadlines,
    /// Who reads.
    pub role: Role,
    /// In which language.
    pub lang: Lang,
    /// Is a line in dispute?
    pub disputed: bool,
}

impl Story<'_> {
    /// Until when the seller should ship: a paid order's next date.
    pub fn ship_by(&self) -> Option<Moment> {
        self.order.paid_at.map(|paid_at| self.delays.due(Deadline::Shipment, paid_at))
    }

    /// Now on top, then what was done, then what comes next.
    pub fn entries(&self) -> Vec<Entry> {
        let mut entries: Vec<Entry> = self.now().into_iter().collect();
        entries.extend(self.history());
        entries.extend(self.next());
        entries
    }

    /// What was done, the latest first.
    pub fn history(&self) -> Vec<Entry> {
        self.events.iter().map(|event| self.done(event)).collect()
    }

    fn now(&self) -> Option<Entry> {
        let t = self.lang.t();
        let (buyer, order) = (self.role == Role::Buyer, self.order);
        let (title, detail, until) = match order.state {
            OrderState::Placed if buyer => (t.orders_now_pay(), t.orders_now_pay_text(), None),
            OrderState::Placed => (t.orders_now_unpaid(), String::new(), None),
            OrderState::Paid if buyer && self.disputed => (t.orders_now_disputed(), t.orders_now_disputed_text(), None),
            OrderState::Paid if buyer => (t.orders_now_prepared(), String::new(), self.ship_by()),
            OrderState::Paid => (t.orders_now_ship(), String::new(), self.ship_by()),
            OrderState::Shipped | OrderState::Delivered if self.disputed => (t.orders_now_disputed(), t.orders_now_disputed_text(), None),
            OrderState::Shipped if buyer => (t.orders_now_receive(), t.orders_now_receive_text(), order.due_at),
            OrderState::Shipped => (t.orders_now_on_its_way(), t.orders_now_on_its_way_text(), order.due_at),
            OrderState::Delivered if buyer => (t.orders_now_check(), t.orders_now_check_text(), order.due_at),
            OrderState::Delivered => (t.orders_now_held(), t.orders_now_held_text(), order.due_at),
            OrderState::Settled | OrderState::Cancelled | OrderState::Refunded => return None,
        };
        Some(self.entry("now", title, detail, until.map(|until| (t.orders_until(self.lang.day(until)), until))))
    }

    fn done(&self, event: &OrderEvent) -> Entry {
        let t = self.lang.t();
        let title = match event.event {
            OrderEventKind::Place => t.orders_done_placed(),
            OrderEventKind::Pay => t.orders_done_paid(),
            OrderEventKind::Cancel => t.orders_done_cancelled(),
            OrderEventKind::Ship => t.orders_done_shipped(),
            OrderEventKind::Receive => t.orders_done_received(),
            OrderEventKind::PresumeReceived => t.orders_done_presumed(),
            OrderEventKind::Settle => t.orders_done_settled(),
            OrderEventKind::Refund => t.orders_done_refunded(),
        };
        self.entry("done", title, event.details.clone(), Some((self.lang.time(event.at), event.at)))
    }

    fn next(&self) -> Vec<Entry> {
        let t = self.lang.t();
        let entry = |title: String, detail: String| self.entry("next", title, detail, None);
        let ship = || entry(t.orders_next_ship(), String::new());
        let receive = || entry(t.orders_next_receive(), t.orders_next_receive_text(self.delays.words(Deadline::PresumedDelivery, self.lang)));
        let release = || entry(t.orders_next_release(), t.orders_next_release_text(self.delays.words(Deadline::Release, self.lang)));
        match self.order.state {
            OrderState::Placed => vec![ship(), receive(), release()],
            OrderState::Paid => vec![receive(), release()],
            OrderState::Shipped | OrderState::Delivered => vec![release()],
            OrderState::Settled | OrderState::Cancelled | OrderState::Refunded => vec![],
        }
    }

    fn entry(&self, kind: &'static str, title: String, detail: String, time: Option<(String, Moment)>) -> Entry {
        let (time, machine) = time.map_or_else(Default::default, |(words, at)| (words, machine_time(at)));
        Entry { kind, title, detail, time, machine }
    }
}
