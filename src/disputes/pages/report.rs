//! Reporting a problem, screens one and two: what and why; what is wished, what happened, pictures. What
//! is typed is kept at every step, and can be taken up again.

use actix_web::web::Data;
use askama::Template;

use super::super::actions;
use super::super::forms::{DetailsForm, WhatForm};
use super::super::model::{Draft, DraftId, Reason};
use super::super::store::drafts;
use super::super::{forms, words};
use super::evidence;
use crate::accounts::viewer::Viewer;
use crate::orders;
use crate::orders::model::{Order, OrderId, OrderLine};
use crate::platform::db::{Conn, Db};
use crate::platform::error::{AppError, Errors};
use crate::platform::files::{FileId, Files};
use crate::platform::money::Money;
use crate::platform::web::form::{Form, Path, Query, Upload};
use crate::platform::web::page::{Page, again, page, see};
use crate::shell::{Shell, moved_on};

/// A line that may be chosen.
pub(super) struct Choice {
    value: String,
    title: String,
    hint: String,
}

#[derive(Template)]
#[template(path = "disputes/new.html")]
struct WhatPage {
    shell: Shell,
    order: Order,
    lines: Vec<Choice>,
    reasons: Vec<(&'static str, String)>,
    resumed: bool,
    form: WhatForm,
    errors: Errors,
}

impl WhatPage {
    fn load(conn: &mut Conn, shell: Shell, viewer: &Viewer, order: &OrderId, form: Option<WhatForm>, errors: Errors) -> Result<WhatPage, AppError> {
        let order = actions::reportable(conn, &viewer.id, order, shell.now)?;
        let mut lines = Vec::new();
        for line in orders::store::lines(conn, &order.id)? {
            if actions::disputable(conn, &order, &line)? {
                let hint = format!("{} × {} · {}", line.quantity, shell.lang.money(line.unit_price), shell.lang.money(line.total));
                lines.push(Choice { value: line.id.to_string(), title: line.title, hint });
            }
        }
        let reasons = actions::reasons(&order).into_iter().map(|reason| (reason.as_str(), words::reason_name(reason, shell.t))).collect();
        let draft = drafts::of_order(conn, &viewer.id, &order.id)?;
        let resumed = draft.is_some() && form.is_none();
        let mut form = form.unwrap_or_else(|| draft.map(|draft| kept(&draft)).unwrap_or_default());
        if let ([only], true) = (lines.as_slice(), form.line.is_empty()) {
            form.line = only.value.clone();
        }
        form.order = order.id.to_string();
        Ok(WhatPage { shell, order, lines, reasons, resumed, form, errors })
    }
}

fn kept(draft: &Draft) -> WhatForm {
    WhatForm {
        order: draft.order_id.to_string(),
        line: draft.line_id.as_ref().map(ToString::to_string).unwrap_or_default(),
        reason: draft.reason.map(|reason| reason.to_string()).unwrap_or_default(),
    }
}

/// About which order, and which draft is taken up again.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct About {
    order: String,
}

/// GET /disputes/new
pub async fn what(db: Data<Db>, shell: Shell, viewer: Viewer, about: Query<About>) -> Page {
    if about.0.order.is_empty() {
        // A problem is one with an order: the way on is to choose it.
        return see("/account/orders");
    }
    let order: OrderId = about.0.order.parse().map_err(|_| AppError::NotFound)?;
    let screen = db.read(move |conn| WhatPage::load(conn, shell, &viewer, &order, None, Errors::none())).await?;
    page(&screen)
}

/// POST /disputes/new
pub async fn keep_what(db: Data<Db>, shell: Shell, viewer: Viewer, form: Form<WhatForm>) -> Page {
    let (form, now) = (form.0, shell.now);
    let order: OrderId = form.order.parse().map_err(|_| AppError::NotFound)?;
    let (id, buyer) = (order.clone(), viewer.id.clone());
    let kept = match form.check() {
        Ok((line, reason)) => db.tx(move |conn| actions::keep_draft(conn, &buyer, &id, &line, reason, now)).await,
        Err(errors) => Err(errors.into()),
    };
    match kept {
        Ok(draft) => see(format!("/disputes/drafts/{draft}")),
        Err(AppError::Refused(errors)) => {
            let screen = db.read(move |conn| WhatPage::load(conn, shell, &viewer, &order, Some(form), errors)).await?;
            again(&screen)
        }
        Err(error) => Err(error),
    }
}

#[derive(Template)]
#[template(path = "disputes/details.html")]
struct DetailsPage {
    shell: Shell,
    draft: Draft,
    order: Order,
    line: OrderLine,
    question: String,
    at_stake: Money,
    photos: Vec<FileId>,
    form: DetailsForm,
    errors: Errors,
}

/// This person's draft with its order and line, while it may still become a dispute.
pub(super) fn draft_of(
    conn: &mut Conn,
    viewer: &Viewer,
    id: &DraftId,
    now: crate::platform::types::Moment,
) -> Result<(Draft, Order, OrderLine, Reason), AppError> {
    let draft = drafts::draft(conn, &viewer.id, id)?;
    if let Some(dispute) = &draft.dispute_id {
        return Err(AppError::MovedOn(format!("/disputes/{dispute}")));
    }
    let order = actions::reportable(conn, &viewer.id, &draft.order_id, now)?;
    let start = || AppError::MovedOn(format!("/disputes/new?order={}", order.id));
    let (line, reason) = draft.line_id.clone().zip(draft.reason).ok_or_else(start)?;
    let line = orders::store::line(conn, &order.id, &line)?;
    Ok((draft, order, line, reason))
}

impl DetailsPage {
    fn load(
        conn: &mut Conn,
        shell: Shell,
        viewer: &Viewer,
        id: &DraftId,
        form: Option<DetailsForm>,
        errors: Errors,
    ) -> Result<DetailsPage, AppError> {
        let (draft, order, line, reason) = draft_of(conn, viewer, id, shell.now)?;
        let form = form.unwrap_or_else(|| DetailsForm::of(&draft));
        let photos = drafts::files(conn, &draft.id)?;
        let question = words::question(reason, shell.t);
        let at_stake = actions::stake(conn, &order, &line.id)?;
        Ok(DetailsPage { shell, draft, order, at_stake, line, question, photos, form, errors })
    }
}

/// GET /disputes/drafts/{draft}
pub async fn details(db: Data<Db>, shell: Shell, viewer: Viewer, draft: Path<DraftId>) -> Page {
    match db.read(move |conn| DetailsPage::load(conn, shell, &viewer, &draft.0, None, Errors::none())).await {
        Ok(screen) => page(&screen),
        Err(error) => way_on(error),
    }
}

/// The dispute is open already, or a screen before this one is missing: that is the page to be on.
pub(super) fn way_on(error: AppError) -> Page {
    match error {
        AppError::MovedOn(path) if path.starts_with("/disputes/") => see(path),
        error => Err(error),
    }
}

/// POST /disputes/drafts/{draft}
pub async fn keep_details(db: Data<Db>, files: Data<Files>, shell: Shell, viewer: Viewer, draft: Path<DraftId>, upload: Upload<DetailsForm>) -> Page {
    let (id, form) = (draft.0, upload.form);
    match keep(&db, &files, &shell, &viewer, &id, &form, upload.files).await {
        Ok((lost, _)) if form.act == "draft" && lost.is_empty() => see("/account/disputes?done=draft"),
        Ok((lost, missing)) if lost.is_empty() && missing.is_empty() => see(format!("/disputes/drafts/{id}/check")),
        Ok((lost, missing)) => {
            // For another day, nothing has to be complete.
            let errors = if form.act == "draft" { lost } else { lost.and(missing) };
            let screen = db.read(move |conn| DetailsPage::load(conn, shell, &viewer, &id, Some(form), errors)).await?;
            again(&screen)
        }
        Err(AppError::MovedOn(path)) => {
            let draft = db.read(move |conn| Ok(drafts::draft(conn, &viewer.id, &id)?)).await?;
            let (amount, statement, _) = form.kept(&draft);
            // Sent again as it went: nothing is lost.
            if (amount, statement) == (draft.amount, draft.statement) {
                return way_on(AppError::MovedOn(path));
            }
            let t = shell.t;
            moved_on(shell, path, vec![(t.disputes_check_statement(), form.statement), (t.disputes_details_amount(), form.amount)])
        }
        Err(error) => Err(error),
    }
}

/// Keeps everything that can be kept; says what can't be, then what is missing in the report.
async fn keep(
    db: &Data<Db>,
    files: &Data<Files>,
    shell: &Shell,
    viewer: &Viewer,
    id: &DraftId,
    form: &DetailsForm,
    uploads: Vec<crate::platform::web::form::Uploaded>,
) -> Result<(Errors, Errors), AppError> {
    let (prepared, unfit) = evidence::prepared(files, uploads).await?;
    let (viewer, id, form, now) = (viewer.clone(), id.clone(), form.clone(), shell.now);
    let prepared = Data::new(prepared);
    db.tx(move |conn| {
        let (draft, order, line, _) = draft_of(conn, &viewer, &id, now)?;
        let (amount, statement, unkept) = form.kept(&draft);
        drafts::set_details(conn, &id, form.remedy.parse().ok(), &amount, &statement, now)?;
        for file in form.remove.iter().filter_map(|text| text.parse::<FileId>().ok()) {
            drafts::remove_file(conn, &id, &file)?;
        }
        let there = drafts::files(conn, &id)?;
        let come = evidence::record(conn, &prepared, &viewer.id, now)?;
        let (all, too_many) = evidence::limited([there.clone(), come].concat());
        for file in all.iter().filter(|file| !there.contains(file)) {
            drafts::add_file(conn, &id, file)?;
        }
        let kept = drafts::draft(conn, &viewer.id, &id)?;
        let missing = forms::report(&kept, actions::stake(conn, &order, &line.id)?).err().unwrap_or_default();
        Ok((unkept.and(unfit.clone()).and(too_many), missing))
    })
    .await
}
