//! Changing one's password; the present one is asked for.

use actix_web::web::Data;
use askama::Template;

use crate::accounts::forms::PasswordForm;
use crate::accounts::viewer::Viewer;
use crate::accounts::{actions, password, store};
use crate::platform::db::Db;
use crate::platform::error::{AppError, Errors};
use crate::platform::types::Moment;
use crate::platform::web::form::Form;
use crate::platform::web::limit::{Limited, Limits};
use crate::platform::web::page::{Page, again_after, page, see};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "account/password.html")]
struct PasswordPage {
    shell: Shell,
    email: String,
    errors: Errors,
}

/// GET /account/password
pub async fn ask(shell: Shell, viewer: Viewer) -> Page {
    page(&PasswordPage { shell, email: viewer.email, errors: Errors::none() })
}

/// POST /account/password
pub async fn change(db: Data<Db>, limits: Data<Limits>, shell: Shell, viewer: Viewer, form: Form<PasswordForm>) -> Page {
    let email = viewer.email.clone();
    match renew(&db, &limits, viewer, &form.0, shell.now).await {
        Ok(()) => see("/account/sessions?done=password"),
        Err(error) => again_after(error, |errors| PasswordPage { shell, email, errors }),
    }
}

async fn renew(db: &Db, limits: &Limits, viewer: Viewer, form: &PasswordForm, now: Moment) -> Result<(), AppError> {
    let (current, wanted) = form.check(&[&viewer.name, &viewer.email])?;
    limits.count(Limited::Password, viewer.id.as_str())?;
    let id = viewer.id.clone();
    let person = db.read(move |conn| Ok(store::user(conn, &id)?)).await?;
    if !password::matches(current, Some(person.password_hash)).await? {
        return Err(Errors::one("current", |t| t.password_current_wrong()).into());
    }
    let hash = password::hash(wanted).await?;
    db.tx(move |conn| actions::change_password(conn, &viewer.id, &viewer.session_id, &hash, now)).await
}
