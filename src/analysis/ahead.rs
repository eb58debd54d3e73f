//! What may still come to be shown on the way from each state to each frame: what a search need not look for any more.

use super::Graph;
use super::graph::Minutes;
use crate::rubric::Frame;
use crate::scoring::Judge;
use crate::script::{Bits, Script};
use rustc_hash::FxHashMap;

/// For every node and frame, the behaviours of which an occurrence may still lie ahead. Some of them may not come to be shown all the same; what is missing here never does.
pub struct Ahead {
    nodes: Vec<[Bits; Frame::ALL.len()]>,
}

impl Ahead {
    pub fn new(script: &Script, judge: &Judge, graph: &Graph) -> Ahead {
        let play = &script.play;
        let mut known: FxHashMap<(u32, u16), Bits> = FxHashMap::default();
        let mut nodes = vec![[Bits::NONE; Frame::ALL.len()]; graph.nodes.len()];
        for &node in graph.order.iter().rev() {
            let phase = 1u16 << play.moment(graph.nodes[node as usize].moment).phase as u16;
            let mut all = [judge.shown_at_the_end(); Frame::ALL.len()];
            for edge in graph.edges(node) {
                let here = *known.entry((edge.response, phase)).or_insert_with(|| judge.occurrences(script, edge.response, phase));
                let onward = graph.frames(edge.to, Minutes::MAX);
                for (frame, bits) in all.iter_mut().enumerate() {
                    if onward & (1 << frame) != 0 {
                        *bits |= here | nodes[edge.to as usize][frame];
                    } else if graph.time_up_bit() & (1 << frame) != 0 {
                        // The hard stop may cut in behind this very response.
                        *bits |= here;
                    }
                }
            }
            nodes[node as usize] = all;
        }
        Ahead { nodes }
    }

    /// The frames (a bit each) on the way to which all of these may still come to be shown.
    pub fn frames(&self, node: u32, missing: Bits) -> u8 {
        let ahead = &self.nodes[node as usize];
        Frame::ALL.iter().filter(|f| ahead[**f as usize].covers(missing)).fold(0, |frames, f| frames | 1 << *f as u8)
    }
}
