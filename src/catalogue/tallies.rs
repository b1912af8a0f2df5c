//! Counts of long lists, kept for a few seconds: counting thousands of rows for every visitor would cost more
//! than the page. Short lists are counted afresh, so what has just been published is counted at once.

use std::sync::Arc;
use std::time::{Duration, Instant};

use quick_cache::sync::Cache;

use super::rules::Tally;
use super::store::{self, Scope};
use crate::platform::db::Conn;
use crate::platform::error::AppError;

/// How old a kept count may be.
const TTL: Duration = Duration::from_secs(5);
/// From how many listings on a count is kept.
const LONG: i64 = 1_000;
/// How many counts are kept.
const KEPT: usize = 1_000;

/// The kept counts; cheap to clone.
#[derive(Clone)]
pub struct Tallies(Arc<Cache<String, (Instant, Arc<Tally>)>>);

impl Default for Tallies {
    fn default() -> Self {
        Self(Arc::new(Cache::new(KEPT)))
    }
}

impl Tallies {
    /// The count of a shelf.
    pub fn of(&self, conn: &mut Conn, scope: &Scope) -> Result<Arc<Tally>, AppError> {
        let key = format!("{scope:?}");
        if let Some((_, tally)) = self.0.get(&key).filter(|(at, _)| at.elapsed() < TTL) {
            return Ok(tally);
        }
        let tally = Arc::new(store::tally(conn, scope)?);
        if tally.total() >= LONG {
            self.0.insert(key, (Instant::now(), Arc::clone(&tally)));
        }
        Ok(tally)
    }
}
