//! The seller's disputes: those that await an answer first.

use actix_web::web::Data;
use askama::Template;

use crate::account::disputes::{Asked, Row, row};
use crate::accounts::viewer::Viewer;
use crate::disputes::store;
use crate::orders::model::Role;
use crate::platform::db::Db;
use crate::platform::error::AppError;
use crate::platform::web::form::Query;
use crate::platform::web::page::{Page, page};
use crate::platform::web::paging::{Pager, Paging};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "seller/disputes.html")]
struct DisputesPage {
    shell: Shell,
    rows: Vec<Row>,
    pager: Pager,
}

/// GET /seller/disputes
pub async fn list(db: Data<Db>, shell: Shell, viewer: Viewer, asked: Query<Asked>) -> Page {
    let paging = Paging::asked(&asked.0.page, 20);
    let screen = db
        .read(move |conn| {
            let seller = viewer.seller.clone().ok_or(AppError::Forbidden)?;
            let (disputes, count) = paging.look(|paging| store::of_seller(conn, &seller, paging.offset(), paging.size))?;
            let mut rows = Vec::with_capacity(disputes.len());
            for dispute in &disputes {
                rows.push(row(conn, &shell, &viewer, dispute, Role::Seller)?);
            }
            let pager = Pager::new(paging, count, "/seller/disputes?page=".into());
            Ok(DisputesPage { rows, pager, shell })
        })
        .await?;
    page(&screen)
}
