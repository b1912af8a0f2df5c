//! What was written when the sign-in had ended: shown again after the next one, ready to be sent.

use actix_web::web::Data;
use askama::Template;

use super::sign_up::Onward;
use crate::accounts::model::KeptForm;
use crate::accounts::store;
use crate::platform::db::Db;
use crate::platform::web::form::{Query, local_path};
use crate::platform::web::page::{Page, page, see};
use crate::platform::web::session::Cookie;
use crate::shell::Shell;

/// A field of the form: shown when a person wrote it, sent again as it was when a page did.
struct Field {
    name: String,
    value: String,
    /// Which of the texts it is, from 1; none for what a page wrote.
    place: Option<usize>,
}

impl Field {
    fn is_long(&self) -> bool {
        self.value.chars().count() > 60 || self.value.contains('\n')
    }
}

#[derive(Template)]
#[template(path = "account/kept.html")]
struct KeptPage {
    shell: Shell,
    form: KeptForm,
    fields: Vec<Field>,
}

/// GET /account/kept
pub async fn show(db: Data<Db>, shell: Shell, cookie: Cookie, onward: Query<Onward>) -> Page {
    let Some(id) = cookie.form() else { return see(local_path(&onward.0.next, "/account")) };
    let now = shell.now;
    let Some(form) = db.read(move |conn| Ok(store::kept_form(conn, &id, now)?)).await? else {
        return see(local_path(&onward.0.next, "/account"));
    };
    let mut place = 0;
    let fields = form.fields.iter().cloned().map(|(name, value)| {
        let written = KeptForm::is_written(&value);
        place += usize::from(written);
        Field { name, value, place: written.then_some(place) }
    });
    let fields = fields.collect();
    page(&KeptPage { shell, form, fields })
}
