//! Fewer pasts where a bound from above is enough: one that few sessions come with is taken for another that is at least as good.

use super::arrivals::Arrivals;
use super::past::{DECIDED, Past};
use super::run::Run;
use super::{Flow, Lens};
use crate::script::Bits;
use std::cmp::Reverse;

/// Among so many of the most frequent pasts at a node a better one is looked for.
const LOOKED_AT: usize = 200;

impl Run<'_, '_> {
    /// Lets what arrives with rare pasts arrive with better ones, of those the least good.
    pub(super) fn fold(&self, here: &mut Arrivals) {
        let mut by_frequency: Vec<(u64, usize)> = (0..here.pasts.len()).map(|at| (here.parts(at).iter().sum(), at)).collect();
        by_frequency.sort_unstable_by_key(|(parts, at)| (Reverse(*parts), *at));
        let past = |at: usize| &self.pasts[here.pasts[at] as usize];
        let mut kept: Vec<(&Past, usize)> = Vec::new();
        let mut moves: Vec<(usize, usize)> = Vec::new();
        for (parts, at) in by_frequency {
            let better = || {
                let covering = kept.iter().take(LOOKED_AT).filter(|(other, _)| self.flow.covers(other, past(at)));
                covering.min_by_key(|(other, _)| other.worth()).map(|(_, to)| *to)
            };
            match Some(parts).filter(|parts| *parts < self.fold).and_then(|_| better()) {
                Some(to) => moves.push((at, to)),
                None => kept.push((past(at), at)),
            }
        }
        for (from, to) in moves {
            here.pour_over(from, to);
        }
    }
}

impl Past {
    /// Roughly how much was shown, so that of better ones the nearest is taken; a principle that is decided stands for this many behaviours.
    fn worth(&self) -> u32 {
        const OF_ONE: u8 = 10;
        self.watch.shown.count() + self.counts.iter().map(|count| u32::from((*count).min(OF_ONE))).sum::<u32>()
    }
}

impl Flow<'_> {
    /// Whether whatever makes the other past what the lens asks for makes this one so, too. A yes is certain, a no is not.
    fn covers(&self, past: &Past, other: &Past) -> bool {
        debug_assert!(matches!(self.lens, Lens::Principles | Lens::Essentials));
        let mut settled = Bits::NONE;
        for (needed, (mine, others)) in self.needed.iter().zip(past.counts.chunks_exact(2).zip(other.counts.chunks_exact(2))) {
            if mine[0] == DECIDED {
                settled |= self.yardstick.of(needed.principle);
            } else if others[0] == DECIDED || mine[0] < others[0] || mine[1] < others[1] {
                return false;
            } else if needed.has_basics(mine, [0; 3]) {
                settled |= self.yardstick.by_importance(needed.principle)[1];
            }
        }
        // What is settled matters only as far as something else must come after it.
        let settled = settled - self.judge.order_needs(self.seen);
        (other.watch.shown - past.watch.shown - settled).is_empty()
            && self.judge.no_worse_for_harms(&past.watch, &other.watch)
            && ((self.worse_for)(&self.judge, &past.watch, &other.watch) - settled).is_empty()
    }
}
