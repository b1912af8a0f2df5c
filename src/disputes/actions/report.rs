//! Reporting a problem: the draft that is kept, and the dispute that it becomes.

use super::super::model::{Action, Details, DisputeId, DisputeState, Draft, DraftId, Owner, Reason, Remedy};
use super::super::store::drafts;
use super::super::store::{self, NewDispute, NewEvent};
use super::super::{mail, rules};
use super::turn;
use crate::accounts::model::{Capacity, UserId};
use crate::legal::deadlines::Deadlines;
use crate::orders;
use crate::orders::model::{LineId, LineKind, Order, OrderId, OrderLine, Role};
use crate::payments::ledger;
use crate::platform::db::Conn;
use crate::platform::error::{AppError, Errors};
use crate::platform::files::FileId;
use crate::platform::i18n::Sentences;
use crate::platform::mail::{Subject, SubjectKind};
use crate::platform::money::Money;
use crate::platform::types::{Moment, fresh_number};

/// What a buyer reports.
#[derive(Debug, Clone)]
pub struct Report {
    /// About which line.
    pub line: LineId,
    /// What went wrong.
    pub reason: Reason,
    /// What would put it right.
    pub remedy: Remedy,
    /// How much, if only a part.
    pub amount: Money,
    /// What happened, in the buyer's words.
    pub statement: String,
}

/// The draft about this order: the one that is there, or a new one.
pub fn keep_draft(conn: &mut Conn, buyer: &UserId, order: &OrderId, line: &LineId, reason: Reason, now: Moment) -> Result<DraftId, AppError> {
    let order = reportable(conn, buyer, order, now)?;
    let sold = orders::store::line(conn, &order.id, line)?;
    check_line(conn, &order, &sold, reason)?;
    let draft = match drafts::of_order(conn, buyer, &order.id)? {
        Some(draft) => draft.id,
        None => drafts::insert(conn, buyer, &order.id, now)?,
    };
    drafts::set_what(conn, &draft, line, reason, now)?;
    Ok(draft)
}

/// This buyer's order, while a problem with it may be reported.
pub fn reportable(conn: &mut Conn, buyer: &UserId, id: &OrderId, now: Moment) -> Result<Order, AppError> {
    let order = orders::store::order(conn, id)?;
    if order.buyer_id != *buyer {
        return Err(AppError::NotFound);
    }
    let delays = Deadlines::load(conn)?;
    if orders::rules::reportable(&order, &delays, now) { Ok(order) } else { Err(AppError::MovedOn(format!("/orders/{id}"))) }
}

/// The reasons that the buyer of this order may give now.
pub fn reasons(order: &Order) -> Vec<Reason> {
    rules::reasons(order.buyer_capacity == Capacity::Professional, order.delivered_at.is_some())
}

/// May a dispute about this line be opened? It is in none, has not been decided for good, and has money left.
pub fn disputable(conn: &mut Conn, order: &Order, line: &OrderLine) -> Result<bool, AppError> {
    Ok(line.kind == LineKind::Item
        && store::line_in_dispute(conn, &line.id)?.is_none()
        && !store::line_decided(conn, &line.id)?
        && ledger::left(conn, &line.money(&order.seller_id))?.is_positive())
}

/// What a dispute about this line would put aside now.
pub fn stake(conn: &mut Conn, order: &Order, line: &LineId) -> Result<Money, AppError> {
    let mut stake = Money::ZERO;
    for concerned in concerned(conn, order, line)? {
        stake = stake + ledger::left(conn, &concerned.money(&order.seller_id))?;
    }
    Ok(stake)
}

fn check_line(conn: &mut Conn, order: &Order, line: &OrderLine, reason: Reason) -> Result<(), AppError> {
    if line.kind != LineKind::Item {
        return Err(AppError::NotFound);
    }
    if !reasons(order).contains(&reason) {
        let say = move |t: &Sentences| if reason == Reason::B2b { t.disputes_error_not_business() } else { t.disputes_error_not_delivered() };
        return Err(Errors::one("reason", say).into());
    }
    if store::line_in_dispute(conn, &line.id)?.is_some() {
        return Err(Errors::one("line", |t| t.disputes_error_line_taken()).into());
    }
    if store::line_decided(conn, &line.id)? {
        return Err(Errors::one("line", |t| t.disputes_error_line_decided()).into());
    }
    Ok(())
}

/// The draft becomes a dispute: its lines' money is put aside, the clock starts, everybody is told. The
/// same draft sent twice is one dispute.
pub fn open(conn: &mut Conn, buyer: &UserId, draft: &Draft, report: &Report, now: Moment) -> Result<DisputeId, AppError> {
    if let Some(there) = &drafts::draft(conn, buyer, &draft.id)?.dispute_id {
        return Ok(there.clone());
    }
    let files = drafts::files(conn, &draft.id)?;
    let order = reportable(conn, buyer, &draft.order_id, now)?;
    let sold = orders::store::line(conn, &order.id, &report.line)?;
    check_line(conn, &order, &sold, report.reason)?;
    let id = write(conn, &order, report, &files, now)?;
    drafts::set_dispute(conn, &draft.id, &id)?;
    Ok(id)
}

fn write(conn: &mut Conn, order: &Order, report: &Report, files: &[FileId], now: Moment) -> Result<DisputeId, AppError> {
    let turn = turn(conn, DisputeState::AwaitingSeller, Owner::Seller, false, now)?;
    let number = fresh_number("LIT");
    let new = NewDispute { number: &number, order: &order.id, buyer: &order.buyer_id, seller: &order.seller_id, reason: report.reason };
    let id = store::insert(conn, &new, turn, now)?;
    let about = Subject::new(SubjectKind::Dispute, &id);
    let lines = concerned(conn, order, &report.line)?;
    let money: Vec<_> = lines.iter().map(|line| line.money(&order.seller_id)).collect();
    let aside = ledger::hold(conn, &about, 1, &money, now)?;
    let at_stake: Money = aside.iter().copied().sum();
    if !at_stake.is_positive() {
        return Err(Errors::one("line", |t| t.disputes_error_nothing_left()).into());
    }
    for (line, at_stake) in lines.iter().zip(&aside).filter(|(_, at_stake)| at_stake.is_positive()) {
        store::insert_line(conn, &id, &line.id, *at_stake)?;
    }
    let amount = rules::amount(report.remedy, report.amount, at_stake);
    store::insert_proposal(conn, &id, Role::Buyer, report.remedy, amount, &report.statement, now)?;
    for file in files {
        store::insert_evidence(conn, &id, file, Role::Buyer, "", now)?;
    }
    let pictures = i32::try_from(files.len()).ok().filter(|count| *count > 0);
    let details = Details { remedy: Some(report.remedy), amount: Some(amount), pictures, ..Details::default() };
    let event = NewEvent {
        action: Action::Report,
        role: Role::Buyer,
        actor: Some(&order.buyer_id),
        from: DisputeState::AwaitingSeller,
        to: DisputeState::AwaitingSeller,
        body: &report.statement,
        details: &details,
    };
    store::insert_event(conn, &id, &event, now)?;
    let dispute = store::dispute(conn, &id)?;
    mail::tell(conn, &dispute, &event, now)?;
    Ok(id)
}

/// The line, and the delivery with it when nothing else was delivered.
fn concerned(conn: &mut Conn, order: &Order, line: &LineId) -> Result<Vec<OrderLine>, AppError> {
    let all = orders::store::lines(conn, &order.id)?;
    let alone = all.iter().filter(|other| other.kind == LineKind::Item).count() == 1;
    let mut lines = Vec::new();
    for other in all {
        let with_it = alone && other.kind == LineKind::Delivery;
        if other.id == *line || (with_it && store::line_in_dispute(conn, &other.id)?.is_none() && !store::line_decided(conn, &other.id)?) {
            lines.push(other);
        }
    }
    Ok(lines)
}
