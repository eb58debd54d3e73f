//! What of a state matters from a moment on: the numbers, facts and once-only marks that something reachable still reads.

use crate::rubric::{Dimension, Values};
use crate::script::{Cond, LineIx, Play, Script, TargetIx};
use crate::session::State;
use std::ops::Range;

/// Which parts of a state are read by something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Mask {
    dimensions: [bool; Dimension::COUNT],
    facts: u64,
    used: u64,
}

impl Mask {
    fn add(&mut self, other: &Mask) -> bool {
        let before = *self;
        for (mine, theirs) in self.dimensions.iter_mut().zip(other.dimensions) {
            *mine |= theirs;
        }
        self.facts |= other.facts;
        self.used |= other.used;
        before != *self
    }

    fn reads(&mut self, play: &Play, cond: Cond) {
        if cond == Cond::ALWAYS {
            return;
        }
        for clause in &play.clauses[cond.from as usize..cond.to as usize] {
            for (d, reads) in self.dimensions.iter_mut().enumerate() {
                *reads |= clause.low[d] > 0 || clause.high[d] < Values::MAX;
            }
            self.facts |= clause.has | clause.lacks;
        }
    }

    /// Lines decide something only if one of them gives a fact; then all conditions up to the last such line do. Where it matters which line is said, all of them do.
    fn reads_lines(&mut self, play: &Play, lines: &Range<LineIx>, kept: &impl Fn(&Range<LineIx>) -> bool) {
        if kept(lines) {
            for line in lines.clone() {
                self.reads(play, play.line(line).when);
            }
            return;
        }
        if let Some(last) = lines.clone().rev().find(|l| play.line(*l).gives != 0) {
            for line in lines.start..=last {
                self.reads(play, play.line(line).when);
            }
        }
    }
}

/// For every moment, what matters from there on.
pub struct Live {
    moments: Vec<Mask>,
}

impl Live {
    /// What decides how a session goes on and what it comes to.
    pub fn new(script: &Script) -> Live {
        Live::reading(script, |_| false)
    }

    /// Also what decides which line is said of these lists.
    pub fn reading(script: &Script, said: impl Fn(&Range<LineIx>) -> bool) -> Live {
        let said = &said;
        let play = &script.play;
        // Facts that judging reads are never forgotten: signs, and what opens a frame.
        let judged = script.about.facts.iter().enumerate().filter(|(_, f)| f.sign.is_some() || f.opens.is_some());
        let mut everywhere = Mask { facts: judged.fold(0, |bits, (i, _)| bits | 1 << i), ..Mask::default() };
        let count = play.moments.len();
        // From where each moment can be entered.
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); count];
        for turning_point in &play.turning_points {
            everywhere.reads(play, turning_point.when);
            everywhere.used |= turning_point.once;
            before[turning_point.to as usize].extend(0..count);
        }
        for r in play.anytime.clone() {
            let response = play.response(r);
            everywhere.reads(play, response.when);
            everywhere.reads_lines(play, &response.reply, said);
            everywhere.used |= response.once;
        }
        // The hard stop may cut in anywhere.
        everywhere.reads_lines(play, &play.ending(play.time_up).leaves, said);
        let mut moments = vec![everywhere; count];
        for (at, moment) in play.moments.iter().enumerate() {
            let mask = &mut moments[at];
            mask.reads_lines(play, &moment.says, said);
            for r in moment.responses.clone() {
                let response = play.response(r);
                mask.reads(play, response.when);
                mask.reads_lines(play, &response.reply, said);
                mask.used |= response.once;
                for route in &play.routes[response.routes.start as usize..response.routes.end as usize] {
                    mask.reads(play, route.when);
                    match route.to {
                        TargetIx::Moment(to) => before[to as usize].push(at),
                        TargetIx::Ending(ending) => {
                            mask.reads_lines(play, &play.ending(ending).leaves, said);
                            if let Some(to) = play.ending(ending).follow_up {
                                before[to as usize].push(at);
                            }
                        }
                        TargetIx::Done => {}
                    }
                }
            }
        }
        // Backward, each moment as often as something behind it changes.
        let mut changed: Vec<usize> = (0..count).collect();
        while let Some(to) = changed.pop() {
            let theirs = moments[to];
            for &from in &before[to] {
                if moments[from].add(&theirs) {
                    changed.push(from);
                }
            }
        }
        Live { moments }
    }

    /// The state with everything forgotten that nothing later reads. The minute stays: it decides the hard stop.
    pub fn project(&self, state: &State) -> State {
        let mask = &self.moments[state.moment as usize];
        let mut out = *state;
        for (value, kept) in out.values.0.iter_mut().zip(mask.dimensions) {
            *value = if kept { *value } else { 0 };
        }
        out.facts &= mask.facts;
        out.used &= mask.used;
        out
    }
}

/// Lists of lines, and what they read that decides nothing else.
#[derive(Clone, Debug)]
pub struct Group {
    pub dimensions: [bool; Dimension::COUNT],
    pub facts: u64,
    pub lists: Vec<Range<LineIx>>,
}

impl Group {
    /// All that they read decides other things as well.
    pub fn reads_nothing(&self) -> bool {
        self.facts == 0 && self.dimensions == [false; Dimension::COUNT]
    }
}

/// All lists of lines, those together that read so little that decides nothing else that there are few things that it can be. Those that read nothing of that kind come first.
pub fn groups_of_lines(script: &Script) -> Vec<Group> {
    let play = &script.play;
    let live = Live::new(script);
    let mut lists: Vec<(Mask, Range<LineIx>)> = Vec::new();
    let mut add = |lines: &Range<LineIx>, kept: Mask| {
        let mut reads = Mask::default();
        reads.reads_lines(play, lines, &|_| true);
        let beyond = Mask { dimensions: std::array::from_fn(|d| reads.dimensions[d] && !kept.dimensions[d]), facts: reads.facts & !kept.facts, used: 0 };
        match lists.iter_mut().find(|(_, list)| list == lines) {
            // Ways from several moments may lead to one ending.
            Some((mask, _)) => drop(mask.add(&beyond)),
            None => lists.push((beyond, lines.clone())),
        }
    };
    for (at, moment) in play.moments.iter().enumerate() {
        add(&moment.says, live.moments[at]);
        for r in moment.responses.clone() {
            let response = play.response(r);
            add(&response.reply, live.moments[at]);
            for route in &play.routes[response.routes.start as usize..response.routes.end as usize] {
                if let TargetIx::Ending(ending) = route.to {
                    add(&play.ending(ending).leaves, live.moments[at]);
                }
            }
        }
    }
    let everywhere = live.moments.iter().copied().reduce(|a, b| Mask {
        dimensions: std::array::from_fn(|d| a.dimensions[d] && b.dimensions[d]),
        facts: a.facts & b.facts,
        used: a.used & b.used,
    });
    for r in play.anytime.clone() {
        add(&play.response(r).reply, everywhere.unwrap_or_default());
    }
    add(&play.ending(play.time_up).leaves, everywhere.unwrap_or_default());
    lists.sort_by_key(|(mask, list)| (mask.places(), mask.facts, mask.dimensions, list.start));
    let mut groups: Vec<(Mask, Vec<Range<LineIx>>)> = vec![(Mask::default(), Vec::new())];
    for (mask, list) in lists {
        let fits = |(kept, _): &&mut (Mask, Vec<Range<LineIx>>)| {
            let mut union = *kept;
            union.add(&mask);
            union == *kept || (kept.places() > 1 && union.places() <= MOST)
        };
        match groups.iter_mut().find(fits) {
            Some((kept, lists)) => {
                kept.add(&mask);
                lists.push(list);
            }
            None => groups.push((mask, vec![list])),
        }
    }
    groups.into_iter().map(|(mask, lists)| Group { dimensions: mask.dimensions, facts: mask.facts, lists }).collect()
}

/// How many things what a group reads can be together: those that a set holds.
const MOST: u64 = 128;

impl Mask {
    /// How many things the numbers and facts can be together.
    fn places(&self) -> u64 {
        let values = (Values::MAX as u64 + 1).pow(self.dimensions.iter().filter(|d| **d).count() as u32);
        values.saturating_mul(1 << self.facts.count_ones().min(50))
    }
}
