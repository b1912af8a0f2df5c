//! Money: the provider that holds it, and the ledger that says whose it is.

pub mod actions;
pub mod forms;
pub mod jobs;
pub mod ledger;
pub mod mail;
pub mod model;
pub mod pages;
pub mod provider;
pub mod sandbox;
pub mod store;

crate::routes! {
    GET "/sandbox/payments/{id}" => Everyone, pages::show;
    POST "/sandbox/payments/{id}/card" => Everyone, pages::card;
    GET "/sandbox/payments/{id}/challenge" => Everyone, pages::challenge;
    POST "/sandbox/payments/{id}/challenge" => Everyone, pages::answer;
    POST "/payments/webhook" => Everyone, pages::webhook;
}
