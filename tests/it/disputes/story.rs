//! One dispute lived through its pages: reported, talked over, mediated, decided; and the same with a seller
//! who says nothing.

use chrono::TimeDelta;
use entente::accounts::model::StaffRole;
use entente::disputes::model::{DisputeState as State, Fault, Outcome};
use entente::disputes::store;
use entente::payments::ledger::{self, Account};
use entente::platform::money::Money;

use super::sale;
use crate::support::{Market, Person};

/// A small real picture, as a telephone would send it.
pub fn photo() -> Vec<u8> {
    entente::demo::pictures::damaged_cup(0).unwrap()
}

/// Reports a broken cup in three screens; returns the path of the dispute.
pub async fn report(camille: &mut Person, order: &str) -> String {
    camille.visit(&format!("/orders/{order}")).await.follow("Un problème avec un article").await;
    camille.choose("reason", "damaged").press("Continuer").await;
    camille.fill("statement", "Deux tasses sont cassées, le carton était enfoncé.").choose("remedy", "full_refund").attach(
        "photos",
        "carton.png",
        &photo(),
    );
    camille.press("Continuer").await.sees("Vérifiez avant d’envoyer").sees("52,90 € sont retenus").sees("une photo");
    camille.press("Ouvrir le litige").await.sees("Votre litige est ouvert").sees("Deux tasses sont cassées");
    camille.path().split('?').next().unwrap().to_owned()
}

#[actix_web::test]
async fn a_dispute_is_reported_talked_over_mediated_and_decided() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let mut camille = market.person("Camille");
    let mut seller = market.member("Brume", &shop);
    let mut ines = market.staff("Inès", StaffRole::Mediator);
    let buyer = market.account("Camille");
    let order = sale::delivered(&market, &shop, &buyer, &[("Tasse en grès", 2_400, 2), ("Vase", 6_800, 1)]);
    let line = sale::line(&market, &order, "Tasse en grès");

    // Screen one keeps what is chosen; nothing chosen is told beside the field.
    camille.visit(&format!("/disputes/new?order={order}")).await.press("Continuer").await;
    camille.is_told(422).sees("Choisissez l’article concerné").sees("Choisissez ce qui s’est passé");
    camille.choose("line", line.as_str()).choose("reason", "damaged").press("Continuer").await.sees("Qu’est-ce qui est abîmé");
    // Screen two: an empty one is refused, with the amounts beside; a draft is kept and taken up again.
    camille.press("Continuer").await.is_told(422).sees("Choisissez une solution").sees("Dites en une phrase");
    camille.fill("statement", "Deux tasses sont cassées, le carton était enfoncé.").press("Garder le brouillon").await;
    camille.sees("Votre brouillon est gardé").follow("Signalement commencé").await.press("Continuer").await;
    camille.sees("Deux tasses sont cassées");
    camille.choose("remedy", "full_refund").attach("photos", "carton.png", &photo()).press("Continuer").await;
    camille.sees("Vérifiez avant d’envoyer").sees("48,00 €").sees("une photo").press("Ouvrir le litige").await;
    camille.sees("Votre litige est ouvert").sees("En attente : Atelier Brume").does_not_see("Accepter");
    let page = camille.path().split('?').next().unwrap().to_owned();

    // The money of the disputed line, and nothing else, is put aside.
    assert_eq!(market.read(|conn| Ok(ledger::total(conn, Account::Disputed)?)), Money(4_800));
    let told = market.letters_to(&seller.email);
    let letter = told.last().unwrap();
    assert!(letter.body_text.contains("Deux tasses sont cassées") && letter.body_text.contains("C’est à vous, jusqu’au vendredi 20 novembre 2026"));
    assert!(letter.thread_id.is_some());

    // The seller offers a part; the buyer refuses by asking for more; the seller refuses.
    seller
        .visit("/seller/disputes")
        .await
        .follow("Tasse en grès")
        .await
        .sees("vous demande le remboursement complet")
        .follow("Proposer autre chose")
        .await;
    seller
        .choose("remedy", "partial_refund")
        .fill("amount", "240,00")
        .fill("text", "Une seule tasse est cassée sur la photo.")
        .press("Envoyer")
        .await;
    seller.is_told(422).sees("Un montant dépasse ce qui est en jeu");
    seller.fill("amount", "24,00").press("Envoyer").await.sees("C’est transmis").sees("24,00 €");
    camille
        .visit(&page)
        .await
        .sees("vous propose le remboursement d’une partie, 24,00 €")
        .sees("À vous de répondre")
        .follow("Proposer autre chose")
        .await;
    camille
        .choose("remedy", "partial_refund")
        .fill("amount", "40")
        .fill("text", "Les deux sont cassées, voyez la photo.")
        .press("Envoyer")
        .await
        .sees("40,00 €");
    seller.visit(&page).await.follow("Refuser").await.press("Refuser").await.is_told(422).sees("Écrivez quelques mots");
    seller.fill("text", "Je ne vois qu’une tasse cassée.").press("Refuser").await.sees("refuse le remboursement d’une partie, 40,00 €");

    // The buyer asks for mediation; the mediator takes the case, asks, notes, decides.
    camille.visit(&page).await.follow("Demander la médiation").await.press("Demander la médiation").await.sees("en médiation interne");
    ines.visit("/desk?view=free").await.follow("LIT-").await.sees("Ce dossier attend un médiateur").follow("Prendre le dossier").await;
    ines.press("Prendre le dossier").await.sees("Le dossier est à vous").follow("Poser une question").await;
    ines.choose("asked", "buyer").fill("text", "Avez-vous une photo des deux tasses côte à côte ?").press("Envoyer").await;
    camille.visit(&page).await.sees("vous pose une question").follow("Répondre à la question").await;
    camille.fill("text", "Oui, la voici décrite : deux anses cassées.").press("Envoyer").await;
    ines.visit(&page).await.follow("Écrire une note interne").await.fill("text", "Note secrète : emballage insuffisant.").press("Envoyer").await;
    ines.sees("Note secrète").follow("Décider").await.press("Décider").await.is_told(422).sees("Écrivez les faits retenus");
    ines.fill("facts", "Deux tasses cassées, carton enfoncé.")
        .fill("rule", "Article L216-2 : le vendeur porte le risque.")
        .fill("amounts", "48,00")
        .choose("fault", "seller");
    ines.press("Décider").await.sees("La décision est rendue").sees("Deux tasses cassées, carton enfoncé.");

    // No page and no letter of a party holds the note.
    for person in [&mut camille, &mut seller] {
        person.visit(&page).await.does_not_see("Note secrète").sees("La décision").sees("48,00 €");
    }
    assert!(market.letters().iter().all(|letter| !letter.body_text.contains("Note secrète") && !letter.body_html.contains("Note secrète")));

    // The appeal window is shown to who lost, and to who won there is nothing to appeal.
    seller.sees("Demander une seconde lecture").sees("peut être demandée jusqu’au");
    camille.does_not_see("Demander une seconde lecture");
    seller.follow("Renoncer à la seconde lecture").await.press("Renoncer à la seconde lecture").await;
    market.settle();
    camille.visit(&page).await.sees("48,00 € sont rendus à l’acheteur").sees("décision de médiation");
    let id = page.rsplit('/').next().unwrap().parse().unwrap();
    market.read(|conn| {
        let dispute = store::dispute(conn, &id)?;
        assert_eq!((dispute.state, dispute.result, dispute.fault), (State::Closed, Some(Outcome::Decision), Some(Fault::Seller)));
        assert_eq!(ledger::total(conn, Account::Provider)?, Money(4_800 + 6_800 + 490 - 4_800));
        assert_eq!(ledger::total(conn, Account::Disputed)?, Money::ZERO);
        assert_eq!(ledger::sum(conn)?, Money::ZERO);
        Ok(())
    });
    let last = market.letters_to(&camille.email);
    assert!(last.last().unwrap().body_text.contains("Le montant revient sur le moyen de paiement"));
    let threads: std::collections::BTreeSet<_> =
        last.iter().filter(|letter| letter.kind == "dispute").map(|letter| letter.thread_id.clone()).collect();
    assert_eq!(threads.len(), 1, "the letters of a dispute do not thread together");
}

#[actix_web::test]
async fn a_silent_seller_is_reminded_twice_and_then_the_wish_is_granted_once() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let mut camille = market.person("Camille");
    let seller = market.member("Brume", &shop);
    let buyer = market.account("Camille");
    let order = sale::delivered(&market, &shop, &buyer, &[("Tasse en grès", 2_400, 2), ("Vase", 6_800, 1)]);
    camille.visit(&format!("/disputes/new?order={order}")).await;
    let line = sale::line(&market, &order, "Tasse en grès");
    camille.choose("line", line.as_str()).choose("reason", "damaged").press("Continuer").await;
    camille
        .fill("statement", "Cassée.")
        .choose("remedy", "partial_refund")
        .fill("amount", "30")
        .press("Continuer")
        .await
        .press("Ouvrir le litige")
        .await;
    let page = camille.path().split('?').next().unwrap().to_owned();
    for _ in 0..80 {
        market.advance(TimeDelta::hours(1));
    }
    let reminders = market.letters_to(&seller.email).iter().filter(|letter| letter.subject.contains("Rappel")).count();
    assert_eq!(reminders, 2);
    market.advance(TimeDelta::days(1));
    camille.visit(&page).await.sees("Sans réponse du vendeur, la demande est accordée : 30,00 €").sees("accordé faute de réponse");
    for email in [&camille.email, &seller.email] {
        let granted = market.letters_to(email).iter().filter(|letter| letter.subject.contains("Sans réponse du vendeur")).count();
        assert_eq!(granted, 1, "{email} was told {granted} times");
    }
    assert_eq!(market.read(|conn| Ok(ledger::total(conn, Account::Provider)?)), Money(4_800 + 6_800 + 490 - 3_000));
    let id = page.rsplit('/').next().unwrap().parse().unwrap();
    assert_eq!(market.read(|conn| Ok(store::dispute(conn, &id)?.fault)), Some(Fault::Seller));
}

#[actix_web::test]
async fn above_the_ceiling_silence_leads_to_mediation() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let mut camille = market.person("Camille");
    market.member("Brume", &shop);
    let ines = market.staff("Inès", StaffRole::Mediator);
    let buyer = market.account("Camille");
    let order = sale::delivered(&market, &shop, &buyer, &[("Armoire", 90_000, 1)]);
    camille.visit(&format!("/disputes/new?order={order}")).await.choose("reason", "damaged").press("Continuer").await;
    camille.fill("statement", "Porte fendue.").choose("remedy", "full_refund").press("Continuer").await.press("Ouvrir le litige").await;
    let page = camille.path().split('?').next().unwrap().to_owned();
    market.advance(TimeDelta::days(4));
    camille.visit(&page).await.sees("Sans réponse du vendeur, le dossier passe en médiation");
    assert!(market.letters_to(&ines.email).iter().any(|letter| letter.subject.contains("passe en médiation")), "the desk is not told");
}

#[actix_web::test]
async fn an_appeal_is_read_by_somebody_else_and_ends_the_dispute() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let mut camille = market.person("Camille");
    let mut seller = market.member("Brume", &shop);
    let mut ines = market.staff("Inès", StaffRole::Mediator);
    let mut theo = market.staff("Théo", StaffRole::Mediator);
    let buyer = market.account("Camille");
    let order = sale::delivered(&market, &shop, &buyer, &[("Tasse en grès", 2_400, 2)]);
    let page = report(&mut camille, order.as_str()).await;
    seller
        .visit(&page)
        .await
        .follow("Proposer autre chose")
        .await
        .choose("remedy", "nothing")
        .fill("text", "Rien n’est cassé.")
        .press("Envoyer")
        .await;
    camille.visit(&page).await.follow("Demander la médiation").await.press("Demander la médiation").await;
    ines.visit(&page).await.follow("Prendre le dossier").await.press("Prendre le dossier").await.follow("Décider").await;
    ines.fill("facts", "Rien de visible.").fill("rule", "La preuve manque.").choose("fault", "nobody");
    ines.fill("amounts", "0").press("Décider").await.sees("La décision est rendue");
    camille
        .visit(&page)
        .await
        .follow("Demander une seconde lecture")
        .await
        .fill("text", "La photo montre l’éclat.")
        .press("Demander une seconde lecture")
        .await;
    ines.visit(&page).await.does_not_see("Prendre le dossier");
    let answer = ines.get(&format!("/desk{page}/assignment")).await;
    assert_eq!(answer.status, 409, "who decided may not read the appeal");
    theo.visit(&page).await.follow("Prendre le dossier").await.press("Prendre le dossier").await.follow("Décider").await.sees("dernière décision");
    theo.fill("facts", "Un éclat se voit.").fill("rule", "Le vendeur porte le risque.").choose("fault", "carrier");
    theo.fill("amounts", "4,50").press("Décider").await;
    market.settle();
    camille.visit(&page).await.sees("décision en seconde lecture").sees("9,00 € sont rendus à l’acheteur");
}
