//! The rows of disputes: all SQL about them.

pub mod drafts;

use diesel::dsl::{max, sql};
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::flow::Facts;
use super::model::{
    Action, Decision, DecisionId, Details, Dispute, DisputeEvent, DisputeEventId, DisputeId, DisputeState, DisputedLine, Evidence, EvidenceId, Fault,
    Note, NoteId, Outcome, Owner, Proposal, ProposalId, ProposalState, Question, QuestionId, Reason, Remedy, Silence,
};
use super::rules;
use crate::accounts::model::{SellerId, UserId};
use crate::orders::model::{LineId, OrderId, Role};
use crate::platform::db::Conn;
use crate::platform::files::FileId;
use crate::platform::money::Money;
use crate::platform::schema::{
    dispute_decisions, dispute_events, dispute_evidence, dispute_lines, dispute_notes, dispute_proposals, dispute_questions, dispute_results,
    dispute_submissions, disputes, settings,
};
use crate::platform::types::Moment;

/// A dispute by id; who may see it is the caller's question.
pub fn dispute(conn: &mut Conn, id: &DisputeId) -> QueryResult<Dispute> {
    disputes::table.find(id).select(Dispute::as_select()).first(conn)
}

/// The lines in dispute, in the order of the order.
pub fn lines(conn: &mut Conn, id: &DisputeId) -> QueryResult<Vec<DisputedLine>> {
    use crate::platform::schema::order_lines;
    let rows = dispute_lines::table
        .inner_join(order_lines::table)
        .filter(dispute_lines::dispute_id.eq(id))
        .order(order_lines::position)
        .select((dispute_lines::line_id, dispute_lines::at_stake, dispute_lines::to_buyer))
        .load::<(LineId, Money, Option<Money>)>(conn)?;
    Ok(rows.into_iter().map(|(line, at_stake, to_buyer)| DisputedLine { line, at_stake, to_buyer }).collect())
}

/// What happened, in order.
pub fn events(conn: &mut Conn, id: &DisputeId) -> QueryResult<Vec<DisputeEvent>> {
    dispute_events::table.filter(dispute_events::dispute_id.eq(id)).order(dispute_events::seq).select(DisputeEvent::as_select()).load(conn)
}

/// Everybody who has acted in it as a mediator.
pub fn mediators(conn: &mut Conn, id: &DisputeId) -> QueryResult<Vec<UserId>> {
    let acted = dispute_events::table.filter(dispute_events::dispute_id.eq(id)).filter(dispute_events::role.eq(Role::Mediator));
    acted.filter(dispute_events::actor_id.is_not_null()).select(dispute_events::actor_id.assume_not_null()).distinct().load(conn)
}

/// Every proposal, in order.
pub fn proposals(conn: &mut Conn, id: &DisputeId) -> QueryResult<Vec<Proposal>> {
    dispute_proposals::table
        .filter(dispute_proposals::dispute_id.eq(id))
        .order((dispute_proposals::made_at, dispute_proposals::id))
        .select(Proposal::as_select())
        .load(conn)
}

/// The proposal of this side that waits for an answer.
pub fn pending(conn: &mut Conn, id: &DisputeId, made_by: Role) -> QueryResult<Option<Proposal>> {
    dispute_proposals::table
        .filter(dispute_proposals::dispute_id.eq(id))
        .filter(dispute_proposals::made_by.eq(made_by))
        .filter(dispute_proposals::state.eq(ProposalState::Pending))
        .select(Proposal::as_select())
        .first(conn)
        .optional()
}

/// The pictures in the file, in order.
pub fn evidence(conn: &mut Conn, id: &DisputeId) -> QueryResult<Vec<Evidence>> {
    dispute_evidence::table
        .filter(dispute_evidence::dispute_id.eq(id))
        .order((dispute_evidence::at, dispute_evidence::id))
        .select(Evidence::as_select())
        .load(conn)
}

/// One picture of this file.
pub fn exhibit(conn: &mut Conn, id: &DisputeId, evidence: &EvidenceId) -> QueryResult<Evidence> {
    dispute_evidence::table.find(evidence).filter(dispute_evidence::dispute_id.eq(id)).select(Evidence::as_select()).first(conn)
}

/// Every question of a mediator, in order.
pub fn questions(conn: &mut Conn, id: &DisputeId) -> QueryResult<Vec<Question>> {
    dispute_questions::table
        .filter(dispute_questions::dispute_id.eq(id))
        .order((dispute_questions::asked_at, dispute_questions::id))
        .select(Question::as_select())
        .load(conn)
}

/// The notes of staff, in order. Only the desk calls this.
pub fn notes(conn: &mut Conn, id: &DisputeId) -> QueryResult<Vec<Note>> {
    dispute_notes::table.filter(dispute_notes::dispute_id.eq(id)).order((dispute_notes::at, dispute_notes::id)).select(Note::as_select()).load(conn)
}

/// The decisions, the first one first.
pub fn decisions(conn: &mut Conn, id: &DisputeId) -> QueryResult<Vec<Decision>> {
    dispute_decisions::table.filter(dispute_decisions::dispute_id.eq(id)).order(dispute_decisions::at).select(Decision::as_select()).load(conn)
}

/// What a decision gives back for each line, in the order of the order.
pub fn results(conn: &mut Conn, decision: &DecisionId) -> QueryResult<Vec<(LineId, Money)>> {
    use crate::platform::schema::order_lines;
    dispute_results::table
        .inner_join(order_lines::table)
        .filter(dispute_results::decision_id.eq(decision))
        .order(order_lines::position)
        .select((dispute_results::line_id, dispute_results::to_buyer))
        .load(conn)
}

/// What the table needs to know of a dispute. `parties` are the people on both sides; `reopenable` is asked of
/// an abandoned one only.
pub fn facts(conn: &mut Conn, dispute: &Dispute, parties: Vec<UserId>, reopenable: bool) -> QueryResult<Facts> {
    let id = &dispute.id;
    let events = events(conn, id)?;
    let at_stake: Money = lines(conn, id)?.iter().map(|line| line.at_stake).sum();
    let may_appeal = match decisions(conn, id)?.iter().find(|decision| !decision.on_appeal) {
        Some(decision) if dispute.state == DisputeState::Decided => decision.open_to(at_stake),
        _ => Vec::new(),
    };
    let asked = questions(conn, id)?.iter().find(|question| question.answered_at.is_none()).map(|question| question.asked_role);
    // More time is given once for each reading of the file, which begins when it comes to the desk.
    let read = |state: DisputeState| matches!(state, DisputeState::InMediation | DisputeState::AwaitingInformation | DisputeState::InAppeal);
    let reading = events.iter().rposition(|event| read(event.to_state) && !read(event.from_state)).unwrap_or(0);
    Ok(Facts {
        state: dispute.state,
        reason: dispute.reason,
        buyer_offers: pending(conn, id, Role::Buyer)?.is_some(),
        seller_offers: pending(conn, id, Role::Seller)?.is_some(),
        seller_answered: events.iter().any(|event| event.role == Role::Seller && matches!(event.action, Action::Propose | Action::Refuse)),
        mediator: dispute.mediator_id.clone(),
        decider: dispute.decider_id.clone(),
        asked: asked.filter(|_| dispute.state == DisputeState::AwaitingInformation),
        may_appeal,
        extended: events.iter().skip(reading).any(|event| event.action == Action::Extend),
        reopenable,
        parties,
    })
}

/// A new dispute, as it is written.
pub struct NewDispute<'a> {
    /// Its number.
    pub number: &'a str,
    /// About which order.
    pub order: &'a OrderId,
    /// Who bought.
    pub buyer: &'a UserId,
    /// Who sold.
    pub seller: &'a SellerId,
    /// What went wrong.
    pub reason: Reason,
}

/// Whose turn, until when, and what silence does.
#[derive(Debug, Clone, Copy)]
pub struct Turn {
    /// Whose turn.
    pub owner: Owner,
    /// Until when.
    pub due_at: Moment,
    /// When the owner is reminded first, if at all.
    pub remind_at: Option<Moment>,
    /// What silence does.
    pub silence: Silence,
}

/// Writes a new dispute.
pub fn insert(conn: &mut Conn, new: &NewDispute<'_>, turn: Turn, now: Moment) -> QueryResult<DisputeId> {
    let id = DisputeId::new();
    diesel::insert_into(disputes::table)
        .values((
            disputes::id.eq(&id),
            disputes::number.eq(new.number),
            disputes::order_id.eq(new.order),
            disputes::buyer_id.eq(new.buyer),
            disputes::seller_id.eq(new.seller),
            disputes::reason.eq(new.reason),
            disputes::state.eq(DisputeState::AwaitingSeller),
            disputes::owner.eq(turn.owner),
            disputes::due_at.eq(turn.due_at),
            disputes::remind_at.eq(turn.remind_at),
            disputes::silence.eq(turn.silence),
            disputes::entered_at.eq(now),
            disputes::priority.eq(0),
            disputes::version.eq(1),
            disputes::opened_at.eq(now),
        ))
        .execute(conn)?;
    Ok(id)
}

/// Writes a line in dispute and what was put aside for it.
pub fn insert_line(conn: &mut Conn, id: &DisputeId, line: &LineId, at_stake: Money) -> QueryResult<()> {
    diesel::insert_into(dispute_lines::table)
        .values((dispute_lines::dispute_id.eq(id), dispute_lines::line_id.eq(line), dispute_lines::at_stake.eq(at_stake)))
        .execute(conn)
        .map(|_| ())
}

/// What goes back to the buyer for a line.
pub fn set_line(conn: &mut Conn, id: &DisputeId, line: &LineId, to_buyer: Money) -> QueryResult<()> {
    diesel::update(dispute_lines::table.find((id, line))).set(dispute_lines::to_buyer.eq(to_buyer)).execute(conn).map(|_| ())
}

/// What is put aside for a line of a dispute that opens again, and that nothing is known yet of its result.
pub fn set_stake(conn: &mut Conn, id: &DisputeId, line: &LineId, at_stake: Money) -> QueryResult<()> {
    diesel::update(dispute_lines::table.find((id, line)))
        .set((dispute_lines::at_stake.eq(at_stake), dispute_lines::to_buyer.eq(None::<Money>)))
        .execute(conn)
        .map(|_| ())
}

/// Has a decision about this line become final?
pub fn line_decided(conn: &mut Conn, line: &LineId) -> QueryResult<bool> {
    let decided: i64 = dispute_lines::table
        .inner_join(disputes::table)
        .filter(dispute_lines::line_id.eq(line))
        .filter(disputes::state.eq(DisputeState::Closed))
        .filter(disputes::result.eq_any([Outcome::Decision, Outcome::DecisionOnAppeal]))
        .count()
        .get_result(conn)?;
    Ok(decided > 0)
}

/// Is this line in a dispute that is not over?
pub fn line_in_dispute(conn: &mut Conn, line: &LineId) -> QueryResult<Option<DisputeId>> {
    dispute_lines::table
        .inner_join(disputes::table)
        .filter(dispute_lines::line_id.eq(line))
        .filter(disputes::state.ne(DisputeState::Closed))
        .select(disputes::id)
        .first(conn)
        .optional()
}

/// A change of a dispute's row, guarded by the version that was read.
#[derive(Debug, Clone, AsChangeset)]
#[diesel(table_name = disputes, treat_none_as_null = true)]
pub struct Change {
    /// Where it stands now.
    pub state: DisputeState,
    /// Whose turn it is.
    pub owner: Option<Owner>,
    /// Until when.
    pub due_at: Option<Moment>,
    /// When the owner is reminded next.
    pub remind_at: Option<Moment>,
    /// What silence does.
    pub silence: Option<Silence>,
    /// Since when it stands there.
    pub entered_at: Moment,
    /// Who has it.
    pub mediator_id: Option<UserId>,
    /// Who decided first.
    pub decider_id: Option<UserId>,
    /// How far ahead it stands.
    pub priority: i32,
    /// How it ends.
    pub result: Option<Outcome>,
    /// Whose fault.
    pub fault: Option<Fault>,
    /// When it ended.
    pub closed_at: Option<Moment>,
    /// The version after.
    pub version: i32,
}

/// Makes a change, if the row is still as it was read. Says whether it was.
pub fn change(conn: &mut Conn, id: &DisputeId, version: i32, change: &Change) -> QueryResult<bool> {
    let rows = diesel::update(disputes::table.find(id).filter(disputes::version.eq(version))).set(change).execute(conn)?;
    Ok(rows == 1)
}

/// When the owner is reminded next, and nothing else.
pub fn set_reminder(conn: &mut Conn, id: &DisputeId, version: i32, remind_at: Option<Moment>) -> QueryResult<bool> {
    let rows = diesel::update(disputes::table.find(id).filter(disputes::version.eq(version)))
        .set((disputes::remind_at.eq(remind_at), disputes::version.eq(version + 1)))
        .execute(conn)?;
    Ok(rows == 1)
}

/// An event as it is written.
pub struct NewEvent<'a> {
    /// What.
    pub action: Action,
    /// In which role.
    pub role: Role,
    /// Who, if a person.
    pub actor: Option<&'a UserId>,
    /// The state before.
    pub from: DisputeState,
    /// The state after.
    pub to: DisputeState,
    /// What they wrote.
    pub body: &'a str,
    /// What it was about.
    pub details: &'a Details,
}

/// Writes what happened.
pub fn insert_event(conn: &mut Conn, id: &DisputeId, event: &NewEvent<'_>, now: Moment) -> QueryResult<()> {
    let last: Option<i32> = dispute_events::table.filter(dispute_events::dispute_id.eq(id)).select(max(dispute_events::seq)).first(conn)?;
    let details = serde_json::to_string(event.details).unwrap_or_else(|_| "{}".into());
    diesel::insert_into(dispute_events::table)
        .values((
            dispute_events::id.eq(DisputeEventId::new()),
            dispute_events::dispute_id.eq(id),
            dispute_events::seq.eq(last.unwrap_or(0) + 1),
            dispute_events::action.eq(event.action),
            dispute_events::role.eq(event.role),
            dispute_events::actor_id.eq(event.actor),
            dispute_events::from_state.eq(event.from),
            dispute_events::to_state.eq(event.to),
            dispute_events::body.eq(event.body),
            dispute_events::details.eq(details),
            dispute_events::at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}

/// Writes a proposal; the one of the same side that waited is replaced.
pub fn insert_proposal(
    conn: &mut Conn,
    id: &DisputeId,
    made_by: Role,
    remedy: Remedy,
    amount: Money,
    statement: &str,
    now: Moment,
) -> QueryResult<ProposalId> {
    answer_proposals(conn, id, Some(made_by), ProposalState::Replaced, now)?;
    let proposal = ProposalId::new();
    diesel::insert_into(dispute_proposals::table)
        .values((
            dispute_proposals::id.eq(&proposal),
            dispute_proposals::dispute_id.eq(id),
            dispute_proposals::made_by.eq(made_by),
            dispute_proposals::remedy.eq(remedy),
            dispute_proposals::amount.eq(amount),
            dispute_proposals::statement.eq(statement),
            dispute_proposals::state.eq(ProposalState::Pending),
            dispute_proposals::made_at.eq(now),
        ))
        .execute(conn)?;
    Ok(proposal)
}

/// Answers the proposals that wait: those of one side, or all.
pub fn answer_proposals(conn: &mut Conn, id: &DisputeId, made_by: Option<Role>, state: ProposalState, now: Moment) -> QueryResult<()> {
    for role in [Role::Buyer, Role::Seller] {
        if made_by.is_none_or(|made_by| made_by == role) {
            diesel::update(dispute_proposals::table.filter(dispute_proposals::dispute_id.eq(id)).filter(dispute_proposals::made_by.eq(role)))
                .filter(dispute_proposals::state.eq(ProposalState::Pending))
                .set((dispute_proposals::state.eq(state), dispute_proposals::answered_at.eq(now)))
                .execute(conn)?;
        }
    }
    Ok(())
}

/// Writes a picture into the file.
pub fn insert_evidence(conn: &mut Conn, id: &DisputeId, file: &FileId, by: Role, caption: &str, now: Moment) -> QueryResult<()> {
    diesel::insert_into(dispute_evidence::table)
        .values((
            dispute_evidence::id.eq(EvidenceId::new()),
            dispute_evidence::dispute_id.eq(id),
            dispute_evidence::file_id.eq(file),
            dispute_evidence::added_by.eq(by),
            dispute_evidence::caption.eq(caption),
            dispute_evidence::at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}

/// Writes a mediator's question.
pub fn insert_question(conn: &mut Conn, id: &DisputeId, asked: Role, question: &str, back_to: DisputeState, now: Moment) -> QueryResult<()> {
    diesel::insert_into(dispute_questions::table)
        .values((
            dispute_questions::id.eq(QuestionId::new()),
            dispute_questions::dispute_id.eq(id),
            dispute_questions::asked_role.eq(asked),
            dispute_questions::question.eq(question),
            dispute_questions::back_to.eq(back_to),
            dispute_questions::asked_at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}

/// Ends the open question, with an answer or without; says where the dispute goes back to.
pub fn end_question(conn: &mut Conn, id: &DisputeId, answer: Option<&str>, now: Moment) -> QueryResult<DisputeState> {
    let (question, back_to) = dispute_questions::table
        .filter(dispute_questions::dispute_id.eq(id))
        .filter(dispute_questions::answered_at.is_null())
        .select((dispute_questions::id, dispute_questions::back_to))
        .first::<(QuestionId, DisputeState)>(conn)?;
    diesel::update(dispute_questions::table.find(&question))
        .set((dispute_questions::answer.eq(answer), dispute_questions::answered_at.eq(now)))
        .execute(conn)?;
    Ok(back_to)
}

/// Writes a note among staff.
pub fn insert_note(conn: &mut Conn, id: &DisputeId, author: &UserId, body: &str, now: Moment) -> QueryResult<()> {
    diesel::insert_into(dispute_notes::table)
        .values((
            dispute_notes::id.eq(NoteId::new()),
            dispute_notes::dispute_id.eq(id),
            dispute_notes::author_id.eq(author),
            dispute_notes::body.eq(body),
            dispute_notes::at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}

/// A decision as it is written.
pub struct NewDecision<'a> {
    /// Who gave it.
    pub mediator: &'a UserId,
    /// On appeal?
    pub on_appeal: bool,
    /// The facts retained.
    pub facts: &'a str,
    /// The rule applied.
    pub rule: &'a str,
    /// What goes back to the buyer for each line.
    pub results: &'a [(&'a LineId, Money)],
    /// Whose fault.
    pub fault: Fault,
}

/// Writes a decision and its results.
pub fn insert_decision(conn: &mut Conn, id: &DisputeId, new: &NewDecision<'_>, now: Moment) -> QueryResult<()> {
    let decision = DecisionId::new();
    diesel::insert_into(dispute_decisions::table)
        .values((
            dispute_decisions::id.eq(&decision),
            dispute_decisions::dispute_id.eq(id),
            dispute_decisions::mediator_id.eq(new.mediator),
            dispute_decisions::on_appeal.eq(new.on_appeal),
            dispute_decisions::facts.eq(new.facts),
            dispute_decisions::rule_applied.eq(new.rule),
            dispute_decisions::to_buyer.eq(new.results.iter().map(|(_, to_buyer)| *to_buyer).sum::<Money>()),
            dispute_decisions::fault.eq(new.fault),
            dispute_decisions::buyer_waived.eq(false),
            dispute_decisions::seller_waived.eq(false),
            dispute_decisions::at.eq(now),
        ))
        .execute(conn)?;
    for (line, to_buyer) in new.results {
        diesel::insert_into(dispute_results::table)
            .values((dispute_results::decision_id.eq(&decision), dispute_results::line_id.eq(line), dispute_results::to_buyer.eq(to_buyer)))
            .execute(conn)?;
    }
    Ok(())
}

/// This side gives the appeal up.
pub fn waive(conn: &mut Conn, id: &DisputeId, by: Role) -> QueryResult<()> {
    let first = dispute_decisions::table.filter(dispute_decisions::dispute_id.eq(id)).filter(dispute_decisions::on_appeal.eq(false));
    match by {
        Role::Buyer => diesel::update(first).set(dispute_decisions::buyer_waived.eq(true)).execute(conn)?,
        _ => diesel::update(first).set(dispute_decisions::seller_waived.eq(true)).execute(conn)?,
    };
    Ok(())
}

/// Keeps the name of a submission; says whether it had come before.
pub fn seen_before(conn: &mut Conn, name: &str, id: &DisputeId, now: Moment) -> QueryResult<bool> {
    let there: i64 = dispute_submissions::table.filter(dispute_submissions::name.eq(name)).count().get_result(conn)?;
    if there > 0 {
        return Ok(true);
    }
    diesel::insert_into(dispute_submissions::table)
        .values((dispute_submissions::name.eq(name), dispute_submissions::dispute_id.eq(id), dispute_submissions::at.eq(now)))
        .execute(conn)?;
    Ok(false)
}

/// The disputes whose due date has passed.
pub fn overdue(conn: &mut Conn, now: Moment) -> QueryResult<Vec<DisputeId>> {
    disputes::table
        .filter(disputes::state.ne(DisputeState::Closed))
        .filter(disputes::due_at.le(now))
        .order(disputes::due_at)
        .limit(50)
        .select(disputes::id)
        .load(conn)
}

/// The disputes whose owner is to be reminded.
pub fn to_remind(conn: &mut Conn, now: Moment) -> QueryResult<Vec<DisputeId>> {
    disputes::table.filter(disputes::remind_at.le(now)).order(disputes::remind_at).limit(50).select(disputes::id).load(conn)
}

/// The disputes of a buyer, the latest first, and how many there are.
pub fn of_buyer(conn: &mut Conn, buyer: &UserId, offset: i64, limit: i64) -> QueryResult<(Vec<Dispute>, i64)> {
    let mine = || disputes::table.filter(disputes::buyer_id.eq(buyer));
    let rows = mine().order((disputes::opened_at.desc(), disputes::id.desc())).offset(offset).limit(limit).select(Dispute::as_select()).load(conn)?;
    Ok((rows, mine().count().get_result(conn)?))
}

/// The disputes of a seller: those that await it first, then by due date, the closed ones last.
pub fn of_seller(conn: &mut Conn, seller: &SellerId, offset: i64, limit: i64) -> QueryResult<(Vec<Dispute>, i64)> {
    let mine = || disputes::table.filter(disputes::seller_id.eq(seller));
    let first = sql::<BigInt>("CASE WHEN state = 'closed' THEN 2 WHEN owner IN ('seller', 'both') THEN 0 ELSE 1 END");
    let rows =
        mine().order((first, disputes::due_at, disputes::opened_at.desc())).offset(offset).limit(limit).select(Dispute::as_select()).load(conn)?;
    Ok((rows, mine().count().get_result(conn)?))
}

/// The disputes that await a seller's answer.
pub fn awaiting_seller(conn: &mut Conn, seller: &SellerId) -> QueryResult<Vec<Dispute>> {
    disputes::table
        .filter(disputes::seller_id.eq(seller))
        .filter(disputes::state.ne(DisputeState::Closed))
        .filter(disputes::owner.eq_any([Owner::Seller, Owner::Both]))
        .order(disputes::due_at)
        .limit(50)
        .select(Dispute::as_select())
        .load(conn)
}

/// The disputes that await a buyer's answer, the first due first.
pub fn awaiting_buyer(conn: &mut Conn, buyer: &UserId) -> QueryResult<Vec<Dispute>> {
    disputes::table
        .filter(disputes::buyer_id.eq(buyer))
        .filter(disputes::state.ne(DisputeState::Closed))
        .filter(disputes::owner.eq_any([Owner::Buyer, Owner::Both]))
        .order(disputes::due_at)
        .limit(50)
        .select(Dispute::as_select())
        .load(conn)
}

/// The disputes of an order, the latest first.
pub fn of_order(conn: &mut Conn, order: &OrderId) -> QueryResult<Vec<Dispute>> {
    disputes::table.filter(disputes::order_id.eq(order)).order(disputes::opened_at.desc()).select(Dispute::as_select()).load(conn)
}

/// Which part of the desk's queue is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// What this mediator has.
    Mine,
    /// What nobody has.
    Free,
    /// What is not over.
    Open,
    /// What is over.
    Closed,
}

/// The desk's queue: what runs out first, first. And how many there are.
pub fn queue(conn: &mut Conn, view: View, me: &UserId, offset: i64, limit: i64) -> QueryResult<(Vec<Dispute>, i64)> {
    let chosen = || {
        let rows = disputes::table.into_boxed();
        match view {
            View::Mine => rows.filter(disputes::mediator_id.eq(me.clone())).filter(disputes::state.ne(DisputeState::Closed)),
            View::Free => rows.filter(disputes::mediator_id.is_null()).filter(disputes::owner.eq(Owner::Desk)),
            View::Open => rows.filter(disputes::state.ne(DisputeState::Closed)),
            View::Closed => rows.filter(disputes::state.eq(DisputeState::Closed)),
        }
    };
    let rows = chosen()
        .order((disputes::priority.desc(), disputes::due_at, disputes::id))
        .offset(offset)
        .limit(limit)
        .select(Dispute::as_select())
        .load(conn)?;
    Ok((rows, chosen().count().get_result(conn)?))
}

/// How many of the desk's disputes are due before a moment.
pub fn due_before(conn: &mut Conn, owner: Owner, moment: Moment) -> QueryResult<i64> {
    disputes::table.filter(disputes::owner.eq(owner)).filter(disputes::due_at.le(moment)).count().get_result(conn)
}

/// The ceiling under which silence of the seller grants the buyer's wish.
pub fn silence_ceiling(conn: &mut Conn) -> QueryResult<Money> {
    let set = settings::table.find("silence_ceiling").select(settings::value).first::<String>(conn).optional()?;
    Ok(set.and_then(|text| text.parse().ok()).map_or(rules::SILENCE_CEILING, Money))
}
