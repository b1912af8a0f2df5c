//! Signing in and out.

use actix_web::http::Method;
use actix_web::test::TestRequest;
use entente::accounts::store;

use super::super::support::*;
use super::sign_in;

#[actix_web::test]
async fn a_person_signs_in_and_goes_on_and_out_again() {
    let market = Market::new().await;
    market.account("camille");
    let mut camille = market.visitor("camille");
    let email = camille.email.to_uppercase();
    camille.visit("/account/profile").await.is_at("/account/sign-in?next=");
    camille.fill("email", &format!(" {email} ")).fill("password", PASSWORD).press("Se connecter").await.is_at("/account/profile").is_told(200);
    // Who is signed in is not asked again.
    camille.visit("/account/sign-in").await.is_at("/account").visit("/account/sign-up").await.is_at("/account");

    let kept = camille.cookie("entente").unwrap().to_owned();
    camille.visit("/account").await.press("Se déconnecter").await.sees("Vous êtes déconnecté");
    assert_eq!(camille.get("/account").await.status, 303);
    let mut thief = market.visitor("thief");
    thief.keep_cookie("entente", &kept);
    assert_eq!(thief.get("/account").await.status, 303, "a cookie from before is worth nothing");
    assert_eq!(thief.post("/account/sign-out", &[]).await.status, 303);
}

#[actix_web::test]
async fn an_unknown_address_and_a_wrong_password_are_one_answer() {
    let market = Market::new().await;
    market.account("camille");
    let mut words = Vec::new();
    for email in ["camille@example.org", "nobody@example.org"] {
        let mut person = market.visitor("x");
        person.visit("/account/sign-in?next=/cart").await.fill("email", email).fill("password", "not this one").press("Se connecter").await;
        person.is_told(422).sees("L’adresse ou le mot de passe n’est pas le bon");
        assert_eq!((person.value_of("email").as_str(), person.value_of("password").as_str(), person.value_of("next").as_str()), (email, "", "/cart"));
        words.push(person.words());
    }
    assert_eq!(words[0], words[1]);
    let mut person = market.visitor("x");
    person.visit("/account/sign-in").await.press("Se connecter").await.is_told(422).sees("Écrivez votre adresse").sees("Écrivez votre mot de passe");
    for email in ["a\u{0}b", "%", &"x".repeat(50_000)] {
        assert_eq!(person.post("/account/sign-in", &[("email", email), ("password", &"p".repeat(5000))]).await.status, 422);
    }
    assert_eq!(person.post("/account/sign-in", &[("email", &"x".repeat(300_000))]).await.status, 413);
}

#[actix_web::test]
async fn signing_in_leads_to_pages_of_ours_only() {
    let market = Market::new().await;
    market.account("camille");
    for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)", "", "cart"] {
        let mut camille = market.visitor("camille");
        let email = camille.email.clone();
        let answer = camille.post("/account/sign-in", &[("email", &email), ("password", PASSWORD), ("next", elsewhere)]).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/account"), "{elsewhere:?}");
    }
}

/// Attempts to sign in from a network, as a proxy tells of it.
async fn attempt(person: &mut Person, network: &str, email: &str, password: &str) -> Answer {
    let form = entente::platform::error::form_encode;
    let request = TestRequest::with_uri("/account/sign-in").method(Method::POST).insert_header(("x-forwarded-for", network.to_owned()));
    let request = request.insert_header(("content-type", "application/x-www-form-urlencoded"));
    person.ask(request.set_payload(format!("email={}&password={}&next=%2Fcart", form(email), form(password)))).await
}

async fn guarded() -> Market {
    Market::with(|config| (config.limits, config.behind_proxy) = (true, true)).await
}

#[actix_web::test]
async fn attempts_on_one_account_are_limited_and_others_may_go_on() {
    let market = guarded().await;
    market.account("camille");
    market.account("karim");
    let mut thief = market.visitor("thief");
    for _ in 0..5 {
        assert_eq!(attempt(&mut thief, "192.0.2.1", "camille@example.org", "guess").await.status, 422);
    }
    let answer = attempt(&mut thief, "192.0.2.1", " CAMILLE@example.org", PASSWORD).await;
    assert_eq!(answer.status, 429);
    assert!(answer.header("retry-after").parse::<u64>().unwrap() > 0);
    // The form comes again with what was typed, but for the password.
    assert!(answer.words().contains("Trop d’essais") && answer.text().contains("CAMILLE@example.org") && answer.text().contains("value=\"/cart\""));
    assert!(!answer.text().contains(PASSWORD));
    // Neither another person there nor the owner elsewhere is kept out.
    assert_eq!(attempt(&mut market.visitor("karim"), "192.0.2.1", "karim@example.org", PASSWORD).await.status, 303);
    assert_eq!(attempt(&mut market.visitor("camille"), "192.0.2.2", "camille@example.org", PASSWORD).await.status, 303);
}

#[actix_web::test]
async fn guesses_from_everywhere_end_and_a_device_that_was_in_the_account_gets_in() {
    let market = guarded().await;
    market.account("camille");
    let mut camille = market.visitor("camille");
    assert_eq!(attempt(&mut camille, "192.0.2.1", "camille@example.org", PASSWORD).await.status, 303);
    camille.post("/account/sign-out", &[]).await;
    assert!(camille.cookie("known").is_some_and(|mark| !mark.contains("camille")), "known, and named to nobody");
    let mut thief = market.visitor("thief");
    let mut guesses = 0;
    for network in 1..=40 {
        for _ in 0..5 {
            guesses += u32::from(attempt(&mut thief, &format!("203.0.113.{network}"), "camille@example.org", "guess").await.status == 422);
        }
    }
    assert!((59..=62).contains(&guesses), "{guesses} guesses");
    assert_eq!(attempt(&mut market.visitor("new"), "192.0.2.9", "camille@example.org", PASSWORD).await.status, 429, "a new device waits");
    assert_eq!(attempt(&mut camille, "192.0.2.1", "camille@example.org", PASSWORD).await.status, 303, "a known one does not");
    // A mark of another's making is none.
    let mut forger = market.visitor("forger");
    forger.keep_cookie("known", "00000000000000000000000000000000");
    assert_eq!(attempt(&mut forger, "192.0.2.9", "camille@example.org", PASSWORD).await.status, 429);
    // Who shows that the letters come to them is known, too.
    let mut phone = market.visitor("phone");
    phone.post("/account/reset", &[("email", "camille@example.org")]).await;
    let link = link_in(market.letters_to("camille@example.org").last().unwrap());
    phone.post(&link, &[("password", super::STRONG)]).await;
    assert_eq!(attempt(&mut phone, "192.0.2.9", "camille@example.org", super::STRONG).await.status, 303);
}

#[actix_web::test]
async fn guesses_of_one_network_at_many_accounts_end() {
    let market = guarded().await;
    let mut thief = market.visitor("thief");
    for guess in 0..20 {
        let network = format!("2001:db8::{guess}");
        assert_eq!(attempt(&mut thief, &network, &format!("{guess}@example.org"), "guess").await.status, 422);
    }
    assert_eq!(attempt(&mut thief, "2001:db8::beef", "x@example.org", "guess").await.status, 429, "one line has the whole network");
    assert_eq!(attempt(&mut thief, "2001:db8:0:1::", "x@example.org", "guess").await.status, 422);
}

#[actix_web::test]
async fn a_form_that_has_to_wait_keeps_what_was_typed_and_ones_own_mistakes_do_not_count() {
    let market = guarded().await;
    let mut lea = market.visitor("lea");
    for _ in 0..15 {
        assert_eq!(lea.post("/account/sign-up", &[("name", "Léa"), ("email", "lea")]).await.status, 422);
        assert_eq!(lea.post("/account/reset", &[("email", "lea")]).await.status, 422);
    }
    for _ in 0..10 {
        assert_eq!(lea.post("/account/reset", &[("email", "lea@example.org")]).await.status, 303);
    }
    lea.visit("/account/reset").await.fill("email", "lea@example.org").press("Recevoir le lien").await.is_told(429).sees("Trop d’essais");
    assert_eq!(lea.value_of("email"), "lea@example.org");
    lea.visit("/account/sign-up").await;
    super::fill_in(&mut lea);
    lea.press("Créer mon compte").await.is_told(429).sees("Trop d’essais");
    assert_eq!((lea.value_of("name").as_str(), lea.value_of("password").as_str()), ("lea", ""));
    // A person's own password is another matter than who knocks at their door.
    market.account("camille");
    let mut camille = market.visitor("camille");
    attempt(&mut camille, "192.0.2.1", "camille@example.org", PASSWORD).await;
    camille.visit("/account/password").await;
    for status in [422, 422, 422, 422, 422, 429] {
        camille.fill("current", "wrong").fill("password", super::STRONG).press("Changer le mot de passe").await.is_told(status);
    }
    camille.sees("Trop d’essais");
}

#[actix_web::test]
async fn a_sign_in_ends_by_itself() {
    let market = Market::new().await;
    let user = market.account("camille");
    let mut camille = market.visitor("camille");
    sign_in(&mut camille, PASSWORD).await;
    market.advance(chrono::TimeDelta::days(29));
    camille.visit("/account").await.is_told(200);
    market.advance(chrono::TimeDelta::days(3));
    assert_eq!(camille.get("/account").await.status, 303);
    sign_in(&mut camille, PASSWORD).await;
    let now = market.now();
    assert_eq!(market.read(|conn| Ok(store::sessions_of(conn, &user, now)?)).len(), 1);
}

#[actix_web::test]
async fn who_signs_in_over_another_person_ends_their_sign_in() {
    let market = Market::new().await;
    let (camille, _) = (market.account("camille"), market.account("karim"));
    let mut shared = market.visitor("camille");
    sign_in(&mut shared, PASSWORD).await;
    assert_eq!(shared.post("/account/sign-in", &[("email", "karim@example.org"), ("password", PASSWORD)]).await.status, 303);
    shared.visit("/account").await.sees("Bonjour karim");
    let now = market.now();
    assert!(market.read(|conn| Ok(store::sessions_of(conn, &camille, now)?)).is_empty());
}
