//! Draws from a seed, each with a stream of its own, so that one never depends on how many others there were.

use chacha20::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

/// What is drawn.
#[derive(Clone, Copy)]
pub enum Purpose {
    /// Which of equally suitable moments come first.
    Cards = 1,
    /// The way to a moment.
    Way = 2,
    /// The order of responses and the wording of lines.
    Deal = 3,
    /// What a player says of equals.
    Player = 4,
}

/// A stream of numbers: the same seed, purpose and place give the same on every machine.
pub struct Draw(ChaCha8Rng);

impl Draw {
    pub fn new(seed: u64, purpose: Purpose, place: u32) -> Draw {
        let mut numbers = ChaCha8Rng::seed_from_u64(seed);
        numbers.set_stream((purpose as u64) << 32 | u64::from(place));
        Draw(numbers)
    }

    pub fn number(&mut self) -> u64 {
        self.0.random()
    }

    /// A number below `below`; 0 if that is 0. Multiplying keeps the draw independent of how `rand` maps ranges.
    pub fn below(&mut self, below: usize) -> usize {
        ((u64::from(self.0.random::<u32>()) * below as u64) >> 32) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_repeat_and_differ_by_purpose_place_and_seed() {
        let first = |seed, purpose, place| Draw::new(seed, purpose, place).number();
        assert_eq!(first(7, Purpose::Cards, 0), first(7, Purpose::Cards, 0));
        assert_ne!(first(7, Purpose::Cards, 0), first(7, Purpose::Way, 0));
        assert_ne!(first(7, Purpose::Way, 0), first(7, Purpose::Way, 1));
        assert_ne!(first(7, Purpose::Way, 0), first(8, Purpose::Way, 0));
        let mut draw = Draw::new(1, Purpose::Deal, 0);
        assert!((0..1_000).all(|_| draw.below(3) < 3) && draw.below(0) == 0);
    }
}
