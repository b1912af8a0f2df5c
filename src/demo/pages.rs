//! The demonstration's own pages: who to be, what time it is, and every letter.

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, X_FRAME_OPTIONS};
use actix_web::web::Data;
use askama::Template;
use askama::filters::Safe;

use super::clock as kept_clock;
use super::people::{self, LIST, Part, People, Person};
use crate::account::door::{self, Device};
use crate::accounts::model::UserId;
use crate::accounts::store;
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::db::Db;
use crate::platform::error::{AppError, Errors, form_encode};
use crate::platform::mail::{self, LetterId, LetterState, Posted};
use crate::platform::web::form::{Form, Path, Query};
use crate::platform::web::page::{Page, again, page, see};
use crate::platform::web::paging::{Pager, Paging};
use crate::shell::Shell;

/// The most days that one form moves the clock on: a year.
const DAYS_MOST: i64 = 366;

#[derive(Template)]
#[template(path = "demo/show.html")]
struct DemoPage {
    shell: Shell,
    people: Vec<(&'static Person, UserId)>,
    offset: i64,
    form: ClockForm,
    errors: Errors,
}

impl DemoPage {
    fn load(conn: &mut crate::platform::db::Conn, shell: Shell, offset: i64) -> Result<DemoPage, AppError> {
        let known = People::load(conn)?;
        let people = LIST.iter().filter_map(|person| known.of(person.email()).ok().map(|user| (person, user.id.clone()))).collect();
        Ok(DemoPage { shell, people, offset, form: ClockForm::default(), errors: Errors::none() })
    }

    /// The people by what they do: a title, and who.
    fn groups(&self) -> Vec<(String, Vec<&(&'static Person, UserId)>)> {
        let t = self.shell.t;
        let some = |wanted: fn(Part) -> bool| self.people.iter().filter(|(person, _)| wanted(person.part)).collect();
        vec![
            (t.demo_buyers(), some(|part| matches!(part, Part::Camille | Part::Karim | Part::Hotel))),
            (t.demo_team(), some(|part| part.role().is_some())),
            (t.demo_shops(), some(|part| matches!(part, Part::Shop(_)))),
        ]
    }

    fn is_here(&self, id: &UserId) -> bool {
        self.shell.viewer.as_ref().is_some_and(|viewer| viewer.id == *id)
    }
}

/// GET /demo
pub async fn show(db: Data<Db>, clock: Data<Clock>, shell: Shell) -> Page {
    let offset = clock.offset();
    page(&db.read(move |conn| DemoPage::load(conn, shell, offset)).await?)
}

/// POST /demo/people/{id}
pub async fn be(db: Data<Db>, device: Device, shell: Shell, id: Path<UserId>) -> Page {
    let id = id.0;
    let user = db.read(move |conn| Ok(store::user(conn, &id)?)).await?;
    // Who opened an account of their own in the demonstration is not on the list.
    let person = people::by_email(&user.email).ok_or(AppError::NotFound)?;
    door::enter(&db, &device, shell.viewer, user, shell.now, person.home()).await
}

/// How far to move the clock on.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct ClockForm {
    /// Hours, from one of the buttons.
    hours: String,
    /// Days, as typed.
    days: String,
    /// How far the clock had been moved when the page was drawn.
    from: String,
}

impl ClockForm {
    /// In seconds, or what is wrong.
    fn check(&self) -> Result<i64, Errors> {
        let hours = match (self.hours.trim(), self.days.trim()) {
            ("", "") => return Err(Errors::one("days", |t| t.error_required())),
            ("", days) => days.parse::<i64>().ok().and_then(|days| days.checked_mul(24)),
            (hours, _) => hours.parse::<i64>().ok(),
        };
        match hours {
            Some(hours) if (1..=DAYS_MOST * 24).contains(&hours) => Ok(hours * 3600),
            _ => Err(Errors::one("days", |t| t.demo_clock_wrong(DAYS_MOST))),
        }
    }
}

/// POST /demo/clock
pub async fn advance(db: Data<Db>, clock: Data<Clock>, shell: Shell, form: Form<ClockForm>) -> Page {
    let form = form.0;
    let offset = clock.offset();
    match form.check() {
        // The same page sent twice moves the clock once, however close the two are.
        Ok(seconds) if form.from == offset.to_string() && clock.advance_from(offset, seconds) => {
            // What is kept is how far it stands then: another step may have come between.
            db.tx(move |conn| Ok(kept_clock::keep(conn, clock.offset())?)).await?;
            see("/demo?done=clock")
        }
        Ok(_) => Err(AppError::MovedOn("/demo".into())),
        Err(errors) => {
            let shown = db.read(move |conn| DemoPage::load(conn, shell, offset)).await?;
            again(&DemoPage { form, errors, ..shown })
        }
    }
}

#[derive(Template)]
#[template(path = "demo/mailbox.html")]
struct MailboxPage {
    shell: Shell,
    person: String,
    letters: Vec<Posted>,
    pager: Pager,
}

impl MailboxPage {
    fn people(&self) -> &'static [Person] {
        &LIST
    }

    fn listed(&self) -> bool {
        self.person.is_empty() || people::by_email(&self.person).is_some()
    }
}

/// Whose letters, and which page.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    person: String,
    page: String,
}

/// GET /demo/mailbox
pub async fn mailbox(db: Data<Db>, shell: Shell, asked: Query<Asked>) -> Page {
    let paging = Paging::asked(&asked.0.page, 30);
    let person: String = asked.0.person.trim().to_lowercase().chars().filter(|sign| !sign.is_control()).take(254).collect();
    let to = Some(person.clone()).filter(|person| !person.is_empty());
    let (letters, rows) = db.read(move |conn| Ok(paging.look(|paging| mail::list(conn, None, to.as_deref(), paging.offset(), paging.size))?)).await?;
    let pager = Pager::new(paging, rows, format!("/demo/mailbox?person={}&page=", form_encode(&person)));
    page(&MailboxPage { shell, person, letters, pager })
}

#[derive(Template)]
#[template(path = "demo/letter.html")]
struct LetterPage {
    shell: Shell,
    from: String,
    text: Safe<String>,
    letter: Posted,
}

/// GET /demo/mailbox/{id}
pub async fn letter(db: Data<Db>, config: Data<Config>, shell: Shell, id: Path<LetterId>) -> Page {
    let letter = db.read(move |conn| Ok(mail::find(conn, &id.0)?)).await?;
    let text = linked(&letter.body_text);
    let mut answer = page(&LetterPage { shell, from: config.mail_from.clone(), text, letter })?;
    dress(&mut answer, FRAMING)?;
    Ok(answer)
}

/// The page that holds the frame: as every page, and it may show one of ours.
const FRAMING: &str = "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; \
     form-action 'self'; frame-ancestors 'self'; base-uri 'none'; object-src 'none'";
/// A letter's HTML as a mail client shows it: styles inside, nothing fetched, nothing run. A link
/// opens in the whole window.
const FRAMED: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; \
     sandbox allow-top-navigation-by-user-activation";

/// GET /demo/mailbox/{id}/html
pub async fn letter_html(db: Data<Db>, id: Path<LetterId>) -> Page {
    let letter = db.read(move |conn| Ok(mail::find(conn, &id.0)?)).await?;
    let body = letter.body_html.replacen("<head>", "<head><base target=\"_top\">", 1);
    let mut answer = HttpResponse::Ok().content_type("text/html; charset=utf-8").insert_header((CACHE_CONTROL, "private, no-cache")).body(body);
    dress(&mut answer, FRAMED)?;
    Ok(answer)
}

fn dress(answer: &mut HttpResponse, policy: &'static str) -> Result<(), AppError> {
    use actix_web::http::header::HeaderValue;
    let headers = answer.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
    Ok(())
}

/// A letter's plain part with its addresses as links, as mail clients show them.
fn linked(text: &str) -> Safe<String> {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    let words = text.split_inclusive(char::is_whitespace).map(|word| {
        let address = word.trim_end();
        match address.starts_with("http://") || address.starts_with("https://") {
            true => format!("<a href=\"{0}\">{0}</a>{1}", escape(address), word.strip_prefix(address).unwrap_or_default()),
            false => escape(word),
        }
    });
    Safe(words.collect())
}
