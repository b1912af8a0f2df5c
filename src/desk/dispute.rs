//! A dispute as the mediators see it: the same file as the parties', and the notes of the team.

use actix_web::web::Data;
use askama::Template;

use crate::accounts;
use crate::accounts::viewer::Viewer;
use crate::disputes::forms::ActForm;
use crate::disputes::model::{Dispute, DisputeId};
use crate::disputes::pages::act::{self, Side};
use crate::disputes::pages::file::{FileView, Looking};
use crate::disputes::store;
use crate::orders::model::Role;
use crate::platform::db::{Conn, Db};
use crate::platform::error::AppError;
use crate::platform::files::Files;
use crate::platform::web::form::{Path, Upload};
use crate::platform::web::page::{Page, page};
use crate::shell::Shell;

/// A note of the team, as shown.
struct NoteView {
    by: String,
    at: String,
    body: String,
}

#[derive(Template)]
#[template(path = "desk/dispute.html")]
struct DeskDisputePage {
    shell: Shell,
    file: FileView,
    notes: Vec<NoteView>,
    mediator: String,
}

/// A dispute that this member of the team may see: not one in which they are a party.
fn find(conn: &mut Conn, viewer: &Viewer, id: &DisputeId) -> Result<Dispute, AppError> {
    let dispute = store::dispute(conn, id)?;
    if viewer.id == dispute.buyer_id || viewer.acts_for(&dispute.seller_id) { Err(AppError::NotFound) } else { Ok(dispute) }
}

/// GET /desk/disputes/{id}
pub async fn show(db: Data<Db>, shell: Shell, viewer: Viewer, id: Path<DisputeId>) -> Page {
    let id = id.0;
    let screen = db
        .read(move |conn| {
            let dispute = find(conn, &viewer, &id)?;
            let mut notes = Vec::new();
            for note in store::notes(conn, &id)? {
                notes.push(NoteView { by: accounts::store::user(conn, &note.author_id)?.name, at: shell.lang.time(note.at), body: note.body });
            }
            let mediator = match &dispute.mediator_id {
                Some(mediator) => accounts::store::user(conn, mediator)?.name,
                None => shell.t.desk_nobody(),
            };
            // Who only audits has no role in the table, and is offered nothing.
            let role = if viewer.is(accounts::model::StaffRole::Mediator) { Role::Mediator } else { Role::System };
            let looking = Looking { who: viewer.id.clone(), role, lang: shell.lang, now: shell.now };
            let mut file = FileView::load(conn, dispute, &looking)?;
            if role == Role::System {
                (file.answers, file.doors) = (Vec::new(), Vec::new());
            }
            Ok(DeskDisputePage { shell, file, notes, mediator })
        })
        .await?;
    page(&screen)
}

/// GET /desk/disputes/{id}/{act}
pub async fn form(db: Data<Db>, shell: Shell, viewer: Viewer, path: Path<(DisputeId, String)>) -> Page {
    act::draw(db, shell, viewer, path.0, Side::Desk).await
}

/// POST /desk/disputes/{id}/{act}
pub async fn submit(
    db: Data<Db>,
    files: Data<Files>,
    shell: Shell,
    viewer: Viewer,
    path: Path<(DisputeId, String)>,
    upload: Upload<ActForm>,
) -> Page {
    act::carry(db, files, shell, viewer, path.0, upload, Side::Desk).await
}
