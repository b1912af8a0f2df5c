//! The queue: what runs out first, first; nothing is left unanswered.

use actix_web::web::Data;
use askama::Template;

use crate::accounts::viewer::Viewer;
use crate::disputes::mail;
use crate::disputes::model::{Dispute, DisputeState, Owner};
use crate::disputes::store::{self, View};
use crate::disputes::words;
use crate::platform::db::{Conn, Db};
use crate::platform::error::AppError;
use crate::platform::money::Money;
use crate::platform::web::form::Query;
use crate::platform::web::page::{Page, page};
use crate::platform::web::paging::{Pager, Paging};
use crate::shell::Shell;

/// A case in the queue, as shown.
struct Case {
    dispute: Dispute,
    subject: String,
    parties: String,
    todo: String,
    due: String,
    late: bool,
    urgent: bool,
}

#[derive(Template)]
#[template(path = "desk/queue.html")]
struct QueuePage {
    shell: Shell,
    name: String,
    mine: i64,
    free: i64,
    open: i64,
    soon: i64,
    cases: Vec<Case>,
    pager: Pager,
}

/// Which view and page are asked for.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    view: String,
    page: String,
}

/// GET /desk
pub async fn show(db: Data<Db>, shell: Shell, viewer: Viewer, asked: Query<Asked>) -> Page {
    let (view, name) = match asked.0.view.as_str() {
        "free" => (View::Free, "free"),
        "open" => (View::Open, "open"),
        "closed" => (View::Closed, "closed"),
        _ => (View::Mine, "mine"),
    };
    let paging = Paging::asked(&asked.0.page, 25);
    let screen = db
        .read(move |conn| {
            let (rows, count) = paging.look(|paging| store::queue(conn, view, &viewer.id, paging.offset(), paging.size))?;
            let mut cases = Vec::with_capacity(rows.len());
            for dispute in rows {
                cases.push(case(conn, &shell, dispute)?);
            }
            let mut size = |view| store::queue(conn, view, &viewer.id, 0, 1).map(|(_, count)| count);
            let (mine, free, open) = (size(View::Mine)?, size(View::Free)?, size(View::Open)?);
            let soon = store::due_before(conn, Owner::Desk, shell.now + chrono::TimeDelta::hours(24))?;
            let pager = Pager::new(paging, count, format!("/desk?view={name}&page="));
            Ok(QueuePage { name: viewer.name.clone(), mine, free, open, soon, cases, pager, shell })
        })
        .await?;
    page(&screen)
}

fn case(conn: &mut Conn, shell: &Shell, dispute: Dispute) -> Result<Case, AppError> {
    let (lang, t) = (shell.lang, shell.t);
    let names = mail::names(conn, &dispute)?;
    let at_stake: Money = store::lines(conn, &dispute.id)?.iter().map(|line| line.at_stake).sum();
    let todo = match (dispute.state, &dispute.mediator_id) {
        (DisputeState::InMediation, None) => t.desk_todo_take(),
        (DisputeState::InMediation, Some(_)) => t.desk_todo_decide(),
        (DisputeState::InAppeal, None) => t.desk_todo_read(),
        (DisputeState::InAppeal, Some(_)) => t.desk_todo_decide_last(),
        (state, _) => words::state_name(state, t),
    };
    let desk = dispute.owner == Some(Owner::Desk);
    Ok(Case {
        subject: format!("{} · {}", words::reason_name(dispute.reason, t), lang.money(at_stake)),
        parties: format!("{} ↔ {}", names.buyer, names.seller),
        todo,
        due: dispute.due_at.map(|due| lang.time(due)).unwrap_or_default(),
        late: dispute.due_at.is_some_and(|due| due <= shell.now),
        urgent: desk && dispute.due_at.is_some_and(|due| due <= shell.now + chrono::TimeDelta::hours(24)),
        dispute,
    })
}
