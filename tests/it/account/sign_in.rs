//! Signing in and out.

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

#[actix_web::test]
async fn attempts_on_one_account_are_limited_and_others_may_go_on() {
    let market = Market::with(|config| config.limits = true).await;
    market.account("camille");
    market.account("karim");
    let mut thief = market.visitor("thief");
    for _ in 0..5 {
        assert_eq!(thief.post("/account/sign-in", &[("email", "camille@example.org"), ("password", "guess")]).await.status, 422);
    }
    let answer = thief.post("/account/sign-in", &[("email", " CAMILLE@example.org"), ("password", PASSWORD)]).await;
    assert_eq!(answer.status, 429);
    assert!(answer.header("retry-after").parse::<u64>().unwrap() > 0 && answer.words().contains("Trop d’essais"));
    let mut karim = market.visitor("karim");
    sign_in(&mut karim, PASSWORD).await;
    karim.is_at("/account").sees("Bonjour karim");
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
