//! How the sessions of a player are spread over what they come to: probability poured through the control states, in whole numbers.
//!
//! Each node holds, for every different past that still matters, how much of all sessions arrives there at each minute. What can no longer differ is merged: behaviours that cannot
//! occur again are counted and forgotten, a level that nothing can change any more is one past. Dividing rounds down; what is lost in that is kept count of, and is the width of the
//! interval. Sessions that can end in another frame only are let go: a flow answers for one frame.

use super::attainable::Ground;
use super::chance::CERTAIN;
use super::graph::{LAST, Minutes};
use super::players::Habit;
use crate::rubric::Frame;
use crate::scoring::{Judge, Level, Needs, Watch, Yardstick};
use crate::script::Bits;
use crate::session::{State, step};
use rustc_hash::FxHashMap;
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
}

/// The sessions that end in the frame, in parts of [`CERTAIN`], by what they come to: the number of the level, the numerator of the total, or 1 for a pass and 0 for none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    pub parts: BTreeMap<u64, u64>,
    /// Lost in rounding down.
    pub lost: u64,
}

/// Most needed principles, the gate included, that the lens for a pass keeps apart.
const NEEDED: usize = 12;
/// Stands in the first count of a past whose level is decided.
const DECIDED: u8 = u8::MAX;

/// What of a session's past still matters.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Past {
    watch: Watch,
    /// The numerator of what cannot occur again.
    numerator: u64,
    /// Counts of what cannot occur again, by the lens: essentials, basics and advanced; or essentials and basics of each needed principle.
    counts: [u8; 2 * NEEDED],
}

/// The pasts at a node, each with what arrives at each minute from `from` on.
struct Arrivals {
    known: FxHashMap<Past, u32>,
    from: u32,
    width: usize,
    parts: Vec<u64>,
}

impl Arrivals {
    fn new(minutes: Minutes) -> Arrivals {
        let from = minutes.trailing_zeros().min(LAST);
        let width = (LAST + 1 - minutes.leading_zeros().min(LAST)).saturating_sub(from).max(1) as usize;
        Arrivals { known: FxHashMap::default(), from, width, parts: Vec::new() }
    }

    fn slot(&mut self, past: Past) -> &mut [u64] {
        let next = self.known.len() as u32;
        let at = *self.known.entry(past).or_insert(next) as usize;
        if at * self.width >= self.parts.len() {
            self.parts.resize(self.parts.len() + self.width, 0);
        }
        &mut self.parts[at * self.width..(at + 1) * self.width]
    }
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
    /// The behaviours that the lens looks at.
    seen: Bits,
    /// The principles that a pass needs, the gate last.
    needed: Vec<usize>,
    /// For each of them, its behaviours and those, of whatever principle, that must come before one of them counts.
    hangs_on: Vec<Bits>,
    spread: Spread,
}

impl<'a> Flow<'a> {
    pub fn new(ground: &'a Ground<'a>, yardstick: &'a Yardstick, habit: &'a Habit, frame: Frame, lens: Lens) -> Flow<'a> {
        let mut needed: Vec<usize> = yardstick.needed(u64::MAX).collect();
        needed.dedup();
        let assessed = yardstick.assessed.iter().fold(Bits::NONE, |bits, p| bits | yardstick.of(*p));
        let seen = match lens {
            Lens::Level(p) => yardstick.of(p),
            Lens::Total => assessed,
            Lens::Pass => needed.iter().fold(assessed, |bits, p| bits | yardstick.of(*p)),
        };
        let harms = if lens == Lens::Pass { yardstick.endangering } else { Bits::NONE };
        let needs = ground.judge.needs_with(seen, harms);
        let hangs_on = needed.iter().map(|p| ground.judge.needs(yardstick.of(*p)).behaviours).collect();
        Flow { ground, yardstick, habit, frame, lens, judge: ground.judge.only(&needs), needs, seen, needed, hangs_on, spread: Spread::default() }
    }

    /// Remembers of the past what these needs say. It is right only if they are at least those of the lens.
    #[must_use]
    pub fn needing(self, needs: Needs) -> Self {
        Flow { judge: self.ground.judge.only(&needs), needs, ..self }
    }

    /// Pours. `None` if more pasts would have to be told apart than the limit allows.
    pub fn run(mut self, limit: usize) -> Option<Spread> {
        if !self.ground.graph.complete || (self.lens == Lens::Pass && self.needed.len() > NEEDED) {
            return None;
        }
        let graph = self.ground.graph;
        let mut waiting: Vec<Option<Box<Arrivals>>> = (0..graph.nodes.len()).map(|_| None).collect();
        let begin = self.needs.project(&self.judge.begin(&graph.nodes[0]));
        if let Some(past) = self.settle(0, Past { watch: begin, numerator: 0, counts: [0; 2 * NEEDED] }) {
            let mut first = Box::new(Arrivals::new(1));
            first.slot(past)[0] = CERTAIN;
            waiting[0] = Some(first);
        }
        let mut pasts = 0;
        let mut taken = Vec::new();
        for &node in &graph.order {
            let Some(here) = waiting[node as usize].take() else { continue };
            pasts += here.known.len();
            if pasts > limit {
                return None;
            }
            let edges = graph.edges(node);
            self.habit.choose(edges.iter().map(|e| e.response), &mut taken);
            let ways = taken.len() as u64;
            let mut shares = vec![0; here.width];
            for (past, at) in &here.known {
                let parts = &here.parts[*at as usize * here.width..(*at as usize + 1) * here.width];
                for (share, part) in shares.iter_mut().zip(parts) {
                    *share = part / ways;
                    self.spread.lost += part - *share * ways;
                }
                for &edge in &taken {
                    self.pour(node, past, &edges[edge], here.from, &shares, &mut waiting);
                }
            }
        }
        Some(self.spread)
    }

    /// One response said by what arrived at a node with one past.
    fn pour(&mut self, node: u32, past: &Past, edge: &super::graph::Edge, from: u32, shares: &[u64], waiting: &mut [Option<Box<Arrivals>>]) {
        let graph = self.ground.graph;
        let bit = 1u8 << self.frame as u8;
        let mut at = 0;
        while at < shares.len() {
            if shares[at] == 0 {
                at += 1;
                continue;
            }
            // A stretch of minutes that the question does not tell apart.
            let minute = (from + at as u32 + u32::from(edge.cost)).min(LAST) as u16;
            let stopped = graph.stops(edge, minute);
            let end = self.needs.until.iter().find(|until| minute <= **until).map_or(u16::MAX, |until| until + 1);
            let end = if stopped || graph.never_stops(edge) { end } else { end.min(graph.hard_stop()) };
            let length = shares[at..].len().min(usize::from(end.saturating_sub(minute)).max(1));
            let stretch = &shares[at..at + length];
            let first = at;
            at += length;
            let reaches = |m: u32| graph.frames(edge.to, 1 << m.min(LAST)) & bit != 0;
            let possible = if stopped { graph.time_up_bit() == bit } else { (0..length as u32).any(|i| reaches(u32::from(minute) + i)) };
            if !possible {
                continue;
            }
            let state = &graph.nodes[node as usize];
            let to = if stopped {
                let play = &self.ground.script.play;
                State { minute, ..step(play, &State { minute: play.hard_stop, ..*state }, edge.response).0 }
            } else {
                State { minute, ..graph.nodes[edge.to as usize] }
            };
            let watch = self.needs.project(&self.judge.observe(self.ground.script, &past.watch, edge.response, state, &to));
            let next = Past { watch, ..*past };
            if stopped || to.over {
                let all = stretch.iter().sum::<u64>();
                if let Some(result) = self.result(&next, to.facts) {
                    *self.spread.parts.entry(result).or_default() += all;
                }
                continue;
            }
            let Some(next) = self.settle(edge.to, next) else { continue };
            let there = waiting[edge.to as usize].get_or_insert_with(|| Box::new(Arrivals::new(graph.arrivals[edge.to as usize])));
            let shift = (from + first as u32 + u32::from(edge.cost)).min(LAST);
            let (base, width) = (there.from, there.width);
            let slot = there.slot(next);
            for (i, share) in stretch.iter().enumerate() {
                let to = ((shift + i as u32).min(LAST) - base) as usize;
                slot[to.min(width - 1)] += share;
            }
        }
    }

    /// The past with all forgotten that can no longer matter; `None` if nothing can make the session a pass any more.
    fn settle(&self, node: u32, past: Past) -> Option<Past> {
        let Past { watch, mut numerator, mut counts } = past;
        let facts = self.ground.graph.nodes[node as usize].facts;
        let ahead = self.ground.ahead.behaviours(node, self.frame) & self.needs.behaviours;
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
            Lens::Pass => {
                if !(watch.harms & y.endangering).is_empty() {
                    return None;
                }
                numerator += y.numerator(gone);
                if numerator + y.numerator(watch.shown | ahead) < y.cut {
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
                    let [essential, basic, _] = y.counts(p, gone);
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
                if numerator + y.numerator(watch.shown) >= y.cut {
                    numerator = y.cut;
                    watch = self.judge.forget(&watch, open & kept);
                    watch.shown = watch.shown & (kept | ordering);
                }
            }
        }
        watch.shown = watch.shown & (self.seen | ordering);
        Some(Past { watch, numerator, counts })
    }

    fn level(&self, p: usize, counts: &[u8], shown: Bits) -> Level {
        let live = self.yardstick.counts(p, shown);
        Level::of(std::array::from_fn(|i| u32::from(counts[i]) + live[i]), self.yardstick.offered_counts(p))
    }

    /// Whether a needed principle is at least basic.
    fn basic(&self, p: usize, settled: &[u8], shown: Bits) -> bool {
        let live = self.yardstick.counts(p, shown);
        Level::of([u32::from(settled[0]) + live[0], u32::from(settled[1]) + live[1], live[2]], self.yardstick.offered_counts(p)) >= Level::Basic
    }

    /// What an ended session comes to; `None` if it is no pass and passes are asked for.
    fn result(&self, past: &Past, facts: u64) -> Option<u64> {
        let Past { watch, numerator, counts } = past;
        match self.lens {
            Lens::Level(_) if counts[0] == DECIDED => Some(u64::from(counts[1])),
            Lens::Level(p) => Some(self.level(p, counts, watch.shown) as u64),
            Lens::Total => Some(numerator + self.yardstick.numerator(watch.shown)),
            Lens::Pass => {
                let y = self.yardstick;
                let met = |(i, p): (usize, &usize)| {
                    let mine = &counts[2 * i..2 * i + 2];
                    let called = *p != y.gate() || facts & y.calls_gate != 0;
                    !called || mine[0] == DECIDED || self.basic(*p, mine, watch.shown)
                };
                let safe = (watch.harms & y.endangering).is_empty();
                let enough = numerator + y.numerator(watch.shown) >= y.cut;
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
