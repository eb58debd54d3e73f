//! A walk through a graph turn by turn, with a set of things that differ at each node: the minutes at which it can be stood in, or the numbers and facts that only lines read.

use crate::analysis::graph::{Edge, Graph};
use crate::script::ResponseIx;

/// What was new at a node after so many turns.
#[derive(Clone, Copy)]
pub struct Record {
    pub node: u32,
    turn: u32,
    pub set: u128,
    /// The record of the same node before this.
    earlier: u32,
}

/// There is no earlier record.
const NONE: u32 = u32::MAX;

/// All that is new anywhere, in the order of turns.
pub struct Layers {
    pub records: Vec<Record>,
    latest: Vec<u32>,
}

impl Layers {
    /// Walks from the first node with a set of one thing. `say` is told of each edge of each record, with what was looked at at its node in earlier turns, and returns what arrives
    /// behind the edge; nothing if the walk need not go on.
    pub fn walk(graph: &Graph, first: u128, mut say: impl FnMut(u32, &Record, u128, &Edge) -> Option<u128>) -> Layers {
        let nodes = graph.nodes.len();
        let (mut known, mut looked) = (vec![0u128; nodes], vec![0u128; nodes]);
        let mut out = Layers { records: vec![Record { node: 0, turn: 0, set: first, earlier: NONE }], latest: vec![NONE; nodes] };
        out.latest[0] = 0;
        known[0] = first;
        let mut at = 0;
        while at < out.records.len() {
            let record = out.records[at];
            let before = looked[record.node as usize];
            for edge in graph.edges(record.node) {
                let to = edge.to as usize;
                let Some(arrived) = say(at as u32, &record, before, edge) else { return out };
                let new = arrived & !known[to];
                if new != 0 {
                    known[to] |= new;
                    out.add(edge.to, record.turn + 1, new);
                }
            }
            looked[record.node as usize] |= record.set;
            at += 1;
        }
        out
    }

    fn add(&mut self, node: u32, turn: u32, new: u128) {
        let earlier = self.latest[node as usize];
        match self.records.get_mut(earlier as usize) {
            Some(record) if record.turn == turn => record.set |= new,
            _ => {
                self.latest[node as usize] = self.records.len() as u32;
                self.records.push(Record { node, turn, set: new, earlier });
            }
        }
    }

    /// The responses that lead to one thing (its place in the set) of a record, in the fewest turns.
    pub fn route(&self, arriving: &Arriving, graph: &Graph, to: (u32, u32), carry: &impl Fn(u32, &Edge, u128) -> u128) -> Vec<ResponseIx> {
        let mut out = Vec::new();
        let mut at = to;
        while let Some((response, from)) = self.step_back(arriving, graph, at, carry) {
            out.push(response);
            at = from;
        }
        out.reverse();
        out
    }

    fn step_back(
        &self,
        arriving: &Arriving,
        graph: &Graph,
        (at, place): (u32, u32),
        carry: &impl Fn(u32, &Edge, u128) -> u128,
    ) -> Option<(ResponseIx, (u32, u32))> {
        let record = &self.records[at as usize];
        let before = record.turn.checked_sub(1)?;
        arriving.at(record.node).iter().find_map(|(from, edge)| {
            let (earlier, set) = self.at_turn(*from, before)?;
            let edge = &graph.edges(*from)[*edge as usize];
            let arrives = |set: u128| carry(*from, edge, set) & (1 << place) != 0;
            let one = (0..128).filter(|p| set & (1 << p) != 0).find(|p| arrives(1 << p))?;
            Some((edge.response, (earlier, one)))
        })
    }

    /// The record that a node got in this turn, and its set.
    fn at_turn(&self, node: u32, turn: u32) -> Option<(u32, u128)> {
        let mut at = self.latest[node as usize];
        while let Some(record) = self.records.get(at as usize) {
            if record.turn <= turn {
                return (record.turn == turn).then_some((at, record.set));
            }
            at = record.earlier;
        }
        None
    }
}

/// The edges that lead to each node.
pub struct Arriving {
    starts: Vec<u32>,
    /// The node that each comes from, and its place among the edges of that.
    from: Vec<(u32, u32)>,
}

impl Arriving {
    pub fn new(graph: &Graph) -> Arriving {
        let nodes = graph.nodes.len();
        let each = || (0..nodes as u32).flat_map(|node| graph.edges(node).iter().enumerate().map(move |(place, edge)| (node, place as u32, edge.to as usize)));
        let mut starts = vec![0u32; nodes + 1];
        each().for_each(|(_, _, to)| starts[to + 1] += 1);
        for at in 0..nodes {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut from = vec![(0, 0); starts[nodes] as usize];
        for (node, place, to) in each() {
            from[next[to] as usize] = (node, place);
            next[to] += 1;
        }
        Arriving { starts, from }
    }

    fn at(&self, node: u32) -> &[(u32, u32)] {
        &self.from[self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize]
    }
}
