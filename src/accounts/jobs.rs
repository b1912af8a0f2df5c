//! The work of accounts that is done later or by the clock.

use super::actions;
use super::mail as letters;
use super::model::UserId;
use super::store;
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::platform::config::Config;
use crate::platform::db::Db;
use crate::platform::error::AppError;
use crate::platform::jobs::Job;
use crate::platform::mail;
use crate::platform::types::Moment;

#[derive(serde::Deserialize)]
struct ResetLetter {
    user: Option<UserId>,
}

/// Writes the letter to choose a new password, if the address that was given has an account.
pub fn reset_letter(db: &Db, job: &Job, now: Moment) -> Result<(), AppError> {
    let payload: ResetLetter = serde_json::from_str(&job.payload)?;
    let Some(user) = payload.user else { return Ok(()) };
    db.tx_now(|conn| actions::write_reset(conn, &user, now))
}

/// Removes the forms that waited for a sign-in that has not come.
pub fn kept_forms(db: &Db, now: Moment) -> Result<usize, AppError> {
    match db.read_now(|conn| Ok(store::forms_are_over(conn, now)?))? {
        true => db.tx_now(|conn| Ok(store::drop_kept_forms(conn, now)?)),
        false => Ok(0),
    }
}

/// Gives up the letters whose link has ended before a server took them, and their text with it.
pub fn ended_links(db: &Db, config: &Config, now: Moment) -> Result<usize, AppError> {
    if config.demo() {
        return Ok(0);
    }
    let ended = db.read_now(|conn| {
        let unsent = mail::unsent(conn, letters::SECRET)?;
        if unsent.is_empty() {
            return Ok(Vec::new());
        }
        let deadlines = Deadlines::load(conn)?;
        let end = |kind: &str, written| deadlines.due(if kind == letters::RESET { Deadline::ResetLink } else { Deadline::VerifyLink }, written);
        Ok(unsent.into_iter().filter(|(_, kind, written)| end(kind, *written) <= now).map(|(id, _, _)| id).collect())
    })?;
    if ended.is_empty() {
        return Ok(0);
    }
    db.tx_now(|conn| Ok(mail::give_up(conn, &ended)?))
}
