//! Telling people: a notice in the site and a letter, written in the transaction of what happened.

pub mod actions;
pub mod model;
pub mod pages;
pub mod store;

crate::routes! {
    GET "/account/notifications" => SignedIn, pages::list;
    POST "/account/notifications" => SignedIn, pages::read;
}
