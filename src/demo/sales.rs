//! The demonstration's sales: orders in every state and disputes in every state, lived through the same
//! verbs as people's, with the clock of each step passed in.

use chrono::TimeDelta;

use super::people::People;
use super::pictures;
use crate::accounts;
use crate::accounts::model::{SessionId, User, UserId};
use crate::accounts::viewer::Viewer;
use crate::admission;
use crate::catalogue;
use crate::catalogue::model::ListingId;
use crate::checkout;
use crate::checkout::forms::Wish;
use crate::checkout::model::{Address, Country};
use crate::checkout::store::Whose;
use crate::disputes::actions::{Actor, Command, Report, act, apply_silence, keep_draft, open};
use crate::disputes::model::{DisputeId, Fault, Reason, Remedy};
use crate::disputes::store as disputes;
use crate::orders;
use crate::orders::forms::Shipment;
use crate::orders::model::{LineKind, Order, Role};
use crate::payments::sandbox::{self, SandboxState};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::files::{self, FileAccess, Prepared};
use crate::platform::i18n::Lang;
use crate::platform::money::Money;
use crate::platform::types::Moment;
use crate::platform::web::form::fresh_key;
use crate::services::Services;

/// How many photos of broken goods are drawn.
const PHOTOS: u32 = 4;

/// How far a sale of the demonstration has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Placed,
    Cancelled,
    Paid,
    Shipped,
    Delivered,
    Settled,
}

/// How far a dispute of the demonstration has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Reported,
    Offered,
    Refused,
    Mediation,
    Taken,
    Asked,
    Decided,
    Appealed,
    Agreed,
    Withdrawn,
    Silent,
    Abandoned,
}

/// A sale: who buys, from which shops (the first listing of each, in order), since how many days, how far.
const SALES: &[(&str, &[&str], i64, Stage)] = &[
    ("camille", &["atelier-brume", "verrerie-du-lac"], 1, Stage::Paid),
    ("camille", &["verrerie-du-lac"], 4, Stage::Shipped),
    ("camille", &["atelier-brume"], 9, Stage::Delivered),
    ("camille", &["atelier-brume"], 45, Stage::Settled),
    ("karim", &["verrerie-du-lac"], 0, Stage::Placed),
    ("karim", &["atelier-brume"], 3, Stage::Cancelled),
    ("karim", &["atelier-brume"], 2, Stage::Paid),
    ("karim", &["verrerie-du-lac"], 40, Stage::Settled),
];

/// A dispute about a delivered sale: who reports, against whom, why, in which words, how far.
const CASES: &[(&str, &str, Reason, &str, Case)] = &[
    ("camille", "atelier-brume", Reason::Damaged, "La tasse est arrivée cassée et le carton était enfoncé d’un côté.", Case::Reported),
    ("camille", "verrerie-du-lac", Reason::NotAsDescribed, "La teinte n’est pas celle de l’annonce : verte au lieu d’ambre.", Case::Offered),
    ("karim", "atelier-brume", Reason::Defective, "L’anse se détache dès qu’on la remplit.", Case::Refused),
    ("karim", "verrerie-du-lac", Reason::Damaged, "Le col du vase est ébréché.", Case::Mediation),
    ("camille", "verrerie-du-lac", Reason::Incomplete, "Il manque le bouchon de verre.", Case::Taken),
    ("karim", "atelier-brume", Reason::Damaged, "Deux éclats sur le bord.", Case::Asked),
    ("camille", "atelier-brume", Reason::NotAsDescribed, "Contenance de 18 cl au lieu de 25.", Case::Decided),
    ("karim", "verrerie-du-lac", Reason::Defective, "Le vase fuit par le pied.", Case::Appealed),
    ("camille", "atelier-brume", Reason::Damaged, "Soucoupe fendue.", Case::Agreed),
    ("karim", "atelier-brume", Reason::Other, "Finalement l’article convient.", Case::Withdrawn),
    ("camille", "verrerie-du-lac", Reason::Damaged, "Pied brisé à l’ouverture.", Case::Silent),
    ("karim", "verrerie-du-lac", Reason::Incomplete, "Une pièce manque à l’appel.", Case::Abandoned),
];

/// Lives every sale and dispute of the demonstration, once.
pub fn fill(services: &Services, now: Moment) -> Result<(), AppError> {
    let people = services.db.read_now(People::load)?;
    let camille = people.of("camille@example.org")?.clone();
    if services.db.read_now(|conn| Ok(orders::store::of_buyer(conn, &camille.id, 0, 1)?.1))? > 0 {
        return Ok(());
    }
    let mut photos = Vec::new();
    for number in 0..PHOTOS {
        let drawn = pictures::damaged_cup(number).map_err(|error| AppError::Internal(error.to_string()))?;
        photos.push(super::kept(&services.files, &drawn)?);
    }
    let stage = Stagehand { services, people, photos, now };
    for (buyer, shops, days, reached) in SALES {
        stage.sale(buyer, shops, now - TimeDelta::days(*days), *reached)?;
    }
    for (place, (buyer, shop, reason, words, case)) in CASES.iter().enumerate() {
        stage.case(buyer, shop, *reason, words, *case, place)?;
    }
    Ok(())
}

/// Whoever makes the people of the demonstration act.
struct Stagehand<'a> {
    services: &'a Services,
    people: People,
    /// What buyers photographed; reports take them in turn.
    photos: Vec<Prepared>,
    now: Moment,
}

impl Stagehand<'_> {
    fn user(&self, name: &str) -> Result<&User, AppError> {
        self.people.of(&format!("{name}@example.org"))
    }

    /// Buys the first listing of each shop, and brings the orders so far.
    fn sale(&self, buyer: &str, shops: &[&str], at: Moment, stage: Stage) -> Result<Vec<Order>, AppError> {
        let (db, user) = (&self.services.db, self.user(buyer)?);
        let placed = at - TimeDelta::minutes(if stage == Stage::Placed { 20 } else { 0 });
        let purchase = db.tx_now(|conn| {
            let buyer = viewer(conn, user)?;
            let whose = Whose::Person(user.id.clone());
            for shop in shops {
                let listing = first_listing(conn, shop)?;
                checkout::actions::put(conn, &whose, &listing, 1, None, placed)?;
            }
            checkout::actions::keep_address(conn, &user.id, &address(&user.name), placed)?;
            let total_seen = checkout::actions::basket(conn, &buyer)?.total();
            let wish = Wish { key: fresh_key(), total_seen };
            checkout::actions::place(conn, &buyer, &wish, self.services.provider.name(), Lang::Fr, placed)
        })?;
        if stage == Stage::Cancelled {
            let cancelled = placed + TimeDelta::hours(1);
            db.tx_now(|conn| checkout::actions::cancel(conn, &purchase, cancelled))?;
        }
        if stage <= Stage::Cancelled {
            return Ok(Vec::new());
        }
        let opened = checkout::jobs::open(db, self.services.provider.as_ref(), &purchase)?;
        let reference = opened.provider_ref.parse().map_err(|_| AppError::Internal("the sandbox has lost a payment".into()))?;
        db.tx_now(|conn| {
            sandbox::move_to(conn, &reference, SandboxState::Paid, placed)?;
            checkout::actions::settle_payment(conn, &purchase, placed)?;
            for order in orders::store::of_purchase(conn, &purchase)? {
                self.deliver(conn, user, &order, placed, stage)?;
            }
            Ok(orders::store::of_purchase(conn, &purchase)?)
        })
    }

    fn deliver(&self, conn: &mut Conn, buyer: &User, order: &Order, placed: Moment, stage: Stage) -> Result<(), AppError> {
        if stage < Stage::Shipped {
            return Ok(());
        }
        let member = member(conn, order)?;
        let number = u32::try_from(placed.and_utc().timestamp() % 90_000_000).unwrap_or(0) + 10_000_000;
        let shipment = Shipment { carrier: "Colissimo".into(), tracking: format!("6A{number}") };
        orders::actions::ship(conn, &order.id, &shipment, &member, placed + TimeDelta::hours(20))?;
        if stage >= Stage::Delivered {
            let buyer = viewer(conn, buyer)?;
            orders::actions::receive(conn, &order.id, &buyer, placed + TimeDelta::days(3))?;
        }
        if stage == Stage::Settled {
            orders::actions::on_time(conn, &order.id, placed + TimeDelta::days(20))?;
        }
        Ok(())
    }

    /// A delivered sale that goes wrong.
    fn case(&self, buyer: &str, shop: &str, reason: Reason, words: &str, case: Case, place: usize) -> Result<(), AppError> {
        let orders =
            self.sale(buyer, &[shop], self.now - TimeDelta::days(30) - TimeDelta::hours(i64::try_from(place).unwrap_or(0)), Stage::Delivered)?;
        let Some(order) = orders.first() else { return Ok(()) };
        let picture = self.photos.iter().cycle().nth(place).ok_or(AppError::NotFound)?;
        // Each case began early enough for what follows, and late enough that nobody is overdue now.
        let opened = self.now
            - match case {
                Case::Reported => TimeDelta::hours(9),
                Case::Offered | Case::Refused => TimeDelta::days(2),
                Case::Mediation | Case::Taken | Case::Asked => TimeDelta::days(3),
                Case::Decided | Case::Appealed => TimeDelta::days(6),
                Case::Agreed | Case::Withdrawn | Case::Silent | Case::Abandoned => TimeDelta::days(20),
            };
        let user = self.user(buyer)?.clone();
        let ines = self.user("ines")?.id.clone();
        self.services.db.tx_now(|conn| {
            let file = files::record(conn, picture, Some(user.id.as_str()), FileAccess::Private, opened)?;
            let line = orders::store::lines(conn, &order.id)?.into_iter().find(|line| line.kind == LineKind::Item).ok_or(AppError::NotFound)?;
            let draft = keep_draft(conn, &user.id, &order.id, &line.id, reason, opened)?;
            disputes::drafts::add_file(conn, &draft, &file)?;
            let draft = disputes::drafts::draft(conn, &user.id, &draft)?;
            let report = Report { line: line.id, reason, remedy: Remedy::FullRefund, amount: Money::ZERO, statement: words.to_owned() };
            let id = open(conn, &user.id, &draft, &report, opened)?;
            let seller = member(conn, order)?.id;
            live(conn, &id, &Sides { buyer: user.id.clone(), seller, mediator: ines.clone() }, case, line.total, opened, self.now)
        })
    }
}

/// Who acts in a dispute.
struct Sides {
    buyer: UserId,
    seller: UserId,
    mediator: UserId,
}

/// Brings a dispute as far as its case goes.
fn live(conn: &mut Conn, id: &DisputeId, sides: &Sides, case: Case, total: Money, opened: Moment, now: Moment) -> Result<(), AppError> {
    let does = |conn: &mut Conn, role: Role, command: Command, at: Moment| {
        let who = match role {
            Role::Buyer => &sides.buyer,
            Role::Seller => &sides.seller,
            _ => &sides.mediator,
        };
        act(conn, id, &Actor { id: who.clone(), role }, &fresh_key(), &command, at).map(|_| ())
    };
    let later = |hours: i64| opened + TimeDelta::hours(hours);
    match case {
        Case::Reported => return Ok(()),
        Case::Withdrawn => return does(conn, Role::Buyer, Command::Withdraw("Nous nous sommes arrangés par téléphone.".into()), later(5)),
        Case::Silent => return apply_silence(conn, id, opened + TimeDelta::days(9)).map(|_| ()),
        _ => {}
    }
    let part = Money(total.0 / 2);
    does(conn, Role::Seller, Command::Propose(Remedy::PartialRefund, part, "Je propose la moitié : l’objet reste utilisable.".into()), later(20))?;
    match case {
        Case::Offered => return Ok(()),
        Case::Abandoned => return apply_silence(conn, id, opened + TimeDelta::days(15)).map(|_| ()),
        Case::Agreed => {
            if let Some(offer) = disputes::pending(conn, id, Role::Seller)? {
                does(conn, Role::Buyer, Command::Accept(offer.id), later(30))?;
            }
            return Ok(());
        }
        _ => {}
    }
    let counter = Money(total.0 * 4 / 5);
    does(
        conn,
        Role::Buyer,
        Command::Propose(Remedy::PartialRefund, counter, "La moitié ne suffit pas : je ne peux pas m’en servir.".into()),
        later(30),
    )?;
    if case == Case::Refused {
        return Ok(());
    }
    if let Some(ask) = disputes::pending(conn, id, Role::Buyer)? {
        does(conn, Role::Seller, Command::Refuse(ask.id, "La photo ne montre qu’un défaut léger.".into()), later(40))?;
    }
    // The desk's delays are short: what it does stands near to now.
    let asked = if matches!(case, Case::Decided | Case::Appealed) { later(50) } else { now - TimeDelta::hours(6) };
    does(conn, Role::Buyer, Command::AskMediation("Regardez la photo et le carton.".into()), asked)?;
    if case == Case::Mediation {
        return Ok(());
    }
    let hour = |hours: i64| asked + TimeDelta::hours(hours);
    does(conn, Role::Mediator, Command::Take, hour(1))?;
    does(conn, Role::Mediator, Command::WriteNote("Troisième litige d’emballage pour cette boutique ce mois-ci.".into()), hour(2))?;
    match case {
        Case::Asked => does(conn, Role::Mediator, Command::AskInformation(Role::Seller, "Comment l’article était-il emballé ?".into()), hour(3)),
        Case::Taken => Ok(()),
        _ => {
            let amounts: Vec<Money> = disputes::lines(conn, id)?.iter().map(|line| Money(line.at_stake.0 / 2)).collect();
            let facts = "La photo montre un défaut qui existait à l’ouverture du colis ; l’objet reste en partie utilisable.";
            let rule = "Le vendeur porte le risque jusqu’à la remise au destinataire (article L216-2 du code de la consommation).";
            does(conn, Role::Mediator, Command::Decide(amounts, facts.into(), rule.into(), Fault::Seller), hour(4))?;
            if case == Case::Appealed {
                does(conn, Role::Buyer, Command::Appeal("L’objet n’est pas utilisable : il fuit.".into()), now - TimeDelta::hours(4))?;
            }
            Ok(())
        }
    }
}

/// A person as they act, without a browser.
fn viewer(conn: &mut Conn, user: &User) -> Result<Viewer, AppError> {
    Ok(Viewer {
        id: user.id.clone(),
        session_id: SessionId::new(),
        name: user.name.clone(),
        email: user.email.clone(),
        lang: user.lang,
        capacity: user.capacity,
        verified: true,
        roles: accounts::store::roles(conn, &user.id)?,
        seller: accounts::store::seller_of(conn, &user.id)?,
    })
}

/// Whoever acts for the seller of an order.
fn member(conn: &mut Conn, order: &Order) -> Result<Viewer, AppError> {
    let members = accounts::store::members(conn, &order.seller_id)?;
    let member = members.first().ok_or_else(|| AppError::Internal("a shop of the demonstration has nobody".into()))?;
    viewer(conn, member)
}

/// The first listing of a shop, as the demonstration's catalogue names it.
fn first_listing(conn: &mut Conn, shop: &str) -> Result<ListingId, AppError> {
    let seller = admission::store::by_slug(conn, shop)?;
    let mut listings = catalogue::store::references(conn, &seller.id)?;
    listings.sort_by(|one, other| one.reference.cmp(&other.reference));
    listings.into_iter().next().map(|listing| listing.id).ok_or(AppError::NotFound)
}

fn address(name: &str) -> Address {
    Address { name: name.to_owned(), street: "8 rue des Lices".into(), postcode: "35000".into(), city: "Rennes".into(), country: Country::France }
}
