//! A new password: forgotten, or changed.

use chrono::TimeDelta;

use entente::platform::jobs;

use super::super::support::*;
use super::{STRONG, sign_in};

async fn ask(market: &Market, person: &mut Person) -> String {
    let email = person.email.clone();
    person.visit("/account/sign-in").await.follow("Mot de passe oublié").await.fill("email", &email).press("Recevoir le lien").await;
    person.is_at("/account/reset/sent").sees("1 heure");
    let letters = market.letters_to(&email);
    link_in(letters.iter().rfind(|letter| letter.kind == "account-reset").expect("no letter"))
}

#[actix_web::test]
async fn a_forgotten_password_is_replaced_by_a_link_that_works_once() {
    let market = Market::new().await;
    market.account("camille");
    let (mut camille, mut elsewhere) = (market.visitor("camille"), market.visitor("camille"));
    sign_in(&mut elsewhere, PASSWORD).await;
    let link = ask(&market, &mut camille).await;
    camille
        .visit(&link)
        .await
        .sees("camille@example.org")
        .fill("password", "court")
        .press("Changer le mot de passe")
        .await
        .is_told(422)
        .sees("Trop court");
    camille.fill("password", "Camille12").press("Changer le mot de passe").await.is_told(422).sees("se devine trop vite");
    camille.fill("password", STRONG).press("Changer le mot de passe").await.is_at("/account/sign-in").sees("Votre mot de passe est changé");

    assert_eq!(elsewhere.get("/account").await.status, 303, "every sign-in has ended");
    sign_in(&mut camille, PASSWORD).await;
    camille.is_told(422);
    sign_in(&mut camille, STRONG).await;
    camille.is_at("/account").visit("/account/notifications").await.sees("Votre mot de passe a été changé");
    assert_eq!(market.letters_to(&camille.email).last().unwrap().kind, "account-password");

    let mut thief = market.visitor("thief");
    thief.visit(&link).await.is_told(410).sees("Ce lien ne sert plus").sees("n’a pas changé");
    assert_eq!(thief.post(&link, &[("password", "Un autre, 33 fois mieux")]).await.status, 410);
    camille.visit("/account").await.is_told(200);
}

#[actix_web::test]
async fn a_link_ends_after_an_hour_or_when_another_is_used() {
    let market = Market::new().await;
    market.account("camille");
    let mut camille = market.visitor("camille");
    let first = ask(&market, &mut camille).await;
    let second = ask(&market, &mut camille).await;
    // Whoever asks again takes no link from its owner.
    camille.visit(&first).await.is_told(200);
    camille.visit(&second).await.fill("password", STRONG).press("Changer le mot de passe").await.is_at("/account/sign-in");
    camille.visit(&first).await.is_told(410);
    let third = ask(&market, &mut camille).await;
    market.advance(TimeDelta::minutes(61));
    assert_eq!(camille.post(&third, &[("password", STRONG)]).await.status, 410);
    // A link to confirm the address is not one to choose a password.
    camille.visit("/account/reset/sent").await.follow("Demander un autre lien").await.is_at("/account/reset");
    let fourth = ask(&market, &mut camille).await;
    market.sign_in(&mut camille, &market.account("camille"));
    camille.visit(&fourth.replace("reset", "verify")).await.is_told(410);
}

#[actix_web::test]
async fn nobody_fills_anothers_letter_box() {
    let market = Market::new().await;
    market.account("camille");
    let mut stranger = market.visitor("stranger");
    for _ in 0..9 {
        assert_eq!(stranger.post("/account/reset", &[("email", "camille@example.org")]).await.header("location"), "/account/reset/sent");
    }
    assert_eq!(market.letters_to("camille@example.org").len(), 5, "in an hour");
    for _ in 0..9 {
        market.advance(TimeDelta::minutes(61));
        stranger.post("/account/reset", &[("email", "camille@example.org")]).await;
    }
    assert_eq!(market.letters_to("camille@example.org").len(), 10, "in a day");
    market.advance(TimeDelta::days(1));
    stranger.post("/account/reset", &[("email", "camille@example.org")]).await;
    assert_eq!(market.letters_to("camille@example.org").len(), 11);
}

#[actix_web::test]
async fn asking_for_a_link_does_not_say_whether_the_address_has_an_account() {
    let market = Market::new().await;
    market.account("camille");
    let mut stranger = market.visitor("stranger");
    let known = stranger.post("/account/reset", &[("email", "Camille@example.org")]).await;
    let unknown = stranger.post("/account/reset", &[("email", "nobody@example.org")]).await;
    assert_eq!((known.status, known.header("location"), known.text()), (unknown.status, unknown.header("location"), unknown.text()));
    // The same work is left to do for both, and no address stands in it.
    let (jobs, _) = market.read(|conn| Ok(jobs::list(conn, None, 0, 10)?));
    assert_eq!(jobs.len(), 2);
    assert!(jobs.iter().all(|job| job.kind == "reset_letter" && !job.payload.contains('@')), "{jobs:?}");
    assert_eq!(market.letters().len(), 1);
    for email in ["", "x", "a\u{0}@b.fr"] {
        assert_eq!(stranger.post("/account/reset", &[("email", email)]).await.status, 422);
    }
}

#[actix_web::test]
async fn a_password_is_changed_by_who_knows_the_present_one() {
    let market = Market::new().await;
    market.account("camille");
    let (mut camille, mut elsewhere) = (market.visitor("camille"), market.visitor("camille"));
    sign_in(&mut camille, PASSWORD).await;
    sign_in(&mut elsewhere, PASSWORD).await;
    camille.visit("/account/password").await.press("Changer le mot de passe").await.is_told(422);
    camille.sees("Écrivez votre mot de passe actuel").sees("Choisissez un mot de passe");
    for (current, new, words) in [
        ("wrong", STRONG, "Ce n’est pas votre mot de passe actuel"),
        (PASSWORD, "Camille12", "se devine trop vite"),
        (STRONG, STRONG, "choisissez-en un autre"),
    ] {
        camille.fill("current", current).fill("password", new).press("Changer le mot de passe").await.is_told(422).sees(words);
    }
    camille.fill("current", PASSWORD).fill("password", STRONG).press("Changer le mot de passe").await.is_at("/account/sessions");
    camille.sees("Votre mot de passe est changé").does_not_see("Terminer");
    assert_eq!(elsewhere.get("/account").await.status, 303);
    assert_eq!(market.letters_to(&camille.email).last().unwrap().kind, "account-password");
}
