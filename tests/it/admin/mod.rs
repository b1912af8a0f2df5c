//! The operator's pages: people and roles, letters, jobs; what auditors see and others don't.

use diesel::prelude::*;
use entente::accounts::model::{StaffRole, UserId};
use entente::accounts::store;
use entente::platform::jobs::{self, JobId, JobState};
use entente::platform::mail::{LetterId, LetterState};
use entente::platform::schema;

use super::support::*;

const PAGES: &[&str] = &["/admin", "/admin/users", "/admin/outbox", "/admin/jobs"];

#[actix_web::test]
async fn the_operator_and_the_auditor_see_and_others_do_not() {
    let market = Market::new().await;
    let shop = market.shop("Atelier");
    let letter = a_letter(&market).await;
    let mut pages: Vec<String> = PAGES.iter().map(|page| (*page).to_owned()).collect();
    pages.push(format!("/admin/users/{}", market.account("camille")));
    pages.push(format!("/admin/outbox/{letter}"));
    let mut people = [
        (market.staff("solene", StaffRole::Operator), 200),
        (market.staff("aude", StaffRole::Auditor), 200),
        (market.staff("ines", StaffRole::Mediator), 403),
        (market.member("nora", &shop), 403),
        (market.person("camille"), 403),
        (market.visitor("nobody"), 303),
    ];
    for (person, status) in &mut people {
        for page in &pages {
            assert_eq!(person.get(page).await.status, *status, "{} on {page}", person.name);
        }
        let acts = [format!("/admin/outbox/{letter}/retry"), "/admin/outbox/retry-all".into(), pages[4].clone() + "/roles"];
        let operator = person.name == "solene";
        for act in acts.iter().filter(|_| !operator) {
            assert_eq!(person.post(act, &[("role", "operator"), ("act", "grant")]).await.status, if *status == 303 { 303 } else { 403 }, "{act}");
        }
    }
    people[0].0.visit("/admin/users/nonsense").await.is_told(404);
    people[0].0.visit(&format!("/admin/users/{}", UserId::new())).await.is_told(404);
    people[0].0.visit(&format!("/admin/outbox/{}", LetterId::new())).await.is_told(404);
    assert_eq!(people[0].0.post(&format!("/admin/jobs/{}/retry", JobId::new()), &[]).await.status, 404);
    people[1].0.visit(&pages[4]).await.cannot_press("Attribuer");
}

#[actix_web::test]
async fn people_are_found_by_a_part_of_their_name_or_address() {
    let market = Market::new().await;
    let mut solene = market.staff("solene", StaffRole::Operator);
    let shop = market.shop("Atelier Brume");
    for name in ["Hôtel des Quais", "Camille D.", "a_b"] {
        market.account(name);
    }
    market.member("nora", &shop);
    solene
        .visit("/admin/users")
        .await
        .sees("5 personnes")
        .sees("Atelier Brume")
        .sees("Opérateur")
        .fill("text", "hôtel")
        .press_beside("Chercher", "5 personnes")
        .await;
    for (text, seen, not) in [
        ("hôtel", "Hôtel des Quais", "Camille"),
        ("CAMILLE", "camille.d.@example.org", "Quais"),
        ("example.org", "5 personnes", "Personne ne correspond"),
        ("a_b", "a_b", "Camille"),
        ("%", "Personne ne correspond", "Camille"),
        ("\\", "Personne ne correspond", "Camille"),
        ("\u{0}", "5 personnes", "Personne ne correspond"),
        ("<script>", "Personne ne correspond", "Camille"),
    ] {
        let text = entente::platform::error::form_encode(text);
        solene.visit(&format!("/admin/users?text={text}&page=zero")).await.is_told(200).sees(seen).does_not_see(not);
    }
    solene.visit("/admin/users?page=99").await.is_told(200);
}

#[actix_web::test]
async fn roles_are_given_and_taken_and_it_is_written_down() {
    let market = Market::new().await;
    let mut solene = market.staff("solene", StaffRole::Operator);
    let (camille_id, solene_id) = (market.account("camille"), market.account("solene"));
    let mut camille = market.person("camille");
    let page = format!("/admin/users/{camille_id}");
    solene
        .visit(&page)
        .await
        .sees("Aucun rôle")
        .press_beside("Attribuer", "Auditeur")
        .await
        .sees("C’est enregistré")
        .sees("Rôle attribué : Auditeur")
        .sees("par solene");
    camille.visit("/admin").await.is_told(200);
    // Pressed in two windows: once.
    assert_eq!(solene.post(&format!("{page}/roles"), &[("role", "auditor"), ("act", "grant")]).await.status, 303);
    solene.visit(&page).await.press("Retirer").await.sees("Rôle retiré : Auditeur");
    assert_eq!(solene.post(&format!("{page}/roles"), &[("role", "auditor"), ("act", "revoke")]).await.status, 303);
    assert_eq!(market.read(|conn| Ok(entente::platform::audit::of_subject(conn, "user", camille_id.as_str(), 10)?)).len(), 2);
    assert_eq!(camille.get("/admin").await.status, 403);

    for bad in [[("role", "king"), ("act", "grant")], [("role", "auditor"), ("act", "")], [("role", ""), ("act", "revoke")]] {
        assert_eq!(solene.post(&format!("{page}/roles"), &bad).await.status, 422);
    }
    assert_eq!(solene.post(&format!("/admin/users/{}/roles", UserId::new()), &[("role", "auditor"), ("act", "grant")]).await.status, 404);
    // Nobody leaves the market without an operator.
    let own = format!("/admin/users/{solene_id}");
    solene.visit(&own).await.cannot_press("Retirer").sees("Un autre opérateur peut vous le retirer");
    let answer = solene.post(&format!("{own}/roles"), &[("role", "operator"), ("act", "revoke")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.words().contains("Vous ne pouvez pas vous retirer le rôle d’opérateur"));
    assert_eq!(market.read(|conn| Ok(store::roles(conn, &solene_id)?)), [StaffRole::Operator]);
}

/// A letter that no account's secret is in; sent.
async fn a_letter(market: &Market) -> LetterId {
    let camille = market.account("camille");
    let now = market.now();
    market.tx(|conn| {
        let person = store::user(conn, &camille)?;
        entente::notifications::actions::tell(conn, &person, &entente::accounts::mail::password_changed(&person, now), now)
    });
    market.letters_to("camille@example.org").last().unwrap().id.clone()
}

fn give_up(market: &Market, letter: &LetterId) {
    market.tx(|conn| {
        let row = schema::outbox::table.find(letter);
        let values =
            (schema::outbox::state.eq(LetterState::Dead), schema::outbox::attempts.eq(10), schema::outbox::last_error.eq(Some("550 no such user")));
        Ok(diesel::update(row).set(values).execute(conn)?)
    });
}

#[actix_web::test]
async fn a_letter_that_was_given_up_is_tried_again() {
    let market = Market::new().await;
    let mut solene = market.staff("solene", StaffRole::Operator);
    solene.visit("/admin/outbox").await.sees("Aucun courriel ici");
    let letter = a_letter(&market).await;
    for (button, page) in [("Relancer", format!("/admin/outbox/{letter}")), ("Relancer 1 courriel abandonné", "/admin/outbox".to_owned())] {
        give_up(&market, &letter);
        solene.visit("/admin").await.follow("Courriels abandonnés").await.sees("Votre mot de passe a été changé").sees("Abandonné");
        solene.visit(&format!("/admin/outbox/{letter}")).await.sees("550 no such user").sees("Vos autres connexions ont pris fin");
        solene.visit(&page).await.press(button).await.sees("Une nouvelle tentative est prévue");
        market.settle();
        solene.visit("/admin/outbox?state=sent").await.sees("Votre mot de passe a été changé").cannot_press("Relancer");
    }
    assert_eq!(solene.post(&format!("/admin/outbox/{letter}/retry"), &[]).await.header("location"), format!("/admin/outbox/{letter}?done=already"));
    solene.visit("/admin/outbox?state=nonsense&page=-1").await.is_told(200);
}

#[actix_web::test]
async fn not_even_the_operator_reads_a_link_that_opens_an_account() {
    let market = Market::new().await;
    market.account("camille");
    let mut solene = market.staff("solene", StaffRole::Operator);
    market.visitor("camille").post("/account/reset", &[("email", "camille@example.org")]).await;
    let letter = market.letters_to("camille@example.org")[0].clone();
    let secret = link_in(&letter).rsplit('/').next().unwrap().to_owned();
    solene.visit(&format!("/admin/outbox/{}", letter.id)).await.is_told(200).sees("lui seul peut le lire");
    assert_eq!(secret.len(), 64);
    assert!(!solene.html().contains(&secret));
}

#[actix_web::test]
async fn a_job_that_was_given_up_is_tried_again() {
    let market = Market::new().await;
    market.may_leave_work_undone();
    let mut solene = market.staff("solene", StaffRole::Operator);
    solene.visit("/admin/jobs").await.sees("Aucune tâche ici");
    let now = market.now();
    market.tx(|conn| {
        jobs::enqueue(conn, "test.nothing", &serde_json::json!({}), None, now, now)?;
        let values = (schema::jobs::state.eq(JobState::Dead), schema::jobs::attempts.eq(12), schema::jobs::last_error.eq(Some("broken")));
        Ok(diesel::update(schema::jobs::table).set(values).execute(conn)?)
    });
    solene.visit("/admin").await.follow("Tâches abandonnées").await.sees("test.nothing").sees("broken").press("Relancer").await;
    solene.sees("Une nouvelle tentative est prévue").sees("En attente");
    let (all, _) = market.read(|conn| Ok(jobs::list(conn, None, 0, 10)?));
    assert_eq!((all[0].state, all[0].attempts), (JobState::Waiting, 0));
    for state in JobState::ALL {
        solene.visit(&format!("/admin/jobs?state={state}")).await.is_told(200);
    }
}
