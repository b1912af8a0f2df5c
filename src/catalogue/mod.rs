//! What is for sale: categories, listings, pictures, search.

pub mod import;
pub mod model;
pub mod store;

crate::routes! {}
