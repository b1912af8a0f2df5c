//! People: signing up and in, sessions, roles. `viewer` says who asks, `gate` whether they may.

pub mod actions;
pub mod forms;
pub mod gate;
pub mod jobs;
pub mod mail;
pub mod model;
pub mod password;
pub mod rules;
pub mod store;
pub mod viewer;

crate::routes! {}
