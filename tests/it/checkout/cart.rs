//! The cart, of visitors and of people.

use diesel::prelude::*;
use entente::accounts::model::Capacity;
use entente::admission::model::SellerCapacity;
use entente::catalogue::model::{ListingId, ListingState};
use entente::platform::schema::{listings, sellers, users};

use super::super::support::*;
use super::*;

#[actix_web::test]
async fn an_empty_cart_says_what_to_do() {
    let market = Market::new().await;
    let mut camille = market.visitor("camille");
    camille.visit("/cart").await.is_told(200).sees("Votre panier est vide").sees("Voir les catégories");
    camille.visit("/checkout").await.is_at("/cart");
}

#[actix_web::test]
async fn the_cart_shows_one_contract_a_seller_and_one_delivery_each() {
    let market = Market::new().await;
    let (brume, jean) = (market.shop("Atelier Brume"), market.shop("Jean-Noël R."));
    market.tx(|conn| Ok(diesel::update(sellers::table.find(&jean.id)).set(sellers::capacity.eq(SellerCapacity::Private)).execute(conn)?));
    let (cup, vase, chair) =
        (market.listing(&brume, "Tasse en grès", 2400), market.listing(&brume, "Vase ambre", 6800), market.listing(&jean, "Chaise bistrot", 9500));
    market.tx(|conn| Ok(diesel::update(listings::table.find(&vase)).set(listings::delivery.eq(790_i64)).execute(conn)?));
    let mut camille = market.visitor("camille");
    for (listing, quantity) in [(&cup, "2"), (&vase, "1"), (&chair, "1")] {
        put(&mut camille, listing, quantity).await;
    }
    camille.visit("/cart").await.sees("4 articles, 2 vendeurs, un seul paiement");
    camille.sees("Vendeur professionnel").sees("Vendeur particulier : pas de droit de rétractation");
    // 48 + 68 and the higher of the two deliveries; 95 and its own.
    camille.sees("À ce vendeur 123,90 €").sees("À ce vendeur 99,90 €").sees("Total 223,80 €");
    camille.sees("Vous concluez 2 contrats, un avec chaque vendeur");
}

#[actix_web::test]
async fn a_visitors_cart_is_theirs_once_they_are_signed_in() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let (cup, vase) = (market.listing(&shop, "Tasse en grès", 2400), market.listing(&shop, "Vase ambre", 6800));
    let mut at_home = market.person("camille");
    put(&mut at_home, &cup, "3").await;
    let mut camille = market.visitor("camille");
    put(&mut camille, &cup, "1").await;
    put(&mut camille, &vase, "2").await;
    camille.visit("/cart").await.follow("Commander").await.sees("Qui commande ?").sees("Votre panier vous attend");
    let email = camille.email.clone();
    camille.follow("Se connecter").await.fill("email", &email).fill("password", PASSWORD);
    camille.press("Se connecter").await.is_at("/checkout").sees("Où livrer ?");
    // Of what was in both carts, the larger number.
    camille.visit("/cart").await.sees("5 articles");
    assert_eq!(camille.value_of("quantity"), "3");
    at_home.visit("/cart").await.sees("5 articles");
}

#[actix_web::test]
async fn a_number_is_changed_and_an_article_taken_out() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let (cup, vase) = (market.listing(&shop, "Tasse en grès", 2400), market.listing(&shop, "Vase ambre", 6800));
    let mut camille = market.visitor("camille");
    put(&mut camille, &cup, "1").await;
    camille.visit("/cart").await.fill("quantity", "4").press("Mettre à jour Tasse").await.sees("C’est enregistré.").sees("96,00 €");
    put(&mut camille, &vase, "1").await;
    let mut other_tab = camille.get("/cart").await;
    assert_eq!(other_tab.status, 200);
    camille.visit("/cart").await.press("Retirer Vase ambre").await.sees("C’est retiré.").does_not_see("Vase ambre");
    // The other window still shows it: taking it out again is said to be done.
    other_tab = camille.post(&format!("/cart/lines/{vase}"), &[("remove", "1")]).await;
    assert_eq!(other_tab.header("location"), "/cart?done=already");
    camille.visit("/cart").await.fill("quantity", "0").press("Mettre à jour Tasse").await.sees("Votre panier est vide");
}

#[actix_web::test]
async fn the_same_page_sent_twice_puts_in_once_and_the_page_seen_again_puts_in_more() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    let page = format!("/listings/{cup}");
    for mut person in [market.person("camille"), market.visitor("karim")] {
        person.visit("/cart").await;
        person.visit(&page).await.choose("quantity", "2").press("Ajouter au panier").await.sees("C’est dans votre panier").sees("2 articles");
        person.visit(&page).await.choose("quantity", "2").press_twice("Ajouter au panier").await.sees("C’était déjà fait").sees("4 articles");
        // Back to the old page, and another number: that is meant.
        person.visit(&page).await;
        let key = person.value_of("key");
        for (quantity, done) in [("1", "cart"), ("1", "already"), ("3", "cart")] {
            let answer = person.post("/cart", &[("listing", cup.as_str()), ("quantity", quantity), ("key", &key)]).await;
            assert_eq!(answer.header("location"), format!("/cart?done={done}"), "{quantity}");
        }
        person.visit("/cart").await.sees("8 articles");
        // Taken out and put in again from the same page.
        person.press("Retirer Tasse").await;
        assert_eq!(person.post("/cart", &[("listing", cup.as_str()), ("quantity", "3"), ("key", &key)]).await.header("location"), "/cart?done=cart");
        person.visit("/cart?lang=en").await.sees("3 articles");
        assert!(html::has(&person.html(), "html[lang=en] h3 a[lang=fr]"), "a French title on an English page");
    }
}

#[actix_web::test]
async fn more_than_there_is_gets_a_sentence_beside_the_number() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    let mut camille = market.visitor("camille");
    put(&mut camille, &cup, "2").await;
    for (typed, told) in
        [("11", "Il n’en reste que 10"), ("douze", "Indiquez un nombre entre 1 et 99"), ("-1", "Indiquez un nombre"), ("", "Indiquez un nombre")]
    {
        camille.visit("/cart").await.fill("quantity", typed).press("Mettre à jour").await.is_told(422).sees(told);
        assert_eq!(camille.value_of("quantity"), typed);
    }
    let answer = camille.post("/cart", &[("listing", cup.as_str()), ("quantity", "9")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.words().contains("vous en avez déjà 2 au panier"), "{}", answer.words());
    for quantity in ["0", "100", "1e3", "99999999999999999999"] {
        assert_eq!(camille.post("/cart", &[("listing", cup.as_str()), ("quantity", quantity)]).await.status, 422, "{quantity}");
    }
    set_stock(&market, &cup, 0);
    assert!(camille.post("/cart", &[("listing", cup.as_str())]).await.words().contains("Cet article est épuisé"));
}

#[actix_web::test]
async fn what_is_no_listing_is_a_page_that_does_not_exist() {
    let market = Market::new().await;
    let mut camille = market.visitor("camille");
    for listing in ["", "x", "lst_", "usr_01h455vb4pex5vsknk084sn02q", ListingId::new().as_str()] {
        assert_eq!(camille.post("/cart", &[("listing", listing), ("quantity", "1")]).await.status, 404, "{listing}");
    }
    let shop = market.shop("Atelier Brume");
    let draft = market.listing(&shop, "Brouillon", 2400);
    market.tx(|conn| Ok(diesel::update(listings::table.find(&draft)).set(listings::state.eq(ListingState::Draft)).execute(conn)?));
    assert_eq!(camille.post("/cart", &[("listing", draft.as_str())]).await.status, 404);
}

#[actix_web::test]
async fn the_cart_says_what_has_changed_and_what_to_do() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let (cup, vase, bowl) =
        (market.listing(&shop, "Tasse en grès", 2400), market.listing(&shop, "Vase ambre", 6800), market.listing(&shop, "Bol bleu", 1500));
    let mut camille = market.person("camille");
    for listing in [&cup, &vase, &bowl] {
        put(&mut camille, listing, "3").await;
    }
    set_price(&market, &cup, 2600);
    set_stock(&market, &vase, 2);
    market.tx(|conn| Ok(diesel::update(listings::table.find(&bowl)).set(listings::state.eq(ListingState::Withdrawn)).execute(conn)?));
    camille.visit("/cart").await.sees("Le prix a changé depuis que vous l’avez mis au panier : 26,00 € au lieu de 24,00 €");
    camille.sees("Il n’en reste que 2 : choisissez 2 ou moins").sees("Cet article n’est plus en vente").sees("Réglez d’abord ce qui est signalé");
    // Only what can be sold counts.
    camille.sees("Total 82,90 €");
    camille.visit("/checkout").await.is_at("/cart");
    camille.visit("/checkout/check").await.is_at("/cart");
    camille.press("Retirer Bol bleu").await.press("Retirer Vase ambre").await.follow("Commander").await.is_at("/checkout");
}

#[actix_web::test]
async fn a_seller_to_businesses_sells_to_them_alone_and_nobody_buys_from_themselves() {
    let market = Market::new().await;
    let shop = market.shop("Grossiste Nord");
    market.tx(|conn| Ok(diesel::update(sellers::table.find(&shop.id)).set(sellers::capacity.eq(SellerCapacity::Business)).execute(conn)?));
    let cup = market.listing(&shop, "Tasses par cent", 24_000);
    let mut camille = market.person("camille");
    put(&mut camille, &cup, "1").await;
    camille.visit("/cart").await.sees("Grossiste Nord ne vend qu’aux professionnels").does_not_see("Commander");
    camille.visit("/checkout/check").await.is_at("/cart");
    let buyer = market.account("camille");
    market.tx(|conn| Ok(diesel::update(users::table.find(&buyer)).set(users::capacity.eq(Capacity::Professional)).execute(conn)?));
    camille.visit("/cart").await.sees("Vente entre professionnels").follow("Commander").await.is_at("/checkout");
    let mut member = market.member("gérard", &shop);
    put(&mut member, &cup, "1").await;
    member.visit("/cart").await.sees("C’est votre propre boutique");
    member.visit("/checkout").await.is_at("/cart");
}
