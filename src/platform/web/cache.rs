//! Pages that are the same for every visitor who isn't signed in, kept until something changes.

use std::future::Future;
use std::io::Write;
use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_web::dev::Payload;
use actix_web::http::header::{AcceptEncoding, CACHE_CONTROL, CONTENT_ENCODING, Encoding, Header, VARY};
use actix_web::web::{self, Bytes};
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::page::{PERSONAL, Page, html};
use crate::platform::db::{Db, Place};
use crate::platform::error::AppError;

/// How long a page may be shown after another process has changed something; a change of this
/// process is seen at once.
const TTL: Duration = Duration::from_secs(2);
/// The same beside the embedded database, which other processes change by commands only.
const TTL_ALONE: Duration = Duration::from_secs(10);
/// The most bytes kept.
const WEIGHT: u64 = 24 * 1024 * 1024;

#[derive(Clone)]
struct Bytewise;

impl Weighter<String, Bytes> for Bytewise {
    fn weight(&self, key: &String, body: &Bytes) -> u64 {
        (key.len() + body.len()) as u64
    }
}

/// The kept pages; cheap to clone.
#[derive(Clone)]
pub struct PageCache {
    pages: Arc<Cache<String, Bytes, Bytewise>>,
    since: Instant,
}

impl Default for PageCache {
    fn default() -> Self {
        Self { pages: Arc::new(Cache::with_weighter(2_000, WEIGHT, Bytewise)), since: Instant::now() }
    }
}

/// The way to the kept pages from a handler: it knows how much has changed and what the browser unpacks.
pub struct KeptPages {
    cache: PageCache,
    db: Db,
    packing: Packing,
}

impl KeptPages {
    /// The page under this key, drawn now if it isn't kept or no longer true. Without a key it is drawn for
    /// this person and kept by nobody. Kept pages are packed once, and not for every visitor again.
    pub async fn page(&self, key: Option<String>, draw: impl Future<Output = Result<String, AppError>>) -> Page {
        let Some(key) = key else { return html(actix_web::http::StatusCode::OK, draw.await?) };
        let ttl = if matches!(self.db.place(), Place::Sqlite(_)) { TTL_ALONE } else { TTL };
        // The name says what the page was drawn from, so that an old one is never found again. Changes are counted
        // before drawing: what changes meanwhile makes the page an old one.
        let (changes, age) = (self.db.changes(), self.cache.since.elapsed().as_secs() / ttl.as_secs());
        let (packing, name) = (self.packing, format!("{} {changes} {age} {key}", self.packing.name()));
        let drawn = async {
            let body = Bytes::from(draw.await?);
            match packing {
                Packing::Plain => Ok(body),
                _ => web::block(move || packing.pack(&body)).await.map_err(|error| AppError::Internal(error.to_string()))?,
            }
        };
        // Who comes while it is drawn waits for it, and doesn't draw it too.
        self.cache.pages.get_or_insert_async(&name, drawn).await.map(|body| packing.answer(body))
    }
}

impl FromRequest for KeptPages {
    type Error = AppError;
    type Future = std::future::Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let (cache, db) = (request.app_data::<web::Data<PageCache>>(), request.app_data::<web::Data<Db>>());
        std::future::ready(match (cache, db) {
            (Some(cache), Some(db)) => Ok(KeptPages { cache: (***cache).clone(), db: (***db).clone(), packing: Packing::wished(request) }),
            _ => Err(AppError::Internal("the kept pages are not wired".into())),
        })
    }
}

/// How a page is packed on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// As it is.
    Plain,
    /// With brotli.
    Brotli,
    /// With gzip.
    Gzip,
}

impl Packing {
    /// What the browser likes best of what we have.
    pub fn wished(request: &HttpRequest) -> Packing {
        let Ok(accepted) = AcceptEncoding::parse(request) else { return Packing::Plain };
        match accepted.negotiate([Encoding::brotli(), Encoding::gzip(), Encoding::identity()].iter()) {
            Some(encoding) if encoding == Encoding::brotli() => Packing::Brotli,
            Some(encoding) if encoding == Encoding::gzip() => Packing::Gzip,
            _ => Packing::Plain,
        }
    }

    /// Its name in `Content-Encoding`.
    pub fn name(self) -> &'static str {
        match self {
            Packing::Plain => "identity",
            Packing::Brotli => "br",
            Packing::Gzip => "gzip",
        }
    }

    fn pack(self, body: &[u8]) -> Result<Bytes, AppError> {
        let failed = |error: std::io::Error| AppError::Internal(format!("packing: {error}"));
        let mut packed = Vec::with_capacity(body.len() / 4);
        match self {
            Packing::Plain => packed.extend_from_slice(body),
            Packing::Brotli => {
                let mut writer = brotli::CompressorWriter::new(&mut packed, 8 * 1024, 5, 20);
                writer.write_all(body).and_then(|()| writer.flush()).map_err(failed)?;
            }
            Packing::Gzip => {
                let mut writer = flate2::write::GzEncoder::new(&mut packed, flate2::Compression::new(6));
                writer.write_all(body).and_then(|()| writer.finish().map(|_| ())).map_err(failed)?;
            }
        }
        Ok(packed.into())
    }

    fn answer(self, body: Bytes) -> HttpResponse {
        HttpResponse::Ok()
            .content_type("text/html; charset=utf-8")
            .insert_header((CACHE_CONTROL, PERSONAL))
            .insert_header((CONTENT_ENCODING, self.name()))
            .insert_header((VARY, "accept-encoding"))
            .body(body)
    }
}
