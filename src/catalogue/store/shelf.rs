//! Lists of listings: what is on a shelf, in which order, and how many of each kind. Only what is published
//! and in stock stands on a shelf. The filters' values are numbers and words of our own types, so they stand in
//! the text of the query; what a visitor typed is always bound.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Integer, Nullable, Text};

use super::words::Match;
use crate::accounts::model::SellerId;
use crate::admission::model::SellerCapacity;
use crate::catalogue::model::{Card, CategoryId, Condition, ListingState};
use crate::catalogue::rules::{Band, Cell, Filter, Sort, Tally};
use crate::platform::db::Conn;
use crate::platform::files::FileId;
use crate::platform::schema::listings;
use crate::platform::web::paging::Paging;

/// Which shelf.
#[derive(Debug, Clone)]
pub enum Scope {
    /// A category.
    Category(CategoryId),
    /// A seller.
    Seller(SellerId),
    /// What a search finds.
    Words(Match),
}

impl Scope {
    /// Its rows, as listings `l` with their sellers `s`; `$1` is what is bound. With `count` no order is asked for.
    fn from(&self, conn: &Conn) -> &'static str {
        match (self, conn) {
            (Scope::Category(_), _) => "FROM listings l JOIN sellers s ON s.id = l.seller_id WHERE l.category_id = $1",
            (Scope::Seller(_), _) => "FROM listings l JOIN sellers s ON s.id = l.seller_id WHERE l.seller_id = $1",
            (Scope::Words(_), Conn::Sqlite(_)) => {
                "FROM listing_search_words JOIN listing_search d ON d.doc = listing_search_words.rowid \
                 JOIN listings l ON l.id = d.listing_id JOIN sellers s ON s.id = l.seller_id WHERE listing_search_words MATCH $1"
            }
            (Scope::Words(_), Conn::Postgres(_)) => {
                "FROM listing_search d JOIN listings l ON l.id = d.listing_id JOIN sellers s ON s.id = l.seller_id \
                 WHERE d.document @@ to_tsquery('simple', $1)"
            }
        }
    }

    fn bound(&self) -> &str {
        match self {
            Scope::Category(id) => id.as_str(),
            Scope::Seller(id) => id.as_str(),
            Scope::Words(question) => &question.0,
        }
    }

    fn order(&self, conn: &Conn, sort: Sort) -> &'static str {
        match (sort, self, conn) {
            (Sort::Cheapest, ..) => "l.price, l.id",
            (Sort::Dearest, ..) => "l.price DESC, l.id DESC",
            // A word in the title weighs eight times as much as one in the text.
            (Sort::Relevance, Scope::Words(_), Conn::Sqlite(_)) => "bm25(listing_search_words, 8.0, 1.0), l.created_at DESC, l.id DESC",
            (Sort::Relevance, Scope::Words(_), Conn::Postgres(_)) => {
                "ts_rank('{0.125, 0.2, 0.4, 1.0}', d.document, to_tsquery('simple', $1)) DESC, l.created_at DESC, l.id DESC"
            }
            (Sort::Relevance | Sort::Newest, ..) => "l.created_at DESC, l.id DESC",
        }
    }
}

const CARD: &str = "SELECT l.id, l.title, l.price, l.delivery, l.cover_id, s.name AS seller, s.capacity";
const ON_SHELF: &str = "l.state = 'published' AND l.stock > 0";

/// A page of a shelf.
pub fn cards(conn: &mut Conn, scope: &Scope, filter: &Filter, sort: Sort, paging: Paging) -> QueryResult<Vec<Card>> {
    let query = format!(
        "{CARD} {} AND {ON_SHELF}{} ORDER BY {} LIMIT {} OFFSET {}",
        scope.from(conn),
        narrowed(filter),
        scope.order(conn, sort),
        paging.size,
        paging.offset()
    );
    sql_query(query).bind::<Text, _>(scope.bound()).load(conn)
}

fn narrowed(filter: &Filter) -> String {
    let mut sql = String::new();
    if !filter.bands.is_empty() {
        let ranges: Vec<String> = filter
            .bands
            .iter()
            .map(|band| match band.range() {
                (least, Some(below)) => format!("(l.price >= {least} AND l.price < {below})"),
                (least, None) => format!("l.price >= {least}"),
            })
            .collect();
        sql.push_str(&format!(" AND ({})", ranges.join(" OR ")));
    }
    let one_of = |words: Vec<&str>| words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(", ");
    if !filter.capacities.is_empty() {
        sql.push_str(&format!(" AND s.capacity IN ({})", one_of(filter.capacities.iter().map(|word| word.as_str()).collect())));
    }
    if !filter.conditions.is_empty() {
        sql.push_str(&format!(" AND l.condition IN ({})", one_of(filter.conditions.iter().map(|word| word.as_str()).collect())));
    }
    sql
}

/// The latest listings of all.
pub fn newest(conn: &mut Conn, limit: i64) -> QueryResult<Vec<Card>> {
    sql_query(format!(
        "{CARD} FROM listings l JOIN sellers s ON s.id = l.seller_id WHERE {ON_SHELF} ORDER BY l.created_at DESC, l.id DESC LIMIT {limit}"
    ))
    .load(conn)
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = Integer)]
    band: i32,
    #[diesel(sql_type = Text)]
    capacity: SellerCapacity,
    #[diesel(sql_type = Text)]
    condition: Condition,
    #[diesel(sql_type = BigInt)]
    found: i64,
}

/// How many listings of each kind stand on a shelf: one look gives every count that its page shows.
pub fn tally(conn: &mut Conn, scope: &Scope) -> QueryResult<Tally> {
    let cases: String = Band::ALL
        .iter()
        .enumerate()
        .filter_map(|(place, band)| band.range().1.map(|below| format!("WHEN l.price < {below} THEN {place} ")))
        .collect();
    let query = format!(
        "SELECT CASE {cases}ELSE {} END AS band, s.capacity, l.condition, COUNT(*) AS found {} AND {ON_SHELF} GROUP BY 1, 2, 3",
        Band::ALL.len() - 1,
        scope.from(conn)
    );
    let rows: Vec<Counted> = sql_query(query).bind::<Text, _>(scope.bound()).load(conn)?;
    Ok(Tally(
        rows.into_iter()
            .filter_map(|row| {
                let band = usize::try_from(row.band).ok().and_then(|place| Band::ALL.get(place))?;
                Some(Cell { band: *band, capacity: row.capacity, condition: row.condition, count: row.found })
            })
            .collect(),
    ))
}

/// How many listings a seller offers.
pub fn seller_count(conn: &mut Conn, seller: &SellerId) -> QueryResult<i64> {
    listings::table
        .filter(listings::seller_id.eq(seller))
        .filter(listings::state.eq(ListingState::Published))
        .filter(listings::stock.gt(0))
        .count()
        .get_result(conn)
}

/// How many listings each category offers.
pub fn category_counts(conn: &mut Conn) -> QueryResult<Vec<(CategoryId, i64)>> {
    listings::table
        .filter(listings::state.eq(ListingState::Published))
        .filter(listings::stock.gt(0))
        .group_by(listings::category_id)
        .select((listings::category_id, sql::<BigInt>("COUNT(*)")))
        .load(conn)
}

#[derive(QueryableByName)]
struct Covered {
    #[diesel(sql_type = Text)]
    id: CategoryId,
    #[diesel(sql_type = Nullable<Text>)]
    cover_id: Option<FileId>,
}

/// A picture for each of the first categories: that of the latest listing that has one, among its two dozen latest.
pub fn category_covers(conn: &mut Conn, limit: i64) -> QueryResult<Vec<(CategoryId, Option<FileId>)>> {
    let rows: Vec<Covered> = sql_query(format!(
        "SELECT c.id, (SELECT x.cover_id FROM (SELECT l.cover_id, l.created_at FROM listings l WHERE l.category_id = c.id AND l.state = 'published' \
         ORDER BY l.created_at DESC LIMIT 24) x WHERE x.cover_id IS NOT NULL ORDER BY x.created_at DESC LIMIT 1) AS cover_id \
         FROM categories c ORDER BY c.position, c.slug LIMIT {limit}"
    ))
    .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.id, row.cover_id)).collect())
}
