//! Writes the lines of a checked file, in the caller's transaction.

use std::collections::HashMap;

use diesel::prelude::OptionalExtension;

use super::lines::{self, CategoryLine, Line, ListingLine, SellerLine};
use crate::accounts::model::SellerId;
use crate::admission;
use crate::admission::model::{Seller, SellerCapacity};
use crate::catalogue::model::{Category, CategoryId, Listing, ListingId, ListingState, Reference};
use crate::catalogue::{actions, store};
use crate::contracts;
use crate::contracts::model::Contract;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::money::Money;
use crate::platform::types::Moment;

/// How many new listings are written at once.
const TOGETHER: usize = 200;
/// What a delivery costs when the file does not say.
const DELIVERY: Money = Money(490);

/// Writes every line.
pub fn write(conn: &mut Conn, lines: impl Iterator<Item = (usize, Result<Vec<u8>, String>)>, now: Moment) -> Result<(), AppError> {
    let mut place = i32::try_from(store::categories(conn)?.len()).unwrap_or(0);
    let commission = contracts::store::default_commission(conn)?;
    let mut target = Target { categories: HashMap::new(), sellers: HashMap::new(), fresh: Vec::new(), commission, now };
    for (number, line) in lines {
        // It was right a moment ago: whoever changes the file meanwhile imports nothing.
        let changed = |problem: String| AppError::Internal(format!("line {number}: {problem}"));
        match line.and_then(|line| lines::read(&line)).map_err(changed)? {
            Line::Category(line) => {
                place += 1;
                target.category(conn, line, place)?;
            }
            Line::Seller(line) => target.seller(conn, line)?,
            Line::Listing(line) => target.listing(conn, *line, number)?,
            Line::Ignored => {}
        }
    }
    target.put(conn)
}

/// What the numbers of the file mean here.
struct Target {
    categories: HashMap<i64, CategoryId>,
    sellers: HashMap<i64, Shop>,
    /// New listings that are not written yet.
    fresh: Vec<Listing>,
    commission: i32,
    now: Moment,
}

struct Shop {
    id: SellerId,
    contract: Option<Contract>,
    listed: HashMap<String, Reference>,
}

impl Target {
    fn category(&mut self, conn: &mut Conn, line: CategoryLine, place: i32) -> Result<(), AppError> {
        let id = match store::category_by_slug(conn, &line.slug).optional()? {
            Some(there) => {
                store::update_category(conn, &there.id, &line.name, &line.about)?;
                there.id
            }
            None => {
                let id = CategoryId::new();
                let (name_en, about_en) = (String::new(), String::new());
                let category = Category { id: id.clone(), slug: line.slug, name_fr: line.name, name_en, about_fr: line.about, about_en };
                store::insert_category(conn, &category, place)?;
                id
            }
        };
        self.categories.insert(line.id, id);
        Ok(())
    }

    fn seller(&mut self, conn: &mut Conn, line: SellerLine) -> Result<(), AppError> {
        let id = match admission::store::by_slug(conn, &line.slug).optional()? {
            Some(there) => {
                admission::store::update_shop(conn, &there.id, &line.name, &line.city, &line.email, &line.bio)?;
                there.id
            }
            None => self.new_seller(conn, &line)?,
        };
        let contract = contracts::store::in_force(conn, &id)?;
        let listed = store::references(conn, &id)?.into_iter().map(|one| (one.reference.clone(), one)).collect();
        self.sellers.insert(line.id, Shop { id, contract, listed });
        Ok(())
    }

    /// What the file does not say of its identity stays empty, and its page says that it was not given.
    fn new_seller(&self, conn: &mut Conn, line: &SellerLine) -> Result<SellerId, AppError> {
        let id = SellerId::new();
        let seller = Seller {
            id: id.clone(),
            slug: line.slug.clone(),
            name: line.name.clone(),
            capacity: SellerCapacity::Professional,
            legal_name: String::new(),
            street: String::new(),
            postcode: String::new(),
            city: line.city.clone(),
            siren: None,
            vat_number: None,
            email: line.email.clone(),
            phone: String::new(),
            bio_fr: line.bio.clone(),
            bio_en: String::new(),
            created_at: self.now,
        };
        admission::store::insert(conn, &seller)?;
        contracts::store::insert(conn, &id, self.commission, contracts::store::COMMISSION_VAT_BPS, self.now)?;
        Ok(id)
    }

    fn listing(&mut self, conn: &mut Conn, line: ListingLine, number: usize) -> Result<(), AppError> {
        let unknown = || AppError::Internal(format!("line {number}: its category or seller has gone"));
        let (Some(category), Some(shop)) = (self.categories.get(&line.category), self.sellers.get(&line.seller)) else { return Err(unknown()) };
        let there = shop.listed.get(&line.sku);
        let listing = Listing {
            id: there.map_or_else(ListingId::new, |there| there.id.clone()),
            seller_id: shop.id.clone(),
            category_id: category.clone(),
            reference: line.sku,
            title: line.title,
            description: line.description,
            price: line.price,
            delivery: DELIVERY,
            stock: line.stock,
            condition: line.condition,
            maker: String::new(),
            state: there.map_or(ListingState::Draft, |there| there.state),
            cover_id: None,
            created_at: line.created_at,
        };
        if there.is_some() {
            return actions::revise(conn, &listing);
        }
        let listing = actions::publishable(shop.contract.as_ref(), listing).map_err(|error| match error {
            AppError::Refused(_) => AppError::Internal(format!("line {number}: its seller has no contract in force")),
            error => error,
        })?;
        self.fresh.push(listing);
        if self.fresh.len() < TOGETHER { Ok(()) } else { self.put(conn) }
    }

    fn put(&mut self, conn: &mut Conn) -> Result<(), AppError> {
        store::insert_published(conn, &self.fresh)?;
        self.fresh.clear();
        Ok(())
    }
}
