//! A market of one's own: services, application, clock, and what is looked at when a test ends.

use std::cell::Cell;
use std::net::SocketAddr;
use std::path::PathBuf;

use actix_web::test::TestRequest;
use chrono::{NaiveDate, TimeDelta};
use entente::platform::clock::Clock;
use entente::platform::config::{Config, Mode, Wish};
use entente::platform::db::Conn;
use entente::platform::error::AppError;
use entente::platform::jobs::{self, JobState};
use entente::platform::mail::{self, LetterState, Posted};
use entente::platform::types::Moment;
use entente::schedule;
use entente::services::Services;

use super::app::{Answer, App};
use super::database::{Database, unique};
use super::person::Person;

/// The public address of every test's market; links in letters start with it.
pub const BASE_URL: &str = "http://entente.test";

/// A market that nobody else uses. When it is dropped, no job and no letter may be left undone.
pub struct Market {
    /// What the product runs on.
    pub services: Services,
    pub(super) app: App,
    leftovers: Cell<bool>,
    _database: Database,
    _home: Home,
}

/// The data folder; gone when it is dropped.
struct Home(PathBuf);

impl Drop for Home {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Market {
    /// An empty market in the demonstration's mode, on Tuesday 17 November 2026 at 10:00 in Paris.
    pub async fn new() -> Market {
        Market::with(|_| {}).await
    }

    /// An empty market as the public meets it: nothing of the demonstration.
    pub async fn live() -> Market {
        Market::with(|config| config.mode = Mode::Live).await
    }

    /// An empty market with other settings.
    pub async fn with(change: impl FnOnce(&mut Config)) -> Market {
        let clock = Clock::frozen_at(start());
        let data = std::env::temp_dir().join(format!("entente-test-{}", unique()));
        let settings = |database_url: Option<String>| {
            let wish = Wish { bind: SocketAddr::from(([127, 0, 0, 1], 8080)), data: data.clone(), mode: Mode::Demo };
            let secret = "for the tests, and for nothing else: the secret of no market at all".to_owned();
            let environment = |name: &str| match name {
                "BASE_URL" => Some(BASE_URL.to_owned()),
                "SESSION_SECRET" => Some(secret.clone()),
                _ => None,
            };
            let mut config = Config::read(&wish, &environment).unwrap();
            config.limits = false;
            config.database_url = database_url;
            config
        };
        let database = Database::fresh(&data, settings, &clock);
        let mut config = settings(database.url.clone());
        change(&mut config);
        let services = Services::open(config, clock).unwrap();
        let app = App::of(&services).await;
        Market { services, app, leftovers: Cell::new(false), _database: database, _home: Home(data) }
    }

    /// Somebody who has just come in and is not signed in.
    pub fn visitor(&self, name: &str) -> Person {
        Person::new(name, self.app.clone())
    }

    /// A request as it is, without cookies and without a browser's headers.
    pub async fn ask(&self, request: TestRequest) -> Answer {
        self.app.ask(request).await
    }

    /// What time it is.
    pub fn now(&self) -> Moment {
        self.services.clock.now()
    }

    /// Moves the clock forward, as one leap, and does what has become due.
    pub fn advance(&self, by: TimeDelta) {
        self.services.clock.advance(by.num_seconds());
        self.settle();
    }

    /// Does whatever is due now, until nothing is.
    pub fn settle(&self) {
        for _ in 0..10_000 {
            if schedule::look(&self.services) == 0 {
                return;
            }
        }
        panic!("the work never ends: something is due again as soon as it is done");
    }

    /// A look at the rows.
    pub fn read<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T, AppError>) -> T {
        self.services.db.read_now(work).unwrap()
    }

    /// A change of the rows.
    pub fn tx<T>(&self, work: impl FnMut(&mut Conn) -> Result<T, AppError>) -> T {
        self.services.db.tx_now(work).unwrap()
    }

    /// The letters to an address, in the order in which they were written. What is due is done first.
    pub fn letters_to(&self, address: &str) -> Vec<Posted> {
        self.letters().into_iter().filter(|letter| letter.to_address == address).collect()
    }

    /// Every letter, in the order in which they were written. What is due is done first.
    pub fn letters(&self) -> Vec<Posted> {
        self.settle();
        let (mut letters, _) = self.read(|conn| Ok(mail::list(conn, None, None, 0, 10_000)?));
        letters.reverse();
        letters
    }

    /// This test leaves jobs or letters undone, and means to.
    pub fn may_leave_work_undone(&self) {
        self.leftovers.set(true);
    }

    /// What is dead, overdue or failing, a line each.
    fn undone(&self) -> Vec<String> {
        let now = self.now();
        let mut undone = Vec::new();
        let (all_jobs, _) = self.read(|conn| Ok(jobs::list(conn, None, 0, 100_000)?));
        for job in all_jobs {
            let open = matches!(job.state, JobState::Waiting | JobState::Running) && (job.run_at <= now || job.attempts > 0);
            if open || job.state == JobState::Dead {
                undone.push(format!("job {} is {} after {} attempts: {:?} {}", job.kind, job.state, job.attempts, job.last_error, job.payload));
            }
        }
        let (letters, _) = self.read(|conn| Ok(mail::list(conn, None, None, 0, 100_000)?));
        for letter in letters.into_iter().filter(|letter| letter.state != LetterState::Sent) {
            undone.push(format!("letter {} is {} after {} attempts: {:?}", letter.kind, letter.state, letter.attempts, letter.last_error));
        }
        undone
    }
}

impl Drop for Market {
    fn drop(&mut self) {
        if std::thread::panicking() || self.leftovers.get() {
            return;
        }
        self.settle();
        let undone = self.undone();
        assert!(undone.is_empty(), "work is left undone:\n{}", undone.join("\n"));
    }
}

fn start() -> Moment {
    NaiveDate::from_ymd_opt(2026, 11, 17).and_then(|day| day.and_hms_opt(9, 0, 0)).unwrap()
}

/// The path of the link in a letter.
pub fn link_in(letter: &Posted) -> String {
    let (_, rest) = letter.body_text.split_once(BASE_URL).unwrap_or_else(|| panic!("no link in the letter:\n{}", letter.body_text));
    rest.split_whitespace().next().unwrap_or("/").to_owned()
}
