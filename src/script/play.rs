//! The table that the session engine runs on: indices, bits and one blob of text.

use super::condition::Clause;
use super::dense::Dense;
use crate::rubric::{Effect, Frame, Move, Phase, Values};
use crate::scenario::{EndingKind, Gaze, Mood};
use serde::Serialize;
use std::ops::Range;

pub type MomentIx = u16;
pub type ResponseIx = u32;
pub type LineIx = u32;
pub type EndingIx = u8;
pub type PresentationIx = u8;

/// A stretch of the blob.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text {
    pub from: u32,
    pub to: u32,
}

/// A condition: any of a stretch of clauses, or always.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Cond {
    pub from: u32,
    pub to: u32,
}

impl Cond {
    pub const ALWAYS: Cond = Cond { from: u32::MAX, to: u32::MAX };

    /// Whether it holds in these values and facts, being a stretch of these clauses.
    #[inline]
    pub fn holds(self, clauses: &[Clause], values: Values, facts: u64) -> bool {
        self == Cond::ALWAYS || clauses[self.from as usize..self.to as usize].iter().any(|c| c.holds(values, facts))
    }
}

/// Everything that playing needs. Any number of sessions share one.
#[derive(Clone, Debug, Serialize)]
pub struct Play {
    pub minutes: u16,
    pub hard_stop: u16,
    pub time_up: EndingIx,
    pub presentations: Vec<PresentationPlay>,
    pub moments: Vec<MomentPlay>,
    /// Those of the moments in order, then the anytime ones.
    pub responses: Vec<ResponsePlay>,
    pub anytime: Range<ResponseIx>,
    pub lines: Vec<LinePlay>,
    pub routes: Vec<Route>,
    pub turning_points: Vec<TurningPoint>,
    pub endings: Vec<EndingPlay>,
    pub clauses: Vec<Clause>,
    /// The facts that open the safety frame: once one is given, the hard stop no longer cuts the session off.
    pub opens_safety: u64,
    /// Names of facts, in the order of their bits.
    pub facts: Vec<String>,
    /// Other wordings of lines, each a stretch of the blob.
    pub wordings: Vec<Text>,
    pub blob: String,
    /// What a turn reads, derived from the tables above when they were compiled.
    #[serde(skip)]
    pub(crate) dense: Dense,
}

#[derive(Clone, Debug, Serialize)]
pub struct PresentationPlay {
    pub id: String,
    pub begins: Values,
    pub facts: u64,
    /// Ids of facts that must have held when the session before this one ended.
    pub agreed: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MomentPlay {
    pub id: String,
    pub phase: Phase,
    pub says: Range<LineIx>,
    pub responses: Range<ResponseIx>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ResponsePlay {
    pub say: Text,
    pub kind: Move,
    pub minutes: u8,
    pub effect: Effect,
    pub when: Cond,
    /// The bit that marks it as used, if it can be said only once; zero otherwise.
    pub once: u64,
    /// The Session facts that it sets.
    pub facts: u64,
    pub reply: Range<LineIx>,
    pub routes: Range<u32>,
    /// The phases in which an anytime response is open, a bit each.
    pub during: u16,
    /// The letter of an anytime response.
    pub key: Option<char>,
    pub id: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct LinePlay {
    pub when: Cond,
    pub text: Text,
    /// Other wordings: a stretch of [`Play::wordings`].
    pub also: Range<u32>,
    pub mood: Option<Mood>,
    /// Left out of the canonical encoding where an author says nothing of it, so that scripts from before it keep their hash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gaze: Option<Gaze>,
    pub cue: Option<Text>,
    /// The Client facts that it gives.
    pub gives: u64,
}

#[derive(Clone, Copy, Debug, Serialize)]
pub struct Route {
    pub when: Cond,
    pub to: TargetIx,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum TargetIx {
    Moment(MomentIx),
    Ending(EndingIx),
    Done,
}

#[derive(Clone, Debug, Serialize)]
pub struct TurningPoint {
    pub when: Cond,
    /// The bit that marks it as taken.
    pub once: u64,
    pub to: MomentIx,
    pub id: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct EndingPlay {
    pub id: String,
    pub frame: Frame,
    pub kind: EndingKind,
    pub leaves: Range<LineIx>,
    pub follow_up: Option<MomentIx>,
}

impl Play {
    pub fn text(&self, text: Text) -> &str {
        self.blob.get(text.from as usize..text.to as usize).unwrap_or("")
    }

    /// What the trainee says with a response.
    #[inline]
    pub fn say(&self, response: ResponseIx) -> &str {
        self.text(self.dense.response(response).say)
    }

    /// What the client says with a line, in its own wording.
    #[inline]
    pub fn spoken(&self, line: LineIx) -> &str {
        self.text(self.dense.line(line).text)
    }

    pub fn moment(&self, index: MomentIx) -> &MomentPlay {
        &self.moments[index as usize]
    }

    pub fn response(&self, index: ResponseIx) -> &ResponsePlay {
        &self.responses[index as usize]
    }

    pub fn line(&self, index: LineIx) -> &LinePlay {
        &self.lines[index as usize]
    }

    pub fn ending(&self, index: EndingIx) -> &EndingPlay {
        &self.endings[index as usize]
    }

    pub fn is_anytime(&self, response: ResponseIx) -> bool {
        self.anytime.contains(&response)
    }

    /// Whether a condition holds in these values and facts.
    #[inline]
    pub fn holds(&self, cond: Cond, values: Values, facts: u64) -> bool {
        cond.holds(&self.clauses, values, facts)
    }
}
