//! Single values that outlive a restart, by name.

use diesel::prelude::*;

use super::db::Conn;
use super::schema::settings;

/// The value under this name.
pub fn get(conn: &mut Conn, name: &str) -> QueryResult<Option<String>> {
    settings::table.find(name).select(settings::value).first(conn).optional()
}

/// Keeps a value under this name.
pub fn set(conn: &mut Conn, name: &str, value: &str) -> QueryResult<()> {
    let changed = diesel::update(settings::table.find(name)).set(settings::value.eq(value)).execute(conn)?;
    if changed == 0 {
        diesel::insert_into(settings::table).values((settings::name.eq(name), settings::value.eq(value))).execute(conn)?;
    }
    Ok(())
}
