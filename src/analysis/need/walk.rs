//! Every state in which it is open whether the need is met: a control state with what was shown of it, and with all else that decides what may still be shown of it.
//!
//! Where it is settled in which frames it is met, only the control state is kept, since nothing can take it away; a state in which it is lost is not followed at all.

use super::Need;
use crate::analysis::graph::{Minutes, earlier, later};
use crate::scoring::Watch;
use crate::script::ResponseIx;
use crate::session::{State, step};
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

/// Where several counters run, at least so many different pasts may be expected at a node of a large graph: what could hardly be finished is not begun.
const PASTS: usize = 15;

/// So many ways on take as much memory as a state.
const WAYS: usize = 4;

/// All states in which the question is open, and the ways between them.
pub struct Walk<'a> {
    pub(super) need: Need<'a>,
    pub(super) states: Vec<Open>,
    pub(super) ways: Vec<Way>,
    /// What is known at each node by what was done before it.
    at: Vec<FxHashMap<Watch, Then>>,
    /// When each node is come to with the need met.
    pub(super) met: Vec<Minutes>,
}

/// A state in which the question is open.
pub(super) struct Open {
    node: u32,
    watch: Watch,
    pub arrives: Minutes,
    /// Its ways on, by their places among all.
    ways: Range<u32>,
}

/// What becomes of a state by a response.
#[derive(Clone, Copy)]
pub(super) enum Then {
    Open(u32),
    /// The frames (a bit each) in which it is settled that the need is met; in others it is out of reach. The control state alone decides which of them a session ends in.
    Settled(u32, u8),
    /// The session is over, in one of the frames and with the need met, or not so.
    Over(bool),
}

/// One way on at some minutes.
#[derive(Clone, Copy)]
pub(super) struct Way {
    pub response: ResponseIx,
    /// The minutes of departure.
    pub from: Minutes,
    pub cost: u8,
    pub then: Then,
    /// Where it leads, unless the hard stop cuts in.
    pub to: Option<u32>,
}

impl<'a> Need<'a> {
    /// All that is to be looked at; `None` if that is more states, and ways on for their share, than this.
    pub fn walk(self, most: usize) -> Option<Walk<'a>> {
        // Places are numbers of 32 bits.
        let most = most.min(u32::MAX as usize / (2 * WAYS));
        let graph = self.ground.graph;
        let nodes = graph.nodes.len();
        let in_frames = || (0..nodes as u32).filter(|node| self.minutes_to(*node, u8::MAX) & graph.arrivals[*node as usize] != 0).count();
        if !graph.complete || (self.counters() > 1 && in_frames().saturating_mul(PASTS) > most) {
            return None;
        }
        let first = self.needs.project(&self.judge.begin(&graph.nodes[0]));
        let mut walk = Walk { need: self, states: Vec::new(), ways: Vec::new(), at: vec![FxHashMap::default(); nodes], met: vec![0; nodes] };
        let begin = walk.settle(0, first);
        walk.arrive(begin, 1);
        for &node in &graph.order {
            // States of one node lead to others only.
            for state in walk.here(node) {
                let begin = walk.ways.len();
                walk.go_on(state);
                walk.states[state as usize].ways = begin as u32..walk.ways.len() as u32;
                for at in begin..walk.ways.len() {
                    let Way { then, from, cost, .. } = walk.ways[at];
                    walk.arrive(then, later(from, u32::from(cost)));
                }
                if walk.states.len() + walk.ways.len() / WAYS > most {
                    return None;
                }
            }
            let met = walk.met[node as usize];
            if met != 0 {
                for edge in graph.edges(node) {
                    walk.met[edge.to as usize] |= graph.follow(edge, met).0;
                }
            }
        }
        Some(walk)
    }
}

impl Walk<'_> {
    /// The open states at a node.
    pub(super) fn here(&self, node: u32) -> Vec<u32> {
        self.at[node as usize].values().filter_map(|then| if let Then::Open(state) = then { Some(*state) } else { None }).collect()
    }

    pub(super) fn ways_of(&self, state: u32) -> &[Way] {
        let Range { start, end } = self.states[state as usize].ways.clone();
        &self.ways[start as usize..end as usize]
    }

    /// What is known at a node after this was done; `None` if the walk came there with nothing from which the same follows.
    pub(super) fn known(&self, node: u32, watch: &Watch) -> Option<Then> {
        match self.need.stands(node, &self.need.needs.project(watch)) {
            Ok(met) => Some(Then::Settled(node, met)),
            // What follows where it is settled was not walked.
            Err(watch) => match self.at[node as usize].get(&watch) {
                Some(then) => Some(*then),
                None => self.need.settled(node, &watch).map(|met| Then::Settled(node, met)),
            },
        }
    }

    fn settle(&mut self, node: u32, watch: Watch) -> Then {
        let watch = match self.need.stands(node, &watch) {
            Ok(met) => return Then::Settled(node, met),
            Err(watch) => watch,
        };
        match self.at[node as usize].entry(watch) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(place) => *place.insert(match self.need.settled(node, &watch) {
                Some(met) => Then::Settled(node, met),
                None => {
                    self.states.push(Open { node, watch, arrives: 0, ways: 0..0 });
                    Then::Open(self.states.len() as u32 - 1)
                }
            }),
        }
    }

    fn arrive(&mut self, then: Then, minutes: Minutes) {
        match then {
            Then::Open(state) => self.states[state as usize].arrives |= minutes,
            Then::Settled(node, met) if met != 0 => self.met[node as usize] |= minutes,
            Then::Settled(..) | Then::Over(_) => {}
        }
    }

    /// Puts down all ways on from a state at the minutes at which it is come to.
    fn go_on(&mut self, state: u32) {
        let Open { node, watch, arrives, .. } = self.states[state as usize];
        let ground = self.need.ground;
        let graph = ground.graph;
        let before = &graph.nodes[node as usize];
        for edge in graph.edges(node) {
            let observe = |need: &Need, after: &State| need.needs.project(&need.judge.observe(ground.script, &watch, edge.response, before, after));
            let (arrived, stopped) = graph.follow(edge, arrives);
            let to = graph.nodes[edge.to as usize];
            let way =
                |set: Minutes, then: Then, to: Option<u32>| Way { response: edge.response, from: earlier(set, edge.cost) & arrives, cost: edge.cost, then, to };
            for (set, minute) in self.need.needs.parts(arrived) {
                let next = observe(&self.need, &State { minute, ..to });
                let then = match to.over {
                    true => Then::Over(self.need.ends_well(graph.frames(edge.to, set), to.facts, next.shown)),
                    false => self.settle(edge.to, next),
                };
                self.ways.push(way(set, then, Some(edge.to)));
            }
            if stopped != 0 {
                let play = &ground.script.play;
                let (time_up, _) = step(play, &State { minute: play.hard_stop, ..*before }, edge.response);
                for (set, minute) in self.need.needs.parts(stopped) {
                    let shown = observe(&self.need, &State { minute, ..time_up }).shown;
                    self.ways.push(way(set, Then::Over(self.need.ends_well(graph.time_up_bit(), time_up.facts, shown)), None));
                }
            }
        }
    }
}
