//! What the clock does to purchases: unpaid ones end, paid ones never do.

use chrono::TimeDelta;
use diesel::prelude::*;
use entente::checkout::jobs;
use entente::checkout::model::PurchaseState;
use entente::orders::model::{OrderState, PurchaseId};
use entente::payments::ledger::{self, Account};
use entente::payments::provider::{Asked, Event, Opened, Provider, ProviderError, Standing};
use entente::payments::sandbox::{self, SandboxId, SandboxState};
use entente::platform::error::AppError;
use entente::platform::money::Money;
use entente::platform::schema::{orders, payments, purchases, refunds};

use super::super::support::*;
use super::*;

async fn unpaid(market: &Market, person: &mut Person) -> (ListingId, PurchaseId) {
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    put(person, &cup, "2").await;
    go_to_check(person).await;
    order(person).await;
    let id = market.read(|conn| Ok(purchases::table.select(purchases::id).first(conn)?));
    (cup, id)
}

fn state(market: &Market, id: &PurchaseId) -> PurchaseState {
    market.read(|conn| Ok(purchases::table.find(id).select(purchases::state).first(conn)?))
}

fn sandbox_id(market: &Market) -> SandboxId {
    use entente::platform::schema::sandbox_payments;
    market.read(|conn| Ok(sandbox_payments::table.select(sandbox_payments::id).first(conn)?))
}

#[actix_web::test]
async fn an_unpaid_purchase_gives_its_stock_back_and_can_not_be_paid_any_more() {
    let market = Market::new().await;
    let mut camille = market.person("camille");
    let (cup, id) = unpaid(&market, &mut camille).await;
    assert_eq!(stock(&market, &cup), 8);
    market.advance(TimeDelta::minutes(59));
    assert_eq!((stock(&market, &cup), state(&market, &id)), (8, PurchaseState::AwaitingPayment));
    market.advance(TimeDelta::minutes(1));
    assert_eq!((stock(&market, &cup), state(&market, &id)), (10, PurchaseState::Cancelled));
    camille.press("Payer").await.is_told(422);
    camille.fill("number", ACCEPTED).press("Payer").await.sees("Ce paiement est fermé").sees("Rien n’a été débité");
    camille.follow("Revenir à la boutique").await.is_at("/checkout/payment/").sees("Cette commande est annulée").cannot_press("Payer");
    assert_eq!(market.letters_to(&camille.email).iter().map(|letter| letter.kind.as_str()).collect::<Vec<_>>(), ["purchase_cancelled"]);
    market.advance(TimeDelta::days(2));
    assert_eq!(stock(&market, &cup), 10, "once");
    assert_eq!(market.read(|conn| Ok(ledger::total(conn, Account::Provider)?)), Money::ZERO);
}

#[actix_web::test]
async fn a_purchase_that_was_paid_unheard_is_settled_by_the_clock() {
    let market = Market::new().await;
    let mut camille = market.person("camille");
    let (cup, id) = unpaid(&market, &mut camille).await;
    let (sandbox, now) = (sandbox_id(&market), market.now());
    // The provider has the money; its message never comes, and we stopped before we noted its name.
    market.tx(|conn| {
        use entente::platform::schema::jobs;
        sandbox::move_to(conn, &sandbox, SandboxState::Paid, now)?;
        diesel::delete(jobs::table).execute(conn)?;
        diesel::update(payments::table).set(payments::provider_ref.eq(None::<String>)).execute(conn)?;
        Ok(())
    });
    market.advance(TimeDelta::hours(1));
    assert_eq!((stock(&market, &cup), state(&market, &id)), (8, PurchaseState::Paid));
    let noted: Option<String> = market.read(|conn| Ok(payments::table.select(payments::provider_ref).first(conn)?));
    assert_eq!(noted, Some(sandbox.to_string()));
    assert_eq!(market.letters_to(&camille.email).len(), 2);
}

#[actix_web::test]
async fn the_providers_message_alone_settles_a_purchase() {
    let market = Market::new().await;
    let mut camille = market.person("camille");
    let (_, id) = unpaid(&market, &mut camille).await;
    let sandbox = sandbox_id(&market);
    // The buyer pays and closes the window.
    camille.post(&format!("/sandbox/payments/{sandbox}/card"), &[("number", ACCEPTED)]).await;
    assert_eq!(state(&market, &id), PurchaseState::AwaitingPayment);
    market.settle();
    assert_eq!(state(&market, &id), PurchaseState::Paid);
    camille.visit(&format!("/checkout/return/{id}")).await.is_at("/checkout/placed/");
    assert_eq!(market.letters_to(&camille.email).len(), 2);
}

/// A provider that answers nothing, or closes nothing.
struct Deaf(Option<Standing>);

impl Provider for Deaf {
    fn name(&self) -> &'static str {
        "sandbox"
    }
    fn open(&self, _: &Asked) -> Result<Opened, ProviderError> {
        Err(ProviderError::Unreachable("deaf".into()))
    }
    fn standing(&self, _: &str) -> Result<Standing, ProviderError> {
        self.0.ok_or(ProviderError::Unreachable("deaf".into()))
    }
    fn cancel(&self, _: &str) -> Result<Standing, ProviderError> {
        self.0.ok_or(ProviderError::Unreachable("deaf".into()))
    }
    fn refund(&self, _: &str, _: &str, _: Money) -> Result<String, ProviderError> {
        Err(ProviderError::Unreachable("deaf".into()))
    }
    fn read(&self, _: &[u8], _: &str) -> Result<Event, ProviderError> {
        Err(ProviderError::BadSignature)
    }
}

#[actix_web::test]
async fn a_provider_that_does_not_answer_changes_nothing() {
    let market = Market::new().await;
    let mut camille = market.person("camille");
    let (cup, id) = unpaid(&market, &mut camille).await;
    let (db, now) = (market.services.db.clone(), market.now() + TimeDelta::hours(2));
    assert!(matches!(jobs::open(&db, &Deaf(None), &id), Err(AppError::Provider(_))));
    assert!(matches!(jobs::catch_up(&db, &Deaf(None), &id, now), Err(AppError::Provider(_))));
    assert!(matches!(jobs::close(&db, &Deaf(None), &id, now), Err(AppError::Provider(_))));
    assert!(matches!(jobs::close(&db, &Deaf(Some(Standing::Open)), &id, now), Err(AppError::Provider(_))));
    assert_eq!((stock(&market, &cup), state(&market, &id)), (8, PurchaseState::AwaitingPayment));
    market.may_leave_work_undone();
}

#[actix_web::test]
async fn a_payment_that_comes_after_all_goes_back_whole() {
    let market = Market::new().await;
    let mut camille = market.person("camille");
    let (cup, id) = unpaid(&market, &mut camille).await;
    let sandbox = sandbox_id(&market);
    market.advance(TimeDelta::hours(1));
    market.advance(TimeDelta::seconds(1));
    let now = market.now();
    assert_eq!(state(&market, &id), PurchaseState::Cancelled);
    // A provider that took the money although it had said no.
    market.tx(|conn| {
        use entente::platform::schema::sandbox_payments;
        diesel::update(sandbox_payments::table.find(&sandbox)).set(sandbox_payments::state.eq(SandboxState::Paid)).execute(conn)?;
        Ok(())
    });
    let db = market.services.db.clone();
    for _ in 0..2 {
        jobs::catch_up(&db, &*market.services.provider, &id, now).unwrap();
    }
    market.settle();
    assert_eq!((stock(&market, &cup), state(&market, &id)), (10, PurchaseState::Cancelled));
    market.read(|conn| {
        assert_eq!(ledger::total(conn, Account::Provider)?, Money::ZERO);
        assert_eq!(ledger::sum(conn)?, Money::ZERO);
        let back: Vec<(Money, String)> = refunds::table.select((refunds::amount, refunds::state)).load(conn)?;
        assert_eq!(back, [(Money(5_290), "executed".to_owned())]);
        assert_eq!(orders::table.select(orders::state).first::<OrderState>(conn)?, OrderState::Cancelled);
        Ok(())
    });
    assert_eq!(market.letters_to(&camille.email).last().unwrap().kind, "purchase_paid_too_late");
}
