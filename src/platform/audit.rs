//! What the team did to people, letters and jobs: written in the transaction of the act, never changed.

use diesel::prelude::*;

use super::db::Conn;
use super::schema::audit_log;
use super::types::Moment;

crate::id!(
    /// An entry of the audit log.
    AuditId, "aud"
);

crate::words! {
    /// An act of the team.
    AuditAct {
        /// A person was given a role.
        Grant = "role.grant",
        /// A role was taken from a person.
        Revoke = "role.revoke",
        /// A letter is tried again.
        RetryLetter = "letter.retry",
        /// Every dead letter is tried again.
        RetryLetters = "letters.retry",
        /// A job is tried again.
        RetryJob = "job.retry"
    }
}

/// One entry.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = audit_log)]
pub struct Audited {
    /// Who did it; none for a command on the machine itself.
    pub actor_id: Option<String>,
    /// What.
    pub action: AuditAct,
    /// More about it, for example the role.
    pub details: String,
    /// When.
    pub at: Moment,
}

/// Writes that a person, or a command, did something to a thing, named by kind and id.
pub fn note(conn: &mut Conn, actor: Option<&str>, act: AuditAct, subject: (&str, &str), details: &str, now: Moment) -> QueryResult<()> {
    diesel::insert_into(audit_log::table)
        .values((
            audit_log::id.eq(AuditId::new()),
            audit_log::actor_id.eq(actor),
            audit_log::action.eq(act),
            audit_log::subject_kind.eq(subject.0),
            audit_log::subject_id.eq(subject.1),
            audit_log::details.eq(details),
            audit_log::at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}

/// What was done to a thing, the latest first.
pub fn of_subject(conn: &mut Conn, kind: &str, id: &str, limit: i64) -> QueryResult<Vec<Audited>> {
    audit_log::table
        .filter(audit_log::subject_kind.eq(kind))
        .filter(audit_log::subject_id.eq(id))
        .order((audit_log::at.desc(), audit_log::id.desc()))
        .limit(limit)
        .select(Audited::as_select())
        .load(conn)
}
