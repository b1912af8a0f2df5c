//! What was written when the sign-in had ended.

use chrono::TimeDelta;
use entente::accounts::store;

use super::super::disputes::{sale, story};
use super::super::support::*;

/// Ends every sign-in of a person, as from another device.
fn sign_out_everywhere(market: &Market, name: &str) {
    let user = market.account(name);
    market.tx(|conn| Ok(store::end_sessions(conn, &user, None)?));
}

/// Signs in on the page that asks for it.
async fn sign_in_here(person: &mut Person) {
    let email = person.email.clone();
    person.is_at("/account/sign-in").fill("email", &email).fill("password", PASSWORD).press("Se connecter").await;
}

#[actix_web::test]
async fn a_report_sent_too_late_is_shown_after_the_sign_in_and_sent_from_there() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    market.member("Brume", &shop);
    let mut camille = market.person("camille");
    let order = sale::delivered(&market, &shop, &market.account("camille"), &[("Tasse en grès", 2_400, 2)]);
    camille.visit(&format!("/disputes/new?order={order}")).await.choose("reason", "damaged").press("Continuer").await;
    let page = camille.path().to_owned();
    sign_out_everywhere(&market, "camille");
    camille.fill("statement", "Deux tasses sont cassées,\nle carton aussi.").choose("remedy", "partial_refund").fill("amount", "12,50");
    camille.attach("photos", "carton.png", &story::photo()).press("Continuer").await;
    sign_in_here(&mut camille).await;
    camille.is_at("/account/kept").sees("Ce que vous aviez écrit").sees("Les photos que vous aviez choisies n’ont pas été gardées");
    assert_eq!(camille.value_of("statement").replace("\r\n", "\n"), "Deux tasses sont cassées,\nle carton aussi.");
    assert_eq!((camille.value_of("amount").as_str(), camille.value_of("remedy").as_str()), ("12,50", "partial_refund"));
    assert!(camille.links().iter().any(|(words, href)| words.contains("sans rien envoyer") && *href == page));
    camille.press("Envoyer").await.sees("Vérifiez avant d’envoyer").sees("12,50 €").sees("Deux tasses sont cassées");
}

#[actix_web::test]
async fn a_button_alone_is_pressed_again_on_its_page_and_a_password_is_never_kept() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let mut camille = market.person("camille");
    let order = sale::delivered(&market, &shop, &market.account("camille"), &[("Tasse en grès", 2_400, 2)]);
    sign_out_everywhere(&market, "camille");
    let receipt = camille.post(&format!("/orders/{order}/receipt"), &[("key", "0123456789abcdef0123456789abcdef")]).await;
    assert_eq!(receipt.header("location"), format!("/account/sign-in?next=%2Forders%2F{order}"));
    let password = camille.post("/account/password", &[("current", PASSWORD), ("password", "Grand vent sur 12 dunes")]).await;
    assert_eq!(password.header("location"), "/account/sign-in?next=%2Faccount%2Fpassword");
    let huge = camille.post("/account/profile", &[("name", &"Un mot de trop. ".repeat(10_000))]).await;
    assert_eq!(huge.header("location"), "/account/sign-in?next=%2Faccount%2Fprofile");
    assert_eq!(camille.cookie("form"), None);
    market.sign_in(&mut camille, &market.account("camille"));
    assert_eq!(camille.get("/account/kept?next=%2Fcart").await.header("location"), "/cart");
    assert_eq!(camille.get("/account/kept?next=%2F%2Fevil.test").await.header("location"), "/account");
}

#[actix_web::test]
async fn what_is_kept_is_for_the_browser_that_sent_it_and_for_an_hour() {
    let market = Market::new().await;
    let mut camille = market.person("camille");
    camille.visit("/account/profile").await;
    sign_out_everywhere(&market, "camille");
    camille.fill("name", "Camille Dubois").press("Enregistrer").await.is_at("/account/sign-in?next=%2Faccount%2Fkept");
    assert_eq!(market.person("karim").get("/account/kept").await.header("location"), "/account");
    sign_in_here(&mut camille).await;
    camille.is_at("/account/kept").press("Envoyer").await.is_at("/account/profile").sees("C’est enregistré");
    assert_eq!(camille.value_of("name"), "Camille Dubois");

    camille.visit("/account/kept").await.is_at("/account/kept");
    market.advance(TimeDelta::minutes(61));
    camille.visit("/account/kept").await.is_at("/account").does_not_see("Ce que vous aviez écrit");
    assert!(!market.read(|conn| Ok(store::forms_are_over(conn, market.now())?)), "and nothing of it is left");
}
