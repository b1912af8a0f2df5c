//! Letters over a real SMTP conversation, with a server of our own on the loopback address.

use std::io::{BufRead, BufReader, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::TimeDelta;
use entente::accounts::actions;
use entente::accounts::model::StaffRole;
use entente::platform::config::{Config, Mode};
use entente::platform::i18n::Lang;
use entente::platform::mail::{self, ATTEMPTS, Letter, LetterId, LetterState, Posted, Subject, SubjectKind};
use mailin::response::{NO_MAILBOX, OK, Response};
use mailin::{Action, Handler, SessionBuilder};

use super::support::*;

/// A mail server that keeps what it takes, or refuses everybody.
struct Server {
    address: SocketAddr,
    kept: Arc<Mutex<Vec<String>>>,
    refuses: Arc<AtomicBool>,
    over: Arc<AtomicBool>,
}

impl Server {
    fn start() -> Server {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let server = Server { address: listener.local_addr().unwrap(), kept: Arc::default(), refuses: Arc::default(), over: Arc::default() };
        let (kept, refuses, over) = (Arc::clone(&server.kept), Arc::clone(&server.refuses), Arc::clone(&server.over));
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if over.load(Ordering::SeqCst) {
                    return;
                }
                let reader = Reader { kept: Arc::clone(&kept), refuses: Arc::clone(&refuses), text: Vec::new() };
                std::thread::spawn(move || converse(stream, reader));
            }
        });
        server
    }

    fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    fn kept(&self) -> Vec<String> {
        self.kept.lock().unwrap().clone()
    }

    fn refuse(&self, refuses: bool) {
        self.refuses.store(refuses, Ordering::SeqCst);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
    }
}

fn converse(stream: TcpStream, reader: Reader) {
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let mut session = SessionBuilder::new("mail.test").build(IpAddr::V4(Ipv4Addr::LOCALHOST), reader);
    let (mut lines, mut out) = (BufReader::new(stream.try_clone().unwrap()), stream);
    if session.greeting().write_to(&mut out).is_err() {
        return;
    }
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        let answer = session.process(&line);
        line.clear();
        let told = !matches!(answer.action, Action::NoReply);
        if told && (answer.write_to(&mut out).is_err() || out.flush().is_err()) {
            return;
        }
        if matches!(answer.action, Action::Close) {
            return;
        }
    }
}

#[derive(Clone)]
struct Reader {
    kept: Arc<Mutex<Vec<String>>>,
    refuses: Arc<AtomicBool>,
    text: Vec<u8>,
}

impl Handler for Reader {
    fn rcpt(&mut self, _: &str) -> Response {
        if self.refuses.load(Ordering::SeqCst) { NO_MAILBOX } else { OK }
    }

    fn data(&mut self, line: &[u8]) -> std::io::Result<()> {
        self.text.extend_from_slice(line);
        Ok(())
    }

    fn data_end(&mut self) -> Response {
        let text = String::from_utf8_lossy(&std::mem::take(&mut self.text)).into_owned();
        self.kept.lock().unwrap().push(text);
        OK
    }
}

/// A header of a letter, unfolded.
fn header<'a>(letter: &'a str, name: &str) -> &'a str {
    let head = letter.split("\r\n\r\n").next().unwrap();
    let line = head.split("\r\n").find(|line| line.to_lowercase().starts_with(&format!("{}:", name.to_lowercase())));
    line.map(|line| line[name.len() + 1..].trim()).unwrap_or_default()
}

/// The parts of a letter with their media types, as a mail client reads them.
fn parts(letter: &str) -> Vec<(String, String)> {
    let (_, boundary) = letter.split_once("boundary=\"").unwrap();
    let boundary = format!("--{}", boundary.split('"').next().unwrap());
    let inside = letter.split(boundary.as_str()).skip(1).filter(|part| !part.starts_with("--"));
    inside
        .map(|part| {
            let part = part.trim_start();
            let (head, body) = part.split_once("\r\n\r\n").unwrap();
            let body = if head.contains("quoted-printable") { unquoted(body) } else { body.to_owned() };
            assert!(!head.contains("base64"), "{head}");
            (header(part, "content-type").to_owned(), body.replace("\r\n", "\n"))
        })
        .collect()
}

fn unquoted(text: &str) -> String {
    let joined = text.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes().iter();
    while let Some(byte) = rest.next() {
        match byte {
            b'=' => {
                let digits: String = rest.by_ref().take(2).map(|digit| char::from(*digit)).collect();
                bytes.push(u8::from_str_radix(&digits, 16).unwrap());
            }
            byte => bytes.push(*byte),
        }
    }
    String::from_utf8(bytes).unwrap()
}

fn letter(subject: &str, threaded: bool) -> Letter {
    Letter {
        lang: Lang::Fr,
        kind: "test",
        about: Subject::new(SubjectKind::Dispute, "dsp_1"),
        subject: subject.into(),
        heading: "Une réponse est arrivée".into(),
        paragraphs: vec![
            "L’Atelier Brume a répondu à votre litige. C’est à vous : une longue phrase, é à è, qui passe d’une ligne.".into(),
            "<b>&".into(),
        ],
        facts: vec![("Litige".into(), "LIT-7K3F".into())],
        link: Some(("Voir le litige".into(), "/disputes/dsp_1?a=b&c=d".into())),
        threaded,
    }
}

fn write(market: &Market, letter: &Letter) -> LetterId {
    let now = market.now();
    market.tx(|conn| mail::enqueue(conn, None, "camille@example.org", letter, now))
}

fn find(market: &Market, id: &LetterId) -> Posted {
    market.read(|conn| Ok(mail::find(conn, id)?))
}

#[actix_web::test]
async fn a_letter_arrives_with_both_parts_and_in_its_thread() {
    let server = Server::start();
    let market = Market::with(|config| config.smtp_url = Some(server.url())).await;
    let first = write(&market, &letter("Litige LIT-7K3F : à vous de répondre", true));
    let second = write(&market, &letter("Litige LIT-7K3F : rappel", true));
    let alone = write(&market, &letter("Sans fil", false));
    market.settle();
    for id in [&first, &second, &alone] {
        let posted = find(&market, id);
        assert_eq!((posted.state, posted.sent_at, posted.attempts), (LetterState::Sent, Some(market.now()), 1));
    }
    let kept = server.kept();
    assert_eq!(kept.len(), 3, "each is sent once");
    let read = |id: &LetterId| kept.iter().find(|text| header(text, "message-id") == format!("<{id}@entente.test>")).unwrap();
    assert_eq!(header(read(&first), "to"), "camille@example.org");
    assert!(header(read(&first), "from").ends_with("<bonjour@entente.example>"));
    assert!(header(read(&first), "content-type").starts_with("multipart/alternative"));
    assert!(!header(read(&first), "date").is_empty());
    for id in [&first, &second] {
        assert_eq!(header(read(id), "references"), "<dsp_1@entente.test>");
        assert_eq!(header(read(id), "in-reply-to"), "<dsp_1@entente.test>");
    }
    assert_eq!(header(read(&alone), "references"), "");
    let parts = parts(read(&first));
    assert_eq!(parts.len(), 2);
    let [(plain_kind, plain), (html_kind, html)] = [&parts[0], &parts[1]];
    assert!(plain_kind.starts_with("text/plain") && html_kind.starts_with("text/html"), "{plain_kind} {html_kind}");
    assert!(plain.contains("L’Atelier Brume a répondu") && plain.contains("<b>&"), "{plain}");
    assert!(plain.contains("http://entente.test/disputes/dsp_1?a=b&c=d"), "{plain}");
    assert!(html.contains("L’Atelier Brume a répondu") && !html.contains("<b>&"), "{html}");
    assert!(html.contains("LIT-7K3F"), "{html}");
}

#[actix_web::test]
async fn what_a_server_refuses_is_tried_again_later_and_later_until_a_person_must_look() {
    let server = Server::start();
    server.refuse(true);
    let market = Market::with(|config| config.smtp_url = Some(server.url())).await;
    let id = write(&market, &letter("Refusé", false));
    market.settle();
    let mut last = TimeDelta::zero();
    for attempt in 1..ATTEMPTS {
        let posted = find(&market, &id);
        assert_eq!((posted.state, posted.attempts), (LetterState::Waiting, attempt));
        assert!(posted.last_error.as_ref().is_some_and(|error| error.contains("550")), "{:?}", posted.last_error);
        let pause = posted.next_at - market.now();
        assert!(pause > last, "the pause grows: {pause} after {last}");
        market.advance(pause - TimeDelta::seconds(1));
        assert_eq!(find(&market, &id).attempts, attempt, "not before its time");
        market.advance(TimeDelta::seconds(1));
        last = pause;
    }
    assert_eq!(find(&market, &id).state, LetterState::Dead);
    market.advance(TimeDelta::days(30));
    assert_eq!(find(&market, &id).attempts, ATTEMPTS, "a person's turn");
    assert_eq!(server.kept().len(), 0);

    let mut auditor = market.staff("aude", StaffRole::Auditor);
    auditor.visit("/admin/outbox?state=dead").await.sees("Refusé");
    auditor.follow("Refusé").await.sees("550").cannot_press("Relancer");
    let mut operator = market.staff("solene", StaffRole::Operator);
    operator.visit("/admin/outbox?state=dead").await.follow("Refusé").await.press("Relancer").await.is_told(200);
    market.settle();
    assert_eq!(find(&market, &id).attempts, 1, "the count begins anew");

    server.refuse(false);
    market.advance(mail::pause(1));
    assert_eq!(find(&market, &id).state, LetterState::Sent);
    assert_eq!(server.kept().len(), 1);
    operator.visit("/admin/outbox?state=dead").await.does_not_see("Refusé");
}

#[actix_web::test]
async fn a_link_that_opens_an_account_stays_nowhere_once_it_is_sent_or_has_ended() {
    let server = Server::start();
    let live = |config: &mut Config| (config.smtp_url, config.mode) = (Some(server.url()), Mode::Live);
    let market = Market::with(live).await;
    let camille = market.account("camille");
    let written = |market: &Market| {
        let now = market.now();
        market.tx(|conn| actions::write_reset(conn, &camille, now));
    };
    written(&market);
    let sent = market.letters_to("camille@example.org").remove(0);
    assert_eq!((sent.state, sent.body_text.as_str(), sent.body_html.as_str()), (LetterState::Sent, "", ""));
    assert!(parts(&server.kept()[0])[0].1.contains("http://entente.test/account/reset/"), "the reader has it");
    let other = find(&market, &write(&market, &letter("Autre", false)));
    market.settle();
    assert_eq!(find(&market, &other.id).body_text, other.body_text, "the others stay");

    server.refuse(true);
    written(&market);
    let waiting = market.letters_to("camille@example.org").pop().unwrap();
    assert!(waiting.state == LetterState::Waiting && !waiting.body_text.is_empty());
    market.advance(TimeDelta::minutes(61));
    let over = find(&market, &waiting.id);
    assert_eq!((over.state, over.body_text.as_str(), over.body_html.as_str()), (LetterState::Dead, "", ""));
    // What says nothing any more isn't sent again.
    let mut operator = market.staff("solene", StaffRole::Operator);
    operator.visit(&format!("/admin/outbox/{}", over.id)).await.is_told(200).cannot_press("Relancer");
    operator.post(&format!("/admin/outbox/{}/retry", over.id), &[]).await;
    operator.post("/admin/outbox/retry-all", &[]).await;
    assert_eq!(find(&market, &over.id).state, LetterState::Dead);
    market.may_leave_work_undone();
}

#[actix_web::test]
async fn a_server_that_is_away_loses_nothing() {
    let server = Server::start();
    let nowhere = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap();
    let mut market = Market::with(|config| config.smtp_url = Some(format!("smtp://{nowhere}"))).await;
    let id = write(&market, &letter("En attente", false));
    market.settle();
    assert_eq!(find(&market, &id).state, LetterState::Waiting);
    let mut config = market.services.config.clone();
    config.smtp_url = Some(server.url());
    market.services.mailer = mail::Mailer::new(&config).unwrap();
    market.advance(TimeDelta::hours(6));
    assert_eq!(find(&market, &id).state, LetterState::Sent);
    assert_eq!(server.kept().len(), 1);
}
