//! The rows of categories and listings.

use diesel::prelude::*;

use super::model::Category;
use crate::platform::db::Conn;
use crate::platform::schema::categories;

/// Every category, in the operator's order.
pub fn categories(conn: &mut Conn) -> QueryResult<Vec<Category>> {
    categories::table.order((categories::position, categories::slug)).select(Category::as_select()).load(conn)
}
