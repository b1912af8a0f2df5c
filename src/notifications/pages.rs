//! The person's notices.

use actix_web::web::Data;
use askama::Template;

use super::model::Notice;
use super::store;
use crate::accounts::viewer::Viewer;
use crate::platform::db::Db;
use crate::platform::web::form::Query;
use crate::platform::web::page::{Page, page, see};
use crate::platform::web::paging::{Pager, Paging};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "notifications/list.html")]
struct ListPage {
    shell: Shell,
    notices: Vec<Notice>,
    pager: Pager,
}

/// Which page is asked for.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
}

/// GET /account/notifications
pub async fn list(db: Data<Db>, shell: Shell, viewer: Viewer, asked: Query<Asked>) -> Page {
    let paging = Paging::asked(&asked.0.page, 30);
    let (notices, rows) = db.read(move |conn| Ok(paging.look(|paging| store::list(conn, &viewer.id, paging.offset(), paging.size))?)).await?;
    page(&ListPage { shell, notices, pager: Pager::new(paging, rows, "/account/notifications?page=".into()) })
}

/// POST /account/notifications
pub async fn read(db: Data<Db>, shell: Shell, viewer: Viewer) -> Page {
    let now = shell.now;
    db.tx(move |conn| Ok(store::mark_read(conn, &viewer.id, now)?)).await?;
    see("/account/notifications?done=read")
}
