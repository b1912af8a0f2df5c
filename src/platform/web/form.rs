//! What people submit: forms, addresses and uploads, read so that a failure is a page and not a riddle.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, LazyLock};

use actix_multipart::Multipart;
use actix_web::dev::Payload;
use actix_web::web::{self, Bytes};
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use futures_util::TryStreamExt;
use serde::de::DeserializeOwned;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::guard;
use super::limit::{Limited, Limits};
use super::session::Cookie;
use crate::platform::error::{AppError, Say};

type Pending<T> = Pin<Box<dyn Future<Output = Result<T, AppError>>>>;

/// The most bytes of a form's fields.
const FORM_BYTES: usize = 256 * 1024;
/// The most bytes of one uploaded file.
pub const FILE_BYTES: usize = 10 * 1024 * 1024;
/// The most files in one upload.
pub const FILES: usize = 8;
/// The most bytes of all files of one upload.
const UPLOAD_BYTES: usize = 40 * 1024 * 1024;
/// Beyond so many bytes an upload isn't read to its end: what was typed is lost, too.
const ENDLESS_BYTES: usize = 200 * 1024 * 1024;
/// The most fields and files of one upload.
const PARTS: usize = 300;
/// The bytes of files that may be in the memory at once, in units of [`ROOM_UNIT`].
static ROOM: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(256 * 1024 * 1024 / ROOM_UNIT)));
const ROOM_UNIT: usize = 64 * 1024;

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
            let fields: Vec<(String, String)> = serde_html_form::from_bytes(&bytes).map_err(unreadable)?;
            meant(fields).map(Form)
        })
    }
}

/// The fields as the form that they are of, in characters that are text.
fn meant<T: DeserializeOwned>(mut fields: Vec<(String, String)>) -> Result<T, AppError> {
    for (_, value) in &mut fields {
        if value.contains(is_no_text) {
            *value = value.replace(is_no_text, " ");
        }
    }
    let encoded = serde_html_form::to_string(&fields).map_err(unreadable)?;
    serde_html_form::from_str(&encoded).map_err(unreadable)
}

/// Nobody types a control character, and PostgreSQL can't hold the first of them: in its place comes a space.
fn is_no_text(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\t' | '\r' | '\n')
}

/// Is there a null character in this part of an address? Nobody types one.
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

/// Why a file is not a picture that we keep, or the files of an upload are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// No bytes.
    Empty,
    /// More bytes than allowed.
    TooBig,
    /// Not a JPEG, PNG or WebP picture, whatever its name says.
    NotAPicture,
    /// More pixels than allowed.
    TooManyPixels,
    /// More files in one upload than allowed.
    TooMany,
    /// More bytes in one upload than allowed.
    TooHeavy,
    /// No room for it in the memory just now.
    Busy,
    /// Too many uploads: wait for so many seconds.
    TooOften(i64),
}

impl Unfit {
    /// The sentence beside the field.
    pub fn say(self, name: String) -> Say {
        Arc::new(move |t| match self {
            Unfit::Empty => t.error_file_empty(&name),
            Unfit::TooBig => t.error_file_too_big(&name),
            Unfit::NotAPicture => t.error_file_not_picture(&name),
            Unfit::TooManyPixels => t.error_file_pixels(&name),
            Unfit::TooMany => t.error_files_many(FILES),
            Unfit::TooHeavy => t.error_files_heavy(),
            Unfit::Busy => t.error_files_busy(),
            Unfit::TooOften(wait) => t.error_wait(wait),
        })
    }
}

/// A file as it came: nothing about it is believed.
#[derive(Debug, Default)]
pub struct Uploaded {
    /// The field it came in.
    pub field: String,
    /// The name that the person's machine gave it.
    pub name: String,
    /// Its bytes; none when it is unfit.
    pub bytes: Vec<u8>,
    /// What is known to be wrong before it is looked at.
    pub unfit: Option<Unfit>,
    /// The room that its bytes take while it is there.
    room: Option<OwnedSemaphorePermit>,
}

impl Uploaded {
    /// Takes some bytes in, if there is room for them.
    fn take(&mut self, chunk: &Bytes) {
        if self.bytes.len() + chunk.len() > FILE_BYTES {
            return self.refuse(Unfit::TooBig);
        }
        let held = self.room.as_ref().map_or(0, OwnedSemaphorePermit::num_permits);
        let wanted = (self.bytes.len() + chunk.len()).div_ceil(ROOM_UNIT).saturating_sub(held);
        if let Ok(wanted @ 1..) = u32::try_from(wanted) {
            let Ok(more) = Arc::clone(&ROOM).try_acquire_many_owned(wanted) else { return self.refuse(Unfit::Busy) };
            match &mut self.room {
                Some(room) => room.merge(more),
                none => *none = Some(more),
            }
        }
        self.bytes.extend_from_slice(chunk);
    }

    fn refuse(&mut self, unfit: Unfit) {
        *self = Uploaded { field: std::mem::take(&mut self.field), name: std::mem::take(&mut self.name), unfit: Some(unfit), ..Uploaded::default() };
    }
}

/// A form with files; one sent without any may be plain.
#[derive(Debug)]
pub struct Upload<T> {
    /// The fields.
    pub form: T,
    /// The files that were chosen, in order; an empty choice is not one. When they can't be taken together,
    /// one only, which says why.
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
        let often = too_often(request);
        Box::pin(async move {
            let (fields, files) = all_parts(parts.await.map_err(unreadable)?, often).await?;
            Ok(Upload { form: meant(fields)?, files })
        })
    }
}

/// How long this person, or else this network, has to wait before it may send files again.
fn too_often(request: &HttpRequest) -> impl FnOnce() -> Option<Unfit> + use<> {
    let limits = request.app_data::<web::Data<Limits>>().cloned();
    let key = Cookie::of_request(request).token().unwrap_or_else(|| guard::network(request));
    move || match limits?.count(Limited::Uploads, &key) {
        Err(AppError::TooMany(wait)) => Some(Unfit::TooOften(i64::try_from(wait).unwrap_or(i64::MAX))),
        _ => None,
    }
}

/// Reads everything that comes, so that what was typed is there even when the files are too many.
async fn all_parts(mut parts: Multipart, often: impl FnOnce() -> Option<Unfit>) -> Result<(Vec<(String, String)>, Vec<Uploaded>), AppError> {
    let (mut fields, mut files, mut often) = (Vec::new(), Vec::<Uploaded>::new(), Some(often));
    let (mut typed, mut sent, mut count) = (0, 0, 0);
    let mut refused: Option<Uploaded> = None;
    while let Some(mut part) = parts.try_next().await.map_err(unreadable)? {
        count += 1;
        if count > PARTS {
            return Err(AppError::TooLarge);
        }
        let disposition = part.content_disposition();
        let field = disposition.and_then(|d| d.get_name()).unwrap_or_default().to_owned();
        let name = disposition.and_then(|d| d.get_filename()).map(str::to_owned);
        let is_file = name.is_some();
        let mut file = Uploaded { field, name: name.unwrap_or_default(), ..Uploaded::default() };
        let mut text = Vec::new();
        while let Some(chunk) = part.try_next().await.map_err(unreadable)? {
            let bytes = if is_file { &mut sent } else { &mut typed };
            *bytes += chunk.len();
            if typed > FORM_BYTES || sent > ENDLESS_BYTES {
                return Err(AppError::TooLarge);
            }
            match is_file {
                false => text.extend_from_slice(&chunk),
                true if refused.is_some() || file.unfit.is_some() => {}
                true => file.take(&chunk),
            }
        }
        if !is_file {
            fields.push((file.field, String::from_utf8_lossy(&text).into_owned()));
            continue;
        }
        if refused.is_some() || (file.name.is_empty() && file.bytes.is_empty() && file.unfit.is_none()) {
            continue;
        }
        let unfit = match often.take().and_then(|often| often()) {
            Some(unfit) => Some(unfit),
            None if files.len() >= FILES => Some(Unfit::TooMany),
            None if sent > UPLOAD_BYTES => Some(Unfit::TooHeavy),
            None => file.unfit.filter(|unfit| *unfit == Unfit::Busy),
        };
        match unfit {
            Some(unfit) => {
                file.refuse(unfit);
                files.clear();
                refused = Some(file);
            }
            None => files.push(file),
        }
    }
    files.extend(refused);
    Ok((fields, files))
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
