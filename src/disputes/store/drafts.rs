//! The rows of reports that have not been sent yet, and their pictures.

use diesel::dsl::max;
use diesel::prelude::*;

use crate::accounts::model::UserId;
use crate::disputes::model::{DisputeId, Draft, DraftId, Reason, Remedy};
use crate::orders::model::{LineId, OrderId};
use crate::platform::db::Conn;
use crate::platform::files::FileId;
use crate::platform::schema::{dispute_draft_files, dispute_drafts};
use crate::platform::types::Moment;

/// This person's draft.
pub fn draft(conn: &mut Conn, user: &UserId, id: &DraftId) -> QueryResult<Draft> {
    dispute_drafts::table.find(id).filter(dispute_drafts::user_id.eq(user)).select(Draft::as_select()).first(conn)
}

/// This person's draft about an order that has not become a dispute, the latest one.
pub fn of_order(conn: &mut Conn, user: &UserId, order: &OrderId) -> QueryResult<Option<Draft>> {
    dispute_drafts::table
        .filter(dispute_drafts::user_id.eq(user))
        .filter(dispute_drafts::order_id.eq(order))
        .filter(dispute_drafts::dispute_id.is_null())
        .order(dispute_drafts::updated_at.desc())
        .select(Draft::as_select())
        .first(conn)
        .optional()
}

/// This person's drafts that have not become disputes.
pub fn open(conn: &mut Conn, user: &UserId) -> QueryResult<Vec<Draft>> {
    dispute_drafts::table
        .filter(dispute_drafts::user_id.eq(user))
        .filter(dispute_drafts::dispute_id.is_null())
        .order(dispute_drafts::updated_at.desc())
        .limit(20)
        .select(Draft::as_select())
        .load(conn)
}

/// Writes an empty draft.
pub fn insert(conn: &mut Conn, user: &UserId, order: &OrderId, now: Moment) -> QueryResult<DraftId> {
    let id = DraftId::new();
    diesel::insert_into(dispute_drafts::table)
        .values((
            dispute_drafts::id.eq(&id),
            dispute_drafts::user_id.eq(user),
            dispute_drafts::order_id.eq(order),
            dispute_drafts::amount.eq(""),
            dispute_drafts::statement.eq(""),
            dispute_drafts::updated_at.eq(now),
        ))
        .execute(conn)?;
    Ok(id)
}

/// Keeps what and why.
pub fn set_what(conn: &mut Conn, id: &DraftId, line: &LineId, reason: Reason, now: Moment) -> QueryResult<()> {
    diesel::update(dispute_drafts::table.find(id))
        .set((dispute_drafts::line_id.eq(line), dispute_drafts::reason.eq(reason), dispute_drafts::updated_at.eq(now)))
        .execute(conn)
        .map(|_| ())
}

/// Keeps what is wished and what happened, as typed.
pub fn set_details(conn: &mut Conn, id: &DraftId, remedy: Option<Remedy>, amount: &str, statement: &str, now: Moment) -> QueryResult<()> {
    diesel::update(dispute_drafts::table.find(id))
        .set((
            dispute_drafts::remedy.eq(remedy),
            dispute_drafts::amount.eq(amount),
            dispute_drafts::statement.eq(statement),
            dispute_drafts::updated_at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}

/// The draft has become this dispute.
pub fn set_dispute(conn: &mut Conn, id: &DraftId, dispute: &DisputeId) -> QueryResult<()> {
    diesel::update(dispute_drafts::table.find(id)).set(dispute_drafts::dispute_id.eq(dispute)).execute(conn).map(|_| ())
}

/// The pictures of a draft, in order.
pub fn files(conn: &mut Conn, id: &DraftId) -> QueryResult<Vec<FileId>> {
    dispute_draft_files::table
        .filter(dispute_draft_files::draft_id.eq(id))
        .order(dispute_draft_files::position)
        .select(dispute_draft_files::file_id)
        .load(conn)
}

/// Adds a picture to a draft, after the others.
pub fn add_file(conn: &mut Conn, id: &DraftId, file: &FileId) -> QueryResult<()> {
    let last: Option<i32> =
        dispute_draft_files::table.filter(dispute_draft_files::draft_id.eq(id)).select(max(dispute_draft_files::position)).first(conn)?;
    let position = last.unwrap_or(0) + 1;
    diesel::insert_into(dispute_draft_files::table)
        .values((dispute_draft_files::draft_id.eq(id), dispute_draft_files::file_id.eq(file), dispute_draft_files::position.eq(position)))
        .execute(conn)
        .map(|_| ())
}

/// Takes a picture out of a draft.
pub fn remove_file(conn: &mut Conn, id: &DraftId, file: &FileId) -> QueryResult<usize> {
    diesel::delete(dispute_draft_files::table.find((id, file))).execute(conn)
}
