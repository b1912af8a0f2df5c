//! The rows of sellers.

use diesel::prelude::*;

use super::model::Seller;
use crate::accounts::model::SellerId;
use crate::platform::db::Conn;
use crate::platform::schema::sellers;

/// A seller by id.
pub fn seller(conn: &mut Conn, id: &SellerId) -> QueryResult<Seller> {
    sellers::table.find(id).select(Seller::as_select()).first(conn)
}

/// A seller by its part of the address.
pub fn by_slug(conn: &mut Conn, slug: &str) -> QueryResult<Seller> {
    sellers::table.filter(sellers::slug.eq(slug)).select(Seller::as_select()).first(conn)
}

/// Some sellers by id.
pub fn some(conn: &mut Conn, ids: &[SellerId]) -> QueryResult<Vec<Seller>> {
    sellers::table.filter(sellers::id.eq_any(ids)).order(sellers::name).select(Seller::as_select()).load(conn)
}

/// Writes a new seller.
pub fn insert(conn: &mut Conn, seller: &Seller) -> QueryResult<()> {
    diesel::insert_into(sellers::table)
        .values((
            sellers::id.eq(&seller.id),
            sellers::slug.eq(&seller.slug),
            sellers::name.eq(&seller.name),
            sellers::capacity.eq(seller.capacity),
            sellers::legal_name.eq(&seller.legal_name),
            sellers::street.eq(&seller.street),
            sellers::postcode.eq(&seller.postcode),
            sellers::city.eq(&seller.city),
            sellers::siren.eq(&seller.siren),
            sellers::vat_number.eq(&seller.vat_number),
            sellers::email.eq(&seller.email),
            sellers::phone.eq(&seller.phone),
            sellers::bio_fr.eq(&seller.bio_fr),
            sellers::bio_en.eq(&seller.bio_en),
            sellers::created_at.eq(seller.created_at),
        ))
        .execute(conn)
        .map(|_| ())
}

/// Changes what a seller's file says of it; its identity stays.
pub fn update_shop(conn: &mut Conn, id: &SellerId, name: &str, city: &str, email: &str, bio_fr: &str) -> QueryResult<()> {
    diesel::update(sellers::table.find(id))
        .set((sellers::name.eq(name), sellers::city.eq(city), sellers::email.eq(email), sellers::bio_fr.eq(bio_fr)))
        .execute(conn)
        .map(|_| ())
}
