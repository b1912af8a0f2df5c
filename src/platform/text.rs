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

/// Says beside the field why a text can't be kept: too long, or with a sign that nobody types. Says
/// whether it can.
pub fn fits(errors: &mut Errors, field: &'static str, text: &str, most: usize) -> bool {
    if text.chars().count() > most {
        errors.add(field, move |t| t.error_too_long(most as i64));
        return false;
    }
    if text.chars().any(|sign| sign.is_control() && !matches!(sign, '\n' | '\t')) {
        errors.add(field, |t| t.error_unreadable());
        return false;
    }
    true
}
