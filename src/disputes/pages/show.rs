//! The page of a dispute, for its parties.

use actix_web::web::Data;
use askama::Template;

use super::super::actions;
use super::super::model::{Dispute, DisputeId};
use super::super::store;
use super::file::{FileView, Looking};
use crate::accounts::model::StaffRole;
use crate::accounts::viewer::Viewer;
use crate::orders::model::Role;
use crate::platform::db::{Conn, Db};
use crate::platform::error::AppError;
use crate::platform::web::form::Path;
use crate::platform::web::page::{Page, page, see};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "disputes/show.html")]
struct DisputePage {
    shell: Shell,
    file: FileView,
    list: &'static str,
}

/// A dispute with which this person has something to do, and their side in it.
pub fn find(conn: &mut Conn, viewer: &Viewer, id: &DisputeId) -> Result<(Dispute, Role), AppError> {
    let dispute = store::dispute(conn, id)?;
    let role = actions::role_of(viewer, &dispute).ok_or(AppError::NotFound)?;
    Ok((dispute, role))
}

/// A dispute that this person may look at: as one of its sides, or from the desk, where auditors look too.
pub fn look(conn: &mut Conn, viewer: &Viewer, id: &DisputeId) -> Result<Dispute, AppError> {
    let dispute = store::dispute(conn, id)?;
    let may = viewer.is(StaffRole::Auditor) || actions::role_of(viewer, &dispute).is_some();
    if may { Ok(dispute) } else { Err(AppError::NotFound) }
}

/// GET /disputes/{id}
pub async fn show(db: Data<Db>, shell: Shell, viewer: Viewer, id: Path<DisputeId>) -> Page {
    let (id, lang, now) = (id.0, shell.lang, shell.now);
    let file = db
        .read(move |conn| {
            let (dispute, role) = find(conn, &viewer, &id)?;
            if role == Role::Mediator {
                return Ok(Err(format!("/desk/disputes/{id}")));
            }
            let looking = Looking { who: viewer.id.clone(), role, lang, now };
            FileView::load(conn, dispute, &looking).map(Ok)
        })
        .await?;
    match file {
        Ok(file) => {
            let bought = shell.viewer.as_ref().is_some_and(|viewer| viewer.id == file.dispute.buyer_id);
            let list = if bought { "/account/disputes" } else { "/seller/disputes" };
            page(&DisputePage { shell, file, list })
        }
        Err(desk) => see(desk),
    }
}
