//! Disputes: the table, the engine under random people and clocks, the pages.

mod flow;
mod sale;
mod walk;
