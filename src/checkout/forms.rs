//! What is typed on the way to a purchase.

use serde::Deserialize;

use super::model::{Address, Country};
use super::rules::MOST;
use crate::catalogue::model::ListingId;
use crate::platform::error::{AppError, Errors};
use crate::platform::money::Money;
use crate::platform::text;
use crate::platform::web::form::is_key;

/// Putting an article in the cart.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AddForm {
    /// The listing's id.
    pub listing: String,
    /// How many; one when nothing is said.
    pub quantity: String,
    /// Drawn with the page: the same page sent twice adds once.
    pub key: String,
}

impl AddForm {
    /// What names this submission; none when it comes without a page's key.
    pub fn name(&self) -> Option<String> {
        is_key(&self.key).then(|| format!("{} {}", self.key, self.quantity.trim()))
    }

    /// The article.
    pub fn listing(&self) -> Result<ListingId, AppError> {
        self.listing.parse().map_err(|_| AppError::NotFound)
    }

    /// How many.
    pub fn check(&self) -> Result<i32, Errors> {
        match self.quantity.trim() {
            "" => Ok(1),
            _ => quantity(&self.quantity, 1),
        }
    }
}

/// Changing how many are in the cart.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LineForm {
    /// How many; none takes it out.
    pub quantity: String,
    /// The button that takes it out.
    pub remove: String,
}

impl LineForm {
    /// How many; 0 takes it out.
    pub fn check(&self) -> Result<i32, Errors> {
        if self.remove.is_empty() { quantity(&self.quantity, 0) } else { Ok(0) }
    }
}

fn quantity(text: &str, least: i32) -> Result<i32, Errors> {
    match text.trim().parse::<i32>() {
        Ok(number) if (least..=MOST).contains(&number) => Ok(number),
        _ => Err(Errors::one("quantity", |t| t.checkout_quantity_wrong(MOST))),
    }
}

/// Where the parcels go.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AddressForm {
    /// Who receives them.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// City.
    pub city: String,
    /// Country, as a word of [`Country`].
    pub country: String,
}

impl AddressForm {
    /// An address as it was typed.
    pub fn of(address: Address) -> AddressForm {
        let Address { name, street, postcode, city, country } = address;
        AddressForm { name, street, postcode, city, country: country.as_str().into() }
    }

    /// What it means.
    pub fn check(&self) -> Result<Address, Errors> {
        let mut errors = Errors::none();
        let name = words(&mut errors, "name", &self.name, 100);
        let street = words(&mut errors, "street", &self.street, 200);
        let postcode = self.postcode.replace(char::is_whitespace, "");
        let city = words(&mut errors, "city", &self.city, 100);
        let country = self.country.parse::<Country>().ok();
        if country.is_none() {
            errors.add("country", |t| t.checkout_country_missing());
        }
        let digits = country.map_or(5, Country::postcode_digits);
        if postcode.is_empty() {
            errors.add("postcode", |t| t.error_required());
        } else if postcode.chars().count() != digits || !postcode.bytes().all(|byte| byte.is_ascii_digit()) {
            errors.add("postcode", move |t| t.checkout_postcode_wrong(digits as i64));
        }
        errors.or(|| Some(Address { name, street, postcode, city, country: country? }))
    }
}

fn words(errors: &mut Errors, field: &'static str, typed: &str, most: usize) -> String {
    let words = text::line(typed);
    if words.is_empty() {
        errors.add(field, |t| t.error_required());
    } else if text::fits(errors, field, &words, most) && words.chars().any(text::turns_or_hides) {
        errors.add(field, |t| t.error_unreadable());
    }
    words
}

/// The last click.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PurchaseForm {
    /// Drawn with the page: the same page sent twice buys once.
    pub key: String,
    /// The box under the terms of sale.
    pub accept: String,
    /// The total that the page showed, in cents.
    pub total_seen: String,
}

/// What the last click means.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The page's key.
    pub key: String,
    /// The total that the buyer agreed to.
    pub total_seen: Money,
}

impl PurchaseForm {
    /// What it means.
    pub fn check(&self) -> Result<Wish, Errors> {
        let mut errors = Errors::none();
        let total_seen = self.total_seen.parse().ok().map(Money);
        if !is_key(&self.key) || total_seen.is_none() {
            errors.add("", |t| t.error_form_stale());
        }
        if self.accept.is_empty() {
            errors.add("accept", |t| t.checkout_accept_missing());
        }
        errors.or(|| Some(Wish { key: self.key.clone(), total_seen: total_seen? }))
    }
}
