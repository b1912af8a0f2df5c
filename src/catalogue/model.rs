//! Categories and listings.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use crate::accounts::model::SellerId;
use crate::admission::model::SellerCapacity;
use crate::platform::files::FileId;
use crate::platform::i18n::{Given, Lang, Sentences};
use crate::platform::money::Money;
use crate::platform::schema::{categories, listings};
use crate::platform::types::Moment;

crate::id!(
    /// A category.
    CategoryId, "cat"
);
crate::id!(
    /// A listing: one thing for sale by one seller.
    ListingId, "lst"
);

crate::words! {
    /// Where a listing stands.
    ListingState { Draft = "draft", Published = "published", Withdrawn = "withdrawn" }
}

crate::words! {
    /// How new the thing is.
    Condition { New = "new", AsNew = "as_new", VeryGood = "very_good", Good = "good", Fair = "fair" }
}

impl Condition {
    /// In words.
    pub fn name(self, t: &Sentences) -> String {
        match self {
            Condition::New => t.catalogue_condition_new(),
            Condition::AsNew => t.catalogue_condition_as_new(),
            Condition::VeryGood => t.catalogue_condition_very_good(),
            Condition::Good => t.catalogue_condition_good(),
            Condition::Fair => t.catalogue_condition_fair(),
        }
    }
}

/// A category.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = categories)]
pub struct Category {
    /// Which.
    pub id: CategoryId,
    /// Its part of the address.
    pub slug: String,
    /// Its name in French.
    pub name_fr: String,
    /// Its name in English.
    pub name_en: String,
    /// What is in it, in French.
    pub about_fr: String,
    /// The same in English.
    pub about_en: String,
}

impl Category {
    /// Its name.
    pub fn name(&self, lang: impl Given<Lang>) -> &str {
        match lang.given() {
            Lang::En if !self.name_en.is_empty() => &self.name_en,
            _ => &self.name_fr,
        }
    }

    /// What is in it.
    pub fn about(&self, lang: impl Given<Lang>) -> &str {
        match lang.given() {
            Lang::En if !self.about_en.is_empty() => &self.about_en,
            _ => &self.about_fr,
        }
    }
}

/// A listing.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = listings)]
pub struct Listing {
    /// Which.
    pub id: ListingId,
    /// Whose.
    pub seller_id: SellerId,
    /// Where it is filed.
    pub category_id: CategoryId,
    /// The seller's own reference.
    pub reference: String,
    /// What it is, in a line.
    pub title: String,
    /// What it is, in full.
    pub description: String,
    /// The price of one, VAT included.
    pub price: Money,
    /// The delivery of an order with this listing in it; an order pays the highest of its listings'.
    pub delivery: Money,
    /// How many can be sold.
    pub stock: i32,
    /// How new it is.
    pub condition: Condition,
    /// The manufacturer and its address (GPSR art. 19); empty for a private seller's things.
    pub maker: String,
    /// Where it stands.
    pub state: ListingState,
    /// Its first picture.
    pub cover_id: Option<FileId>,
    /// Since when it is there.
    pub created_at: Moment,
}

/// A listing by its seller's own reference.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = listings)]
pub struct Reference {
    /// The seller's own reference.
    pub reference: String,
    /// Which.
    pub id: ListingId,
    /// Where it stands.
    pub state: ListingState,
    /// Its first picture.
    pub cover_id: Option<FileId>,
}

/// A listing on a shelf: what a card shows.
#[derive(Debug, Clone, QueryableByName)]
pub struct Card {
    /// Which.
    #[diesel(sql_type = Text)]
    pub id: ListingId,
    /// What it is, in a line.
    #[diesel(sql_type = Text)]
    pub title: String,
    /// The price of one.
    #[diesel(sql_type = BigInt)]
    pub price: Money,
    /// The delivery of an order with it.
    #[diesel(sql_type = BigInt)]
    pub delivery: Money,
    /// Its first picture.
    #[diesel(sql_type = Nullable<Text>)]
    pub cover_id: Option<FileId>,
    /// The name of the shop.
    #[diesel(sql_type = Text)]
    pub seller: String,
    /// In which capacity it is sold.
    #[diesel(sql_type = Text)]
    pub capacity: SellerCapacity,
}
