//! Lines that read numbers and facts which decide nothing else: followed as sets beside the control states, without the clock.

use super::extra::Extra;
use super::layers::{Arriving, Layers};
use super::obstacles::Range;
use super::{List, Route};
use crate::analysis::graph::{Edge, Graph};
use crate::analysis::live::Group;
use crate::script::{LineIx, PresentationIx, Script};
use crate::session::{State, start, step};
use rustc_hash::FxHashMap;

/// What comes up of a group of lines.
pub struct Lines {
    routes: FxHashMap<LineIx, Route>,
    states: Vec<(List, Option<Range>)>,
}

/// What is asked, and where each list of the group is looked into.
struct Search<'a> {
    script: &'a Script,
    graph: &'a Graph,
    extra: Extra,
    lists: &'a [List],
    /// The lists, by their places in the group, of each response's reply, each moment's first words and each ending.
    replies: Vec<Option<usize>>,
    says: Vec<Option<usize>>,
    leaves: Vec<Option<usize>>,
    /// Whether a reply, and whether a moment's first words, can give a fact of the group.
    gives: Vec<bool>,
    tells: Vec<bool>,
}

/// The sets on the way along an edge: as the reply is chosen, as the words of the place arrived at are, and there.
struct Along {
    reply: u128,
    words: u128,
    arrived: u128,
    entered: bool,
    facts: u64,
}

/// A line as it is first said: from this record, by this edge, where it was one thing of these.
#[derive(Clone, Copy)]
struct Seen {
    record: u32,
    edge: Edge,
    place: u32,
}

impl Lines {
    /// `None` if the group reads more than a set holds.
    pub fn look(script: &Script, graph: &Graph, arriving: &Arriving, presentation: PresentationIx, group: &Group) -> Option<Lines> {
        let search = Search::new(script, graph, Extra::new(&group.dimensions, group.facts)?, &group.lists);
        let (first, opening) = start(&script.play, presentation);
        let mut seen: FxHashMap<LineIx, Seen> = FxHashMap::default();
        let mut states: Vec<(List, Option<Range>)> = group.lists.iter().map(|list| (list.clone(), None)).collect();
        let layers = Layers::walk(graph, search.extra.of(first.values, first.facts), |at, record, _, edge| {
            let along = search.along(record.node, edge, record.set);
            search.said(record.node, edge, &along, |list, asked, values, range| {
                if range {
                    Range::join(&mut states[list].1, search.extra.range(asked, values, along.facts));
                }
                search.first_that_fits(&search.lists[list], asked, values, along.facts, |line, where_said| {
                    seen.entry(line).or_insert_with(|| {
                        let says = |place: &u32| {
                            let one = search.along(record.node, edge, record.set & (1 << place));
                            (if range { one.reply } else { one.words }) & where_said != 0
                        };
                        let place = (0..128).filter(|p| record.set & (1 << p) != 0).find(says).unwrap_or(0);
                        Seen { record: at, edge: *edge, place }
                    });
                });
            });
            Some(along.arrived)
        });
        for record in &layers.records {
            let node = &graph.nodes[record.node as usize];
            if let Some(list) = search.says[node.moment as usize] {
                Range::join(&mut states[list].1, search.extra.range(record.set, node.values, node.facts));
            }
        }
        let carry = |node: u32, edge: &Edge, set: u128| search.along(node, edge, set).arrived;
        let route = |seen: &Seen| {
            let mut route = layers.route(arriving, graph, (seen.record, seen.place), &carry);
            route.push(seen.edge.response);
            route
        };
        let mut routes: FxHashMap<LineIx, Route> = seen.iter().map(|(line, seen)| (*line, route(seen))).collect();
        if let Some(line) = opening {
            routes.insert(line, Vec::new());
        }
        Some(Lines { routes, states })
    }

    pub fn route(&self, line: LineIx) -> Option<Route> {
        self.routes.get(&line).cloned()
    }

    /// The states in which a list of the group was asked for a line.
    pub fn states(&self, list: &List) -> Option<Range> {
        self.states.iter().find(|(one, _)| one == list).and_then(|(_, range)| *range)
    }
}

impl<'a> Search<'a> {
    fn new(script: &'a Script, graph: &'a Graph, extra: Extra, lists: &'a [List]) -> Self {
        let play = &script.play;
        let place = |list: &List| lists.iter().position(|one| one == list).filter(|_| !list.is_empty());
        let gives = |list: &List| list.clone().any(|line| play.line(line).gives & extra.mask() != 0);
        Search {
            replies: play.responses.iter().map(|r| place(&r.reply)).collect(),
            says: play.moments.iter().map(|m| place(&m.says)).collect(),
            leaves: play.endings.iter().map(|e| place(&e.leaves)).collect(),
            gives: play.responses.iter().map(|r| gives(&r.reply)).collect(),
            tells: play.moments.iter().map(|m| gives(&m.says)).collect(),
            script,
            graph,
            extra,
            lists,
        }
    }

    /// Follows a set along an edge. Which line gives a fact depends on nothing that the set holds: what decides about facts is kept in the state.
    fn along(&self, node: u32, edge: &Edge, set: u128) -> Along {
        let play = &self.script.play;
        let (state, to) = (&self.graph.nodes[node as usize], &self.graph.nodes[edge.to as usize]);
        let said = play.response(edge.response);
        let reply = self.extra.knowing(self.extra.after(set, said.effect), said.facts);
        let place = to.moment as usize;
        let listed = self.says[place].is_some() || self.leaves.iter().any(Option::is_some) && to.ending != state.ending;
        if !(self.gives[edge.response as usize] || self.tells[place] || listed || self.replies[edge.response as usize].is_some()) {
            return Along { reply, words: reply, arrived: reply, entered: false, facts: 0 };
        }
        let (next, turn) = step(play, state, edge.response);
        let given = turn.reply.map_or(0, |line| play.line(line).gives);
        let words = self.extra.knowing(reply, given);
        Along { reply, words, arrived: self.extra.knowing(words, next.facts), entered: turn.entered.is_some(), facts: state.facts | said.facts | given }
    }

    /// Tells of each list of the group that is asked for a line along an edge: its place, the set then, the values, and whether it is that of the reply.
    fn said(&self, node: u32, edge: &Edge, along: &Along, mut ask: impl FnMut(usize, u128, crate::rubric::Values, bool)) {
        let (state, to): (&State, &State) = (&self.graph.nodes[node as usize], &self.graph.nodes[edge.to as usize]);
        let said = self.script.play.response(edge.response);
        let values = state.values.after(said.effect);
        if let Some(list) = self.replies[edge.response as usize] {
            ask(list, along.reply, values, true);
        }
        if let (None, Some(ending)) = (state.ending, to.ending)
            && let Some(list) = self.leaves[usize::from(ending)]
        {
            ask(list, along.words, values, false);
        }
        if let Some(list) = self.says[to.moment as usize].filter(|_| along.entered) {
            ask(list, along.words, values, false);
        }
    }

    /// Of a list, the lines that are said where it is one thing or another of the set, each with where.
    fn first_that_fits(&self, list: &List, set: u128, values: crate::rubric::Values, facts: u64, mut says: impl FnMut(LineIx, u128)) {
        let mut left = set;
        for line in list.clone() {
            let fits = left & self.extra.holds(&self.script.play, self.script.play.line(line).when, values, facts);
            if fits != 0 {
                says(line, fits);
                left &= !fits;
            }
            if left == 0 {
                return;
            }
        }
    }
}
