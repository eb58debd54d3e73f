//! A session as it was held: the choices, and the states they led through.

use super::{State, Turn, is_open, start, step};
use crate::script::{LineIx, Play, PresentationIx, ResponseIx};

/// One thing the trainee said, with the states before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    pub response: ResponseIx,
    pub before: State,
    pub after: State,
    pub turn: Turn,
}

/// A session from its first line on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    pub presentation: PresentationIx,
    pub opening: Option<LineIx>,
    first: State,
    pub said: Vec<Said>,
}

impl Transcript {
    pub fn begin(play: &Play, presentation: PresentationIx) -> Self {
        let (first, opening) = start(play, presentation);
        Transcript { presentation, opening, first, said: Vec::new() }
    }

    /// A session that begins in the middle, from a state of [`super::start_at`].
    pub fn begin_at(presentation: PresentationIx, first: State, opening: Option<LineIx>) -> Self {
        Transcript { presentation, opening, first, said: Vec::new() }
    }

    /// The state now.
    pub fn state(&self) -> State {
        self.said.last().map_or(self.first, |s| s.after)
    }

    /// The state before the first response.
    pub fn first(&self) -> State {
        self.first
    }

    /// Says a response. `false`, and nothing changes, if it is not open.
    #[must_use]
    pub fn say(&mut self, play: &Play, response: ResponseIx) -> bool {
        let before = self.state();
        let open = is_open(play, &before, response);
        if open {
            let (after, turn) = step(play, &before, response);
            self.said.push(Said { response, before, after, turn });
        }
        open
    }

    /// Holds a session again from its choices. The error is the number of the first choice that was not open.
    pub fn replay(play: &Play, presentation: PresentationIx, choices: &[ResponseIx]) -> Result<Self, usize> {
        let mut transcript = Transcript::begin(play, presentation);
        for (i, response) in choices.iter().enumerate() {
            if *response as usize >= play.responses.len() || !transcript.say(play, *response) {
                return Err(i);
            }
        }
        Ok(transcript)
    }

    /// The same session up to and without turn `turn`.
    pub fn until(&self, turn: usize) -> Transcript {
        let said = self.said[..turn.min(self.said.len())].to_vec();
        Transcript { said, ..self.clone() }
    }

    /// The ids of the facts that hold now: what a scenario that follows this one may read.
    pub fn facts_held(&self, play: &Play) -> Vec<String> {
        let facts = self.state().facts;
        play.facts.iter().enumerate().filter(|(i, _)| facts & (1 << i) != 0).map(|(_, id)| id.clone()).collect()
    }

    pub fn choices(&self) -> impl Iterator<Item = ResponseIx> + '_ {
        self.said.iter().map(|s| s.response)
    }
}
