//! The one list of what runs by the clock, and the one table of job kinds to functions.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::platform::error::AppError;
use crate::platform::jobs::{self, Job};
use crate::platform::mail;
use crate::platform::types::Moment;
use crate::services::Services;
use crate::{accounts, checkout, disputes, orders, payments};

/// How long a worker rests when there was nothing to do.
const REST: Duration = Duration::from_millis(300);

/// Something that the clock brings about, safe to run at any time and any number of times.
type Clockwork = fn(&Services, Moment) -> Result<usize, AppError>;

/// What runs at every look. Each is an indexed question when there is nothing to do.
const CLOCKWORK: &[(&str, Clockwork)] = &[
    ("unpaid purchases", |with, now| checkout::jobs::unpaid(&with.db, &*with.provider, now)),
    ("orders on time", |with, now| orders::jobs::on_time(&with.db, now)),
    ("late refunds", |with, now| payments::jobs::late(&with.db, now)),
    ("dispute silence", |with, now| disputes::actions::overdue(&with.db, now)),
    ("dispute reminders", |with, now| disputes::actions::reminders(&with.db, now)),
    ("kept forms", |with, now| accounts::jobs::kept_forms(&with.db, now)),
    ("ended links", |with, now| accounts::jobs::ended_links(&with.db, &with.config, now)),
];

/// What a job does; it may be run again, and does its work once.
type Work = fn(&Services, &Job, Moment) -> Result<(), AppError>;

/// Every kind of job.
const JOBS: &[(&str, Work)] = &[
    (payments::sandbox::WEBHOOK, |with, job, now| payments::jobs::sandbox_webhook(&with.db, &with.sandbox(), &*with.provider, job, now)),
    (payments::actions::PAYMENT_NEWS, |with, job, now| checkout::jobs::payment_news(&with.db, &*with.provider, job, now)),
    (payments::actions::REFUND, |with, job, now| payments::jobs::refund(&with.db, &*with.provider, job, now)),
    (accounts::actions::RESET_LETTER, |with, job, now| accounts::jobs::reset_letter(&with.db, job, now)),
    (disputes::actions::EXECUTE, |with, job, now| disputes::jobs::execute(&with.db, &*with.provider, job, now)),
];

/// Does whatever is due now: the clock's effects, one job, some letters. Says how much was done.
pub fn look(services: &Services) -> usize {
    let mut done = 0;
    for (name, effect) in CLOCKWORK {
        match effect(services, services.clock.now()) {
            Ok(some) => done += some,
            Err(error) => tracing::error!(name, %error, "the clock's effect failed"),
        }
    }
    match jobs::claim(&services.db, services.clock.now()) {
        Ok(Some(job)) => {
            done += 1;
            run(services, &job);
        }
        Ok(None) => {}
        Err(error) => tracing::error!(%error, "no job could be taken"),
    }
    // The demonstration's mailbox shows every letter; elsewhere a link that opens an account stays nowhere.
    let forgotten = if services.config.demo() { &[] } else { accounts::mail::SECRET };
    for _ in 0..10 {
        match mail::send_one(&services.db, &services.mailer, forgotten, services.clock.now()) {
            Ok(Some(sent)) => {
                done += 1;
                services.metrics.worked("letter", if sent { "sent" } else { "failed" });
            }
            Ok(None) => break,
            Err(error) => {
                tracing::error!(%error, "no letter could be taken");
                break;
            }
        }
    }
    done
}

fn run(services: &Services, job: &Job) {
    let work = JOBS.iter().find(|(kind, _)| *kind == job.kind).map(|(_, work)| work);
    let result = match work {
        Some(work) => work(services, job, services.clock.now()),
        None => Err(AppError::Internal(format!("no such kind of job: {}", job.kind))),
    };
    let now = services.clock.now();
    let noted = match &result {
        Ok(()) => jobs::finish(&services.db, job, now),
        Err(error) => {
            tracing::warn!(job = %job.id, kind = %job.kind, attempts = job.attempts, %error, "a job failed");
            jobs::fail(&services.db, job, &error.to_string(), now)
        }
    };
    services.metrics.worked(&job.kind, if result.is_ok() { "done" } else { "failed" });
    if let Err(error) = noted {
        // Its lease will end, and it will be done again.
        tracing::error!(job = %job.id, %error, "the end of a job could not be noted");
    }
}

/// A worker that runs beside the server or alone.
pub struct Worker {
    over: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

impl Worker {
    /// Ends after what is being done.
    pub fn stop(self) {
        self.over.store(true, Ordering::SeqCst);
        let _ = self.thread.join();
    }
}

/// Starts a worker.
pub fn start(services: Services) -> Worker {
    let over = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&over);
    let thread = std::thread::spawn(move || {
        while !told.load(Ordering::SeqCst) {
            if look(&services) == 0 {
                std::thread::sleep(REST);
            }
        }
    });
    Worker { over, thread }
}
