//! What every sign-in passes: the session's row, the visitor's cart, the cookie.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::USER_AGENT;
use actix_web::{FromRequest, HttpRequest, web};

use crate::accounts::actions;
use crate::accounts::model::UserId;
use crate::accounts::store;
use crate::accounts::viewer::Viewer;
use crate::checkout;
use crate::platform::config::Config;
use crate::platform::db::Db;
use crate::platform::error::AppError;
use crate::platform::types::Moment;
use crate::platform::web::guard;
use crate::platform::web::session::Cookie;

/// A device at the door.
pub struct Device {
    /// Its address on the network, to count attempts by.
    pub address: String,
    /// What its browser calls itself.
    pub agent: String,
    /// Its cookie.
    pub cookie: Cookie,
}

impl FromRequest for Device {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let agent = request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let address = request.app_data::<web::Data<Config>>().map(|config| guard::caller(request, config)).unwrap_or_default();
        ready(Cookie::from_request(request, payload).into_inner().map(|cookie| Device { address, agent, cookie }))
    }
}

/// Signs a person in on a device: whoever was signed in there before is signed out, and the visitor's
/// cart joins the person's.
pub async fn enter(db: &Db, device: &Device, before: Option<Viewer>, user: UserId, now: Moment) -> Result<(), AppError> {
    let (agent, cart) = (device.agent.clone(), device.cookie.cart());
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
    Ok(())
}
