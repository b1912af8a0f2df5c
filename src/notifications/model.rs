//! A notice in the site.

use diesel::prelude::*;

use crate::platform::schema::notifications;
use crate::platform::types::Moment;

crate::id!(
    /// A notice to one person.
    NoticeId, "not"
);

/// A notice to one person, in their language.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = notifications)]
pub struct Notice {
    /// Which.
    pub id: NoticeId,
    /// What kind of notice.
    pub kind: String,
    /// What happened, in a line.
    pub title: String,
    /// What comes next, in a sentence or two.
    pub body: String,
    /// Where to go.
    pub path: String,
    /// When.
    pub created_at: Moment,
    /// When the person saw it.
    pub read_at: Option<Moment>,
}
