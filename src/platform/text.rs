//! Texts that people type, as they are kept and counted.

use super::error::Errors;

/// A text of several lines as it is kept: a line end is one sign, as browsers count it, and not the two
/// that they send.
pub fn lines(typed: &str) -> String {
    typed.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

/// A text of one line as it is kept.
pub fn line(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Says beside the field that a text is too long. Says whether it fits.
pub fn fits(errors: &mut Errors, field: &'static str, text: &str, most: usize) -> bool {
    if text.chars().count() > most {
        errors.add(field, move |t| t.error_too_long(most as i64));
        return false;
    }
    true
}

/// Does this sign turn the direction of what follows, or stand unseen? A name or address
/// with one shows as another.
pub fn turns_or_hides(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
