//! How many slips can be made good: the largest number of choices that an opponent may replace, whichever they are and whenever they come, so that the best play still passes.
//!
//! Slips that endanger are set apart, since one of them is enough to fail whatever follows. The rest is a game: the trainee wants a pass, the opponent has so many slips. It is won from a
//! state if every other response that the opponent could put in its place leaves a state won with one slip fewer, and some response leads to a state won with as many. That a pass can
//! still be reached is shown by a session that does, so a number that is found is proved; that no more can be borne is not.

use super::findings::Effort;
use super::no_return::{Fate, Tries, always_endangers};
use crate::scoring::{Judge, Watch};
use crate::script::{ResponseIx, Script};
use crate::session::{State, open, step};
use rustc_hash::FxHashMap;
use serde::Serialize;

/// What is known of slips.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Slips {
    /// The single slips that were tried: every other open response at every turn of a passing session.
    pub tried: usize,
    /// Of these, those that endanger, and so are not to be made good.
    pub endangering: usize,
    /// Of the others, those after which a pass was found all the same: proved.
    pub made_good: usize,
    /// Of the others, those after which no pass is possible: proved.
    pub lost: usize,
    /// So many slips that do not endanger can be made good, whichever they are and whenever they come: proved.
    pub at_least: u8,
    /// More than that was looked for, and not found within the states that were looked at.
    pub looked_for_more: bool,
}

/// The game against the slips.
pub struct Game<'t, 'a, 's> {
    script: &'s Script,
    judge: &'t Judge,
    tries: &'t mut Tries<'a, 's>,
    won: FxHashMap<(State, Watch, u8), bool>,
    /// The most slips that are looked for.
    most: u8,
    /// Searches for a way on before the game is given up.
    searches: usize,
}

impl<'t, 'a, 's> Game<'t, 'a, 's> {
    pub fn new(script: &'s Script, judge: &'t Judge, tries: &'t mut Tries<'a, 's>, effort: &Effort) -> Game<'t, 'a, 's> {
        Game { script, judge, tries, won: FxHashMap::default(), most: effort.slips, searches: effort.searches }
    }

    /// The number of slips that can be borne from the first line on, with a passing session to go by.
    pub fn play(&mut self, first: &State, watch: &Watch, line: &[ResponseIx]) -> (u8, bool) {
        let mut borne = 0;
        while borne < self.most && self.wins(first, watch, borne + 1, line) {
            borne += 1;
        }
        (borne, borne < self.most)
    }

    /// Whether the trainee wins from here against so many slips. A yes is proved.
    fn wins(&mut self, state: &State, watch: &Watch, slips: u8, line: &[ResponseIx]) -> bool {
        if state.over || slips == 0 {
            // With a passing session to go by nothing needs to be looked for.
            if !line.is_empty() {
                return true;
            }
            let may_look = self.searches > 0;
            self.searches = self.searches.saturating_sub(1);
            return may_look && self.tries.fate(state, watch) == Fate::Kept;
        }
        if let Some(known) = self.won.get(&(*state, *watch, slips)) {
            return *known;
        }
        let won = self.searches > 0 && self.bears(state, watch, slips, line);
        self.won.insert((*state, *watch, slips), won);
        won
    }

    fn bears(&mut self, state: &State, watch: &Watch, slips: u8, line: &[ResponseIx]) -> bool {
        let script = self.script;
        let mut ways: Vec<(ResponseIx, State, Watch)> = Vec::new();
        for response in open(&script.play, state).filter(|r| !always_endangers(script, self.tries.pilot, *r)) {
            let (next, _) = step(&script.play, state, response);
            ways.push((response, next, self.judge.observe(script, watch, response, state, &next)));
        }
        let after = |response: ResponseIx| if line.first() == Some(&response) { &line[1..] } else { &[] };
        // Whatever is put in the place of the choice must leave enough; the choice itself bears more still.
        if !ways.iter().all(|(response, next, watch)| self.wins(next, watch, slips - 1, after(*response))) {
            return false;
        }
        ways.sort_by_key(|(response, ..)| line.first() != Some(response));
        ways.iter().any(|(response, next, watch)| self.wins(next, watch, slips, after(*response)))
    }
}
