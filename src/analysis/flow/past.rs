//! What of a session's past still matters to a question, and what an ended session comes to.

use super::{Flow, Lens, Needed};
use crate::scoring::{Level, ToCome, Watch};
use crate::script::Bits;

/// Most needed principles, the gate included, that the lens for a pass keeps apart.
pub const NEEDED: usize = 12;
/// Stands in the first count of a past whose level is decided.
pub const DECIDED: u8 = u8::MAX;

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
    pub(super) fn settle(&self, ahead: Bits, to_come: ToCome, facts: u64, past: Past) -> Option<Past> {
        let Past { watch, mut numerator, mut counts } = past;
        if matches!(self.lens, Lens::Level(_)) && counts[0] == DECIDED {
            return Some(Past { watch: self.nothing_of(&watch), ..past });
        }
        let ahead = ahead - self.judge.lost(&watch, facts, self.ground.graph.facts);
        let saturated = self.saturate(&mut counts, watch.shown);
        // What no level needs any more may still have to come before something else.
        let open = self.judge.with_order_needs(ahead - watch.shown - saturated) & (ahead - watch.shown);
        let ordering = self.judge.order_needs(open);
        let gone = watch.shown - ahead - ordering - saturated;
        let mut watch = self.judge.settled(&self.judge.forget(&watch, open), to_come);
        watch.shown = watch.shown - gone - (saturated - ordering);
        let y = self.yardstick;
        match self.lens {
            Lens::Level(p) => {
                add(&mut counts[..3], y.counts(p, gone));
                let (now, best) = (self.level(p, &counts, watch.shown), self.level(p, &counts, watch.shown | ahead));
                if now == best {
                    counts[..3].copy_from_slice(&[DECIDED, now as u8, 0]);
                    watch = self.nothing_of(&watch);
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
                // Once the cut is reached, only what the needed principles still lack matters.
                let is_enough = numerator + y.numerator(watch.shown) >= cut;
                let mut kept = Bits::NONE;
                for (needed, mine) in self.needed.iter().zip(counts.chunks_exact_mut(2)) {
                    let p = needed.principle;
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
                    } else if is_enough && needed.has_basics(mine, y.counts(p, watch.shown & self.seen)) {
                        mine[1] = needed.basics as u8;
                        kept |= needed.essentials_hang_on;
                    } else {
                        kept |= needed.hangs_on;
                    }
                }
                if is_enough {
                    numerator = cut;
                    watch = self.judge.forget(&watch, open & kept);
                    watch.shown = watch.shown & (kept | ordering);
                }
            }
        }
        watch.shown = watch.shown & (self.seen | ordering);
        Some(Past { watch, numerator, counts })
    }

    /// The watch of which nothing matters any more.
    fn nothing_of(&self, watch: &Watch) -> Watch {
        Watch { shown: Bits::NONE, harms: Bits::NONE, ..self.judge.forget(watch, Bits::NONE) }
    }

    /// Where one level is asked for: the behaviours of those importances of which enough were shown for the highest. Which of them it was makes no difference, so their counts are set to just enough.
    fn saturate(&self, counts: &mut [u8], shown: Bits) -> Bits {
        let Lens::Level(p) = self.lens else { return Bits::NONE };
        let (live, enough) = (self.yardstick.counts(p, shown), Level::enough(self.yardstick.offered_counts(p)));
        let mut out = Bits::NONE;
        for (i, behaviours) in self.yardstick.by_importance(p).into_iter().enumerate() {
            if u32::from(counts[i]) + live[i] >= enough[i] {
                counts[i] = enough[i] as u8;
                out |= behaviours;
            }
        }
        out
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
                let met = |(needed, mine): (&Needed, &[u8])| {
                    let called = needed.principle != y.gate() || facts & y.calls_gate != 0;
                    !called || mine[0] == DECIDED || self.basic(needed.principle, mine, watch.shown)
                };
                let safe = (watch.harms & y.endangering).is_empty();
                let enough = numerator + y.numerator(watch.shown) >= self.cut();
                (safe && enough && self.needed.iter().zip(counts.chunks_exact(2)).all(met)).then_some(1)
            }
        }
    }
}

fn add(counts: &mut [u8], more: [u32; 3]) {
    for (count, by) in counts.iter_mut().zip(more) {
        *count += by as u8;
    }
}
