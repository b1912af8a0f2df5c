//! What belongs to no area: health, errors, guards, static files, languages, the texts of the law.

use actix_web::http::Method;
use actix_web::test::TestRequest;
use actix_web::web::Data;

use super::support::*;

fn get(path: &str) -> TestRequest {
    TestRequest::with_uri(path).insert_header(("host", "entente.test"))
}

fn post(path: &str) -> TestRequest {
    get(path).method(Method::POST).insert_header(("content-type", "application/x-www-form-urlencoded"))
}

#[actix_web::test]
async fn the_house_says_that_it_is_well() {
    let market = Market::new().await;
    for (path, words) in [("/healthz", "ok"), ("/readyz", "ready")] {
        let answer = market.ask(get(path)).await;
        assert_eq!((answer.status, answer.text().trim()), (200, words));
    }
}

#[actix_web::test]
async fn the_figures_are_for_this_machine_only() {
    let market = Market::new().await;
    market.ask(get("/legal")).await;
    let figures = market.ask(get("/metrics")).await;
    assert_eq!(figures.status, 200);
    assert!(figures.text().contains(r#"http_requests_total{method="GET",route="/legal",status="200"} 1"#), "{}", figures.text());
    let proxied = market.ask(get("/metrics").insert_header(("x-forwarded-for", "203.0.113.7"))).await;
    assert_eq!(proxied.status, 404);
}

#[actix_web::test]
async fn an_address_that_is_nothing_gets_a_page_in_the_readers_language() {
    let market = Market::new().await;
    let mut camille = market.visitor("camille");
    camille.visit("/nothing/here").await.is_told(404).sees("Cette page n’existe pas").can_press("Chercher");
    let reference = camille.answer().header("x-request-id").to_owned();
    assert_eq!(reference.len(), 12);
    camille.sees(&format!("Référence {reference}"));
    let mut emily = market.visitor("emily").speaking("en-GB,en;q=0.9");
    emily.visit("/nothing/here?why=not").await.is_told(404).sees("This page does not exist");
    assert!(emily.html().contains("<html lang=\"en\">"));
}

#[actix_web::test]
async fn what_is_not_an_id_is_a_page_that_does_not_exist() {
    let market = Market::new().await;
    let mut camille = market.visitor("camille");
    for path in
        ["/legal/nothing", "/legal/charter%00", "/legal/%ff", "/files/1/2", "/files/fil_00000000000000000000000000/abc", "/static/nothing.css"]
    {
        camille.visit(path).await.is_told(404);
    }
}

#[actix_web::test]
async fn a_method_that_an_address_does_not_know_gets_a_page() {
    let market = Market::new().await;
    let answer = market.ask(post("/legal")).await;
    assert_eq!(answer.status, 405);
    assert!(answer.words().contains("Cette adresse ne s’emploie pas ainsi"));
    assert_eq!(answer.header("allow"), "GET, HEAD");
    assert_eq!(market.ask(get("/checkout/purchase")).await.header("allow"), "POST");
    assert_eq!(market.ask(get("/account/sign-in").method(Method::PUT)).await.header("allow"), "GET, HEAD, POST");
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "BREW"] {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        assert_eq!(market.ask(get("/legal").method(method.clone())).await.status, 405, "{method}");
    }
}

#[actix_web::test]
async fn only_our_own_host_is_served() {
    let market = Market::new().await;
    for (host, status) in
        [("entente.test", 200), ("ENTENTE.test:8080", 200), ("localhost:8080", 200), ("evil.test", 400), ("entente.test.evil.test", 400)]
    {
        let answer = market.ask(TestRequest::with_uri("/legal").insert_header(("host", host))).await;
        assert_eq!(answer.status, status, "{host}");
    }
}

#[actix_web::test]
async fn the_demonstration_answers_to_an_address_and_a_proxys_word_counts_only_behind_one() {
    let (demo, live) = (Market::new().await, Market::live().await);
    let proxied = Market::with(|config| config.behind_proxy = true).await;
    let asked = |host: &'static str| TestRequest::with_uri("/legal").insert_header(("host", host));
    for host in ["192.0.2.7:8080", "[2001:db8::1]:8080"] {
        assert_eq!(demo.ask(asked(host)).await.status, 200, "{host}");
        assert_eq!(live.ask(asked(host)).await.status, 400, "{host}");
    }
    for (name, value) in [("x-forwarded-host", "entente.test"), ("forwarded", "host=entente.test")] {
        assert_eq!(demo.ask(asked("evil.test").insert_header((name, value))).await.status, 400, "{name}");
    }
    assert_eq!(proxied.ask(asked("inside").insert_header(("x-forwarded-host", "entente.test"))).await.status, 200);
    assert_eq!(proxied.ask(asked("inside").insert_header(("x-forwarded-host", "entente.test, evil.test"))).await.status, 400);
}

#[actix_web::test]
async fn attempts_are_counted_by_the_network_that_the_proxy_has_seen() {
    use entente::platform::config::Config;
    use entente::platform::web::guard::network;
    let market = Market::new().await;
    for (behind_proxy, peer, forwarded, expected) in [
        (false, "192.0.2.1:1", &["203.0.113.9"][..], "192.0.2.1"),
        (true, "127.0.0.1:1", &["198.51.100.1, 203.0.113.9"], "203.0.113.9"),
        (true, "127.0.0.1:1", &["198.51.100.1", "203.0.113.9:4711"], "203.0.113.9"),
        (true, "127.0.0.1:1", &["nonsense"], "127.0.0.1"),
        (true, "127.0.0.1:1", &[], "127.0.0.1"),
        (true, "127.0.0.1:1", &["2001:db8:1:2:3:4:5:6"], "2001:db8:1:2::"),
        (false, "[2001:db8:1:2:9:9:9:9]:1", &[], "2001:db8:1:2::"),
        (false, "[::ffff:192.0.2.1]:1", &[], "192.0.2.1"),
    ] {
        let config = Config { behind_proxy, ..market.services.config.clone() };
        let mut request = TestRequest::default().peer_addr(peer.parse().unwrap()).app_data(Data::new(config));
        for value in forwarded {
            request = request.append_header(("x-forwarded-for", *value));
        }
        let request = request.to_http_request();
        assert_eq!(network(&request), expected, "{peer} {forwarded:?}");
    }
}

#[actix_web::test]
async fn a_page_that_says_what_went_wrong_speaks_the_accounts_language_and_keeps_the_one_just_asked_for() {
    let market = Market::new().await;
    let mut camille = market.person("camille");
    camille.visit("/account/profile").await.choose("lang", "en").press("Enregistrer").await;
    camille.visit("/nothing").await.is_told(404).sees("This page does not exist");
    camille.visit("/nothing?lang=fr").await.is_told(404).sees("Cette page n’existe pas");
    assert_eq!(camille.cookie("lang"), Some("fr"));
}

#[actix_web::test]
async fn what_a_signed_in_person_saw_stays_in_no_browser() {
    let market = Market::new().await;
    let mut camille = market.person("camille");
    for path in ["/account", "/account/profile", "/legal", "/nothing"] {
        assert_eq!(camille.get(path).await.header("cache-control"), "no-store", "{path}");
    }
    assert_eq!(camille.post("/account/profile", &[]).await.header("cache-control"), "no-store");
    assert_eq!(market.visitor("x").get("/legal").await.header("cache-control"), "private, no-cache");
}

#[actix_web::test]
async fn the_title_of_a_page_with_something_wrong_says_so_first() {
    let market = Market::new().await;
    let mut camille = market.person("camille");
    camille.visit("/account/profile").await.fill("name", "").press("Enregistrer").await.is_told(422);
    assert!(camille.html().contains("<title>Erreur\u{a0}: Profil"), "{}", camille.html());
    camille.visit("/account/profile?lang=en").await.fill("name", "").press("Save").await.is_told(422);
    assert!(camille.html().contains("<title>Error: Profile"));
}

#[actix_web::test]
async fn a_real_market_says_where_it_is_found_and_that_its_payments_are_simulated() {
    use entente::platform::config::{Config, Mode, OPERATOR_SLOTS, Wish};
    let data = std::env::temp_dir().join(format!("entente-config-{}", std::process::id()));
    std::fs::create_dir_all(&data).unwrap();
    let facts: String = OPERATOR_SLOTS.iter().map(|slot| format!("{slot} = \"x\"\n")).collect();
    std::fs::write(data.join("entente.toml"), format!("smtp_url = \"smtp://mail.test\"\n[operator]\n{facts}")).unwrap();
    let read = |bind: &str, mode: Mode, settings: &[(&str, &str)]| {
        let wish = Wish { bind: bind.parse().unwrap(), data: data.clone(), mode };
        let told = |name: &str| settings.iter().find(|(setting, _)| *setting == name).map(|(_, value)| (*value).to_owned());
        Config::read(&wish, &told)
    };
    let (sandbox, base) = (("PAYMENT_PROVIDER", "sandbox"), ("BASE_URL", "https://marche.test"));
    for (bind, settings, problem) in [
        ("127.0.0.1:8080", &[][..], "PAYMENT_PROVIDER is missing"),
        ("127.0.0.1:8080", &[("PAYMENT_PROVIDER", "real")], "PAYMENT_PROVIDER is \"real\""),
        ("0.0.0.0:8080", &[sandbox], "BASE_URL is missing"),
        ("[::]:8080", &[sandbox], "BASE_URL is missing"),
    ] {
        let problems = read(bind, Mode::Live, settings).unwrap_err();
        assert!(problems.len() == 1 && problems[0].starts_with(problem), "{problems:?}");
    }
    assert!(read("0.0.0.0:8080", Mode::Live, &[sandbox, base]).unwrap().simulated());
    let demo = read("0.0.0.0:8080", Mode::Demo, &[]).unwrap();
    assert_eq!((demo.simulated(), demo.base_url.as_str()), (false, "http://localhost:8080"));
    let six = read("127.0.0.1:8080", Mode::Demo, &[("BASE_URL", "http://[::1]:8080")]).unwrap();
    assert_eq!(six.host(), "[::1]");
    std::fs::remove_dir_all(&data).unwrap();

    let live = Market::live().await;
    live.visitor("x").visit("/legal").await.sees("Paiements simulés");
    live.visitor("x").visit("/nothing").await.sees("Paiements simulés");
    Market::new().await.visitor("x").visit("/legal").await.does_not_see("Paiements simulés");
}

#[actix_web::test]
async fn over_long_headers_get_a_page() {
    let market = Market::new().await;
    let answer = market.ask(get("/legal").insert_header(("x-long", "a".repeat(20_000)))).await;
    assert_eq!(answer.status, 400);
    assert!(answer.words().contains("Nous n’avons pas compris cette demande"));
    let long = format!("/legal?q={}", "a".repeat(20_000));
    assert_eq!(market.ask(get(&long)).await.status, 400);
}

#[actix_web::test]
async fn another_sites_page_can_not_submit_our_forms() {
    let market = Market::new().await;
    let from = |name: &'static str, value: &'static str| post("/account/notifications").insert_header((name, value));
    // Refused for where it comes from …
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.test"),
        ("origin", "http://entente.test.evil.test"),
        ("origin", "null"),
    ] {
        let answer = market.ask(from(name, value)).await;
        assert_eq!(answer.status, 403, "{name}: {value}");
        assert!(answer.words().contains("la demande vient d’un autre site"));
    }
    // … and let through to the gate, which asks who is there.
    for (name, value) in [("sec-fetch-site", "same-origin"), ("sec-fetch-site", "none"), ("origin", "http://entente.test")] {
        let answer = market.ask(from(name, value)).await;
        assert_eq!(answer.status, 303, "{name}: {value}");
        assert!(answer.header("location").starts_with("/account/sign-in?next="));
    }
    // Looking is never refused.
    assert_eq!(market.ask(get("/legal").insert_header(("sec-fetch-site", "cross-site"))).await.status, 200);
}

#[actix_web::test]
async fn every_answer_carries_its_guards() {
    let market = Market::new().await;
    for path in ["/legal", "/nothing", "/healthz"] {
        let answer = market.ask(get(path)).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'") && !policy.contains("unsafe") && policy.contains("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path}: the market is not on https");
    }
    let secure = Market::with(|config| config.base_url = "https://entente.test".into()).await;
    assert!(secure.ask(get("/legal")).await.header("strict-transport-security").starts_with("max-age=31536000"));
}

#[actix_web::test]
async fn static_files_are_named_after_their_content_and_kept_for_ever() {
    let market = Market::new().await;
    let page = market.ask(get("/legal")).await.text();
    let addresses: Vec<&str> = page.split('"').filter(|part| part.starts_with("/static/")).collect();
    assert!(addresses.len() >= 3, "{addresses:?}");
    for address in addresses {
        let plain = market.ask(get(address)).await;
        assert_eq!(plain.status, 200, "{address}");
        assert_eq!(plain.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(plain.header("vary").to_lowercase(), "accept-encoding");
        assert_eq!(address.split('.').nth(1).map(str::len), Some(16), "{address} is not named after its content");
        for (asked, given) in [("gzip", "gzip"), ("gzip, deflate, br", "br")] {
            let small = market.ask(get(address).insert_header(("accept-encoding", asked))).await;
            assert_eq!(small.header("content-encoding"), given, "{address}");
            assert_eq!(small.header("content-type"), plain.header("content-type"));
            assert!(small.body.len() < plain.body.len(), "{address}");
        }
    }
}

#[actix_web::test]
async fn pages_are_compressed_for_browsers_that_can() {
    let market = Market::new().await;
    let plain = market.ask(get("/legal/charter")).await;
    let small = market.ask(get("/legal/charter").insert_header(("accept-encoding", "br"))).await;
    assert_eq!(small.header("content-encoding"), "br");
    assert!(small.body.len() * 2 < plain.body.len());
}

#[actix_web::test]
async fn the_head_of_a_page_is_the_page_without_its_body() {
    let market = Market::new().await;
    for (path, status) in [("/legal", 200), ("/nothing", 404)] {
        let head = market.ask(get(path).method(Method::HEAD)).await;
        assert_eq!(head.status, status);
        assert!(head.header("content-type").starts_with("text/html"));
    }
    assert_eq!(market.ask(get("/account/notifications").method(Method::HEAD)).await.status, 303);
}

#[actix_web::test]
async fn the_language_is_the_one_asked_for_and_stays() {
    let market = Market::new().await;
    let mut camille = market.visitor("camille");
    camille.visit("/legal").await.sees("Les règles de la place");
    camille.follow("English").await.is_at("/legal?lang=en").sees("Personal data charter");
    assert_eq!(camille.cookie("lang"), Some("en"));
    camille.visit("/legal/terms-of-sale").await.does_not_see("Règles");
    assert!(camille.html().contains("<html lang=\"en\">"));
    camille.follow("Français").await.is_at("/legal/terms-of-sale?lang=fr").sees("Conditions de vente");
    let answer = market.ask(get("/legal?lang=xx").insert_header(("accept-language", "de"))).await;
    assert_eq!((answer.status, answer.header("set-cookie")), (200, ""));
}

#[actix_web::test]
async fn every_text_of_the_law_is_there_in_both_languages_with_its_versions() {
    let market = Market::new().await;
    for (lang, version) in [("fr", "Version 1, en vigueur depuis le"), ("en", "Version 1")] {
        let mut reader = market.visitor("reader").speaking(lang);
        reader.visit("/legal").await.is_told(200);
        let texts: Vec<String> = reader.links().into_iter().map(|(_, href)| href).filter(|href| href.starts_with("/legal/")).collect();
        assert!(texts.len() >= 11, "{texts:?}");
        for text in texts.iter().filter(|text| *text != "/legal/disputes") {
            reader.visit(text).await.is_told(200).sees(version).does_not_see("{{");
            reader.visit(&format!("{text}?version=1")).await.is_told(200);
            reader.visit(&format!("{text}?version=999")).await.is_told(200);
            reader.visit(&format!("{text}?version=%00&version=x")).await.is_told(200);
        }
    }
}

#[actix_web::test]
async fn a_text_that_changes_becomes_a_new_version_and_the_old_one_stays() {
    let market = Market::new().await;
    let mut operator = market.services.config.operator.clone();
    operator.0.insert("operator_name".into(), "Entente Nouvelle".into());
    let now = market.now();
    let published = |operator: &entente::platform::config::Operator| market.tx(|conn| entente::legal::actions::publish(conn, operator, now));
    assert!(published(&operator) > 0);
    assert_eq!(published(&operator), 0, "the same words are not a new version");
    let mut reader = market.visitor("reader");
    reader.visit("/legal/legal-notice").await.sees("Version 2").sees("Version 1").sees("Entente Nouvelle");
    reader.visit("/legal/legal-notice?version=1").await.sees("Entente Démonstration").does_not_see("Entente Nouvelle");
}

#[test]
fn a_list_that_ends_before_the_page_shows_its_last() {
    use entente::platform::web::paging::{Pager, Paging};
    let (all, rows) = ((1..=45).collect::<Vec<i64>>(), 45);
    let list = |paging: Paging| {
        let shown: Vec<i64> = all.iter().skip(paging.offset() as usize).take(paging.size as usize).copied().collect();
        Ok::<_, ()>((shown, rows))
    };
    for (page, first, shown) in [("1", 1, 1), ("3", 41, 3), ("4", 41, 3), ("99999", 41, 3), ("0", 1, 1), ("-7", 1, 1), ("x", 1, 1), ("", 1, 1)] {
        let asked = Paging::asked(page, 20);
        let (found, count) = asked.look(list).unwrap();
        assert_eq!((found[0], Pager::new(asked, count, String::new()).page), (first, shown), "{page}");
    }
    assert_eq!(Paging::asked("9", 20).look(|_| Ok::<_, ()>(((), 0))), Ok(((), 0)), "an empty list stays empty");
}

#[test]
fn of_two_who_move_the_clock_from_the_same_place_one_does() {
    let clock = entente::platform::clock::Clock::system();
    let moved = std::thread::scope(|scope| {
        let hands: Vec<_> = (0..8).map(|_| scope.spawn(|| clock.advance_from(0, 3_600))).collect();
        hands.into_iter().map(|hand| hand.join().unwrap()).filter(|moved| *moved).count()
    });
    assert_eq!((moved, clock.offset()), (1, 3_600));
}

#[actix_web::test]
async fn a_page_of_the_signed_in_asks_who_is_there_and_comes_back() {
    let market = Market::new().await;
    let answer = market.visitor("camille").get("/account/notifications?page=2").await;
    assert_eq!(answer.status, 303);
    assert_eq!(answer.header("location"), "/account/sign-in?next=%2Faccount%2Fnotifications%3Fpage%3D2");
    let mut camille = market.person("camille");
    camille.visit("/account/notifications").await.is_told(200).sees("Aucun avis");
}

#[actix_web::test]
async fn a_cookie_that_is_not_ours_is_nobody() {
    let market = Market::new().await;
    let mut camille = market.visitor("camille");
    for value in ["nonsense", "%00", "eyJ0b2tlbiI6IngifQ=="] {
        camille.keep_cookie("entente", value);
        assert_eq!(camille.get("/account/notifications").await.status, 303);
        camille.visit("/legal").await.is_told(200);
    }
}
