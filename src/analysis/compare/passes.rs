//! Sessions that pass one version of a scenario, held again in another by the ids of their responses.

use crate::analysis::attainable;
use crate::analysis::best::{Pilot, WIDTH};
use crate::analysis::findings::Effort;
use crate::analysis::players::{Habit, Player};
use crate::analysis::sample::Draw;
use crate::scoring::{Attainable, Judge};
use crate::script::{PresentationIx, ResponseIx, Script};
use crate::session::{open, start, step};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeSet;

/// What becomes of a session that passed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Kept {
    /// It is open to its end and passes.
    Passes,
    /// It is open to its end and does not pass.
    NoPass { total_percent: u8, total_was: u8 },
    /// At this turn (the first is 1) the response is no longer open, or no longer there.
    Closed { turn: usize, response: String, gone: bool },
    /// Its choices no longer come to an end.
    Unfinished,
}

/// A session and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    pub route: Vec<String>,
    #[serde(flatten)]
    pub kept: Kept,
}

/// The passing sessions that were found of one presentation, held again. It speaks of these sessions, each of which is held to its end; that there are no others is not said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Replayed {
    pub presentation: String,
    pub found: usize,
    pub still_open: usize,
    pub still_pass: usize,
    /// The seed of those that were drawn.
    pub seed: u64,
    /// One of each way in which a session no longer passes.
    pub lost: Vec<Outcome>,
}

/// Widths of the search for passing sessions, and that for those that turn off from them.
const WIDTHS: [usize; 3] = [12, 60, WIDTH];
const DETOUR: usize = 12;
/// Sessions drawn of each player, and passes kept of each.
const DRAWN: usize = 300;
const KEPT: usize = 20;
/// Examples told of each presentation.
const EXAMPLES: usize = 5;

/// The passing sessions of one version, held again in the other, for each presentation that is in both.
pub fn replayed(from: &Script, to: &Script, effort: &Effort) -> Vec<Replayed> {
    let (judge_from, judge_to) = (Judge::new(from), Judge::new(to));
    let (set_from, set_to) = (attainable(from, &judge_from).0, attainable(to, &judge_to).0);
    let (from, to) = (Held { script: from, judge: &judge_from, attainable: &set_from }, Held { script: to, judge: &judge_to, attainable: &set_to });
    let place = |held: &Held, id: &str| held.script.play.presentations.iter().position(|p| p.id == id).map(|at| at as PresentationIx);
    let shared: Vec<(PresentationIx, PresentationIx, &str)> = from
        .script
        .play
        .presentations
        .iter()
        .enumerate()
        .filter_map(|(i, p)| place(&to, &p.id).map(|there| (i as PresentationIx, there, p.id.as_str())))
        .collect();
    shared.into_par_iter().map(|(here, there, id)| one(&from, here, &to, there, id, effort.seed)).collect()
}

/// A version and what judging it needs.
struct Held<'a> {
    script: &'a Script,
    judge: &'a Judge,
    attainable: &'a Attainable,
}

impl Held<'_> {
    fn pilot(&self, presentation: PresentationIx) -> Pilot<'_> {
        Pilot::new(self.script, self.judge, self.attainable, presentation)
    }

    fn id(&self, response: ResponseIx) -> &str {
        &self.script.play.response(response).id
    }

    /// Passing sessions: the best that searches of several widths find, those that turn off from it at each turn and find back, and those that players come to by chance.
    fn passing(&self, presentation: PresentationIx, seed: u64) -> BTreeSet<Vec<ResponseIx>> {
        let play = &self.script.play;
        let pilot = self.pilot(presentation);
        let (first, _) = start(play, presentation);
        let begin = self.judge.begin(&first);
        let mut out: BTreeSet<Vec<ResponseIx>> = WIDTHS.iter().filter_map(|width| pilot.passing(&first, &begin, *width)).collect();
        out.extend(pilot.best(&first, &begin, WIDTH).filter(|way| way.passed).map(|way| way.choices));
        if let Some(main) = out.first().cloned() {
            let (mut state, mut watch) = (first, begin);
            for (turn, &choice) in main.iter().enumerate() {
                for response in open(play, &state).filter(|r| *r != choice) {
                    let (next, _) = step(play, &state, response);
                    let after = self.judge.observe(self.script, &watch, response, &state, &next);
                    let on = if pilot.has_passed(&next, &after) { Some(Vec::new()) } else { pilot.passing(&next, &after, DETOUR) };
                    out.extend(on.map(|on| main[..turn].iter().copied().chain([response]).chain(on).collect()));
                }
                let (next, _) = step(play, &state, choice);
                watch = self.judge.observe(self.script, &watch, choice, &state, &next);
                state = next;
            }
        }
        for player in Player::ALL.iter().filter(|p| **p != Player::Skilled) {
            let habit = Habit::new(self.script, *player);
            let mut draw = Draw::new(self.script, self.judge, presentation, &habit, seed);
            let sessions = (0..DRAWN).filter_map(|_| {
                let mut said = Vec::new();
                let (state, watch) = draw.session(|r, _| said.push(r));
                pilot.has_passed(&state, &watch).then_some(said)
            });
            out.extend(sessions.take(KEPT));
        }
        out
    }

    /// What becomes here of a session, by the ids of its responses.
    fn kept(&self, pilot: &Pilot, presentation: PresentationIx, route: &[&str], total_was: u8) -> Kept {
        let play = &self.script.play;
        let (mut state, _) = start(play, presentation);
        let mut watch = self.judge.begin(&state);
        for (turn, id) in route.iter().enumerate() {
            let Some(response) = open(play, &state).find(|r| self.id(*r) == *id) else {
                let gone = !play.responses.iter().any(|r| r.id == *id);
                return Kept::Closed { turn: turn + 1, response: (*id).to_owned(), gone };
            };
            let (next, _) = step(play, &state, response);
            watch = self.judge.observe(self.script, &watch, response, &state, &next);
            state = next;
        }
        if !state.over {
            return Kept::Unfinished;
        }
        if pilot.has_passed(&state, &watch) {
            return Kept::Passes;
        }
        Kept::NoPass { total_percent: pilot.total(&state, &watch).percent(), total_was }
    }
}

fn one(from: &Held, here: PresentationIx, to: &Held, there: PresentationIx, id: &str, seed: u64) -> Replayed {
    let (pilot_from, pilot_to) = (from.pilot(here), to.pilot(there));
    let mut out = Replayed { presentation: id.to_owned(), found: 0, still_open: 0, still_pass: 0, seed, lost: Vec::new() };
    for choices in from.passing(here, seed) {
        let route: Vec<&str> = choices.iter().map(|r| from.id(*r)).collect();
        let total_was = total(from, &pilot_from, here, &choices);
        let kept = to.kept(&pilot_to, there, &route, total_was);
        out.found += 1;
        out.still_open += usize::from(matches!(kept, Kept::Passes | Kept::NoPass { .. }));
        out.still_pass += usize::from(kept == Kept::Passes);
        let is_new = match &kept {
            Kept::Passes => false,
            Kept::Closed { response, .. } => !out.lost.iter().any(|o| matches!(&o.kept, Kept::Closed { response: known, .. } if known == response)),
            other => !out.lost.iter().any(|o| std::mem::discriminant(&o.kept) == std::mem::discriminant(other)),
        };
        if is_new && out.lost.len() < EXAMPLES {
            out.lost.push(Outcome { route: route.into_iter().map(str::to_owned).collect(), kept });
        }
    }
    out
}

/// The total of a session, in whole percent.
fn total(held: &Held, pilot: &Pilot, presentation: PresentationIx, choices: &[ResponseIx]) -> u8 {
    let (mut state, _) = start(&held.script.play, presentation);
    let mut watch = held.judge.begin(&state);
    for &response in choices {
        let (next, _) = step(&held.script.play, &state, response);
        watch = held.judge.observe(held.script, &watch, response, &state, &next);
        state = next;
    }
    pilot.total(&state, &watch).percent()
}
