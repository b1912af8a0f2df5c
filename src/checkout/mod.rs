//! From the cart to the purchase: one payment, one order a seller.

pub mod actions;
pub mod forms;
pub mod jobs;
pub mod mail;
pub mod model;
pub mod pages;
pub mod rules;
pub mod store;

crate::routes! {
    GET "/cart" => Everyone, pages::cart::show;
    POST "/cart" => Everyone, pages::cart::add;
    POST "/cart/lines/{listing_id}" => Everyone, pages::cart::change;
    GET "/checkout" => Everyone, pages::delivery::ask;
    POST "/checkout" => SignedIn, pages::delivery::keep;
    GET "/checkout/check" => SignedIn, pages::check::show;
    POST "/checkout/purchase" => SignedIn, pages::check::buy;
    GET "/checkout/payment/{purchase_id}" => SignedIn, pages::payment::show;
    POST "/checkout/payment/{purchase_id}" => SignedIn, pages::payment::pay;
    GET "/checkout/return/{purchase_id}" => SignedIn, pages::payment::come_back;
    GET "/checkout/placed/{purchase_id}" => SignedIn, pages::placed::show;
}
