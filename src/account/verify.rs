//! Confirming that an address is one's own, by who is signed in: the letter alone shows the address's owner,
//! not who has opened the account. The letter's link only shows a button: machines that look at links before
//! people do confirm nothing.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use crate::accounts::actions;
use crate::accounts::viewer::Viewer;
use crate::platform::db::Db;
use crate::platform::error::AppError;
use crate::platform::web::form::Path;
use crate::platform::web::limit::{Limited, Limits};
use crate::platform::web::page::{Page, html, page, see};
use crate::shell::Shell;

/// What a link is to who follows it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    /// Theirs to use.
    Good,
    /// Another account's.
    Anothers,
    /// Used, ended or replaced.
    Over,
}

#[derive(Template)]
#[template(path = "account/verify.html")]
struct VerifyPage {
    shell: Shell,
    viewer: Viewer,
    link: Link,
}

async fn link(db: &Db, shell: &Shell, viewer: &Viewer, token: &str) -> Result<Link, AppError> {
    let (token, now) = (token.to_owned(), shell.now);
    let owner = db.read(move |conn| actions::verification(conn, &token, now)).await?;
    Ok(match owner {
        Some(owner) if owner == viewer.id => Link::Good,
        Some(_) => Link::Anothers,
        None => Link::Over,
    })
}

/// GET /account/verify/{token}
pub async fn ask(db: Data<Db>, shell: Shell, viewer: Viewer, token: Path<String>) -> Page {
    let link = link(&db, &shell, &viewer, &token.0).await?;
    draw(VerifyPage { shell, viewer, link })
}

fn draw(screen: VerifyPage) -> Page {
    match screen.link {
        Link::Good => page(&screen),
        Link::Anothers => html(StatusCode::FORBIDDEN, screen.render()?),
        Link::Over => html(StatusCode::GONE, screen.render()?),
    }
}

/// POST /account/verify/{token}
pub async fn confirm(db: Data<Db>, shell: Shell, viewer: Viewer, token: Path<String>) -> Page {
    let (id, secret, now) = (viewer.id.clone(), token.0.clone(), shell.now);
    if db.tx(move |conn| actions::verify(conn, &id, &secret, now)).await? {
        return see("/account?done=verified");
    }
    let link = link(&db, &shell, &viewer, &token.0).await?;
    draw(VerifyPage { shell, viewer, link })
}

/// POST /account/verify
pub async fn again(db: Data<Db>, limits: Data<Limits>, shell: Shell, viewer: Viewer) -> Page {
    if viewer.verified {
        return see("/account?done=already");
    }
    limits.count(Limited::Letters, viewer.id.as_str())?;
    let now = shell.now;
    match db.tx(move |conn| actions::verify_again(conn, &viewer.id, now)).await? {
        true => see("/account?done=verify-sent"),
        false => Err(AppError::TooMany(3600)),
    }
}
