//! The front page of an account: what awaits the person, and the ways on.

use askama::Template;

use crate::accounts::viewer::Viewer;
use crate::platform::web::page::{Page, page};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "account/home.html")]
struct HomePage {
    shell: Shell,
    viewer: Viewer,
}

/// GET /account
pub async fn show(shell: Shell, viewer: Viewer) -> Page {
    page(&HomePage { shell, viewer })
}
