//! Where the parcels go: the first step of an order.

use actix_web::web::Data;
use askama::Template;

use crate::accounts::viewer::Viewer;
use crate::checkout::actions;
use crate::checkout::forms::AddressForm;
use crate::checkout::model::Country;
use crate::checkout::rules::Basket;
use crate::checkout::store;
use crate::platform::db::Db;
use crate::platform::error::Errors;
use crate::platform::web::form::Form;
use crate::platform::web::page::{Page, again, page, see};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "checkout/delivery.html")]
struct DeliveryPage {
    shell: Shell,
    form: AddressForm,
    errors: Errors,
}

impl DeliveryPage {
    fn countries(&self) -> Vec<(&'static str, String, bool)> {
        Country::ALL.iter().map(|country| (country.as_str(), country.name(self.shell.t), country.as_str() == self.form.country)).collect()
    }

    fn served(&self) -> String {
        Country::ALL.iter().map(|country| country.name(self.shell.t)).collect::<Vec<_>>().join(", ")
    }
}

#[derive(Template)]
#[template(path = "checkout/who.html")]
struct WhoPage {
    shell: Shell,
}

/// GET /checkout
pub async fn ask(db: Data<Db>, shell: Shell) -> Page {
    let Some(viewer) = shell.viewer.clone() else {
        // Nothing to order, nobody to be known: the cart says what to do.
        return if shell.cart == 0 { see("/cart") } else { page(&WhoPage { shell }) };
    };
    let name = viewer.name.clone();
    let (basket, address) = db.read(move |conn| Ok((actions::basket(conn, &viewer)?, store::address(conn, &viewer.id)?))).await?;
    if !basket.ready() {
        return see("/cart");
    }
    let blank = || AddressForm { name, country: Country::France.as_str().into(), ..AddressForm::default() };
    let form = address.map_or_else(blank, AddressForm::of);
    page(&DeliveryPage { shell, form, errors: Errors::none() })
}

/// POST /checkout
pub async fn keep(db: Data<Db>, shell: Shell, viewer: Viewer, form: Form<AddressForm>) -> Page {
    let (form, now) = (form.0, shell.now);
    match form.check() {
        Ok(address) => {
            let basket: Basket = db
                .tx(move |conn| {
                    actions::keep_address(conn, &viewer.id, &address, now)?;
                    actions::basket(conn, &viewer)
                })
                .await?;
            see(if basket.ready() { "/checkout/check" } else { "/cart" })
        }
        Err(errors) => again(&DeliveryPage { shell, form, errors }),
    }
}
