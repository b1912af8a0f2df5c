//! The seller's orders, by state.

use actix_web::web::Data;
use askama::Template;

use crate::accounts;
use crate::accounts::viewer::Viewer;
use crate::orders::model::{LineKind, Order, OrderState};
use crate::orders::store;
use crate::platform::db::{Conn, Db};
use crate::platform::error::AppError;
use crate::platform::web::form::Query;
use crate::platform::web::page::{Page, page};
use crate::platform::web::paging::{Pager, Paging};
use crate::shell::Shell;

/// Orders on a page.
const SIZE: i64 = 30;

/// The states that a seller sees: an order that isn't paid is none of its business yet.
const STATES: [OrderState; 5] = [OrderState::Paid, OrderState::Shipped, OrderState::Delivered, OrderState::Settled, OrderState::Refunded];

/// An order in the table.
struct Row {
    order: Order,
    buyer: String,
    articles: i32,
}

#[derive(Template)]
#[template(path = "seller/orders.html")]
struct OrdersPage {
    shell: Shell,
    rows: Vec<Row>,
    /// The states to choose from, with how many orders stand in each.
    states: Vec<(OrderState, i64)>,
    chosen: Option<OrderState>,
    pager: Pager,
}

impl OrdersPage {
    fn load(conn: &mut Conn, shell: Shell, viewer: &Viewer, chosen: Option<OrderState>, paging: Paging) -> Result<OrdersPage, AppError> {
        let seller = viewer.seller.as_ref().ok_or(AppError::Forbidden)?;
        let counts = store::counts(conn, seller)?;
        let count = |state: OrderState| counts.iter().find(|(there, _)| *there == state).map_or(0, |(_, count)| *count);
        let states: Vec<(OrderState, i64)> = STATES.iter().map(|state| (*state, count(*state))).collect();
        let wanted = chosen.map_or_else(|| STATES.to_vec(), |state| vec![state]);
        let found = states.iter().filter(|(state, _)| wanted.contains(state)).map(|(_, count)| count).sum();
        let paging = paging.within(found);
        let orders = match chosen {
            // What is to be done, the longest waiting first; what is past, the latest first.
            Some(OrderState::Paid) => store::of_seller(conn, seller, &wanted, paging.offset(), paging.size)?.0,
            _ => store::latest_of_seller(conn, seller, &wanted, paging.offset(), paging.size)?,
        };
        let mut rows = Vec::with_capacity(orders.len());
        for order in orders {
            let articles = store::lines(conn, &order.id)?.iter().filter(|line| line.kind == LineKind::Item).map(|line| line.quantity).sum();
            rows.push(Row { buyer: accounts::store::user(conn, &order.buyer_id)?.name, articles, order });
        }
        let address = chosen.map_or_else(|| "/seller/orders?page=".into(), |state| format!("/seller/orders?state={state}&page="));
        Ok(OrdersPage { shell, rows, states, chosen, pager: Pager::new(paging, found, address) })
    }

    fn all(&self) -> i64 {
        self.states.iter().map(|(_, count)| count).sum()
    }

    fn is_chosen(&self, state: &OrderState) -> bool {
        self.chosen == Some(*state)
    }
}

/// Which state and which page are asked for.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
    page: String,
}

/// GET /seller/orders
pub async fn list(db: Data<Db>, shell: Shell, viewer: Viewer, asked: Query<Asked>) -> Page {
    let chosen = asked.0.state.parse().ok().filter(|state| STATES.contains(state));
    let paging = Paging::asked(&asked.0.page, SIZE);
    page(&db.read(move |conn| OrdersPage::load(conn, shell, &viewer, chosen, paging)).await?)
}
