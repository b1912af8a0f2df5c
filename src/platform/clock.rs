//! Time, passed in: the machine's clock, or one that a test or the demonstration moves.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Utc};

use super::types::Moment;

/// Says what time it is. Cheap to clone; clones of a moved clock move together.
#[derive(Debug, Clone)]
pub struct Clock {
    /// Seconds added to the machine's time, or the whole time when `frozen`.
    offset: Arc<AtomicI64>,
    frozen: bool,
}

impl Clock {
    /// The machine's time.
    pub fn system() -> Self {
        Self { offset: Arc::new(AtomicI64::new(0)), frozen: false }
    }

    /// A clock that stands still at `start` until it is moved: for tests.
    pub fn frozen_at(start: Moment) -> Self {
        Self { offset: Arc::new(AtomicI64::new(start.and_utc().timestamp())), frozen: true }
    }

    /// Now, in UTC, to the microsecond that both databases keep.
    pub fn now(&self) -> Moment {
        let offset = self.offset.load(Ordering::SeqCst);
        let now = if self.frozen {
            DateTime::from_timestamp(offset, 0).unwrap_or_default().naive_utc()
        } else {
            Utc::now().naive_utc() + chrono::TimeDelta::seconds(offset)
        };
        let micros = now.and_utc().timestamp_micros();
        DateTime::from_timestamp_micros(micros).unwrap_or_default().naive_utc()
    }

    /// Moves the clock forward by some seconds. The demonstration and the tests use it, nothing else.
    pub fn advance(&self, seconds: i64) {
        self.offset.fetch_add(seconds, Ordering::SeqCst);
    }

    /// Moves the clock forward if it still stands so far from the machine's; says whether it did. Of two who
    /// move it from the same place, one does. (A frozen clock stands nowhere but where it is.)
    pub fn advance_from(&self, offset: i64, seconds: i64) -> bool {
        if self.frozen {
            self.advance(seconds);
            return true;
        }
        self.offset.compare_exchange(offset, offset + seconds, Ordering::SeqCst, Ordering::SeqCst).is_ok()
    }

    /// How far the clock stands from the machine's, in seconds (0 for a frozen one).
    pub fn offset(&self) -> i64 {
        if self.frozen { 0 } else { self.offset.load(Ordering::SeqCst) }
    }

    /// Sets how far the clock stands from the machine's, in seconds; a frozen one stays where it is.
    pub fn set_offset(&self, seconds: i64) {
        if !self.frozen {
            self.offset.store(seconds, Ordering::SeqCst);
        }
    }
}
