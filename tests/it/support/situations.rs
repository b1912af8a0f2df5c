//! Situations that a test starts from, made by the stores' own functions: people, shops, listings.

use std::collections::HashMap;
use std::sync::OnceLock;

use actix_web::cookie::{Cookie, CookieJar, Key};
use argon2::password_hash::PasswordHasher;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, Version};
use chrono::TimeDelta;
use diesel::prelude::*;
use entente::accounts::model::{Capacity, SellerId, StaffRole, UserId};
use entente::accounts::store::{self as accounts, NewUser};
use entente::admission::model::{Seller, SellerCapacity};
use entente::catalogue::model::{CategoryId, Condition, ListingId, ListingState};
use entente::platform::i18n::Lang;
use entente::platform::schema::{categories, listings};
use entente::{admission, catalogue, contracts};

use super::database::unique;
use super::market::Market;
use super::person::Person;

/// Everybody's password.
pub const PASSWORD: &str = "faïence bleue du dimanche";

/// A shop in order: a professional with a contract in force.
#[derive(Debug, Clone)]
pub struct Shop {
    /// Which.
    pub id: SellerId,
    /// Its part of the address.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// A hash of [`PASSWORD`] that costs next to nothing to make and to check.
fn password_hash() -> &'static str {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| {
        let cheap = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8, 1, 1, None).unwrap());
        let hash: PasswordHash = cheap.hash_password_with_salt(PASSWORD.as_bytes(), b"salt for tests").unwrap();
        hash.to_string()
    })
}

impl Market {
    /// A person with an account, signed in.
    pub fn person(&self, name: &str) -> Person {
        let mut person = self.visitor(name);
        let user = self.account(name);
        self.sign_in(&mut person, &user);
        person
    }

    /// A person of the operator's team, signed in.
    pub fn staff(&self, name: &str, role: StaffRole) -> Person {
        let person = self.person(name);
        let (user, now) = (self.account(name), self.now());
        self.tx(|conn| Ok(accounts::grant(conn, &user, role, now)?));
        person
    }

    /// A person of a seller's team, signed in.
    pub fn member(&self, name: &str, shop: &Shop) -> Person {
        let person = self.person(name);
        let (user, now) = (self.account(name), self.now());
        self.tx(|conn| Ok(accounts::join_seller(conn, &shop.id, &user, now)?));
        person
    }

    /// The account of this name; made, with its address shown to be theirs, if there is none.
    pub fn account(&self, name: &str) -> UserId {
        let (email, now) = (self.visitor(name).email, self.now());
        self.tx(|conn| {
            if let Some(user) = accounts::user_by_email(conn, &email)? {
                return Ok(user.id);
            }
            let new = NewUser { email: &email, name, password_hash: password_hash(), lang: Lang::Fr, capacity: Capacity::Consumer };
            Ok(accounts::insert_user(conn, &new, Some(now), now)?)
        })
    }

    /// Gives the person's browser a session, without the form and its slow hash.
    pub fn sign_in(&self, person: &mut Person, user: &UserId) {
        let token = format!("token of {} {}", person.name, unique());
        let now = self.now();
        let (hash, until) = (accounts::token_hash(&token), now + TimeDelta::days(3650));
        self.tx(|conn| Ok(accounts::insert_session(conn, user, &hash, "a test", now, until)?));
        let state = HashMap::from([("token", serde_json::to_string(&token).unwrap())]);
        let mut jar = CookieJar::new();
        let key = Key::derive_from(&self.services.config.secret);
        jar.private_mut(&key).add(Cookie::new("entente", serde_json::to_string(&state).unwrap()));
        let cookie = jar.delta().next().unwrap().encoded().to_string();
        let (name, value) = cookie.split_once('=').unwrap();
        person.keep_cookie(name, value);
    }

    /// A shop with a contract in force: ten percent commission, and VAT on it.
    pub fn shop(&self, name: &str) -> Shop {
        let slug: String = name.to_lowercase().chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
        let shop = Shop { id: SellerId::new(), slug, name: name.to_owned() };
        let now = self.now();
        let seller = Seller {
            id: shop.id.clone(),
            slug: shop.slug.clone(),
            name: shop.name.clone(),
            capacity: SellerCapacity::Professional,
            legal_name: format!("{name} SARL"),
            street: "12 rue des Potiers".into(),
            postcode: "35000".into(),
            city: "Rennes".into(),
            siren: Some("000000000".into()),
            vat_number: Some("FR00000000000".into()),
            email: format!("{}@example.org", shop.slug),
            phone: "02 61 91 00 10".into(),
            bio_fr: "Nous tournons des tasses.".into(),
            bio_en: "We throw cups.".into(),
            created_at: now,
        };
        self.tx(|conn| {
            admission::store::insert(conn, &seller)?;
            contracts::store::insert(conn, &seller.id, 1000, 2000, now)?;
            Ok(())
        });
        shop
    }

    /// A category; the one that is there if its name is known.
    pub fn category(&self, name: &str) -> CategoryId {
        let slug: String = name.to_lowercase().chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
        self.tx(|conn| {
            if let Some(id) = categories::table.filter(categories::slug.eq(&slug)).select(categories::id).first(conn).optional()? {
                return Ok(id);
            }
            let id = CategoryId::new();
            diesel::insert_into(categories::table)
                .values((
                    categories::id.eq(&id),
                    categories::slug.eq(&slug),
                    categories::name_fr.eq(name),
                    categories::name_en.eq(name),
                    categories::about_fr.eq(""),
                    categories::about_en.eq(""),
                    categories::position.eq(1),
                ))
                .execute(conn)?;
            Ok(id)
        })
    }

    /// A published listing at a price in cents, ten in stock, delivery 4.90 €.
    pub fn listing(&self, shop: &Shop, title: &str, cents: i64) -> ListingId {
        let category = self.category("Arts de la table");
        let now = self.now();
        self.tx(|conn| {
            let id = ListingId::new();
            diesel::insert_into(listings::table)
                .values((
                    listings::id.eq(&id),
                    listings::seller_id.eq(&shop.id),
                    listings::category_id.eq(&category),
                    listings::reference.eq(format!("REF-{id}")),
                    listings::title.eq(title),
                    listings::description.eq(format!("{title}, faite à la main.")),
                    listings::price.eq(cents),
                    listings::delivery.eq(490),
                    listings::currency.eq("EUR"),
                    listings::stock.eq(10),
                    listings::condition.eq(Condition::New),
                    listings::maker.eq("Poterie d’essai, 35000 Rennes"),
                    listings::state.eq(ListingState::Published),
                    listings::created_at.eq(now),
                ))
                .execute(conn)?;
            let listing = catalogue::store::listing(conn, &id)?;
            catalogue::store::index(conn, &listing)?;
            Ok(id)
        })
    }
}
