//! Behaviours and harms as they come about, utterance by utterance.
//!
//! [`Watch`] is all that judging remembers: what was shown, what was done, and a few bounded counters. It is small and comparable, so that the analysis can
//! run it over all possible sessions.

use crate::rubric::{Count, Frame, HarmCount, Move, Phase, Rubric, Said, Times, Trigger};
use crate::scenario::Kind;
use crate::script::{Bits, Key, Script};
use crate::session::State;

/// Most counters that a rubric's rules may need together; a rubric that needs more is refused when it is read.
const COUNTERS: usize = Rubric::COUNTERS;

/// What judging remembers of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Watch {
    pub shown: Bits,
    pub harms: Bits,
    pub counters: [u8; COUNTERS],
}

/// Which utterances are meant, as bits.
#[derive(Clone, Copy, Debug)]
struct Matcher {
    moves: u32,
    shows: Bits,
    phases: u16,
}

impl Matcher {
    fn new(said: &Said) -> Self {
        Matcher {
            moves: said.moves.iter().fold(0, |bits, m| bits | 1 << *m as u32),
            shows: said.shows.iter().fold(Bits::NONE, |bits, b| bits.with(*b as usize)),
            phases: phase_bits(&said.phases),
        }
    }

    /// A behaviour's own tag.
    fn own(behaviour: usize) -> Self {
        Matcher { moves: 0, shows: Bits::one(behaviour), phases: 0 }
    }

    fn of(said: Option<&Said>, behaviour: usize) -> Self {
        said.map_or_else(|| Matcher::own(behaviour), Matcher::new)
    }

    #[inline]
    fn fits(&self, u: &Utterance) -> bool {
        (self.phases == 0 || self.phases & u.phase != 0)
            && ((self.moves == 0 && self.shows.is_empty()) || self.moves & u.kind != 0 || !(self.shows & u.shows).is_empty())
    }
}

fn phase_bits(phases: &[Phase]) -> u16 {
    phases.iter().fold(0, |bits, p| bits | 1 << *p as u16)
}

/// One thing said, as the rules see it.
struct Utterance {
    kind: u32,
    shows: Bits,
    phase: u16,
}

/// A rule with its counters: `at` is the first of them.
#[derive(Clone, Debug)]
enum Rule {
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
const EVEN: u8 = 15;

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

    /// A judge of what a question needs alone.
    pub fn only(&self, needs: &Needs) -> Judge {
        let behaviours = needs.behaviours;
        let rules = self.rules.iter().filter(|rule| match rule.harm() {
            Some(harm) => needs.harms.has(harm),
            None => rule.behaviour().is_some_and(|b| behaviours.has(b)),
        });
        Judge { rules: rules.cloned().collect(), heard: self.heard & behaviours, ..*self }
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

    /// Of these behaviours, those that count as soon as they are said at the right place: no counter decides about them.
    pub fn said_at_once(&self, behaviours: Bits) -> Bits {
        behaviours.iter().filter(|b| !self.needs(Bits::one(*b)).counters.contains(&true)).fold(Bits::NONE, Bits::with)
    }

    /// Behaviours that count whenever they are heard: no counter, no order, no clock.
    pub fn plainly_heard(&self) -> Bits {
        self.heard
    }
}

/// A response as it is said in a phase (a bit).
fn utterance(script: &Script, response: u32, phase: u16) -> Utterance {
    Utterance { kind: move_bit(script.play.response(response).kind), shows: script.key.responses[response as usize].shows, phase }
}

/// Everything that can be said in a script, the anytime responses in any phase.
fn utterances(script: &Script) -> Vec<Utterance> {
    let play = &script.play;
    let own = play.moments.iter().flat_map(|m| m.responses.clone().map(|r| utterance(script, r, 1 << m.phase as u16)));
    own.chain(play.anytime.clone().map(|r| utterance(script, r, u16::MAX))).collect()
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
        let cuts: Vec<u32> = self.until.iter().map(|t| u32::from(*t) + 1).chain([u32::MAX]).collect();
        let parts = cuts.into_iter().map(move |cut| {
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

fn move_bit(kind: Move) -> u32 {
    1 << kind as u32
}

impl Rule {
    /// The behaviour that the rule decides; none if it is about a harm.
    fn behaviour(&self) -> Option<usize> {
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
    fn harm(&self) -> Option<usize> {
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
    fn matchers(&self) -> [Option<&Matcher>; 4] {
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
    fn counters(&self) -> std::ops::Range<usize> {
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
    fn occurrence(&self) -> Option<(usize, Matcher)> {
        let of = match self {
            Rule::Heard { behaviour, .. } => Matcher::own(*behaviour),
            Rule::Times { of, .. } | Rule::Before { of, .. } | Rule::WithinSigns { of, .. } | Rule::WithinSaid { of, .. } => *of,
            Rule::RunBelow { more, .. } => *more,
            _ => return None,
        };
        self.behaviour().map(|behaviour| (behaviour, of))
    }

    fn observe(&self, u: &Utterance, before: &State, after: &State, watch: &mut Watch) {
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
