//! A new password for who has forgotten theirs: ask for a link, follow it, choose.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::door::Device;
use crate::accounts::forms::{AskResetForm, ResetForm};
use crate::accounts::model::User;
use crate::accounts::{actions, password};
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::platform::db::Db;
use crate::platform::error::{AppError, Errors};
use crate::platform::types::Moment;
use crate::platform::web::form::{Form, Path};
use crate::platform::web::limit::{Limited, Limits};
use crate::platform::web::page::{Page, again, again_after, html, page, see};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "account/reset_ask.html")]
struct AskPage {
    shell: Shell,
    form: AskResetForm,
    errors: Errors,
}

/// GET /account/reset
pub async fn ask(shell: Shell) -> Page {
    let email = shell.viewer.as_ref().map(|viewer| viewer.email.clone()).unwrap_or_default();
    page(&AskPage { shell, form: AskResetForm { email }, errors: Errors::none() })
}

/// POST /account/reset
///
/// The answer is the same whether the address has an account or not, and takes as long.
pub async fn send(db: Data<Db>, limits: Data<Limits>, device: Device, shell: Shell, form: Form<AskResetForm>) -> Page {
    let form = form.0;
    match asked(&db, &limits, &device, &form, shell.now).await {
        Ok(()) => see("/account/reset/sent"),
        Err(error) => again_after(error, |errors| AskPage { shell, form, errors }),
    }
}

async fn asked(db: &Db, limits: &Limits, device: &Device, form: &AskResetForm, now: Moment) -> Result<(), AppError> {
    let email = form.check()?;
    limits.count(Limited::Letters, &device.network)?;
    db.tx(move |conn| actions::ask_reset(conn, &email, now)).await
}

#[derive(Template)]
#[template(path = "account/reset_sent.html")]
struct SentPage {
    shell: Shell,
    while_good: String,
}

/// GET /account/reset/sent
pub async fn sent(db: Data<Db>, shell: Shell) -> Page {
    let deadlines = db.read(|conn| Ok(Deadlines::load(conn)?)).await?;
    let while_good = deadlines.words(Deadline::ResetLink, shell.lang);
    page(&SentPage { shell, while_good })
}

#[derive(Template)]
#[template(path = "account/reset_choose.html")]
struct ChoosePage {
    shell: Shell,
    email: String,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "account/reset_over.html")]
struct OverPage {
    shell: Shell,
}

fn over(shell: Shell) -> Page {
    html(StatusCode::GONE, OverPage { shell }.render()?)
}

async fn whose(db: &Db, token: &str, now: Moment) -> Result<Option<User>, AppError> {
    let token = token.to_owned();
    db.read(move |conn| actions::resetting(conn, &token, now)).await
}

/// GET /account/reset/{token}
pub async fn choose(db: Data<Db>, shell: Shell, token: Path<String>) -> Page {
    match whose(&db, &token.0, shell.now).await? {
        Some(person) => page(&ChoosePage { shell, email: person.email, errors: Errors::none() }),
        None => over(shell),
    }
}

/// POST /account/reset/{token}
pub async fn change(db: Data<Db>, device: Device, shell: Shell, token: Path<String>, form: Form<ResetForm>) -> Page {
    let (token, now) = (token.0, shell.now);
    let Some(person) = whose(&db, &token, now).await? else { return over(shell) };
    let password = match form.0.check(&[&person.name, &person.email]) {
        Ok(password) => password,
        Err(errors) => return again(&ChoosePage { shell, email: person.email, errors }),
    };
    let hash = password::hash(password).await?;
    if !db.tx(move |conn| actions::reset(conn, &token, &hash, now)).await? {
        return over(shell);
    }
    let mut answer = see("/account/sign-in?done=password")?;
    device.remember(&mut answer, &person.email)?;
    Ok(answer)
}
