//! Sellers: who they are, and the part of their identity that the law makes public.

pub mod model;
pub mod store;
