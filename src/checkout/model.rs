//! Carts, addresses and purchases.

use diesel::prelude::*;

use crate::accounts::model::UserId;
use crate::orders::model::PurchaseId;
use crate::platform::i18n::Sentences;
use crate::platform::money::Money;
use crate::platform::schema::purchases;
use crate::platform::types::Moment;

crate::id!(
    /// A cart: a visitor's, or a person's.
    CartId, "crt"
);

crate::words! {
    /// Where a purchase stands.
    PurchaseState { AwaitingPayment = "awaiting_payment", Paid = "paid", Cancelled = "cancelled" }
}

crate::words! {
    /// A country that parcels go to (ISO 3166).
    Country { France = "FR", Belgium = "BE", Luxembourg = "LU", Monaco = "MC" }
}

impl Country {
    /// In words.
    pub fn name(self, t: &Sentences) -> String {
        match self {
            Country::France => t.checkout_country_france(),
            Country::Belgium => t.checkout_country_belgium(),
            Country::Luxembourg => t.checkout_country_luxembourg(),
            Country::Monaco => t.checkout_country_monaco(),
        }
    }

    /// How many digits a postcode has there.
    pub fn postcode_digits(self) -> usize {
        match self {
            Country::France | Country::Monaco => 5,
            Country::Belgium | Country::Luxembourg => 4,
        }
    }
}

/// Where a parcel goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Who receives it.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// City.
    pub city: String,
    /// Country.
    pub country: Country,
}

impl Address {
    /// In one line.
    pub fn line(&self, t: &Sentences) -> String {
        format!("{}, {}, {} {}, {}", self.name, self.street, self.postcode, self.city, self.country.name(t))
    }
}

/// A purchase: one payment for one or more orders.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = purchases)]
pub struct Purchase {
    /// Which.
    pub id: PurchaseId,
    /// The number that people read aloud: `ACH-7K3F-92QX`.
    pub number: String,
    /// Who buys.
    pub buyer_id: UserId,
    /// Where it stands.
    pub state: PurchaseState,
    /// What is paid in all.
    pub total: Money,
    ship_name: String,
    ship_street: String,
    ship_postcode: String,
    ship_city: String,
    ship_country: Country,
    /// When it was concluded.
    pub placed_at: Moment,
    /// When it was paid.
    pub paid_at: Option<Moment>,
    /// Until when the stock is kept for it, while it is not paid.
    pub due_at: Option<Moment>,
}

impl Purchase {
    /// Where the parcels go.
    pub fn address(&self) -> Address {
        Address {
            name: self.ship_name.clone(),
            street: self.ship_street.clone(),
            postcode: self.ship_postcode.clone(),
            city: self.ship_city.clone(),
            country: self.ship_country,
        }
    }
}
