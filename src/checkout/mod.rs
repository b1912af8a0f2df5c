//! From the cart to the purchase: one payment, one order a seller.

pub mod store;

crate::routes! {}
