//! From the cart to a paid purchase.

mod cart;
mod clock;
mod purchase;

use diesel::prelude::*;
use entente::catalogue::model::ListingId;
use entente::orders::model::OrderId;
use entente::platform::money::Money;
use entente::platform::schema::{listings, orders};

use super::support::*;

/// The test cards.
pub const ACCEPTED: &str = "4242 4242 4242 4242";
pub const REFUSED: &str = "4000 0000 0000 0002";
pub const CHALLENGED: &str = "4000 0000 0000 3220";

/// Puts articles in the cart, as the form on the page of a listing does.
pub async fn put(person: &mut Person, listing: &ListingId, quantity: &str) {
    let answer = person.post("/cart", &[("listing", listing.as_str()), ("quantity", quantity)]).await;
    assert_eq!((answer.status, answer.header("location")), (303, "/cart?done=cart"), "{}", answer.words());
}

/// From the cart to the page where everything is checked.
pub async fn go_to_check(person: &mut Person) {
    person.visit("/cart").await.follow("Commander").await.is_told(200);
    person.fill("street", "3 rue des Lilas").fill("postcode", "69001").fill("city", "Lyon").press("Continuer").await.is_at("/checkout/check");
}

/// From the page where everything is checked to the provider's.
pub async fn order(person: &mut Person) {
    person.check("accept").press("Commande avec obligation de paiement").await.is_at("/sandbox/payments/sbp_");
}

/// Buys and pays, through the pages.
pub async fn buy(person: &mut Person, articles: &[(&ListingId, &str)]) {
    for (listing, quantity) in articles {
        put(person, listing, quantity).await;
    }
    go_to_check(person).await;
    order(person).await;
    person.fill("number", ACCEPTED).press("Payer").await.is_at("/checkout/placed/");
}

/// The orders of a person, the latest first.
pub fn orders_of(market: &Market, person: &Person) -> Vec<OrderId> {
    let buyer = market.account(&person.name);
    market.read(|conn| Ok(orders::table.filter(orders::buyer_id.eq(&buyer)).order(orders::placed_at.desc()).select(orders::id).load(conn)?))
}

pub fn stock(market: &Market, listing: &ListingId) -> i32 {
    market.read(|conn| Ok(listings::table.find(listing).select(listings::stock).first(conn)?))
}

pub fn set_stock(market: &Market, listing: &ListingId, stock: i32) {
    market.tx(|conn| Ok(diesel::update(listings::table.find(listing)).set(listings::stock.eq(stock)).execute(conn)?));
}

pub fn set_price(market: &Market, listing: &ListingId, cents: i64) {
    market.tx(|conn| Ok(diesel::update(listings::table.find(listing)).set(listings::price.eq(Money(cents))).execute(conn)?));
}
