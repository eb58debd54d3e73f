//! How those fare who choose by a rule: their chance of a pass alone, for who needs no more of the analysis.

use super::Graph;
use super::attainable::Ground;
use super::chance::Chance;
use super::findings::{Effort, Grounds};
use super::flow::{Flow, Lens, Spread};
use super::players::{Habit, Player};
use super::sample::Sample;
use crate::rubric::Frame;
use crate::scoring::{Attainable, Judge, Yardstick};
use crate::script::{PresentationIx, Script};
use rayon::prelude::*;

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
        let graph = Graph::new(script, presentation, effort.states);
        let ground = Ground::new(script, &judge, &graph);
        let yardsticks: [Option<Yardstick>; Frame::ALL.len()] = std::array::from_fn(|f| Yardstick::new(script, attainable, presentation, Frame::ALL[f]));
        let fare = |player: &Player| {
            let habit = Habit::new(script, *player);
            let counted = spreads(&ground, &yardsticks, &habit, *player, Lens::Pass, effort).map(|spreads| (passes(&spreads), Grounds::Proved));
            let (pass, grounds) = counted.unwrap_or_else(|| {
                let sample = Sample::take(script, &judge, &yardsticks, presentation, &habit, effort.sessions, effort.seed);
                (sample.pass(), Grounds::Sampled { sessions: effort.sessions, seed: effort.seed })
            });
            Fare { player: *player, presentation, pass, grounds }
        };
        players.par_iter().map(fare).collect::<Vec<Fare>>()
    };
    (0..script.play.presentations.len() as PresentationIx).into_par_iter().flat_map_iter(of).collect()
}

/// What a player's sessions come to in each frame, counted out; `None` if too many pasts would have to be told apart.
pub(super) fn spreads<'y>(
    ground: &Ground,
    yardsticks: &'y [Option<Yardstick>; Frame::ALL.len()],
    habit: &Habit,
    player: Player,
    lens: Lens,
    effort: &Effort,
) -> Option<Vec<(&'y Yardstick, Spread)>> {
    // Of what all principles come to together hardly two pasts are alike; each state is one at least, so whoever goes everywhere in a large graph needs too many.
    let together = lens != Lens::Needed;
    if together && player == Player::Clicker && ground.graph.nodes.len() * 200 > effort.pasts {
        return None;
    }
    let limit = if together { effort.pasts / 4 } else { effort.pasts };
    let frames = yardsticks.iter().zip(Frame::ALL).filter_map(|(y, f)| y.as_ref().map(|y| (f, y)));
    frames.map(|(f, y)| Flow::new(ground, y, habit, *f, lens).letting_go(effort.floor).run(limit).map(|s| (y, s))).collect()
}

/// The chance of a pass, all frames together.
pub(super) fn passes(spreads: &[(&Yardstick, Spread)]) -> Chance {
    let hits = spreads.iter().map(|(_, s)| s.parts.get(&1).copied().unwrap_or(0)).sum();
    Chance::between(hits, spreads.iter().map(|(_, s)| s.lost).sum())
}
