//! The cookie, typed: who is signed in, a visitor's cart, a form that waits. Encrypted; nothing personal is in it.

use actix_session::{Session, SessionExt};
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::{FromRequest, HttpRequest};

use crate::platform::error::AppError;

const TOKEN: &str = "token";
const CART: &str = "cart";
const FORM: &str = "form";

/// What the cookie holds.
#[derive(Clone)]
pub struct Cookie(Session);

impl Cookie {
    /// The cookie of a request that has not reached its handler.
    pub fn of(request: &ServiceRequest) -> Cookie {
        Cookie(request.get_session())
    }

    /// The cookie of a request.
    pub fn of_request(request: &HttpRequest) -> Cookie {
        Cookie(request.get_session())
    }

    /// The secret of the session's row.
    pub fn token(&self) -> Option<String> {
        self.0.get(TOKEN).ok().flatten()
    }

    /// Signs in: a new cookie, so that an old one is worth nothing.
    pub fn sign_in(&self, token: &str) -> Result<(), AppError> {
        self.0.renew();
        self.0.insert(TOKEN, token).map_err(|error| AppError::Internal(error.to_string()))
    }

    /// Forgets everything.
    pub fn forget(&self) {
        self.0.purge();
    }

    /// The id of the visitor's cart.
    pub fn cart(&self) -> Option<String> {
        self.0.get(CART).ok().flatten()
    }

    /// Keeps the id of the visitor's cart.
    pub fn keep_cart(&self, cart: &str) -> Result<(), AppError> {
        self.0.insert(CART, cart).map_err(|error| AppError::Internal(error.to_string()))
    }

    /// The id of the form that came after the end of a sign-in.
    pub fn form(&self) -> Option<String> {
        self.0.get(FORM).ok().flatten()
    }

    /// Keeps the id of a form that came after the end of a sign-in.
    pub fn keep_form(&self, form: &str) -> Result<(), AppError> {
        self.0.insert(FORM, form).map_err(|error| AppError::Internal(error.to_string()))
    }

    /// Lets the visitor's cart go: it has been joined to the person's.
    pub fn drop_cart(&self) {
        self.0.remove(CART);
    }
}

impl FromRequest for Cookie {
    type Error = AppError;
    type Future = std::future::Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Ok(Cookie::of_request(request)))
    }
}
