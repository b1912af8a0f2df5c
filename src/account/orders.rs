//! The buyer's orders.

use actix_web::web::Data;
use askama::Template;

use crate::accounts::viewer::Viewer;
use crate::admission::model::Seller;
use crate::orders::model::{LineKind, Order, OrderLine};
use crate::orders::store;
use crate::platform::db::Db;
use crate::platform::files::FileId;
use crate::platform::web::form::Query;
use crate::platform::web::page::{Page, page};
use crate::platform::web::paging::{Pager, Paging};
use crate::shell::Shell;

/// Orders on a page.
const SIZE: i64 = 20;

/// An order in the list.
struct Row {
    order: Order,
    seller: Seller,
    lines: Vec<OrderLine>,
}

impl Row {
    fn cover(&self) -> Option<FileId> {
        self.lines.iter().find_map(OrderLine::cover)
    }

    fn titles(&self) -> String {
        self.lines.iter().filter(|line| line.kind == LineKind::Item).map(|line| line.title.as_str()).collect::<Vec<_>>().join(", ")
    }
}

#[derive(Template)]
#[template(path = "account/orders.html")]
struct OrdersPage {
    shell: Shell,
    rows: Vec<Row>,
    pager: Pager,
}

/// Which page is asked for.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
}

/// GET /account/orders
pub async fn list(db: Data<Db>, shell: Shell, viewer: Viewer, asked: Query<Asked>) -> Page {
    let paging = Paging::asked(&asked.0.page, SIZE);
    let (rows, count) = db
        .read(move |conn| {
            let (orders, count) = paging.look(|paging| store::of_buyer(conn, &viewer.id, paging.offset(), paging.size))?;
            let mut rows = Vec::with_capacity(orders.len());
            for order in orders {
                rows.push(Row { seller: order.seller()?, lines: store::lines(conn, &order.id)?, order });
            }
            Ok((rows, count))
        })
        .await?;
    page(&OrdersPage { shell, rows, pager: Pager::new(paging, count, "/account/orders?page=".into()) })
}
