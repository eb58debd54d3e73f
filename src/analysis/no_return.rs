//! After which responses a pass is lost.
//!
//! Looked at are the states of sessions that pass: what becomes of the pass ([`Fate`]) if something else is said there. First those of a few good sessions; then those of sessions that stray
//! from them, again and again, wherever a pass is kept all the same: they leave ever less room, and show where one response more is too many. What is found so is proved by the session that
//! shows it; that no loss was found is not. That a response takes the pass from *every* state is proved where it endangers, or puts what a pass needs out of reach wherever it was within.

use super::analyse::place;
use super::fates::{Fate, Fates};
use super::findings::{Effort, FrameFindings};
use super::slips::{Game, Slips};
use crate::scoring::Watch;
use crate::script::ResponseIx;
use crate::session::State;
use chacha20::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;

/// After which responses a pass is lost, and how far was looked.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NoReturns {
    /// In the order of the file.
    pub points: Vec<NoReturn>,
    /// So many other responses were tried as well: after none of them was a pass found to be lost.
    pub never_lost: usize,
    /// In so many states, of so many sessions that pass or could still have passed, drawn with this seed.
    pub states: usize,
    pub sessions: usize,
    pub seed: u64,
}

/// A response after which a pass is lost from some state that could still have passed, or from every such state.
#[derive(Clone, Debug, Serialize)]
pub struct NoReturn {
    pub moment: String,
    pub response: String,
    /// Why it is lost from every state; `None` where that is not so, or not known.
    pub always: Option<Always>,
    /// In how many of the states that were tried the pass was kept all the same, and in how many it was not.
    pub kept: usize,
    pub not_kept: usize,
    /// The worst that was found.
    pub fate: Fate,
    /// The choices before it, in one session where it happens.
    pub after: Vec<String>,
}

/// Why a pass is lost from every state: proved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Always {
    /// The words alone endanger.
    Endangers,
    /// What a pass needs of a principle, or of the gate, is out of reach afterwards, wherever it was within reach before: of one in each frame that a session may pass in.
    OutOfReach(Vec<String>),
}

/// What was found of one response.
struct Found {
    fate: Fate,
    kept: usize,
    not_kept: usize,
    moment: usize,
    after: Vec<ResponseIx>,
}

/// A way on from a state: what is said, and what will be said after it in a session that passes.
type Way = (ResponseIx, Vec<ResponseIx>);

/// After so many sessions in a row that came to no new state there are hardly any more.
const IN_VAIN: usize = 50;

struct Search<'t, 'a, 's> {
    fates: &'t mut Fates<'a, 's>,
    passing: &'t [Vec<ResponseIx>],
    found: FxHashMap<ResponseIx, Found>,
    slips: Slips,
    /// The states in which what else could be said was tried.
    seen: FxHashSet<(State, Watch)>,
    sessions: usize,
    /// Responses tried.
    tried: usize,
    /// Searches that may still be made where it is not soon known what becomes of a pass.
    searches: usize,
}

/// What becomes of a pass if something else is said at any turn of sessions that pass. The slips that are counted are those of the first of them.
pub fn of(fates: &mut Fates, first: &State, passing: &[Vec<ResponseIx>], frames: &[FrameFindings], effort: &Effort) -> (NoReturns, Slips) {
    let begin = fates.judge.begin(first);
    let mut search = Search {
        fates,
        passing,
        found: FxHashMap::default(),
        slips: Slips::default(),
        seen: FxHashSet::default(),
        sessions: 0,
        tried: 0,
        searches: effort.astray_searches,
    };
    for line in passing {
        search.along(first, &begin, line);
    }
    let mut numbers = ChaCha8Rng::seed_from_u64(effort.seed);
    let mut in_vain = 0;
    while !passing.is_empty() && search.tried < effort.astray && in_vain < IN_VAIN {
        let known = search.seen.len();
        search.astray(first, &begin, &mut numbers);
        in_vain = if search.seen.len() > known { 0 } else { in_vain + 1 };
    }
    let Search { found, mut slips, seen, sessions, .. } = search;
    if !passing.is_empty() {
        Game::new(fates, effort).play(first, &begin, passing, &mut slips);
    }
    let (points, never_lost) = told(fates, found, frames);
    (NoReturns { points, never_lost, states: seen.len(), sessions, seed: effort.seed }, slips)
}

impl Search<'_, '_, '_> {
    /// Tries every other response at every turn of a session that passes.
    fn along(&mut self, first: &State, begin: &Watch, line: &[ResponseIx]) {
        let (mut state, mut watch) = (*first, *begin);
        let counted = self.sessions == 0;
        self.sessions += 1;
        for (turn, &choice) in line.iter().enumerate() {
            let is_new = self.seen.insert(self.fates.key(&state, &watch));
            for (response, next, after) in self.others(&state, &watch, choice) {
                let endangers = self.fates.pilot.always_endangers(response);
                let fate = if endangers { Fate::Lost } else { self.fates.of(&next, &after) };
                if counted {
                    self.slips.tried += 1;
                    self.slips.endangering += usize::from(endangers);
                    self.slips.made_good += usize::from(fate == Fate::Kept);
                    self.slips.lost += usize::from(fate == Fate::Lost && !endangers);
                }
                if is_new {
                    self.put_down(&state, response, fate, &line[..turn]);
                }
            }
            (state, watch) = self.fates.say(&state, &watch, choice);
        }
    }

    /// One session that strays from a passing one at every other turn, to where a pass is kept; what else could be said is tried in states that are new.
    fn astray(&mut self, first: &State, begin: &Watch, numbers: &mut ChaCha8Rng) {
        let passing = self.passing;
        let mut line = passing[self.sessions % passing.len()].clone();
        self.sessions += 1;
        let (mut state, mut watch) = (*first, *begin);
        let mut said: Vec<ResponseIx> = Vec::new();
        while let Some(&choice) = line.first().filter(|_| !state.over) {
            let is_new = self.seen.insert(self.fates.key(&state, &watch));
            let strays = numbers.random_bool(0.5);
            let mut ways: Vec<Way> = Vec::new();
            // Among the ways on, those that leave no room for one slip more.
            let mut narrow: Vec<Way> = Vec::new();
            for (response, next, after) in self.others(&state, &watch, choice).into_iter().filter(|_| is_new || strays) {
                let Some(fate) = self.soon_known(response, &next, &after, &line) else { continue };
                if is_new {
                    self.put_down(&state, response, fate, &said);
                }
                if strays
                    && fate == Fate::Kept
                    && let Some(rest) = self.fates.passing_on(&next, &after, &line)
                {
                    let edge = self.fates.ruled_out(&next, &after, 1);
                    if edge { &mut narrow } else { &mut ways }.push((response, rest));
                }
            }
            if !narrow.is_empty() && numbers.random_bool(0.5) {
                ways = narrow;
            } else {
                ways.append(&mut narrow);
            }
            let (choice, rest) = match ways.len() {
                0 => (choice, line.split_off(1)),
                n => ways.swap_remove(numbers.random_range(0..n)),
            };
            (state, watch) = self.fates.say(&state, &watch, choice);
            said.push(choice);
            line = rest;
        }
    }

    fn soon_known(&mut self, response: ResponseIx, next: &State, after: &Watch, line: &[ResponseIx]) -> Option<Fate> {
        self.tried += 1;
        if self.fates.pilot.always_endangers(response) {
            return Some(Fate::Lost);
        }
        if let Some(fate) = self.fates.glance(next, after, line) {
            return Some(fate);
        }
        self.searches = self.searches.checked_sub(1)?;
        Some(self.fates.of(next, after))
    }

    /// What else could be said, and where it leads.
    fn others(&self, state: &State, watch: &Watch, choice: ResponseIx) -> Vec<(ResponseIx, State, Watch)> {
        let mut others = self.fates.ways(state, watch);
        others.retain(|(response, ..)| *response != choice);
        others
    }

    fn put_down(&mut self, state: &State, response: ResponseIx, fate: Fate, said: &[ResponseIx]) {
        let moment = usize::from(state.moment);
        let one = self.found.entry(response).or_insert_with(|| Found { fate, kept: 0, not_kept: 0, moment, after: said.to_vec() });
        one.kept += usize::from(fate == Fate::Kept);
        one.not_kept += usize::from(fate != Fate::Kept);
        if one.fate < fate {
            *one = Found { fate, moment, after: said.to_vec(), ..*one };
        }
    }
}

/// What is worth telling, in the order of the file, and how many other responses were tried.
fn told(fates: &Fates, mut found: FxHashMap<ResponseIx, Found>, frames: &[FrameFindings]) -> (Vec<NoReturn>, usize) {
    let play = &fates.script.play;
    let name = |r: ResponseIx| play.response(r).id.clone();
    let mut never_lost = 0;
    let of = |response: ResponseIx| {
        let always = if fates.pilot.always_endangers(response) {
            Some(Always::Endangers)
        } else {
            out_of_reach(frames, &place(play, response), &play.response(response).id).map(Always::OutOfReach)
        };
        match found.remove(&response) {
            Some(Found { fate, kept, not_kept, moment, after }) if fate != Fate::Kept => Some(NoReturn {
                moment: play.moments[moment].id.clone(),
                response: name(response),
                always,
                kept,
                not_kept,
                fate,
                after: after.into_iter().map(name).collect(),
            }),
            // What is lost wherever it is said needs no session to show it.
            None if always.is_some() => {
                let moment = place(play, response);
                Some(NoReturn { moment, response: name(response), always, kept: 0, not_kept: 0, fate: Fate::Lost, after: Vec::new() })
            }
            other => {
                never_lost += usize::from(other.is_some());
                None
            }
        }
    };
    let points = (0..play.responses.len() as ResponseIx).filter_map(of).collect();
    (points, never_lost)
}

/// The principles that are out of reach after a response wherever they were within reach, one of each frame that a session may pass in; `None` unless there is one in each of them.
fn out_of_reach(frames: &[FrameFindings], moment: &str, response: &str) -> Option<Vec<String>> {
    let mut out: Vec<String> = Vec::new();
    for frame in frames.iter().filter(|frame| frame.pass.why_not.is_empty()) {
        let lost = frame
            .out_of_reach
            .iter()
            .find(|found| found.losses.iter().flatten().any(|loss| loss.always && loss.moment == moment && loss.response == response))?;
        if !out.contains(&lost.principle) {
            out.push(lost.principle.clone());
        }
    }
    (!out.is_empty()).then_some(out)
}
