//! Exact shares: whole numbers over whole numbers, compared without rounding.

use serde::Serialize;
use std::cmp::Ordering;

/// A share between nothing and all. The denominator is never zero.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Share {
    pub numerator: u64,
    pub denominator: u64,
}

impl Share {
    pub const NONE: Share = Share { numerator: 0, denominator: 1 };

    /// The share as a whole percent, rounded down, so that nobody is shown a percentage that they did not reach.
    pub fn percent(self) -> u8 {
        (u128::from(self.numerator) * 100 / u128::from(self.denominator.max(1))) as u8
    }

    /// Whether the share is at least so many percent.
    pub fn reaches(self, percent: u8) -> bool {
        u128::from(self.numerator) * 100 >= u128::from(percent) * u128::from(self.denominator)
    }

    /// The weighted mean of shares, each `(weight, shown, attainable)`, over the least common denominator. Parts with nothing attainable do not count.
    pub fn weighted(parts: impl Iterator<Item = (u64, u64, u64)> + Clone) -> Share {
        let counted = parts.filter(|(weight, _, attainable)| *weight > 0 && *attainable > 0);
        let common = counted.clone().fold(1, |common, (_, _, attainable)| lcm(common, attainable));
        let weights: u64 = counted.clone().map(|(weight, ..)| weight).sum();
        if weights == 0 {
            return Share::NONE;
        }
        let numerator = counted.map(|(weight, shown, attainable)| weight * shown * (common / attainable)).sum();
        Share { numerator, denominator: weights * common }
    }
}

impl PartialEq for Share {
    fn eq(&self, other: &Share) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Share {}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Share) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Share {
    fn cmp(&self, other: &Share) -> Ordering {
        let left = u128::from(self.numerator) * u128::from(other.denominator);
        left.cmp(&(u128::from(other.numerator) * u128::from(self.denominator)))
    }
}

/// The greatest number that divides both.
pub(super) fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// The least number that both divide.
pub(super) fn lcm(a: u64, b: u64) -> u64 {
    a / gcd(a, b) * b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirds_and_halves_add_up_without_rounding() {
        let share = Share::weighted([(1, 1, 3), (1, 2, 3), (2, 1, 2), (1, 0, 0)].into_iter());
        assert_eq!(share, Share { numerator: 1, denominator: 2 });
        assert!(share.reaches(50) && !share.reaches(51));
        assert_eq!(Share { numerator: 2, denominator: 3 }.percent(), 66);
    }
}
