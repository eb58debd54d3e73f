//! What may still come to be shown on the way from each state to each frame: what a search need not look for any more.

use super::Graph;
use super::graph::Minutes;
use crate::rubric::{Frame, Phase};
use crate::scoring::{Judge, ToCome};
use crate::script::{Bits, MomentIx, ResponseIx, Script, TargetIx};

/// For every node and frame, the behaviours of which an occurrence may still lie ahead. Some of them may not come to be shown all the same; what is missing here never does. For every node
/// also what may still be said that moves counters.
pub struct Ahead {
    nodes: Vec<[Bits; Frame::ALL.len()]>,
    to_come: Vec<ToCome>,
}

impl Ahead {
    pub fn new(script: &Script, judge: &Judge, graph: &Graph) -> Ahead {
        let play = &script.play;
        let mut known: Vec<Option<(Bits, ToCome)>> = vec![None; play.responses.len() * Phase::ALL.len()];
        let late_ones = judge.shown_at_the_end();
        let mut nodes = vec![[Bits::NONE; Frame::ALL.len()]; graph.nodes.len()];
        let mut to_come = vec![ToCome::default(); graph.nodes.len()];
        let ends: Vec<u8> = (0..graph.nodes.len() as u32).map(|node| graph.frames(node, Minutes::MAX)).collect();
        for &node in graph.order.iter().rev() {
            let phase = play.moment(graph.nodes[node as usize].moment).phase as usize;
            let in_follow_up = graph.nodes[node as usize].ending.is_some();
            let mut all = [if in_follow_up { Bits::NONE } else { late_ones }; Frame::ALL.len()];
            let mut after = ToCome::default();
            for edge in graph.edges(node) {
                let said = || (judge.occurrences(script, edge.response, 1 << phase), judge.comes_with(script, edge.response, 1 << phase));
                let (here, comes) = *known[edge.response as usize * Phase::ALL.len() + phase].get_or_insert_with(said);
                // Counters rest in a follow-up.
                if !in_follow_up {
                    after = after.or(comes.then(to_come[edge.to as usize]));
                }
                let onward = ends[edge.to as usize];
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
            to_come[node as usize] = after;
        }
        Ahead { nodes, to_come }
    }

    /// The behaviours of which an occurrence may still lie ahead on the way to this frame.
    pub fn behaviours(&self, node: u32, frame: Frame) -> Bits {
        self.nodes[node as usize][frame as usize]
    }

    /// What may still be said there or later, as far as counters hang on it.
    pub fn to_come(&self, node: u32) -> ToCome {
        self.to_come[node as usize]
    }

    /// The frames (a bit each) on the way to which all of these may still come to be shown.
    pub fn frames(&self, node: u32, missing: Bits) -> u8 {
        let ahead = &self.nodes[node as usize];
        Frame::ALL.iter().filter(|f| ahead[**f as usize].covers(missing)).fold(0, |frames, f| frames | 1 << *f as u8)
    }
}

/// For every moment, the behaviours of which an occurrence may still follow, whatever the client's state: coarser than [`Ahead`], and known without a graph.
pub struct Onward {
    moments: Vec<Bits>,
}

impl Onward {
    pub fn new(script: &Script, judge: &Judge) -> Onward {
        let play = &script.play;
        let here = |at: usize| {
            let moment = &play.moments[at];
            let phase = 1u16 << moment.phase as u16;
            let said = moment.responses.clone().chain(play.anytime.clone());
            said.fold(judge.shown_at_the_end(), |bits, r| bits | judge.occurrences(script, r, phase))
        };
        let mut moments: Vec<Bits> = (0..play.moments.len()).map(here).collect();
        let leads_to: Vec<Vec<usize>> = play.moments.iter().map(|moment| successors(script, moment.responses.clone())).collect();
        // Again until nothing changes: a moment can be come back to.
        let mut changed = true;
        while changed {
            changed = false;
            for at in (0..moments.len()).rev() {
                let all = leads_to[at].iter().fold(moments[at], |bits, to| bits | moments[*to]);
                changed |= all != moments[at];
                moments[at] = all;
            }
        }
        Onward { moments }
    }

    /// What may still follow from a moment on, the moment itself included.
    pub fn from(&self, moment: MomentIx) -> Bits {
        self.moments[moment as usize]
    }
}

/// The moments that these responses, the turning points and the follow-ups of endings can lead to.
fn successors(script: &Script, responses: std::ops::Range<ResponseIx>) -> Vec<usize> {
    let play = &script.play;
    let routes = responses.flat_map(|r| play.response(r).routes.clone()).map(|route| play.routes[route as usize].to);
    let by_route = routes.filter_map(|to| match to {
        TargetIx::Moment(to) => Some(to),
        TargetIx::Ending(ending) => play.ending(ending).follow_up,
        TargetIx::Done => None,
    });
    by_route.chain(play.turning_points.iter().map(|t| t.to)).map(usize::from).collect()
}
