//! People, their sessions and roles.

use diesel::prelude::*;

use crate::platform::i18n::Lang;
use crate::platform::schema::{sessions, users};
use crate::platform::types::Moment;

crate::id!(
    /// A person's account.
    UserId, "usr"
);
crate::id!(
    /// A sign-in on one device.
    SessionId, "ses"
);
crate::id!(
    /// A seller: its shop, contract and money. People act for it as members.
    SellerId, "sel"
);

crate::words! {
    /// In which legal capacity a person buys (L-001): it decides which rights apply.
    Capacity { Consumer = "consumer", Professional = "professional" }
}

crate::words! {
    /// What a member of the operator's team may do.
    StaffRole {
        /// Settles disputes at the desk.
        Mediator = "mediator",
        /// Sets the rules and watches over the machine.
        Operator = "operator",
        /// Sees what staff sees and changes nothing.
        Auditor = "auditor"
    }
}

crate::id!(
    /// A form that came after the end of a sign-in.
    KeptFormId, "kpt"
);

/// Fields that are never kept, nor anything that was sent with them.
const SECRET: &[&str] = &["password", "current"];
/// The most bytes of what is kept of a form.
const KEPT_BYTES: usize = 64 * 1024;

/// A form that came after the end of a sign-in, kept so that what was written is not lost.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct KeptForm {
    /// Where it was sent.
    pub path: String,
    /// The page that holds it.
    pub back: String,
    /// Its fields, in order.
    pub fields: Vec<(String, String)>,
    /// Had files been chosen too? They are not kept.
    pub files: bool,
}

impl KeptForm {
    /// The form, if somebody has written something in it: a button alone is pressed again on its page,
    /// where one sees what it does.
    pub fn worth(path: String, back: String, fields: Vec<(String, String)>, files: bool) -> Option<KeptForm> {
        let secret = fields.iter().any(|(name, _)| SECRET.contains(&name.as_str()));
        let written = fields.iter().any(|(_, value)| Self::is_written(value));
        let bytes: usize = fields.iter().map(|(name, value)| name.len() + value.len()).sum();
        (written && !secret && bytes <= KEPT_BYTES).then_some(KeptForm { path, back, fields, files })
    }

    /// Did a person write this? What pages put into their own fields are ids, keys, numbers and words of
    /// choices.
    pub fn is_written(value: &str) -> bool {
        value.trim().chars().any(|sign| !(sign.is_ascii_lowercase() || sign.is_ascii_digit() || matches!(sign, '_' | '-' | ':')))
    }
}

/// A person's account.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = users)]
pub struct User {
    /// Which.
    pub id: UserId,
    /// Where letters go; also the name to sign in with. In lower case.
    pub email: String,
    /// The name that others see.
    pub name: String,
    /// Argon2id, in PHC form.
    pub password_hash: String,
    /// The language of letters.
    pub lang: Lang,
    /// In which capacity the person buys.
    pub capacity: Capacity,
    /// When the address was shown to be theirs.
    pub verified_at: Option<Moment>,
    /// Since when the account exists.
    pub created_at: Moment,
}

/// A sign-in on one device.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = sessions)]
pub struct SessionRow {
    /// Which.
    pub id: SessionId,
    /// Whose.
    pub user_id: UserId,
    /// What the browser calls itself.
    pub agent: String,
    /// When it began.
    pub created_at: Moment,
    /// When it was last used, to the hour.
    pub seen_at: Moment,
    /// When it ends by itself.
    pub expires_at: Moment,
}
