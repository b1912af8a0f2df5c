//! Opening an account.

use actix_web::web::Data;
use askama::Template;

use super::door::{self, Device};
use crate::accounts::actions;
use crate::accounts::forms::SignUpForm;
use crate::accounts::model::{Capacity, User};
use crate::accounts::password;
use crate::accounts::store::{self, NewUser};
use crate::platform::db::Db;
use crate::platform::error::{AppError, Errors, form_encode};
use crate::platform::i18n::Lang;
use crate::platform::types::Moment;
use crate::platform::web::form::{Form, Query, local_path};
use crate::platform::web::limit::{Limited, Limits};
use crate::platform::web::page::{Page, again_after, page, see};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "account/sign_up.html")]
struct SignUpPage {
    shell: Shell,
    form: SignUpForm,
    errors: Errors,
}

/// Where to go on to.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Onward {
    pub(super) next: String,
}

/// GET /account/sign-up
pub async fn ask(shell: Shell, onward: Query<Onward>) -> Page {
    let next = local_path(&onward.0.next, "/account").to_owned();
    if shell.viewer.is_some() {
        return see(next);
    }
    let form = SignUpForm { capacity: Capacity::Consumer.to_string(), lang: shell.lang.to_string(), next, ..SignUpForm::default() };
    page(&SignUpPage { shell, form, errors: Errors::none() })
}

/// POST /account/sign-up
///
/// The page is the same whether the address has an account or not. Only who opens a new account is signed
/// in at once, so that a newcomer goes on to pay: whoever looks for the cookie can learn it, at the price
/// of one of few attempts and of a letter to the address.
pub async fn open(db: Data<Db>, limits: Data<Limits>, device: Device, shell: Shell, form: Form<SignUpForm>) -> Page {
    let form = form.0;
    let onward = format!("/account/welcome?next={}", form_encode(local_path(&form.next, "/account")));
    match admit(&db, &limits, &device, &form, shell.now).await {
        Ok(Some(person)) => door::enter(&db, &device, shell.viewer, person, shell.now, &onward).await,
        Ok(None) => see(onward),
        Err(error) => again_after(error, |errors| SignUpPage { shell, form, errors }),
    }
}

/// The person to sign in: whoever just opened the account, or its owner, who had forgotten it and typed
/// its password. Both ways cost one hash, so that the time says nothing either.
async fn admit(db: &Db, limits: &Limits, device: &Device, form: &SignUpForm, now: Moment) -> Result<Option<User>, AppError> {
    let new = form.check()?;
    limits.count(Limited::Letters, &device.network)?;
    // Here, too, a password can be guessed; counted for whatever address, so that the limit says nothing.
    device.count_attempt(limits, &new.email)?;
    let email = new.email.clone();
    let owner = db.read(move |conn| Ok(store::user_by_email(conn, &email)?)).await?;
    if let Some(owner) = owner {
        if password::matches(new.password, Some(owner.password_hash.clone())).await? {
            return Ok(Some(owner));
        }
        db.tx(move |conn| actions::tell_of_account(conn, &owner, now)).await?;
        return Ok(None);
    }
    let password_hash = password::hash(new.password).await?;
    db.tx(move |conn| {
        let row = NewUser { email: &new.email, name: &new.name, password_hash: &password_hash, lang: new.lang, capacity: new.capacity };
        match actions::sign_up(conn, &row, now)? {
            Some(id) => Ok(Some(store::user(conn, &id)?)),
            None => Ok(None),
        }
    })
    .await
}

#[derive(Template)]
#[template(path = "account/welcome.html")]
struct WelcomePage {
    shell: Shell,
    next: String,
}

/// GET /account/welcome
pub async fn welcome(shell: Shell, onward: Query<Onward>) -> Page {
    let next = local_path(&onward.0.next, "/account").to_owned();
    page(&WelcomePage { shell, next })
}

impl SignUpPage {
    fn langs(&self) -> [(Lang, &'static str); 2] {
        [(Lang::Fr, "Français"), (Lang::En, "English")]
    }
}
