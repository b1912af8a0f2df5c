//! People, and what they are in the team.

use std::collections::HashMap;

use actix_web::web::Data;
use askama::Template;

use super::may_act;
use crate::accounts::model::{Capacity, StaffRole, User, UserId};
use crate::accounts::viewer::Viewer;
use crate::accounts::{actions, store};
use crate::platform::audit::{self, AuditAct, Audited};
use crate::platform::db::Db;
use crate::platform::error::{AppError, Errors, form_encode};
use crate::platform::i18n::Sentences;
use crate::platform::web::form::{Form, Path, Query};
use crate::platform::web::page::{Page, again, page, see};
use crate::platform::web::paging::{Pager, Paging};
use crate::shell::Shell;

/// The most characters of a search.
const SEARCH_MOST: usize = 100;

#[derive(Template)]
#[template(path = "admin/users.html")]
struct ListPage {
    shell: Shell,
    text: String,
    people: Vec<Line>,
    found: i64,
    pager: Pager,
}

/// A person in the list.
struct Line {
    user: User,
    roles: Vec<String>,
    shop: String,
}

/// What is looked for, and which page.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    text: String,
    page: String,
}

/// GET /admin/users
pub async fn list(db: Data<Db>, shell: Shell, asked: Query<Asked>) -> Page {
    let paging = Paging::asked(&asked.0.page, 50);
    let text: String = asked.0.text.trim().chars().filter(|sign| !sign.is_control()).take(SEARCH_MOST).collect();
    let (wanted, t) = (text.clone(), shell.t);
    let (people, found) = db
        .read(move |conn| {
            let (users, found) = paging.look(|paging| store::users_page(conn, &wanted, paging.offset(), paging.size))?;
            let ids: Vec<UserId> = users.iter().map(|user| user.id.clone()).collect();
            let mut roles: HashMap<UserId, Vec<String>> = HashMap::new();
            for (id, role) in store::roles_of(conn, &ids)? {
                roles.entry(id).or_default().push(role_name(role, t));
            }
            let mut shops: HashMap<UserId, String> = store::shops_of(conn, &ids)?.into_iter().collect();
            let lines = users.into_iter().map(|user| Line {
                roles: roles.remove(&user.id).unwrap_or_default(),
                shop: shops.remove(&user.id).unwrap_or_default(),
                user,
            });
            Ok((lines.collect::<Vec<_>>(), found))
        })
        .await?;
    let pager = Pager::new(paging, found, format!("/admin/users?text={}&page=", form_encode(&text)));
    page(&ListPage { shell, text, people, found, pager })
}

#[derive(Template)]
#[template(path = "admin/user.html")]
struct UserPage {
    shell: Shell,
    user: User,
    roles: Vec<StaffRole>,
    shop: String,
    history: Vec<(String, Audited)>,
    acts: bool,
    errors: Errors,
}

impl UserPage {
    /// Every role, its name, what it opens, and whether the person has it.
    fn all_roles(&self) -> Vec<(StaffRole, String, String, bool)> {
        let t = self.shell.t;
        let opens = |role| match role {
            StaffRole::Mediator => t.role_mediator_opens(),
            StaffRole::Operator => t.role_operator_opens(),
            StaffRole::Auditor => t.role_auditor_opens(),
        };
        StaffRole::ALL.iter().map(|role| (*role, role_name(*role, t), opens(*role), self.roles.contains(role))).collect()
    }

    fn capacity(&self) -> String {
        match self.user.capacity {
            Capacity::Consumer => self.shell.t.admin_capacity_consumer(),
            Capacity::Professional => self.shell.t.admin_capacity_professional(),
        }
    }

    /// The operator's own role stays: the market would be left without one.
    fn stays(&self, role: &StaffRole) -> bool {
        *role == StaffRole::Operator && self.shell.viewer.as_ref().is_some_and(|viewer| viewer.id == self.user.id)
    }

    fn told(&self, entry: &Audited) -> String {
        let t = self.shell.t;
        let role = entry.details.parse().map(|role| role_name(role, t)).unwrap_or_default();
        match entry.action {
            AuditAct::Grant => t.admin_granted(role),
            AuditAct::Revoke => t.admin_revoked(role),
            AuditAct::RetryLetter | AuditAct::RetryLetters | AuditAct::RetryJob => entry.action.to_string(),
        }
    }
}

/// GET /admin/users/{id}
pub async fn show(db: Data<Db>, shell: Shell, id: Path<UserId>) -> Page {
    page(&load(&db, shell, id.0).await?)
}

async fn load(db: &Db, shell: Shell, id: UserId) -> Result<UserPage, AppError> {
    let acts = may_act(&shell);
    db.read(move |conn| {
        let user = store::user(conn, &id)?;
        let roles = store::roles(conn, &id)?;
        let shop = store::shops_of(conn, std::slice::from_ref(&id))?.into_iter().map(|(_, name)| name).next().unwrap_or_default();
        let mut history = Vec::new();
        for entry in audit::of_subject(conn, "user", id.as_str(), 50)? {
            let actor = match entry.actor_id.as_ref().and_then(|actor| actor.parse::<UserId>().ok()) {
                Some(actor) => shell.t.admin_by(store::user(conn, &actor)?.name),
                None => shell.t.admin_by_command(),
            };
            history.push((actor, entry));
        }
        Ok(UserPage { shell, user, roles, shop, history, acts, errors: Errors::none() })
    })
    .await
}

/// A role to give or to take.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct RoleForm {
    role: String,
    act: String,
}

/// POST /admin/users/{id}/roles
pub async fn change_roles(db: Data<Db>, shell: Shell, viewer: Viewer, id: Path<UserId>, form: Form<RoleForm>) -> Page {
    let (person, form, now) = (id.0, form.0, shell.now);
    let id = person.clone();
    let changed = match (form.role.parse::<StaffRole>(), form.act.as_str()) {
        (Ok(role), "grant") => db.tx(move |conn| actions::grant(conn, &id, role, Some(&viewer.id), now)).await,
        (Ok(role), "revoke") => db.tx(move |conn| actions::revoke(conn, &id, role, &viewer.id, now)).await,
        _ => Err(Errors::one("", |t| t.error_form_stale()).into()),
    };
    match changed {
        Ok(()) => see(format!("/admin/users/{person}?done=saved")),
        Err(AppError::Refused(errors)) => again(&UserPage { errors, ..load(&db, shell, person).await? }),
        Err(error) => Err(error),
    }
}

fn role_name(role: StaffRole, t: &Sentences) -> String {
    match role {
        StaffRole::Mediator => t.role_mediator(),
        StaffRole::Operator => t.role_operator(),
        StaffRole::Auditor => t.role_auditor(),
    }
}
