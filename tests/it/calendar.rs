//! Days that count: holidays, weekends, the change of the clocks, the ends of months.

use chrono::{NaiveDate, NaiveDateTime};
use entente::legal::calendar::{after_business_days, after_days, after_months, business_day, easter, holiday, next_business_day};
use entente::legal::deadlines::{self, Deadline, Deadlines, Unit};
use entente::platform::i18n::Lang;

use super::support::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A moment in UTC, written as `2026-11-17 09:00`.
fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

/// The last second of a day in Paris: at 23:00 UTC in winter, at 22:00 in summer.
fn end_of(text: &str, utc_hour: u32) -> NaiveDateTime {
    day(text).and_hms_opt(utc_hour - 1, 59, 59).unwrap()
}

#[test]
fn the_public_holidays_of_france_are_eleven_and_move_with_easter() {
    for (year, sunday) in [(2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"), (2038, "2038-04-25")] {
        assert_eq!(easter(year), Some(day(sunday)));
    }
    let of_2026: Vec<NaiveDate> = day("2026-01-01").iter_days().take(365).filter(|day| holiday(*day)).collect();
    let known = ["01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "08-15", "11-01", "11-11", "12-25"];
    assert_eq!(of_2026, known.map(|date| day(&format!("2026-{date}"))));
    assert!(!business_day(day("2026-11-14")) && !business_day(day("2026-11-15")) && !business_day(day("2026-11-11")));
    assert!(business_day(day("2026-11-16")));
}

#[test]
fn a_delay_in_days_ends_on_a_day_on_which_something_can_be_done() {
    // 14 days after Tuesday 17 November 2026 is a Tuesday; from Saturday, Sunday, and holidays it moves on.
    assert_eq!(after_days(at("2026-11-17 09:00"), 14), end_of("2026-12-01", 23));
    assert_eq!(after_days(at("2026-11-21 09:00"), 14), end_of("2026-12-07", 23), "a Saturday");
    assert_eq!(after_days(at("2026-11-22 09:00"), 14), end_of("2026-12-07", 23), "a Sunday");
    assert_eq!(after_days(at("2026-12-11 09:00"), 14), end_of("2026-12-28", 23), "Christmas is a Friday");
    assert_eq!(after_days(at("2026-03-21 09:00"), 14), end_of("2026-04-07", 22), "a Saturday, then Easter and its Monday");
    assert_eq!(after_days(at("2026-04-30 09:00"), 14), end_of("2026-05-15", 22), "Ascension");
    assert_eq!(next_business_day(day("2026-04-04")), day("2026-04-07"));
}

#[test]
fn the_day_of_the_event_does_not_count_and_is_the_day_in_paris() {
    // 23:30 UTC is the next day in Paris already.
    assert_eq!(after_days(at("2026-11-17 23:30"), 1), end_of("2026-11-19", 23));
    assert_eq!(after_days(at("2026-11-17 22:30"), 1), end_of("2026-11-18", 23));
    assert_eq!(after_business_days(at("2026-11-17 09:00"), 3), at("2026-11-20 17:00"));
    assert_eq!(after_business_days(at("2026-11-10 09:00"), 1), at("2026-11-12 17:00"), "11 November");
    assert_eq!(after_business_days(at("2026-05-07 09:00"), 1), at("2026-05-11 16:00"), "8 May, then a weekend, in summer time");
}

#[test]
fn the_change_of_the_clocks_moves_no_end_of_a_day() {
    // The clocks go forward on 29 March and back on 25 October 2026, both Sundays.
    assert_eq!(after_days(at("2026-03-27 09:00"), 3), end_of("2026-03-30", 22));
    assert_eq!(after_days(at("2026-10-23 09:00"), 3), end_of("2026-10-26", 23));
    assert_eq!(after_business_days(at("2026-03-27 09:00"), 1), at("2026-03-30 16:00"));
    assert_eq!(after_business_days(at("2026-10-23 09:00"), 1), at("2026-10-26 17:00"));
}

#[test]
fn a_day_that_a_month_lacks_is_its_last_one() {
    assert_eq!(after_months(at("2025-12-31 09:00"), 2), end_of("2026-03-02", 23), "28 February is a Saturday");
    assert_eq!(after_months(at("2028-01-31 09:00"), 1), end_of("2028-02-29", 23), "a leap year");
    assert_eq!(after_months(at("2026-08-31 09:00"), 1), end_of("2026-09-30", 22));
    assert_eq!(after_months(at("2026-02-27 09:00"), 24), end_of("2028-02-28", 23), "27 February 2028 is a Sunday");
}

#[actix_web::test]
async fn the_delays_of_the_law_are_those_of_the_law() {
    let market = Market::new().await;
    let delays = market.read(|conn| Ok(Deadlines::load(conn)?));
    // Appendix E: withdrawal, delivery, conformity.
    assert_eq!(delays.value(Deadline::Withdrawal), (14, Unit::Days));
    assert_eq!(delays.value(Deadline::Delivery), (30, Unit::Days));
    assert_eq!(delays.value(Deadline::Guarantee), (2, Unit::Years));
    assert_eq!(delays.due(Deadline::Withdrawal, at("2026-11-21 09:00")), end_of("2026-12-07", 23));
}

#[actix_web::test]
async fn money_is_never_released_before_withdrawal_ends() {
    let market = Market::new().await;
    for (amount, unit) in [(1, Unit::Hours), (3, Unit::Days), (5, Unit::BusinessDays), (14, Unit::Days), (30, Unit::Days)] {
        market.tx(|conn| Ok(deadlines::set(conn, Deadline::Release, amount, unit)?));
        let delays = market.read(|conn| Ok(Deadlines::load(conn)?));
        for from in day("2026-01-01").iter_days().take(365).map(|day| day.and_hms_opt(9, 0, 0).unwrap()) {
            assert!(delays.due(Deadline::Release, from) >= delays.due(Deadline::Withdrawal, from), "{amount} {unit} from {from}");
        }
        // And what is said is what is done.
        let said = if amount == 30 { "30" } else { "14" };
        assert!(delays.words(Deadline::Release, Lang::Fr).contains(said));
    }
}
