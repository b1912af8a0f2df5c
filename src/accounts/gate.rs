//! The gate: every request passes it, and what no route's access allows is refused.

use std::collections::HashMap;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{CACHE_CONTROL, HeaderMap, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, FromRequest, HttpMessage, web};
use chrono::TimeDelta;

use super::model::{KeptForm, StaffRole};
use super::store;
use super::viewer::{Known, Viewer};
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::db::Db;
use crate::platform::error::{AppError, form_encode};
use crate::platform::web::form::Upload;
use crate::platform::web::limit::{Limited, Limits};
use crate::platform::web::page::PERSONAL;
use crate::platform::web::session::Cookie;
use crate::platform::web::{Access, Route, guard};

/// The access of every address, by method and pattern.
pub struct AccessTable(HashMap<(&'static str, &'static str), Access>);

impl AccessTable {
    /// From the list of all routes.
    pub fn new(routes: impl IntoIterator<Item = Route>) -> Self {
        Self(routes.into_iter().map(|route| ((route.method, route.path), route.access)).collect())
    }

    fn access(&self, method: &Method, pattern: Option<&str>) -> Result<Access, AppError> {
        let pattern = pattern.ok_or(AppError::NotFound)?;
        let name = match *method {
            Method::GET | Method::HEAD => "GET",
            Method::POST => "POST",
            _ => "",
        };
        if let Some(access) = self.0.get(&(name, pattern)) {
            return Ok(*access);
        }
        Err(match (self.page(pattern), self.0.contains_key(&("POST", pattern))) {
            (true, true) => AppError::Method("GET, HEAD, POST"),
            (true, false) => AppError::Method("GET, HEAD"),
            (false, true) => AppError::Method("POST"),
            (false, false) => AppError::NotFound,
        })
    }

    fn page(&self, pattern: &str) -> bool {
        self.0.contains_key(&("GET", pattern))
    }

    /// The page at an address, or the nearest above it: the one that holds the form.
    fn page_over<'a>(&self, mut pattern: &str, mut path: &'a str) -> &'a str {
        while !pattern.is_empty() {
            if self.page(pattern) {
                return path;
            }
            let up = |address: &str| address.rfind('/').unwrap_or(0);
            (pattern, path) = (pattern.get(..up(pattern)).unwrap_or(""), path.get(..up(path)).unwrap_or(""));
        }
        "/account"
    }
}

/// Finds out who asks, and lets them in or not. A refusal is a response and not an error, so that the
/// request stays with it for the page that says so.
pub async fn gate<B: MessageBody + 'static>(mut request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<BoxBody>, Error> {
    match pass(&request).await {
        Ok(viewer) => {
            let mut response = next.call(request).await?.map_into_boxed_body();
            if viewer {
                keep_nowhere(response.headers_mut());
            }
            Ok(response)
        }
        Err(AppError::SignIn(back)) if *request.method() == Method::POST => {
            let onward = set_aside(&mut request, back).await;
            Ok(request.error_response(AppError::SignIn(onward)))
        }
        Err(error) => Ok(request.error_response(error)),
    }
}

/// What a signed-in person is shown stays with no browser: once they are out, Back shows nothing of it,
/// and no old form comes back.
fn keep_nowhere(headers: &mut HeaderMap) {
    if headers.get(CACHE_CONTROL).is_some_and(|caching| caching == PERSONAL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// Keeps what was written in a form that came after the end of the sign-in, for the browser that sent it.
/// Gives the path to go on to: the page that shows it again, or else the one that holds the form.
async fn set_aside(request: &mut ServiceRequest, back: String) -> String {
    let mut payload = request.take_payload();
    let (cookie, path) = (Cookie::of(request), request.uri().to_string());
    let request = request.request();
    let (Some(db), Some(clock), Some(limits)) =
        (request.app_data::<web::Data<Db>>(), request.app_data::<web::Data<Clock>>(), request.app_data::<web::Data<Limits>>())
    else {
        return back;
    };
    if limits.count(Limited::Kept, &guard::network(request)).is_err() {
        return back;
    }
    let Ok(upload) = Upload::<Vec<(String, String)>>::from_request(request, &mut payload).await else { return back };
    let Some(kept) = KeptForm::worth(path, back.clone(), upload.form, !upload.files.is_empty()) else { return back };
    let now = clock.now();
    let written = db.tx(move |conn| Ok(store::keep_form(conn, &kept, now)?)).await;
    match written.and_then(|id| cookie.keep_form(id.as_str())) {
        Ok(()) => format!("/account/kept?next={}", form_encode(&back)),
        Err(error) => {
            tracing::warn!(%error, "what was written could not be kept");
            back
        }
    }
}

/// Says whether somebody is signed in.
async fn pass(request: &ServiceRequest) -> Result<bool, AppError> {
    let (Some(table), Some(db), Some(clock), Some(config)) = (
        request.app_data::<web::Data<AccessTable>>(),
        request.app_data::<web::Data<Db>>(),
        request.app_data::<web::Data<Clock>>(),
        request.app_data::<web::Data<Config>>(),
    ) else {
        return Err(AppError::Internal("the gate is not wired".into()));
    };
    let viewer = who(request, db, clock).await?;
    request.extensions_mut().insert(Known(viewer.clone()));
    let pattern = request.match_pattern();
    let access = table.access(request.method(), pattern.as_deref())?;
    let looks = matches!(*request.method(), Method::GET | Method::HEAD);
    // After a form the way back is the page that held it.
    let back = || match looks {
        true => request.uri().to_string(),
        false => table.page_over(pattern.as_deref().unwrap_or_default(), request.path()).to_owned(),
    };
    admit(access, viewer.as_ref(), looks, config.demo(), back)?;
    Ok(viewer.is_some())
}

async fn who(request: &ServiceRequest, db: &Db, clock: &Clock) -> Result<Option<Viewer>, AppError> {
    if request.path().starts_with("/static/") || request.path().starts_with("/files/") {
        return Ok(None);
    }
    let Some(token) = Cookie::of(request).token() else { return Ok(None) };
    let now = clock.now();
    let hash = store::token_hash(&token);
    let found = db.read(move |conn| Ok(store::viewer(conn, &hash, now)?)).await?;
    let Some((viewer, seen_at)) = found else { return Ok(None) };
    if now - seen_at > TimeDelta::hours(1) {
        let session = viewer.session_id.clone();
        db.tx(move |conn| Ok(store::seen(conn, &session, now)?)).await?;
    }
    Ok(Some(viewer))
}

fn admit(access: Access, viewer: Option<&Viewer>, looks: bool, demo: bool, back: impl FnOnce() -> String) -> Result<(), AppError> {
    match access {
        Access::Everyone => return Ok(()),
        Access::Demo => return if demo { Ok(()) } else { Err(AppError::NotFound) },
        _ => {}
    }
    let viewer = viewer.ok_or_else(|| AppError::SignIn(back()))?;
    let allowed = match access {
        Access::Everyone | Access::Demo => true,
        Access::SignedIn => true,
        Access::Seller => viewer.seller.is_some(),
        Access::Mediator => viewer.is(StaffRole::Mediator) || (looks && viewer.is(StaffRole::Auditor)),
        Access::Operator => viewer.is(StaffRole::Operator) || (looks && viewer.is(StaffRole::Auditor)),
    };
    if allowed { Ok(()) } else { Err(AppError::Forbidden) }
}
