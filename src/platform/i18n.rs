//! Languages: typed sentences from the locale files, and dates and amounts as each language writes them.

use std::sync::LazyLock;

use chrono::{Datelike, Locale, TimeZone, Timelike};
use chrono_tz::Europe::Paris;

use super::money::Money;
use super::types::Moment;

#[expect(
    clippy::all,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    unused,
    reason = "written by the build script from the locale files; what could fail there fails the build"
)]
mod l10n {
    include!(concat!(env!("OUT_DIR"), "/l10n.rs"));
}

/// A value or a reference to it: templates hand over either.
pub trait Given<T> {
    /// The value.
    fn given(self) -> T;
}

impl<T: Copy> Given<T> for T {
    fn given(self) -> T {
        self
    }
}

impl<T: Copy> Given<T> for &T {
    fn given(self) -> T {
        *self
    }
}

impl<T: Copy> Given<T> for &&T {
    fn given(self) -> T {
        **self
    }
}

/// Every sentence of a language, one method a message.
pub use l10n::L10nLanguage as Sentences;

crate::words! {
    /// The languages that are complete. French comes first, by law and by default.
    Lang { Fr = "fr", En = "en" }
}

static FRENCH: LazyLock<Sentences> = LazyLock::new(|| l10n::L10n::Fr.load());
static ENGLISH: LazyLock<Sentences> = LazyLock::new(|| l10n::L10n::En.load());

impl Lang {
    /// Its sentences.
    pub fn t(self) -> &'static Sentences {
        match self {
            Lang::Fr => &FRENCH,
            Lang::En => &ENGLISH,
        }
    }

    /// French without a wish; English when an `Accept-Language` header puts it before French.
    pub fn wished(header: &str) -> Lang {
        let place = |wanted: &str| {
            header.split(',').enumerate().find_map(|(rank, part)| {
                let mut part = part.trim().split(';');
                let tag = part.next().unwrap_or_default().trim().to_ascii_lowercase();
                let weight = part.find_map(|p| p.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok())).unwrap_or(1.0);
                let known = tag == wanted || tag.starts_with(&format!("{wanted}-"));
                (known && weight > 0.0).then_some((weight, rank))
            })
        };
        match (place("en"), place("fr")) {
            (Some(_), None) => Lang::En,
            (Some((en, en_rank)), Some((fr, fr_rank))) if en > fr || (en == fr && en_rank < fr_rank) => Lang::En,
            _ => Lang::Fr,
        }
    }

    fn locale(self) -> Locale {
        match self {
            Lang::Fr => Locale::fr_FR,
            Lang::En => Locale::en_GB,
        }
    }

    /// An amount with its sign of currency: `1 234,50 €` or `€1,234.50`.
    pub fn money(self, amount: impl Given<Money>) -> String {
        let amount = amount.given();
        let minus = if amount.0 < 0 { "−" } else { "" };
        let (units, cents) = (amount.0.unsigned_abs() / 100, amount.0.unsigned_abs() % 100);
        match self {
            Lang::Fr => format!("{minus}{},{cents:02}\u{a0}€", grouped(units, '\u{202f}')),
            Lang::En => format!("{minus}€{}.{cents:02}", grouped(units, ',')),
        }
    }

    /// A number of things: `1 234` or `1,234`.
    pub fn number(self, count: impl Given<i64>) -> String {
        let count = count.given();
        let minus = if count < 0 { "−" } else { "" };
        format!("{minus}{}", grouped(count.unsigned_abs(), if self == Lang::Fr { '\u{202f}' } else { ',' }))
    }

    /// An amount as this language types it in a field: `24,00` or `24.00`.
    pub fn amount(self, amount: impl Given<Money>) -> String {
        amount.given().plain(if self == Lang::Fr { ',' } else { '.' })
    }

    /// A share: `8,5 %` or `8.5%`, from basis points.
    pub fn percent(self, basis_points: impl Given<i32>) -> String {
        let basis_points = basis_points.given();
        let (whole, rest) = (basis_points / 100, basis_points % 100);
        let decimals = if rest == 0 { String::new() } else { format!("{rest:02}").trim_end_matches('0').to_owned() };
        match (self, decimals.is_empty()) {
            (Lang::Fr, true) => format!("{whole}\u{a0}%"),
            (Lang::Fr, false) => format!("{whole},{decimals}\u{a0}%"),
            (Lang::En, true) => format!("{whole}%"),
            (Lang::En, false) => format!("{whole}.{decimals}%"),
        }
    }

    /// A day in words, in Paris: `mercredi 25 novembre 2026`.
    pub fn day(self, moment: impl Given<Moment>) -> String {
        let local = Paris.from_utc_datetime(&moment.given());
        match self {
            Lang::Fr if local.day() == 1 => local.format_localized("%A 1er %B %Y", self.locale()).to_string(),
            _ => local.format_localized("%A %-d %B %Y", self.locale()).to_string(),
        }
    }

    /// A day in few signs: `25 nov. 2026`.
    pub fn short_day(self, moment: impl Given<Moment>) -> String {
        Paris.from_utc_datetime(&moment.given()).format_localized("%-d %b %Y", self.locale()).to_string()
    }

    /// A day and an hour in words, in Paris: `mercredi 25 novembre 2026, 18 h 00`.
    pub fn time(self, moment: impl Given<Moment>) -> String {
        let moment = moment.given();
        format!("{}, {}", self.day(moment), self.hour(moment))
    }

    /// An hour in Paris: `18 h 00` or `18:00`.
    pub fn hour(self, moment: impl Given<Moment>) -> String {
        let local = Paris.from_utc_datetime(&moment.given());
        match self {
            Lang::Fr => format!("{}\u{a0}h\u{a0}{:02}", local.hour(), local.minute()),
            Lang::En => format!("{}:{:02}", local.hour(), local.minute()),
        }
    }
}

/// A moment for machines, `2026-11-25T17:00:00Z`: the `datetime` of a `<time>`.
pub fn machine_time(moment: impl Given<Moment>) -> String {
    moment.given().and_utc().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

fn grouped(units: u64, separator: char) -> String {
    let digits = units.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}
