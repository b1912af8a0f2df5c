//! Plumbing that every area uses and that knows none of them.

pub mod assets;
pub mod audit;
pub mod clock;
pub mod config;
pub mod db;
pub mod error;
pub mod files;
pub mod flow;
pub mod i18n;
pub mod jobs;
pub mod mail;
pub mod metrics;
pub mod money;
pub mod schema;
pub mod search;
pub mod settings;
pub mod text;
pub mod types;
pub mod web;
