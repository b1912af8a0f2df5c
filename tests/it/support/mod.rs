//! What tests stand on: [`Market`], a market of one's own; [`Person`], someone in front of its pages.
//!
//! ```ignore
//! #[actix_web::test]
//! async fn a_visitor_reads_the_charter() {
//!     let market = Market::new().await;
//!     let mut camille = market.visitor("camille");
//!     camille.visit("/legal").await.follow("Charte des données").await;
//!     camille.sees("Vos données");
//! }
//! ```

#![allow(dead_code, unused_imports)]

mod app;
mod database;
pub mod html;
mod market;
mod person;
mod situations;

pub use app::Answer;
pub use database::on_postgres;
pub use market::{BASE_URL, Market, link_in};
pub use person::Person;
pub use situations::{PASSWORD, Shop};
