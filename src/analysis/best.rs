//! A strong way on from any state, for the debrief: what could still have been reached from where the trainee stood.

use super::live::Live;
use crate::rubric::{Frame, Importance};
use crate::scoring::{Attainable, Judge, Share, Shortfall, Watch, shortfalls, total};
use crate::script::{PresentationIx, ResponseIx, Script};
use crate::session::{State, open, step};
use rustc_hash::FxHashMap;
use std::cmp::Ordering;

/// A way to the end of a session and what it comes to.
#[derive(Clone, Debug)]
pub struct Continuation {
    pub choices: Vec<ResponseIx>,
    pub frame: Frame,
    pub total: Share,
    pub passed: bool,
    pub watch: Watch,
    /// Nothing was left out of the search, so there is no better way. Otherwise it is the best of those looked at.
    pub proved: bool,
}

/// How many states are followed for each simulated minute where nobody waits long: more find better ways and take longer.
pub const WIDTH: usize = 300;

/// One way of getting to a state.
#[derive(Clone)]
struct Way {
    state: State,
    watch: Watch,
    worth: Worth,
    from: u32,
    response: ResponseIx,
}

/// How promising a way is so far: nothing that endangers, fewer gaps in what a pass needs, more of the total, fewer turns.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Worth {
    endangers: u32,
    gaps: u32,
    total: Share,
    turns: u32,
}

impl Ord for Worth {
    fn cmp(&self, other: &Worth) -> Ordering {
        let harm = other.endangers.cmp(&self.endangers);
        harm.then(other.gaps.cmp(&self.gaps)).then(self.total.cmp(&other.total)).then(other.turns.cmp(&self.turns))
    }
}

impl PartialOrd for Worth {
    fn partial_cmp(&self, other: &Worth) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

struct Search<'s> {
    script: &'s Script,
    attainable: &'s Attainable,
    presentation: PresentationIx,
}

impl Search<'_> {
    /// How far a way has come with the gate, if it is called for, and with the critical principles: each essential counts for four, each other basic for two, anything else for one.
    fn promise(&self, way: &Way) -> u32 {
        let rubric = &self.script.key.rubric;
        let called = way.state.facts & self.script.key.facts_with(&rubric.called_for_by) != 0;
        let mut out = 0;
        let mut at = 0;
        for (p, principle) in rubric.principles_and_gate().enumerate() {
            let needed = if p == rubric.principles.len() { called } else { principle.critical };
            for behaviour in &principle.behaviours {
                if way.watch.shown.has(at) {
                    out += match behaviour.level {
                        Importance::Essential if needed => 4,
                        Importance::Basic if needed => 2,
                        _ => 1,
                    };
                }
                at += 1;
            }
        }
        out
    }

    /// What a way is worth: judged in the frame it will most likely end in, safety once it has been opened.
    fn worth(&self, state: &State, watch: &Watch, turns: u32) -> Worth {
        let frame = match state.ending {
            Some(ending) => self.script.play.ending(ending).frame,
            None if state.facts & self.script.play.opens_safety != 0 => Frame::Safety,
            None => Frame::Ordinary,
        };
        let offered = self.attainable.of(self.presentation, frame);
        let gaps = shortfalls(self.script, frame, offered, watch, state.facts);
        let endangers = gaps.iter().filter(|s| matches!(s, Shortfall::Endangers { .. })).count() as u32;
        let others = gaps.len() as u32 - endangers;
        Worth { endangers, gaps: others, total: total(&self.script.key.rubric, frame, offered, watch.shown), turns }
    }
}

/// The best way on from a state, by a search over the minutes that follows the `width` most promising states of each. `None` if the session is over.
pub fn best_from(
    script: &Script,
    judge: &Judge,
    attainable: &Attainable,
    presentation: PresentationIx,
    state: &State,
    watch: &Watch,
    width: usize,
) -> Option<Continuation> {
    if state.over {
        return None;
    }
    let search = Search { script, attainable, presentation };
    let live = Live::new(script);
    let mut ways: Vec<Way> = vec![Way { state: *state, watch: *watch, worth: search.worth(state, watch, 0), from: u32::MAX, response: 0 }];
    // Ways that are still open, by the minute they stand at; the follow-up stands still in time and goes on within its minute.
    let mut by_minute: std::collections::BTreeMap<(u16, u32), Vec<u32>> = std::iter::once(((state.minute, 0), vec![0])).collect();
    let mut best: Option<(u32, Worth)> = None;
    let mut proved = true;
    while let Some(((minute, follow_up), at)) = by_minute.pop_first() {
        let mut merged: FxHashMap<(State, Watch), u32> = FxHashMap::default();
        for way in at {
            let one = &ways[way as usize];
            let key = (live.project(&one.state), one.watch);
            let known = merged.entry(key).or_insert(way);
            if ways[*known as usize].worth < one.worth {
                *known = way;
            }
        }
        let mut kept: Vec<u32> = merged.into_values().collect();
        kept.sort_by(|a, b| ways[*b as usize].worth.cmp(&ways[*a as usize].worth).then(a.cmp(b)));
        if kept.len() > width {
            proved = false;
            // Half by what they are worth now, half by how far they have come with what a pass still needs: a gate takes several turns before it is met.
            let mut rest = kept.split_off(width / 2);
            rest.sort_by_cached_key(|w| (std::cmp::Reverse(search.promise(&ways[*w as usize])), *w));
            rest.truncate(width - width / 2);
            kept.extend(rest);
        }
        for from in kept {
            let way = ways[from as usize].clone();
            for response in open(&script.play, &way.state) {
                let (next, _) = step(&script.play, &way.state, response);
                let watch = judge.observe(script, &way.watch, response, &way.state, &next);
                let worth = search.worth(&next, &watch, way.worth.turns + 1);
                let index = ways.len() as u32;
                ways.push(Way { state: next, watch, worth, from, response });
                if next.over {
                    if best.is_none_or(|(_, other)| other < worth) {
                        best = Some((index, worth));
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
    let frame = last.state.ending.map_or(Frame::Ordinary, |e| script.play.ending(e).frame);
    Some(Continuation { choices, frame, total: worth.total, passed: worth.endangers == 0 && worth.gaps == 0, watch: last.watch, proved })
}
