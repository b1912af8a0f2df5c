//! The settings: a file, the environment over it, the command line over both; all problems told at once.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// The settings as read: `entente.toml` in the data folder or where `ENTENTE_CONFIG` says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    base_url: Option<String>,
    database_url: Option<String>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    storage: Storage,
    behind_proxy: bool,
    payment_provider: Option<String>,
    operator: Operator,
}

crate::words! {
    /// Who holds the money.
    PaymentProvider {
        /// Nobody: cards, payments and refunds are played.
        Sandbox = "sandbox"
    }
}

/// Where pictures and documents are kept.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields, default)]
pub struct Storage {
    /// A bucket of an S3-compatible store; the data folder's `files` when absent.
    pub bucket: Option<String>,
    /// The store's address, for example `https://s3.example.net`.
    pub endpoint: Option<String>,
    /// The store's region.
    pub region: Option<String>,
}

/// The facts of the operator that the law wants shown (L-208, L-236). Keys are the slots of the legal texts.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(transparent)]
pub struct Operator(pub std::collections::BTreeMap<String, String>);

/// The slots that the legal texts name; each must be filled before the market opens to the public.
pub const OPERATOR_SLOTS: &[&str] = &[
    "operator_name",
    "operator_form",
    "operator_address",
    "operator_email",
    "operator_phone",
    "operator_capital",
    "operator_rcs",
    "operator_siren",
    "operator_vat",
    "operator_director",
    "host_name",
    "host_address",
    "host_phone",
    "mediator_name",
    "mediator_address",
    "mediator_site",
    "dpo_contact",
    "provider_name",
    "provider_licence",
    "epr_identifiers",
];

/// How much of the product is the demonstration's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// A real market.
    Live,
    /// The demonstration: one-click sign-in, a mailbox page, a clock that can be moved.
    Demo,
}

/// The settings, checked.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where to listen.
    pub bind: SocketAddr,
    /// Where database, files and index live.
    pub data: PathBuf,
    /// A PostgreSQL server, if the market has one.
    pub database_url: Option<String>,
    /// The public address, without a slash at the end: links in letters start with it.
    pub base_url: String,
    /// The server that takes our letters; none in the demonstration.
    pub smtp_url: Option<String>,
    /// Who the letters come from.
    pub mail_from: String,
    /// Where pictures are kept.
    pub storage: Storage,
    /// Is the caller's address in `X-Forwarded-For`?
    pub behind_proxy: bool,
    /// Who holds the money.
    pub payment_provider: PaymentProvider,
    /// The operator's facts.
    pub operator: Operator,
    /// Live or demonstration.
    pub mode: Mode,
    /// 64 bytes for the session cookie and the sandbox's signatures.
    pub secret: Vec<u8>,
    /// Are attempts to sign in and other sensitive forms limited? Only tests say no.
    pub limits: bool,
}

/// What the command line says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// `--bind`
    pub bind: SocketAddr,
    /// `--data`
    pub data: PathBuf,
    /// Live or demonstration.
    pub mode: Mode,
}

impl Config {
    /// Reads and checks the settings. On failure: every problem, each a sentence.
    pub fn load(wish: &Wish) -> Result<Config, Vec<String>> {
        let environment = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        Self::read(wish, &environment)
    }

    /// The same with the environment given, for tests.
    pub fn read(wish: &Wish, environment: &dyn Fn(&str) -> Option<String>) -> Result<Config, Vec<String>> {
        let mut problems = Vec::new();
        let file = File::load(&wish.data, environment, &mut problems);
        let demo = wish.mode == Mode::Demo;
        let everywhere = wish.bind.ip().is_unspecified();
        let base_url = environment("BASE_URL").or(file.base_url);
        if base_url.is_none() && everywhere && !demo {
            problems.push(format!("BASE_URL is missing: with --bind {} nothing says at which address the market is found", wish.bind));
        }
        let base_url = base_url.unwrap_or_else(|| match everywhere {
            true => format!("http://localhost:{}", wish.bind.port()),
            false => format!("http://{}", wish.bind),
        });
        if !(base_url.starts_with("http://") || base_url.starts_with("https://")) || base_url.ends_with('/') {
            problems.push(format!("BASE_URL is {base_url:?}: it must start with http:// or https:// and not end with a slash"));
        }
        let database_url = database_url(environment, file.database_url, &mut problems);
        let smtp_url = environment("SMTP_URL").or(file.smtp_url);
        match &smtp_url {
            None if !demo => {
                problems.push("SMTP_URL is missing: a real market writes letters (for example smtps://user:password@mail.example.net)".into())
            }
            Some(url) if lettre::SmtpTransport::from_url(url).is_err() => problems.push("SMTP_URL is not an smtp:// or smtps:// address".into()),
            _ => {}
        }
        let mail_from = environment("MAIL_FROM").or(file.mail_from).unwrap_or_else(|| "Entente <bonjour@entente.example>".into());
        if mail_from.parse::<lettre::message::Mailbox>().is_err() {
            problems.push(format!("MAIL_FROM is {mail_from:?}: it must be an address, or a name and an address in angle brackets"));
        }
        if file.storage.endpoint.is_some() && file.storage.bucket.is_none() {
            problems.push("storage.endpoint is set, but storage.bucket is missing".into());
        }
        let named = environment("PAYMENT_PROVIDER").or(file.payment_provider);
        let payment_provider = match named.as_deref().map(str::parse::<PaymentProvider>) {
            Some(Ok(provider)) => Some(provider),
            Some(Err(_)) => {
                problems.push(format!("PAYMENT_PROVIDER is {:?}: there is only sandbox, in which payments are simulated", named.unwrap_or_default()));
                None
            }
            None if demo => Some(PaymentProvider::Sandbox),
            None => {
                problems.push("PAYMENT_PROVIDER is missing: there is no real one yet; write sandbox to open a market whose payments are simulated, and that says so on every page".into());
                None
            }
        };
        for slot in file.operator.0.keys().filter(|slot| !OPERATOR_SLOTS.contains(&slot.as_str())) {
            problems.push(format!("operator.{slot} is not a fact that the texts use; they use {}", OPERATOR_SLOTS.join(", ")));
        }
        if !demo {
            let missing: Vec<_> =
                OPERATOR_SLOTS.iter().filter(|slot| file.operator.0.get(**slot).is_none_or(|value| value.trim().is_empty())).copied().collect();
            if !missing.is_empty() {
                problems.push(format!("the legal texts lack the operator's facts: {}", missing.join(", ")));
            }
        }
        let secret = match environment("SESSION_SECRET") {
            Some(text) if text.len() >= 64 => Some(text.into_bytes()),
            Some(_) => {
                problems.push("SESSION_SECRET must have at least 64 characters".into());
                None
            }
            None => match kept_secret(&wish.data) {
                Ok(secret) => Some(secret),
                Err(error) => {
                    problems.push(format!("cannot keep a session secret in {}: {error}", wish.data.display()));
                    None
                }
            },
        };
        match secret.zip(payment_provider) {
            Some((secret, payment_provider)) if problems.is_empty() => Ok(Config {
                bind: wish.bind,
                data: wish.data.clone(),
                database_url,
                base_url,
                smtp_url,
                mail_from,
                storage: file.storage,
                behind_proxy: file.behind_proxy || environment("BEHIND_PROXY").is_some_and(|value| value == "1" || value == "true"),
                payment_provider,
                operator: if demo { demo_operator() } else { file.operator },
                mode: wish.mode,
                secret,
                limits: true,
            }),
            _ => Err(problems),
        }
    }

    /// The database's address alone, for the commands that need no other setting.
    pub fn database_of(data: &Path) -> Result<Option<String>, Vec<String>> {
        let environment = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let mut problems = Vec::new();
        let file = File::load(data, &environment, &mut problems);
        let url = database_url(&environment, file.database_url, &mut problems);
        if problems.is_empty() { Ok(url) } else { Err(problems) }
    }

    /// Is this the demonstration?
    pub fn demo(&self) -> bool {
        self.mode == Mode::Demo
    }

    /// Are payments simulated where somebody may take them for real?
    pub fn simulated(&self) -> bool {
        !self.demo() && self.payment_provider == PaymentProvider::Sandbox
    }

    /// Is the public address an encrypted one? Then cookies travel on no other.
    pub fn secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// The host part of the public address, for message ids.
    pub fn host(&self) -> &str {
        let rest = self.base_url.split_once("://").map_or(self.base_url.as_str(), |(_, rest)| rest);
        let rest = rest.split('/').next().unwrap_or(rest);
        // An IPv6 address stands in brackets and holds colons.
        let end = rest.find(']').map_or_else(|| rest.find(':'), |bracket| Some(bracket + 1)).unwrap_or(rest.len());
        rest.get(..end).unwrap_or(rest)
    }
}

impl File {
    /// Reads the file; a file that cannot be read is a problem, and then nothing is set.
    fn load(data: &Path, environment: &dyn Fn(&str) -> Option<String>, problems: &mut Vec<String>) -> File {
        let place = environment("ENTENTE_CONFIG").map_or_else(|| data.join("entente.toml"), PathBuf::from);
        match std::fs::read_to_string(&place) {
            Ok(text) => toml::from_str::<File>(&text).unwrap_or_else(|error| {
                problems.push(format!("{}: {}", place.display(), error.message()));
                File::default()
            }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && environment("ENTENTE_CONFIG").is_none() => File::default(),
            Err(error) => {
                problems.push(format!("{}: {error}", place.display()));
                File::default()
            }
        }
    }
}

fn database_url(environment: &dyn Fn(&str) -> Option<String>, in_file: Option<String>, problems: &mut Vec<String>) -> Option<String> {
    let url = environment("DATABASE_URL").or(in_file)?;
    if !(url.starts_with("postgres://") || url.starts_with("postgresql://")) {
        problems.push("DATABASE_URL must start with postgres:// (without it the embedded database is used)".into());
    }
    Some(url)
}

/// The secret of a market on one machine: made once, kept in the data folder, readable by its owner.
fn kept_secret(data: &Path) -> std::io::Result<Vec<u8>> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    std::fs::create_dir_all(data)?;
    let place = data.join("session.secret");
    match std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&place) {
        Ok(mut file) => {
            let secret: Vec<u8> = (0..4).flat_map(|_| uuid::Uuid::new_v4().into_bytes()).collect();
            let secret: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
            file.write_all(secret.as_bytes())?;
            Ok(secret.into_bytes())
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            let secret = std::fs::read(&place)?;
            if secret.len() < 64 { Err(std::io::Error::other("session.secret is too short")) } else { Ok(secret) }
        }
        Err(error) => Err(error),
    }
}

/// The facts of an operator that does not exist, for the demonstration.
fn demo_operator() -> Operator {
    let facts = [
        ("operator_name", "Entente Démonstration"),
        ("operator_form", "société par actions simplifiée"),
        ("operator_address", "1 place de la Démonstration, 35000 Rennes"),
        ("operator_email", "bonjour@entente.example"),
        ("operator_phone", "02 61 91 00 00"),
        ("operator_capital", "10 000 €"),
        ("operator_rcs", "RCS Rennes 000 000 000"),
        ("operator_siren", "000 000 000"),
        ("operator_vat", "FR00000000000"),
        ("operator_director", "la présidence d’Entente Démonstration"),
        ("host_name", "Hébergeur de démonstration"),
        ("host_address", "2 place de la Démonstration, 35000 Rennes"),
        ("host_phone", "02 61 91 00 01"),
        ("mediator_name", "Médiateur de démonstration"),
        ("mediator_address", "3 place de la Démonstration, 75000 Paris"),
        ("mediator_site", "https://mediateur.example"),
        ("dpo_contact", "donnees@entente.example"),
        ("provider_name", "Bac à sable (prestataire de paiement fictif)"),
        ("provider_licence", "aucun agrément : aucun argent réel ne circule"),
        ("epr_identifiers", "FR000000_00XXXX (fictif)"),
    ];
    Operator(facts.iter().map(|(slot, value)| ((*slot).to_owned(), (*value).to_owned())).collect())
}
