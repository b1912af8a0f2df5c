//! The verbs of a dispute: report it, act in it, let time pass, move the money. Each is one transaction
//! that writes the state, the event and what everybody is told.

mod act;
mod money;
mod report;
mod time;

pub use act::{Actor, Command, act, facts_of, role_of};
pub use money::{EXECUTE, execute};
pub use report::{Report, disputable, keep_draft, open, reasons, reportable, stake};
pub use time::{apply_silence, overdue, remind, reminders};

use super::flow;
use super::mail;
use super::model::{Action, Details, Dispute, DisputeEvent, DisputeState, Fault, Outcome, Owner, Silence};
use super::rules;
use super::store::{self, Change, NewEvent, Turn};
use crate::accounts::model::UserId;
use crate::legal::deadlines::Deadlines;
use crate::orders::model::Role;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::types::Moment;

/// Whose turn a state is, until when, and what silence does.
fn turn(conn: &mut Conn, state: DisputeState, owner: Owner, taken: bool, now: Moment) -> Result<Turn, AppError> {
    let rule = flow::rule(state).ok_or_else(|| AppError::Internal(format!("{state} has no rule")))?;
    let deadlines = Deadlines::load(conn)?;
    let deadline = rule.once_taken.filter(|_| taken).unwrap_or(rule.deadline);
    let due_at = deadlines.due(deadline, now);
    let [half, _] = rules::REMINDERS;
    let remind_at = rule.reminded.then(|| rules::share_of(now, due_at, half));
    Ok(Turn { owner: rule.owner.unwrap_or(owner), due_at, remind_at, silence: rule.silence })
}

/// A change under way: it begins as the dispute stands.
struct Move {
    to: DisputeState,
    /// Whose turn it is where the table leaves it open.
    owner: Owner,
    /// Does the delay start again although the state stays?
    afresh: bool,
    due_at: Option<Moment>,
    mediator: Option<UserId>,
    decider: Option<UserId>,
    priority: i32,
    result: Option<Outcome>,
    fault: Option<Fault>,
}

impl Move {
    fn of(dispute: &Dispute) -> Move {
        Move {
            to: dispute.state,
            owner: dispute.owner.unwrap_or(Owner::System),
            afresh: false,
            due_at: None,
            mediator: dispute.mediator_id.clone(),
            decider: dispute.decider_id.clone(),
            priority: dispute.priority,
            result: dispute.result,
            fault: dispute.fault,
        }
    }

    fn ending(mut self, to: DisputeState, result: Outcome, fault: Fault) -> Move {
        self.to = to;
        self.result = Some(result);
        self.fault = Some(fault);
        self
    }
}

/// Who did something, or that it was the clock; what, and with which words.
#[derive(Clone, Copy)]
struct Deed<'a> {
    role: Role,
    who: Option<&'a UserId>,
    action: Action,
    body: &'a str,
    details: &'a Details,
}

impl<'a> Deed<'a> {
    fn of_the_clock(action: Action, details: &'a Details) -> Deed<'a> {
        Deed { role: Role::System, who: None, action, body: "", details }
    }
}

/// Moves a dispute, writes the event and tells everybody, guarded by the version that was read.
fn carry_out(conn: &mut Conn, dispute: &Dispute, plan: &Move, deed: Deed<'_>, now: Moment) -> Result<Dispute, AppError> {
    let entered = plan.to != dispute.state;
    let taken = plan.mediator.is_some();
    let mut change = Change {
        state: plan.to,
        owner: dispute.owner,
        due_at: dispute.due_at,
        remind_at: None,
        silence: dispute.silence,
        entered_at: dispute.entered_at,
        mediator_id: plan.mediator.clone(),
        decider_id: plan.decider.clone(),
        priority: plan.priority,
        result: plan.result,
        fault: plan.fault,
        closed_at: None,
        version: dispute.version + 1,
    };
    if plan.to == DisputeState::Closed {
        (change.owner, change.due_at, change.silence) = (None, None, None);
        change.closed_at = Some(if entered { now } else { dispute.closed_at.unwrap_or(now) });
        change.entered_at = now;
    } else if entered || plan.afresh {
        let turn = turn(conn, plan.to, plan.owner, taken, now)?;
        (change.owner, change.due_at, change.silence, change.remind_at) = (Some(turn.owner), Some(turn.due_at), Some(turn.silence), turn.remind_at);
        change.entered_at = now;
    } else {
        change.owner = Some(plan.owner);
        change.due_at = plan.due_at.or(dispute.due_at);
        change.remind_at = next_reminder(dispute.state, dispute.entered_at, change.due_at, now);
    }
    if !store::change(conn, &dispute.id, dispute.version, &change)? {
        return Err(AppError::MovedOn(format!("/disputes/{}", dispute.id)));
    }
    let event =
        NewEvent { action: deed.action, role: deed.role, actor: deed.who, from: dispute.state, to: plan.to, body: deed.body, details: deed.details };
    store::insert_event(conn, &dispute.id, &event, now)?;
    let after = store::dispute(conn, &dispute.id)?;
    mail::tell(conn, &after, &event, now)?;
    Ok(after)
}

/// When the owner of a turn is reminded next, if at all.
fn next_reminder(state: DisputeState, entered: Moment, due: Option<Moment>, now: Moment) -> Option<Moment> {
    let due = due.filter(|_| flow::rule(state).is_some_and(|rule| rule.reminded))?;
    rules::REMINDERS.iter().map(|share| rules::share_of(entered, due, *share)).find(|moment| *moment > now)
}

/// How often a dispute has been opened: each opening puts the money aside anew.
fn round(events: &[DisputeEvent]) -> i32 {
    let openings = events.iter().filter(|event| matches!(event.action, Action::Report | Action::Reopen)).count();
    i32::try_from(openings).unwrap_or(i32::MAX)
}

/// The details of an effect of silence.
fn silent(silence: Silence) -> Details {
    Details { silence: Some(silence), ..Details::default() }
}
