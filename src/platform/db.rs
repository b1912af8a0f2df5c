//! One door to both databases: `read` for a look, `tx` for a change.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use actix_web::web;
use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as SqlError};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::error::AppError;

const COMMON: EmbeddedMigrations = embed_migrations!("migrations/common");
const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// How often a change is tried again when PostgreSQL finds that another one came between.
const TRIES: u32 = 20;

/// A connection to either database; queries are written once for both.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    /// The embedded database.
    Sqlite(SqliteConnection),
    /// A database server, when a market outgrows one machine.
    Postgres(PgConnection),
}

/// Where the data are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A file of the embedded database.
    Sqlite(String),
    /// A `postgres://` address.
    Postgres(String),
}

impl Place {
    /// The server's address if there is one, otherwise `entente.db` in the data folder.
    pub fn from(database_url: Option<&str>, data: &Path) -> Place {
        match database_url {
            Some(url) => Place::Postgres(url.to_owned()),
            None => Place::Sqlite(data.join("entente.db").to_string_lossy().into_owned()),
        }
    }
}

/// The databases' pool; cheap to clone.
#[derive(Clone)]
pub struct Db {
    pool: r2d2::Pool<Opener>,
    place: Place,
    changes: Arc<AtomicU64>,
}

impl Db {
    /// Opens a pool of connections. Nothing is created or migrated here.
    pub fn open(place: Place, connections: u32) -> Result<Db, AppError> {
        let pool = r2d2::Pool::builder()
            .max_size(connections)
            .min_idle(Some(1))
            .connection_timeout(Duration::from_secs(20))
            .build(Opener(place.clone()))
            .map_err(|error| AppError::Internal(format!("cannot open the database: {error}")))?;
        Ok(Db { pool, place, changes: Arc::default() })
    }

    /// Where the data are.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Runs the migrations that have not run yet; says which did.
    pub fn migrate(&self) -> Result<Vec<String>, AppError> {
        let mut conn = self.pool.get().map_err(|error| AppError::Internal(error.to_string()))?;
        let mut ran = Vec::new();
        let mut run = |done: Result<Vec<diesel::migration::MigrationVersion<'_>>, Box<dyn std::error::Error + Send + Sync>>| match done {
            Ok(versions) => {
                ran.extend(versions.into_iter().map(|version| version.to_string()));
                Ok(())
            }
            Err(error) => Err(AppError::Internal(format!("migration failed: {error}"))),
        };
        match &mut *conn {
            Conn::Sqlite(conn) => {
                run(conn.run_pending_migrations(COMMON))?;
                run(conn.run_pending_migrations(SQLITE))?;
            }
            Conn::Postgres(conn) => {
                // Two processes that start together take turns.
                conn.batch_execute("SELECT pg_advisory_lock(7236427)")?;
                let done = run(conn.run_pending_migrations(COMMON)).and_then(|()| run(conn.run_pending_migrations(POSTGRES)));
                conn.batch_execute("SELECT pg_advisory_unlock(7236427)")?;
                done?;
            }
        }
        Ok(ran)
    }

    /// A look at the data from a handler. No change may be made here.
    pub async fn read<T: Send + 'static>(&self, work: impl FnOnce(&mut Conn) -> Result<T, AppError> + Send + 'static) -> Result<T, AppError> {
        let db = self.clone();
        web::block(move || db.read_now(work)).await.map_err(|error| AppError::Internal(error.to_string()))?
    }

    /// A change from a handler, whole or not at all. The closure touches rows only: it may run again.
    pub async fn tx<T: Send + 'static>(&self, work: impl FnMut(&mut Conn) -> Result<T, AppError> + Send + 'static) -> Result<T, AppError> {
        let db = self.clone();
        web::block(move || db.tx_now(work)).await.map_err(|error| AppError::Internal(error.to_string()))?
    }

    /// A look at the data from a worker's thread or a command.
    pub fn read_now<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T, AppError>) -> Result<T, AppError> {
        let mut conn = self.pool.get().map_err(|_| AppError::Busy)?;
        work(&mut conn)
    }

    /// A change from a worker's thread or a command.
    pub fn tx_now<T>(&self, work: impl FnMut(&mut Conn) -> Result<T, AppError>) -> Result<T, AppError> {
        let mut conn = self.pool.get().map_err(|_| AppError::Busy)?;
        let done = transact(&mut conn, work);
        // Counted after the commit, and after a failure too: the server may have kept what it could not confirm.
        self.changes.fetch_add(1, Ordering::SeqCst);
        done
    }

    /// How many changes this process has made: what was drawn after the same number of them is still true,
    /// as far as this process knows.
    pub fn changes(&self) -> u64 {
        self.changes.load(Ordering::SeqCst)
    }

    /// Is the database there? For `/readyz`.
    pub fn ping(&self) -> Result<(), AppError> {
        self.read_now(|conn| Ok(conn.batch_execute("SELECT 1")?))
    }
}

/// One transaction: immediate on SQLite, serialisable with another try on PostgreSQL. With the
/// defaults, read-then-write fails on the one and loses updates on the other.
fn transact<T>(conn: &mut Conn, mut work: impl FnMut(&mut Conn) -> Result<T, AppError>) -> Result<T, AppError> {
    type Manager = <Conn as Connection>::TransactionManager;
    for tried in 0..TRIES {
        match conn {
            Conn::Sqlite(conn) => AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN IMMEDIATE")?,
            Conn::Postgres(conn) => AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN ISOLATION LEVEL SERIALIZABLE")?,
        }
        let result = match work(conn) {
            Ok(value) => Manager::commit_transaction(conn).map(|()| value).map_err(AppError::from),
            Err(error) => match Manager::rollback_transaction(conn) {
                Ok(()) => Err(error),
                // The server has ended the transaction itself; the first error is the one to tell.
                Err(_) => Err(error),
            },
        };
        match result {
            Err(AppError::Sql(error)) if came_between(&error) => {
                std::thread::sleep(Duration::from_millis(u64::from(tried) * 3));
            }
            result => return result,
        }
    }
    Err(AppError::Busy)
}

fn came_between(error: &SqlError) -> bool {
    match error {
        SqlError::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => true,
        // A deadlock, and a unique value that the other transaction has just written: look again.
        SqlError::DatabaseError(_, details) => details.message().contains("deadlock detected") || details.message().contains("could not serialize"),
        _ => false,
    }
}

/// Opens one connection and sets it up.
struct Opener(Place);

impl r2d2::ManageConnection for Opener {
    type Connection = Conn;
    type Error = OpenError;

    fn connect(&self) -> Result<Conn, OpenError> {
        match &self.0 {
            Place::Sqlite(file) => {
                let mut conn = SqliteConnection::establish(file)?;
                // The wait comes first, so that the rest waits too; FULL, for money must survive a power cut.
                conn.batch_execute(
                    "PRAGMA busy_timeout = 15000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                     PRAGMA foreign_keys = ON; PRAGMA cache_size = -4000; PRAGMA temp_store = MEMORY",
                )?;
                Ok(Conn::Sqlite(conn))
            }
            Place::Postgres(url) => {
                let mut conn = PgConnection::establish(url)?;
                conn.batch_execute("SET TIME ZONE 'UTC'; SET lock_timeout = '15s'; SET statement_timeout = '60s'")?;
                Ok(Conn::Postgres(conn))
            }
        }
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<(), OpenError> {
        if let Conn::Postgres(conn) = conn {
            conn.batch_execute("SELECT 1")?;
        }
        Ok(())
    }

    fn has_broken(&self, conn: &mut Conn) -> bool {
        <Conn as Connection>::TransactionManager::is_broken_transaction_manager(conn)
    }
}

/// A connection that could not be opened or has gone.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The database could not be reached.
    #[error(transparent)]
    Unreachable(#[from] ConnectionError),
    /// The database answered with an error.
    #[error(transparent)]
    Sql(#[from] SqlError),
}
