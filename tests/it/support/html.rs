//! Pages as people and their machines read them: words, links, fields, the form around a button, and
//! what every page owes its readers.

use std::collections::{BTreeMap, BTreeSet};

use scraper::{ElementRef, Html, Node, Selector};

/// What was typed, ticked and attached on the page shown.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// Texts and choices by the field's name.
    pub texts: BTreeMap<String, String>,
    /// Boxes by name, and by value where one was named.
    pub ticks: BTreeMap<(String, Option<String>), bool>,
    /// Files in the order in which they were chosen.
    pub files: Vec<File>,
}

/// A chosen file.
#[derive(Debug, Clone)]
pub struct File {
    /// The field it was chosen in.
    pub field: String,
    /// Its name on the person's machine.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A form as a browser would send it.
#[derive(Debug, Clone)]
pub struct Sent {
    /// Where to.
    pub action: String,
    /// By POST; otherwise by GET.
    pub post: bool,
    multipart: bool,
    fields: Vec<(String, String)>,
    files: Vec<File>,
}

const BOUNDARY: &str = "----the-line-between-two-parts";

impl Sent {
    /// A form with fields and no files, sent as one with files is.
    pub fn in_parts(fields: &[(&str, &str)]) -> Sent {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Sent { action: String::new(), post: true, multipart: true, fields, files: Vec::new() }
    }

    /// The fields as the question of an address.
    pub fn urlencoded(&self) -> String {
        urlencoded(self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    /// The media type and the body.
    pub fn body(&self) -> (String, Vec<u8>) {
        if !self.multipart {
            return ("application/x-www-form-urlencoded".into(), self.urlencoded().into_bytes());
        }
        let mut body = Vec::new();
        for (name, value) in &self.fields {
            body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes());
        }
        for File { field, name, bytes } in &self.files {
            let head = format!("Content-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream");
            body.extend(format!("--{BOUNDARY}\r\n{head}\r\n\r\n").into_bytes());
            body.extend(bytes);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
        (format!("multipart/form-data; boundary={BOUNDARY}"), body)
    }
}

/// Names and values as a form's body.
pub fn urlencoded<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    serde_html_form::to_string(fields.collect::<Vec<_>>()).unwrap()
}

fn select(text: &str) -> Selector {
    Selector::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Is there such an element?
pub fn has(page: &str, selector: &str) -> bool {
    Html::parse_document(page).select(&select(selector)).next().is_some()
}

/// One space for every run of spaces, no-break ones too.
pub fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a page as a person reads them, those for screen readers included.
pub fn words(page: &str) -> String {
    words_in(Html::parse_document(page).root_element())
}

const INLINE: [&str; 20] =
    ["a", "abbr", "b", "bdi", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "data"];

fn words_in(element: ElementRef<'_>) -> String {
    let mut out = String::new();
    gather(element, &mut out);
    tidy(&out)
}

fn gather(element: ElementRef<'_>, out: &mut String) {
    let name = element.value().name();
    if ["script", "style", "template", "head"].contains(&name) {
        return;
    }
    let block = !INLINE.contains(&name);
    if block {
        out.push(' ');
    }
    for child in element.children() {
        match child.value() {
            Node::Text(text) => out.push_str(text),
            Node::Element(_) => ElementRef::wrap(child).into_iter().for_each(|child| gather(child, out)),
            _ => {}
        }
    }
    if block {
        out.push(' ');
    }
}

/// The name that people and machines call a button or link by.
fn name_of(element: ElementRef<'_>) -> String {
    match (element.attr("aria-label"), element.value().name()) {
        (Some(label), _) => tidy(label),
        (None, "input") => tidy(element.attr("value").unwrap_or_default()),
        (None, _) => {
            let alt: Vec<&str> = element.select(&select("img[alt]")).filter_map(|image| image.attr("alt")).collect();
            tidy(&format!("{} {}", words_in(element), alt.join(" ")))
        }
    }
}

const BUTTONS: &str = "button:not([type=button]):not([disabled]), input[type=submit]:not([disabled]), input[type=image]";

/// The words of every button.
pub fn buttons(page: &str) -> Vec<String> {
    Html::parse_document(page).select(&select(BUTTONS)).map(name_of).collect()
}

/// The words and addresses of the links in the main part.
pub fn links(page: &str) -> Vec<(String, String)> {
    let page = Html::parse_document(page);
    page.select(&select("main a[href]")).map(|link| (name_of(link), link.attr("href").unwrap_or_default().to_owned())).collect()
}

/// The names of the fields that can be filled in.
pub fn fields(page: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    page.select(&select("input[name]:not([type=hidden]), select[name], textarea[name]"))
        .filter_map(|field| match (field.attr("name"), field.attr("type"), field.attr("value")) {
            (Some(name), Some("radio" | "checkbox"), Some(value)) => Some(format!("{name}={value}")),
            (name, _, _) => name.map(str::to_owned),
        })
        .collect()
}

/// The address of the link with these words: exactly these, else the only one that has them in it.
pub fn link(page: &str, wanted: &str) -> Result<String, String> {
    let page = Html::parse_document(page);
    let all: Vec<ElementRef<'_>> = page.select(&select("a[href]")).collect();
    let found = named(&all, wanted);
    let in_main = |link: &&ElementRef<'_>| link.ancestors().filter_map(ElementRef::wrap).any(|outer| outer.value().name() == "main");
    let addresses: BTreeSet<&str> = found.iter().filter_map(|link| link.attr("href")).collect();
    let near: BTreeSet<&str> = found.iter().filter(in_main).filter_map(|link| link.attr("href")).collect();
    let addresses = if addresses.len() > 1 && !near.is_empty() { near } else { addresses };
    match addresses.iter().collect::<Vec<_>>().as_slice() {
        [address] => Ok((**address).to_owned()),
        [] => Err(format!("no link “{wanted}”; the links are {:?}", all.iter().map(|link| name_of(*link)).collect::<Vec<_>>())),
        several => Err(format!("several links “{wanted}”: {several:?}")),
    }
}

fn named<'a>(all: &[ElementRef<'a>], wanted: &str) -> Vec<ElementRef<'a>> {
    let wanted = tidy(wanted);
    let exact: Vec<_> = all.iter().copied().filter(|element| name_of(*element) == wanted).collect();
    if exact.is_empty() { all.iter().copied().filter(|element| name_of(*element).contains(&wanted)).collect() } else { exact }
}

/// The form around the button with these words, near others if there are several, as a browser would send it.
pub fn submission(page: &str, wanted: &str, near: &str, typed: &Typed) -> Result<Sent, String> {
    let page = Html::parse_document(page);
    let all: Vec<ElementRef<'_>> = page.select(&select(BUTTONS)).collect();
    let mut found = named(&all, wanted);
    if !near.is_empty() {
        let distance = |button: &ElementRef<'_>| {
            let around = button.ancestors().filter_map(ElementRef::wrap).position(|outer| words_in(outer).contains(&tidy(near)));
            around.unwrap_or(usize::MAX)
        };
        let least = found.iter().map(distance).min().filter(|least| *least < usize::MAX);
        let least = least.ok_or_else(|| format!("no button “{wanted}” beside “{near}”"))?;
        found.retain(|button| distance(button) == least);
    }
    let button = match found.as_slice() {
        [button] => *button,
        [] => return Err(format!("no button “{wanted}”")),
        several => return Err(format!("{} buttons “{wanted}”: say beside what", several.len())),
    };
    let form = match button.attr("form") {
        Some(id) => page.select(&select(&format!("form[id='{id}']"))).next(),
        None => button.ancestors().filter_map(ElementRef::wrap).find(|outer| outer.value().name() == "form"),
    };
    let form = form.ok_or_else(|| format!("the button “{wanted}” is in no form"))?;
    Ok(sent(&page, form, button, typed))
}

fn sent(page: &Html, form: ElementRef<'_>, button: ElementRef<'_>, typed: &Typed) -> Sent {
    let said = |on_button: &str, on_form: &str| button.attr(on_button).or(form.attr(on_form)).unwrap_or_default().to_owned();
    let mut sent = Sent {
        action: said("formaction", "action"),
        post: said("formmethod", "method").eq_ignore_ascii_case("post"),
        multipart: said("formenctype", "enctype") == "multipart/form-data",
        fields: Vec::new(),
        files: Vec::new(),
    };
    let belongs = |field: &ElementRef<'_>| match field.attr("form") {
        Some(id) => form.attr("id") == Some(id),
        None => field.ancestors().any(|outer| outer.id() == form.id()),
    };
    for field in page.select(&select("input[name], select[name], textarea[name]")).filter(belongs) {
        let off = field.attr("disabled").is_some()
            || field.ancestors().filter_map(ElementRef::wrap).any(|outer| outer.value().name() == "fieldset" && outer.attr("disabled").is_some());
        if !off {
            add(&mut sent, field, typed);
        }
    }
    if let Some(name) = button.attr("name") {
        sent.fields.push((name.to_owned(), button.attr("value").unwrap_or_default().to_owned()));
    }
    sent
}

fn add(sent: &mut Sent, field: ElementRef<'_>, typed: &Typed) {
    let name = field.attr("name").unwrap_or_default().to_owned();
    let text = typed.texts.get(&name).cloned();
    let value = field.attr("value").unwrap_or_default().to_owned();
    match (field.value().name(), field.attr("type").unwrap_or("text")) {
        ("textarea", _) => {
            let there = field.text().collect::<String>();
            // A browser drops the line break that follows the tag, and sends every other as two characters.
            let text = text.unwrap_or_else(|| there.strip_prefix('\n').unwrap_or(&there).to_owned());
            sent.fields.push((name, text.replace("\r\n", "\n").replace('\n', "\r\n")));
        }
        ("select", _) => sent.fields.extend(text.or_else(|| chosen(field)).map(|value| (name, value))),
        (_, "submit" | "button" | "reset" | "image") => {}
        (_, "radio") => {
            let on = text.map_or(field.attr("checked").is_some(), |wanted| wanted == value);
            sent.fields.extend(on.then_some((name, value)));
        }
        (_, "checkbox") => {
            let told = typed.ticks.get(&(name.clone(), Some(value.clone()))).or(typed.ticks.get(&(name.clone(), None)));
            let on = told.copied().unwrap_or(field.attr("checked").is_some());
            let value = field.attr("value").unwrap_or("on").to_owned();
            sent.fields.extend(on.then_some((name, value)));
        }
        (_, "file") => {
            let mine: Vec<File> = typed.files.iter().filter(|file| file.field == name).cloned().collect();
            match (sent.multipart, mine.is_empty()) {
                (true, true) => sent.files.push(File { field: name, name: String::new(), bytes: Vec::new() }),
                (true, false) => sent.files.extend(mine),
                // Without the right encoding a browser sends the names alone.
                (false, _) => sent.fields.extend(mine.into_iter().map(|file| (file.field, file.name))),
            }
        }
        (_, "hidden") => sent.fields.push((name, value)),
        _ => sent.fields.push((name, text.unwrap_or(value))),
    }
}

fn chosen(list: ElementRef<'_>) -> Option<String> {
    let value = |option: ElementRef<'_>| option.attr("value").map_or_else(|| words_in(option), str::to_owned);
    let option = |which: &str| list.select(&select(which)).next().map(value);
    option("option[selected]").or_else(|| option("option"))
}

/// What stands in a field: a text, the chosen value, or the value of a ticked box.
pub fn value_of(page: &str, name: &str) -> Option<String> {
    let page = Html::parse_document(page);
    let all: Vec<ElementRef<'_>> = page.select(&select(&format!("[name='{name}']"))).collect();
    let first = *all.first()?;
    Some(match (first.value().name(), first.attr("type").unwrap_or("text")) {
        ("textarea", _) => first.text().collect::<String>().trim_start_matches('\n').to_owned(),
        ("select", _) => chosen(first).unwrap_or_default(),
        (_, "radio" | "checkbox") => {
            let on = all.iter().find(|field| field.attr("checked").is_some());
            on.map(|field| field.attr("value").unwrap_or("on").to_owned()).unwrap_or_default()
        }
        _ => first.attr("value").unwrap_or_default().to_owned(),
    })
}

/// What every page owes its readers, whatever it shows.
#[track_caller]
pub fn check(page: &str, what: &str) {
    let problems = problems(page);
    assert!(problems.is_empty(), "{what}: the page is not in order:\n  {}", problems.join("\n  "));
}

/// The most bytes of a page.
const PAGE_BYTES: usize = 100_000;

fn problems(text: &str) -> Vec<String> {
    let page = Html::parse_document(text);
    let mut problems = Vec::new();
    let mut when = |wrong: bool, problem: String| {
        if wrong {
            problems.push(problem);
        }
    };
    let count = |selector: &str| page.select(&select(selector)).count();
    when(text.len() > PAGE_BYTES, format!("{} bytes", text.len()));
    when(count("h1") != 1, format!("{} titles (h1)", count("h1")));
    when(count("main") != 1, format!("{} main parts", count("main")));
    when(page.root_element().attr("lang").unwrap_or_default().is_empty(), "no language".into());
    let title = page.select(&select("title")).map(words_in_title).next().unwrap_or_default();
    when(title.is_empty(), "no title".into());
    when(count("style, [style]") > 0, "inline style".into());
    when(count("script:not([src])") > 0, "inline script".into());
    when(count("form form") > 0, "a form in a form".into());
    let mut ids = BTreeSet::new();
    for element in page.select(&select("[id]")) {
        let id = element.attr("id").unwrap_or_default();
        when(!ids.insert(id.to_owned()), format!("two elements are called {id:?}"));
    }
    for element in page.root_element().descendent_elements() {
        for (name, value) in element.value().attrs() {
            when(name.starts_with("on"), format!("inline script in {name}"));
            let points = matches!(name, "for" | "form" | "aria-describedby" | "aria-labelledby" | "aria-controls" | "list");
            for id in value.split_whitespace().filter(|_| points) {
                when(!ids.contains(id), format!("{name}={id:?} points at nothing"));
            }
            let inside = (name == "href").then(|| value.strip_prefix('#')).flatten().filter(|id| !id.is_empty());
            when(inside.is_some_and(|id| !ids.contains(id)), format!("the link {value:?} leads to nothing"));
        }
    }
    for image in page.select(&select("img:not([alt])")) {
        when(true, format!("a picture without words: {}", image.html()));
    }
    for field in page.select(&select("input:not([type=hidden]):not([type=submit]):not([type=image]), select, textarea")) {
        when(!labelled(&page, field), format!("a field without a label: {}", field.html()));
    }
    for button in page.select(&select("button, input[type=submit], a[href]")) {
        when(name_of(button).is_empty(), format!("a button or link without words: {}", button.html()));
    }
    for form in page.select(&select("form")) {
        let unsafe_files = form.select(&select("input[type=file]")).next().is_some() && form.attr("enctype") != Some("multipart/form-data");
        when(unsafe_files, "a form with files that would send their names only".into());
        let method = form.attr("method").unwrap_or("get");
        when(!["get", "post"].contains(&method), format!("a form with the method {method:?}"));
    }
    problems
}

fn words_in_title(title: ElementRef<'_>) -> String {
    tidy(&title.text().collect::<String>())
}

fn labelled(page: &Html, field: ElementRef<'_>) -> bool {
    let named = ["aria-label", "aria-labelledby"].iter().any(|name| field.attr(name).is_some_and(|value| !value.trim().is_empty()));
    let inside = field.ancestors().filter_map(ElementRef::wrap).any(|outer| outer.value().name() == "label" && !words_in(outer).is_empty());
    let pointed = field
        .attr("id")
        .is_some_and(|id| page.select(&select("label[for]")).any(|label| label.attr("for") == Some(id) && !words_in(label).is_empty()));
    named || inside || pointed
}
