//! What the client's state can be at a place, and why a condition never holds there.

use crate::rubric::{Dimension, Values, names};
use crate::script::{Cond, Play};
use crate::texts::t;

/// What the client's state can be at a place.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    pub low: Values,
    pub high: Values,
    /// Facts known in some and in all of the states.
    pub some: u64,
    pub all: u64,
}

impl Range {
    pub(super) fn of(values: Values, facts: u64) -> Range {
        Range { low: values, high: values, some: facts, all: facts }
    }

    /// The states of both.
    #[must_use]
    pub fn or(self, other: Range) -> Range {
        let mut out = self;
        for d in 0..Dimension::COUNT {
            out.low.0[d] = out.low.0[d].min(other.low.0[d]);
            out.high.0[d] = out.high.0[d].max(other.high.0[d]);
        }
        Range { some: self.some | other.some, all: self.all & other.all, ..out }
    }

    /// Adds states to those known so far, if any.
    pub(super) fn join(known: &mut Option<Range>, other: Range) {
        *known = Some(known.map_or(other, |range| range.or(other)));
    }
}

/// Why a condition never holds where it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The number is never so high there; the highest that it gets.
    TooLow(Dimension, i8),
    /// The number is never so low there; the lowest that it gets.
    TooHigh(Dimension, i8),
    /// The fact (by its bit's place) is never known there.
    Unknown(usize),
    /// The fact is always known there.
    Known(usize),
    /// Each part of it holds now and then, but never all together.
    NeverTogether,
    /// It holds, but something before it in the list always fits as well.
    Forestalled,
}

impl Obstacle {
    /// The reason as people read it, in the language that is spoken.
    pub fn words(&self, play: &Play) -> String {
        let fact = |i: &usize| play.facts.get(*i).map_or("?", String::as_str);
        match self {
            Obstacle::TooLow(d, highest) => t!("reason-too-low", dimension = names::dimension(*d), most = *highest),
            Obstacle::TooHigh(d, lowest) => t!("reason-too-high", dimension = names::dimension(*d), least = *lowest),
            Obstacle::Unknown(i) => t!("reason-never-known", fact = fact(i)),
            Obstacle::Known(i) => t!("reason-always-known", fact = fact(i)),
            Obstacle::NeverTogether => t!("reason-never-together").into(),
            Obstacle::Forestalled => t!("reason-forestalled").into(),
        }
    }
}

/// Why a condition that is asked in these states decides against a part.
pub fn obstacles(play: &Play, when: Cond, states: &Range) -> Vec<Obstacle> {
    if when == Cond::ALWAYS {
        return vec![Obstacle::Forestalled];
    }
    let mut out = Vec::new();
    let mut possible = false;
    for clause in &play.clauses[when.from as usize..when.to as usize] {
        let before = out.len();
        for d in Dimension::ALL {
            let i = d.index();
            if clause.low[i] > states.high.0[i] {
                out.push(Obstacle::TooLow(*d, states.high.0[i]));
            }
            if clause.high[i] < states.low.0[i] {
                out.push(Obstacle::TooHigh(*d, states.low.0[i]));
            }
        }
        let facts = |bits: u64| (0..64).filter(move |i| bits & (1 << i) != 0);
        out.extend(facts(clause.has & !states.some).map(Obstacle::Unknown));
        out.extend(facts(clause.lacks & states.all).map(Obstacle::Known));
        possible |= out.len() == before;
    }
    if possible {
        return vec![Obstacle::NeverTogether];
    }
    out.dedup();
    out
}
