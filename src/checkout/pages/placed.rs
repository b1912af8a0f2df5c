//! The purchase is paid: its orders, and what happens next.

use actix_web::web::Data;
use askama::Template;

use crate::accounts::viewer::Viewer;
use crate::admission::model::Seller;
use crate::checkout::model::{Purchase, PurchaseState};
use crate::checkout::store;
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::orders;
use crate::orders::model::{Order, OrderLine, PurchaseId};
use crate::platform::db::Db;
use crate::platform::types::Moment;
use crate::platform::web::form::Path;
use crate::platform::web::page::{Page, page, see};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "checkout/placed.html")]
struct PlacedPage {
    shell: Shell,
    purchase: Purchase,
    orders: Vec<(Order, Seller, Vec<OrderLine>)>,
    email: String,
    delays: Deadlines,
}

impl PlacedPage {
    fn paid_at(&self) -> Moment {
        self.purchase.paid_at.unwrap_or(self.purchase.placed_at)
    }

    fn ship_by(&self) -> String {
        self.shell.lang.day(self.delays.due(Deadline::Shipment, self.paid_at()))
    }

    fn delay(&self, name: Deadline) -> String {
        self.delays.words(name, self.shell.lang)
    }
}

/// GET /checkout/placed/{purchase_id}
pub async fn show(db: Data<Db>, shell: Shell, viewer: Viewer, id: Path<PurchaseId>) -> Page {
    let email = viewer.email.clone();
    let (purchase, orders, delays) = db
        .read(move |conn| {
            let purchase = store::purchase_of(conn, &id.0, &viewer.id)?;
            let mut orders = Vec::new();
            for order in orders::store::of_purchase(conn, &purchase.id)? {
                let lines = orders::store::lines(conn, &order.id)?;
                orders.push((order.clone(), order.seller()?, lines));
            }
            Ok((purchase, orders, Deadlines::load(conn)?))
        })
        .await?;
    if purchase.state != PurchaseState::Paid {
        return see(format!("/checkout/payment/{}", purchase.id));
    }
    page(&PlacedPage { shell, purchase, orders, email, delays })
}
