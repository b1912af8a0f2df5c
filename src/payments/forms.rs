//! What is typed on the sandbox's page.

use serde::Deserialize;

use super::sandbox::Card;
use crate::platform::error::Errors;

/// A card.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CardForm {
    /// The number, with spaces or without. Never kept.
    pub number: String,
}

impl CardForm {
    /// The test card that this is.
    pub fn check(&self) -> Result<Card, Errors> {
        let mut errors = Errors::none();
        let card = Card::from_number(&self.number);
        if self.number.trim().is_empty() {
            errors.add("number", |t| t.payments_number_missing());
        } else if card.is_none() {
            errors.add("number", |t| t.payments_number_unknown());
        }
        errors.or(|| card)
    }
}

/// The answer to the bank's question.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    /// `pass` or `fail`.
    pub answer: String,
}

impl AnswerForm {
    /// Did the buyer show who they are?
    pub fn check(&self) -> Result<bool, Errors> {
        match self.answer.as_str() {
            "pass" => Ok(true),
            "fail" => Ok(false),
            _ => Err(Errors::one("answer", |t| t.payments_answer_missing())),
        }
    }
}
