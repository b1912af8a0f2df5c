//! The contract between the market and a seller: its commercial terms, as data.

pub mod model;
pub mod store;
