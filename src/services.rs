//! What the product runs on, opened once; handlers, the schedule and the commands share it.

use std::sync::Arc;

use chrono::TimeDelta;

use crate::accounts::model::UserId;
use crate::catalogue::tallies::Tallies;
use crate::payments::provider::Provider;
use crate::payments::sandbox::Sandbox;
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::db::{Conn, Db, Place};
use crate::platform::error::AppError;
use crate::platform::files::Files;
use crate::platform::mail::{self, Mailer};
use crate::platform::metrics::Metrics;
use crate::platform::web::cache::PageCache;
use crate::platform::web::limit::Limits;
use crate::shell::{Around, Bar, BarCategory};
use crate::{catalogue, checkout, legal, notifications};

/// How many connections to the database a process keeps.
pub const CONNECTIONS: u32 = 12;
/// How many categories the bar shows.
const BAR: usize = 9;
/// For how long the demonstration's texts have been in force.
const DEMO_AGE: TimeDelta = TimeDelta::days(90);

/// What the product runs on; cheap to clone.
#[derive(Clone)]
pub struct Services {
    /// The settings.
    pub config: Config,
    /// The databases.
    pub db: Db,
    /// The time.
    pub clock: Clock,
    /// The pictures.
    pub files: Files,
    /// Where letters go.
    pub mailer: Mailer,
    /// The figures.
    pub metrics: Metrics,
    /// The limits on attempts.
    pub limits: Limits,
    /// The kept pages.
    pub cache: PageCache,
    /// Who holds the money.
    pub provider: Arc<dyn Provider>,
    /// What the layout shows, kept for a while.
    pub bar: Arc<Bar>,
    /// Counts of listings, kept for a while.
    pub tallies: Arc<Tallies>,
}

impl Services {
    /// Opens everything and brings the database up to date: migrations, then the texts that the binary carries.
    pub fn open(config: Config, clock: Clock) -> Result<Services, AppError> {
        std::fs::create_dir_all(&config.data).map_err(|error| AppError::Internal(format!("{}: {error}", config.data.display())))?;
        mail::set_sender(&config);
        let db = Db::open(Place::from(config.database_url.as_deref(), &config.data), CONNECTIONS)?;
        for version in db.migrate()? {
            tracing::info!(version, "migrated");
        }
        // The demonstration's market has lived for a while: its sales were made under its texts.
        let since = if config.demo() { clock.now() - DEMO_AGE } else { clock.now() };
        let operator = config.operator.clone();
        db.tx_now(|conn| legal::actions::publish(conn, &operator, since))?;
        Ok(Services {
            files: Files::open(&config)?,
            mailer: Mailer::new(&config)?,
            metrics: Metrics::new()?,
            limits: Limits::new(config.limits),
            cache: PageCache::default(),
            provider: Arc::new(Sandbox::new(db.clone(), &config.secret)),
            bar: Arc::new(Bar::new(around)),
            tallies: Arc::default(),
            config,
            db,
            clock,
        })
    }

    /// The embedded provider, for what it tells from outside.
    pub fn sandbox(&self) -> Sandbox {
        Sandbox::new(self.db.clone(), &self.config.secret)
    }
}

/// What the layout shows of the areas: the categories unless they are kept, the cart, the notices.
fn around(conn: &mut Conn, user: Option<&UserId>, cart: Option<&str>, bar: Option<Arc<Vec<BarCategory>>>) -> Result<Around, AppError> {
    let bar = match bar {
        Some(kept) => kept,
        None => {
            let first = catalogue::store::categories(conn)?.into_iter().take(BAR);
            Arc::new(first.map(|of| BarCategory { slug: of.slug, name_fr: of.name_fr, name_en: of.name_en }).collect())
        }
    };
    let unread = match user {
        Some(user) => notifications::store::unread(conn, user)?,
        None => 0,
    };
    Ok(Around { cart: checkout::store::articles(conn, user, cart)?, unread, bar })
}
