//! A transcript judged by key, rubric and attainable values: levels, evidence, missed chances, harms, the verdict.

mod judge;
mod outcome;
mod sums;
mod total;
mod yardstick;

pub use judge::{HeardAs, Heeds, Judge, Needs, ToCome, Watch, WorseFor};
pub use outcome::{
    Chance, Evidence, GateOutcome, HarmEvent, Level, Missed, Outcome, PrincipleOutcome, Shortfall, held_harms, level, points, shortfalls, total,
};
pub use sums::Sums;
pub use total::Share;
pub use yardstick::Yardstick;

use crate::rubric::Frame;
use crate::script::Bits;

/// What can be shown at all: for each presentation and frame, every behaviour that some session ending in that frame shows. `None` where no session ends in that frame.
/// Computed from the whole scenario (see [`crate::analysis::attainable`]), never typed in and never summed over what happened to be visited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attainable {
    pub presentations: Vec<[Option<Bits>; Frame::ALL.len()]>,
}

impl Attainable {
    /// What can be shown from this presentation in a session that ends in this frame; nothing if none does.
    pub fn of(&self, presentation: u8, frame: Frame) -> Bits {
        self.presentations.get(presentation as usize).and_then(|frames| frames[frame as usize]).unwrap_or(Bits::NONE)
    }

    /// What some session can show, of whatever presentation and frame.
    pub fn anywhere(&self) -> Bits {
        self.presentations.iter().flatten().flatten().fold(Bits::NONE, |all, bits| all | *bits)
    }
}
