//! `src/platform/schema.rs` is kept by hand: here it is compared with the database that the migrations make.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::support::*;

/// A column's name, type and whether it may be empty.
type Columns = Vec<(String, String, bool)>;

#[actix_web::test]
async fn the_schema_in_the_code_is_the_schema_of_the_database() {
    let market = Market::new().await;
    let (written, mut actual) = (written(), market.read(|conn| Ok(actual(conn))));
    // The search is each database's own.
    actual.retain(|table, _| !table.starts_with("listing_search") && !table.starts_with("__diesel"));
    for (table, columns) in &actual {
        let named = written.get(table).unwrap_or_else(|| panic!("schema.rs lacks the table {table}"));
        assert_eq!(named, columns, "the table {table}: in the code on the left, in the database on the right");
    }
    for table in written.keys().filter(|table| *table != "listing_search") {
        assert!(actual.contains_key(table), "the table {table} is in schema.rs only");
    }
}

/// The tables as `schema.rs` writes them.
fn written() -> BTreeMap<String, Columns> {
    let mut tables: BTreeMap<String, Columns> = BTreeMap::new();
    let mut table = String::new();
    for line in include_str!("../../src/platform/schema.rs").lines().map(str::trim) {
        if line.starts_with("diesel::") {
            continue;
        }
        if let Some((name, kind)) = line.trim_end_matches(',').split_once(" -> ") {
            let (kind, empty) = match kind.strip_prefix("Nullable<") {
                Some(kind) => (kind.trim_end_matches('>'), true),
                None => (kind, false),
            };
            tables.entry(table.clone()).or_default().push((name.into(), kind.into(), empty));
        } else if let Some((name, rest)) = line.split_once(' ')
            && rest.starts_with('(')
            && rest.ends_with(") {")
        {
            table = name.to_owned();
        }
    }
    for columns in tables.values_mut() {
        columns.sort();
    }
    tables
}

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = diesel::sql_types::Text)]
    in_table: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    name: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    kind: String,
    #[diesel(sql_type = diesel::sql_types::Integer)]
    required: i32,
}

const OF_SQLITE: &str = "SELECT m.name AS in_table, c.name AS name, c.type AS kind, c.\"notnull\" AS required \
    FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'";
const OF_POSTGRES: &str = "SELECT table_name::text AS in_table, column_name::text AS name, data_type::text AS kind, \
    (CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END)::int AS required FROM information_schema.columns WHERE table_schema = 'public'";

fn actual(conn: &mut entente::platform::db::Conn) -> BTreeMap<String, Columns> {
    let question = if on_postgres() { OF_POSTGRES } else { OF_SQLITE };
    let rows: Vec<Column> = diesel::sql_query(question).load(conn).unwrap();
    let mut tables: BTreeMap<String, Columns> = BTreeMap::new();
    for row in rows {
        let kind = match row.kind.to_lowercase().as_str() {
            "text" => "Text",
            "bigint" => "BigInt",
            "integer" => "Integer",
            "boolean" => "Bool",
            "timestamp" | "timestamp without time zone" => "Timestamp",
            other => other,
        }
        .to_owned();
        tables.entry(row.in_table).or_default().push((row.name, kind, row.required == 0));
    }
    for columns in tables.values_mut() {
        columns.sort();
    }
    tables
}
