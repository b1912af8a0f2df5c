//! The operator's front page: figures that lead to what they count.

use actix_web::web::Data;
use askama::Template;

use crate::accounts;
use crate::platform::db::Db;
use crate::platform::jobs::{self, JobState};
use crate::platform::mail::{self, LetterState};
use crate::platform::web::page::{Page, page};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "admin/home.html")]
struct HomePage {
    shell: Shell,
    users: i64,
    letters_waiting: i64,
    letters_dead: i64,
    jobs_waiting: i64,
    jobs_dead: i64,
}

/// GET /admin
pub async fn show(db: Data<Db>, shell: Shell) -> Page {
    let (users, letters_waiting, letters_dead, jobs_waiting, jobs_dead) = db
        .read(|conn| {
            Ok((
                accounts::store::count(conn)?,
                mail::count(conn, LetterState::Waiting)?,
                mail::count(conn, LetterState::Dead)?,
                jobs::count(conn, JobState::Waiting)?,
                jobs::count(conn, JobState::Dead)?,
            ))
        })
        .await?;
    page(&HomePage { shell, users, letters_waiting, letters_dead, jobs_waiting, jobs_dead })
}
