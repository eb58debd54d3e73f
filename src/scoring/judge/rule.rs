//! One rule at a time: what it looks out for, and what it makes of an utterance.

use super::Watch;
use super::said::{Matcher, Utterance};
use crate::script::Bits;
use crate::session::State;

/// A rule with its counters: `at` is the first of them.
#[derive(Clone, Debug)]
pub(super) enum Rule {
    Heard { behaviour: usize, phases: u16, after: Option<usize>, minutes_left: u16 },
    Times { behaviour: usize, of: Matcher, at_least: u8, two_phases: bool, at: usize },
    Before { behaviour: usize, of: Matcher, then: Matcher, at: usize },
    WithinSigns { behaviour: usize, of: Matcher, facts: u64, turns: u8, at: usize },
    WithinSaid { behaviour: usize, of: Matcher, after: Matcher, turns: u8, at: usize },
    RunBelow { behaviour: usize, of: Matcher, run: u8, reset: Matcher, more: Matcher, than: Matcher, at: usize },
    OnTime { behaviour: usize },
    Run { harm: usize, of: Matcher, length: u8, reset: Option<Matcher>, at: usize },
    Skipped { harm: usize, first: Matcher, then: Matcher, at: usize },
    NotBy { harm: usize, of: Matcher, minute: u16, at: usize },
    Never { harm: usize, of: Matcher, at: usize },
    Unmet { harm: usize, facts: u64, by: Matcher, at: usize },
    Overrun { harm: usize },
}

/// The middle of the balance that `RunBelow` keeps; it saturates fifteen to either side.
pub(super) const EVEN: u8 = 15;

impl Rule {
    /// The behaviour that the rule decides; none if it is about a harm.
    pub fn behaviour(&self) -> Option<usize> {
        match self {
            Rule::Heard { behaviour, .. }
            | Rule::Times { behaviour, .. }
            | Rule::Before { behaviour, .. }
            | Rule::WithinSigns { behaviour, .. }
            | Rule::WithinSaid { behaviour, .. }
            | Rule::RunBelow { behaviour, .. }
            | Rule::OnTime { behaviour } => Some(*behaviour),
            _ => None,
        }
    }

    /// The harm that the rule decides; none if it is about a behaviour.
    pub fn harm(&self) -> Option<usize> {
        match self {
            Rule::Run { harm, .. }
            | Rule::Skipped { harm, .. }
            | Rule::NotBy { harm, .. }
            | Rule::Never { harm, .. }
            | Rule::Unmet { harm, .. }
            | Rule::Overrun { harm } => Some(*harm),
            _ => None,
        }
    }

    /// The utterances that the rule looks out for.
    pub fn matchers(&self) -> [Option<&Matcher>; 4] {
        match self {
            Rule::Heard { .. } | Rule::OnTime { .. } | Rule::Overrun { .. } => [None; 4],
            Rule::Times { of, .. } | Rule::WithinSigns { of, .. } | Rule::NotBy { of, .. } | Rule::Never { of, .. } | Rule::Unmet { by: of, .. } => {
                [Some(of), None, None, None]
            }
            Rule::Before { of, then, .. } | Rule::WithinSaid { of, after: then, .. } | Rule::Skipped { first: of, then, .. } => {
                [Some(of), Some(then), None, None]
            }
            Rule::RunBelow { of, reset, more, than, .. } => [Some(of), Some(reset), Some(more), Some(than)],
            Rule::Run { of, reset, .. } => [Some(of), reset.as_ref(), None, None],
        }
    }

    /// The rule's counters.
    pub fn counters(&self) -> std::ops::Range<usize> {
        match self {
            Rule::Heard { .. } | Rule::OnTime { .. } | Rule::Overrun { .. } => 0..0,
            Rule::Times { at, .. } => *at..at + 2,
            Rule::RunBelow { at, .. } => *at..at + 3,
            Rule::Before { at, .. }
            | Rule::WithinSigns { at, .. }
            | Rule::WithinSaid { at, .. }
            | Rule::Run { at, .. }
            | Rule::Skipped { at, .. }
            | Rule::NotBy { at, .. }
            | Rule::Never { at, .. }
            | Rule::Unmet { at, .. } => *at..at + 1,
        }
    }

    /// The behaviour that the rule decides, and the utterances without which it is not shown.
    pub fn occurrence(&self) -> Option<(usize, Matcher)> {
        let of = match self {
            Rule::Heard { behaviour, .. } => Matcher::own(*behaviour),
            Rule::Times { of, .. } | Rule::Before { of, .. } | Rule::WithinSigns { of, .. } | Rule::WithinSaid { of, .. } => *of,
            Rule::RunBelow { more, .. } => *more,
            _ => return None,
        };
        self.behaviour().map(|behaviour| (behaviour, of))
    }

    pub fn observe(&self, u: &Utterance, before: &State, after: &State, watch: &mut Watch) {
        let Watch { shown, harms, counters } = watch;
        match self {
            Rule::Heard { .. } | Rule::OnTime { .. } | Rule::Overrun { .. } => {}
            Rule::Times { behaviour, of, at_least, two_phases, at } => {
                if of.fits(u) && !shown.has(*behaviour) {
                    counters[*at] = counters[*at].saturating_add(1).min(*at_least);
                    // The first phase is remembered by its number from 1; 255 says that there was a second.
                    let phase = u.phase.trailing_zeros() as u8 + 1;
                    if *two_phases {
                        counters[at + 1] = match counters[at + 1] {
                            0 => phase,
                            first if first == phase => first,
                            _ => u8::MAX,
                        };
                    }
                    if counters[*at] >= *at_least && (!two_phases || counters[at + 1] == u8::MAX) {
                        shown.set(*behaviour);
                        counters[*at] = 0;
                        counters[at + 1] = 0;
                    }
                }
            }
            Rule::Before { behaviour, of, then, at } => {
                if of.fits(u) && counters[*at] == 0 {
                    shown.set(*behaviour);
                }
                if then.fits(u) {
                    counters[*at] = 1;
                }
                if shown.has(*behaviour) {
                    counters[*at] = 0;
                }
            }
            Rule::WithinSigns { behaviour, of, facts, turns, at } => {
                within(*behaviour, of.fits(u), after.facts & !before.facts & facts != 0, *turns, &mut counters[*at], shown);
            }
            Rule::WithinSaid { behaviour, of, after, turns, at } => {
                within(*behaviour, of.fits(u), after.fits(u), *turns, &mut counters[*at], shown);
            }
            Rule::RunBelow { of, run, reset, more, than, at, .. } => {
                if reset.fits(u) {
                    counters[*at] = 0;
                } else if of.fits(u) {
                    counters[*at] = (counters[*at] + 1).min(*run);
                    if counters[*at] >= *run {
                        counters[at + 1] = 1;
                    }
                }
                if more.fits(u) {
                    counters[at + 2] = (counters[at + 2] + 1).min(2 * EVEN);
                }
                if than.fits(u) {
                    counters[at + 2] = counters[at + 2].saturating_sub(1);
                }
            }
            Rule::Run { harm, of, length, reset, at } => {
                if of.fits(u) {
                    counters[*at] = (counters[*at] + 1).min(*length);
                    if counters[*at] >= *length {
                        harms.set(*harm);
                    }
                } else if reset.as_ref().is_none_or(|r| r.fits(u)) {
                    counters[*at] = 0;
                }
            }
            Rule::Skipped { harm, first, then, at } => {
                if first.fits(u) {
                    counters[*at] = 1;
                } else if then.fits(u) && counters[*at] == 0 {
                    harms.set(*harm);
                }
            }
            Rule::NotBy { harm, of, minute, at } => {
                if of.fits(u) {
                    counters[*at] = 1;
                } else if counters[*at] == 0 && after.minute >= *minute {
                    harms.set(*harm);
                }
            }
            Rule::Never { of, at, .. } => {
                if of.fits(u) {
                    counters[*at] = 1;
                }
            }
            Rule::Unmet { facts, by, at, .. } => {
                if before.facts & facts != 0 && by.fits(u) {
                    counters[*at] = 1;
                }
            }
        }
    }
}

/// A time limit in turns: open for `turns` after its trigger.
fn within(behaviour: usize, said: bool, triggered: bool, turns: u8, left: &mut u8, shown: &mut Bits) {
    if *left > 0 {
        if said {
            shown.set(behaviour);
        }
        *left -= 1;
    }
    if triggered {
        *left = turns;
    }
    if shown.has(behaviour) {
        *left = 0;
    }
}
