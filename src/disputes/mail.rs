//! The letters and notices of a dispute: every one says its number, what happened, whose turn it is, until
//! when, what silence would do, and where to go. Those of one dispute thread together.

use super::flow::Audience;
use super::model::{Action, Decision, Dispute, DisputeState, Owner, Remedy};
use super::store::{self, NewEvent};
use super::words::{self, Names};
use super::{flow, rules};
use crate::accounts::model::{StaffRole, User};
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::orders::model::{Order, OrderLine, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::i18n::Lang;
use crate::platform::mail::{Letter, Subject, SubjectKind};
use crate::platform::money::Money;
use crate::platform::types::Moment;
use crate::{accounts, notifications, orders};

/// The most characters of somebody's words that a letter quotes; the page has them all.
const QUOTED: usize = 1_500;

/// Who is concerned, by name; the shop as it was called on the day of the sale.
pub fn names(conn: &mut Conn, dispute: &Dispute) -> Result<Names, AppError> {
    let order = orders::store::order(conn, &dispute.order_id)?;
    names_in(conn, dispute, &order)
}

fn names_in(conn: &mut Conn, dispute: &Dispute, order: &Order) -> Result<Names, AppError> {
    let mut mediators = Vec::new();
    for id in store::mediators(conn, &dispute.id)? {
        let name = accounts::store::user(conn, &id)?.name;
        mediators.push((id, name));
    }
    let buyer = accounts::store::user(conn, &dispute.buyer_id)?.name;
    let names = Names { buyer, seller: order.seller()?.name, mediator: None, mediators };
    // Who has the case has taken it.
    Ok(names.by(dispute.mediator_id.as_ref()))
}

/// Tells everybody whom the table names, in the transaction of what happened.
pub fn tell(conn: &mut Conn, dispute: &Dispute, event: &NewEvent<'_>, now: Moment) -> Result<(), AppError> {
    let mut told: Vec<(User, Role)> = Vec::new();
    for audience in flow::told(event.action, event.details.silence) {
        for (user, role) in people(conn, dispute, *audience)? {
            if told.iter().all(|(other, _)| other.id != user.id) {
                told.push((user, role));
            }
        }
    }
    if told.is_empty() {
        return Ok(());
    }
    let file = File::load(conn, dispute, event)?;
    for (user, role) in told {
        let letter = file.letter(event, role, &user);
        notifications::actions::tell(conn, &user, &letter, now)?;
    }
    Ok(())
}

fn people(conn: &mut Conn, dispute: &Dispute, audience: Audience) -> Result<Vec<(User, Role)>, AppError> {
    let as_role = |users: Vec<User>, role: Role| users.into_iter().map(|user| (user, role)).collect::<Vec<_>>();
    Ok(match (audience, dispute.owner) {
        (Audience::Buyer, _) => vec![(accounts::store::user(conn, &dispute.buyer_id)?, Role::Buyer)],
        (Audience::Seller, _) => as_role(accounts::store::members(conn, &dispute.seller_id)?, Role::Seller),
        (Audience::Desk, _) => match &dispute.mediator_id {
            Some(id) => vec![(accounts::store::user(conn, id)?, Role::Mediator)],
            None => as_role(accounts::store::staff(conn, StaffRole::Mediator)?, Role::Mediator),
        },
        (Audience::Operator, _) => as_role(accounts::store::staff(conn, StaffRole::Operator)?, Role::System),
        (Audience::WhoseTurn, Some(Owner::Buyer)) => people(conn, dispute, Audience::Buyer)?,
        (Audience::WhoseTurn, Some(Owner::Seller)) => people(conn, dispute, Audience::Seller)?,
        (Audience::WhoseTurn, Some(Owner::Desk)) => people(conn, dispute, Audience::Desk)?,
        (Audience::WhoseTurn, _) => Vec::new(),
    })
}

/// What every letter about a dispute draws on.
struct File<'a> {
    dispute: &'a Dispute,
    names: Names,
    order: String,
    /// What was decided, if that is the news, line by line.
    decided: Option<(Decision, Vec<(OrderLine, Money)>)>,
    at_stake: Money,
    ceiling: Money,
    deadlines: Deadlines,
}

impl<'a> File<'a> {
    fn load(conn: &mut Conn, dispute: &'a Dispute, event: &NewEvent<'_>) -> Result<File<'a>, AppError> {
        let order = orders::store::order(conn, &dispute.order_id)?;
        let mut decided = None;
        if event.action == Action::Decide
            && let Some(decision) = store::decisions(conn, &dispute.id)?.pop()
        {
            let mut results = Vec::new();
            for (line, to_buyer) in store::results(conn, &decision.id)? {
                results.push((orders::store::line(conn, &order.id, &line)?, to_buyer));
            }
            decided = Some((decision, results));
        }
        Ok(File {
            dispute,
            names: names_in(conn, dispute, &order)?,
            order: order.number,
            decided,
            at_stake: store::lines(conn, &dispute.id)?.iter().map(|line| line.at_stake).sum(),
            ceiling: store::silence_ceiling(conn)?,
            deadlines: Deadlines::load(conn)?,
        })
    }

    fn letter(&self, event: &NewEvent<'_>, to: Role, reader: &User) -> Letter {
        let (lang, dispute) = (reader.lang, self.dispute);
        let t = lang.t();
        let names = self.names.by(event.actor);
        let heading = words::happened(event.action, event.role, event.details, event.to, dispute.reason, &names, lang);
        let mut paragraphs = Vec::new();
        // A decision stands in the letter in full, below.
        if !event.body.is_empty() && self.decided.is_none() {
            let words: String = event.body.chars().take(QUOTED).collect();
            paragraphs.push(t.disputes_quote(if words.len() < event.body.len() { format!("{words}…") } else { words }));
        }
        paragraphs.extend(self.turn(to, reader));
        if matches!(event.action, Action::Accept | Action::BeSilent | Action::Waive) && dispute.state == DisputeState::Executing {
            paragraphs.push(t.disputes_mail_executing());
        }
        if event.action == Action::Execute && event.details.amount.unwrap_or_default().is_positive() {
            paragraphs.push(t.disputes_mail_refunded());
        }
        let refused = event.details.remedy == Some(Remedy::Nothing) || event.action == Action::Refuse;
        if dispute.state == DisputeState::Closed || (refused && to == Role::Buyer) {
            paragraphs.push(t.disputes_mail_elsewhere());
        }
        let mut facts = vec![
            (t.disputes_fact_number(), dispute.number.clone()),
            (t.disputes_fact_order(), self.order.clone()),
            (t.disputes_fact_reason(), words::reason_name(dispute.reason, t)),
            (t.disputes_fact_at_stake(), lang.money(self.at_stake)),
            (t.disputes_fact_state(), words::state_name(dispute.state, t)),
        ];
        facts.extend(self.decision(lang));
        let link = match to {
            Role::Mediator => (t.disputes_mail_open(), format!("/desk/disputes/{}", dispute.id)),
            // An operator has no part in the dispute: what failed is a job.
            Role::System => (t.disputes_mail_jobs(), "/admin/jobs".into()),
            Role::Buyer | Role::Seller => (t.disputes_mail_open(), format!("/disputes/{}", dispute.id)),
        };
        Letter {
            lang,
            kind: "dispute",
            about: Subject::new(SubjectKind::Dispute, &dispute.id),
            subject: t.disputes_mail_subject(&dispute.number, &heading),
            heading,
            paragraphs,
            facts,
            link: Some(link),
            threaded: true,
        }
    }

    /// Every word of the decision: the result of each line, the facts, the rule, the fault.
    fn decision(&self, lang: Lang) -> Vec<(String, String)> {
        let t = lang.t();
        let Some((decision, results)) = &self.decided else { return Vec::new() };
        let mut rows: Vec<_> = results.iter().map(|(line, to_buyer)| (t.disputes_form_line(line.name(t)), lang.money(*to_buyer))).collect();
        rows.push((t.disputes_show_facts(), decision.facts.clone()));
        rows.push((t.disputes_show_rule(), decision.rule_applied.clone()));
        rows.push((t.disputes_show_fault(), words::fault_name(decision.fault, t)));
        rows
    }

    /// Whose turn it is, until when, and what silence would do.
    fn turn(&self, to: Role, reader: &User) -> Vec<String> {
        let lang = reader.lang;
        let t = lang.t();
        let (Some(owner), Some(due), Some(silence)) = (self.dispute.owner, self.dispute.due_at, self.dispute.silence) else {
            return vec![t.disputes_turn_nobody()];
        };
        let turn = match rules::turn_is(to, self.dispute, &reader.id) {
            true if owner == Owner::Desk && self.dispute.mediator_id.is_none() => t.disputes_turn_take(lang.time(due)),
            true => t.disputes_turn_yours(lang.time(due)),
            false => t.disputes_turn_other(self.names.owner(owner, t), lang.time(due)),
        };
        let reopening = self.deadlines.words(Deadline::Reopening, lang);
        vec![turn, words::silence(silence, self.ceiling, &reopening, lang)]
    }
}
