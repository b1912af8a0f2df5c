//! What the layout shows on every page, gathered once; and the pages that say what went wrong.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::{Cookie as PlainCookie, SameSite, time::Duration as CookieAge};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT_LANGUAGE, ALLOW, CONTENT_TYPE, HeaderValue, RETRY_AFTER, SET_COOKIE};
use actix_web::middleware::Next;
use actix_web::{Error, FromRequest, HttpMessage, HttpRequest, HttpResponse, web};
use askama::Template;

use crate::accounts::model::UserId;
use crate::accounts::viewer::{self, Viewer};
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::db::{Conn, Db};
use crate::platform::error::{AppError, ErrorView};
use crate::platform::i18n::{Given, Lang, Sentences};
use crate::platform::types::Moment;
use crate::platform::web::guard::Reference;
use crate::platform::web::page::{Page, html};
use crate::platform::web::session::Cookie;

/// How long the bar's categories are kept.
const BAR_TTL: Duration = Duration::from_secs(10);

/// What every page shows around its content.
#[derive(Clone)]
pub struct Shell {
    /// The language of the page.
    pub lang: Lang,
    /// Its sentences.
    pub t: &'static Sentences,
    /// When the page is drawn.
    pub now: Moment,
    /// Who is signed in.
    pub viewer: Option<Viewer>,
    /// Articles in the cart.
    pub cart: i64,
    /// Notices not yet seen.
    pub unread: i64,
    /// Is this the demonstration?
    pub demo: bool,
    /// Are payments simulated, in a market that looks real?
    pub simulated: bool,
    /// The path and the question, to switch the language and to come back.
    pub address: String,
    /// What was just done, from `?done=…`: a page says it above its content.
    pub done: String,
    /// The categories of the bar: slug and name in both languages.
    pub bar: Arc<Vec<BarCategory>>,
}

/// A category in the bar.
#[derive(Debug, Clone)]
pub struct BarCategory {
    /// Its part of the address.
    pub slug: String,
    /// Its name in French.
    pub name_fr: String,
    /// Its name in English.
    pub name_en: String,
}

impl BarCategory {
    /// Its name in this language.
    pub fn name(&self, lang: impl Given<Lang>) -> &str {
        match lang.given() {
            Lang::En if !self.name_en.is_empty() => &self.name_en,
            _ => &self.name_fr,
        }
    }
}

/// What the layout shows of the areas, which it doesn't know itself.
pub struct Around {
    /// Articles in the cart.
    pub cart: i64,
    /// Notices not yet seen.
    pub unread: i64,
    /// The categories of the bar.
    pub bar: Arc<Vec<BarCategory>>,
}

/// Asks the areas: for whom, with which visitor's cart, with the categories if they are kept.
pub type Gather = fn(&mut Conn, Option<&UserId>, Option<&str>, Option<Arc<Vec<BarCategory>>>) -> Result<Around, AppError>;

/// The bar's categories, kept for a few seconds, and the way to ask for what is not; shared by all threads.
pub struct Bar {
    kept: RwLock<Option<(Instant, Arc<Vec<BarCategory>>)>>,
    gather: Gather,
}

impl Bar {
    /// Nothing kept yet.
    pub fn new(gather: Gather) -> Bar {
        Bar { kept: RwLock::default(), gather }
    }

    fn kept(&self) -> Option<Arc<Vec<BarCategory>>> {
        let kept = self.kept.read().ok()?;
        kept.as_ref().filter(|(at, _)| at.elapsed() < BAR_TTL).map(|(_, bar)| Arc::clone(bar))
    }

    fn keep(&self, bar: &Arc<Vec<BarCategory>>) {
        if let Ok(mut kept) = self.kept.write() {
            *kept = Some((Instant::now(), Arc::clone(bar)));
        }
    }
}

impl Shell {
    /// Is this page the same for every visitor? Then it may be kept for a while, under its address and language.
    pub fn anonymous(&self) -> bool {
        self.viewer.is_none() && self.cart == 0 && self.done.is_empty()
    }

    /// The name under which this page may be kept for every visitor; none when it is drawn for one.
    pub fn kept_as(&self) -> Option<String> {
        self.anonymous().then(|| format!("{} {}", self.lang, self.address))
    }

    /// This page's address in the other language.
    pub fn in_lang(&self, lang: &str) -> String {
        let (path, question) = self.address.split_once('?').unwrap_or((&self.address, ""));
        let mut parts: Vec<&str> = question.split('&').filter(|part| !part.is_empty() && !part.starts_with("lang=")).collect();
        let lang = format!("lang={lang}");
        parts.push(&lang);
        format!("{path}?{}", parts.join("&"))
    }

    /// The public address of a static file.
    pub fn asset(&self, name: &str) -> String {
        crate::platform::assets::asset(name)
    }

    /// Does the address begin so? For the entry of a menu that is here.
    pub fn here(&self, path: &str) -> bool {
        let at = self.address.split('?').next().unwrap_or_default();
        at == path || at.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
    }

    /// What was just done, as the page says it; empty when nothing was.
    pub fn flash(&self) -> String {
        let t = self.t;
        match self.done.as_str() {
            "saved" => t.done_saved(),
            "read" => t.done_read(),
            "sent" => t.done_sent(),
            "cart" => t.done_cart(),
            "removed" => t.done_removed(),
            "placed" => t.done_placed(),
            "shipped" => t.done_shipped(),
            "received" => t.done_received(),
            "signed-out" => t.done_signed_out(),
            "signed-out-everywhere" => t.done_signed_out_everywhere(),
            "ended" => t.done_ended(),
            "verified" => t.done_verified(),
            "verify-sent" => t.done_verify_sent(),
            "welcome" => t.done_welcome(),
            "password" => t.done_password(),
            "opened" => t.done_opened(),
            "draft" => t.done_draft(),
            "answered" => t.done_answered(),
            "taken" => t.done_taken(),
            "noted" => t.done_noted(),
            "decided" => t.done_decided(),
            "retried" => t.done_retried(),
            "clock" => t.done_clock(),
            "already" => t.done_already(),
            _ => String::new(),
        }
    }

    /// The layout without a database: for the pages that say what went wrong.
    fn bare(request: &HttpRequest) -> Shell {
        let viewer = viewer::of(request);
        let lang = lang_of(request, viewer.as_ref());
        let config = request.app_data::<web::Data<Config>>();
        let clock = request.app_data::<web::Data<Clock>>();
        Shell {
            lang,
            t: lang.t(),
            now: clock.map_or_else(|| Clock::system().now(), |clock| clock.now()),
            viewer,
            cart: 0,
            unread: 0,
            demo: config.is_some_and(|config| config.demo()),
            simulated: config.is_some_and(|config| config.simulated()),
            address: request.uri().to_string(),
            done: String::new(),
            bar: Arc::default(),
        }
    }
}

impl FromRequest for Shell {
    type Error = AppError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, AppError>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let mut shell = Shell::bare(request);
        shell.done = asked(request.query_string(), "done").unwrap_or_default();
        let cart = Cookie::extract(request).into_inner().ok().and_then(|cookie| cookie.cart());
        let (db, bar) = (request.app_data::<web::Data<Db>>().cloned(), request.app_data::<web::Data<Bar>>().cloned());
        Box::pin(async move {
            let (Some(db), Some(kept)) = (db, bar) else { return Err(AppError::Internal("the shell is not wired".into())) };
            let bar = kept.kept();
            if let (Some(bar), None, None) = (&bar, &shell.viewer, &cart) {
                shell.bar = Arc::clone(bar);
                return Ok(shell);
            }
            let user = shell.viewer.as_ref().map(|viewer| viewer.id.clone());
            let gather = kept.gather;
            let around = db.read(move |conn| gather(conn, user.as_ref(), cart.as_deref(), bar)).await?;
            kept.keep(&around.bar);
            shell.cart = around.cart;
            shell.unread = around.unread;
            shell.bar = around.bar;
            Ok(shell)
        })
    }
}

/// The language: as asked in the address, else as kept in the cookie, else the person's, else as the browser wishes.
fn lang_of(request: &HttpRequest, viewer: Option<&Viewer>) -> Lang {
    if let Some(lang) = asked(request.query_string(), "lang").and_then(|word| word.parse().ok()) {
        return lang;
    }
    if let Some(lang) = request.cookie("lang").and_then(|cookie| cookie.value().parse().ok()) {
        return lang;
    }
    if let Some(viewer) = viewer {
        return viewer.lang;
    }
    let wish = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Lang::wished(wish)
}

fn asked(question: &str, name: &str) -> Option<String> {
    let pairs: Vec<(String, String)> = serde_html_form::from_str(question).ok()?;
    pairs.into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

/// Keeps the language that an address asks for.
pub async fn keep_language<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, Error> {
    let lang = asked(request.query_string(), "lang").and_then(|word| word.parse::<Lang>().ok());
    let secure = request.app_data::<web::Data<Config>>().is_some_and(|config| config.secure());
    let mut response = next.call(request).await?;
    if let Some(lang) = lang {
        let cookie = PlainCookie::build("lang", lang.as_str())
            .path("/")
            .http_only(true)
            .secure(secure)
            .same_site(SameSite::Lax)
            .max_age(CookieAge::days(365))
            .finish();
        response.response_mut().add_cookie(&cookie).map_err(|error| AppError::Internal(error.to_string()))?;
    }
    Ok(response)
}

#[derive(Template)]
#[template(path = "shared/error.html")]
struct ErrorPage {
    shell: Shell,
    status: u16,
    title: String,
    text: String,
    reference: String,
    way_on: Option<String>,
}

#[derive(Template)]
#[template(path = "shared/moved_on.html")]
struct MovedOnPage {
    shell: Shell,
    way_on: String,
    written: Vec<(String, String)>,
}

/// Somebody was faster: says so, with the way on and with what was written under each label, to copy.
pub fn moved_on(shell: Shell, way_on: String, mut written: Vec<(String, String)>) -> Page {
    written.retain(|(label, text)| !label.is_empty() && !text.trim().is_empty());
    match written.is_empty() {
        true => Err(AppError::MovedOn(way_on)),
        false => html(StatusCode::CONFLICT, MovedOnPage { shell, way_on, written }.render()?),
    }
}

/// Draws the page of whatever went wrong below, ours or the framework's, in the visitor's language,
/// without the database; logs the cause once with the reference that the page shows.
pub async fn draw_errors<B: MessageBody + 'static>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<BoxBody>, Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let status = response.status();
    let drawn = response
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html") || kind.as_bytes().starts_with(b"application/json"));
    if !(status.is_client_error() || status.is_server_error()) || drawn {
        return Ok(response);
    }
    let view = response.response().extensions().get::<ErrorView>().cloned();
    let http = response.request().clone();
    let reference = http.extensions().get::<Reference>().map(|reference| reference.0.clone()).unwrap_or_default();
    if let Some(cause) = view.as_ref().and_then(|view| view.cause.as_ref()) {
        match status.is_server_error() {
            true => tracing::error!(%reference, %cause, "a request failed"),
            false => tracing::info!(%reference, %cause, "a request was refused"),
        }
    }
    let shell = Shell::bare(&http);
    let (title, text) = words(status, view.as_ref(), shell.t);
    let way_on = view.as_ref().and_then(|view| view.way_on.clone());
    let error_page = ErrorPage { shell, status: status.as_u16(), title, text, reference, way_on };
    let body = error_page.render().unwrap_or_else(|_| format!("{status}"));
    let mut answer = HttpResponse::build(status);
    // The language just asked for and the session stay, whatever went wrong.
    for cookie in response.headers().get_all(SET_COOKIE) {
        answer.append_header((SET_COOKIE, cookie.clone()));
    }
    answer.content_type("text/html; charset=utf-8").insert_header(("cache-control", "no-store"));
    if let Some(wait) = view.as_ref().and_then(|view| view.wait) {
        answer.insert_header((RETRY_AFTER, wait.to_string()));
    }
    if let Some(allow) = view.as_ref().and_then(|view| view.allow) {
        answer.insert_header((ALLOW, HeaderValue::from_static(allow)));
    }
    Ok(ServiceResponse::new(http, answer.body(body)))
}

fn words(status: StatusCode, view: Option<&ErrorView>, t: &Sentences) -> (String, String) {
    match status.as_u16() {
        404 => (t.error_page_404(), t.error_page_404_text()),
        403 => (t.error_page_403(), t.error_page_403_text()),
        405 => (t.error_page_405(), t.error_page_405_text()),
        409 => (t.error_page_409(), t.error_page_409_text()),
        413 => (t.error_page_413(), t.error_page_413_text()),
        429 => (t.error_page_429(), t.error_page_429_text(view.and_then(|view| view.wait).unwrap_or(60) as i64)),
        502 => (t.error_page_502(), t.error_page_502_text()),
        503 => (t.error_page_503(), t.error_page_503_text()),
        500..=599 => (t.error_page_500(), t.error_page_500_text()),
        _ => (t.error_page_400(), t.error_page_400_text()),
    }
}
