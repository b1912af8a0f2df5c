//! What people do in a dispute: one door for every action, which asks the table first.

use super::super::flow::{self, Facts, Next};
use super::super::model::{
    Action, Details, Dispute, DisputeId, DisputeState as State, DisputedLine, Fault, Outcome, Owner, Proposal, ProposalId, ProposalState, Remedy,
};
use super::super::store::{self, NewDecision};
use super::super::{rules, store as rows};
use super::{Deed, Move, carry_out, money};
use crate::accounts;
use crate::accounts::model::{StaffRole, UserId};
use crate::accounts::viewer::Viewer;
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::orders::model::Role;
use crate::platform::db::Conn;
use crate::platform::error::{AppError, Errors};
use crate::platform::files::FileId;
use crate::platform::money::Money;
use crate::platform::types::Moment;

/// Who acts, and on which side.
#[derive(Debug, Clone)]
pub struct Actor {
    /// Who.
    pub id: UserId,
    /// On which side.
    pub role: Role,
}

/// What somebody does, with what it needs.
#[derive(Debug, Clone)]
pub enum Command {
    /// Writes to everybody in the dispute.
    Message(String),
    /// Adds pictures that have been kept, with a word about them.
    AddEvidence(Vec<FileId>, String),
    /// Offers or asks a remedy, with the reason.
    Propose(Remedy, Money, String),
    /// Accepts the other side's proposal, this one.
    Accept(ProposalId),
    /// Refuses it, with the reason.
    Refuse(ProposalId, String),
    /// Asks the desk to settle it.
    AskMediation(String),
    /// Gives the dispute up.
    Withdraw(String),
    /// Answers the mediator's question.
    GiveInformation(String),
    /// Asks for a second reading, with the reason.
    Appeal(String),
    /// Gives the second reading up.
    Waive,
    /// Opens an abandoned dispute again.
    Reopen(String),
    /// A mediator takes the case.
    Take,
    /// A mediator hands it back to the team, with the reason.
    HandBack(String),
    /// A mediator asks one side.
    AskInformation(Role, String),
    /// A note among staff.
    WriteNote(String),
    /// A decision: what goes back for each line, the facts, the rule, the fault.
    Decide(Vec<Money>, String, String, Fault),
    /// More time for the mediator, once, with the reason.
    Extend(String),
}

impl Command {
    /// Its name in the table.
    pub fn action(&self) -> Action {
        match self {
            Command::Message(_) => Action::Message,
            Command::AddEvidence(..) => Action::AddEvidence,
            Command::Propose(..) => Action::Propose,
            Command::Accept(_) => Action::Accept,
            Command::Refuse(..) => Action::Refuse,
            Command::AskMediation(_) => Action::AskMediation,
            Command::Withdraw(_) => Action::Withdraw,
            Command::GiveInformation(_) => Action::GiveInformation,
            Command::Appeal(_) => Action::Appeal,
            Command::Waive => Action::Waive,
            Command::Reopen(_) => Action::Reopen,
            Command::Take => Action::Take,
            Command::HandBack(_) => Action::HandBack,
            Command::AskInformation(..) => Action::AskInformation,
            Command::WriteNote(_) => Action::WriteNote,
            Command::Decide(..) => Action::Decide,
            Command::Extend(_) => Action::Extend,
        }
    }
}

/// On which side of a dispute a person stands; none for who has nothing to do with it. Who is a party is
/// never its mediator.
pub fn role_of(viewer: &Viewer, dispute: &Dispute) -> Option<Role> {
    match () {
        () if viewer.id == dispute.buyer_id => Some(Role::Buyer),
        () if viewer.acts_for(&dispute.seller_id) => Some(Role::Seller),
        () if viewer.is(StaffRole::Mediator) => Some(Role::Mediator),
        () => None,
    }
}

/// What the table needs to know of this dispute now.
pub fn facts_of(conn: &mut Conn, dispute: &Dispute, now: Moment) -> Result<Facts, AppError> {
    let mut parties: Vec<UserId> = accounts::store::members(conn, &dispute.seller_id)?.into_iter().map(|user| user.id).collect();
    parties.push(dispute.buyer_id.clone());
    let abandoned = dispute.closed_at.filter(|_| dispute.result == Some(Outcome::Abandoned));
    let reopenable = match abandoned {
        Some(closed) => Deadlines::load(conn)?.due(Deadline::Reopening, closed) >= now && money::free(conn, dispute)?,
        None => false,
    };
    Ok(store::facts(conn, dispute, parties, reopenable)?)
}

/// Does it, if the table permits it now. `submission` names what was sent: the same again does nothing, and
/// leads to where the first one led.
pub fn act(conn: &mut Conn, id: &DisputeId, by: &Actor, submission: &str, command: &Command, now: Moment) -> Result<Dispute, AppError> {
    let dispute = store::dispute(conn, id)?;
    if store::seen_before(conn, submission, id, now)? {
        return Ok(dispute);
    }
    let facts = facts_of(conn, &dispute, now)?;
    let moved_on = || AppError::MovedOn(format!("/disputes/{id}"));
    let step = flow::permitted(&facts, by.role, Some(&by.id), command.action()).ok_or_else(moved_on)?;
    let lines = store::lines(conn, id)?;
    let at_stake: Money = lines.iter().map(|line| line.at_stake).sum();
    let mut plan = Move::of(&dispute);
    if let Next::To(state) = step.to {
        plan.to = state;
    }
    let mut details = Details::default();
    let mut body = String::new();
    match command {
        Command::Message(text) | Command::AskMediation(text) => body.clone_from(text),
        Command::AddEvidence(files, caption) => {
            let theirs = store::evidence(conn, id)?.iter().filter(|exhibit| exhibit.added_by == by.role).count();
            if theirs + files.len() > rules::MOST_EVIDENCE {
                return Err(Errors::one("photos", |t| t.disputes_error_evidence_full(rules::MOST_EVIDENCE)).into());
            }
            for file in files {
                store::insert_evidence(conn, id, file, by.role, caption, now)?;
            }
            details.pictures = i32::try_from(files.len()).ok();
            body.clone_from(caption);
        }
        Command::Propose(remedy, amount, statement) => {
            let amount = rules::amount(*remedy, *amount, at_stake);
            if plan.to != State::InMediation {
                store::answer_proposals(conn, id, Some(other(by.role)), ProposalState::Refused, now)?;
            }
            store::insert_proposal(conn, id, by.role, *remedy, amount, statement, now)?;
            // A better offer gives the buyer the whole delay again.
            plan.afresh = dispute.state == State::AwaitingBuyer;
            (details.remedy, details.amount) = (Some(*remedy), Some(amount));
            body.clone_from(statement);
        }
        Command::Accept(proposal) => {
            let proposal = offered(conn, id, by.role, proposal)?.ok_or_else(moved_on)?;
            store::answer_proposals(conn, id, Some(proposal.made_by), ProposalState::Accepted, now)?;
            store::answer_proposals(conn, id, None, ProposalState::Lapsed, now)?;
            set_lines(conn, id, &lines, &rules::split(proposal.amount, &lines))?;
            plan = plan.ending(State::Executing, Outcome::Agreement, Fault::Nobody);
            (details.remedy, details.amount) = (Some(proposal.remedy), Some(proposal.amount));
        }
        Command::Refuse(proposal, reason) => {
            let proposal = offered(conn, id, by.role, proposal)?.ok_or_else(moved_on)?;
            store::answer_proposals(conn, id, Some(proposal.made_by), ProposalState::Refused, now)?;
            (details.remedy, details.amount) = (Some(proposal.remedy), Some(proposal.amount));
            body.clone_from(reason);
        }
        Command::Withdraw(reason) => {
            if dispute.state == State::AwaitingInformation {
                store::end_question(conn, id, None, now)?;
            }
            store::answer_proposals(conn, id, None, ProposalState::Lapsed, now)?;
            money::give_back(conn, &dispute, now)?;
            plan = plan.ending(State::Closed, Outcome::Withdrawn, Fault::Nobody);
            body.clone_from(reason);
        }
        Command::GiveInformation(answer) => {
            plan.to = store::end_question(conn, id, Some(answer), now)?;
            body.clone_from(answer);
        }
        Command::Appeal(reason) => {
            // The second reading is another person's.
            plan.mediator = None;
            body.clone_from(reason);
        }
        Command::Waive => {
            store::waive(conn, id, by.role)?;
            if facts.may_appeal.iter().all(|role| *role == by.role) {
                plan.to = State::Executing;
            } else {
                plan.owner = if by.role == Role::Buyer { Owner::Seller } else { Owner::Buyer };
            }
        }
        Command::Reopen(reason) => {
            let at_stake = money::put_aside_again(conn, &dispute, now)?;
            if let Some(asked) = store::proposals(conn, id)?.into_iter().rfind(|proposal| proposal.made_by == Role::Buyer) {
                let amount = rules::amount(asked.remedy, asked.amount, at_stake);
                store::insert_proposal(conn, id, Role::Buyer, asked.remedy, amount, &asked.statement, now)?;
            }
            (plan.result, plan.fault) = (None, None);
            body.clone_from(reason);
        }
        Command::Take => {
            plan.mediator = Some(by.id.clone());
            plan.afresh = true;
        }
        Command::HandBack(reason) => {
            plan.mediator = None;
            plan.afresh = true;
            body.clone_from(reason);
        }
        Command::AskInformation(asked, question) => {
            store::insert_question(conn, id, *asked, question, dispute.state, now)?;
            plan.owner = if *asked == Role::Buyer { Owner::Buyer } else { Owner::Seller };
            details.asked = Some(*asked);
            body.clone_from(question);
        }
        Command::WriteNote(note) => {
            // No event and no notice: nobody but staff knows.
            store::insert_note(conn, id, &by.id, note, now)?;
            return Ok(dispute);
        }
        Command::Decide(amounts, reasons, rule, fault) => {
            let on_appeal = dispute.state == State::InAppeal;
            let to_buyer = decided(&lines, amounts, reasons, rule)?;
            let results: Vec<_> = lines.iter().map(|line| &line.line).zip(amounts.iter().copied()).collect();
            let decision = NewDecision { mediator: &by.id, on_appeal, facts: reasons, rule, results: &results, fault: *fault };
            store::insert_decision(conn, id, &decision, now)?;
            store::answer_proposals(conn, id, None, ProposalState::Lapsed, now)?;
            set_lines(conn, id, &lines, amounts)?;
            plan.result = Some(if on_appeal { Outcome::DecisionOnAppeal } else { Outcome::Decision });
            plan.fault = Some(*fault);
            plan.owner = losing(&rules::losers(to_buyer, at_stake));
            if !on_appeal {
                plan.decider = Some(by.id.clone());
            }
            details.amount = Some(to_buyer);
            body = format!("{reasons}\n\n{rule}");
        }
        Command::Extend(reason) => {
            let more = flow::rule(dispute.state).and_then(|rule| rule.once_taken).unwrap_or(Deadline::MediatorDecision);
            let from = dispute.due_at.unwrap_or(now).max(now);
            plan.due_at = Some(Deadlines::load(conn)?.due(more, from));
            body.clone_from(reason);
        }
    }
    let deed = Deed { role: by.role, who: Some(&by.id), action: command.action(), body: &body, details: &details };
    let after = carry_out(conn, &dispute, &plan, deed, now)?;
    if after.state == State::Executing {
        money::order_execution(conn, &after, now)?;
    }
    Ok(after)
}

fn other(role: Role) -> Role {
    if role == Role::Buyer { Role::Seller } else { Role::Buyer }
}

/// The other side's proposal that waits, if it is still the one that the page showed.
fn offered(conn: &mut Conn, id: &DisputeId, to: Role, shown: &ProposalId) -> Result<Option<Proposal>, AppError> {
    Ok(store::pending(conn, id, other(to))?.filter(|proposal| proposal.id == *shown))
}

fn set_lines(conn: &mut Conn, id: &DisputeId, lines: &[DisputedLine], amounts: &[Money]) -> Result<(), AppError> {
    for (line, amount) in lines.iter().zip(amounts) {
        rows::set_line(conn, id, &line.line, *amount)?;
    }
    Ok(())
}

/// The sum of a decision that says why, line by line within what is at stake.
fn decided(lines: &[DisputedLine], amounts: &[Money], facts: &str, rule: &str) -> Result<Money, Errors> {
    let mut errors = Errors::none();
    if facts.trim().is_empty() {
        errors.add("facts", |t| t.disputes_error_facts());
    }
    if rule.trim().is_empty() {
        errors.add("rule", |t| t.disputes_error_rule());
    }
    let fits = lines.len() == amounts.len() && lines.iter().zip(amounts).all(|(line, amount)| *amount <= line.at_stake && *amount >= Money::ZERO);
    if !fits {
        errors.add("amounts", |t| t.disputes_error_amount_high());
    }
    errors.or(|| Some(amounts.iter().copied().sum()))
}

fn losing(losers: &[Role]) -> Owner {
    match losers {
        [Role::Buyer] => Owner::Buyer,
        [Role::Seller] => Owner::Seller,
        _ => Owner::Both,
    }
}
