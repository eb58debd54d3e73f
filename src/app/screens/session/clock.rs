//! The simulated clock in words.

use crate::texts::t;

/// How far the agreed time has gone, as a person would say it.
pub fn in_words(minute: u16, agreed: u16) -> String {
    let left = agreed.saturating_sub(minute);
    let share = u32::from(minute) * 100 / u32::from(agreed.max(1));
    match (minute, left) {
        (0, _) => t!("clock-begun").into(),
        (_, 0) if minute == agreed => t!("clock-over").into(),
        (_, 0) => t!("clock-past", count = minute - agreed),
        (_, 1..=5) => t!("clock-left", count = left),
        _ => match share {
            0..=17 => t!("clock-start"),
            18..=29 => t!("clock-quarter"),
            30..=41 => t!("clock-third"),
            42..=57 => t!("clock-half"),
            58..=70 => t!("clock-two-thirds"),
            71..=82 => t!("clock-three-quarters"),
            _ => t!("clock-close"),
        }
        .into(),
    }
}

/// A number of minutes with its noun.
pub fn minutes(count: u16) -> String {
    t!("minutes", count = count)
}

/// How light it is outside, from 0, night, to 1, broad day: by the hour at which the session began and the minutes since. Where the scenario names no hour, the day falls
/// slowly while the session lasts.
pub fn daylight(hour: Option<u8>, minute: u16, agreed: u16) -> f32 {
    const DUSK: f32 = 0.35;
    let Some(hour) = hour else {
        let gone = f32::from(minute) / f32::from(agreed.max(1));
        return 1.0 - (1.0 - DUSK) * gone.min(1.0);
    };
    // From dark to light between five and eight in the morning, and back between five and eight in the evening.
    let now = (f32::from(hour) + f32::from(minute) / 60.0) % 24.0;
    let (rise, fall) = ((now - 5.0) / 3.0, (20.0 - now) / 3.0);
    rise.min(fall).clamp(0.05, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_is_told_in_words_from_the_first_minute_to_past_the_end() {
        assert_eq!(in_words(0, 50), "The time has just begun.");
        assert_eq!(in_words(25, 50), "About half of the time has gone.");
        assert_eq!(in_words(49, 50), "1 minute left.");
        assert_eq!(in_words(50, 50), "The agreed time is over.");
        assert_eq!(in_words(53, 50), "3 minutes past the agreed end.");
        assert_eq!(in_words(3, 0), "3 minutes past the agreed end.");
    }

    #[test]
    fn daylight_falls_and_stays() {
        assert!(daylight(None, 10, 50) > daylight(None, 20, 50));
        assert_eq!(daylight(None, 50, 50), daylight(None, 60, 50));
    }

    #[test]
    fn the_hour_decides_the_light_where_one_is_named() {
        assert_eq!(daylight(Some(12), 0, 50), 1.0);
        assert!(daylight(Some(17), 50, 50) < daylight(Some(17), 0, 50), "an evening falls");
        assert!(daylight(Some(6), 50, 50) > daylight(Some(6), 0, 50), "a morning rises");
        assert_eq!(daylight(Some(23), 0, 50), daylight(Some(2), 0, 50), "night is night");
    }
}
