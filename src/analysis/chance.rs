//! Chances as whole numbers: what is known of one, from below and from above.

use crate::texts::t;
use serde::Serialize;

/// Certainty. A chance is a number of these parts, so it is written out exactly and compared without rounding.
pub const CERTAIN: u64 = 1_000_000_000_000_000_000;

/// A chance, known to lie between two bounds; both are parts of [`CERTAIN`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Chance {
    pub at_least: u64,
    pub at_most: u64,
}

impl Chance {
    /// None at all.
    pub const NEVER: Chance = Chance { at_least: 0, at_most: 0 };

    /// Exactly so many parts, but for what was lost in rounding down.
    pub fn between(at_least: u64, lost: u64) -> Chance {
        Chance { at_least, at_most: at_least.saturating_add(lost).min(CERTAIN) }
    }

    /// From `hits` of `of` independent tries: Wilson's interval of 95 % (Wilson 1927, Journal of the American Statistical Association 22: 209–212).
    pub fn sampled(hits: u64, of: u64) -> Chance {
        if of == 0 {
            return Chance { at_least: 0, at_most: CERTAIN };
        }
        // In parts of a billion; z = 1.96.
        const UNIT: u128 = 1_000_000_000;
        const Z2: u128 = 3_841_600_000;
        const Z: u128 = 1_960_000_000;
        let (k, n) = (u128::from(hits), u128::from(of));
        let below = n * UNIT + Z2;
        let middle = k * UNIT + Z2 / 2;
        // z · √(k(n − k)/n + z²/4), the root in billionths.
        let under = (k * (n - k) * UNIT / n + Z2 / 4) * UNIT;
        let half = Z * under.isqrt() / UNIT;
        let share = |parts: u128| (parts * u128::from(CERTAIN) / below) as u64;
        let at_least = if hits == 0 { 0 } else { share(middle.saturating_sub(half)) };
        let at_most = if hits == of { CERTAIN } else { share((middle + half).min(below)) };
        Chance { at_least, at_most }
    }

    /// What there is to say of it: percents where they say something, else "1 in so many".
    fn told(self) -> Told {
        let Chance { at_least, at_most } = self;
        const PERCENT: u64 = CERTAIN / 100;
        if at_most == 0 {
            return Told::Never;
        }
        if at_least == CERTAIN {
            return Told::Always;
        }
        if at_least == 0 && at_most < CERTAIN / 1_000_000_000 {
            return Told::AsGoodAsNever;
        }
        let close = at_most - at_least <= CERTAIN / 2_000 || (at_most - at_least) <= at_least / 50;
        match (close, at_least >= PERCENT / 10) {
            (true, true) => Told::Percent(Tenths::of(at_least / 2 + at_most / 2)),
            (true, false) if at_least > 0 && at_most - at_least <= at_least / 10 => Told::OneIn(CERTAIN.div_ceil(at_least)),
            (_, _) if at_least < PERCENT / 10 => match at_most >= PERCENT / 10 {
                true => Told::AtMost(Tenths::up(at_most)),
                false => Told::LessThanOneIn(CERTAIN / at_most.max(1)),
            },
            _ => Told::Between(Tenths::down(at_least), Tenths::up(at_most)),
        }
    }

    /// The chance as people read it, in the language that is spoken.
    pub fn words(self) -> String {
        match self.told() {
            Told::Never => t!("chance-never").into(),
            Told::Always => t!("chance-always").into(),
            Told::AsGoodAsNever => t!("chance-hardly").into(),
            Told::Percent(percent) => t!("percent", number = percent.to_string()),
            Told::OneIn(many) => t!("chance-one-in", number = grouped(many)),
            Told::AtMost(percent) => t!("chance-at-most", percent = percent.to_string()),
            Told::LessThanOneIn(many) => t!("chance-less", number = grouped(many)),
            Told::Between(low, high) => t!("chance-between", low = low.to_string(), high = high.to_string()),
        }
    }
}

/// What there is to say of a chance, before it is put into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    Never,
    Always,
    AsGoodAsNever,
    Percent(Tenths),
    OneIn(u64),
    AtMost(Tenths),
    LessThanOneIn(u64),
    Between(Tenths, Tenths),
}

/// Tenths of a percent. Written as percents, with a digit behind the decimal mark of the language where it says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Tenths(u64);

impl Tenths {
    const EACH: u64 = CERTAIN / 1_000;

    /// Of so many parts of [`CERTAIN`], rounded to the nearest.
    fn of(parts: u64) -> Tenths {
        Tenths::down(parts.saturating_add(Tenths::EACH / 2))
    }

    /// No more than these parts.
    fn down(parts: u64) -> Tenths {
        Tenths(parts / Tenths::EACH)
    }

    /// No fewer than these parts.
    fn up(parts: u64) -> Tenths {
        Tenths(parts.div_ceil(Tenths::EACH))
    }
}

/// Parts of [`CERTAIN`] as percents in the language that is spoken, with a digit behind the decimal mark where it says something.
pub fn percent_words(parts: u64) -> String {
    t!("percent", number = Tenths::of(parts).to_string())
}

/// How far a number that was rounded to a tenth of a percent can be from what lies within these parts of it, likewise.
pub fn percent_off_words(parts: u64) -> String {
    t!("percent", number = Tenths::up(parts + Tenths::EACH / 2).to_string())
}

impl std::fmt::Display for Tenths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Tenths(tenths) = self;
        let (whole, tenth) = (tenths / 10, tenths % 10);
        if tenth == 0 { write!(f, "{whole}") } else { f.write_str(&t!("decimal", whole = whole, tenth = tenth)) }
    }
}

/// A whole number with its thousands set apart as the language does.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let first = (digits.len() - 1) % 3 + 1;
    let (head, rest) = digits.split_at(first);
    rest.as_bytes().chunks(3).fold(head.to_owned(), |out, three| out + t!("thousands") + &String::from_utf8_lossy(three))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::{Language, speaking};

    #[test]
    fn the_interval_of_a_sample_is_wilsons() {
        // 10 of 100: 0.0552 to 0.1744, as Newcombe 1998 (Statistics in Medicine 17: 857–872) gives for this method.
        let chance = Chance::sampled(10, 100);
        let rounded = |parts: u64| (parts + 50_000_000_000_000) / 100_000_000_000_000;
        assert_eq!((rounded(chance.at_least), rounded(chance.at_most)), (552, 1744));
        assert_eq!(Chance::sampled(0, 50).at_least, 0);
        assert_eq!(Chance::sampled(50, 50).at_most, CERTAIN);
        assert_eq!(Chance::sampled(0, 0), Chance { at_least: 0, at_most: CERTAIN });
    }

    #[test]
    fn a_chance_reads_as_people_say_it() {
        assert_eq!(Chance::between(0, 0).words(), "never");
        assert_eq!(Chance::between(CERTAIN, 0).words(), "always");
        assert_eq!(Chance::between(CERTAIN / 4, 10).words(), "25 %");
        assert_eq!(Chance::between(CERTAIN / 3, 10).words(), "33.3 %");
        assert_eq!(Chance::between(CERTAIN / 40_000, 10).words(), "about 1 in 40,000");
        assert_eq!(Chance::between(0, CERTAIN / 1_000_000).words(), "less than 1 in 1,000,000");
        assert_eq!(Chance { at_least: CERTAIN / 10, at_most: CERTAIN / 5 }.words(), "between 10 % and 20 %");
        assert_eq!(Chance { at_least: 0, at_most: CERTAIN / 50 }.words(), "at most 2 %");
        // Bounds are rounded away from what they bound.
        assert_eq!(Chance { at_least: 0, at_most: CERTAIN / 100_000 * 2_240 }.words(), "at most 2.3 %");
        assert_eq!(Chance { at_least: CERTAIN / 100_000 * 1_090, at_most: CERTAIN / 100_000 * 2_010 }.words(), "between 1 % and 2.1 %");
    }

    #[test]
    fn numbers_are_written_as_each_language_writes_them() {
        let chances = [Chance::between(CERTAIN / 3, 10), Chance::between(CERTAIN / 40_000, 10), Chance::between(0, CERTAIN / 1_000_000)];
        let told = speaking(Language::German, || chances.map(Chance::words));
        assert_eq!(told, ["33,3 %", "etwa 1 von 40.000", "weniger als 1 von 1.000.000"]);
    }
}
