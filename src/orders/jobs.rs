//! What the clock does to orders.

use super::actions::{self, Done};
use super::store;
use crate::platform::db::Db;
use crate::platform::error::AppError;
use crate::platform::types::Moment;

/// How many orders one look takes.
const AT_ONCE: i64 = 50;

/// The clock: presumes deliveries and releases money, each once.
pub fn on_time(db: &Db, now: Moment) -> Result<usize, AppError> {
    let due = db.read_now(|conn| Ok(store::due(conn, now, AT_ONCE)?))?;
    let mut done = 0;
    for id in due {
        match db.tx_now(|conn| actions::on_time(conn, &id, now)) {
            Ok(Done::Now) => done += 1,
            Ok(Done::Before) => {}
            Err(error) => tracing::error!(order = %id, %error, "the clock could not move an order"),
        }
    }
    Ok(done)
}
