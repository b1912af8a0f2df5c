//! The rules of the house that the compiler does not know, read from the sources themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The sources: path from the root of the repository, and text.
fn files(folder: &str, ending: &str) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeMap::new();
    let mut waiting: Vec<PathBuf> = vec![root.join(folder)];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.to_string_lossy().ends_with(ending) {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            found.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
    assert!(!found.is_empty(), "no {ending} in {folder}");
    found
}

fn sources() -> BTreeMap<String, String> {
    files("src", ".rs")
}

/// The lines that are not comments, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(number, line)| (number + 1, line.trim())).filter(|(_, line)| !line.starts_with("//"))
}

#[track_caller]
fn none(problems: Vec<String>, rule: &str) {
    assert!(problems.is_empty(), "{rule}\n  {}", problems.join("\n  "));
}

/// The areas in the order of `lib.rs`.
fn areas() -> Vec<String> {
    let lib = &sources()["src/lib.rs"];
    lib.lines().filter_map(|line| line.strip_prefix("pub mod ")).map(|line| line.trim_end_matches(';').to_owned()).collect()
}

/// The area that a file belongs to.
fn area_of(file: &str) -> &str {
    file.trim_start_matches("src/").split('/').next().unwrap().trim_end_matches(".rs")
}

/// Pages: the only files that know HTTP, and that may read every area's rows.
fn is_page(file: &str) -> bool {
    let person = ["account", "seller", "desk", "admin"].contains(&area_of(file));
    person || file.contains("/pages/") || file.ends_with("/pages.rs")
}

/// What stands over all areas: the wiring.
const WIRING: [&str; 6] = ["lib", "main", "services", "server", "schedule", "demo"];

/// Every `crate::…` path of a text, from the second word on; groups are opened.
fn paths(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        if text[..at].ends_with('$') {
            continue;
        }
        open(&text[at + 7..], "", &mut found);
    }
    found
}

fn open(rest: &str, before: &str, found: &mut Vec<String>) {
    let end = rest.find(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':')).unwrap_or(rest.len());
    let (path, after) = rest.split_at(end);
    if path.ends_with("::")
        && let Some(group) = after.strip_prefix('{')
    {
        let (mut depth, mut start) = (0, 0);
        for (at, letter) in group.char_indices() {
            match letter {
                '{' => depth += 1,
                ',' | '}' if depth == 0 => {
                    open(group[start..at].trim(), &format!("{before}{path}"), found);
                    start = at + 1;
                    if letter == '}' {
                        return;
                    }
                }
                '}' => depth -= 1,
                _ => {}
            }
        }
    } else if !path.is_empty() || !before.is_empty() {
        found.push(format!("{before}{path}"));
    }
}

#[test]
fn an_area_imports_only_areas_that_stand_before_it() {
    let order = areas();
    let place = |area: &str| order.iter().position(|other| other == area);
    let mut problems = Vec::new();
    for (file, text) in &sources() {
        let area = area_of(file);
        if WIRING.contains(&area) {
            continue;
        }
        for path in paths(text) {
            let mut parts = path.split("::");
            let (target, part) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
            let allowed = match (target, part) {
                _ if target == area => true,
                ("routes" | "id" | "words" | "text_column", _) => true,
                ("shell", _) => is_page(file) || area == "platform",
                // Ids and rows are the words that all areas speak of each other with; they do nothing.
                (_, "model") => true,
                // Whom one tells or asks is read by everyone.
                ("accounts", "store" | "viewer") => true,
                (_, "store" | "words" | "rules" | "flow") if is_page(file) => true,
                _ => match (place(target), place(area)) {
                    (Some(target), Some(area)) => target < area,
                    _ => true,
                },
            };
            if !allowed {
                problems.push(format!("{file}: {path}"));
            }
        }
    }
    none(problems, "down by a call, up by a job: these imports go up");
}

#[test]
fn rows_are_asked_for_in_stores_only() {
    let questions =
        ["diesel::insert_into", "diesel::update(", "diesel::delete(", "sql_query(", "::table.", "::table)", ".execute(conn)", ".load(conn)"];
    let mut problems = Vec::new();
    for (file, text) in &sources() {
        // The ledger is its own store; the sandbox plays another machine, with books of its own.
        let store = file.contains("/store/") || file.ends_with("/store.rs") || file.starts_with("src/platform/");
        if store || ["src/payments/ledger.rs", "src/payments/sandbox.rs", "src/legal/deadlines.rs"].contains(&file.as_str()) {
            continue;
        }
        for (number, line) in code(text).filter(|(_, line)| questions.iter().any(|question| line.contains(question))) {
            problems.push(format!("{file}:{number}: {line}"));
        }
    }
    none(problems, "SQL stands in store.rs");
}

#[test]
fn only_pages_know_http() {
    let mut problems = Vec::new();
    for (file, text) in &sources() {
        let area = area_of(file);
        let knows = is_page(file) || ["platform", "shell", "server", "demo", "lib", "main"].contains(&area);
        // Who asks is found before any page; a slow hash is made on a thread of its own.
        if knows || ["src/accounts/gate.rs", "src/accounts/viewer.rs", "src/accounts/password.rs"].contains(&file.as_str()) {
            continue;
        }
        for (number, line) in code(text).filter(|(_, line)| line.contains("actix_web") || line.contains("HttpRe")) {
            problems.push(format!("{file}:{number}: {line}"));
        }
    }
    none(problems, "HTTP stands in pages");
}

/// The routes as the areas declare them: method, path, and the file and name of the handler.
fn declared() -> Vec<(String, String, String, String)> {
    let sources = sources();
    let mut found = Vec::new();
    for (file, text) in &sources {
        let Some((_, list)) = text.split_once("routes! {\n") else { continue };
        if file == "src/platform/web/mod.rs" {
            continue;
        }
        for line in list.lines().map(str::trim).take_while(|line| *line != "}").filter(|line| !line.starts_with("//") && !line.is_empty()) {
            let parts: Vec<&str> = line.trim_end_matches(';').split_whitespace().collect();
            let [method, path, _, _, handler] = parts[..] else { panic!("{file}: a route that is not one: {line}") };
            let mut words: Vec<&str> = handler.split("::").collect();
            let name = words.pop().unwrap();
            let home = file.trim_end_matches("mod.rs").trim_end_matches(".rs").trim_end_matches('/');
            let way = words.iter().fold(home.to_owned(), |way, word| format!("{way}/{word}"));
            let places = [format!("{way}.rs"), format!("{way}/mod.rs"), file.clone()];
            let place = places.iter().find(|place| sources.contains_key(*place)).unwrap().clone();
            found.push((method.to_owned(), path.trim_matches('"').to_owned(), place, name.to_owned()));
        }
    }
    found
}

#[test]
fn every_handler_opens_with_its_route() {
    let (sources, declared) = (sources(), declared());
    assert_eq!(declared.len(), entente::all_routes().len(), "an area's routes are not wired in lib.rs");
    let mut problems = Vec::new();
    for (method, path, place, name) in declared {
        let text = &sources[&place];
        let Some(at) = text.find(&format!("async fn {name}(")).or_else(|| text.find(&format!("async fn {name}<"))) else {
            problems.push(format!("{place}: no handler {name} for {method} {path}"));
            continue;
        };
        let before: Vec<&str> =
            text[..at].lines().rev().skip_while(|line| !line.starts_with("///")).take_while(|line| line.starts_with("///")).collect();
        let opening = format!("/// {method} {path}");
        let said =
            before.iter().any(|line| **line == opening || line.starts_with(&format!("{opening} ")) || line.starts_with(&format!("{opening},")));
        if !said {
            problems.push(format!("{place}: {name} does not say {method} {path}"));
        }
    }
    none(problems, "a handler opens with its route");
}

#[test]
fn no_two_routes_are_the_same() {
    let mut seen = BTreeSet::new();
    for route in entente::all_routes() {
        assert!(seen.insert((route.method, route.path)), "{} {} is there twice", route.method, route.path);
        assert!(["GET", "POST"].contains(&route.method), "{} {}", route.method, route.path);
    }
}

#[test]
fn an_address_with_a_fixed_word_stands_before_one_with_a_variable_in_its_place() {
    let routes = entente::all_routes();
    let mut problems = Vec::new();
    for (at, hidden) in routes.iter().enumerate() {
        for earlier in routes[..at].iter().filter(|earlier| earlier.method == hidden.method && earlier.path != hidden.path) {
            let (wide, narrow): (Vec<&str>, Vec<&str>) = (earlier.path.split('/').collect(), hidden.path.split('/').collect());
            let covers = wide.len() == narrow.len() && wide.iter().zip(&narrow).all(|(wide, narrow)| wide == narrow || wide.starts_with('{'));
            if covers {
                problems.push(format!("{} {} is never reached: {} takes it", hidden.method, hidden.path, earlier.path));
            }
        }
    }
    none(problems, "the order of routes");
}

#[test]
fn nothing_is_left_for_later_in_the_sources() {
    let mut problems = Vec::new();
    for (file, text) in sources().iter().chain(&files("templates", ".html")) {
        for (number, line) in text.lines().enumerate() {
            let later =
                ["TODO", "FIXME", "XXX:", "HACK", "todo!", "unimplemented!", "dbg!(", "<<<<<<<", ">>>>>>>"].iter().any(|word| line.contains(word));
            let prints = file.starts_with("src/") && file != "src/main.rs" && ["println!", "eprintln!"].iter().any(|word| line.contains(word));
            if later || prints {
                problems.push(format!("{file}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    none(problems, "nothing is left for later");
}

#[test]
fn every_module_opens_with_a_sentence() {
    let silent: Vec<String> = sources().into_iter().filter(|(_, text)| !text.starts_with("//! ")).map(|(file, _)| file).collect();
    none(silent, "a module opens with a sentence");
}

/// The names of the messages of a language, with the file and the text of each.
fn messages(lang: &str) -> Vec<(String, String, String)> {
    let mut found: Vec<(String, String, String)> = Vec::new();
    for (file, text) in files(&format!("locales/{lang}"), ".ftl") {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            match line.split_once('=') {
                Some((name, text)) if line.starts_with(|letter: char| letter.is_ascii_lowercase()) => {
                    found.push((file.clone(), name.trim().to_owned(), text.trim().to_owned()));
                }
                _ => {
                    if let Some((_, _, text)) = found.last_mut() {
                        text.push('\n');
                        text.push_str(line);
                    }
                }
            }
        }
    }
    found
}

#[test]
fn every_message_is_said_somewhere() {
    let mut words: BTreeSet<String> = BTreeSet::new();
    for text in sources().values().chain(files("templates", "").values()) {
        words.extend(text.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).map(str::to_owned));
    }
    let unsaid: Vec<String> = messages("fr")
        .into_iter()
        .filter(|(_, name, _)| !words.contains(&name.replace('-', "_")))
        .map(|(file, name, _)| format!("{file}: {name}"))
        .collect();
    none(unsaid, "these messages are said nowhere");
}

/// A message without what stands in braces: names of arguments, selectors, function calls.
fn prose(text: &str) -> String {
    let mut depth = 0;
    let mut out = String::new();
    for line in text.lines() {
        // A selector's line opens with its case in brackets.
        let line = line.trim_start();
        let line = if line.starts_with('[') || line.starts_with("*[") { line.split_once(']').map_or(line, |(_, rest)| rest) } else { line };
        for letter in line.chars() {
            match letter {
                '{' => depth += 1,
                '}' => depth = (depth - 1).max(0),
                _ if depth == 0 || line.len() != text.len() && !line.contains("->") && depth < 2 => out.push(letter),
                _ => {}
            }
        }
        out.push('\n');
    }
    out
}

#[test]
fn french_is_set_as_french_is() {
    let mut problems = Vec::new();
    for (file, name, text) in messages("fr") {
        let prose = prose(&text);
        let letters: Vec<char> = prose.chars().collect();
        for pair in letters.windows(2) {
            let wrong = match (pair[0], pair[1]) {
                (' ', ';' | ':' | '!' | '?' | '»' | '€' | '%') => true,
                ('«', next) => next != '\u{a0}' && next != '\u{202f}',
                (before, '»' | '?' | '!') => before.is_alphanumeric(),
                (_, '\'' | '"') => true,
                _ => false,
            };
            if wrong {
                problems.push(format!("{file}: {name}: “{}{}” in {}", pair[0], pair[1], prose.trim()));
                break;
            }
        }
    }
    none(problems, "no-break spaces before ; : ! ? » € and after «, and ’ for an apostrophe");
}

#[test]
fn english_is_set_as_english_is() {
    let wrong: Vec<String> = messages("en")
        .into_iter()
        .filter(|(_, _, text)| prose(text).contains(['\'', '«', '»']) || prose(text).contains(" ?") || prose(text).contains(" !"))
        .map(|(file, name, text)| format!("{file}: {name}: {text}"))
        .collect();
    none(wrong, "’ for an apostrophe, and no French spacing");
}

#[test]
fn no_template_carries_style_or_script() {
    let mut problems = Vec::new();
    for (file, text) in files("templates", ".html") {
        if file.contains("/mail/") {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let inline = [" style=", "<style", "<script>", "javascript:", " onclick=", " onchange=", " onsubmit=", " onload="];
            let raw = line.contains("|safe") && !["templates/legal/show.html"].contains(&file.as_str());
            if raw || inline.iter().any(|word| line.contains(word)) {
                problems.push(format!("{file}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    none(problems, "no inline style or script, and no raw HTML but our own texts");
}

#[test]
fn every_template_is_drawn_somewhere() {
    let sources: String = sources().into_values().chain(files("templates", "").into_values()).collect();
    let unused: Vec<String> = files("templates", "")
        .into_keys()
        .filter(|file| !file.contains("/legal/texts/"))
        .filter(|file| !sources.contains(&format!("\"{}\"", file.trim_start_matches("templates/"))))
        .collect();
    none(unused, "these templates are drawn nowhere");
}

/// The arguments of a French message as its comments list them, with the message.
fn commented(lang_file: &str) -> Vec<(String, Vec<String>, String)> {
    let mut found: Vec<(String, Vec<String>, String)> = Vec::new();
    let mut waiting = Vec::new();
    for line in lang_file.lines() {
        if let Some(comment) = line.strip_prefix("# $") {
            waiting.push(comment.split_whitespace().next().unwrap().to_owned());
        } else if let Some((name, text)) = line.split_once('=').filter(|_| line.starts_with(|letter: char| letter.is_ascii_lowercase())) {
            found.push((name.trim().to_owned(), std::mem::take(&mut waiting), text.to_owned()));
        } else if let Some((_, _, text)) = found.last_mut() {
            text.push_str(line);
        }
    }
    found
}

#[test]
fn arguments_are_described_in_the_order_in_which_they_are_said() {
    let mut problems = Vec::new();
    for (file, text) in files("locales/fr", ".ftl") {
        for (name, described, said) in commented(&text) {
            let mut order: Vec<String> = Vec::new();
            for part in said.split('$').skip(1) {
                let argument: String = part.chars().take_while(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-')).collect();
                if !order.contains(&argument) {
                    order.push(argument);
                }
            }
            // A count alone is known by its plural.
            let plain = described.is_empty() && order.len() < 2;
            if described != order && !plain {
                problems.push(format!("{file}: {name} says {order:?} and describes {described:?}"));
            }
        }
    }
    none(problems, "a call gives the arguments in the order of the comments: the order of the French sentence");
}
