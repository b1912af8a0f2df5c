//! The rows of notices.

use diesel::prelude::*;

use super::model::{Notice, NoticeId};
use crate::accounts::model::UserId;
use crate::platform::db::Conn;
use crate::platform::mail::Letter;
use crate::platform::schema::notifications;
use crate::platform::types::Moment;

/// Writes a notice that says in short what the letter says.
pub fn insert(conn: &mut Conn, user: &UserId, letter: &Letter, now: Moment) -> QueryResult<()> {
    let path = letter.link.as_ref().map_or("/account", |(_, path)| path.as_str());
    let body = letter.paragraphs.join(" ");
    diesel::insert_into(notifications::table)
        .values((
            notifications::id.eq(NoticeId::new()),
            notifications::user_id.eq(user),
            notifications::kind.eq(letter.kind),
            notifications::subject_kind.eq(letter.about.kind),
            notifications::subject_id.eq(&letter.about.id),
            notifications::title.eq(&letter.heading),
            notifications::body.eq(body),
            notifications::path.eq(path),
            notifications::created_at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}

/// A person's notices, the latest first, and how many there are.
pub fn list(conn: &mut Conn, user: &UserId, offset: i64, limit: i64) -> QueryResult<(Vec<Notice>, i64)> {
    let rows = notifications::table
        .filter(notifications::user_id.eq(user))
        .order((notifications::created_at.desc(), notifications::id.desc()))
        .offset(offset)
        .limit(limit)
        .select(Notice::as_select())
        .load(conn)?;
    Ok((rows, notifications::table.filter(notifications::user_id.eq(user)).count().get_result(conn)?))
}

/// How many notices a person has not seen.
pub fn unread(conn: &mut Conn, user: &UserId) -> QueryResult<i64> {
    notifications::table.filter(notifications::user_id.eq(user)).filter(notifications::read_at.is_null()).count().get_result(conn)
}

/// The person has seen everything up to now.
pub fn mark_read(conn: &mut Conn, user: &UserId, now: Moment) -> QueryResult<usize> {
    diesel::update(notifications::table.filter(notifications::user_id.eq(user)).filter(notifications::read_at.is_null()))
        .set(notifications::read_at.eq(now))
        .execute(conn)
}
