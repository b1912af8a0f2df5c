//! What can go wrong, and the only place that turns it into HTTP. Stores return `QueryResult`;
//! actions and pages return [`AppError`].

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};

use super::i18n::Sentences;

/// One thing said to a person, in the language that they will read.
pub type Say = Arc<dyn Fn(&Sentences) -> String + Send + Sync>;

/// What is wrong with what a person submitted, field by field. The field `""` is the whole form.
#[derive(Clone, Default)]
pub struct Errors(Vec<(Cow<'static, str>, Say)>);

impl Errors {
    /// Nothing wrong.
    pub fn none() -> Self {
        Self::default()
    }

    /// One thing wrong.
    pub fn one(field: impl Into<Cow<'static, str>>, say: impl Fn(&Sentences) -> String + Send + Sync + 'static) -> Self {
        let mut errors = Self::none();
        errors.add(field, say);
        errors
    }

    /// Notes that a field is wrong, and why.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, say: impl Fn(&Sentences) -> String + Send + Sync + 'static) {
        self.0.push((field.into(), Arc::new(say)));
    }

    /// These, and then the others.
    pub fn and(mut self, others: Errors) -> Errors {
        self.0.extend(others.0);
        self
    }

    /// Is nothing wrong?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is said beside this field; empty when it is right.
    pub fn on(&self, field: &str, t: &Sentences) -> String {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, say)| say(t)).unwrap_or_default()
    }

    /// Every field that is wrong with what is said, for the summary at the top.
    pub fn list(&self, t: &Sentences) -> Vec<(String, String)> {
        self.0.iter().map(|(field, say)| (field.to_string(), say(t))).collect()
    }

    /// The value if nothing is wrong, otherwise the refusal.
    pub fn or<T>(self, value: impl FnOnce() -> Option<T>) -> Result<T, Errors> {
        match value() {
            Some(value) if self.is_empty() => Ok(value),
            _ if self.is_empty() => Err(Errors::one("", |t| t.error_form_stale())),
            _ => Err(self),
        }
    }
}

impl fmt::Debug for Errors {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_list().entries(self.0.iter().map(|(field, _)| field)).finish()
    }
}

/// Whatever ends a request otherwise than as wished.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// There is no such thing, or not for who asks.
    #[error("not found")]
    NotFound,
    /// The address exists, but not with this method; those that it knows.
    #[error("method not allowed")]
    Method(&'static str),
    /// Who asks may not.
    #[error("forbidden")]
    Forbidden,
    /// Sign in first; then go on to this path.
    #[error("sign in first")]
    SignIn(String),
    /// What was submitted is refused, and why.
    #[error("refused: {0:?}")]
    Refused(Errors),
    /// The thing has moved since the page was drawn; what to do is said on the page.
    #[error("moved on")]
    MovedOn(String),
    /// The request itself is not understandable.
    #[error("bad request: {0}")]
    BadRequest(String),
    /// More bytes than allowed.
    #[error("too large")]
    TooLarge,
    /// Too many attempts; try again after so many seconds.
    #[error("too many attempts")]
    TooMany(u64),
    /// The database is busy: nothing was done, try again.
    #[error("busy")]
    Busy,
    /// The payment provider did not answer as it should: nothing was lost, try again.
    #[error("payment provider: {0}")]
    Provider(String),
    /// The database refused.
    #[error("database: {0}")]
    Sql(diesel::result::Error),
    /// Ours, and not the person's.
    #[error("internal: {0}")]
    Internal(String),
}

impl From<diesel::result::Error> for AppError {
    fn from(error: diesel::result::Error) -> Self {
        match error {
            diesel::result::Error::NotFound => AppError::NotFound,
            error => AppError::Sql(error),
        }
    }
}

impl From<Errors> for AppError {
    fn from(errors: Errors) -> Self {
        AppError::Refused(errors)
    }
}

impl From<askama::Error> for AppError {
    fn from(error: askama::Error) -> Self {
        AppError::Internal(format!("template: {error}"))
    }
}

impl From<serde_json::Error> for AppError {
    fn from(error: serde_json::Error) -> Self {
        AppError::Internal(format!("json: {error}"))
    }
}

/// What the guard needs to draw the error's page: left in the response, for there the language is known.
#[derive(Debug, Clone)]
pub struct ErrorView {
    /// The way on, when there is one better than the home page.
    pub way_on: Option<String>,
    /// Seconds to wait before another attempt.
    pub wait: Option<u64>,
    /// The methods that the address knows, when it was another.
    pub allow: Option<&'static str>,
    /// Something nobody but us should read; goes to the log with the request's reference.
    pub cause: Option<String>,
}

impl ResponseError for AppError {
    fn status_code(&self) -> StatusCode {
        match self {
            AppError::NotFound => StatusCode::NOT_FOUND,
            AppError::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            AppError::Forbidden => StatusCode::FORBIDDEN,
            AppError::SignIn(_) => StatusCode::SEE_OTHER,
            AppError::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            AppError::MovedOn(_) => StatusCode::CONFLICT,
            AppError::BadRequest(_) => StatusCode::BAD_REQUEST,
            AppError::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            AppError::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            AppError::Busy => StatusCode::SERVICE_UNAVAILABLE,
            AppError::Provider(_) => StatusCode::BAD_GATEWAY,
            AppError::Sql(_) | AppError::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        if let AppError::SignIn(next) = self {
            let next: String = form_encode(next);
            return HttpResponse::SeeOther().insert_header(("location", format!("/account/sign-in?next={next}"))).finish();
        }
        let mut response = HttpResponse::build(self.status_code()).finish();
        response.extensions_mut().insert(ErrorView {
            way_on: match self {
                AppError::MovedOn(path) => Some(path.clone()),
                _ => None,
            },
            wait: match self {
                AppError::TooMany(seconds) => Some(*seconds),
                _ => None,
            },
            allow: match self {
                AppError::Method(known) => Some(known),
                _ => None,
            },
            cause: match self {
                AppError::Sql(_) | AppError::Internal(_) | AppError::Provider(_) | AppError::BadRequest(_) => Some(self.to_string()),
                _ => None,
            },
        });
        response
    }
}

/// A text as the value of a query string.
pub fn form_encode(text: &str) -> String {
    serde_html_form::to_string([("v", text)]).ok().and_then(|pair| pair.strip_prefix("v=").map(str::to_owned)).unwrap_or_default()
}
