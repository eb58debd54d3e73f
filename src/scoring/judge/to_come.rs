//! Which counters are as good as one another, by what may still be said.

use super::rule::{EVEN, Rule};
use super::said::utterance;
use super::{Judge, Watch};
use crate::script::Script;

/// What may still be said, as far as counters hang on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ToCome {
    /// The phases (a bit each) in which something may still be said that counts only once it was said in two different ones.
    phases: u16,
    /// How often a balance may grow and shrink, at the most.
    more: u8,
    less: u8,
}

impl ToCome {
    /// What is to come where it may go on in one way or in the other.
    #[must_use]
    pub fn or(self, other: ToCome) -> ToCome {
        ToCome { phases: self.phases | other.phases, more: self.more.max(other.more), less: self.less.max(other.less) }
    }

    /// What is to come where the one comes first and the other after it.
    #[must_use]
    pub fn then(self, other: ToCome) -> ToCome {
        ToCome { phases: self.phases | other.phases, more: self.more.saturating_add(other.more), less: self.less.saturating_add(other.less) }
    }
}

impl Judge {
    /// What comes with a response that is said in this phase (a bit).
    pub fn comes_with(&self, script: &Script, response: u32, phase: u16) -> ToCome {
        let u = utterance(script, response, phase);
        let mut out = ToCome::default();
        for rule in &self.rules {
            match rule {
                Rule::Times { of, two_phases: true, .. } if of.fits(&u) => out.phases |= phase,
                Rule::RunBelow { more, than, .. } => {
                    out.more |= u8::from(more.fits(&u));
                    out.less |= u8::from(than.fits(&u));
                }
                _ => {}
            }
        }
        out
    }

    /// The watch with one counter for all those from which the same follows: where nothing that counts is said again in the phase in which it was first said, the next time is in another;
    /// and a balance that no more can turn is either broken, or as far from it as is just enough.
    pub fn settled(&self, watch: &Watch, to_come: ToCome) -> Watch {
        let mut out = *watch;
        for rule in &self.rules {
            match rule {
                Rule::Times { at_least, two_phases: true, at, .. } => {
                    let first = out.counters[at + 1];
                    if first != 0 && first != u8::MAX && to_come.phases & (1 << (first - 1)) == 0 {
                        out.counters[at + 1] = u8::MAX;
                        out.counters[*at] = out.counters[*at].min(at_least.saturating_sub(1));
                    }
                }
                Rule::RunBelow { at, .. } if out.counters[at + 1] == 0 => {
                    let balance = out.counters[at + 2];
                    if balance.saturating_add(to_come.more) <= EVEN {
                        out.counters[rule.counters()].fill(0);
                        out.counters[at + 1] = 1;
                    } else {
                        out.counters[at + 2] = balance.min(EVEN.saturating_add(to_come.less).saturating_add(1));
                    }
                }
                _ => {}
            }
        }
        out
    }
}
