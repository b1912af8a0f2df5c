//! The process in words: what happened, whose turn it is, what silence does. Pages, letters and the rules
//! page say it through these functions, so that they say the same.

use super::model::{Action, Details, Dispute, DisputeEvent, DisputeState, Fault, Outcome, Owner, Reason, Remedy, Silence};
use crate::accounts::model::UserId;
use crate::orders::model::Role;
use crate::platform::i18n::{Lang, Sentences};
use crate::platform::money::Money;

/// The names of those concerned, as others see them.
#[derive(Debug, Clone)]
pub struct Names {
    /// The buyer's name.
    pub buyer: String,
    /// The shop's name.
    pub seller: String,
    /// The name of the mediator who has it now, if somebody has.
    pub mediator: Option<String>,
    /// Everybody who has acted in it as a mediator, by name.
    pub mediators: Vec<(UserId, String)>,
}

impl Names {
    /// Who acts in this role.
    pub fn of(&self, role: Role, t: &Sentences) -> String {
        match role {
            Role::Buyer => self.buyer.clone(),
            Role::Seller => self.seller.clone(),
            Role::Mediator => match &self.mediator {
                Some(name) => t.disputes_who_mediator(name),
                None => t.disputes_who_desk(),
            },
            Role::System => t.disputes_who_system(),
        }
    }

    /// The same, where the mediator is this one: who did something, and not who has the case today.
    pub fn by(&self, actor: Option<&UserId>) -> Names {
        let mediator = self.mediators.iter().find(|(id, _)| Some(id) == actor).map(|(_, name)| name.clone());
        Names { mediator, ..self.clone() }
    }

    /// Whose turn it is.
    pub fn owner(&self, owner: Owner, t: &Sentences) -> String {
        match owner {
            Owner::Buyer => self.buyer.clone(),
            Owner::Seller => self.seller.clone(),
            Owner::Both => t.disputes_who_both(),
            Owner::Desk => self.of(Role::Mediator, t),
            Owner::System => t.disputes_who_system(),
        }
    }
}

/// A remedy with its amount, as the object of a sentence.
pub fn remedy(remedy: Remedy, amount: Money, lang: Lang) -> String {
    let t = lang.t();
    match remedy {
        Remedy::FullRefund => t.disputes_what_full(lang.money(amount)),
        Remedy::PartialRefund => t.disputes_what_part(lang.money(amount)),
        Remedy::Nothing => t.disputes_what_nothing(),
    }
}

/// What happened, in a line.
pub fn happened(action: Action, role: Role, details: &Details, to: DisputeState, reason: Reason, names: &Names, lang: Lang) -> String {
    let t = lang.t();
    let who = names.of(role, t);
    let what = remedy(details.remedy.unwrap_or(Remedy::Nothing), details.amount.unwrap_or_default(), lang);
    let amount = lang.money(details.amount.unwrap_or_default());
    match action {
        Action::Report => t.disputes_did_report(&who, reason_name(reason, t)),
        Action::Message => t.disputes_did_message(&who),
        Action::AddEvidence => t.disputes_did_add_evidence(&who, details.pictures.unwrap_or(1)),
        Action::Propose if role == Role::Buyer => t.disputes_did_ask(&who, &what),
        Action::Propose => t.disputes_did_propose(&who, &what),
        Action::Accept => t.disputes_did_accept(&who, &what),
        Action::Refuse => t.disputes_did_refuse(&who, &what),
        Action::AskMediation => t.disputes_did_ask_mediation(&who),
        Action::Withdraw => t.disputes_did_withdraw(&who),
        Action::GiveInformation => t.disputes_did_give_information(&who),
        Action::Appeal => t.disputes_did_appeal(&who),
        Action::Waive => t.disputes_did_waive(&who),
        Action::Reopen => t.disputes_did_reopen(&who),
        Action::Take => t.disputes_did_take(&who),
        Action::HandBack => t.disputes_did_hand_back(),
        Action::AskInformation => t.disputes_did_ask_information(&who, names.of(details.asked.unwrap_or(Role::Buyer), t)),
        Action::WriteNote => t.disputes_act_note(),
        Action::Decide => t.disputes_did_decide(&who, &amount),
        Action::Extend => t.disputes_did_extend(&who),
        Action::Remind => t.disputes_did_remind(names.of(details.asked.unwrap_or(Role::Seller), t), details.share.unwrap_or(50)),
        Action::BeSilent => silent(details, to, &amount, t),
        Action::Execute if details.amount.unwrap_or_default().is_positive() => t.disputes_did_refund(&amount),
        Action::Execute => t.disputes_did_no_refund(),
    }
}

fn silent(details: &Details, to: DisputeState, amount: &str, t: &Sentences) -> String {
    match details.silence.unwrap_or(Silence::Continue) {
        Silence::Grant if to == DisputeState::InMediation => t.disputes_silent_mediation(),
        Silence::Grant => t.disputes_silent_granted(amount),
        Silence::Abandon => t.disputes_silent_abandoned(),
        Silence::Requeue => t.disputes_silent_requeued(),
        Silence::Continue => t.disputes_silent_continued(),
        Silence::Execute => t.disputes_silent_executed(),
        Silence::Alert => t.disputes_silent_alerted(),
    }
}

impl DisputeEvent {
    /// What happened, in a line.
    pub fn words(&self, dispute: &Dispute, names: &Names, lang: Lang) -> String {
        happened(self.action, self.role, &self.details(), self.to_state, dispute.reason, &names.by(self.actor_id.as_ref()), lang)
    }
}

/// What silence will do, as the owner and the others read it. `ceiling` is the operator's; `reopening` the
/// delay in which an abandoned dispute may be opened again.
pub fn silence(silence: Silence, ceiling: Money, reopening: &str, lang: Lang) -> String {
    let t = lang.t();
    match silence {
        Silence::Grant => t.disputes_silence_grant(lang.money(ceiling)),
        Silence::Abandon => t.disputes_silence_abandon(reopening),
        Silence::Requeue => t.disputes_silence_requeue(),
        Silence::Continue => t.disputes_silence_continue(),
        Silence::Execute => t.disputes_silence_execute(),
        Silence::Alert => t.disputes_silence_alert(),
    }
}

/// A reason in a few words.
pub fn reason_name(reason: Reason, t: &Sentences) -> String {
    match reason {
        Reason::NotReceived => t.disputes_reason_not_received(),
        Reason::Late => t.disputes_reason_late(),
        Reason::Incomplete => t.disputes_reason_incomplete(),
        Reason::Damaged => t.disputes_reason_damaged(),
        Reason::Defective => t.disputes_reason_defective(),
        Reason::NotAsDescribed => t.disputes_reason_not_as_described(),
        Reason::Counterfeit => t.disputes_reason_counterfeit(),
        Reason::NotRefunded => t.disputes_reason_not_refunded(),
        Reason::ChargedWrongly => t.disputes_reason_charged_wrongly(),
        Reason::Cancellation => t.disputes_reason_cancellation(),
        Reason::B2b => t.disputes_reason_b2b(),
        Reason::Other => t.disputes_reason_other(),
    }
}

/// The one question that a reason asks.
pub fn question(reason: Reason, t: &Sentences) -> String {
    match reason {
        Reason::NotReceived => t.disputes_ask_not_received(),
        Reason::Late => t.disputes_ask_late(),
        Reason::Incomplete => t.disputes_ask_incomplete(),
        Reason::Damaged => t.disputes_ask_damaged(),
        Reason::Defective => t.disputes_ask_defective(),
        Reason::NotAsDescribed => t.disputes_ask_not_as_described(),
        Reason::Counterfeit => t.disputes_ask_counterfeit(),
        Reason::NotRefunded => t.disputes_ask_not_refunded(),
        Reason::ChargedWrongly => t.disputes_ask_charged_wrongly(),
        Reason::Cancellation => t.disputes_ask_cancellation(),
        Reason::B2b => t.disputes_ask_b2b(),
        Reason::Other => t.disputes_ask_other(),
    }
}

/// A state in a few words.
pub fn state_name(state: DisputeState, t: &Sentences) -> String {
    match state {
        DisputeState::AwaitingSeller => t.disputes_state_awaiting_seller(),
        DisputeState::AwaitingBuyer => t.disputes_state_awaiting_buyer(),
        DisputeState::InMediation => t.disputes_state_in_mediation(),
        DisputeState::AwaitingInformation => t.disputes_state_awaiting_information(),
        DisputeState::Decided => t.disputes_state_decided(),
        DisputeState::InAppeal => t.disputes_state_in_appeal(),
        DisputeState::Executing => t.disputes_state_executing(),
        DisputeState::Closed => t.disputes_state_closed(),
    }
}

/// How a dispute ended, in a few words.
pub fn outcome_name(outcome: Outcome, t: &Sentences) -> String {
    match outcome {
        Outcome::Agreement => t.disputes_outcome_agreement(),
        Outcome::GrantedBySilence => t.disputes_outcome_granted_by_silence(),
        Outcome::Abandoned => t.disputes_outcome_abandoned(),
        Outcome::Withdrawn => t.disputes_outcome_withdrawn(),
        Outcome::Decision => t.disputes_outcome_decision(),
        Outcome::DecisionOnAppeal => t.disputes_outcome_decision_on_appeal(),
        Outcome::Duplicate => t.disputes_outcome_duplicate(),
    }
}

/// Whose fault it was, in a few words.
pub fn fault_name(fault: Fault, t: &Sentences) -> String {
    match fault {
        Fault::Seller => t.disputes_fault_seller(),
        Fault::Buyer => t.disputes_fault_buyer(),
        Fault::Carrier => t.disputes_fault_carrier(),
        Fault::Platform => t.disputes_fault_platform(),
        Fault::Nobody => t.disputes_fault_nobody(),
    }
}

/// An action as the words of its link or button.
pub fn action_name(action: Action, t: &Sentences) -> String {
    match action {
        Action::Report => t.disputes_act_report(),
        Action::Message => t.disputes_act_message(),
        Action::AddEvidence => t.disputes_act_evidence(),
        Action::Propose => t.disputes_act_propose(),
        Action::Accept => t.disputes_act_accept(),
        Action::Refuse => t.disputes_act_refuse(),
        Action::AskMediation => t.disputes_act_mediation(),
        Action::Withdraw => t.disputes_act_withdraw(),
        Action::GiveInformation => t.disputes_act_information(),
        Action::Appeal => t.disputes_act_appeal(),
        Action::Waive => t.disputes_act_waive(),
        Action::Reopen => t.disputes_act_reopen(),
        Action::Take => t.disputes_act_take(),
        Action::HandBack => t.disputes_act_hand_back(),
        Action::AskInformation => t.disputes_act_question(),
        Action::WriteNote => t.disputes_act_note(),
        Action::Decide => t.disputes_act_decide(),
        Action::Extend => t.disputes_act_extend(),
        Action::Remind => t.disputes_act_remind(),
        Action::BeSilent => t.disputes_act_silence(),
        Action::Execute => t.disputes_act_execute(),
    }
}
