//! After which responses the need is out of reach, whatever follows: over every state.

use super::walk::{Then, Walk, Way};
use crate::analysis::graph::{Minutes, earlier};
use crate::script::ResponseIx;

/// A response after which the need is out of reach although its frames are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    pub response: ResponseIx,
    /// The states in which it can be said, the frames stay within reach, and the need could still be met.
    pub of: usize,
    /// Those of them in which it cannot afterwards, at some minute at least.
    pub lost: usize,
    /// It never can afterwards.
    pub always: bool,
}

impl Walk<'_> {
    /// The responses after which the need is lost in some state, in the order of the file.
    ///
    /// From the last state to the first it is worked out from when the need can be met; then, what each response takes away.
    pub fn losses(&self) -> Vec<Loss> {
        let graph = self.need.ground.graph;
        let mut found: Vec<Option<Loss>> = vec![None; self.need.ground.script.play.responses.len()];
        let mut add = |response: ResponseIx, could: Minutes, can: Minutes| {
            if could != 0 {
                let loss = found[response as usize].get_or_insert(Loss { response, of: 0, lost: 0, always: true });
                loss.of += 1;
                loss.lost += usize::from(could & !can != 0);
                loss.always &= could & can == 0;
            }
        };
        // From when it can be met, of each state.
        let mut from_when: Vec<Minutes> = vec![0; self.states.len()];
        for &node in graph.order.iter().rev() {
            for state in self.here(node) {
                let ways = self.ways_of(state);
                let can = |way: &Way| match way.then {
                    Then::Open(to) => earlier(from_when[to as usize], way.cost) & way.from,
                    Then::Settled(to, met) => earlier(self.need.minutes_to(to, met), way.cost) & way.from,
                    Then::Over(true) => way.from,
                    Then::Over(false) => 0,
                };
                let could = ways.iter().fold(0, |all, way| all | can(way));
                // The parts of one response, which its minutes tell apart, are one choice.
                for same in ways.chunk_by(|a, b| a.response == b.response) {
                    let stays = same.iter().fold(0, |all, way| all | self.stays(way));
                    let still = same.iter().fold(0, |all, way| all | can(way));
                    add(same[0].response, could & stays, still);
                }
                from_when[state as usize] = could;
            }
            let could = self.met[node as usize] & self.need.minutes_to(node, u8::MAX);
            for edge in graph.edges(node).iter().filter(|_| could != 0) {
                let (arrived, stopped) = graph.follow(edge, could);
                let in_time = earlier(self.need.minutes_to(edge.to, u8::MAX) & arrived, edge.cost) & could;
                let cut_off = if self.need.among(graph.time_up_bit()).next().is_some() { earlier(stopped, edge.cost) & could } else { 0 };
                add(edge.response, in_time | cut_off, in_time | cut_off);
            }
        }
        found.into_iter().flatten().filter(|loss| loss.lost > 0).collect()
    }

    /// The minutes from which the frames stay within reach on a way.
    fn stays(&self, way: &Way) -> Minutes {
        match way.to {
            Some(to) => earlier(self.need.minutes_to(to, u8::MAX), way.cost) & way.from,
            None if self.need.among(self.need.ground.graph.time_up_bit()).next().is_some() => way.from,
            None => 0,
        }
    }
}
