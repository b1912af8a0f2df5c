//! The work of disputes that is done later.

use super::actions;
use super::model::DisputeId;
use crate::payments::provider::Provider;
use crate::platform::db::Db;
use crate::platform::error::AppError;
use crate::platform::jobs::Job;
use crate::platform::types::Moment;

#[derive(serde::Deserialize)]
struct Execute {
    dispute: DisputeId,
}

/// Moves the money of a settled dispute.
pub fn execute(db: &Db, provider: &dyn Provider, job: &Job, now: Moment) -> Result<(), AppError> {
    let payload: Execute = serde_json::from_str(&job.payload)?;
    actions::execute(db, provider, &payload.dispute, now)
}
