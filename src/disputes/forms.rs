//! What people submit about a dispute, and what it means.

use sha2::{Digest, Sha256};

use super::actions::{Command, Report};
use super::model::{Action, DisputeId, DisputedLine, Draft, Fault, Reason, Remedy};
use super::rules;
use crate::accounts::model::UserId;
use crate::orders::model::{LineId, Role};
use crate::platform::error::{AppError, Errors};
use crate::platform::files::{FileId, hex};
use crate::platform::money::Money;
use crate::platform::text;

/// The most characters of a text.
const LONGEST: usize = 4_000;
/// The most characters of an amount.
const AMOUNT: usize = 40;
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
    /// The pictures to take out.
    pub remove: Vec<String>,
    /// What to do: `continue`, or keep the `draft` for another day.
    pub act: String,
}

impl DetailsForm {
    /// As a draft was kept.
    pub fn of(draft: &Draft) -> DetailsForm {
        DetailsForm {
            remedy: draft.remedy.map(|remedy| remedy.to_string()).unwrap_or_default(),
            amount: draft.amount.clone(),
            statement: draft.statement.clone(),
            ..DetailsForm::default()
        }
    }

    /// The amount and the statement as they are kept: what can't be leaves the draft's as it is, and is said.
    pub fn kept(&self, draft: &Draft) -> (String, String, Errors) {
        let mut errors = Errors::none();
        let (amount, statement) = (text::line(&self.amount), text::lines(&self.statement));
        let keeps_statement = text::fits(&mut errors, "statement", &statement, LONGEST);
        let keeps_amount = text::fits(&mut errors, "amount", &amount, AMOUNT);
        let or = |keeps, typed, there: &String| if keeps { typed } else { there.clone() };
        (or(keeps_amount, amount, &draft.amount), or(keeps_statement, statement, &draft.statement), errors)
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
    if draft.statement.is_empty() {
        errors.add("statement", |t| t.disputes_error_statement());
    }
    let statement = draft.statement.clone();
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
#[derive(Debug, Clone, Default, serde::Deserialize, serde::Serialize)]
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
    /// The pictures that came with the form before and wait for what was wrong with it.
    pub kept: Vec<String>,
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
    /// What names this submission. The same page sent twice with the same words is one; other words from
    /// the same page, found again with the back button, are another.
    pub fn name(&self, dispute: &DisputeId, by: &UserId, action: Action) -> Result<String, AppError> {
        Ok(hex(&Sha256::digest(serde_json::to_vec(&(dispute, by, action, self))?)))
    }

    /// The command, or what is wrong.
    pub fn check(&self, meant: Meant<'_>) -> Result<Command, Errors> {
        let mut errors = Errors::none();
        let text = if meant.action == Action::AddEvidence { text::line(&self.text) } else { text::lines(&self.text) };
        let optional =
            matches!(meant.action, Action::AddEvidence | Action::AskMediation | Action::Accept | Action::Waive | Action::Take | Action::Decide);
        if text.is_empty() && !optional {
            errors.add("text", |t| t.disputes_error_text());
        }
        let most = if meant.action == Action::AddEvidence { CAPTION } else { LONGEST };
        text::fits(&mut errors, "text", &text, most);
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
        let (facts, rule) = (text::lines(&self.facts), text::lines(&self.rule));
        if facts.is_empty() {
            errors.add("facts", |t| t.disputes_error_facts());
        }
        if rule.is_empty() {
            errors.add("rule", |t| t.disputes_error_rule());
        }
        for (field, text) in [("facts", &facts), ("rule", &rule)] {
            text::fits(errors, field, text, LONGEST);
        }
        if self.amounts.len() != lines.len() {
            errors.add("", |t| t.error_form_stale());
        }
        let mut amounts = Vec::new();
        for (place, (typed, line)) in self.amounts.iter().zip(lines).enumerate() {
            match Money::parse(typed) {
                None => errors.add(amount_field(place), |t| t.disputes_error_amount()),
                Some(amount) if amount > line.at_stake => errors.add(amount_field(place), |t| t.disputes_error_amount_high()),
                Some(amount) => amounts.push(amount),
            }
        }
        let fault = self.fault.parse::<Fault>().ok();
        if fault.is_none() {
            errors.add("fault", |t| t.disputes_error_fault());
        }
        Some(Command::Decide(amounts, facts, rule, fault?))
    }
}

/// The field on a decision's page for what goes back of the line at this place.
pub fn amount_field(place: usize) -> String {
    format!("line-{place}-amounts")
}
