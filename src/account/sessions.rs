//! Where a person is signed in, and how to end it.

use actix_web::web::Data;
use askama::Template;

use crate::accounts::model::{SessionId, SessionRow};
use crate::accounts::viewer::Viewer;
use crate::accounts::{actions, store};
use crate::platform::db::Db;
use crate::platform::web::form::Path;
use crate::platform::web::page::{Page, page, see};
use crate::platform::web::session::Cookie;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "account/sessions.html")]
struct SessionsPage {
    shell: Shell,
    here: SessionId,
    sessions: Vec<SessionRow>,
}

impl SessionsPage {
    /// The device in words that its owner would use: `Firefox, Linux`.
    fn device(&self, session: &SessionRow) -> String {
        let named = |list: &[(&str, &'static str)]| list.iter().find(|(sign, _)| session.agent.contains(sign)).map(|(_, name)| *name);
        // Most browsers claim to be others too: the most particular name comes first.
        let browser = named(&[("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]);
        let system = named(&[
            ("Android", "Android"),
            ("iPhone", "iPhone"),
            ("iPad", "iPad"),
            ("Windows", "Windows"),
            ("Mac OS X", "macOS"),
            ("CrOS", "ChromeOS"),
            ("Linux", "Linux"),
        ]);
        match (browser, system) {
            (Some(browser), Some(system)) => format!("{browser}, {system}"),
            (Some(name), None) | (None, Some(name)) => name.to_owned(),
            (None, None) => self.shell.t.sessions_unknown(),
        }
    }
}

/// GET /account/sessions
pub async fn list(db: Data<Db>, shell: Shell, viewer: Viewer) -> Page {
    let (id, now) = (viewer.id.clone(), shell.now);
    let sessions = db.read(move |conn| Ok(store::sessions_of(conn, &id, now)?)).await?;
    page(&SessionsPage { shell, here: viewer.session_id, sessions })
}

/// POST /account/sessions/{id}/end
pub async fn end(db: Data<Db>, viewer: Viewer, cookie: Cookie, id: Path<SessionId>) -> Page {
    let (id, here) = (id.0, viewer.session_id);
    let ended = id.clone();
    db.tx(move |conn| actions::end_session(conn, &viewer.id, &ended)).await?;
    if id == here {
        cookie.forget();
        return see("/?done=signed-out");
    }
    see("/account/sessions?done=ended")
}

/// POST /account/sessions/end-others
pub async fn end_others(db: Data<Db>, viewer: Viewer) -> Page {
    db.tx(move |conn| Ok(store::end_sessions(conn, &viewer.id, Some(&viewer.session_id))?)).await?;
    see("/account/sessions?done=signed-out-everywhere")
}
