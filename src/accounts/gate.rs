//! The gate: every request passes it, and what no route's access allows is refused.

use std::collections::HashMap;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, web};
use chrono::TimeDelta;

use super::model::StaffRole;
use super::store;
use super::viewer::{Known, Viewer};
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::db::Db;
use crate::platform::error::AppError;
use crate::platform::web::session::Cookie;
use crate::platform::web::{Access, Route};

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
            _ => return Err(AppError::Method),
        };
        match self.0.get(&(name, pattern)) {
            Some(access) => Ok(*access),
            None if self.0.keys().any(|(_, path)| *path == pattern) => Err(AppError::Method),
            None => Err(AppError::NotFound),
        }
    }
}

/// Finds out who asks, and lets them in or not. A refusal is a response and not an error, so that the
/// request stays with it for the page that says so.
pub async fn gate<B: MessageBody + 'static>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<BoxBody>, Error> {
    match pass(&request).await {
        Ok(()) => Ok(next.call(request).await?.map_into_boxed_body()),
        Err(error) => Ok(request.error_response(error)),
    }
}

async fn pass(request: &ServiceRequest) -> Result<(), AppError> {
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
    let access = table.access(request.method(), request.match_pattern().as_deref())?;
    let looks = matches!(*request.method(), Method::GET | Method::HEAD);
    admit(access, viewer.as_ref(), looks, config.demo(), request)
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

fn admit(access: Access, viewer: Option<&Viewer>, looks: bool, demo: bool, request: &ServiceRequest) -> Result<(), AppError> {
    match access {
        Access::Everyone => return Ok(()),
        Access::Demo => return if demo { Ok(()) } else { Err(AppError::NotFound) },
        _ => {}
    }
    // After a form the way back is the page that held it.
    let back = || match looks {
        true => request.uri().to_string(),
        false => match request.path().rsplit_once('/') {
            Some((page, _)) if !page.is_empty() => page.to_owned(),
            _ => request.path().to_owned(),
        },
    };
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
