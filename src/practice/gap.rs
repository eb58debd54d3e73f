//! How far two ratings lie apart, over several: exact sums over a count.

use crate::scoring::Level;

/// Signed and absolute distances of pairs of levels, each level counting 0 (not shown) to 3 (skilled). Means are the sums over `count`, exact and unrounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gap {
    /// How many pairs.
    pub count: u32,
    /// The sum of rated minus computed, −3 to 3 a pair: above zero, ratings were higher.
    pub signed: i64,
    /// The sum of the distances, 0 to 3 a pair.
    pub absolute: u64,
    /// Pairs rated higher than computed, lower, and the same.
    pub higher: u32,
    pub lower: u32,
    pub exact: u32,
    /// Pairs no more than one level apart, the same ones included.
    pub within_one: u32,
}

impl Gap {
    /// Over pairs of a rated and a computed level.
    pub fn of(pairs: impl IntoIterator<Item = (Level, Level)>) -> Gap {
        pairs.into_iter().fold(Gap::default(), |gap, (rated, computed)| gap.and(rated, computed))
    }

    #[must_use]
    pub fn and(mut self, rated: Level, computed: Level) -> Gap {
        let by = rated as i64 - computed as i64;
        self.count += 1;
        self.signed += by;
        self.absolute += by.unsigned_abs();
        match by {
            0 => self.exact += 1,
            1.. => self.higher += 1,
            _ => self.lower += 1,
        }
        self.within_one += u32::from(by.abs() <= 1);
        self
    }

    /// The mean signed difference as a fraction in lowest terms; `None` over nothing.
    pub fn mean_signed(&self) -> Option<(i64, u32)> {
        let (_, below) = lowest(self.signed.unsigned_abs(), self.count)?;
        Some((self.signed * i64::from(below) / i64::from(self.count), below))
    }

    /// The mean absolute difference as a fraction in lowest terms; `None` over nothing.
    pub fn mean_absolute(&self) -> Option<(u64, u32)> {
        lowest(self.absolute, self.count)
    }
}

fn lowest(sum: u64, count: u32) -> Option<(u64, u32)> {
    let (mut a, mut b) = (u64::from(count), sum);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    (count > 0).then(|| (sum / a, (u64::from(count) / a) as u32))
}

/// A level from the number that attempts and the log write, 0 to 3.
pub fn level(number: u8) -> Option<Level> {
    [Level::NotShown, Level::Partial, Level::Basic, Level::Skilled].get(usize::from(number)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_are_exact_fractions_in_lowest_terms() {
        let gap = Gap::of([(Level::Skilled, Level::NotShown), (Level::Basic, Level::Skilled), (Level::Partial, Level::Partial), (Level::Basic, Level::Basic)]);
        assert_eq!((gap.count, gap.higher, gap.lower, gap.exact, gap.within_one), (4, 1, 1, 2, 3));
        assert_eq!((gap.mean_signed(), gap.mean_absolute()), (Some((1, 2)), Some((1, 1))));
        assert_eq!((Gap::default().mean_signed(), Gap::default().mean_absolute()), (None, None));
        assert_eq!(Gap::of([(Level::NotShown, Level::Partial); 3]).mean_signed(), Some((-1, 1)));
    }
}
