//! A listing: its pictures, its price, its seller, its rights.

use super::super::support::*;
use diesel::prelude::*;
use entente::accounts::model::Capacity;
use entente::admission::model::SellerCapacity;
use entente::catalogue;
use entente::legal::rights::Rights;
use entente::platform::files::{self, FileAccess};
use entente::platform::schema::{listings, sellers, users};
use std::io::Cursor;

#[actix_web::test]
async fn a_listing_says_everything_before_the_purchase() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    let mut camille = market.visitor("camille");
    camille.visit(&format!("/listings/{cup}")).await.sees("24,00 €").sees("TVA comprise · livraison 4,90 € · neuf");
    // Who sells (L-020), the maker (L-056), the rights.
    camille.sees("Atelier Brume SARL").sees("12 rue des Potiers").sees("02 61 91 00 10").sees("Vendeur professionnel");
    camille.sees("Fabricant Poterie d’essai, 35000 Rennes");
    camille.sees("Rétractation 14 jours après la réception, sans motif").sees("Garantie légale de conformité 2 ans");
    camille.sees("gardé jusqu’à 14 jours après la réception").sees("3 écrans, réponse sous 3 jours ouvrés");
    camille.choose("quantity", "10").press("Ajouter au panier").await.is_at("/cart").sees("10 articles");
}

#[actix_web::test]
async fn no_more_is_offered_than_there_is() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    market.tx(|conn| Ok(diesel::update(listings::table.find(&cup)).set(listings::stock.eq(2)).execute(conn)?));
    let mut camille = market.visitor("camille");
    camille.visit(&format!("/listings/{cup}")).await.sees("Il en reste 2.");
    assert!(!camille.html().contains("<option value=\"3\">"));
}

#[actix_web::test]
async fn the_rights_follow_from_who_sells_and_who_buys() {
    let market = Market::new().await;
    let (brume, jean) = (market.shop("Atelier Brume"), market.shop("Jean-Noël R."));
    market.tx(|conn| Ok(diesel::update(sellers::table.find(&jean.id)).set(sellers::capacity.eq(SellerCapacity::Private)).execute(conn)?));
    let (cup, chair) = (market.listing(&brume, "Tasse en grès", 2400), market.listing(&jean, "Chaise bistrot", 9500));
    let mut hotel = market.person("hotel");
    let user = market.account("hotel");
    market.tx(|conn| Ok(diesel::update(users::table.find(&user)).set(users::capacity.eq(Capacity::Professional)).execute(conn)?));
    hotel.visit(&format!("/listings/{cup}")).await.sees("Achat entre professionnels").sees("Rétractation aucune, sauf accord du vendeur");
    hotel.visit(&format!("/listings/{chair}")).await.sees("Vous achetez à un particulier");
    let mut camille = market.person("camille");
    camille.visit(&format!("/listings/{cup}")).await.sees("sans motif").does_not_see("Achat entre professionnels");
    camille.visit(&format!("/listings/{chair}")).await.sees("Vendeur particulier").sees("Vous achetez à un particulier");
    camille.sees("Garantie légale de conformité ne s’applique pas").does_not_see("12 rue des Potiers").does_not_see("Sécurité du produit");
}

#[test]
fn every_cell_of_the_matrix_of_rights_is_filled() {
    for seller in SellerCapacity::ALL {
        for buyer in Capacity::ALL {
            let wanted = match (seller, buyer) {
                (SellerCapacity::Private, _) => Rights::Private,
                (_, Capacity::Consumer) => Rights::Consumer,
                (_, Capacity::Professional) => Rights::Trade,
            };
            let rights = Rights::of(*seller, *buyer);
            assert_eq!(rights, wanted);
            assert_eq!(rights.withdrawal(), wanted == Rights::Consumer);
            assert_eq!(rights.conformity(), wanted == Rights::Consumer);
        }
    }
}

#[actix_web::test]
async fn pictures_are_shown_one_large_and_all_small() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let cup = market.listing(&shop, "Tasse en grès", 2400);
    let mut camille = market.visitor("camille");
    camille.visit(&format!("/listings/{cup}")).await;
    assert!(camille.html().contains("Pas encore de photo"));
    let mut ids = Vec::new();
    for colour in [10, 200] {
        let mut png = Cursor::new(Vec::new());
        image::RgbImage::from_pixel(8, 6, image::Rgb([colour; 3])).write_to(&mut png, image::ImageFormat::Png).unwrap();
        let prepared = files::prepare_bytes(png.get_ref()).map_err(|unfit| format!("{unfit:?}")).unwrap_or_else(|error| panic!("{error}"));
        market.services.files.keep(&prepared).await.unwrap();
        let now = market.now();
        ids.push(market.tx(|conn| Ok(files::record(conn, &prepared, None, FileAccess::Public, now)?)));
    }
    market.tx(|conn| Ok(catalogue::store::set_pictures(conn, &cup, &ids)?));
    camille.visit(&format!("/listings/{cup}")).await;
    assert!(camille.html().contains(&format!("class=\"pic\" src=\"/files/{}/720.jpg\"", ids[0])));
    camille.visit(&format!("/listings/{cup}?photo=2")).await;
    assert!(camille.html().contains(&format!("class=\"pic\" src=\"/files/{}/720.jpg\"", ids[1])));
    for nonsense in ["0", "3", "-1", "two", ""] {
        camille.visit(&format!("/listings/{cup}?photo={nonsense}")).await.is_told(200);
    }
    camille.visit("/categories/arts-de-la-table").await;
    assert!(camille.html().contains(&format!("/files/{}/320.jpg", ids[0])));
    let picture = camille.get(&format!("/files/{}/320.jpg", ids[0])).await;
    assert_eq!((picture.status, picture.header("content-type")), (200, "image/jpeg"));
}

#[actix_web::test]
async fn what_is_no_listing_is_a_page_that_does_not_exist() {
    let market = Market::new().await;
    let mut camille = market.visitor("camille");
    for id in ["lst_00000000000000000000000000", "lst_x", "ord_00000000000000000000000000", "1", "%2e%2e"] {
        camille.visit(&format!("/listings/{id}")).await.is_told(404);
    }
}
