//! Limits on attempts: signing in, signing up, asking for letters, and every form that costs us dearly.

use std::num::NonZeroU32;
use std::sync::Arc;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};

use crate::platform::error::AppError;

/// What is limited, each with its own allowance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limited {
    /// Attempts to sign in, for one address of the network.
    SignIn,
    /// Attempts to sign in to one account, from wherever.
    Account,
    /// Forms that send letters or make accounts.
    Letters,
    /// Uploads.
    Uploads,
}

/// The limiters; cheap to clone.
#[derive(Clone)]
pub struct Limits(Option<Arc<Limiters>>);

struct Limiters {
    sign_in: DefaultKeyedRateLimiter<String>,
    account: DefaultKeyedRateLimiter<String>,
    letters: DefaultKeyedRateLimiter<String>,
    uploads: DefaultKeyedRateLimiter<String>,
}

impl Limits {
    /// Limits in force, or none at all (tests).
    pub fn new(in_force: bool) -> Self {
        let a_minute = |times: u32| Quota::per_minute(NonZeroU32::new(times).unwrap_or(NonZeroU32::MIN));
        Self(in_force.then(|| {
            Arc::new(Limiters {
                sign_in: DefaultKeyedRateLimiter::keyed(a_minute(20)),
                account: DefaultKeyedRateLimiter::keyed(a_minute(5)),
                letters: DefaultKeyedRateLimiter::keyed(a_minute(10)),
                uploads: DefaultKeyedRateLimiter::keyed(a_minute(30)),
            })
        }))
    }

    /// Counts one attempt under this key; refuses when there were too many.
    pub fn count(&self, what: Limited, key: &str) -> Result<(), AppError> {
        let Some(limiters) = &self.0 else { return Ok(()) };
        let limiter = match what {
            Limited::SignIn => &limiters.sign_in,
            Limited::Account => &limiters.account,
            Limited::Letters => &limiters.letters,
            Limited::Uploads => &limiters.uploads,
        };
        limiter.check_key(&key.to_owned()).map_err(|until| {
            let wait = until.wait_time_from(DefaultClock::default().now());
            AppError::TooMany(wait.as_secs().max(1))
        })
    }

    /// Forgets the keys that have their whole allowance again; the schedule calls it.
    pub fn tidy(&self) {
        if let Some(limiters) = &self.0 {
            for limiter in [&limiters.sign_in, &limiters.account, &limiters.letters, &limiters.uploads] {
                limiter.retain_recent();
            }
        }
    }
}
