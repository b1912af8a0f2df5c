//! The file of a dispute as a person sees it: the same for the parties and the desk, with what each may do.

use super::super::actions;
use super::super::flow::{self, Facts};
use super::super::model::{Action, Dispute, DisputeState, Evidence, Proposal, Question};
use super::super::rules::turn_is;
use super::super::words::{self, Names};
use super::super::{mail, store};
use crate::accounts;
use crate::accounts::model::UserId;
use crate::admission::model::Seller;
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::orders;
use crate::orders::model::{LineKind, Order, OrderLine, Role};
use crate::orders::rules::{Entry, Story};
use crate::payments;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::i18n::{Lang, machine_time};
use crate::platform::money::Money;
use crate::platform::types::Moment;

/// Who looks, in which role and language, and when.
#[derive(Debug, Clone)]
pub struct Looking {
    /// Who.
    pub who: UserId,
    /// On which side.
    pub role: Role,
    /// In which language.
    pub lang: Lang,
    /// When.
    pub now: Moment,
}

/// A line in dispute, as shown.
#[derive(Debug, Clone)]
pub struct LineView {
    /// What it is called.
    pub name: String,
    /// The frozen copy of what was sold.
    pub sold: OrderLine,
    /// Its first picture on that day.
    pub picture: Option<String>,
    /// What was put aside.
    pub at_stake: Money,
    /// What of it goes back.
    pub to_buyer: Option<Money>,
}

impl LineView {
    /// Is it an article, in the words of its seller?
    pub fn article(&self) -> bool {
        self.sold.kind == LineKind::Item
    }
}

/// Where one side stands.
#[derive(Debug, Clone)]
pub struct Position {
    /// Whose it is, as the reader calls it.
    pub who: String,
    /// What it asks or offers; empty when it has said nothing.
    pub what: String,
    /// Why, in its own words.
    pub why: String,
}

/// A picture in the file, as shown.
#[derive(Debug, Clone)]
pub struct Exhibit {
    /// Its small form.
    pub small: String,
    /// Its large form.
    pub large: String,
    /// What it is called: its caption, or its number.
    pub label: String,
    /// Who added it.
    pub by: String,
}

/// An item of the timeline, for the macro.
#[derive(Debug, Clone)]
pub struct Item {
    /// `now`, `done` or `next`.
    pub kind: &'static str,
    /// What.
    pub title: String,
    /// What was written, or what silence does.
    pub detail: String,
    /// When, in words.
    pub time: String,
    /// When, for machines.
    pub datetime: String,
}

/// A decision, as shown.
#[derive(Debug, Clone)]
pub struct DecisionView {
    /// Was it given on appeal?
    pub on_appeal: bool,
    /// The facts retained.
    pub facts: String,
    /// The rule applied.
    pub rule: String,
    /// What goes back to the buyer.
    pub result: String,
    /// The same, line by line.
    pub results: Vec<(String, String)>,
    /// Whose fault.
    pub fault: String,
    /// Who gave it.
    pub by: String,
    /// When.
    pub at: String,
}

/// Something that the reader may do now.
#[derive(Debug, Clone)]
pub struct Door {
    /// Its name in the table.
    pub action: Action,
    /// Where.
    pub path: String,
    /// In words.
    pub words: String,
}

/// What is awaited of the reader.
#[derive(Debug, Clone)]
pub struct Awaited {
    /// What is asked.
    pub title: String,
    /// More about it: a question, or why.
    pub text: String,
    /// Until when.
    pub before: String,
    /// What silence does.
    pub silence: String,
    /// What the first button does.
    pub effect: String,
}

/// The file.
#[derive(Debug, Clone)]
pub struct FileView {
    /// The dispute.
    pub dispute: Dispute,
    /// Who is concerned.
    pub names: Names,
    /// Its order.
    pub order: Order,
    /// The seller on the day of the sale.
    pub seller: Seller,
    /// What became of the order, the latest first.
    pub story: Vec<Entry>,
    /// What went back of its payment so far.
    pub refunded: Money,
    /// What it is called.
    pub title: String,
    /// Where it stands, in words.
    pub state: String,
    /// The lines in dispute.
    pub lines: Vec<LineView>,
    /// What was put aside in all.
    pub at_stake: Money,
    /// What goes back in all, once it is known.
    pub to_buyer: Option<Money>,
    /// Where each stands: the buyer, then the seller.
    pub positions: Vec<Position>,
    /// The pictures.
    pub exhibits: Vec<Exhibit>,
    /// The timeline: now, done (the latest first), next.
    pub timeline: Vec<Item>,
    /// The decisions.
    pub decisions: Vec<DecisionView>,
    /// The questions and their answers.
    pub questions: Vec<Question>,
    /// How it ended, in words.
    pub outcome: Option<String>,
    /// What is awaited of the reader, if it is their turn.
    pub awaited: Option<Awaited>,
    /// What answers it.
    pub answers: Vec<Door>,
    /// What else the reader may do.
    pub doors: Vec<Door>,
}

/// The address under which this side acts: a party's dispute, or the desk's.
pub fn address(role: Role, dispute: &Dispute) -> String {
    if role == Role::Mediator { format!("/desk/disputes/{}", dispute.id) } else { format!("/disputes/{}", dispute.id) }
}

impl FileView {
    /// Everything that the page of this dispute shows to who looks.
    pub fn load(conn: &mut Conn, dispute: Dispute, looking: &Looking) -> Result<FileView, AppError> {
        let lang = looking.lang;
        let t = lang.t();
        let names = mail::names(conn, &dispute)?;
        let order = orders::store::order(conn, &dispute.order_id)?;
        let facts = actions::facts_of(conn, &dispute, looking.now)?;
        let disputed = store::lines(conn, &dispute.id)?;
        let mut lines = Vec::new();
        for line in &disputed {
            let sold = orders::store::line(conn, &order.id, &line.line)?;
            lines.push(LineView {
                name: sold.name(t),
                picture: sold.cover().map(|file| format!("/files/{file}/320.jpg")),
                sold,
                at_stake: line.at_stake,
                to_buyer: line.to_buyer,
            });
        }
        let at_stake: Money = disputed.iter().map(|line| line.at_stake).sum();
        let proposals = store::proposals(conn, &dispute.id)?;
        let questions = store::questions(conn, &dispute.id)?;
        let mut decisions = Vec::new();
        for decision in store::decisions(conn, &dispute.id)? {
            let mut results = Vec::new();
            for (line, to_buyer) in store::results(conn, &decision.id)? {
                results.push((orders::store::line(conn, &order.id, &line)?.name(t), lang.money(to_buyer)));
            }
            decisions.push(DecisionView {
                on_appeal: decision.on_appeal,
                result: lang.money(decision.to_buyer),
                results,
                fault: words::fault_name(decision.fault, t),
                by: accounts::store::user(conn, &decision.mediator_id)?.name,
                at: lang.time(decision.at),
                facts: decision.facts,
                rule: decision.rule_applied,
            });
        }
        let events = orders::store::events(conn, &order.id)?;
        let delays = Deadlines::load(conn)?;
        let story = Story { order: &order, events: &events, delays: &delays, role: looking.role, lang, disputed: true }.history();
        let refunded = payments::store::refunds_of(conn, &order.id)?.iter().map(|refund| refund.amount).sum();
        let clock = Clockwork { deadlines: delays, ceiling: store::silence_ceiling(conn)? };
        let exhibits = exhibits(&dispute, store::evidence(conn, &dispute.id)?, &names, lang);
        let timeline = timeline(conn, &dispute, &names, &clock, looking)?;
        let base = address(looking.role, &dispute);
        let door = |action: Action| Some(Door { action, path: format!("{base}/{}", action.noun()?), words: words::action_name(action, t) });
        let open: Vec<Door> = flow::open(&facts, looking.role, Some(&looking.who)).into_iter().filter_map(door).collect();
        let mine = turn_is(looking.role, &dispute, &looking.who);
        let awaited = if mine { awaited(&dispute, &facts, &proposals, &questions, &names, &clock, looking) } else { None };
        let (answers, doors) = open.into_iter().partition(|door| awaited.is_some() && door.action.answers());
        let item = lines.first().map(|line| line.name.clone()).unwrap_or_default();
        Ok(FileView {
            title: t.disputes_show_title(&item, words::reason_name(dispute.reason, t)),
            state: words::state_name(dispute.state, t),
            to_buyer: disputed.iter().map(|line| line.to_buyer).collect::<Option<Vec<Money>>>().map(|parts| parts.into_iter().sum()),
            positions: [Role::Buyer, Role::Seller].map(|side| position(side, &proposals, &names, looking)).to_vec(),
            outcome: dispute.result.filter(|_| dispute.state == DisputeState::Closed).map(|outcome| words::outcome_name(outcome, t)),
            names,
            seller: order.seller()?,
            order,
            story,
            refunded,
            lines,
            at_stake,
            exhibits,
            timeline,
            decisions,
            questions,
            awaited,
            answers,
            doors,
            dispute,
        })
    }
}

struct Clockwork {
    deadlines: Deadlines,
    ceiling: Money,
}

impl Clockwork {
    fn silence(&self, dispute: &Dispute, lang: Lang) -> String {
        let reopening = self.deadlines.words(Deadline::Reopening, lang);
        dispute.silence.map(|silence| words::silence(silence, self.ceiling, &reopening, lang)).unwrap_or_default()
    }
}

fn awaited(
    dispute: &Dispute,
    facts: &Facts,
    proposals: &[Proposal],
    questions: &[Question],
    names: &Names,
    clock: &Clockwork,
    looking: &Looking,
) -> Option<Awaited> {
    let (lang, role) = (looking.lang, looking.role);
    let t = lang.t();
    let before = t.disputes_box_before(lang.time(dispute.due_at?));
    let silence = clock.silence(dispute, lang);
    let mut box_ = Awaited { title: t.disputes_box_answer(), text: String::new(), before, silence, effect: String::new() };
    let pending = proposals.iter().rfind(|proposal| proposal.made_by != role && proposal.state == super::super::model::ProposalState::Pending);
    match (role, dispute.state) {
        (Role::Mediator, _) if facts.mediator.is_none() => {
            flow::permitted(facts, role, Some(&looking.who), Action::Take)?;
            box_.title = t.disputes_box_take();
        }
        (Role::Mediator, _) => box_.title = t.disputes_box_decide(),
        (_, DisputeState::AwaitingInformation) => {
            box_.title = t.disputes_box_question();
            box_.text = questions
                .iter()
                .rfind(|question| question.answered_at.is_none())
                .map(|question| t.disputes_quote(&question.question))
                .unwrap_or_default();
        }
        (_, DisputeState::Decided) => {
            flow::permitted(facts, role, Some(&looking.who), Action::Appeal)?;
            box_.title = t.disputes_box_appeal();
        }
        (_, _) => {
            if let Some(proposal) = pending {
                let (who, what) = (names.of(proposal.made_by, t), words::remedy(proposal.remedy, proposal.amount, lang));
                box_.title = if role == Role::Buyer { t.disputes_box_offer(who, what) } else { t.disputes_box_ask(who, what) };
                box_.text = t.disputes_quote(&proposal.statement);
                let amount = lang.money(proposal.amount);
                box_.effect = if role == Role::Buyer { t.disputes_box_effect_buyer(amount) } else { t.disputes_box_effect_seller(amount) };
            }
        }
    }
    Some(box_)
}

fn position(side: Role, proposals: &[Proposal], names: &Names, looking: &Looking) -> Position {
    let t = looking.lang.t();
    let who = if looking.role == side { t.disputes_show_you() } else { names.of(side, t) };
    match proposals.iter().rfind(|proposal| proposal.made_by == side) {
        Some(proposal) => {
            Position { who, what: words::remedy(proposal.remedy, proposal.amount, looking.lang), why: t.disputes_quote(&proposal.statement) }
        }
        None => Position { who, what: String::new(), why: t.disputes_show_no_position() },
    }
}

fn exhibits(dispute: &Dispute, evidence: Vec<Evidence>, names: &Names, lang: Lang) -> Vec<Exhibit> {
    let t = lang.t();
    evidence
        .into_iter()
        .zip(1i64..)
        .map(|(evidence, number)| {
            let base = format!("/disputes/{}/evidence/{}", dispute.id, evidence.id);
            let label = t.disputes_photo(number);
            Exhibit {
                small: format!("{base}/320.jpg"),
                large: format!("{base}/1440.jpg"),
                label: if evidence.caption.is_empty() { label } else { format!("{label} – {}", evidence.caption) },
                by: names.of(evidence.added_by, t),
            }
        })
        .collect()
}

fn timeline(conn: &mut Conn, dispute: &Dispute, names: &Names, clock: &Clockwork, looking: &Looking) -> Result<Vec<Item>, AppError> {
    let lang = looking.lang;
    let t = lang.t();
    let mut items = Vec::new();
    if let (Some(owner), Some(due)) = (dispute.owner, dispute.due_at) {
        let mine = turn_is(looking.role, dispute, &looking.who);
        items.push(Item {
            kind: "now",
            title: if mine { t.disputes_show_your_turn() } else { format!("{} : {}", t.disputes_show_now_other(), names.owner(owner, t)) },
            detail: clock.silence(dispute, lang),
            time: t.disputes_until(lang.time(due)),
            datetime: machine_time(due),
        });
    }
    for event in store::events(conn, &dispute.id)?.into_iter().rev() {
        let detail = match event.action {
            // The decision stands on the page in full.
            Action::Decide => String::new(),
            _ => event.body.clone(),
        };
        items.push(Item {
            kind: "done",
            title: event.words(dispute, names, lang),
            detail,
            time: lang.time(event.at),
            datetime: machine_time(event.at),
        });
    }
    let next = match dispute.state {
        DisputeState::AwaitingSeller | DisputeState::AwaitingBuyer => Some(t.disputes_show_next_mediation()),
        DisputeState::InMediation | DisputeState::AwaitingInformation | DisputeState::InAppeal => Some(t.disputes_show_next_decision()),
        DisputeState::Decided | DisputeState::Executing => Some(t.disputes_show_next_execution()),
        DisputeState::Closed => None,
    };
    if let Some(title) = next {
        items.push(Item { kind: "next", title, detail: String::new(), time: String::new(), datetime: String::new() });
    }
    Ok(items)
}
