//! What is for sale, as people find it.

mod home;
mod import;
mod listing;
mod search;
mod shelf;
