//! Where a person is signed in; their profile.

use entente::accounts::model::{Capacity, SessionId};
use entente::accounts::store;
use entente::platform::i18n::Lang;

use super::super::support::*;
use super::sign_in;

#[actix_web::test]
async fn sign_ins_are_listed_and_ended_one_by_one_or_all_others() {
    let market = Market::new().await;
    market.account("camille");
    let (mut here, mut there, mut far) = (market.visitor("camille"), market.visitor("camille"), market.visitor("camille"));
    for device in [&mut here, &mut there, &mut far] {
        sign_in(device, PASSWORD).await;
    }
    here.visit("/account/sessions").await.sees("Cet appareil").sees("Appareil inconnu");
    here.press("Se déconnecter partout ailleurs").await.sees("Vous êtes déconnecté partout ailleurs");
    assert_eq!((there.get("/account").await.status, far.get("/account").await.status), (303, 303));

    sign_in(&mut there, PASSWORD).await;
    here.visit("/account/sessions").await.press("Terminer").await.sees("Cette connexion est terminée").cannot_press("Terminer");
    assert_eq!(there.get("/account").await.status, 303);
    here.visit("/account/sessions").await.press("Se déconnecter").await.sees("Vous êtes déconnecté");
}

#[actix_web::test]
async fn nobody_ends_the_sign_in_of_another() {
    let market = Market::new().await;
    let camille = market.account("camille");
    market.person("camille");
    let mut karim = market.person("karim");
    let now = market.now();
    let id = market.read(|conn| Ok(store::sessions_of(conn, &camille, now)?))[0].id.clone();
    for id in [id.as_str(), SessionId::new().as_str(), "nonsense"] {
        assert_eq!(karim.post(&format!("/account/sessions/{id}/end"), &[]).await.status, 404);
    }
    assert_eq!(market.read(|conn| Ok(store::sessions_of(conn, &camille, now)?)).len(), 1);
}

#[actix_web::test]
async fn a_profile_is_changed_and_what_is_wrong_is_said() {
    let market = Market::new().await;
    let user = market.account("camille");
    let mut camille = market.person("camille");
    camille.visit("/account/profile").await.sees("camille@example.org").fill("name", "  Camille   Dubois ").choose("capacity", "professional");
    camille.choose("lang", "en").press("Enregistrer").await.is_told(200);
    let saved = market.read(|conn| Ok(store::user(conn, &user)?));
    assert_eq!((saved.name.as_str(), saved.lang, saved.capacity), ("Camille Dubois", Lang::En, Capacity::Professional));
    camille.visit("/account/profile").await.fill("name", " ").press("Save").await.is_told(422).sees("Write your name");
    assert_eq!(camille.value_of("capacity"), "professional");
    assert_eq!(camille.post("/account/profile", &[]).await.status, 422);
}
