//! People: signing up and in, sessions, roles. `viewer` says who asks, `gate` whether they may.

pub mod gate;
pub mod model;
pub mod store;
pub mod viewer;

crate::routes! {}
