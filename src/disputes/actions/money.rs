//! The money of a dispute: put aside when it opens, moved once when it is settled.

use serde_json::json;

use super::super::model::{Action, Details, Dispute, DisputeId, DisputeState, DisputedLine};
use super::super::store;
use super::{Deed, Move, carry_out, round};
use crate::orders;
use crate::orders::model::{LineMoney, OrderState};
use crate::payments;
use crate::payments::ledger;
use crate::payments::provider::Provider;
use crate::platform::db::{Conn, Db};
use crate::platform::error::AppError;
use crate::platform::jobs;
use crate::platform::mail::{Subject, SubjectKind};
use crate::platform::money::Money;
use crate::platform::types::Moment;

/// The job that moves the money of a settled dispute.
pub const EXECUTE: &str = "execute_dispute";

fn about(id: &DisputeId) -> Subject {
    Subject::new(SubjectKind::Dispute, id)
}

/// The disputed lines with what their sale froze.
fn money_of(conn: &mut Conn, dispute: &Dispute) -> Result<Vec<(DisputedLine, LineMoney)>, AppError> {
    let mut out = Vec::new();
    for line in store::lines(conn, &dispute.id)? {
        let sold = orders::store::line(conn, &dispute.order_id, &line.line)?;
        out.push((line, sold.money(&dispute.seller_id)));
    }
    Ok(out)
}

/// May these lines' money be put aside again? None is in another dispute or has been decided for good, and
/// something is left.
pub(super) fn free(conn: &mut Conn, dispute: &Dispute) -> Result<bool, AppError> {
    let mut left = Money::ZERO;
    for (_, money) in money_of(conn, dispute)? {
        if store::line_in_dispute(conn, &money.line)?.is_some() || store::line_decided(conn, &money.line)? {
            return Ok(false);
        }
        left = left + ledger::left(conn, &money)?;
    }
    Ok(left.is_positive())
}

/// An abandoned dispute opens again: what its lines have left by now is put aside. Says how much that is.
pub(super) fn put_aside_again(conn: &mut Conn, dispute: &Dispute, now: Moment) -> Result<Money, AppError> {
    let opened = round(&store::events(conn, &dispute.id)?);
    let lines: Vec<LineMoney> = money_of(conn, dispute)?.into_iter().map(|(_, money)| money).collect();
    let aside = ledger::hold(conn, &about(&dispute.id), opened + 1, &lines, now)?;
    for (line, at_stake) in lines.iter().zip(&aside) {
        store::set_stake(conn, &dispute.id, &line.line, *at_stake)?;
    }
    Ok(aside.into_iter().sum())
}

/// Nothing goes back to the buyer: what was put aside is the seller's as before.
pub(super) fn give_back(conn: &mut Conn, dispute: &Dispute, now: Moment) -> Result<(), AppError> {
    settle(conn, dispute, true, now).map(|_| ())
}

fn settle(conn: &mut Conn, dispute: &Dispute, nothing: bool, now: Moment) -> Result<Money, AppError> {
    let opened = round(&store::events(conn, &dispute.id)?);
    let lines = money_of(conn, dispute)?;
    let mut parts = Vec::new();
    for (line, money) in &lines {
        let to_buyer = if nothing { Money::ZERO } else { line.to_buyer.unwrap_or(Money::ZERO) };
        store::set_line(conn, &dispute.id, &line.line, to_buyer)?;
        parts.push((money.clone(), to_buyer));
    }
    ledger::settle_dispute(conn, &about(&dispute.id), opened, &parts, now)?;
    // The delay after delivery may be over already: then the seller does not wait for it again.
    if orders::store::order(conn, &dispute.order_id)?.state == OrderState::Settled {
        for (_, money) in &lines {
            ledger::release(conn, &about(&dispute.id), money, now)?;
        }
    }
    orders::actions::refunded(conn, &dispute.order_id, now)?;
    Ok(parts.iter().map(|(_, to_buyer)| *to_buyer).sum())
}

/// Writes the job that moves the money, in the transaction that settles the dispute; one that was given up
/// is taken up again.
pub(super) fn order_execution(conn: &mut Conn, dispute: &Dispute, now: Moment) -> Result<(), AppError> {
    let opened = round(&store::events(conn, &dispute.id)?);
    let key = format!("{EXECUTE}:{}:{opened}", dispute.id);
    Ok(jobs::enqueue(conn, EXECUTE, &json!({ "dispute": dispute.id.as_str() }), Some(&key), now, now)?)
}

/// Moves the money of a settled dispute: the ledger is asked whether it can, the provider gives back first, under a key that makes it once;
/// then the ledger, the state and the notices in one transaction. May be run again at any point.
pub fn execute(db: &Db, provider: &dyn Provider, id: &DisputeId, now: Moment) -> Result<(), AppError> {
    let plan = db.read_now(|conn| {
        let dispute = store::dispute(conn, id)?;
        if dispute.state != DisputeState::Executing {
            return Ok(None);
        }
        let mut amount = Money::ZERO;
        for (line, money) in money_of(conn, &dispute)? {
            let to_buyer = line.to_buyer.unwrap_or(Money::ZERO);
            ledger::in_dispute(conn, &money, to_buyer)?;
            amount = amount + to_buyer;
        }
        let order = orders::store::order(conn, &dispute.order_id)?;
        let payment = payments::store::of_purchase(conn, &order.purchase_id)?;
        Ok(Some((amount, payment, round(&store::events(conn, id)?))))
    })?;
    let Some((amount, payment, opened)) = plan else { return Ok(()) };
    let key = format!("dispute:{id}:{opened}");
    let refund = match (amount.is_positive(), &payment.provider_ref) {
        (false, _) => None,
        (true, Some(provider_ref)) => Some(provider.refund(&key, provider_ref, amount).map_err(|error| AppError::Provider(error.to_string()))?),
        (true, None) => return Err(AppError::Internal(format!("the payment of {id} has no name with its provider"))),
    };
    db.tx_now(|conn| {
        let dispute = store::dispute(conn, id)?;
        if dispute.state != DisputeState::Executing {
            return Ok(());
        }
        let moved = settle(conn, &dispute, false, now)?;
        if let Some(provider_ref) = &refund {
            let new =
                payments::store::NewRefund { payment: &payment.id, order: &dispute.order_id, dispute: Some(id.as_str()), key: &key, amount: moved };
            if let Some(refund) = payments::store::insert_refund(conn, &new, now, now)? {
                payments::store::refund_executed(conn, &refund, provider_ref, now)?;
            }
        }
        let mut plan = Move::of(&dispute);
        plan.to = DisputeState::Closed;
        let details = Details { amount: Some(moved), result: dispute.result, ..Details::default() };
        carry_out(conn, &dispute, &plan, Deed::of_the_clock(Action::Execute, &details), now)?;
        Ok(())
    })
}
