//! Everything that comes up on the way through a graph, minutes included: each part in the fewest turns, by a session that leads there.
//!
//! At which minutes a state can be stood in is known of the graph, so what comes up at all is seen by looking at each state once. The shortest ways are looked for as if there were no clock:
//! one that holds with the clock is a shortest way. Only for what is left, such as whatever the hard stop brings about, the clock is followed turn by turn.

use super::Route;
use super::layers::{Arriving, Layers};
use super::obstacles::Range as States;
use crate::analysis::graph::{Edge, Graph, LAST, Minutes};
use crate::script::{LineIx, Play, PresentationIx, ResponseIx, Script};
use crate::session::{State, Turn, start, step};
use std::ops::Range;

/// What comes up, each part with a shortest way there; of lines only those whose conditions the graph keeps apart are right.
pub struct Parts {
    pub moments: Vec<Option<Route>>,
    pub responses: Vec<Option<Route>>,
    pub lines: Vec<Option<Route>>,
    pub routes: Vec<Option<Route>>,
    pub endings: Vec<Option<Route>>,
    pub turning_points: Vec<Option<Route>>,
    /// The states in which each moment is stood in, and those after each response.
    pub at: Vec<Option<States>>,
    pub after: Vec<Option<States>>,
    pub complete: bool,
}

/// Where a part came up first: at this minute of the record, by this response.
#[derive(Clone, Copy, Debug)]
struct Seen {
    record: u32,
    minute: u32,
    response: ResponseIx,
}

impl Seen {
    fn route(&self, layers: &Layers, arriving: &Arriving, graph: &Graph, carry: &impl Fn(u32, &Edge, u128) -> u128) -> Route {
        let mut route = layers.route(arriving, graph, (self.record, self.minute), carry);
        route.push(self.response);
        route
    }
}

/// What one look at each state tells.
struct Overview {
    /// Which parts come up, the clock included.
    come_up: Vec<bool>,
    /// Where each would come up first if there were no clock.
    seen: Vec<Option<Seen>>,
    layers: Layers,
    at: Vec<Option<States>>,
    after: Vec<Option<States>>,
}

/// The parts of a script in one list.
struct Numbers<'a> {
    /// Where one list of lines is all that is asked for: other turns need no look.
    only: Option<&'a Range<LineIx>>,
    responses: usize,
    lines: usize,
    routes: usize,
    endings: usize,
    turning_points: usize,
    count: usize,
}

impl Parts {
    pub fn new(script: &Script, graph: &Graph, arriving: &Arriving, presentation: PresentationIx) -> Parts {
        Parts::of(script, graph, arriving, presentation, None, |_| true)
    }

    /// Likewise, the shortest ways only to these of the lines.
    pub fn of_lines(script: &Script, graph: &Graph, arriving: &Arriving, presentation: PresentationIx, lines: &Range<LineIx>) -> Parts {
        let from = Numbers::new(&script.play).lines;
        let wanted = from + lines.start as usize..from + lines.end as usize;
        Parts::of(script, graph, arriving, presentation, Some(lines), |part| wanted.contains(&part))
    }

    fn of(
        script: &Script,
        graph: &Graph,
        arriving: &Arriving,
        presentation: PresentationIx,
        only: Option<&Range<LineIx>>,
        wanted: impl Fn(usize) -> bool,
    ) -> Parts {
        let play = &script.play;
        let numbers = Numbers { only, ..Numbers::new(play) };
        let mut found: Vec<Option<Route>> = vec![None; numbers.count];
        // The first moment and what is said in it.
        found[0] = Some(Route::new());
        if let Some(line) = start(play, presentation).1 {
            found[numbers.lines + line as usize] = Some(Route::new());
        }
        let all = numbers.without_a_clock(play, graph);
        let mut left: Vec<bool> = all.come_up.into_iter().enumerate().map(|(part, comes_up)| comes_up && wanted(part)).collect();
        for ((found, _), first) in found.iter_mut().zip(&left).zip(all.seen).filter(|((found, left), _)| found.is_none() && **left) {
            let route = first.map(|seen| seen.route(&all.layers, arriving, graph, &|_, _, _| 1));
            *found = route.filter(|route| in_time(play, presentation, route));
        }
        left.iter_mut().zip(&found).for_each(|(left, found)| *left &= found.is_none());
        for (part, route) in numbers.with_the_clock(play, graph, arriving, left) {
            found[part] = Some(route);
        }
        let mut rest = found.into_iter();
        let mut list = |count: usize| rest.by_ref().take(count).collect::<Vec<_>>();
        Parts {
            moments: list(play.moments.len()),
            responses: list(play.responses.len()),
            lines: list(play.lines.len()),
            routes: list(play.routes.len()),
            endings: list(play.endings.len()),
            turning_points: list(play.turning_points.len()),
            at: all.at,
            after: all.after,
            complete: graph.complete,
        }
    }
}

impl Numbers<'_> {
    fn new(play: &Play) -> Self {
        let responses = play.moments.len();
        let lines = responses + play.responses.len();
        let routes = lines + play.lines.len();
        let endings = routes + play.routes.len();
        let turning_points = endings + play.endings.len();
        Numbers { only: None, responses, lines, routes, endings, turning_points, count: turning_points + play.turning_points.len() }
    }

    /// Looks at each way on from each state once: what comes up at the minutes at which it is known to be taken, and what is seen first as if there were no clock.
    fn without_a_clock(&self, play: &Play, graph: &Graph) -> Overview {
        let (mut come_up, mut by_the_stop) = (vec![false; self.count], vec![false; self.count]);
        let mut here = Vec::new();
        let mut seen: Vec<Option<Seen>> = vec![None; self.count];
        let mut at: Vec<Option<States>> = vec![None; play.moments.len()];
        let mut after: Vec<Option<States>> = vec![None; play.responses.len()];
        let layers = Layers::walk(graph, 1, |record, place, _, edge| {
            let state = &graph.nodes[place.node as usize];
            let (arrived, stopped) = graph.follow(edge, graph.arrivals[place.node as usize]);
            let first = Seen { record, minute: 0, response: edge.response };
            here.clear();
            if self.asks(play, state, edge.response, &graph.nodes[edge.to as usize]) {
                let range = self.look(play, state, edge.response, |part| {
                    seen[part].get_or_insert(first);
                    come_up[part] |= arrived != 0;
                    here.push(part);
                });
                if arrived != 0 {
                    States::join(&mut after[edge.response as usize], range);
                }
            }
            if stopped != 0 && self.asks_at_the_stop(play, edge.response) {
                let range = self.look(play, &State { minute: play.hard_stop, ..*state }, edge.response, |part| {
                    come_up[part] = true;
                    // Seen here already, if this edge shows it anyway.
                    by_the_stop[part] |= !here.contains(&part);
                });
                States::join(&mut after[edge.response as usize], range);
            }
            Some(1)
        });
        for (_, state) in graph.nodes.iter().enumerate().filter(|(node, _)| graph.arrivals[*node] != 0) {
            States::join(&mut at[state.moment as usize], States::of(state.values, state.facts));
        }
        // What the hard stop brings about may come sooner so than without a clock.
        seen.iter_mut().zip(by_the_stop).filter(|(_, by)| *by).for_each(|(seen, _)| *seen = None);
        Overview { come_up, seen, layers, at, after }
    }

    /// The shortest ways to the parts that are left.
    fn with_the_clock(&self, play: &Play, graph: &Graph, arriving: &Arriving, left: Vec<bool>) -> Vec<(usize, Route)> {
        let mut missing = left.iter().filter(|left| **left).count();
        let mut seen: Vec<Option<Seen>> = vec![None; self.count];
        let layers = Layers::walk(graph, 1, |at, record, before, edge| {
            if missing == 0 {
                return None;
            }
            let (arrived, stopped) = graph.follow(edge, record.set);
            // What comes up depends on the minute only by whether the hard stop cuts in.
            let (before, stopped_before) = graph.follow(edge, before);
            let state = &graph.nodes[record.node as usize];
            let mut look = |state: &State, suits: &dyn Fn(Minutes) -> bool| {
                let minute = (0..=LAST).find(|m| record.set & (1 << m) != 0 && suits(1 << m)).unwrap_or(0);
                self.look(play, state, edge.response, |part| {
                    missing -= usize::from(left[part] && seen[part].is_none());
                    seen[part].get_or_insert(Seen { record: at, minute, response: edge.response });
                });
            };
            if arrived != 0 && before == 0 && self.asks(play, state, edge.response, &graph.nodes[edge.to as usize]) {
                look(state, &|m| graph.follow(edge, m).0 != 0);
            }
            if stopped != 0 && stopped_before == 0 && self.asks_at_the_stop(play, edge.response) {
                look(&State { minute: play.hard_stop, ..*state }, &|m| graph.follow(edge, m).1 != 0);
            }
            Some(arrived)
        });
        let carry = |_: u32, edge: &Edge, minutes: Minutes| graph.follow(edge, minutes).0;
        let missing = seen.into_iter().enumerate().filter(|(part, _)| left[*part]);
        missing.filter_map(|(part, seen)| Some((part, seen?.route(&layers, arriving, graph, &carry)))).collect()
    }

    /// Whether a turn that leads to this state can ask for a line of the list that is asked for.
    fn asks(&self, play: &Play, state: &State, response: ResponseIx, to: &State) -> bool {
        self.only.is_none_or(|list| {
            let leaves = to.ending.filter(|ending| state.ending != Some(*ending));
            play.response(response).reply == *list || play.moment(to.moment).says == *list || leaves.is_some_and(|e| play.ending(e).leaves == *list)
        })
    }

    /// Likewise where the hard stop cuts in.
    fn asks_at_the_stop(&self, play: &Play, response: ResponseIx) -> bool {
        self.only.is_none_or(|list| {
            let ending = play.ending(play.time_up);
            let says = ending.follow_up.is_some_and(|moment| play.moment(moment).says == *list);
            play.response(response).reply == *list || says || ending.leaves == *list
        })
    }

    /// Tells of everything that comes up when a response is said; returns the state that its reply is chosen by.
    fn look(&self, play: &Play, state: &State, response: ResponseIx, mut mark: impl FnMut(usize)) -> States {
        let said = play.response(response);
        let (_, turn): (State, Turn) = step(play, state, response);
        mark(self.responses + response as usize);
        for line in [turn.reply, turn.leaves, turn.says].into_iter().flatten() {
            mark(self.lines + line as usize);
        }
        let values = state.values.after(said.effect);
        let facts = state.facts | said.facts | turn.reply.map_or(0, |line| play.line(line).gives);
        if let Some(t) = turn.turning_point {
            mark(self.turning_points + usize::from(t));
        } else if !turn.time_up && !play.is_anytime(response) {
            let taken = said.routes.clone().find(|r| play.holds(play.routes[*r as usize].when, values, facts));
            if let Some(route) = taken {
                mark(self.routes + route as usize);
            }
        }
        if let Some(ending) = turn.ended {
            mark(self.endings + usize::from(ending));
        }
        if let Some(moment) = turn.entered {
            mark(usize::from(moment));
        }
        States::of(values, facts)
    }
}

/// Whether a way holds with the clock: the hard stop does not cut in on it.
fn in_time(play: &Play, presentation: PresentationIx, route: &[ResponseIx]) -> bool {
    let mut state = start(play, presentation).0;
    route.iter().all(|response| {
        let (next, turn) = step(play, &state, *response);
        state = next;
        !turn.time_up
    })
}
