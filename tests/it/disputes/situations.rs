//! A dispute brought to any state, as people bring it there.

use chrono::TimeDelta;
use entente::accounts::model::{StaffRole, UserId};
use entente::disputes::actions::{self, Actor, Command, act};
use entente::disputes::model::{DisputeId, DisputeState as State, Fault, Reason, Remedy};
use entente::disputes::store;
use entente::orders::model::{LineId, OrderId, Role};
use entente::platform::money::Money;
use entente::platform::web::form::fresh_key;

use super::sale;
use crate::support::{Market, Person, Shop};

/// The people of a dispute.
pub struct People {
    pub camille: Person,
    pub seller: Person,
    pub ines: Person,
    pub theo: Person,
    pub buyer: UserId,
    pub member: UserId,
    pub mediator: UserId,
    pub second: UserId,
}

/// A buyer, somebody of the shop, two mediators.
pub fn people(market: &Market, shop: &Shop) -> People {
    People {
        camille: market.person("Camille"),
        seller: market.member("Brume", shop),
        ines: market.staff("Inès", StaffRole::Mediator),
        theo: market.staff("Théo", StaffRole::Mediator),
        buyer: market.account("Camille"),
        member: market.account("Brume"),
        mediator: market.account("Inès"),
        second: market.account("Théo"),
    }
}

/// Somebody does something, now.
pub fn does(market: &Market, id: &DisputeId, who: &UserId, role: Role, command: Command) {
    let (now, by) = (market.now(), Actor { id: who.clone(), role });
    market.tx(|conn| act(conn, id, &by, &fresh_key(), &command, now));
}

/// Reports a broken article of an order.
pub fn report(market: &Market, buyer: &UserId, order: &OrderId, title: &str, remedy: Remedy, amount: Money) -> DisputeId {
    let (line, now): (LineId, _) = (sale::line(market, order, title), market.now());
    market.tx(|conn| {
        let draft = actions::keep_draft(conn, buyer, order, &line, Reason::Damaged, now)?;
        let draft = store::drafts::draft(conn, buyer, &draft)?;
        let report = actions::Report { line: line.clone(), reason: Reason::Damaged, remedy, amount, statement: "Cassée.".to_owned() };
        actions::open(conn, buyer, &draft, &report, now)
    })
}

/// A dispute about a cup of 20 € in this state.
pub fn dispute_in(market: &Market, shop: &Shop, people: &People, state: State) -> DisputeId {
    let order = sale::delivered(market, shop, &people.buyer, &[("Tasse", 2_000, 1), ("Vase", 3_000, 1)]);
    let id = report(market, &people.buyer, &order, "Tasse", Remedy::FullRefund, Money::ZERO);
    let words = || "Voici.".to_owned();
    let offer = || does(market, &id, &people.member, Role::Seller, Command::Propose(Remedy::PartialRefund, Money(500), words()));
    let mediate = || {
        offer();
        does(market, &id, &people.buyer, Role::Buyer, Command::AskMediation(words()));
        does(market, &id, &people.mediator, Role::Mediator, Command::Take);
    };
    let decide = || {
        mediate();
        does(market, &id, &people.mediator, Role::Mediator, Command::Decide(vec![Money(700)], words(), words(), Fault::Nobody));
    };
    match state {
        State::AwaitingSeller => {}
        State::AwaitingBuyer => offer(),
        State::InMediation => mediate(),
        State::AwaitingInformation => {
            mediate();
            does(market, &id, &people.mediator, Role::Mediator, Command::AskInformation(Role::Seller, words()));
        }
        State::Decided => decide(),
        State::InAppeal => {
            decide();
            does(market, &id, &people.buyer, Role::Buyer, Command::Appeal(words()));
            does(market, &id, &people.second, Role::Mediator, Command::Take);
        }
        State::Executing => {
            offer();
            let proposal = market.read(|conn| Ok(store::pending(conn, &id, Role::Seller)?)).unwrap().id;
            does(market, &id, &people.buyer, Role::Buyer, Command::Accept(proposal));
        }
        State::Closed => {
            offer();
            market.advance(TimeDelta::days(12));
        }
    }
    assert_eq!(market.read(|conn| Ok(store::dispute(conn, &id)?.state)), state);
    id
}
