//! The way from the cart to the purchase, a screen each.

pub mod cart;
pub mod check;
pub mod delivery;
pub mod payment;
pub mod placed;
