//! Sums of the weights of behaviours, as fast as a search of millions of sessions needs them.

use crate::script::Bits;

/// A weight for each behaviour, and for each byte of [`Bits`] what all that it can hold weighs together.
#[derive(Clone, Debug)]
pub struct Sums {
    /// How far each byte lies from the lowest bit, and its sums; bytes without any weight are left out.
    bytes: Vec<(u32, [u64; 256])>,
}

impl Sums {
    pub fn new(weights: &[u64; 128]) -> Sums {
        let bytes = weights.chunks(8).enumerate().filter(|(_, weights)| weights.iter().any(|weight| *weight > 0));
        let of = |weights: &[u64]| {
            let mut sums = [0; 256];
            for held in 1..256_usize {
                // One bit more than a number before it.
                sums[held] = sums[held & (held - 1)] + weights[held.trailing_zeros() as usize];
            }
            sums
        };
        Sums { bytes: bytes.map(|(byte, weights)| (8 * byte as u32, of(weights))).collect() }
    }

    /// What these weigh together.
    pub fn of(&self, behaviours: Bits) -> u64 {
        self.bytes.iter().map(|(shift, sums)| sums[(behaviours.0 >> shift) as usize & 0xff]).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_behaviour_counts_wherever_it_stands() {
        let weights: [u64; 128] = std::array::from_fn(|behaviour| if behaviour % 3 == 0 { behaviour as u64 + 1 } else { 0 });
        let sums = Sums::new(&weights);
        assert_eq!(sums.of(Bits::NONE), 0);
        for (behaviour, weight) in weights.iter().enumerate() {
            assert_eq!(sums.of(Bits::one(behaviour)), *weight);
        }
        assert_eq!(sums.of(Bits(u128::MAX)), weights.iter().sum::<u64>());
    }
}
