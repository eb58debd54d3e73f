//! When something happened, in words; dates are those of Greenwich, since the program asks nobody where it is.

use crate::texts::{date, t};

/// How long ago, or the date.
pub fn when(then: u64, now: u64) -> String {
    const HOUR: u64 = 3_600;
    const DAY: u64 = 24 * HOUR;
    let ago = now.saturating_sub(then);
    match ago {
        _ if then > now + DAY => date(then),
        0..120 => t!("when-now").to_owned(),
        120..HOUR => t!("when-minutes", count = ago / 60),
        HOUR..DAY => t!("when-hours", count = ago / HOUR),
        _ if ago < 14 * DAY => t!("when-days", count = ago / DAY),
        _ => date(then),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lately_is_told_as_how_long_ago() {
        let now = 1_800_000_000;
        assert_eq!(when(now - 5, now), "just now");
        assert_eq!(when(now - 60 * 5, now), "5 minutes ago");
        assert_eq!(when(now - 3_600, now), "1 hour ago");
        assert_eq!(when(now - 86_400 * 13, now), "13 days ago");
        assert_eq!(when(now + 5, now), "just now", "clocks are set back at times");
    }

    #[test]
    fn longer_ago_is_a_date() {
        assert_eq!(when(951_782_400, 1_793_664_000), "29 February 2000");
    }
}
