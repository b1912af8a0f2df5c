//! What is decided without a database: who may appeal, how an amount falls on lines, when to remind.

use chrono::TimeDelta;

use super::model::{Decision, Dispute, DisputedLine, Owner, Reason, Remedy};
use crate::accounts::model::UserId;
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

/// The reasons that may be given: `b2b` by businesses, and before the parcel has come those that make sense then.
pub fn reasons(business: bool, delivered: bool) -> Vec<Reason> {
    let fits = |reason: Reason| (business || reason != Reason::B2b) && (delivered || before_delivery(reason));
    Reason::ALL.iter().copied().filter(|reason| fits(*reason)).collect()
}

fn before_delivery(reason: Reason) -> bool {
    matches!(reason, Reason::NotReceived | Reason::Late | Reason::ChargedWrongly | Reason::Cancellation | Reason::Other | Reason::B2b)
}

/// The remedies that a report may ask for.
pub const ASKABLE: &[Remedy] = &[Remedy::FullRefund, Remedy::PartialRefund];

/// The remedies that a proposal of this side may name: only a seller offers nothing.
pub fn proposable(by: Role) -> &'static [Remedy] {
    if by == Role::Seller { Remedy::ALL } else { ASKABLE }
}

/// Is it this person's turn? A case that nobody has is the turn of every mediator who may take it.
pub fn turn_is(role: Role, dispute: &Dispute, who: &UserId) -> bool {
    match (dispute.owner, role) {
        (Some(Owner::Buyer), Role::Buyer) | (Some(Owner::Seller), Role::Seller) | (Some(Owner::Both), Role::Buyer | Role::Seller) => true,
        (Some(Owner::Desk), Role::Mediator) => match &dispute.mediator_id {
            Some(mediator) => mediator == who,
            None => dispute.decider_id.as_ref() != Some(who),
        },
        _ => false,
    }
}

impl Decision {
    /// The sides that may still ask for a second reading.
    pub fn open_to(&self, at_stake: Money) -> Vec<Role> {
        let waived = |role: Role| if role == Role::Buyer { self.buyer_waived } else { self.seller_waived };
        losers(self.to_buyer, at_stake).into_iter().filter(|role| !waived(*role)).collect()
    }
}
