//! How many slips can be made good: the largest number of choices that an opponent may replace, whichever they are and whenever they come, so that the best play still passes.
//!
//! Slips that endanger are set apart, since one of them is enough to fail whatever follows. The rest is a game: the trainee wants a pass, the opponent has so many slips. It is won from a
//! state if every other response that the opponent could put in its place leaves a state won with one slip fewer, and some response leads to a state won with as many. Without slips it is
//! won where a session that passes goes on. What is won or lost all the way down is proved; where the searches come to an end before that, it is not known.

use super::fates::{DEEPEST, Fate, Fates};
use super::findings::Effort;
use crate::scoring::Watch;
use crate::script::ResponseIx;
use crate::session::State;
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
    /// Whether one more can be is not known: the searches came to an end before that was decided.
    pub looked_for_more: bool,
    /// One more cannot: proved.
    pub no_more: bool,
}

/// The game against the slips.
pub struct Game<'t, 'a, 's> {
    fates: &'t mut Fates<'a, 's>,
    won: FxHashMap<(State, Watch, u8), Option<bool>>,
    /// The most slips that are looked for.
    most: u8,
    /// States without slips that are looked at before the game is given up.
    searches: usize,
}

impl<'t, 'a, 's> Game<'t, 'a, 's> {
    pub fn new(fates: &'t mut Fates<'a, 's>, effort: &Effort) -> Game<'t, 'a, 's> {
        Game { fates, won: FxHashMap::default(), most: effort.slips, searches: effort.searches }
    }

    /// The number of slips that can be borne from the first line on, with a passing session to go by.
    pub fn play(mut self, first: &State, watch: &Watch, line: &[ResponseIx], slips: &mut Slips) {
        while slips.at_least < self.most {
            match self.won(first, watch, slips.at_least + 1, line, DEEPEST) {
                Some(true) => slips.at_least += 1,
                Some(false) => return slips.no_more = true,
                None => return slips.looked_for_more = true,
            }
        }
    }

    /// Whether the trainee wins from here against so many slips, if that is decided within so many turns.
    fn won(&mut self, state: &State, watch: &Watch, slips: u8, line: &[ResponseIx], deep: usize) -> Option<bool> {
        if state.over || slips == 0 {
            // With a passing session to go by nothing needs to be looked for.
            if !line.is_empty() {
                return Some(true);
            }
            self.searches = self.searches.checked_sub(1)?;
            return match self.fates.of(state, watch) {
                Fate::Kept => Some(true),
                Fate::Lost => Some(false),
                Fate::NotFound => None,
            };
        }
        let (state_key, watch_key) = self.fates.key(state, watch);
        let key = (state_key, watch_key, slips);
        if let Some(known) = self.won.get(&key) {
            return *known;
        }
        let deep = deep.checked_sub(1)?;
        let won = if self.searches > 0 { self.bears(state, watch, slips, line, deep) } else { None };
        self.won.insert(key, won);
        won
    }

    fn bears(&mut self, state: &State, watch: &Watch, slips: u8, line: &[ResponseIx], deep: usize) -> Option<bool> {
        let mut ways = self.fates.ways(state, watch);
        let after = |response: ResponseIx| if line.first() == Some(&response) { &line[1..] } else { &[] };
        // Whatever is put in the place of the choice must leave enough; the choice itself bears more still.
        let mut decided = true;
        for (response, next, watch) in &ways {
            match self.won(next, watch, slips - 1, after(*response), deep) {
                Some(true) => {}
                Some(false) => return Some(false),
                None => decided = false,
            }
        }
        if !decided {
            return None;
        }
        ways.sort_by_key(|(response, ..)| line.first() != Some(response));
        for (response, next, watch) in &ways {
            match self.won(next, watch, slips, after(*response), deep) {
                Some(true) => return Some(true),
                Some(false) => {}
                None => decided = false,
            }
        }
        decided.then_some(false)
    }
}
