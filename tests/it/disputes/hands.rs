//! What real hands do to the forms of a dispute: back, twice, too late, too much, in two windows, with what
//! nobody types. Nothing written is lost, nothing is done twice.

use chrono::TimeDelta;
use entente::accounts::model::StaffRole;
use entente::disputes::actions;
use entente::disputes::model::{Action, DisputeId, Reason, Remedy};
use entente::disputes::store::{self, drafts};
use entente::orders::model::{LineId, OrderId, Role};
use entente::platform::money::Money;
use entente::platform::web::form::fresh_key;

use super::sale;
use super::story::{photo, report};
use crate::support::{Market, Person, html};

/// Another picture than [`photo`].
fn other_photo() -> Vec<u8> {
    entente::demo::pictures::damaged_cup(1).unwrap()
}

/// A market with one delivered order of two cups, alone, so that its delivery is in dispute with them.
async fn delivered() -> (Market, Person, Person, OrderId) {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let (camille, seller) = (market.person("Camille"), market.member("Brume", &shop));
    let buyer = market.account("Camille");
    let order = sale::delivered(&market, &shop, &buyer, &[("Tasse en grès", 2_400, 2)]);
    (market, camille, seller, order)
}

/// The same, in dispute; with the dispute's path.
async fn disputed() -> (Market, Person, Person, String) {
    let (market, mut camille, seller, order) = delivered().await;
    let path = report(&mut camille, order.as_str()).await;
    (market, camille, seller, path)
}

/// The same, in mediation, with the mediator who has it.
async fn in_mediation() -> (Market, Person, Person, String) {
    let (market, mut camille, mut seller, path) = disputed().await;
    let mut ines = market.staff("Inès", StaffRole::Mediator);
    seller.visit(&path).await.follow("Proposer autre chose").await.choose("remedy", "nothing").fill("text", "Rien.").press("Envoyer").await;
    camille.visit(&path).await.follow("Demander la médiation").await.press("Demander la médiation").await;
    ines.visit(&path).await.follow("Prendre le dossier").await.press("Prendre le dossier").await;
    (market, camille, ines, path)
}

/// Goes to screen two of a report.
async fn screen_two(camille: &mut Person, order: &OrderId) {
    camille.visit(&format!("/disputes/new?order={order}")).await.choose("reason", "damaged").press("Continuer").await.is_at("/disputes/drafts/");
}

fn id(path: &str) -> DisputeId {
    path.trim_start_matches("/disputes/").parse().unwrap()
}

/// The words of every event of this kind.
fn said(market: &Market, path: &str, action: Action) -> Vec<String> {
    let events = market.read(|conn| Ok(store::events(conn, &id(path))?));
    events.into_iter().filter(|event| event.action == action).map(|event| event.body).collect()
}

fn pictures(market: &Market, path: &str) -> usize {
    market.read(|conn| Ok(store::evidence(conn, &id(path))?)).len()
}

#[actix_web::test]
async fn other_words_on_a_page_found_again_are_another_message_and_the_same_words_are_not() {
    let (market, mut camille, mut seller, path) = disputed().await;
    camille.visit(&path).await.follow("Écrire un message").await;
    let key = camille.value_of("key");
    camille.fill("text", "Le carton était ouvert.").press_twice("Envoyer").await.sees("C’est transmis");
    assert_eq!(said(&market, &path, Action::Message), ["Le carton était ouvert."]);
    // Back: the old page with its old key, and something else in it.
    let send = format!("{path}/message");
    let answer = camille.post(&send, &[("key", &key), ("text", "J’ai aussi une photo.")]).await;
    assert_eq!((answer.status, answer.header("location")), (303, format!("{path}?done=answered").as_str()));
    assert_eq!(said(&market, &path, Action::Message), ["Le carton était ouvert.", "J’ai aussi une photo."]);
    // Somebody else's page, or another dispute's, is another page.
    assert_eq!(seller.post(&send, &[("key", &key), ("text", "Le carton était ouvert.")]).await.status, 303);
    assert_eq!(said(&market, &path, Action::Message).len(), 3);
    // A key that no page has drawn: the words stay, and the page has a key that works.
    for key in ["", "x", "0123456789abcdef0123456789abcdeg"] {
        let answer = camille.post(&send, &[("key", key), ("text", "Troisième.")]).await;
        assert_eq!(answer.status, 422);
        assert_eq!(html::value_of(&answer.text(), "text").unwrap(), "Troisième.");
        let fresh = html::value_of(&answer.text(), "key").unwrap();
        assert_eq!(fresh.len(), 32, "the page shows the key {fresh:?} again");
    }
}

#[actix_web::test]
async fn what_comes_too_late_is_given_back_to_copy() {
    let (market, mut camille, mut seller, path) = disputed().await;
    seller.visit(&path).await.follow("Proposer autre chose").await.choose("remedy", "nothing").fill("text", "Rien.").press("Envoyer").await;
    camille.visit(&path).await.follow("Accepter").await;
    let (key, proposal) = (camille.value_of("key"), camille.value_of("proposal"));
    camille.visit(&path).await.follow("Refuser").await.fill("text", "Deux anses sont cassées.\nRegardez la photo.");
    // In the other window the dispute comes to its end.
    assert_eq!(camille.post(&format!("{path}/acceptance"), &[("key", &key), ("proposal", &proposal)]).await.status, 303);
    market.settle();
    camille.press("Refuser").await.is_told(409).sees("Deux anses sont cassées. Regardez la photo.").sees("Cela n’est pas parti");
    camille.follow("Voir où en sont les choses").await.is_at(&path).is_told(200);
    // With nothing written there is nothing to copy.
    let bare = camille.post(&format!("{path}/mediation"), &[("key", &fresh_key())]).await;
    assert_eq!(bare.status, 409);
    assert!(!bare.words().contains("Ce que vous aviez écrit"));
    // A decision is long work.
    let (market, _, mut ines, path) = in_mediation().await;
    let desk = format!("/desk{path}");
    ines.visit(&desk).await.follow("Décider").await;
    let fields = [("key", fresh_key()), ("text", "Je passe la main.".into())];
    let handed = ines.post(&format!("{desk}/return"), &[("key", &fields[0].1), ("text", &fields[1].1)]).await;
    assert_eq!(handed.status, 303, "{}", handed.words());
    ines.fill("facts", "Deux tasses cassées.").fill("rule", "Article L216-2.").fill("amounts", "0").choose("fault", "seller");
    ines.press("Décider").await.is_told(409).sees("Deux tasses cassées.").sees("Article L216-2.");
    assert!(said(&market, &path, Action::Decide).is_empty());
}

#[actix_web::test]
async fn a_report_sent_again_after_it_was_opened_leads_to_its_dispute() {
    let (_market, mut camille, _, order) = delivered().await;
    screen_two(&mut camille, &order).await;
    let draft = camille.path().to_owned();
    camille.fill("statement", "Cassée.\nLes deux.").choose("remedy", "full_refund").press("Continuer").await.press("Ouvrir le litige").await;
    let dispute = camille.path().split('?').next().unwrap().to_owned();
    camille.visit(&draft).await.is_at(&dispute).is_told(200);
    // Back, and the same again: nothing is lost.
    let same = camille.post(&draft, &[("statement", "Cassée.\r\nLes deux."), ("remedy", "full_refund"), ("act", "continue")]).await;
    assert_eq!((same.status, same.header("location")), (303, dispute.as_str()));
    // Back, and more to say: it is given back, with the way to the dispute.
    let more = camille.post(&draft, &[("statement", "Cassée, et la soucoupe aussi."), ("act", "continue")]).await;
    assert_eq!(more.status, 409);
    assert!(more.words().contains("Cassée, et la soucoupe aussi.") && more.text().contains(&dispute), "{}", more.words());
}

#[actix_web::test]
async fn what_fits_of_a_report_is_kept_whatever_is_wrong_with_the_rest() {
    let (market, mut camille, _, order) = delivered().await;
    screen_two(&mut camille, &order).await;
    camille.fill("statement", "Elle est cassée.").choose("remedy", "full_refund");
    camille.attach("photos", "carton.png", &photo()).attach("photos", "notes.txt", b"notes").attach("photos", "eclat.png", &other_photo());
    camille.press("Continuer").await.is_told(422).sees("« notes.txt » n’est pas une photo").sees("Retirer la photo 2").does_not_see("la photo 3");
    let draft = camille.path().to_owned();
    camille.visit(&draft).await.sees("Retirer la photo 2");
    assert_eq!(camille.value_of("statement"), "Elle est cassée.");
    // The same pictures sent again, and twice, are there once.
    camille.attach("photos", "carton.png", &photo()).press_twice("Continuer").await.sees("2 photos");
    // A text that is too long is shown again; the one from before and the pictures are kept.
    let long = "é".repeat(4_001);
    camille.visit(&draft).await.fill("statement", &long).attach("photos", "x.png", &entente::demo::pictures::damaged_cup(2).unwrap());
    camille.press("Continuer").await.is_told(422).sees("Pas plus de 4000 caractères").sees("Retirer la photo 3");
    assert_eq!(camille.value_of("statement"), long);
    camille.press("Garder le brouillon").await.is_told(422).does_not_see("Choisissez une solution");
    camille.visit(&draft).await;
    assert_eq!(camille.value_of("statement"), "Elle est cassée.");
    // Nothing has to be complete in a draft for another day.
    camille.fill("statement", "").press("Garder le brouillon").await.sees("Votre brouillon est gardé");
    market.may_leave_work_undone();
}

#[actix_web::test]
async fn the_enter_key_goes_on_and_a_ticked_picture_is_taken_out() {
    let (_market, mut camille, _, order) = delivered().await;
    screen_two(&mut camille, &order).await;
    let draft = camille.path().to_owned();
    camille.fill("statement", "Cassée.").choose("remedy", "full_refund");
    camille.attach("photos", "a.png", &photo()).attach("photos", "b.png", &other_photo()).press("Continuer").await.sees("2 photos");
    camille.visit(&draft).await;
    // Enter in a field presses the form's first button.
    let page = camille.html();
    let form = page.split("<form class=\"form\"").nth(1).unwrap();
    let first = form.split("<button").nth(1).unwrap().split('>').next().unwrap();
    assert!(first.contains("value=\"continue\""), "Enter presses {first}");
    let first = camille.html().split("name=\"remove\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    camille.fill("statement", "Cassée en deux.").tick("remove", &first).press("Continuer").await.sees("une photo").sees("Cassée en deux.");
}

#[actix_web::test]
async fn eight_pictures_are_the_most_and_the_first_eight_are_kept() {
    let (_market, mut camille, _, order) = delivered().await;
    screen_two(&mut camille, &order).await;
    let draft = camille.path().to_owned();
    for round in [0..5, 5..10] {
        camille.visit(&draft).await.fill("statement", "Cassées.").choose("remedy", "full_refund");
        for number in round {
            camille.attach("photos", "x.png", &small(number));
        }
        camille.press("Continuer").await;
    }
    camille.is_told(422).sees("Pas plus de huit photos").sees("Retirer la photo 8").does_not_see("la photo 9");
    camille.press("Continuer").await.sees("8 photos").press("Ouvrir le litige").await.sees("Photo 8");
}

/// A picture of its own for every number.
fn small(number: u8) -> Vec<u8> {
    let mut png = Vec::new();
    let picture = image::RgbImage::from_pixel(40, 30, image::Rgb([number * 20, 90, 160]));
    picture.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
    png
}

#[actix_web::test]
async fn a_picture_that_came_with_a_bad_form_need_not_be_chosen_again() {
    let (market, mut camille, mut seller, path) = disputed().await;
    assert_eq!(pictures(&market, &path), 1);
    camille.visit(&path).await.follow("Ajouter une photo").await.fill("text", "Le dessous");
    camille.attach("photos", "dessous.png", &other_photo()).attach("photos", "liste.pdf", b"%PDF-1.7").press("Envoyer").await;
    camille.is_told(422).sees("« liste.pdf » n’est pas une photo").sees("Une photo est bien arrivée");
    assert_eq!((pictures(&market, &path), camille.value_of("text").as_str()), (1, "Le dessous"), "half of it went");
    camille.fill("text", &"x".repeat(201)).press("Envoyer").await.is_told(422).sees("Pas plus de 200 caractères").sees("Une photo est bien arrivée");
    let waiting = camille.value_of("kept");
    camille.fill("text", "Le dessous").press_twice("Envoyer").await.sees("C’est transmis").sees("Photo 2 – Le dessous");
    assert_eq!(pictures(&market, &path), 2);
    // A picture that somebody else has sent, or nobody, is none of mine.
    for file in [waiting.as_str(), "fil_01h455vb4pex5vsknk084sn02q", "x"] {
        let answer = seller.post(&format!("{path}/evidence"), &[("key", &fresh_key()), ("kept", file)]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.words().contains("Choisissez au moins une photo"), "{}", answer.words());
    }
}

#[actix_web::test]
async fn a_file_has_room_for_forty_pictures_of_each_side() {
    let (market, mut camille, mut seller, path) = disputed().await;
    let now = market.now();
    market.tx(|conn| {
        let file = store::evidence(conn, &id(&path))?.remove(0).file_id;
        for _ in 0..38 {
            store::insert_evidence(conn, &id(&path), &file, Role::Buyer, "", now)?;
        }
        Ok(())
    });
    let two = |person: &mut Person| {
        person.attach("photos", "a.png", &small(1)).attach("photos", "b.png", &small(2));
    };
    camille.visit(&path).await.follow("Ajouter une photo").await;
    two(&mut camille);
    camille.press("Envoyer").await.is_told(422).sees("Le dossier garde 40 photos de chaque partie");
    assert_eq!(pictures(&market, &path), 39);
    seller.visit(&path).await.follow("Ajouter une photo").await;
    two(&mut seller);
    seller.press("Envoyer").await.sees("C’est transmis");
    assert_eq!(pictures(&market, &path), 41);
}

#[actix_web::test]
async fn four_thousand_signs_are_four_thousand_and_what_nobody_types_is_a_space() {
    let (market, mut camille, _, path) = disputed().await;
    let send = format!("{path}/message");
    // Two thousand lines of one letter: 3,999 signs as the browser counts them, 5,998 bytes as it sends them.
    let lines = vec!["x"; 2_000].join("\r\n");
    assert_eq!(camille.post(&send, &[("key", &fresh_key()), ("text", &lines)]).await.status, 303);
    assert_eq!(said(&market, &path, Action::Message), [lines.replace('\r', "")]);
    assert_eq!(camille.post(&send, &[("key", &fresh_key()), ("text", &format!("{lines}\r\nxx"))]).await.status, 422);
    for text in ["", " ", "\r\n\t\r\n"] {
        assert_eq!(camille.post(&send, &[("key", &fresh_key()), ("text", text)]).await.status, 422, "{text:?}");
    }
    for text in ["a\0b", "a\u{1b}b", "a\u{7f}b"] {
        assert_eq!(camille.post(&send, &[("key", &fresh_key()), ("text", text)]).await.status, 303, "{text:?}");
    }
    assert_eq!(said(&market, &path, Action::Message)[1..], ["a b", "a b", "a b"]);
}

#[actix_web::test]
async fn a_decisions_amount_is_told_beside_its_line() {
    let (market, _, mut ines, path) = in_mediation().await;
    let decide = format!("/desk{path}/decision");
    let key = fresh_key();
    let fields = |amounts: &[&'static str], fault: &'static str| {
        let mut fields = vec![("key", key.clone()), ("facts", "Faits.".into()), ("rule", "Règle.".into()), ("fault", fault.to_owned())];
        fields.extend(amounts.iter().map(|amount| ("amounts", (*amount).to_owned())));
        fields
    };
    for (amounts, wrong, right) in [(["48", "x"], 1, 0), (["48,01", "0"], 0, 1), (["-1", "4,90"], 0, 1), (["", "1"], 0, 1)] {
        let fields = fields(&amounts, "seller");
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = ines.post(&decide, &fields).await;
        let page = answer.text();
        assert_eq!(answer.status, 422, "{amounts:?}");
        assert!(
            page.contains(&format!("href=\"#line-{wrong}-amounts\"")) && page.contains(&format!("id=\"line-{wrong}-amounts-error\"")),
            "{amounts:?}"
        );
        assert!(!page.contains(&format!("id=\"line-{right}-amounts-error\"")), "{amounts:?}");
    }
    // Too few, too many, a fault that is none: the page again, with what was written.
    for (amounts, fault) in [(&["48"][..], "seller"), (&["1", "1", "1"][..], "seller"), (&["1", "1"][..], "weather"), (&[][..], "")] {
        let fields = fields(amounts, fault);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = ines.post(&decide, &fields).await;
        assert_eq!(answer.status, 422, "{amounts:?} {fault}");
        assert_eq!(html::value_of(&answer.text(), "facts").unwrap(), "Faits.");
    }
    assert!(said(&market, &path, Action::Decide).is_empty());
    // Errors of a group of choices are tied to it.
    let answer = ines.post(&decide, &[("key", &key)]).await;
    assert!(answer.text().contains("id=\"fault\" aria-describedby=\"fault-error\""), "{}", answer.text());
}

#[actix_web::test]
async fn what_is_sent_is_what_was_read_even_with_two_windows() {
    let (market, mut camille, _, order) = delivered().await;
    screen_two(&mut camille, &order).await;
    let draft = camille.path().to_owned();
    camille.fill("statement", "Une tasse est cassée.").choose("remedy", "full_refund").press("Continuer").await.sees("Une tasse est cassée.");
    market.services.clock.advance(60);
    let other_window = [("statement", "Deux tasses sont cassées."), ("remedy", "full_refund"), ("act", "continue")];
    assert_eq!(camille.post(&draft, &other_window).await.status, 303);
    camille.press("Ouvrir le litige").await.is_told(422).sees("a changé dans une autre fenêtre").sees("Deux tasses sont cassées.");
    camille.press("Ouvrir le litige").await.is_at("/disputes/dis_").sees("Deux tasses sont cassées.");
}

#[actix_web::test]
async fn a_line_that_came_into_dispute_meanwhile_is_told_where_it_stands() {
    let (market, mut camille, _, order) = delivered().await;
    screen_two(&mut camille, &order).await;
    camille.fill("statement", "Cassée.").choose("remedy", "full_refund").press("Continuer").await.sees("Vérifiez avant d’envoyer");
    let (buyer, line, now) = (market.account("Camille"), sale::line(&market, &order, "Tasse en grès"), market.now());
    market.tx(|conn| {
        let other = drafts::insert(conn, &buyer, &order, now)?;
        let other = drafts::draft(conn, &buyer, &other)?;
        let report =
            actions::Report { line: line.clone(), reason: Reason::Damaged, remedy: Remedy::FullRefund, amount: Money::ZERO, statement: "…".into() };
        actions::open(conn, &buyer, &other, &report, now)
    });
    camille.press("Ouvrir le litige").await.is_told(422).sees("Un litige est déjà ouvert sur cet article");
    assert!(camille.attributes("href").contains(&"#line".to_owned()), "the summary leads to the line");
}

#[actix_web::test]
async fn a_report_is_about_ones_own_order_and_with_a_reason_that_was_offered() {
    let (market, mut camille, mut seller, order) = delivered().await;
    let line = sale::line(&market, &order, "Tasse en grès");
    let mut karim = market.person("Karim");
    let what = |order: &str, line: &str, reason: &str| [("order", order.to_owned()), ("line", line.to_owned()), ("reason", reason.to_owned())];
    let foreign = LineId::new().to_string();
    for (who, order, line, reason, status) in [
        ("Karim", order.as_str(), line.as_str(), "damaged", 404),
        ("Brume", order.as_str(), line.as_str(), "damaged", 404),
        ("Camille", "", line.as_str(), "damaged", 404),
        ("Camille", "ord_x", line.as_str(), "damaged", 404),
        ("Camille", order.as_str(), foreign.as_str(), "damaged", 404),
        ("Camille", order.as_str(), "x\0", "damaged", 422),
        ("Camille", order.as_str(), line.as_str(), "because", 422),
        ("Camille", order.as_str(), line.as_str(), "b2b", 422),
        ("Camille", order.as_str(), line.as_str(), "damaged", 303),
    ] {
        let person = match who {
            "Karim" => &mut karim,
            "Brume" => &mut seller,
            _ => &mut camille,
        };
        let fields = what(order, line, reason);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(person.post("/disputes/new", &fields).await.status, status, "{who} {order} {line} {reason}");
    }
    // Screen two: wrong types are what is missing, and what was typed stays.
    screen_two(&mut camille, &order).await;
    let draft = camille.path().to_owned();
    for (remedy, amount, told) in [
        ("nothing", "", "Choisissez une solution"),
        ("everything", "", "Choisissez une solution"),
        ("partial_refund", "beaucoup", "Écrivez un montant"),
        ("partial_refund", "0", "plus grand que zéro"),
        ("partial_refund", "52,91", "dépasse ce qui est en jeu"),
    ] {
        let answer = camille.post(&draft, &[("statement", "Cassée."), ("remedy", remedy), ("amount", amount), ("remove", "x")]).await;
        assert!(answer.status == 422 && answer.words().contains(told), "{remedy} {amount}: {} {}", answer.status, answer.words());
    }
    assert_eq!(karim.post(&draft, &[("statement", "À moi."), ("remedy", "full_refund")]).await.status, 404);
    assert_eq!(camille.visit(&draft).await.value_of("statement"), "Cassée.");
}

#[actix_web::test]
async fn who_may_see_a_dispute_sees_its_pictures() {
    let (market, mut camille, mut seller, path) = disputed().await;
    camille.visit(&path).await;
    let picture = camille.attributes("src").into_iter().find(|path| path.contains("/evidence/")).unwrap();
    let (mut ines, mut aude) = (market.staff("Inès", StaffRole::Mediator), market.staff("Aude", StaffRole::Auditor));
    for person in [&mut camille, &mut seller, &mut ines, &mut aude] {
        assert_eq!(person.get(&picture).await.status, 200, "{}", person.name);
    }
    let shown = aude.visit(&format!("/desk{path}")).await.is_told(200).attributes("src");
    assert!(shown.contains(&picture), "{shown:?}");
    for person in [&mut market.staff("Solène", StaffRole::Operator), &mut market.person("Karim")] {
        assert_eq!(person.get(&picture).await.status, 404, "{}", person.name);
    }
    market.advance(TimeDelta::zero());
}
