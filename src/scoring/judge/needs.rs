//! What of the past, and of what is said, a question about behaviours and harms has to know.

use super::rule::Rule;
use super::said::{Utterance, utterance};
use super::{COUNTERS, Judge, Watch};
use crate::script::{Bits, Script};

/// What of a [`Watch`] matters to a question.
#[derive(Clone, Debug)]
pub struct Needs {
    pub behaviours: Bits,
    pub harms: Bits,
    pub counters: [bool; COUNTERS],
    /// Minutes up to which something counts and after which it does not, ascending.
    pub until: Vec<u16>,
}

impl Needs {
    /// A set of minutes cut at the times that the question tells apart, each part with one minute that stands for it.
    pub fn parts(&self, minutes: u128) -> impl Iterator<Item = (u128, u16)> + use<> {
        let before = |minute: u32| if minute > 127 { u128::MAX } else { (1 << minute) - 1 };
        let mut from = 0;
        // Most questions tell no times apart: then this holds nothing and costs nothing.
        let cuts: Vec<u32> = self.until.iter().map(|t| u32::from(*t) + 1).collect();
        let parts = cuts.into_iter().chain([u32::MAX]).map(move |cut| {
            let set = minutes & before(cut) & !before(from);
            from = cut;
            set
        });
        parts.filter(|set| *set != 0).map(|set| (set, set.trailing_zeros() as u16))
    }

    /// The watch with everything forgotten that does not matter.
    pub fn project(&self, watch: &Watch) -> Watch {
        let mut out = Watch { shown: watch.shown & self.behaviours, harms: watch.harms & self.harms, counters: [0; COUNTERS] };
        for (i, kept) in self.counters.iter().enumerate() {
            if *kept {
                out.counters[i] = watch.counters[i];
            }
        }
        out
    }
}

/// What the rules of a judge look at: kinds of moves and phases (a bit each), tags, facts. What differs in nothing of that is the same to it.
#[derive(Clone, Copy, Debug)]
pub struct Heeds {
    moves: u32,
    shows: Bits,
    phases: u16,
    pub facts: u64,
}

/// A response as rules hear it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HeardAs {
    moves: u32,
    shows: Bits,
    phases: u16,
}

impl Heeds {
    /// What they hear of a response that is said in this phase (a bit).
    pub fn heard_as(&self, script: &Script, response: u32, phase: u16) -> HeardAs {
        let Utterance { kind, shows, phase } = utterance(script, response, phase);
        HeardAs { moves: kind & self.moves, shows: shows & self.shows, phases: phase & self.phases }
    }
}

impl Judge {
    /// The counters and other behaviours that decide whether a behaviour of this set comes to be shown.
    pub fn needs(&self, wanted: Bits) -> Needs {
        self.needs_with(wanted, Bits::NONE)
    }

    /// The counters and other behaviours that decide whether a behaviour of the one set comes to be shown, or a harm of the other to be done.
    pub fn needs_with(&self, wanted: Bits, harms: Bits) -> Needs {
        let mut needs = Needs { behaviours: wanted, harms, counters: [false; COUNTERS], until: Vec::new() };
        for rule in &self.rules {
            match rule {
                Rule::Heard { behaviour, after, minutes_left, .. } if wanted.has(*behaviour) => {
                    needs.behaviours = after.iter().fold(needs.behaviours, |bits, other| bits.with(*other));
                    if *minutes_left > 0 {
                        needs.until.push(self.minutes.saturating_sub(*minutes_left));
                    }
                }
                Rule::OnTime { behaviour } if wanted.has(*behaviour) => needs.until.push(self.minutes),
                Rule::Times { behaviour, at, .. } if wanted.has(*behaviour) => needs.counters[*at..at + 2].fill(true),
                Rule::RunBelow { behaviour, at, .. } if wanted.has(*behaviour) => needs.counters[*at..at + 3].fill(true),
                Rule::Before { behaviour, at, .. } | Rule::WithinSigns { behaviour, at, .. } | Rule::WithinSaid { behaviour, at, .. }
                    if wanted.has(*behaviour) =>
                {
                    needs.counters[*at] = true;
                }
                Rule::NotBy { harm, minute, at, .. } if harms.has(*harm) => {
                    needs.counters[*at] = true;
                    needs.until.push(minute.saturating_sub(1));
                }
                Rule::Run { harm, at, .. } | Rule::Skipped { harm, at, .. } | Rule::Never { harm, at, .. } | Rule::Unmet { harm, at, .. }
                    if harms.has(*harm) =>
                {
                    needs.counters[*at] = true;
                }
                Rule::Overrun { harm } if harms.has(*harm) => needs.until.push(self.minutes),
                _ => {}
            }
        }
        // A behaviour that must come after another needs what that one needs.
        if needs.behaviours != wanted {
            return self.needs_with(needs.behaviours, harms);
        }
        needs.until.sort_unstable();
        needs.until.dedup();
        needs
    }

    /// A judge of what a question needs alone.
    pub fn only(&self, needs: &Needs) -> Judge {
        let behaviours = needs.behaviours;
        let rules = self.rules.iter().filter(|rule| match rule.harm() {
            Some(harm) => needs.harms.has(harm),
            None => rule.behaviour().is_some_and(|b| behaviours.has(b)),
        });
        Judge { rules: rules.cloned().collect(), heard: self.heard & behaviours, ..*self }
    }

    /// What of all that is said and known the rules look at.
    pub fn heeds(&self) -> Heeds {
        let mut out = Heeds { moves: 0, shows: self.heard, phases: 0, facts: 0 };
        for rule in &self.rules {
            match rule {
                Rule::Heard { behaviour, phases, .. } => {
                    out.shows.set(*behaviour);
                    out.phases |= phases;
                }
                Rule::Times { two_phases: true, .. } => out.phases = u16::MAX,
                Rule::WithinSigns { facts, .. } | Rule::Unmet { facts, .. } => out.facts |= facts,
                _ => {}
            }
            for of in rule.matchers().into_iter().flatten() {
                out.moves |= of.moves;
                out.shows |= of.shows;
                out.phases |= of.phases;
            }
        }
        out
    }
}
