//! What a session can still come to at most, from each state on, in one frame.
//!
//! Every behaviour counts once, however often it is shown; of the sessions of a graph it is soon known which comes to most only where it counts each time. So each behaviour's weight is
//! split: a part of it counts each time that it may be shown, the rest counts once, whether it is shown or not. Whatever the split, no session comes to more than the most that is counted so
//! (a Lagrangian relaxation: once is at most the one part of once and the other of as often as you like). The split is then moved, away from what the session that comes to most repeats and
//! towards what it leaves out, as long as that brings the most down.
//!
//! Ending on time counts too, and few sessions have time for everything. Those that do not end on time cannot have it; for those that do, each minute has a price, and what is left of the
//! time is given back (likewise a relaxation: a session on time pays no more than it is given). The price is moved as the split is.

use super::attainable::Ground;
use super::graph::Minutes;
use crate::rubric::{Frame, Phase};
use crate::scoring::{Sums, Yardstick};
use crate::script::Bits;
use std::cmp::Ordering;

/// Into so many parts a weight is split.
const PARTS: u64 = 256;

/// How often the split is moved.
const MOVES: usize = 40;

/// Totals out of more than this are looked at in larger units, so that what counts each time over a long session can be added up.
const FINEST: u64 = 1 << 40;

/// The most that can still be added to the total from each state on.
pub struct Ceiling {
    /// For sessions that take whatever time they take, and so end on time or not.
    anyhow: Relaxed,
    /// For sessions that end on time, if any can.
    timely: Option<Relaxed>,
    /// What only those show, and the last minute on time.
    on_time: Bits,
    until: u16,
    /// The place of each node among the places.
    places: Vec<u32>,
    /// So much of a numerator is a unit. Weights are rounded up to whole ones.
    unit: u64,
}

/// The most that counts from each place on, by one split of the weights and one price of a minute. All in parts of a unit, [`PARTS`] to each.
struct Relaxed {
    /// What counts each time that it is shown, less the price of the minutes that it takes.
    onward: Vec<i64>,
    /// What counts once: for each behaviour the rest of its weight.
    once: Sums,
    price: i64,
}

impl Relaxed {
    /// The most that sessions from a place on come to which have so many minutes left and these to show.
    fn most(&self, place: u32, minutes: u16, missing: Bits) -> u64 {
        worth_in_time(&self.onward, self.price, place, minutes) + self.once.of(missing)
    }
}

/// What counts each time from a place on, with what is given back of so many minutes at a price.
fn worth_in_time(onward: &[i64], price: i64, place: u32, minutes: u16) -> u64 {
    let onward = onward[place as usize].saturating_add(price.saturating_mul(i64::from(minutes)));
    // Less than nothing is said of a place from which no session ends in that time.
    u64::try_from(onward).unwrap_or(0)
}

impl Ceiling {
    /// The lowest that is found for the sessions that go on from a node and have yet to show these; until this minute they end on time.
    pub fn new(ground: &Ground, yardstick: &Yardstick, frame: Frame, from: u32, missing: Bits, until: u16) -> Ceiling {
        let search = Search::new(ground, yardstick, frame, missing);
        let on_time = ground.judge.on_time();
        let anyhow = search.lowest(search.places[from as usize], None, (ground.ahead.behaviours(from, frame) & search.counted) - on_time);
        Ceiling { anyhow, timely: None, on_time, until, unit: search.unit, places: search.places }
    }

    /// The same where minutes have a price: lower, and found in twice the time.
    #[must_use]
    pub fn priced(self, ground: &Ground, yardstick: &Yardstick, frame: Frame, (from, minute): (u32, u16), missing: Bits) -> Ceiling {
        let search = Search::new(ground, yardstick, frame, missing);
        let ahead = ground.ahead.behaviours(from, frame) & search.counted;
        let worth_it = minute <= self.until && !(ahead & self.on_time).is_empty();
        let timely = worth_it.then(|| search.lowest(search.places[from as usize], Some(self.until - minute), ahead));
        Ceiling { timely, ..self }
    }

    /// No session that stands at a node at a minute, and has yet to show these of what lies ahead, adds more than this to the numerator of its total.
    pub fn adds(&self, node: u32, minute: u16, missing: Bits) -> u64 {
        let place = self.places[node as usize];
        let anyhow = self.anyhow.most(place, 0, missing - self.on_time);
        let on_time = if minute <= self.until { missing & self.on_time } else { Bits::NONE };
        let with_it = anyhow + self.anyhow.once.of(on_time);
        let most = match &self.timely {
            Some(timely) if !on_time.is_empty() => timely.most(place, self.until - minute, missing).clamp(anyhow, with_it),
            _ => with_it,
        };
        u64::try_from(u128::from(most) * u128::from(self.unit) / u128::from(PARTS)).unwrap_or(u64::MAX)
    }
}

/// A way on from a node that leads to the frame.
#[derive(Clone, Copy)]
struct Way {
    /// In minutes.
    cost: u8,
    /// What is said, by its place among all that can be said in each phase.
    said: u32,
    /// The place of the node that it leads to; that behind the last if the hard stop cuts in.
    to: u32,
}

/// One question, and what it looks at again and again.
struct Search {
    unit: u64,
    /// In units.
    weights: [u64; 128],
    /// The behaviours that count, and those that are shown only as the session ends.
    counted: Bits,
    late: Bits,
    /// What each response can show in each phase.
    shows: Vec<Bits>,
    /// The place of each node: those that it leads to come before it.
    places: Vec<u32>,
    /// The ways on from each place, and where in the list they begin.
    ways: Vec<Way>,
    starts: Vec<u32>,
}

impl Search {
    fn new(ground: &Ground, yardstick: &Yardstick, frame: Frame, missing: Bits) -> Self {
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
                let said = edge.response * phases as u32 + phase;
                if graph.frames(edge.to, Minutes::MAX) & bit != 0 {
                    ways.push(Way { cost: edge.cost, said, to: places[edge.to as usize] });
                }
                // A way of its own also where the session could go on: who is stopped pays for no more minutes.
                if !graph.never_stops(edge) && graph.time_up_bit() == bit {
                    ways.push(Way { cost: edge.cost, said, to: nowhere });
                }
            }
            starts.push(ways.len() as u32);
        }
        Search { unit, weights, counted, late: ground.judge.shown_at_the_end(), shows, places, ways, starts }
    }

    /// The lowest that is found for sessions from a place on that have yet to show these and, if so asked, end within so many minutes.
    fn lowest(&self, at: u32, within: Option<u16>, missing: Bits) -> Relaxed {
        let minutes = within.unwrap_or(0);
        // A quarter of each weight counts each time, to begin with, and a minute costs nothing.
        let (mut split, mut price) = ([PARTS / 4; 128], 0);
        let mut step = PARTS / 4;
        // Dear enough, at last, to bring anything down.
        let all: u64 = missing.iter().map(|behaviour| self.weights[behaviour] * PARTS).sum();
        let mut dearer = if within.is_some() { (all / u64::from(minutes.max(1))) as i64 } else { 0 };
        let (mut best, mut lowest) = ((split, price), u64::MAX);
        let mut since = 0;
        let mut onward = vec![0; self.places.len() + 1];
        for _ in 0..MOVES {
            let each = self.each(&split);
            self.pour(&each, price, &mut onward);
            let once: u64 = missing.iter().map(|behaviour| self.part_of_once(&split, behaviour)).sum();
            let most = worth_in_time(&onward, price, at, minutes) + once;
            since += 1;
            if most < lowest {
                (best, lowest, since) = ((split, price), most, 0);
            } else if since > 4 {
                ((split, price), since, step, dearer) = (best, 0, step / 2, dearer / 2);
                if step == 0 {
                    break;
                }
            }
            let (times, taken) = self.session(&each, &onward, price, at);
            for behaviour in missing.iter() {
                let part = &mut split[behaviour];
                *part = match times[behaviour] {
                    0 => (*part + step).min(PARTS),
                    1 => *part,
                    n => part.saturating_sub(step * (n - 1).min(3)),
                };
            }
            price = match taken.cmp(&u32::from(minutes)) {
                Ordering::Greater => price.saturating_add(dearer),
                Ordering::Equal => price,
                Ordering::Less => (price - dearer).max(0),
            };
        }
        let (split, price) = best;
        self.pour(&self.each(&split), price, &mut onward);
        Relaxed { onward, once: Sums::new(&std::array::from_fn(|behaviour| self.part_of_once(&split, behaviour))), price }
    }

    /// How much of a behaviour counts once: of what is shown as the session ends, all of it.
    fn part_of_once(&self, split: &[u64; 128], behaviour: usize) -> u64 {
        self.weights[behaviour] * if self.late.has(behaviour) { PARTS } else { PARTS - split[behaviour] }
    }

    /// What counts each time, of all that can be said.
    fn each(&self, split: &[u64; 128]) -> Vec<i64> {
        let each = |shows: &Bits| shows.iter().map(|behaviour| self.weights[behaviour] * split[behaviour]).sum::<u64>() as i64;
        self.shows.iter().map(each).collect()
    }

    fn ways(&self, place: u32) -> &[Way] {
        &self.ways[self.starts[place as usize] as usize..self.starts[place as usize + 1] as usize]
    }

    /// The most that counts each time less what its minutes cost, from every place on, and nothing from the place behind the last.
    fn pour(&self, each: &[i64], price: i64, onward: &mut [i64]) {
        for place in 0..self.places.len() as u32 {
            onward[place as usize] = self.ways(place).iter().map(|way| worth(way, each, onward, price)).max().unwrap_or(0);
        }
    }

    /// How often the session that comes to most from a place on may show each behaviour, and the minutes that it takes.
    fn session(&self, each: &[i64], onward: &[i64], price: i64, from: u32) -> ([u64; 128], u32) {
        let (mut times, mut minutes) = ([0; 128], 0);
        let mut at = from;
        while at as usize != self.places.len()
            && let Some(way) = self.ways(at).iter().max_by_key(|way| worth(way, each, onward, price))
        {
            self.shows[way.said as usize].iter().for_each(|behaviour| times[behaviour] += 1);
            minutes += u32::from(way.cost);
            at = way.to;
        }
        (times, minutes)
    }
}

/// What counts each time, of a way and of all that follows it, less what its minutes cost.
fn worth(way: &Way, each: &[i64], onward: &[i64], price: i64) -> i64 {
    let onward = each[way.said as usize].saturating_add(onward[way.to as usize]);
    onward.saturating_sub(price.saturating_mul(i64::from(way.cost)))
}
