//! A fresh database for every test: a copy of one that was migrated once.

use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use entente::platform::clock::Clock;
use entente::platform::config::Config;
use entente::platform::db::{Conn, Db, Place};
use entente::services::Services;

/// The lock that test processes on one server take while they make the template.
const LOCK: i64 = 7_236_428;

static COUNT: AtomicUsize = AtomicUsize::new(0);

/// The server that the tests run on, if they don't run on the embedded database.
pub fn server() -> Option<String> {
    std::env::var("TEST_DATABASE_URL").ok().filter(|url| !url.is_empty())
}

/// Do the tests run on PostgreSQL?
pub fn on_postgres() -> bool {
    server().is_some()
}

/// A word that no other test of this machine uses.
pub fn unique() -> String {
    format!("{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst))
}

/// A database of one test; gone when it is dropped.
pub struct Database {
    /// Its address, if it is on a server.
    pub url: Option<String>,
}

impl Database {
    /// A copy of the template: in this data folder, or on the server. `settings` say how a market is
    /// opened to make the template, should there be none.
    pub fn fresh(data: &Path, settings: impl FnOnce(Option<String>) -> Config, clock: &Clock) -> Database {
        std::fs::create_dir_all(data).unwrap();
        match server() {
            None => {
                let bytes = sqlite_template(settings, clock);
                std::fs::write(data.join("entente.db"), bytes).unwrap();
                Database { url: None }
            }
            Some(server) => {
                let template = postgres_template(&server, settings, clock);
                let name = format!("entente_test_{}", unique());
                on_server(&server, |conn| conn.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE {template}")).unwrap());
                Database { url: Some(named(&server, &name)) }
            }
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let (Some(url), Some(server)) = (&self.url, server()) {
            let name = url.rsplit('/').next().unwrap_or_default();
            on_server(&server, |conn| {
                if let Err(error) = conn.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")) {
                    eprintln!("{name} stays behind: {error}");
                }
            });
        }
    }
}

/// The server's address with another database's name. The address has no question part.
fn named(server: &str, name: &str) -> String {
    let (start, rest) = server.split_once("://").expect("TEST_DATABASE_URL is postgres://user@host/database");
    format!("{start}://{}/{name}", rest.split('/').next().unwrap_or(rest))
}

fn on_server<T>(server: &str, work: impl FnOnce(&mut PgConnection) -> T) -> T {
    let mut conn = PgConnection::establish(server).expect("TEST_DATABASE_URL: the server does not answer");
    work(&mut conn)
}

/// The migrated file, made once in this process and kept in memory.
fn sqlite_template(settings: impl FnOnce(Option<String>) -> Config, clock: &Clock) -> &'static [u8] {
    static TEMPLATE: OnceLock<Vec<u8>> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let services = Services::open(settings(None), clock.clone()).unwrap();
        let file = services.config.data.join("template.db");
        let vacuum = format!("VACUUM INTO '{}'", file.display());
        services.db.read_now(|conn| Ok(conn.batch_execute(&vacuum)?)).unwrap();
        let bytes = std::fs::read(&file).unwrap();
        std::fs::remove_dir_all(&services.config.data).unwrap();
        std::fs::create_dir_all(&services.config.data).unwrap();
        bytes
    })
}

/// The migrated database on the server, made once for this build of the tests; its name says which.
fn postgres_template(server: &str, settings: impl FnOnce(Option<String>) -> Config, clock: &Clock) -> &'static str {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let program = std::env::current_exe().and_then(std::fs::metadata).unwrap();
        let built = program.modified().unwrap().duration_since(std::time::UNIX_EPOCH).unwrap().as_millis();
        let template = format!("entente_template_{built}");
        on_server(server, |conn| {
            conn.batch_execute(&format!("SELECT pg_advisory_lock({LOCK})")).unwrap();
            if !names(conn, &template).is_empty() {
                return;
            }
            for old in names(conn, "entente\\_template\\_%") {
                // One that another process is copying stays until the next time.
                let _ = conn.batch_execute(&format!("DROP DATABASE {old}"));
            }
            let making = format!("entente_making_{}", unique());
            conn.batch_execute(&format!("CREATE DATABASE {making}")).unwrap();
            drop(Services::open(settings(Some(named(server, &making))), clock.clone()).unwrap());
            conn.batch_execute(&format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{making}'")).unwrap();
            conn.batch_execute(&format!("ALTER DATABASE {making} RENAME TO {template}")).unwrap();
        });
        template
    })
}

fn names(conn: &mut PgConnection, like: &str) -> Vec<String> {
    #[derive(QueryableByName)]
    struct Name {
        #[diesel(sql_type = diesel::sql_types::Text)]
        datname: String,
    }
    let rows: Vec<Name> =
        diesel::sql_query(format!("SELECT datname::text AS datname FROM pg_database WHERE datname LIKE '{like}'")).load(conn).unwrap();
    rows.into_iter().map(|row| row.datname).collect()
}

/// A migrated database of the kind that the tests run on, for tests of the plumbing.
pub fn conn_of<T>(db: &Db, work: impl FnOnce(&mut Conn) -> T) -> T {
    db.read_now(|conn| Ok(work(conn))).unwrap()
}

/// Is this a database of a server?
pub fn served(place: &Place) -> bool {
    matches!(place, Place::Postgres(_))
}
