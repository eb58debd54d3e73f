//! One thing that a pass needs, alone: a principle or the gate at the level basic, or one essential behaviour of it. What can be said of it over *every* state, since few states differ in it,
//! bounds what can be said of the pass: where it is out of reach no session passes, and no more slips can be made good than it bears.

mod losses;
mod margin;
mod walk;

pub use losses::Loss;
pub use margin::Bounds;
pub use walk::Walk;

use super::attainable::Ground;
use super::graph::Minutes;
use crate::rubric::Frame;
use crate::scoring::{Judge, Level, Needs, ToCome, Watch, Yardstick};
use crate::script::Bits;

/// One principle, or the gate, or an essential behaviour of one, in the frames in which sessions may pass.
pub struct Need<'a> {
    ground: &'a Ground<'a>,
    frames: Vec<(Frame, &'a Yardstick)>,
    principle: usize,
    essential: Option<usize>,
    judge: Judge,
    needs: Needs,
}

impl<'a> Need<'a> {
    /// A principle, or the gate, in these frames.
    pub fn new(ground: &'a Ground<'a>, frames: Vec<(Frame, &'a Yardstick)>, principle: usize) -> Need<'a> {
        let wanted = frames.iter().fold(Bits::NONE, |bits, (_, y)| bits | y.for_basic(principle));
        let needs = ground.judge.needs(wanted);
        Need { ground, frames, principle, essential: None, judge: ground.judge.only(&needs), needs }
    }

    /// Of the principle only this behaviour, in those of the frames in which it is essential.
    #[must_use]
    pub fn only(self, essential: usize) -> Self {
        let needs = self.ground.judge.needs(Bits::one(essential));
        Need { essential: Some(essential), ..self }.needing(needs)
    }

    /// Remembers of the past what these needs say. It is right only if they are at least those of the principle.
    #[must_use]
    pub fn needing(self, needs: Needs) -> Self {
        Need { judge: self.ground.judge.only(&needs), needs, ..self }
    }

    /// How many counters its pasts are told apart by.
    pub fn counters(&self) -> usize {
        self.needs.counters.iter().filter(|kept| **kept).count()
    }

    /// Whether the frame needs no more of it than this. Of several frames one may need nothing of it.
    fn met(&self, y: &Yardstick, shown: Bits) -> bool {
        let met = match self.essential {
            Some(behaviour) => shown.has(behaviour) || !y.essentials(self.principle).has(behaviour),
            None => y.level(self.principle, shown) >= Level::Basic,
        };
        met || (self.frames.len() > 1 && !y.needed(u64::MAX).any(|p| p == self.principle))
    }

    /// Whether the frame asks for it where these facts are known: for the gate only once it is called for.
    fn asked(&self, y: &Yardstick, facts: u64) -> bool {
        self.principle != y.gate() || facts & y.calls_gate != 0
    }

    /// Whether a session that ends with this in one of these frames (a bit each) has what the frame needs.
    fn ends_well(&self, frames: u8, facts: u64, shown: Bits) -> bool {
        self.among(frames).any(|(_, y)| !self.asked(y, facts) || self.met(y, shown))
    }

    /// Those of the frames that are among these, a bit each.
    fn among(&self, frames: u8) -> impl Iterator<Item = (Frame, &'a Yardstick)> {
        self.frames.iter().copied().filter(move |(frame, _)| frames & (1 << *frame as u8) != 0)
    }

    /// From which minutes a session that stands at a node can end in one of the frames.
    fn minutes_to(&self, node: u32, frames: u8) -> Minutes {
        self.among(frames).fold(0, |minutes, (frame, _)| minutes | self.ground.graph.minutes_to(node, frame))
    }

    /// What is known at a node after this was done: that it is settled in which of the frames it is met; or, if it is not, the one watch for all those from which the same follows.
    fn stands(&self, node: u32, watch: &Watch) -> Result<u8, Watch> {
        let ground = self.ground;
        let in_reach = ground.graph.frames(node, Minutes::MAX);
        let (mut met, mut open, mut ahead) = (0, 0, Bits::NONE);
        for (frame, y) in self.among(in_reach) {
            match self.met(y, watch.shown) {
                true => met |= 1 << frame as u8,
                false => open |= 1 << frame as u8,
            }
            ahead |= ground.ahead.behaviours(node, frame);
        }
        if open == 0 {
            return Ok(met);
        }
        let facts = ground.graph.nodes[node as usize].facts;
        let ahead = ahead - self.judge.lost(watch, facts, ground.graph.facts);
        Err(self.told_apart(watch, met | open, ahead, ground.ahead.to_come(node)))
    }

    /// The frames in which it is settled that it is met, if it can be met in none of the others any more.
    fn settled(&self, node: u32, watch: &Watch) -> Option<u8> {
        let ground = self.ground;
        let facts = ground.graph.nodes[node as usize].facts;
        let lost = self.judge.lost(watch, facts, ground.graph.facts);
        let mut met = 0;
        for (frame, y) in self.among(ground.graph.frames(node, Minutes::MAX)) {
            if self.met(y, watch.shown) {
                met |= 1 << frame as u8;
            } else if !self.asked(y, facts) || self.met(y, watch.shown | (ground.ahead.behaviours(node, frame) - lost)) {
                return None;
            }
        }
        Some(met)
    }

    /// One watch for all those from which the same follows: with enough basic behaviours it makes no difference which, and what nothing ahead adds to makes none.
    fn told_apart(&self, watch: &Watch, frames: u8, ahead: Bits, to_come: ToCome) -> Watch {
        let mut watch = *watch;
        let mut among = self.among(frames);
        // Frames of which each is offered something else may each have enough in other behaviours.
        if let (Some((_, y)), None, None) = (among.next(), among.next(), self.essential) {
            let [_, basics, _] = y.by_importance(self.principle);
            let [_, enough, _] = Level::enough(y.offered_counts(self.principle));
            if (watch.shown & basics).count() >= enough {
                watch.shown |= (basics & self.needs.behaviours) - self.judge.order_needs(self.needs.behaviours);
            }
        }
        self.judge.settled(&self.judge.forget(&watch, ahead - watch.shown), to_come)
    }
}
