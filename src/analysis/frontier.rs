//! The highest total that a session can come to in one frame: from each state only those ways are followed on that no other way makes pointless.
//!
//! One way makes another pointless if whatever follows it comes to at least as much: what it has shown and the other can no longer show outweighs what only the other has shown
//! or may come to show. Where a state keeps more ways than its share, the least promising are left out, and the most that they could still have come to is the proved bound. A narrow search
//! comes first: what it finds keeps the next one, twice as wide, from all that cannot come to more.

use super::attainable::Ground;
use super::ceiling::Ceiling;
use super::graph::{LAST, Minutes};
use crate::rubric::Frame;
use crate::scoring::{Judge, Needs, Watch, WorseFor, Yardstick};
use crate::script::{Bits, ResponseIx};
use crate::session::{State, step};

/// What the search came to.
#[derive(Clone, Debug)]
pub struct Height {
    /// The numerator of the total, and the responses that lead to it.
    pub best: u64,
    pub choices: Vec<ResponseIx>,
    /// No session of this frame comes to more.
    pub at_most: u64,
}

#[derive(Clone, Copy)]
struct Way {
    watch: Watch,
    /// What can no longer come to be shown.
    lost: Bits,
    score: u64,
    minutes: Minutes,
    from: u32,
    response: ResponseIx,
}

/// The end of a way that an earlier search found.
const NOBODY: u32 = u32::MAX;

/// From so many ways on it is worth while to ask what there is time for.
const LONG: usize = 400_000;

/// A search in one frame.
pub struct Frontier<'a> {
    ground: &'a Ground<'a>,
    yardstick: &'a Yardstick,
    frame: Frame,
    judge: Judge,
    needs: Needs,
    worse_for: WorseFor,
    bounded: Bits,
    until: u16,
    long: usize,
    ways: Vec<Way>,
    best: Option<(u64, u32)>,
    left_out: u64,
}

impl<'a> Frontier<'a> {
    pub fn new(ground: &'a Ground<'a>, yardstick: &'a Yardstick, frame: Frame) -> Frontier<'a> {
        let wanted = yardstick.assessed.iter().fold(Bits::NONE, |bits, p| bits | yardstick.of(*p));
        let needs = ground.judge.needs(wanted);
        let judge = ground.judge.only(&needs);
        Frontier {
            ground,
            yardstick,
            frame,
            judge,
            needs,
            worse_for: Judge::worse_for,
            bounded: Bits(u128::MAX),
            until: ground.judge.minutes(),
            long: LONG,
            ways: Vec::new(),
            best: None,
            left_out: 0,
        }
    }

    /// Remembers of the past what these needs say. It is right only if they are at least those of the total.
    #[must_use]
    pub fn needing(self, needs: Needs) -> Self {
        Frontier { judge: self.ground.judge.only(&needs), needs, ..self }
    }

    /// Compares ways by this. It is right only if it names at least what [`Judge::worse_for`] names.
    #[must_use]
    pub fn comparing(self, worse_for: WorseFor) -> Self {
        Frontier { worse_for, ..self }
    }

    /// Counts these where it is asked what a way can still come to. It is right only if they are at least all that are assessed.
    #[must_use]
    pub fn bounding(self, bounded: Bits) -> Self {
        Frontier { bounded, ..self }
    }

    /// Asks what there is time for once so many ways were looked at.
    #[must_use]
    pub fn timing_after(self, long: usize) -> Self {
        Frontier { long, ..self }
    }

    /// Takes it for granted that sessions which end after this minute are not on time. It is right only if that is so.
    #[must_use]
    pub fn ending_by(self, until: u16) -> Self {
        Frontier { until, ..self }
    }

    /// Searches on from a node at a minute, first with one way for each state, then with ever more: until the highest total is known, or one more search that is no longer than the last would
    /// make it more ways than this in all. `None` if no session of the frame was found.
    pub fn run(mut self, from: u32, minute: u16, watch: &Watch, limit: usize) -> Option<Height> {
        let graph = self.ground.graph;
        let watch = self.needs.project(watch);
        let score = self.yardstick.numerator(watch.shown);
        let missing = self.bounded - watch.shown;
        let mut ceiling = Ceiling::new(self.ground, self.yardstick, self.frame, from, missing, self.until);
        let minutes = 1 << u32::from(minute).min(LAST);
        let first = Way { watch, lost: Bits::NONE, score, minutes, from: u32::MAX, response: 0 };
        let mut found: Option<Height> = None;
        let (mut width, mut spent, mut priced) = (1, 0, false);
        loop {
            if spent >= self.long && !priced {
                ceiling = ceiling.priced(self.ground, self.yardstick, self.frame, (from, minute), missing);
                priced = true;
            }
            self.search(&ceiling, from, first, width);
            if let Some((best, end)) = self.best.filter(|(_, end)| *end != NOBODY) {
                found = Some(Height { best, choices: self.choices(end), at_most: best });
            }
            let best = found.as_ref().map_or(0, |height| height.best);
            spent += self.ways.len();
            if self.left_out <= best || self.ways.len().saturating_add(spent) > limit {
                break;
            }
            self.best = found.as_ref().map(|height| (height.best, NOBODY));
            width *= 2;
        }
        let at_most = if graph.complete { self.left_out.min(self.bound(&ceiling, from, &first)) } else { self.yardstick.whole };
        found.map(|height| Height { at_most: height.best.max(at_most), ..height })
    }

    /// One search, with at most so many ways for each state.
    fn search(&mut self, ceiling: &Ceiling, from: u32, first: Way, share: usize) {
        let ground = self.ground;
        let mut waiting: Vec<Vec<u32>> = vec![Vec::new(); ground.graph.nodes.len()];
        self.left_out = 0;
        self.ways.clear();
        self.ways.push(first);
        waiting[from as usize].push(0);
        for &node in &ground.graph.order {
            let list = std::mem::take(&mut waiting[node as usize]);
            for way in self.keep(ceiling, node, list, share) {
                self.expand(ceiling, node, way, &mut waiting);
            }
        }
    }

    /// More than this a way cannot come to.
    fn bound(&self, ceiling: &Ceiling, node: u32, way: &Way) -> u64 {
        let missing = self.ground.ahead.behaviours(node, self.frame) - way.watch.shown - way.lost;
        let minute = way.minutes.trailing_zeros() as u16;
        way.score.saturating_add(ceiling.adds(node, minute, missing).min(self.yardstick.numerator(missing & self.bounded)))
    }

    /// Those ways at a node that are not pointless.
    fn keep(&mut self, ceiling: &Ceiling, node: u32, mut list: Vec<u32>, share: usize) -> Vec<u32> {
        let ahead = self.ground.ahead.behaviours(node, self.frame);
        let least = self.best.map_or(0, |(best, _)| best);
        list.sort_by_cached_key(|w| {
            (std::cmp::Reverse(self.bound(ceiling, node, &self.ways[*w as usize])), std::cmp::Reverse(self.ways[*w as usize].score), *w)
        });
        let mut kept: Vec<Way> = Vec::new();
        let mut out: Vec<u32> = Vec::new();
        for w in list {
            let mut way = self.ways[w as usize];
            if self.best.is_some() && self.bound(ceiling, node, &way) <= least {
                continue;
            }
            for other in &kept {
                if other.minutes & way.minutes != 0 && self.makes_pointless(other, &way, ahead) {
                    way.minutes &= !other.minutes;
                    if way.minutes == 0 {
                        break;
                    }
                }
            }
            if way.minutes == 0 {
                continue;
            }
            self.ways[w as usize].minutes = way.minutes;
            if kept.len() < share {
                kept.push(way);
                out.push(w);
            } else {
                self.left_out = self.left_out.max(self.bound(ceiling, node, &way));
            }
        }
        out
    }

    fn makes_pointless(&self, one: &Way, other: &Way, ahead: Bits) -> bool {
        if one.score < other.score {
            return false;
        }
        let (mine, theirs) = (one.watch.shown, other.watch.shown);
        let ahead = ahead - other.lost;
        let gain = self.yardstick.numerator(mine - theirs - ahead);
        let loss = self.yardstick.numerator(theirs - mine);
        // A behaviour that only orders others counts through them.
        loss <= gain && gain >= loss + self.yardstick.numerator((self.worse_for)(&self.judge, &one.watch, &other.watch) & ahead)
    }

    fn expand(&mut self, ceiling: &Ceiling, node: u32, from: u32, waiting: &mut [Vec<u32>]) {
        let ground = self.ground;
        let graph = ground.graph;
        let bit = 1u8 << self.frame as u8;
        let way = self.ways[from as usize];
        for edge in graph.edges(node) {
            let (arrived, stopped) = graph.follow(edge, way.minutes);
            let to = graph.nodes[edge.to as usize];
            for (set, minute) in self.needs.parts(arrived) {
                if graph.frames(edge.to, set) & bit == 0 {
                    continue;
                }
                let mut next = self.say(node, &way, from, edge, set, &State { minute, ..to });
                if to.over {
                    self.ended(next);
                    continue;
                }
                next.watch = self.judge.settled(&next.watch, ground.ahead.to_come(edge.to));
                next.lost = self.judge.lost(&next.watch, to.facts, graph.facts);
                if self.best.is_none_or(|(best, _)| self.bound(ceiling, edge.to, &next) > best) {
                    waiting[edge.to as usize].push(self.ways.len() as u32);
                    self.ways.push(next);
                }
            }
            if stopped != 0 && graph.time_up_bit() == bit {
                let play = &ground.script.play;
                let (time_up, _) = step(play, &State { minute: play.hard_stop, ..graph.nodes[node as usize] }, edge.response);
                for (set, minute) in self.needs.parts(stopped) {
                    let next = self.say(node, &way, from, edge, set, &State { minute, ..time_up });
                    self.ended(next);
                }
            }
        }
    }

    fn say(&self, node: u32, way: &Way, from: u32, edge: &super::graph::Edge, minutes: Minutes, after: &State) -> Way {
        let before = &self.ground.graph.nodes[node as usize];
        let watch = self.needs.project(&self.judge.observe(self.ground.script, &way.watch, edge.response, before, after));
        Way { watch, lost: Bits::NONE, score: self.yardstick.numerator(watch.shown), minutes, from, response: edge.response }
    }

    fn ended(&mut self, way: Way) {
        if self.best.is_none_or(|(best, _)| way.score > best) {
            self.best = Some((way.score, self.ways.len() as u32));
            self.ways.push(way);
        }
    }

    /// The responses of a way. A way stands for its remaining minutes only, and so do those that it came from: going back it is the same minute all along.
    fn choices(&self, end: u32) -> Vec<ResponseIx> {
        let mut out = Vec::new();
        let mut at = end;
        while self.ways[at as usize].from != u32::MAX {
            out.push(self.ways[at as usize].response);
            at = self.ways[at as usize].from;
        }
        out.reverse();
        out
    }
}
