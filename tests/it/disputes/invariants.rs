//! The ten invariants of disputes, each with a test that tries to break it. The random walk holds most of
//! them after every step; here each stands alone.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use diesel::prelude::*;
use entente::accounts::model::{StaffRole, UserId};
use entente::disputes::actions::{self, Actor, Command, act};
use entente::disputes::flow::{self, Audience, NOTICES, STATES, STEPS};
use entente::disputes::mail;
use entente::disputes::model::{Action, Details, DisputeId, DisputeState as State, Fault, Outcome, Owner, Remedy, Silence};
use entente::disputes::store::{self, NewEvent};
use entente::legal::deadlines::{self, Deadline, Deadlines, Unit};
use entente::orders;
use entente::orders::model::{OrderState, Role};
use entente::payments::ledger::{self, Account};
use entente::platform::error::AppError;
use entente::platform::i18n::Lang;
use entente::platform::mail::{Subject, SubjectKind};
use entente::platform::money::Money;
use entente::platform::schema::{disputes, listings, notifications, orders as order_rows, outbox, sellers};
use entente::platform::web::form::fresh_key;

use super::sale;
use super::situations::{dispute_in, does, people, report};
use crate::checkout::{buy, orders_of};
use crate::support::Market;

/// Says what the database answers to a statement.
fn sql(market: &Market, statement: &str) -> Result<usize, AppError> {
    market.services.db.tx_now(|conn| Ok(diesel::sql_query(statement).execute(conn)?))
}

#[actix_web::test]
async fn invariant_1_the_engine_and_the_public_page_read_one_table() {
    let market = Market::new().await;
    market.may_leave_work_undone();
    let shop = market.shop("Atelier Brume");
    let people = people(&market, &shop);
    // The operator gives every step a delay that no other has.
    for (days, rule) in (31..).zip(STATES) {
        market.tx(|conn| {
            deadlines::set(conn, rule.deadline, days, Unit::BusinessDays)?;
            rule.once_taken.map_or(Ok(()), |taken| Ok(deadlines::set(conn, taken, days + 20, Unit::BusinessDays)?))
        });
    }
    let delays = market.read(|conn| Ok(Deadlines::load(conn)?));
    let page = market.visitor("Karim").get("/legal/disputes").await.text();
    for rule in STATES {
        let id = dispute_in(&market, &shop, &people, rule.state);
        let dispute = market.read(|conn| Ok(store::dispute(conn, &id)?));
        let delay = rule.once_taken.filter(|_| dispute.mediator_id.is_some()).unwrap_or(rule.deadline);
        assert_eq!(dispute.due_at, Some(delays.due(delay, dispute.entered_at)), "{}", rule.state);
        assert_eq!(dispute.silence, Some(rule.silence), "{}", rule.state);
        // Where the table leaves it open: the seller was asked, and both lost something.
        let owner = rule.owner.unwrap_or(if rule.state == State::Decided { Owner::Both } else { Owner::Seller });
        assert_eq!(dispute.owner, Some(owner), "{}", rule.state);
        let printed = page.split(&format!("data-state=\"{}\"", rule.state)).nth(1).and_then(|rest| rest.split("</tr>").next()).unwrap();
        for delay in [Some(rule.deadline), rule.once_taken].into_iter().flatten() {
            assert!(printed.contains(&delays.words(delay, Lang::Fr)), "{}: the page says {printed}", rule.state);
        }
    }
    // Every step is printed, a conditional one with its condition.
    let (steps, rest) = page.split_once("id=\"actions\"").and_then(|(_, rest)| rest.split_once("</table>")).unwrap();
    let public: Vec<_> = STEPS.iter().filter(|step| step.on != Action::WriteNote).collect();
    assert_eq!(steps.matches("</tr>").count(), 1 + public.len(), "a row a step, under the head");
    assert_eq!(steps.matches("<td></td>").count(), public.iter().filter(|step| step.when == flow::When::Always).count());
    assert_eq!(rest.split("id=\"notices\"").nth(1).unwrap().matches("<th scope=\"row\">").count(), NOTICES.len());
}

#[actix_web::test]
async fn invariant_2_the_database_refuses_an_open_dispute_without_owner_due_date_or_effect() {
    let market = Market::new().await;
    market.may_leave_work_undone();
    let shop = market.shop("Atelier Brume");
    let people = people(&market, &shop);
    for state in State::ALL {
        let id = dispute_in(&market, &shop, &people, *state);
        let refused: &[&str] = match state {
            State::Closed => {
                &["owner = 'buyer'", "due_at = opened_at", "silence = 'grant'", "result = NULL", "fault = NULL", "state = 'in_mediation'"]
            }
            _ => &["owner = NULL", "due_at = NULL", "silence = NULL", "state = 'closed'", "state = 'limbo'", "owner = 'nobody'"],
        };
        for change in refused {
            assert!(sql(&market, &format!("UPDATE disputes SET {change} WHERE id = '{id}'")).is_err(), "{state}: {change}");
        }
        assert_eq!(sql(&market, &format!("UPDATE disputes SET priority = 7 WHERE id = '{id}'")).unwrap(), 1, "{state} can be written at all");
    }
}

#[actix_web::test]
async fn invariant_3_every_effect_of_silence_happens_once_with_two_workers() {
    let market = Market::new().await;
    market.may_leave_work_undone();
    let shop = market.shop("Atelier Brume");
    let people = people(&market, &shop);
    let mut seen = Vec::new();
    for (state, silence, to) in [
        (State::AwaitingSeller, Silence::Grant, State::Executing),
        (State::AwaitingBuyer, Silence::Abandon, State::Closed),
        (State::InMediation, Silence::Requeue, State::InMediation),
        (State::AwaitingInformation, Silence::Continue, State::InMediation),
        (State::Decided, Silence::Execute, State::Executing),
        (State::InAppeal, Silence::Requeue, State::InAppeal),
        (State::Executing, Silence::Alert, State::Executing),
    ] {
        let id = dispute_in(&market, &shop, &people, state);
        let before = market.read(|conn| Ok(store::dispute(conn, &id)?));
        let due = before.due_at.unwrap();
        let effects = || {
            let events = market.read(|conn| Ok(store::events(conn, &id)?));
            events.into_iter().filter(|event| event.action == Action::BeSilent).map(|event| event.details().silence.unwrap()).collect::<Vec<_>>()
        };
        // A second before, nothing; at the moment itself, two workers, and then one more.
        let clock = &market.services.clock;
        clock.advance((due - market.now()).num_seconds() - 1);
        actions::overdue(&market.services.db, market.now()).unwrap();
        assert_eq!(effects(), [], "{state}: too early");
        clock.advance(1);
        let now = market.now();
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| actions::overdue(&market.services.db, now).unwrap());
            }
        });
        actions::overdue(&market.services.db, now).unwrap();
        assert_eq!(effects(), [silence], "{state}");
        let after = market.read(|conn| Ok(store::dispute(conn, &id)?));
        assert_eq!(after.state, to, "{state}");
        match silence {
            Silence::Requeue => assert_eq!((after.mediator_id, after.priority), (None, before.priority + 1)),
            Silence::Abandon => assert_eq!((after.result, after.due_at), (Some(Outcome::Abandoned), None)),
            Silence::Grant => assert_eq!(after.fault, Some(Fault::Seller)),
            _ => {}
        }
        assert!(after.due_at.is_none_or(|due| due > now), "{state}: due again at once");
        seen.push(silence);
        // The next one stands alone.
        market.settle();
    }
    assert!(Silence::ALL.iter().all(|silence| seen.contains(silence)), "an effect of silence was not tried");
}

/// What each person was told about this dispute, in the site and by letter.
fn told(market: &Market, id: &DisputeId) -> BTreeMap<String, (i64, i64)> {
    market.read(|conn| {
        let mut told: BTreeMap<String, (i64, i64)> = BTreeMap::new();
        let notices = notifications::table.filter(notifications::subject_id.eq(id.as_str())).select(notifications::user_id).load::<String>(conn)?;
        let letters = outbox::table.filter(outbox::subject_id.eq(id.as_str())).select(outbox::user_id).load::<Option<String>>(conn)?;
        notices.into_iter().for_each(|user| told.entry(user).or_default().0 += 1);
        letters.into_iter().flatten().for_each(|user| told.entry(user).or_default().1 += 1);
        Ok(told)
    })
}

#[actix_web::test]
async fn invariant_4_every_row_of_the_notice_table_reaches_exactly_its_people() {
    let market = Market::new().await;
    market.may_leave_work_undone();
    let shop = market.shop("Atelier Brume");
    let people = people(&market, &shop);
    market.member("Perle", &shop);
    let partner = market.account("Perle");
    market.staff("Solène", StaffRole::Operator);
    let operator = market.account("Solène");
    // A stranger to all of it, who is told of nothing.
    market.person("Karim");
    for state in [State::AwaitingBuyer, State::AwaitingSeller, State::InMediation, State::Executing] {
        let id = dispute_in(&market, &shop, &people, state);
        let dispute = market.read(|conn| Ok(store::dispute(conn, &id)?));
        let desk: &[&UserId] = if dispute.mediator_id.is_some() { &[&people.mediator] } else { &[&people.mediator, &people.second] };
        let (buyer, seller): (&[&UserId], &[&UserId]) = (&[&people.buyer], &[&people.member, &partner]);
        for row in NOTICES {
            let details = Details { silence: row.effect.or((row.on == Action::BeSilent).then_some(Silence::Continue)), ..Details::default() };
            let event = NewEvent { action: row.on, role: Role::System, actor: None, from: state, to: state, body: "", details: &details };
            let mut expected: Vec<String> = Vec::new();
            for audience in row.told {
                let whom = match (audience, dispute.owner) {
                    (Audience::Buyer, _) | (Audience::WhoseTurn, Some(Owner::Buyer)) => buyer,
                    (Audience::Seller, _) | (Audience::WhoseTurn, Some(Owner::Seller)) => seller,
                    (Audience::Desk, _) | (Audience::WhoseTurn, Some(Owner::Desk)) => desk,
                    (Audience::Operator, _) => &[&operator],
                    (Audience::WhoseTurn, _) => &[],
                };
                expected.extend(whom.iter().map(|user| user.to_string()));
            }
            expected.sort();
            expected.dedup();
            let (before, now) = (told(&market, &id), market.now());
            market.tx(|conn| mail::tell(conn, &dispute, &event, now));
            let after = told(&market, &id);
            let more: BTreeMap<String, (i64, i64)> = after
                .into_iter()
                .map(|(user, (notices, letters))| {
                    let (notices_before, letters_before) = before.get(&user).copied().unwrap_or_default();
                    (user, (notices - notices_before, letters - letters_before))
                })
                .filter(|(_, more)| *more != (0, 0))
                .collect();
            let once: BTreeMap<String, (i64, i64)> = expected.into_iter().map(|user| (user, (1, 1))).collect();
            assert_eq!(more, once, "{state}: {} {:?}", row.on, row.effect);
        }
    }
    // Nobody is left out: both parties of everything, the desk and the operator of what is theirs.
    for step in STEPS.iter().filter(|step| step.on != Action::WriteNote) {
        let audiences = flow::told(step.on, None);
        assert!(audiences.contains(&Audience::Buyer) && audiences.contains(&Audience::Seller), "{}", step.on);
    }
    for action in [Action::AskMediation, Action::Appeal, Action::BeSilent] {
        assert!(flow::told(action, None).contains(&Audience::Desk), "{action}");
    }
    assert!(flow::told(Action::BeSilent, Some(Silence::Alert)).contains(&Audience::Operator));
}

#[actix_web::test]
async fn invariant_5_only_the_disputed_lines_are_held_and_no_other_door_moves_them() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let people = people(&market, &shop);
    let order = sale::delivered(&market, &shop, &people.buyer, &[("Tasse", 2_000, 1), ("Vase", 3_000, 1)]);
    let (cup, vase) = (sale::line(&market, &order, "Tasse"), sale::line(&market, &order, "Vase"));
    let balances = |line: &_| {
        market
            .read(|conn| Ok([Account::Held, Account::Disputed, Account::Available].map(|account| ledger::line_balance(conn, account, line).unwrap())))
    };
    let about = Subject::new(SubjectKind::Order, &order);
    market.tx(|conn| Ok(deadlines::set(conn, Deadline::SellerAnswer, 60, Unit::Days)?));
    // Before the release: the rest of the order goes its way, the disputed line stays.
    let id = report(&market, &people.buyer, &order, "Tasse", Remedy::FullRefund, Money::ZERO);
    assert_eq!((balances(&cup), balances(&vase)), ([Money::ZERO, Money(2_000), Money::ZERO], [Money(3_000), Money::ZERO, Money::ZERO]));
    market.services.clock.advance(TimeDelta::days(16).num_seconds());
    let now = market.now();
    market.tx(|conn| orders::actions::on_time(conn, &order, now));
    assert_eq!(balances(&cup), [Money::ZERO, Money(2_000), Money::ZERO], "the clock of the order released a held line");
    assert_eq!(balances(&vase), [Money::ZERO, Money::ZERO, Money(3_000 - 300 - 60)]);
    let money = market.read(|conn| Ok(orders::store::line(conn, &order, &cup)?.money(&shop.id)));
    assert!(!market.tx(|conn| ledger::release(conn, &about, &money, now)), "a held line was released");
    // Nor can another dispute settle it, or hold it twice.
    let other = Subject::new(SubjectKind::Dispute, "another");
    assert_eq!(market.tx(|conn| ledger::hold(conn, &other, 1, std::slice::from_ref(&money), now)), [Money::ZERO]);
    let more = market.services.db.tx_now(|conn| ledger::settle_dispute(conn, &other, 1, &[(money.clone(), Money(2_001))], now));
    assert!(more.is_err(), "more than what was held went back");
    // Withdrawn: the seller has it at once, for the delay of the order is over, and the order is settled.
    does(&market, &id, &people.buyer, Role::Buyer, Command::Withdraw("Trouvée.".into()));
    market.advance(TimeDelta::hours(1));
    assert_eq!(market.read(|conn| Ok(orders::store::order(conn, &order)?.state)), OrderState::Settled);
    assert_eq!(balances(&cup), [Money::ZERO, Money::ZERO, Money(2_000 - 200 - 40)]);
    // After the release: it comes back with its commission, and no further release takes it.
    let again = report(&market, &people.buyer, &order, "Tasse", Remedy::PartialRefund, Money(500));
    assert_eq!(balances(&cup), [Money::ZERO, Money(2_000), Money::ZERO]);
    assert!(!market.tx(|conn| ledger::release(conn, &about, &money, now)));
    let now = market.now();
    let proposal = market.read(|conn| Ok(store::pending(conn, &again, Role::Buyer)?)).unwrap().id;
    let by = Actor { id: people.member.clone(), role: Role::Seller };
    market.tx(|conn| act(conn, &again, &by, &fresh_key(), &Command::Accept(proposal.clone()), now));
    market.settle();
    assert_eq!(balances(&cup), [Money::ZERO, Money::ZERO, Money(1_500 - 150 - 30)]);
    assert_eq!(balances(&vase), [Money::ZERO, Money::ZERO, Money(3_000 - 300 - 60)]);
    market.read(|conn| {
        assert_eq!(ledger::sum(conn)?, Money::ZERO);
        assert_eq!(ledger::total(conn, Account::Provider)?, Money(5_490 - 500));
        Ok(())
    });
}

#[actix_web::test]
async fn invariant_6_the_money_follows_the_result_whatever_the_fault() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let people = people(&market, &shop);
    for fault in Fault::ALL {
        let id = dispute_in(&market, &shop, &people, State::InMediation);
        let before = market.read(|conn| Ok((ledger::total(conn, Account::Provider)?, ledger::balance(conn, Account::Held, &shop.id)?)));
        let command = Command::Decide(vec![Money(700)], "Des faits.".into(), "Une règle.".into(), *fault);
        does(&market, &id, &people.mediator, Role::Mediator, command);
        does(&market, &id, &people.buyer, Role::Buyer, Command::Waive);
        does(&market, &id, &people.member, Role::Seller, Command::Waive);
        market.settle();
        let dispute = market.read(|conn| Ok(store::dispute(conn, &id)?));
        assert_eq!((dispute.result, dispute.fault), (Some(Outcome::Decision), Some(*fault)));
        let after = market.read(|conn| Ok((ledger::total(conn, Account::Provider)?, ledger::balance(conn, Account::Held, &shop.id)?)));
        assert_eq!((before.0 - after.0, after.1 - before.1), (Money(700), Money(1_300)), "{fault}");
    }
}

#[actix_web::test]
async fn invariant_7_the_history_only_grows() {
    let market = Market::new().await;
    market.may_leave_work_undone();
    let shop = market.shop("Atelier Brume");
    let people = people(&market, &shop);
    let id = dispute_in(&market, &shop, &people, State::InAppeal);
    let history = || market.read(|conn| Ok(format!("{:?}", store::events(conn, &id)?)));
    let before = history();
    for change in ["SET body = 'autre chose'", "SET seq = seq + 100", "SET at = NULL"] {
        assert!(sql(&market, &format!("UPDATE dispute_events {change} WHERE dispute_id = '{id}'")).is_err(), "{change}");
    }
    assert!(sql(&market, &format!("DELETE FROM dispute_events WHERE dispute_id = '{id}'")).is_err());
    assert!(sql(&market, "DELETE FROM dispute_events").is_err());
    assert_eq!(history(), before);
    does(&market, &id, &people.second, Role::Mediator, Command::Message("Je relis le dossier.".into()));
    assert!(history().starts_with(before.trim_end_matches(']')), "what was there has changed");
    let seqs: Vec<i32> = market.read(|conn| Ok(store::events(conn, &id)?.iter().map(|event| event.seq).collect()));
    assert_eq!(seqs, (1..=seqs.len() as i32).collect::<Vec<_>>());
}

#[actix_web::test]
async fn invariant_8_no_page_notice_or_letter_of_a_party_holds_a_note() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let mut people = people(&market, &shop);
    let secret = "emballage insuffisant, comme toujours";
    let id = dispute_in(&market, &shop, &people, State::InMediation);
    does(&market, &id, &people.mediator, Role::Mediator, Command::WriteNote(secret.into()));
    let decide = Command::Decide(vec![Money(700)], "Des faits.".into(), "Une règle.".into(), Fault::Nobody);
    does(&market, &id, &people.mediator, Role::Mediator, decide);
    does(&market, &id, &people.buyer, Role::Buyer, Command::Waive);
    does(&market, &id, &people.second, Role::Mediator, Command::WriteNote(secret.into()));
    let everywhere =
        [format!("/disputes/{id}"), "/account/disputes".into(), "/seller/disputes".into(), "/account/notifications".into(), "/account".into()];
    for person in [&mut people.camille, &mut people.seller] {
        for path in &everywhere {
            person.visit(path).await.does_not_see(secret);
        }
        assert_eq!(person.get(&format!("/disputes/{id}/note")).await.status, 409);
        assert_eq!(person.post(&format!("/disputes/{id}/note"), &[("key", &fresh_key()), ("text", "…")]).await.status, 409);
        assert_eq!(person.get(&format!("/desk/disputes/{id}")).await.status, 403);
    }
    people.theo.visit(&format!("/desk/disputes/{id}")).await.sees(secret);
    assert!(market.letters().iter().all(|letter| !letter.body_text.contains(secret) && !letter.body_html.contains(secret)));
    market.read(|conn| {
        let notices: Vec<(String, String)> = notifications::table.select((notifications::title, notifications::body)).load(conn)?;
        assert!(!notices.is_empty() && notices.iter().all(|(title, body)| !title.contains(secret) && !body.contains(secret)));
        assert!(store::events(conn, &id)?.iter().all(|event| event.action != Action::WriteNote && !event.body.contains(secret)));
        Ok(())
    });
}

#[actix_web::test]
async fn invariant_9_a_decision_says_why_and_its_author_never_reads_the_appeal() {
    let market = Market::new().await;
    market.may_leave_work_undone();
    let shop = market.shop("Atelier Brume");
    let mut people = people(&market, &shop);
    let id = dispute_in(&market, &shop, &people, State::InMediation);
    // The form: each field alone, then none.
    let whole = [("facts", "Des faits."), ("rule", "Une règle."), ("fault", "carrier"), ("amounts", "7")];
    let path = format!("/desk/disputes/{id}/decision");
    for missing in ["facts", "rule", "fault", "amounts"] {
        for value in [None, Some(" ")] {
            let key = fresh_key();
            let mut fields = vec![("key", key.as_str())];
            fields.extend(whole.iter().filter(|(name, _)| *name != missing));
            fields.extend(value.map(|value| (missing, value)));
            assert_eq!(people.ines.post(&path, &fields).await.status, 422, "without {missing}");
        }
    }
    // The action itself, whoever calls it.
    let decide = |amounts: Vec<Money>, facts: &str, rule: &str| {
        let (now, by) = (market.now(), Actor { id: people.mediator.clone(), role: Role::Mediator });
        let command = Command::Decide(amounts, facts.into(), rule.into(), Fault::Carrier);
        market.services.db.tx_now(|conn| act(conn, &id, &by, &fresh_key(), &command, now))
    };
    for (amounts, facts, rule) in [
        (vec![Money(700)], "", "Une règle."),
        (vec![Money(700)], "Des faits.", " "),
        (vec![], "Des faits.", "Une règle."),
        (vec![Money(700), Money(1)], "Des faits.", "Une règle."),
        (vec![Money(2_001)], "Des faits.", "Une règle."),
        (vec![Money(-1)], "Des faits.", "Une règle."),
    ] {
        assert!(matches!(decide(amounts.clone(), facts, rule), Err(AppError::Refused(_))), "{amounts:?} “{facts}” “{rule}”");
    }
    assert_eq!(market.read(|conn| Ok(store::decisions(conn, &id)?.len())), 0);
    decide(vec![Money(700)], "Des faits.", "Une règle.").unwrap();
    // The database.
    for column in ["facts = ''", "rule_applied = ''", "fault = NULL", "fault = ''", "facts = NULL"] {
        assert!(sql(&market, &format!("UPDATE dispute_decisions SET {column} WHERE dispute_id = '{id}'")).is_err(), "{column}");
    }
    // The appeal: not by who decided, in the table, on the page, or in the database.
    does(&market, &id, &people.buyer, Role::Buyer, Command::Appeal("Relisez.".into()));
    let by = Actor { id: people.mediator.clone(), role: Role::Mediator };
    let now = market.now();
    assert!(matches!(market.services.db.tx_now(|conn| act(conn, &id, &by, &fresh_key(), &Command::Take, now)), Err(AppError::MovedOn(_))));
    assert_eq!(people.ines.get(&format!("/desk/disputes/{id}/assignment")).await.status, 409);
    let own = diesel::update(disputes::table.find(&id)).set(disputes::mediator_id.eq(Some(&people.mediator)));
    assert!(market.services.db.tx_now(|conn| Ok(own.clone().execute(conn)?)).is_err());
    does(&market, &id, &people.second, Role::Mediator, Command::Take);
    // The results of both decisions stand, line by line, side by side.
    does(&market, &id, &people.second, Role::Mediator, Command::Decide(vec![Money(900)], "Relu.".into(), "Une règle.".into(), Fault::Seller));
    let results = market.read(|conn| {
        let decisions = store::decisions(conn, &id)?;
        Ok(decisions.iter().map(|decision| store::results(conn, &decision.id).unwrap()[0].1).collect::<Vec<_>>())
    });
    assert_eq!(results, [Money(700), Money(900)]);
    people
        .camille
        .visit(&format!("/disputes/{id}"))
        .await
        .sees("Rendu à l’acheteur pour « Tasse » 7,00 €")
        .sees("Rendu à l’acheteur pour « Tasse » 9,00 €");
}

#[actix_web::test]
async fn invariant_10_a_dispute_shows_what_was_sold_and_not_what_is_sold_today() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2_400);
    let (mut seller, mut camille) = (market.member("Brume", &shop), market.person("Camille"));
    let mut ines = market.staff("Inès", StaffRole::Mediator);
    buy(&mut camille, &[(&cup, "2")]).await;
    let order = orders_of(&market, &camille).remove(0);
    seller.visit(&format!("/orders/{order}")).await.choose("carrier", "Colissimo").fill("tracking", "6A12345678");
    seller.press("Marquer comme expédiée").await;
    camille.visit(&format!("/orders/{order}")).await.press("J’ai reçu le colis").await;
    let page = super::story::report(&mut camille, order.as_str()).await;
    // Today the listing is another one, and so is the shop; yesterday's order is not.
    market.tx(|conn| {
        diesel::update(listings::table.find(&cup))
            .set((listings::title.eq("Assiette creuse"), listings::description.eq("Rien de cassé."), listings::price.eq(9_900)))
            .execute(conn)?;
        diesel::update(sellers::table.find(&shop.id))
            .set((sellers::name.eq("Nouvelle Enseigne"), sellers::legal_name.eq("Autre SARL")))
            .execute(conn)?;
        Ok(())
    });
    for (person, path) in [(&mut camille, page.clone()), (&mut seller, page.clone()), (&mut ines, format!("/desk{page}"))] {
        person.visit(&path).await.sees("Tasse en grès, faite à la main.").sees("2 × 24,00 €").sees("Atelier Brume SARL").sees("6A12345678");
        person.sees("Total payé 52,90 €").sees("Colis remis au transporteur");
        person
            .does_not_see("Assiette")
            .does_not_see("Rien de cassé")
            .does_not_see("99,00")
            .does_not_see("Nouvelle Enseigne")
            .does_not_see("Autre SARL");
    }
    seller.visit(&page).await.follow("Écrire un message").await.fill("text", "Je regarde.").press("Envoyer").await;
    let letters = market.letters_to(&camille.email);
    assert!(letters.last().unwrap().subject.contains("Atelier Brume a écrit"), "{}", letters.last().unwrap().subject);
    let frozen = market.read(|conn| Ok(order_rows::table.find(&order).select(order_rows::seller_snapshot).first::<String>(conn)?));
    assert!(frozen.contains("Atelier Brume SARL"));
}
