//! The best way on from any state: what could still have been reached from where the trainee stood.

use super::Graph;
use super::ahead::Onward;
use super::attainable::Ground;
use super::frontier::{Frontier, Height};
use super::graph::LAST;
use super::live::Live;
use crate::rubric::{Frame, Importance};
use crate::scoring::{Attainable, Judge, Needs, Share, Watch, Yardstick};
use crate::script::{Bits, PresentationIx, ResponseIx, Script};
use crate::session::{State, open, step};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A way to the end of a session and what it comes to.
#[derive(Clone, Debug)]
pub struct Continuation {
    pub choices: Vec<ResponseIx>,
    pub frame: Frame,
    pub total: Share,
    pub passed: bool,
    pub watch: Watch,
    /// No way on is better. Otherwise it is the best of those looked at.
    pub proved: bool,
    /// No way on comes to a higher total than this.
    pub at_most: Share,
    worth: Worth,
}

/// How many states are followed for each simulated minute where nobody waits long: more find better ways and take longer.
pub const WIDTH: usize = 300;

/// Everything that searching for ways on in one presentation needs.
pub struct Pilot<'s> {
    script: &'s Script,
    judge: &'s Judge,
    live: Live,
    onward: Onward,
    frames: [Option<Yardstick>; Frame::ALL.len()],
    /// Essentials, then basics, that a pass may need.
    essentials: Bits,
    basics: Bits,
}

/// One way of getting to a state.
#[derive(Clone)]
struct Way {
    state: State,
    watch: Watch,
    worth: Worth,
    from: u32,
    response: ResponseIx,
}

/// How good a way is so far: nothing that endangers, fewer gaps in what a pass needs, more of the total, fewer turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Worth {
    endangers: u32,
    gaps: u32,
    total: Share,
    turns: u32,
}

impl Worth {
    const NOTHING: Worth = Worth { endangers: u32::MAX, gaps: u32::MAX, total: Share::NONE, turns: u32::MAX };

    fn passes(&self) -> bool {
        self.endangers == 0 && self.gaps == 0
    }

    fn rank(&self, other: &Worth) -> Ordering {
        let harm = other.endangers.cmp(&self.endangers);
        harm.then(other.gaps.cmp(&self.gaps)).then(self.total.cmp(&other.total))
    }
}

impl Ord for Worth {
    fn cmp(&self, other: &Worth) -> Ordering {
        self.rank(other).then(other.turns.cmp(&self.turns))
    }
}

impl PartialOrd for Worth {
    fn partial_cmp(&self, other: &Worth) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What a search is for.
#[derive(Clone, Copy)]
enum Search<'f> {
    /// The best session of all.
    Best,
    /// The first that passes, ends in one of these frames, and comes to no state that this rejects.
    AnyPass(&'f [Frame], &'f dyn Fn(&State, &Watch) -> bool),
}

impl Search<'_> {
    fn frames(&self) -> &[Frame] {
        match self {
            Search::Best => Frame::ALL,
            Search::AnyPass(frames, _) => frames,
        }
    }
}

impl<'s> Pilot<'s> {
    pub fn new(script: &'s Script, judge: &'s Judge, attainable: &Attainable, presentation: PresentationIx) -> Pilot<'s> {
        let rubric = &script.key.rubric;
        let needed = |p: usize| p == rubric.principles.len() || rubric.principles[p].critical;
        let of = |level: Importance| {
            let principles = rubric.principles_and_gate().enumerate().filter(|(p, _)| needed(*p));
            let all = principles.fold(Bits::NONE, |bits, (p, _)| bits | Bits::range(rubric.range_of(p)));
            rubric.behaviours().enumerate().filter(|(i, b)| all.has(*i) && b.level == level).fold(Bits::NONE, |bits, (i, _)| bits.with(i))
        };
        Pilot {
            script,
            judge,
            live: Live::new(script),
            onward: Onward::new(script, judge),
            frames: std::array::from_fn(|f| Yardstick::new(script, attainable, presentation, Frame::ALL[f])),
            essentials: of(Importance::Essential),
            basics: of(Importance::Basic),
        }
    }

    pub fn yardstick(&self, frame: Frame) -> Option<&Yardstick> {
        self.frames[frame as usize].as_ref()
    }

    /// How far a way has come with what a pass may need: each essential counts for four, each other basic for two, anything else for one.
    fn promise(&self, shown: Bits) -> u32 {
        shown.count() + 3 * (shown & self.essentials).count() + (shown & self.basics).count()
    }

    fn measured(yardstick: &Yardstick, watch: &Watch, facts: u64, turns: u32) -> Worth {
        let (endangers, gaps) = yardstick.gaps(watch, facts);
        Worth { endangers, gaps, total: yardstick.share(yardstick.numerator(watch.shown)), turns }
    }

    /// What a way is worth: judged in the frame it will most likely end in, safety once it has been opened.
    fn worth(&self, state: &State, watch: &Watch, turns: u32) -> Worth {
        let frame = match state.ending {
            Some(ending) => self.script.play.ending(ending).frame,
            None if state.facts & self.script.play.opens_safety != 0 => Frame::Safety,
            None => Frame::Ordinary,
        };
        self.yardstick(frame).map_or(Worth { turns, ..Worth::NOTHING }, |y| Self::measured(y, watch, state.facts, turns))
    }

    /// More than this no way on from here is worth, and no total is higher than the second.
    fn at_most(&self, way: &Way) -> (Worth, Share) {
        let watch = Watch { shown: way.watch.shown | self.onward.from(way.state.moment), ..way.watch };
        let frames = match way.state.ending {
            Some(ending) => vec![self.script.play.ending(ending).frame],
            None => Frame::ALL.to_vec(),
        };
        let all = frames.into_iter().filter_map(|f| self.yardstick(f)).map(|y| Self::measured(y, &watch, way.state.facts, 0));
        all.fold((Worth::NOTHING, Share::NONE), |(worth, total), one| (worth.max(one), total.max(one.total)))
    }

    /// What comes of saying these one after the other; `None` if one of them is not open or they do not lead to the end.
    pub fn held(&self, state: &State, watch: &Watch, choices: Vec<ResponseIx>) -> Option<Continuation> {
        let play = &self.script.play;
        let (mut state, mut watch) = (*state, *watch);
        for &choice in &choices {
            if !open(play, &state).any(|r| r == choice) {
                return None;
            }
            let (next, _) = step(play, &state, choice);
            watch = self.judge.observe(self.script, &watch, choice, &state, &next);
            state = next;
        }
        let ending = state.ending.filter(|_| state.over)?;
        let worth = self.worth(&state, &watch, 0);
        Some(Continuation {
            choices,
            frame: play.ending(ending).frame,
            total: worth.total,
            passed: worth.passes(),
            watch,
            proved: false,
            at_most: worth.total,
            worth,
        })
    }

    fn rank(&self, way: &Continuation) -> Worth {
        Worth { turns: way.choices.len() as u32, ..way.worth }
    }

    /// Whether a session that is over passed.
    pub fn has_passed(&self, state: &State, watch: &Watch) -> bool {
        state.over && self.worth(state, watch, 0).passes()
    }

    /// The total of a session, so far or at its end.
    pub fn total(&self, state: &State, watch: &Watch) -> Share {
        self.worth(state, watch, 0).total
    }

    /// The choices of a session that goes on from here along a line, each as soon as it is open and later than those before it; `None` if it does not pass.
    pub fn passing_along(&self, state: &State, watch: &Watch, line: &[ResponseIx]) -> Option<Vec<ResponseIx>> {
        let play = &self.script.play;
        let (mut state, mut watch, mut line) = (*state, *watch, line);
        let mut choices = Vec::with_capacity(line.len());
        while !state.over {
            let at = line.iter().position(|choice| open(play, &state).any(|r| r == *choice))?;
            let (next, _) = step(play, &state, line[at]);
            watch = self.judge.observe(self.script, &watch, line[at], &state, &next);
            choices.push(line[at]);
            (state, line) = (next, &line[at + 1..]);
        }
        self.has_passed(&state, &watch).then_some(choices)
    }

    /// Whether the words alone endanger in every frame that a session can end in.
    pub fn always_endangers(&self, response: ResponseIx) -> bool {
        let harms = self.script.key.responses[response as usize].harms;
        let mut frames = self.frames.iter().flatten().peekable();
        frames.peek().is_some() && frames.all(|y| !(harms & y.endangering).is_empty())
    }

    /// A state with everything forgotten that decides nothing any more.
    pub fn project(&self, state: &State) -> State {
        self.live.project(state)
    }

    /// What of the past decides about passes.
    pub fn needs(&self) -> Needs {
        let (rubric, yardsticks) = (&self.script.key.rubric, || self.frames.iter().flatten());
        let assessed = yardsticks().flat_map(|y| y.assessed.iter().copied().chain(y.needed(u64::MAX)));
        let behaviours = assessed.fold(Bits::NONE, |bits, p| bits | Bits::range(rubric.range_of(p)));
        self.judge.needs_with(behaviours, yardsticks().fold(Bits::NONE, |bits, y| bits | y.endangering))
    }

    /// Whether a way on can pass at all, if everything were shown that may still follow. A no is proved, a yes is not.
    pub fn may_pass(&self, state: &State, watch: &Watch) -> bool {
        self.may_pass_in(Frame::ALL, state, watch)
    }

    /// Likewise in a session that ends in one of these frames.
    pub fn may_pass_in(&self, frames: &[Frame], state: &State, watch: &Watch) -> bool {
        // What is out of reach whatever follows is out of reach, though it be offered.
        let onward = self.onward.from(state.moment) - self.judge.lost(watch, state.facts, u64::MAX);
        let watch = Watch { shown: watch.shown | onward, ..*watch };
        let frames = frames.iter().filter(|f| state.ending.is_none_or(|e| self.script.play.ending(e).frame == **f));
        frames.filter_map(|f| self.yardstick(*f)).any(|y| y.passes(&watch, state.facts))
    }

    /// The lowest total found of a session that ends in a frame, the proved bound below it (both as numerators), and the responses that lead there.
    pub fn worst(&self, state: &State, watch: &Watch, frame: Frame, width: usize) -> Option<(u64, u64, Vec<ResponseIx>)> {
        let yardstick = self.yardstick(frame)?;
        let play = &self.script.play;
        let mut ways: Vec<(State, Watch, u64, u32, ResponseIx)> = vec![(*state, *watch, yardstick.numerator(watch.shown), u32::MAX, 0)];
        let mut here: Vec<u32> = vec![0];
        let mut best: Option<(u64, u32)> = None;
        let mut left_out = u64::MAX;
        let opens = self.script.about.facts.iter().enumerate().filter(|(_, f)| f.opens == Some(frame)).fold(0, |bits, (i, _)| bits | 1u64 << i);
        while !here.is_empty() {
            let mut next_turn: FxHashMap<(State, Watch), u32> = FxHashMap::default();
            for from in here {
                let (state, watch, ..) = ways[from as usize];
                for response in open(play, &state) {
                    let (next, _) = step(play, &state, response);
                    let watch = self.judge.observe(self.script, &watch, response, &state, &next);
                    let score = yardstick.numerator(watch.shown);
                    if best.is_some_and(|(least, _)| score >= least) {
                        continue;
                    }
                    let index = ways.len() as u32;
                    ways.push((next, watch, score, from, response));
                    if next.over {
                        if next.ending.is_some_and(|e| play.ending(e).frame == frame) {
                            best = Some((score, index));
                        }
                    } else {
                        next_turn.entry((self.live.project(&next), watch)).or_insert(index);
                    }
                }
            }
            here = next_turn.into_values().collect();
            here.sort_by_key(|w| (ways[*w as usize].2, *w));
            if here.len() > width {
                // Asking what opens a frame counts, so the lowest of all never come there: some of the highest are kept as well, and half for those to whom it is open already.
                let (open, others): (Vec<u32>, Vec<u32>) = here.iter().partition(|w| opens == 0 || ways[**w as usize].0.facts & opens != 0);
                let (first, second) = (width - others.len().min(width / 2), width - open.len().min(width - width / 2));
                here.clear();
                for (group, share) in [(open, first), (others, second)] {
                    let lowest = if opens == 0 { share } else { share - 2 * share / 5 };
                    let (low, rest) = group.split_at(lowest.min(group.len()));
                    let (out, high) = rest.split_at(rest.len() - (share - low.len()).min(rest.len()));
                    // A total never falls, so what was left out comes to no less than it has now.
                    left_out = out.iter().map(|w| ways[*w as usize].2).fold(left_out, u64::min);
                    here.extend(low.iter().chain(high));
                }
            }
        }
        let (least, end) = best?;
        let mut choices = Vec::new();
        let mut at = end;
        while ways[at as usize].3 != u32::MAX {
            choices.push(ways[at as usize].4);
            at = ways[at as usize].3;
        }
        choices.reverse();
        Some((least, least.min(left_out), choices))
    }

    /// The best way on from a state, by a search over the minutes that follows the `width` most promising states of each. `None` if the session is over.
    pub fn best(&self, state: &State, watch: &Watch, width: usize) -> Option<Continuation> {
        self.search(state, watch, width, Search::Best)
    }

    /// A way on that passes, if the search comes upon one. It ends there, so nothing is known of better ones.
    pub fn passing(&self, state: &State, watch: &Watch, width: usize) -> Option<Vec<ResponseIx>> {
        self.passing_where(state, watch, width, &|_, _| false)
    }

    /// Likewise one that comes to no state that this rejects.
    pub fn passing_where(&self, state: &State, watch: &Watch, width: usize, rejects: &dyn Fn(&State, &Watch) -> bool) -> Option<Vec<ResponseIx>> {
        self.search(state, watch, width, Search::AnyPass(Frame::ALL, rejects)).filter(|way| way.passed).map(|way| way.choices)
    }

    /// Likewise one that ends in this frame.
    pub fn passing_in(&self, state: &State, watch: &Watch, frame: Frame, width: usize) -> Option<Vec<ResponseIx>> {
        self.search(state, watch, width, Search::AnyPass(&[frame], &|_, _| false)).filter(|way| way.passed).map(|way| way.choices)
    }

    fn search(&self, state: &State, watch: &Watch, width: usize, aim: Search) -> Option<Continuation> {
        if state.over {
            return None;
        }
        let play = &self.script.play;
        let mut ways: Vec<Way> = vec![Way { state: *state, watch: *watch, worth: self.worth(state, watch, 0), from: u32::MAX, response: 0 }];
        // Ways that are still open, by the minute they stand at; the follow-up stands still in time and goes on within its minute.
        let mut by_minute: BTreeMap<(u16, u32), Vec<u32>> = std::iter::once(((state.minute, 0), vec![0])).collect();
        let mut best: Option<(u32, Worth)> = None;
        // The highest total of all, which need not be that of the best way.
        let mut highest = Share::NONE;
        let mut left_out = (Worth::NOTHING, Share::NONE);
        'search: while let Some(((minute, follow_up), at)) = by_minute.pop_first() {
            let mut merged: FxHashMap<(State, Watch), u32> = FxHashMap::default();
            for way in at {
                let one = &ways[way as usize];
                let key = (self.live.project(&one.state), one.watch);
                let known = merged.entry(key).or_insert(way);
                if ways[*known as usize].worth < one.worth {
                    *known = way;
                }
            }
            let mut kept: Vec<u32> = merged.into_values().collect();
            kept.sort_by(|a, b| ways[*b as usize].worth.cmp(&ways[*a as usize].worth).then(a.cmp(b)));
            if kept.len() > width {
                // Half by what they are worth now, half by how far they have come with what a pass still needs: a gate takes several turns before it is met.
                let mut rest = kept.split_off(width / 2);
                rest.sort_by_cached_key(|w| (std::cmp::Reverse(self.promise(ways[*w as usize].watch.shown)), *w));
                for way in rest.split_off(width - width / 2) {
                    let (worth, total) = self.at_most(&ways[way as usize]);
                    left_out = (left_out.0.max(worth), left_out.1.max(total));
                }
                kept.extend(rest);
            }
            for from in kept {
                let way = ways[from as usize].clone();
                for response in open(play, &way.state) {
                    let (next, _) = step(play, &way.state, response);
                    let watch = self.judge.observe(self.script, &way.watch, response, &way.state, &next);
                    if matches!(aim, Search::AnyPass(_, rejects) if !next.over && rejects(&next, &watch)) {
                        continue;
                    }
                    let worth = self.worth(&next, &watch, way.worth.turns + 1);
                    let index = ways.len() as u32;
                    ways.push(Way { state: next, watch, worth, from, response });
                    if next.over {
                        if next.ending.is_some_and(|e| !aim.frames().contains(&play.ending(e).frame)) {
                            continue;
                        }
                        highest = highest.max(worth.total);
                        if best.is_none_or(|(_, other)| other < worth) {
                            best = Some((index, worth));
                        }
                        if matches!(aim, Search::AnyPass(..)) && worth.passes() {
                            break 'search;
                        }
                    } else {
                        let step = if next.ending.is_some() { follow_up + 1 } else { 0 };
                        by_minute.entry((next.minute.max(minute), step)).or_default().push(index);
                    }
                }
            }
        }
        let (end, worth) = best?;
        let mut choices = Vec::new();
        let mut at = end;
        while ways[at as usize].from != u32::MAX {
            choices.push(ways[at as usize].response);
            at = ways[at as usize].from;
        }
        choices.reverse();
        let last = &ways[end as usize];
        Some(Continuation {
            choices,
            frame: last.state.ending.map_or(Frame::Ordinary, |e| play.ending(e).frame),
            total: worth.total,
            passed: worth.passes(),
            watch: last.watch,
            proved: worth.rank(&left_out.0) != Ordering::Less,
            at_most: highest.max(left_out.1),
            worth,
        })
    }
}

/// The better of a way on from a state and of those to the highest totals of each frame, with the lower of their bounds.
pub fn heightened(mut best: Continuation, pilot: &Pilot, state: &State, watch: &Watch, heights: &Heights) -> Continuation {
    let mut at_most = Share::NONE;
    for (frame, height) in Frame::ALL.iter().zip(heights) {
        let (Some(yardstick), Some(height)) = (pilot.yardstick(*frame), height) else { continue };
        at_most = at_most.max(yardstick.share(height.at_most));
        if let Some(way) = pilot.held(state, watch, height.choices.clone())
            && pilot.rank(&way) > pilot.rank(&best)
        {
            best = Continuation { at_most: best.at_most, ..way };
        }
    }
    best.at_most = best.at_most.min(at_most).max(best.total);
    best.proved = best.passed && best.total == best.at_most;
    best
}

/// The highest total of each frame that a session can still end in.
pub type Heights = [Option<Height>; Frame::ALL.len()];

/// The highest totals from a state on; `None` if it is none of the graph's.
pub fn heights(ground: &Ground, pilot: &Pilot, state: &State, watch: &Watch, ways: usize) -> Option<Heights> {
    let node = ground.graph.node(pilot.project(state))?;
    let ends = ground.graph.frames(node, 1 << u32::from(state.minute).min(LAST));
    let height = |frame: &Frame| {
        let yardstick = pilot.yardstick(*frame).filter(|_| ends & (1 << *frame as u8) != 0)?;
        let found = Frontier::new(ground, yardstick, *frame).run(node, state.minute, watch, ways);
        Some(found.unwrap_or_else(|| Height { best: 0, choices: Vec::new(), at_most: yardstick.whole }))
    };
    let mut found = Frame::ALL.par_iter().map(height).collect::<Vec<_>>().into_iter();
    Some(std::array::from_fn(|_| found.next().flatten()))
}

/// The best way on from a state of one presentation, everything that it takes worked out anew. `None` if the session is over.
pub fn best_from(
    script: &Script,
    judge: &Judge,
    attainable: &Attainable,
    presentation: PresentationIx,
    state: &State,
    watch: &Watch,
    width: usize,
) -> Option<Continuation> {
    let pilot = Pilot::new(script, judge, attainable, presentation);
    let best = pilot.best(state, watch, width)?;
    if best.proved {
        return Some(best);
    }
    let graph = Graph::new(script, presentation, Graph::BUDGET).merged(script);
    let heights = heights(&Ground::new(script, judge, &graph), &pilot, state, watch, WAYS);
    Some(match heights {
        Some(heights) => heightened(best, &pilot, state, watch, &heights),
        None => best,
    })
}

/// Ways looked at on the way to the highest total of a frame.
pub const WAYS: usize = 600_000;
