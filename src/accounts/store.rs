//! The rows of people, sessions and roles.

use chrono::TimeDelta;
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::model::{Capacity, KeptForm, KeptFormId, SellerId, SessionId, SessionRow, StaffRole, User, UserId};
use super::viewer::Viewer;
use crate::platform::db::Conn;
use crate::platform::files::hex;
use crate::platform::i18n::Lang;
use crate::platform::schema::{account_tokens, kept_forms, seller_members, sellers, sessions, staff_roles, users};
use crate::platform::types::Moment;

#[diesel::declare_sql_function]
extern "SQL" {
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

/// What is kept of a secret that only its holder knows.
pub fn token_hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// The person behind a session's secret, and when the session was last used.
pub fn viewer(conn: &mut Conn, hash: &str, now: Moment) -> QueryResult<Option<(Viewer, Moment)>> {
    let row = sessions::table
        .inner_join(users::table)
        .filter(sessions::token_hash.eq(hash))
        .filter(sessions::expires_at.gt(now))
        .select((User::as_select(), sessions::id, sessions::seen_at))
        .first::<(User, SessionId, Moment)>(conn)
        .optional()?;
    let Some((user, session_id, seen_at)) = row else { return Ok(None) };
    let roles = roles(conn, &user.id)?;
    let seller = seller_of(conn, &user.id)?;
    let viewer = Viewer {
        id: user.id,
        session_id,
        name: user.name,
        email: user.email,
        lang: user.lang,
        capacity: user.capacity,
        verified: user.verified_at.is_some(),
        roles,
        seller,
    };
    Ok(Some((viewer, seen_at)))
}

/// Notes that a session was used.
pub fn seen(conn: &mut Conn, id: &SessionId, now: Moment) -> QueryResult<()> {
    diesel::update(sessions::table.find(id)).set(sessions::seen_at.eq(now)).execute(conn).map(|_| ())
}

/// A person by id.
pub fn user(conn: &mut Conn, id: &UserId) -> QueryResult<User> {
    users::table.find(id).select(User::as_select()).first(conn)
}

/// A person by address, in whatever case it was typed.
pub fn user_by_email(conn: &mut Conn, email: &str) -> QueryResult<Option<User>> {
    users::table.filter(users::email.eq(email.trim().to_lowercase())).select(User::as_select()).first(conn).optional()
}

/// What a new account is made of.
pub struct NewUser<'a> {
    /// Where letters go.
    pub email: &'a str,
    /// The name that others see.
    pub name: &'a str,
    /// Argon2id, in PHC form.
    pub password_hash: &'a str,
    /// The language of letters.
    pub lang: Lang,
    /// In which capacity the person buys.
    pub capacity: Capacity,
}

/// Writes a new account.
pub fn insert_user(conn: &mut Conn, new: &NewUser<'_>, verified_at: Option<Moment>, now: Moment) -> QueryResult<UserId> {
    let id = UserId::new();
    diesel::insert_into(users::table)
        .values((
            users::id.eq(&id),
            users::email.eq(new.email.trim().to_lowercase()),
            users::name.eq(new.name.trim()),
            users::password_hash.eq(new.password_hash),
            users::lang.eq(new.lang),
            users::capacity.eq(new.capacity),
            users::verified_at.eq(verified_at),
            users::created_at.eq(now),
        ))
        .execute(conn)?;
    Ok(id)
}

/// What a person is in the operator's team.
pub fn roles(conn: &mut Conn, id: &UserId) -> QueryResult<Vec<StaffRole>> {
    staff_roles::table.filter(staff_roles::user_id.eq(id)).order(staff_roles::role).select(staff_roles::role).load(conn)
}

/// Gives a person a role in the operator's team.
pub fn grant(conn: &mut Conn, id: &UserId, role: StaffRole, now: Moment) -> QueryResult<()> {
    diesel::insert_into(staff_roles::table)
        .values((staff_roles::user_id.eq(id), staff_roles::role.eq(role), staff_roles::granted_at.eq(now)))
        .execute(conn)
        .map(|_| ())
}

/// Everyone with a role in the operator's team.
pub fn staff(conn: &mut Conn, role: StaffRole) -> QueryResult<Vec<User>> {
    users::table.inner_join(staff_roles::table).filter(staff_roles::role.eq(role)).order(users::created_at).select(User::as_select()).load(conn)
}

/// The seller whose team a person is in.
pub fn seller_of(conn: &mut Conn, id: &UserId) -> QueryResult<Option<SellerId>> {
    seller_members::table.filter(seller_members::user_id.eq(id)).select(seller_members::seller_id).first(conn).optional()
}

/// The people of a seller's team.
pub fn members(conn: &mut Conn, seller: &SellerId) -> QueryResult<Vec<User>> {
    users::table
        .inner_join(seller_members::table)
        .filter(seller_members::seller_id.eq(seller))
        .order(seller_members::joined_at)
        .select(User::as_select())
        .load(conn)
}

/// Puts a person into a seller's team.
pub fn join_seller(conn: &mut Conn, seller: &SellerId, user: &UserId, now: Moment) -> QueryResult<()> {
    diesel::insert_into(seller_members::table)
        .values((seller_members::seller_id.eq(seller), seller_members::user_id.eq(user), seller_members::joined_at.eq(now)))
        .execute(conn)
        .map(|_| ())
}

/// Begins a session.
pub fn insert_session(conn: &mut Conn, user: &UserId, hash: &str, agent: &str, now: Moment, expires_at: Moment) -> QueryResult<SessionId> {
    let id = SessionId::new();
    let agent: String = agent.chars().take(200).collect();
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(&id),
            sessions::token_hash.eq(hash),
            sessions::user_id.eq(user),
            sessions::agent.eq(agent),
            sessions::created_at.eq(now),
            sessions::seen_at.eq(now),
            sessions::expires_at.eq(expires_at),
        ))
        .execute(conn)?;
    Ok(id)
}

/// A person's sessions that have not ended, the latest first.
pub fn sessions_of(conn: &mut Conn, user: &UserId, now: Moment) -> QueryResult<Vec<SessionRow>> {
    sessions::table
        .filter(sessions::user_id.eq(user))
        .filter(sessions::expires_at.gt(now))
        .order(sessions::seen_at.desc())
        .select(SessionRow::as_select())
        .load(conn)
}

/// Ends a session of this person.
pub fn end_session(conn: &mut Conn, user: &UserId, id: &SessionId) -> QueryResult<usize> {
    diesel::delete(sessions::table.filter(sessions::id.eq(id)).filter(sessions::user_id.eq(user))).execute(conn)
}

/// Ends every session of this person, except one if it is named.
pub fn end_sessions(conn: &mut Conn, user: &UserId, except: Option<&SessionId>) -> QueryResult<usize> {
    match except {
        Some(kept) => diesel::delete(sessions::table.filter(sessions::user_id.eq(user)).filter(sessions::id.ne(kept))).execute(conn),
        None => diesel::delete(sessions::table.filter(sessions::user_id.eq(user))).execute(conn),
    }
}

/// Writes what is kept of a mailed secret; `purpose` is `verify` or `reset`.
pub fn insert_token(conn: &mut Conn, hash: &str, user: &UserId, purpose: &str, now: Moment, expires_at: Moment) -> QueryResult<()> {
    diesel::insert_into(account_tokens::table)
        .values((
            account_tokens::token_hash.eq(hash),
            account_tokens::user_id.eq(user),
            account_tokens::purpose.eq(purpose),
            account_tokens::created_at.eq(now),
            account_tokens::expires_at.eq(expires_at),
        ))
        .execute(conn)
        .map(|_| ())
}

/// Whose mailed secret this is, while it may be used.
pub fn token_owner(conn: &mut Conn, hash: &str, purpose: &str, now: Moment) -> QueryResult<Option<UserId>> {
    account_tokens::table
        .filter(account_tokens::token_hash.eq(hash))
        .filter(account_tokens::purpose.eq(purpose))
        .filter(account_tokens::expires_at.gt(now))
        .filter(account_tokens::used_at.is_null())
        .select(account_tokens::user_id)
        .first(conn)
        .optional()
}

/// Uses a mailed secret up; says whether it was still good.
pub fn use_token(conn: &mut Conn, hash: &str, now: Moment) -> QueryResult<bool> {
    diesel::update(account_tokens::table.find(hash).filter(account_tokens::used_at.is_null()))
        .set(account_tokens::used_at.eq(now))
        .execute(conn)
        .map(|rows| rows == 1)
}

/// The address is shown to be the person's.
pub fn verify(conn: &mut Conn, user: &UserId, now: Moment) -> QueryResult<()> {
    diesel::update(users::table.find(user).filter(users::verified_at.is_null())).set(users::verified_at.eq(now)).execute(conn).map(|_| ())
}

/// A new password.
pub fn set_password(conn: &mut Conn, user: &UserId, hash: &str) -> QueryResult<()> {
    diesel::update(users::table.find(user)).set(users::password_hash.eq(hash)).execute(conn).map(|_| ())
}

/// What a person says of themselves.
pub fn set_profile(conn: &mut Conn, user: &UserId, name: &str, lang: Lang, capacity: Capacity) -> QueryResult<()> {
    diesel::update(users::table.find(user)).set((users::name.eq(name), users::lang.eq(lang), users::capacity.eq(capacity))).execute(conn).map(|_| ())
}

/// Removes this person's sessions that have ended by themselves.
pub fn drop_ended_sessions(conn: &mut Conn, user: &UserId, now: Moment) -> QueryResult<usize> {
    diesel::delete(sessions::table.filter(sessions::user_id.eq(user)).filter(sessions::expires_at.le(now))).execute(conn)
}

/// Removes the mailed secrets of this person and purpose.
pub fn drop_tokens(conn: &mut Conn, user: &UserId, purpose: &str) -> QueryResult<usize> {
    diesel::delete(account_tokens::table.filter(account_tokens::user_id.eq(user)).filter(account_tokens::purpose.eq(purpose))).execute(conn)
}

/// Removes the mailed secrets of this person that have ended by themselves.
pub fn drop_ended_tokens(conn: &mut Conn, user: &UserId, now: Moment) -> QueryResult<usize> {
    diesel::delete(account_tokens::table.filter(account_tokens::user_id.eq(user)).filter(account_tokens::expires_at.le(now))).execute(conn)
}

/// Takes a role from a person; says how many rows that was.
pub fn revoke(conn: &mut Conn, id: &UserId, role: StaffRole) -> QueryResult<usize> {
    diesel::delete(staff_roles::table.filter(staff_roles::user_id.eq(id)).filter(staff_roles::role.eq(role))).execute(conn)
}

/// How many people there are.
pub fn count(conn: &mut Conn) -> QueryResult<i64> {
    users::table.count().get_result(conn)
}

/// The people whose address or name holds a text (everyone, for an empty one), the newest first, and how many there are.
pub fn users_page(conn: &mut Conn, text: &str, offset: i64, limit: i64) -> QueryResult<(Vec<User>, i64)> {
    let literal = |text: &str| format!("%{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    let (typed, small) = (literal(text), literal(&text.to_lowercase()));
    let found = || {
        users::table.filter(
            users::email
                .like(small.clone())
                .escape('\\')
                .or(users::name.like(typed.clone()).escape('\\'))
                .or(lower(users::name).like(small.clone()).escape('\\')),
        )
    };
    let rows = found().order((users::created_at.desc(), users::id)).offset(offset).limit(limit).select(User::as_select()).load(conn)?;
    Ok((rows, found().count().get_result(conn)?))
}

/// What some people are in the operator's team.
pub fn roles_of(conn: &mut Conn, people: &[UserId]) -> QueryResult<Vec<(UserId, StaffRole)>> {
    staff_roles::table
        .filter(staff_roles::user_id.eq_any(people))
        .order((staff_roles::user_id, staff_roles::role))
        .select((staff_roles::user_id, staff_roles::role))
        .load(conn)
}

/// The shops that some people act for, by name.
pub fn shops_of(conn: &mut Conn, people: &[UserId]) -> QueryResult<Vec<(UserId, String)>> {
    seller_members::table
        .inner_join(sellers::table)
        .filter(seller_members::user_id.eq_any(people))
        .order(sellers::name)
        .select((seller_members::user_id, sellers::name))
        .load(conn)
}

/// Some people by address.
pub fn users_by_email(conn: &mut Conn, emails: &[&str]) -> QueryResult<Vec<User>> {
    users::table.filter(users::email.eq_any(emails)).select(User::as_select()).load(conn)
}

/// How long a form that came after the end of a sign-in waits.
const FORM_KEPT: TimeDelta = TimeDelta::hours(1);

/// Keeps a form that came after the end of a sign-in, for an hour.
pub fn keep_form(conn: &mut Conn, form: &KeptForm, now: Moment) -> QueryResult<KeptFormId> {
    let id = KeptFormId::new();
    let content = serde_json::to_string(form).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
    diesel::insert_into(kept_forms::table)
        .values((kept_forms::id.eq(&id), kept_forms::content.eq(content), kept_forms::expires_at.eq(now + FORM_KEPT)))
        .execute(conn)?;
    Ok(id)
}

/// A kept form, while it waits.
pub fn kept_form(conn: &mut Conn, id: &str, now: Moment) -> QueryResult<Option<KeptForm>> {
    let content: Option<String> =
        kept_forms::table.find(id).filter(kept_forms::expires_at.gt(now)).select(kept_forms::content).first(conn).optional()?;
    Ok(content.and_then(|content| serde_json::from_str(&content).ok()))
}

/// Has some kept form waited long enough?
pub fn forms_are_over(conn: &mut Conn, now: Moment) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(kept_forms::table.filter(kept_forms::expires_at.le(now)))).get_result(conn)
}

/// Removes the kept forms that have waited long enough.
pub fn drop_kept_forms(conn: &mut Conn, now: Moment) -> QueryResult<usize> {
    diesel::delete(kept_forms::table.filter(kept_forms::expires_at.le(now))).execute(conn)
}
