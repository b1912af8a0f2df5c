//! A seller and its public identity.

use diesel::prelude::*;

use crate::accounts::model::SellerId;
use crate::platform::i18n::{Given, Lang, Sentences};
use crate::platform::schema::sellers;
use crate::platform::types::Moment;

crate::words! {
    /// In which capacity a seller sells (L-001, L-048): it decides which rights apply.
    SellerCapacity {
        /// A professional who sells to consumers too.
        Professional = "professional",
        /// A private individual.
        Private = "private",
        /// A professional who sells to businesses.
        Business = "business"
    }
}

impl SellerCapacity {
    /// The badge: fixed words of the law (D111-8 II).
    pub fn badge(self, t: &Sentences) -> String {
        match self {
            SellerCapacity::Professional => t.admission_badge_professional(),
            SellerCapacity::Private => t.admission_badge_private(),
            SellerCapacity::Business => t.admission_badge_business(),
        }
    }

    /// The badge's kind of tag.
    pub fn tag(self) -> &'static str {
        if self == SellerCapacity::Private { "warn" } else { "neutral" }
    }
}

/// A seller: what everyone may know of it (L-020). Serialised, it is the identity frozen in an order.
#[derive(Debug, Clone, Queryable, Selectable, serde::Serialize, serde::Deserialize)]
#[diesel(table_name = sellers)]
pub struct Seller {
    /// Which.
    pub id: SellerId,
    /// Its part of the address `/sellers/…`.
    pub slug: String,
    /// The name of the shop.
    pub name: String,
    /// In which capacity it sells.
    pub capacity: SellerCapacity,
    /// The name in law.
    pub legal_name: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// City.
    pub city: String,
    /// Nine digits; a private individual has none.
    pub siren: Option<String>,
    /// VAT number.
    pub vat_number: Option<String>,
    /// Where customers write.
    pub email: String,
    /// Where customers call.
    pub phone: String,
    /// The shop in its own words, in French.
    pub bio_fr: String,
    /// The same in English.
    pub bio_en: String,
    /// Since when it sells here.
    pub created_at: Moment,
}

impl Seller {
    /// The shop in its own words.
    pub fn bio(&self, lang: impl Given<Lang>) -> &str {
        match lang.given() {
            Lang::En if !self.bio_en.is_empty() => &self.bio_en,
            _ => &self.bio_fr,
        }
    }
}
