//! What the provider tells, taken in once; and refunds, asked of it once.

use serde_json::json;

use super::mail;
use super::model::RefundId;
use super::provider::Event;
use super::store::{self, NewRefund};
use crate::accounts;
use crate::accounts::model::StaffRole;
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::notifications::actions::tell;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::jobs;
use crate::platform::types::Moment;

/// The job that looks into what a provider told about a payment.
pub const PAYMENT_NEWS: &str = "payment_news";
/// The job that asks the provider to give money back.
pub const REFUND: &str = "refund";

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
    let due_at = Deadlines::load(conn)?.due(Deadline::Execution, now);
    let Some(id) = store::insert_refund(conn, new, due_at, now)? else { return Ok(false) };
    ask(conn, &id, now)?;
    Ok(true)
}

/// Writes the job that asks the provider; one that was given up is taken up again.
fn ask(conn: &mut Conn, id: &RefundId, now: Moment) -> Result<(), AppError> {
    Ok(jobs::enqueue(conn, REFUND, &json!({ "refund": id }), Some(&format!("{REFUND}:{id}")), now, now)?)
}

/// A refund has not been executed in time: it is asked for again, and the operators are told. Says whether
/// it was late still.
pub fn chase(conn: &mut Conn, id: &RefundId, now: Moment) -> Result<bool, AppError> {
    let due_at = Deadlines::load(conn)?.due(Deadline::Execution, now);
    if !store::postpone_refund(conn, id, due_at, now)? {
        return Ok(false);
    }
    ask(conn, id, now)?;
    let (refund, _) = store::refund(conn, id)?;
    for operator in accounts::store::staff(conn, StaffRole::Operator)? {
        tell(conn, &operator, &mail::late(&refund, operator.lang), now)?;
    }
    Ok(true)
}
