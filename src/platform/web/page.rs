//! Answers: a page, the same page again with what is wrong, or the way to another.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use askama::Template;

use super::super::error::AppError;

/// What every handler returns.
pub type Page = Result<HttpResponse, AppError>;

/// A page.
pub fn page(template: &impl Template) -> Page {
    html(StatusCode::OK, template.render()?)
}

/// The same page again, with what was typed and what is wrong.
pub fn again(template: &impl Template) -> Page {
    html(StatusCode::UNPROCESSABLE_ENTITY, template.render()?)
}

/// Done: on to the page of the thing.
pub fn see(path: impl AsRef<str>) -> Page {
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, path.as_ref())).finish())
}

/// HTML with a status. Pages of one person are never kept by anyone between.
pub fn html(status: StatusCode, body: impl actix_web::body::MessageBody + 'static) -> Page {
    Ok(HttpResponse::build(status).content_type("text/html; charset=utf-8").insert_header((CACHE_CONTROL, "private, no-cache")).body(body))
}
