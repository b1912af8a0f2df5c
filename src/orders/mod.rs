//! Orders: placed, paid, shipped, delivered, settled; one contract with one seller each.

pub mod flow;
pub mod model;
pub mod store;

crate::routes! {}
