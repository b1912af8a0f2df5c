//! The front page of an account: what awaits the person, and the ways on.

use actix_web::web::Data;
use askama::Template;

use super::disputes::{self, Row};
use crate::accounts::viewer::Viewer;
use crate::disputes::store as dispute_store;
use crate::orders;
use crate::orders::model::{Order, OrderState, Role};
use crate::platform::db::Db;
use crate::platform::web::page::{Page, page};
use crate::shell::Shell;

/// The most lines of each kind; the lists show the others.
const SHOWN: usize = 5;

#[derive(Template)]
#[template(path = "account/home.html")]
struct HomePage {
    shell: Shell,
    viewer: Viewer,
    disputes: Vec<Row>,
    to_pay: Vec<Order>,
    on_the_way: Vec<Order>,
}

impl HomePage {
    fn awaited(&self) -> bool {
        !(self.disputes.is_empty() && self.to_pay.is_empty() && self.on_the_way.is_empty())
    }
}

/// GET /account
pub async fn show(db: Data<Db>, shell: Shell, viewer: Viewer) -> Page {
    let screen = db
        .read(move |conn| {
            let mut rows = Vec::new();
            for dispute in dispute_store::awaiting_buyer(conn, &viewer.id)?.iter().take(SHOWN) {
                rows.push(disputes::row(conn, &shell, &viewer, dispute, Role::Buyer)?);
            }
            let mut to_pay = orders::store::of_buyer_in(conn, &viewer.id, &[OrderState::Placed])?;
            let mut on_the_way = orders::store::of_buyer_in(conn, &viewer.id, &[OrderState::Shipped])?;
            to_pay.truncate(SHOWN);
            on_the_way.truncate(SHOWN);
            Ok(HomePage { shell, viewer, disputes: rows, to_pay, on_the_way })
        })
        .await?;
    page(&screen)
}
