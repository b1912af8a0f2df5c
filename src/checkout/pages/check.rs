//! Check your answers, then the last click.

use actix_web::web::Data;
use askama::Template;

use crate::accounts::viewer::Viewer;
use crate::checkout::forms::PurchaseForm;
use crate::checkout::model::Address;
use crate::checkout::rules::{Basket, Part};
use crate::checkout::{actions, store};
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::payments::provider::Provider;
use crate::platform::config::Config;
use crate::platform::db::Db;
use crate::platform::error::{AppError, Errors};
use crate::platform::web::form::{Form, fresh_key};
use crate::platform::web::page::{Page, again, page, see};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "checkout/check.html")]
struct CheckPage {
    shell: Shell,
    basket: Basket,
    address: Address,
    delays: Deadlines,
    provider: String,
    key: String,
    accepted: bool,
    errors: Errors,
}

impl CheckPage {
    fn several(&self) -> bool {
        self.basket.0.len() > 1
    }

    fn number(&self, index: &usize) -> String {
        self.shell.t.checkout_contract((*index) as i64, self.basket.0.len() as i64)
    }

    fn delivered_by(&self) -> String {
        self.shell.lang.day(self.delays.due(Deadline::Delivery, self.shell.now))
    }

    fn delay(&self, name: Deadline) -> String {
        self.delays.words(name, self.shell.lang)
    }

    /// The identity that the law wants shown before a contract; a private individual's address comes with it.
    fn identity(&self, part: &Part) -> String {
        let seller = &part.seller;
        if part.private() {
            return format!("{}, {}", seller.legal_name, seller.city);
        }
        let siren = seller.siren.as_ref().map(|siren| format!("SIREN {siren}"));
        let place = format!("{}, {} {}", seller.street, seller.postcode, seller.city);
        let parts = [Some(seller.legal_name.clone()), Some(place), siren, Some(seller.email.clone()), Some(seller.phone.clone())];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The page, unless something comes first: then where to go.
    async fn load(db: &Db, shell: Shell, config: &Config, viewer: &Viewer) -> Result<Result<CheckPage, &'static str>, AppError> {
        let viewer = viewer.clone();
        let (basket, address, delays) =
            db.read(move |conn| Ok((actions::basket(conn, &viewer)?, store::address(conn, &viewer.id)?, Deadlines::load(conn)?))).await?;
        if !basket.ready() {
            return Ok(Err("/cart"));
        }
        let Some(address) = address else { return Ok(Err("/checkout")) };
        let provider = config.operator.0.get("provider_name").cloned().unwrap_or_default();
        Ok(Ok(CheckPage { shell, basket, address, delays, provider, key: fresh_key(), accepted: false, errors: Errors::none() }))
    }
}

/// GET /checkout/check
pub async fn show(db: Data<Db>, config: Data<Config>, shell: Shell, viewer: Viewer) -> Page {
    match CheckPage::load(&db, shell, &config, &viewer).await? {
        Ok(screen) => page(&screen),
        Err(first) => see(first),
    }
}

/// POST /checkout/purchase
pub async fn buy(db: Data<Db>, config: Data<Config>, provider: Data<dyn Provider>, shell: Shell, viewer: Viewer, form: Form<PurchaseForm>) -> Page {
    let (form, buyer, name, lang, now) = (form.0, viewer.clone(), provider.name(), shell.lang, shell.now);
    let placed = match form.check() {
        Ok(wish) => db.tx(move |conn| actions::place(conn, &buyer, &wish, name, lang, now)).await,
        Err(errors) => Err(AppError::Refused(errors)),
    };
    match placed {
        Ok(id) => super::payment::open((**db).clone(), provider.into_inner(), id).await,
        // The cart and the address say for themselves what has changed.
        Err(AppError::MovedOn(first)) => see(first),
        Err(AppError::Refused(errors)) => match CheckPage::load(&db, shell, &config, &viewer).await? {
            Ok(screen) => again(&CheckPage { accepted: !form.accept.is_empty(), errors, ..screen }),
            Err(first) => see(first),
        },
        Err(error) => Err(error),
    }
}
