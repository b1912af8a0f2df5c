//! The verbs of an account: opening it, proving an address, changing a password, sessions, roles.

use chrono::TimeDelta;

use super::forms::Profile;
use super::mail as letters;
use super::model::{SessionId, StaffRole, User, UserId};
use super::store::{self, NewUser};
use crate::legal;
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::legal::model::{Act, TextKind};
use crate::notifications::actions::tell;
use crate::platform::audit::{self, AuditAct};
use crate::platform::db::Conn;
use crate::platform::error::{AppError, Errors};
use crate::platform::files::hex;
use crate::platform::i18n::Lang;
use crate::platform::jobs;
use crate::platform::mail;
use crate::platform::types::Moment;

const VERIFY: &str = "verify";
const RESET: &str = "reset";
/// The most letters in an hour to one address that anybody can ask for.
const LETTERS_AN_HOUR: i64 = 5;
/// The same in a day.
const LETTERS_A_DAY: i64 = 10;

/// The job that writes the letter to choose a new password, or finds that nobody is to be written to.
pub const RESET_LETTER: &str = "reset_letter";

/// A secret of 256 bits. Only its digest is ever stored.
pub fn fresh_secret() -> Result<String, AppError> {
    let mut bytes = [0u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| AppError::Internal(format!("no random bytes: {error}")))?;
    Ok(hex(&bytes))
}

/// Opens an account: the terms of use are noted as accepted and the charter as shown (L-088), and a
/// letter asks to confirm the address. `None` when the address has an account: its owner is told.
pub fn sign_up(conn: &mut Conn, new: &NewUser<'_>, now: Moment) -> Result<Option<UserId>, AppError> {
    if let Some(owner) = store::user_by_email(conn, new.email)? {
        tell_of_account(conn, &owner, now)?;
        return Ok(None);
    }
    let id = store::insert_user(conn, new, None, now)?;
    note_texts(conn, &id, new.lang, now)?;
    let person = store::user(conn, &id)?;
    send_verification(conn, &person, now)?;
    Ok(Some(id))
}

/// Tells an address's owner that somebody tried to open a second account with it.
pub fn tell_of_account(conn: &mut Conn, owner: &User, now: Moment) -> Result<(), AppError> {
    if may_write(conn, owner, now)? {
        mail::enqueue(conn, Some(owner.id.as_str()), &owner.email, &letters::exists(owner), now)?;
    }
    Ok(())
}

/// May another letter go to this address that anybody could have asked for? Beyond a few an hour and a
/// day, none is written, and who asks isn't told: the address may be another's.
fn may_write(conn: &mut Conn, person: &User, now: Moment) -> Result<bool, AppError> {
    let mut since = |span| mail::written(conn, &person.email, letters::ASKED, now - span);
    Ok(since(TimeDelta::hours(1))? < LETTERS_AN_HOUR && since(TimeDelta::days(1))? < LETTERS_A_DAY)
}

/// Notes what a person accepted and was shown when the account was opened.
pub fn note_texts(conn: &mut Conn, id: &UserId, lang: Lang, now: Moment) -> Result<(), AppError> {
    let acts = [(TextKind::TermsOfUse, Act::Accepted), (TextKind::Charter, Act::Shown)];
    legal::actions::note(conn, id, None, &acts, lang, "/account/sign-up", now)
}

/// Writes the letter that asks to confirm the address; links sent before are worth nothing any more.
pub fn send_verification(conn: &mut Conn, person: &User, now: Moment) -> Result<(), AppError> {
    let deadlines = Deadlines::load(conn)?;
    let secret = fresh_secret()?;
    store::drop_tokens(conn, &person.id, VERIFY)?;
    store::insert_token(conn, &store::token_hash(&secret), &person.id, VERIFY, now, deadlines.due(Deadline::VerifyLink, now))?;
    mail::enqueue(conn, Some(person.id.as_str()), &person.email, &letters::verify(person, &secret, &deadlines), now)?;
    Ok(())
}

/// The same once more, for who is signed in. Says whether there was any left to write.
pub fn verify_again(conn: &mut Conn, user: &UserId, now: Moment) -> Result<bool, AppError> {
    let person = store::user(conn, user)?;
    let left = may_write(conn, &person, now)?;
    if left {
        send_verification(conn, &person, now)?;
    }
    Ok(left)
}

/// Whose address a mailed secret confirms, while it may be used.
pub fn verification(conn: &mut Conn, secret: &str, now: Moment) -> Result<Option<UserId>, AppError> {
    Ok(store::token_owner(conn, &store::token_hash(secret), VERIFY, now)?)
}

/// The address is shown to be this person's: they are in the account and have the letter. Without the
/// first, an address's owner would confirm an account that somebody else has opened with it. Says whether
/// the secret was still good, and theirs.
pub fn verify(conn: &mut Conn, user: &UserId, secret: &str, now: Moment) -> Result<bool, AppError> {
    if verification(conn, secret, now)?.as_ref() != Some(user) || !store::use_token(conn, &store::token_hash(secret), now)? {
        return Ok(false);
    }
    store::verify(conn, user, now)?;
    Ok(true)
}

/// Begins a session on a device and gives its secret, which only the cookie keeps.
pub fn begin_session(conn: &mut Conn, user: &UserId, agent: &str, now: Moment) -> Result<String, AppError> {
    let secret = fresh_secret()?;
    let until = Deadlines::load(conn)?.due(Deadline::Session, now);
    store::drop_ended_sessions(conn, user, now)?;
    store::insert_session(conn, user, &store::token_hash(&secret), agent, now, until)?;
    Ok(secret)
}

/// Notes that a link to choose a new password is asked for at this address. The letter is a job's, and the
/// job is written for any address, so that the time says nothing of who has an account.
pub fn ask_reset(conn: &mut Conn, email: &str, now: Moment) -> Result<(), AppError> {
    let user = store::user_by_email(conn, email)?.map(|person| person.id);
    Ok(jobs::enqueue(conn, RESET_LETTER, &serde_json::json!({ "user": user }), None, now, now)?)
}

/// Writes a letter with a link to choose a new password. The links before it stay good until they end or
/// one is used: whoever asks again and again takes none from their owner.
pub fn write_reset(conn: &mut Conn, user: &UserId, now: Moment) -> Result<(), AppError> {
    let person = store::user(conn, user)?;
    if !may_write(conn, &person, now)? {
        return Ok(());
    }
    let deadlines = Deadlines::load(conn)?;
    let secret = fresh_secret()?;
    store::drop_ended_tokens(conn, &person.id, now)?;
    store::insert_token(conn, &store::token_hash(&secret), &person.id, RESET, now, deadlines.due(Deadline::ResetLink, now))?;
    mail::enqueue(conn, Some(person.id.as_str()), &person.email, &letters::reset(&person, &secret, &deadlines), now)?;
    Ok(())
}

/// Who may choose a new password with a mailed secret, while it may be used.
pub fn resetting(conn: &mut Conn, secret: &str, now: Moment) -> Result<Option<User>, AppError> {
    match store::token_owner(conn, &store::token_hash(secret), RESET, now)? {
        Some(owner) => Ok(Some(store::user(conn, &owner)?)),
        None => Ok(None),
    }
}

/// A new password by a mailed secret: it and its like are used up, every session ends, the owner is told, and the
/// address is shown to be theirs. Says whether the secret was still good.
pub fn reset(conn: &mut Conn, secret: &str, password_hash: &str, now: Moment) -> Result<bool, AppError> {
    let Some(person) = resetting(conn, secret, now)? else { return Ok(false) };
    if !store::use_token(conn, &store::token_hash(secret), now)? {
        return Ok(false);
    }
    store::verify(conn, &person.id, now)?;
    renew_password(conn, &person, password_hash, None, now)?;
    Ok(true)
}

/// A new password, chosen while signed in: every other session ends, and the owner is told.
pub fn change_password(conn: &mut Conn, user: &UserId, kept: &SessionId, password_hash: &str, now: Moment) -> Result<(), AppError> {
    let person = store::user(conn, user)?;
    renew_password(conn, &person, password_hash, Some(kept), now)
}

fn renew_password(conn: &mut Conn, person: &User, password_hash: &str, kept: Option<&SessionId>, now: Moment) -> Result<(), AppError> {
    store::set_password(conn, &person.id, password_hash)?;
    store::drop_tokens(conn, &person.id, RESET)?;
    store::end_sessions(conn, &person.id, kept)?;
    tell(conn, person, &letters::password_changed(person, now), now)
}

/// What a person says of themselves.
pub fn change_profile(conn: &mut Conn, user: &UserId, profile: &Profile) -> Result<(), AppError> {
    Ok(store::set_profile(conn, user, &profile.name, profile.lang, profile.capacity)?)
}

/// Ends one session of this person.
pub fn end_session(conn: &mut Conn, user: &UserId, id: &SessionId) -> Result<(), AppError> {
    match store::end_session(conn, user, id)? {
        0 => Err(AppError::NotFound),
        _ => Ok(()),
    }
}

/// Gives a person a role in the team; a second time changes nothing. `by` is nobody when a command does it.
pub fn grant(conn: &mut Conn, person: &UserId, role: StaffRole, by: Option<&UserId>, now: Moment) -> Result<(), AppError> {
    store::user(conn, person)?;
    if store::roles(conn, person)?.contains(&role) {
        return Ok(());
    }
    store::grant(conn, person, role, now)?;
    audit::note(conn, by.map(UserId::as_str), AuditAct::Grant, ("user", person.as_str()), role.as_str(), now)?;
    Ok(())
}

/// Takes a role from a person; a second time changes nothing. Nobody takes the operator's role from
/// themselves: the market would be left without one.
pub fn revoke(conn: &mut Conn, person: &UserId, role: StaffRole, by: &UserId, now: Moment) -> Result<(), AppError> {
    store::user(conn, person)?;
    if person == by && role == StaffRole::Operator {
        return Err(Errors::one("", |t| t.admin_roles_not_oneself()).into());
    }
    if store::revoke(conn, person, role)? > 0 {
        audit::note(conn, Some(by.as_str()), AuditAct::Revoke, ("user", person.as_str()), role.as_str(), now)?;
    }
    Ok(())
}
