//! Pictures: decoded by their content within limits, made again without metadata in three widths,
//! kept in an object store, served as JPEG and nothing else.

use std::io::Cursor;
use std::sync::{Arc, Mutex};

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, HeaderValue};
use diesel::prelude::*;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt};
use sha2::{Digest, Sha256};

use super::config::Config;
use super::db::{Conn, Db};
use super::error::AppError;
use super::schema::files;
use super::types::Moment;
use super::web::form::{Path, Unfit, Uploaded};
use super::web::page::Page;

crate::id!(
    /// A stored picture.
    FileId, "fil"
);

crate::words! {
    /// Who may fetch a picture: anyone, or only through a page that knows its parties.
    FileAccess { Public = "public", Private = "private" }
}

/// The widths that every picture is kept in, in pixels.
pub const WIDTHS: [u32; 3] = [320, 720, 1440];
/// The most pixels of a picture before it is decoded.
const PIXELS: u64 = 50_000_000;
/// The most memory that decoding may take, in bytes.
const MEMORY: u64 = 256 * 1024 * 1024;
const QUALITY: u8 = 82;

crate::routes! {
    GET "/files/{id}/{width}" => Everyone, public_file;
}

/// A picture made again, ready to be kept.
pub struct Prepared {
    width: u32,
    height: u32,
    sha256: String,
    sizes: Vec<(u32, Vec<u8>)>,
}

/// One large picture is decoded at a time, so that many uploads can't fill the memory.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Decodes what was uploaded and makes it again in every width. Takes time: call it off the event loop.
pub fn prepare(upload: &Uploaded) -> Result<Prepared, Unfit> {
    match upload.unfit {
        Some(unfit) => Err(unfit),
        None if upload.bytes.is_empty() => Err(Unfit::Empty),
        None => prepare_bytes(&upload.bytes),
    }
}

/// The same for bytes at hand.
pub fn prepare_bytes(bytes: &[u8]) -> Result<Prepared, Unfit> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Unfit::NotAPicture)?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) {
        return Err(Unfit::NotAPicture);
    }
    let mut decoder = reader.into_decoder().map_err(|_| Unfit::NotAPicture)?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(Unfit::NotAPicture);
    }
    if u64::from(width) * u64::from(height) > PIXELS || width > 20_000 || height > 20_000 {
        return Err(Unfit::TooManyPixels);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    decoder.set_limits(limits).map_err(|_| Unfit::TooManyPixels)?;
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let big = u64::from(width) * u64::from(height) > 4_000_000;
    let turn = big.then(|| ONE_AT_A_TIME.lock());
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| Unfit::NotAPicture)?;
    picture.apply_orientation(orientation);
    let picture = flat(picture);
    let mut sizes = Vec::with_capacity(WIDTHS.len());
    let mut from = picture;
    let (width, height) = (from.width(), from.height());
    for size in WIDTHS.into_iter().rev() {
        if from.width() > size {
            let tall = (u64::from(from.height()) * u64::from(size) / u64::from(from.width())).max(1);
            from = image::imageops::thumbnail(&from, size, u32::try_from(tall).unwrap_or(1));
        }
        let mut out = Vec::new();
        JpegEncoder::new_with_quality(&mut out, QUALITY).encode_image(&from).map_err(|_| Unfit::NotAPicture)?;
        sizes.push((size, out));
    }
    drop(turn);
    let sha256 = sizes.first().map(|(_, bytes)| hex(&Sha256::digest(bytes))).unwrap_or_default();
    Ok(Prepared { width, height, sha256, sizes })
}

/// On white paper: JPEG knows no transparency.
fn flat(picture: DynamicImage) -> image::RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let rgba = picture.into_rgba8();
    let mut out = image::RgbImage::new(rgba.width(), rgba.height());
    for (from, to) in rgba.as_raw().chunks_exact(4).zip(out.chunks_exact_mut(3)) {
        let alpha = from.last().copied().map_or(255, u16::from);
        for (to, from) in to.iter_mut().zip(from) {
            *to = u8::try_from((u16::from(*from) * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255);
        }
    }
    out
}

/// Bytes as hexadecimal text.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Where pictures are kept; cheap to clone.
#[derive(Clone)]
pub struct Files(Arc<dyn ObjectStore>);

impl Files {
    /// The store that the settings name: a bucket, or the data folder.
    pub fn open(config: &Config) -> Result<Files, AppError> {
        let failed = |error: object_store::Error| AppError::Internal(format!("files: {error}"));
        let store: Arc<dyn ObjectStore> = match &config.storage.bucket {
            Some(bucket) => {
                // Whoever comes first sets it; a second time changes nothing.
                let _ = rustls::crypto::ring::default_provider().install_default();
                let mut builder = object_store::aws::AmazonS3Builder::from_env().with_bucket_name(bucket);
                if let Some(endpoint) = &config.storage.endpoint {
                    builder = builder.with_allow_http(endpoint.starts_with("http://")).with_endpoint(endpoint);
                }
                if let Some(region) = &config.storage.region {
                    builder = builder.with_region(region);
                }
                Arc::new(builder.build().map_err(failed)?)
            }
            None => {
                let folder = config.data.join("files");
                std::fs::create_dir_all(&folder).map_err(|error| AppError::Internal(format!("files: {error}")))?;
                Arc::new(object_store::local::LocalFileSystem::new_with_prefix(folder).map_err(failed)?)
            }
        };
        Ok(Files(store))
    }

    /// Keeps a prepared picture. The same picture kept twice takes its room once.
    pub async fn keep(&self, prepared: &Prepared) -> Result<(), AppError> {
        for (width, bytes) in &prepared.sizes {
            let failed = |error: object_store::Error| AppError::Internal(format!("files: {error}"));
            self.0.put(&key(&prepared.sha256, *width), bytes.clone().into()).await.map_err(failed)?;
        }
        Ok(())
    }

    /// The bytes of a picture in one width.
    pub async fn fetch(&self, sha256: &str, width: u32) -> Result<actix_web::web::Bytes, AppError> {
        match self.0.get(&key(sha256, width)).await {
            Ok(found) => found.bytes().await.map_err(|error| AppError::Internal(format!("files: {error}"))),
            Err(object_store::Error::NotFound { .. }) => Err(AppError::NotFound),
            Err(error) => Err(AppError::Internal(format!("files: {error}"))),
        }
    }
}

fn key(sha256: &str, width: u32) -> Key {
    let (shelf, rest) = sha256.split_at_checked(2).unwrap_or(("", sha256));
    Key::from(format!("{shelf}/{rest}-{width}.jpg"))
}

/// A stored picture's row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = files)]
pub struct StoredFile {
    /// Which.
    pub id: FileId,
    /// Who may fetch it.
    pub access: FileAccess,
    /// The digest of its largest form, which names it in the store.
    pub sha256: String,
    /// Its width as uploaded, in pixels.
    pub width: i32,
    /// Its height as uploaded, in pixels.
    pub height: i32,
}

/// Writes the row of a picture that has been kept. A picture that its owner sends again has its row already.
pub fn record(conn: &mut Conn, prepared: &Prepared, owner: Option<&str>, access: FileAccess, now: Moment) -> QueryResult<FileId> {
    if let Some(owner) = owner {
        let same = files::table.filter(files::owner_id.eq(owner)).filter(files::sha256.eq(&prepared.sha256)).filter(files::access.eq(access));
        if let Some(there) = same.select(files::id).first(conn).optional()? {
            return Ok(there);
        }
    }
    let id = FileId::new();
    let bytes: usize = prepared.sizes.iter().map(|(_, bytes)| bytes.len()).sum();
    diesel::insert_into(files::table)
        .values((
            files::id.eq(&id),
            files::owner_id.eq(owner),
            files::access.eq(access),
            files::sha256.eq(&prepared.sha256),
            files::width.eq(i32::try_from(prepared.width).unwrap_or(0)),
            files::height.eq(i32::try_from(prepared.height).unwrap_or(0)),
            files::bytes.eq(i64::try_from(bytes).unwrap_or(0)),
            files::created_at.eq(now),
        ))
        .execute(conn)?;
    Ok(id)
}

/// Has this person sent this picture?
pub fn is_of(conn: &mut Conn, id: &FileId, owner: &str) -> QueryResult<bool> {
    Ok(files::table.find(id).filter(files::owner_id.eq(owner)).count().get_result::<i64>(conn)? == 1)
}

/// A picture's row.
pub fn find(conn: &mut Conn, id: &FileId) -> QueryResult<StoredFile> {
    files::table.find(id).select(StoredFile::as_select()).first(conn)
}

/// GET /files/{id}/{width}
async fn public_file(db: actix_web::web::Data<Db>, store: actix_web::web::Data<Files>, path: Path<(FileId, String)>) -> Page {
    let Path((id, width)) = path;
    let width = known_width(&width)?;
    let file = db.read(move |conn| Ok(find(conn, &id)?)).await?;
    match file.access {
        FileAccess::Public => picture(&store, &file, width, "public, max-age=31536000, immutable").await,
        FileAccess::Private => Err(AppError::NotFound),
    }
}

/// A width that pictures are kept in, from an address such as `720.jpg`.
pub fn known_width(text: &str) -> Result<u32, AppError> {
    let width = text.strip_suffix(".jpg").and_then(|digits| digits.parse().ok()).ok_or(AppError::NotFound)?;
    if WIDTHS.contains(&width) { Ok(width) } else { Err(AppError::NotFound) }
}

/// The answer that carries a picture: always `image/jpeg`, never something a browser would run.
pub async fn picture(store: &Files, file: &StoredFile, width: u32, caching: &'static str) -> Page {
    let bytes = store.fetch(&file.sha256, width).await?;
    Ok(HttpResponse::Ok()
        .content_type("image/jpeg")
        .insert_header((CACHE_CONTROL, HeaderValue::from_static(caching)))
        .insert_header((CONTENT_DISPOSITION, HeaderValue::from_static("inline")))
        .body(bytes))
}
