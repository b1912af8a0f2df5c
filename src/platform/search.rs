//! Words as the search sees them: without accents and case, and as their French stem, on both databases.

use rust_stemmers::{Algorithm, Stemmer};

/// The most words of one question.
const ASKED: usize = 8;

/// The words of a text, ready for the index.
pub fn index_words(text: &str) -> String {
    forms(text).flatten().collect::<Vec<_>>().join(" ")
}

/// The words that a person asks for, at most eight, each in the forms that may stand in the index; empty when
/// there is nothing to look for. Forms hold letters and digits only.
pub fn query_words(text: &str) -> Vec<Vec<String>> {
    let mut words: Vec<Vec<String>> = Vec::new();
    for word in forms(text) {
        if words.len() < ASKED && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// Each word by its stem, and by the stem of the word without accents where that one differs: many people
/// leave the accents out.
fn forms(text: &str) -> impl Iterator<Item = Vec<String>> {
    let stemmer = Stemmer::create(Algorithm::French);
    let words: Vec<String> = text
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 1 && !STOP_WORDS.contains(word))
        .map(str::to_owned)
        .collect();
    words.into_iter().map(move |word| {
        let mut forms = vec![fold(&stemmer.stem(&word))];
        if !word.is_ascii() {
            let bare = stemmer.stem(&fold(&word)).into_owned();
            if !forms.contains(&bare) {
                forms.push(bare);
            }
        }
        forms
    })
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
