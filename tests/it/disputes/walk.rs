//! A random walk over the process: random people, actions, amounts, clocks, double submissions and crashes
//! between the provider and the ledger. After every step the invariants hold.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use diesel::prelude::*;
use entente::accounts::model::{StaffRole, UserId};
use entente::disputes::actions::{self, Actor, Command, Report, act, facts_of, keep_draft, open};
use entente::disputes::flow;
use entente::disputes::model::{Action, DisputeId, DisputeState as State, Fault, Outcome, ProposalId, ProposalState, Reason, Remedy};
use entente::disputes::store::{self, drafts};
use entente::legal::calendar::after_days;
use entente::orders::model::{LineId, OrderId, OrderState, Role};
use entente::payments::ledger::{self, Account};
use entente::platform::db::Conn;
use entente::platform::error::AppError;
use entente::platform::mail::SubjectKind;
use entente::platform::money::Money;
use entente::platform::schema::{dispute_events, dispute_lines, disputes, notifications, orders, outbox, sandbox_payments};
use entente::platform::types::Moment;
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

/// The steps as people have reviewed them in `process.txt`: state, role, action, condition.
fn reviewed() -> Vec<(State, Role, Action, &'static str)> {
    let (mut steps, mut state) = (Vec::new(), State::Closed);
    for line in include_str!("process.txt").lines() {
        match line.strip_prefix("    ") {
            None => state = line.split(':').next().unwrap().parse().unwrap(),
            Some(step) => {
                let mut words = step.split(' ');
                let (role, action) = (words.next().unwrap().parse().unwrap(), words.next().unwrap().parse().unwrap());
                steps.push((state, role, action, step.rsplit_once(" if ").map_or("Always", |(_, when)| when)));
            }
        }
    }
    steps
}

/// What the reviewed text lets this person do now, its conditions read from the rows by themselves: the
/// engine's own judgement is not asked.
fn fair(conn: &mut Conn, steps: &[(State, Role, Action, &str)], id: &DisputeId, by: &Actor, action: Action, now: Moment) -> Result<bool, AppError> {
    let dispute = store::dispute(conn, id)?;
    let Some((.., when)) = steps.iter().find(|step| (step.0, step.1, step.2) == (dispute.state, by.role, action)) else { return Ok(false) };
    let mine = dispute.mediator_id.as_ref() == Some(&by.id);
    Ok(match *when {
        "Always" => true,
        "Offered" => store::proposals(conn, id)?.iter().any(|offer| offer.made_by != by.role && offer.state == ProposalState::Pending),
        "TalkOver" => {
            let answers = [Action::Propose, Action::Refuse];
            let answered = store::events(conn, id)?.iter().any(|event| event.role == Role::Seller && answers.contains(&event.action));
            answered || (by.role == Role::Buyer && dispute.reason == Reason::Counterfeit)
        }
        "Asked" => store::questions(conn, id)?.iter().any(|question| question.answered_at.is_none() && question.asked_role == by.role),
        "Lost" => {
            let at_stake: Money = store::lines(conn, id)?.iter().map(|line| line.at_stake).sum();
            let decision = store::decisions(conn, id)?.remove(0);
            match by.role {
                Role::Buyer => decision.to_buyer < at_stake && !decision.buyer_waived,
                _ => decision.to_buyer.is_positive() && !decision.seller_waived,
            }
        }
        "Reopenable" => {
            let mut left = false;
            for line in store::lines(conn, id)? {
                let others: Vec<(State, Option<Outcome>)> = dispute_lines::table
                    .inner_join(disputes::table)
                    .filter(dispute_lines::line_id.eq(&line.line))
                    .select((disputes::state, disputes::result))
                    .load(conn)?;
                let decided = [Some(Outcome::Decision), Some(Outcome::DecisionOnAppeal)];
                if others.iter().any(|(state, result)| *state != State::Closed || decided.contains(result)) {
                    return Ok(false);
                }
                // What the provider still has for the line.
                left = left || ledger::line_balance(conn, Account::Provider, &line.line)?.is_positive();
            }
            left && dispute.result == Some(Outcome::Abandoned) && dispute.closed_at.is_some_and(|closed| now <= after_days(closed, 14))
        }
        "Free" => dispute.mediator_id.is_none() && dispute.decider_id.as_ref() != Some(&by.id) && dispute.buyer_id != by.id,
        "Mine" => mine,
        "MineNotExtended" => {
            let mut extended = false;
            for event in store::events(conn, id)? {
                let desk = [State::InMediation, State::AwaitingInformation, State::InAppeal];
                extended = (extended && desk.contains(&event.from_state)) || event.action == Action::Extend;
            }
            mine && !extended
        }
        other => panic!("no such condition: {other}"),
    })
}

struct World {
    market: Market,
    shops: Vec<(Shop, UserId)>,
    buyers: Vec<UserId>,
    mediators: Vec<UserId>,
    orders: Vec<(OrderId, UserId, usize)>,
    disputes: Vec<DisputeId>,
    captured: Money,
    steps: Vec<(State, Role, Action, &'static str)>,
    /// How often an abandoned dispute was opened again, and refused because of another one.
    reopened: (usize, usize),
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
        World {
            market,
            shops: shops.to_vec(),
            buyers,
            mediators,
            orders: Vec::new(),
            disputes: Vec::new(),
            captured: Money::ZERO,
            steps: reviewed(),
            reopened: (0, 0),
        }
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
        self.report_on(dice, &order, &buyer, &line);
    }

    fn report_on(&mut self, dice: &mut Dice, order: &OrderId, buyer: &UserId, line: &LineId) {
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
            let draft = keep_draft(conn, buyer, order, line, report.reason, now)?;
            let draft = drafts::draft(conn, buyer, &draft)?;
            open(conn, buyer, &draft, &report, now)
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
            Action::Accept => Command::Accept(offer.unwrap_or_else(ProposalId::new)),
            Action::Refuse => Command::Refuse(offer.unwrap_or_else(ProposalId::new), words()),
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

    /// Somebody tries something.
    fn act(&mut self, dice: &mut Dice) {
        // Mostly one that is under way.
        let over = [State::Executing, State::Closed];
        let under_way: Vec<DisputeId> = self.market.read(|conn| {
            let rows = disputes::table.filter(disputes::state.ne_all(over)).order((disputes::entered_at.desc(), disputes::id.desc()));
            Ok(rows.select(disputes::id).limit(6).load(conn)?)
        });
        let among = if dice.roll(4) > 0 && !under_way.is_empty() { &under_way } else { &self.disputes };
        let Some(id) = among.get(dice.roll(among.len().max(1) as u64) as usize).cloned() else { return };
        let by = self.somebody(dice, &id);
        let open_now: Vec<Action> = self.market.read(|conn| {
            let dispute = store::dispute(conn, &id)?;
            Ok(flow::open(&facts_of(conn, &dispute, self.market.now())?, by.role, Some(&by.id)))
        });
        // Mostly what is open, so that the walk goes somewhere; often anything at all.
        let action = if dice.roll(3) > 0 && !open_now.is_empty() { *dice.pick(&open_now) } else { *dice.pick(Action::ALL) };
        self.attempt(dice, &id, &by, action, &open_now);
    }

    /// The buyer of a dispute that was abandoned opens it again, beside a new one about the same line or not.
    fn reopen(&mut self, dice: &mut Dice) {
        // Sometimes a buyer is waited for in vain first.
        let waiting: Option<Moment> = self.market.read(|conn| {
            let due = disputes::table.filter(disputes::state.eq(State::AwaitingBuyer)).order(disputes::due_at).select(disputes::due_at);
            Ok(due.first::<Option<Moment>>(conn).optional()?.flatten())
        });
        if let Some(due) = waiting.filter(|_| dice.roll(4) == 0) {
            self.market.services.clock.advance((due - self.market.now()).num_seconds().max(0));
            actions::overdue(&self.market.services.db, self.market.now()).unwrap();
        }
        let abandoned: Vec<(DisputeId, UserId, OrderId)> = self.market.read(|conn| {
            let rows = disputes::table.filter(disputes::state.eq(State::Closed)).filter(disputes::result.eq(Outcome::Abandoned));
            let latest = rows.order((disputes::closed_at.desc(), disputes::id.desc())).limit(2);
            Ok(latest.select((disputes::id, disputes::buyer_id, disputes::order_id)).load(conn)?)
        });
        if abandoned.is_empty() {
            return;
        }
        let (id, buyer, order) = dice.pick(&abandoned).clone();
        if dice.roll(4) == 0 {
            let line = self.market.read(|conn| Ok(store::lines(conn, &id)?.remove(0).line));
            self.report_on(dice, &order, &buyer, &line);
        }
        let by = Actor { id: buyer, role: Role::Buyer };
        let open_now = self.market.read(|conn| {
            let dispute = store::dispute(conn, &id)?;
            Ok(flow::open(&facts_of(conn, &dispute, self.market.now())?, by.role, Some(&by.id)))
        });
        match open_now.contains(&Action::Reopen) {
            true => self.reopened.0 += 1,
            false => self.reopened.1 += 1,
        }
        self.attempt(dice, &id, &by, Action::Reopen, &open_now);
    }

    /// It works if and only if the reviewed table says so, and the page offered it; the same page sent again
    /// changes nothing.
    fn attempt(&mut self, dice: &mut Dice, id: &DisputeId, by: &Actor, action: Action, open_now: &[Action]) {
        let Some(command) = self.command(dice, id, by, action) else { return };
        let fair = self.market.read(|conn| fair(conn, &self.steps, id, by, action, self.market.now()));
        assert_eq!(open_now.contains(&action), fair, "{action} by {}: the page and the reviewed table differ", by.role);
        let (key, now) = (fresh_key(), self.market.now());
        let done = self.market.services.db.tx_now(|conn| act(conn, id, by, &key, &command, now));
        match done {
            Ok(_) => assert!(open_now.contains(&action), "{action} was accepted, but not offered"),
            Err(AppError::MovedOn(_)) => assert!(!open_now.contains(&action), "{action} was offered, but refused"),
            Err(error) => panic!("{action}: {error}"),
        }
        if dice.roll(4) == 0 {
            let before = self.market.read(|conn| everything(conn, id));
            let _ = self.market.services.db.tx_now(|conn| act(conn, id, by, &key, &command, now));
            assert_eq!(before, self.market.read(|conn| everything(conn, id)), "the same page sent twice acted twice");
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
            // No line has more with anybody than the provider has for it, and nothing is owed by a seller.
            for (shop, _) in &self.shops {
                for account in [Account::Held, Account::Disputed, Account::Available] {
                    assert!(ledger::balance(conn, account, &shop.id)? >= Money::ZERO, "{account} of {} is below nothing", shop.name);
                }
            }
            Ok(())
        });
    }

    /// Every event of every dispute was told to its buyer and to its seller, in the site and by letter: as
    /// many as there are events, counted one by one.
    fn check_told(&self) {
        let by_person = |rows: Vec<(String, Option<String>)>| {
            let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
            rows.into_iter().for_each(|(dispute, user)| *counts.entry((dispute, user.unwrap_or_default())).or_default() += 1);
            counts
        };
        let (notices, letters, happened, rows) = self.market.read(|conn| {
            let about = notifications::subject_kind.eq(SubjectKind::Dispute);
            let to = (notifications::subject_id, notifications::user_id.nullable());
            let notices = by_person(notifications::table.filter(about).select(to).load(conn)?);
            let about = outbox::subject_kind.eq(SubjectKind::Dispute);
            let letters = by_person(outbox::table.filter(about).select((outbox::subject_id, outbox::user_id)).load(conn)?);
            let mut happened: BTreeMap<String, usize> = BTreeMap::new();
            let events = dispute_events::table.select(dispute_events::dispute_id).load::<String>(conn)?;
            events.into_iter().for_each(|dispute| *happened.entry(dispute).or_default() += 1);
            let rows = disputes::table.select((disputes::id, disputes::buyer_id, disputes::seller_id));
            Ok((notices, letters, happened, rows.load::<(DisputeId, UserId, entente::accounts::model::SellerId)>(conn)?))
        });
        for (id, buyer, seller) in rows {
            let (_, member) = self.shops.iter().find(|(shop, _)| shop.id == seller).unwrap();
            for person in [&buyer, member] {
                let of = (id.to_string(), person.to_string());
                let told = (notices.get(&of).copied(), letters.get(&of).copied());
                let events = happened.get(id.as_str()).copied();
                assert_eq!(told, (events, events), "{id}: {person} was not told of every event, in the site and by letter");
            }
        }
    }
}

/// Everything that an act may change.
fn everything(conn: &mut Conn, id: &DisputeId) -> Result<String, AppError> {
    let (dispute, events, lines) = (store::dispute(conn, id)?, store::events(conn, id)?, store::lines(conn, id)?);
    let (proposals, questions, evidence) = (store::proposals(conn, id)?, store::questions(conn, id)?, store::evidence(conn, id)?);
    let (decisions, notes) = (store::decisions(conn, id)?, store::notes(conn, id)?);
    let told: i64 = notifications::table.filter(notifications::subject_id.eq(id.as_str())).count().get_result(conn)?;
    let disputed = ledger::total(conn, Account::Disputed)?;
    Ok(format!("{dispute:?} {events:?} {lines:?} {proposals:?} {questions:?} {evidence:?} {decisions:?} {notes:?} {told} {disputed:?}"))
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
            10 | 11 => world.reopen(&mut dice),
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
            world.check_told();
        }
    }
    world.check_told();
    let released = world.market.read(|conn| Ok(orders::table.filter(orders::state.eq(OrderState::Settled)).count().get_result::<i64>(conn)?));
    assert!(released > 20, "the walk released nothing: {released} orders settled");
    assert!(world.reopened.0 > 20 && world.reopened.1 > 20, "opened again {} times, refused {} times", world.reopened.0, world.reopened.1);
    let ended = world.market.read(|conn| Ok(disputes::table.filter(disputes::state.eq(State::Closed)).count().get_result::<i64>(conn)?));
    assert!(ended > 50, "the walk went nowhere: {ended} disputes ended");
}
