//! The purchase: checked, concluded once, paid once.

use diesel::prelude::*;
use entente::legal::model::{Act, TextKind};
use entente::orders::model::{LineKind, OrderState};
use entente::orders::store as orders_store;
use entente::payments::ledger::{self, Account};
use entente::platform::money::Money;
use entente::platform::schema::{orders, payments, purchases, sellers};

use super::super::support::*;
use super::*;

#[actix_web::test]
async fn camille_buys_from_two_sellers_and_pays_once() {
    let market = Market::new().await;
    let (brume, jean) = (market.shop("Atelier Brume"), market.shop("Lampes Nord"));
    let (cup, lamp) = (market.listing(&brume, "Tasse en grès", 2400), market.listing(&jean, "Lampe d’atelier", 9500));
    let _members = (market.member("brume", &brume), market.member("nord", &jean));
    let mut camille = market.person("camille");
    put(&mut camille, &cup, "2").await;
    put(&mut camille, &lamp, "1").await;
    go_to_check(&mut camille).await;
    camille.sees("Étape 2 sur 3").sees("3 rue des Lilas, 69001 Lyon, France").sees("Contrat 1 sur 2").sees("Contrat 2 sur 2");
    camille.sees("Atelier Brume SARL, 12 rue des Potiers, 35000 Rennes, SIREN 000000000").sees("14 jours après la réception, sans motif");
    camille.sees("Total, taxes et livraison comprises 152,80 €").sees("jamais par Entente");
    order(&mut camille).await;
    camille.sees("Payer 152,80 €").fill("number", ACCEPTED).press("Payer 152,80 €").await.is_at("/checkout/placed/");
    camille.sees("Merci, votre commande est payée").sees("Vos 2 commandes, une par vendeur").sees("Atelier Brume").sees("Lampes Nord");
    camille.visit("/cart").await.sees("Votre panier est vide");
    assert_eq!((stock(&market, &cup), stock(&market, &lamp)), (8, 9));

    market.settle();
    market.read(|conn| {
        assert_eq!(purchases::table.count().get_result::<i64>(conn)?, 1);
        assert_eq!(payments::table.filter(payments::state.eq("paid")).count().get_result::<i64>(conn)?, 1);
        let states: Vec<OrderState> = orders::table.select(orders::state).load(conn)?;
        assert_eq!(states, [OrderState::Paid, OrderState::Paid]);
        assert_eq!(ledger::sum(conn)?, Money::ZERO);
        assert_eq!(ledger::total(conn, Account::Provider)?, Money(15_280));
        assert_eq!(ledger::balance(conn, Account::Held, &brume.id)?, Money(5_290));
        assert_eq!(ledger::balance(conn, Account::Held, &jean.id)?, Money(9_990));
        Ok(())
    });
}

#[actix_web::test]
async fn what_was_sold_stays_as_it_was() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    let mut camille = market.person("camille");
    buy(&mut camille, &[(&cup, "2")]).await;
    set_price(&market, &cup, 9900);
    market.tx(|conn| {
        diesel::update(listings::table.find(&cup)).set(listings::title.eq("Autre chose")).execute(conn)?;
        diesel::update(sellers::table.find(&shop.id)).set(sellers::legal_name.eq("Une autre société")).execute(conn)?;
        Ok(())
    });
    let order = orders_of(&market, &camille).remove(0);
    camille.visit(&format!("/orders/{order}")).await.sees("Tasse en grès").sees("2 × 24,00 €").sees("Atelier Brume SARL");
    camille.does_not_see("Autre chose").does_not_see("99,00 €").does_not_see("Une autre société");
    let lines = market.read(|conn| Ok(orders_store::lines(conn, &order)?));
    assert_eq!(
        lines.iter().map(|line| (line.kind, line.total)).collect::<Vec<_>>(),
        [(LineKind::Item, Money(4_800)), (LineKind::Delivery, Money(490))]
    );
    assert!(lines.iter().all(|line| (line.commission_bps, line.commission_vat_bps) == (1000, 2000)));
}

#[actix_web::test]
async fn the_letters_hold_the_whole_contract_and_the_terms() {
    let market = Market::new().await;
    let (brume, nord) = (market.shop("Atelier Brume"), market.shop("Lampes Nord"));
    let member = market.member("brume", &brume);
    let (cup, lamp) = (market.listing(&brume, "Tasse en grès", 2400), market.listing(&nord, "Lampe d’atelier", 9500));
    let mut camille = market.person("camille");
    buy(&mut camille, &[(&cup, "2"), (&lamp, "1")]).await;
    let letters = market.letters_to(&camille.email);
    assert_eq!(letters.iter().map(|letter| letter.kind.as_str()).collect::<Vec<_>>(), ["purchase_confirmed", "purchase_terms"]);
    let words = html::tidy(&letters[0].body_text);
    for part in [
        "Atelier Brume SARL, 12 rue des Potiers, 35000 Rennes",
        "Lampes Nord SARL",
        "2 × Tasse en grès (neuf) : 48,00 €",
        "Livraison : 4,90 €",
        "rétractation : 14 jours après la réception",
        "Total payé, taxes et livraison comprises : 152,80 €",
        "Livrer à : camille, 3 rue des Lilas, 69001 Lyon, France",
        "Conditions de vente, version 1",
    ] {
        assert!(words.contains(part), "no “{part}” in:\n{words}");
    }
    assert!(letters[1].body_text.contains("Modèle de formulaire de rétractation"));
    let to_seller = market.letters_to(&member.email);
    assert_eq!(to_seller.len(), 1);
    assert!(html::tidy(&to_seller[0].body_text).contains("avant le vendredi 20 novembre 2026 au soir"), "{}", to_seller[0].body_text);
    assert!(!to_seller[0].body_text.contains("Lampe"), "a seller is told of its own order only");
}

#[actix_web::test]
async fn the_texts_of_the_purchase_are_noted() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    let mut camille = market.person("camille");
    buy(&mut camille, &[(&cup, "1")]).await;
    let texts = market.read(|conn| {
        let purchase: String = purchases::table.select(purchases::id).first(conn)?;
        Ok(entente::legal::store::of_purchase(conn, &purchase)?)
    });
    let accepted: Vec<TextKind> = texts.iter().filter(|(_, _, act)| *act == Act::Accepted).map(|(kind, _, _)| *kind).collect();
    assert_eq!(accepted, [TextKind::TermsOfSale]);
    assert!(texts.contains(&(TextKind::Charter, 1, Act::Shown)), "the charter is information: {texts:?}");
}

#[actix_web::test]
async fn the_last_click_sent_twice_buys_once() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    let mut camille = market.person("camille");
    put(&mut camille, &cup, "2").await;
    go_to_check(&mut camille).await;
    let (key, total) = (camille.value_of("key"), camille.value_of("total_seen"));
    camille.check("accept").press_twice("Commande avec obligation de paiement").await.is_at("/sandbox/payments/sbp_");
    let there = camille.path().to_owned();
    let again = camille.post("/checkout/purchase", &[("key", &key), ("total_seen", &total), ("accept", "1")]).await;
    assert_eq!(again.header("location"), there);
    assert_eq!(stock(&market, &cup), 8);
    assert_eq!(orders_of(&market, &camille).len(), 1);
    camille.fill("number", ACCEPTED).press("Payer").await.is_at("/checkout/placed/");
    // The page from before, sent once more after it was paid: on to what was bought.
    let late = camille.post("/checkout/purchase", &[("key", &key), ("total_seen", &total), ("accept", "1")]).await;
    assert!(late.header("location").starts_with("/checkout/payment/pur_"));
    assert_eq!(orders_of(&market, &camille).len(), 1);
    // Nobody else's page.
    let mut eve = market.person("eve");
    put(&mut eve, &cup, "1").await;
    go_to_check(&mut eve).await;
    let stolen = eve.post("/checkout/purchase", &[("key", &key), ("total_seen", "2890"), ("accept", "1")]).await;
    assert_eq!(stolen.status, 422);
}

#[actix_web::test]
async fn without_the_tick_nothing_is_concluded() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    let mut camille = market.person("camille");
    put(&mut camille, &cup, "1").await;
    go_to_check(&mut camille).await;
    camille.press("Commande avec obligation de paiement").await.is_told(422).sees("Cochez la case pour accepter");
    for key in ["", "x", "0123456789abcdef0123456789abcdeg"] {
        let answer = camille.post("/checkout/purchase", &[("key", key), ("total_seen", "2890"), ("accept", "1")]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.words().contains("Cette page est trop ancienne"));
    }
    assert!(orders_of(&market, &camille).is_empty());
    order(&mut camille).await;
}

#[actix_web::test]
async fn a_total_that_has_changed_is_shown_before_anything_is_concluded() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    let mut camille = market.person("camille");
    put(&mut camille, &cup, "1").await;
    go_to_check(&mut camille).await;
    set_price(&market, &cup, 2600);
    camille.check("accept").press("Commande avec obligation de paiement").await.is_told(422).sees("il est maintenant de 30,90 €");
    assert!(orders_of(&market, &camille).is_empty());
    camille.sees("Total, taxes et livraison comprises 30,90 €");
    camille.press("Commande avec obligation de paiement").await.is_at("/sandbox/").sees("Payer 30,90 €");
}

#[actix_web::test]
async fn the_last_one_goes_to_the_first_who_clicks() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    set_stock(&market, &cup, 1);
    let (mut camille, mut karim) = (market.person("camille"), market.person("karim"));
    for person in [&mut camille, &mut karim] {
        put(person, &cup, "1").await;
        go_to_check(person).await;
    }
    order(&mut camille).await;
    karim.check("accept").press("Commande avec obligation de paiement").await.is_at("/cart").sees("Cet article vient d’être épuisé");
    assert!(orders_of(&market, &karim).is_empty());
    assert_eq!(stock(&market, &cup), 0);
}

#[actix_web::test]
async fn an_address_is_checked_and_kept() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    let mut camille = market.person("camille");
    put(&mut camille, &cup, "1").await;
    camille.visit("/checkout").await.sees("Livraison en France, Belgique, Luxembourg, Monaco").press("Continuer").await.is_told(422);
    camille.sees("Ce champ est obligatoire").fill("street", "3 rue des Lilas").fill("city", "Lyon").fill("postcode", "6900").press("Continuer").await;
    camille.is_told(422).sees("Le code postal a 5 chiffres dans ce pays");
    assert_eq!(camille.value_of("street"), "3 rue des Lilas");
    camille.choose("country", "BE").press("Continuer").await.is_at("/checkout/check").sees("6900 Lyon, Belgique");
    camille.follow("Modifier l’adresse").await;
    assert_eq!(camille.value_of("postcode"), "6900");
    let answer = camille.post("/checkout", &[("name", &"x".repeat(101)), ("street", "3 rue\u{202e} des Lilas"), ("country", "US")]).await;
    assert_eq!(answer.status, 422);
    for told in ["Pas plus de 100 caractères", "un signe invisible", "Choisissez un pays"] {
        assert!(answer.words().contains(told), "no “{told}”: {}", answer.words());
    }
    let good = [("name", "Camille"), ("street", "3 rue des Lilas"), ("postcode", "69001"), ("city", "Lyon"), ("country", "FR")];
    for (field, value) in [
        ("name", ""),
        ("street", &"x".repeat(201)),
        ("postcode", "６９００１"),
        ("postcode", "6900a"),
        ("postcode", "690011"),
        ("city", "\r\n"),
        ("country", ""),
        ("country", "fr"),
    ] {
        let fields: Vec<(&str, &str)> = good.iter().map(|(name, there)| (*name, if *name == field { value } else { *there })).collect();
        let answer = camille.post("/checkout", &fields).await;
        assert_eq!(answer.status, 422, "{field} {value:?}");
        assert!(answer.text().contains(&format!("id=\"{field}-error\"")), "nothing is said beside {field} {value:?}");
    }
    assert_eq!(camille.post("/checkout", &[]).await.status, 422);
    assert_eq!(camille.visit("/checkout").await.value_of("postcode"), "6900", "a refused address was kept");
}

#[actix_web::test]
async fn a_refused_card_costs_nothing_and_another_one_pays() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    let mut camille = market.person("camille");
    put(&mut camille, &cup, "1").await;
    go_to_check(&mut camille).await;
    order(&mut camille).await;
    camille.fill("number", "1234").press("Payer").await.is_told(422).sees("Ce n’est pas une carte d’essai");
    assert_eq!(camille.value_of("number"), "1234");
    camille.fill("number", REFUSED).press("Payer").await.sees("La carte a été refusée.");
    camille.follow("Revenir à la boutique et payer plus tard").await.is_at("/checkout/payment/").sees("Le paiement a été refusé");
    camille.sees("Vos articles sont réservés jusqu’au").press("Payer 28,90 €").await.is_at("/sandbox/payments/");
    camille.fill("number", CHALLENGED).press("Payer").await.sees("Votre banque veut s’assurer que c’est vous");
    let silent = camille.path().to_owned();
    let answer = camille.post(&silent, &[("answer", "perhaps")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("aria-describedby=\"answer-error\"") && answer.text().contains("id=\"answer-error\""), "{}", answer.text());
    camille.press("J’échoue").await.sees("La carte a été refusée.");
    camille.fill("number", CHALLENGED).press("Payer").await.press("Je réussis l’authentification").await.is_at("/checkout/placed/");
    let sandbox = market.read(|conn| Ok(payments::table.select(payments::provider_ref).first::<Option<String>>(conn)?)).unwrap();
    camille
        .visit(&format!("/sandbox/payments/{sandbox}"))
        .await
        .sees("Ce paiement est fait")
        .follow("Revenir à la boutique")
        .await
        .is_at("/checkout/placed/");
    let again = camille.post(&format!("/sandbox/payments/{sandbox}/card"), &[("number", REFUSED)]).await;
    assert!(again.header("location").starts_with("/checkout/return/"), "what is paid stays paid");
    market.settle();
    assert_eq!(market.read(|conn| Ok(ledger::total(conn, Account::Provider)?)), Money(2_890));
}

#[actix_web::test]
async fn other_peoples_purchases_do_not_exist() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    let mut camille = market.person("camille");
    put(&mut camille, &cup, "1").await;
    go_to_check(&mut camille).await;
    order(&mut camille).await;
    let id = market.read(|conn| Ok(purchases::table.select(purchases::id).first::<String>(conn)?));
    let mut eve = market.person("eve");
    for path in ["payment", "return", "placed"] {
        eve.visit(&format!("/checkout/{path}/{id}")).await.is_told(404);
    }
    assert_eq!(eve.post(&format!("/checkout/payment/{id}"), &[]).await.status, 404);
    market.visitor("nobody").visit(&format!("/checkout/payment/{id}")).await.is_at("/account/sign-in");
    camille.visit(&format!("/checkout/placed/{id}")).await.is_at("/checkout/payment/");
    camille.visit("/account/orders").await.sees("en attente de paiement").follow("Tasse en grès").await.sees("À vous : payer");
    camille.follow("Continuer vers le paiement").await.is_at("/checkout/payment/");
    market.may_leave_work_undone();
}
