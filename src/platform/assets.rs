//! The static files, carried in the binary: compressed beforehand, named after their content,
//! so that a browser may keep them for ever.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderValue, VARY};
use actix_web::web;
use actix_web::{HttpRequest, HttpResponse};

use super::error::AppError;
use super::web::cache::Packing;
use super::web::form::Path;
use super::web::page::Page;

/// One file: its name in the sources, its public name, its media type and its three forms.
pub struct Asset {
    name: &'static str,
    public: &'static str,
    kind: &'static str,
    plain: &'static [u8],
    brotli: &'static [u8],
    gzip: &'static [u8],
}

mod list {
    use super::Asset;
    include!(concat!(env!("OUT_DIR"), "/assets.rs"));
}

crate::routes! {
    GET "/static/{name}" => Everyone, file;
}

/// The public address of a static file, for templates: `asset("entente.css")`.
pub fn asset(name: &str) -> String {
    let public = list::FILES.iter().find(|file| file.name == name).map_or("missing", |file| file.public);
    format!("/static/{public}")
}

/// GET /static/{name}
async fn file(name: Path<String>, request: HttpRequest) -> Page {
    let file = list::FILES.iter().find(|file| file.public == name.0).ok_or(AppError::NotFound)?;
    let packing = Packing::wished(&request);
    let bytes = match packing {
        Packing::Brotli => file.brotli,
        Packing::Gzip => file.gzip,
        Packing::Plain => file.plain,
    };
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, HeaderValue::from_static(file.kind)))
        .insert_header((CONTENT_ENCODING, packing.name()))
        .insert_header((VARY, "accept-encoding"))
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(web::Bytes::from_static(bytes)))
}
