//! The demonstration market: its data, its people, its mailbox and its clock.

pub mod catalogue;
pub mod pictures;
mod vocabulary;

use crate::platform::error::AppError;
use crate::server::Services;

/// Fills an empty database with the demonstration market; one that is filled stays as it is.
pub fn fill(_services: &Services, _seed: u64) -> Result<(), AppError> {
    Ok(())
}

/// Where the demonstration is, and who one can be.
pub fn welcome(services: &Services) -> String {
    format!("Entente is served at {}", services.config.base_url)
}

crate::routes! {}
