//! Evidence that is not what it says: every hostile file is a sentence beside the field, and what was typed stays.

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};

use super::sale;
use super::story::photo;
use crate::support::{Market, Person};

async fn at_screen_two(market: &Market) -> Person {
    let shop = market.shop("Atelier Brume");
    market.member("Brume", &shop);
    let mut camille = market.person("Camille");
    let buyer = market.account("Camille");
    let order = sale::delivered(market, &shop, &buyer, &[("Tasse en grès", 2_400, 2)]);
    camille.visit(&format!("/disputes/new?order={order}")).await.choose("reason", "damaged").press("Continuer").await;
    camille
}

/// A picture whose header promises more pixels than anyone may decode.
fn bomb() -> Vec<u8> {
    let mut png = Vec::new();
    RgbImage::from_pixel(1, 1, Rgb([0, 0, 0])).write_to(&mut Cursor::new(&mut png), ImageFormat::Png).unwrap();
    let mut header = b"IHDR".to_vec();
    header.extend(60_000u32.to_be_bytes());
    header.extend(60_000u32.to_be_bytes());
    header.extend(&png[24..29]);
    let sum = header
        .iter()
        .fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 }))
        ^ u32::MAX;
    png[12..29].copy_from_slice(&header);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    png
}

#[actix_web::test]
async fn a_file_that_is_no_picture_is_refused_beside_the_field_and_the_words_stay() {
    let market = Market::new().await;
    let mut camille = at_screen_two(&market).await;
    let script = b"<script>alert(1)</script>".to_vec();
    let too_big = vec![0xFF; 10 * 1024 * 1024 + 1];
    let cases: [(&str, Vec<u8>, &str); 5] = [
        ("photo.jpg", script, "n’est pas une photo JPEG, PNG ou WebP"),
        ("vide.png", Vec::new(), "est vide"),
        ("lourde.jpg", too_big, "dépasse 10 Mo"),
        ("bombe.png", bomb(), "a trop de pixels"),
        ("coupee.png", photo()[..200].to_vec(), "n’est pas une photo"),
    ];
    for (name, bytes, problem) in cases {
        camille.fill("statement", "Elle est cassée.").choose("remedy", "full_refund").attach("photos", name, &bytes).press("Continuer").await;
        camille.is_told(422).sees(problem).sees(name);
        assert_eq!(camille.value_of("statement"), "Elle est cassée.", "what was typed is lost after {name}");
    }
    camille
        .attach("photos", "carton.png", &photo())
        .fill("statement", "Elle est cassée.")
        .choose("remedy", "full_refund")
        .press("Continuer")
        .await
        .sees("une photo");
}

#[actix_web::test]
async fn too_many_pictures_or_too_heavy_ones_are_told_beside_the_field_and_the_words_stay() {
    let market = Market::new().await;
    let mut camille = at_screen_two(&market).await;
    let page = camille.path().to_owned();
    for (count, bytes, problem) in [(9, photo(), "Pas plus de 8 photos à la fois"), (5, vec![0xFF; 9 * 1024 * 1024], "dépassent ensemble 40 Mo")] {
        camille.fill("statement", "Elle est cassée.").choose("remedy", "full_refund");
        for picture in 0..count {
            camille.attach("photos", &format!("{picture}.png"), &bytes);
        }
        camille.press("Continuer").await.is_told(422).sees(problem);
        assert_eq!((camille.value_of("statement").as_str(), camille.value_of("remedy").as_str()), ("Elle est cassée.", "full_refund"));
    }
    camille.fill("statement", "Cassée\u{b}\u{0}en deux.").choose("remedy", "full_refund").press("Continuer").await.sees("Cassée en deux.");
    let texts: Vec<(String, String)> = (0..5).map(|place| (format!("field{place}"), "x".repeat(100_000))).collect();
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(camille.post_multipart(&page, &texts).await.status, 413, "texts have a bound together");
}

#[actix_web::test]
async fn pictures_may_be_sent_so_often_and_the_words_stay() {
    let market = Market::with(|config| config.limits = true).await;
    let mut camille = at_screen_two(&market).await;
    let mut told = 0;
    for _ in 0..31 {
        camille.fill("statement", "Elle est cassée.").choose("remedy", "full_refund").attach("photos", "x.png", b"nothing").press("Continuer").await;
        camille.is_told(422);
        told += u32::from(camille.words().contains("Trop d’essais"));
        assert_eq!(camille.value_of("statement"), "Elle est cassée.");
    }
    assert!(told >= 1);
}

#[actix_web::test]
async fn a_picture_of_a_dispute_is_its_parties_and_a_jpeg_whatever_came() {
    let market = Market::new().await;
    let mut camille = at_screen_two(&market).await;
    camille
        .fill("statement", "Cassée.")
        .choose("remedy", "full_refund")
        .attach("photos", "x.html", &photo())
        .press("Continuer")
        .await
        .press("Ouvrir le litige")
        .await;
    let picture = camille.attributes("src").into_iter().find(|path| path.contains("/evidence/")).unwrap();
    let answer = camille.get(&picture).await;
    assert_eq!((answer.status, answer.header("content-type"), answer.header("cache-control")), (200, "image/jpeg", "no-store"));
    let decoded = image::load_from_memory(&answer.body).unwrap();
    assert_eq!(decoded.width(), 320);
    assert_eq!(market.person("Karim").get(&picture).await.status, 404);
    let mut visitor = market.visitor("personne");
    assert_eq!(visitor.visit(&picture).await.path().split('?').next(), Some("/account/sign-in"));
}

#[actix_web::test]
async fn the_same_report_sent_twice_is_one_dispute() {
    let market = Market::new().await;
    let mut camille = at_screen_two(&market).await;
    camille.fill("statement", "Cassée.").choose("remedy", "full_refund").press("Continuer").await;
    let check = camille.path().to_owned();
    camille.press("Ouvrir le litige").await.is_at("/disputes/dis_");
    let first = camille.path().to_owned();
    let again = camille.post(&check.replace("/check", "/dispute"), &[]).await;
    assert_eq!((again.status, again.header("location")), (303, first.as_str()));
    camille.visit("/account/disputes").await;
    assert_eq!(camille.links().iter().filter(|(_, path)| path.starts_with("/disputes/dis_")).count(), 1);
    // Going back to the last screen leads to the dispute that it became.
    let back = camille.get(&check).await;
    assert_eq!((back.status, back.header("location")), (303, first.split('?').next().unwrap()));
}

#[actix_web::test]
async fn the_rules_page_says_the_delay_that_the_engine_applies() {
    use entente::legal::deadlines::{self, Deadline, Unit};
    let market = Market::new().await;
    market.tx(|conn| Ok(deadlines::set(conn, Deadline::SellerAnswer, 6, Unit::BusinessDays)?));
    let mut visitor = market.visitor("personne");
    visitor.visit("/legal/disputes").await.sees("6 jours ouvrés");
    let mut camille = at_screen_two(&market).await;
    camille.fill("statement", "Cassée.").choose("remedy", "full_refund").press("Continuer").await.sees("a 6 jours ouvrés pour répondre");
    camille.press("Ouvrir le litige").await.sees("jusqu’au mercredi 25 novembre 2026");
}
