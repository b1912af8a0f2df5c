//! The operator's pages: people and roles, letters, jobs. Auditors see them and change nothing.

mod home;
mod jobs;
mod outbox;
mod users;

use crate::accounts::model::StaffRole;
use crate::shell::Shell;

crate::routes! {
    GET "/admin" => Operator, home::show;
    GET "/admin/users" => Operator, users::list;
    GET "/admin/users/{id}" => Operator, users::show;
    POST "/admin/users/{id}/roles" => Operator, users::change_roles;
    GET "/admin/outbox" => Operator, outbox::list;
    POST "/admin/outbox/retry-all" => Operator, outbox::retry_all;
    GET "/admin/outbox/{id}" => Operator, outbox::show;
    POST "/admin/outbox/{id}/retry" => Operator, outbox::retry;
    GET "/admin/jobs" => Operator, jobs::list;
    POST "/admin/jobs/{id}/retry" => Operator, jobs::retry;
}

/// May this person act here, or only look? Buttons are drawn for those who may.
fn may_act(shell: &Shell) -> bool {
    shell.viewer.as_ref().is_some_and(|viewer| viewer.is(StaffRole::Operator))
}
