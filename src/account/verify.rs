//! Confirming that an address is one's own. The letter's link only shows a button: machines that look
//! at links before people do confirm nothing.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use crate::accounts::viewer::Viewer;
use crate::accounts::{actions, store};
use crate::platform::db::Db;
use crate::platform::web::form::Path;
use crate::platform::web::limit::{Limited, Limits};
use crate::platform::web::page::{Page, html, page, see};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "account/verify.html")]
struct VerifyPage {
    shell: Shell,
    good: bool,
}

impl VerifyPage {
    fn verified(&self) -> bool {
        self.shell.viewer.as_ref().is_some_and(|viewer| viewer.verified)
    }
}

fn over(shell: Shell) -> Page {
    html(StatusCode::GONE, VerifyPage { shell, good: false }.render()?)
}

/// GET /account/verify/{token}
pub async fn ask(db: Data<Db>, shell: Shell, token: Path<String>) -> Page {
    let now = shell.now;
    match db.read(move |conn| actions::verification(conn, &token.0, now)).await? {
        Some(_) => page(&VerifyPage { shell, good: true }),
        None => over(shell),
    }
}

/// POST /account/verify/{token}
pub async fn confirm(db: Data<Db>, shell: Shell, token: Path<String>) -> Page {
    let now = shell.now;
    match (db.tx(move |conn| actions::verify(conn, &token.0, now)).await?, &shell.viewer) {
        (true, Some(_)) => see("/account?done=verified"),
        (true, None) => see("/account/sign-in?done=verified"),
        (false, _) => over(shell),
    }
}

/// POST /account/verify
pub async fn again(db: Data<Db>, limits: Data<Limits>, shell: Shell, viewer: Viewer) -> Page {
    if viewer.verified {
        return see("/account?done=already");
    }
    limits.count(Limited::Letters, viewer.id.as_str())?;
    let now = shell.now;
    db.tx(move |conn| {
        let person = store::user(conn, &viewer.id)?;
        actions::send_verification(conn, &person, now)
    })
    .await?;
    see("/account?done=verify-sent")
}
