//! The process is killed, without warning, at random moments of a load of purchases and disputes, twenty
//! times. After it: nothing that was acknowledged is missing, and nothing happened twice.

use std::collections::{BTreeMap, BTreeSet};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use diesel::prelude::*;
use entente::disputes::model::{Action, DisputeState};
use entente::disputes::store as disputes;
use entente::legal::deadlines::{self, Deadline, Unit};
use entente::orders::model::OrderState;
use entente::payments::ledger::{self, Account};
use entente::platform::config::OPERATOR_SLOTS;
use entente::platform::money::Money;
use entente::platform::schema::{
    dispute_events, disputes as dispute_rows, jobs, ledger_transactions, notifications, orders, outbox, payments, purchases, sandbox_payments,
    sandbox_refunds,
};

use crate::support::html::{self, Typed};
use crate::support::{Market, on_postgres};

const KILLS: usize = 20;

/// The product as its own processes: one server, and two workers beside it on PostgreSQL.
struct Running {
    port: u16,
    processes: Vec<Child>,
}

impl Running {
    async fn start(market: &Market) -> Running {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let config = &market.services.config;
        let settings = config.data.join("crash.toml");
        let facts: String = OPERATOR_SLOTS.iter().map(|slot| format!("{slot} = \"essai\"\n")).collect();
        std::fs::write(&settings, format!("[operator]\n{facts}")).unwrap();
        let start = |arguments: &[&str]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
            command.arg("--data").arg(&config.data).args(arguments).env("ENTENTE_CONFIG", &settings).env("ENTENTE_LOG", "off");
            command
                .env("BASE_URL", &config.base_url)
                .env("SMTP_URL", "smtp://127.0.0.1:9")
                .env("PAYMENT_PROVIDER", "sandbox")
                .env("SESSION_SECRET", String::from_utf8(config.secret.clone()).unwrap());
            match &config.database_url {
                Some(url) => command.env("DATABASE_URL", url),
                None => command.env_remove("DATABASE_URL"),
            };
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
        };
        let mut processes = vec![start(&["serve", "--bind", &format!("127.0.0.1:{port}")])];
        if on_postgres() {
            processes.extend([start(&["work"]), start(&["work"])]);
        }
        let running = Running { port, processes };
        let begun = Instant::now();
        while reqwest::get(format!("http://127.0.0.1:{port}/readyz")).await.map(|answer| answer.status().as_u16()).unwrap_or(0) != 200 {
            assert!(begun.elapsed() < Duration::from_secs(120), "the server does not start");
            actix_web::rt::time::sleep(Duration::from_millis(20)).await;
        }
        running
    }

    /// Signal 9, to all at once.
    fn kill(&mut self) {
        for process in &mut self.processes {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The server is gone: whatever was under way is not acknowledged.
struct Gone;

/// A browser with scripts off, over a real connection.
struct Browser {
    client: reqwest::Client,
    base: String,
    cookies: BTreeMap<String, String>,
    page: String,
    path: String,
}

impl Browser {
    fn new(port: u16, cookie: (&str, &str)) -> Browser {
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Browser {
            client,
            base: format!("http://127.0.0.1:{port}"),
            cookies: BTreeMap::from([(cookie.0.into(), cookie.1.into())]),
            page: String::new(),
            path: String::new(),
        }
    }

    async fn send(&mut self, path: &str, body: Option<(String, Vec<u8>)>) -> Result<&mut Browser, Gone> {
        let (mut path, mut body) = (path.to_owned(), body);
        for _ in 0..6 {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let address = format!("{}{path}", self.base);
            let request = match body.take() {
                Some((kind, bytes)) => self.client.post(address).header("content-type", kind).body(bytes),
                None => self.client.get(address),
            };
            let answer = request.header("cookie", cookies.join("; ")).header("sec-fetch-site", "same-origin").send().await.map_err(|_| Gone)?;
            let status = answer.status().as_u16();
            for value in answer.headers().get_all("set-cookie") {
                if let Some((name, rest)) = value.to_str().unwrap_or_default().split_once('=') {
                    self.cookies.insert(name.into(), rest.split(';').next().unwrap_or_default().into());
                }
            }
            let onward = answer.headers().get("location").and_then(|value| value.to_str().ok()).map(str::to_owned);
            let text = answer.text().await.map_err(|_| Gone)?;
            assert!(status < 500, "{path} answered {status}: {}", html::words(&text));
            match onward {
                Some(onward) if status == 303 => path = onward,
                _ => {
                    (self.page, self.path) = (text, path);
                    return Ok(self);
                }
            }
        }
        panic!("redirected without end to {path}");
    }

    async fn visit(&mut self, path: &str) -> Result<&mut Browser, Gone> {
        self.send(path, None).await
    }

    async fn press(&mut self, words: &str, typed: &[(&str, &str)]) -> Result<&mut Browser, Gone> {
        let mut filled = Typed::default();
        for (name, value) in typed {
            match *value {
                "✓" => filled.ticks.insert(((*name).into(), None), true).map(|_| ()),
                value => filled.texts.insert((*name).into(), value.into()).map(|_| ()),
            };
        }
        let form = html::submission(&self.page, words, "", &filled)
            .unwrap_or_else(|problem| panic!("{problem} on {}: {}", self.path, html::words(&self.page)));
        let body = form.body();
        self.send(&form.action, Some(body)).await
    }

    fn ids(&self, prefix: &str) -> Vec<String> {
        let mut found = BTreeSet::new();
        for part in self.page.split(&format!("/{prefix}")).skip(1) {
            let rest: String = part.chars().take_while(|letter| letter.is_ascii_alphanumeric()).collect();
            found.insert(format!("{}{rest}", prefix.rsplit('/').next().unwrap_or_default()));
        }
        found.into_iter().collect()
    }
}

/// What the server has acknowledged.
#[derive(Default)]
struct Acknowledged {
    paid: BTreeSet<String>,
    disputes: BTreeSet<String>,
}

/// Buys, ships, receives, reports: on and on, until the server is gone.
async fn load(buyer: &mut Browser, seller: &mut Browser, listing: &str, seen: &mut Acknowledged) -> Result<(), Gone> {
    loop {
        buyer.visit(&format!("/listings/{listing}")).await?.press("Ajouter au panier", &[("quantity", "1")]).await?;
        buyer.visit("/checkout").await?;
        buyer
            .press(
                "Continuer",
                &[("name", "Camille D."), ("street", "8 rue des Lices"), ("postcode", "35000"), ("city", "Rennes"), ("country", "FR")],
            )
            .await?
            .press("Commande avec obligation de paiement", &[("accept", "✓")])
            .await?;
        buyer.press("Payer", &[("number", "4242424242424242")]).await?;
        let paid = buyer.ids("orders/ord_");
        assert!(!paid.is_empty(), "no order on {}: {}", buyer.path, html::words(&buyer.page));
        seen.paid.extend(paid.iter().cloned());
        for order in &paid {
            seller
                .visit(&format!("/orders/{order}"))
                .await?
                .press("Marquer comme expédiée", &[("carrier", "Colissimo"), ("tracking", "6A12345678")])
                .await?;
            buyer.visit(&format!("/orders/{order}")).await?.press("J’ai reçu le colis", &[]).await?;
            buyer.visit(&format!("/disputes/new?order={order}")).await?.press("Continuer", &[("reason", "damaged")]).await?;
            buyer.press("Continuer", &[("statement", "Cassé."), ("remedy", "full_refund")]).await?.press("Ouvrir le litige", &[]).await?;
            seen.disputes.extend(buyer.ids("disputes/dis_").into_iter().take(1));
        }
    }
}

#[actix_web::test]
async fn killed_at_any_moment_nothing_is_missing_and_nothing_happens_twice() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let market = Market::new().await;
    market.may_leave_work_undone();
    let shop = market.shop("Atelier Brume");
    let listing = market.listing(&shop, "Tasse en grès", 2_400).to_string();
    let (camille, brume) = (market.person("Camille"), market.member("Brume", &shop));
    market.tx(|conn| {
        use entente::platform::schema::listings;
        diesel::update(listings::table).set(listings::stock.eq(100_000)).execute(conn)?;
        // A seller who never answers: silence has its effect within the load.
        Ok(deadlines::set(conn, Deadline::SellerAnswer, 0, Unit::Hours)?)
    });
    let cookie = |person: &crate::support::Person| person.cookie("entente").unwrap().to_owned();
    let (buyer_cookie, seller_cookie) = (cookie(&camille), cookie(&brume));
    let mut seen = Acknowledged::default();
    let mut moment = 0x2545_F491_4F6C_DD1D_u64;
    for _ in 0..KILLS {
        let mut running = Running::start(&market).await;
        let mut buyer = Browser::new(running.port, ("entente", &buyer_cookie));
        let mut seller = Browser::new(running.port, ("entente", &seller_cookie));
        moment = moment.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let after = Duration::from_millis(250 + (moment >> 33) % 1_500);
        let _ = actix_web::rt::time::timeout(after, load(&mut buyer, &mut seller, &listing, &mut seen)).await;
        running.kill();
    }
    let mut running = Running::start(&market).await;
    let begun = Instant::now();
    loop {
        let open = market.read(|conn| {
            let waiting: i64 = jobs::table.filter(jobs::state.eq_any(["waiting", "running"])).count().get_result(conn)?;
            let moving: i64 = dispute_rows::table.filter(dispute_rows::state.ne(DisputeState::Closed)).count().get_result(conn)?;
            Ok(waiting + moving)
        });
        if open == 0 {
            break;
        }
        // A job that a killed worker held is taken up again when its lease is over; the test does not wait
        // for minutes, and lets it end now.
        market.tx(|conn| {
            Ok(diesel::update(jobs::table.filter(jobs::state.eq("running"))).set(jobs::run_at.eq(chrono::Utc::now().naive_utc())).execute(conn)?)
        });
        assert!(begun.elapsed() < Duration::from_secs(300), "{open} things never come to an end");
        actix_web::rt::time::sleep(Duration::from_millis(300)).await;
    }
    running.kill();
    verify(&market, &seen);
}

fn verify(market: &Market, seen: &Acknowledged) {
    market.read(|conn| {
        assert!(seen.paid.len() > 5 && seen.disputes.len() > 3, "the load went nowhere: {} paid, {} disputes", seen.paid.len(), seen.disputes.len());
        assert_eq!(ledger::sum(conn)?, Money::ZERO);
        // Every charge has its paid purchase, its orders and its one capture; every paid purchase its charge.
        let charged: BTreeSet<String> = sandbox_payments::table
            .filter(sandbox_payments::state.eq("paid"))
            .select(sandbox_payments::idempotency_key)
            .load(conn)?
            .into_iter()
            .collect();
        let paid: BTreeSet<String> =
            purchases::table.filter(purchases::state.eq("paid")).select(purchases::id).load::<String>(conn)?.into_iter().collect();
        assert_eq!(charged.len(), paid.len(), "charges and paid purchases differ");
        let settled: i64 = payments::table.filter(payments::state.eq("paid")).count().get_result(conn)?;
        let captures: i64 = ledger_transactions::table.filter(ledger_transactions::kind.eq("capture")).count().get_result(conn)?;
        assert_eq!((settled, captures), (paid.len() as i64, paid.len() as i64));
        let unpaid: Vec<OrderState> =
            orders::table.filter(orders::purchase_id.eq_any(&paid)).filter(orders::state.eq(OrderState::Placed)).select(orders::state).load(conn)?;
        assert!(unpaid.is_empty(), "a paid order is still awaiting payment");
        // What was acknowledged is there.
        let there: BTreeSet<String> =
            orders::table.filter(orders::state.ne(OrderState::Placed)).select(orders::id).load::<String>(conn)?.into_iter().collect();
        assert!(seen.paid.is_subset(&there), "a paid order is missing");
        let ids = dispute_rows::table.select(dispute_rows::id).load::<entente::disputes::model::DisputeId>(conn)?;
        let known: BTreeSet<String> = ids.iter().map(ToString::to_string).collect();
        assert!(seen.disputes.is_subset(&known), "a dispute is missing");
        // Each effect of silence happened once, and each refund once, with the ledger's word for it.
        for id in &ids {
            let events = disputes::events(conn, id)?;
            let count = |action: Action| events.iter().filter(|event| event.action == action).count();
            assert_eq!((count(Action::BeSilent), count(Action::Execute)), (1, 1), "{id}");
        }
        let refunds: i64 = sandbox_refunds::table.count().get_result(conn)?;
        assert_eq!(refunds, ids.len() as i64, "a refund is missing, or was made twice");
        let (taken, back) = sandbox_payments::table
            .filter(sandbox_payments::state.eq("paid"))
            .select((sandbox_payments::amount, sandbox_payments::refunded))
            .load::<(Money, Money)>(conn)?
            .into_iter()
            .fold((Money::ZERO, Money::ZERO), |(taken, back), (amount, refunded)| (taken + amount, back + refunded));
        assert_eq!(ledger::total(conn, Account::Provider)?, taken - back, "the provider's balance is not ours");
        assert_eq!(ledger::total(conn, Account::Disputed)?, Money::ZERO);
        // Every event of a dispute told its people, in the site and by letter.
        let told: i64 = dispute_events::table.count().get_result(conn)?;
        let (notices, letters): (i64, i64) = (
            notifications::table.filter(notifications::subject_kind.eq("dispute")).count().get_result(conn)?,
            outbox::table.filter(outbox::subject_kind.eq("dispute")).count().get_result(conn)?,
        );
        assert_eq!((notices, letters), (told * 2, told * 2), "a notice or a letter is missing");
        Ok(())
    });
}
