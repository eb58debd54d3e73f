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

/// The chances of all who choose without understanding, in every presentation, each of which has its graph.
pub fn fares(script: &Script, graphs: &[Graph], attainable: &Attainable, effort: &Effort) -> Vec<Fare> {
    let judge = Judge::new(script);
    let players: Vec<Player> = Player::ALL.iter().copied().filter(|p| *p != Player::Skilled).collect();
    let of = |(presentation, graph): (PresentationIx, &Graph)| {
        let graph = graph.merged(script);
        let ground = Ground::new(script, &judge, &graph);
        let yardsticks: Yardsticks = std::array::from_fn(|f| Yardstick::new(script, attainable, presentation, Frame::ALL[f]));
        let fare = |player: &Player| {
            let habit = Habit::new(script, *player);
            let (pass, grounds) = match chance(&ground, &yardsticks, &habit, effort) {
                Known::Counted(chance) => (chance, Grounds::Proved),
                Known::AtMost(most) if most < LITTLE => (Chance { at_least: 0, at_most: most }, Grounds::Proved),
                Known::AtMost(_) => {
                    let sample = Sample::take(script, &judge, &yardsticks, presentation, &habit, effort.sessions, effort.seed);
                    (sample.pass(), Grounds::Sampled { sessions: effort.sessions, seed: effort.seed })
                }
            };
            Fare { player: *player, presentation, pass, grounds }
        };
        players.par_iter().map(fare).collect::<Vec<Fare>>()
    };
    (0..graphs.len() as PresentationIx).into_par_iter().zip(graphs).flat_map_iter(of).collect()
}

/// What is proved of a player's chance of a pass.
pub(super) enum Known {
    /// All that there is to say: counted out, or too little to tell from none.
    Counted(Chance),
    /// No more than this, in parts of [`CERTAIN`].
    AtMost(u64),
}

/// A pass that comes about less often than this is as good as counted out.
const SELDOM: u64 = CERTAIN / 1_000;

/// A bound below this is close enough: to be exact about it would tell nobody more.
pub(super) const LITTLE: u64 = CERTAIN / 100;

/// The chance of a pass, all frames together. Most who choose by a rule leave out some essential sooner or later, or bring some principle to no more than partial, which is soon counted; only
/// for the others is more looked at, and for whoever goes everywhere only until the bound is low.
pub(super) fn chance(ground: &Ground, yardsticks: &Yardsticks, habit: &Habit, effort: &Effort) -> Known {
    let mut bound = CERTAIN;
    if !ground.graph.complete {
        return Known::AtMost(bound);
    }
    for lens in [Lens::Essentials, Lens::Principles] {
        if bound < LITTLE && habit.takes_anything() {
            break;
        }
        let frames = in_frames(yardsticks).map(|(f, y)| Flow::new(ground, y, habit, f, lens).letting_go(effort.floor).at_most(effort.pasts, effort.fold));
        bound = bound.min(frames.sum::<Option<u64>>().unwrap_or(CERTAIN));
        if bound <= SELDOM {
            return Known::Counted(Chance { at_least: 0, at_most: bound });
        }
    }
    match together(ground, yardsticks, habit, Lens::Pass, effort).map(|spreads| passes(&spreads)) {
        Some(Chance { at_least, at_most }) => Known::Counted(Chance { at_least, at_most: at_most.min(bound) }),
        None => Known::AtMost(bound),
    }
}

/// About as many pasts, and most often more, differ at a state in what all principles together come to.
const TOGETHER: usize = 200;

/// What a player's sessions come to in each frame where all principles count together, counted out; `None` if more pasts would have to be told apart than the effort allows. Hardly two pasts
/// are alike to such a lens, so that for whoever goes everywhere in a large graph it is not worth a beginning.
pub(super) fn together<'y>(ground: &Ground, yardsticks: &'y Yardsticks, habit: &Habit, lens: Lens, effort: &Effort) -> Option<Vec<(&'y Yardstick, Spread)>> {
    if !ground.graph.complete || habit.takes_anything() && ground.graph.nodes.len().saturating_mul(TOGETHER) > effort.together {
        return None;
    }
    in_frames(yardsticks).map(|(f, y)| Flow::new(ground, y, habit, f, lens).letting_go(effort.floor).run(effort.together).map(|s| (y, s))).collect()
}

fn in_frames(yardsticks: &Yardsticks) -> impl Iterator<Item = (Frame, &Yardstick)> {
    Frame::ALL.iter().zip(yardsticks).filter_map(|(f, y)| y.as_ref().map(|y| (*f, y)))
}

/// The chance of a pass, all frames together.
fn passes(spreads: &[(&Yardstick, Spread)]) -> Chance {
    let hits = spreads.iter().map(|(_, s)| s.parts.get(&1).copied().unwrap_or(0)).sum();
    Chance::between(hits, spreads.iter().map(|(_, s)| s.lost).sum())
}
