//! Money: the provider that holds it, and the ledger that says whose it is.

pub mod ledger;
pub mod model;
pub mod provider;
pub mod sandbox;
pub mod store;

crate::routes! {}
