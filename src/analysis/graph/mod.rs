//! Every control state that a presentation can lead to, how responses lead from one to the next, and at which minutes each can be stood in.
//!
//! The clock decides nothing but the hard stop and what is computed about time, so it is kept out of the states: each carries the *set* of minutes at which it can
//! be reached, a bit each, and the sets of minutes from which each frame can still be reached. This says exactly what a graph with the minute in every state would
//! say, in a twentieth of the states.

mod merge;

use super::live::Live;
use crate::rubric::Frame;
use crate::script::{LineIx, PresentationIx, ResponseIx, Script};
use crate::session::{State, open, start, step};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// A set of minutes. The last bit stands for itself and all later ones: they differ in nothing, being past every hard stop.
pub type Minutes = u128;

/// The latest minute that is told apart from later ones.
pub const LAST: u32 = 127;

/// The set, so many minutes later.
pub fn later(minutes: Minutes, by: u32) -> Minutes {
    if by == 0 {
        return minutes;
    }
    let lost = minutes >> (LAST + 1 - by.min(LAST)) != 0 || minutes >> LAST != 0;
    (minutes << by.min(LAST)) | if lost { 1 << LAST } else { 0 }
}

/// The set, so many minutes earlier: from where it can be reached in that time.
pub fn earlier(minutes: Minutes, by: u8) -> Minutes {
    let past = minutes >> LAST != 0;
    (minutes >> by) | if past { !before(LAST as u16 - u16::from(by)) } else { 0 }
}

/// The minutes before `minute`.
pub fn before(minute: u16) -> Minutes {
    if u32::from(minute) > LAST { Minutes::MAX } else { (1 << minute) - 1 }
}

/// One response leading from a node to another.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    pub response: ResponseIx,
    pub to: u32,
    /// The minutes it takes; none in a follow-up.
    pub cost: u8,
    /// The hard stop has no hold on it: it ends the session, or what the client gave before lifts the stop.
    free: bool,
}

/// All control states reachable from one presentation.
pub struct Graph {
    /// The states, their minute left at zero.
    pub nodes: Vec<State>,
    starts: Vec<u32>,
    edges: Vec<Edge>,
    /// When each node can be reached.
    pub arrivals: Vec<Minutes>,
    /// From which minutes each frame can be reached, for each node.
    done: Vec<[Minutes; Frame::ALL.len()]>,
    /// The last minute at which each node can be stood in so that the hard stop never cuts in, whatever follows; below zero if there is none.
    unhurried: Vec<i16>,
    hard_stop: u16,
    time_up_frame: Frame,
    /// Every node after all that lead to it.
    pub order: Vec<u32>,
    /// Every fact that is known in some state.
    pub facts: u64,
    /// Whether all states are here. If not, the budget ran out.
    pub complete: bool,
    /// The node of each state, the minute left at zero.
    known: FxHashMap<State, u32>,
}

impl Graph {
    /// More control states than this are not explored.
    pub const BUDGET: usize = 1_500_000;

    /// That of each presentation, for all questions that are asked of it.
    pub fn of_each(script: &Script, budget: usize) -> Vec<Graph> {
        (0..script.play.presentations.len() as PresentationIx).into_par_iter().map(|presentation| Graph::new(script, presentation, budget)).collect()
    }

    /// With everything forgotten that decides neither how a session goes on nor what it comes to.
    pub fn new(script: &Script, presentation: PresentationIx, budget: usize) -> Graph {
        let live = Live::new(script);
        Graph::of(script, |state| live.project(state), presentation, budget)
    }

    /// With everything kept that decides which of these lines are said.
    pub fn with_lines(script: &Script, lines: &[std::ops::Range<LineIx>], presentation: PresentationIx, budget: usize) -> Graph {
        let live = Live::reading(script, |list| lines.contains(list));
        Graph::of(script, |state| live.project(state), presentation, budget)
    }

    /// With what this leaves of each state. It is right only if nothing that it forgets is read later.
    pub fn of(script: &Script, project: impl Fn(&State) -> State, presentation: PresentationIx, budget: usize) -> Graph {
        let play = &script.play;
        let timeless = |state: State| State { minute: 0, ..project(&state) };
        let first = timeless(start(play, presentation).0);
        let mut nodes = vec![first];
        let mut known: FxHashMap<State, u32> = std::iter::once((first, 0)).collect();
        let (mut starts, mut edges) = (vec![0], Vec::new());
        let mut complete = true;
        let mut at = 0;
        while at < nodes.len() {
            let state = nodes[at];
            for response in open(play, &state) {
                let (next, turn) = step(play, &state, response);
                let next = timeless(next);
                let to = match known.get(&next) {
                    Some(to) => *to,
                    None if nodes.len() >= budget => {
                        complete = false;
                        continue;
                    }
                    None => {
                        let to = nodes.len() as u32;
                        nodes.push(next);
                        known.insert(next, to);
                        to
                    }
                };
                let cost = if state.ending.is_some() { 0 } else { play.response(response).minutes };
                edges.push(Edge { response, to, cost, free: !turn.may_stop });
            }
            starts.push(edges.len() as u32);
            at += 1;
        }
        let mut graph = Graph {
            arrivals: vec![0; nodes.len()],
            done: vec![[0; Frame::ALL.len()]; nodes.len()],
            unhurried: vec![0; nodes.len()],
            order: Vec::new(),
            facts: nodes.iter().fold(0, |facts, n| facts | n.facts),
            nodes,
            starts,
            edges,
            hard_stop: play.hard_stop,
            time_up_frame: play.ending(play.time_up).frame,
            complete,
            known,
        };
        graph.settle(script);
        graph
    }

    /// Works out everything that follows from the nodes and edges.
    fn settle(&mut self, script: &Script) {
        let order = self.order();
        self.mark_arrivals(&order);
        self.mark_frames(script, &order);
        self.mark_unhurried(&order);
        self.order = order;
    }

    /// The node of a state of which everything is forgotten that nothing later reads ([`Live`]), if it is among those of the graph.
    pub fn node(&self, state: State) -> Option<u32> {
        self.known.get(&State { minute: 0, ..state }).copied()
    }

    pub fn edges(&self, node: u32) -> &[Edge] {
        &self.edges[self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize]
    }

    /// The minutes at which an edge is followed to its node, out of those at which it is left; and those at which the hard stop cuts in instead.
    pub fn follow(&self, edge: &Edge, from: Minutes) -> (Minutes, Minutes) {
        let arrived = later(from, u32::from(edge.cost));
        if edge.free {
            (arrived, 0)
        } else {
            let in_time = before(self.hard_stop);
            (arrived & in_time, arrived & !in_time)
        }
    }

    /// Whether the hard stop cuts in where an edge would arrive at this minute.
    pub fn stops(&self, edge: &Edge, arrives: u16) -> bool {
        !edge.free && arrives >= self.hard_stop
    }

    /// Whether the hard stop has no hold on an edge.
    pub fn never_stops(&self, edge: &Edge) -> bool {
        edge.free
    }

    /// The minute of the hard stop.
    pub fn hard_stop(&self) -> u16 {
        self.hard_stop
    }

    /// The frames (a bit each) in which a session that stands here at one of these minutes can end.
    pub fn frames(&self, node: u32, minutes: Minutes) -> u8 {
        let done = &self.done[node as usize];
        Frame::ALL.iter().filter(|f| done[**f as usize] & minutes != 0).fold(0, |bits, f| bits | 1 << *f as u8)
    }

    /// The minutes from which a session that stands here can end in a frame.
    pub fn minutes_to(&self, node: u32, frame: Frame) -> Minutes {
        self.done[node as usize][frame as usize]
    }

    /// The last minute up to which it makes no difference when a node is stood in, as the hard stop never cuts in whatever follows.
    pub fn unhurried(&self, node: u32) -> Option<u32> {
        u32::try_from(self.unhurried[node as usize]).ok()
    }

    /// The frame of the ending that the hard stop leads to, as a bit.
    pub fn time_up_bit(&self) -> u8 {
        1 << self.time_up_frame as u8
    }

    /// Every node after all that lead to it. Facts and marks only grow and moments have no free circle, so there is such an order.
    fn order(&self) -> Vec<u32> {
        let mut open = vec![0u32; self.nodes.len()];
        for edge in &self.edges {
            open[edge.to as usize] += 1;
        }
        let mut order: Vec<u32> = (0..self.nodes.len() as u32).filter(|n| open[*n as usize] == 0).collect();
        let mut at = 0;
        while at < order.len() {
            for edge in self.edges(order[at]) {
                open[edge.to as usize] -= 1;
                if open[edge.to as usize] == 0 {
                    order.push(edge.to);
                }
            }
            at += 1;
        }
        debug_assert_eq!(order.len(), self.nodes.len());
        order
    }

    fn mark_arrivals(&mut self, order: &[u32]) {
        self.arrivals[0] = 1;
        for &node in order {
            for at in self.starts[node as usize]..self.starts[node as usize + 1] {
                let edge = self.edges[at as usize];
                let (arrived, _) = self.follow(&edge, self.arrivals[node as usize]);
                self.arrivals[edge.to as usize] |= arrived;
            }
        }
    }

    fn mark_unhurried(&mut self, order: &[u32]) {
        for &node in order.iter().rev() {
            let up_to = |edge: &Edge| match self.unhurried[edge.to as usize] {
                onward if edge.free && onward >= LAST as i16 => onward,
                onward if edge.free => onward - i16::from(edge.cost),
                onward => onward.min(self.hard_stop as i16 - 1) - i16::from(edge.cost),
            };
            self.unhurried[node as usize] = self.edges(node).iter().map(up_to).min().unwrap_or(LAST as i16).max(-1);
        }
    }

    fn mark_frames(&mut self, script: &Script, order: &[u32]) {
        for &node in order.iter().rev() {
            let mut done = [0; Frame::ALL.len()];
            if let Some(ending) = self.nodes[node as usize].ending {
                done[script.play.ending(ending).frame as usize] = Minutes::MAX;
            } else {
                for edge in self.edges(node) {
                    for (frame, minutes) in done.iter_mut().enumerate() {
                        let onward = self.done[edge.to as usize][frame];
                        *minutes |= match edge.free {
                            true => earlier(onward, edge.cost),
                            false => (onward & before(self.hard_stop)) >> edge.cost,
                        };
                    }
                    if !edge.free {
                        done[self.time_up_frame as usize] |= !before(self.hard_stop.saturating_sub(u16::from(edge.cost)));
                    }
                }
            }
            self.done[node as usize] = done;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_past_the_last_are_kept_as_the_last() {
        assert_eq!(later(0b101, 2), 0b10100);
        assert_eq!(later(1 << 126, 3), 1 << 127);
        assert_eq!(later(1 << 127, 1), 1 << 127);
        assert_eq!(later(1 << 124, 3), 1 << 127);
        assert_eq!(before(3), 0b111);
        assert_eq!(earlier(0b10100, 2), 0b101);
        assert_eq!(earlier(1 << 127, 2), 0b111 << 125);
    }
}
