//! The people one can be in the demonstration.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::catalogue::{self, Shop};
use crate::accounts::actions::note_texts;
use crate::accounts::model::{Capacity, StaffRole, User, UserId};
use crate::accounts::password;
use crate::accounts::store::{self, NewUser};
use crate::admission;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::i18n::{Lang, Sentences};
use crate::platform::types::Moment;

/// The password of everyone in the demonstration.
pub const PASSWORD: &str = "Trois tasses bleues, 24 assiettes";

static PASSWORD_HASH: LazyLock<Result<String, String>> = LazyLock::new(|| password::hash_now(PASSWORD).map_err(|error| error.to_string()));

/// What a person does in the demonstration.
#[derive(Clone, Copy)]
pub enum Part {
    /// Buys for herself.
    Camille,
    /// Buys for himself, and is less patient.
    Karim,
    /// Buys for a company.
    Hotel,
    /// Acts for a shop.
    Shop(&'static Shop),
    /// Settles disputes.
    Ines,
    /// Decides appeals.
    Theo,
    /// Sets the rules.
    Solene,
    /// Sees everything and changes nothing.
    Aude,
}

/// A person one can be.
#[derive(Clone, Copy)]
pub struct Person {
    /// What they do.
    pub part: Part,
}

/// Everyone, in the order of the page: buyers, shops, the team.
pub static LIST: LazyLock<Vec<Person>> = LazyLock::new(|| {
    let buyers = [Part::Camille, Part::Karim, Part::Hotel];
    let team = [Part::Ines, Part::Theo, Part::Solene, Part::Aude];
    buyers.into_iter().chain(catalogue::shops().iter().map(Part::Shop)).chain(team).map(|part| Person { part }).collect()
});

impl Part {
    /// The team role, if any.
    pub fn role(self) -> Option<StaffRole> {
        match self {
            Part::Ines | Part::Theo => Some(StaffRole::Mediator),
            Part::Solene => Some(StaffRole::Operator),
            Part::Aude => Some(StaffRole::Auditor),
            Part::Camille | Part::Karim | Part::Hotel | Part::Shop(_) => None,
        }
    }

    /// For the terminal.
    pub fn in_english(self) -> String {
        match self {
            Part::Camille | Part::Karim => "buys as a consumer".into(),
            Part::Hotel => "buys for a company".into(),
            Part::Shop(shop) if shop.capacity == catalogue::Capacity::Private => "sells their own things".into(),
            Part::Shop(shop) => format!("sells for {}", shop.name),
            Part::Ines | Part::Theo => "mediator".into(),
            Part::Solene => "operator".into(),
            Part::Aude => "auditor".into(),
        }
    }
}

impl Person {
    /// The address to sign in with; nothing reaches it.
    pub fn email(&self) -> &'static str {
        match self.part {
            Part::Camille => "camille@example.org",
            Part::Karim => "karim@example.org",
            Part::Hotel => "hotel-des-quais@example.org",
            Part::Shop(shop) => shop.email,
            Part::Ines => "ines@example.org",
            Part::Theo => "theo@example.org",
            Part::Solene => "solene@example.org",
            Part::Aude => "aude@example.org",
        }
    }

    /// The name that others see.
    pub fn name(&self) -> &'static str {
        match self.part {
            Part::Camille => "Camille D.",
            Part::Karim => "Karim B.",
            Part::Hotel => "Hôtel des Quais",
            Part::Shop(shop) => match shop.slug {
                "atelier-brume" => "Nora L.",
                "verrerie-du-lac" => "Hugo M.",
                "maison-tournesol" => "Awa D.",
                "l-etabli" => "Denis P.",
                "toile-et-cie" => "Lucie V.",
                "papier-levant" => "Mei C.",
                "comptoir-selene" => "Selma H.",
                "restanque-et-romarin" => "Paul G.",
                "ligne-basse" => "Bruno K.",
                "emballages-trois-rivieres" => "Carole F.",
                // The private sellers bear their own names.
                _ => shop.name,
            },
            Part::Ines => "Inès M.",
            Part::Theo => "Théo V.",
            Part::Solene => "Solène K.",
            Part::Aude => "Aude R.",
        }
    }

    /// Where their day begins.
    pub fn home(&self) -> &'static str {
        match self.part {
            Part::Camille | Part::Karim | Part::Hotel => "/account",
            Part::Shop(_) => "/seller",
            Part::Ines | Part::Theo => "/desk",
            Part::Solene | Part::Aude => "/admin",
        }
    }

    /// Who they are, in a few words.
    pub fn who(&self, t: &Sentences) -> String {
        match self.part {
            Part::Camille | Part::Karim => t.demo_who_consumer(),
            Part::Hotel => t.demo_who_company(),
            Part::Shop(shop) => shop.name.to_owned(),
            Part::Ines | Part::Theo => t.role_mediator(),
            Part::Solene => t.role_operator(),
            Part::Aude => t.role_auditor(),
        }
    }

    /// What to try as them.
    pub fn advice(&self, t: &Sentences) -> String {
        match self.part {
            Part::Camille => t.demo_try_camille(),
            Part::Karim => t.demo_try_karim(),
            Part::Hotel => t.demo_try_hotel(),
            Part::Shop(shop) => match shop.capacity {
                catalogue::Capacity::Professional => t.demo_try_shop(shop.city),
                catalogue::Capacity::Private => t.demo_try_private(shop.city),
                catalogue::Capacity::Business => t.demo_try_business(shop.city),
            },
            Part::Ines => t.demo_try_ines(),
            Part::Theo => t.demo_try_theo(),
            Part::Solene => t.demo_try_solene(),
            Part::Aude => t.demo_try_aude(),
        }
    }
}

/// The person of the list with this address.
pub fn by_email(email: &str) -> Option<&'static Person> {
    LIST.iter().find(|person| person.email() == email)
}

/// The people as the database knows them.
pub struct People(BTreeMap<String, User>);

impl People {
    /// Everyone of the list who is there.
    pub fn load(conn: &mut Conn) -> Result<People, AppError> {
        let emails: Vec<&str> = LIST.iter().map(Person::email).collect();
        Ok(People(store::users_by_email(conn, &emails)?.into_iter().map(|user| (user.email.clone(), user)).collect()))
    }

    /// A person by address: `people.of("camille@example.org")`.
    pub fn of(&self, email: &str) -> Result<&User, AppError> {
        self.0.get(email).ok_or_else(|| AppError::Internal(format!("the demonstration lacks {email}")))
    }
}

/// Opens the accounts of everyone who has none, with their roles; the others stay as they are.
pub fn settle(conn: &mut Conn, now: Moment) -> Result<People, AppError> {
    for person in LIST.iter() {
        let id = match store::user_by_email(conn, person.email())? {
            Some(user) => user.id,
            None => open(conn, person, now)?,
        };
        if let Some(role) = person.part.role()
            && !store::roles(conn, &id)?.contains(&role)
        {
            store::grant(conn, &id, role, now)?;
        }
    }
    People::load(conn)
}

fn open(conn: &mut Conn, person: &Person, now: Moment) -> Result<UserId, AppError> {
    let password_hash = PASSWORD_HASH.as_ref().map_err(|error| AppError::Internal(error.clone()))?;
    let capacity = match person.part {
        Part::Hotel => Capacity::Professional,
        Part::Shop(shop) if shop.capacity != catalogue::Capacity::Private => Capacity::Professional,
        _ => Capacity::Consumer,
    };
    let new = NewUser { email: person.email(), name: person.name(), password_hash, lang: Lang::Fr, capacity };
    let id = store::insert_user(conn, &new, Some(now), now)?;
    note_texts(conn, &id, new.lang, now)?;
    Ok(id)
}

/// Puts each shop's person into its team, as soon as the shop is there.
pub fn join_shops(conn: &mut Conn, now: Moment) -> Result<(), AppError> {
    let people = People::load(conn)?;
    for shop in catalogue::shops() {
        let seller = match admission::store::by_slug(conn, shop.slug) {
            Ok(seller) => seller,
            Err(diesel::result::Error::NotFound) => continue,
            Err(error) => return Err(error.into()),
        };
        let member = people.of(shop.email)?;
        if store::seller_of(conn, &member.id)?.is_none() {
            store::join_seller(conn, &seller.id, &member.id, now)?;
        }
    }
    Ok(())
}
