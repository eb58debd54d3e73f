//! Which lines are said in some session, and why the others are not.

use crate::analysis::reach::{Obstacle, Range, obstacles};
use crate::analysis::{Graph, Reach, heard};
use crate::script::{Cond, LineIx, PresentationIx, ResponseIx, Script};

/// What is known of the lines, over all presentations.
pub struct Spoken {
    /// Those that no session says, in the order of the script.
    pub never: Vec<LineIx>,
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
    /// Looks for every line with a condition that could hold; most are come upon by drawn sessions, and every state is looked at for the others only.
    pub fn of(script: &Script, graphs: &[Graph]) -> Spoken {
        let play = &script.play;
        let heard = heard(script);
        let asks = |line: LineIx| {
            let when = play.line(line).when;
            when != Cond::ALWAYS && when.from != when.to
        };
        let mut never: Vec<LineIx> = (0..play.lines.len() as LineIx).filter(|line| !heard[*line as usize] && asks(*line)).collect();
        let mut reaches = Vec::new();
        for (presentation, graph) in graphs.iter().enumerate() {
            if never.is_empty() {
                break;
            }
            let reach = Reach::over(script, graph, presentation as PresentationIx, Graph::BUDGET, |line| never.contains(&line));
            never.retain(|line| reach.complete_for(*line) && !reach.says(*line));
            reaches.push(reach);
        }
        Spoken { never, reaches }
    }

    /// Why no session says it; nothing where that cannot be told, `None` where no session comes to its place.
    pub fn why_not(&self, script: &Script, line: LineIx, place: Place) -> Option<Vec<Obstacle>> {
        let states = |reach: &Reach| match place {
            Place::Moment(moment) => reach.states_at(moment, Some(line)),
            Place::Reply(response) => reach.states_after(response, Some(line)),
            Place::Leaving => None,
        };
        if let Place::Leaving = place {
            return Some(Vec::new());
        }
        let all = self.reaches.iter().filter_map(states).reduce(Range::or)?;
        Some(obstacles(&script.play, script.play.line(line).when, &all))
    }
}
