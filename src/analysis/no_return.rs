//! After which responses a pass is out of reach.
//!
//! Looked at are the states of sessions that pass: what becomes of the pass ([`Fate`]) if something else is said there.

use super::analyse::place;
use super::fates::{Fate, Fates};
use super::findings::Effort;
use super::slips::{Game, Slips};
use crate::script::ResponseIx;
use crate::session::{State, open, step};
use rustc_hash::FxHashMap;
use serde::Serialize;

/// A response after which a pass is lost from some state that could still have passed.
#[derive(Clone, Debug, Serialize)]
pub struct NoReturn {
    pub moment: String,
    pub response: String,
    /// Lost from every state: the response itself endangers.
    pub always: bool,
    /// In how many of the states of passing sessions that were tried the pass was kept all the same, and in how many it was not.
    pub kept: usize,
    pub not_kept: usize,
    /// The worst that was found.
    pub fate: Fate,
    /// The choices before it, in one session where it happens.
    pub after: Vec<String>,
}

/// What was found of one response.
struct Found {
    fate: Fate,
    kept: usize,
    not_kept: usize,
    moment: usize,
    after: Vec<ResponseIx>,
}

/// Tries every other response at every turn of passing sessions; the slips are those of the first.
pub fn of(fates: &mut Fates, first: &State, passing: &[Vec<ResponseIx>], effort: &Effort) -> (Vec<NoReturn>, Slips) {
    let (script, judge, pilot) = (fates.script, fates.judge, fates.pilot);
    let play = &script.play;
    let mut slips = Slips::default();
    let mut found: FxHashMap<ResponseIx, Found> = FxHashMap::default();
    for (number, line) in passing.iter().enumerate() {
        let (mut state, mut watch) = (*first, judge.begin(first));
        for (turn, &choice) in line.iter().enumerate() {
            for response in open(play, &state).filter(|r| *r != choice) {
                let (next, _) = step(play, &state, response);
                let after = judge.observe(script, &watch, response, &state, &next);
                let endangers = pilot.always_endangers(response);
                let fate = if endangers { Fate::Lost } else { fates.of(&next, &after) };
                if number == 0 {
                    slips.tried += 1;
                    slips.endangering += usize::from(endangers);
                    slips.made_good += usize::from(fate == Fate::Kept);
                    slips.lost += usize::from(fate == Fate::Lost && !endangers);
                }
                let moment = usize::from(state.moment);
                let one = found.entry(response).or_insert(Found { fate, kept: 0, not_kept: 0, moment, after: line[..turn].to_vec() });
                one.kept += usize::from(fate == Fate::Kept);
                one.not_kept += usize::from(fate != Fate::Kept);
                if one.fate < fate {
                    *one = Found { fate, moment, after: line[..turn].to_vec(), ..*one };
                }
            }
            let (next, _) = step(play, &state, choice);
            watch = judge.observe(script, &watch, choice, &state, &next);
            state = next;
        }
    }
    if !passing.is_empty() {
        Game::new(fates, effort).play(first, &judge.begin(first), passing, &mut slips);
    }
    (told(fates, found), slips)
}

/// What is worth telling, in the order of the file.
fn told(fates: &Fates, mut found: FxHashMap<ResponseIx, Found>) -> Vec<NoReturn> {
    let play = &fates.script.play;
    let name = |r: ResponseIx| play.response(r).id.clone();
    let of = |response: ResponseIx| {
        let always = fates.pilot.always_endangers(response);
        let one = found.remove(&response);
        match one {
            Some(Found { fate, kept, not_kept, moment, after }) if fate != Fate::Kept => Some(NoReturn {
                moment: play.moments[moment].id.clone(),
                response: name(response),
                always,
                kept,
                not_kept,
                fate,
                after: after.into_iter().map(name).collect(),
            }),
            // What endangers wherever it is said needs no session to show it.
            None if always => {
                let moment = place(play, response);
                Some(NoReturn { moment, response: name(response), always, kept: 0, not_kept: 0, fate: Fate::Lost, after: Vec::new() })
            }
            _ => None,
        }
    };
    (0..play.responses.len() as ResponseIx).filter_map(of).collect()
}
