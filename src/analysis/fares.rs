//! How those fare who choose by a rule: their chance of a pass alone, for who needs no more of the analysis.

use super::Graph;
use super::attainable::Ground;
use super::chance::{CERTAIN, Chance};
use super::findings::{Effort, Grounds};
use super::flow::{Flow, Lens, Spread};
use super::players::{Habit, Player};
use super::sample::Sample;
use crate::rubric::Frame;
use crate::scoring::{Attainable, Judge, Yardstick};
use crate::script::{PresentationIx, Script};
use rayon::prelude::*;

/// What the sessions of each frame are measured by.
pub(super) type Yardsticks = [Option<Yardstick>; Frame::ALL.len()];

/// A player's chance of a pass in one presentation.
#[derive(Clone, Copy, Debug)]
pub struct Fare {
    pub player: Player,
    pub presentation: PresentationIx,
    pub pass: Chance,
    pub grounds: Grounds,
}

/// The chances of all who choose without understanding, in every presentation.
pub fn fares(script: &Script, attainable: &Attainable, effort: &Effort) -> Vec<Fare> {
    let judge = Judge::new(script);
    let players: Vec<Player> = Player::ALL.iter().copied().filter(|p| *p != Player::Skilled).collect();
    let of = |presentation: PresentationIx| {
        let graph = Graph::new(script, presentation, effort.states).merged(script);
        let ground = Ground::new(script, &judge, &graph);
        let yardsticks: Yardsticks = std::array::from_fn(|f| Yardstick::new(script, attainable, presentation, Frame::ALL[f]));
        let fare = |player: &Player| {
            let habit = Habit::new(script, *player);
            let (pass, grounds) = match chance(&ground, &yardsticks, &habit, effort) {
                Known::Proved(chance) => (chance, Grounds::Proved),
                Known::AtMost(_) => {
                    let sample = Sample::take(script, &judge, &yardsticks, presentation, &habit, effort.sessions, effort.seed);
                    (sample.pass(), Grounds::Sampled { sessions: effort.sessions, seed: effort.seed })
                }
            };
            Fare { player: *player, presentation, pass, grounds }
        };
        players.par_iter().map(fare).collect::<Vec<Fare>>()
    };
    (0..script.play.presentations.len() as PresentationIx).into_par_iter().flat_map_iter(of).collect()
}

/// What is proved of a player's chance of a pass.
pub(super) enum Known {
    /// All that there is to say: counted out, or too little to tell from none.
    Proved(Chance),
    /// No more than this, in parts of [`CERTAIN`].
    AtMost(u64),
}

/// A pass that comes about less often than this is as good as counted out.
const SELDOM: u64 = CERTAIN / 1_000;

/// The chance of a pass, all frames together. Most who choose by a rule leave out some essential sooner or later, or bring some principle to no more than partial, which is soon counted; only
/// for the others is more looked at.
pub(super) fn chance(ground: &Ground, yardsticks: &Yardsticks, habit: &Habit, effort: &Effort) -> Known {
    let at_most = |lens| match is_hopeless(ground, habit, lens, effort) {
        true => CERTAIN,
        false => spreads(ground, yardsticks, habit, lens, effort.pasts, effort.floor).map_or(CERTAIN, |spreads| passes(&spreads).at_most),
    };
    let mut bound = CERTAIN;
    for lens in [Lens::Essentials, Lens::Principles] {
        bound = bound.min(at_most(lens));
        if bound <= SELDOM {
            return Known::Proved(Chance { at_least: 0, at_most: bound });
        }
    }
    match together(ground, yardsticks, habit, Lens::Pass, effort).map(|spreads| passes(&spreads)) {
        Some(Chance { at_least, at_most }) => Known::Proved(Chance { at_least, at_most: at_most.min(bound) }),
        None => Known::AtMost(bound),
    }
}

/// The pasts, at the very least, that differ at a state in what all principles together come to.
const TOGETHER: usize = 50;

/// Likewise in what those come to that a pass needs.
const FOR_A_PASS: usize = 15;

/// Whether it is not worth a beginning: hardly two pasts are alike to some lenses, so whoever goes everywhere in a large graph needs too many of them.
fn is_hopeless(ground: &Ground, habit: &Habit, lens: Lens, effort: &Effort) -> bool {
    let (apart, limit) = match lens {
        Lens::Level(_) | Lens::Essentials => return false,
        Lens::Principles => (FOR_A_PASS, effort.pasts),
        Lens::Pass | Lens::Total => (TOGETHER, effort.together),
    };
    habit.takes_anything() && ground.graph.nodes.len().saturating_mul(apart) > limit
}

/// What a player's sessions come to in each frame where all principles count together.
pub(super) fn together<'y>(ground: &Ground, yardsticks: &'y Yardsticks, habit: &Habit, lens: Lens, effort: &Effort) -> Option<Vec<(&'y Yardstick, Spread)>> {
    (!is_hopeless(ground, habit, lens, effort)).then(|| spreads(ground, yardsticks, habit, lens, effort.together, effort.floor)).flatten()
}

/// What a player's sessions come to in each frame, counted out; `None` if more pasts would have to be told apart than the limit allows.
fn spreads<'y>(ground: &Ground, yardsticks: &'y Yardsticks, habit: &Habit, lens: Lens, limit: usize, floor: u64) -> Option<Vec<(&'y Yardstick, Spread)>> {
    let frames = yardsticks.iter().zip(Frame::ALL).filter_map(|(y, f)| y.as_ref().map(|y| (f, y)));
    frames.map(|(f, y)| Flow::new(ground, y, habit, *f, lens).letting_go(floor).run(limit).map(|s| (y, s))).collect()
}

/// The chance of a pass, all frames together.
fn passes(spreads: &[(&Yardstick, Spread)]) -> Chance {
    let hits = spreads.iter().map(|(_, s)| s.parts.get(&1).copied().unwrap_or(0)).sum();
    Chance::between(hits, spreads.iter().map(|(_, s)| s.lost).sum())
}
