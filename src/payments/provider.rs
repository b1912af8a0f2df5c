//! The boundary to whoever holds the money. The operator never does (L-235): it asks a licensed provider.
//! Every call carries a key, so that asking twice does it once.

use std::fmt;

use crate::platform::money::Money;

/// A payment to be made, as the provider is asked for it.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The key under which asking twice is asking once.
    pub key: String,
    /// Our name for it, in the provider's lists.
    pub reference: String,
    /// How much.
    pub amount: Money,
    /// Where the buyer comes back to, on our side.
    pub return_path: String,
}

/// What the provider answers.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The provider's own name for the payment.
    pub provider_ref: String,
    /// The provider's page where the buyer pays.
    pub page: String,
}

/// How a payment stands with the provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The buyer has not finished.
    Open,
    /// The provider has the money.
    Paid,
    /// The payment failed; the buyer may try another means.
    Refused,
    /// We closed the payment: it can't be made any more.
    Cancelled,
}

/// What a provider tells by itself.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct Event {
    /// The event's own name: an event told twice is the same event.
    pub id: String,
    /// `payment.paid`, `payment.refused`, `refund.done`.
    pub kind: String,
    /// The provider's name for the payment.
    pub provider_ref: String,
}

/// A provider that can't or won't.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProviderError {
    /// No answer, or one that makes no sense: ask again with the same key.
    Unreachable(String),
    /// A clear no.
    Refused(String),
    /// A message that the provider did not sign.
    BadSignature,
}

impl fmt::Display for ProviderError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ProviderError::Unreachable(why) => write!(out, "no answer: {why}"),
            ProviderError::Refused(why) => write!(out, "refused: {why}"),
            ProviderError::BadSignature => out.write_str("bad signature"),
        }
    }
}

/// Whoever holds the money. Calls are made outside of our transactions and may be made again.
pub trait Provider: Send + Sync {
    /// Its short name, kept with each payment.
    fn name(&self) -> &'static str;
    /// Opens a payment, or finds the one opened under this key.
    fn open(&self, asked: &Asked) -> Result<Opened, ProviderError>;
    /// How a payment stands.
    fn standing(&self, provider_ref: &str) -> Result<Standing, ProviderError>;
    /// Closes a payment that was not made, so that it can't be made later. Answers how it stands then:
    /// one that was made meanwhile stays `Paid`.
    fn cancel(&self, provider_ref: &str) -> Result<Standing, ProviderError>;
    /// Gives a part of a payment back, once under this key; answers with the provider's name for it.
    fn refund(&self, key: &str, provider_ref: &str, amount: Money) -> Result<String, ProviderError>;
    /// Reads what the provider tells, if the signature is its own.
    fn read(&self, body: &[u8], signature: &str) -> Result<Event, ProviderError>;
}
