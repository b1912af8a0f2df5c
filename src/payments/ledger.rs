//! The ledger: double entry, append-only, the only truth about money. Every movement is a transaction
//! of entries that sum to zero; each has a key, and is posted once.
//!
//! Signs: `provider` grows by what the provider holds for the market (a debit is positive); every other
//! account owes what it holds to somebody, and grows downwards. [`balance`] turns the sign, so that what
//! is held for a seller reads as a positive amount.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::model::{EntryId, TransactionId};
use crate::accounts::model::SellerId;
use crate::orders::model::{LineId, LineMoney};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::mail::Subject;
use crate::platform::money::{CURRENCY, Money};
use crate::platform::schema::{ledger_entries, ledger_transactions};
use crate::platform::types::Moment;

crate::words! {
    /// Where money is, or whose it is.
    Account {
        /// With the payment provider.
        Provider = "provider",
        /// A seller's, until delivery and the delay after it.
        Held = "held",
        /// Lines in dispute: nobody's until it is settled.
        Disputed = "disputed",
        /// A seller's, to be paid out.
        Available = "available",
        /// The market's commission, VAT excluded.
        Commission = "commission",
        /// The VAT on the commission.
        CommissionVat = "commission_vat"
    }
}

/// One side of a movement.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Which account.
    pub account: Account,
    /// Whose, for the accounts of sellers.
    pub seller: Option<SellerId>,
    /// About which order line.
    pub line: Option<LineId>,
    /// How much; positive is a debit.
    pub amount: Money,
}

/// What a commission is: the amount and its VAT, each rounded once.
pub fn commission(of: Money, bps: i32, vat_bps: i32) -> (Money, Money) {
    let commission = of.share(bps);
    (commission, commission.share(vat_bps))
}

/// Posts a movement. Says `false` when one with this key is there already: nothing is posted twice.
pub fn post(conn: &mut Conn, key: &str, kind: &str, about: &Subject, entries: &[Entry], now: Moment) -> Result<bool, AppError> {
    let sum: Money = entries.iter().map(|entry| entry.amount).sum();
    if sum != Money::ZERO {
        return Err(AppError::Internal(format!("ledger: {kind} {key} does not balance")));
    }
    let there: i64 = ledger_transactions::table.filter(ledger_transactions::unique_key.eq(key)).count().get_result(conn)?;
    if there > 0 {
        return Ok(false);
    }
    let id = TransactionId::new();
    diesel::insert_into(ledger_transactions::table)
        .values((
            ledger_transactions::id.eq(&id),
            ledger_transactions::unique_key.eq(key),
            ledger_transactions::kind.eq(kind),
            ledger_transactions::subject_kind.eq(about.kind),
            ledger_transactions::subject_id.eq(&about.id),
            ledger_transactions::currency.eq(CURRENCY),
            ledger_transactions::at.eq(now),
        ))
        .execute(conn)?;
    for entry in entries.iter().filter(|entry| entry.amount != Money::ZERO) {
        diesel::insert_into(ledger_entries::table)
            .values((
                ledger_entries::id.eq(EntryId::new()),
                ledger_entries::transaction_id.eq(&id),
                ledger_entries::account.eq(entry.account),
                ledger_entries::seller_id.eq(&entry.seller),
                ledger_entries::line_id.eq(&entry.line),
                ledger_entries::amount.eq(entry.amount),
            ))
            .execute(conn)?;
    }
    Ok(true)
}

/// The buyer's payment reaches the provider: every line is held for its seller.
pub fn capture(conn: &mut Conn, about: &Subject, lines: &[LineMoney], now: Moment) -> Result<bool, AppError> {
    let mut entries = Vec::with_capacity(lines.len() * 2);
    for line in lines {
        entries.push(entry(Account::Provider, None, line, line.total));
        entries.push(entry(Account::Held, Some(&line.seller), line, -line.total));
    }
    post(conn, &format!("capture:{}", about.id), "capture", about, &entries, now)
}

/// A payment came for lines that were cancelled before it: what was captured leaves again, whole.
pub fn give_back(conn: &mut Conn, about: &Subject, lines: &[LineMoney], now: Moment) -> Result<bool, AppError> {
    let mut entries = Vec::with_capacity(lines.len() * 2);
    for line in lines {
        entries.push(entry(Account::Held, Some(&line.seller), line, line.total));
        entries.push(entry(Account::Provider, None, line, -line.total));
    }
    post(conn, &format!("give_back:{}", about.id), "give_back", about, &entries, now)
}

/// A dispute opens: what its lines have left, wherever it is, is nobody's until it is settled. Says how
/// much was put aside for each. `round` tells openings of the same dispute apart.
pub fn hold(conn: &mut Conn, about: &Subject, round: i32, lines: &[LineMoney], now: Moment) -> Result<Vec<Money>, AppError> {
    let mut entries = Vec::new();
    let mut aside = Vec::with_capacity(lines.len());
    for line in lines {
        let there = there(conn, line)?;
        let back: Money = there.iter().map(|entry| entry.amount).sum();
        entries.extend(there);
        entries.push(entry(Account::Disputed, Some(&line.seller), line, -back));
        aside.push(back);
    }
    post(conn, &format!("hold:{}:{round}", about.id), "hold", about, &entries, now)?;
    Ok(aside)
}

/// What a line has left for a dispute: what [`hold`] would put aside now.
pub fn left(conn: &mut Conn, line: &LineMoney) -> QueryResult<Money> {
    Ok(there(conn, line)?.iter().map(|entry| entry.amount).sum())
}

/// What a line has left, taken from where it is.
fn there(conn: &mut Conn, line: &LineMoney) -> QueryResult<Vec<Entry>> {
    let mut entries = vec![entry(Account::Held, Some(&line.seller), line, line_balance(conn, Account::Held, &line.line)?)];
    if line_balance(conn, Account::Available, &line.line)?.is_positive() {
        // Released before: the commission that was taken comes back with it.
        for account in [Account::Available, Account::Commission, Account::CommissionVat] {
            let whose = (account == Account::Available).then_some(&line.seller);
            entries.push(entry(account, whose, line, line_balance(conn, account, &line.line)?));
        }
    }
    Ok(entries)
}

/// What is in dispute for a line, if this much can go back from it: asked before any provider is.
pub fn in_dispute(conn: &mut Conn, line: &LineMoney, to_buyer: Money) -> Result<Money, AppError> {
    let aside = line_balance(conn, Account::Disputed, &line.line)?;
    if to_buyer > aside || to_buyer < Money::ZERO {
        return Err(AppError::Internal(format!("ledger: more than what is in dispute for {}", line.line)));
    }
    Ok(aside)
}

/// A dispute is settled: from what was put aside, this much goes back to the buyer for each line, and
/// the rest is the seller's as before the dispute.
pub fn settle_dispute(conn: &mut Conn, about: &Subject, round: i32, lines: &[(LineMoney, Money)], now: Moment) -> Result<bool, AppError> {
    let mut entries = Vec::new();
    for (line, to_buyer) in lines {
        let aside = in_dispute(conn, line, *to_buyer)?;
        entries.push(entry(Account::Disputed, Some(&line.seller), line, aside));
        entries.push(entry(Account::Provider, None, line, -*to_buyer));
        entries.push(entry(Account::Held, Some(&line.seller), line, *to_buyer - aside));
    }
    post(conn, &format!("settle:{}:{round}", about.id), "dispute_settlement", about, &entries, now)
}

/// The delay after delivery is over: what is held for a line becomes the seller's to be paid out,
/// less the commission of the day of sale and its VAT.
pub fn release(conn: &mut Conn, about: &Subject, line: &LineMoney, now: Moment) -> Result<bool, AppError> {
    let held = line_balance(conn, Account::Held, &line.line)?;
    if !held.is_positive() {
        return Ok(false);
    }
    let (commission, vat) = commission(held, line.commission_bps, line.commission_vat_bps);
    let entries = [
        entry(Account::Held, Some(&line.seller), line, held),
        entry(Account::Commission, None, line, -commission),
        entry(Account::CommissionVat, None, line, -vat),
        entry(Account::Available, Some(&line.seller), line, commission + vat - held),
    ];
    // A line that was disputed after its release is released again: each time has its own key.
    let times: i64 = ledger_entries::table
        .inner_join(ledger_transactions::table)
        .filter(ledger_entries::line_id.eq(&line.line))
        .filter(ledger_entries::account.eq(Account::Held))
        .filter(ledger_transactions::kind.eq("release"))
        .count()
        .get_result(conn)?;
    post(conn, &format!("release:{}:{times}", line.line), "release", about, &entries, now)
}

fn entry(account: Account, seller: Option<&SellerId>, line: &LineMoney, amount: Money) -> Entry {
    Entry { account, seller: seller.cloned(), line: Some(line.line.clone()), amount }
}

/// The sum of the chosen entries; of none it is zero. PostgreSQL's sum of BIGINT is NUMERIC, hence the cast.
const SUM: &str = "CAST(COALESCE(SUM(amount), 0) AS BIGINT)";

/// What an account holds for a line, as a positive amount.
pub fn line_balance(conn: &mut Conn, account: Account, line: &LineId) -> QueryResult<Money> {
    lines_balance(conn, account, std::slice::from_ref(line))
}

/// What an account holds for some lines together, as a positive amount.
pub fn lines_balance(conn: &mut Conn, account: Account, lines: &[LineId]) -> QueryResult<Money> {
    let sum: i64 = ledger_entries::table
        .filter(ledger_entries::line_id.eq_any(lines))
        .filter(ledger_entries::account.eq(account))
        .select(sql::<BigInt>(SUM))
        .first(conn)?;
    Ok(shown(account, Money(sum)))
}

/// What an account holds for a seller, as a positive amount.
pub fn balance(conn: &mut Conn, account: Account, seller: &SellerId) -> QueryResult<Money> {
    let sum: i64 = ledger_entries::table
        .filter(ledger_entries::seller_id.eq(seller))
        .filter(ledger_entries::account.eq(account))
        .select(sql::<BigInt>(SUM))
        .first(conn)?;
    Ok(shown(account, Money(sum)))
}

/// What an account holds in all, as a positive amount.
pub fn total(conn: &mut Conn, account: Account) -> QueryResult<Money> {
    let sum: i64 = ledger_entries::table.filter(ledger_entries::account.eq(account)).select(sql::<BigInt>(SUM)).first(conn)?;
    Ok(shown(account, Money(sum)))
}

/// The sum of all entries: zero, or the ledger is broken.
pub fn sum(conn: &mut Conn) -> QueryResult<Money> {
    ledger_entries::table.select(sql::<BigInt>(SUM)).first::<i64>(conn).map(Money)
}

fn shown(account: Account, sum: Money) -> Money {
    if account == Account::Provider { sum } else { -sum }
}
