//! What can come up at all, with the shortest way there; and of what cannot, why not.

use super::graph::{Graph, LAST, Minutes};
use super::live::groups_of_lines;
use crate::rubric::{Dimension, Values};
use crate::script::{Cond, LineIx, Play, PresentationIx, ResponseIx, Script, TargetIx};
use crate::session::{State, start, step};
use rayon::prelude::*;

/// Where a part came up first: at this minute of the record, by this response.
#[derive(Clone, Copy, Debug)]
struct Seen {
    record: u32,
    minute: u32,
    response: Option<ResponseIx>,
}

/// A node as it is stood in after so many turns, at minutes at which it cannot be in fewer.
#[derive(Clone, Copy)]
struct Record {
    node: u32,
    minutes: Minutes,
    /// The latest of the ways that lead here.
    way: u32,
}

/// One response that leads to a record from one a turn earlier, and the minutes at which it was the first to.
#[derive(Clone, Copy)]
struct Way {
    from: u32,
    response: ResponseIx,
    cost: u8,
    minutes: Minutes,
    /// Another way to the same record.
    other: u32,
}

/// No way leads to the first record; no other way follows.
const NONE: u32 = u32::MAX;

/// What the client's state can be at a place.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    pub low: Values,
    pub high: Values,
    /// Facts known in some and in all of the states.
    pub some: u64,
    pub all: u64,
}

impl Range {
    fn of(values: Values, facts: u64) -> Range {
        Range { low: values, high: values, some: facts, all: facts }
    }

    /// The states of both.
    #[must_use]
    pub fn or(self, other: Range) -> Range {
        let mut out = self;
        for d in 0..Dimension::COUNT {
            out.low.0[d] = out.low.0[d].min(other.low.0[d]);
            out.high.0[d] = out.high.0[d].max(other.high.0[d]);
        }
        Range { some: self.some | other.some, all: self.all & other.all, ..out }
    }

    fn add(&mut self, values: Values, facts: u64) {
        *self = self.or(Range::of(values, facts));
    }
}

/// Why a condition never holds where it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The number is never so high there; the highest that it gets.
    TooLow(Dimension, i8),
    /// The number is never so low there; the lowest that it gets.
    TooHigh(Dimension, i8),
    /// The fact (by its bit's place) is never known there.
    Unknown(usize),
    /// The fact is always known there.
    Known(usize),
    /// Each part of it holds now and then, but never all together.
    NeverTogether,
    /// It holds, but something before it in the list always fits as well.
    Forestalled,
}

impl Obstacle {
    /// The reason as people read it.
    pub fn words(&self, play: &Play) -> String {
        let fact = |i: &usize| play.facts.get(*i).map_or("?", String::as_str);
        match self {
            Obstacle::TooLow(d, highest) => format!("{} is {highest} at most there", d.label()),
            Obstacle::TooHigh(d, lowest) => format!("{} is {lowest} at least there", d.label()),
            Obstacle::Unknown(i) => format!("‘{}’ is never known there", fact(i)),
            Obstacle::Known(i) => format!("‘{}’ is always known there", fact(i)),
            Obstacle::NeverTogether => "what it asks for never holds all at once, or something before it always fits as well".into(),
            Obstacle::Forestalled => "something before it always fits".into(),
        }
    }
}

/// What comes up in the sessions of one presentation. Which lines are said depends on numbers that decide nothing else, so they are looked at in groups, each in a walk of its own.
pub struct Reach {
    walks: Vec<Walk>,
    /// For each line, the walk that looked for it.
    walk_of: Vec<usize>,
}

/// A walk through all control states that keep what decides about a group of lines.
pub struct Walk {
    records: Vec<Record>,
    ways: Vec<Way>,
    moments: Vec<Option<Seen>>,
    responses: Vec<Option<Seen>>,
    lines: Vec<Option<Seen>>,
    routes: Vec<Option<Seen>>,
    endings: Vec<Option<Seen>>,
    turning_points: Vec<Option<Seen>>,
    /// The states in which each moment is stood in, and those after each response.
    at: Vec<Option<Range>>,
    after: Vec<Option<Range>>,
    complete: bool,
}

impl Reach {
    /// Looks at every session of a presentation, within so many control states for each walk.
    pub fn new(script: &Script, presentation: PresentationIx, budget: usize) -> Reach {
        Reach::for_lines(script, presentation, budget, |_| true)
    }

    /// Likewise, with no more than these lines to look for; nothing is known of the others, and if there are none, of nothing.
    pub fn for_lines(script: &Script, presentation: PresentationIx, budget: usize, wanted: impl Fn(LineIx) -> bool) -> Reach {
        let mut groups = groups_of_lines(script);
        groups.iter_mut().for_each(|group| group.retain(|list| list.clone().any(&wanted)));
        groups.retain(|group| !group.is_empty());
        let mut walk_of = vec![0; script.play.lines.len()];
        for (i, group) in groups.iter().enumerate() {
            for line in group.iter().flat_map(Clone::clone) {
                walk_of[line as usize] = i;
            }
        }
        // The first walk tells of everything but lines; the others, which look at what decides nothing else, share as many states.
        let share = budget / groups.len().max(2);
        let walks = groups.par_iter().enumerate().map(|(i, group)| {
            let most = if i == 0 { budget } else { share.max(budget / 8) };
            Walk::new(script, &Graph::with_lines(script, group, presentation, most), presentation)
        });
        Reach { walks: walks.collect(), walk_of }
    }

    /// The shortest way to a moment.
    pub fn moment(&self, at: usize) -> Option<Vec<ResponseIx>> {
        self.first(|w| w.moments[at])
    }

    pub fn response(&self, at: ResponseIx) -> Option<Vec<ResponseIx>> {
        self.first(|w| w.responses[at as usize])
    }

    pub fn line(&self, at: LineIx) -> Option<Vec<ResponseIx>> {
        let walk = &self.walks[self.walk_of[at as usize]];
        walk.route(walk.lines[at as usize])
    }

    /// Whether a line is said in some session.
    pub fn says(&self, at: LineIx) -> bool {
        self.walks[self.walk_of[at as usize]].lines[at as usize].is_some()
    }

    pub fn way_on(&self, at: usize) -> Option<Vec<ResponseIx>> {
        self.first(|w| w.routes[at])
    }

    pub fn ending(&self, at: usize) -> Option<Vec<ResponseIx>> {
        self.first(|w| w.endings[at])
    }

    pub fn turning_point(&self, at: usize) -> Option<Vec<ResponseIx>> {
        self.first(|w| w.turning_points[at])
    }

    /// All states were looked at that decide what comes up, lines apart.
    pub fn complete(&self) -> bool {
        self.walks[0].complete
    }

    /// Whether all states that decide about a line were looked at. If not, one that did not come up may do so all the same.
    pub fn complete_for(&self, line: LineIx) -> bool {
        self.walks[self.walk_of[line as usize]].complete
    }

    /// The states in which a moment is stood in, with what decides about a line; `None` if it never is.
    pub fn states_at(&self, moment: usize, line: Option<LineIx>) -> Option<&Range> {
        self.walk(line).at[moment].as_ref()
    }

    /// The states after a response, with what decides about a line; `None` if it is never said.
    pub fn states_after(&self, response: ResponseIx, line: Option<LineIx>) -> Option<&Range> {
        self.walk(line).after[response as usize].as_ref()
    }

    fn walk(&self, line: Option<LineIx>) -> &Walk {
        &self.walks[line.map_or(0, |line| self.walk_of[line as usize])]
    }

    /// A part that every walk looks for: any that is complete tells.
    fn first(&self, of: impl Fn(&Walk) -> Option<Seen>) -> Option<Vec<ResponseIx>> {
        let found = self.walks.iter().filter_map(|w| w.route(of(w)));
        found.min_by_key(Vec::len)
    }
}

impl Walk {
    fn new(script: &Script, graph: &Graph, presentation: PresentationIx) -> Walk {
        let play = &script.play;
        let mut reach = Walk {
            records: vec![Record { node: 0, minutes: 1, way: NONE }],
            ways: Vec::new(),
            moments: vec![None; play.moments.len()],
            responses: vec![None; play.responses.len()],
            lines: vec![None; play.lines.len()],
            routes: vec![None; play.routes.len()],
            endings: vec![None; play.endings.len()],
            turning_points: vec![None; play.turning_points.len()],
            at: vec![None; play.moments.len()],
            after: vec![None; play.responses.len()],
            complete: graph.complete,
        };
        let first = Seen { record: 0, minute: 0, response: None };
        reach.moments[0] = Some(first);
        if let Some(line) = start(play, presentation).1 {
            reach.lines[line as usize] = Some(first);
        }
        // For each node, the minutes of all its records, of those looked at, and its record of the turn that comes next.
        let (mut known, mut looked, mut next): (Vec<Minutes>, Vec<Minutes>, Vec<u32>) =
            (vec![0; graph.nodes.len()], vec![0; graph.nodes.len()], vec![0; graph.nodes.len()]);
        known[0] = 1;
        let (mut at, mut turn_ends) = (0, 1);
        while at < reach.records.len() {
            if at == turn_ends {
                turn_ends = reach.records.len();
            }
            let Record { node, minutes, .. } = reach.records[at];
            let state = graph.nodes[node as usize];
            match &mut reach.at[state.moment as usize] {
                Some(range) => range.add(state.values, state.facts),
                none => *none = Some(Range::of(state.values, state.facts)),
            }
            for edge in graph.edges(node) {
                let (arrived, stopped) = graph.follow(edge, minutes);
                // What comes up depends on the minute only by whether the hard stop cuts in.
                let (before, stopped_before) = graph.follow(edge, looked[node as usize]);
                let seen = |suits: &dyn Fn(Minutes) -> bool| {
                    let minute = (0..=LAST).find(|m| minutes & (1 << m) != 0 && suits(1 << m)).unwrap_or(0);
                    Seen { record: at as u32, minute, response: Some(edge.response) }
                };
                if arrived != 0 && before == 0 {
                    reach.look(play, &state, edge.response, seen(&|m| graph.follow(edge, m).0 != 0));
                }
                if stopped != 0 && stopped_before == 0 {
                    let late = State { minute: play.hard_stop, ..state };
                    reach.look(play, &late, edge.response, seen(&|m| graph.follow(edge, m).1 != 0));
                }
                let to = edge.to as usize;
                let minutes = arrived & !known[to];
                if minutes != 0 {
                    known[to] |= minutes;
                    if (next[to] as usize) < turn_ends {
                        next[to] = reach.records.len() as u32;
                        reach.records.push(Record { node: edge.to, minutes: 0, way: NONE });
                    }
                    let record = &mut reach.records[next[to] as usize];
                    reach.ways.push(Way { from: at as u32, response: edge.response, cost: edge.cost, minutes, other: record.way });
                    record.minutes |= minutes;
                    record.way = reach.ways.len() as u32 - 1;
                }
            }
            looked[node as usize] |= minutes;
            at += 1;
        }
        reach
    }

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
        match &mut self.after[response as usize] {
            Some(range) => range.add(values, facts),
            none => *none = Some(Range::of(values, facts)),
        }
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

    /// The shortest way to where a part comes up.
    fn route(&self, seen: Option<Seen>) -> Option<Vec<ResponseIx>> {
        let Seen { mut record, mut minute, response } = seen?;
        let mut out: Vec<ResponseIx> = response.into_iter().collect();
        while let Some(way) = self.way_to(record, minute) {
            out.push(way.response);
            record = way.from;
            // The last minute stands for later ones as well: it is come to from the latest.
            let latest = LAST - self.records[record as usize].minutes.leading_zeros();
            minute = if minute < LAST { minute - u32::from(way.cost) } else { latest };
        }
        out.reverse();
        Some(out)
    }

    /// The way that leads to a record at this minute; none leads to the first.
    fn way_to(&self, record: u32, minute: u32) -> Option<&Way> {
        let mut at = self.records[record as usize].way;
        while let Some(way) = self.ways.get(at as usize) {
            if way.minutes & (1 << minute) != 0 {
                return Some(way);
            }
            at = way.other;
        }
        None
    }
}

/// Why a condition that is asked in these states decides against a part.
pub fn obstacles(play: &Play, when: Cond, states: &Range) -> Vec<Obstacle> {
    if when == Cond::ALWAYS {
        return vec![Obstacle::Forestalled];
    }
    let mut out = Vec::new();
    let mut possible = false;
    for clause in &play.clauses[when.from as usize..when.to as usize] {
        let before = out.len();
        for d in Dimension::ALL {
            let i = d.index();
            if clause.low[i] > states.high.0[i] {
                out.push(Obstacle::TooLow(*d, states.high.0[i]));
            }
            if clause.high[i] < states.low.0[i] {
                out.push(Obstacle::TooHigh(*d, states.low.0[i]));
            }
        }
        let facts = |bits: u64| (0..64).filter(move |i| bits & (1 << i) != 0);
        out.extend(facts(clause.has & !states.some).map(Obstacle::Unknown));
        out.extend(facts(clause.lacks & states.all).map(Obstacle::Known));
        possible |= out.len() == before;
    }
    if possible {
        return vec![Obstacle::NeverTogether];
    }
    out.dedup();
    out
}

/// The moments that a response can lead to by itself, by the way that its file writes.
pub fn leads_to(play: &Play, response: ResponseIx) -> impl Iterator<Item = usize> + '_ {
    let routes = play.response(response).routes.clone();
    routes.filter_map(|r| match play.routes[r as usize].to {
        TargetIx::Moment(to) => Some(usize::from(to)),
        TargetIx::Ending(ending) => play.ending(ending).follow_up.map(usize::from),
        TargetIx::Done => None,
    })
}
