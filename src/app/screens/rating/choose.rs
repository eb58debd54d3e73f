//! Which principles the trainee is asked about: a few, drawn by the attempt's seed, the critical ones first.

use crate::rubric::Rubric;
use crate::scoring::Outcome;

/// Questions asked after a session.
pub const QUESTIONS: usize = 3;

/// The principles to ask about, in the rubric's order. The same seed always asks the same.
pub fn questions(rubric: &Rubric, outcome: &Outcome, seed: u64) -> Vec<usize> {
    let mut assessed: Vec<usize> = outcome.principles.iter().filter(|p| p.assessed).map(|p| p.principle).collect();
    assessed.sort_by_key(|&p| (!rubric.principles[p].critical, rank(seed, p), p));
    assessed.truncate(QUESTIONS);
    assessed.sort_unstable();
    assessed
}

/// A number drawn for a principle (SplitMix64).
fn rank(seed: u64, principle: usize) -> u64 {
    let mut mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15u64.wrapping_mul(principle as u64 + 1));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_differ_by_seed_and_by_principle() {
        assert_eq!(rank(7, 3), rank(7, 3));
        assert_ne!(rank(7, 3), rank(8, 3));
        assert_ne!(rank(7, 3), rank(7, 4));
    }
}
