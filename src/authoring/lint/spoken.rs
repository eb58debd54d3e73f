//! Which lines are said in some session, and why the others are not.

use crate::analysis::reach::{Obstacle, Range, obstacles};
use crate::analysis::{Graph, Reach};
use crate::script::{LineIx, PresentationIx, ResponseIx, Script};

/// What is known of the lines, over all presentations.
pub struct Spoken {
    reaches: Vec<Reach>,
}

/// Where a line stands.
#[derive(Clone, Copy)]
pub enum Place {
    Moment(usize),
    Reply(ResponseIx),
    Leaving,
}

impl Spoken {
    pub fn of(script: &Script) -> Spoken {
        let presentations = 0..script.play.presentations.len() as PresentationIx;
        Spoken { reaches: presentations.map(|p| Reach::new(script, p, Graph::BUDGET)).collect() }
    }

    /// Whether it is known that no session says the line.
    pub fn never(&self, line: LineIx) -> bool {
        self.reaches.iter().all(|reach| reach.complete_for(line) && !reach.says(line))
    }

    /// Why no session says it; nothing where that cannot be told, `None` where no session comes to its place.
    pub fn why_not(&self, script: &Script, line: LineIx, place: Place) -> Option<Vec<Obstacle>> {
        let states = |reach: &Reach| match place {
            Place::Moment(moment) => reach.states_at(moment, Some(line)).copied(),
            Place::Reply(response) => reach.states_after(response, Some(line)).copied(),
            Place::Leaving => None,
        };
        if let Place::Leaving = place {
            return Some(Vec::new());
        }
        let all = self.reaches.iter().filter_map(states).reduce(Range::or)?;
        Some(obstacles(&script.play, script.play.line(line).when, &all))
    }
}
