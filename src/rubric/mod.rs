//! What is looked for and what the service asks: principles, behaviours, harms, the pass rule; policies; temperaments.

pub mod names;
mod policy;
mod read;
mod rule;
mod temperament;
pub mod vocabulary;

pub use policy::{Contact, Policy, Suitability, date};
pub use read::{format as check_format, unknown_behaviour};
pub use rule::{Count, HarmCount, Said, Times, Trigger};
pub use temperament::Temperament;
pub use vocabulary::{Dimension, Effect, Frame, Move, Phase, Setting, Sign, Values};

use crate::diagnostic::Findings;
use crate::notation::{Node, parse};
use serde::Serialize;

/// The formats that this version reads. Every file names its format first.
pub const FORMAT: i64 = 1;

/// What rubrics and policies are written in that do not say.
const LANGUAGE: &str = "en-GB";

/// Principles, the safety gate, harms and the pass rule. Expert-informed and unvalidated: `status` says so to every reader.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Rubric {
    pub id: String,
    pub version: String,
    pub title: String,
    /// What it is written in, where it says so; see [`Rubric::language`]. Left out of the canonical encoding otherwise, so that keys from before it keep their hash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written_in: Option<String>,
    pub status: String,
    pub points: Points,
    /// The share of the total, in percent, from which a session can pass.
    pub cut: u8,
    pub frames: Vec<FrameRule>,
    pub principles: Vec<Principle>,
    pub gate: Principle,
    /// The signs that call for the gate.
    pub called_for_by: Vec<Sign>,
    pub harms: Vec<Harm>,
}

/// What a behaviour of each level weighs within its principle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Points {
    pub essential: u8,
    pub basic: u8,
    pub advanced: u8,
}

/// Which principles a session of this frame is assessed on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FrameRule {
    pub frame: Frame,
    /// Indices into [`Rubric::principles`].
    pub assesses: Vec<usize>,
    pub why: String,
}

/// One of the things that make a good single session; also the shape of the safety gate, which stands outside the total.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Principle {
    pub id: String,
    pub title: String,
    /// A pass needs every critical principle at least at the level *basic*.
    pub critical: bool,
    pub weight: u8,
    pub short: String,
    pub why: String,
    pub example: Vec<Exchange>,
    pub behaviours: Vec<Behaviour>,
}

/// A line of a worked example with its commentary.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Exchange {
    pub client: String,
    pub said: String,
    pub comment: String,
}

/// How much a behaviour belongs to the floor of its principle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Importance {
    Essential,
    Basic,
    Advanced,
}

impl Importance {
    pub fn label(self) -> &'static str {
        match self {
            Importance::Essential => "essential",
            Importance::Basic => "basic",
            Importance::Advanced => "advanced",
        }
    }
}

/// An observable sign of a principle.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Behaviour {
    /// `principle/behaviour`, as scenarios write it.
    pub id: String,
    pub title: String,
    pub level: Importance,
    pub looks: String,
    pub why: String,
    pub instead: String,
    pub source: String,
    /// Offered only in these settings; empty means in all.
    pub settings: Vec<Setting>,
    pub counts: Count,
}

/// How bad a harm is. One that endangers is enough to fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum HarmSeverity {
    Hinders,
    Hurts,
    Endangers,
}

impl HarmSeverity {
    pub fn label(self) -> &'static str {
        match self {
            HarmSeverity::Hinders => "hinders",
            HarmSeverity::Hurts => "hurts",
            HarmSeverity::Endangers => "endangers",
        }
    }
}

/// Something said that hinders, hurts or endangers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Harm {
    pub id: String,
    pub title: String,
    pub severity: HarmSeverity,
    /// The id of the principle, or of the gate, that it belongs with.
    pub principle: String,
    pub looks: String,
    pub why: String,
    pub instead: String,
    pub source: String,
    /// `None`: heard in one utterance that its author tagged.
    pub counts: Option<HarmCount>,
}

/// A behaviour's number within its rubric: those of the principles in order, then those of the gate.
pub type BehaviourIx = u8;
/// A harm's number within its rubric.
pub type HarmIx = u8;

impl Rubric {
    /// The most behaviours (and, separately, harms) that a rubric may hold: one bit each in a 128-bit word.
    pub const LIMIT: usize = 128;

    /// The most principles.
    pub const PRINCIPLES: usize = 32;

    /// The tag of the language that it is written in: British English where it does not say.
    pub fn language(&self) -> &str {
        self.written_in.as_deref().unwrap_or(LANGUAGE)
    }

    /// Most counters that its rules may need together.
    pub const COUNTERS: usize = 40;

    /// Reads a rubric file, reporting every fault.
    pub fn read(source: &str, findings: &mut Findings) -> Option<Rubric> {
        let tree: Node = parse(source, findings)?;
        read::rubric(&tree, findings)
    }

    /// The principles and, last, the gate.
    pub fn principles_and_gate(&self) -> impl Iterator<Item = &Principle> {
        self.principles.iter().chain(std::iter::once(&self.gate))
    }

    /// What a principle, or the gate, is called; its id if there is none of it.
    pub fn principle_title<'a>(&'a self, id: &'a str) -> &'a str {
        self.principles_and_gate().find(|p| p.id == id).map_or(id, |p| p.title.as_str())
    }

    /// How many counters judging by this rubric needs at most.
    pub fn counters(&self) -> usize {
        let behaviours = self.behaviours().map(|b| match &b.counts {
            Count::Heard { .. } | Count::OnTime => 0,
            Count::Before { .. } | Count::Within { .. } => 1,
            Count::Times { .. } => 2,
            Count::RunBelow { .. } => 3,
        });
        let harms = self.harms.iter().map(|h| usize::from(!matches!(h.counts, None | Some(HarmCount::Overrun))));
        behaviours.chain(harms).sum()
    }

    /// Every behaviour in the order of its number.
    pub fn behaviours(&self) -> impl Iterator<Item = &Behaviour> {
        self.principles_and_gate().flat_map(|p| &p.behaviours)
    }

    pub fn behaviour(&self, index: BehaviourIx) -> Option<&Behaviour> {
        self.behaviours().nth(index as usize)
    }

    /// The numbers of the first behaviour of a principle (by its place in [`Rubric::principles_and_gate`]) and of the one after its last.
    pub fn range_of(&self, principle: usize) -> std::ops::Range<usize> {
        let start = self.principles_and_gate().take(principle).map(|p| p.behaviours.len()).sum();
        let length = self.principles_and_gate().nth(principle).map_or(0, |p| p.behaviours.len());
        start..start + length
    }

    pub fn frame(&self, frame: Frame) -> Option<&FrameRule> {
        self.frames.iter().find(|f| f.frame == frame)
    }
}
