//! The verbs of listings.

use super::model::{Listing, ListingState};
use super::store;
use crate::contracts::model::Contract;
use crate::platform::db::Conn;
use crate::platform::error::{AppError, Errors};

/// Publishes a new listing: from now on everyone finds it. Refused without its seller's contract in force.
pub fn publish(conn: &mut Conn, contract: Option<&Contract>, listing: Listing) -> Result<(), AppError> {
    let listing = publishable(contract, listing)?;
    Ok(store::insert_published(conn, &[listing])?)
}

/// The listing as it may be published. Nothing is without its seller's contract in force
/// (`contracts::store::in_force`).
pub fn publishable(contract: Option<&Contract>, listing: Listing) -> Result<Listing, AppError> {
    match contract {
        Some(contract) if contract.seller_id == listing.seller_id => Ok(Listing { state: ListingState::Published, ..listing }),
        _ => Err(Errors::one("", |t| t.catalogue_no_contract()).into()),
    }
}

/// Changes a listing to what its seller now says of it, in whatever state it is.
pub fn revise(conn: &mut Conn, listing: &Listing) -> Result<(), AppError> {
    store::update(conn, listing)?;
    store::index(conn, listing)?;
    Ok(())
}
