//! The cart: one contract a seller, shown as such (L-080).

use actix_web::web::Data;
use askama::Template;

use crate::accounts::viewer::Viewer;
use crate::catalogue::model::ListingId;
use crate::checkout::actions;
use crate::checkout::forms::{AddForm, LineForm};
use crate::checkout::rules::{Barrier, Basket, Buyer, CartLine, Hindrance, Part};
use crate::checkout::store::{self, Whose};
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::platform::db::{Conn, Db};
use crate::platform::error::{AppError, Errors};
use crate::platform::web::form::{Form, Path};
use crate::platform::web::page::{Page, again, page, see};
use crate::platform::web::session::Cookie;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "checkout/cart.html")]
struct CartPage {
    shell: Shell,
    basket: Basket,
    delays: Deadlines,
    /// The article whose number is wrong, and what was typed.
    typed: Option<(ListingId, String)>,
    errors: Errors,
}

impl CartPage {
    fn load(conn: &mut Conn, shell: Shell, whose: &Whose) -> Result<CartPage, AppError> {
        let basket = store::basket(conn, whose, &Buyer::of(shell.viewer.as_ref()))?;
        Ok(CartPage { shell, basket, delays: Deadlines::load(conn)?, typed: None, errors: Errors::none() })
    }

    /// What is said at the top, with the field that it is about if the article is in the cart.
    fn problems(&self) -> Vec<(String, String)> {
        let field = self.typed.as_ref().map(|(listing, _)| listing).filter(|listing| self.basket.line(listing).is_some());
        let id = field.map(|listing| format!("{listing}-quantity")).unwrap_or_default();
        self.errors.list(self.shell.t).into_iter().map(|(_, words)| (id.clone(), words)).collect()
    }

    fn error(&self, line: &CartLine) -> String {
        match &self.typed {
            Some((listing, _)) if *listing == line.listing.id => self.errors.on("quantity", self.shell.t),
            _ => String::new(),
        }
    }

    fn value(&self, line: &CartLine) -> String {
        match &self.typed {
            Some((listing, typed)) if *listing == line.listing.id => typed.clone(),
            _ => line.quantity.to_string(),
        }
    }

    fn hindrance(&self, line: &CartLine) -> String {
        let t = self.shell.t;
        match line.hindrance {
            None => String::new(),
            Some(Hindrance::Gone) => t.checkout_line_gone(),
            Some(Hindrance::SoldOut) => t.checkout_line_sold_out(),
            Some(Hindrance::Short(left)) => t.checkout_line_short(left),
        }
    }

    fn new_price(&self, line: &CartLine) -> String {
        let (t, lang) = (self.shell.t, self.shell.lang);
        match line.old_price() {
            None => String::new(),
            Some(before) => t.checkout_line_price(lang.money(line.listing.price), lang.money(before)),
        }
    }

    fn barrier(&self, part: &Part) -> String {
        let t = self.shell.t;
        match part.barrier {
            None => String::new(),
            Some(Barrier::BusinessOnly) => t.checkout_business_only(&part.seller.name),
            Some(Barrier::OwnShop) => t.checkout_own_shop(),
        }
    }

    fn delay(&self, name: Deadline) -> String {
        self.delays.words(name, self.shell.lang)
    }
}

fn whose(viewer: Option<&Viewer>, cookie: &Cookie) -> Whose {
    match viewer {
        Some(viewer) => Whose::Person(viewer.id.clone()),
        None => Whose::Visitor(cookie.cart()),
    }
}

/// GET /cart
pub async fn show(db: Data<Db>, shell: Shell, cookie: Cookie) -> Page {
    let whose = whose(shell.viewer.as_ref(), &cookie);
    page(&db.read(move |conn| CartPage::load(conn, shell, &whose)).await?)
}

/// POST /cart
pub async fn add(db: Data<Db>, shell: Shell, cookie: Cookie, form: Form<AddForm>) -> Page {
    let (form, now) = (form.0, shell.now);
    let listing = form.listing()?;
    let owner = whose(shell.viewer.as_ref(), &cookie);
    let added = match form.check() {
        Ok(quantity) => {
            let (owner, listing) = (owner.clone(), listing.clone());
            let submission = form.name();
            db.tx(move |conn| actions::put(conn, &owner, &listing, quantity, submission.as_deref(), now)).await
        }
        Err(errors) => Err(AppError::Refused(errors)),
    };
    match added {
        Ok((cart, added)) => {
            if shell.viewer.is_none() {
                cookie.keep_cart(cart.as_str())?;
            }
            see(if added { "/cart?done=cart" } else { "/cart?done=already" })
        }
        Err(AppError::Refused(errors)) => {
            let screen = db.read(move |conn| CartPage::load(conn, shell, &owner)).await?;
            let typed = screen.basket.line(&listing).map(|line| line.quantity.to_string()).map(|there| (listing, there));
            again(&CartPage { typed, errors, ..screen })
        }
        Err(error) => Err(error),
    }
}

/// POST /cart/lines/{listing_id}
pub async fn change(db: Data<Db>, shell: Shell, cookie: Cookie, listing: Path<ListingId>, form: Form<LineForm>) -> Page {
    let (listing, form, now) = (listing.0, form.0, shell.now);
    let owner = whose(shell.viewer.as_ref(), &cookie);
    let changed = match form.check() {
        Ok(quantity) => {
            let (owner, listing) = (owner.clone(), listing.clone());
            let changed = db.tx(move |conn| actions::change(conn, &owner, &listing, quantity, now)).await;
            changed.map(|changed| {
                if !changed {
                    "already"
                } else if quantity == 0 {
                    "removed"
                } else {
                    "saved"
                }
            })
        }
        Err(errors) => Err(AppError::Refused(errors)),
    };
    match changed {
        Ok(done) => see(format!("/cart?done={done}")),
        // It was withdrawn since: the cart says so beside it.
        Err(AppError::NotFound) => see("/cart"),
        Err(AppError::Refused(errors)) => {
            let screen = db.read(move |conn| CartPage::load(conn, shell, &owner)).await?;
            again(&CartPage { typed: Some((listing, form.quantity)), errors, ..screen })
        }
        Err(error) => Err(error),
    }
}
