//! Reporting a problem, screen three: check the answers, see the effect, open the dispute.

use actix_web::web::Data;
use askama::Template;

use super::super::model::{Draft, DraftId, Remedy};
use super::super::store::drafts;
use super::super::{actions, forms, rules, words};
use super::report::{draft_of, way_on};
use crate::accounts::viewer::Viewer;
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::orders::model::{Order, OrderLine};
use crate::platform::db::{Conn, Db};
use crate::platform::error::{AppError, Errors};
use crate::platform::files::FileId;
use crate::platform::web::form::{Form, Path};
use crate::platform::web::page::{Page, again, page, see};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "disputes/check.html")]
struct CheckPage {
    shell: Shell,
    draft: Draft,
    order: Order,
    line: OrderLine,
    reason: String,
    wish: String,
    effect: String,
    photos: Vec<FileId>,
    errors: Errors,
}

impl CheckPage {
    /// Where an answer of the second screen is changed.
    fn at(&self, field: &str) -> String {
        format!("/disputes/drafts/{}#{field}", self.draft.id)
    }

    /// Where an answer of the first screen is changed.
    fn first(&self) -> String {
        format!("/disputes/new?order={}", self.order.id)
    }

    fn seen(&self) -> String {
        seen(&self.draft)
    }

    fn load(conn: &mut Conn, shell: Shell, viewer: &Viewer, id: &DraftId, errors: Errors) -> Result<CheckPage, AppError> {
        let (draft, order, line, reason) = draft_of(conn, viewer, id, shell.now)?;
        let stake = actions::stake(conn, &order, &line.id)?;
        let report = forms::report(&draft, stake).map_err(|_| AppError::MovedOn(format!("/disputes/drafts/{id}")))?;
        let amount = rules::amount(report.remedy, report.amount, stake);
        let (lang, t) = (shell.lang, shell.t);
        let wish = if report.remedy == Remedy::FullRefund {
            t.disputes_details_full(lang.money(amount))
        } else {
            words::remedy(report.remedy, amount, lang)
        };
        let delay = Deadlines::load(conn)?.words(Deadline::SellerAnswer, lang);
        let effect = t.disputes_check_effect(lang.money(stake), delay);
        let photos = drafts::files(conn, id)?;
        let reason = words::reason_name(reason, t);
        Ok(CheckPage { shell, draft, order, line, reason, wish, effect, photos, errors })
    }
}

/// What tells one state of a draft from the next.
fn seen(draft: &Draft) -> String {
    draft.updated_at.and_utc().timestamp_micros().to_string()
}

/// GET /disputes/drafts/{draft}/check
pub async fn show(db: Data<Db>, shell: Shell, viewer: Viewer, draft: Path<DraftId>) -> Page {
    match db.read(move |conn| CheckPage::load(conn, shell, &viewer, &draft.0, Errors::none())).await {
        Ok(screen) => page(&screen),
        Err(error) => way_on(error),
    }
}

/// The last click of a report.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct SendForm {
    /// Which state of the draft the page showed.
    seen: String,
}

/// POST /disputes/drafts/{draft}/dispute
pub async fn send(db: Data<Db>, shell: Shell, viewer: Viewer, draft: Path<DraftId>, form: Form<SendForm>) -> Page {
    let (id, buyer, now) = (draft.0.clone(), viewer.id.clone(), shell.now);
    let opened = db
        .tx(move |conn| {
            let draft = drafts::draft(conn, &buyer, &id)?;
            if let Some(dispute) = draft.dispute_id {
                return Ok(dispute);
            }
            // What is sent is what was read: not what another window has made of it since.
            if form.0.seen != seen(&draft) {
                return Err(Errors::one("", |t| t.disputes_check_changed()).into());
            }
            let line = draft.line_id.clone().ok_or_else(|| AppError::MovedOn(format!("/disputes/drafts/{id}")))?;
            let order = crate::orders::store::order(conn, &draft.order_id)?;
            let report = forms::report(&draft, actions::stake(conn, &order, &line)?)?;
            actions::open(conn, &buyer, &draft, &report, now)
        })
        .await;
    match opened {
        Ok(dispute) => see(format!("/disputes/{dispute}?done=opened")),
        Err(AppError::Refused(errors)) => {
            let screen = db.read(move |conn| CheckPage::load(conn, shell, &viewer, &draft.0, errors)).await?;
            again(&screen)
        }
        Err(error) => Err(error),
    }
}
