//! The demonstration's own pages: being someone, the clock, the mailbox.

use chrono::TimeDelta;
use diesel::prelude::*;
use entente::accounts::store;
use entente::demo::people::{self, LIST, People};
use entente::disputes::model::DisputeState;
use entente::payments::ledger;
use entente::platform::money::Money;
use entente::platform::schema::{disputes, listings, orders, sellers};
use entente::platform::settings;

use super::support::*;

fn settle(market: &Market) {
    let now = market.now();
    market.tx(|conn| people::settle(conn, now).map(|_| ()));
}

#[actix_web::test]
async fn a_real_market_has_none_of_it() {
    let market = Market::live().await;
    settle(&market);
    let camille = market.read(|conn| Ok(People::load(conn)?.of("camille@example.org")?.id.clone()));
    let mut visitor = market.visitor("x");
    for page in ["/demo", "/demo/mailbox"] {
        visitor.visit(page).await.is_told(404);
    }
    assert_eq!(visitor.post(&format!("/demo/people/{camille}"), &[]).await.status, 404);
    assert_eq!(visitor.post("/demo/clock", &[("hours", "1"), ("from", "0")]).await.status, 404);
}

#[actix_web::test]
async fn one_becomes_any_of_the_people_with_one_click() {
    let market = Market::new().await;
    settle(&market);
    settle(&market);
    assert_eq!(market.read(|conn| Ok(store::count(conn)?)), LIST.len() as i64, "twice is once");
    let mut visitor = market.visitor("x");
    for person in LIST.iter() {
        visitor.visit("/demo").await.is_told(200).press_beside("Devenir", person.name()).await.is_at(person.home());
        visitor.visit("/account").await.sees(&format!("Bonjour {}", person.name()));
        visitor.visit("/demo").await.sees("C’est vous");
    }
    visitor.visit("/admin/users").await.is_told(200).sees(&format!("{} personnes", LIST.len()));
    let mut camille = market.visitor("camille");
    camille.visit("/account/sign-in").await.fill("email", "camille@example.org").fill("password", people::PASSWORD).press("Se connecter").await;
    camille.is_at("/account");
    assert_eq!(entente::accounts::rules::weakness(people::PASSWORD, &["Camille D.", "camille@example.org"]), None);
}

#[actix_web::test]
async fn shops_get_their_people_when_they_are_there() {
    let market = Market::new().await;
    settle(&market);
    let (shop, now) = (market.shop("Atelier Brume"), market.now());
    for _ in 0..2 {
        market.tx(|conn| people::join_shops(conn, now));
    }
    let members = market.read(|conn| Ok(store::members(conn, &shop.id)?));
    assert_eq!(members.iter().map(|user| user.email.as_str()).collect::<Vec<_>>(), ["atelier-brume@example.org"]);
}

#[actix_web::test]
async fn nobody_becomes_who_is_not_on_the_list() {
    let market = Market::new().await;
    let mut visitor = market.visitor("x");
    let own = market.account("someone");
    for id in [own.as_str(), "nonsense", "usr_01h455vb4pex5vsknk084sn02q"] {
        assert_eq!(visitor.post(&format!("/demo/people/{id}"), &[]).await.status, 404);
    }
}

#[actix_web::test]
async fn the_clock_moves_on_and_the_same_page_moves_it_once() {
    let market = Market::new().await;
    let mut visitor = market.visitor("x");
    visitor.visit("/demo").await.sees("mardi 17 novembre 2026, 10 h 00").press("+ 1 heure").await.sees("L’horloge a avancé").sees("11 h 00");
    visitor.fill("days", "3").press("Avancer").await.sees("vendredi 20 novembre 2026, 11 h 00");
    assert_eq!(market.read(|conn| Ok(settings::get(conn, "demo_clock_offset")?)).as_deref(), Some("0"), "a clock that stands still has none");
    for days in ["0", "-1", "367", "x", "99999999999999999999", "1.5"] {
        visitor.visit("/demo").await.fill("days", days).press("Avancer").await.is_told(422).sees("Un nombre de jours entre 1 et 366");
        assert_eq!(visitor.value_of("days"), days);
    }
    assert_eq!(visitor.post("/demo/clock", &[]).await.status, 422);
    assert_eq!(visitor.post("/demo/clock", &[("hours", "1"), ("from", "3600")]).await.status, 409);
    assert_eq!(market.now(), market.services.clock.now());
    visitor.visit("/demo").await.sees("vendredi 20 novembre 2026, 11 h 00");
}

#[actix_web::test]
async fn the_mailbox_shows_every_letter_and_its_frame_holds_nothing_but_the_letter() {
    let market = Market::new().await;
    settle(&market);
    let mut visitor = market.visitor("x");
    visitor.visit("/demo/mailbox").await.sees("Aucun courriel pour l’instant");
    for email in ["camille@example.org", "karim@example.org"] {
        market.tx(|conn| {
            let person = entente::accounts::store::user_by_email(conn, email)?.unwrap();
            entente::accounts::actions::write_reset(conn, &person.id, market.now())
        });
        market.services.clock.advance(60);
    }
    visitor.visit("/demo/mailbox").await.sees("part dans un instant");
    market.advance(TimeDelta::zero());
    visitor.visit("/demo/mailbox").await.sees("À camille@example.org").sees("À karim@example.org").does_not_see("part dans un instant");
    visitor.choose("person", "karim@example.org").press("Afficher").await.does_not_see("À camille@example.org");
    visitor
        .visit("/demo/mailbox?person=nobody%40example.org")
        .await
        .sees("Aucun courriel")
        .visit("/demo/mailbox?person=%00&page=x")
        .await
        .is_told(200);

    visitor.visit("/demo/mailbox").await.follow("À camille@example.org").await;
    visitor.sees("Entente <bonjour@entente.example>").sees("camille@example.org").sees("Message-ID");
    assert!(visitor.answer().header("content-security-policy").contains("frame-src 'self'"));
    let frame = visitor.get(&format!("{}/html", visitor.path().to_owned())).await;
    assert_eq!((frame.status, frame.header("x-frame-options")), (200, "SAMEORIGIN"));
    let policy = frame.header("content-security-policy");
    assert!(
        policy.contains("sandbox")
            && policy.contains("frame-ancestors 'self'")
            && !policy.contains("script-src")
            && !policy.contains("allow-scripts"),
        "{policy}"
    );
    // Everywhere else nothing may frame us.
    assert_eq!(visitor.get("/demo/mailbox").await.header("x-frame-options"), "DENY");
    let link = link_in(&market.letters_to("camille@example.org")[0]);
    assert!(visitor.links().iter().any(|(_, href)| *href == format!("{BASE_URL}{link}")), "the letter's link can be followed");
    visitor.visit("/demo/mailbox/nonsense").await.is_told(404);
}

/// The states in which the disputes stand.
fn states(market: &Market) -> Vec<DisputeState> {
    market.read(|conn| Ok(disputes::table.select(disputes::state).distinct().load(conn)?))
}

/// How many shops, listings, orders and disputes there are.
fn size(market: &Market) -> [i64; 4] {
    market.read(|conn| {
        Ok([
            sellers::table.count().get_result(conn)?,
            listings::table.count().get_result(conn)?,
            orders::table.count().get_result(conn)?,
            disputes::table.count().get_result(conn)?,
        ])
    })
}

/// Fills the market as the program does: on a thread that serves nobody.
fn fill(market: &Market) {
    let services = market.services.clone();
    std::thread::spawn(move || entente::demo::fill(&services, 1)).join().unwrap().unwrap();
}

#[actix_web::test]
async fn the_whole_demonstration_stands_beside_an_imported_catalogue_and_is_filled_once() {
    let market = Market::new().await;
    let file = market.services.config.data.join("catalogue.jsonl");
    let lines = [
        r#"{"kind":"category","id":1,"slug":"maison","name":"Ailleurs","description":"Importé."}"#,
        r#"{"kind":"seller","id":1,"slug":"ailleurs","name":"Ailleurs","city":"Lyon","email":"ailleurs@example.org","bio":"Importé."}"#,
        r#"{"kind":"listing","id":1,"sku":"A-1","slug":"a-1","title":"Vase venu d’ailleurs","description":"Importé.","price_cents":1200,"currency":"EUR","stock":3,"condition":"neuf","category_id":1,"seller_id":1,"created_at":"2025-03-04T05:06:07Z"}"#,
    ];
    std::fs::write(&file, lines.join("\n")).unwrap();
    entente::catalogue::import::run(&market.services.db, market.now(), &file).unwrap();
    fill(&market);
    let filled = size(&market);
    assert_eq!(filled[0], 13, "the twelve shops and the imported one");
    let states = states(&market);
    for state in [
        DisputeState::AwaitingSeller,
        DisputeState::AwaitingBuyer,
        DisputeState::InMediation,
        DisputeState::AwaitingInformation,
        DisputeState::Decided,
        DisputeState::InAppeal,
    ] {
        assert!(states.contains(&state), "no dispute is {state:?}");
    }
    assert_eq!(market.read(|conn| Ok(ledger::sum(conn)?)), Money::ZERO);
    fill(&market);
    assert_eq!(size(&market), filled, "twice is once");
    let mut visitor = market.visitor("x");
    visitor.visit("/search?q=ailleurs").await.is_told(200).sees("Vase venu d’ailleurs");
    visitor.visit("/sellers/atelier-brume").await.is_told(200);
}
