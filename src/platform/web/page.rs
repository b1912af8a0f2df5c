//! Answers: a page, the same page again with what is wrong, or the way to another.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue, LOCATION, RETRY_AFTER};
use askama::Template;

use super::super::error::{AppError, Errors};
use super::super::i18n::Lang;

/// The caching of a page drawn for one visitor; for a signed-in one the gate makes it stricter.
pub const PERSONAL: &str = "private, no-cache";

/// What every handler returns.
pub type Page = Result<HttpResponse, AppError>;

/// A page.
pub fn page(template: &impl Template) -> Page {
    html(StatusCode::OK, template.render()?)
}

/// The same page again, with what was typed and what is wrong.
pub fn again(template: &impl Template) -> Page {
    html(StatusCode::UNPROCESSABLE_ENTITY, marked(template.render()?))
}

/// The same page again after an error: with what is wrong, or how long to wait. Another error is its own page.
pub fn again_after<T: Template>(error: AppError, draw: impl FnOnce(Errors) -> T) -> Page {
    match error {
        AppError::Refused(errors) => again(&draw(errors)),
        AppError::TooMany(wait) => {
            let errors = Errors::one("", move |t| t.error_wait(i64::try_from(wait).unwrap_or(i64::MAX)));
            let mut answer = html(StatusCode::TOO_MANY_REQUESTS, marked(draw(errors).render()?))?;
            answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(wait));
            Ok(answer)
        }
        error => Err(error),
    }
}

/// A page whose title says first that something is wrong: that is what is read aloud first.
fn marked(page: String) -> String {
    let lang = if page.contains("<html lang=\"en\"") { Lang::En } else { Lang::Fr };
    page.replacen("<title>", &format!("<title>{} ", lang.t().form_error_mark()), 1)
}

/// Done: on to the page of the thing.
pub fn see(path: impl AsRef<str>) -> Page {
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, path.as_ref())).finish())
}

/// HTML with a status. Pages of one person are never kept by anyone between.
pub fn html(status: StatusCode, body: impl actix_web::body::MessageBody + 'static) -> Page {
    Ok(HttpResponse::build(status).content_type("text/html; charset=utf-8").insert_header((CACHE_CONTROL, PERSONAL)).body(body))
}
