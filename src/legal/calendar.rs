//! Days that count: weekends and the public holidays of metropolitan France (Code du travail, L3133-1),
//! and the last instant of a delay in Paris.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, TimeDelta, TimeZone, Weekday};
use chrono_tz::Europe::Paris;

use crate::platform::types::Moment;

/// The hour at which the last business day of a delay ends, in Paris.
const CLOSING: NaiveTime = match NaiveTime::from_hms_opt(18, 0, 0) {
    Some(hour) => hour,
    None => NaiveTime::MIN,
};

/// Easter Sunday in the Gregorian calendar, by the method of Oudin (1940).
pub fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year % 19;
    let century = year / 100;
    let epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    let moon = epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
    let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    let sunday = moon - weekday;
    let month = 3 + (sunday + 40) / 44;
    let day = sunday + 28 - 31 * (month / 4);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

/// Is this day a public holiday in metropolitan France?
pub fn holiday(day: NaiveDate) -> bool {
    const FIXED: [(u32, u32); 8] = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];
    if FIXED.contains(&(day.month(), day.day())) {
        return true;
    }
    let after_easter = easter(day.year()).map(|sunday| (day - sunday).num_days());
    // Easter Monday, Ascension, Whit Monday.
    matches!(after_easter, Some(1 | 39 | 50))
}

/// Is this day neither a weekend nor a public holiday?
pub fn business_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !holiday(day)
}

/// The day in Paris at this moment.
pub fn paris_day(moment: Moment) -> NaiveDate {
    Paris.from_utc_datetime(&moment).date_naive()
}

/// The moment of an hour of a day in Paris. An hour that the clocks pass over counts as the next one.
pub fn paris_moment(day: NaiveDate, hour: NaiveTime) -> Moment {
    let local = day.and_time(hour);
    Paris
        .from_local_datetime(&local)
        .earliest()
        .or_else(|| Paris.from_local_datetime(&(local + TimeDelta::hours(1))).earliest())
        .map_or(local, |moment| moment.naive_utc())
}

/// So many business days later, at closing time; the day of the event does not count.
pub fn after_business_days(from: Moment, days: i32) -> Moment {
    let mut day = paris_day(from);
    let mut left = days;
    while left > 0 {
        day = day + Days::new(1);
        if business_day(day) {
            left -= 1;
        }
    }
    paris_moment(day, CLOSING).max(from)
}

/// This day, or the next one that is neither a weekend nor a public holiday: there a delay in days or
/// months ends (L221-19 code de la consommation; Reg. 1182/71, art. 3).
pub fn next_business_day(day: NaiveDate) -> NaiveDate {
    day.iter_days().find(|day| business_day(*day)).unwrap_or(day)
}

/// The last instant of so many calendar days; the day of the event does not count.
pub fn after_days(from: Moment, days: i32) -> Moment {
    last_instant(paris_day(from) + Days::new(u64::try_from(days).unwrap_or(0)))
}

/// The last instant of so many months; a day that the month lacks is its last one.
pub fn after_months(from: Moment, months: i32) -> Moment {
    last_instant(paris_day(from) + Months::new(u32::try_from(months).unwrap_or(0)))
}

fn last_instant(day: NaiveDate) -> Moment {
    paris_moment(next_business_day(day) + Days::new(1), NaiveTime::MIN) - TimeDelta::seconds(1)
}
