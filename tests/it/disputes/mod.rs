//! Disputes: the table, the engine under random people and clocks, the pages.

mod flow;
mod hands;
mod offered;
pub mod sale;
pub mod story;
mod uploads;
mod walk;
