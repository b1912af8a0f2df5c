//! The rows of categories and listings.

mod bulk;
mod shelf;
mod words;

use diesel::prelude::*;

pub use self::bulk::insert_published;
pub use self::shelf::{Scope, cards, category_counts, category_covers, newest, seller_count, tally};
pub use self::words::{Match, index, matching};
use super::model::{Category, CategoryId, Listing, ListingId, ListingState, Reference};
use crate::accounts::model::SellerId;
use crate::platform::db::Conn;
use crate::platform::files::FileId;
use crate::platform::schema::{categories, listing_pictures, listings};

/// Every category, in the operator's order.
pub fn categories(conn: &mut Conn) -> QueryResult<Vec<Category>> {
    categories::table.order((categories::position, categories::slug)).select(Category::as_select()).load(conn)
}

/// A category by its part of the address.
pub fn category_by_slug(conn: &mut Conn, slug: &str) -> QueryResult<Category> {
    categories::table.filter(categories::slug.eq(slug)).select(Category::as_select()).first(conn)
}

/// A category by id.
pub fn category(conn: &mut Conn, id: &CategoryId) -> QueryResult<Category> {
    categories::table.find(id).select(Category::as_select()).first(conn)
}

/// Writes a new category at its place among the others.
pub fn insert_category(conn: &mut Conn, category: &Category, position: i32) -> QueryResult<()> {
    diesel::insert_into(categories::table)
        .values((
            categories::id.eq(&category.id),
            categories::slug.eq(&category.slug),
            categories::name_fr.eq(&category.name_fr),
            categories::name_en.eq(&category.name_en),
            categories::about_fr.eq(&category.about_fr),
            categories::about_en.eq(&category.about_en),
            categories::position.eq(position),
        ))
        .execute(conn)
        .map(|_| ())
}

/// Changes the French words of a category.
pub fn update_category(conn: &mut Conn, id: &CategoryId, name_fr: &str, about_fr: &str) -> QueryResult<()> {
    diesel::update(categories::table.find(id)).set((categories::name_fr.eq(name_fr), categories::about_fr.eq(about_fr))).execute(conn).map(|_| ())
}

/// A listing in whatever state: for those who sell it.
pub fn listing(conn: &mut Conn, id: &ListingId) -> QueryResult<Listing> {
    listings::table.find(id).select(Listing::as_select()).first(conn)
}

/// A listing that everyone may see.
pub fn published(conn: &mut Conn, id: &ListingId) -> QueryResult<Listing> {
    listings::table.find(id).filter(listings::state.eq(ListingState::Published)).select(Listing::as_select()).first(conn)
}

/// What a seller has listed, by the seller's own references.
pub fn references(conn: &mut Conn, seller: &SellerId) -> QueryResult<Vec<Reference>> {
    listings::table.filter(listings::seller_id.eq(seller)).order(listings::reference).select(Reference::as_select()).load(conn)
}

/// Writes what a seller's file says of a listing that is there already; pictures, maker and date stay.
pub fn update(conn: &mut Conn, listing: &Listing) -> QueryResult<()> {
    diesel::update(listings::table.find(&listing.id))
        .set((
            listings::category_id.eq(&listing.category_id),
            listings::title.eq(&listing.title),
            listings::description.eq(&listing.description),
            listings::price.eq(listing.price),
            listings::stock.eq(listing.stock),
            listings::condition.eq(listing.condition),
        ))
        .execute(conn)
        .map(|_| ())
}

/// Gives a listing its pictures, the first of which is its cover; those that it had are no longer shown.
pub fn set_pictures(conn: &mut Conn, id: &ListingId, pictures: &[FileId]) -> QueryResult<()> {
    diesel::delete(listing_pictures::table.filter(listing_pictures::listing_id.eq(id))).execute(conn)?;
    for (file, position) in pictures.iter().zip(0..) {
        diesel::insert_into(listing_pictures::table)
            .values((listing_pictures::listing_id.eq(id), listing_pictures::file_id.eq(file), listing_pictures::position.eq(position)))
            .execute(conn)?;
    }
    diesel::update(listings::table.find(id)).set(listings::cover_id.eq(pictures.first())).execute(conn).map(|_| ())
}

/// A listing's pictures, in their order.
pub fn pictures(conn: &mut Conn, id: &ListingId) -> QueryResult<Vec<FileId>> {
    listing_pictures::table.filter(listing_pictures::listing_id.eq(id)).order(listing_pictures::position).select(listing_pictures::file_id).load(conn)
}

/// Lets the database look at its tables again, after so many rows have come that its plans no longer fit.
pub fn analyse(conn: &mut Conn) -> QueryResult<()> {
    diesel::sql_query("ANALYZE").execute(conn).map(|_| ())
}
