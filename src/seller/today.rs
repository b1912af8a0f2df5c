//! What awaits the seller today, first; then the money.

use actix_web::web::Data;
use askama::Template;

use crate::account::disputes::{Row, row};
use crate::accounts::viewer::Viewer;
use crate::admission;
use crate::admission::model::Seller;
use crate::disputes;
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::orders::model::{LineKind, Order, OrderLine, OrderState, Role};
use crate::orders::store;
use crate::payments::ledger::{self, Account};
use crate::platform::db::{Conn, Db};
use crate::platform::error::AppError;
use crate::platform::money::Money;
use crate::platform::types::Moment;
use crate::platform::web::page::{Page, page};
use crate::shell::Shell;

/// How many orders to ship are shown at once.
const AT_ONCE: i64 = 10;

/// An order to ship.
struct ToShip {
    order: Order,
    lines: Vec<OrderLine>,
    by: Moment,
}

impl ToShip {
    fn titles(&self) -> String {
        let items = self.lines.iter().filter(|line| line.kind == LineKind::Item);
        items.map(|line| format!("{} × {}", line.quantity, line.title)).collect::<Vec<_>>().join(", ")
    }
}

#[derive(Template)]
#[template(path = "seller/today.html")]
struct TodayPage {
    shell: Shell,
    seller: Seller,
    disputes: Vec<Row>,
    to_ship: Vec<ToShip>,
    waiting: i64,
    on_the_way: i64,
    held: Money,
    disputed: Money,
    available: Money,
    delays: Deadlines,
}

impl TodayPage {
    fn load(conn: &mut Conn, shell: Shell, viewer: &Viewer) -> Result<TodayPage, AppError> {
        let id = viewer.seller.as_ref().ok_or(AppError::Forbidden)?;
        let delays = Deadlines::load(conn)?;
        let (orders, waiting) = store::of_seller(conn, id, &[OrderState::Paid], 0, AT_ONCE)?;
        let (_, on_the_way) = store::of_seller(conn, id, &[OrderState::Shipped], 0, 0)?;
        let mut to_ship = Vec::with_capacity(orders.len());
        for order in orders {
            let by = delays.due(Deadline::Shipment, order.paid_at.unwrap_or(order.placed_at));
            to_ship.push(ToShip { lines: store::lines(conn, &order.id)?, by, order });
        }
        let mut awaiting = Vec::new();
        for dispute in disputes::store::awaiting_seller(conn, id)? {
            awaiting.push(row(conn, &shell, viewer, &dispute, Role::Seller)?);
        }
        Ok(TodayPage {
            disputes: awaiting,
            seller: admission::store::seller(conn, id)?,
            held: ledger::balance(conn, Account::Held, id)?,
            disputed: ledger::balance(conn, Account::Disputed, id)?,
            available: ledger::balance(conn, Account::Available, id)?,
            shell,
            to_ship,
            waiting,
            on_the_way,
            delays,
        })
    }

    fn late(&self, order: &ToShip) -> bool {
        order.by < self.shell.now
    }

    fn more(&self) -> i64 {
        self.waiting - self.to_ship.len() as i64
    }

    fn release(&self) -> String {
        self.delays.words(Deadline::Release, self.shell.lang)
    }
}

/// GET /seller
pub async fn show(db: Data<Db>, shell: Shell, viewer: Viewer) -> Page {
    page(&db.read(move |conn| TodayPage::load(conn, shell, &viewer)).await?)
}
