//! Categories: order, filters, pages.

use super::super::support::*;
use chrono::TimeDelta;
use diesel::prelude::*;
use entente::admission::model::SellerCapacity;
use entente::catalogue::model::{Condition, ListingState};
use entente::catalogue::rules::{Band, Cell, Filter, Sort, Tally};
use entente::platform::schema::{listings, sellers};

const TABLE: &str = "/categories/arts-de-la-table";

/// Are these words on the page in this order?
#[track_caller]
fn in_order(person: &Person, words: &[&str]) {
    let page = person.words();
    let places: Vec<usize> = words.iter().map(|words| page.find(words).unwrap_or_else(|| panic!("no “{words}” in {page}"))).collect();
    assert!(places.is_sorted(), "{words:?} stand at {places:?}");
}

#[actix_web::test]
async fn a_category_shows_the_latest_first_and_prices_in_order_when_asked() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    for (title, cents) in [("Tasse en grès", 2400), ("Vase ambre", 6800), ("Bol bleu", 1900)] {
        market.listing(&shop, title, cents);
        market.services.clock.advance(60);
    }
    let mut camille = market.visitor("camille");
    camille.visit(TABLE).await.sees("3 annonces · les plus récentes d’abord · Comment les offres sont classées");
    in_order(&camille, &["Bol bleu", "Vase ambre", "Tasse en grès"]);
    camille.follow("Prix croissant").await.sees("triées par prix croissant");
    in_order(&camille, &["Bol bleu", "Tasse en grès", "Vase ambre"]);
    camille.follow("Prix décroissant").await;
    in_order(&camille, &["Vase ambre", "Tasse en grès", "Bol bleu"]);
    camille.follow("Plus récentes").await;
    assert_eq!(camille.path(), TABLE);
}

#[actix_web::test]
async fn filters_narrow_a_category_and_come_off_one_by_one() {
    let market = Market::new().await;
    let (brume, jean) = (market.shop("Atelier Brume"), market.shop("Jean-Noël R."));
    market.tx(|conn| Ok(diesel::update(sellers::table.find(&jean.id)).set(sellers::capacity.eq(SellerCapacity::Private)).execute(conn)?));
    market.listing(&brume, "Tasse en grès", 2400);
    market.listing(&brume, "Vase ambre", 6800);
    let old = market.listing(&jean, "Chaise bistrot", 2500);
    market.tx(|conn| Ok(diesel::update(listings::table.find(&old)).set(listings::condition.eq(Condition::Good)).execute(conn)?));
    let mut camille = market.visitor("camille");
    camille.visit(TABLE).await.sees("moins de 30 € 2").sees("30 à 80 € 1").sees("particulier 1").sees("bon état 1");
    camille.tick("price", "0-30").press("Appliquer").await.sees("2 annonces").does_not_see("Vase ambre");
    // The other facets count what is left, its own facet what there would be.
    camille.sees("professionnel 1").sees("30 à 80 € 1");
    camille.tick("seller", "professional").press("Appliquer").await.sees("1 annonce").sees("Tasse en grès").does_not_see("Chaise bistrot");
    camille.follow("moins de 30 € ✕, retirer").await.sees("2 annonces").sees("Vase ambre");
    camille.follow("Tout effacer").await.sees("3 annonces");
    camille.tick("price", "30-80").tick("condition", "good").press("Appliquer").await.sees("Aucune annonce ne correspond").sees("Vos filtres");
    camille.follow("Tout effacer").await.sees("3 annonces");
}

#[actix_web::test]
async fn a_long_category_comes_in_pages() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    for number in 1..=30 {
        market.listing(&shop, &format!("Tasse numéro {number:02}"), 2000 + number);
        market.services.clock.advance(1);
    }
    let mut camille = market.visitor("camille");
    camille.visit(TABLE).await.sees("30 annonces").sees("Tasse numéro 30").does_not_see("Tasse numéro 06");
    camille.follow("Suivante").await.sees("Tasse numéro 06").sees("Tasse numéro 01").does_not_see("Tasse numéro 07");
    camille.visit(&format!("{TABLE}?page=7")).await.is_told(200).sees("Première page").follow("Première page").await.sees("Tasse numéro 30");
}

#[actix_web::test]
async fn what_a_category_does_not_understand_is_as_if_not_asked() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    market.listing(&shop, "Tasse en grès", 2400);
    let mut camille = market.visitor("camille");
    let long = "x".repeat(3000);
    for question in [
        "?price=cheap",
        "?price=0-30&price=0-30",
        "?sort=fame",
        "?sort=relevance",
        "?page=-3",
        "?page=99999999999999999999",
        "?sort=a&sort=b",
        "?q=vase",
        &format!("?price={long}"),
        "?price[]=%FF",
    ] {
        camille.visit(&format!("{TABLE}{question}")).await.is_told(200).sees("Tasse en grès");
    }
    camille.visit("/categories/nothing").await.is_told(404);
    camille.visit("/categories/%00").await.is_told(404);
}

#[actix_web::test]
async fn what_is_not_published_or_sold_out_stands_on_no_shelf() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let (draft, gone) = (market.listing(&shop, "Tasse en projet", 2400), market.listing(&shop, "Tasse partie", 2400));
    market.listing(&shop, "Tasse en grès", 2400);
    market.tx(|conn| {
        diesel::update(listings::table.find(&draft)).set(listings::state.eq(ListingState::Draft)).execute(conn)?;
        diesel::update(listings::table.find(&gone)).set(listings::stock.eq(0)).execute(conn)?;
        Ok(())
    });
    let mut camille = market.visitor("camille");
    for place in ["/", TABLE, "/search?q=tasse", "/sellers/atelier-brume"] {
        camille.visit(place).await.sees("Tasse en grès").does_not_see("Tasse en projet").does_not_see("Tasse partie");
    }
    camille.visit(&format!("/listings/{draft}")).await.is_told(404);
    camille.visit(&format!("/listings/{gone}")).await.is_told(200).sees("Épuisé").cannot_press("Ajouter au panier");
}

#[actix_web::test]
async fn a_kept_page_shows_a_change_at_once() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    let mut camille = market.visitor("camille");
    camille.visit(TABLE).await.sees("24,00 €");
    camille.visit(TABLE).await.sees("24,00 €");
    market.tx(|conn| Ok(diesel::update(listings::table.find(&cup)).set(listings::price.eq(2500_i64)).execute(conn)?));
    camille.visit(TABLE).await.sees("25,00 €");
    market.services.clock.advance(TimeDelta::minutes(1).num_seconds());
    market.listing(&shop, "Vase ambre", 6800);
    camille.visit(TABLE).await.sees("2 annonces");
}

#[test]
fn counts_follow_from_one_look() {
    let cell = |band, capacity, condition, count| Cell { band, capacity, condition, count };
    let tally = Tally(vec![
        cell(Band::Low, SellerCapacity::Professional, Condition::New, 5),
        cell(Band::Low, SellerCapacity::Private, Condition::Good, 2),
        cell(Band::Top, SellerCapacity::Professional, Condition::New, 1),
    ]);
    let none = Filter::default();
    assert_eq!(tally.count(&none), 8);
    let low = Filter { bands: vec![Band::Low], ..none.clone() };
    assert_eq!(tally.count(&low), 7);
    assert_eq!(tally.bands(&low), [(Band::Low, 7), (Band::Top, 1)]);
    assert_eq!(tally.capacities(&low), [(SellerCapacity::Professional, 5), (SellerCapacity::Private, 2)]);
    // A choice that the list does not have stays when it was made, to be undone.
    let fair = Filter { conditions: vec![Condition::Fair], ..none };
    assert!(tally.conditions(&fair).contains(&(Condition::Fair, 0)));
}

#[test]
fn every_order_is_in_the_public_text_on_ranking() {
    let text = include_str!("../../../templates/legal/texts/ranking.fr.md");
    for sort in Sort::ALL {
        let words = match sort {
            Sort::Relevance => "pertinence du texte",
            Sort::Newest => "la plus récente",
            Sort::Cheapest | Sort::Dearest => "par prix",
        };
        assert!(text.contains(words), "the text does not explain {sort}");
    }
}
