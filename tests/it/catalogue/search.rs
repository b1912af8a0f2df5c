//! Searching.

use super::super::support::*;
use diesel::prelude::*;
use entente::catalogue;
use entente::platform::schema::listings;

async fn shop_with(titles: &[&str]) -> Market {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    for title in titles {
        market.listing(&shop, title, 2400);
        market.services.clock.advance(1);
    }
    market
}

#[actix_web::test]
async fn words_are_found_with_or_without_accents_in_any_number() {
    let market = shop_with(&["Théière en faïence", "Lampe d’atelier"]).await;
    let mut camille = market.visitor("camille");
    for question in ["théière", "theiere", "THÉIÈRES", "theieres en faience", "faïences", "la théière", "théière « faïence »"] {
        camille.visit("/").await.fill("q", question).press("Chercher").await;
        camille.sees("1 annonce").sees("Théière en faïence").does_not_see("Lampe d’atelier");
        assert_eq!(camille.value_of("q"), question);
    }
}

#[actix_web::test]
async fn every_word_must_be_there_and_the_last_may_be_begun() {
    let market = shop_with(&["Tasse en grès bleu", "Tasse en porcelaine", "Bol en grès"]).await;
    let mut camille = market.visitor("camille");
    camille.visit("/search?q=tasse+gr%C3%A8s").await.sees("1 annonce").sees("Tasse en grès bleu");
    camille.visit("/search?q=tasse+porcel").await.sees("1 annonce").sees("Tasse en porcelaine");
    camille.visit("/search?q=tasse+verre").await.sees("Aucune annonce ne correspond").sees("Vérifiez l’orthographe");
}

#[actix_web::test]
async fn a_word_in_the_title_comes_before_one_in_the_text() {
    let market = shop_with(&["Bol en grès", "Vase pour tasse", "Carafe"]).await;
    market.tx(|conn| {
        let id = listings::table.filter(listings::title.eq("Carafe")).select(listings::id).first(conn)?;
        diesel::update(listings::table.find(&id)).set(listings::description.eq("Va avec un bol, un vase ou un plat.")).execute(conn)?;
        let listing = catalogue::store::listing(conn, &id)?;
        Ok(catalogue::store::index(conn, &listing)?)
    });
    let mut camille = market.visitor("camille");
    camille.visit("/search?q=vase").await.sees("2 annonces · triées par pertinence");
    let words = camille.words();
    assert!(words.find("Vase pour tasse").unwrap() < words.find("Carafe").unwrap(), "{words}");
    camille.follow("Plus récentes").await.is_at("/search?q=vase&sort=newest");
    let words = camille.words();
    assert!(words.find("Carafe").unwrap() < words.find("Vase pour tasse").unwrap(), "{words}");
}

#[actix_web::test]
async fn a_searched_category_is_offered() {
    let market = shop_with(&["Nappe pour la table"]).await;
    let mut camille = market.visitor("camille");
    camille.visit("/search?q=table").await.sees("Dans les catégories : Arts de la table").follow("Arts de la table").await.is_at("/categories/");
}

#[actix_web::test]
async fn nothing_that_one_can_type_breaks_the_search() {
    let market = shop_with(&["Tasse en grès"]).await;
    let mut camille = market.visitor("camille");
    let long = "tasse ".repeat(2000);
    let questions = [
        "\"",
        "tasse OR",
        "NEAR(tasse grès)",
        "tasse AND NOT x",
        "*",
        "tas*",
        "title:tasse",
        "'; DROP TABLE listings; --",
        "tasse & !x | (",
        ":*",
        "\\",
        "%",
        "🫖",
        "\u{0}",
        "  ",
        "l’",
        "a",
        &long,
    ];
    for question in questions {
        let encoded = entente::platform::error::form_encode(question);
        camille.visit(&format!("/search?q={encoded}")).await.is_told(200);
    }
    camille.visit("/search?q=a&q=b").await.is_told(200);
    camille.visit("/search?q=%FF%FE").await.is_told(200);
    camille.visit("/search").await.is_told(200).sees("Que cherchez-vous ?");
    camille.visit("/search?q=tasse").await.sees("1 annonce");
}
