//! What of a session's past still matters to a question, and what an ended session comes to.

use super::{Flow, Lens};
use crate::scoring::{Level, Watch};
use crate::script::Bits;

/// Most needed principles, the gate included, that the lens for a pass keeps apart.
pub const NEEDED: usize = 12;
/// Stands in the first count of a past whose level is decided.
const DECIDED: u8 = u8::MAX;

/// What of a session's past still matters.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Past {
    pub watch: Watch,
    /// The numerator of what cannot occur again.
    pub numerator: u64,
    /// Counts of what cannot occur again, by the lens: essentials, basics and advanced; or essentials and basics of each needed principle.
    pub counts: [u8; 2 * NEEDED],
}

impl Past {
    /// Of which nothing is gone yet.
    pub fn new(watch: Watch) -> Past {
        Past { watch, numerator: 0, counts: [0; 2 * NEEDED] }
    }
}

impl Flow<'_> {
    /// The past with all forgotten that can no longer matter; `None` if nothing can make the session a pass any more.
    pub(super) fn settle(&self, ahead: Bits, facts: u64, past: Past) -> Option<Past> {
        let Past { watch, mut numerator, mut counts } = past;
        let ahead = ahead - self.judge.lost(&watch, facts, self.ground.graph.facts);
        let open = ahead - watch.shown;
        let ordering = self.judge.order_needs(open);
        let gone = watch.shown - ahead - ordering;
        let mut watch = self.judge.forget(&watch, open);
        watch.shown = watch.shown - gone;
        let y = self.yardstick;
        match self.lens {
            Lens::Level(p) => {
                if counts[0] == DECIDED {
                    return Some(past);
                }
                add(&mut counts[..3], y.counts(p, gone));
                let (now, best) = (self.level(p, &counts, watch.shown), self.level(p, &counts, watch.shown | ahead));
                if now == best {
                    counts[..3].copy_from_slice(&[DECIDED, now as u8, 0]);
                    watch = Watch { shown: Bits::NONE, harms: Bits::NONE, ..self.judge.forget(&watch, Bits::NONE) };
                }
            }
            Lens::Total => numerator += y.numerator(gone),
            Lens::Pass | Lens::Principles | Lens::Essentials => {
                if !(watch.harms & y.endangering).is_empty() {
                    return None;
                }
                let cut = self.cut();
                numerator += y.numerator(gone);
                if numerator + y.numerator(watch.shown | ahead) < cut {
                    return None;
                }
                let mut kept = Bits::NONE;
                for (i, &p) in self.needed.iter().enumerate() {
                    let mine = &mut counts[2 * i..2 * i + 2];
                    let called = p != y.gate() || facts & y.calls_gate != 0;
                    if mine[0] == DECIDED {
                        continue;
                    }
                    // Asked before what is gone is settled in counts, which leave out the advanced ones: where nothing else is offered, one of them is enough.
                    let is_basic = self.basic(p, mine, watch.shown | gone);
                    let [essential, basic, _] = y.counts(p, gone & self.seen);
                    (mine[0], mine[1]) = (mine[0] + essential as u8, mine[1] + basic as u8);
                    if is_basic {
                        (mine[0], mine[1]) = (DECIDED, 0);
                    } else if called && !self.basic(p, mine, watch.shown | ahead) {
                        return None;
                    } else {
                        kept |= self.hangs_on[i];
                    }
                }
                // Once the cut is reached, only what the needed principles still lack matters.
                if numerator + y.numerator(watch.shown) >= cut {
                    numerator = cut;
                    watch = self.judge.forget(&watch, open & kept);
                    watch.shown = watch.shown & (kept | ordering);
                }
            }
        }
        watch.shown = watch.shown & (self.seen | ordering);
        Some(Past { watch, numerator, counts })
    }

    /// What a past comes to whatever follows, as far as the session ends in the frame.
    pub(super) fn decided(&self, past: &Past) -> Option<u64> {
        match self.lens {
            Lens::Level(_) if past.counts[0] == DECIDED => Some(u64::from(past.counts[1])),
            _ => None,
        }
    }

    /// The numerator of the total that is asked for.
    fn cut(&self) -> u64 {
        if self.lens == Lens::Pass { self.yardstick.cut } else { 0 }
    }

    fn level(&self, p: usize, counts: &[u8], shown: Bits) -> Level {
        let live = self.yardstick.counts(p, shown);
        Level::of(std::array::from_fn(|i| u32::from(counts[i]) + live[i]), self.yardstick.offered_counts(p))
    }

    /// Whether a needed principle is at least basic, or has its essentials where those are asked for.
    fn basic(&self, p: usize, settled: &[u8], shown: Bits) -> bool {
        let live = self.yardstick.counts(p, shown & self.seen);
        if self.lens == Lens::Essentials {
            return u32::from(settled[0]) + live[0] == (self.yardstick.essentials(p) & self.seen).count();
        }
        Level::of([u32::from(settled[0]) + live[0], u32::from(settled[1]) + live[1], live[2]], self.yardstick.offered_counts(p)) >= Level::Basic
    }

    /// What an ended session comes to; `None` if it is no pass and passes are asked for.
    pub(super) fn result(&self, past: &Past, facts: u64) -> Option<u64> {
        let Past { watch, numerator, counts } = past;
        match self.lens {
            Lens::Level(_) if counts[0] == DECIDED => Some(u64::from(counts[1])),
            Lens::Level(p) => Some(self.level(p, counts, watch.shown) as u64),
            Lens::Total => Some(numerator + self.yardstick.numerator(watch.shown)),
            Lens::Pass | Lens::Principles | Lens::Essentials => {
                let y = self.yardstick;
                let met = |(i, p): (usize, &usize)| {
                    let mine = &counts[2 * i..2 * i + 2];
                    let called = *p != y.gate() || facts & y.calls_gate != 0;
                    !called || mine[0] == DECIDED || self.basic(*p, mine, watch.shown)
                };
                let safe = (watch.harms & y.endangering).is_empty();
                let enough = numerator + y.numerator(watch.shown) >= self.cut();
                (safe && enough && self.needed.iter().enumerate().all(met)).then_some(1)
            }
        }
    }
}

fn add(counts: &mut [u8], more: [u32; 3]) {
    for (count, by) in counts.iter_mut().zip(more) {
        *count += by as u8;
    }
}
