//! Amounts: whole minor units, never a floating point number.

use std::iter::Sum;
use std::ops::{Add, Mul, Neg, Sub};

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::BigInt;

/// An amount in minor units (cents) of the market's one currency, [`CURRENCY`].
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, diesel::AsExpression, diesel::FromSqlRow, serde::Serialize, serde::Deserialize,
)]
#[diesel(sql_type = BigInt)]
#[serde(transparent)]
pub struct Money(pub i64);

/// The market's currency (ISO 4217). Every amount's row names it too, so that a second one can come.
pub const CURRENCY: &str = "EUR";

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);

    /// This share of the amount, in basis points (1/100 of a percent), rounded half away from zero
    /// to the minor unit: the one rounding rule of the ledger.
    pub fn share(self, basis_points: i32) -> Money {
        let product = i128::from(self.0) * i128::from(basis_points);
        let half = if product < 0 { -5_000 } else { 5_000 };
        Money(i64::try_from((product + half) / 10_000).unwrap_or(0))
    }

    /// Is it more than nothing?
    pub fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Reads what a person types: `12`, `12,5`, `12.50`, `€12.50`, `1 234,00 €`. `None` when it isn't an
    /// amount of at most two decimals, is negative, or passes ten million.
    pub fn parse(text: &str) -> Option<Money> {
        let text = text.trim();
        let text = text.strip_suffix('€').or_else(|| text.strip_prefix('€')).unwrap_or(text).trim();
        let (units, cents) = text.split_once([',', '.']).unwrap_or((text, ""));
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        // A space parts thousands, and nothing else.
        let groups: Vec<&str> = units.split(char::is_whitespace).collect();
        if let [first, rest @ ..] = groups.as_slice()
            && !rest.is_empty()
            && ((first.is_empty() || first.len() > 3) || rest.iter().any(|group| group.len() != 3))
        {
            return None;
        }
        let units = groups.concat();
        if units.is_empty() || units.len() > 8 || cents.len() > 2 || !digits(&units) || !digits(cents) {
            return None;
        }
        let cents = match cents.len() {
            0 => 0,
            1 => cents.parse::<i64>().ok()? * 10,
            _ => cents.parse::<i64>().ok()?,
        };
        Some(Money(units.parse::<i64>().ok()? * 100 + cents)).filter(|m| m.0 <= 1_000_000_000)
    }

    /// As a form field shows it, with a comma in French: `24,00`.
    pub fn plain(self, decimal: char) -> String {
        format!("{}{}{}{:02}", if self.0 < 0 { "-" } else { "" }, self.0.abs() / 100, decimal, self.0.abs() % 100)
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(-self.0)
    }
}

impl Mul<i32> for Money {
    type Output = Money;
    fn mul(self, times: i32) -> Money {
        Money(self.0 * i64::from(times))
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Add::add)
    }
}

impl<DB: Backend> FromSql<BigInt, DB> for Money
where
    i64: FromSql<BigInt, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        <i64 as FromSql<BigInt, DB>>::from_sql(bytes).map(Money)
    }
}

impl<DB: Backend> ToSql<BigInt, DB> for Money
where
    i64: ToSql<BigInt, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        <i64 as ToSql<BigInt, DB>>::to_sql(&self.0, out)
    }
}
