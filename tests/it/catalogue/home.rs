//! The home page, the categories, the shops.

use super::super::support::*;
use diesel::prelude::*;
use entente::admission::model::SellerCapacity;
use entente::legal::deadlines::{self, Deadline, Unit};
use entente::platform::schema::sellers;

#[actix_web::test]
async fn an_empty_market_says_so_and_leads_somewhere() {
    let market = Market::new().await;
    let mut camille = market.visitor("camille");
    camille.visit("/").await.is_told(200).sees("La place de marché qui règle ses litiges");
    camille.follow("Parcourir les catégories").await.is_told(200).sees("Aucune catégorie").follow("Accueil").await.is_at("/");
}

#[actix_web::test]
async fn the_home_page_shows_categories_and_the_latest_listings() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    market.listing(&shop, "Tasse en grès", 2400);
    let mut camille = market.visitor("camille");
    camille.visit("/").await.sees("Les dernières annonces").sees("Tasse en grès").sees("24,00 € + livraison 4,90 €").sees("Vendeur professionnel");
    camille.follow("Arts de la table").await.is_at("/categories/arts-de-la-table").sees("1 annonce");
    camille.follow("Tasse en grès").await.is_at("/listings/").can_press("Ajouter au panier");
}

#[actix_web::test]
async fn the_delays_that_pages_promise_are_the_operators() {
    let market = Market::new().await;
    let mut camille = market.visitor("camille");
    camille.visit("/").await.sees("Il a 3 jours ouvrés pour accepter");
    market.tx(|conn| Ok(deadlines::set(conn, Deadline::SellerAnswer, 4, Unit::BusinessDays)?));
    camille.visit("/").await.sees("Il a 4 jours ouvrés pour accepter");
}

#[actix_web::test]
async fn the_shop_is_complete_in_english() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    market.listing(&shop, "Tasse en grès", 2400);
    let mut ann = market.visitor("ann").speaking("en");
    ann.visit("/").await.sees("The marketplace that settles its disputes").sees("€24.00 + delivery €4.90");
    ann.follow("All categories").await.sees("1 listing");
    ann.follow("Arts de la table").await.sees("newest first").follow("How offers are ranked").await.is_at("/legal/ranking");
}

#[actix_web::test]
async fn a_shop_shows_who_sells_and_what() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    market.listing(&shop, "Tasse en grès", 2400);
    let mut camille = market.visitor("camille");
    camille.visit("/sellers/atelier-brume").await.sees("Atelier Brume SARL").sees("12 rue des Potiers, 35000 Rennes").sees("000000000");
    camille.sees("conformes au droit de l’Union européenne").sees("Tasse en grès");
    camille.visit("/sellers/nobody").await.is_told(404);
}

#[actix_web::test]
async fn a_private_individuals_address_is_not_published() {
    let market = Market::new().await;
    let shop = market.shop("Jean-Noël R.");
    market.tx(|conn| Ok(diesel::update(sellers::table.find(&shop.id)).set(sellers::capacity.eq(SellerCapacity::Private)).execute(conn)?));
    let mut camille = market.visitor("camille");
    camille.visit(&format!("/sellers/{}", shop.slug)).await.sees("Vendeur particulier").sees("Rennes");
    camille.does_not_see("12 rue des Potiers").does_not_see("02 61 91 00 10").does_not_see("example.org").sees("Aucune annonce pour l’instant");
}
