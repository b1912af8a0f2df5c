//! Orders: placed, paid, shipped, delivered, settled; one contract with one seller each.

pub mod actions;
pub mod flow;
pub mod forms;
pub mod jobs;
pub mod mail;
pub mod model;
pub mod pages;
pub mod rules;
pub mod store;

crate::routes! {
    GET "/orders/{id}" => SignedIn, pages::show;
    POST "/orders/{id}/shipment" => SignedIn, pages::ship;
    POST "/orders/{id}/receipt" => SignedIn, pages::receive;
}
