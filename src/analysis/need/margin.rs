//! How many slips the need bears, from every state.
//!
//! An opponent may replace so many choices by any other that does not endanger. So many are borne from a state if whatever is put in the place of the choice leaves a state that bears one
//! fewer, and some choice leads to one that bears as many. Worked out from the last state to the first, for each number of slips the minutes from which they are borne.

use super::walk::{Then, Walk};
use crate::analysis::attainable::Ground;
use crate::analysis::graph::{LAST, Minutes, earlier};
use crate::analysis::live::Live;
use crate::scoring::Watch;
use crate::script::ResponseIx;
use crate::session::State;
use rustc_hash::FxHashMap;

/// Up to so many slips are told apart: what bears more is not told apart from what bears them all.
const MOST: usize = 4;

/// The minutes from which no slip is borne but the need can be met, from which one is borne, and so on.
type Borne = [Minutes; MOST + 1];

/// What may be said in the game, and how it ends where the need is settled.
struct Board<'a> {
    ground: &'a Ground<'a>,
    harmless: Vec<bool>,
    /// By the frames that count (a bit each), of every node.
    settled: FxHashMap<u8, Vec<Borne>>,
}

/// What each choice of a turn comes to, added up.
struct Turn {
    /// Where some choice bears so many.
    some: Borne,
    /// Where every choice does.
    every: Borne,
}

impl Turn {
    const NEW: Turn = Turn { some: [0; MOST + 1], every: [Minutes::MAX; MOST + 1] };

    fn add(&mut self, choice: &Borne) {
        for (slips, minutes) in choice.iter().enumerate() {
            self.some[slips] |= minutes;
            self.every[slips] &= minutes;
        }
    }

    fn borne(&self) -> Borne {
        std::array::from_fn(|slips| self.some[slips] & if slips == 0 { Minutes::MAX } else { self.every[slips - 1] })
    }
}

impl<'a> Board<'a> {
    /// Works out how many slips are borne from each node where all that counts is to end in one of these frames.
    fn settle(&mut self, frames: u8) {
        if frames == 0 || self.settled.contains_key(&frames) {
            return;
        }
        let graph = self.ground.graph;
        let mut borne: Vec<Borne> = vec![[0; MOST + 1]; graph.nodes.len()];
        for &node in graph.order.iter().rev() {
            if graph.nodes[node as usize].over {
                if graph.frames(node, Minutes::MAX) & frames != 0 {
                    borne[node as usize] = [Minutes::MAX; MOST + 1];
                }
                continue;
            }
            let mut turn = Turn::NEW;
            for edge in graph.edges(node).iter().filter(|edge| self.harmless[edge.response as usize]) {
                let (arrived, stopped) = graph.follow(edge, Minutes::MAX);
                let cut_off = if graph.time_up_bit() & frames != 0 { earlier(stopped, edge.cost) } else { 0 };
                turn.add(&borne[edge.to as usize].map(|onward| earlier(onward & arrived, edge.cost) | cut_off));
            }
            borne[node as usize] = turn.borne();
        }
        self.settled.insert(frames, borne);
    }

    /// How many slips are borne from a node where the need is met in these frames and lost in all others; `None` where that was not worked out.
    fn settled(&self, node: u32, frames: u8) -> Option<Borne> {
        match frames {
            0 => Some([0; MOST + 1]),
            _ => Some(self.settled.get(&frames)?[node as usize]),
        }
    }
}

/// How many slips a need bears, of every state in which it is open.
struct Margin<'a> {
    walk: Walk<'a>,
    borne: Vec<Borne>,
}

impl<'a> Margin<'a> {
    fn new(mut walk: Walk<'a>, board: &mut Board) -> Margin<'a> {
        let first = walk.need.judge.begin(&walk.need.ground.graph.nodes[0]);
        for then in walk.ways.iter().map(|way| way.then).chain(walk.known(0, &first)) {
            if let Then::Settled(_, frames) = then {
                board.settle(frames);
            }
        }
        let mut borne: Vec<Borne> = vec![[0; MOST + 1]; walk.states.len()];
        for &node in walk.need.ground.graph.order.iter().rev() {
            for state in walk.here(node) {
                let mut turn = Turn::NEW;
                for same in walk.ways_of(state).chunk_by(|a, b| a.response == b.response).filter(|same| board.harmless[same[0].response as usize]) {
                    // The parts of one response, which its minutes tell apart, are one choice.
                    let mut choice = [0; MOST + 1];
                    for way in same {
                        let onward = match way.then {
                            Then::Open(to) => borne[to as usize],
                            Then::Settled(to, frames) => board.settled(to, frames).unwrap_or_default(),
                            Then::Over(true) => [Minutes::MAX; MOST + 1],
                            Then::Over(false) => [0; MOST + 1],
                        };
                        choice.iter_mut().zip(onward).for_each(|(all, minutes)| *all |= earlier(minutes, way.cost) & way.from);
                    }
                    turn.add(&choice);
                }
                borne[state as usize] = turn.borne();
            }
        }
        // The ways take most of the memory, and nobody asks for them any more.
        walk.ways = Vec::new();
        Margin { walk, borne }
    }

    /// The minutes from which so many slips are borne, and those of which that is known.
    fn borne(&self, board: &Board, node: u32, watch: &Watch) -> Option<(Borne, Minutes)> {
        match self.walk.known(node, watch)? {
            Then::Open(state) => Some((self.borne[state as usize], self.walk.states[state as usize].arrives)),
            Then::Settled(node, frames) => Some((board.settled(node, frames)?, Minutes::MAX)),
            Then::Over(_) => None,
        }
    }
}

/// What is ruled out by things that a pass needs: no more slips are borne than each of them bears.
pub struct Bounds<'a> {
    live: Live,
    board: Board<'a>,
    margins: Vec<Margin<'a>>,
}

impl<'a> Bounds<'a> {
    /// Nothing is ruled out yet. The opponent chooses among the harmless responses, and so does the trainee.
    pub fn new(ground: &'a Ground<'a>, harmless: impl Fn(ResponseIx) -> bool) -> Bounds<'a> {
        let harmless = (0..ground.script.play.responses.len() as ResponseIx).map(harmless).collect();
        Bounds { live: Live::new(ground.script), board: Board { ground, harmless, settled: FxHashMap::default() }, margins: Vec::new() }
    }

    /// What bounds this need bounds a pass. It is right only if all frames in which a session may pass are among those of the need.
    pub fn add(&mut self, need: Walk<'a>) {
        self.margins.push(Margin::new(need, &mut self.board));
    }

    /// Whether it is proved that so many slips, or none, are not borne from a state after this was done: some need does not bear them.
    pub fn rule_out(&self, state: &State, watch: &Watch, slips: u8) -> bool {
        let slips = usize::from(slips).min(MOST);
        let at = 1 << u32::from(state.minute).min(LAST);
        let Some(node) = self.board.ground.graph.node(self.live.project(state)) else { return false };
        self.margins.iter().filter_map(|margin| margin.borne(&self.board, node, watch)).any(|(borne, known)| at & known & !borne[slips] != 0)
    }

    /// So many slips are borne from a state at the most; `None` if there is no end to it as far as was looked.
    pub fn at_most(&self, state: &State, watch: &Watch) -> Option<u8> {
        (0..=MOST as u8).find(|slips| self.rule_out(state, watch, *slips)).map(|slips| slips.saturating_sub(1))
    }
}
