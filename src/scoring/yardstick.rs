//! Levels, totals and the verdict as a handful of counts: what [`super::shortfalls`] says in words, said fast enough for millions of sessions.

use super::outcome::{held_harms, points};
use super::sums::Sums;
use super::total::lcm;
use super::{Attainable, Level, Share, Watch};
use crate::rubric::{Frame, HarmSeverity, Importance, Points, Rubric};
use crate::script::{Bits, PresentationIx, Script};

/// What sessions that end in one frame are measured by.
#[derive(Clone, Debug)]
pub struct Yardstick {
    /// What can be shown at all in this frame.
    pub offered: Bits,
    /// The principles that the frame assesses and of which anything can be shown, by their places in the rubric.
    pub assessed: Vec<usize>,
    /// The principles in the rubric's order, then the gate.
    parts: Vec<Part>,
    /// Of `assessed`, those that a pass needs at the level basic.
    critical: Vec<usize>,
    /// What behaviours add to the numerator of the total.
    sums: Sums,
    /// Harms of which one is enough to fail.
    pub endangering: Bits,
    /// The facts that call for the gate.
    pub calls_gate: u64,
    /// The denominator of every total.
    pub whole: u64,
    /// The numerator from which a total reaches the cut.
    pub cut: u64,
}

/// One principle, or the gate: what of it is offered, by importance.
#[derive(Clone, Copy, Debug)]
struct Part {
    by: [Bits; 3],
    offered: [u32; 3],
    points: [u64; 3],
    /// What one point adds to the numerator of the total; none for the gate and for what is not assessed.
    factor: u64,
}

impl Part {
    fn got(&self, shown: Bits) -> [u32; 3] {
        self.by.map(|bits| (shown & bits).count())
    }

    fn level(&self, shown: Bits) -> Level {
        Level::of(self.got(shown), self.offered)
    }

    /// Whether the level is basic or skilled. A missing essential, which is soon seen, is the most frequent reason that it is not.
    fn is_basic(&self, shown: Bits) -> bool {
        shown.covers(self.by[0]) && self.level(shown) >= Level::Basic
    }

    fn worth(&self, shown: Bits) -> u64 {
        let points: u64 = self.got(shown).iter().zip(self.points).map(|(n, each)| u64::from(*n) * each).sum();
        points * self.factor
    }
}

impl Yardstick {
    /// The yardstick of a presentation and frame; `None` if no session ends in it or the rubric has no rule for it.
    pub fn new(script: &Script, attainable: &Attainable, presentation: PresentationIx, frame: Frame) -> Option<Yardstick> {
        let offered = attainable.presentations.get(presentation as usize)?[frame as usize]?;
        let rubric = &script.key.rubric;
        let rule = rubric.frame(frame)?;
        let of = |p: usize| offered & Bits::range(rubric.range_of(p));
        let assessed: Vec<usize> = rule.assesses.iter().copied().filter(|p| !of(*p).is_empty()).collect();
        let weighing = || assessed.iter().copied().filter(|p| rubric.principles[*p].weight > 0 && points(rubric, of(*p)) > 0);
        let common = weighing().fold(1, |common, p| lcm(common, points(rubric, of(p))));
        let weights: u64 = weighing().map(|p| u64::from(rubric.principles[p].weight)).sum();
        let parts = rubric.principles_and_gate().enumerate().map(|(p, principle)| {
            let all = points(rubric, of(p));
            let factor = if weighing().any(|w| w == p) { u64::from(principle.weight) * (common / all) } else { 0 };
            Part::new(rubric, of(p), factor)
        });
        let parts: Vec<Part> = parts.collect();
        let weight = |behaviour: usize| assessed.iter().map(|p| parts[*p].worth(Bits::one(behaviour))).sum();
        let sums = Sums::new(&std::array::from_fn(weight));
        let harms = held_harms(script, frame, Bits::range(0..rubric.harms.len()));
        let endangering = harms.iter().filter(|h| rubric.harms[*h].severity == HarmSeverity::Endangers).fold(Bits::NONE, Bits::with);
        let whole = (weights * common).max(1);
        let cut = if weights == 0 { u64::from(rubric.cut > 0) } else { (u128::from(whole) * u128::from(rubric.cut)).div_ceil(100) as u64 };
        Some(Yardstick {
            offered,
            critical: assessed.iter().copied().filter(|p| rubric.principles[*p].critical).collect(),
            assessed,
            sums,
            parts,
            endangering,
            calls_gate: script.key.facts_with(&rubric.called_for_by),
            whole,
            cut,
        })
    }

    /// The numerator of the total of these behaviours.
    pub fn numerator(&self, shown: Bits) -> u64 {
        self.sums.of(shown)
    }

    /// What one behaviour adds to the numerator of the total.
    pub fn weight(&self, behaviour: usize) -> u64 {
        self.numerator(Bits::one(behaviour))
    }

    pub fn share(&self, numerator: u64) -> Share {
        Share { numerator, denominator: self.whole }
    }

    /// The level of a principle, or of the gate (the place after the last principle).
    pub fn level(&self, principle: usize, shown: Bits) -> Level {
        self.parts[principle].level(shown)
    }

    /// The offered behaviours of a principle or of the gate.
    pub fn of(&self, principle: usize) -> Bits {
        self.by_importance(principle).into_iter().fold(Bits::NONE, |all, bits| all | bits)
    }

    /// The essential, basic and advanced behaviours that are offered of a principle or of the gate.
    pub fn by_importance(&self, principle: usize) -> [Bits; 3] {
        self.parts[principle].by
    }

    /// The essential behaviours that are offered of a principle or of the gate.
    pub fn essentials(&self, principle: usize) -> Bits {
        self.by_importance(principle)[0]
    }

    /// The offered behaviours that decide whether a principle, or the gate, is basic: an advanced one only where nothing else is offered.
    pub fn for_basic(&self, principle: usize) -> Bits {
        let [essential, basic, advanced] = self.by_importance(principle);
        if (essential | basic).is_empty() { advanced } else { essential | basic }
    }

    /// How many essential, basic and advanced behaviours of a principle, or of the gate, are among these.
    pub fn counts(&self, principle: usize, shown: Bits) -> [u32; 3] {
        self.parts[principle].got(shown)
    }

    /// How many essential, basic and advanced behaviours of a principle, or of the gate, are offered.
    pub fn offered_counts(&self, principle: usize) -> [u32; 3] {
        self.parts[principle].offered
    }

    /// The place of the gate.
    pub fn gate(&self) -> usize {
        self.parts.len() - 1
    }

    /// The principles that a pass needs at the level basic; with the gate, if these facts call for it.
    pub fn needed(&self, facts: u64) -> impl Iterator<Item = usize> {
        let gate = (facts & self.calls_gate != 0).then(|| self.gate());
        self.critical.iter().copied().chain(gate)
    }

    /// How many things keep a session that came to this from being a pass, and how many of them are harms that endanger.
    pub fn gaps(&self, watch: &Watch, facts: u64) -> (u32, u32) {
        let endangers = (watch.harms & self.endangering).count();
        let below = self.needed(facts).filter(|p| !self.parts[*p].is_basic(watch.shown)).count() as u32;
        (endangers, below + u32::from(self.numerator(watch.shown) < self.cut))
    }

    pub fn passes(&self, watch: &Watch, facts: u64) -> bool {
        self.gaps(watch, facts) == (0, 0)
    }
}

impl Part {
    fn new(rubric: &Rubric, offered: Bits, factor: u64) -> Part {
        let Points { essential, basic, advanced } = rubric.points;
        let by = [Importance::Essential, Importance::Basic, Importance::Advanced]
            .map(|level| rubric.behaviours().enumerate().filter(|(i, b)| offered.has(*i) && b.level == level).fold(Bits::NONE, |bits, (i, _)| bits.with(i)));
        Part { by, offered: by.map(Bits::count), points: [essential, basic, advanced].map(u64::from), factor }
    }
}
