//! Fills the demonstration market: its categories, shops, contracts, listings and their pictures.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::TimeDelta;
use diesel::OptionalExtension;

use super::catalogue::{self, Article, Capacity, Market, Shop};
use super::pictures::{self, Shape};
use crate::accounts::model::SellerId;
use crate::admission;
use crate::admission::model::{Seller, SellerCapacity};
use crate::catalogue::model::{Category, CategoryId, Condition, Listing, ListingId, ListingState};
use crate::catalogue::{actions, store};
use crate::contracts;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::files::{self, FileAccess, Files, Prepared};
use crate::platform::money::Money;
use crate::platform::types::Moment;
use crate::services::Services;

/// How many listings open the home page. They have their pictures before the first page is served.
const FIRST: usize = 6;
/// How many listings get theirs in one transaction afterwards.
const BATCH: usize = 24;

/// Writes the market, unless it is there, beside what may have been imported; with the pictures of the first
/// listings. The others are drawn while the market is open already; a run that was stopped is completed by the next.
pub fn fill(services: &Services, seed: u64, now: Moment) -> Result<(), AppError> {
    let market = catalogue::market(seed);
    services.db.tx_now(|conn| if is_there(conn, &market)? { Ok(()) } else { write(conn, &market, now) })?;
    let mut waiting = services.db.read_now(|conn| without_pictures(conn, &market))?;
    let first: Vec<Waiting> = waiting.drain(..FIRST.min(waiting.len())).collect();
    hang(services, &first, 2, now)?;
    if !waiting.is_empty() {
        let services = services.clone();
        std::thread::spawn(move || {
            for batch in waiting.chunks(BATCH) {
                if let Err(error) = hang(&services, batch, 1, now) {
                    tracing::error!(%error, "the demonstration's pictures could not be drawn");
                    break;
                }
            }
        });
    }
    Ok(())
}

fn is_there(conn: &mut Conn, market: &Market) -> Result<bool, AppError> {
    let Some(shop) = market.shops.first() else { return Ok(true) };
    Ok(admission::store::by_slug(conn, shop.slug).optional()?.is_some())
}

fn write(conn: &mut Conn, market: &Market, now: Moment) -> Result<(), AppError> {
    let mut categories = Vec::new();
    for (category, position) in market.categories.iter().zip(1..) {
        // An imported category of the same address serves.
        if let Some(there) = store::category_by_slug(conn, category.slug).optional()? {
            categories.push(there.id);
            continue;
        }
        let id = CategoryId::new();
        let row = Category {
            id: id.clone(),
            slug: category.slug.into(),
            name_fr: category.name_fr.into(),
            name_en: category.name_en.into(),
            about_fr: category.about_fr.into(),
            about_en: category.about_en.into(),
        };
        store::insert_category(conn, &row, position)?;
        categories.push(id);
    }
    let mut shops = Vec::new();
    for shop in &market.shops {
        // Open for longer than its oldest listing.
        let seller = seller(shop, now - TimeDelta::days(430));
        admission::store::insert(conn, &seller)?;
        contracts::store::insert(conn, &seller.id, shop.commission_bps, contracts::store::COMMISSION_VAT_BPS, seller.created_at)?;
        shops.push((seller.id.clone(), contracts::store::in_force(conn, &seller.id)?));
    }
    for (place, (article, reference)) in market.articles.iter().zip(references(market)).enumerate() {
        let (Some(category), Some((seller, contract))) = (categories.get(article.category), shops.get(article.shop)) else {
            return Err(AppError::Internal(format!("{} has no category or shop", article.title)));
        };
        let created_at = now - since(article, place);
        actions::publish(conn, contract.as_ref(), listing(article, reference, seller, category, created_at))?;
    }
    Ok(())
}

/// The first articles are the latest, so that they open the home page.
fn since(article: &Article, place: usize) -> TimeDelta {
    let minutes = i64::try_from(place).unwrap_or(0);
    if place < FIRST { TimeDelta::minutes(60 + 120 * minutes) } else { TimeDelta::days(article.age_days) + TimeDelta::minutes(minutes) }
}

fn seller(shop: &Shop, created_at: Moment) -> Seller {
    Seller {
        id: SellerId::new(),
        slug: shop.slug.into(),
        name: shop.name.into(),
        capacity: match shop.capacity {
            Capacity::Professional => SellerCapacity::Professional,
            Capacity::Private => SellerCapacity::Private,
            Capacity::Business => SellerCapacity::Business,
        },
        legal_name: shop.legal_name.into(),
        street: shop.street.into(),
        postcode: shop.postcode.into(),
        city: shop.city.into(),
        siren: shop.siren.map(Into::into),
        vat_number: shop.vat.map(Into::into),
        email: shop.email.into(),
        phone: shop.phone.into(),
        bio_fr: shop.bio_fr.into(),
        bio_en: shop.bio_en.into(),
        created_at,
    }
}

fn listing(article: &Article, reference: String, seller: &SellerId, category: &CategoryId, created_at: Moment) -> Listing {
    Listing {
        id: ListingId::new(),
        seller_id: seller.clone(),
        category_id: category.clone(),
        reference,
        title: article.title.clone(),
        description: article.description.clone(),
        price: Money(article.price_cents),
        delivery: Money(article.delivery_cents),
        stock: article.stock,
        condition: article.condition.parse().unwrap_or(Condition::Good),
        maker: article.maker.clone(),
        state: ListingState::Draft,
        cover_id: None,
        created_at,
    }
}

/// Each article's reference: its shop's first letters and its number there. `BRU-003`.
fn references(market: &Market) -> impl Iterator<Item = String> {
    let mut numbers: HashMap<usize, usize> = HashMap::new();
    market.articles.iter().map(move |article| {
        let number = numbers.entry(article.shop).or_default();
        *number += 1;
        let slug = market.shops.get(article.shop).map_or("", |shop| shop.slug);
        let letters: String = slug.split('-').next_back().unwrap_or(slug).chars().take(3).flat_map(char::to_uppercase).collect();
        format!("{letters}-{number:03}")
    })
}

type Drawn = (Shape, usize, u32);

/// A listing and the pictures that it waits for.
struct Waiting {
    listing: ListingId,
    pictures: Vec<Drawn>,
}

fn without_pictures(conn: &mut Conn, market: &Market) -> Result<Vec<Waiting>, AppError> {
    let mut bare: HashMap<(usize, String), ListingId> = HashMap::new();
    for (place, shop) in market.shops.iter().enumerate() {
        let seller = admission::store::by_slug(conn, shop.slug)?;
        let listed = store::references(conn, &seller.id)?.into_iter().filter(|listed| listed.cover_id.is_none());
        bare.extend(listed.map(|listed| ((place, listed.reference), listed.id)));
    }
    let pictures = |article: &Article| (0..article.pictures).map(|number| (article.shape, article.palette, 3 * article.detail + number)).collect();
    let waiting = market.articles.iter().zip(references(market)).zip(ranks(market)).filter_map(|((article, reference), rank)| {
        let listing = bare.remove(&(article.shop, reference))?;
        Some((rank, Waiting { listing, pictures: pictures(article) }))
    });
    let mut waiting: Vec<(usize, Waiting)> = waiting.collect();
    waiting.sort_by_key(|(rank, _)| *rank);
    Ok(waiting.into_iter().map(|(_, waiting)| waiting).collect())
}

/// Which pictures come first: those that open the home page, then the latest of every category, then the second latest.
fn ranks(market: &Market) -> Vec<usize> {
    let mut by_age: Vec<(usize, &Article)> = market.articles.iter().enumerate().collect();
    by_age.sort_by_key(|(place, article)| since(article, *place));
    let mut seen: HashMap<usize, usize> = HashMap::new();
    let mut ranks = vec![0; market.articles.len()];
    for (place, article) in by_age {
        let earlier = seen.entry(article.category).or_default();
        if let Some(rank) = ranks.get_mut(place).filter(|_| place >= FIRST) {
            *rank = 1 + *earlier;
        }
        *earlier += 1;
    }
    ranks
}

/// Draws what these listings wait for, each picture once, and hangs it.
fn hang(services: &Services, waiting: &[Waiting], threads: usize, now: Moment) -> Result<(), AppError> {
    let mut wanted: Vec<Drawn> = Vec::new();
    for drawn in waiting.iter().flat_map(|waiting| &waiting.pictures) {
        if !wanted.contains(drawn) {
            wanted.push(*drawn);
        }
    }
    let drawn = draw(&services.files, &wanted, threads)?;
    services.db.tx_now(|conn| {
        for waiting in waiting {
            let mut hung = Vec::new();
            for prepared in waiting.pictures.iter().filter_map(|picture| drawn.get(picture)) {
                hung.push(files::record(conn, prepared, None, FileAccess::Public, now)?);
            }
            store::set_pictures(conn, &waiting.listing, &hung)?;
        }
        Ok(())
    })
}

/// Draws pictures on some threads and keeps them, by the way that every upload takes.
fn draw(files: &Files, wanted: &[Drawn], threads: usize) -> Result<HashMap<Drawn, Prepared>, AppError> {
    let next = AtomicUsize::new(0);
    let done: Mutex<Result<HashMap<Drawn, Prepared>, AppError>> = Mutex::new(Ok(HashMap::new()));
    let work = || {
        while let Some(picture) = wanted.get(next.fetch_add(1, Ordering::SeqCst)) {
            let drawn = one(files, picture);
            let Ok(mut done) = done.lock() else { return };
            match (&mut *done, drawn) {
                (Ok(all), Ok(prepared)) => {
                    all.insert(*picture, prepared);
                }
                (Ok(_), Err(error)) => *done = Err(error),
                (Err(_), _) => return,
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    done.into_inner().unwrap_or_else(|_| Err(AppError::Internal("a thread that draws has died".into())))
}

fn one(files: &Files, picture: &Drawn) -> Result<Prepared, AppError> {
    let failed = |error: String| AppError::Internal(format!("demonstration picture: {error}"));
    let (shape, palette, variant) = *picture;
    let bytes = pictures::draw(shape, palette, variant).map_err(|error| failed(error.to_string()))?;
    super::kept(files, &bytes)
}
