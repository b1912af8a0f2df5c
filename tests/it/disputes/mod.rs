//! Disputes: the table, the ten invariants, the engine under random people and clocks, the pages.

mod edges;
mod flow;
mod hands;
mod invariants;
mod offered;
pub mod sale;
mod situations;
pub mod story;
mod uploads;
mod walk;
