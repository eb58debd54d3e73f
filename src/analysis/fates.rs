//! What becomes of a pass in a state: kept, lost, or not known.
//!
//! A session that passes from there is looked for in the places where it is most often found. Where there is none to be found, every way on is followed until one passes, or none is left:
//! then it is proved that none does. Only where that takes more states than the budget allows is the answer open.

use super::best::Pilot;
use super::findings::Effort;
use super::need::Bounds;
use crate::rubric::Frame;
use crate::scoring::{Judge, Needs, Watch};
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

/// The states that may be looked at did not suffice.
pub struct Unknown;

/// The most turns that are followed: far more than a session has. Only a follow-up, in which no time passes, can be longer, and as long as its author likes.
pub const DEEPEST: usize = 400;

/// Widths of the searches for a way on, the wider where the narrower found none.
const WIDTHS: [usize; 2] = [12, 60];

/// What becomes of a pass in states, each looked at once.
pub struct Fates<'a, 's> {
    pub script: &'s Script,
    pub judge: &'a Judge,
    pub pilot: &'a Pilot<'s>,
    /// Sessions that pass.
    lines: &'a [Vec<ResponseIx>],
    /// The frames that a session may end in to count.
    frames: &'a [Frame],
    /// What is known to be lost over every state.
    bounds: Option<&'a Bounds<'a>>,
    needs: Needs,
    known: FxHashMap<(State, Watch), Fate>,
    /// States that may still be followed where no search finds a way on.
    left: usize,
}

impl<'a, 's> Fates<'a, 's> {
    pub fn new(script: &'s Script, judge: &'a Judge, pilot: &'a Pilot<'s>, lines: &'a [Vec<ResponseIx>], effort: &Effort) -> Fates<'a, 's> {
        let needs = pilot.needs();
        Fates { script, judge, pilot, lines, frames: Frame::ALL, bounds: None, needs, known: FxHashMap::default(), left: effort.fates }
    }

    /// Only sessions that end in these frames count.
    #[must_use]
    pub fn within(self, frames: &'a [Frame]) -> Self {
        Fates { frames, ..self }
    }

    /// Where these rule out a pass nothing needs to be looked for.
    #[must_use]
    pub fn bounded(self, bounds: &'a Bounds<'a>) -> Self {
        Fates { bounds: Some(bounds), ..self }
    }

    /// Whether it is proved over every state that from this one so many slips, or none, are not borne.
    pub fn ruled_out(&self, state: &State, watch: &Watch, slips: u8) -> bool {
        self.bounds.is_some_and(|bounds| bounds.rule_out(state, watch, slips))
    }

    /// So many slips are borne at the most; `None` if nothing is known of that.
    pub fn at_most(&self, state: &State, watch: &Watch) -> Option<u8> {
        self.bounds.and_then(|bounds| bounds.at_most(state, watch))
    }

    /// A session that passes, looked for by following every way; none if it is proved that there is none, `Err` if that takes more states than are allowed.
    pub fn passing(mut self, state: &State, watch: &Watch) -> Result<Option<Vec<ResponseIx>>, Unknown> {
        let mut way = Vec::new();
        let found = self.some_way_passes(state, watch, &mut way, DEEPEST).ok_or(Unknown)?;
        way.reverse();
        Ok(found.then_some(way))
    }

    pub fn of(&mut self, state: &State, watch: &Watch) -> Fate {
        let key = self.key(state, watch);
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let fate = self.look(state, watch);
        self.known.insert(key, fate);
        fate
    }

    /// What is known of a state without looking.
    pub fn known(&self, state: &State, watch: &Watch) -> Option<Fate> {
        self.known.get(&self.key(state, watch)).copied()
    }

    /// What decides about a pass, of a state and what was done before it.
    pub fn key(&self, state: &State, watch: &Watch) -> (State, Watch) {
        (self.pilot.project(state), self.needs.project(watch))
    }

    /// What is soon known, with one more line to go by: most often it is enough to go on as if nothing had happened.
    pub fn glance(&mut self, state: &State, watch: &Watch, line: &[ResponseIx]) -> Option<Fate> {
        let key = self.key(state, watch);
        if let Some(known) = self.known.get(&key) {
            return Some(*known);
        }
        let pilot = self.pilot;
        let fate = if pilot.has_passed(state, watch) {
            Fate::Kept
        } else if state.over || !pilot.may_pass(state, watch) || self.ruled_out(state, watch, 0) {
            Fate::Lost
        } else if self.passing_on(state, watch, line).is_some() {
            Fate::Kept
        } else {
            return None;
        };
        self.known.insert(key, fate);
        Some(fate)
    }

    /// The choices of a session that goes on from here along this line, or one of those that pass, and passes.
    pub fn passing_on(&self, state: &State, watch: &Watch, line: &[ResponseIx]) -> Option<Vec<ResponseIx>> {
        std::iter::once(line).chain(self.lines.iter().map(Vec::as_slice)).find_map(|line| self.pilot.passing_along(state, watch, line))
    }

    fn look(&mut self, state: &State, watch: &Watch) -> Fate {
        if let Some(fate) = self.glance(state, watch, &[]) {
            return fate;
        }
        let pilot = self.pilot;
        if WIDTHS.iter().any(|width| pilot.passing(state, watch, *width).is_some()) {
            return Fate::Kept;
        }
        match self.some_way_passes(state, watch, &mut Vec::new(), DEEPEST) {
            Some(true) => Fate::Kept,
            Some(false) => Fate::Lost,
            None => Fate::NotFound,
        }
    }

    /// Follows every way on, so many turns deep; `None` if that takes more, or more states than are left. The first that passes is put down, its last choice first, as far as it was not
    /// known before.
    fn some_way_passes(&mut self, state: &State, watch: &Watch, way: &mut Vec<ResponseIx>, deep: usize) -> Option<bool> {
        let counts = |ending: u8| self.frames.contains(&self.script.play.ending(ending).frame);
        if self.pilot.has_passed(state, watch) && state.ending.is_some_and(counts) {
            return Some(true);
        }
        if state.over || !self.pilot.may_pass_in(self.frames, state, watch) {
            return Some(false);
        }
        let key = self.key(state, watch);
        match self.known.get(&key) {
            Some(Fate::Kept) => return Some(true),
            Some(Fate::Lost) => return Some(false),
            _ => {}
        }
        if self.ruled_out(state, watch, 0) {
            return Some(false);
        }
        self.left = self.left.checked_sub(1)?;
        let deep = deep.checked_sub(1)?;
        for response in open(&self.script.play, state) {
            let (next, after) = self.say(state, watch, response);
            if self.some_way_passes(&next, &after, way, deep)? {
                way.push(response);
                self.known.insert(key, Fate::Kept);
                return Some(true);
            }
        }
        self.known.insert(key, Fate::Lost);
        Some(false)
    }

    /// What can be said in a state, with where it leads.
    pub fn ways(&self, state: &State, watch: &Watch) -> Vec<(ResponseIx, State, Watch)> {
        let led = |response| {
            let (next, after) = self.say(state, watch, response);
            (response, next, after)
        };
        open(&self.script.play, state).map(led).collect()
    }

    /// Where a response leads.
    pub fn say(&self, state: &State, watch: &Watch, response: ResponseIx) -> (State, Watch) {
        let (next, _) = step(&self.script.play, state, response);
        (next, self.judge.observe(self.script, watch, response, state, &next))
    }
}
