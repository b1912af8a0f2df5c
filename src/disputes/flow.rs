//! The process, as one table: states with their owner, delay and effect of silence; who may do what and
//! where it leads; who is told of what. Pages, handlers, letters, the clock, the public rules page and
//! the tests all read it; nothing about the process is written anywhere else.

use super::model::{Action, DisputeState as State, Owner, Reason, Silence};
use crate::accounts::model::UserId;
use crate::legal::deadlines::Deadline;
use crate::orders::model::Role;

/// A state: whose turn, how long, and what silence does.
#[derive(Debug, Clone, Copy)]
pub struct StateRule {
    /// The state.
    pub state: State,
    /// Whose turn it is. `None`: the party that a mediator asked, or that lost.
    pub owner: Option<Owner>,
    /// How long the owner has.
    pub deadline: Deadline,
    /// How long the mediator has once the case is taken.
    pub once_taken: Option<Deadline>,
    /// What silence does.
    pub silence: Silence,
    /// Is the owner reminded on the way?
    pub reminded: bool,
}

/// Every state that is not the end.
pub const STATES: &[StateRule] = &[
    state(State::AwaitingSeller, Some(Owner::Seller), Deadline::SellerAnswer, None, Silence::Grant, true),
    state(State::AwaitingBuyer, Some(Owner::Buyer), Deadline::BuyerAnswer, None, Silence::Abandon, true),
    state(State::InMediation, Some(Owner::Desk), Deadline::MediatorFirstAnswer, Some(Deadline::MediatorDecision), Silence::Requeue, true),
    state(State::AwaitingInformation, None, Deadline::Information, None, Silence::Continue, true),
    state(State::Decided, None, Deadline::Appeal, None, Silence::Execute, false),
    state(State::InAppeal, Some(Owner::Desk), Deadline::MediatorFirstAnswer, Some(Deadline::AppealDecision), Silence::Requeue, true),
    state(State::Executing, Some(Owner::System), Deadline::Execution, None, Silence::Alert, false),
];

const fn state(state: State, owner: Option<Owner>, deadline: Deadline, once_taken: Option<Deadline>, silence: Silence, reminded: bool) -> StateRule {
    StateRule { state, owner, deadline, once_taken, silence, reminded }
}

/// The rule of a state; none for the end.
pub fn rule(of: State) -> Option<&'static StateRule> {
    STATES.iter().find(|rule| rule.state == of)
}

/// Where an action leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Nowhere: it adds to the file.
    Stay,
    /// To this state.
    To(State),
    /// Back to where the question was asked.
    Back,
    /// To the money, once everybody who may appeal has given it up.
    OnceWaived,
}

/// What must be true besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Nothing.
    Always,
    /// The other side's proposal is waiting for an answer.
    Offered,
    /// The seller has answered once, or the reason goes to mediation at once.
    TalkOver,
    /// This party was asked.
    Asked,
    /// This party lost something and has not given the appeal up.
    Lost,
    /// The dispute was abandoned, not long ago; its lines have money left, and are in no other dispute.
    Reopenable,
    /// Nobody has it, and this mediator may: not a party, not who decided before.
    Free,
    /// This mediator has it.
    Mine,
    /// This mediator has it and has not had more time yet.
    MineNotExtended,
}

/// One thing that somebody may do.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// In this state…
    pub from: State,
    /// …who is this…
    pub by: Role,
    /// …may do that…
    pub on: Action,
    /// …which leads there…
    pub to: Next,
    /// …if this is true.
    pub when: When,
}

const fn step(from: State, by: Role, on: Action, to: Next, when: When) -> Step {
    Step { from, by, on, to, when }
}

/// The talk phase is the buyer's and the seller's; then the desk's; then the money's.
pub const STEPS: &[Step] = &[
    // awaiting_seller
    step(State::AwaitingSeller, Role::Seller, Action::Accept, Next::To(State::Executing), When::Offered),
    step(State::AwaitingSeller, Role::Seller, Action::Propose, Next::To(State::AwaitingBuyer), When::Always),
    step(State::AwaitingSeller, Role::Seller, Action::Refuse, Next::To(State::AwaitingBuyer), When::Offered),
    step(State::AwaitingSeller, Role::Seller, Action::AskMediation, Next::To(State::InMediation), When::TalkOver),
    step(State::AwaitingSeller, Role::Seller, Action::Message, Next::Stay, When::Always),
    step(State::AwaitingSeller, Role::Seller, Action::AddEvidence, Next::Stay, When::Always),
    step(State::AwaitingSeller, Role::Buyer, Action::AskMediation, Next::To(State::InMediation), When::TalkOver),
    step(State::AwaitingSeller, Role::Buyer, Action::Message, Next::Stay, When::Always),
    step(State::AwaitingSeller, Role::Buyer, Action::AddEvidence, Next::Stay, When::Always),
    step(State::AwaitingSeller, Role::Buyer, Action::Withdraw, Next::To(State::Closed), When::Always),
    // awaiting_buyer
    step(State::AwaitingBuyer, Role::Buyer, Action::Accept, Next::To(State::Executing), When::Offered),
    step(State::AwaitingBuyer, Role::Buyer, Action::Propose, Next::To(State::AwaitingSeller), When::Always),
    step(State::AwaitingBuyer, Role::Buyer, Action::Refuse, Next::To(State::AwaitingSeller), When::Offered),
    step(State::AwaitingBuyer, Role::Buyer, Action::AskMediation, Next::To(State::InMediation), When::Always),
    step(State::AwaitingBuyer, Role::Buyer, Action::Message, Next::Stay, When::Always),
    step(State::AwaitingBuyer, Role::Buyer, Action::AddEvidence, Next::Stay, When::Always),
    step(State::AwaitingBuyer, Role::Buyer, Action::Withdraw, Next::To(State::Closed), When::Always),
    step(State::AwaitingBuyer, Role::Seller, Action::Propose, Next::Stay, When::Always),
    step(State::AwaitingBuyer, Role::Seller, Action::Message, Next::Stay, When::Always),
    step(State::AwaitingBuyer, Role::Seller, Action::AddEvidence, Next::Stay, When::Always),
    // in_mediation
    step(State::InMediation, Role::Mediator, Action::Take, Next::Stay, When::Free),
    step(State::InMediation, Role::Mediator, Action::HandBack, Next::Stay, When::Mine),
    step(State::InMediation, Role::Mediator, Action::AskInformation, Next::To(State::AwaitingInformation), When::Mine),
    step(State::InMediation, Role::Mediator, Action::Decide, Next::To(State::Decided), When::Mine),
    step(State::InMediation, Role::Mediator, Action::Extend, Next::Stay, When::MineNotExtended),
    step(State::InMediation, Role::Mediator, Action::Message, Next::Stay, When::Mine),
    step(State::InMediation, Role::Mediator, Action::WriteNote, Next::Stay, When::Always),
    step(State::InMediation, Role::Buyer, Action::Accept, Next::To(State::Executing), When::Offered),
    step(State::InMediation, Role::Buyer, Action::Propose, Next::Stay, When::Always),
    step(State::InMediation, Role::Buyer, Action::Message, Next::Stay, When::Always),
    step(State::InMediation, Role::Buyer, Action::AddEvidence, Next::Stay, When::Always),
    step(State::InMediation, Role::Buyer, Action::Withdraw, Next::To(State::Closed), When::Always),
    step(State::InMediation, Role::Seller, Action::Accept, Next::To(State::Executing), When::Offered),
    step(State::InMediation, Role::Seller, Action::Propose, Next::Stay, When::Always),
    step(State::InMediation, Role::Seller, Action::Message, Next::Stay, When::Always),
    step(State::InMediation, Role::Seller, Action::AddEvidence, Next::Stay, When::Always),
    // awaiting_information
    step(State::AwaitingInformation, Role::Buyer, Action::GiveInformation, Next::Back, When::Asked),
    step(State::AwaitingInformation, Role::Buyer, Action::Message, Next::Stay, When::Always),
    step(State::AwaitingInformation, Role::Buyer, Action::AddEvidence, Next::Stay, When::Always),
    step(State::AwaitingInformation, Role::Buyer, Action::Withdraw, Next::To(State::Closed), When::Always),
    step(State::AwaitingInformation, Role::Seller, Action::GiveInformation, Next::Back, When::Asked),
    step(State::AwaitingInformation, Role::Seller, Action::Message, Next::Stay, When::Always),
    step(State::AwaitingInformation, Role::Seller, Action::AddEvidence, Next::Stay, When::Always),
    step(State::AwaitingInformation, Role::Mediator, Action::Message, Next::Stay, When::Mine),
    step(State::AwaitingInformation, Role::Mediator, Action::WriteNote, Next::Stay, When::Always),
    // decided
    step(State::Decided, Role::Buyer, Action::Appeal, Next::To(State::InAppeal), When::Lost),
    step(State::Decided, Role::Buyer, Action::Waive, Next::OnceWaived, When::Lost),
    step(State::Decided, Role::Seller, Action::Appeal, Next::To(State::InAppeal), When::Lost),
    step(State::Decided, Role::Seller, Action::Waive, Next::OnceWaived, When::Lost),
    step(State::Decided, Role::Mediator, Action::WriteNote, Next::Stay, When::Always),
    // in_appeal
    step(State::InAppeal, Role::Mediator, Action::Take, Next::Stay, When::Free),
    step(State::InAppeal, Role::Mediator, Action::HandBack, Next::Stay, When::Mine),
    step(State::InAppeal, Role::Mediator, Action::AskInformation, Next::To(State::AwaitingInformation), When::Mine),
    step(State::InAppeal, Role::Mediator, Action::Decide, Next::To(State::Executing), When::Mine),
    step(State::InAppeal, Role::Mediator, Action::Extend, Next::Stay, When::MineNotExtended),
    step(State::InAppeal, Role::Mediator, Action::Message, Next::Stay, When::Mine),
    step(State::InAppeal, Role::Mediator, Action::WriteNote, Next::Stay, When::Always),
    step(State::InAppeal, Role::Buyer, Action::Message, Next::Stay, When::Always),
    step(State::InAppeal, Role::Buyer, Action::AddEvidence, Next::Stay, When::Always),
    step(State::InAppeal, Role::Seller, Action::Message, Next::Stay, When::Always),
    step(State::InAppeal, Role::Seller, Action::AddEvidence, Next::Stay, When::Always),
    // executing
    step(State::Executing, Role::System, Action::Execute, Next::To(State::Closed), When::Always),
    step(State::Executing, Role::Mediator, Action::WriteNote, Next::Stay, When::Always),
    // closed
    step(State::Closed, Role::Buyer, Action::Reopen, Next::To(State::AwaitingSeller), When::Reopenable),
    step(State::Closed, Role::Mediator, Action::WriteNote, Next::Stay, When::Always),
];

impl Action {
    /// The noun of its address, after the dispute's; none for what only the clock does.
    pub fn noun(self) -> Option<&'static str> {
        Some(match self {
            Action::Message => "message",
            Action::AddEvidence => "evidence",
            Action::Propose => "proposal",
            Action::Accept => "acceptance",
            Action::Refuse => "refusal",
            Action::AskMediation => "mediation",
            Action::Withdraw => "withdrawal",
            Action::GiveInformation => "information",
            Action::Appeal => "appeal",
            Action::Waive => "waiver",
            Action::Reopen => "reopening",
            Action::Take => "assignment",
            Action::HandBack => "return",
            Action::AskInformation => "question",
            Action::WriteNote => "note",
            Action::Decide => "decision",
            Action::Extend => "extension",
            Action::Report | Action::Remind | Action::BeSilent | Action::Execute => return None,
        })
    }

    /// The action that an address names.
    pub fn from_noun(noun: &str) -> Option<Action> {
        Action::ALL.iter().copied().find(|action| action.noun() == Some(noun))
    }

    /// Does it answer what is awaited, rather than add to the file?
    pub fn answers(self) -> bool {
        matches!(
            self,
            Action::Accept
                | Action::Propose
                | Action::Refuse
                | Action::GiveInformation
                | Action::Appeal
                | Action::Waive
                | Action::Take
                | Action::Decide
                | Action::AskInformation
        )
    }
}

/// What the table needs to know of a dispute to say what somebody may do.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Where it stands.
    pub state: State,
    /// What went wrong.
    pub reason: Reason,
    /// Is a proposal of the buyer waiting for the seller's answer?
    pub buyer_offers: bool,
    /// Is a proposal of the seller waiting for the buyer's?
    pub seller_offers: bool,
    /// Has the seller answered at all?
    pub seller_answered: bool,
    /// Who has it.
    pub mediator: Option<UserId>,
    /// Who decided before.
    pub decider: Option<UserId>,
    /// Who is asked for information.
    pub asked: Option<Role>,
    /// Who lost something in the decision and has not given the appeal up.
    pub may_appeal: Vec<Role>,
    /// Has the mediator had more time?
    pub extended: bool,
    /// May the buyer open it again?
    pub reopenable: bool,
    /// The people who are on one of the two sides.
    pub parties: Vec<UserId>,
}

/// The step that this person may take by this action now, if any.
pub fn permitted(facts: &Facts, by: Role, who: Option<&UserId>, on: Action) -> Option<&'static Step> {
    STEPS.iter().find(|step| step.from == facts.state && step.by == by && step.on == on).filter(|step| holds(step.when, facts, by, who))
}

/// Everything that this person may do now: what the page draws, and what the handlers accept.
pub fn open(facts: &Facts, by: Role, who: Option<&UserId>) -> Vec<Action> {
    STEPS.iter().filter(|step| step.from == facts.state && step.by == by && holds(step.when, facts, by, who)).map(|step| step.on).collect()
}

fn holds(when: When, facts: &Facts, by: Role, who: Option<&UserId>) -> bool {
    let mine = || who.is_some() && facts.mediator.as_ref() == who;
    match when {
        When::Always => true,
        When::Offered => {
            if by == Role::Buyer {
                facts.seller_offers
            } else {
                facts.buyer_offers
            }
        }
        When::TalkOver => facts.seller_answered || (by == Role::Buyer && at_once(facts.reason)),
        When::Asked => facts.asked == Some(by),
        When::Lost => facts.may_appeal.contains(&by),
        When::Reopenable => facts.reopenable,
        When::Free => facts.mediator.is_none() && who.is_some_and(|who| facts.decider.as_ref() != Some(who) && !facts.parties.contains(who)),
        When::Mine => mine(),
        When::MineNotExtended => mine() && !facts.extended,
    }
}

/// The reasons for which the buyer may ask for mediation without waiting for the seller.
pub fn at_once(reason: Reason) -> bool {
    matches!(reason, Reason::Counterfeit)
}

/// Who is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The buyer.
    Buyer,
    /// Every member of the seller's team.
    Seller,
    /// The mediator who has it, or every mediator while nobody has.
    Desk,
    /// Who watches over the machine.
    Operator,
    /// Only whose turn it is.
    WhoseTurn,
}

/// A row of the notice table.
#[derive(Debug, Clone, Copy)]
pub struct Notice {
    /// What happened…
    pub on: Action,
    /// …by which effect of silence; without one, by every effect that has no row of its own…
    pub effect: Option<Silence>,
    /// …and who is told, in the site and by e-mail.
    pub told: &'static [Audience],
}

const fn notice(on: Action, told: &'static [Audience]) -> Notice {
    Notice { on, effect: None, told }
}

const PARTIES: &[Audience] = &[Audience::Buyer, Audience::Seller];
const DESK_TOO: &[Audience] = &[Audience::Buyer, Audience::Seller, Audience::Desk];

/// Who is told of what. Both parties learn of everything but a note of the team.
pub const NOTICES: &[Notice] = &[
    notice(Action::Report, PARTIES),
    notice(Action::Remind, &[Audience::Buyer, Audience::Seller, Audience::WhoseTurn]),
    notice(Action::Message, PARTIES),
    notice(Action::AddEvidence, PARTIES),
    notice(Action::Propose, PARTIES),
    notice(Action::Accept, PARTIES),
    notice(Action::Refuse, PARTIES),
    notice(Action::AskMediation, DESK_TOO),
    notice(Action::Withdraw, PARTIES),
    notice(Action::Take, PARTIES),
    notice(Action::HandBack, DESK_TOO),
    notice(Action::AskInformation, PARTIES),
    notice(Action::GiveInformation, DESK_TOO),
    notice(Action::Extend, PARTIES),
    notice(Action::BeSilent, DESK_TOO),
    Notice { on: Action::BeSilent, effect: Some(Silence::Alert), told: &[Audience::Buyer, Audience::Seller, Audience::Desk, Audience::Operator] },
    notice(Action::Decide, PARTIES),
    notice(Action::Appeal, DESK_TOO),
    notice(Action::Waive, PARTIES),
    notice(Action::Reopen, PARTIES),
    notice(Action::Execute, PARTIES),
];

/// Who is told of this, which an effect of silence may have brought about.
pub fn told(of: Action, effect: Option<Silence>) -> &'static [Audience] {
    let row = |effect: Option<Silence>| NOTICES.iter().find(|notice| notice.on == of && notice.effect == effect);
    row(effect).or_else(|| row(None)).map_or(&[], |notice| notice.told)
}
