//! Limits on attempts: signing in, signing up, asking for letters, and every form that costs us dearly.

use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};

use crate::platform::error::AppError;

/// How often a server forgets the keys that need no watching any more.
pub const TIDY_EVERY: Duration = Duration::from_secs(60);

/// What is limited, each with its own allowance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limited {
    /// Attempts to sign in from one network, whatever the account.
    SignIn,
    /// Attempts to sign in to one account from one network.
    Account,
    /// Attempts to sign in to one account from wherever, on devices that have not been in it.
    Anywhere,
    /// Attempts to sign in to one account on the devices that have been in it.
    Device,
    /// Attempts at the present password by who is signed in.
    Password,
    /// Forms that send letters or make accounts, from one network.
    Letters,
    /// Forms kept for who is not signed in any more, from one network.
    Kept,
    /// Forms with files, for one sign-in or network.
    Uploads,
}

/// How much of each: so many at once, and so many more each minute.
const ALLOWED: [(Limited, u32, u32); 8] = [
    (Limited::SignIn, 20, 20),
    (Limited::Account, 5, 5),
    (Limited::Anywhere, 60, 1),
    (Limited::Device, 5, 5),
    (Limited::Password, 5, 5),
    (Limited::Letters, 10, 10),
    (Limited::Kept, 10, 10),
    (Limited::Uploads, 30, 30),
];

/// The limiters; cheap to clone.
#[derive(Clone)]
pub struct Limits(Option<Arc<BTreeMap<Limited, DefaultKeyedRateLimiter<String>>>>);

impl Limits {
    /// Limits in force, or none at all (tests).
    pub fn new(in_force: bool) -> Self {
        let some = |times: u32| NonZeroU32::new(times).unwrap_or(NonZeroU32::MIN);
        let limiter = |(what, at_once, a_minute): &(Limited, u32, u32)| {
            (*what, DefaultKeyedRateLimiter::keyed(Quota::per_minute(some(*a_minute)).allow_burst(some(*at_once))))
        };
        Self(in_force.then(|| Arc::new(ALLOWED.iter().map(limiter).collect())))
    }

    /// Counts one attempt under this key; refuses when there were too many.
    pub fn count(&self, what: Limited, key: &str) -> Result<(), AppError> {
        let Some(limiter) = self.0.as_ref().and_then(|limiters| limiters.get(&what)) else { return Ok(()) };
        limiter.check_key(&key.to_owned()).map_err(|until| {
            let wait = until.wait_time_from(DefaultClock::default().now());
            AppError::TooMany(wait.as_secs().max(1))
        })
    }

    /// Forgets the keys that have their whole allowance again; every server does it each [`TIDY_EVERY`].
    pub fn tidy(&self) {
        for limiter in self.0.iter().flat_map(|limiters| limiters.values()) {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}
