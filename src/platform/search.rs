//! Words as the search sees them: without accents and case, and as their French stem, on both databases.

use rust_stemmers::{Algorithm, Stemmer};

/// The words of a text, ready for the index.
pub fn index_words(text: &str) -> String {
    stems(text).join(" ")
}

/// The words that a person asks for, at most eight; empty when there is nothing to look for.
pub fn query_words(text: &str) -> Vec<String> {
    let mut words = stems(text);
    words.dedup();
    words.truncate(8);
    words
}

fn stems(text: &str) -> Vec<String> {
    let stemmer = Stemmer::create(Algorithm::French);
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 1 && !STOP_WORDS.contains(word))
        .map(|word| fold(&stemmer.stem(word)))
        .collect()
}

/// Letters without their accents.
fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            'à' | 'â' | 'ä' | 'á' | 'ã' => out.push('a'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'î' | 'ï' | 'í' => out.push('i'),
            'ô' | 'ö' | 'ó' | 'õ' => out.push('o'),
            'ù' | 'û' | 'ü' | 'ú' => out.push('u'),
            'ç' => out.push('c'),
            'ñ' => out.push('n'),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            other => out.push(other),
        }
    }
    out
}

const STOP_WORDS: &[&str] = &[
    "le", "la", "les", "un", "une", "des", "de", "du", "et", "en", "au", "aux", "à", "pour", "par", "sur", "avec", "dans", "the", "of", "and", "for",
];
