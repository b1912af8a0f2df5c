//! Work for later: what waits, what runs, what was given up; and another attempt.

use actix_web::web::Data;
use askama::Template;

use super::may_act;
use crate::accounts::viewer::Viewer;
use crate::platform::audit::{self, AuditAct};
use crate::platform::db::Db;
use crate::platform::i18n::Sentences;
use crate::platform::jobs::{self, Job, JobId, JobState};
use crate::platform::web::form::{Path, Query};
use crate::platform::web::page::{Page, page, see};
use crate::platform::web::paging::{Pager, Paging};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "admin/jobs.html")]
struct ListPage {
    shell: Shell,
    state: Option<JobState>,
    jobs: Vec<Job>,
    pager: Pager,
    acts: bool,
}

impl ListPage {
    /// The filters: name, address, and whether it is the one shown.
    fn filters(&self) -> Vec<(String, String, bool)> {
        let t = self.shell.t;
        let mut filters = vec![(t.admin_all(), "/admin/jobs".to_owned(), self.state.is_none())];
        for state in JobState::ALL {
            filters.push((state_name(*state, t), format!("/admin/jobs?state={state}"), self.state == Some(*state)));
        }
        filters
    }

    fn named(&self, state: &JobState) -> String {
        state_name(*state, self.shell.t)
    }

    fn may_retry(&self, job: &Job) -> bool {
        self.acts && matches!(job.state, JobState::Dead | JobState::Waiting)
    }
}

/// Which jobs, and which page.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
    page: String,
}

/// GET /admin/jobs
pub async fn list(db: Data<Db>, shell: Shell, asked: Query<Asked>) -> Page {
    let paging = Paging::asked(&asked.0.page, 50);
    let state = asked.0.state.parse::<JobState>().ok();
    let (jobs, rows) = db.read(move |conn| Ok(paging.look(|paging| jobs::list(conn, state, paging.offset(), paging.size))?)).await?;
    let address = state.map_or_else(|| "/admin/jobs?page=".to_owned(), |state| format!("/admin/jobs?state={state}&page="));
    let acts = may_act(&shell);
    page(&ListPage { shell, state, jobs, pager: Pager::new(paging, rows, address), acts })
}

/// POST /admin/jobs/{id}/retry
pub async fn retry(db: Data<Db>, shell: Shell, viewer: Viewer, id: Path<JobId>) -> Page {
    let (id, now) = (id.0, shell.now);
    let retried = db
        .tx(move |conn| {
            jobs::find(conn, &id)?;
            let retried = jobs::retry(conn, &id, now)? > 0;
            if retried {
                audit::note(conn, Some(viewer.id.as_str()), AuditAct::RetryJob, ("job", id.as_str()), "", now)?;
            }
            Ok(retried)
        })
        .await?;
    see(format!("/admin/jobs?done={}", if retried { "retried" } else { "already" }))
}

fn state_name(state: JobState, t: &Sentences) -> String {
    match state {
        JobState::Waiting => t.job_waiting(),
        JobState::Running => t.job_running(),
        JobState::Done => t.job_done(),
        JobState::Dead => t.job_dead(),
    }
}
