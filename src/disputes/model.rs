//! Disputes: their states, reasons, remedies and rows.

use diesel::prelude::*;

use crate::accounts::model::{SellerId, UserId};
use crate::orders::model::{LineId, OrderId, Role};
use crate::platform::files::FileId;
use crate::platform::money::Money;
use crate::platform::schema::{
    dispute_decisions, dispute_drafts, dispute_events, dispute_evidence, dispute_notes, dispute_proposals, dispute_questions, disputes,
};
use crate::platform::types::Moment;

crate::id!(
    /// A dispute about some lines of one order.
    DisputeId, "dis"
);
crate::id!(
    /// A report that has not been sent yet.
    DraftId, "drf"
);
crate::id!(
    /// Something that happened in a dispute.
    DisputeEventId, "dev"
);
crate::id!(
    /// What one party offers or asks.
    ProposalId, "prp"
);
crate::id!(
    /// A picture in the file.
    EvidenceId, "evd"
);
crate::id!(
    /// A mediator's question to a party.
    QuestionId, "qst"
);
crate::id!(
    /// A note among staff.
    NoteId, "nte"
);
crate::id!(
    /// A decision with its reasons.
    DecisionId, "dec"
);

crate::words! {
    /// Where a dispute stands.
    DisputeState {
        AwaitingSeller = "awaiting_seller",
        AwaitingBuyer = "awaiting_buyer",
        InMediation = "in_mediation",
        AwaitingInformation = "awaiting_information",
        Decided = "decided",
        InAppeal = "in_appeal",
        Executing = "executing",
        Closed = "closed"
    }
}

crate::words! {
    /// Whose turn it is.
    Owner { Buyer = "buyer", Seller = "seller", Both = "both", Desk = "desk", System = "system" }
}

crate::words! {
    /// What happens when nobody does anything until the due date.
    Silence {
        /// The buyer's wish is granted up to the operator's ceiling; above it the desk takes over.
        Grant = "grant",
        /// The dispute is closed; the buyer may open it again for a while.
        Abandon = "abandon",
        /// It goes back to the desk's queue, ahead of others, and the team is told.
        Requeue = "requeue",
        /// The mediator goes on with the file as it stands.
        Continue = "continue",
        /// The decision is carried out.
        Execute = "execute",
        /// The operator is told, and it is tried again.
        Alert = "alert"
    }
}

crate::words! {
    /// What went wrong.
    Reason {
        NotReceived = "not_received",
        Late = "late",
        Incomplete = "incomplete",
        Damaged = "damaged",
        Defective = "defective",
        NotAsDescribed = "not_as_described",
        Counterfeit = "counterfeit",
        NotRefunded = "not_refunded",
        ChargedWrongly = "charged_wrongly",
        Cancellation = "cancellation",
        B2b = "b2b",
        Other = "other"
    }
}

crate::words! {
    /// What would put it right.
    Remedy { FullRefund = "full_refund", PartialRefund = "partial_refund", Nothing = "nothing" }
}

crate::words! {
    /// What a person, or the clock, does in a dispute.
    Action {
        Report = "report",
        Message = "message",
        AddEvidence = "add_evidence",
        Propose = "propose",
        Accept = "accept",
        Refuse = "refuse",
        AskMediation = "ask_mediation",
        Withdraw = "withdraw",
        GiveInformation = "give_information",
        Appeal = "appeal",
        Waive = "waive",
        Reopen = "reopen",
        Take = "take",
        HandBack = "hand_back",
        AskInformation = "ask_information",
        WriteNote = "write_note",
        Decide = "decide",
        Extend = "extend",
        Remind = "remind",
        BeSilent = "be_silent",
        Execute = "execute"
    }
}

crate::words! {
    /// How a dispute ended.
    Outcome {
        Agreement = "agreement",
        GrantedBySilence = "granted_by_silence",
        Abandoned = "abandoned",
        Withdrawn = "withdrawn",
        Decision = "decision",
        DecisionOnAppeal = "decision_on_appeal",
        Duplicate = "duplicate"
    }
}

crate::words! {
    /// Whose fault it was: reputation reads it, the ledger does not.
    Fault { Seller = "seller", Buyer = "buyer", Carrier = "carrier", Platform = "platform", Nobody = "nobody" }
}

crate::words! {
    /// Where a proposal stands.
    ProposalState { Pending = "pending", Accepted = "accepted", Refused = "refused", Replaced = "replaced", Lapsed = "lapsed" }
}

/// A dispute.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = disputes)]
pub struct Dispute {
    /// Which.
    pub id: DisputeId,
    /// The number that people read aloud: `LIT-7K3F-92QX`.
    pub number: String,
    /// About which order.
    pub order_id: OrderId,
    /// Who bought.
    pub buyer_id: UserId,
    /// Who sold.
    pub seller_id: SellerId,
    /// What went wrong.
    pub reason: Reason,
    /// Where it stands.
    pub state: DisputeState,
    /// Whose turn it is; nobody's once closed.
    pub owner: Option<Owner>,
    /// The mediator who has it.
    pub mediator_id: Option<UserId>,
    /// The mediator who gave the first decision: never the one who reads the appeal.
    pub decider_id: Option<UserId>,
    /// Until when.
    pub due_at: Option<Moment>,
    /// What silence does then.
    pub silence: Option<Silence>,
    /// When it came into this state.
    pub entered_at: Moment,
    /// How far ahead of others it stands in the desk's queue.
    pub priority: i32,
    /// How it ended, or is ending.
    pub result: Option<Outcome>,
    /// Whose fault it was.
    pub fault: Option<Fault>,
    /// Counts the changes of this row: each is guarded by the one before.
    pub version: i32,
    /// When it was opened.
    pub opened_at: Moment,
    /// When it was closed.
    pub closed_at: Option<Moment>,
}

/// A line in dispute and its money.
#[derive(Debug, Clone)]
pub struct DisputedLine {
    /// Which line of the order.
    pub line: LineId,
    /// What was put aside for it.
    pub at_stake: Money,
    /// What of it goes back to the buyer, once that is known.
    pub to_buyer: Option<Money>,
}

/// Something that happened in a dispute; never changed.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = dispute_events)]
pub struct DisputeEvent {
    /// Its place, from 1.
    pub seq: i32,
    /// What.
    pub action: Action,
    /// In which role somebody did it.
    pub role: Role,
    /// Who, if it was a person.
    pub actor_id: Option<UserId>,
    /// The state before.
    pub from_state: DisputeState,
    /// The state after.
    pub to_state: DisputeState,
    /// What they wrote.
    pub body: String,
    /// What it was about, as JSON of [`Details`].
    pub details: String,
    /// When.
    pub at: Moment,
}

/// What an event was about, beyond words.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Details {
    /// The remedy proposed, accepted or refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<Remedy>,
    /// The amount to the buyer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Who was asked for information.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<Role>,
    /// What silence brought about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silence: Option<Silence>,
    /// How it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<Outcome>,
    /// Which share of a delay had passed, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<i32>,
    /// How many pictures were added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pictures: Option<i32>,
}

impl DisputeEvent {
    /// What it was about, beyond words.
    pub fn details(&self) -> Details {
        serde_json::from_str(&self.details).unwrap_or_default()
    }
}

/// What one party offers or asks.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = dispute_proposals)]
pub struct Proposal {
    /// Which.
    pub id: ProposalId,
    /// Which side made it.
    pub made_by: Role,
    /// What it would be.
    pub remedy: Remedy,
    /// What the buyer would get back.
    pub amount: Money,
    /// Why, in its author's words.
    pub statement: String,
    /// Where it stands.
    pub state: ProposalState,
    /// When it was made.
    pub made_at: Moment,
}

/// A picture in the file.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = dispute_evidence)]
pub struct Evidence {
    /// Which.
    pub id: EvidenceId,
    /// Its picture.
    pub file_id: FileId,
    /// Which side added it.
    pub added_by: Role,
    /// What it shows, in words.
    pub caption: String,
    /// When.
    pub at: Moment,
}

/// A mediator's question to a party.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = dispute_questions)]
pub struct Question {
    /// Which.
    pub id: QuestionId,
    /// Who is asked.
    pub asked_role: Role,
    /// What is asked.
    pub question: String,
    /// Where the dispute goes back to.
    pub back_to: DisputeState,
    /// When it was asked.
    pub asked_at: Moment,
    /// The answer.
    pub answer: Option<String>,
    /// When it was answered, or the time was over.
    pub answered_at: Option<Moment>,
}

/// A note among staff: no page of a party ever loads one.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = dispute_notes)]
pub struct Note {
    /// Who wrote it.
    pub author_id: UserId,
    /// What it says.
    pub body: String,
    /// When.
    pub at: Moment,
}

/// A decision with its reasons.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = dispute_decisions)]
pub struct Decision {
    /// Which.
    pub id: DecisionId,
    /// Who gave it.
    pub mediator_id: UserId,
    /// Was it given on appeal?
    pub on_appeal: bool,
    /// The facts retained.
    pub facts: String,
    /// The rule applied.
    pub rule_applied: String,
    /// What goes back to the buyer.
    pub to_buyer: Money,
    /// Whose fault it was.
    pub fault: Fault,
    /// Has the buyer given up the appeal?
    pub buyer_waived: bool,
    /// Has the seller?
    pub seller_waived: bool,
    /// When.
    pub at: Moment,
}

/// A report that has not been sent yet.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = dispute_drafts)]
pub struct Draft {
    /// Which.
    pub id: DraftId,
    /// About which order.
    pub order_id: OrderId,
    /// About which line.
    pub line_id: Option<LineId>,
    /// What went wrong.
    pub reason: Option<Reason>,
    /// What is wished.
    pub remedy: Option<Remedy>,
    /// The amount as typed.
    pub amount: String,
    /// What happened, in the buyer's words.
    pub statement: String,
    /// The dispute that it became.
    pub dispute_id: Option<DisputeId>,
    /// When something in it was kept last.
    pub updated_at: Moment,
}
