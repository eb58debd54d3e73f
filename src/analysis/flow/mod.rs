//! How the sessions of a player are spread over what they come to: probability poured through the control states, in whole numbers.
//!
//! Each node holds, for every different past that still matters, how much of all sessions arrives there at each minute. What can no longer differ is merged: behaviours that cannot
//! occur again are counted and forgotten, a level that nothing can change any more is one past. Dividing rounds down, and what is too little to matter is let go; what is lost so is kept
//! count of, and is the width of the interval. Sessions that can end in another frame only are let go: a flow answers for one frame.
//!
//! Pasts are few though nodes are many, so each is looked at once: what becomes of a past by what is said, and of what it shows behind that, is remembered by numbers.

mod arrivals;
mod fold;
mod past;
mod run;

use super::ahead::Ahead;
use super::attainable::Ground;
use super::chance::CERTAIN;
use super::graph::{Edge, Graph};
use super::players::Habit;
use crate::rubric::Frame;
use crate::scoring::{Heeds, Judge, Level, Needs, WorseFor, Yardstick};
use crate::script::Bits;
use past::NEEDED;
use run::Run;
use std::collections::BTreeMap;

/// What is asked of the sessions that end in the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lens {
    /// The level of a principle, or of the gate (the place after the last principle).
    Level(usize),
    /// The numerator of the total.
    Total,
    /// Whether it is a pass.
    Pass,
    /// Whether it is one but for the total: nothing endangers, and every principle that a pass needs is at least basic. More sessions come to that, and they are sooner counted.
    Principles,
    /// Whether nothing endangers and those essential behaviours of the principles that a pass needs were shown of which no counter must be kept: more still,
    /// and sooner still.
    Essentials,
}

impl Lens {
    /// Whether it asks which sessions may be a pass, and not what all of them come to.
    fn is_of_passes(self) -> bool {
        matches!(self, Lens::Pass | Lens::Principles | Lens::Essentials)
    }
}

/// The sessions that end in the frame, in parts of [`CERTAIN`](super::CERTAIN), by what they come to: the number of the level, the numerator of the total, or 1 for a pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    pub parts: BTreeMap<u64, u64>,
    /// Lost in rounding down, and let go as too little.
    pub lost: u64,
}

/// A flow of one player's sessions towards one frame.
pub struct Flow<'a> {
    ground: &'a Ground<'a>,
    yardstick: &'a Yardstick,
    habit: &'a Habit,
    frame: Frame,
    lens: Lens,
    judge: Judge,
    needs: Needs,
    heeds: Heeds,
    /// The behaviours that the lens looks at.
    seen: Bits,
    /// The principles that a pass needs, the gate last.
    needed: Vec<Needed>,
    /// A past that less than this arrives with at a node is let go.
    floor: u64,
    worse_for: WorseFor,
}

/// A principle that a pass needs, or the gate.
struct Needed {
    principle: usize,
    /// Its behaviours and those, of whatever principle, that must come before one of them counts.
    hangs_on: Bits,
    /// Likewise of its essential ones alone.
    essentials_hang_on: Bits,
    /// How many basic ones it takes.
    basics: u32,
}

impl Needed {
    /// Whether of the basic ones enough were shown, some of them counted and forgotten.
    fn has_basics(&self, counted: &[u8], live: [u32; 3]) -> bool {
        self.basics > 0 && u32::from(counted[1]) + live[1] >= self.basics
    }
}

impl<'a> Flow<'a> {
    pub fn new(ground: &'a Ground<'a>, yardstick: &'a Yardstick, habit: &'a Habit, frame: Frame, lens: Lens) -> Flow<'a> {
        let mut needed: Vec<usize> = yardstick.needed(u64::MAX).collect();
        needed.dedup();
        let essentials = |p: usize| ground.judge.said_at_once(yardstick.essentials(p));
        if lens == Lens::Essentials {
            needed.retain(|p| !essentials(*p).is_empty());
        }
        let assessed = yardstick.assessed.iter().fold(Bits::NONE, |bits, p| bits | yardstick.of(*p));
        let of_needed = |of: &dyn Fn(usize) -> Bits| needed.iter().fold(Bits::NONE, |bits, p| bits | of(*p));
        let seen = match lens {
            Lens::Level(p) => yardstick.of(p),
            Lens::Total => assessed,
            Lens::Pass => assessed | of_needed(&|p| yardstick.of(p)),
            Lens::Principles => of_needed(&|p| yardstick.for_basic(p)),
            Lens::Essentials => of_needed(&essentials),
        };
        let harms = if lens.is_of_passes() { yardstick.endangering } else { Bits::NONE };
        let needs = ground.judge.needs_with(seen, harms);
        let hangs_on = |behaviours: Bits| ground.judge.needs(seen & behaviours).behaviours;
        let needed = needed.into_iter().map(|principle| Needed {
            principle,
            hangs_on: hangs_on(yardstick.of(principle)),
            essentials_hang_on: hangs_on(yardstick.essentials(principle)),
            basics: Level::enough(yardstick.offered_counts(principle))[1],
        });
        let needed = needed.collect();
        let judge = ground.judge.only(&needs);
        Flow { ground, yardstick, habit, frame, lens, heeds: judge.heeds(), judge, needs, seen, needed, floor: 0, worse_for: Judge::worse_for }
    }

    /// Remembers of the past what these needs say. It is right only if they are at least those of the lens.
    #[must_use]
    pub fn needing(self, needs: Needs) -> Self {
        let judge = self.ground.judge.only(&needs);
        Flow { heeds: judge.heeds(), judge, needs, ..self }
    }

    /// Lets go of pasts that less than these parts of [`CERTAIN`](super::CERTAIN) arrive with at a node: quicker, and the interval is wider by as much.
    #[must_use]
    pub fn letting_go(self, floor: u64) -> Self {
        Flow { floor, ..self }
    }

    /// Compares pasts by this where one is taken for another. It is right only if it names at least what [`Judge::worse_for`] names.
    #[must_use]
    pub fn comparing(self, worse_for: WorseFor) -> Self {
        Flow { worse_for, ..self }
    }

    /// Pours. `None` if more pasts would have to be told apart, over all nodes, than the limit allows.
    pub fn run(&self, limit: usize) -> Option<Spread> {
        self.pour(limit, 0)
    }

    /// No more than these parts of [`CERTAIN`](super::CERTAIN) of all sessions are what the lens asks for, which is one of those of a pass without its total. Quicker than [`Flow::run`] and
    /// close to it: a past that less than `fold` arrives with at a node is taken for one of those there that are at least as good, if there is one.
    pub fn at_most(&self, limit: usize, fold: u64) -> Option<u64> {
        let foldable = matches!(self.lens, Lens::Principles | Lens::Essentials);
        let spread = self.pour(limit, if foldable { fold } else { 0 })?;
        Some((spread.parts.get(&1).copied().unwrap_or(0) + spread.lost).min(CERTAIN))
    }

    fn pour(&self, limit: usize, fold: u64) -> Option<Spread> {
        if !self.ground.graph.complete || (self.lens.is_of_passes() && self.needed.len() > NEEDED) {
            return None;
        }
        let graph = self.graph();
        let ahead = Ahead::new(self.ground.script, &self.judge, &graph);
        let mut run = Run::begin(self, &graph, &ahead, fold);
        let mut looked = 0;
        for &node in &graph.order {
            let Some(here) = run.waiting[node as usize].take() else { continue };
            looked += here.pasts.len();
            if looked > limit {
                return None;
            }
            run.leave(node, here);
        }
        Some(run.spread())
    }

    /// The facts that it matters to know.
    fn facts(&self) -> u64 {
        let gate = if self.lens.is_of_passes() { self.yardstick.calls_gate } else { 0 };
        self.heeds.facts | gate
    }

    /// The states that the player comes to, those as one that are the same to the lens.
    fn graph(&self) -> Graph {
        let Flow { ground, habit, heeds, needs, .. } = self;
        let taken = |edges: &[Edge], taken: &mut Vec<usize>| habit.choose(edges.iter().map(|e| e.response), taken);
        ground.graph.heard(ground.script, heeds, needs.harms, self.facts(), taken)
    }
}
