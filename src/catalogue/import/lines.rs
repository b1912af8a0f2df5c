//! The lines of an import file: what each says, or what is wrong with it, in words.

use chrono::DateTime;
use serde_json::{Map, Value};

use crate::catalogue::model::Condition;
use crate::platform::money::{CURRENCY, Money};
use crate::platform::types::Moment;

/// The most units that one listing has.
const STOCK: i64 = 1_000_000;
/// The highest price of one, in cents.
const PRICE: i64 = 1_000_000_000;

/// What a line says.
pub enum Line {
    /// A category.
    Category(CategoryLine),
    /// A seller.
    Seller(SellerLine),
    /// A listing.
    Listing(Box<ListingLine>),
    /// A kind that is known and not imported.
    Ignored,
}

/// A category.
pub struct CategoryLine {
    /// Its number in the file.
    pub id: i64,
    /// Its part of the address.
    pub slug: String,
    /// Its name, in French.
    pub name: String,
    /// What is in it.
    pub about: String,
}

/// A seller.
pub struct SellerLine {
    /// Its number in the file.
    pub id: i64,
    /// Its part of the address.
    pub slug: String,
    /// The name of the shop.
    pub name: String,
    /// Its city.
    pub city: String,
    /// Where customers write.
    pub email: String,
    /// The shop in its own words.
    pub bio: String,
}

/// A listing.
pub struct ListingLine {
    /// Its number in the file.
    pub id: i64,
    /// The seller's own reference.
    pub sku: String,
    /// What it is, in a line.
    pub title: String,
    /// What it is, in full.
    pub description: String,
    /// The price of one.
    pub price: Money,
    /// How many.
    pub stock: i32,
    /// How new.
    pub condition: Condition,
    /// The number of its category.
    pub category: i64,
    /// The number of its seller.
    pub seller: i64,
    /// Since when it is there.
    pub created_at: Moment,
}

/// Reads a line; the error says what is wrong with it.
pub fn read(line: &[u8]) -> Result<Line, String> {
    let text = std::str::from_utf8(line).map_err(|_| "it is not UTF-8 text".to_owned())?;
    let value: Value = serde_json::from_str(text).map_err(|error| format!("it is not JSON: {error}"))?;
    let Value::Object(fields) = value else { return Err("it is not an object".into()) };
    let fields = Fields(fields);
    match fields.text("kind", 40)?.as_str() {
        "category" => Ok(Line::Category(CategoryLine {
            id: fields.number("id")?,
            slug: fields.slug()?,
            name: fields.text("name", 120)?,
            about: fields.text("description", 1_000)?,
        })),
        "seller" => Ok(Line::Seller(SellerLine {
            id: fields.number("id")?,
            slug: fields.slug()?,
            name: fields.text("name", 120)?,
            city: fields.text("city", 120)?,
            email: fields.text("email", 254)?,
            bio: fields.text("bio", 2_000)?,
        })),
        "listing" => fields.listing().map(|listing| Line::Listing(Box::new(listing))),
        "ticket" => Ok(Line::Ignored),
        kind => Err(format!("the kind \"{kind}\" is not known")),
    }
}

struct Fields(Map<String, Value>);

impl Fields {
    fn listing(&self) -> Result<ListingLine, String> {
        let price = self.number("price_cents")?;
        if !(1..=PRICE).contains(&price) {
            return Err(format!("price_cents is {price}: it must be from 1 to {PRICE}"));
        }
        let stock = self.number("stock")?;
        if !(0..=STOCK).contains(&stock) {
            return Err(format!("stock is {stock}: it must be from 0 to {STOCK}"));
        }
        let currency = self.text("currency", 3)?;
        if currency != CURRENCY {
            return Err(format!("currency is \"{currency}\": this market sells in {CURRENCY}"));
        }
        let created = self.text("created_at", 40)?;
        Ok(ListingLine {
            id: self.number("id")?,
            sku: self.text("sku", 64)?,
            title: self.text("title", 200)?,
            description: self.text("description", 10_000)?,
            price: Money(price),
            stock: i32::try_from(stock).map_err(|_| "stock is too high".to_owned())?,
            condition: condition(&self.text("condition", 40)?)?,
            category: self.number("category_id")?,
            seller: self.number("seller_id")?,
            created_at: DateTime::parse_from_rfc3339(&created).map_err(|_| format!("created_at is \"{created}\": it is not RFC 3339"))?.naive_utc(),
        })
    }

    fn text(&self, name: &str, most: usize) -> Result<String, String> {
        match self.0.get(name) {
            None | Some(Value::Null) => Err(format!("{name} is missing")),
            Some(Value::String(text)) if text.trim().is_empty() => Err(format!("{name} is empty")),
            Some(Value::String(text)) if text.chars().count() > most => Err(format!("{name} is longer than {most} characters")),
            // PostgreSQL can't hold it.
            Some(Value::String(text)) if text.contains('\0') => Err(format!("{name} holds a null character")),
            Some(Value::String(text)) => Ok(text.trim().to_owned()),
            Some(_) => Err(format!("{name} is not a text")),
        }
    }

    fn number(&self, name: &str) -> Result<i64, String> {
        match self.0.get(name) {
            None | Some(Value::Null) => Err(format!("{name} is missing")),
            Some(value) => value.as_i64().ok_or_else(|| format!("{name} is not a whole number")),
        }
    }

    fn slug(&self) -> Result<String, String> {
        let slug = self.text("slug", 100)?;
        match slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') {
            true => Ok(slug),
            false => Err(format!("slug is \"{slug}\": it may hold small letters, digits and hyphens")),
        }
    }
}

fn condition(words: &str) -> Result<Condition, String> {
    match words {
        "neuf" => Ok(Condition::New),
        "comme neuf" => Ok(Condition::AsNew),
        "très bon état" => Ok(Condition::VeryGood),
        "bon état" => Ok(Condition::Good),
        "état correct" => Ok(Condition::Fair),
        words => {
            words.parse().map_err(|_| format!("condition is \"{words}\": it is not one of neuf, comme neuf, très bon état, bon état, état correct"))
        }
    }
}
