//! What every sign-in passes: the limits on attempts, the session's row, the visitor's cart, the cookies.

use std::future::{Ready, ready};

use actix_web::cookie::time::Duration as CookieAge;
use actix_web::cookie::{Cookie as PlainCookie, SameSite};
use actix_web::dev::Payload;
use actix_web::http::header::USER_AGENT;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::accounts::actions;
use crate::accounts::model::User;
use crate::accounts::store;
use crate::accounts::viewer::Viewer;
use crate::checkout;
use crate::platform::config::Config;
use crate::platform::db::Db;
use crate::platform::error::AppError;
use crate::platform::files::hex;
use crate::platform::types::Moment;
use crate::platform::web::guard;
use crate::platform::web::limit::{Limited, Limits};
use crate::platform::web::page::{Page, see};
use crate::platform::web::session::Cookie;

/// The cookie that names the accounts that a device has been in, each by a mark that only we can make.
const KNOWN: &str = "known";
/// The most accounts that a device is known for.
const KNOWN_MOST: usize = 5;

/// A device at the door.
pub struct Device {
    /// Its network, to count attempts by.
    pub network: String,
    /// What its browser calls itself.
    pub agent: String,
    /// Its cookie.
    pub cookie: Cookie,
    config: web::Data<Config>,
    known: Vec<String>,
}

impl FromRequest for Device {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let agent = request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let known = request.cookie(KNOWN).map(|cookie| cookie.value().split('.').take(KNOWN_MOST).map(str::to_owned).collect()).unwrap_or_default();
        let network = guard::network(request);
        let Some(config) = request.app_data::<web::Data<Config>>().cloned() else {
            return ready(Err(AppError::Internal("no settings".into())));
        };
        ready(Cookie::from_request(request, payload).into_inner().map(|cookie| Device { network, agent, cookie, config, known }))
    }
}

impl Device {
    /// Counts an attempt to sign in. A device that has been in this account has its own allowance: whoever
    /// guesses elsewhere can't keep the owner out.
    pub fn count_attempt(&self, limits: &Limits, email: &str) -> Result<(), AppError> {
        let mark = self.mark(email)?;
        if self.known.contains(&mark) {
            return limits.count(Limited::Device, &mark);
        }
        limits.count(Limited::SignIn, &self.network)?;
        limits.count(Limited::Account, &format!("{} {email}", self.network))?;
        limits.count(Limited::Anywhere, email)
    }

    /// Lets the device be known as one of this account: its owner has shown who they are on it.
    pub fn remember(&self, answer: &mut HttpResponse, email: &str) -> Result<(), AppError> {
        let mark = self.mark(email)?;
        let others = self.known.iter().filter(|other| **other != mark).map(String::as_str);
        let value: Vec<&str> = std::iter::once(mark.as_str()).chain(others).take(KNOWN_MOST).collect();
        let cookie = PlainCookie::build(KNOWN, value.join("."))
            .path("/account")
            .http_only(true)
            .secure(self.config.secure())
            .same_site(SameSite::Lax)
            .max_age(CookieAge::days(365))
            .finish();
        answer.add_cookie(&cookie).map_err(|error| AppError::Internal(error.to_string()))
    }

    fn mark(&self, email: &str) -> Result<String, AppError> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.config.secret).map_err(|error| AppError::Internal(error.to_string()))?;
        mac.update(b"known device\n");
        mac.update(email.as_bytes());
        Ok(hex(&mac.finalize().into_bytes()).chars().take(32).collect())
    }
}

/// Signs a person in on a device and goes on to a page: whoever was signed in there before is signed out,
/// and the visitor's cart joins the person's.
pub async fn enter(db: &Db, device: &Device, before: Option<Viewer>, person: User, now: Moment, onward: &str) -> Page {
    let (agent, cart, user) = (device.agent.clone(), device.cookie.cart(), person.id);
    let secret = db
        .tx(move |conn| {
            if let Some(before) = &before {
                store::end_session(conn, &before.id, &before.session_id)?;
            }
            if let Some(cart) = &cart {
                checkout::actions::join_cart(conn, cart, &user, now)?;
            }
            actions::begin_session(conn, &user, &agent, now)
        })
        .await?;
    device.cookie.sign_in(&secret)?;
    device.cookie.drop_cart();
    let mut answer = see(onward)?;
    device.remember(&mut answer, &person.email)?;
    Ok(answer)
}
