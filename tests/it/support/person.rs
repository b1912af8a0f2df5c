//! Someone in front of the pages: visits, reads, types, and presses buttons that are there.

use std::collections::BTreeMap;

use actix_web::cookie::Cookie;
use actix_web::http::Method;
use actix_web::test::TestRequest;

use super::app::{Answer, App};
use super::html::{self, File, Sent, Typed};
use super::market::BASE_URL;

/// A person with a browser of their own. Methods that act return the person, so that a test reads as a story.
pub struct Person {
    /// The name that others see.
    pub name: String,
    /// Where letters go.
    pub email: String,
    app: App,
    lang: &'static str,
    cookies: BTreeMap<String, String>,
    path: String,
    answer: Option<Answer>,
    typed: Typed,
}

impl Person {
    pub(super) fn new(name: &str, app: App) -> Person {
        let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
        Person { name: name.into(), email, app, lang: "fr", cookies: BTreeMap::new(), path: "/".into(), answer: None, typed: Typed::default() }
    }

    /// The same person with a browser that asks for this language.
    pub fn speaking(mut self, lang: &'static str) -> Person {
        self.lang = lang;
        self
    }

    /// A cookie, as the browser would send it.
    pub fn keep_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.into(), value.into());
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    // ---- going somewhere -------------------------------------------------------

    /// Types an address of ours and goes there, following redirects.
    pub async fn visit(&mut self, path: &str) -> &mut Person {
        self.go(Method::GET, path.to_owned(), None).await;
        self
    }

    /// Follows the link with these words.
    pub async fn follow(&mut self, words: &str) -> &mut Person {
        let href = html::link(&self.html(), words).unwrap_or_else(|problem| panic!("{problem} on {}", self.there()));
        let path = self.resolve(&href);
        self.visit(&path).await
    }

    /// Presses the button with these words: submits the form that holds it, as it stands on the page.
    pub async fn press(&mut self, words: &str) -> &mut Person {
        self.press_beside(words, "").await
    }

    /// Presses the button with these words that stands nearest to other words: in the same row or card.
    pub async fn press_beside(&mut self, words: &str, near: &str) -> &mut Person {
        let sent = html::submission(&self.html(), words, near, &self.typed).unwrap_or_else(|problem| panic!("{problem} on {}", self.there()));
        self.submit(sent).await;
        self
    }

    /// Sends a form of the page shown twice, as an impatient hand does, and sees the second answer.
    pub async fn press_twice(&mut self, words: &str) -> &mut Person {
        let sent = html::submission(&self.html(), words, "", &self.typed).unwrap_or_else(|problem| panic!("{problem} on {}", self.there()));
        let page = self.path.clone();
        self.submit(sent.clone()).await;
        self.path = page;
        self.submit(sent).await;
        self
    }

    async fn submit(&mut self, sent: Sent) {
        let path = self.resolve(&sent.action);
        match sent.post {
            true => self.go(Method::POST, path, Some(sent)).await,
            false => {
                let bare = path.split('?').next().unwrap_or_default().to_owned();
                self.go(Method::GET, format!("{bare}?{}", sent.urlencoded()), None).await;
            }
        }
    }

    async fn go(&mut self, mut method: Method, mut path: String, mut sent: Option<Sent>) {
        for _ in 0..10 {
            let mut request = TestRequest::with_uri(&path).method(method.clone());
            if let Some(sent) = sent.take() {
                let (kind, body) = sent.body();
                request = request.insert_header(("content-type", kind)).set_payload(body);
            }
            let answer = self.ask(request).await;
            let redirected = (300..400).contains(&answer.status) && !answer.header("location").is_empty();
            let location = answer.header("location").to_owned();
            self.path = path;
            self.answer = Some(answer);
            self.typed = Typed::default();
            if !redirected {
                return;
            }
            (method, path) = (Method::GET, self.resolve(&location));
        }
        panic!("redirected in circles on {}", self.there());
    }

    // ---- raw requests: what no page offers ---------------------------------------

    /// Asks for an address, without following and without leaving the page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.ask(TestRequest::with_uri(path)).await
    }

    /// Sends fields to an address, whatever the page says, without following and without leaving the page.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = html::urlencoded(fields.iter().map(|(name, value)| (*name, *value)));
        let request = TestRequest::with_uri(path).method(Method::POST);
        self.ask(request.insert_header(("content-type", "application/x-www-form-urlencoded")).set_payload(body)).await
    }

    /// The same as a form with files would, without any.
    pub async fn post_multipart(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let (kind, body) = Sent::in_parts(fields).body();
        let request = TestRequest::with_uri(path).method(Method::POST);
        self.ask(request.insert_header(("content-type", kind)).set_payload(body)).await
    }

    /// Sends any request with this person's cookies.
    pub async fn ask(&mut self, mut request: TestRequest) -> Answer {
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.insert_header(("cookie", cookies.join("; ")));
        }
        request = request.insert_header(("accept-language", self.lang)).insert_header(("sec-fetch-site", "same-origin"));
        let answer = self.app.ask(request.insert_header(("host", "entente.test"))).await;
        for set in answer.headers.get_all("set-cookie") {
            let text = set.to_str().unwrap();
            let cookie = Cookie::parse(text).unwrap();
            let over = cookie.max_age().is_some_and(|age| !age.is_positive()) || cookie.value().is_empty();
            match over {
                true => self.cookies.remove(cookie.name()),
                false => self.cookies.insert(cookie.name().into(), cookie.value().into()),
            };
        }
        answer
    }

    // ---- filling in ------------------------------------------------------------

    /// Types into a field.
    pub fn fill(&mut self, name: &str, value: &str) -> &mut Person {
        self.must_have(&format!("input[name='{name}'], textarea[name='{name}']"), &format!("no field {name} to fill"));
        self.typed.texts.insert(name.into(), value.into());
        self
    }

    /// Chooses a radio button, or an option of a list.
    pub fn choose(&mut self, name: &str, value: &str) -> &mut Person {
        let wanted = format!("input[type=radio][name='{name}'][value='{value}'], select[name='{name}'] option[value='{value}']");
        self.must_have(&wanted, &format!("no choice {value} of {name}"));
        self.typed.texts.insert(name.into(), value.into());
        self
    }

    /// Ticks a box. Where several share the name, all of them: see [`Person::tick`].
    pub fn check(&mut self, name: &str) -> &mut Person {
        self.must_have(&format!("input[type=checkbox][name='{name}']"), &format!("no box {name} to tick"));
        self.typed.ticks.insert((name.into(), None), true);
        self
    }

    /// Ticks the box with this value.
    pub fn tick(&mut self, name: &str, value: &str) -> &mut Person {
        self.must_have(&format!("input[type=checkbox][name='{name}'][value='{value}']"), &format!("no box {name} with {value}"));
        self.typed.ticks.insert((name.into(), Some(value.into())), true);
        self
    }

    /// Takes the tick from a box.
    pub fn uncheck(&mut self, name: &str) -> &mut Person {
        self.must_have(&format!("input[type=checkbox][name='{name}']"), &format!("no box {name}"));
        self.typed.ticks.insert((name.into(), None), false);
        self
    }

    /// Chooses a file; again for a second one in the same field.
    pub fn attach(&mut self, field: &str, filename: &str, bytes: &[u8]) -> &mut Person {
        self.must_have(&format!("input[type=file][name='{field}']"), &format!("no field {field} for files"));
        self.typed.files.push(File { field: field.into(), name: filename.into(), bytes: bytes.to_vec() });
        self
    }

    // ---- reading ---------------------------------------------------------------

    /// The words are on the page. Spaces of all kinds count as one.
    #[track_caller]
    pub fn sees(&mut self, words: &str) -> &mut Person {
        assert!(self.words().contains(&html::tidy(words)), "{} does not see “{words}” on {}", self.name, self.there());
        self
    }

    /// The words are not on the page.
    #[track_caller]
    pub fn does_not_see(&mut self, words: &str) -> &mut Person {
        assert!(!self.words().contains(&html::tidy(words)), "{} sees “{words}” on {}", self.name, self.there());
        self
    }

    /// The page answered with this status.
    #[track_caller]
    pub fn is_told(&mut self, status: u16) -> &mut Person {
        assert_eq!(self.status(), status, "on {}", self.there());
        self
    }

    /// The page's path begins so.
    #[track_caller]
    pub fn is_at(&mut self, path: &str) -> &mut Person {
        assert!(self.path.starts_with(path), "not at {path}, but on {}", self.there());
        self
    }

    /// There is such a button.
    #[track_caller]
    pub fn can_press(&mut self, words: &str) -> &mut Person {
        assert!(self.buttons().iter().any(|button| button.contains(&html::tidy(words))), "no button “{words}” on {}", self.there());
        self
    }

    /// There is no such button.
    #[track_caller]
    pub fn cannot_press(&mut self, words: &str) -> &mut Person {
        assert!(!self.buttons().iter().any(|button| button.contains(&html::tidy(words))), "a button “{words}” on {}", self.there());
        self
    }

    /// The status of the page shown.
    pub fn status(&self) -> u16 {
        self.answer.as_ref().map_or(0, |answer| answer.status)
    }

    /// The path of the page shown, with its question.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The words of every button on the page.
    pub fn buttons(&self) -> Vec<String> {
        html::buttons(&self.html())
    }

    /// The words and addresses of every link in the main part of the page.
    pub fn links(&self) -> Vec<(String, String)> {
        html::links(&self.html())
    }

    /// Every value of an attribute on the page.
    pub fn attributes(&self, name: &str) -> Vec<String> {
        let html = self.html();
        let mark = format!(" {name}=\"");
        html.split(&mark).skip(1).filter_map(|rest| rest.split('"').next().map(str::to_owned)).collect()
    }

    /// What stands in a field.
    pub fn value_of(&self, name: &str) -> String {
        html::value_of(&self.html(), name).unwrap_or_else(|| panic!("no field {name} on {}", self.there()))
    }

    /// The page's words.
    pub fn words(&self) -> String {
        html::words(&self.html())
    }

    /// The page's HTML.
    pub fn html(&self) -> String {
        self.answer.as_ref().map(Answer::text).unwrap_or_default()
    }

    /// The last answer.
    pub fn answer(&self) -> &Answer {
        self.answer.as_ref().expect("nothing was visited yet")
    }

    fn must_have(&self, selector: &str, problem: &str) {
        let html = self.html();
        assert!(html::has(&html, selector), "{problem}; the fields are {:?} on {}", html::fields(&html), self.there());
    }

    /// An address of the page as a path.
    fn resolve(&self, href: &str) -> String {
        let bare = self.path.split('?').next().unwrap_or_default();
        match href.strip_prefix(BASE_URL).unwrap_or(href).split('#').next().unwrap_or_default() {
            "" => self.path.clone(),
            path if path.starts_with('/') && !path.starts_with("//") => path.to_owned(),
            question if question.starts_with('?') => format!("{bare}{question}"),
            other => panic!("the way to {other} leaves the house, on {}", self.there()),
        }
    }

    /// Where the person is, for messages.
    fn there(&self) -> String {
        let words: String = self.words().chars().take(1500).collect();
        format!("{} ({}) with the buttons {:?}, which reads:\n{words}", self.path, self.status(), self.buttons())
    }
}
