//! Pictures of a dispute: taken in, and shown to those who have something to do with it, nobody else.

use actix_web::web::{self, Data};

use super::super::model::{DisputeId, DraftId, EvidenceId};
use super::super::store;
use super::show::find;
use crate::accounts::model::UserId;
use crate::accounts::viewer::Viewer;
use crate::platform::db::{Conn, Db};
use crate::platform::error::{AppError, Errors};
use crate::platform::files::{self, FileAccess, FileId, Files, Prepared};
use crate::platform::types::Moment;
use crate::platform::web::form::{Path, Uploaded};
use crate::platform::web::page::Page;

/// A picture of a dispute stays in no browser: the next person before it may be another.
const CACHING: &str = "no-store";

/// Makes every uploaded picture again, off the event loop; refuses with the name of what is not one.
pub async fn prepared(uploads: Vec<Uploaded>) -> Result<Vec<Prepared>, AppError> {
    if uploads.is_empty() {
        return Ok(Vec::new());
    }
    let work = move || {
        let mut kept = Vec::new();
        for upload in &uploads {
            match files::prepare(upload) {
                Ok(picture) => kept.push(picture),
                Err(unfit) => {
                    let say = unfit.say(upload.name.chars().take(80).collect());
                    return Err(Errors::one("photos", move |t| say(t)));
                }
            }
        }
        Ok(kept)
    };
    Ok(web::block(work).await.map_err(|error| AppError::Internal(error.to_string()))??)
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
            find(conn, &viewer, &id)?;
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
