//! One page for each thing that may be done: what it does, what it asks, one button. Parties and desk use
//! the same page under their own address.

use actix_web::web::Data;
use askama::Template;

use super::super::actions::{self, Actor};
use super::super::flow;
use super::super::forms::{ActForm, Meant, amount_field};
use super::super::model::{Action, Dispute, DisputeId, DisputedLine, Fault, ProposalState, Remedy};
use super::super::{mail, rules, store, words};
use super::evidence;
use super::file::{Looking, address};
use super::show::find;
use crate::accounts::viewer::Viewer;
use crate::orders;
use crate::orders::model::Role;
use crate::platform::db::{Conn, Db};
use crate::platform::error::{AppError, Errors};
use crate::platform::files::Files;
use crate::platform::i18n::Sentences;
use crate::platform::money::Money;
use crate::platform::web::form::{Path, Upload, fresh_key, is_key};
use crate::platform::web::page::{Page, again, page, see};
use crate::shell::{Shell, moved_on};

#[derive(Template)]
#[template(path = "disputes/act.html")]
struct ActPage {
    shell: Shell,
    dispute: Dispute,
    action: Action,
    role: Role,
    back: String,
    name: String,
    offer: String,
    effect: String,
    at_stake: Money,
    lines: Vec<(String, Money)>,
    form: ActForm,
    errors: Errors,
}

impl ActPage {
    /// Draws the page, if this may be done now.
    fn load(
        conn: &mut Conn,
        shell: Shell,
        dispute: Dispute,
        looking: &Looking,
        action: Action,
        form: ActForm,
        errors: Errors,
    ) -> Result<ActPage, AppError> {
        let (lang, role) = (looking.lang, looking.role);
        let t = lang.t();
        let facts = actions::facts_of(conn, &dispute, looking.now)?;
        let back = address(role, &dispute);
        flow::permitted(&facts, role, Some(&looking.who), action).ok_or_else(|| AppError::MovedOn(back.clone()))?;
        let disputed = store::lines(conn, &dispute.id)?;
        let mut lines = Vec::new();
        for line in &disputed {
            lines.push((orders::store::line(conn, &dispute.order_id, &line.line)?.name(t), line.at_stake));
        }
        let names = mail::names(conn, &dispute)?;
        let pending =
            store::proposals(conn, &dispute.id)?.into_iter().rfind(|proposal| proposal.made_by != role && proposal.state == ProposalState::Pending);
        let mut form = form;
        let (mut offer, mut effect) = (String::new(), String::new());
        if let Some(proposal) = pending.filter(|_| matches!(action, Action::Accept | Action::Refuse)) {
            let amount = lang.money(proposal.amount);
            offer = words::happened(
                Action::Propose,
                proposal.made_by,
                &super::super::model::Details { remedy: Some(proposal.remedy), amount: Some(proposal.amount), ..Default::default() },
                dispute.state,
                dispute.reason,
                &names,
                lang,
            );
            if action == Action::Accept {
                effect = if role == Role::Buyer { t.disputes_box_effect_buyer(amount) } else { t.disputes_box_effect_seller(amount) };
            }
            if form.proposal.is_empty() {
                form.proposal = proposal.id.to_string();
            }
        }
        let said = match action {
            Action::Withdraw => t.disputes_form_withdraw_effect(),
            Action::Waive => t.disputes_form_waive_effect(),
            Action::Reopen => t.disputes_form_reopen_effect(),
            Action::Take => t.disputes_form_take_effect(),
            Action::Decide if dispute.state == super::super::model::DisputeState::InAppeal => t.disputes_form_decide_final(),
            Action::Decide => t.disputes_form_decide_effect(),
            _ => effect,
        };
        if !is_key(&form.key) {
            form.key = fresh_key();
        }
        let name = words::action_name(action, t);
        let at_stake = disputed.iter().map(|line| line.at_stake).sum();
        Ok(ActPage { shell, dispute, action, role, back, name, offer, effect: said, at_stake, lines, form, errors })
    }

    /// The remedies that this side may name: value, words, hint.
    fn remedies(&self) -> Vec<(&'static str, String, String)> {
        let t = self.shell.t;
        let drawn = |remedy: &Remedy| match remedy {
            Remedy::FullRefund => (remedy.as_str(), t.disputes_form_full(self.shell.lang.money(self.at_stake)), String::new()),
            Remedy::PartialRefund => (remedy.as_str(), t.disputes_form_part(), String::new()),
            Remedy::Nothing => (remedy.as_str(), t.disputes_form_nothing(), t.disputes_form_nothing_hint()),
        };
        rules::proposable(self.role).iter().map(drawn).collect()
    }

    fn remedy_question(&self) -> String {
        let t = self.shell.t;
        if self.role == Role::Seller { t.disputes_form_remedy_seller() } else { t.disputes_form_remedy_buyer() }
    }

    /// The faults to choose from: value and words.
    fn faults(&self) -> Vec<(&'static str, String)> {
        Fault::ALL.iter().map(|fault| (fault.as_str(), words::fault_name(*fault, self.shell.t))).collect()
    }

    /// The lines of a decision: place, title, most, what was typed, what is wrong with it.
    fn results(&self) -> Vec<(usize, String, String, String, String)> {
        let typed = |place: usize| self.form.amounts.get(place).cloned().unwrap_or_default();
        let wrong = |place: usize| self.errors.on(&amount_field(place), self.shell.t);
        let lines = self.lines.iter().enumerate();
        lines.map(|(place, (title, most))| (place, title.clone(), self.shell.lang.money(*most), typed(place), wrong(place))).collect()
    }

    fn is(&self, word: &str) -> bool {
        self.action.as_str() == word
    }

    /// The question over the only text of the page, and its hint.
    fn question(&self) -> (String, String) {
        question(self.action, self.role, self.shell.t)
    }
}

/// The question over the only text of an action's page, and its hint; empty when the page asks for none.
fn question(action: Action, role: Role, t: &Sentences) -> (String, String) {
    match (action, role) {
        (Action::Message, Role::Mediator) => (t.disputes_form_message(), t.disputes_form_message_mediator_hint()),
        (Action::Message, _) => (t.disputes_form_message(), t.disputes_form_message_hint()),
        (Action::AddEvidence, _) => (t.disputes_form_caption(), String::new()),
        (Action::Propose, _) => (t.disputes_form_why(), t.disputes_form_why_hint()),
        (Action::Refuse, _) => (t.disputes_form_refuse(), t.disputes_form_refuse_hint()),
        (Action::AskMediation, _) => (t.disputes_form_mediation(), t.disputes_form_mediation_hint()),
        (Action::Withdraw, _) => (t.disputes_form_withdraw(), String::new()),
        (Action::GiveInformation, _) => (t.disputes_form_answer(), t.disputes_form_message_hint()),
        (Action::Appeal, _) => (t.disputes_form_appeal(), t.disputes_form_appeal_hint()),
        (Action::Reopen, _) => (t.disputes_form_reopen(), String::new()),
        (Action::HandBack, _) => (t.disputes_form_hand_back(), String::new()),
        (Action::AskInformation, _) => (t.disputes_form_question(), t.disputes_form_question_hint()),
        (Action::WriteNote, _) => (t.disputes_form_note(), t.disputes_form_note_hint()),
        (Action::Extend, _) => (t.disputes_form_extend(), t.disputes_form_extend_hint()),
        _ => (String::new(), String::new()),
    }
}

/// Under which address somebody acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The parties'.
    Parties,
    /// The desk's.
    Desk,
}

/// The dispute and the side of who acts in it, under this address.
fn found(conn: &mut Conn, viewer: &Viewer, id: &DisputeId, side: Side) -> Result<(Dispute, Role), AppError> {
    let (dispute, role) = find(conn, viewer, id)?;
    if (role == Role::Mediator) == (side == Side::Desk) { Ok((dispute, role)) } else { Err(AppError::NotFound) }
}

/// GET /disputes/{id}/{act}
pub async fn form(db: Data<Db>, shell: Shell, viewer: Viewer, path: Path<(DisputeId, String)>) -> Page {
    draw(db, shell, viewer, path.0, Side::Parties).await
}

/// POST /disputes/{id}/{act}
pub async fn submit(
    db: Data<Db>,
    files: Data<Files>,
    shell: Shell,
    viewer: Viewer,
    path: Path<(DisputeId, String)>,
    upload: Upload<ActForm>,
) -> Page {
    carry(db, files, shell, viewer, path.0, upload, Side::Parties).await
}

/// The page of an action, for either side.
pub async fn draw(db: Data<Db>, shell: Shell, viewer: Viewer, (id, noun): (DisputeId, String), side: Side) -> Page {
    let action = Action::from_noun(&noun).ok_or(AppError::NotFound)?;
    let looked = db
        .read(move |conn| {
            let (dispute, role) = found(conn, &viewer, &id, side)?;
            let looking = Looking { who: viewer.id, role, lang: shell.lang, now: shell.now };
            ActPage::load(conn, shell, dispute, &looking, action, ActForm::default(), Errors::none())
        })
        .await?;
    page(&looked)
}

/// Does it, for either side.
pub async fn carry(
    db: Data<Db>,
    files: Data<Files>,
    shell: Shell,
    viewer: Viewer,
    path: (DisputeId, String),
    upload: Upload<ActForm>,
    side: Side,
) -> Page {
    let (id, noun) = path;
    let action = Action::from_noun(&noun).ok_or(AppError::NotFound)?;
    let Upload { form, files: uploads } = upload;
    let (who, find_id) = (viewer.clone(), id.clone());
    let (dispute, role, lines) = db
        .read(move |conn| {
            let (dispute, role) = found(conn, &who, &find_id, side)?;
            let lines = store::lines(conn, &dispute.id)?;
            Ok((dispute, role, lines))
        })
        .await?;
    let back = address(role, &dispute);
    let (t, mut form) = (shell.t, form);
    let told = match submitted(&db, &files, &viewer, &shell, &id, action, role, &mut form, uploads, lines).await {
        Ok(()) => {
            let done = match action {
                Action::Take => "taken",
                Action::WriteNote => "noted",
                Action::Decide => "decided",
                _ => "answered",
            };
            return see(format!("{back}?done={done}"));
        }
        Err(AppError::Refused(errors)) => {
            let (shell, form) = (shell.clone(), form.clone());
            let looked = db.read(move |conn| {
                let (dispute, role) = found(conn, &viewer, &id, side)?;
                let looking = Looking { who: viewer.id, role, lang: shell.lang, now: shell.now };
                ActPage::load(conn, shell, dispute, &looking, action, form, errors)
            });
            looked.await.and_then(|screen| again(&screen))
        }
        Err(error) => Err(error),
    };
    match told {
        Err(AppError::MovedOn(_)) => {
            let text = (question(action, role, t).0, form.text);
            let decided = [(t.disputes_form_facts(), form.facts), (t.disputes_form_rule(), form.rule)];
            moved_on(shell, back, [vec![text, (t.disputes_form_amount(), form.amount)], decided.to_vec()].concat())
        }
        told => told,
    }
}

#[expect(clippy::too_many_arguments, reason = "one call, from the handler above, of what the handler was given")]
async fn submitted(
    db: &Data<Db>,
    files: &Data<Files>,
    viewer: &Viewer,
    shell: &Shell,
    id: &DisputeId,
    action: Action,
    role: Role,
    form: &mut ActForm,
    uploads: Vec<crate::platform::web::form::Uploaded>,
    lines: Vec<DisputedLine>,
) -> Result<(), AppError> {
    if !is_key(&form.key) {
        return Err(Errors::one("", |t| t.error_form_stale()).into());
    }
    let (by, now) = (Actor { id: viewer.id.clone(), role }, shell.now);
    let mut pictures = Vec::new();
    if action == Action::AddEvidence {
        let (prepared, unfit) = evidence::prepared(files, uploads).await?;
        let (before, owner) = (std::mem::take(&mut form.kept), by.id.clone());
        let (kept, too_many) = db.tx(move |conn| evidence::gathered(conn, &before, &prepared, &owner, now)).await?;
        // Whatever is wrong with the rest, these need not be chosen again.
        form.kept = kept.iter().map(ToString::to_string).collect();
        pictures = kept;
        let unfit = unfit.and(too_many);
        if !unfit.is_empty() {
            return Err(unfit.into());
        }
    }
    let command = form.check(Meant { action, role, lines: &lines, files: pictures })?;
    let (submission, id) = (form.name(id, &by.id, action)?, id.clone());
    db.tx(move |conn| actions::act(conn, &id, &by, &submission, &command, now).map(|_| ())).await
}
