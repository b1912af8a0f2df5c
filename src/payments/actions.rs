//! What the provider tells, taken in once; and refunds, asked of it once.

use serde_json::json;

use super::jobs::{PAYMENT_NEWS, REFUND};
use super::provider::Event;
use super::store::{self, NewRefund};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::jobs;
use crate::platform::types::Moment;

/// Takes in what a provider tells: kept once, and passed on as a job. Says whether it was news.
pub fn receive(conn: &mut Conn, provider: &str, event: &Event, now: Moment) -> Result<bool, AppError> {
    let payload = json!(event);
    if !store::insert_event(conn, provider, event, &payload.to_string(), now)? {
        return Ok(false);
    }
    if event.kind.starts_with("payment.") {
        let key = format!("{PAYMENT_NEWS}:{provider}:{}", event.id);
        jobs::enqueue(conn, PAYMENT_NEWS, &payload, Some(&key), now, now)?;
    }
    Ok(true)
}

/// Asks for a part of a payment to be given back, once under this key. The ledger is the caller's: its
/// entries stand in the same transaction. Says whether it was asked now.
pub fn refund(conn: &mut Conn, new: &NewRefund<'_>, now: Moment) -> Result<bool, AppError> {
    let Some(id) = store::insert_refund(conn, new, now)? else { return Ok(false) };
    let key = format!("{REFUND}:{id}");
    jobs::enqueue(conn, REFUND, &json!({ "refund": id }), Some(&key), now, now)?;
    Ok(true)
}
