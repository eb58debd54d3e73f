//! What can still come about, and what cannot: the questions of the analysis to the rules.

use super::rule::Rule;
use super::said::{Matcher, utterance, utterances};
use super::{Judge, Watch};
use crate::script::{Bits, Script};

/// The behaviours for which what one watch remembers is not as good as what another does; see [`Judge::worse_for`].
pub type WorseFor = fn(&Judge, &Watch, &Watch) -> Bits;

impl Judge {
    /// Whether some behaviour of `wanted` can no longer come to be shown, whatever follows, now that these facts are known and no more of `to_come` will be.
    pub fn hopeless(&self, wanted: Bits, watch: &Watch, facts: u64, to_come: u64) -> bool {
        !(self.lost(watch, facts, to_come) & wanted).is_empty()
    }

    /// The behaviours not shown that can no longer come to be, whatever follows, now that these facts are known and no more of `to_come` will be.
    pub fn lost(&self, watch: &Watch, facts: u64, to_come: u64) -> Bits {
        let lost = self.rules.iter().filter_map(|rule| match rule {
            Rule::RunBelow { behaviour, at, .. } if watch.counters[at + 1] != 0 => Some(*behaviour),
            Rule::Before { behaviour, at, .. } if watch.counters[*at] != 0 => Some(*behaviour),
            // The time limit is over, and no sign can be given any more that would start it again.
            Rule::WithinSigns { behaviour, facts: signs, at, .. } if watch.counters[*at] == 0 && signs & to_come & !facts == 0 => Some(*behaviour),
            _ => None,
        });
        lost.fold(Bits::NONE, Bits::with) - watch.shown
    }

    /// The behaviours that neither has shown yet and for which what `one` remembers is not at least as good as what `other` remembers: a future may exist in which only `other`
    /// comes to show them. Whatever else follows, `one` comes to show all others that `other` does.
    pub fn worse_for(&self, one: &Watch, other: &Watch) -> Bits {
        let mut out = Bits::NONE;
        let (a, b) = (&one.counters, &other.counters);
        for rule in &self.rules {
            let Some(behaviour) = rule.behaviour() else { continue };
            if one.shown.has(behaviour) || other.shown.has(behaviour) {
                continue;
            }
            let no_worse = match rule {
                Rule::Heard { after, .. } => after.is_none_or(|needed| one.shown.has(needed) || !other.shown.has(needed)),
                Rule::Times { at, two_phases, .. } => {
                    let phases = !two_phases || a[at + 1] == u8::MAX || a[at + 1] == b[at + 1] || b[at + 1] == 0;
                    a[*at] >= b[*at] && phases
                }
                Rule::Before { at, .. } => a[*at] <= b[*at],
                Rule::WithinSigns { at, .. } | Rule::WithinSaid { at, .. } => a[*at] >= b[*at],
                Rule::RunBelow { at, .. } => b[at + 1] != 0 || (a[at + 1] == 0 && a[*at] <= b[*at] && a[at + 2] >= b[at + 2]),
                _ => true,
            };
            if !no_worse {
                out.set(behaviour);
            }
        }
        // What only the other comes to show opens for it what must come after, and that what must come after that.
        while !out.is_empty() {
            let behind = self.rules.iter().filter_map(|rule| match rule {
                Rule::Heard { behaviour, after: Some(needed), .. } if out.has(*needed) => Some(*behaviour),
                _ => None,
            });
            let behind = behind.fold(Bits::NONE, Bits::with) - one.shown - other.shown - out;
            if behind.is_empty() {
                break;
            }
            out |= behind;
        }
        out
    }

    /// Whether `one` has done no harm that `other` has not, and comes to do none that `other` does not, whatever follows. A yes is certain, a no is not.
    pub fn no_worse_for_harms(&self, one: &Watch, other: &Watch) -> bool {
        let (a, b) = (&one.counters, &other.counters);
        let no_worse = |rule: &Rule| match rule {
            Rule::Run { at, .. } => a[*at] <= b[*at],
            // What was said once is said.
            Rule::Skipped { at, .. } | Rule::NotBy { at, .. } | Rule::Never { at, .. } | Rule::Unmet { at, .. } => a[*at] >= b[*at],
            _ => true,
        };
        (one.harms - other.harms).is_empty() && self.rules.iter().all(no_worse)
    }

    /// The behaviours of which a response of the script, said in this phase (a bit), is an occurrence. Whether it counts may depend on what else is said, and when.
    pub fn occurrences(&self, script: &Script, response: u32, phase: u16) -> Bits {
        let u = utterance(script, response, phase);
        let rules = self.rules.iter().filter_map(Rule::occurrence).filter(|(_, of)| of.fits(&u));
        rules.fold(u.shows & self.heard, |bits, (behaviour, _)| bits.with(behaviour))
    }

    /// Whether a computed harm can come about at all where no more than these facts are ever known. A no is certain, a yes is not.
    pub fn harm_possible(&self, harm: usize, script: &Script, facts: u64) -> bool {
        let said = utterances(script);
        let sayable = |of: &Matcher| said.iter().any(|u| of.fits(u));
        self.rules.iter().filter(|rule| rule.harm() == Some(harm)).any(|rule| match rule {
            Rule::Unmet { facts: signs, .. } => signs & facts != 0,
            Rule::Run { of, .. } => sayable(of),
            Rule::Skipped { then, .. } => sayable(then),
            _ => true,
        })
    }

    /// Behaviours that come to be shown when the session ends, not when something is said.
    pub fn shown_at_the_end(&self) -> Bits {
        let late = self.rules.iter().filter(|rule| matches!(rule, Rule::RunBelow { .. } | Rule::OnTime { .. }));
        late.filter_map(Rule::behaviour).fold(Bits::NONE, Bits::with)
    }

    /// The behaviours that only a session shows that ends on time.
    pub fn on_time(&self) -> Bits {
        let on_time = self.rules.iter().filter(|rule| matches!(rule, Rule::OnTime { .. }));
        on_time.filter_map(Rule::behaviour).fold(Bits::NONE, Bits::with)
    }

    /// The last minute at which a session ends on time.
    pub fn minutes(&self) -> u16 {
        self.minutes
    }

    /// Behaviours of which no response of the script is an occurrence, so that no session can show them.
    pub fn never_said(&self, script: &Script) -> Bits {
        let said = utterances(script);
        let missing = self.rules.iter().filter_map(Rule::occurrence).filter(|(_, of)| !said.iter().any(|u| of.fits(u)));
        missing.fold(Bits::NONE, |bits, (behaviour, _)| bits.with(behaviour))
    }

    /// The behaviours that must have been shown before one of these counts.
    pub fn order_needs(&self, behaviours: Bits) -> Bits {
        let needed = self.rules.iter().filter_map(|rule| match rule {
            Rule::Heard { behaviour, after: Some(after), .. } if behaviours.has(*behaviour) => Some(*after),
            _ => None,
        });
        needed.fold(Bits::NONE, Bits::with)
    }

    /// These behaviours and all that must have been shown before one of them counts, step by step.
    pub fn with_order_needs(&self, behaviours: Bits) -> Bits {
        let more = self.order_needs(behaviours) - behaviours;
        if more.is_empty() { behaviours } else { self.with_order_needs(behaviours | more) }
    }

    /// The watch with the counters forgotten of all behaviours but these. Counters of harms stay. What is lost stays lost: a counter that says so is not set back.
    pub fn forget(&self, watch: &Watch, kept: Bits) -> Watch {
        let mut out = *watch;
        for rule in &self.rules {
            if rule.behaviour().is_some_and(|b| !kept.has(b)) {
                out.counters[rule.counters()].fill(0);
                match rule {
                    Rule::Before { at, .. } => out.counters[*at] = 1,
                    Rule::RunBelow { at, .. } => out.counters[at + 1] = 1,
                    _ => {}
                }
            }
        }
        out
    }

    /// Of these behaviours, those that count as soon as they are said at the right place: no counter decides about them.
    pub fn said_at_once(&self, behaviours: Bits) -> Bits {
        behaviours.iter().filter(|b| !self.needs(Bits::one(*b)).counters.contains(&true)).fold(Bits::NONE, Bits::with)
    }

    /// Behaviours that count whenever they are heard: no counter, no order, no clock.
    pub fn plainly_heard(&self) -> Bits {
        self.heard
    }
}
