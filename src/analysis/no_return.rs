//! After which responses a pass is out of reach, and how many slips can be made good.
//!
//! A pass is kept if a way on to one is found, which proves it. It is lost for certain if the response endangers, or if even everything that may still be shown would not be enough.
//! Where neither is known the search found nothing, which is said so.

use super::best::Pilot;
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
    /// The worst that was found.
    pub fate: Fate,
    /// The choices before it, in one session where it happens.
    pub after: Vec<String>,
}

/// How many slips a passing session can bear.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Slips {
    /// The single slips that were tried: every other open response at every turn of a passing session.
    pub tried: usize,
    /// Of these, those that endanger, and so are not to be made good.
    pub endangering: usize,
    /// Of the others, those after which a pass was found all the same.
    pub made_good: usize,
    /// Of the others, those after which no pass is possible: proved.
    pub lost: usize,
    /// At least so many slips that do not endanger can be made good whatever they are and whenever they come: proved. 1 is the most that is looked for.
    pub any: u8,
}

/// Widths of the searches for a way on, the wider where the narrower found none.
const WIDTHS: [usize; 2] = [12, 60];

/// Tries every other response at every turn of a passing session.
pub fn of(script: &Script, judge: &Judge, pilot: &Pilot, first: &State, passing: &[ResponseIx]) -> (Vec<NoReturn>, Slips) {
    let play = &script.play;
    let name = |r: ResponseIx| play.response(r).id.clone();
    let mut slips = Slips::default();
    let mut worst: FxHashMap<ResponseIx, (Fate, usize, State)> = FxHashMap::default();
    let (mut state, mut watch) = (*first, judge.begin(first));
    for (turn, &choice) in passing.iter().enumerate() {
        for response in open(play, &state).filter(|r| *r != choice) {
            let (next, _) = step(play, &state, response);
            let after = judge.observe(script, &watch, response, &state, &next);
            let endangers = always_endangers(script, pilot, response);
            let fate = if endangers { Fate::Lost } else { fate(pilot, &next, &after) };
            slips.tried += 1;
            slips.endangering += usize::from(endangers);
            slips.made_good += usize::from(fate == Fate::Kept);
            slips.lost += usize::from(fate == Fate::Lost && !endangers);
            if fate != Fate::Kept {
                let known = worst.entry(response).or_insert((fate, turn, state));
                if known.0 < fate {
                    *known = (fate, turn, state);
                }
            }
        }
        let (next, _) = step(play, &state, choice);
        watch = judge.observe(script, &watch, choice, &state, &next);
        state = next;
    }
    slips.any = u8::from(slips.tried > 0 && slips.made_good + slips.endangering == slips.tried);
    let mut out: Vec<(ResponseIx, NoReturn)> = worst
        .into_iter()
        .map(|(response, (fate, turn, at))| {
            let after = passing[..turn].iter().map(|r| name(*r)).collect();
            let moment = play.moment(at.moment).id.clone();
            (response, NoReturn { moment, response: name(response), always: always_endangers(script, pilot, response), fate, after })
        })
        .collect();
    // What endangers wherever it is said needs no session to show it.
    for response in 0..play.responses.len() as ResponseIx {
        if always_endangers(script, pilot, response) && !out.iter().any(|(r, _)| *r == response) {
            let moment = play.moments.iter().find(|m| m.responses.contains(&response)).map_or_else(|| "anytime".into(), |m| m.id.clone());
            out.push((response, NoReturn { moment, response: name(response), always: true, fate: Fate::Lost, after: Vec::new() }));
        }
    }
    out.sort_by_key(|(response, _)| *response);
    (out.into_iter().map(|(_, one)| one).collect(), slips)
}

/// Whether the words alone endanger in every frame that a session can end in.
fn always_endangers(script: &Script, pilot: &Pilot, response: ResponseIx) -> bool {
    let harms = script.key.responses[response as usize].harms;
    let mut frames = Frame::ALL.iter().filter_map(|f| pilot.yardstick(*f)).peekable();
    frames.peek().is_some() && frames.all(|y| !(harms & y.endangering).is_empty())
}

fn fate(pilot: &Pilot, state: &State, watch: &Watch) -> Fate {
    if pilot.has_passed(state, watch) {
        return Fate::Kept;
    }
    if state.over || !pilot.may_pass(state, watch) {
        return Fate::Lost;
    }
    match WIDTHS.iter().any(|width| pilot.passing(state, watch, *width).is_some()) {
        true => Fate::Kept,
        false => Fate::NotFound,
    }
}
