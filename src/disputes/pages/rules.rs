//! "How a dispute is settled": printed from the process table, so that what is promised is what is applied.

use actix_web::web::Data;
use askama::Template;

use super::super::flow::{self, Audience, NOTICES, Next, Notice, STATES, STEPS, Step, When};
use super::super::model::{Action, DisputeState, Owner, Reason, Silence};
use super::super::{store, words};
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::orders::model::Role;
use crate::platform::db::Db;
use crate::platform::i18n::{Lang, Sentences};
use crate::platform::web::page::{Page, page};
use crate::shell::Shell;

/// A step of the process, as printed.
struct StateLine {
    state: DisputeState,
    name: String,
    who: String,
    delay: String,
    silence: String,
}

/// What may be done in a step, as printed.
struct StepLine {
    who: String,
    what: String,
    leads: String,
    when: String,
}

#[derive(Template)]
#[template(path = "disputes/rules.html")]
struct RulesPage {
    shell: Shell,
    states: Vec<StateLine>,
    /// By state.
    steps: Vec<(String, Vec<StepLine>)>,
    notices: Vec<(String, String)>,
    reasons: Vec<(String, bool)>,
    window: String,
    shipment: String,
    reopening: String,
}

/// GET /legal/disputes
pub async fn show(db: Data<Db>, shell: Shell) -> Page {
    let (deadlines, ceiling) = db.read(|conn| Ok((Deadlines::load(conn)?, store::silence_ceiling(conn)?))).await?;
    let (lang, t) = (shell.lang, shell.t);
    let reopening = deadlines.words(Deadline::Reopening, lang);
    let states = STATES
        .iter()
        .map(|rule| StateLine {
            state: rule.state,
            name: words::state_name(rule.state, t),
            who: match rule.owner {
                Some(owner) => owner_name(owner, t),
                None if rule.state == DisputeState::Decided => t.disputes_rules_lost(),
                None => t.disputes_rules_asked(),
            },
            delay: match rule.once_taken {
                Some(then) => t.disputes_rules_taken(deadlines.words(rule.deadline, lang), deadlines.words(then, lang)),
                None => deadlines.words(rule.deadline, lang),
            },
            silence: words::silence(rule.silence, ceiling, &reopening, lang),
        })
        .collect();
    let (window, shipment) = (deadlines.words(Deadline::ReportWindow, lang), deadlines.words(Deadline::Shipment, lang));
    let reasons = Reason::ALL.iter().map(|reason| (words::reason_name(*reason, t), flow::at_once(*reason))).collect();
    let notices = NOTICES.iter().map(|row| told(row, &|effect| words::silence(effect, ceiling, &reopening, lang), t)).collect();
    page(&RulesPage { states, steps: steps(&reopening, lang), notices, reasons, window, shipment, reopening, shell })
}

fn owner_name(owner: Owner, t: &Sentences) -> String {
    match owner {
        Owner::Buyer => t.disputes_rules_buyer(),
        Owner::Seller => t.disputes_rules_seller(),
        Owner::Both => t.disputes_who_both(),
        Owner::Desk => t.disputes_rules_mediator(),
        Owner::System => t.disputes_rules_system(),
    }
}

fn role_name(role: Role, t: &Sentences) -> String {
    match role {
        Role::Buyer => t.disputes_rules_buyer(),
        Role::Seller => t.disputes_rules_seller(),
        Role::Mediator => t.disputes_rules_mediator(),
        Role::System => t.disputes_rules_system(),
    }
}

/// The steps in the table's order, state by state, without what only the team sees.
fn steps(reopening: &str, lang: Lang) -> Vec<(String, Vec<StepLine>)> {
    let t = lang.t();
    let line = |step: &Step| StepLine {
        who: role_name(step.by, t),
        what: words::action_name(step.on, t),
        leads: match step.to {
            Next::Stay => t.disputes_rules_stays(),
            Next::To(state) => words::state_name(state, t),
            Next::Back => t.disputes_rules_back(),
            Next::OnceWaived => t.disputes_rules_once_waived(),
        },
        when: condition(step.when, reopening, t),
    };
    let shown: Vec<&Step> = STEPS.iter().filter(|step| step.on != Action::WriteNote).collect();
    let groups = shown.chunk_by(|one, next| one.from == next.from);
    groups.filter_map(|group| Some((words::state_name(group.first()?.from, t), group.iter().map(|step| line(step)).collect()))).collect()
}

/// What must be true besides; empty when nothing must.
fn condition(when: When, reopening: &str, t: &Sentences) -> String {
    match when {
        When::Always => String::new(),
        When::Offered => t.disputes_when_offered(),
        When::TalkOver => t.disputes_when_talk_over(),
        When::Asked => t.disputes_when_asked(),
        When::Lost => t.disputes_when_lost(),
        When::Reopenable => t.disputes_when_reopenable(reopening),
        When::Free => t.disputes_when_free(),
        When::Mine => t.disputes_when_mine(),
        When::MineNotExtended => t.disputes_when_mine_not_extended(),
    }
}

/// A row of the notice table: what happened, and who is told.
fn told(row: &Notice, effect: &dyn Fn(Silence) -> String, t: &Sentences) -> (String, String) {
    let audience = |audience: &Audience| match audience {
        Audience::Buyer => t.disputes_rules_buyer(),
        Audience::Seller => t.disputes_rules_seller(),
        Audience::Desk => t.disputes_rules_mediator(),
        Audience::Operator => t.disputes_rules_operator(),
        Audience::WhoseTurn => t.disputes_rules_whose_turn(),
    };
    let event = match row.effect {
        Some(silence) => t.disputes_rules_effect(words::action_name(row.on, t), effect(silence)),
        None => words::action_name(row.on, t),
    };
    (event, row.told.iter().map(audience).collect::<Vec<_>>().join(", "))
}
