//! Filling a cart, placing a purchase, and what becomes of it when it is paid or not.

use super::forms::Wish;
use super::mail;
use super::model::{Address, CartId, PurchaseState};
use super::rules::{Basket, Buyer, MOST, Part};
use super::store::{self, NewLine, NewOrder, NewPurchase, Whose};
use crate::accounts;
use crate::accounts::model::UserId;
use crate::accounts::viewer::Viewer;
use crate::catalogue;
use crate::catalogue::model::ListingId;
use crate::contracts;
use crate::legal;
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::legal::model::{Act, TextKind};
use crate::notifications::actions::tell;
use crate::orders;
use crate::orders::flow;
use crate::orders::model::{LineKind, Order, OrderEventKind, OrderId, OrderState, PurchaseId, Role};
use crate::orders::store::Happened;
use crate::payments;
use crate::payments::ledger;
use crate::payments::store::NewRefund;
use crate::platform::db::Conn;
use crate::platform::error::{AppError, Errors};
use crate::platform::i18n::Lang;
use crate::platform::mail::{Subject, SubjectKind};
use crate::platform::types::{Moment, fresh_number};

/// The texts of a purchase: the terms are accepted, the rest is information (L-088).
const TEXTS: &[(TextKind, Act)] = &[
    (TextKind::TermsOfSale, Act::Accepted),
    (TextKind::PaymentTerms, Act::Shown),
    (TextKind::Charter, Act::Shown),
    (TextKind::Mediation, Act::Shown),
];

/// Puts an article in the cart, with those that are there already. `submission` names what was sent: the same
/// again adds nothing. Says which cart it is, and whether something was added.
pub fn put(
    conn: &mut Conn,
    whose: &Whose,
    listing: &ListingId,
    quantity: i32,
    submission: Option<&str>,
    now: Moment,
) -> Result<(CartId, bool), AppError> {
    let listing = catalogue::store::published(conn, listing)?;
    let cart = store::open_cart(conn, whose, now)?;
    if submission.is_some() && store::last_added(conn, &cart, &listing.id)?.as_deref() == submission {
        return Ok((cart, false));
    }
    let there = store::quantity(conn, &cart, &listing.id)?;
    in_stock(there + quantity, listing.stock, there)?;
    store::set_line(conn, &cart, &listing.id, there + quantity, listing.price, now)?;
    store::set_last_added(conn, &cart, &listing.id, submission)?;
    Ok((cart, true))
}

/// Changes how many of an article are in the cart; 0 takes it out. Says whether there was anything to change.
pub fn change(conn: &mut Conn, whose: &Whose, listing: &ListingId, quantity: i32, now: Moment) -> Result<bool, AppError> {
    let Some(cart) = store::cart(conn, whose)? else { return Ok(false) };
    if quantity == 0 {
        return Ok(store::drop_line(conn, &cart, listing)?);
    }
    if store::quantity(conn, &cart, listing)? == 0 {
        return Ok(false);
    }
    let listing = catalogue::store::published(conn, listing)?;
    in_stock(quantity, listing.stock, 0)?;
    store::set_line(conn, &cart, &listing.id, quantity, listing.price, now)?;
    Ok(true)
}

fn in_stock(wanted: i32, stock: i32, there: i32) -> Result<(), Errors> {
    if stock <= 0 {
        return Err(Errors::one("quantity", |t| t.checkout_sold_out()));
    }
    if wanted > stock {
        return Err(Errors::one("quantity", move |t| if there > 0 { t.checkout_only_with(stock, there) } else { t.checkout_only(stock) }));
    }
    if wanted > MOST {
        return Err(Errors::one("quantity", |t| t.checkout_quantity_wrong(MOST)));
    }
    Ok(())
}

/// A visitor signs in: what they put in their cart is in the person's. Of an article that is in both, the
/// larger number counts. A cart that is not a visitor's changes nothing.
pub fn join_cart(conn: &mut Conn, cart: &str, user: &UserId, now: Moment) -> diesel::QueryResult<()> {
    let Some(theirs) = store::cart(conn, &Whose::Visitor(Some(cart.to_owned())))? else { return Ok(()) };
    let Some(mine) = store::cart(conn, &Whose::Person(user.clone()))? else { return store::give(conn, &theirs, user, now) };
    for (listing, quantity, price_seen) in store::cart_rows(conn, &theirs)? {
        let there = store::quantity(conn, &mine, &listing)?;
        store::set_line(conn, &mine, &listing, quantity.max(there), price_seen, now)?;
    }
    store::empty(conn, &theirs)?;
    store::drop_cart(conn, &theirs)
}

/// Keeps the address that a purchase will be sent to.
pub fn keep_address(conn: &mut Conn, user: &UserId, address: &Address, now: Moment) -> Result<(), AppError> {
    let cart = store::open_cart(conn, &Whose::Person(user.clone()), now)?;
    store::set_address(conn, &cart, address)?;
    Ok(())
}

/// Concludes a purchase: one order a seller, everything about it frozen, the stock taken, one payment to
/// be made. The same page sent twice leads to the first purchase.
///
/// Refuses when the total is no longer the one that the buyer saw; `MovedOn` when the cart or the address
/// must be looked at first.
pub fn place(conn: &mut Conn, buyer: &Viewer, wish: &Wish, provider: &str, lang: Lang, now: Moment) -> Result<PurchaseId, AppError> {
    if let Some((id, whose)) = store::by_key(conn, &wish.key)? {
        return if whose == buyer.id { Ok(id) } else { Err(Errors::one("", |t| t.error_form_stale()).into()) };
    }
    let whose = Whose::Person(buyer.id.clone());
    let basket = store::basket(conn, &whose, &Buyer::of(Some(buyer)))?;
    let cart = store::cart(conn, &whose)?.filter(|_| basket.ready()).ok_or_else(|| AppError::MovedOn("/cart".into()))?;
    let address = store::address(conn, &buyer.id)?.ok_or_else(|| AppError::MovedOn("/checkout".into()))?;
    if basket.total() != wish.total_seen {
        let total = basket.total();
        return Err(Errors::one("total", move |t| t.checkout_total_changed(lang.money(total))).into());
    }
    let (id, due_at) = (PurchaseId::new(), Deadlines::load(conn)?.due(Deadline::Payment, now));
    let number = fresh_number("ACH");
    let purchase = NewPurchase { id: &id, number: &number, buyer: &buyer.id, key: &wish.key, total: basket.total(), address: &address, due_at };
    store::insert_purchase(conn, &purchase, now)?;
    for part in &basket.0 {
        place_order(conn, &id, buyer, part, now)?;
    }
    payments::store::insert(conn, &id, provider, basket.total(), now)?;
    legal::actions::note(conn, &buyer.id, Some(id.as_str()), TEXTS, lang, "/checkout/check", now)?;
    store::empty(conn, &cart)?;
    Ok(id)
}

fn place_order(conn: &mut Conn, purchase: &PurchaseId, buyer: &Viewer, part: &Part, now: Moment) -> Result<(), AppError> {
    let moved_on = || AppError::MovedOn("/cart".into());
    let contract = contracts::store::in_force(conn, &part.seller.id)?.ok_or_else(moved_on)?;
    let (id, number, snapshot) = (OrderId::new(), fresh_number("CMD"), serde_json::to_string(&part.seller)?);
    let order = NewOrder {
        id: &id,
        number: &number,
        purchase,
        buyer: &buyer.id,
        buyer_capacity: buyer.capacity,
        seller: &part.seller.id,
        seller_capacity: part.seller.capacity,
        snapshot: &snapshot,
        total: part.total(),
    };
    store::insert_order(conn, &order, now)?;
    let frozen = NewLine {
        order: &id,
        position: 0,
        listing: None,
        pictures: "[]",
        unit_price: part.delivery(),
        quantity: 1,
        contract: &contract.id,
        commission_bps: contract.commission_bps,
        commission_vat_bps: contract.commission_vat_bps,
    };
    let mut position = 0;
    for line in &part.lines {
        if !store::reserve(conn, line)? {
            return Err(moved_on());
        }
        let pictures = serde_json::to_string(&catalogue::store::pictures(conn, &line.listing.id)?)?;
        let (listing, unit_price, quantity) = (Some(&line.listing), line.listing.price, line.quantity);
        store::insert_line(conn, &NewLine { position, listing, pictures: &pictures, unit_price, quantity, ..frozen })?;
        position += 1;
    }
    if part.delivery().is_positive() {
        store::insert_line(conn, &NewLine { position, ..frozen })?;
    }
    let placed = Happened { event: OrderEventKind::Place, actor: Some(&buyer.id), role: Role::Buyer, details: "" };
    orders::store::note(conn, &id, OrderState::Placed, OrderState::Placed, placed, now)?;
    Ok(())
}

/// The provider has the money of a purchase: its orders are paid, the ledger holds every line for its
/// seller, everyone is told. Says whether that is news; any number of calls do it once.
pub fn settle_payment(conn: &mut Conn, id: &PurchaseId, now: Moment) -> Result<bool, AppError> {
    let payment = payments::store::of_purchase(conn, id)?;
    if !payments::store::paid(conn, &payment.id, now)? {
        return Ok(false);
    }
    let purchase = store::purchase(conn, id)?;
    let orders = orders::store::of_purchase(conn, id)?;
    let about = Subject::new(SubjectKind::Purchase, id);
    let mut lines = Vec::new();
    for order in &orders {
        lines.extend(orders::store::lines(conn, &order.id)?.iter().map(|line| line.money(&order.seller_id)));
    }
    ledger::capture(conn, &about, &lines, now)?;
    if !store::move_purchase(conn, id, PurchaseState::Paid, now)? {
        // Paid although it was cancelled: everything goes back.
        ledger::give_back(conn, &about, &lines, now)?;
        for order in &orders {
            let key = format!("late:{}", order.id);
            let back = NewRefund { payment: &payment.id, order: &order.id, dispute: None, key: &key, amount: order.total };
            payments::actions::refund(conn, &back, now)?;
        }
        let buyer = accounts::store::user(conn, &purchase.buyer_id)?;
        tell(conn, &buyer, &mail::paid_too_late(&purchase, buyer.lang), now)?;
        return Ok(true);
    }
    for order in &orders {
        move_order(conn, order, OrderEventKind::Pay, now)?;
        orders::store::set_paid(conn, &order.id, now)?;
    }
    mail::tell_paid(conn, &purchase, &orders, now)?;
    Ok(true)
}

/// The provider has closed an unpaid purchase's payment: the purchase is over and the stock goes back.
/// Says whether that is news.
pub fn cancel(conn: &mut Conn, id: &PurchaseId, now: Moment) -> Result<bool, AppError> {
    if !store::move_purchase(conn, id, PurchaseState::Cancelled, now)? {
        return Ok(false);
    }
    let payment = payments::store::of_purchase(conn, id)?;
    payments::store::failed(conn, &payment.id)?;
    for order in orders::store::of_purchase(conn, id)? {
        move_order(conn, &order, OrderEventKind::Cancel, now)?;
        for line in orders::store::lines(conn, &order.id)?.into_iter().filter(|line| line.kind == LineKind::Item) {
            if let Some(listing) = &line.listing_id {
                store::restock(conn, listing, line.quantity)?;
            }
        }
    }
    let purchase = store::purchase(conn, id)?;
    let buyer = accounts::store::user(conn, &purchase.buyer_id)?;
    tell(conn, &buyer, &mail::cancelled(&purchase, buyer.lang), now).map(|()| true)
}

fn move_order(conn: &mut Conn, order: &Order, event: OrderEventKind, now: Moment) -> Result<(), AppError> {
    let stuck = || AppError::Internal(format!("order {} is {} and cannot {event}", order.id, order.state));
    let to = flow::next(order.state, event, Role::System).ok_or_else(stuck)?;
    let happened = Happened { event, actor: None, role: Role::System, details: "" };
    if orders::store::step(conn, &order.id, order.state, to, happened, now)? { Ok(()) } else { Err(stuck()) }
}

/// The cart of a person, as it is today.
pub fn basket(conn: &mut Conn, buyer: &Viewer) -> Result<Basket, AppError> {
    Ok(store::basket(conn, &Whose::Person(buyer.id.clone()), &Buyer::of(Some(buyer)))?)
}
