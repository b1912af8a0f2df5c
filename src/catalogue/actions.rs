//! The verbs of listings.

use super::model::{Listing, ListingState};
use super::store;
use crate::contracts::model::Contract;
use crate::platform::db::Conn;
use crate::platform::error::{AppError, Errors};

/// Publishes a new listing: from now on everyone finds it. Nothing is published without its seller's contract
/// in force (`contracts::store::in_force`).
pub fn publish(conn: &mut Conn, contract: Option<&Contract>, listing: &Listing) -> Result<(), AppError> {
    if contract.is_none_or(|contract| contract.seller_id != listing.seller_id) {
        return Err(Errors::one("", |t| t.catalogue_no_contract()).into());
    }
    let listing = Listing { state: ListingState::Published, ..listing.clone() };
    store::insert(conn, &listing)?;
    store::index(conn, &listing)?;
    Ok(())
}

/// Changes a listing to what its seller now says of it, in whatever state it is.
pub fn revise(conn: &mut Conn, listing: &Listing) -> Result<(), AppError> {
    store::update(conn, listing)?;
    store::index(conn, listing)?;
    Ok(())
}
