//! What the clock does: the effect of silence, once; and the reminders on the way.

use super::super::model::{Action, Details, Dispute, DisputeId, DisputeState as State, Fault, Outcome, Owner, ProposalState, Silence};
use super::super::{flow, mail, rules, store};
use super::{Deed, Move, carry_out, money, next_reminder, silent};
use crate::orders::model::Role;
use crate::platform::db::{Conn, Db};
use crate::platform::error::AppError;
use crate::platform::money::Money;
use crate::platform::types::Moment;

/// Applies the effect of silence to every dispute whose due date has passed. Says to how many.
pub fn overdue(db: &Db, now: Moment) -> Result<usize, AppError> {
    let due = db.read_now(|conn| Ok(store::overdue(conn, now)?))?;
    let mut applied = 0;
    for id in due {
        match db.tx_now(|conn| apply_silence(conn, &id, now)) {
            Ok(done) => applied += usize::from(done),
            // Somebody was quicker.
            Err(AppError::MovedOn(_)) => {}
            Err(error) => tracing::error!(dispute = %id, %error, "silence could not have its effect"),
        }
    }
    Ok(applied)
}

/// Applies the effect of silence to this dispute, if its due date has passed and nobody was quicker.
pub fn apply_silence(conn: &mut Conn, id: &DisputeId, now: Moment) -> Result<bool, AppError> {
    let dispute = store::dispute(conn, id)?;
    let Some(silence) = dispute.silence.filter(|_| dispute.due_at.is_some_and(|due| due <= now)) else { return Ok(false) };
    let mut plan = Move::of(&dispute);
    let mut details = silent(silence);
    match silence {
        Silence::Grant => plan = grant(conn, &dispute, plan, &mut details, now)?,
        Silence::Abandon => {
            store::answer_proposals(conn, id, None, ProposalState::Lapsed, now)?;
            money::give_back(conn, &dispute, now)?;
            plan = plan.ending(State::Closed, Outcome::Abandoned, Fault::Nobody);
        }
        Silence::Requeue => {
            plan.mediator = None;
            plan.priority += 1;
            plan.afresh = true;
        }
        Silence::Continue => {
            plan.to = store::end_question(conn, id, None, now)?;
        }
        Silence::Execute => plan.to = State::Executing,
        Silence::Alert => plan.afresh = true,
    }
    let after = carry_out(conn, &dispute, &plan, Deed::of_the_clock(Action::BeSilent, &details), now)?;
    if after.state == State::Executing {
        money::order_execution(conn, &after, now)?;
    }
    Ok(true)
}

/// The seller said nothing: the buyer's wish is granted, or the desk takes over above the ceiling.
fn grant(conn: &mut Conn, dispute: &Dispute, plan: Move, details: &mut Details, now: Moment) -> Result<Move, AppError> {
    let lines = store::lines(conn, &dispute.id)?;
    let at_stake: Money = lines.iter().map(|line| line.at_stake).sum();
    // What the buyer asked last, even if the seller had refused it: silence grants no more than that.
    let wish = store::proposals(conn, &dispute.id)?.into_iter().rfind(|proposal| proposal.made_by == Role::Buyer);
    let asked = wish.map_or(at_stake, |proposal| proposal.amount.min(at_stake));
    if asked > store::silence_ceiling(conn)? {
        return Ok(Move { to: State::InMediation, ..plan });
    }
    for (line, amount) in lines.iter().zip(rules::split(asked, &lines)) {
        store::set_line(conn, &dispute.id, &line.line, amount)?;
    }
    store::answer_proposals(conn, &dispute.id, Some(Role::Buyer), ProposalState::Accepted, now)?;
    store::answer_proposals(conn, &dispute.id, None, ProposalState::Lapsed, now)?;
    details.amount = Some(asked);
    Ok(plan.ending(State::Executing, Outcome::GrantedBySilence, Fault::Seller))
}

/// Reminds the owner of every turn of which enough has passed. Says how many.
pub fn reminders(db: &Db, now: Moment) -> Result<usize, AppError> {
    let due = db.read_now(|conn| Ok(store::to_remind(conn, now)?))?;
    let mut reminded = 0;
    for id in due {
        match db.tx_now(|conn| remind(conn, &id, now)) {
            Ok(done) => reminded += usize::from(done),
            Err(error) => tracing::error!(dispute = %id, %error, "nobody could be reminded"),
        }
    }
    Ok(reminded)
}

/// Reminds the owner of this turn, once for each share of the delay.
pub fn remind(conn: &mut Conn, id: &DisputeId, now: Moment) -> Result<bool, AppError> {
    let dispute = store::dispute(conn, id)?;
    let (Some(due), Some(owner)) = (dispute.due_at.filter(|due| *due > now), dispute.owner) else {
        store::set_reminder(conn, id, dispute.version, None)?;
        return Ok(false);
    };
    let next = next_reminder(dispute.state, dispute.entered_at, Some(due), now);
    let shares = rules::REMINDERS.iter().copied();
    let share = shares.filter(|share| rules::share_of(dispute.entered_at, due, *share) <= now).max();
    if !store::set_reminder(conn, id, dispute.version, next)? || flow::rule(dispute.state).is_none_or(|rule| !rule.reminded) {
        return Ok(false);
    }
    let details = Details { share, ..Details::default() };
    let role = match owner {
        Owner::Buyer => Role::Buyer,
        Owner::Seller => Role::Seller,
        _ => Role::Mediator,
    };
    let details = Details { asked: Some(role), ..details };
    let event = store::NewEvent {
        action: Action::Remind,
        role: Role::System,
        actor: None,
        from: dispute.state,
        to: dispute.state,
        body: "",
        details: &details,
    };
    store::insert_event(conn, id, &event, now)?;
    let after = store::dispute(conn, id)?;
    mail::tell(conn, &after, &event, now)?;
    Ok(true)
}
