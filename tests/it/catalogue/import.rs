//! Importing a catalogue.

use super::super::support::*;
use diesel::prelude::*;
use entente::catalogue;
use entente::platform::schema::{categories, contracts, listings, sellers, settings};

const CATEGORY: &str = r#"{"kind":"category","id":1,"slug":"vases","name":"Vases","description":"Toutes les annonces de vases."}"#;
const SELLER: &str = r#"{"kind":"seller","id":1,"slug":"atelier-des-tilleuls","name":"Atelier des Tilleuls","city":"Rennes","email":"vendeur1@example.org","bio":"Des vases depuis 1985."}"#;
const TICKET: &str = r#"{"kind":"ticket","id":1,"listing_id":1,"topic":"colis non reçu"}"#;

fn listing(id: i64, title: &str, cents: i64) -> String {
    format!(
        r#"{{"kind":"listing","id":{id},"sku":"SKU-{id:07}","slug":"x-{id}","title":"{title}","description":"Un vase.\n\nTrès beau.","price_cents":{cents},"currency":"EUR","stock":3,"condition":"très bon état","category_id":1,"seller_id":1,"created_at":"2025-03-04T05:06:07Z"}}"#
    )
}

/// Imports these lines.
fn import(market: &Market, lines: &[String]) -> Result<String, Vec<String>> {
    let file = market.services.config.data.join("catalogue.jsonl");
    std::fs::write(&file, lines.join("\n")).unwrap();
    catalogue::import::run(&market.services.db, market.services.clock.now(), &file)
}

fn catalogue_of(listings: &[String]) -> Vec<String> {
    [CATEGORY.to_owned(), SELLER.to_owned()].into_iter().chain(listings.iter().cloned()).collect()
}

fn rows(market: &Market) -> (i64, i64, i64, i64) {
    market.read(|conn| {
        Ok((
            categories::table.count().get_result(conn)?,
            sellers::table.count().get_result(conn)?,
            contracts::table.count().get_result(conn)?,
            listings::table.count().get_result(conn)?,
        ))
    })
}

#[actix_web::test]
async fn an_imported_catalogue_is_for_sale() {
    let market = Market::new().await;
    let mut lines = catalogue_of(&[listing(1, "Vase soufflé", 6800), listing(2, "Vase en grès", 2400)]);
    lines.push(String::new());
    lines.push(TICKET.into());
    let said = import(&market, &lines).unwrap();
    assert_eq!(said, "1 categories, 1 sellers and 2 listings imported; 1 lines of other kinds passed over");
    let mut camille = market.visitor("camille");
    camille.visit("/categories/vases").await.sees("2 annonces").sees("très bon état 2");
    camille.visit("/search?q=souffle").await.sees("1 annonce").follow("Vase soufflé").await;
    camille.sees("68,00 €").sees("livraison 4,90 €").sees("4 mars 2025").sees("Le vendeur n’a pas encore indiqué le fabricant");
    // What the file does not say of the seller is not made up.
    camille.sees("Rennes (non communiqué)").press("Ajouter au panier").await.is_at("/cart").sees("68,00 €");
}

#[actix_web::test]
async fn a_file_imported_again_changes_what_is_there() {
    let market = Market::new().await;
    import(&market, &catalogue_of(&[listing(1, "Vase soufflé", 6800)])).unwrap();
    let first = rows(&market);
    import(&market, &catalogue_of(&[listing(1, "Vase soufflé", 6800)])).unwrap();
    assert_eq!(rows(&market), first);
    import(&market, &catalogue_of(&[listing(1, "Carafe soufflée", 7000), listing(2, "Vase en grès", 2400)])).unwrap();
    assert_eq!(rows(&market), (1, 1, 1, 2));
    let mut camille = market.visitor("camille");
    camille.visit("/search?q=carafe").await.sees("1 annonce").sees("70,00 €");
    camille.visit("/search?q=souffl%C3%A9").await.sees("1 annonce").does_not_see("68,00 €");
}

#[actix_web::test]
async fn one_bad_line_and_nothing_is_imported() {
    let market = Market::new().await;
    let good = listing(1, "Vase soufflé", 6800);
    let lines: Vec<String> = vec![
        CATEGORY.into(),
        SELLER.into(),
        good.clone(),
        good.replace("\"id\":1,", "\"id\":2,"),
        listing(3, "Vase", 0),
        listing(4, "Vase", 100).replace("\"category_id\":1", "\"category_id\":9"),
        listing(5, "Vase", 100).replace("\"seller_id\":1", "\"seller_id\":9"),
        listing(6, "Vase", 100).replace("\"title\"", "\"titel\""),
        listing(7, "Vase", 100).replace("\"stock\":3", "\"stock\":\"three\""),
        listing(8, &"V".repeat(201), 100),
        listing(9, "Vase", 100).replace("très bon état", "cassé"),
        listing(10, "Vase", 100).replace("2025-03-04T05:06:07Z", "hier"),
        CATEGORY.replace("category", "shelf"),
        CATEGORY.replace("\"id\":1", "\"id\":2"),
        "{".into(),
        "[]".into(),
    ];
    let problems = import(&market, &lines).unwrap_err();
    let wanted = [
        "line 4: the sku SKU-0000001 was there already",
        "line 5: price_cents is 0: it must be from 1 to 1000000000",
        "line 6: category_id 9 is not a category of the lines above",
        "line 7: seller_id 9 is not a seller of the lines above",
        "line 8: title is missing",
        "line 9: stock is not a whole number",
        "line 10: title is longer than 200 characters",
        "line 11: condition is \"cassé\": it is not one of neuf, comme neuf, très bon état, bon état, état correct",
        "line 12: created_at is \"hier\": it is not RFC 3339",
        "line 13: the kind \"shelf\" is not known",
        "line 14: the category slug vases was there already",
        "line 15: it is not JSON: EOF while parsing an object at line 1 column 1",
        "line 16: it is not an object",
        "nothing was imported",
    ];
    assert_eq!(problems, wanted);
    assert_eq!(rows(&market), (0, 0, 0, 0));
}

#[actix_web::test]
async fn of_many_problems_fifty_are_told_and_the_others_counted() {
    let market = Market::new().await;
    let bad: Vec<String> = (1..=80).map(|id| listing(id, "Vase", -1)).collect();
    let problems = import(&market, &catalogue_of(&bad)).unwrap_err();
    assert_eq!(problems.len(), 52);
    assert_eq!(problems[50], "and 30 more bad lines");
    let missing =
        catalogue::import::run(&market.services.db, market.services.clock.now(), std::path::Path::new("/nowhere/at/all.jsonl")).unwrap_err();
    assert!(missing[0].starts_with("/nowhere/at/all.jsonl: "), "{missing:?}");
}

#[actix_web::test]
async fn imported_sellers_have_the_operators_commission() {
    let market = Market::new().await;
    market.tx(|conn| {
        Ok(diesel::insert_into(settings::table).values((settings::name.eq("default_commission_bps"), settings::value.eq("850"))).execute(conn)?)
    });
    import(&market, &catalogue_of(&[listing(1, "Vase soufflé", 6800)])).unwrap();
    let commission: i32 = market.read(|conn| Ok(contracts::table.select(contracts::commission_bps).first(conn)?));
    assert_eq!(commission, 850);
}

#[actix_web::test]
async fn nothing_is_imported_for_a_seller_whose_contract_has_ended() {
    let market = Market::new().await;
    import(&market, &catalogue_of(&[listing(1, "Vase soufflé", 6800)])).unwrap();
    market.tx(|conn| Ok(diesel::update(contracts::table).set(contracts::state.eq("ended")).execute(conn)?));
    let problems = import(&market, &catalogue_of(&[listing(2, "Vase en grès", 2400)])).unwrap_err();
    assert!(problems[0].contains("line 3: its seller has no contract in force"), "{problems:?}");
    assert_eq!(rows(&market).3, 1);
}
