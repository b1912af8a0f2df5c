//! Letters: sent, waiting, given up; and another attempt.

use actix_web::web::Data;
use askama::Template;

use super::may_act;
use crate::accounts;
use crate::accounts::viewer::Viewer;
use crate::platform::audit::{self, AuditAct};
use crate::platform::db::Db;
use crate::platform::i18n::Sentences;
use crate::platform::mail::{self, LetterId, LetterState, Posted};
use crate::platform::web::form::{Path, Query};
use crate::platform::web::page::{Page, page, see};
use crate::platform::web::paging::{Pager, Paging};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "admin/outbox.html")]
struct ListPage {
    shell: Shell,
    state: Option<LetterState>,
    letters: Vec<Posted>,
    dead: i64,
    pager: Pager,
    acts: bool,
}

impl ListPage {
    /// The filters: name, address, and whether it is the one shown.
    fn filters(&self) -> Vec<(String, String, bool)> {
        let t = self.shell.t;
        let mut filters = vec![(t.admin_all(), "/admin/outbox".to_owned(), self.state.is_none())];
        for state in [LetterState::Waiting, LetterState::Sent, LetterState::Dead] {
            filters.push((state_name(state, t), format!("/admin/outbox?state={state}"), self.state == Some(state)));
        }
        filters
    }

    fn named(&self, state: &LetterState) -> String {
        state_name(*state, self.shell.t)
    }
}

/// Which letters, and which page.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
    page: String,
}

/// GET /admin/outbox
pub async fn list(db: Data<Db>, shell: Shell, asked: Query<Asked>) -> Page {
    let paging = Paging::asked(&asked.0.page, 50);
    let state = asked.0.state.parse::<LetterState>().ok();
    let (letters, rows, dead) = db
        .read(move |conn| {
            let (letters, rows) = paging.look(|paging| mail::list(conn, state, None, paging.offset(), paging.size))?;
            Ok((letters, rows, mail::count(conn, LetterState::Dead)?))
        })
        .await?;
    let address = state.map_or_else(|| "/admin/outbox?page=".to_owned(), |state| format!("/admin/outbox?state={state}&page="));
    let acts = may_act(&shell);
    page(&ListPage { shell, state, letters, dead, pager: Pager::new(paging, rows, address), acts })
}

#[derive(Template)]
#[template(path = "admin/letter.html")]
struct LetterPage {
    shell: Shell,
    letter: Posted,
    acts: bool,
}

impl LetterPage {
    /// A link that opens an account is for its reader alone: not even the operator may follow it.
    fn secret(&self) -> bool {
        accounts::mail::SECRET.contains(&self.letter.kind.as_str())
    }

    fn may_retry(&self) -> bool {
        self.acts && !self.letter.body_text.is_empty() && matches!(self.letter.state, LetterState::Dead | LetterState::Waiting)
    }

    fn state(&self) -> String {
        state_name(self.letter.state, self.shell.t)
    }
}

/// GET /admin/outbox/{id}
pub async fn show(db: Data<Db>, shell: Shell, id: Path<LetterId>) -> Page {
    let letter = db.read(move |conn| Ok(mail::find(conn, &id.0)?)).await?;
    let acts = may_act(&shell);
    page(&LetterPage { shell, letter, acts })
}

/// POST /admin/outbox/{id}/retry
pub async fn retry(db: Data<Db>, shell: Shell, viewer: Viewer, id: Path<LetterId>) -> Page {
    let (id, now) = (id.0, shell.now);
    let address = format!("/admin/outbox/{id}");
    let retried = db
        .tx(move |conn| {
            mail::find(conn, &id)?;
            let retried = mail::retry(conn, &id, now)? > 0;
            if retried {
                audit::note(conn, Some(viewer.id.as_str()), AuditAct::RetryLetter, ("letter", id.as_str()), "", now)?;
            }
            Ok(retried)
        })
        .await?;
    see(format!("{address}?done={}", if retried { "retried" } else { "already" }))
}

/// POST /admin/outbox/retry-all
pub async fn retry_all(db: Data<Db>, shell: Shell, viewer: Viewer) -> Page {
    let now = shell.now;
    let retried = db
        .tx(move |conn| {
            let retried = mail::retry_dead(conn, now)?;
            if retried > 0 {
                audit::note(conn, Some(viewer.id.as_str()), AuditAct::RetryLetters, ("letter", "all"), &retried.to_string(), now)?;
            }
            Ok(retried)
        })
        .await?;
    see(format!("/admin/outbox?done={}", if retried > 0 { "retried" } else { "already" }))
}

fn state_name(state: LetterState, t: &Sentences) -> String {
    match state {
        LetterState::Waiting => t.letter_waiting(),
        LetterState::Sending => t.letter_sending(),
        LetterState::Sent => t.letter_sent(),
        LetterState::Dead => t.letter_dead(),
    }
}
