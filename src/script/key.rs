//! What judging needs: the rubric, and what each response shows and does.

use crate::rubric::{HarmCount, Rubric, Sign};
use serde::Serialize;

/// A set of behaviours, or of harms, by their numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Bits(#[serde(serialize_with = "as_hex")] pub u128);

/// JSON numbers of 128 bits are not read alike everywhere; hexadecimal text is.
fn as_hex<S: serde::Serializer>(bits: &u128, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&format_args!("{bits:x}"))
}

impl Bits {
    pub const NONE: Bits = Bits(0);

    #[inline]
    pub fn one(index: usize) -> Bits {
        Bits(1 << index)
    }

    #[inline]
    pub fn range(range: std::ops::Range<usize>) -> Bits {
        range.fold(Bits::NONE, |bits, i| bits.with(i))
    }

    #[inline]
    pub fn has(self, index: usize) -> bool {
        self.0 & (1 << index) != 0
    }

    #[must_use]
    #[inline]
    pub fn with(self, index: usize) -> Bits {
        Bits(self.0 | (1 << index))
    }

    #[inline]
    pub fn set(&mut self, index: usize) {
        self.0 |= 1 << index;
    }

    #[inline]
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    #[inline]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether every member of `other` is one of these.
    #[inline]
    pub fn covers(self, other: Bits) -> bool {
        self.0 & other.0 == other.0
    }

    #[inline]
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let next = left.trailing_zeros() as usize;
            (left != 0).then(|| {
                left &= left - 1;
                next
            })
        })
    }
}

impl std::ops::BitOr for Bits {
    type Output = Bits;
    #[inline]
    fn bitor(self, other: Bits) -> Bits {
        Bits(self.0 | other.0)
    }
}

impl std::ops::BitOrAssign for Bits {
    #[inline]
    fn bitor_assign(&mut self, other: Bits) {
        self.0 |= other.0;
    }
}

impl std::ops::BitAnd for Bits {
    type Output = Bits;
    #[inline]
    fn bitand(self, other: Bits) -> Bits {
        Bits(self.0 & other.0)
    }
}

impl std::ops::Sub for Bits {
    type Output = Bits;
    #[inline]
    fn sub(self, other: Bits) -> Bits {
        Bits(self.0 & !other.0)
    }
}

/// What judging needs beside the transcript.
#[derive(Clone, Debug, Serialize)]
pub struct Key {
    pub rubric: Rubric,
    /// In the order of the `Play`'s responses.
    pub responses: Vec<ResponseKey>,
    /// The sign of each fact, in the order of their bits.
    pub signs: Vec<Option<Sign>>,
    pub plan_steps: u8,
    /// Harms that the policy does not hold, and computed ones that this scenario offers no way to avoid.
    pub harms_off: Bits,
    /// Behaviours that the scenario's setting offers.
    pub in_setting: Bits,
}

/// What one response shows and does.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ResponseKey {
    pub shows: Bits,
    pub harms: Bits,
    pub why: Option<String>,
}

impl Key {
    /// The facts, as bits, that carry one of these signs.
    pub fn facts_with(&self, wanted: &[Sign]) -> u64 {
        let marked = self.signs.iter().enumerate().filter(|(_, s)| s.is_some_and(|s| wanted.contains(&s)));
        marked.fold(0, |bits, (i, _)| bits | 1 << i)
    }

    /// The computed harms that apply here, with their numbers.
    pub fn computed_harms(&self) -> impl Iterator<Item = (usize, &HarmCount)> {
        let harms = self.rubric.harms.iter().enumerate();
        harms.filter(|(i, _)| !self.harms_off.has(*i)).filter_map(|(i, h)| h.counts.as_ref().map(|c| (i, c)))
    }
}
