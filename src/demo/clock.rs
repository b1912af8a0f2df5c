//! The demonstration's clock: it can be moved on, and a restart leaves it where it was.

use diesel::prelude::*;

use crate::platform::db::Conn;
use crate::platform::settings;

const NAME: &str = "demo_clock_offset";

/// How far the clock was moved, in seconds; 0 if it never was.
pub fn kept(conn: &mut Conn) -> QueryResult<i64> {
    Ok(settings::get(conn, NAME)?.and_then(|value| value.parse().ok()).unwrap_or_default())
}

/// Keeps how far the clock was moved, in seconds.
pub fn keep(conn: &mut Conn, offset: i64) -> QueryResult<()> {
    settings::set(conn, NAME, &offset.to_string())
}
