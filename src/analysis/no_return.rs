//! After which responses a pass is out of reach.
//!
//! A pass is kept if a way on to one is found, which proves it. It is lost for certain if the response endangers, or if even everything that may still be shown would not be enough.
//! Where neither is known the search found nothing, which is said so.

use super::best::Pilot;
use super::findings::Effort;
use super::slips::{Game, Slips};
use crate::rubric::Frame;
use crate::scoring::{Judge, Watch};
use crate::script::{ResponseIx, Script};
use crate::session::{State, open, step};
use rustc_hash::FxHashMap;
use serde::Serialize;

/// What becomes of a pass after a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// A way on that passes was found: proved.
    Kept,
    /// The search found none; that there is none is not proved.
    NotFound,
    /// No way on can pass: proved.
    Lost,
}

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

/// Widths of the searches for a way on, the wider where the narrower found none.
const WIDTHS: [usize; 2] = [12, 60];

/// What becomes of a pass in states, each looked at once.
pub struct Tries<'a, 's> {
    pub pilot: &'a Pilot<'s>,
    /// Sessions that pass.
    lines: &'a [Vec<ResponseIx>],
    known: FxHashMap<(State, Watch), Fate>,
}

impl<'a, 's> Tries<'a, 's> {
    pub fn new(pilot: &'a Pilot<'s>, lines: &'a [Vec<ResponseIx>]) -> Tries<'a, 's> {
        Tries { pilot, lines, known: FxHashMap::default() }
    }

    pub fn fate(&mut self, state: &State, watch: &Watch) -> Fate {
        let (pilot, lines) = (self.pilot, self.lines);
        *self.known.entry((*state, *watch)).or_insert_with(|| {
            if pilot.has_passed(state, watch) {
                return Fate::Kept;
            }
            if state.over || !pilot.may_pass(state, watch) {
                return Fate::Lost;
            }
            // Most often it is enough to go on as if nothing had happened.
            if lines.iter().any(|line| pilot.passes_along(state, watch, line)) {
                return Fate::Kept;
            }
            match WIDTHS.iter().any(|width| pilot.passing(state, watch, *width).is_some()) {
                true => Fate::Kept,
                false => Fate::NotFound,
            }
        })
    }
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
pub fn of(script: &Script, judge: &Judge, pilot: &Pilot, first: &State, passing: &[Vec<ResponseIx>], effort: &Effort) -> (Vec<NoReturn>, Slips) {
    let play = &script.play;
    let mut tries = Tries::new(pilot, passing);
    let mut slips = Slips::default();
    let mut found: FxHashMap<ResponseIx, Found> = FxHashMap::default();
    for (number, line) in passing.iter().enumerate() {
        let (mut state, mut watch) = (*first, judge.begin(first));
        for (turn, &choice) in line.iter().enumerate() {
            for response in open(play, &state).filter(|r| *r != choice) {
                let (next, _) = step(play, &state, response);
                let after = judge.observe(script, &watch, response, &state, &next);
                let endangers = always_endangers(script, pilot, response);
                let fate = if endangers { Fate::Lost } else { tries.fate(&next, &after) };
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
    if let Some(line) = passing.first() {
        (slips.at_least, slips.looked_for_more) = Game::new(script, judge, &mut tries, effort).play(first, &judge.begin(first), line);
    }
    (told(script, pilot, found), slips)
}

/// What is worth telling, in the order of the file.
fn told(script: &Script, pilot: &Pilot, mut found: FxHashMap<ResponseIx, Found>) -> Vec<NoReturn> {
    let play = &script.play;
    let name = |r: ResponseIx| play.response(r).id.clone();
    let of = |response: ResponseIx| {
        let always = always_endangers(script, pilot, response);
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
                let moment = play.moments.iter().find(|m| m.responses.contains(&response)).map_or_else(|| "anytime".into(), |m| m.id.clone());
                Some(NoReturn { moment, response: name(response), always, kept: 0, not_kept: 0, fate: Fate::Lost, after: Vec::new() })
            }
            _ => None,
        }
    };
    (0..play.responses.len() as ResponseIx).filter_map(of).collect()
}

/// Whether the words alone endanger in every frame that a session can end in.
pub fn always_endangers(script: &Script, pilot: &Pilot, response: ResponseIx) -> bool {
    let harms = script.key.responses[response as usize].harms;
    let mut frames = Frame::ALL.iter().filter_map(|f| pilot.yardstick(*f)).peekable();
    frames.peek().is_some() && frames.all(|y| !(harms & y.endangering).is_empty())
}
