//! The work of disputes that is done later or by the clock.

use super::actions;
use super::model::DisputeId;
use crate::platform::error::AppError;
use crate::platform::jobs::Job;
use crate::server::Services;

#[derive(serde::Deserialize)]
struct Execute {
    dispute: DisputeId,
}

/// Moves the money of a settled dispute.
pub fn execute(services: &Services, job: &Job) -> Result<(), AppError> {
    let payload: Execute = serde_json::from_str(&job.payload)?;
    actions::execute(&services.db, services.provider.as_ref(), &payload.dispute, services.clock.now())
}

/// Applies the effects of silence.
pub fn silence(services: &Services) -> Result<usize, AppError> {
    actions::overdue(&services.db, services.clock.now())
}

/// Reminds those whose turn it is.
pub fn reminders(services: &Services) -> Result<usize, AppError> {
    actions::reminders(&services.db, services.clock.now())
}
