//! After which responses a principle that a pass needs is out of reach, whatever follows: each principle alone, over every state.
//!
//! A state here is a control state with what was shown of the principle, and with all else that decides what may still be shown of it. First every state is come to in which the question is
//! open; then, from the last to the first, it is worked out at which minutes the level can still be reached from it. Where the level is reached already, only the control state is kept,
//! since nothing can take it away; a state in which it is lost is not followed at all.

use super::attainable::Ground;
use super::graph::{Minutes, earlier, later};
use crate::rubric::Frame;
use crate::scoring::{Judge, Level, Needs, ToCome, Watch, Yardstick};
use crate::script::{Bits, ResponseIx};
use crate::session::{State, step};
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

/// A response after which the principle is out of reach although the frame is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    pub response: ResponseIx,
    /// The states in which it can be said, the frame stays within reach, and the level could still be reached.
    pub of: usize,
    /// Those of them in which it cannot afterwards, at some minute at least.
    pub lost: usize,
    /// It never can afterwards.
    pub always: bool,
}

/// Where several counters run, at least so many different pasts may be expected at a node of a large graph: what could hardly be finished is not begun.
const PASTS: usize = 15;

/// So many ways on take as much memory as a state.
const WAYS: usize = 4;

/// One principle, or the gate, in one frame.
pub struct OutOfReach<'a> {
    ground: &'a Ground<'a>,
    yardstick: &'a Yardstick,
    frame: Frame,
    principle: usize,
    judge: Judge,
    needs: Needs,
}

/// A state in which the question is open.
struct Open {
    node: u32,
    watch: Watch,
    arrives: Minutes,
    /// From when the level can be reached.
    can: Minutes,
    /// Its ways on, by their places among all.
    ways: Range<u32>,
}

/// What becomes of a state by a response.
#[derive(Clone, Copy)]
enum Then {
    Open(u32),
    /// The level is reached: the control state alone decides whether the frame is, too.
    Reached(u32),
    Lost,
    /// The session is over, in the frame and with the level, or not so.
    Over(bool),
}

/// One way on at some minutes.
#[derive(Clone, Copy)]
struct Way {
    response: ResponseIx,
    /// The minutes of departure.
    from: Minutes,
    cost: u8,
    then: Then,
    /// Where it leads, unless the hard stop cuts in.
    to: Option<u32>,
}

impl<'a> OutOfReach<'a> {
    pub fn new(ground: &'a Ground<'a>, yardstick: &'a Yardstick, frame: Frame, principle: usize) -> OutOfReach<'a> {
        let needs = ground.judge.needs(yardstick.for_basic(principle));
        OutOfReach { ground, yardstick, frame, principle, judge: ground.judge.only(&needs), needs }
    }

    /// Remembers of the past what these needs say. It is right only if they are at least those of the principle.
    #[must_use]
    pub fn needing(self, needs: Needs) -> Self {
        OutOfReach { judge: self.ground.judge.only(&needs), needs, ..self }
    }

    /// The responses after which the level is lost in some state, in the order of the file; `None` if that takes more states, and ways on for their share, than this.
    pub fn run(&self, most: usize) -> Option<Vec<Loss>> {
        // Places are numbers of 32 bits.
        let most = most.min(u32::MAX as usize / (2 * WAYS));
        let graph = self.ground.graph;
        let nodes = graph.nodes.len();
        let running = self.needs.counters.iter().filter(|kept| **kept).count();
        let in_frame = || (0..nodes as u32).filter(|node| graph.minutes_to(*node, self.frame) & graph.arrivals[*node as usize] != 0).count();
        if !graph.complete || (running > 1 && in_frame().saturating_mul(PASTS) > most) {
            return None;
        }
        let mut walk = Walk { states: Vec::new(), ways: Vec::new(), at: vec![FxHashMap::default(); nodes], reached: vec![0; nodes] };
        let first = self.needs.project(&self.judge.begin(&graph.nodes[0]));
        let begin = self.settle(&mut walk, 0, first);
        walk.arrive(begin, 1);
        for &node in &graph.order {
            // States of one node lead to others only.
            let here: Vec<u32> = walk.at[node as usize].values().copied().flatten().collect();
            for state in here {
                let begin = walk.ways.len();
                self.go_on(&mut walk, state);
                walk.states[state as usize].ways = begin as u32..walk.ways.len() as u32;
                for at in begin..walk.ways.len() {
                    let Way { then, from, cost, .. } = walk.ways[at];
                    walk.arrive(then, later(from, u32::from(cost)));
                }
                if walk.states.len() + walk.ways.len() / WAYS > most {
                    return None;
                }
            }
            let reached = walk.reached[node as usize];
            if reached != 0 {
                for edge in graph.edges(node) {
                    walk.reached[edge.to as usize] |= graph.follow(edge, reached).0;
                }
            }
        }
        Some(self.losses(walk))
    }

    /// What a state is to the question.
    fn settle(&self, walk: &mut Walk, node: u32, watch: Watch) -> Then {
        if self.basic(&watch) {
            return Then::Reached(node);
        }
        let ground = self.ground;
        let facts = ground.graph.nodes[node as usize].facts;
        let lost = self.judge.lost(&watch, facts, ground.graph.facts);
        let ahead = ground.ahead.behaviours(node, self.frame) - lost;
        let watch = self.told_apart(&watch, ahead, ground.ahead.to_come(node));
        let place = match walk.at[node as usize].entry(watch) {
            Entry::Occupied(known) => return known.get().map_or(Then::Lost, Then::Open),
            Entry::Vacant(place) => place,
        };
        if self.asked(facts) && self.yardstick.level(self.principle, watch.shown | ahead) < Level::Basic {
            place.insert(None);
            return Then::Lost;
        }
        let state = walk.states.len() as u32;
        place.insert(Some(state));
        walk.states.push(Open { node, watch, arrives: 0, can: 0, ways: 0..0 });
        Then::Open(state)
    }

    /// One watch for all those from which the same follows: with enough basic behaviours it makes no difference which, and what nothing ahead adds to makes none.
    fn told_apart(&self, watch: &Watch, ahead: Bits, to_come: ToCome) -> Watch {
        let [_, basics, _] = self.yardstick.by_importance(self.principle);
        let [_, enough, _] = Level::enough(self.yardstick.offered_counts(self.principle));
        let mut watch = *watch;
        if (watch.shown & basics).count() >= enough {
            watch.shown |= (basics & self.needs.behaviours) - self.judge.order_needs(self.needs.behaviours);
        }
        self.judge.settled(&self.judge.forget(&watch, ahead - watch.shown), to_come)
    }

    fn basic(&self, watch: &Watch) -> bool {
        self.yardstick.level(self.principle, watch.shown) >= Level::Basic
    }

    /// Whether the level is asked for where these facts are known: that of the gate only once it is called for.
    fn asked(&self, facts: u64) -> bool {
        self.principle != self.yardstick.gate() || facts & self.yardstick.calls_gate != 0
    }

    /// Puts down all ways on from a state at the minutes at which it is come to.
    fn go_on(&self, walk: &mut Walk, state: u32) {
        let Open { node, watch, arrives, .. } = walk.states[state as usize];
        let (ground, graph) = (self.ground, self.ground.graph);
        let before = &graph.nodes[node as usize];
        let bit = 1u8 << self.frame as u8;
        for edge in graph.edges(node) {
            let observe = |after: &State| self.needs.project(&self.judge.observe(ground.script, &watch, edge.response, before, after));
            let (arrived, stopped) = graph.follow(edge, arrives);
            let to = graph.nodes[edge.to as usize];
            let way =
                |set: Minutes, then: Then, to: Option<u32>| Way { response: edge.response, from: earlier(set, edge.cost) & arrives, cost: edge.cost, then, to };
            for (set, minute) in self.needs.parts(arrived) {
                let next = observe(&State { minute, ..to });
                let then = match to.over {
                    true => Then::Over(graph.frames(edge.to, set) & bit != 0 && (!self.asked(to.facts) || self.basic(&next))),
                    false => self.settle(walk, edge.to, next),
                };
                walk.ways.push(way(set, then, Some(edge.to)));
            }
            if stopped != 0 {
                let play = &ground.script.play;
                let (time_up, _) = step(play, &State { minute: play.hard_stop, ..*before }, edge.response);
                for (set, minute) in self.needs.parts(stopped) {
                    let met = !self.asked(time_up.facts) || self.basic(&observe(&State { minute, ..time_up }));
                    walk.ways.push(way(set, Then::Over(graph.time_up_bit() == bit && met), None));
                }
            }
        }
    }

    /// From the last state to the first, from when the level can be reached; then, what each response takes away.
    fn losses(&self, mut walk: Walk) -> Vec<Loss> {
        let graph = self.ground.graph;
        let mut found: Vec<Option<Loss>> = vec![None; self.ground.script.play.responses.len()];
        let mut add = |response: ResponseIx, could: Minutes, can: Minutes| {
            if could != 0 {
                let loss = found[response as usize].get_or_insert(Loss { response, of: 0, lost: 0, always: true });
                loss.of += 1;
                loss.lost += usize::from(could & !can != 0);
                loss.always &= could & can == 0;
            }
        };
        for &node in graph.order.iter().rev() {
            let here: Vec<u32> = walk.at[node as usize].values().copied().flatten().collect();
            for state in here {
                let ways = walk.ways_of(state);
                let can = |way: &Way| match way.then {
                    Then::Open(to) => earlier(walk.states[to as usize].can, way.cost) & way.from,
                    Then::Reached(to) => earlier(graph.minutes_to(to, self.frame), way.cost) & way.from,
                    Then::Over(true) => way.from,
                    Then::Over(false) | Then::Lost => 0,
                };
                let could = ways.iter().fold(0, |all, way| all | can(way));
                // The parts of one response, which its minutes tell apart, are one choice.
                for same in ways.chunk_by(|a, b| a.response == b.response) {
                    let stays = same.iter().fold(0, |all, way| all | self.stays(way));
                    let still = same.iter().fold(0, |all, way| all | can(way));
                    add(same[0].response, could & stays, still);
                }
                walk.states[state as usize].can = could;
            }
            let could = walk.reached[node as usize] & graph.minutes_to(node, self.frame);
            for edge in graph.edges(node).iter().filter(|_| could != 0) {
                let (arrived, stopped) = graph.follow(edge, could);
                let in_time = earlier(graph.minutes_to(edge.to, self.frame) & arrived, edge.cost) & could;
                let cut_off = if graph.time_up_bit() == 1 << self.frame as u8 { earlier(stopped, edge.cost) & could } else { 0 };
                add(edge.response, in_time | cut_off, in_time | cut_off);
            }
        }
        found.into_iter().flatten().filter(|loss| loss.lost > 0).collect()
    }

    /// The minutes from which the frame stays within reach on a way.
    fn stays(&self, way: &Way) -> Minutes {
        let graph = self.ground.graph;
        match way.to {
            Some(to) => earlier(graph.minutes_to(to, self.frame), way.cost) & way.from,
            None if graph.time_up_bit() == 1 << self.frame as u8 => way.from,
            None => 0,
        }
    }
}

struct Walk {
    states: Vec<Open>,
    ways: Vec<Way>,
    /// The states at each node by what was shown before it; none where the level is lost.
    at: Vec<FxHashMap<Watch, Option<u32>>>,
    /// When each node is come to with the level reached.
    reached: Vec<Minutes>,
}

impl Walk {
    fn ways_of(&self, state: u32) -> &[Way] {
        let Range { start, end } = self.states[state as usize].ways.clone();
        &self.ways[start as usize..end as usize]
    }

    fn arrive(&mut self, then: Then, minutes: Minutes) {
        match then {
            Then::Open(state) => self.states[state as usize].arrives |= minutes,
            Then::Reached(node) => self.reached[node as usize] |= minutes,
            Then::Lost | Then::Over(_) => {}
        }
    }
}
