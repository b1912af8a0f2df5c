//! `tell`: one person, one thing that happened, in the site and by e-mail.

use super::store;
use crate::accounts::model::User;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::mail::{self, Letter};
use crate::platform::types::Moment;

/// Tells a person in the site and by e-mail, in the caller's transaction. The letter must be in the
/// person's language.
pub fn tell(conn: &mut Conn, person: &User, letter: &Letter, now: Moment) -> Result<(), AppError> {
    store::insert(conn, &person.id, letter, now)?;
    mail::enqueue(conn, Some(person.id.as_str()), &person.email, letter, now)?;
    Ok(())
}
