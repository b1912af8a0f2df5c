//! The application without a network: the one that the server serves, asked in process.

use std::pin::Pin;
use std::rc::Rc;

use actix_web::body::to_bytes;
use actix_web::dev::Service;
use actix_web::http::header::HeaderMap;
use actix_web::test::{TestRequest, init_service};
use entente::server;
use entente::services::Services;

use super::html;

type Answering = Pin<Box<dyn Future<Output = Answer>>>;

/// The application; cheap to clone.
#[derive(Clone)]
pub struct App(Rc<dyn Fn(TestRequest) -> Answering>);

impl App {
    /// The application on these services.
    pub async fn of(services: &Services) -> App {
        let service = Rc::new(init_service(server::app(services)).await);
        App(Rc::new(move |request| {
            let service = Rc::clone(&service);
            Box::pin(async move {
                let request = request.peer_addr(([127, 0, 0, 1], 40_000).into()).to_request();
                let what = format!("{} {}", request.method(), request.uri());
                match service.call(request).await {
                    Ok(response) => {
                        let (status, headers) = (response.status().as_u16(), response.headers().clone());
                        let Ok(body) = to_bytes(response.into_body()).await else { panic!("{what}: the body broke off") };
                        Answer { what, status, headers, body: body.to_vec() }
                    }
                    Err(error) => panic!("{what}: an error left the house without a page: {error}"),
                }
            })
        }))
    }

    /// Asks, and sees to it that the answer is one that we may give.
    pub async fn ask(&self, request: TestRequest) -> Answer {
        let answer = (self.0)(request).await;
        assert!(answer.status < 500 || answer.status == 502, "{} answered {}:\n{}", answer.what, answer.status, html::words(&answer.text()));
        // A letter shown as a mail client shows it is not one of our pages.
        if answer.is_html() && !answer.header("content-security-policy").contains("sandbox") {
            html::check(&answer.text(), &answer.what);
        }
        answer
    }
}

/// What came back.
pub struct Answer {
    /// The request, for messages.
    pub what: String,
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// A header's value; empty when it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The words of the page, as a person reads them.
    pub fn words(&self) -> String {
        html::words(&self.text())
    }

    /// Is it a page, and readable as it came?
    pub fn is_html(&self) -> bool {
        self.header("content-type").starts_with("text/html") && matches!(self.header("content-encoding"), "" | "identity") && !self.body.is_empty()
    }
}
