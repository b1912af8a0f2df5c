//! What the provider tells us, and whom we believe.

use actix_web::http::Method;
use actix_web::test::TestRequest;
use diesel::prelude::*;
use entente::accounts::model::StaffRole;
use entente::payments;
use entente::payments::provider::Event;
use entente::payments::sandbox::{Sandbox, SandboxId};
use entente::payments::store::NewRefund;
use entente::platform::jobs::JobState;
use entente::platform::money::Money;
use entente::platform::schema::{jobs, provider_events, refunds, sandbox_refunds};

use super::disputes::sale;
use super::support::*;

fn message(body: Vec<u8>, signature: &str) -> TestRequest {
    let request = TestRequest::with_uri("/payments/webhook").method(Method::POST).insert_header(("host", "entente.test"));
    request.insert_header(("content-type", "application/json")).insert_header(("entente-signature", signature)).set_payload(body)
}

#[actix_web::test]
async fn a_message_told_twice_is_told_once_and_a_forged_one_never() {
    let market = Market::new().await;
    let sandbox = Sandbox::new(market.services.db.clone(), &market.services.config.secret);
    let event = Event { id: "sbe_1".into(), kind: "payment.paid".into(), provider_ref: SandboxId::new().to_string() };
    let (body, signature) = sandbox.signed(&event).unwrap();
    for _ in 0..2 {
        assert_eq!(market.ask(message(body.clone(), &signature)).await.status, 200);
    }
    let told: i64 = market.read(|conn| Ok(provider_events::table.count().get_result(conn)?));
    let work: i64 = market.read(|conn| Ok(jobs::table.count().get_result(conn)?));
    assert_eq!((told, work), (1, 1));
    let other = Sandbox::new(market.services.db.clone(), b"another secret").signed(&event).unwrap().1;
    for signature in ["", "zz", "é", &signature[2..], &other] {
        assert_eq!(market.ask(message(body.clone(), signature)).await.status, 400, "{signature}");
    }
    let (body, signature) = (b"not json".to_vec(), signature);
    assert_eq!(market.ask(message(body, &signature)).await.status, 400);
}

#[actix_web::test]
async fn the_sandbox_knows_only_its_own_payments() {
    let market = Market::new().await;
    let mut camille = market.visitor("camille");
    for path in
        ["/sandbox/payments/1", &format!("/sandbox/payments/{}", SandboxId::new()), &format!("/sandbox/payments/{}/challenge", SandboxId::new())]
    {
        camille.visit(path).await.is_told(404);
    }
    let nowhere = format!("/sandbox/payments/{}", SandboxId::new());
    assert_eq!(camille.post(&format!("{nowhere}/card"), &[("number", "4242424242424242")]).await.status, 404);
    assert_eq!(camille.post(&format!("{nowhere}/card"), &[("number", "1")]).await.status, 404);
    assert_eq!(camille.post(&format!("{nowhere}/challenge"), &[("answer", "pass")]).await.status, 404);
}

#[test]
fn an_amount_is_what_a_person_types_and_nothing_else() {
    for (typed, cents) in [
        ("12", 1_200),
        ("12,5", 1_250),
        (" 12.50 ", 1_250),
        ("12,50 €", 1_250),
        ("12€", 1_200),
        ("€12.50", 1_250),
        ("1 234,00\u{a0}€", 123_400),
        ("1\u{202f}234\u{202f}567,89", 123_456_789),
        ("0", 0),
        ("007", 700),
        ("10 000 000", 1_000_000_000),
    ] {
        assert_eq!(Money::parse(typed), Some(Money(cents)), "{typed:?}");
    }
    for typed in [
        "",
        "€",
        "12€50",
        "1 5",
        "12 50",
        "1234 567",
        "1 23",
        " 1  234",
        "1 2345",
        "12,5 0",
        "12, 50",
        "12,,5",
        "1,234.00",
        "-5",
        "+5",
        "5,123",
        "€5€",
        "1e3",
        "٣",
        "10 000 001",
        "99999999999",
    ] {
        assert_eq!(Money::parse(typed), None, "{typed:?}");
    }
}

#[actix_web::test]
async fn a_refund_that_was_given_up_is_asked_for_again_and_the_operator_is_told() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let camille = market.account("Camille");
    let solene = market.staff("Solène", StaffRole::Operator);
    let order = sale::delivered(&market, &shop, &camille, &[("Tasse", 2_000, 1)]);
    let now = market.now();
    market.tx(|conn| {
        let purchase = entente::orders::store::order(conn, &order)?.purchase_id;
        let payment = payments::store::of_purchase(conn, &purchase)?;
        let new = NewRefund { payment: &payment.id, order: &order, dispute: None, key: "late:test", amount: Money(2_490) };
        assert!(payments::actions::refund(conn, &new, now)?);
        // The worker has tried and given up.
        Ok(diesel::update(jobs::table).set((jobs::state.eq(JobState::Dead), jobs::attempts.eq(12))).execute(conn)?)
    });
    let executed = || market.read(|conn| Ok(refunds::table.filter(refunds::executed_at.is_not_null()).count().get_result::<i64>(conn)?));
    market.settle();
    assert_eq!(executed(), 0);
    market.advance(chrono::TimeDelta::days(1));
    market.advance(chrono::TimeDelta::hours(8));
    assert_eq!(executed(), 1);
    let told = || market.letters_to(&solene.email).iter().filter(|letter| letter.kind == "refund_late").count();
    assert_eq!(told(), 1);
    // Once done, nobody is told again, and the provider gave it back once.
    market.advance(chrono::TimeDelta::days(5));
    assert_eq!(told(), 1);
    assert_eq!(market.read(|conn| Ok(sandbox_refunds::table.count().get_result::<i64>(conn)?)), 1);
}
