//! Everything that comes up on the way through a graph, minutes included: each part in the fewest turns, by a session that leads there.

use super::Route;
use super::layers::{Arriving, Layers};
use super::obstacles::Range;
use crate::analysis::graph::{Edge, Graph, LAST, Minutes};
use crate::script::{Play, PresentationIx, ResponseIx, Script};
use crate::session::{State, start, step};

/// What comes up, each part with a shortest way there; of lines only those whose conditions the graph keeps apart are right.
pub struct Parts {
    pub moments: Vec<Option<Route>>,
    pub responses: Vec<Option<Route>>,
    pub lines: Vec<Option<Route>>,
    pub routes: Vec<Option<Route>>,
    pub endings: Vec<Option<Route>>,
    pub turning_points: Vec<Option<Route>>,
    /// The states in which each moment is stood in, and those after each response.
    pub at: Vec<Option<Range>>,
    pub after: Vec<Option<Range>>,
    pub complete: bool,
}

/// Where a part came up first: at this minute of the record, by this response.
#[derive(Clone, Copy, Debug)]
struct Seen {
    record: u32,
    minute: u32,
    response: Option<ResponseIx>,
}

/// What came up so far.
struct Looked {
    moments: Vec<Option<Seen>>,
    responses: Vec<Option<Seen>>,
    lines: Vec<Option<Seen>>,
    routes: Vec<Option<Seen>>,
    endings: Vec<Option<Seen>>,
    turning_points: Vec<Option<Seen>>,
    after: Vec<Option<Range>>,
}

impl Parts {
    pub fn new(script: &Script, graph: &Graph, arriving: &Arriving, presentation: PresentationIx) -> Parts {
        let play = &script.play;
        let mut looked = Looked {
            moments: vec![None; play.moments.len()],
            responses: vec![None; play.responses.len()],
            lines: vec![None; play.lines.len()],
            routes: vec![None; play.routes.len()],
            endings: vec![None; play.endings.len()],
            turning_points: vec![None; play.turning_points.len()],
            after: vec![None; play.responses.len()],
        };
        let first = Seen { record: 0, minute: 0, response: None };
        looked.moments[0] = Some(first);
        if let Some(line) = start(play, presentation).1 {
            looked.lines[line as usize] = Some(first);
        }
        let layers = Layers::walk(graph, 1, |at, record, before, edge| {
            let (arrived, stopped) = graph.follow(edge, record.set);
            // What comes up depends on the minute only by whether the hard stop cuts in.
            let (before, stopped_before) = graph.follow(edge, before);
            let seen = |suits: &dyn Fn(Minutes) -> bool| {
                let minute = (0..=LAST).find(|m| record.set & (1 << m) != 0 && suits(1 << m)).unwrap_or(0);
                Seen { record: at, minute, response: Some(edge.response) }
            };
            let state = &graph.nodes[record.node as usize];
            if arrived != 0 && before == 0 {
                looked.look(play, state, edge.response, seen(&|m| graph.follow(edge, m).0 != 0));
            }
            if stopped != 0 && stopped_before == 0 {
                let late = State { minute: play.hard_stop, ..*state };
                looked.look(play, &late, edge.response, seen(&|m| graph.follow(edge, m).1 != 0));
            }
            arrived
        });
        let mut at: Vec<Option<Range>> = vec![None; play.moments.len()];
        for record in &layers.records {
            let state = &graph.nodes[record.node as usize];
            Range::join(&mut at[state.moment as usize], Range::of(state.values, state.facts));
        }
        let carry = |_: u32, edge: &Edge, minutes: Minutes| graph.follow(edge, minutes).0;
        let routes = |seen: Vec<Option<Seen>>| {
            let route = |Seen { record, minute, response }| {
                let mut route = layers.route(arriving, graph, (record, minute), &carry);
                route.extend(response);
                route
            };
            seen.into_iter().map(|seen| seen.map(route)).collect()
        };
        Parts {
            moments: routes(looked.moments),
            responses: routes(looked.responses),
            lines: routes(looked.lines),
            routes: routes(looked.routes),
            endings: routes(looked.endings),
            turning_points: routes(looked.turning_points),
            at,
            after: looked.after,
            complete: graph.complete,
        }
    }
}

impl Looked {
    /// Marks everything that comes up when a response is said.
    fn look(&mut self, play: &Play, state: &State, response: ResponseIx, seen: Seen) {
        let said = play.response(response);
        let (_, turn) = step(play, state, response);
        let mark = |list: &mut Vec<Option<Seen>>, at: usize| {
            list[at].get_or_insert(seen);
        };
        mark(&mut self.responses, response as usize);
        for line in [turn.reply, turn.leaves, turn.says].into_iter().flatten() {
            mark(&mut self.lines, line as usize);
        }
        let values = state.values.after(said.effect);
        let facts = state.facts | said.facts | turn.reply.map_or(0, |line| play.line(line).gives);
        Range::join(&mut self.after[response as usize], Range::of(values, facts));
        if let Some(t) = turn.turning_point {
            mark(&mut self.turning_points, usize::from(t));
        } else if !turn.time_up && !play.is_anytime(response) {
            let taken = said.routes.clone().find(|r| play.holds(play.routes[*r as usize].when, values, facts));
            if let Some(route) = taken {
                mark(&mut self.routes, route as usize);
            }
        }
        if let Some(ending) = turn.ended {
            mark(&mut self.endings, usize::from(ending));
        }
        if let Some(moment) = turn.entered {
            mark(&mut self.moments, usize::from(moment));
        }
    }
}
