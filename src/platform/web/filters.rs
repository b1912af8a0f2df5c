//! What templates may do to a value: nothing but show it.

use askama::filters::Safe;

use crate::platform::types::Moment;

/// A moment as a `<time>` element: words for people, ISO 8601 for machines.
pub fn time_element(words: &str, moment: Moment) -> Safe<String> {
    Safe(format!("<time datetime=\"{}\">{words}</time>", crate::platform::i18n::machine_time(moment)))
}

/// A text of several paragraphs, typed by a person: escaped, an empty line begins a paragraph.
pub fn paragraphs(text: &str) -> Safe<String> {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    let blocks: Vec<String> = escaped
        .replace("\r\n", "\n")
        .split("\n\n")
        .filter(|block| !block.trim().is_empty())
        .map(|block| format!("<p>{}</p>", block.trim().replace('\n', "<br>")))
        .collect();
    Safe(blocks.join("\n"))
}
