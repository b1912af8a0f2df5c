//! The sandbox provider: embedded, with its own books and its own page, and cards that are accepted,
//! refused, or ask for strong authentication. It behaves like one on another machine: its rows are never
//! joined with ours, and what it tells comes as signed messages that may come twice.

use diesel::prelude::*;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::json;
use sha2::Sha256;

use super::provider::{Asked, Event, Opened, Provider, ProviderError, Standing};
use crate::platform::db::{Conn, Db};
use crate::platform::error::AppError;
use crate::platform::files::hex;
use crate::platform::jobs;
use crate::platform::money::{CURRENCY, Money};
use crate::platform::schema::{sandbox_payments, sandbox_refunds};
use crate::platform::types::Moment;

crate::id!(
    /// The sandbox's own name for a payment.
    SandboxId, "sbp"
);
crate::id!(
    /// The sandbox's own name for a refund.
    SandboxRefundId, "sbr"
);

crate::words! {
    /// Where a payment stands in the sandbox's books.
    SandboxState { Open = "open", Challenge = "challenge", Paid = "paid", Refused = "refused", Cancelled = "cancelled" }
}

impl SandboxState {
    fn standing(self) -> Standing {
        match self {
            SandboxState::Open | SandboxState::Challenge => Standing::Open,
            SandboxState::Paid => Standing::Paid,
            SandboxState::Refused => Standing::Refused,
            SandboxState::Cancelled => Standing::Cancelled,
        }
    }
}

/// The job that tells us what happened in the sandbox, as its messages would.
pub const WEBHOOK: &str = "sandbox_webhook";

/// The embedded provider.
pub struct Sandbox {
    db: Db,
    secret: Vec<u8>,
}

/// A payment as the sandbox's own page shows it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = sandbox_payments)]
pub struct SandboxPayment {
    /// Which.
    pub id: SandboxId,
    /// The market's name for it.
    pub reference: String,
    /// How much.
    pub amount: Money,
    /// Where the buyer goes back to.
    pub return_path: String,
    /// Where it stands.
    pub state: SandboxState,
}

/// What a test card does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Card {
    /// Accepted at once.
    Accepted,
    /// Refused by the bank.
    Refused,
    /// The bank asks for strong authentication first.
    Challenged,
}

impl Card {
    /// The test card with this number, spaces or not.
    pub fn from_number(number: &str) -> Option<Card> {
        match number.chars().filter(char::is_ascii_digit).collect::<String>().as_str() {
            "4242424242424242" => Some(Card::Accepted),
            "4000000000000002" => Some(Card::Refused),
            "4000000000003220" => Some(Card::Challenged),
            _ => None,
        }
    }
}

impl Sandbox {
    /// A sandbox that keeps its books beside ours.
    pub fn new(db: Db, secret: &[u8]) -> Sandbox {
        Sandbox { db, secret: [b"sandbox:".as_slice(), secret].concat() }
    }

    fn sign(&self, body: &[u8]) -> Result<Hmac<Sha256>, ProviderError> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.secret).map_err(|error| ProviderError::Unreachable(error.to_string()))?;
        mac.update(body);
        Ok(mac)
    }

    /// An event as it is sent: its body and its signature.
    pub fn signed(&self, event: &Event) -> Result<(Vec<u8>, String), ProviderError> {
        let body = serde_json::to_vec(event).map_err(|error| ProviderError::Unreachable(error.to_string()))?;
        let signature = hex(&self.sign(&body)?.finalize().into_bytes());
        Ok((body, signature))
    }
}

impl Provider for Sandbox {
    fn name(&self) -> &'static str {
        "sandbox"
    }

    fn open(&self, asked: &Asked) -> Result<Opened, ProviderError> {
        let id = self
            .db
            .tx_now(|conn| {
                let there = sandbox_payments::table
                    .filter(sandbox_payments::idempotency_key.eq(&asked.key))
                    .select(sandbox_payments::id)
                    .first::<SandboxId>(conn)
                    .optional()?;
                if let Some(id) = there {
                    return Ok(id);
                }
                let id = SandboxId::new();
                diesel::insert_into(sandbox_payments::table)
                    .values((
                        sandbox_payments::id.eq(&id),
                        sandbox_payments::idempotency_key.eq(&asked.key),
                        sandbox_payments::reference.eq(&asked.reference),
                        sandbox_payments::amount.eq(asked.amount),
                        sandbox_payments::currency.eq(CURRENCY),
                        sandbox_payments::return_path.eq(&asked.return_path),
                        sandbox_payments::state.eq(SandboxState::Open),
                        sandbox_payments::refunded.eq(Money::ZERO),
                        sandbox_payments::created_at.eq(chrono::Utc::now().naive_utc()),
                    ))
                    .execute(conn)?;
                Ok(id)
            })
            .map_err(unreachable)?;
        Ok(Opened { page: format!("/sandbox/payments/{id}"), provider_ref: id.to_string() })
    }

    fn standing(&self, provider_ref: &str) -> Result<Standing, ProviderError> {
        let id: SandboxId = provider_ref.parse().map_err(|_| ProviderError::Refused("no such payment".into()))?;
        self.db.read_now(|conn| Ok(payment(conn, &id)?)).map(|payment| payment.state.standing()).map_err(unreachable)
    }

    fn cancel(&self, provider_ref: &str) -> Result<Standing, ProviderError> {
        let id: SandboxId = provider_ref.parse().map_err(|_| ProviderError::Refused("no such payment".into()))?;
        let closed = self.db.tx_now(|conn| move_to(conn, &id, SandboxState::Cancelled, chrono::Utc::now().naive_utc()));
        closed.map(|payment| payment.state.standing()).map_err(unreachable)
    }

    fn refund(&self, key: &str, provider_ref: &str, amount: Money) -> Result<String, ProviderError> {
        let id: SandboxId = provider_ref.parse().map_err(|_| ProviderError::Refused("no such payment".into()))?;
        let done = self
            .db
            .tx_now(|conn| {
                let there = sandbox_refunds::table
                    .filter(sandbox_refunds::idempotency_key.eq(key))
                    .select(sandbox_refunds::id)
                    .first::<SandboxRefundId>(conn)
                    .optional()?;
                if let Some(refund) = there {
                    return Ok(Some(refund));
                }
                let taken = diesel::update(sandbox_payments::table.find(&id).filter(sandbox_payments::state.eq(SandboxState::Paid)))
                    .filter((sandbox_payments::refunded + amount.0).le(sandbox_payments::amount))
                    .set(sandbox_payments::refunded.eq(sandbox_payments::refunded + amount.0))
                    .execute(conn)?;
                if taken == 0 {
                    return Ok(None);
                }
                let refund = SandboxRefundId::new();
                diesel::insert_into(sandbox_refunds::table)
                    .values((
                        sandbox_refunds::id.eq(&refund),
                        sandbox_refunds::idempotency_key.eq(key),
                        sandbox_refunds::payment_id.eq(&id),
                        sandbox_refunds::amount.eq(amount),
                        sandbox_refunds::created_at.eq(chrono::Utc::now().naive_utc()),
                    ))
                    .execute(conn)?;
                Ok(Some(refund))
            })
            .map_err(unreachable)?;
        done.map(|refund| refund.to_string()).ok_or_else(|| ProviderError::Refused("more than what is left of the payment".into()))
    }

    fn read(&self, body: &[u8], signature: &str) -> Result<Event, ProviderError> {
        let bytes: Option<Vec<u8>> =
            (0..signature.len()).step_by(2).map(|at| signature.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok())).collect();
        let bytes = bytes.ok_or(ProviderError::BadSignature)?;
        self.sign(body)?.verify_slice(&bytes).map_err(|_| ProviderError::BadSignature)?;
        serde_json::from_slice(body).map_err(|error| ProviderError::Unreachable(error.to_string()))
    }
}

fn unreachable(error: AppError) -> ProviderError {
    ProviderError::Unreachable(error.to_string())
}

/// A payment in the sandbox's books.
pub fn payment(conn: &mut Conn, id: &SandboxId) -> QueryResult<SandboxPayment> {
    sandbox_payments::table.find(id).select(SandboxPayment::as_select()).first(conn)
}

/// The buyer presents a card, or answers the bank's question; or the market closes the payment. Says where the payment stands then; the
/// market is told by a signed message, written in the same transaction.
pub fn move_to(conn: &mut Conn, id: &SandboxId, to: SandboxState, now: Moment) -> Result<SandboxPayment, AppError> {
    let before: &[SandboxState] = match to {
        SandboxState::Challenge => &[SandboxState::Open, SandboxState::Refused],
        SandboxState::Paid | SandboxState::Refused | SandboxState::Cancelled => &[SandboxState::Open, SandboxState::Challenge, SandboxState::Refused],
        SandboxState::Open => &[],
    };
    let moved = diesel::update(sandbox_payments::table.find(id).filter(sandbox_payments::state.eq_any(before)))
        .set(sandbox_payments::state.eq(to))
        .execute(conn)?;
    let payment = payment(conn, id)?;
    if moved == 1 && matches!(to, SandboxState::Paid | SandboxState::Refused) {
        let event = Event {
            id: crate::platform::types::fresh_id("sbe"),
            kind: if to == SandboxState::Paid { "payment.paid" } else { "payment.refused" }.into(),
            provider_ref: id.to_string(),
        };
        jobs::enqueue(conn, WEBHOOK, &json!(event), None, now, now)?;
    }
    Ok(payment)
}
