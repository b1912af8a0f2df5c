//! The letters and notices of a dispute: every one says its number, what happened, whose turn it is, until
//! when, what silence would do, and where to go. Those of one dispute thread together.

use super::flow::{self, Audience};
use super::model::{Action, Dispute, DisputeState, Owner, Remedy};
use super::store::{self, NewEvent};
use super::words::{self, Names};
use crate::accounts::model::{StaffRole, User};
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::orders::model::Role;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::i18n::Lang;
use crate::platform::mail::{Letter, Subject, SubjectKind};
use crate::platform::money::Money;
use crate::platform::types::Moment;
use crate::{accounts, admission, notifications, orders};

/// The most characters of somebody's words that a letter quotes; the page has them all.
const QUOTED: usize = 1_500;

/// Who is concerned, by name.
pub fn names(conn: &mut Conn, dispute: &Dispute) -> Result<Names, AppError> {
    let mediator = match dispute.mediator_id.as_ref().or(dispute.decider_id.as_ref()) {
        Some(id) => Some(accounts::store::user(conn, id)?.name),
        None => None,
    };
    Ok(Names {
        buyer: accounts::store::user(conn, &dispute.buyer_id)?.name,
        seller: admission::store::seller(conn, &dispute.seller_id)?.name,
        mediator,
    })
}

/// Tells everybody whom the table names, in the transaction of what happened.
pub fn tell(conn: &mut Conn, dispute: &Dispute, event: &NewEvent<'_>, now: Moment) -> Result<(), AppError> {
    let mut told: Vec<(User, Role)> = Vec::new();
    for audience in flow::told(event.action) {
        for (user, role) in people(conn, dispute, *audience)? {
            if told.iter().all(|(other, _)| other.id != user.id) {
                told.push((user, role));
            }
        }
    }
    if told.is_empty() {
        return Ok(());
    }
    let file = File::load(conn, dispute)?;
    for (user, role) in told {
        let letter = file.letter(event, role, user.lang);
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
    at_stake: Money,
    ceiling: Money,
    deadlines: Deadlines,
}

impl<'a> File<'a> {
    fn load(conn: &mut Conn, dispute: &'a Dispute) -> Result<File<'a>, AppError> {
        Ok(File {
            dispute,
            names: names(conn, dispute)?,
            order: orders::store::order(conn, &dispute.order_id)?.number,
            at_stake: store::lines(conn, &dispute.id)?.iter().map(|line| line.at_stake).sum(),
            ceiling: store::silence_ceiling(conn)?,
            deadlines: Deadlines::load(conn)?,
        })
    }

    fn letter(&self, event: &NewEvent<'_>, to: Role, lang: Lang) -> Letter {
        let (t, dispute) = (lang.t(), self.dispute);
        let heading = words::happened(event.action, event.role, event.details, event.to, dispute.reason, &self.names, lang);
        let mut paragraphs = Vec::new();
        if !event.body.is_empty() {
            let words: String = event.body.chars().take(QUOTED).collect();
            paragraphs.push(t.disputes_quote(if words.len() < event.body.len() { format!("{words}…") } else { words }));
        }
        paragraphs.extend(self.turn(to, lang));
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
        let path = if to == Role::Mediator { format!("/desk/disputes/{}", dispute.id) } else { format!("/disputes/{}", dispute.id) };
        Letter {
            lang,
            kind: "dispute",
            about: Subject::new(SubjectKind::Dispute, &dispute.id),
            subject: t.disputes_mail_subject(&dispute.number, &heading),
            heading,
            paragraphs,
            facts: vec![
                (t.disputes_fact_number(), dispute.number.clone()),
                (t.disputes_fact_order(), self.order.clone()),
                (t.disputes_fact_reason(), words::reason_name(dispute.reason, t)),
                (t.disputes_fact_at_stake(), lang.money(self.at_stake)),
                (t.disputes_fact_state(), words::state_name(dispute.state, t)),
            ],
            link: Some((t.disputes_mail_open(), path)),
            threaded: true,
        }
    }

    /// Whose turn it is, until when, and what silence would do.
    fn turn(&self, to: Role, lang: Lang) -> Vec<String> {
        let t = lang.t();
        let (Some(owner), Some(due), Some(silence)) = (self.dispute.owner, self.dispute.due_at, self.dispute.silence) else {
            return vec![t.disputes_turn_nobody()];
        };
        let mine = matches!(
            (owner, to),
            (Owner::Buyer | Owner::Both, Role::Buyer) | (Owner::Seller | Owner::Both, Role::Seller) | (Owner::Desk, Role::Mediator)
        );
        let turn = match mine {
            true => t.disputes_turn_yours(lang.time(due)),
            false => t.disputes_turn_other(self.names.owner(owner, t), lang.time(due)),
        };
        let reopening = self.deadlines.words(Deadline::Reopening, lang);
        vec![turn, words::silence(silence, self.ceiling, &reopening, lang)]
    }
}
