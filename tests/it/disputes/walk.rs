//! A random walk over the process: random people, actions, amounts, clocks, double submissions and crashes
//! between the provider and the ledger. After every step the invariants hold.

use chrono::TimeDelta;
use diesel::prelude::*;
use entente::accounts::model::{StaffRole, UserId};
use entente::disputes::actions::{self, Actor, Command, Report, act, facts_of, keep_draft, open};
use entente::disputes::flow;
use entente::disputes::model::{Action, DisputeId, DisputeState as State, Fault, Reason, Remedy};
use entente::disputes::store::{self, drafts};
use entente::orders::model::{OrderId, Role};
use entente::payments::ledger::{self, Account};
use entente::platform::db::Conn;
use entente::platform::error::AppError;
use entente::platform::money::Money;
use entente::platform::schema::{dispute_lines, disputes, notifications, outbox, sandbox_payments};
use entente::platform::web::form::fresh_key;

use super::sale;
use crate::support::{Market, Shop};

/// Steps on each database; the slow profile (`ENTENTE_SLOW=1`) walks ten times as far.
fn steps() -> usize {
    let far = std::env::var("ENTENTE_SLOW").is_ok_and(|value| value == "1");
    if far { 100_000 } else { 10_000 }
}

/// splitmix64: the same walk every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % sides
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.roll(from.len() as u64) as usize]
    }
}

struct World {
    market: Market,
    shops: Vec<(Shop, UserId)>,
    buyers: Vec<UserId>,
    mediators: Vec<UserId>,
    orders: Vec<(OrderId, UserId, usize)>,
    disputes: Vec<DisputeId>,
    captured: Money,
}

impl World {
    async fn new() -> World {
        let market = Market::new().await;
        let person = |name: &str| market.account(name);
        let buyers = vec![person("Camille"), person("Karim")];
        let mediators = vec![person("Inès"), person("Théo"), person("Salomé")];
        let now = market.now();
        for mediator in &mediators {
            market.tx(|conn| Ok(entente::accounts::store::grant(conn, mediator, StaffRole::Mediator, now)?));
        }
        let shops = ["Atelier Brume", "Verrerie du Lac"].map(|name| {
            let (shop, member) = (market.shop(name), person(&format!("membre {name}")));
            market.tx(|conn| Ok(entente::accounts::store::join_seller(conn, &shop.id, &member, now)?));
            (shop, member)
        });
        World { market, shops: shops.to_vec(), buyers, mediators, orders: Vec::new(), disputes: Vec::new(), captured: Money::ZERO }
    }

    fn sell(&mut self, dice: &mut Dice) {
        let (shop, buyer) = (dice.roll(2) as usize, dice.pick(&self.buyers).clone());
        let cents = 500 + dice.roll(60_000) as i64;
        let order = sale::delivered(&self.market, &self.shops[shop].0, &buyer, &[("Tasse", cents, 1), ("Vase", 2_000, 2)]);
        self.captured = self.captured + Money(cents + 4_000 + 490);
        self.orders.push((order, buyer, shop));
    }

    fn report(&mut self, dice: &mut Dice) {
        let (order, buyer, _) = dice.pick(&self.orders).clone();
        let title = *dice.pick(&["Tasse", "Vase"]);
        let line = sale::line(&self.market, &order, title);
        let remedy = *dice.pick(&[Remedy::FullRefund, Remedy::PartialRefund]);
        let report = Report {
            line: line.clone(),
            reason: *dice.pick(Reason::ALL),
            remedy,
            amount: Money(1 + dice.roll(3_000) as i64),
            statement: "Cassé.".into(),
        };
        let now = self.market.now();
        let opened = self.market.services.db.tx_now(|conn| {
            let draft = keep_draft(conn, &buyer, &order, &line, report.reason, now)?;
            let draft = drafts::draft(conn, &buyer, &draft)?;
            open(conn, &buyer, &draft, &report, now)
        });
        match opened {
            Ok(id) => self.disputes.push(id),
            Err(AppError::Refused(_) | AppError::MovedOn(_)) => {}
            Err(error) => panic!("{error}"),
        }
    }

    fn somebody(&self, dice: &mut Dice, id: &DisputeId) -> Actor {
        let dispute = self.market.read(|conn| Ok(store::dispute(conn, id)?));
        match dice.roll(4) {
            0 => Actor { id: dispute.buyer_id, role: Role::Buyer },
            1 => {
                let (_, member) = self.shops.iter().find(|(shop, _)| shop.id == dispute.seller_id).unwrap();
                Actor { id: member.clone(), role: Role::Seller }
            }
            _ => Actor { id: dice.pick(&self.mediators).clone(), role: Role::Mediator },
        }
    }

    fn command(&self, dice: &mut Dice, id: &DisputeId, by: &Actor, action: Action) -> Option<Command> {
        let words = || "Voici pourquoi.".to_owned();
        let amount = Money(dice.roll(5_000) as i64);
        let offer = self.market.read(|conn| {
            let side = if by.role == Role::Buyer { Role::Seller } else { Role::Buyer };
            Ok(store::pending(conn, id, side)?.map(|proposal| proposal.id))
        });
        Some(match action {
            Action::Message => Command::Message(words()),
            Action::AddEvidence => Command::AddEvidence(Vec::new(), words()),
            Action::Propose => Command::Propose(*dice.pick(&[Remedy::FullRefund, Remedy::PartialRefund]), amount, words()),
            Action::Accept => Command::Accept(offer?),
            Action::Refuse => Command::Refuse(offer?, words()),
            Action::AskMediation => Command::AskMediation(words()),
            Action::Withdraw => Command::Withdraw(words()),
            Action::GiveInformation => Command::GiveInformation(words()),
            Action::Appeal => Command::Appeal(words()),
            Action::Waive => Command::Waive,
            Action::Reopen => Command::Reopen(words()),
            Action::Take => Command::Take,
            Action::HandBack => Command::HandBack(words()),
            Action::AskInformation => Command::AskInformation(*dice.pick(&[Role::Buyer, Role::Seller]), words()),
            Action::WriteNote => Command::WriteNote(words()),
            Action::Decide => {
                let lines = self.market.read(|conn| Ok(store::lines(conn, id)?));
                let part = dice.roll(3) as i64;
                let amounts = lines.iter().map(|line| Money(line.at_stake.0 * part / 2)).collect();
                Command::Decide(amounts, words(), words(), *dice.pick(Fault::ALL))
            }
            Action::Extend => Command::Extend(words()),
            Action::Report | Action::Remind | Action::BeSilent | Action::Execute => return None,
        })
    }

    /// Somebody tries something: it works if and only if the table says so, and the same page sent again
    /// changes nothing.
    fn act(&mut self, dice: &mut Dice) {
        let Some(id) = self.disputes.get(dice.roll(self.disputes.len().max(1) as u64) as usize).cloned() else { return };
        let by = self.somebody(dice, &id);
        let open_now: Vec<Action> = self.market.read(|conn| {
            let dispute = store::dispute(conn, &id)?;
            Ok(flow::open(&facts_of(conn, &dispute, self.market.now())?, by.role, Some(&by.id)))
        });
        // Mostly what is open, so that the walk goes somewhere; often anything at all.
        let action = if dice.roll(3) > 0 && !open_now.is_empty() { *dice.pick(&open_now) } else { *dice.pick(Action::ALL) };
        let Some(command) = self.command(dice, &id, &by, action) else { return };
        let (key, now) = (fresh_key(), self.market.now());
        let done = self.market.services.db.tx_now(|conn| act(conn, &id, &by, &key, &command, now));
        match done {
            Ok(_) => assert!(open_now.contains(&action), "{action} was accepted, but not offered"),
            Err(AppError::MovedOn(_)) => assert!(!open_now.contains(&action), "{action} was offered, but refused"),
            Err(error) => panic!("{action}: {error}"),
        }
        if dice.roll(4) == 0 {
            let before = self.market.read(|conn| events(conn, &id));
            let _ = self.market.services.db.tx_now(|conn| act(conn, &id, &by, &key, &command, now));
            assert_eq!(before, self.market.read(|conn| events(conn, &id)), "the same page sent twice acted twice");
        }
    }

    /// The provider gives the money back, and the process dies before it has written so.
    fn crash_while_executing(&self, dice: &mut Dice) {
        let executing: Vec<DisputeId> =
            self.market.read(|conn| Ok(disputes::table.filter(disputes::state.eq(State::Executing)).select(disputes::id).load(conn)?));
        if executing.is_empty() {
            return;
        }
        let id = dice.pick(&executing).clone();
        let (reference, amount, key) = self.market.read(|conn| {
            let dispute = store::dispute(conn, &id)?;
            let order = entente::orders::store::order(conn, &dispute.order_id)?;
            let payment = entente::payments::store::of_purchase(conn, &order.purchase_id)?;
            let amount: Money = store::lines(conn, &id)?.iter().filter_map(|line| line.to_buyer).sum();
            let opened = store::events(conn, &id)?.iter().filter(|event| matches!(event.action, Action::Report | Action::Reopen)).count();
            Ok((payment.provider_ref.unwrap(), amount, format!("dispute:{id}:{opened}")))
        });
        if amount.is_positive() {
            self.market.services.provider.refund(&key, &reference, amount).unwrap();
        }
    }

    /// After every step, in a few questions whatever the number of disputes.
    fn check(&self) {
        self.market.read(|conn| {
            assert_eq!(ledger::sum(conn)?, Money::ZERO, "the ledger does not balance");
            let open = || disputes::state.ne(State::Closed);
            let lost = disputes::owner.is_null().or(disputes::due_at.is_null()).or(disputes::silence.is_null()).or(disputes::closed_at.is_not_null());
            assert_eq!(
                disputes::table.filter(open()).filter(lost).count().get_result::<i64>(conn)?,
                0,
                "open without owner, due date or effect of silence"
            );
            let unfinished = disputes::result.is_null().or(disputes::fault.is_null()).or(disputes::closed_at.is_null());
            assert_eq!(
                disputes::table.filter(disputes::state.eq(State::Closed)).filter(unfinished).count().get_result::<i64>(conn)?,
                0,
                "closed without its fields"
            );
            let own = disputes::state.eq(State::InAppeal).and(disputes::mediator_id.eq(disputes::decider_id));
            assert_eq!(disputes::table.filter(own).count().get_result::<i64>(conn)?, 0, "an appeal is read by who decided");
            let aside: Vec<Money> = dispute_lines::table.inner_join(disputes::table).filter(open()).select(dispute_lines::at_stake).load(conn)?;
            assert_eq!(ledger::total(conn, Account::Disputed)?, aside.into_iter().sum(), "what is in dispute is not what was put aside");
            Ok(())
        });
    }

    fn check_at_rest(&self) {
        let now = self.market.now();
        self.market.read(|conn| {
            assert!(store::overdue(conn, now)?.is_empty(), "an effect of silence has not happened");
            // What the provider holds is what the ledger says.
            let (paid, back) = sandbox(conn)?;
            assert_eq!(paid, self.captured);
            assert_eq!(ledger::total(conn, Account::Provider)?, paid - back, "the provider's balance is not ours");
            for id in &self.disputes {
                let seqs: Vec<i32> = store::events(conn, id)?.iter().map(|event| event.seq).collect();
                assert_eq!(seqs, (1..=seqs.len() as i32).collect::<Vec<_>>(), "the history has a hole");
            }
            // Whoever got a notice got a letter.
            let notices: i64 = notifications::table.count().get_result(conn)?;
            let letters: i64 = outbox::table.count().get_result(conn)?;
            assert_eq!(notices, letters, "a notice without its letter, or a letter without its notice");
            Ok(())
        });
    }
}

fn events(conn: &mut Conn, id: &DisputeId) -> Result<usize, AppError> {
    Ok(store::events(conn, id)?.len())
}

fn sandbox(conn: &mut Conn) -> Result<(Money, Money), AppError> {
    let rows = sandbox_payments::table.select((sandbox_payments::amount, sandbox_payments::refunded)).load::<(Money, Money)>(conn)?;
    Ok(rows.into_iter().fold((Money::ZERO, Money::ZERO), |(paid, back), (amount, refunded)| (paid + amount, back + refunded)))
}

#[actix_web::test]
async fn a_random_walk_breaks_no_invariant() {
    let mut world = World::new().await;
    let mut dice = Dice(71_116_202);
    for _ in 0..4 {
        world.sell(&mut dice);
    }
    for step in 0..steps() {
        match dice.roll(40) {
            0 if world.orders.len() < 400 => world.sell(&mut dice),
            0..=3 => world.report(&mut dice),
            4 => world.market.services.clock.advance(dice.roll(86_400 * 2) as i64),
            5 => world.market.services.clock.advance(TimeDelta::days(6).num_seconds()),
            6 => world.crash_while_executing(&mut dice),
            7 | 8 => {
                world.market.settle();
                world.check_at_rest();
            }
            9 => {
                actions::overdue(&world.market.services.db, world.market.now()).unwrap();
            }
            _ => world.act(&mut dice),
        }
        world.check();
        if step % 1_000 == 0 {
            world.market.settle();
            world.check_at_rest();
        }
    }
    let ended = world.market.read(|conn| Ok(disputes::table.filter(disputes::state.eq(State::Closed)).count().get_result::<i64>(conn)?));
    assert!(ended > 50, "the walk went nowhere: {ended} disputes ended");
}
