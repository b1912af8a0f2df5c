//! The buyer's disputes, and the reports that wait to be sent.

use actix_web::web::Data;
use askama::Template;

use crate::accounts::viewer::Viewer;
use crate::disputes::model::Dispute;
use crate::disputes::rules::turn_is;
use crate::disputes::store::{self, drafts};
use crate::disputes::words;
use crate::orders;
use crate::orders::model::Role;
use crate::platform::db::{Conn, Db};
use crate::platform::error::AppError;
use crate::platform::web::form::Query;
use crate::platform::web::page::{Page, page};
use crate::platform::web::paging::{Pager, Paging};
use crate::shell::Shell;

/// A dispute in a list, as shown to a party.
pub struct Row {
    /// Where.
    pub path: String,
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// Where it stands.
    pub state: String,
    /// Until when somebody is awaited.
    pub due: String,
    /// Is it the reader?
    pub awaited: bool,
}

/// A dispute as a row of a party's list.
pub fn row(conn: &mut Conn, shell: &Shell, viewer: &Viewer, dispute: &Dispute, role: Role) -> Result<Row, AppError> {
    let (lang, t) = (shell.lang, shell.t);
    let title = match store::lines(conn, &dispute.id)?.first() {
        Some(line) => orders::store::line(conn, &dispute.order_id, &line.line)?.name(t),
        None => String::new(),
    };
    Ok(Row {
        path: format!("/disputes/{}", dispute.id),
        number: dispute.number.clone(),
        title: t.disputes_show_title(title, words::reason_name(dispute.reason, t)),
        state: match dispute.result.filter(|_| dispute.closed_at.is_some()) {
            Some(outcome) => words::outcome_name(outcome, t),
            None => words::state_name(dispute.state, t),
        },
        due: dispute.due_at.map(|due| t.disputes_until(lang.time(due))).unwrap_or_default(),
        awaited: turn_is(role, dispute, &viewer.id),
    })
}

#[derive(Template)]
#[template(path = "account/disputes.html")]
struct DisputesPage {
    shell: Shell,
    rows: Vec<Row>,
    drafts: Vec<(String, String)>,
    pager: Pager,
}

/// Which page is asked for.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The page, from 1.
    pub page: String,
}

/// GET /account/disputes
pub async fn list(db: Data<Db>, shell: Shell, viewer: Viewer, asked: Query<Asked>) -> Page {
    let paging = Paging::asked(&asked.0.page, 20);
    let screen = db
        .read(move |conn| {
            let (disputes, count) = paging.look(|paging| store::of_buyer(conn, &viewer.id, paging.offset(), paging.size))?;
            let mut rows = Vec::with_capacity(disputes.len());
            for dispute in &disputes {
                rows.push(row(conn, &shell, &viewer, dispute, Role::Buyer)?);
            }
            let mut waiting = Vec::new();
            for draft in drafts::open(conn, &viewer.id)? {
                let order = orders::store::order(conn, &draft.order_id)?;
                waiting.push((format!("/disputes/new?order={}", order.id), shell.t.disputes_list_draft(&order.number)));
            }
            let pager = Pager::new(paging, count, "/account/disputes?page=".into());
            Ok(DisputesPage { rows, drafts: waiting, pager, shell })
        })
        .await?;
    page(&screen)
}
