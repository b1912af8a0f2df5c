//! An order, for its buyer and for its seller: the same page, each with their own doors.

use actix_web::web::Data;
use askama::Template;

use super::actions::{self, Done};
use super::flow;
use super::forms::ShipForm;
use super::model::{LineId, LineKind, Order, OrderEventKind, OrderId, OrderLine, OrderState, Role};
use super::rules::{self, CARRIERS, Entry, Story};
use super::store;
use crate::accounts;
use crate::accounts::viewer::Viewer;
use crate::admission::model::{Seller, SellerCapacity};
use crate::checkout::model::Purchase;
use crate::checkout::store as purchases;
use crate::legal;
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::legal::model::{Act, TextKind};
use crate::legal::rights::Rights;
use crate::payments::ledger::{self, Account};
use crate::platform::db::{Conn, Db};
use crate::platform::error::{AppError, Errors};
use crate::platform::money::Money;
use crate::platform::web::form::{Form, Path};
use crate::platform::web::page::{Page, again, page, see};
use crate::shell::{Shell, moved_on};

/// Where an order's money is, as the ledger has it.
struct Where {
    held: Money,
    disputed: Money,
    available: Money,
    fee: Money,
    refunded: Money,
    /// What of it went back, line by line.
    back: Vec<(LineId, Money)>,
}

impl Where {
    fn load(conn: &mut Conn, order: &Order, lines: &[OrderLine]) -> Result<Where, AppError> {
        let ids: Vec<LineId> = lines.iter().map(|line| line.id.clone()).collect();
        let mut back = Vec::new();
        for line in lines.iter().filter(|_| order.paid_at.is_some()) {
            back.push((line.id.clone(), line.total - ledger::line_balance(conn, Account::Provider, &line.id)?));
        }
        let mut of = |account| ledger::lines_balance(conn, account, &ids);
        Ok(Where {
            held: of(Account::Held)?,
            disputed: of(Account::Disputed)?,
            available: of(Account::Available)?,
            fee: of(Account::Commission)? + of(Account::CommissionVat)?,
            refunded: back.iter().map(|(_, back)| *back).sum(),
            back,
        })
    }
}

#[derive(Template)]
#[template(path = "orders/show.html")]
struct OrderPage {
    shell: Shell,
    order: Order,
    role: Role,
    seller: Seller,
    buyer: String,
    lines: Vec<OrderLine>,
    purchase: Purchase,
    money: Where,
    rights: Rights,
    delays: Deadlines,
    texts: Vec<(TextKind, i32, Act)>,
    timeline: Vec<Entry>,
    open: Vec<OrderEventKind>,
    reportable: bool,
    ship_by: String,
    form: ShipForm,
    errors: Errors,
}

impl OrderPage {
    fn load(conn: &mut Conn, shell: Shell, viewer: &Viewer, id: &OrderId) -> Result<OrderPage, AppError> {
        let (order, role) = store::seen_by(conn, id, &viewer.id, viewer.seller.as_ref())?;
        let lines = store::lines(conn, id)?;
        let events = store::events(conn, id)?;
        let purchase = purchases::purchase(conn, &order.purchase_id)?;
        let money = Where::load(conn, &order, &lines)?;
        let delays = Deadlines::load(conn)?;
        let story = Story { order: &order, events: &events, delays: &delays, role, lang: shell.lang, disputed: money.disputed.is_positive() };
        let (timeline, ship_by) = (story.entries(), story.ship_by().map(|day| shell.lang.day(day)).unwrap_or_default());
        Ok(OrderPage {
            role,
            seller: order.seller()?,
            buyer: accounts::store::user(conn, &order.buyer_id)?.name,
            texts: legal::store::of_purchase(conn, order.purchase_id.as_str())?,
            rights: Rights::of(order.seller_capacity, order.buyer_capacity),
            open: flow::open(order.state, role),
            reportable: rules::reportable(&order, &delays, shell.now),
            form: ShipForm::default(),
            errors: Errors::none(),
            shell,
            order,
            lines,
            purchase,
            money,
            delays,
            timeline,
            ship_by,
        })
    }

    fn buys(&self) -> bool {
        self.role == Role::Buyer
    }

    fn may_ship(&self) -> bool {
        self.open.contains(&OrderEventKind::Ship)
    }

    fn may_receive(&self) -> bool {
        self.open.contains(&OrderEventKind::Receive)
    }

    fn may_pay(&self) -> bool {
        self.buys() && self.order.state == OrderState::Placed
    }

    fn items(&self) -> impl Iterator<Item = &OrderLine> {
        self.lines.iter().filter(|line| line.kind == LineKind::Item)
    }

    fn articles(&self) -> Money {
        self.items().map(|line| line.total).sum()
    }

    /// What of a line went back to the buyer.
    fn back(&self, line: &LineId) -> Money {
        self.money.back.iter().filter(|(there, _)| there == line).map(|(_, back)| *back).sum()
    }

    fn delivery(&self) -> Money {
        self.order.total - self.articles()
    }

    fn carriers(&self) -> Vec<(&'static str, bool)> {
        CARRIERS.iter().map(|name| (*name, *name == self.form.carrier)).collect()
    }

    /// A private individual's own address and phone are for the one who bought from them.
    fn private(&self) -> bool {
        self.order.seller_capacity == SellerCapacity::Private
    }

    /// The texts of the purchase and their addresses, each in the version of that day.
    fn versions(&self) -> Vec<(String, String)> {
        let t = self.shell.t;
        let named = |(kind, version, _): &(TextKind, i32, Act)| (t.orders_text(kind.name(t), *version), format!("/legal/{kind}?version={version}"));
        self.texts.iter().map(named).collect()
    }

    fn presumed(&self) -> String {
        self.shell.lang.day(self.delays.due(Deadline::PresumedDelivery, self.shell.now))
    }

    fn released(&self) -> String {
        self.shell.lang.day(self.delays.due(Deadline::Release, self.shell.now))
    }

    fn delay(&self, name: Deadline) -> String {
        self.delays.words(name, self.shell.lang)
    }
}

/// GET /orders/{id}
pub async fn show(db: Data<Db>, shell: Shell, viewer: Viewer, id: Path<OrderId>) -> Page {
    page(&db.read(move |conn| OrderPage::load(conn, shell, &viewer, &id.0)).await?)
}

/// POST /orders/{id}/shipment
pub async fn ship(db: Data<Db>, shell: Shell, viewer: Viewer, id: Path<OrderId>, form: Form<ShipForm>) -> Page {
    let (id, form, by, now, t) = (id.0, form.0, viewer.clone(), shell.now, shell.t);
    let order = id.clone();
    let shipped = match form.check() {
        Ok(shipment) => db.tx(move |conn| actions::ship(conn, &order, &shipment, &by, now)).await,
        Err(errors) => Err(AppError::Refused(errors)),
    };
    match shipped {
        Ok(done) => see(after(&id, done, "shipped")),
        Err(AppError::Refused(errors)) => {
            let screen = db.read(move |conn| OrderPage::load(conn, shell, &viewer, &id)).await?;
            // The form is not offered here any more: the page says where the order stands.
            if !screen.may_ship() {
                return moved_on(screen.shell, format!("/orders/{}", screen.order.id), form.written(t));
            }
            again(&OrderPage { form, errors, ..screen })
        }
        Err(AppError::MovedOn(path)) => moved_on(shell, path, form.written(t)),
        Err(error) => Err(error),
    }
}

/// POST /orders/{id}/receipt
pub async fn receive(db: Data<Db>, shell: Shell, viewer: Viewer, id: Path<OrderId>) -> Page {
    let (id, now) = (id.0, shell.now);
    let order = id.clone();
    let done = db.tx(move |conn| actions::receive(conn, &order, &viewer, now)).await?;
    see(after(&id, done, "received"))
}

fn after(id: &OrderId, done: Done, word: &str) -> String {
    let word = if done == Done::Now { word } else { "already" };
    format!("/orders/{id}?done={word}")
}
