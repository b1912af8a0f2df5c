//! Where the process could slip: silence after a refusal, an execution that was given up, a dispute opened
//! again beside another, a case that changes hands, a second report of what has been decided.

use chrono::TimeDelta;
use diesel::prelude::*;
use entente::accounts::model::{Capacity, StaffRole};
use entente::disputes::actions::{self, Actor, Command, act};
use entente::disputes::model::{Action, DisputeId, DisputeState as State, Fault, Outcome, Reason, Remedy};
use entente::disputes::store;
use entente::orders::model::Role;
use entente::payments::ledger::{self, Account};
use entente::payments::provider::{Asked, Event, Opened, Provider, ProviderError, Standing};
use entente::platform::error::AppError;
use entente::platform::jobs::JobState;
use entente::platform::money::Money;
use entente::platform::schema::{dispute_questions, jobs, orders, sandbox_refunds};
use entente::platform::web::form::fresh_key;

use super::sale;
use super::situations::{dispute_in, does, people, report};
use crate::support::Market;

fn dispute(market: &Market, id: &DisputeId) -> entente::disputes::model::Dispute {
    market.read(|conn| Ok(store::dispute(conn, id)?))
}

fn pending(market: &Market, id: &DisputeId, by: Role) -> entente::disputes::model::ProposalId {
    market.read(|conn| Ok(store::pending(conn, id, by)?)).unwrap().id
}

#[actix_web::test]
async fn silence_grants_what_the_buyer_asked_last_and_no_more() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let people = people(&market, &shop);
    let order = sale::delivered(&market, &shop, &people.buyer, &[("Tasse", 2_000, 1), ("Vase", 3_000, 1)]);
    let id = report(&market, &people.buyer, &order, "Tasse", Remedy::PartialRefund, Money(500));
    does(&market, &id, &people.member, Role::Seller, Command::Propose(Remedy::PartialRefund, Money(200), "Un éclat.".into()));
    let offer = pending(&market, &id, Role::Seller);
    does(&market, &id, &people.buyer, Role::Buyer, Command::Refuse(offer, "Trop peu.".into()));
    market.advance(TimeDelta::days(7));
    let after = dispute(&market, &id);
    assert_eq!((after.state, after.result), (State::Closed, Some(Outcome::GrantedBySilence)));
    assert_eq!(market.read(|conn| Ok(ledger::total(conn, Account::Provider)?)), Money(5_490 - 500));
}

/// A provider that gives nothing back.
struct Refusing;

impl Provider for Refusing {
    fn name(&self) -> &'static str {
        "sandbox"
    }
    fn open(&self, _: &Asked) -> Result<Opened, ProviderError> {
        Err(ProviderError::Unreachable("closed".into()))
    }
    fn standing(&self, _: &str) -> Result<Standing, ProviderError> {
        Err(ProviderError::Unreachable("closed".into()))
    }
    fn cancel(&self, _: &str) -> Result<Standing, ProviderError> {
        Err(ProviderError::Unreachable("closed".into()))
    }
    fn refund(&self, _: &str, _: &str, _: Money) -> Result<String, ProviderError> {
        Err(ProviderError::Unreachable("closed".into()))
    }
    fn read(&self, _: &[u8], _: &str) -> Result<Event, ProviderError> {
        Err(ProviderError::BadSignature)
    }
}

#[actix_web::test]
async fn an_execution_that_was_given_up_alerts_the_operator_and_is_taken_up_again() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let people = people(&market, &shop);
    let mut solene = market.staff("Solène", StaffRole::Operator);
    let id = dispute_in(&market, &shop, &people, State::Executing);
    let now = market.now();
    let failed = actions::execute(&market.services.db, &Refusing, &id, now);
    assert!(matches!(failed, Err(AppError::Provider(_))));
    assert_eq!(dispute(&market, &id).state, State::Executing);
    // The worker has given the job up.
    market.tx(|conn| Ok(diesel::update(jobs::table).set((jobs::state.eq(JobState::Dead), jobs::attempts.eq(12))).execute(conn)?));
    market.settle();
    assert_eq!(dispute(&market, &id).state, State::Executing, "nobody tries a dead job again");
    market.advance(TimeDelta::days(2));
    assert_eq!(dispute(&market, &id).state, State::Closed, "the alert did not take the job up again");
    let alerts = market.letters_to(&solene.email);
    assert_eq!(alerts.iter().filter(|letter| letter.subject.contains("L’exécution tarde")).count(), 1);
    assert!(alerts.iter().all(|letter| letter.body_text.contains("/admin/jobs")));
    solene.visit("/account/notifications").await.sees("L’exécution tarde");
    solene.visit("/admin/jobs").await.is_told(200);
    let refunds: i64 = market.read(|conn| Ok(sandbox_refunds::table.count().get_result(conn)?));
    assert_eq!(refunds, 1);
}

#[actix_web::test]
async fn the_ledger_is_asked_before_the_provider() {
    let market = Market::new().await;
    market.may_leave_work_undone();
    let shop = market.shop("Atelier Brume");
    let people = people(&market, &shop);
    let id = dispute_in(&market, &shop, &people, State::Executing);
    let more = format!("UPDATE dispute_lines SET at_stake = 3000, to_buyer = 3000 WHERE dispute_id = '{id}'");
    market.tx(|conn| Ok(diesel::sql_query(&more).execute(conn)?));
    let now = market.now();
    let done = actions::execute(&market.services.db, market.services.provider.as_ref(), &id, now);
    assert!(matches!(done, Err(AppError::Internal(_))));
    let refunds: i64 = market.read(|conn| Ok(sandbox_refunds::table.count().get_result(conn)?));
    assert_eq!(refunds, 0, "the provider gave back what the ledger does not have");
}

#[actix_web::test]
async fn a_dispute_opened_again_holds_what_its_line_has_left() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let mut people = people(&market, &shop);
    let order = sale::delivered(&market, &shop, &people.buyer, &[("Tasse", 2_000, 1), ("Vase", 3_000, 1)]);
    let first = report(&market, &people.buyer, &order, "Tasse", Remedy::FullRefund, Money::ZERO);
    does(&market, &first, &people.member, Role::Seller, Command::Propose(Remedy::Nothing, Money::ZERO, "Rien vu.".into()));
    market.advance(TimeDelta::days(8));
    assert_eq!(dispute(&market, &first).result, Some(Outcome::Abandoned));
    // Meanwhile another dispute about the same line is open, then gives a part back.
    let second = report(&market, &people.buyer, &order, "Tasse", Remedy::PartialRefund, Money(1_500));
    let page = format!("/disputes/{first}");
    let offers = |attributes: Vec<String>| attributes.contains(&"reopen".to_owned());
    assert!(!offers(people.camille.visit(&page).await.attributes("data-action")), "a line is in two disputes at once");
    assert_eq!(people.camille.get(&format!("{page}/reopening")).await.status, 409);
    let wish = pending(&market, &second, Role::Buyer);
    does(&market, &second, &people.member, Role::Seller, Command::Accept(wish));
    market.settle();
    assert!(offers(people.camille.visit(&page).await.attributes("data-action")));
    does(&market, &first, &people.buyer, Role::Buyer, Command::Reopen("Le reste aussi.".into()));
    let (lines, asked) = market.read(|conn| Ok((store::lines(conn, &first)?, store::pending(conn, &first, Role::Buyer)?)));
    assert_eq!((lines[0].at_stake, lines[0].to_buyer), (Money(500), None));
    assert_eq!(asked.map(|asked| asked.amount), Some(Money(500)));
    people.camille.visit(&page).await.does_not_see("Rendu à l’acheteur").sees("Retenu 5,00 €");
    market.advance(TimeDelta::days(7));
    assert_eq!(dispute(&market, &first).result, Some(Outcome::GrantedBySilence));
    market.read(|conn| {
        assert_eq!(ledger::total(conn, Account::Provider)?, Money(5_490 - 2_000));
        assert_eq!(ledger::sum(conn)?, Money::ZERO);
        Ok(())
    });
}

#[actix_web::test]
async fn a_dispute_of_which_nothing_is_left_does_not_open_again() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let mut people = people(&market, &shop);
    let order = sale::delivered(&market, &shop, &people.buyer, &[("Tasse", 2_000, 1), ("Vase", 3_000, 1)]);
    let first = report(&market, &people.buyer, &order, "Tasse", Remedy::FullRefund, Money::ZERO);
    does(&market, &first, &people.member, Role::Seller, Command::Propose(Remedy::Nothing, Money::ZERO, "Rien vu.".into()));
    market.advance(TimeDelta::days(8));
    let second = report(&market, &people.buyer, &order, "Tasse", Remedy::FullRefund, Money::ZERO);
    let wish = pending(&market, &second, Role::Buyer);
    does(&market, &second, &people.member, Role::Seller, Command::Accept(wish));
    market.settle();
    assert_eq!(people.camille.get(&format!("/disputes/{first}/reopening")).await.status, 409);
    // Nor is the article offered for another report: the other one is.
    people.camille.visit(&format!("/disputes/new?order={order}")).await.sees("Vase").does_not_see("Tasse");
}

#[actix_web::test]
async fn what_has_been_decided_is_not_reported_again() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let mut people = people(&market, &shop);
    let id = dispute_in(&market, &shop, &people, State::Decided);
    does(&market, &id, &people.buyer, Role::Buyer, Command::Waive);
    does(&market, &id, &people.member, Role::Seller, Command::Waive);
    market.settle();
    let order = dispute(&market, &id).order_id;
    let line = sale::line(&market, &order, "Tasse");
    let page = format!("/disputes/new?order={order}");
    people.camille.visit(&page).await.sees("Vase").does_not_see("Tasse");
    let fields = [("order", order.as_str()), ("line", line.as_str()), ("reason", "damaged")];
    let answer = people.camille.post("/disputes/new", &fields).await;
    assert_eq!(answer.status, 422);
    assert!(answer.words().contains("a rendu une décision définitive sur cet article"));
}

#[actix_web::test]
async fn a_consumer_does_not_give_the_reason_of_businesses() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let mut people = people(&market, &shop);
    let order = sale::delivered(&market, &shop, &people.buyer, &[("Tasse", 2_000, 1)]);
    let line = sale::line(&market, &order, "Tasse");
    let fields = [("order", order.as_str()), ("line", line.as_str()), ("reason", "b2b")];
    let answer = people.camille.post("/disputes/new", &fields).await;
    assert_eq!(answer.status, 422);
    assert!(answer.words().contains("Ce motif est celui des achats professionnels"));
    market.tx(|conn| Ok(diesel::update(orders::table).set(orders::buyer_capacity.eq(Capacity::Professional)).execute(conn)?));
    assert_eq!(people.camille.post("/disputes/new", &fields).await.status, 303);
    let now = market.now();
    let early = market.services.db.tx_now(|conn| {
        diesel::update(orders::table).set(orders::delivered_at.eq(None::<entente::platform::types::Moment>)).execute(conn)?;
        actions::keep_draft(conn, &people.buyer, &order, &line, Reason::Damaged, now)
    });
    assert!(matches!(early, Err(AppError::Refused(_))), "damaged before it has come");
}

#[actix_web::test]
async fn one_broken_dispute_does_not_stop_the_clock_of_the_others() {
    let market = Market::new().await;
    market.may_leave_work_undone();
    let shop = market.shop("Atelier Brume");
    let people = people(&market, &shop);
    let broken = dispute_in(&market, &shop, &people, State::AwaitingInformation);
    let sound = dispute_in(&market, &shop, &people, State::AwaitingSeller);
    market.tx(|conn| Ok(diesel::delete(dispute_questions::table).execute(conn)?));
    market.advance(TimeDelta::days(8));
    assert_eq!(dispute(&market, &broken).state, State::AwaitingInformation);
    assert_eq!(dispute(&market, &sound).result, Some(Outcome::GrantedBySilence));
}

#[actix_web::test]
async fn everybody_is_called_by_what_they_did_and_not_by_who_has_the_case_today() {
    let market = Market::new().await;
    market.may_leave_work_undone();
    let shop = market.shop("Atelier Brume");
    let mut people = people(&market, &shop);
    let id = dispute_in(&market, &shop, &people, State::InMediation);
    let page = format!("/disputes/{id}");
    does(&market, &id, &people.mediator, Role::Mediator, Command::HandBack("Je connais le vendeur.".into()));
    people.camille.visit(&page).await.sees("Inès (médiation) prend le dossier").sees("En attente : l’équipe de médiation");
    does(&market, &id, &people.second, Role::Mediator, Command::Take);
    people.camille.visit(&page).await.sees("Inès (médiation) prend le dossier").sees("Théo (médiation) prend le dossier");
    people.camille.sees("En attente : Théo (médiation)");
    does(&market, &id, &people.second, Role::Mediator, Command::Decide(vec![Money(700)], "Des faits.".into(), "Une règle.".into(), Fault::Nobody));
    does(&market, &id, &people.buyer, Role::Buyer, Command::Appeal("Relisez.".into()));
    // Nobody has the appeal: it is the team's, and never the turn of who decided.
    people.camille.visit(&page).await.sees("En attente : l’équipe de médiation").sees("Théo (médiation) a décidé");
    people.theo.visit(&format!("/desk{page}")).await.does_not_see("À vous de répondre").does_not_see("Prendre le dossier");
    people.ines.visit(&format!("/desk{page}")).await.sees("À vous de répondre").sees("Prendre le dossier");
    let told = |email: &str| market.letters_to(email).into_iter().rfind(|letter| letter.subject.contains("seconde lecture")).unwrap().body_text;
    assert!(told(&people.ines.email).contains("attend qu’un médiateur le prenne"));
    let theo = told(&people.theo.email);
    assert!(!theo.contains("C’est à vous") && !theo.contains("attend qu’un médiateur"), "{theo}");
}

#[actix_web::test]
async fn a_decision_reaches_both_parties_word_for_word() {
    let market = Market::new().await;
    market.may_leave_work_undone();
    let shop = market.shop("Atelier Brume");
    let people = people(&market, &shop);
    let id = dispute_in(&market, &shop, &people, State::InMediation);
    let (facts, rule) = (format!("{} fin des faits.", "Un fait. ".repeat(400)), format!("{} fin de la règle.", "Une règle. ".repeat(300)));
    does(&market, &id, &people.mediator, Role::Mediator, Command::Decide(vec![Money(700)], facts, rule, Fault::Carrier));
    for email in [&people.camille.email, &people.seller.email] {
        let letter = market.letters_to(email).into_iter().rfind(|letter| letter.subject.contains("a décidé")).unwrap();
        for words in ["fin des faits.", "fin de la règle.", "le transporteur", "Rendu à l’acheteur pour « Tasse »", "7,00"] {
            let text = letter.body_text.replace('\u{a0}', " ");
            assert!(text.contains(words), "{email} is not told “{words}”");
        }
    }
}

#[actix_web::test]
async fn both_parties_read_every_reminder() {
    let market = Market::new().await;
    market.may_leave_work_undone();
    let shop = market.shop("Atelier Brume");
    let people = people(&market, &shop);
    let id = dispute_in(&market, &shop, &people, State::InMediation);
    let due = dispute(&market, &id).due_at.unwrap();
    market.advance(TimeDelta::seconds((due - market.now()).num_seconds() * 9 / 10));
    for email in [&people.camille.email, &people.seller.email, &people.ines.email] {
        assert!(market.letters_to(email).iter().any(|letter| letter.subject.contains("Rappel")), "{email}");
    }
    assert!(market.letters_to(&people.theo.email).iter().all(|letter| !letter.subject.contains("Rappel")), "it is not Théo's case");
}

#[actix_web::test]
async fn a_withdrawn_dispute_awaits_no_answer() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let mut people = people(&market, &shop);
    let id = dispute_in(&market, &shop, &people, State::AwaitingInformation);
    people.camille.visit(&format!("/disputes/{id}")).await.sees("Réponse attendue.");
    does(&market, &id, &people.buyer, Role::Buyer, Command::Withdraw("Réglé entre nous.".into()));
    people.camille.visit(&format!("/disputes/{id}")).await.does_not_see("Réponse attendue.").sees("Restée sans réponse.");
}

#[actix_web::test]
async fn a_stale_page_accepts_only_the_offer_that_it_showed() {
    let market = Market::new().await;
    market.may_leave_work_undone();
    let shop = market.shop("Atelier Brume");
    let people = people(&market, &shop);
    let id = dispute_in(&market, &shop, &people, State::AwaitingBuyer);
    let shown = pending(&market, &id, Role::Seller);
    does(&market, &id, &people.member, Role::Seller, Command::Propose(Remedy::PartialRefund, Money(100), "Moins.".into()));
    let (now, by) = (market.now(), Actor { id: people.buyer.clone(), role: Role::Buyer });
    let done = market.services.db.tx_now(|conn| act(conn, &id, &by, &fresh_key(), &Command::Accept(shown.clone()), now));
    assert!(matches!(done, Err(AppError::MovedOn(_))));
    let accepted = market.read(|conn| Ok(store::events(conn, &id)?)).iter().any(|event| event.action == Action::Accept);
    assert!(!accepted);
}
