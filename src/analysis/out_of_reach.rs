//! After which responses a principle that a pass needs is out of reach, whatever follows: each principle alone, over every state.
//!
//! A state here is a control state with what was shown of the principle, and with all else that decides what may still be shown of it. First every state is come to in which the question is
//! open; then, from the last to the first, it is worked out at which minutes the level can still be reached from it. Where the level is reached already, only the control state is kept,
//! since nothing can take it away; a state in which it is lost is not followed at all.

use super::attainable::Ground;
use super::graph::{Edge, Minutes, earlier};
use crate::rubric::Frame;
use crate::scoring::{Judge, Level, Needs, Watch, Yardstick};
use crate::script::ResponseIx;
use crate::session::{State, step};
use rustc_hash::FxHashMap;

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
}

/// What becomes of a state by a response.
#[derive(Clone, Copy)]
enum Then {
    Open(u32),
    /// The level is reached, or not asked for: the control state alone decides whether the frame is.
    Reached(u32),
    Lost,
    /// The session is over, in the frame and with the level, or not so.
    Over(bool),
}

/// One way on at some minutes.
struct Way {
    response: ResponseIx,
    /// The minutes of departure.
    from: Minutes,
    cost: u8,
    then: Then,
    /// Whether the session is cut off, and where it stands otherwise.
    to: Option<u32>,
}

impl<'a> OutOfReach<'a> {
    pub fn new(ground: &'a Ground<'a>, yardstick: &'a Yardstick, frame: Frame, principle: usize) -> OutOfReach<'a> {
        let needs = ground.judge.needs(yardstick.of(principle));
        OutOfReach { ground, yardstick, frame, principle, judge: ground.judge.only(&needs), needs }
    }

    /// Remembers of the past what these needs say. It is right only if they are at least those of the principle.
    #[must_use]
    pub fn needing(self, needs: Needs) -> Self {
        OutOfReach { judge: self.ground.judge.only(&needs), needs, ..self }
    }

    /// The responses after which the level is lost in some state, in the order of the file; `None` if that takes more states than this.
    pub fn run(&self, most: usize) -> Option<Vec<Loss>> {
        let graph = self.ground.graph;
        if !graph.complete {
            return None;
        }
        let mut walk = Walk { states: Vec::new(), at: vec![FxHashMap::default(); graph.nodes.len()], reached: vec![0; graph.nodes.len()] };
        let first = self.needs.project(&self.judge.begin(&graph.nodes[0]));
        let begin = self.settle(&mut walk, 0, first);
        walk.arrive(begin, 1);
        for &node in &graph.order {
            // States of one node lead to others only.
            let here: Vec<u32> = walk.at[node as usize].values().copied().collect();
            for state in here {
                for way in self.ways(&mut walk, state) {
                    walk.arrive(way.then, super::graph::later(way.from, u32::from(way.cost)));
                }
                if walk.states.len() > most {
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
        let y = self.yardstick;
        let ground = self.ground;
        if self.basic(&watch) {
            return Then::Reached(node);
        }
        let facts = ground.graph.nodes[node as usize].facts;
        let lost = self.judge.lost(&watch, facts, ground.graph.facts);
        let best = watch.shown | (ground.ahead.behaviours(node, self.frame) - lost);
        if self.asked(facts) && y.level(self.principle, best) < Level::Basic {
            return Then::Lost;
        }
        let next = walk.states.len() as u32;
        let state = *walk.at[node as usize].entry(watch).or_insert(next);
        if state == next {
            walk.states.push(Open { node, watch, arrives: 0, can: 0 });
        }
        Then::Open(state)
    }

    fn basic(&self, watch: &Watch) -> bool {
        self.yardstick.level(self.principle, watch.shown) >= Level::Basic
    }

    /// Whether the level is asked for where these facts are known: that of the gate only once it is called for.
    fn asked(&self, facts: u64) -> bool {
        self.principle != self.yardstick.gate() || facts & self.yardstick.calls_gate != 0
    }

    /// All ways on from a state at the minutes at which it is come to.
    fn ways(&self, walk: &mut Walk, state: u32) -> Vec<Way> {
        let Open { node, watch, arrives, .. } = walk.states[state as usize];
        let (ground, graph) = (self.ground, self.ground.graph);
        let before = &graph.nodes[node as usize];
        let bit = 1u8 << self.frame as u8;
        let mut out = Vec::new();
        for edge in graph.edges(node) {
            let observe = |after: &State| self.needs.project(&self.judge.observe(ground.script, &watch, edge.response, before, after));
            let (arrived, stopped) = graph.follow(edge, arrives);
            let to = graph.nodes[edge.to as usize];
            let mut way = |set: Minutes, then: Then, to: Option<u32>| {
                out.push(Way { response: edge.response, from: departures(edge, set, arrives), cost: edge.cost, then, to });
            };
            for (set, minute) in self.needs.parts(arrived) {
                let next = observe(&State { minute, ..to });
                let then = match to.over {
                    true => Then::Over(graph.frames(edge.to, set) & bit != 0 && (!self.asked(to.facts) || self.basic(&next))),
                    false => self.settle(walk, edge.to, next),
                };
                way(set, then, Some(edge.to));
            }
            if stopped != 0 {
                let play = &ground.script.play;
                let (time_up, _) = step(play, &State { minute: play.hard_stop, ..*before }, edge.response);
                for (set, minute) in self.needs.parts(stopped) {
                    let met = !self.asked(time_up.facts) || self.basic(&observe(&State { minute, ..time_up }));
                    way(set, Then::Over(graph.time_up_bit() == bit && met), None);
                }
            }
        }
        out
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
            let here: Vec<u32> = walk.at[node as usize].values().copied().collect();
            for state in here {
                let ways = self.ways(&mut walk, state);
                let can = |walk: &Walk, way: &Way| match way.then {
                    Then::Open(to) => earlier(walk.states[to as usize].can, way.cost) & way.from,
                    Then::Reached(to) => earlier(graph.minutes_to(to, self.frame), way.cost) & way.from,
                    Then::Over(true) => way.from,
                    Then::Over(false) | Then::Lost => 0,
                };
                walk.states[state as usize].can = ways.iter().fold(0, |all, way| all | can(&walk, way));
                let could = walk.states[state as usize].can;
                // The parts of one response, which its minutes tell apart, are one choice.
                for same in ways.chunk_by(|a, b| a.response == b.response) {
                    let stays = same.iter().fold(0, |all, way| all | self.stays(way));
                    let still = same.iter().fold(0, |all, way| all | can(&walk, way));
                    add(same[0].response, could & stays, still);
                }
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

/// When one left, out of these minutes, to arrive so.
fn departures(edge: &Edge, arrived: Minutes, from: Minutes) -> Minutes {
    earlier(arrived, edge.cost) & from
}

struct Walk {
    states: Vec<Open>,
    /// The states at each node.
    at: Vec<FxHashMap<Watch, u32>>,
    /// When each node is come to with the level reached.
    reached: Vec<Minutes>,
}

impl Walk {
    fn arrive(&mut self, then: Then, minutes: Minutes) {
        match then {
            Then::Open(state) => self.states[state as usize].arrives |= minutes,
            Then::Reached(node) => self.reached[node as usize] |= minutes,
            Then::Lost | Then::Over(_) => {}
        }
    }
}
