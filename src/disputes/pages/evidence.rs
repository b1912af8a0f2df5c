//! Pictures of a dispute: taken in, and shown to those who have something to do with it, nobody else.

use actix_web::web::{self, Data};

use super::super::model::{DisputeId, DraftId, EvidenceId};
use super::super::store;
use super::show::look;
use crate::accounts::model::UserId;
use crate::accounts::viewer::Viewer;
use crate::platform::db::{Conn, Db};
use crate::platform::error::{AppError, Errors};
use crate::platform::files::{self, FileAccess, FileId, Files, Prepared};
use crate::platform::types::Moment;
use crate::platform::web::form::{FILES, Path, Uploaded};
use crate::platform::web::page::Page;

/// A picture of a dispute stays in no browser: the next person before it may be another.
const CACHING: &str = "no-store";

/// Makes every uploaded picture again, off the event loop, and keeps it; says by its name what is none.
pub async fn prepared(kept: &Files, uploads: Vec<Uploaded>) -> Result<(Vec<Prepared>, Errors), AppError> {
    if uploads.is_empty() {
        return Ok(Default::default());
    }
    let work = move || {
        let (mut fit, mut errors) = (Vec::new(), Errors::none());
        for upload in &uploads {
            match files::prepare(upload) {
                Ok(picture) => fit.push(picture),
                Err(unfit) => {
                    let say = unfit.say(upload.name.chars().take(80).collect());
                    errors.add("photos", move |t| say(t));
                }
            }
        }
        (fit, errors)
    };
    let (fit, errors) = web::block(work).await.map_err(|error| AppError::Internal(error.to_string()))?;
    for picture in &fit {
        kept.keep(picture).await?;
    }
    Ok((fit, errors))
}

/// The pictures that a form carries: those that came with it before, then those that come now; no more than
/// one form may.
pub fn gathered(conn: &mut Conn, before: &[String], now_come: &[Prepared], owner: &UserId, now: Moment) -> Result<(Vec<FileId>, Errors), AppError> {
    let mut all = Vec::new();
    for file in before.iter().filter_map(|text| text.parse::<FileId>().ok()) {
        if files::is_of(conn, &file, owner.as_str())? {
            all.push(file);
        }
    }
    all.extend(record(conn, now_come, owner, now)?);
    Ok(limited(all))
}

/// Each picture once, and no more than a form may carry: what is too much is said.
pub fn limited(all: Vec<FileId>) -> (Vec<FileId>, Errors) {
    let (mut fit, mut errors) = (Vec::new(), Errors::none());
    for file in all {
        match fit.contains(&file) {
            true => {}
            false if fit.len() < FILES => fit.push(file),
            false if errors.is_empty() => errors.add("photos", |t| t.disputes_error_pictures()),
            false => {}
        }
    }
    (fit, errors)
}

/// Writes the rows of pictures that have been kept.
pub fn record(conn: &mut Conn, prepared: &[Prepared], owner: &UserId, now: Moment) -> Result<Vec<FileId>, AppError> {
    let mut kept = Vec::new();
    for picture in prepared {
        kept.push(files::record(conn, picture, Some(owner.as_str()), FileAccess::Private, now)?);
    }
    Ok(kept)
}

/// GET /disputes/{id}/evidence/{evidence}/{width}
pub async fn photo(db: Data<Db>, kept: Data<Files>, viewer: Viewer, path: Path<(DisputeId, EvidenceId, String)>) -> Page {
    let (id, evidence, width) = path.0;
    let width = files::known_width(&width)?;
    let file = db
        .read(move |conn| {
            look(conn, &viewer, &id)?;
            let exhibit = store::exhibit(conn, &id, &evidence)?;
            Ok(files::find(conn, &exhibit.file_id)?)
        })
        .await?;
    files::picture(&kept, &file, width, CACHING).await
}

/// GET /disputes/drafts/{draft}/photos/{file}/{width}
pub async fn draft_photo(db: Data<Db>, kept: Data<Files>, viewer: Viewer, path: Path<(DraftId, FileId, String)>) -> Page {
    let (draft, file, width) = path.0;
    let width = files::known_width(&width)?;
    let file = db
        .read(move |conn| {
            let draft = store::drafts::draft(conn, &viewer.id, &draft)?;
            if !store::drafts::files(conn, &draft.id)?.contains(&file) {
                return Err(AppError::NotFound);
            }
            Ok(files::find(conn, &file)?)
        })
        .await?;
    files::picture(&kept, &file, width, CACHING).await
}
