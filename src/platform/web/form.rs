//! What people submit: forms, addresses and uploads, read so that a failure is a page and not a riddle.

use std::future::Future;
use std::pin::Pin;

use actix_multipart::Multipart;
use actix_web::dev::Payload;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use futures_util::TryStreamExt;
use serde::de::DeserializeOwned;

use crate::platform::error::AppError;

type Pending<T> = Pin<Box<dyn Future<Output = Result<T, AppError>>>>;

/// The most bytes of a form without files.
const FORM_BYTES: usize = 256 * 1024;
/// The most bytes of one uploaded file.
pub const FILE_BYTES: usize = 10 * 1024 * 1024;
/// The most files in one upload.
pub const FILES: usize = 8;

/// The fields of a form. Every field is a text (or a list of texts), so that what was typed comes back.
#[derive(Debug)]
pub struct Form<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Form<T> {
    type Error = AppError;
    type Future = Pending<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let kind = request.content_type().to_ascii_lowercase();
        let payload = payload.take();
        Box::pin(async move {
            if kind != "application/x-www-form-urlencoded" {
                return Err(AppError::BadRequest("a form was expected".into()));
            }
            let bytes = all_bytes(payload).await?;
            let bytes = without_nulls(bytes);
            serde_html_form::from_bytes(&bytes).map(Form).map_err(|error| AppError::BadRequest(error.to_string()))
        })
    }
}

/// What a null character becomes: another that nobody types, that both databases hold and that every check
/// of a text refuses beside its field.
const INSTEAD: char = '\u{1}';

/// A form's body with no null character, which PostgreSQL can't hold.
fn without_nulls(encoded: Vec<u8>) -> Vec<u8> {
    if !holds_null(&encoded) {
        return encoded;
    }
    String::from_utf8_lossy(&encoded).replace("%00", "%01").replace('\0', "%01").into_bytes()
}

/// Is there a null character in this part of an address or form? Nobody types one.
fn holds_null(encoded: &[u8]) -> bool {
    encoded.contains(&0) || encoded.windows(3).any(|three| three == b"%00")
}

async fn all_bytes(mut payload: Payload) -> Result<Vec<u8>, AppError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = payload.try_next().await.map_err(|error| AppError::BadRequest(error.to_string()))? {
        if bytes.len() + chunk.len() > FORM_BYTES {
            return Err(AppError::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// The variable parts of an address. What is not such an id is a page that does not exist.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Path<T> {
    type Error = AppError;
    type Future = std::future::Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(match holds_null(request.path().as_bytes()) {
            true => Err(AppError::NotFound),
            false => request.match_info().load().map(Path).map_err(|_| AppError::NotFound),
        })
    }
}

/// The question part of an address; what can't be read is as if not asked.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + Default + 'static> FromRequest for Query<T> {
    type Error = AppError;
    type Future = std::future::Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let question = request.query_string();
        std::future::ready(Ok(Query(match holds_null(question.as_bytes()) {
            true => T::default(),
            false => serde_html_form::from_str(question).unwrap_or_default(),
        })))
    }
}

/// The whole body as it came, for signed messages between machines.
pub struct Raw(pub Vec<u8>);

impl FromRequest for Raw {
    type Error = AppError;
    type Future = Pending<Self>;

    fn from_request(_: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let payload = payload.take();
        Box::pin(async move { all_bytes(payload).await.map(Raw) })
    }
}

/// A file as it came: nothing about it is believed.
#[derive(Debug)]
pub struct Uploaded {
    /// The field it came in.
    pub field: String,
    /// The name that the person's machine gave it.
    pub name: String,
    /// Its bytes; cut short and `too_big` when it passes [`FILE_BYTES`].
    pub bytes: Vec<u8>,
    /// Was it larger than allowed?
    pub too_big: bool,
}

/// A form with files; one sent without any may be plain.
#[derive(Debug)]
pub struct Upload<T> {
    /// The fields.
    pub form: T,
    /// The files that were chosen, in order; an empty choice is not one.
    pub files: Vec<Uploaded>,
}

impl<T: DeserializeOwned + 'static> FromRequest for Upload<T> {
    type Error = AppError;
    type Future = Pending<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        if !request.content_type().to_ascii_lowercase().starts_with("multipart/") {
            let form = Form::<T>::from_request(request, payload);
            return Box::pin(async move { Ok(Upload { form: form.await?.0, files: Vec::new() }) });
        }
        let parts = Multipart::from_request(request, payload);
        Box::pin(async move {
            let mut parts = parts.await.map_err(unreadable)?;
            let (mut fields, mut files) = (Vec::new(), Vec::new());
            while let Some(mut part) = parts.try_next().await.map_err(unreadable)? {
                let disposition = part.content_disposition();
                let field = disposition.and_then(|d| d.get_name()).unwrap_or_default().to_owned();
                let name = disposition.and_then(|d| d.get_filename()).map(str::to_owned);
                let most = if name.is_some() { FILE_BYTES } else { FORM_BYTES };
                let (mut bytes, mut too_big) = (Vec::new(), false);
                while let Some(chunk) = part.try_next().await.map_err(unreadable)? {
                    take(&mut bytes, &chunk, most, &mut too_big);
                }
                match name {
                    None if too_big => return Err(AppError::TooLarge),
                    None => fields.push((field, String::from_utf8_lossy(&bytes).replace('\0', &INSTEAD.to_string()))),
                    Some(name) if name.is_empty() && bytes.is_empty() => {}
                    Some(_) if files.len() >= FILES => return Err(AppError::TooLarge),
                    Some(name) => files.push(Uploaded { field, name, bytes, too_big }),
                }
            }
            let text = serde_html_form::to_string(&fields).map_err(|error| AppError::BadRequest(error.to_string()))?;
            let form = serde_html_form::from_str(&text).map_err(|error| AppError::BadRequest(error.to_string()))?;
            Ok(Upload { form, files })
        })
    }
}

fn take(bytes: &mut Vec<u8>, chunk: &Bytes, most: usize, too_big: &mut bool) {
    if bytes.len() + chunk.len() > most {
        *too_big = true;
    } else if !*too_big {
        bytes.extend_from_slice(chunk);
    }
}

fn unreadable(error: impl std::fmt::Display) -> AppError {
    AppError::BadRequest(error.to_string())
}

/// A key drawn with a page: the same page sent twice acts once.
pub fn fresh_key() -> String {
    uuid::Uuid::new_v4().simple().to_string()
}

/// Is this a key that such a page could have carried?
pub fn is_key(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// A path of our own to go on to, or the other one: never another site's.
pub fn local_path<'a>(wanted: &'a str, otherwise: &'a str) -> &'a str {
    // Browsers drop tabs and line ends inside an address: `/<tab>/elsewhere` would lead away.
    let safe = wanted.starts_with('/') && !wanted.starts_with("//") && !wanted.contains('\\') && wanted.bytes().all(|byte| byte.is_ascii_graphic());
    if safe { wanted } else { otherwise }
}
