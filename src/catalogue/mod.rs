//! What is for sale: categories, listings, pictures, search.

pub mod actions;
pub mod forms;
pub mod import;
pub mod model;
pub mod pages;
pub mod rules;
pub mod store;
pub mod tallies;

crate::routes! {
    GET "/" => Everyone, pages::home::show;
    GET "/categories" => Everyone, pages::categories::list;
    GET "/categories/{slug}" => Everyone, pages::shelf::category;
    GET "/search" => Everyone, pages::shelf::search;
    GET "/listings/{id}" => Everyone, pages::listing::show;
    GET "/sellers/{slug}" => Everyone, pages::seller::show;
}
