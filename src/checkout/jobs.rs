//! What is asked of the provider, outside of our transactions; each may be done again at any time.

use chrono::TimeDelta;

use super::actions;
use super::store;
use crate::orders::model::PurchaseId;
use crate::payments;
use crate::payments::jobs::told;
use crate::payments::provider::{Asked, Event, Opened, Provider, Standing};
use crate::platform::db::Db;
use crate::platform::error::AppError;
use crate::platform::jobs::Job;
use crate::platform::types::Moment;

/// How many overdue purchases one look takes.
const AT_ONCE: i64 = 20;
/// How long the clock leaves a provider alone that did not answer.
const PAUSE: TimeDelta = TimeDelta::minutes(5);

/// Opens the payment of a purchase with the provider, or finds it there under its key: the purchase's id.
pub fn open(db: &Db, provider: &dyn Provider, id: &PurchaseId) -> Result<Opened, AppError> {
    let (purchase, payment) = db.read_now(|conn| Ok((store::purchase(conn, id)?, payments::store::of_purchase(conn, id)?)))?;
    let asked = Asked { key: id.to_string(), reference: purchase.number, amount: payment.amount, return_path: format!("/checkout/return/{id}") };
    let opened = provider.open(&asked).map_err(told)?;
    if payment.provider_ref.is_none() {
        db.tx_now(|conn| Ok(payments::store::set_ref(conn, &payment.id, &opened.provider_ref)?))?;
    }
    Ok(opened)
}

/// The provider's name for the payment of a purchase. We may have stopped before we could note it: then
/// the same key finds it again.
fn provider_ref(db: &Db, provider: &dyn Provider, id: &PurchaseId) -> Result<String, AppError> {
    match db.read_now(|conn| Ok(payments::store::of_purchase(conn, id)?))?.provider_ref {
        Some(known) => Ok(known),
        None => open(db, provider, id).map(|opened| opened.provider_ref),
    }
}

/// Asks the provider how the payment of a purchase stands, and follows.
pub fn catch_up(db: &Db, provider: &dyn Provider, id: &PurchaseId, now: Moment) -> Result<Standing, AppError> {
    let standing = provider.standing(&provider_ref(db, provider, id)?).map_err(told)?;
    if standing == Standing::Paid {
        db.tx_now(|conn| actions::settle_payment(conn, id, now))?;
    }
    Ok(standing)
}

/// The time to pay is over: the provider closes the payment, unless it was made meanwhile; we follow.
pub fn close(db: &Db, provider: &dyn Provider, id: &PurchaseId, now: Moment) -> Result<(), AppError> {
    match provider.cancel(&provider_ref(db, provider, id)?).map_err(told)? {
        Standing::Paid => db.tx_now(|conn| actions::settle_payment(conn, id, now))?,
        Standing::Cancelled => db.tx_now(|conn| actions::cancel(conn, id, now))?,
        Standing::Open | Standing::Refused => return Err(AppError::Provider("a payment that was to be closed stays open".into())),
    };
    Ok(())
}

/// `payment_news`: the provider told something about a payment. What it told is not believed: it is asked.
pub fn payment_news(db: &Db, provider: &dyn Provider, job: &Job, now: Moment) -> Result<(), AppError> {
    let event: Event = serde_json::from_str(&job.payload)?;
    let found = db.read_now(|conn| Ok(payments::store::by_ref(conn, &event.provider_ref)?))?;
    // Not ours, or told before we could note its name: the buyer's return or the clock asks again.
    let Some(payment) = found else { return Ok(()) };
    let id: PurchaseId = payment.purchase_id.parse().map_err(|_| AppError::Internal(format!("payment {} of no purchase", payment.id)))?;
    catch_up(db, provider, &id, now).map(|_| ())
}

/// The clock: a purchase that was not paid in time gives its stock back.
pub fn unpaid(db: &Db, provider: &dyn Provider, now: Moment) -> Result<usize, AppError> {
    let due = db.read_now(|conn| Ok(store::overdue(conn, now, AT_ONCE)?))?;
    let mut done = 0;
    for id in due {
        match close(db, provider, &id, now) {
            Ok(()) => done += 1,
            Err(error) => {
                tracing::warn!(purchase = %id, %error, "an unpaid purchase could not be closed");
                db.tx_now(|conn| Ok(store::postpone(conn, &id, now + PAUSE)?))?;
            }
        }
    }
    Ok(done)
}
