//! Opening an account, and confirming the address.

use chrono::TimeDelta;
use entente::accounts::store;
use entente::legal::model::{Act, TextKind};

use super::super::support::*;
use super::{STRONG, fill_in, sign_in};

#[actix_web::test]
async fn a_visitor_opens_an_account_is_signed_in_and_goes_on_where_they_were() {
    let market = Market::new().await;
    let mut lea = market.visitor("Léa");
    lea.email = "Lea.V@Example.ORG ".into();
    lea.visit("/account/notifications").await.is_at("/account/sign-in").follow("Créer un compte").await;
    fill_in(&mut lea);
    lea.press("Créer mon compte").await.is_told(200).is_at("/account/welcome").sees("vous êtes connecté");
    lea.follow("Continuer").await.is_at("/account/notifications").is_told(200);
    lea.visit("/account").await.sees("Bonjour Léa").sees("Confirmez votre adresse").sees("lea.v@example.org");

    let letters = market.letters_to("lea.v@example.org");
    assert_eq!(letters.iter().map(|letter| letter.kind.as_str()).collect::<Vec<_>>(), ["account-verify"]);
    let texts = market.read(|conn| {
        let user = store::user_by_email(conn, "lea.v@example.org")?.unwrap();
        assert!(user.password_hash.starts_with("$argon2id$") && user.verified_at.is_none());
        Ok(entente::legal::store::of_user(conn, &user.id)?)
    });
    let mut acts: Vec<_> = texts.into_iter().map(|(kind, version, act, _)| (kind, version, act)).collect();
    acts.sort();
    assert_eq!(acts, [(TextKind::Charter, 1, Act::Shown), (TextKind::TermsOfUse, 1, Act::Accepted)]);
}

#[actix_web::test]
async fn an_address_is_confirmed_by_a_button_and_not_by_whoever_looks_at_the_link() {
    let market = Market::new().await;
    let mut lea = market.visitor("lea");
    lea.visit("/account/sign-up").await;
    fill_in(&mut lea);
    lea.press("Créer mon compte").await;
    let link = link_in(&market.letters_to(&lea.email)[0]);
    market.visitor("scanner").visit(&link).await.is_at("/account/sign-in");
    lea.visit(&link).await.can_press("Oui, c’est mon adresse");
    lea.visit("/account").await.sees("Confirmez votre adresse");

    lea.visit(&link)
        .await
        .press("Oui, c’est mon adresse")
        .await
        .is_at("/account")
        .sees("Votre adresse est confirmée")
        .does_not_see("Confirmez votre adresse");
    lea.visit(&link).await.is_told(410).sees("Ce lien ne sert plus").sees("déjà confirmée");
    assert_eq!(lea.post(&link, &[]).await.status, 410);
    assert_eq!(lea.post("/account/verify", &[]).await.header("location"), "/account?done=already");
}

#[actix_web::test]
async fn a_new_letter_makes_the_link_before_it_worthless_and_links_end() {
    let market = Market::new().await;
    let mut lea = market.visitor("lea");
    lea.visit("/account/sign-up").await;
    fill_in(&mut lea);
    lea.press("Créer mon compte").await;
    lea.visit("/account").await.press("Recevoir un nouveau courriel").await.sees("Un nouveau courriel de confirmation est parti");
    let links: Vec<String> = market.letters_to(&lea.email).iter().map(link_in).collect();
    assert_eq!(links.len(), 2);
    lea.visit(&links[0]).await.is_told(410).can_press("Recevoir un nouveau courriel");
    market.advance(TimeDelta::days(9));
    lea.visit(&links[1]).await.is_told(410);
    for nonsense in ["x", "..%2F..", &"a".repeat(3000)] {
        lea.visit(&format!("/account/verify/{nonsense}")).await.is_told(410);
    }
    // Asked for again and again, letters end before the reader's patience.
    for _ in 0..6 {
        lea.post("/account/verify", &[]).await;
    }
    assert_eq!(lea.post("/account/verify", &[]).await.status, 429);
    assert_eq!(market.letters_to(&lea.email).len(), 2 + 5);
}

#[actix_web::test]
async fn an_address_is_confirmed_by_who_is_in_the_account_and_by_nobody_else() {
    let market = Market::new().await;
    let mut thief = market.visitor("thief");
    thief.email = "camille@example.org".into();
    thief.visit("/account/sign-up").await;
    fill_in(&mut thief);
    thief.press("Créer mon compte").await;
    let link = link_in(&market.letters_to("camille@example.org")[0]);
    // The owner of the address opens the link of a letter that she did not ask for.
    let mut camille = market.visitor("camille");
    camille.visit(&link).await.is_at("/account/sign-in").sees("Se connecter");
    assert_eq!(camille.post(&link, &[]).await.status, 303);
    let mut karim = market.person("karim");
    karim.visit(&link).await.is_told(403).sees("un autre compte que karim@example.org").cannot_press("Oui, c’est mon adresse");
    assert_eq!(karim.post(&link, &[]).await.status, 403);
    assert!(market.read(|conn| Ok(store::user_by_email(conn, "camille@example.org")?.unwrap())).verified_at.is_none());
    // Who is in the account and has the letter confirms it, signed in on the way.
    let mut phone = market.visitor("camille");
    phone.visit(&link).await.fill("email", "camille@example.org").fill("password", STRONG).press("Se connecter").await;
    phone.press("Oui, c’est mon adresse").await.sees("Votre adresse est confirmée");
}

#[actix_web::test]
async fn a_name_that_would_show_as_another_is_refused() {
    let market = Market::new().await;
    let mut lea = market.visitor("lea");
    for name in ["Léa\u{202e}tnomruD", "Lé\u{200b}a", "\u{2067}Léa"] {
        lea.visit("/account/sign-up").await;
        fill_in(&mut lea);
        lea.fill("name", name).press("Créer mon compte").await.is_told(422).sees("avec des lettres");
    }
}

#[actix_web::test]
async fn what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost() {
    let market = Market::new().await;
    let mut lea = market.visitor("lea");
    lea.visit("/account/sign-up").await.press("Créer mon compte").await.is_told(422);
    for words in ["Écrivez votre nom", "Écrivez votre adresse", "Choisissez un mot de passe", "Cochez la case"] {
        lea.sees(words);
    }
    let long = "n".repeat(81);
    for (field, value, words) in [
        ("name", long.as_str(), "Pas plus de 80 caractères"),
        ("name", "http://elsewhere.example", "avec des lettres"),
        ("name", "…", "avec des lettres"),
        ("email", "lea", "n’est pas complète"),
        ("email", "lea@", "n’est pas complète"),
        ("email", "lea@example.org, karim@example.org", "n’est pas complète"),
        ("email", "lea\u{0}@example.org", "n’est pas complète"),
        ("password", "court", "Trop court"),
        ("password", "Azerty123", "se devine trop vite"),
    ] {
        lea.visit("/account/sign-up").await;
        fill_in(&mut lea);
        lea.fill(field, value).choose("capacity", "professional").choose("lang", "en").press("Créer mon compte").await.is_told(422).sees(words);
        if field != "name" {
            assert_eq!(lea.value_of("name"), "lea");
        }
        assert_eq!((lea.value_of("password").as_str(), lea.value_of("capacity").as_str(), lea.value_of("lang").as_str()), ("", "professional", "en"));
    }
    let fields = [("name", "Léa"), ("email", "lea@example.org"), ("password", STRONG), ("capacity", "king"), ("lang", "de"), ("terms", "1")];
    assert_eq!(lea.post("/account/sign-up", &fields).await.status, 422);
    assert_eq!(lea.post("/account/sign-up", &[("name", "a"), ("name", "b")]).await.status, 400);
    assert_eq!(market.read(|conn| Ok(store::count(conn)?)), 0);
}

#[actix_web::test]
async fn the_answer_does_not_say_whether_an_address_has_an_account() {
    let market = Market::new().await;
    let camille = market.person("camille");
    let fields =
        |email| [("name", "X"), ("email", email), ("password", STRONG), ("capacity", "consumer"), ("lang", "fr"), ("terms", "1"), ("next", "/cart")];
    let taken = market.visitor("x").post("/account/sign-up", &fields(&camille.email)).await;
    let free = market.visitor("y").post("/account/sign-up", &fields("new@example.org")).await;
    assert_eq!((taken.status, taken.header("location")), (free.status, free.header("location")));
    assert_eq!(taken.header("location"), "/account/welcome?next=%2Fcart");

    let letters = market.letters_to(&camille.email);
    assert_eq!(letters.iter().map(|letter| letter.kind.as_str()).collect::<Vec<_>>(), ["account-exists"]);
    assert!(!letters[0].body_text.contains('X'), "what a stranger typed is not repeated");
    // Nobody was signed in, and nothing of the account has changed.
    let mut stranger = market.visitor("x");
    stranger.post("/account/sign-up", &fields(&camille.email)).await;
    assert_eq!(stranger.get("/account").await.status, 303);
    sign_in(&mut market.visitor("camille"), PASSWORD).await;
    assert_eq!(market.read(|conn| Ok(store::user_by_email(conn, &camille.email)?.unwrap().name)), "camille");
}

#[actix_web::test]
async fn who_has_forgotten_their_account_and_types_its_password_is_signed_in() {
    let market = Market::new().await;
    let mut lea = market.visitor("lea");
    lea.visit("/account/sign-up").await;
    fill_in(&mut lea);
    lea.press_twice("Créer mon compte").await.sees("vous êtes connecté");
    let mut elsewhere = market.visitor("lea");
    elsewhere.visit("/account/sign-up").await;
    fill_in(&mut elsewhere);
    elsewhere.press("Créer mon compte").await.sees("vous êtes connecté");
    assert_eq!(market.letters_to(&lea.email).len(), 1, "one account, one letter");
    assert_eq!(market.read(|conn| Ok(store::count(conn)?)), 1);
}

#[actix_web::test]
async fn letters_are_in_the_language_that_was_chosen() {
    let market = Market::new().await;
    let mut lea = market.visitor("lea").speaking("en");
    lea.visit("/account/sign-up").await.sees("Open an account");
    fill_in(&mut lea);
    lea.press("Open my account").await.sees("you are signed in");
    assert_eq!(market.letters_to(&lea.email)[0].subject, "Confirm your address");
}
