//! Signing in and out.

use actix_web::web::Data;
use askama::Template;

use super::door::{self, Device};
use super::sign_up::Onward;
use crate::accounts::forms::SignInForm;
use crate::accounts::model::User;
use crate::accounts::{password, store};
use crate::platform::db::Db;
use crate::platform::error::{AppError, Errors, form_encode};
use crate::platform::web::form::{Form, Query, local_path};
use crate::platform::web::limit::Limits;
use crate::platform::web::page::{Page, again_after, page, see};
use crate::platform::web::session::Cookie;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "account/sign_in.html")]
struct SignInPage {
    shell: Shell,
    form: SignInForm,
    errors: Errors,
}

impl SignInPage {
    /// The other ways in keep where the person was going.
    fn next_question(&self) -> String {
        match self.form.next.as_str() {
            "/account" => String::new(),
            next => format!("?next={}", form_encode(next)),
        }
    }
}

/// GET /account/sign-in
pub async fn ask(shell: Shell, onward: Query<Onward>) -> Page {
    let next = local_path(&onward.0.next, "/account").to_owned();
    if shell.viewer.is_some() {
        return see(next);
    }
    page(&SignInPage { shell, form: SignInForm { next, ..SignInForm::default() }, errors: Errors::none() })
}

/// POST /account/sign-in
pub async fn enter(db: Data<Db>, limits: Data<Limits>, device: Device, shell: Shell, form: Form<SignInForm>) -> Page {
    let mut form = form.0;
    form.next = local_path(&form.next, "/account").to_owned();
    match known(&db, &limits, &device, &form).await {
        Ok(person) => door::enter(&db, &device, shell.viewer, person, shell.now, &form.next).await,
        Err(error) => again_after(error, |errors| SignInPage { shell, form, errors }),
    }
}

/// Who this is. Unknown address and wrong password are one answer, after the same time.
async fn known(db: &Db, limits: &Limits, device: &Device, form: &SignInForm) -> Result<User, AppError> {
    let (email, password) = form.check()?;
    device.count_attempt(limits, &email)?;
    let person = db.read(move |conn| Ok(store::user_by_email(conn, &email)?)).await?;
    let hash = person.as_ref().map(|person| person.password_hash.clone());
    match (password::matches(password, hash).await?, person) {
        (true, Some(person)) => Ok(person),
        _ => Err(Errors::one("email", |t| t.sign_in_wrong()).into()),
    }
}

/// POST /account/sign-out
pub async fn leave(db: Data<Db>, shell: Shell, cookie: Cookie) -> Page {
    if let Some(viewer) = shell.viewer {
        db.tx(move |conn| Ok(store::end_session(conn, &viewer.id, &viewer.session_id)?)).await?;
    }
    cookie.forget();
    see("/?done=signed-out")
}
