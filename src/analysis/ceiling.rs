//! What a session can still come to at most, from each state on, in one frame.
//!
//! Every behaviour counts once, however often it is shown; of the sessions of a graph it is soon known which comes to most only where it counts each time. So each behaviour's weight is
//! split: a part of it counts each time that it may be shown, the rest counts once, whether it is shown or not. Whatever the split, no session comes to more than the most that is counted so
//! (a Lagrangian relaxation: once is at most the one part of once and the other of as often as you like). The split is then moved, away from what the session that comes to most repeats and
//! towards what it leaves out, as long as that brings the most down.

use super::attainable::Ground;
use super::graph::Minutes;
use crate::rubric::{Frame, Phase};
use crate::scoring::{Sums, Yardstick};
use crate::script::Bits;

/// Into so many parts a weight is split.
const PARTS: u64 = 256;

/// How often the split is moved.
const MOVES: usize = 40;

/// Totals out of more than this are looked at in larger units, so that what counts each time over a long session can be added up.
const FINEST: u64 = 1 << 40;

/// The most that can still be added to the total from each state on. All in parts of a unit, [`PARTS`] to each.
pub struct Ceiling {
    /// What counts each time that it is shown.
    onward: Vec<u64>,
    /// The place of each node in that list.
    places: Vec<u32>,
    /// What counts once: for each behaviour the rest of its weight.
    once: Sums,
    /// So much of a numerator is a unit. Weights are rounded up to whole ones.
    unit: u64,
}

impl Ceiling {
    /// The lowest that is found for the sessions that go on from a node and have yet to show these.
    pub fn new(ground: &Ground, yardstick: &Yardstick, frame: Frame, from: u32, missing: Bits) -> Ceiling {
        let search = Search::new(ground, yardstick, frame, missing);
        let at = search.places[from as usize];
        let ahead = ground.ahead.behaviours(from, frame) & search.counted;
        // A quarter of each weight counts each time, to begin with.
        let mut split = [PARTS / 4; 128];
        let (mut best, mut lowest) = (split, u64::MAX);
        let mut step = PARTS / 4;
        let mut since = 0;
        let mut onward = vec![0; ground.graph.nodes.len() + 1];
        for _ in 0..MOVES {
            let each = search.each(&split);
            search.pour(&each, &mut onward);
            let most = onward[at as usize] + search.once(&split).of(ahead);
            since += 1;
            if most < lowest {
                (best, lowest, since) = (split, most, 0);
            } else if since > 4 {
                (split, since, step) = (best, 0, step / 2);
                if step == 0 {
                    break;
                }
            }
            let times = search.times(&each, &onward, at);
            for behaviour in ahead.iter() {
                let part = &mut split[behaviour];
                *part = match times[behaviour] {
                    0 => (*part + step).min(PARTS),
                    1 => *part,
                    n => part.saturating_sub(step * (n - 1).min(3)),
                };
            }
        }
        search.pour(&search.each(&best), &mut onward);
        Ceiling { onward, once: search.once(&best), unit: search.unit, places: search.places }
    }

    /// No session that stands at a node, and has yet to show these of what lies ahead, adds more than this to the numerator of its total.
    pub fn adds(&self, node: u32, missing: Bits) -> u64 {
        let parts = self.onward[self.places[node as usize] as usize] + self.once.of(missing);
        u64::try_from(u128::from(parts) * u128::from(self.unit) / u128::from(PARTS)).unwrap_or(u64::MAX)
    }
}

/// A way on from a node that leads to the frame.
#[derive(Clone, Copy)]
struct Way {
    /// What is said, by its place among all that can be said in each phase.
    said: u32,
    /// The place of the node that it leads to; that behind the last if the hard stop cuts in.
    to: u32,
}

/// One question, and what it looks at again and again.
struct Search<'a> {
    ground: &'a Ground<'a>,
    unit: u64,
    /// In units.
    weights: [u64; 128],
    /// The behaviours that count.
    counted: Bits,
    /// What each response can show in each phase.
    shows: Vec<Bits>,
    /// The place of each node: those that it leads to come before it.
    places: Vec<u32>,
    /// The ways on from each place, and where in the list they begin.
    ways: Vec<Way>,
    starts: Vec<u32>,
}

impl<'a> Search<'a> {
    fn new(ground: &'a Ground<'a>, yardstick: &Yardstick, frame: Frame, missing: Bits) -> Self {
        let unit = yardstick.whole.div_ceil(FINEST);
        let weights = std::array::from_fn(|behaviour| if missing.has(behaviour) { yardstick.weight(behaviour).div_ceil(unit) } else { 0 });
        let counted = (0..128).filter(|behaviour| weights[*behaviour] > 0).fold(Bits::NONE, Bits::with);
        let (script, graph) = (ground.script, ground.graph);
        let phases = Phase::ALL.len();
        let sayable = (0..script.play.responses.len() as u32).flat_map(|response| (0..phases).map(move |phase| (response, phase)));
        let shows = sayable.map(|(response, phase)| ground.judge.occurrences(script, response, 1 << phase) & counted).collect();
        let bit = 1u8 << frame as u8;
        let nowhere = graph.nodes.len() as u32;
        let mut places = vec![0; graph.nodes.len()];
        let (mut ways, mut starts) = (Vec::new(), vec![0]);
        for (place, &node) in graph.order.iter().rev().enumerate() {
            places[node as usize] = place as u32;
            let phase = script.play.moment(graph.nodes[node as usize].moment).phase as u32;
            for edge in graph.edges(node) {
                let leads_there = graph.frames(edge.to, Minutes::MAX) & bit != 0;
                if leads_there || (!graph.never_stops(edge) && graph.time_up_bit() == bit) {
                    let to = if leads_there { places[edge.to as usize] } else { nowhere };
                    ways.push(Way { said: edge.response * phases as u32 + phase, to });
                }
            }
            starts.push(ways.len() as u32);
        }
        Search { ground, unit, weights, counted, shows, places, ways, starts }
    }

    /// What counts once: what is shown as the session ends counts so wholly.
    fn once(&self, split: &[u64; 128]) -> Sums {
        let late = self.ground.judge.shown_at_the_end();
        Sums::new(&std::array::from_fn(|behaviour| self.weights[behaviour] * if late.has(behaviour) { PARTS } else { PARTS - split[behaviour] }))
    }

    /// What counts each time, of all that can be said.
    fn each(&self, split: &[u64; 128]) -> Vec<u64> {
        let each = Sums::new(&std::array::from_fn(|behaviour| self.weights[behaviour] * split[behaviour]));
        self.shows.iter().map(|shows| each.of(*shows)).collect()
    }

    fn ways(&self, place: u32) -> &[Way] {
        &self.ways[self.starts[place as usize] as usize..self.starts[place as usize + 1] as usize]
    }

    /// The most that counts each time, from every place on, and nothing from the place behind the last.
    fn pour(&self, each: &[u64], onward: &mut [u64]) {
        for place in 0..self.places.len() as u32 {
            onward[place as usize] = self.ways(place).iter().map(|way| worth(way, each, onward)).max().unwrap_or(0);
        }
    }

    /// How often the session that comes to most from a place on may show each behaviour.
    fn times(&self, each: &[u64], onward: &[u64], from: u32) -> [u64; 128] {
        let mut times = [0; 128];
        let mut at = from;
        while at as usize != self.places.len()
            && let Some(way) = self.ways(at).iter().max_by_key(|way| worth(way, each, onward))
        {
            self.shows[way.said as usize].iter().for_each(|behaviour| times[behaviour] += 1);
            at = way.to;
        }
        times
    }
}

/// What counts each time, of a way and of all that follows it.
fn worth(way: &Way, each: &[u64], onward: &[u64]) -> u64 {
    each[way.said as usize] + onward[way.to as usize]
}
