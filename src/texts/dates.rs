//! Dates, as they are at Greenwich: the program asks nobody where it is.

use super::t;

/// Year, month and day at Greenwich of a time in seconds since 1970 (Hinnant's `civil_from_days`, counting years from March so that the leap day comes last).
pub fn civil(seconds: u64) -> (u64, u64, u64) {
    let days = seconds / 86_400 + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + u64::from(month <= 2), month, day)
}

/// A date such as ‘3 November 2026’.
pub fn date(seconds: u64) -> String {
    let (year, month, day) = civil(seconds);
    t!("date", day = day, month = month, year = year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::{Language, speaking};

    #[test]
    fn dates_read_as_people_write_them() {
        assert_eq!((date(0), date(951_782_400), date(1_793_664_000)), ("1 January 1970".into(), "29 February 2000".into(), "3 November 2026".into()));
        assert_eq!(speaking(Language::German, || date(1_793_664_000)), "3. November 2026");
    }
}
