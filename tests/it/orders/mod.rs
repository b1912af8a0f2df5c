//! An order from its payment to its settlement.

mod flow;

use chrono::TimeDelta;
use entente::orders::model::{OrderId, OrderState};
use entente::orders::store;
use entente::payments::ledger::{self, Account};
use entente::platform::mail::{Subject, SubjectKind};
use entente::platform::money::Money;

use super::checkout::{buy, orders_of};
use super::support::*;

/// A market with one paid order: two cups at 24.00 and their delivery, 52.90 in all.
async fn paid() -> (Market, Shop, Person, Person, OrderId) {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    let (seller, mut camille) = (market.member("brume", &shop), market.person("camille"));
    buy(&mut camille, &[(&cup, "2")]).await;
    let order = orders_of(&market, &camille).remove(0);
    market.settle();
    (market, shop, seller, camille, order)
}

async fn ship(seller: &mut Person, order: &OrderId) {
    seller.visit(&format!("/orders/{order}")).await.choose("carrier", "Colissimo").fill("tracking", "6a 1234 5678");
    seller.press("Marquer comme expédiée").await.sees("L’expédition est enregistrée");
}

fn state(market: &Market, order: &OrderId) -> OrderState {
    market.read(|conn| Ok(store::order(conn, order)?)).state
}

fn kinds(market: &Market, person: &Person) -> Vec<String> {
    market.letters_to(&person.email).into_iter().map(|letter| letter.kind).collect()
}

#[actix_web::test]
async fn the_seller_ships_the_buyer_receives_and_the_money_is_released() {
    let (market, shop, mut seller, mut camille, order) = paid().await;
    seller.visit("/seller").await.sees("Une commande à expédier").sees("avant le 20 nov. 2026 au soir").sees("Gardé pour vous 52,90 €");
    seller.follow("Expédier CMD-").await.sees("À vous : expédier").sees("3 rue des Lilas");
    camille.visit(&format!("/orders/{order}")).await.sees("Le vendeur prépare votre colis").does_not_see("Un problème avec un article");
    ship(&mut seller, &order).await;
    seller.sees("Colissimo 6A12345678").sees("En route vers l’acheteur").cannot_press("Marquer comme expédiée");
    seller.visit("/seller").await.sees("Rien à expédier").sees("Une commande est en route");
    camille.visit("/account/orders").await.sees("expédiée").follow("Tasse en grès").await.sees("6A12345678");
    camille.sees("jusqu’au mardi 1er décembre 2026").sees("Un problème avec un article");
    camille.press("J’ai reçu le colis").await.sees("La réception est enregistrée").sees("Vérifiez vos articles").cannot_press("J’ai reçu");
    market.advance(TimeDelta::days(14));
    assert_eq!(state(&market, &order), OrderState::Delivered, "the day of the event does not count");
    market.advance(TimeDelta::days(1));
    assert_eq!(state(&market, &order), OrderState::Settled);
    market.read(|conn| {
        // 52.90 less ten percent a line (4.80 + 0.49) and its VAT (0.96 + 0.10).
        assert_eq!(ledger::balance(conn, Account::Available, &shop.id)?, Money(5_290 - 529 - 106));
        assert_eq!(ledger::total(conn, Account::Commission)?, Money(529));
        assert_eq!(ledger::total(conn, Account::CommissionVat)?, Money(106));
        assert_eq!(ledger::balance(conn, Account::Held, &shop.id)?, Money::ZERO);
        assert_eq!(ledger::sum(conn)?, Money::ZERO);
        Ok(())
    });
    assert_eq!(kinds(&market, &camille), ["purchase_confirmed", "purchase_terms", "order_shipped", "order_received", "order_settled"]);
    assert_eq!(kinds(&market, &seller), ["order_to_ship", "order_shipped", "order_received", "order_settled"]);
    seller.visit(&format!("/orders/{order}")).await.sees("Pour vous 46,55 €").sees("Commission, TVA comprise 6,35 €");
    seller.visit("/seller/orders?state=settled").await.sees("terminée · 1");
}

#[actix_web::test]
async fn a_silent_buyer_is_presumed_to_have_received() {
    let (market, _, mut seller, mut camille, order) = paid().await;
    ship(&mut seller, &order).await;
    market.advance(TimeDelta::days(15));
    assert_eq!(state(&market, &order), OrderState::Delivered);
    camille.visit(&format!("/orders/{order}")).await.sees("Réception présumée, sans nouvelles de l’acheteur").cannot_press("J’ai reçu le colis");
    assert_eq!(kinds(&market, &camille).last().unwrap(), "order_presumed");
    market.advance(TimeDelta::days(15));
    assert_eq!(state(&market, &order), OrderState::Settled);
    let letters = kinds(&market, &camille);
    market.advance(TimeDelta::days(90));
    assert_eq!(kinds(&market, &camille), letters, "once");
}

#[actix_web::test]
async fn a_line_in_dispute_keeps_its_money_and_the_order_waits_for_it() {
    let (market, shop, mut seller, mut camille, order) = paid().await;
    ship(&mut seller, &order).await;
    camille.visit(&format!("/orders/{order}")).await.press("J’ai reçu le colis").await;
    let (about, now) = (Subject::new(SubjectKind::Dispute, "one"), market.now());
    let cups = market.read(|conn| Ok(store::lines(conn, &order)?)).remove(0).money(&shop.id);
    market.tx(|conn| ledger::hold(conn, &about, 1, std::slice::from_ref(&cups), now));
    market.advance(TimeDelta::days(15));
    assert_eq!(state(&market, &order), OrderState::Delivered);
    camille.visit(&format!("/orders/{order}")).await.sees("Un litige est ouvert").sees("En litige, gardé 48,00 €");
    market.read(|conn| {
        assert_eq!(ledger::balance(conn, Account::Disputed, &shop.id)?, Money(4_800));
        assert_eq!(ledger::balance(conn, Account::Available, &shop.id)?, Money(490 - 49 - 10));
        Ok(())
    });
    let now = market.now();
    market.tx(|conn| ledger::settle_dispute(conn, &about, 1, &[(cups.clone(), Money(2_000))], now));
    market.advance(TimeDelta::hours(1));
    assert_eq!(state(&market, &order), OrderState::Settled);
    market.read(|conn| {
        assert_eq!(ledger::balance(conn, Account::Available, &shop.id)?, Money(490 - 49 - 10 + 2_800 - 280 - 56));
        assert_eq!(ledger::sum(conn)?, Money::ZERO);
        Ok(())
    });
    camille.visit(&format!("/orders/{order}")).await.sees("Remboursé 20,00 €").sees("Versé au vendeur 32,90 €");
}

#[actix_web::test]
async fn a_parcel_needs_a_carrier_and_a_number() {
    let (_market, _, mut seller, _, order) = paid().await;
    let page = format!("/orders/{order}");
    seller
        .visit(&page)
        .await
        .press("Marquer comme expédiée")
        .await
        .is_told(422)
        .sees("Choisissez le transporteur")
        .sees("Indiquez le numéro de suivi");
    seller.choose("carrier", "other").fill("tracking", "12").press("Marquer comme expédiée").await.is_told(422);
    seller.sees("Indiquez le nom du transporteur").sees("de 4 à 40 caractères");
    assert_eq!(seller.value_of("tracking"), "12");
    for tracking in ["<b>1234</b>", &"1".repeat(41), "é1234", "12 3"] {
        let answer = seller.post(&format!("{page}/shipment"), &[("carrier", "DHL"), ("tracking", tracking)]).await;
        assert_eq!(answer.status, 422, "{tracking}");
    }
    let answer = seller.post(&format!("{page}/shipment"), &[("carrier", "other"), ("other", &"x".repeat(61)), ("tracking", "12345678")]).await;
    assert!(answer.status == 422 && answer.words().contains("Pas plus de 60 caractères"), "{}", answer.words());
    assert!(!answer.words().contains("Indiquez le nom du transporteur"));
    seller.visit(&page).await.choose("carrier", "other").fill("other", "Le Coursier du coin").fill("tracking", "AB-1234");
    seller.press("Marquer comme expédiée").await.sees("Le Coursier du coin AB-1234");
}

#[actix_web::test]
async fn a_step_sent_twice_is_done_once() {
    let (market, _, mut seller, mut camille, order) = paid().await;
    seller.visit(&format!("/orders/{order}")).await.choose("carrier", "DPD").fill("tracking", "12345678");
    seller.press_twice("Marquer comme expédiée").await.sees("C’était déjà fait");
    // Another number from a page that is too old is not taken for the first.
    let answer = seller.post(&format!("/orders/{order}/shipment"), &[("carrier", "DPD"), ("tracking", "99999999")]).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text().contains(&format!("/orders/{order}")));
    // What was typed is there to copy, also when it would not have done.
    assert!(answer.words().contains("99999999") && answer.words().contains("DPD"), "{}", answer.words());
    let wrong = seller.post(&format!("/orders/{order}/shipment"), &[("carrier", "other"), ("other", "Le Coursier"), ("tracking", "!")]).await;
    assert!(wrong.status == 409 && wrong.words().contains("Le Coursier"), "{}", wrong.words());
    let stale = seller.post(&format!("/orders/{order}/shipment"), &[]).await;
    assert_eq!(stale.status, 409);
    camille.visit(&format!("/orders/{order}")).await.press_twice("J’ai reçu le colis").await.sees("C’était déjà fait");
    assert_eq!(kinds(&market, &camille).iter().filter(|kind| *kind == "order_received").count(), 1);
    let events = market.read(|conn| Ok(store::events(conn, &order)?));
    assert_eq!(events.len(), 4, "placed, paid, shipped, received: {events:?}");
}

#[actix_web::test]
async fn everyone_does_their_own_part_and_strangers_see_nothing() {
    let (market, _, mut seller, mut camille, order) = paid().await;
    let page = format!("/orders/{order}");
    let fields = [("carrier", "DPD"), ("tracking", "12345678")];
    // Not shipped yet; not the buyer's to ship; not the seller's to receive.
    assert_eq!(camille.post(&format!("{page}/receipt"), &[]).await.status, 409);
    assert_eq!(camille.post(&format!("{page}/shipment"), &fields).await.status, 409);
    ship(&mut seller, &order).await;
    assert_eq!(seller.post(&format!("{page}/receipt"), &[]).await.status, 409);
    let other = market.shop("Lampes Nord");
    let (mut eve, mut rival) = (market.person("eve"), market.member("nord", &other));
    let mut mediator = market.staff("médiatrice", entente::accounts::model::StaffRole::Mediator);
    for stranger in [&mut eve, &mut rival, &mut mediator] {
        stranger.visit(&page).await.is_told(404);
        assert_eq!(stranger.post(&format!("{page}/shipment"), &fields).await.status, 404);
        assert_eq!(stranger.post(&format!("{page}/shipment"), &[]).await.status, 404);
        assert_eq!(stranger.post(&format!("{page}/receipt"), &[]).await.status, 404);
    }
    eve.visit("/seller").await.is_told(403);
    eve.visit("/seller/orders").await.is_told(403);
    rival.visit("/seller/orders").await.sees("Aucune commande ici");
    eve.visit("/account/orders").await.sees("Aucune commande pour l’instant");
    market.visitor("nobody").visit(&page).await.is_at("/account/sign-in");
    assert_eq!(state(&market, &order), OrderState::Shipped);
}

#[actix_web::test]
async fn the_pages_speak_english_too() {
    let (_market, _, _, mut camille, order) = paid().await;
    camille.visit(&format!("/orders/{order}?lang=en")).await.sees("The seller is preparing your parcel").sees("What was sold");
    // What a seller has written is French whatever the page is.
    assert!(html::has(&camille.html(), "html[lang=en] h3[lang=fr]"));
    camille.visit("/cart").await.sees("Your cart is empty");
    camille.visit("/account/orders").await.sees("paid");
}

/// Reports that nothing has come, and wishes everything back; returns the path of the dispute.
async fn report_missing(camille: &mut Person, order: &OrderId) -> String {
    camille.visit(&format!("/orders/{order}")).await.follow("Un problème avec un article").await;
    camille.choose("reason", "not_received").press("Continuer").await;
    camille.fill("statement", "Rien n’est arrivé.").choose("remedy", "full_refund").press("Continuer").await.sees("52,90 € sont retenus");
    camille.press("Ouvrir le litige").await.sees("Votre litige est ouvert");
    camille.path().split('?').next().unwrap().to_owned()
}

#[actix_web::test]
async fn an_order_that_is_never_shipped_has_a_door() {
    let (market, _, mut seller, mut camille, order) = paid().await;
    let (page, door) = (format!("/orders/{order}"), format!("/disputes/new?order={order}"));
    // While the seller may still ship, neither the page nor the handler opens it.
    market.advance(TimeDelta::days(2));
    camille.visit(&page).await.does_not_see("Un problème avec un article");
    assert_eq!(camille.get(&door).await.status, 409);
    // Tuesday and three business days: Friday at six.
    market.advance(TimeDelta::hours(32));
    camille.visit(&page).await.sees("Un problème avec un article");
    let dispute = report_missing(&mut camille, &order).await;
    camille.visit(&page).await.sees("Un litige est ouvert");
    seller.visit(&dispute).await.follow("Accepter").await.press("Accepter").await;
    market.settle();
    // Everything went back: there is nothing to ship any more.
    assert_eq!(state(&market, &order), OrderState::Refunded);
    seller.visit(&page).await.cannot_press("Marquer comme expédiée").sees("Remboursée en entier");
    seller.visit("/seller").await.sees("Rien à expédier");
    seller.visit("/seller/orders?state=refunded").await.sees("remboursée · 1");
    let told = market.letters_to(&seller.email);
    assert!(told.iter().any(|letter| letter.kind == "order_refunded" && letter.body_text.contains("ne l’expédiez plus")));
    let fields = [("carrier", "DPD"), ("tracking", "12345678")];
    assert_eq!(seller.post(&format!("{page}/shipment"), &fields).await.status, 409);
    camille.visit(&page).await.sees("remboursée").sees("Remboursé 52,90 €").does_not_see("Un problème avec un article");
    assert_eq!(camille.get(&door).await.status, 409);
    market.advance(TimeDelta::days(60));
    assert_eq!(state(&market, &order), OrderState::Refunded);
}

#[actix_web::test]
async fn a_parcel_in_dispute_is_not_presumed_received() {
    let (market, _, mut seller, mut camille, order) = paid().await;
    ship(&mut seller, &order).await;
    let dispute = report_missing(&mut camille, &order).await;
    seller
        .visit(&dispute)
        .await
        .follow("Proposer autre chose")
        .await
        .choose("remedy", "nothing")
        .fill("text", "Le suivi dit livré.")
        .press("Envoyer")
        .await;
    camille.visit(&dispute).await.follow("Demander la médiation").await.press("Demander la médiation").await;
    market.advance(TimeDelta::days(20));
    assert_eq!(state(&market, &order), OrderState::Shipped, "the buyer has said that nothing came");
    camille.visit(&format!("/orders/{order}")).await.sees("la réception n’est pas présumée tant qu’il dure");
    assert!(!kinds(&market, &camille).contains(&"order_presumed".to_owned()));
    // It came after all.
    camille.visit(&dispute).await.follow("Retirer le litige").await.fill("text", "Chez le voisin.").press("Retirer le litige").await;
    market.advance(TimeDelta::hours(2));
    assert_eq!(state(&market, &order), OrderState::Delivered);
    let letters = market.letters();
    assert!(letters.iter().all(|letter| !letter.body_text.contains("n’a rien signalé") && !letter.body_text.contains("sans litige")));
}

#[actix_web::test]
async fn a_line_that_went_back_is_marked_on_the_order() {
    let (market, _, mut seller, mut camille, order) = paid().await;
    ship(&mut seller, &order).await;
    camille.visit(&format!("/orders/{order}")).await.press("J’ai reçu le colis").await;
    let dispute = super::disputes::story::report(&mut camille, order.as_str()).await;
    seller.visit(&dispute).await.follow("Proposer autre chose").await;
    seller.choose("remedy", "partial_refund").fill("amount", "12").fill("text", "Un éclat.").press("Envoyer").await;
    camille.visit(&dispute).await.follow("Accepter").await.press("Accepter").await;
    market.settle();
    for person in [&mut seller, &mut camille] {
        person.visit(&format!("/orders/{order}")).await.sees("Remboursé 12,00 €");
    }
    assert_eq!(state(&market, &order), OrderState::Delivered);
    market.advance(TimeDelta::days(15));
    assert_eq!(state(&market, &order), OrderState::Settled);
    assert!(market.letters().iter().all(|letter| !letter.body_text.contains("sans litige")));
}
