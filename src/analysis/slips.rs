//! How many slips can be made good: the largest number of choices that an opponent may replace, whichever they are and whenever they come, so that the best play still passes.
//!
//! Slips that endanger are set apart, since one of them is enough to fail whatever follows. The rest is a game: the trainee wants a pass, the opponent has so many slips. It is won from a
//! state if every other response that the opponent could put in its place leaves a state won with one slip fewer, and some response leads to a state won with as many. Without slips it is
//! won where a session that passes goes on.
//!
//! What the trainee cannot do is most often known already: no more slips are borne than each thing that a pass needs bears alone ([`Bounds`](super::need::Bounds)). What the trainee can do is shown by one
//! passing session along which every slip can be made good, looked for among those that rule nothing out. Where neither decides, every play is followed; what comes to an end before
//! that is not known.

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
    /// There is a way to play on which so many slips can be made good, whichever they are and whenever they come; those apart whose words endanger: proved.
    pub at_least: u8,
    /// More cannot always: proved. `None` where nothing is known of that.
    pub at_most: Option<u8>,
}

impl Slips {
    /// How many can be made good, if that is known.
    pub fn exactly(&self) -> Option<u8> {
        self.at_most.filter(|most| *most == self.at_least)
    }
}

/// Sessions that are looked for from one state before every play is followed.
const SESSIONS: usize = 3;

/// How wide the search for such a session is.
const WIDTH: usize = 40;

/// The game against the slips.
pub struct Game<'t, 'a, 's> {
    fates: &'t mut Fates<'a, 's>,
    won: FxHashMap<(State, Watch, u8), Option<bool>>,
    /// The most slips that are looked for.
    most: u8,
    /// Searches that may still be made before the game is given up.
    searches: usize,
}

impl<'t, 'a, 's> Game<'t, 'a, 's> {
    pub fn new(fates: &'t mut Fates<'a, 's>, effort: &Effort) -> Game<'t, 'a, 's> {
        Game { fates, won: FxHashMap::default(), most: effort.slips, searches: effort.searches }
    }

    /// The number of slips that can be borne from the first line on, with passing sessions to go by.
    pub fn play(mut self, first: &State, watch: &Watch, lines: &[Vec<ResponseIx>], slips: &mut Slips) {
        slips.at_most = self.fates.at_most(first, watch);
        while slips.at_least < self.most && slips.exactly().is_none() {
            let next = slips.at_least + 1;
            let along = lines.iter().any(|line| self.holds_along(first, watch, next, line, DEEPEST));
            match if along { Some(true) } else { self.won(first, watch, next, &[], DEEPEST) } {
                Some(true) => slips.at_least = next,
                Some(false) => slips.at_most = Some(slips.at_least),
                None => break,
            }
        }
    }

    /// Whether the trainee wins from here against so many slips, if that is decided within so many turns. The line is one to go by.
    fn won(&mut self, state: &State, watch: &Watch, slips: u8, line: &[ResponseIx], deep: usize) -> Option<bool> {
        if state.over || slips == 0 {
            return self.passes(state, watch);
        }
        let key = self.key(state, watch, slips);
        if let Some(known) = self.won.get(&key) {
            return *known;
        }
        if self.fates.ruled_out(state, watch, slips) {
            return Some(false);
        }
        let deep = deep.checked_sub(1)?;
        let won = self.decide(state, watch, slips, line, deep);
        self.won.insert(key, won);
        won
    }

    fn key(&self, state: &State, watch: &Watch, slips: u8) -> (State, Watch, u8) {
        let (state, watch) = self.fates.key(state, watch);
        (state, watch, slips)
    }

    /// Whether a session that passes goes on from here.
    fn passes(&mut self, state: &State, watch: &Watch) -> Option<bool> {
        let fate = match self.fates.known(state, watch) {
            Some(fate) => fate,
            None => {
                self.searches = self.searches.checked_sub(1)?;
                self.fates.of(state, watch)
            }
        };
        match fate {
            Fate::Kept => Some(true),
            Fate::Lost => Some(false),
            Fate::NotFound => None,
        }
    }

    fn decide(&mut self, state: &State, watch: &Watch, slips: u8, line: &[ResponseIx], deep: usize) -> Option<bool> {
        let along = self.fates.pilot.passing_along(state, watch, line);
        if along.is_some_and(|line| self.holds_along(state, watch, slips, &line, deep)) {
            return Some(true);
        }
        for _ in 0..SESSIONS {
            self.searches = self.searches.checked_sub(1)?;
            let Some(line) = self.session(state, watch, slips) else { break };
            if self.holds_along(state, watch, slips, &line, deep) {
                return Some(true);
            }
        }
        self.bears(state, watch, slips, deep)
    }

    /// A session that passes and comes to no state of which it is known that it does not bear so many slips.
    fn session(&self, state: &State, watch: &Watch, slips: u8) -> Option<Vec<ResponseIx>> {
        let rejects = |state: &State, watch: &Watch| {
            self.fates.ruled_out(state, watch, slips) || self.won.get(&self.key(state, watch, slips)).is_some_and(|won| *won != Some(true))
        };
        self.fates.pilot.passing_where(state, watch, WIDTH, &rejects)
    }

    /// Whether every slip along a session that passes leaves a state won with one fewer. Where one does not, its state is lost: that is put down, so that it is not come to again.
    fn holds_along(&mut self, state: &State, watch: &Watch, slips: u8, line: &[ResponseIx], deep: usize) -> bool {
        let (mut state, mut watch) = (*state, *watch);
        let mut passed = Vec::new();
        for (turn, &choice) in line.iter().enumerate() {
            let key = self.key(&state, &watch, slips);
            match self.won.get(&key) {
                // From here on it is known to be won, though by another session.
                Some(Some(true)) => break,
                Some(_) => return false,
                None => {}
            }
            let mut next = None;
            for (response, after, shown) in self.harmless(&state, &watch) {
                if response == choice {
                    next = Some((after, shown));
                    // With no slip left the session itself goes on.
                    if slips == 1 {
                        continue;
                    }
                }
                match self.won(&after, &shown, slips - 1, &line[turn + usize::from(response == choice)..], deep) {
                    Some(true) => {}
                    won => {
                        self.won.insert(key, won);
                        return false;
                    }
                }
            }
            passed.push(key);
            match next {
                Some(next) => (state, watch) = next,
                None => return false,
            }
        }
        self.won.extend(passed.into_iter().map(|key| (key, Some(true))));
        true
    }

    /// What can be said and does not endanger by its words alone, with where it leads.
    fn harmless(&self, state: &State, watch: &Watch) -> Vec<(ResponseIx, State, Watch)> {
        let mut ways = self.fates.ways(state, watch);
        ways.retain(|(response, ..)| !self.fates.pilot.always_endangers(*response));
        ways
    }

    /// Follows every play.
    fn bears(&mut self, state: &State, watch: &Watch, slips: u8, deep: usize) -> Option<bool> {
        let ways = self.harmless(state, watch);
        // Whatever is put in the place of the choice must leave enough; the choice itself bears more still.
        let mut decided = true;
        for (_, next, watch) in &ways {
            match self.won(next, watch, slips - 1, &[], deep) {
                Some(true) => {}
                Some(false) => return Some(false),
                None => decided = false,
            }
        }
        if !decided {
            return None;
        }
        for (_, next, watch) in &ways {
            match self.won(next, watch, slips, &[], deep) {
                Some(true) => return Some(true),
                Some(false) => {}
                None => decided = false,
            }
        }
        decided.then_some(false)
    }
}
