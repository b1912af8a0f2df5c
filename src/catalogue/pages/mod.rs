//! The shop: home, categories, shelves, listings, sellers. Pages that every visitor sees alike are kept.

pub mod categories;
pub mod home;
pub mod listing;
pub mod seller;
pub mod shelf;
