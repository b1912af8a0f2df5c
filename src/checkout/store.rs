//! The rows of carts and purchases, and of orders at their birth.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::model::{Address, CartId, Country, Purchase, PurchaseState};
use super::rules::{Basket, Buyer, CartLine, Hindrance};
use crate::accounts::model::{Capacity, SellerId, UserId};
use crate::admission::model::{Seller, SellerCapacity};
use crate::catalogue::model::{Listing, ListingId, ListingState};
use crate::contracts;
use crate::contracts::model::ContractId;
use crate::orders::model::{LineId, LineKind, OrderId, OrderState, PurchaseId};
use crate::platform::db::Conn;
use crate::platform::money::{CURRENCY, Money};
use crate::platform::schema::{cart_lines, carts, listings, order_lines, orders, purchases, sellers};
use crate::platform::types::Moment;

/// Whose cart.
#[derive(Debug, Clone)]
pub enum Whose {
    /// A person's.
    Person(UserId),
    /// A visitor's, by what the cookie holds.
    Visitor(Option<String>),
}

/// How many articles are in the person's cart, or in the visitor's.
pub fn articles(conn: &mut Conn, user: Option<&UserId>, cart: Option<&str>) -> QueryResult<i64> {
    let count = sql::<BigInt>("CAST(COALESCE(SUM(quantity), 0) AS BIGINT)");
    let lines = carts::table.inner_join(cart_lines::table);
    match (user, cart) {
        (Some(user), _) => lines.filter(carts::user_id.eq(user)).select(count).first(conn),
        (None, Some(cart)) => lines.filter(carts::id.eq(cart)).filter(carts::user_id.is_null()).select(count).first(conn),
        (None, None) => Ok(0),
    }
}

/// The cart, if there is one. A cookie's name for a cart that has become a person's opens nothing.
pub fn cart(conn: &mut Conn, whose: &Whose) -> QueryResult<Option<CartId>> {
    match whose {
        Whose::Person(user) => carts::table.filter(carts::user_id.eq(user)).select(carts::id).first(conn).optional(),
        Whose::Visitor(Some(id)) => carts::table.filter(carts::id.eq(id)).filter(carts::user_id.is_null()).select(carts::id).first(conn).optional(),
        Whose::Visitor(None) => Ok(None),
    }
}

/// The cart; a new one if there is none.
pub fn open_cart(conn: &mut Conn, whose: &Whose, now: Moment) -> QueryResult<CartId> {
    if let Some(id) = cart(conn, whose)? {
        diesel::update(carts::table.find(&id)).set(carts::updated_at.eq(now)).execute(conn)?;
        return Ok(id);
    }
    let user = match whose {
        Whose::Person(user) => Some(user),
        Whose::Visitor(_) => None,
    };
    let id = CartId::new();
    diesel::insert_into(carts::table).values((carts::id.eq(&id), carts::user_id.eq(user), carts::updated_at.eq(now))).execute(conn)?;
    Ok(id)
}

/// What is in a cart, by seller, as it is today.
pub fn basket(conn: &mut Conn, whose: &Whose, buyer: &Buyer) -> QueryResult<Basket> {
    let Some(id) = cart(conn, whose)? else { return Ok(Basket::default()) };
    let rows = cart_lines::table
        .inner_join(listings::table.inner_join(sellers::table))
        .filter(cart_lines::cart_id.eq(&id))
        .order((cart_lines::added_at, cart_lines::listing_id))
        .select((Listing::as_select(), cart_lines::quantity, cart_lines::price_seen, Seller::as_select()))
        .load::<(Listing, i32, Money, Seller)>(conn)?;
    let lines = rows.into_iter().map(|(listing, quantity, price_seen, seller)| (CartLine::new(listing, quantity, price_seen), seller)).collect();
    let mut basket = Basket::gather(lines, buyer);
    for part in &mut basket.0 {
        if contracts::store::in_force(conn, &part.seller.id)?.is_none() {
            part.lines.iter_mut().for_each(|line| line.hindrance = Some(Hindrance::Gone));
        }
    }
    Ok(basket)
}

/// How many of an article are in a cart; 0 when it isn't there.
pub fn quantity(conn: &mut Conn, cart: &CartId, listing: &ListingId) -> QueryResult<i32> {
    cart_lines::table.find((cart, listing)).select(cart_lines::quantity).first(conn).optional().map(Option::unwrap_or_default)
}

/// Sets how many of an article are in a cart, at the price that the buyer sees now.
pub fn set_line(conn: &mut Conn, cart: &CartId, listing: &ListingId, quantity: i32, price_seen: Money, now: Moment) -> QueryResult<()> {
    let changed = diesel::update(cart_lines::table.find((cart, listing)))
        .set((cart_lines::quantity.eq(quantity), cart_lines::price_seen.eq(price_seen)))
        .execute(conn)?;
    if changed == 0 {
        diesel::insert_into(cart_lines::table)
            .values((
                cart_lines::cart_id.eq(cart),
                cart_lines::listing_id.eq(listing),
                cart_lines::quantity.eq(quantity),
                cart_lines::price_seen.eq(price_seen),
                cart_lines::added_at.eq(now),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// What named the submission that added to an article of a cart last.
pub fn last_added(conn: &mut Conn, cart: &CartId, listing: &ListingId) -> QueryResult<Option<String>> {
    cart_lines::table.find((cart, listing)).select(cart_lines::last_added).first(conn).optional().map(Option::flatten)
}

/// Keeps what names the submission that added to an article of a cart.
pub fn set_last_added(conn: &mut Conn, cart: &CartId, listing: &ListingId, submission: Option<&str>) -> QueryResult<()> {
    diesel::update(cart_lines::table.find((cart, listing))).set(cart_lines::last_added.eq(submission)).execute(conn).map(|_| ())
}

/// Takes an article out of a cart; says whether it was there.
pub fn drop_line(conn: &mut Conn, cart: &CartId, listing: &ListingId) -> QueryResult<bool> {
    diesel::delete(cart_lines::table.find((cart, listing))).execute(conn).map(|rows| rows == 1)
}

/// Empties a cart; the address stays for the next time.
pub fn empty(conn: &mut Conn, cart: &CartId) -> QueryResult<()> {
    diesel::delete(cart_lines::table.filter(cart_lines::cart_id.eq(cart))).execute(conn).map(|_| ())
}

/// A visitor's cart becomes a person's.
pub fn give(conn: &mut Conn, cart: &CartId, user: &UserId, now: Moment) -> QueryResult<()> {
    diesel::update(carts::table.find(cart)).set((carts::user_id.eq(user), carts::updated_at.eq(now))).execute(conn).map(|_| ())
}

/// The lines of a cart: article, how many, at which price.
pub fn cart_rows(conn: &mut Conn, cart: &CartId) -> QueryResult<Vec<(ListingId, i32, Money)>> {
    cart_lines::table
        .filter(cart_lines::cart_id.eq(cart))
        .order(cart_lines::added_at)
        .select((cart_lines::listing_id, cart_lines::quantity, cart_lines::price_seen))
        .load(conn)
}

/// Removes an empty cart.
pub fn drop_cart(conn: &mut Conn, cart: &CartId) -> QueryResult<()> {
    diesel::delete(carts::table.find(cart)).execute(conn).map(|_| ())
}

/// The delivery address that the person typed last.
pub fn address(conn: &mut Conn, user: &UserId) -> QueryResult<Option<Address>> {
    type Row = (Option<String>, Option<String>, Option<String>, Option<String>, Option<Country>);
    let row = carts::table
        .filter(carts::user_id.eq(user))
        .select((carts::ship_name, carts::ship_street, carts::ship_postcode, carts::ship_city, carts::ship_country))
        .first::<Row>(conn)
        .optional()?;
    Ok(match row {
        Some((Some(name), Some(street), Some(postcode), Some(city), Some(country))) => Some(Address { name, street, postcode, city, country }),
        _ => None,
    })
}

/// Keeps the delivery address.
pub fn set_address(conn: &mut Conn, cart: &CartId, address: &Address) -> QueryResult<()> {
    diesel::update(carts::table.find(cart))
        .set((
            carts::ship_name.eq(&address.name),
            carts::ship_street.eq(&address.street),
            carts::ship_postcode.eq(&address.postcode),
            carts::ship_city.eq(&address.city),
            carts::ship_country.eq(address.country),
        ))
        .execute(conn)
        .map(|_| ())
}

/// Takes so many from the stock, if they are still there at this price. Says whether they were.
pub fn reserve(conn: &mut Conn, line: &CartLine) -> QueryResult<bool> {
    let listing = &line.listing;
    diesel::update(listings::table.find(&listing.id).filter(listings::state.eq(ListingState::Published)))
        .filter(listings::stock.ge(line.quantity))
        .filter(listings::price.eq(listing.price))
        .set(listings::stock.eq(listings::stock - line.quantity))
        .execute(conn)
        .map(|rows| rows == 1)
}

/// Gives so many back to the stock.
pub fn restock(conn: &mut Conn, listing: &ListingId, quantity: i32) -> QueryResult<()> {
    diesel::update(listings::table.find(listing)).set(listings::stock.eq(listings::stock + quantity)).execute(conn).map(|_| ())
}

/// A purchase, and how the same page sent again finds it.
pub struct NewPurchase<'a> {
    /// Its id.
    pub id: &'a PurchaseId,
    /// Its number.
    pub number: &'a str,
    /// Who buys.
    pub buyer: &'a UserId,
    /// The page's key.
    pub key: &'a str,
    /// What is paid in all.
    pub total: Money,
    /// Where the parcels go.
    pub address: &'a Address,
    /// Until when the stock is kept for it.
    pub due_at: Moment,
}

/// Writes a purchase that awaits its payment.
pub fn insert_purchase(conn: &mut Conn, new: &NewPurchase<'_>, now: Moment) -> QueryResult<()> {
    diesel::insert_into(purchases::table)
        .values((
            purchases::id.eq(new.id),
            purchases::number.eq(new.number),
            purchases::buyer_id.eq(new.buyer),
            purchases::form_key.eq(new.key),
            purchases::state.eq(PurchaseState::AwaitingPayment),
            purchases::total.eq(new.total),
            purchases::currency.eq(CURRENCY),
            purchases::ship_name.eq(&new.address.name),
            purchases::ship_street.eq(&new.address.street),
            purchases::ship_postcode.eq(&new.address.postcode),
            purchases::ship_city.eq(&new.address.city),
            purchases::ship_country.eq(new.address.country),
            purchases::placed_at.eq(now),
            purchases::due_at.eq(new.due_at),
        ))
        .execute(conn)
        .map(|_| ())
}

/// The purchase that a page's key has led to, and whose it is.
pub fn by_key(conn: &mut Conn, key: &str) -> QueryResult<Option<(PurchaseId, UserId)>> {
    purchases::table.filter(purchases::form_key.eq(key)).select((purchases::id, purchases::buyer_id)).first(conn).optional()
}

/// A purchase by id, for the machine.
pub fn purchase(conn: &mut Conn, id: &PurchaseId) -> QueryResult<Purchase> {
    purchases::table.find(id).select(Purchase::as_select()).first(conn)
}

/// A purchase of this person.
pub fn purchase_of(conn: &mut Conn, id: &PurchaseId, buyer: &UserId) -> QueryResult<Purchase> {
    purchases::table.find(id).filter(purchases::buyer_id.eq(buyer)).select(Purchase::as_select()).first(conn)
}

/// Moves a purchase on from awaiting its payment; says whether it was still there.
pub fn move_purchase(conn: &mut Conn, id: &PurchaseId, to: PurchaseState, now: Moment) -> QueryResult<bool> {
    let paid_at = (to == PurchaseState::Paid).then_some(now);
    diesel::update(purchases::table.find(id).filter(purchases::state.eq(PurchaseState::AwaitingPayment)))
        .set((purchases::state.eq(to), purchases::paid_at.eq(paid_at), purchases::due_at.eq(None::<Moment>)))
        .execute(conn)
        .map(|rows| rows == 1)
}

/// The purchases whose time to be paid is over.
pub fn overdue(conn: &mut Conn, now: Moment, limit: i64) -> QueryResult<Vec<PurchaseId>> {
    purchases::table
        .filter(purchases::due_at.le(now))
        .filter(purchases::state.eq(PurchaseState::AwaitingPayment))
        .order(purchases::due_at)
        .limit(limit)
        .select(purchases::id)
        .load(conn)
}

/// Looks at an overdue purchase again later: the provider did not answer.
pub fn postpone(conn: &mut Conn, id: &PurchaseId, until: Moment) -> QueryResult<()> {
    diesel::update(purchases::table.find(id).filter(purchases::state.eq(PurchaseState::AwaitingPayment)))
        .set(purchases::due_at.eq(until))
        .execute(conn)
        .map(|_| ())
}

/// An order as it is born.
pub struct NewOrder<'a> {
    /// Its id.
    pub id: &'a OrderId,
    /// Its number.
    pub number: &'a str,
    /// Of which purchase.
    pub purchase: &'a PurchaseId,
    /// Who buys.
    pub buyer: &'a UserId,
    /// In which capacity.
    pub buyer_capacity: Capacity,
    /// Who sells.
    pub seller: &'a SellerId,
    /// In which capacity.
    pub seller_capacity: SellerCapacity,
    /// The seller's identity on that day, as JSON.
    pub snapshot: &'a str,
    /// What is paid for it.
    pub total: Money,
}

/// Writes an order that awaits its payment.
pub fn insert_order(conn: &mut Conn, new: &NewOrder<'_>, now: Moment) -> QueryResult<()> {
    diesel::insert_into(orders::table)
        .values((
            orders::id.eq(new.id),
            orders::number.eq(new.number),
            orders::purchase_id.eq(new.purchase),
            orders::buyer_id.eq(new.buyer),
            orders::seller_id.eq(new.seller),
            orders::state.eq(OrderState::Placed),
            orders::seller_snapshot.eq(new.snapshot),
            orders::buyer_capacity.eq(new.buyer_capacity),
            orders::seller_capacity.eq(new.seller_capacity),
            orders::total.eq(new.total),
            orders::currency.eq(CURRENCY),
            orders::placed_at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}

/// A line as it is frozen.
pub struct NewLine<'a> {
    /// Of which order.
    pub order: &'a OrderId,
    /// Its place.
    pub position: i32,
    /// What it is, unless it is the delivery.
    pub listing: Option<&'a Listing>,
    /// Its pictures, as JSON.
    pub pictures: &'a str,
    /// The price of one.
    pub unit_price: Money,
    /// How many.
    pub quantity: i32,
    /// Under which contract with the seller.
    pub contract: &'a ContractId,
    /// The commission of that day, in basis points.
    pub commission_bps: i32,
    /// Its VAT, in basis points.
    pub commission_vat_bps: i32,
}

/// Writes a line, frozen.
pub fn insert_line(conn: &mut Conn, new: &NewLine<'_>) -> QueryResult<()> {
    let kind = if new.listing.is_some() { LineKind::Item } else { LineKind::Delivery };
    let text = |of: fn(&Listing) -> &str| new.listing.map_or("", of);
    diesel::insert_into(order_lines::table)
        .values((
            order_lines::id.eq(LineId::new()),
            order_lines::order_id.eq(new.order),
            order_lines::listing_id.eq(new.listing.map(|listing| &listing.id)),
            order_lines::kind.eq(kind),
            order_lines::position.eq(new.position),
            order_lines::title.eq(text(|listing| &listing.title)),
            order_lines::description.eq(text(|listing| &listing.description)),
            order_lines::condition.eq(text(|listing| listing.condition.as_str())),
            order_lines::maker.eq(text(|listing| &listing.maker)),
            order_lines::pictures.eq(new.pictures),
            order_lines::unit_price.eq(new.unit_price),
            order_lines::quantity.eq(new.quantity),
            order_lines::total.eq(new.unit_price * new.quantity),
            order_lines::commission_bps.eq(new.commission_bps),
            order_lines::commission_vat_bps.eq(new.commission_vat_bps),
            order_lines::contract_id.eq(new.contract),
        ))
        .execute(conn)
        .map(|_| ())
}
