//! Many new listings at once, with their rows of the search index: one statement a table, whatever their number,
//! for a catalogue of a hundred thousand must not cross to the database's server as often. The rows travel as JSON.

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use serde_json::{Value, json};

use super::words::index_row;
use crate::catalogue::model::Listing;
use crate::platform::db::Conn;
use crate::platform::money::CURRENCY;

const COLUMNS: [(&str, &str); 15] = [
    ("id", "TEXT"),
    ("seller_id", "TEXT"),
    ("category_id", "TEXT"),
    ("reference", "TEXT"),
    ("title", "TEXT"),
    ("description", "TEXT"),
    ("price", "BIGINT"),
    ("delivery", "BIGINT"),
    ("currency", "TEXT"),
    ("stock", "INTEGER"),
    ("condition", "TEXT"),
    ("maker", "TEXT"),
    ("state", "TEXT"),
    ("cover_id", "TEXT"),
    ("created_at", "TIMESTAMP"),
];
const INDEX_COLUMNS: [(&str, &str); 3] = [("listing_id", "TEXT"), ("title", "TEXT"), ("words", "TEXT")];

/// Writes new published listings.
pub fn insert_published(conn: &mut Conn, listings: &[Listing]) -> QueryResult<()> {
    insert(conn, "listings", &COLUMNS, listings.iter().map(row).collect())?;
    let words = listings.iter().map(|listing| {
        let (title, words) = index_row(listing);
        json!({ "listing_id": listing.id, "title": title, "words": words })
    });
    insert(conn, "listing_search", &INDEX_COLUMNS, words.collect())
}

fn row(listing: &Listing) -> Value {
    json!({
        "id": listing.id,
        "seller_id": listing.seller_id,
        "category_id": listing.category_id,
        "reference": listing.reference,
        "title": listing.title,
        "description": listing.description,
        "price": listing.price,
        "delivery": listing.delivery,
        "currency": CURRENCY,
        "stock": listing.stock,
        "condition": listing.condition,
        "maker": listing.maker,
        "state": listing.state,
        "cover_id": listing.cover_id,
        // As the SQLite driver writes a time; PostgreSQL reads it too.
        "created_at": listing.created_at.format("%F %T%.f").to_string(),
    })
}

fn insert(conn: &mut Conn, table: &str, columns: &[(&str, &str)], rows: Value) -> QueryResult<()> {
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let from = match conn {
        Conn::Sqlite(_) => {
            let values: Vec<String> = names.iter().map(|name| format!("value ->> '{name}'")).collect();
            format!("SELECT {} FROM json_each($1)", values.join(", "))
        }
        Conn::Postgres(_) => {
            let typed: Vec<String> = columns.iter().map(|(name, kind)| format!("{name} {kind}")).collect();
            format!("SELECT {} FROM json_to_recordset($1::json) AS x ({})", names.join(", "), typed.join(", "))
        }
    };
    let query = format!("INSERT INTO {table} ({}) {from}", names.join(", "));
    sql_query(query).bind::<Text, _>(rows.to_string()).execute(conn).map(|_| ())
}
