//! What templates may do to a value: nothing but show it.

use askama::filters::Safe;

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
