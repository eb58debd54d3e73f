//! When a behaviour or a harm counts: heard in one utterance, or computed over the session by small bounded counters.

use super::vocabulary::{Move, Phase, Sign};
use serde::Serialize;

/// Which utterances are meant: of one of these moves, or tagged with one of these behaviours; only in these phases, if any are named.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Said {
    pub moves: Vec<Move>,
    /// Numbers of behaviours.
    pub shows: Vec<u8>,
    pub phases: Vec<Phase>,
}

/// When a behaviour counts as shown. A behaviour's own tag on a response is an *occurrence*; `of: None` means these.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Count {
    /// An occurrence in one of these phases (any, if empty), after that behaviour was shown, with at least so many minutes left.
    Heard { phases: Vec<Phase>, after: Option<u8>, minutes_left: Option<u8> },
    /// So many times, in that many different phases (one or two).
    Times { of: Option<Said>, at_least: Times, phases: u8 },
    /// One of `of` was said and none of `then` was before.
    Before { of: Option<Said>, then: Said },
    /// One of `of` within so many of the trainee's turns after the trigger.
    Within { of: Option<Said>, after: Trigger, turns: u8 },
    /// At the end: never `run` of `of` in a row without a `reset` between, and `more` more often than `than`.
    RunBelow { of: Said, run: u8, reset: Said, more: Said, than: Said },
    /// At the end: within the agreed minutes.
    OnTime,
}

impl Count {
    pub const HEARD: Count = Count::Heard { phases: Vec::new(), after: None, minutes_left: None };

    /// What has to be said for it, where that is something else than what carries its own tag.
    pub fn of(&self) -> Option<&Said> {
        match self {
            Count::Times { of, .. } | Count::Before { of, .. } | Count::Within { of, .. } => of.as_ref(),
            Count::RunBelow { more, .. } => Some(more),
            Count::Heard { .. } | Count::OnTime => None,
        }
    }

    /// Whether a response’s own tag of the behaviour that is counted so is an occurrence: unless the rubric says what else is one, or names the tag among it.
    pub fn takes_tag(&self, behaviour: usize) -> bool {
        !matches!(self, Count::RunBelow { .. } | Count::OnTime) && self.of().is_none_or(|said| said.shows.iter().any(|b| usize::from(*b) == behaviour))
    }
}

/// How many times: a number of the rubric, or the policy's number of safety-plan steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Times {
    Number(u8),
    PlanSteps,
}

/// What a time limit runs from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Trigger {
    /// The client gave a fact with one of these signs.
    Signs(Vec<Sign>),
    /// The trainee said one of these.
    Said(Said),
}

/// When a computed harm has happened.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum HarmCount {
    /// So many in a row. Without `reset`, anything else ends the run.
    Run { of: Said, length: u8, reset: Option<Said> },
    /// One of `then` is said, and none of `first` was before.
    Skipped { first: Said, then: Said },
    /// That share of the agreed minutes has passed, and none was said.
    NotBy { of: Said, percent: u8 },
    /// The session is over, and none was said.
    Never { of: Said },
    /// The client gave such a sign, and none was said after it.
    Unmet { signs: Vec<Sign>, by: Said },
    /// Past the agreed minutes, and not in the safety frame.
    Overrun,
}
