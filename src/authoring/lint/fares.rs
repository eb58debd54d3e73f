//! How those fare in a scenario who choose without understanding it: the ground for the lints that ask whether it can be passed so.

use crate::analysis::{CERTAIN, Effort, Fare, Graph, Grounds, PlayerKind, fares};
use crate::scoring::Attainable;
use crate::script::Script;
use crate::texts::t;

/// A sketch of fewer moments than this is not held to it: in two or three choices chance alone goes far.
pub const LEAST_MOMENTS: usize = 6;

/// Sessions drawn where the chance cannot be counted out: enough to tell 1 % from half of it and from its double.
const SESSIONS: u64 = 5_000;

/// A bound is wanted only where it is soon below what the lints ask for.
const FOLD: u64 = CERTAIN / 10_000;

/// The chances of a pass.
pub struct Fares {
    all: Vec<Fare>,
}

impl Fares {
    /// `None` for a sketch.
    pub fn of(script: &Script, graphs: &[Graph], attainable: &Attainable) -> Option<Fares> {
        let effort = Effort { sessions: SESSIONS, fold: FOLD, ..Effort::default() };
        (script.play.moments.len() >= LEAST_MOMENTS).then(|| Fares { all: fares(script, graphs, attainable, &effort) })
    }

    /// Those of a kind who pass in so many percent of their sessions or more, each with the presentation in which they do best.
    pub fn passing(&self, kind: PlayerKind, percent: u64) -> Vec<Fare> {
        let mut out: Vec<Fare> = Vec::new();
        for fare in self.all.iter().filter(|f| f.player.kind() == kind && f.pass.at_least >= percent * (CERTAIN / 100)) {
            match out.iter_mut().find(|known| known.player == fare.player) {
                Some(known) if known.pass.at_least < fare.pass.at_least => *known = *fare,
                Some(_) => {}
                None => out.push(*fare),
            }
        }
        out
    }
}

/// The words for what a chance rests on.
pub fn grounds(fare: &Fare) -> String {
    match fare.grounds {
        Grounds::Proved => t!("proved").into(),
        Grounds::Sampled { sessions, seed } => t!("lint-fares-sampled", sessions = sessions, seed = seed.to_string()),
    }
}
