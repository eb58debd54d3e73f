//! Behaviours and harms as they come about, utterance by utterance.
//!
//! [`Watch`] is all that judging remembers: what was shown, what was done, and a few bounded counters. It is small and comparable, so that the analysis can
//! run it over all possible sessions.

mod needs;
mod outlook;
mod rule;
mod said;
mod to_come;

pub use needs::{HeardAs, Heeds, Needs};
pub use outlook::WorseFor;
pub use to_come::ToCome;

use crate::rubric::{Count, Frame, HarmCount, Rubric, Times, Trigger};
use crate::scenario::Kind;
use crate::script::{Bits, Key, Script};
use crate::session::State;
use rule::{EVEN, Rule};
use said::{Matcher, phase_bits, utterance, utterances};

/// Most counters that a rubric's rules may need together; a rubric that needs more is refused when it is read.
const COUNTERS: usize = Rubric::COUNTERS;

/// What judging remembers of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Watch {
    pub shown: Bits,
    pub harms: Bits,
    pub counters: [u8; COUNTERS],
}

/// The rules of a script's key, ready to run.
#[derive(Clone, Debug)]
pub struct Judge {
    rules: Vec<Rule>,
    /// Behaviours that count whenever they are heard.
    heard: Bits,
    minutes: u16,
    counters: usize,
}

impl Judge {
    pub fn new(script: &Script) -> Judge {
        let key = &script.key;
        let mut judge = Judge { rules: Vec::new(), heard: Bits::NONE, minutes: script.play.minutes, counters: 0 };
        for (i, behaviour) in key.rubric.behaviours().enumerate().filter(|(i, _)| key.in_setting.has(*i)) {
            judge.add_behaviour(i, &behaviour.counts, key);
        }
        // Where nothing can come after, doing it before is no skill: such a behaviour is not offered.
        let sayable = utterances(script);
        judge.rules.retain(|rule| !matches!(rule, Rule::Before { then, .. } if !sayable.iter().any(|u| then.fits(u))));
        // What a scene starts in the middle of cannot have been left out by this trainee.
        let whole = script.about.kind == Kind::Session;
        for (i, counts) in key.computed_harms() {
            let needs_the_whole = matches!(counts, HarmCount::Skipped { .. } | HarmCount::NotBy { .. } | HarmCount::Never { .. });
            if whole || !needs_the_whole {
                judge.add_harm(i, counts, key);
            }
        }
        judge
    }

    /// Takes counters; `None` past the limit, which a rubric that was read does not pass.
    fn counter(&mut self, count: usize) -> Option<usize> {
        let at = self.counters;
        (at + count <= COUNTERS).then(|| {
            self.counters += count;
            at
        })
    }

    fn add_behaviour(&mut self, behaviour: usize, counts: &Count, key: &Key) {
        let rule = match counts {
            Count::Heard { phases, after: None, minutes_left: None } if phases.is_empty() => {
                self.heard.set(behaviour);
                return;
            }
            Count::Heard { phases, after, minutes_left } => {
                Some(Rule::Heard { behaviour, phases: phase_bits(phases), after: after.map(usize::from), minutes_left: minutes_left.map_or(0, u16::from) })
            }
            Count::Times { of, at_least, phases } => {
                let at_least = match at_least {
                    Times::Number(n) => *n,
                    Times::PlanSteps => key.plan_steps,
                };
                self.counter(2).map(|at| Rule::Times { behaviour, of: Matcher::of(of.as_ref(), behaviour), at_least, two_phases: *phases > 1, at })
            }
            Count::Before { of, then } => {
                self.counter(1).map(|at| Rule::Before { behaviour, of: Matcher::of(of.as_ref(), behaviour), then: Matcher::new(then), at })
            }
            Count::Within { of, after, turns } => {
                let of = Matcher::of(of.as_ref(), behaviour);
                self.counter(1).map(|at| match after {
                    Trigger::Signs(signs) => Rule::WithinSigns { behaviour, of, facts: key.facts_with(signs), turns: *turns, at },
                    Trigger::Said(said) => Rule::WithinSaid { behaviour, of, after: Matcher::new(said), turns: *turns, at },
                })
            }
            Count::RunBelow { of, run, reset, more, than } => self.counter(3).map(|at| Rule::RunBelow {
                behaviour,
                of: Matcher::new(of),
                run: *run,
                reset: Matcher::new(reset),
                more: Matcher::new(more),
                than: Matcher::new(than),
                at,
            }),
            Count::OnTime => Some(Rule::OnTime { behaviour }),
        };
        self.rules.extend(rule);
    }

    fn add_harm(&mut self, harm: usize, counts: &HarmCount, key: &Key) {
        let rule = match counts {
            HarmCount::Run { of, length, reset } => {
                self.counter(1).map(|at| Rule::Run { harm, of: Matcher::new(of), length: *length, reset: reset.as_ref().map(Matcher::new), at })
            }
            HarmCount::Skipped { first, then } => self.counter(1).map(|at| Rule::Skipped { harm, first: Matcher::new(first), then: Matcher::new(then), at }),
            HarmCount::NotBy { of, percent } => {
                let minute = (u32::from(self.minutes) * u32::from(*percent)).div_ceil(100) as u16;
                self.counter(1).map(|at| Rule::NotBy { harm, of: Matcher::new(of), minute, at })
            }
            HarmCount::Never { of } => self.counter(1).map(|at| Rule::Never { harm, of: Matcher::new(of), at }),
            HarmCount::Unmet { signs, by } => self.counter(1).map(|at| Rule::Unmet { harm, facts: key.facts_with(signs), by: Matcher::new(by), at }),
            HarmCount::Overrun => Some(Rule::Overrun { harm }),
        };
        self.rules.extend(rule);
    }

    /// The watch before the first response; what the client gave in the first line counts.
    pub fn begin(&self, first: &State) -> Watch {
        let mut watch = Watch { shown: Bits::NONE, harms: Bits::NONE, counters: [0; COUNTERS] };
        for rule in &self.rules {
            match rule {
                Rule::WithinSigns { facts, turns, at, .. } if first.facts & facts != 0 => watch.counters[*at] = *turns,
                Rule::RunBelow { at, .. } => watch.counters[at + 2] = EVEN,
                _ => {}
            }
        }
        watch
    }

    /// The watch after a response that led from `before` to `after`.
    pub fn observe(&self, script: &Script, watch: &Watch, response: u32, before: &State, after: &State) -> Watch {
        let key = &script.key.responses[response as usize];
        let u = utterance(script, response, 1 << script.play.moment(before.moment).phase as u16);
        let in_follow_up = before.ending.is_some();
        let mut next = *watch;
        next.shown |= key.shows & self.heard;
        next.harms |= key.harms;
        for rule in &self.rules {
            if let Rule::Heard { behaviour, phases, after: needed, minutes_left } = rule {
                let in_phase = *phases == 0 || phases & u.phase != 0;
                let in_order = needed.is_none_or(|b| watch.shown.has(b));
                let in_time = *minutes_left == 0 || after.minute.saturating_add(*minutes_left) <= self.minutes;
                if key.shows.has(*behaviour) && in_phase && in_order && in_time {
                    next.shown.set(*behaviour);
                }
            } else if !in_follow_up {
                rule.observe(&u, before, after, &mut next);
            }
        }
        if let Some(ending) = after.ending.filter(|_| !in_follow_up) {
            self.finish(script.play.ending(ending).frame, after, &mut next);
        }
        next
    }

    /// What can be said only when the session is over.
    fn finish(&self, frame: Frame, state: &State, watch: &mut Watch) {
        for rule in &self.rules {
            match rule {
                Rule::RunBelow { behaviour, at, .. } if watch.counters[at + 1] == 0 && watch.counters[at + 2] > EVEN => watch.shown.set(*behaviour),
                Rule::OnTime { behaviour } if state.minute <= self.minutes => watch.shown.set(*behaviour),
                Rule::Never { harm, at, .. } if watch.counters[*at] == 0 => watch.harms.set(*harm),
                Rule::Unmet { harm, facts, at, .. } if state.facts & facts != 0 && watch.counters[*at] == 0 => watch.harms.set(*harm),
                Rule::Overrun { harm } if state.minute > self.minutes && frame != Frame::Safety => watch.harms.set(*harm),
                _ => {}
            }
        }
    }
}
