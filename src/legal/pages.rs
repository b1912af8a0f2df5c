//! The texts, for everyone to read and print.

use actix_web::web::Data;
use askama::Template;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use super::model::{LegalText, TextKind};
use super::store;
use crate::platform::db::Db;
use crate::platform::web::form::{Path, Query};
use crate::platform::web::page::{Page, page};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "legal/show.html")]
struct TextPage {
    shell: Shell,
    name: String,
    text: LegalText,
    versions: Vec<LegalText>,
    contents: Vec<(String, String)>,
    html: String,
    address: String,
}

/// Which version is asked for.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    version: String,
}

/// GET /legal/{kind}
pub async fn show(db: Data<Db>, shell: Shell, kind: Path<TextKind>, asked: Query<Asked>) -> Page {
    let (kind, lang, now) = (kind.0, shell.lang, shell.now);
    let wanted = asked.0.version.parse::<i32>().ok();
    let (text, versions) = db
        .read(move |conn| {
            let versions = store::versions(conn, kind, lang)?;
            let text = match wanted.and_then(|wanted| versions.iter().find(|text| text.version == wanted)) {
                Some(text) => text.clone(),
                None => store::current(conn, kind, lang, now)?,
            };
            Ok((text, versions))
        })
        .await?;
    let (html, contents) = rendered(&text.body);
    let name = kind.name(shell.t);
    page(&TextPage { shell, name, text, versions, contents, html, address: format!("/legal/{kind}") })
}

/// GET /legal
pub async fn list(shell: Shell) -> Page {
    page(&ListPage { shell })
}

#[derive(Template)]
#[template(path = "legal/list.html")]
struct ListPage {
    shell: Shell,
}

impl ListPage {
    fn texts(&self) -> Vec<(String, String)> {
        TextKind::ALL.iter().map(|kind| (kind.name(self.shell.t), format!("/legal/{kind}"))).collect()
    }
}

/// Markdown of our own as HTML, its sections named so that the table of contents finds them. Raw HTML
/// in a text is shown as text.
pub fn rendered(markdown: &str) -> (String, Vec<(String, String)>) {
    let mut contents: Vec<(String, String)> = Vec::new();
    let mut heading: Option<String> = None;
    let mut events = Vec::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, classes, attrs, .. }) => {
                let id = format!("s{}", contents.len() + 1);
                heading = Some(String::new());
                contents.push((id.clone(), String::new()));
                events.push(Event::Start(Tag::Heading { level: HeadingLevel::H2, id: Some(id.into()), classes, attrs }));
            }
            Event::End(TagEnd::Heading(HeadingLevel::H2)) => {
                if let (Some(words), Some((_, title))) = (heading.take(), contents.last_mut()) {
                    *title = words;
                }
                events.push(Event::End(TagEnd::Heading(HeadingLevel::H2)));
            }
            Event::Html(raw) | Event::InlineHtml(raw) => events.push(Event::Text(raw)),
            // A wide table scrolls by itself, by keyboard too; the page does not.
            Event::Start(Tag::Table(columns)) => {
                let section = contents.len().max(1);
                events.push(Event::Html(format!("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"s{section}\">").into()));
                events.push(Event::Start(Tag::Table(columns)));
            }
            Event::End(TagEnd::Table) => {
                events.push(Event::End(TagEnd::Table));
                events.push(Event::Html("</div>".into()));
            }
            event => {
                if let (Some(words), Event::Text(text) | Event::Code(text)) = (heading.as_mut(), &event) {
                    words.push_str(text);
                }
                events.push(event);
            }
        }
    }
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    (out, contents)
}
