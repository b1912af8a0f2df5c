//! The sandbox's messages on their way to us, and refunds on their way to the provider.

use serde::Deserialize;

use super::actions;
use super::model::{RefundId, RefundState};
use super::provider::{Event, Provider, ProviderError};
use super::sandbox::Sandbox;
use super::store;
use crate::platform::db::Db;
use crate::platform::error::AppError;
use crate::platform::jobs::Job;
use crate::platform::types::Moment;

#[derive(Deserialize)]
struct Refund {
    refund: RefundId,
}

/// How many late refunds one look takes.
const AT_ONCE: i64 = 50;

/// What went wrong at the provider, as the page or the operator reads it.
pub fn told(error: ProviderError) -> AppError {
    AppError::Provider(error.to_string())
}

/// `sandbox_webhook`: signs what happened in the sandbox and hands it over as a message from outside.
pub fn sandbox_webhook(db: &Db, sandbox: &Sandbox, provider: &dyn Provider, job: &Job, now: Moment) -> Result<(), AppError> {
    let event: Event = serde_json::from_str(&job.payload)?;
    let (body, signature) = sandbox.signed(&event).map_err(told)?;
    let event = provider.read(&body, &signature).map_err(told)?;
    db.tx_now(|conn| actions::receive(conn, provider.name(), &event, now))?;
    Ok(())
}

/// `refund`: the provider gives the money back, once under the refund's own name.
pub fn refund(db: &Db, provider: &dyn Provider, job: &Job, now: Moment) -> Result<(), AppError> {
    let Refund { refund: id } = serde_json::from_str(&job.payload)?;
    let (refund, provider_ref) = db.read_now(|conn| Ok(store::refund(conn, &id)?))?;
    if refund.state == RefundState::Executed {
        return Ok(());
    }
    let provider_ref = provider_ref.ok_or_else(|| AppError::Internal(format!("refund {id} of a payment that the provider does not know")))?;
    let done = provider.refund(&refund.unique_key, &provider_ref, refund.amount).map_err(told)?;
    db.tx_now(|conn| Ok(store::refund_executed(conn, &id, &done, now)?))?;
    Ok(())
}

/// The clock: refunds that should have been executed are asked for again, and the operators are told.
pub fn late(db: &Db, now: Moment) -> Result<usize, AppError> {
    let due = db.read_now(|conn| Ok(store::late_refunds(conn, now, AT_ONCE)?))?;
    let mut done = 0;
    for id in due {
        match db.tx_now(|conn| actions::chase(conn, &id, now)) {
            Ok(chased) => done += usize::from(chased),
            Err(error) => tracing::error!(refund = %id, %error, "a late refund could not be asked for again"),
        }
    }
    Ok(done)
}
