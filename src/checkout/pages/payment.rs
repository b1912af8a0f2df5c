//! On the way to the provider's page, and back from it.

use std::sync::Arc;

use actix_web::web::{self, Data};
use askama::Template;

use crate::accounts::viewer::Viewer;
use crate::checkout::jobs;
use crate::checkout::model::{Purchase, PurchaseState};
use crate::checkout::store;
use crate::orders;
use crate::orders::model::{LineKind, OrderLine, PurchaseId};
use crate::payments::provider::{Provider, Standing};
use crate::platform::db::Db;
use crate::platform::error::AppError;
use crate::platform::web::form::{Path, Query};
use crate::platform::web::page::{Page, page, see};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "checkout/payment.html")]
struct PaymentPage {
    shell: Shell,
    purchase: Purchase,
    items: Vec<OrderLine>,
    why: String,
}

impl PaymentPage {
    fn cancelled(&self) -> bool {
        self.purchase.state == PurchaseState::Cancelled
    }

    fn said(&self) -> String {
        let t = self.shell.t;
        match self.why.as_str() {
            "refused" => t.checkout_payment_refused(),
            "unreachable" => t.checkout_payment_unreachable(),
            _ => String::new(),
        }
    }
}

/// Why the buyer is here again.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    why: String,
}

/// GET /checkout/payment/{purchase_id}
pub async fn show(db: Data<Db>, shell: Shell, viewer: Viewer, id: Path<PurchaseId>, asked: Query<Asked>) -> Page {
    let (purchase, items) = db
        .read(move |conn| {
            let purchase = store::purchase_of(conn, &id.0, &viewer.id)?;
            let mut items = Vec::new();
            for order in orders::store::of_purchase(conn, &purchase.id)? {
                items.extend(orders::store::lines(conn, &order.id)?.into_iter().filter(|line| line.kind == LineKind::Item));
            }
            Ok((purchase, items))
        })
        .await?;
    if purchase.state == PurchaseState::Paid {
        return see(format!("/checkout/placed/{}", purchase.id));
    }
    page(&PaymentPage { shell, purchase, items, why: asked.0.why })
}

/// POST /checkout/payment/{purchase_id}
pub async fn pay(db: Data<Db>, provider: Data<dyn Provider>, viewer: Viewer, id: Path<PurchaseId>) -> Page {
    let purchase = db.read(move |conn| Ok(store::purchase_of(conn, &id.0, &viewer.id)?)).await?;
    open((**db).clone(), provider.into_inner(), purchase.id).await
}

/// GET /checkout/return/{purchase_id}
pub async fn come_back(db: Data<Db>, provider: Data<dyn Provider>, shell: Shell, viewer: Viewer, id: Path<PurchaseId>) -> Page {
    let purchase = db.read(move |conn| Ok(store::purchase_of(conn, &id.0, &viewer.id)?)).await?;
    let (id, now) = (purchase.id, shell.now);
    if purchase.state != PurchaseState::AwaitingPayment {
        return see(format!("/checkout/payment/{id}"));
    }
    let (db, provider, asked) = ((**db).clone(), provider.into_inner(), id.clone());
    let standing = web::block(move || jobs::catch_up(&db, &*provider, &asked, now)).await.map_err(|error| AppError::Internal(error.to_string()))?;
    match standing {
        Ok(Standing::Paid) => see(format!("/checkout/placed/{id}?done=placed")),
        Ok(Standing::Refused) => see(format!("/checkout/payment/{id}?why=refused")),
        Ok(Standing::Open | Standing::Cancelled) => see(format!("/checkout/payment/{id}")),
        Err(AppError::Provider(why)) => {
            tracing::warn!(purchase = %id, why, "the provider does not say how a payment stands");
            see(format!("/checkout/payment/{id}?why=unreachable"))
        }
        Err(error) => Err(error),
    }
}

/// On to the provider's page. Without an answer from there nothing is lost: the purchase waits for its payment.
pub(super) async fn open(db: Db, provider: Arc<dyn Provider>, id: PurchaseId) -> Page {
    let purchase = id.clone();
    // The same last click sent again, when the first one has gone further already.
    let state = db.read(move |conn| Ok(store::purchase(conn, &purchase)?.state)).await?;
    if state != PurchaseState::AwaitingPayment {
        return see(format!("/checkout/payment/{id}"));
    }
    let purchase = id.clone();
    let opened = web::block(move || jobs::open(&db, &*provider, &purchase)).await.map_err(|error| AppError::Internal(error.to_string()))?;
    match opened {
        Ok(opened) => see(opened.page),
        Err(AppError::Provider(why)) => {
            tracing::warn!(purchase = %id, why, "the provider does not open a payment");
            see(format!("/checkout/payment/{id}?why=unreachable"))
        }
        Err(error) => Err(error),
    }
}
