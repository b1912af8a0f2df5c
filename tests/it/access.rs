//! Every address, for everyone whose it is not: not found, not allowed, or asked who they are.

use diesel::prelude::*;
use entente::accounts::model::StaffRole;
use entente::platform::jobs;
use entente::platform::schema::{dispute_draft_files, dispute_drafts, dispute_evidence, files, jobs as job_rows, outbox, purchases, sessions};
use entente::platform::web::{Access, Route};

use super::checkout::{buy, orders_of};
use super::disputes::story::report;
use super::support::*;

/// A market where Camille has bought, complained and left a draft, and the people who have no business with it.
struct Lived {
    market: Market,
    /// What stands for each variable part, by its address up to it.
    ids: Ids,
    camille: Person,
    seller: Person,
    strangers: Vec<Person>,
    mediator: Person,
    operator: Person,
    auditor: Person,
}

struct Ids {
    order: String,
    purchase: String,
    dispute: String,
    draft: String,
    draft_photo: String,
    evidence: String,
    session: String,
    token: String,
    user: String,
    letter: String,
    job: String,
}

async fn lived() -> Lived {
    let market = Market::new().await;
    let (shop, other) = (market.shop("Atelier Brume"), market.shop("Lampes Nord"));
    let (cup, vase) = (market.listing(&shop, "Tasse en grès", 2400), market.listing(&shop, "Vase ambre", 3400));
    let (mut camille, mut seller) = (market.person("camille"), market.member("brume", &shop));
    buy(&mut camille, &[(&cup, "2")]).await;
    let first = orders_of(&market, &camille).remove(0);
    buy(&mut camille, &[(&vase, "1")]).await;
    let second = orders_of(&market, &camille).into_iter().find(|order| *order != first).unwrap();
    market.settle();
    for order in [&first, &second] {
        seller
            .visit(&format!("/orders/{order}"))
            .await
            .choose("carrier", "Colissimo")
            .fill("tracking", "6A12345678")
            .press("Marquer comme expédiée")
            .await;
        camille.visit(&format!("/orders/{order}")).await.press("J’ai reçu le colis").await;
    }
    let dispute = report(&mut camille, first.as_str()).await.trim_start_matches("/disputes/").to_owned();
    camille.visit(&format!("/disputes/new?order={second}")).await.choose("reason", "damaged").press("Continuer").await;
    camille
        .fill("statement", "Un éclat.")
        .attach("photos", "eclat.png", &entente::demo::pictures::damaged_cup(1).unwrap())
        .press("Garder le brouillon")
        .await
        .is_told(200);
    market.settle();
    let user = market.account("camille");
    let now = market.now();
    market.tx(|conn| Ok(jobs::enqueue(conn, "nothing", &serde_json::json!({}), None, now + chrono::TimeDelta::days(400), now)?));
    market.tx(|conn| {
        let person = entente::accounts::store::user(conn, &user)?;
        entente::accounts::actions::send_verification(conn, &person, now)
    });
    let token = link_in(market.letters_to(&camille.email).last().unwrap()).rsplit('/').next().unwrap().to_owned();
    let ids = market.read(|conn| {
        let draft: String = dispute_drafts::table.filter(dispute_drafts::order_id.eq(&second)).select(dispute_drafts::id).first(conn)?;
        Ok(Ids {
            order: first.to_string(),
            purchase: purchases::table.order(purchases::placed_at).select(purchases::id).first(conn)?,
            dispute: dispute.clone(),
            draft_photo: dispute_draft_files::table
                .filter(dispute_draft_files::draft_id.eq(&draft))
                .select(dispute_draft_files::file_id)
                .first(conn)?,
            draft,
            evidence: dispute_evidence::table.select(dispute_evidence::id).first(conn)?,
            session: sessions::table.filter(sessions::user_id.eq(&user)).select(sessions::id).first(conn)?,
            token,
            user: user.to_string(),
            letter: outbox::table.select(outbox::id).first(conn)?,
            job: job_rows::table.filter(job_rows::kind.eq("nothing")).select(job_rows::id).first(conn)?,
        })
    });
    let strangers = vec![market.person("karim"), market.member("nord", &other)];
    let mediator = market.staff("ines", StaffRole::Mediator);
    let operator = market.staff("solene", StaffRole::Operator);
    let auditor = market.staff("aude", StaffRole::Auditor);
    Lived { ids, camille, seller, strangers, mediator, operator, auditor, market }
}

impl Ids {
    /// The address with Camille's things in its variable parts. An area that adds an address says here what
    /// stands in it.
    fn filled(&self, path: &str) -> String {
        let mut out = String::new();
        for part in path.split('/').skip(1) {
            let value = match (part, out.as_str()) {
                ("{id}", "/orders") => &self.order,
                ("{purchase_id}", _) => &self.purchase,
                ("{id}", "/disputes" | "/desk/disputes") => &self.dispute,
                ("{draft}", _) => &self.draft,
                ("{file}", _) => &self.draft_photo,
                ("{evidence}", _) => &self.evidence,
                ("{width}", _) => "320.jpg",
                ("{act}", before) if before.starts_with("/desk") => "note",
                ("{act}", _) => "message",
                ("{token}", _) => &self.token,
                ("{id}", "/account/sessions") => &self.session,
                ("{id}", "/admin/users") => &self.user,
                ("{id}", "/admin/outbox") => &self.letter,
                ("{id}", "/admin/jobs") => &self.job,
                (fixed, _) if !fixed.starts_with('{') => fixed,
                (part, before) => panic!("tests/it/access.rs: say what stands for {part} after {before}"),
            };
            out = format!("{out}/{value}");
        }
        out
    }
}

/// The addresses that not everyone may come to.
fn guarded() -> impl Iterator<Item = Route> {
    entente::all_routes().into_iter().filter(|route| !matches!(route.access, Access::Everyone | Access::Demo))
}

/// Asks as this person, as a browser would, with an empty form.
async fn ask(person: &mut Person, route: Route, path: &str) -> Answer {
    match route.method {
        "GET" => person.get(path).await,
        _ => person.post(path, &[]).await,
    }
}

#[actix_web::test]
async fn nobody_comes_to_what_is_not_theirs() {
    let Lived { market, ids, mut seller, strangers, mut mediator, mut operator, mut auditor, .. } = lived().await;
    let mut visitor = market.visitor("nobody");
    let mut problems = Vec::new();
    let mut told = |who: &str, route: Route, answer: &Answer, expected: &[u16]| {
        if !expected.contains(&answer.status) {
            problems.push(format!("{who}: {} {} ({:?}) answers {}, not {expected:?}", route.method, route.path, route.access, answer.status));
        }
    };
    let mut people = strangers;
    for route in guarded() {
        let path = ids.filled(route.path);
        let own = route.path.contains('{');
        let answer = ask(&mut visitor, route, &path).await;
        assert!(answer.header("location").starts_with("/account/sign-in?next=%2F"), "{path}: {}", answer.header("location"));
        told("a visitor", route, &answer, &[303]);
        for person in &mut people {
            let answer = match (route.access, own) {
                // Their own list, which shows nobody else's things.
                (Access::SignedIn, false) => continue,
                (Access::Seller, false) if person.name == "nord" => continue,
                _ => ask(person, route, &path).await,
            };
            let expected: &[u16] = if route.access == Access::SignedIn || person.name == "nord" { &[404, 403] } else { &[403] };
            told(&person.name, route, &answer, expected);
        }
        // Staff look where they work, and act for nobody.
        let looks = route.method == "GET";
        for (who, person, works) in [
            ("the mediator", &mut mediator, route.access == Access::Mediator),
            ("the operator", &mut operator, route.access == Access::Operator),
            ("the auditor", &mut auditor, looks && matches!(route.access, Access::Mediator | Access::Operator)),
        ] {
            if works || (route.access == Access::SignedIn && (!own || looks)) {
                continue;
            }
            let answer = ask(person, route, &path).await;
            let expected: &[u16] = if route.access == Access::SignedIn { &[403, 404] } else { &[403] };
            told(who, route, &answer, expected);
        }
        if matches!(route.access, Access::Mediator | Access::Operator) {
            let answer = ask(&mut seller, route, &path).await;
            told("the seller", route, &answer, &[403]);
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[actix_web::test]
async fn whose_it_is_may_look() {
    let Lived { market: _market, ids, mut camille, mut seller, mut mediator, mut operator, mut auditor, .. } = lived().await;
    for route in guarded().filter(|route| route.method == "GET") {
        let path = ids.filled(route.path);
        let answer = match route.access {
            Access::Everyone | Access::Demo => continue,
            Access::Seller => seller.get(&path).await,
            Access::Mediator => mediator.get(&path).await,
            Access::Operator => operator.get(&path).await,
            Access::SignedIn => camille.get(&path).await,
        };
        // What may be done in a dispute depends on where it stands: then the page says that it has moved on.
        let moved_on = route.path.ends_with("{act}") && answer.status == 409;
        assert!(moved_on || [200, 303].contains(&answer.status), "{path} answers {} to whose it is:\n{}", answer.status, answer.words());
        assert!(!answer.header("location").starts_with("/account/sign-in"), "{path}");
        if matches!(route.access, Access::Mediator | Access::Operator) && !route.path.ends_with("{act}") {
            let answer = auditor.get(&path).await;
            assert_eq!(answer.status, 200, "the auditor sees {path}");
        }
    }
}

#[actix_web::test]
async fn a_form_sent_after_the_sign_in_has_ended_leads_back_to_a_page_that_is_there() {
    let Lived { market, ids, mut camille, mut mediator, mut operator, .. } = lived().await;
    let mut visitor = market.visitor("nobody");
    for route in guarded().filter(|route| route.method == "POST") {
        let path = ids.filled(route.path);
        let location = ask(&mut visitor, route, &path).await.header("location").to_owned();
        let back = location.strip_prefix("/account/sign-in?next=").unwrap().replace("%2F", "/");
        let person = match route.access {
            Access::Mediator => &mut mediator,
            Access::Operator => &mut operator,
            _ => &mut camille,
        };
        let answer = person.get(&back).await;
        let moved_on = route.path.ends_with("{act}") && answer.status == 409;
        assert!(moved_on || [200, 303].contains(&answer.status), "{path} leads back to {back}, which answers {}", answer.status);
        let short = route.path.matches('/').count() - back.matches('/').count();
        assert!(short <= 2, "{path} leads back to {back}, far from the form");
    }
}

#[actix_web::test]
async fn the_seller_sees_the_order_and_the_dispute_but_not_the_draft() {
    let Lived { market: _market, ids, mut seller, .. } = lived().await;
    for (path, status) in [
        (format!("/orders/{}", ids.order), 200),
        (format!("/disputes/{}", ids.dispute), 200),
        (format!("/disputes/drafts/{}", ids.draft), 404),
        (format!("/disputes/drafts/{}/check", ids.draft), 404),
        (format!("/disputes/drafts/{}/photos/{}/320.jpg", ids.draft, ids.draft_photo), 404),
        (format!("/checkout/placed/{}", ids.purchase), 404),
    ] {
        assert_eq!(seller.get(&path).await.status, status, "{path}");
    }
}

#[actix_web::test]
async fn a_private_picture_is_in_no_public_place() {
    let Lived { market, mut camille, .. } = lived().await;
    let all: Vec<String> = market.read(|conn| Ok(files::table.filter(files::access.eq("private")).select(files::id).load(conn)?));
    assert!(all.len() >= 2);
    for file in all {
        assert_eq!(camille.get(&format!("/files/{file}/320.jpg")).await.status, 404);
    }
}

#[actix_web::test]
async fn the_demonstrations_addresses_are_not_there_in_a_real_market() {
    let market = Market::live().await;
    let mut visitor = market.visitor("nobody");
    for route in entente::all_routes().into_iter().filter(|route| route.access == Access::Demo) {
        let path = route.path.replace("{id}", "usr_00000000000000000000000000");
        let answer = ask(&mut visitor, route, &path).await;
        assert_eq!(answer.status, 404, "{} {path}", route.method);
    }
    visitor.visit("/legal").await.does_not_see("Démonstration.").does_not_see("Changer de personne");
}

#[actix_web::test]
async fn a_page_beyond_the_end_of_a_list_is_its_last() {
    let Lived { market: _market, mut camille, mut seller, mut mediator, mut operator, .. } = lived().await;
    for (person, paths) in [
        (&mut camille, &["/account/orders", "/account/disputes", "/account/notifications"][..]),
        (&mut seller, &["/seller/orders", "/seller/orders?state=delivered", "/seller/disputes"][..]),
        (&mut mediator, &["/desk?view=open"][..]),
        (&mut operator, &["/admin/users", "/admin/outbox", "/admin/jobs", "/demo/mailbox"][..]),
    ] {
        for path in paths {
            let last = person.visit(path).await.is_told(200).words();
            let and = if path.contains('?') { '&' } else { '?' };
            for page in ["900", "123456"] {
                assert_eq!(person.visit(&format!("{path}{and}page={page}")).await.words(), last, "{path} {page}");
            }
        }
    }
}
