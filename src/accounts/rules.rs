//! What a password must be.

use zxcvbn::zxcvbn;

/// The fewest characters of a password.
pub const PASSWORD_LEAST: usize = 8;
/// The most characters of a password.
pub const PASSWORD_MOST: usize = 128;
/// A phrase of so many words needs no digit nor sign.
pub const PHRASE_WORDS: usize = 7;

/// So many guesses, as a power of ten, must not be enough: a little less than eight random characters need.
const GUESSES: f64 = 7.9;

/// Why a password is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// Neither long nor varied enough.
    Short,
    /// More than [`PASSWORD_MOST`] characters.
    Long,
    /// Long enough, but among the first that anyone would try.
    Common,
}

/// Why this password is refused, if it is. `about` is what others know of the person: name and address.
///
/// CNIL, délibération 2022-100: attempts are limited here, so eight characters of three classes do, or
/// a phrase of seven words; and nothing from the lists of common passwords.
pub fn weakness(password: &str, about: &[&str]) -> Option<Weakness> {
    let length = password.chars().count();
    if length > PASSWORD_MOST {
        return Some(Weakness::Long);
    }
    let varied = length >= PASSWORD_LEAST && classes(password) >= 3;
    if !varied && words(password) < PHRASE_WORDS {
        return Some(Weakness::Short);
    }
    let mut known: Vec<&str> = about.iter().flat_map(|text| text.split(|sign: char| !sign.is_alphanumeric())).filter(|part| part.len() > 2).collect();
    known.extend(about);
    known.push("entente");
    (zxcvbn(password, &known).guesses_log10() < GUESSES).then_some(Weakness::Common)
}

fn classes(password: &str) -> usize {
    let small = password.chars().any(char::is_lowercase);
    let large = password.chars().any(char::is_uppercase);
    let digit = password.chars().any(char::is_numeric);
    let sign = password.chars().any(|sign| !sign.is_lowercase() && !sign.is_uppercase() && !sign.is_numeric());
    [small, large, digit, sign].into_iter().filter(|there| *there).count()
}

fn words(password: &str) -> usize {
    password.split(|sign: char| sign.is_whitespace() || sign == '-').filter(|word| word.chars().count() > 1).count()
}
