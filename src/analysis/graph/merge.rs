//! States with the same future as one: whatever is said comes to the same, costs the same and leads to states that are one again.
//!
//! What a graph tells apart is what something *may* still read; whether a number that is read at all is three or four makes no difference where both open the same. Such states are found
//! backward, each after all that it leads to, by comparing what leads on from them. The less a question hears of what is said, the more states are one to it.

use super::{Edge, Graph};
use crate::rubric::{Frame, Phase};
use crate::scoring::{HeardAs, Heeds};
use crate::script::{Bits, Script};
use crate::session::{State, step};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::hash::BuildHasher;

/// What a question tells apart.
struct Heard<T, L> {
    /// Of the edges of a node, the places of those that are followed.
    taken: T,
    /// What the response of an edge of a node is to the question: responses of one number, below 2^24, are the same to it.
    label: L,
    /// The facts, a bit each, of which it matters whether they are known.
    facts: u64,
    /// Whether states of different moments are different.
    moments: bool,
}

/// One way on, and what is known where the hard stop cuts in on it; last, what the state is.
type Part = (u64, u64);

/// Different futures, numbered as they come; one after the other in one list, so that none is stored apart.
#[derive(Default)]
struct Futures {
    parts: Vec<Part>,
    starts: Vec<u32>,
    /// By a hash of the future, the last of that hash; of each, the one of the same hash before it.
    last: FxHashMap<u64, u32>,
    before: Vec<u32>,
}

impl Futures {
    fn number(&mut self, future: &[Part]) -> u32 {
        let next = self.starts.len() as u32;
        let last = self.last.entry(FxBuildHasher.hash_one(future)).or_insert(u32::MAX);
        let mut at = *last;
        while at != u32::MAX {
            let end = self.starts.get(at as usize + 1).map_or(self.parts.len(), |end| *end as usize);
            if self.parts[self.starts[at as usize] as usize..end] == *future {
                return at;
            }
            at = self.before[at as usize];
        }
        self.before.push(*last);
        *last = next;
        self.starts.push(self.parts.len() as u32);
        self.parts.extend_from_slice(future);
        next
    }
}

impl Graph {
    /// The graph with all states as one from which the same responses lead to the same end with the same signs known: no question about what sessions come to has another answer
    /// in it. Lines may differ between such states.
    #[must_use]
    pub fn merged(&self, script: &Script) -> Graph {
        let signs = script.about.facts.iter().enumerate().filter(|(_, f)| f.sign.is_some() || f.opens.is_some());
        let facts = signs.fold(0, |bits, (i, _)| bits | 1 << i);
        let all = |edges: &[Edge], taken: &mut Vec<usize>| taken.extend(0..edges.len());
        let (merged, classes) = self.alike(script, Heard { taken: all, label: |_, edge: &Edge| edge.response, facts, moments: true });
        let known = self.known.iter().map(|(state, node)| (*state, classes[*node as usize])).collect();
        Graph { known, ..merged }
    }

    /// The graph with all states as one that are the same to what heeds this of what is said, to whom these harms are all that is harmful and these facts all that it matters to know: those come to by the edges that
    /// are taken, of each node by their places.
    #[must_use]
    pub fn heard(&self, script: &Script, heeds: &Heeds, harms: Bits, facts: u64, taken: impl FnMut(&[Edge], &mut Vec<usize>)) -> Graph {
        let mut numbers: FxHashMap<(HeardAs, Bits), u32> = FxHashMap::default();
        let mut labels = vec![u32::MAX; script.play.responses.len() * Phase::ALL.len()];
        let label = |node: u32, edge: &Edge| {
            let phase = script.play.moment(self.nodes[node as usize].moment).phase as usize;
            let known = &mut labels[edge.response as usize * Phase::ALL.len() + phase];
            if *known == u32::MAX {
                let heard = (heeds.heard_as(script, edge.response, 1 << phase), script.key.responses[edge.response as usize].harms & harms);
                let next = numbers.len() as u32;
                *known = *numbers.entry(heard).or_insert(next);
            }
            *known
        };
        self.alike(script, Heard { taken, label, facts, moments: false }).0
    }

    /// The graph with all states as one that are the same to a question, and the node there of each node that is come to. No state is known in it by what it is.
    fn alike<T: FnMut(&[Edge], &mut Vec<usize>), L: FnMut(u32, &Edge) -> u32>(&self, script: &Script, mut heard: Heard<T, L>) -> (Graph, Vec<u32>) {
        let mut reached = vec![false; self.nodes.len()];
        reached[0] = true;
        // The edges that are followed from each node that is come to, in the order of nodes.
        let (mut come_to, mut ways, mut taken) = (Vec::new(), Vec::new(), Vec::new());
        for &node in self.order.iter() {
            if reached[node as usize] {
                let edges = self.edges(node);
                taken.clear();
                (heard.taken)(edges, &mut taken);
                let from = ways.len();
                for edge in taken.iter().map(|at| edges[*at]) {
                    reached[edge.to as usize] = true;
                    ways.push(edge);
                }
                come_to.push((node, from..ways.len()));
            }
        }
        let mut classes = vec![u32::MAX; self.nodes.len()];
        let mut known = Futures::default();
        let mut future: Vec<Part> = Vec::new();
        for (node, followed) in come_to.iter().rev() {
            self.future(script, *node, &ways[followed.clone()], &classes, &mut heard, &mut future);
            classes[*node as usize] = known.number(&future);
        }
        // They were numbered from the end.
        let last = known.starts.len() as u32 - 1;
        let mut stands_for: Vec<Option<usize>> = vec![None; known.starts.len()];
        for (at, (node, _)) in come_to.iter().enumerate() {
            let class = &mut classes[*node as usize];
            *class = last - *class;
            stands_for[*class as usize].get_or_insert(at);
        }
        let (mut nodes, mut starts, mut edges): (Vec<State>, Vec<u32>, Vec<Edge>) = (Vec::new(), vec![0], Vec::new());
        for at in stands_for.into_iter().flatten() {
            let (node, followed) = &come_to[at];
            nodes.push(self.nodes[*node as usize]);
            edges.extend(ways[followed.clone()].iter().map(|edge| Edge { to: classes[edge.to as usize], ..*edge }));
            starts.push(edges.len() as u32);
        }
        let mut graph = Graph {
            arrivals: vec![0; nodes.len()],
            done: vec![[0; Frame::ALL.len()]; nodes.len()],
            unhurried: vec![0; nodes.len()],
            nodes,
            starts,
            edges,
            order: Vec::new(),
            known: FxHashMap::default(),
            ..*self
        };
        graph.settle(script);
        (graph, classes)
    }

    /// All that decides what follows from a node.
    fn future<T, L: FnMut(u32, &Edge) -> u32>(
        &self,
        script: &Script,
        node: u32,
        ways: &[Edge],
        classes: &[u32],
        heard: &mut Heard<T, L>,
        future: &mut Vec<Part>,
    ) {
        let play = &script.play;
        let state = &self.nodes[node as usize];
        future.clear();
        for edge in ways {
            let label = u64::from((heard.label)(node, edge));
            let way = label << 40 | u64::from(classes[edge.to as usize]) << 9 | u64::from(edge.cost) << 1 | u64::from(edge.free);
            // Where the hard stop cuts in, what is known at the end is what this response brought out, before anything else is said.
            let stops = !edge.free && heard.facts != 0;
            let known = if stops { step(play, &State { minute: play.hard_stop, ..*state }, edge.response).0.facts & heard.facts } else { 0 };
            future.push((way, known));
        }
        future.sort_unstable();
        let moment = if heard.moments { u64::from(state.moment) + 1 } else { 0 };
        future.push((moment << 16 | state.ending.map_or(0, |e| u64::from(e) + 1) << 1 | u64::from(state.over), state.facts & heard.facts));
    }
}
