//! Numbers and lists as people write them.

/// A number with its noun: ‘1 session’, ‘2 sessions’.
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// ‘a’, ‘a and b’, ‘a, b and c’; nothing for no parts.
pub fn join(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

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

/// A date such as ‘3 November 2026’, as it was at Greenwich.
pub fn date(seconds: u64) -> String {
    const MONTHS: [&str; 12] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    let (year, month, day) = civil(seconds);
    let name = usize::try_from(month - 1).ok().and_then(|m| MONTHS.get(m)).copied().unwrap_or_default();
    format!("{day} {name} {year}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_lists_and_counts_read_as_people_write_them() {
        assert_eq!((date(0), date(951_782_400), date(1_793_664_000)), ("1 January 1970".into(), "29 February 2000".into(), "3 November 2026".into()));
        let parts = |n: usize| ["a", "b", "c"][..n].iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        assert_eq!((join(&parts(0)), join(&parts(1)), join(&parts(2)), join(&parts(3))), ("".into(), "a".into(), "a and b".into(), "a, b and c".into()));
        assert_eq!((count(1, "session"), count(2, "session")), ("1 session".into(), "2 sessions".into()));
    }
}
