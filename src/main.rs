//! The command line: one program that serves, works, migrates, imports and shows.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use entente::accounts::model::StaffRole;
use entente::platform::clock::Clock;
use entente::platform::config::{Config, Mode, Wish};
use entente::platform::db::{Db, Place};
use entente::server;
use entente::services::Services;
use entente::{accounts, all_routes, catalogue, demo, schedule};
use futures_util::future::{Either, select};
use tokio::signal::unix::{SignalKind, signal};

/// Many threads that take turns leave much of what the system's allocator once had; this one gives it back.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A marketplace that settles its disputes.
#[derive(Parser)]
#[command(version, about)]
struct Line {
    /// Where database, files and index live
    #[arg(long, global = true, default_value = "./data", env = "ENTENTE_DATA")]
    data: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Fill an empty database with a demonstration market, serve it, and say who one can be
    Demo {
        /// The address to listen on
        #[arg(long, default_value = "127.0.0.1:8080")]
        bind: SocketAddr,
        /// The seed of the demonstration's data
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Serve the market (on the embedded database it works the jobs too)
    Serve {
        /// The address to listen on
        #[arg(long, default_value = "127.0.0.1:8080")]
        bind: SocketAddr,
    },
    /// Work jobs and letters, beside `serve`, on PostgreSQL
    Work,
    /// Bring the database up to date
    Migrate,
    /// Print every address and who may come to it
    Routes,
    /// Check the settings and name every problem
    Check,
    /// Give a person who has signed up a role in the team: how a market gets its first operator
    Grant {
        /// The address of the person's account
        email: String,
        /// operator, mediator or auditor
        role: StaffRole,
    },
    /// Import categories, sellers and listings from JSON Lines
    Import {
        /// The file
        file: PathBuf,
    },
}

fn main() -> ExitCode {
    let line = Line::parse();
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::try_from_env("ENTENTE_LOG").unwrap_or_else(|_| "warn,entente=info".into()))
        .with_writer(std::io::stderr)
        .init();
    match run(line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                eprintln!("entente: {problem}");
            }
            ExitCode::FAILURE
        }
    }
}

type Outcome = Result<(), Vec<String>>;

fn run(line: Line) -> Outcome {
    let anywhere = SocketAddr::from(([127, 0, 0, 1], 8080));
    let settings = |bind: SocketAddr, mode: Mode| Config::load(&Wish { bind, data: line.data.clone(), mode });
    match line.command {
        Command::Routes => {
            for route in all_routes() {
                println!("{:<5} {:<52} {:<10} {}", route.method, route.path, format!("{:?}", route.access), route.handler);
            }
            Ok(())
        }
        Command::Check => settings(anywhere, Mode::Live).map(|_| println!("The settings are in order.")),
        Command::Migrate => database(&line.data).map(|(_, ran)| println!("{ran} migrations ran")),
        Command::Import { file } => {
            let (db, _) = database(&line.data)?;
            catalogue::import::run(&db, Clock::system().now(), &file).map(|done| println!("{done}"))
        }
        Command::Grant { email, role } => {
            let (db, _) = database(&line.data)?;
            grant(&db, &email, role)
        }
        Command::Work => {
            let services = open(settings(anywhere, Mode::Live)?, Clock::system())?;
            block_on(async move {
                let worker = schedule::start(services);
                told_to_stop().await?;
                worker.stop();
                Ok(())
            })
        }
        Command::Serve { bind } => {
            let services = open(settings(bind, Mode::Live)?, Clock::system())?;
            let embedded = matches!(services.db.place(), Place::Sqlite(_));
            eprintln!("Entente is served at http://{bind}");
            block_on(server::serve(services, embedded))
        }
        Command::Demo { bind, seed } => {
            let services = open(settings(bind, Mode::Demo)?, Clock::system())?;
            demo::fill(&services, seed).map_err(|error| vec![error.to_string()])?;
            eprintln!("{}", demo::welcome(&services));
            block_on(server::serve(services, true))
        }
    }
}

fn open(config: Config, clock: Clock) -> Result<Services, Vec<String>> {
    Services::open(config, clock).map_err(|error| vec![error.to_string()])
}

/// The database brought up to date, and how many migrations ran: some commands need no other setting.
fn database(data: &std::path::Path) -> Result<(Db, usize), Vec<String>> {
    let told = |error: &dyn std::fmt::Display| vec![error.to_string()];
    std::fs::create_dir_all(data).map_err(|error| told(&error))?;
    let url = Config::database_of(data)?;
    let db = Db::open(Place::from(url.as_deref(), data), 2).map_err(|error| told(&error))?;
    let ran = db.migrate().map_err(|error| told(&error))?;
    Ok((db, ran.len()))
}

fn grant(db: &Db, email: &str, role: StaffRole) -> Outcome {
    let now = Clock::system().now();
    let found = db.tx_now(|conn| match accounts::store::user_by_email(conn, email)? {
        Some(person) => accounts::actions::grant(conn, &person.id, role, None, now).map(|()| true),
        None => Ok(false),
    });
    match found {
        Ok(true) => Ok(()),
        Ok(false) => Err(vec![format!("nobody has signed up with {email}")]),
        Err(error) => Err(vec![error.to_string()]),
    }
}

/// Waits for an interruption or, as service managers do it, a termination.
async fn told_to_stop() -> std::io::Result<()> {
    let mut term = signal(SignalKind::terminate())?;
    let term = std::pin::pin!(term.recv());
    match select(std::pin::pin!(tokio::signal::ctrl_c()), term).await {
        Either::Left((interrupted, _)) => interrupted,
        Either::Right(_) => Ok(()),
    }
}

fn block_on(work: impl Future<Output = std::io::Result<()>>) -> Outcome {
    actix_web::rt::System::new().block_on(work).map_err(|error| vec![error.to_string()])
}
