//! The verbs of an account: opening it, proving an address, changing a password, sessions, roles.

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
use crate::platform::mail;
use crate::platform::types::Moment;

const VERIFY: &str = "verify";
const RESET: &str = "reset";

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
    mail::enqueue(conn, Some(owner.id.as_str()), &owner.email, &letters::exists(owner), now)?;
    Ok(())
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

/// Whose address a mailed secret confirms, while it may be used.
pub fn verification(conn: &mut Conn, secret: &str, now: Moment) -> Result<Option<UserId>, AppError> {
    Ok(store::token_owner(conn, &store::token_hash(secret), VERIFY, now)?)
}

/// The address is shown to be the person's. Says whether the secret was still good.
pub fn verify(conn: &mut Conn, secret: &str, now: Moment) -> Result<bool, AppError> {
    let Some(owner) = verification(conn, secret, now)? else { return Ok(false) };
    if !store::use_token(conn, &store::token_hash(secret), now)? {
        return Ok(false);
    }
    store::verify(conn, &owner, now)?;
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

/// Writes a letter with a link to choose a new password, if the address has an account.
pub fn ask_reset(conn: &mut Conn, email: &str, now: Moment) -> Result<(), AppError> {
    let Some(person) = store::user_by_email(conn, email)? else { return Ok(()) };
    let deadlines = Deadlines::load(conn)?;
    let secret = fresh_secret()?;
    store::drop_tokens(conn, &person.id, RESET)?;
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

/// A new password by a mailed secret: it is used up, every session ends, the owner is told, and the
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
    store::drop_tokens(conn, user, RESET)?;
    renew_password(conn, &person, password_hash, Some(kept), now)
}

fn renew_password(conn: &mut Conn, person: &User, password_hash: &str, kept: Option<&SessionId>, now: Moment) -> Result<(), AppError> {
    store::set_password(conn, &person.id, password_hash)?;
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

/// Gives a person a role in the team; a second time changes nothing.
pub fn grant(conn: &mut Conn, person: &UserId, role: StaffRole, by: &UserId, now: Moment) -> Result<(), AppError> {
    store::user(conn, person)?;
    if store::roles(conn, person)?.contains(&role) {
        return Ok(());
    }
    store::grant(conn, person, role, now)?;
    audit::note(conn, by.as_str(), AuditAct::Grant, ("user", person.as_str()), role.as_str(), now)?;
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
        audit::note(conn, by.as_str(), AuditAct::Revoke, ("user", person.as_str()), role.as_str(), now)?;
    }
    Ok(())
}
