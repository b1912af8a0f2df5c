//! What is decided without a database: who may appeal, how an amount falls on lines, when to remind.

use chrono::TimeDelta;

use super::model::{DisputedLine, Reason, Remedy};
use crate::orders::model::Role;
use crate::platform::money::Money;
use crate::platform::types::Moment;

/// Above this, silence of the seller does not grant the buyer's wish: the desk takes over. The operator's
/// setting `silence_ceiling` stands over it, in minor units.
pub const SILENCE_CEILING: Money = Money(30_000);

/// The most pictures that one side adds to a file.
pub const MOST_EVIDENCE: usize = 40;

/// The shares of a delay at which its owner is reminded, in percent.
pub const REMINDERS: [i32; 2] = [50, 80];

/// The sides that lost something: the buyer who does not get everything, the seller who pays anything.
pub fn losers(to_buyer: Money, at_stake: Money) -> Vec<Role> {
    let mut losers = Vec::new();
    if to_buyer < at_stake {
        losers.push(Role::Buyer);
    }
    if to_buyer.is_positive() {
        losers.push(Role::Seller);
    }
    losers
}

/// An amount falls on the lines in their order, each up to what is at stake for it.
pub fn split(amount: Money, lines: &[DisputedLine]) -> Vec<Money> {
    let mut left = amount;
    lines
        .iter()
        .map(|line| {
            let part = left.min(line.at_stake).max(Money::ZERO);
            left = left - part;
            part
        })
        .collect()
}

/// What a remedy gives back, of so much at stake.
pub fn amount(remedy: Remedy, asked: Money, at_stake: Money) -> Money {
    match remedy {
        Remedy::FullRefund => at_stake,
        Remedy::PartialRefund => asked.min(at_stake),
        Remedy::Nothing => Money::ZERO,
    }
}

/// The moment at which this share of a delay has passed.
pub fn share_of(entered: Moment, due: Moment, percent: i32) -> Moment {
    entered + TimeDelta::seconds((due - entered).num_seconds() * i64::from(percent) / 100)
}

/// The reasons that a buyer of a private or professional seller may give; `b2b` is for businesses.
pub fn reasons(business: bool) -> Vec<Reason> {
    Reason::ALL.iter().copied().filter(|reason| business || *reason != Reason::B2b).collect()
}

/// The reasons that make sense before the parcel has come.
pub fn before_delivery(reason: Reason) -> bool {
    matches!(reason, Reason::NotReceived | Reason::Late | Reason::ChargedWrongly | Reason::Cancellation | Reason::Other | Reason::B2b)
}

/// The remedies that a report may ask for.
pub const ASKABLE: &[Remedy] = &[Remedy::FullRefund, Remedy::PartialRefund];

/// The remedies that a proposal of this side may name: only a seller offers nothing.
pub fn proposable(by: Role) -> &'static [Remedy] {
    if by == Role::Seller { Remedy::ALL } else { ASKABLE }
}
