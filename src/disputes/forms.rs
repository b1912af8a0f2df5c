//! What people submit about a dispute, and what it means.

use super::actions::{Command, Report};
use super::model::{Action, DisputedLine, Draft, Fault, Reason, Remedy};
use super::rules;
use crate::orders::model::{LineId, Role};
use crate::platform::error::Errors;
use crate::platform::files::FileId;
use crate::platform::money::Money;

/// The most characters of a text.
const LONGEST: usize = 4_000;
/// The most characters of a caption.
const CAPTION: usize = 200;

/// The first screen of a report.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct WhatForm {
    /// The order.
    pub order: String,
    /// The line of it.
    pub line: String,
    /// What went wrong.
    pub reason: String,
}

impl WhatForm {
    /// The line and the reason.
    pub fn check(&self) -> Result<(LineId, Reason), Errors> {
        let mut errors = Errors::none();
        let (line, reason) = (self.line.parse().ok(), self.reason.parse().ok());
        if line.is_none() {
            errors.add("line", |t| t.disputes_error_line());
        }
        if reason.is_none() {
            errors.add("reason", |t| t.disputes_error_reason());
        }
        errors.or(|| line.zip(reason))
    }
}

/// The second screen of a report.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct DetailsForm {
    /// What would put it right.
    pub remedy: String,
    /// How much, as typed.
    pub amount: String,
    /// What happened.
    pub statement: String,
    /// A picture to take out, or what to do: `continue`, `draft`.
    pub act: String,
}

impl DetailsForm {
    /// As a draft was kept.
    pub fn of(draft: &Draft) -> DetailsForm {
        DetailsForm {
            remedy: draft.remedy.map(|remedy| remedy.to_string()).unwrap_or_default(),
            amount: draft.amount.clone(),
            statement: draft.statement.clone(),
            act: String::new(),
        }
    }

    /// Nothing may be so long that it could not be kept.
    pub fn check_length(&self) -> Result<(), Errors> {
        let mut errors = Errors::none();
        if self.statement.chars().count() > LONGEST {
            errors.add("statement", |t| t.error_too_long(LONGEST));
        }
        if self.amount.chars().count() > 40 {
            errors.add("amount", |t| t.disputes_error_amount());
        }
        errors.or(|| Some(()))
    }
}

/// What a whole draft means, or what is missing in it.
pub fn report(draft: &Draft, at_stake: Money) -> Result<Report, Errors> {
    let mut errors = Errors::none();
    let amount = money(&mut errors, draft.remedy, &draft.amount, at_stake);
    if draft.line_id.is_none() {
        errors.add("line", |t| t.disputes_error_line());
    }
    if draft.reason.is_none() {
        errors.add("reason", |t| t.disputes_error_reason());
    }
    if draft.remedy.is_none_or(|remedy| !rules::ASKABLE.contains(&remedy)) {
        errors.add("remedy", |t| t.disputes_error_remedy());
    }
    if draft.statement.trim().is_empty() {
        errors.add("statement", |t| t.disputes_error_statement());
    }
    let statement = draft.statement.trim().to_owned();
    errors.or(|| Some(Report { line: draft.line_id.clone()?, reason: draft.reason?, remedy: draft.remedy?, amount, statement }))
}

/// An amount that a partial refund needs, and the others don't.
fn money(errors: &mut Errors, remedy: Option<Remedy>, typed: &str, at_stake: Money) -> Money {
    if remedy != Some(Remedy::PartialRefund) {
        return Money::ZERO;
    }
    match Money::parse(typed) {
        None => errors.add("amount", |t| t.disputes_error_amount()),
        Some(Money::ZERO) => errors.add("amount", |t| t.disputes_error_amount_zero()),
        Some(amount) if amount > at_stake => errors.add("amount", |t| t.disputes_error_amount_high()),
        Some(amount) => return amount,
    }
    Money::ZERO
}

/// The form of any action in a dispute; each uses the fields that it needs.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct ActForm {
    /// The key drawn with the page.
    pub key: String,
    /// What is written.
    pub text: String,
    /// The remedy of a proposal.
    pub remedy: String,
    /// Its amount, as typed.
    pub amount: String,
    /// The proposal that the page showed.
    pub proposal: String,
    /// Who is asked.
    pub asked: String,
    /// The facts retained.
    pub facts: String,
    /// The rule applied.
    pub rule: String,
    /// Whose fault.
    pub fault: String,
    /// What goes back for each line, as typed.
    pub amounts: Vec<String>,
}

/// What a form means in a dispute, for who sends it.
pub struct Meant<'a> {
    /// Which action.
    pub action: Action,
    /// On which side.
    pub role: Role,
    /// The lines in dispute.
    pub lines: &'a [DisputedLine],
    /// The pictures that came with it, kept.
    pub files: Vec<FileId>,
}

impl ActForm {
    /// The command, or what is wrong.
    pub fn check(&self, meant: Meant<'_>) -> Result<Command, Errors> {
        let mut errors = Errors::none();
        let text = self.text.trim().to_owned();
        let optional =
            matches!(meant.action, Action::AddEvidence | Action::AskMediation | Action::Accept | Action::Waive | Action::Take | Action::Decide);
        if text.is_empty() && !optional {
            errors.add("text", |t| t.disputes_error_text());
        }
        let most = if meant.action == Action::AddEvidence { CAPTION } else { LONGEST };
        if text.chars().count() > most {
            errors.add("text", move |t| t.error_too_long(most));
        }
        let at_stake: Money = meant.lines.iter().map(|line| line.at_stake).sum();
        let command = match meant.action {
            Action::Message => Some(Command::Message(text)),
            Action::AddEvidence if meant.files.is_empty() => {
                errors.add("photos", |t| t.disputes_error_no_picture());
                None
            }
            Action::AddEvidence => Some(Command::AddEvidence(meant.files, text)),
            Action::Propose => {
                let remedy = self.remedy.parse::<Remedy>().ok().filter(|remedy| rules::proposable(meant.role).contains(remedy));
                if remedy.is_none() {
                    errors.add("remedy", |t| t.disputes_error_remedy());
                }
                let amount = money(&mut errors, remedy, &self.amount, at_stake);
                remedy.map(|remedy| Command::Propose(remedy, amount, text))
            }
            Action::Accept => self.proposal.parse().ok().map(Command::Accept),
            Action::Refuse => self.proposal.parse().ok().map(|proposal| Command::Refuse(proposal, text)),
            Action::AskMediation => Some(Command::AskMediation(text)),
            Action::Withdraw => Some(Command::Withdraw(text)),
            Action::GiveInformation => Some(Command::GiveInformation(text)),
            Action::Appeal => Some(Command::Appeal(text)),
            Action::Waive => Some(Command::Waive),
            Action::Reopen => Some(Command::Reopen(text)),
            Action::Take => Some(Command::Take),
            Action::HandBack => Some(Command::HandBack(text)),
            Action::AskInformation => {
                let asked = self.asked.parse::<Role>().ok().filter(|role| matches!(role, Role::Buyer | Role::Seller));
                if asked.is_none() {
                    errors.add("asked", |t| t.disputes_error_asked());
                }
                asked.map(|asked| Command::AskInformation(asked, text))
            }
            Action::WriteNote => Some(Command::WriteNote(text)),
            Action::Decide => self.decision(&mut errors, meant.lines),
            Action::Extend => Some(Command::Extend(text)),
            Action::Report | Action::Remind | Action::BeSilent | Action::Execute => None,
        };
        errors.or(|| command)
    }

    fn decision(&self, errors: &mut Errors, lines: &[DisputedLine]) -> Option<Command> {
        let (facts, rule) = (self.facts.trim().to_owned(), self.rule.trim().to_owned());
        if facts.is_empty() {
            errors.add("facts", |t| t.disputes_error_facts());
        }
        if rule.is_empty() {
            errors.add("rule", |t| t.disputes_error_rule());
        }
        for (field, text) in [("facts", &facts), ("rule", &rule)] {
            if text.chars().count() > LONGEST {
                errors.add(field, |t| t.error_too_long(LONGEST));
            }
        }
        let fault = self.fault.parse::<Fault>().ok();
        if fault.is_none() {
            errors.add("fault", |t| t.disputes_error_fault());
        }
        let amounts: Vec<Option<Money>> = self.amounts.iter().map(|typed| Money::parse(typed)).collect();
        let amounts: Option<Vec<Money>> = if amounts.len() == lines.len() { amounts.into_iter().collect() } else { None };
        match &amounts {
            None => errors.add("amounts", |t| t.disputes_error_amount()),
            Some(amounts) if amounts.iter().zip(lines).any(|(amount, line)| *amount > line.at_stake) => {
                errors.add("amounts", |t| t.disputes_error_amount_high());
            }
            Some(_) => {}
        }
        Some(Command::Decide(amounts?, facts, rule, fault?))
    }
}
