//! The rows of carts and purchases.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::accounts::model::UserId;
use crate::platform::db::Conn;
use crate::platform::schema::{cart_lines, carts};

/// How many articles are in the person's cart, or in the visitor's.
pub fn articles(conn: &mut Conn, user: Option<&UserId>, cart: Option<&str>) -> QueryResult<i64> {
    let count = sql::<BigInt>("CAST(COALESCE(SUM(quantity), 0) AS BIGINT)");
    match (user, cart) {
        (Some(user), _) => carts::table.inner_join(cart_lines::table).filter(carts::user_id.eq(user)).select(count).first(conn),
        (None, Some(cart)) => cart_lines::table.filter(cart_lines::cart_id.eq(cart)).select(count).first(conn),
        (None, None) => Ok(0),
    }
}
