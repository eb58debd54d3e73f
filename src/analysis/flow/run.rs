//! Pouring itself: node after node, what arrives is shared out over the ways on.

use super::arrivals::Arrivals;
use super::past::Past;
use super::{Flow, Spread};
use crate::analysis::ahead::Ahead;
use crate::analysis::chance::CERTAIN;
use crate::analysis::graph::{Edge, Graph, LAST};
use crate::scoring::{HeardAs, ToCome};
use crate::script::{Bits, EndingIx, ResponseIx};
use crate::session::{State, step};
use rustc_hash::FxHashMap;

/// All that decides what becomes of a past when something is said: what the rules see of it, and of the place arrived at.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Event {
    heard: HeardAs,
    harms: Bits,
    /// The facts that count, before and after.
    before: u64,
    after: u64,
    /// Which of the times that are told apart it is, by its place among them.
    time: usize,
    in_follow_up: bool,
    ending: Option<EndingIx>,
    over: bool,
    /// What may still follow behind it.
    ahead: Bits,
    to_come: ToCome,
}

/// An event as it first came about; any other time it does the same.
#[derive(Clone, Copy)]
struct Instance {
    response: ResponseIx,
    before: State,
    after: State,
    over: bool,
    ahead: Bits,
    to_come: ToCome,
}

/// What becomes of a past.
#[derive(Clone, Copy)]
enum Then {
    Past(u32),
    /// A past that comes to this whatever follows, as far as the session ends in the frame.
    Decided(u32, u64),
    /// The session is over and comes to this.
    Result(u64),
    /// It is none of those that are asked for.
    Nothing,
}

/// A response, or several that come to the same, said at a node.
struct Way {
    edge: Edge,
    heard: (HeardAs, Bits),
    times: u64,
}

/// A stretch of the minutes at a node that one way does not tell apart.
struct Stretch {
    from: usize,
    to: usize,
    event: u32,
}

/// So many emptied lists are kept to be used again; each is as large as the largest that it was.
const SPARE: usize = 100;

/// The work of a flow.
pub struct Run<'f, 'a> {
    pub(super) flow: &'f Flow<'a>,
    graph: &'f Graph,
    ahead: &'f Ahead,
    pub waiting: Vec<Option<Box<Arrivals>>>,
    /// Emptied ones, to be used again: they move between here and `waiting` without being copied.
    #[allow(clippy::vec_box, reason = "the boxes are what is kept")]
    spare: Vec<Box<Arrivals>>,
    /// Pasts are known by number.
    pub(super) pasts: Vec<Past>,
    numbers: FxHashMap<Past, u32>,
    events: FxHashMap<Event, u32>,
    instances: Vec<Instance>,
    /// For each event what becomes of the pasts that it came to: a table each, as the pasts at a node are asked for one event after the other.
    then: Vec<FxHashMap<u32, Then>>,
    parts: FxHashMap<u64, u64>,
    lost: u64,
    /// A past that less than this arrives with at a node is taken for a better one.
    pub(super) fold: u64,
}

impl<'f, 'a> Run<'f, 'a> {
    /// All sessions at the first node. A past that less than `fold` arrives with at a node is taken for a better one.
    pub fn begin(flow: &'f Flow<'a>, graph: &'f Graph, ahead: &'f Ahead, fold: u64) -> Self {
        let mut run = Run {
            flow,
            graph,
            ahead,
            waiting: (0..graph.nodes.len()).map(|_| None).collect(),
            spare: Vec::new(),
            pasts: Vec::new(),
            numbers: FxHashMap::default(),
            events: FxHashMap::default(),
            instances: Vec::new(),
            then: Vec::new(),
            parts: FxHashMap::default(),
            lost: 0,
            fold,
        };
        let first = Past::new(flow.needs.project(&flow.judge.begin(&graph.nodes[0])));
        if let Some(first) = flow.settle(run.ahead(0), ahead.to_come(0), graph.nodes[0].facts, first) {
            let number = run.number(first);
            let mut here = run.empty(0);
            here.add(number, 0, &[CERTAIN], 1);
            run.waiting[0] = Some(here);
        }
        run
    }

    /// What was poured.
    pub fn spread(self) -> Spread {
        Spread { parts: self.parts.into_iter().collect(), lost: self.lost }
    }

    fn ahead(&self, node: u32) -> Bits {
        self.ahead.behaviours(node, self.flow.frame) & self.flow.needs.behaviours
    }

    fn number(&mut self, past: Past) -> u32 {
        let next = self.pasts.len() as u32;
        let number = *self.numbers.entry(past).or_insert(next);
        if number == next {
            self.pasts.push(past);
        }
        number
    }

    /// Shares out what arrived at a node.
    pub fn leave(&mut self, node: u32, mut here: Box<Arrivals>) {
        if self.fold > 0 {
            self.fold(&mut here);
        }
        let ways = self.ways(node);
        let count = ways.iter().map(|way| way.times).sum::<u64>();
        let live: Vec<(usize, usize, usize)> =
            (0..here.pasts.len()).filter_map(|at| self.divide(here.parts_mut(at), count).map(|(from, to)| (at, from, to))).collect();
        for way in &ways {
            let next = way.edge.to;
            // Whether whoever comes there ends in the frame.
            let is_in_frame = self.graph.frames(next, self.graph.arrivals[next as usize]) == 1 << self.flow.frame as u8;
            let mut there = self.waiting[next as usize].take();
            for stretch in self.stretches(node, way, here.from, here.width) {
                for &(at, from, to) in &live {
                    let (from, to) = (from.max(stretch.from), to.min(stretch.to));
                    let shares = if from < to { &here.parts(at)[from..to] } else { &[] };
                    if shares.iter().all(|share| *share == 0) {
                        continue;
                    }
                    match self.then(here.pasts[at], stretch.event) {
                        Then::Decided(_, result) if is_in_frame => self.come_to(result, shares, way.times),
                        Then::Past(past) | Then::Decided(past, _) => {
                            let minute = here.from + from as u32 + u32::from(way.edge.cost);
                            there.get_or_insert_with(|| self.empty(next)).add(past, minute, shares, way.times);
                        }
                        Then::Result(result) => self.come_to(result, shares, way.times),
                        Then::Nothing => {}
                    }
                }
            }
            self.waiting[next as usize] = there;
        }
        if self.spare.len() < SPARE {
            self.spare.push(here);
        }
    }

    /// Shares of sessions, and so many times as many, come to a result.
    fn come_to(&mut self, result: u64, shares: &[u64], times: u64) {
        *self.parts.entry(result).or_default() += shares.iter().sum::<u64>() * times;
    }

    /// Nothing yet, at a node.
    fn empty(&mut self, node: u32) -> Box<Arrivals> {
        let mut there = self.spare.pop().unwrap_or_default();
        let graph = self.graph;
        // Where no minute is told apart, only the hard stop makes one differ from another.
        let alike = graph.unhurried(node).filter(|_| self.flow.needs.until.is_empty());
        there.clear(graph.arrivals[node as usize], alike.unwrap_or(0));
        there
    }

    /// The ways that the player may take, those together that come to the same.
    fn ways(&self, node: u32) -> Vec<Way> {
        let Flow { ground, heeds, needs, .. } = self.flow;
        let graph = self.graph;
        let phase = 1 << ground.script.play.moment(graph.nodes[node as usize].moment).phase as u16;
        let mut ways: Vec<Way> = Vec::new();
        for &edge in graph.edges(node) {
            let harms = ground.script.key.responses[edge.response as usize].harms & needs.harms;
            let heard = (heeds.heard_as(ground.script, edge.response, phase), harms);
            let same = |way: &&mut Way| {
                let other = &way.edge;
                (other.to, other.cost, graph.never_stops(other)) == (edge.to, edge.cost, graph.never_stops(&edge)) && way.heard == heard
            };
            // Where the hard stop cuts in, what was said decides which facts are known at the end.
            let stops = graph.follow(&edge, graph.arrivals[node as usize]).1 != 0;
            match ways.iter_mut().find(same).filter(|_| !stops || self.flow.facts() == 0) {
                Some(way) => way.times += 1,
                None => ways.push(Way { edge, heard, times: 1 }),
            }
        }
        ways
    }

    /// Divides what arrived at each minute; returns from where to where there is any, or `None` if it is too little.
    fn divide(&mut self, parts: &mut [u64], by: u64) -> Option<(usize, usize)> {
        let from = parts.iter().position(|part| *part != 0)?;
        let to = parts.iter().rposition(|part| *part != 0)? + 1;
        let parts = &mut parts[from..to];
        let all = parts.iter().sum::<u64>();
        if all < self.flow.floor {
            self.lost += all;
            return None;
        }
        if by > 1 {
            // A multiplication and a correction are quicker than a division.
            let reciprocal = u64::MAX / by;
            for part in parts {
                let mut share = ((u128::from(*part) * u128::from(reciprocal)) >> 64) as u64;
                let mut rest = *part - share * by;
                if rest >= by {
                    share += 1;
                    rest -= by;
                }
                *part = share;
                self.lost += rest;
            }
        }
        Some((from, to))
    }

    /// The stretches of minutes from which this way can lead to the frame.
    fn stretches(&mut self, node: u32, way: &Way, from: u32, width: usize) -> Vec<Stretch> {
        let graph = self.graph;
        let until = &self.flow.needs.until;
        let bit = 1u8 << self.flow.frame as u8;
        let edge = &way.edge;
        let mut out = Vec::new();
        let mut at = 0;
        while at < width {
            let minute = (from + at as u32 + u32::from(edge.cost)).min(LAST) as u16;
            let stopped = graph.stops(edge, minute);
            let time = until.iter().position(|until| minute <= *until).unwrap_or(until.len());
            let end = until.get(time).map_or(u16::MAX, |until| until + 1);
            let end = if stopped || graph.never_stops(edge) { end } else { end.min(graph.hard_stop()) };
            let length = (width - at).min(usize::from(end.saturating_sub(minute)).max(1));
            let reaches = |i: usize| graph.frames(edge.to, 1 << (u32::from(minute) + i as u32).min(LAST)) & bit != 0;
            if if stopped { graph.time_up_bit() == bit } else { (0..length).any(reaches) } {
                let event = self.event(node, way, minute, time, stopped);
                out.push(Stretch { from: at, to: at + length, event });
            }
            at += length;
        }
        out
    }

    fn event(&mut self, node: u32, way: &Way, minute: u16, time: usize, stopped: bool) -> u32 {
        let ground = self.flow.ground;
        let edge = &way.edge;
        let before = self.graph.nodes[node as usize];
        let after = if stopped {
            let play = &ground.script.play;
            State { minute, ..step(play, &State { minute: play.hard_stop, ..before }, edge.response).0 }
        } else {
            State { minute, ..self.graph.nodes[edge.to as usize] }
        };
        let over = stopped || after.over;
        let (ahead, to_come) = if over { (Bits::NONE, ToCome::default()) } else { (self.ahead(edge.to), self.ahead.to_come(edge.to)) };
        let facts = self.flow.facts();
        let event = Event {
            heard: way.heard.0,
            harms: way.heard.1,
            before: before.facts & facts,
            after: after.facts & facts,
            time,
            in_follow_up: before.ending.is_some(),
            ending: after.ending,
            over,
            ahead,
            to_come,
        };
        let next = self.instances.len() as u32;
        let number = *self.events.entry(event).or_insert(next);
        if number == next {
            self.then.push(FxHashMap::default());
            self.instances.push(Instance { response: edge.response, before, after, over, ahead, to_come });
        }
        number
    }

    /// What becomes of a past by an event; worked out once.
    fn then(&mut self, past: u32, event: u32) -> Then {
        if let Some(then) = self.then[event as usize].get(&past) {
            return *then;
        }
        let flow = self.flow;
        let Instance { response, before, after, over, ahead, to_come } = self.instances[event as usize];
        let known = self.pasts[past as usize];
        let watch = flow.needs.project(&flow.judge.observe(flow.ground.script, &known.watch, response, &before, &after));
        let next = Past { watch, ..known };
        let then = if over {
            flow.result(&next, after.facts).map_or(Then::Nothing, Then::Result)
        } else {
            flow.settle(ahead, to_come, after.facts, next).map_or(Then::Nothing, |next| {
                let number = self.number(next);
                flow.decided(&next).map_or(Then::Past(number), |result| Then::Decided(number, result))
            })
        };
        self.then[event as usize].insert(past, then);
        then
    }
}
