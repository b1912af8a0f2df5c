//! The rows of texts and of who accepted or was shown which.

use diesel::prelude::*;

use super::model::{AcceptanceId, Act, LegalText, TextId, TextKind};
use crate::accounts::model::UserId;
use crate::platform::db::Conn;
use crate::platform::i18n::Lang;
use crate::platform::schema::{legal_acceptances, legal_texts};
use crate::platform::types::Moment;

/// The version in force.
pub fn current(conn: &mut Conn, kind: TextKind, lang: Lang, now: Moment) -> QueryResult<LegalText> {
    legal_texts::table
        .filter(legal_texts::kind.eq(kind))
        .filter(legal_texts::lang.eq(lang))
        .filter(legal_texts::effective_at.le(now))
        .order(legal_texts::version.desc())
        .select(LegalText::as_select())
        .first(conn)
}

/// The latest version, in force or not yet.
pub fn latest(conn: &mut Conn, kind: TextKind, lang: Lang) -> QueryResult<Option<LegalText>> {
    legal_texts::table
        .filter(legal_texts::kind.eq(kind))
        .filter(legal_texts::lang.eq(lang))
        .order(legal_texts::version.desc())
        .select(LegalText::as_select())
        .first(conn)
        .optional()
}

/// Every version, the latest first.
pub fn versions(conn: &mut Conn, kind: TextKind, lang: Lang) -> QueryResult<Vec<LegalText>> {
    legal_texts::table
        .filter(legal_texts::kind.eq(kind))
        .filter(legal_texts::lang.eq(lang))
        .order(legal_texts::version.desc())
        .select(LegalText::as_select())
        .load(conn)
}

/// Writes a new version.
pub fn insert(conn: &mut Conn, kind: TextKind, lang: Lang, version: i32, body: &str, sha256: &str, effective_at: Moment) -> QueryResult<TextId> {
    let id = TextId::new();
    diesel::insert_into(legal_texts::table)
        .values((
            legal_texts::id.eq(&id),
            legal_texts::kind.eq(kind),
            legal_texts::lang.eq(lang),
            legal_texts::version.eq(version),
            legal_texts::effective_at.eq(effective_at),
            legal_texts::body.eq(body),
            legal_texts::sha256.eq(sha256),
        ))
        .execute(conn)?;
    Ok(id)
}

/// Notes that a person accepted, or was shown, the version in force.
pub fn note(conn: &mut Conn, user: &UserId, purchase: Option<&str>, text: &TextId, act: Act, screen: &str, now: Moment) -> QueryResult<()> {
    diesel::insert_into(legal_acceptances::table)
        .values((
            legal_acceptances::id.eq(AcceptanceId::new()),
            legal_acceptances::user_id.eq(user),
            legal_acceptances::purchase_id.eq(purchase),
            legal_acceptances::text_id.eq(text),
            legal_acceptances::act.eq(act),
            legal_acceptances::screen.eq(screen),
            legal_acceptances::at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}

/// The texts that a purchase was made under, and what was done with each.
pub fn of_purchase(conn: &mut Conn, purchase: &str) -> QueryResult<Vec<(TextKind, i32, Act)>> {
    legal_acceptances::table
        .inner_join(legal_texts::table)
        .filter(legal_acceptances::purchase_id.eq(purchase))
        .order(legal_texts::kind)
        .select((legal_texts::kind, legal_texts::version, legal_acceptances::act))
        .load(conn)
}

/// The texts that a person accepted or was shown, the latest first.
pub fn of_user(conn: &mut Conn, user: &UserId) -> QueryResult<Vec<(TextKind, i32, Act, Moment)>> {
    legal_acceptances::table
        .inner_join(legal_texts::table)
        .filter(legal_acceptances::user_id.eq(user))
        .order(legal_acceptances::at.desc())
        .select((legal_texts::kind, legal_texts::version, legal_acceptances::act, legal_acceptances::at))
        .load(conn)
}
