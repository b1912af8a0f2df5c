//! What a person says of themselves.

use actix_web::web::Data;
use askama::Template;

use crate::accounts::actions;
use crate::accounts::forms::ProfileForm;
use crate::accounts::viewer::Viewer;
use crate::platform::db::Db;
use crate::platform::error::Errors;
use crate::platform::i18n::Lang;
use crate::platform::web::form::Form;
use crate::platform::web::page::{Page, again, page, see};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "account/profile.html")]
struct ProfilePage {
    shell: Shell,
    email: String,
    form: ProfileForm,
    errors: Errors,
}

impl ProfilePage {
    fn langs(&self) -> [(Lang, &'static str); 2] {
        [(Lang::Fr, "Français"), (Lang::En, "English")]
    }
}

/// GET /account/profile
pub async fn show(shell: Shell, viewer: Viewer) -> Page {
    let form = ProfileForm { name: viewer.name, lang: viewer.lang.to_string(), capacity: viewer.capacity.to_string() };
    page(&ProfilePage { shell, email: viewer.email, form, errors: Errors::none() })
}

/// POST /account/profile
pub async fn save(db: Data<Db>, shell: Shell, viewer: Viewer, form: Form<ProfileForm>) -> Page {
    let form = form.0;
    match form.check() {
        Ok(profile) => {
            db.tx(move |conn| actions::change_profile(conn, &viewer.id, &profile)).await?;
            see("/account/profile?done=saved")
        }
        Err(errors) => again(&ProfilePage { shell, email: viewer.email, form, errors }),
    }
}
