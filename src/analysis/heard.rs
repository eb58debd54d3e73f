//! What drawn sessions come upon: that it happens is proved by the sessions, and soon; only the rest needs to be looked for.

use super::players::{Habit, Player};
use super::sample::Draw;
use crate::rubric::Frame;
use crate::scoring::Judge;
use crate::script::{Bits, PresentationIx, Script};
use crate::session::start;
use rayon::prelude::*;

/// Sessions drawn of each player in each presentation.
const SESSIONS: usize = 100;
/// Sessions drawn of the clicker, who goes everywhere.
const WANDERING: usize = 1_000;
const SEED: u64 = 1;

fn sessions(player: Player) -> usize {
    if player == Player::Clicker { WANDERING } else { SESSIONS }
}

/// What each drawn session of a presentation shows, and the frame that it ends in.
pub fn shown(script: &Script, judge: &Judge, presentation: PresentationIx) -> Vec<(Frame, Bits)> {
    let of = |player: &Player| {
        let habit = Habit::new(script, *player);
        let mut draw = Draw::new(script, judge, presentation, &habit, SEED);
        let session = |_| {
            let (state, watch) = draw.session(|_, _| {});
            (state.ending.map_or(Frame::Ordinary, |ending| script.play.ending(ending).frame), watch.shown)
        };
        (0..sessions(*player)).map(session).collect::<Vec<_>>()
    };
    Player::ALL.iter().flat_map(of).collect()
}

/// For each line, whether some drawn session says it.
pub fn heard(script: &Script) -> Vec<bool> {
    let judge = Judge::new(script);
    let none = || vec![false; script.play.lines.len()];
    let drawn = |(presentation, player): (PresentationIx, Player)| {
        let mut out = none();
        if let Some(line) = start(&script.play, presentation).1 {
            out[line as usize] = true;
        }
        let habit = Habit::new(script, player);
        let mut draw = Draw::new(script, &judge, presentation, &habit, SEED);
        for _ in 0..sessions(player) {
            draw.session(|_, turn| {
                for line in [turn.reply, turn.leaves, turn.says].into_iter().flatten() {
                    out[line as usize] = true;
                }
            });
        }
        out
    };
    let presentations = 0..script.play.presentations.len() as PresentationIx;
    let all: Vec<_> = presentations.flat_map(|presentation| Player::ALL.iter().map(move |player| (presentation, *player))).collect();
    let either = |a: Vec<bool>, b: Vec<bool>| a.iter().zip(b).map(|(a, b)| *a || b).collect();
    all.into_par_iter().map(drawn).reduce(none, either)
}
