//! What can come up at all, with the shortest way there; and of what cannot, why not.
//!
//! One walk through the control states, minutes included, tells of everything but the lines that read numbers or facts that decide nothing else. Those are followed as sets beside the same
//! states, a few at a time, as if there were no clock: what does not come up so never does, and a shortest way that holds with the clock is a shortest way. The few lines left over have a
//! walk of their own.

mod extra;
mod layers;
mod lines;
mod obstacles;
mod walk;

pub use obstacles::{Obstacle, Range, obstacles};

use super::graph::Graph;
use super::live::groups_of_lines;
use crate::script::{LineIx, PresentationIx, ResponseIx, Script};
use crate::session::{Transcript, step};
use layers::Arriving;
use lines::Lines;
use rayon::prelude::*;
use walk::Parts;

/// The responses that lead somewhere.
pub type Route = Vec<ResponseIx>;

/// A list of lines of which the first that fits is said.
pub type List = std::ops::Range<LineIx>;

/// What is known of a line.
#[derive(Clone, Debug, Default)]
struct LineFound {
    route: Option<Route>,
    complete: bool,
    /// The states in which the list that it stands in was asked for a line, where they are known beyond what decides other things as well.
    states: Option<Range>,
}

/// What comes up in the sessions of one presentation.
pub struct Reach {
    parts: Parts,
    lines: Vec<LineFound>,
    /// The lines whose states are told apart further than those of the parts.
    apart: Vec<bool>,
}

impl Reach {
    /// Looks at every session of a presentation, within so many control states.
    pub fn new(script: &Script, presentation: PresentationIx, budget: usize) -> Reach {
        Reach::over(script, &Graph::new(script, presentation, budget), presentation, budget, |_| true)
    }

    /// Likewise over a graph of the presentation that is at hand, with no more of the lines than these to look for beyond what the graph tells.
    pub fn over(script: &Script, graph: &Graph, presentation: PresentationIx, budget: usize, wanted: impl Fn(LineIx) -> bool + Sync) -> Reach {
        let arriving = Arriving::new(graph);
        let count = script.play.lines.len();
        let groups = groups_of_lines(script);
        let beyond: Vec<_> =
            groups.into_iter().filter(|group| !group.reads_nothing()).filter(|group| group.lists.iter().any(|l| l.clone().any(&wanted))).collect();
        let (parts, found) = rayon::join(
            || Parts::new(script, graph, &arriving, presentation),
            || beyond.par_iter().map(|group| Lines::look(script, graph, &arriving, presentation, group)).collect::<Vec<_>>(),
        );
        let mut out = Reach { lines: vec![LineFound::default(); count], apart: vec![false; count], parts };
        for (line, route) in out.lines.iter_mut().zip(&out.parts.lines) {
            *line = LineFound { route: route.clone(), complete: graph.complete, states: None };
        }
        let mut left: Vec<List> = Vec::new();
        for (group, found) in beyond.iter().zip(found) {
            for list in &group.lists {
                let stops = *list == script.play.ending(script.play.time_up).leaves;
                if found.is_none() || stops {
                    left.push(list.clone());
                }
                let Some(found) = &found else { continue };
                for line in list.clone() {
                    let at = line as usize;
                    let route = found.route(line);
                    if route.as_ref().is_some_and(|route| !says(script, presentation, route, line)) {
                        left.push(list.clone());
                    }
                    out.apart[at] = true;
                    out.lines[at] = LineFound { route, complete: graph.complete, states: found.states(list) };
                }
            }
        }
        left.dedup();
        left.retain(|list| list.clone().any(&wanted));
        let walks = left.par_iter().map(|list| Reach::walk_for(script, presentation, list, budget)).collect::<Vec<_>>();
        for (list, found) in left.into_iter().zip(walks) {
            for (line, found) in list.zip(found) {
                let states = out.lines[line as usize].states;
                out.apart[line as usize] = true;
                out.lines[line as usize] = LineFound { states: found.states.or(states), ..found };
            }
        }
        out
    }

    /// Looks for the lines of one list through all states that decide about them, the clock included.
    fn walk_for(script: &Script, presentation: PresentationIx, list: &List, budget: usize) -> Vec<LineFound> {
        let graph = Graph::with_lines(script, std::slice::from_ref(list), presentation, budget);
        let mut parts = Parts::of_lines(script, &graph, &Arriving::new(&graph), presentation, list);
        let play = &script.play;
        let said = |at: usize| parts.after[at].filter(|_| play.response(at as ResponseIx).reply == *list);
        let replies = (0..play.responses.len()).filter_map(said).reduce(Range::or);
        let stood = play.moments.iter().zip(&parts.at).filter(|(moment, _)| moment.says == *list).filter_map(|(_, range)| *range);
        let states = stood.chain(replies).reduce(Range::or);
        list.clone().map(|line| LineFound { route: parts.lines[line as usize].take(), complete: graph.complete, states }).collect()
    }

    /// The shortest way to a moment.
    pub fn moment(&self, at: usize) -> Option<Route> {
        self.parts.moments[at].clone()
    }

    pub fn response(&self, at: ResponseIx) -> Option<Route> {
        self.parts.responses[at as usize].clone()
    }

    pub fn line(&self, at: LineIx) -> Option<Route> {
        self.lines[at as usize].route.clone()
    }

    /// Whether a line is said in some session.
    pub fn says(&self, at: LineIx) -> bool {
        self.lines[at as usize].route.is_some()
    }

    pub fn way_on(&self, at: usize) -> Option<Route> {
        self.parts.routes[at].clone()
    }

    pub fn ending(&self, at: usize) -> Option<Route> {
        self.parts.endings[at].clone()
    }

    pub fn turning_point(&self, at: usize) -> Option<Route> {
        self.parts.turning_points[at].clone()
    }

    /// All states were looked at that decide what comes up, lines apart.
    pub fn complete(&self) -> bool {
        self.parts.complete
    }

    /// Whether all states that decide about a line were looked at. If not, one that did not come up may do so all the same.
    pub fn complete_for(&self, line: LineIx) -> bool {
        self.lines[line as usize].complete
    }

    /// The states in which a moment is stood in, with what decides about a line; `None` if it never is.
    pub fn states_at(&self, moment: usize, line: Option<LineIx>) -> Option<Range> {
        self.states(line, self.parts.at[moment])
    }

    /// The states after a response, with what decides about a line; `None` if it is never said.
    pub fn states_after(&self, response: ResponseIx, line: Option<LineIx>) -> Option<Range> {
        self.states(line, self.parts.after[response as usize])
    }

    fn states(&self, line: Option<LineIx>, of_parts: Option<Range>) -> Option<Range> {
        match line {
            Some(line) if self.apart[line as usize] => self.lines[line as usize].states,
            _ => of_parts,
        }
    }
}

/// Whether a way leads to a line with the clock running.
fn says(script: &Script, presentation: PresentationIx, route: &[ResponseIx], line: LineIx) -> bool {
    let Ok(held) = Transcript::replay(&script.play, presentation, route) else { return false };
    match held.said.last() {
        Some(last) => {
            let (_, turn) = step(&script.play, &last.before, last.response);
            [turn.reply, turn.leaves, turn.says].contains(&Some(line))
        }
        None => held.opening == Some(line),
    }
}
