//! What a turn reads, laid out apart from what people and tools read: small entries without names.
//!
//! A long scenario is larger than a processor's cache. What a turn then costs is how often it waits for memory: so entries hold the first of what they lead to,
//! and name conditions and sets of facts, of which authors use few again and again, by their place among the distinct ones.
//! Nothing here is new: all is derived from the tables of [`Play`](super::Play), which alone are hashed, and the indices are theirs.

use super::condition::Clause;
use super::play::{Cond, LineIx, LinePlay, MomentIx, MomentPlay, ResponseIx, ResponsePlay, Route, TargetIx, Text};
use crate::rubric::{Effect, Phase, Values};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The tables of a turn.
#[derive(Clone, Debug)]
pub struct Dense {
    moments: Vec<DenseMoment>,
    responses: Vec<DenseResponse>,
    lines: Vec<DenseLine>,
    /// The ways on that do not stand in the responses themselves.
    ways: Vec<Way>,
    conditions: Vec<Alternative>,
    facts: Vec<u64>,
}

/// A condition, by the place of its first alternative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When(u32);

impl When {
    const ALWAYS: When = When(u32::MAX);
    /// Stands where there is nothing, or nothing more, to ask.
    const NEVER: When = When(u32::MAX - 1);
}

/// A clause, and what may hold instead.
#[derive(Clone, Copy, Debug)]
struct Alternative {
    clause: Clause,
    or: When,
}

/// A set of facts, by its place among the distinct ones.
#[derive(Clone, Copy, Debug)]
pub struct FactsIx(u32);

#[derive(Clone, Debug)]
#[repr(align(32))]
pub struct DenseMoment {
    says: Range<LineIx>,
    /// The conditions of the first lines.
    first: [When; 3],
    pub responses: Range<ResponseIx>,
    pub phase: Phase,
}

/// All of a response in one piece of memory: what is said was found open just before, so what follows from it is at hand.
#[derive(Clone, Debug)]
#[repr(align(64))]
pub struct DenseResponse {
    pub say: Text,
    pub when: When,
    pub facts: FactsIx,
    pub once: u64,
    pub reply: Range<LineIx>,
    first: [Way; 2],
    rest: Range<u32>,
    pub during: u16,
    pub minutes: u8,
    pub effect: Effect,
}

#[derive(Clone, Copy, Debug)]
pub struct DenseLine {
    pub text: Text,
    when: When,
    pub gives: FactsIx,
}

#[derive(Clone, Copy, Debug)]
struct Way {
    when: When,
    to: TargetIx,
}

impl Dense {
    pub fn new(moments: &[MomentPlay], responses: &[ResponsePlay], lines: &[LinePlay], routes: &[Route], clauses: &[Clause]) -> Dense {
        let (mut conditions, mut facts, mut ways) = (Conditions::default(), FactSets::default(), Vec::new());
        let mut when = |cond: Cond| if cond == Cond::ALWAYS { When::ALWAYS } else { conditions.place(&clauses[cond.from as usize..cond.to as usize]) };
        let responses = responses.iter().map(|r| {
            let mut to = routes[r.routes.start as usize..r.routes.end as usize].iter().map(|r| Way { when: when(r.when), to: r.to });
            let first = std::array::from_fn(|_| to.next().unwrap_or(Way { when: When::NEVER, to: TargetIx::Done }));
            let from = ways.len() as u32;
            ways.extend(to);
            DenseResponse {
                say: r.say,
                when: when(r.when),
                facts: facts.place(r.facts),
                once: r.once,
                reply: r.reply.clone(),
                first,
                rest: from..ways.len() as u32,
                during: r.during,
                minutes: r.minutes,
                effect: r.effect,
            }
        });
        let responses = responses.collect();
        let lines: Vec<DenseLine> = lines.iter().map(|l| DenseLine { text: l.text, when: when(l.when), gives: facts.place(l.gives) }).collect();
        let moments = moments.iter().map(|m| {
            let mut said = lines[m.says.start as usize..m.says.end as usize].iter();
            let first = std::array::from_fn(|_| said.next().map_or(When::NEVER, |l| l.when));
            DenseMoment { says: m.says.clone(), first, responses: m.responses.clone(), phase: m.phase }
        });
        let moments = moments.collect();
        Dense { moments, responses, lines, ways, conditions: conditions.all, facts: facts.all }
    }

    #[inline]
    pub fn moment(&self, index: MomentIx) -> &DenseMoment {
        &self.moments[index as usize]
    }

    #[inline]
    pub fn response(&self, index: ResponseIx) -> &DenseResponse {
        &self.responses[index as usize]
    }

    #[inline]
    pub fn responses(&self, stretch: &Range<ResponseIx>) -> &[DenseResponse] {
        &self.responses[stretch.start as usize..stretch.end as usize]
    }

    #[inline]
    pub fn line(&self, index: LineIx) -> &DenseLine {
        &self.lines[index as usize]
    }

    #[inline]
    pub fn facts(&self, set: FactsIx) -> u64 {
        self.facts[set.0 as usize]
    }

    /// Whether a condition holds in these values and facts.
    #[inline]
    pub fn holds(&self, mut when: When, values: Values, facts: u64) -> bool {
        while when != When::ALWAYS && when != When::NEVER {
            let asked = &self.conditions[when.0 as usize];
            when = if asked.clause.holds(values, facts) { When::ALWAYS } else { asked.or };
        }
        when == When::ALWAYS
    }

    /// The first of a stretch of lines whose condition holds.
    #[inline]
    pub fn pick(&self, lines: &Range<LineIx>, values: Values, facts: u64) -> Option<LineIx> {
        let stretch = &self.lines[lines.start as usize..lines.end as usize];
        let place = stretch.iter().position(|l| self.holds(l.when, values, facts))?;
        Some(lines.start + place as LineIx)
    }

    /// What the client says on entering a moment.
    #[inline]
    pub fn says(&self, moment: &DenseMoment, values: Values, facts: u64) -> Option<LineIx> {
        let Range { start, end } = moment.says;
        match moment.first.iter().position(|w| self.holds(*w, values, facts)) {
            Some(place) => Some(start + place as LineIx),
            None => self.pick(&(end.min(start + moment.first.len() as LineIx)..end), values, facts),
        }
    }

    /// Where a response leads; an anytime one leads nowhere.
    #[inline]
    pub fn way(&self, response: &DenseResponse, values: Values, facts: u64) -> Option<TargetIx> {
        let rest = &self.ways[response.rest.start as usize..response.rest.end as usize];
        response.first.iter().chain(rest).find(|w| self.holds(w.when, values, facts)).map(|w| w.to)
    }
}

/// The distinct conditions.
#[derive(Default)]
struct Conditions<'c> {
    known: FxHashMap<&'c [Clause], When>,
    all: Vec<Alternative>,
}

impl<'c> Conditions<'c> {
    fn place(&mut self, alternatives: &'c [Clause]) -> When {
        if let Some(when) = self.known.get(alternatives) {
            return *when;
        }
        let Some((clause, others)) = alternatives.split_first() else { return When::NEVER };
        let or = self.place(others);
        let when = When(self.all.len() as u32);
        self.all.push(Alternative { clause: *clause, or });
        self.known.insert(alternatives, when);
        when
    }
}

/// The distinct sets of facts.
#[derive(Default)]
struct FactSets {
    known: FxHashMap<u64, FactsIx>,
    all: Vec<u64>,
}

impl FactSets {
    fn place(&mut self, set: u64) -> FactsIx {
        *self.known.entry(set).or_insert_with(|| {
            self.all.push(set);
            FactsIx(self.all.len() as u32 - 1)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rubric::{Dimension, Move};

    fn trust(low: i8, high: i8) -> Clause {
        let (mut clause, d) = (Clause::ANY, Dimension::Trust.index());
        (clause.low[d], clause.high[d]) = (low, high);
        clause
    }

    /// One moment with a line and a way on for each of the conditions.
    fn table(conditions: &[Cond], clauses: &[Clause]) -> Dense {
        let count = conditions.len() as u32;
        let line = |when: &Cond| LinePlay { when: *when, text: Text::default(), also: 0..0, mood: None, gaze: None, cue: None, gives: 0 };
        let lines: Vec<LinePlay> = conditions.iter().map(line).collect();
        let routes: Vec<Route> = conditions.iter().zip(0..).map(|(when, to)| Route { when: *when, to: TargetIx::Moment(to) }).collect();
        let moment = MomentPlay { id: String::new(), phase: Phase::Goal, says: 0..count, responses: 0..1 };
        let response = ResponsePlay {
            say: Text::default(),
            kind: Move::Silence,
            minutes: 1,
            effect: Effect::NONE,
            when: Cond::ALWAYS,
            once: 0,
            facts: 0,
            reply: 0..count,
            routes: 0..count,
            during: 0,
            key: None,
            id: String::new(),
        };
        Dense::new(&[moment], &[response], &lines, &routes, clauses)
    }

    #[test]
    fn the_first_that_holds_is_taken_however_many_there_are() {
        let has = |fact: u64| Clause { has: fact, ..Clause::ANY };
        let clauses = [trust(4, 4), has(2), trust(4, 4), trust(0, 0), has(1), trust(2, 2), has(2)];
        let stretch = |from, to| Cond { from, to };
        let all = [stretch(0, 1), stretch(1, 2), stretch(2, 2), stretch(2, 5), stretch(5, 6), stretch(3, 5), Cond::ALWAYS];
        for count in 0..=all.len() {
            let dense = table(&all[..count], &clauses);
            for (trust, facts) in (0..=4).flat_map(|trust| (0..4).map(move |facts| (trust, facts))) {
                let values = Values([trust, 0, 0, 0, 0]);
                let first = all[..count].iter().position(|c| c.holds(&clauses, values, facts));
                assert_eq!(dense.says(dense.moment(0), values, facts), first.map(|at| at as LineIx));
                assert_eq!(dense.pick(&dense.response(0).reply, values, facts), first.map(|at| at as LineIx));
                assert_eq!(dense.way(dense.response(0), values, facts), first.map(|at| TargetIx::Moment(at as MomentIx)));
            }
        }
    }

    #[test]
    fn what_is_asked_in_many_places_is_kept_once() {
        let clauses = [trust(2, 4), trust(0, 1), trust(2, 4), trust(0, 1), trust(0, 1)];
        let dense = table(&[Cond { from: 0, to: 2 }, Cond { from: 2, to: 4 }, Cond { from: 4, to: 5 }], &clauses);
        assert_eq!(dense.conditions.len(), 2);
    }

    #[test]
    fn entries_fit_the_pieces_in_which_memory_comes() {
        assert_eq!((size_of::<DenseMoment>(), size_of::<DenseResponse>(), size_of::<DenseLine>()), (32, 64, 16));
    }
}
