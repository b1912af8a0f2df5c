//! The sandbox provider's own pages, as if of another house, and the door for its messages.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::actions;
use super::forms::{AnswerForm, CardForm};
use super::provider::{Provider, ProviderError};
use super::sandbox::{self, Card, SandboxId, SandboxPayment, SandboxState};
use crate::platform::clock::Clock;
use crate::platform::db::Db;
use crate::platform::error::{AppError, Errors};
use crate::platform::web::form::{Form, Path, Raw};
use crate::platform::web::page::{Page, again, page, see};
use crate::shell::Shell;

/// The test cards, with what each does.
const CARDS: [(&str, Card); 3] =
    [("4242 4242 4242 4242", Card::Accepted), ("4000 0000 0000 0002", Card::Refused), ("4000 0000 0000 3220", Card::Challenged)];

/// The header that carries the signature of a message.
const SIGNATURE: &str = "entente-signature";

#[derive(Template)]
#[template(path = "payments/card.html")]
struct CardPage {
    shell: Shell,
    payment: SandboxPayment,
    form: CardForm,
    errors: Errors,
}

impl CardPage {
    fn refused(&self) -> bool {
        self.payment.state == SandboxState::Refused && self.errors.is_empty()
    }

    fn cards(&self) -> Vec<(&'static str, String)> {
        let t = self.shell.t;
        let does = |card| match card {
            Card::Accepted => t.payments_card_accepted(),
            Card::Refused => t.payments_card_refused(),
            Card::Challenged => t.payments_card_challenged(),
        };
        CARDS.iter().map(|(number, card)| (*number, does(*card))).collect()
    }
}

#[derive(Template)]
#[template(path = "payments/challenge.html")]
struct ChallengePage {
    shell: Shell,
    payment: SandboxPayment,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "payments/over.html")]
struct OverPage {
    shell: Shell,
    payment: SandboxPayment,
}

impl OverPage {
    fn paid(&self) -> bool {
        self.payment.state == SandboxState::Paid
    }
}

/// GET /sandbox/payments/{id}
pub async fn show(db: Data<Db>, shell: Shell, id: Path<SandboxId>) -> Page {
    let payment = db.read(move |conn| Ok(sandbox::payment(conn, &id.0)?)).await?;
    match payment.state {
        SandboxState::Open | SandboxState::Refused => page(&CardPage { shell, payment, form: CardForm::default(), errors: Errors::none() }),
        SandboxState::Challenge => see(format!("/sandbox/payments/{}/challenge", payment.id)),
        SandboxState::Paid | SandboxState::Cancelled => page(&OverPage { shell, payment }),
    }
}

/// POST /sandbox/payments/{id}/card
pub async fn card(db: Data<Db>, shell: Shell, id: Path<SandboxId>, form: Form<CardForm>) -> Page {
    let (id, form, now) = (id.0, form.0, shell.now);
    let to = match form.check() {
        Ok(Card::Accepted) => SandboxState::Paid,
        Ok(Card::Refused) => SandboxState::Refused,
        Ok(Card::Challenged) => SandboxState::Challenge,
        Err(errors) => {
            let payment = db.read(move |conn| Ok(sandbox::payment(conn, &id)?)).await?;
            return again(&CardPage { shell, payment, form, errors });
        }
    };
    let payment = db.tx(move |conn| sandbox::move_to(conn, &id, to, now)).await?;
    on(&payment)
}

/// GET /sandbox/payments/{id}/challenge
pub async fn challenge(db: Data<Db>, shell: Shell, id: Path<SandboxId>) -> Page {
    let payment = db.read(move |conn| Ok(sandbox::payment(conn, &id.0)?)).await?;
    match payment.state {
        SandboxState::Challenge => page(&ChallengePage { shell, payment, errors: Errors::none() }),
        _ => on(&payment),
    }
}

/// POST /sandbox/payments/{id}/challenge
pub async fn answer(db: Data<Db>, shell: Shell, id: Path<SandboxId>, form: Form<AnswerForm>) -> Page {
    let (id, now) = (id.0, shell.now);
    let to = match form.0.check() {
        Ok(true) => SandboxState::Paid,
        Ok(false) => SandboxState::Refused,
        Err(errors) => {
            let payment = db.read(move |conn| Ok(sandbox::payment(conn, &id)?)).await?;
            return again(&ChallengePage { shell, payment, errors });
        }
    };
    let payment = db
        .tx(move |conn| {
            // Only a question that was asked can be answered: not one of a form kept from before.
            let payment = sandbox::payment(conn, &id)?;
            if payment.state == SandboxState::Challenge { sandbox::move_to(conn, &id, to, now) } else { Ok(payment) }
        })
        .await?;
    on(&payment)
}

/// Where the buyer goes from here.
fn on(payment: &SandboxPayment) -> Page {
    match payment.state {
        SandboxState::Paid => see(&payment.return_path),
        SandboxState::Challenge => see(format!("/sandbox/payments/{}/challenge", payment.id)),
        SandboxState::Open | SandboxState::Refused | SandboxState::Cancelled => see(format!("/sandbox/payments/{}", payment.id)),
    }
}

/// POST /payments/webhook
pub async fn webhook(db: Data<Db>, clock: Data<Clock>, provider: Data<dyn Provider>, request: HttpRequest, body: Raw) -> Page {
    let signature = request.headers().get(SIGNATURE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let event = provider.read(&body.0, signature).map_err(|error| match error {
        ProviderError::BadSignature => AppError::BadRequest("a message that the provider did not sign".into()),
        error => AppError::BadRequest(error.to_string()),
    })?;
    let (name, now) = (provider.name(), clock.now());
    db.tx(move |conn| actions::receive(conn, name, &event, now)).await?;
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok\n"))
}
