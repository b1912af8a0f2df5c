//! Work for later: a row written in the caller's transaction, done at least once by a worker.
//! Jobs are claimed by a guarded update, and no transaction is held while one runs.

use chrono::TimeDelta;
use diesel::prelude::*;

use super::db::{Conn, Db};
use super::error::AppError;
use super::schema::jobs;
use super::types::Moment;

crate::id!(
    /// A job.
    JobId, "job"
);

crate::words! {
    /// Where a job stands.
    JobState { Waiting = "waiting", Running = "running", Done = "done", Dead = "dead" }
}

/// A worker that has not finished after so long is taken for dead, and the job is done again.
const LEASE: TimeDelta = TimeDelta::minutes(5);
/// After so many attempts a job waits for a person.
pub const ATTEMPTS: i32 = 12;

/// A job as a worker and the operator see it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = jobs)]
pub struct Job {
    /// Which.
    pub id: JobId,
    /// The name in the schedule's table.
    pub kind: String,
    /// What the function needs, as JSON.
    pub payload: String,
    /// Where it stands.
    pub state: JobState,
    /// How often it was begun.
    pub attempts: i32,
    /// When it is due; while it runs, when its worker is taken for dead.
    pub run_at: Moment,
    /// Why it failed the last time.
    pub last_error: Option<String>,
    /// When it was written.
    pub created_at: Moment,
    /// When it was done.
    pub done_at: Option<Moment>,
}

/// Writes a job. With a key, only the first job under that key is ever written; if it has been given up, it
/// is tried again.
pub fn enqueue(conn: &mut Conn, kind: &str, payload: &serde_json::Value, key: Option<&str>, run_at: Moment, now: Moment) -> QueryResult<()> {
    if let Some(key) = key
        && let Some(there) = jobs::table.filter(jobs::unique_key.eq(key)).select(jobs::id).first::<JobId>(conn).optional()?
    {
        return diesel::update(jobs::table.find(&there).filter(jobs::state.eq(JobState::Dead)))
            .set((jobs::state.eq(JobState::Waiting), jobs::attempts.eq(0), jobs::run_at.eq(run_at)))
            .execute(conn)
            .map(|_| ());
    }
    diesel::insert_into(jobs::table)
        .values((
            jobs::id.eq(JobId::new()),
            jobs::kind.eq(kind),
            jobs::payload.eq(payload.to_string()),
            jobs::unique_key.eq(key),
            jobs::state.eq(JobState::Waiting),
            jobs::attempts.eq(0),
            jobs::run_at.eq(run_at),
            jobs::created_at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}

/// The pause before the next attempt: 2, 8, 18, … seconds, an hour at most.
pub fn pause(attempts: i32) -> TimeDelta {
    TimeDelta::seconds((2 * i64::from(attempts) * i64::from(attempts)).min(3600))
}

/// Takes one due job, if there is one and no other worker takes it first.
pub fn claim(db: &Db, now: Moment) -> Result<Option<Job>, AppError> {
    let due = db.read_now(|conn| {
        Ok(jobs::table
            .filter(jobs::state.eq_any([JobState::Waiting, JobState::Running]))
            .filter(jobs::run_at.le(now))
            .order(jobs::run_at)
            .limit(8)
            .select((jobs::id, jobs::attempts))
            .load::<(JobId, i32)>(conn)?)
    })?;
    for (id, attempts) in due {
        let claimed = db.tx_now(|conn| {
            let mine = diesel::update(jobs::table.filter(jobs::id.eq(&id)).filter(jobs::attempts.eq(attempts)).filter(jobs::run_at.le(now)))
                .filter(jobs::state.eq_any([JobState::Waiting, JobState::Running]))
                .set((jobs::state.eq(JobState::Running), jobs::attempts.eq(attempts + 1), jobs::run_at.eq(now + LEASE)))
                .execute(conn)?;
            match mine {
                0 => Ok(None),
                _ => Ok(Some(jobs::table.find(&id).select(Job::as_select()).first(conn)?)),
            }
        })?;
        if claimed.is_some() {
            return Ok(claimed);
        }
    }
    Ok(None)
}

/// The job is done.
pub fn finish(db: &Db, job: &Job, now: Moment) -> Result<(), AppError> {
    db.tx_now(|conn| {
        diesel::update(jobs::table.find(&job.id))
            .set((jobs::state.eq(JobState::Done), jobs::done_at.eq(now), jobs::last_error.eq(None::<String>)))
            .execute(conn)?;
        Ok(())
    })
}

/// The job failed: another attempt after a growing pause, or a person's turn.
pub fn fail(db: &Db, job: &Job, error: &str, now: Moment) -> Result<(), AppError> {
    let state = if job.attempts >= ATTEMPTS { JobState::Dead } else { JobState::Waiting };
    db.tx_now(|conn| {
        diesel::update(jobs::table.find(&job.id))
            .set((jobs::state.eq(state), jobs::run_at.eq(now + pause(job.attempts)), jobs::last_error.eq(Some(error))))
            .execute(conn)?;
        Ok(())
    })
}

/// The operator tries a dead or waiting job again, now.
pub fn retry(conn: &mut Conn, id: &JobId, now: Moment) -> QueryResult<usize> {
    diesel::update(jobs::table.find(id).filter(jobs::state.eq_any([JobState::Dead, JobState::Waiting])))
        .set((jobs::state.eq(JobState::Waiting), jobs::attempts.eq(0), jobs::run_at.eq(now)))
        .execute(conn)
}

/// The jobs in a state, newest first, and how many there are.
pub fn list(conn: &mut Conn, state: Option<JobState>, offset: i64, limit: i64) -> QueryResult<(Vec<Job>, i64)> {
    let mut rows = jobs::table.select(Job::as_select()).into_boxed();
    let mut count = jobs::table.into_boxed();
    if let Some(state) = state {
        rows = rows.filter(jobs::state.eq(state));
        count = count.filter(jobs::state.eq(state));
    }
    let rows = rows.order(jobs::created_at.desc()).offset(offset).limit(limit).load(conn)?;
    Ok((rows, count.count().get_result(conn)?))
}

/// How many jobs stand in a state.
pub fn count(conn: &mut Conn, state: JobState) -> QueryResult<i64> {
    jobs::table.filter(jobs::state.eq(state)).count().get_result(conn)
}

/// One job.
pub fn find(conn: &mut Conn, id: &JobId) -> QueryResult<Job> {
    jobs::table.find(id).select(Job::as_select()).first(conn)
}
