//! Letters: rendered when they are written to the outbox, sent by a worker, tried again with growing
//! pauses; what could not be sent is shown to the operator.

use askama::Template;
use chrono::TimeDelta;
use diesel::prelude::*;
use lettre::message::{Mailbox, MultiPart};
use lettre::{SmtpTransport, Transport};

use super::config::Config;
use super::db::{Conn, Db};
use super::error::AppError;
use super::i18n::Lang;
use super::schema::outbox;
use super::types::Moment;

crate::id!(
    /// A letter in the outbox.
    LetterId, "out"
);

crate::words! {
    /// Where a letter stands.
    LetterState { Waiting = "waiting", Sending = "sending", Sent = "sent", Dead = "dead" }
}

crate::words! {
    /// What a letter, notice or ledger transaction is about.
    SubjectKind { Account = "account", Purchase = "purchase", Order = "order", Dispute = "dispute", Seller = "seller" }
}

/// What something is about: a kind and an id. Rows about areas listed later hold one of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The kind of thing.
    pub kind: SubjectKind,
    /// Its id.
    pub id: String,
}

impl Subject {
    /// This thing.
    pub fn new(kind: SubjectKind, id: impl ToString) -> Self {
        Self { kind, id: id.to_string() }
    }
}

/// A letter's content, in one language: every area fills it, one pair of templates draws it.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The language it is written in.
    pub lang: Lang,
    /// What kind of letter it is, for the operator's lists.
    pub kind: &'static str,
    /// What it is about.
    pub about: Subject,
    /// The line in the reader's list.
    pub subject: String,
    /// The title inside.
    pub heading: String,
    /// The text, a paragraph each.
    pub paragraphs: Vec<String>,
    /// Facts in a table: term and value.
    pub facts: Vec<(String, String)>,
    /// The one link: its words and its path.
    pub link: Option<(String, String)>,
    /// Does it belong with the other letters about the same thing?
    pub threaded: bool,
}

#[derive(Template)]
#[template(path = "shared/mail/letter.html")]
struct Html<'a> {
    letter: &'a Letter,
    base_url: &'a str,
    t: &'a super::i18n::Sentences,
}

#[derive(Template)]
#[template(path = "shared/mail/letter.txt")]
struct Text<'a> {
    letter: &'a Letter,
    base_url: &'a str,
    t: &'a super::i18n::Sentences,
}

impl Text<'_> {
    fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }
}

/// The sender's own facts that letters carry; known to every process, so that any can render.
#[derive(Debug, Clone)]
pub struct Sender {
    /// The public address that links start with.
    pub base_url: String,
    /// The host part of message ids.
    pub host: String,
}

static SENDER: std::sync::OnceLock<Sender> = std::sync::OnceLock::new();

/// Tells the process once where links lead; later calls change nothing.
pub fn set_sender(config: &Config) {
    let _ = SENDER.set(Sender { base_url: config.base_url.clone(), host: config.host().to_owned() });
}

fn sender() -> Sender {
    SENDER.get().cloned().unwrap_or_else(|| Sender { base_url: "http://localhost:8080".into(), host: "localhost".into() })
}

/// Writes a letter to the outbox, rendered, in the caller's transaction.
pub fn enqueue(conn: &mut Conn, user_id: Option<&str>, to: &str, letter: &Letter, now: Moment) -> Result<LetterId, AppError> {
    let sender = sender();
    let id = LetterId::new();
    let t = letter.lang.t();
    let html = Html { letter, base_url: &sender.base_url, t }.render()?;
    let text = Text { letter, base_url: &sender.base_url, t }.render()?;
    let thread = letter.threaded.then(|| format!("<{}@{}>", letter.about.id, sender.host));
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(&id),
            outbox::user_id.eq(user_id),
            outbox::to_address.eq(to),
            outbox::lang.eq(letter.lang),
            outbox::kind.eq(letter.kind),
            outbox::subject_kind.eq(letter.about.kind),
            outbox::subject_id.eq(&letter.about.id),
            outbox::subject.eq(&letter.subject),
            outbox::body_text.eq(text),
            outbox::body_html.eq(html),
            outbox::message_id.eq(format!("<{id}@{}>", sender.host)),
            outbox::thread_id.eq(thread),
            outbox::state.eq(LetterState::Waiting),
            outbox::attempts.eq(0),
            outbox::next_at.eq(now),
            outbox::created_at.eq(now),
        ))
        .execute(conn)?;
    Ok(id)
}

/// A letter as it stands in the outbox.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub struct Posted {
    /// Which.
    pub id: LetterId,
    /// Where it goes.
    pub to_address: String,
    /// Its language.
    pub lang: Lang,
    /// What kind of letter.
    pub kind: String,
    /// What kind of thing it is about.
    pub subject_kind: SubjectKind,
    /// Which one.
    pub subject_id: String,
    /// The line in the reader's list.
    pub subject: String,
    /// The plain part.
    pub body_text: String,
    /// The HTML part.
    pub body_html: String,
    /// Its own id for mail clients.
    pub message_id: String,
    /// The id that it answers to, shared by the letters about one thing.
    pub thread_id: Option<String>,
    /// Where it stands.
    pub state: LetterState,
    /// How often it was tried.
    pub attempts: i32,
    /// When it is tried next; while it is sent, when its worker is taken for dead.
    pub next_at: Moment,
    /// Why it failed the last time.
    pub last_error: Option<String>,
    /// When it was written.
    pub created_at: Moment,
    /// When a server took it.
    pub sent_at: Option<Moment>,
}

/// Where letters go: a mail server, or nowhere but the mailbox page of the demonstration.
#[derive(Clone)]
pub enum Mailer {
    /// A server that speaks SMTP.
    Smtp(Box<SmtpTransport>, Box<Mailbox>),
    /// The demonstration: a letter counts as sent once the mailbox page shows it.
    Mailbox,
}

impl Mailer {
    /// The mailer that the settings name.
    pub fn new(config: &Config) -> Result<Mailer, AppError> {
        let Some(url) = &config.smtp_url else { return Ok(Mailer::Mailbox) };
        let transport = SmtpTransport::from_url(url)
            .map_err(|error| AppError::Internal(format!("SMTP_URL: {error}")))?
            .timeout(Some(std::time::Duration::from_secs(20)))
            .build();
        let from = config.mail_from.parse().map_err(|error| AppError::Internal(format!("MAIL_FROM: {error}")))?;
        Ok(Mailer::Smtp(Box::new(transport), Box::new(from)))
    }

    /// Hands one letter over.
    pub fn send(&self, letter: &Posted) -> Result<(), NotTaken> {
        let Mailer::Smtp(transport, from) = self else { return Ok(()) };
        let unfit = |error: &dyn std::fmt::Display| NotTaken { class: "unfit".into(), words: error.to_string() };
        let to: Mailbox = letter.to_address.parse().map_err(|error| unfit(&error))?;
        let mut message = lettre::Message::builder()
            .from((**from).clone())
            .to(to)
            .subject(&letter.subject)
            .message_id(Some(letter.message_id.clone()))
            .date(std::time::SystemTime::now());
        if let Some(thread) = &letter.thread_id {
            message = message.in_reply_to(thread.clone()).references(thread.clone());
        }
        let message = message
            .multipart(MultiPart::alternative_plain_html(letter.body_text.clone(), letter.body_html.clone()))
            .map_err(|error| unfit(&error))?;
        transport.send(&message).map(|_| ()).map_err(|error| NotTaken::of(&error))
    }
}

/// Why a letter was not taken.
#[derive(Debug, Clone)]
pub struct NotTaken {
    /// Of which class: a code of SMTP or a word. It names nobody.
    pub class: String,
    /// In the server's words, for the operator only: they may quote the address.
    pub words: String,
}

impl NotTaken {
    fn of(error: &lettre::transport::smtp::Error) -> NotTaken {
        let class = match error.status() {
            Some(code) => code.to_string(),
            None if error.is_timeout() => "timeout".into(),
            None if error.is_tls() => "tls".into(),
            None if error.is_response() => "unreadable answer".into(),
            None if error.is_client() => "client".into(),
            None => "connection".into(),
        };
        NotTaken { class, words: error.to_string() }
    }
}

/// After so many attempts a letter waits for a person.
pub const ATTEMPTS: i32 = 10;
const LEASE: TimeDelta = TimeDelta::minutes(2);

/// The pause before the next attempt: 30 s, 2 min, 4½ min, … six hours at most.
pub fn pause(attempts: i32) -> TimeDelta {
    TimeDelta::seconds((30 * i64::from(attempts) * i64::from(attempts)).min(6 * 3600))
}

/// Sends one due letter, if there is one. Says whether there was. Of the kinds to be forgotten no text stays
/// once a server has it.
pub fn send_one(db: &Db, mailer: &Mailer, forgotten: &[&str], now: Moment) -> Result<Option<bool>, AppError> {
    let Some(letter) = claim(db, now)? else { return Ok(None) };
    let sent = mailer.send(&letter);
    let ok = sent.is_ok();
    db.tx_now(|conn| {
        let row = outbox::table.find(&letter.id);
        match &sent {
            Ok(()) => {
                if forgotten.contains(&letter.kind.as_str()) {
                    diesel::update(row).set((outbox::body_text.eq(""), outbox::body_html.eq(""))).execute(conn)?;
                }
                diesel::update(row)
                    .set((outbox::state.eq(LetterState::Sent), outbox::sent_at.eq(now), outbox::last_error.eq(None::<String>)))
                    .execute(conn)?
            }
            Err(error) => {
                let state = if letter.attempts >= ATTEMPTS { LetterState::Dead } else { LetterState::Waiting };
                diesel::update(row)
                    .set((outbox::state.eq(state), outbox::next_at.eq(now + pause(letter.attempts)), outbox::last_error.eq(Some(&error.words))))
                    .execute(conn)?
            }
        };
        Ok(())
    })?;
    if let Err(error) = sent {
        // Neither the recipient nor what the server says of them: nothing personal in logs.
        tracing::warn!(letter = %letter.id, kind = %letter.kind, attempts = letter.attempts, class = error.class, "a letter was not taken");
    }
    Ok(Some(ok))
}

fn claim(db: &Db, now: Moment) -> Result<Option<Posted>, AppError> {
    let due = db.read_now(|conn| {
        Ok(outbox::table
            .filter(outbox::state.eq_any([LetterState::Waiting, LetterState::Sending]))
            .filter(outbox::next_at.le(now))
            .order(outbox::next_at)
            .limit(8)
            .select((outbox::id, outbox::attempts))
            .load::<(LetterId, i32)>(conn)?)
    })?;
    for (id, attempts) in due {
        let claimed = db.tx_now(|conn| {
            let mine = diesel::update(outbox::table.filter(outbox::id.eq(&id)).filter(outbox::attempts.eq(attempts)).filter(outbox::next_at.le(now)))
                .filter(outbox::state.eq_any([LetterState::Waiting, LetterState::Sending]))
                .set((outbox::state.eq(LetterState::Sending), outbox::attempts.eq(attempts + 1), outbox::next_at.eq(now + LEASE)))
                .execute(conn)?;
            match mine {
                0 => Ok(None),
                _ => Ok(Some(outbox::table.find(&id).select(Posted::as_select()).first(conn)?)),
            }
        })?;
        if claimed.is_some() {
            return Ok(claimed);
        }
    }
    Ok(None)
}

/// The letters of some kinds that no server has taken and whose text is there: which, kind, when written.
pub fn unsent(conn: &mut Conn, kinds: &[&str]) -> QueryResult<Vec<(LetterId, String, Moment)>> {
    outbox::table
        .filter(outbox::state.eq_any([LetterState::Waiting, LetterState::Sending, LetterState::Dead]))
        .filter(outbox::kind.eq_any(kinds))
        .filter(outbox::body_text.ne(""))
        .select((outbox::id, outbox::kind, outbox::created_at))
        .load(conn)
}

/// Gives letters up that say nothing any more, and forgets their text.
pub fn give_up(conn: &mut Conn, letters: &[LetterId]) -> QueryResult<usize> {
    diesel::update(outbox::table.filter(outbox::id.eq_any(letters)).filter(outbox::state.ne(LetterState::Sent)))
        .set((outbox::state.eq(LetterState::Dead), outbox::body_text.eq(""), outbox::body_html.eq("")))
        .execute(conn)
}

/// How many letters of some kinds have been written to an address since then.
pub fn written(conn: &mut Conn, to: &str, kinds: &[&str], since: Moment) -> QueryResult<i64> {
    outbox::table.filter(outbox::to_address.eq(to)).filter(outbox::created_at.gt(since)).filter(outbox::kind.eq_any(kinds)).count().get_result(conn)
}

/// The operator tries a letter again, now; not one whose text is forgotten.
pub fn retry(conn: &mut Conn, id: &LetterId, now: Moment) -> QueryResult<usize> {
    diesel::update(outbox::table.find(id).filter(outbox::state.eq_any([LetterState::Dead, LetterState::Waiting])).filter(outbox::body_text.ne("")))
        .set((outbox::state.eq(LetterState::Waiting), outbox::attempts.eq(0), outbox::next_at.eq(now)))
        .execute(conn)
}

/// The operator tries every letter again that waits for a person; says how many there were.
pub fn retry_dead(conn: &mut Conn, now: Moment) -> QueryResult<usize> {
    diesel::update(outbox::table.filter(outbox::state.eq(LetterState::Dead)).filter(outbox::body_text.ne("")))
        .set((outbox::state.eq(LetterState::Waiting), outbox::attempts.eq(0), outbox::next_at.eq(now)))
        .execute(conn)
}

/// The letters in a state and to an address, where these are named, newest first, and how many there are.
pub fn list(conn: &mut Conn, state: Option<LetterState>, to: Option<&str>, offset: i64, limit: i64) -> QueryResult<(Vec<Posted>, i64)> {
    let mut rows = outbox::table.select(Posted::as_select()).into_boxed();
    let mut count = outbox::table.into_boxed();
    if let Some(state) = state {
        rows = rows.filter(outbox::state.eq(state));
        count = count.filter(outbox::state.eq(state));
    }
    if let Some(to) = to {
        rows = rows.filter(outbox::to_address.eq(to));
        count = count.filter(outbox::to_address.eq(to));
    }
    let rows = rows.order((outbox::created_at.desc(), outbox::id.desc())).offset(offset).limit(limit).load(conn)?;
    Ok((rows, count.count().get_result(conn)?))
}

/// How many letters stand in a state.
pub fn count(conn: &mut Conn, state: LetterState) -> QueryResult<i64> {
    outbox::table.filter(outbox::state.eq(state)).count().get_result(conn)
}

/// One letter.
pub fn find(conn: &mut Conn, id: &LetterId) -> QueryResult<Posted> {
    outbox::table.find(id).select(Posted::as_select()).first(conn)
}
