//! Ways into every moment of a scenario, the most competent ones first, so that the client is met as a good session would meet them.

use crate::analysis::{Graph, Live, Reach};
use crate::practice::Judged;
use crate::rubric::{HarmSeverity, Importance};
use crate::scoring::Watch;
use crate::script::{Bits, MomentIx, PresentationIx, ResponseIx, Script};
use crate::session::{State, Transcript, open, start, step};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

/// States kept for each moment and turn: enough that moments which need a client in a certain state are come upon too.
const KEPT: usize = 8;
/// Ways kept for each moment of a presentation.
const WAYS: usize = 12;
/// States looked at for one presentation at most.
const BUDGET: usize = 250_000;
/// Control states looked at for moments that the search did not come upon.
const REACH: usize = 200_000;

/// A way into a moment: what was said until the client says what opens it.
#[derive(Clone, Debug)]
pub struct Arrival {
    pub presentation: PresentationIx,
    pub choices: Vec<ResponseIx>,
    pub state: State,
    pub watch: Watch,
    rank: Rank,
}

/// Fewer and lesser harms, then more of what counts.
type Rank = (u32, Reverse<u32>);

#[derive(Clone, Copy)]
struct Step {
    state: State,
    watch: Watch,
    rank: Rank,
    from: u32,
    response: ResponseIx,
    entered: bool,
}

/// For each moment, ways into it: the most competent first. Empty for a moment that nothing leads to, or that was not come upon within the budget.
pub fn ways(judged: &Judged) -> Vec<Vec<Arrival>> {
    let play = &judged.script.play;
    let mut found: Vec<Vec<Arrival>> = vec![Vec::new(); play.moments.len()];
    for presentation in 0..play.presentations.len() as PresentationIx {
        for (moment, ways) in search(judged, presentation).into_iter().enumerate() {
            found[moment].extend(ways);
        }
    }
    for presentation in 0..play.presentations.len() as PresentationIx {
        if found.iter().all(|ways| !ways.is_empty()) {
            break;
        }
        let reach = Reach::new(&judged.script, presentation, REACH.min(Graph::BUDGET));
        for (moment, ways) in found.iter_mut().enumerate().filter(|(_, ways)| ways.is_empty()) {
            ways.extend(reach.moment(moment).and_then(|choices| arrival(judged, presentation, moment as MomentIx, choices)));
        }
    }
    for ways in &mut found {
        ways.sort_by_key(|way| way.rank);
    }
    found
}

/// A search turn by turn that keeps, for each moment, the few best of the states that differ in what is still to come.
fn search(judged: &Judged, presentation: PresentationIx) -> Vec<Vec<Arrival>> {
    let Judged { script, judge, .. } = judged;
    let play = &script.play;
    let (live, ranks) = (Live::new(script), Ranks::new(script));
    let (first, _) = start(play, presentation);
    let watch = judge.begin(&first);
    let mut steps = vec![Step { state: first, watch, rank: ranks.of(&watch), from: u32::MAX, response: 0, entered: true }];
    let mut into: Vec<Vec<u32>> = vec![Vec::new(); play.moments.len()];
    into[first.moment as usize].push(0);
    let mut here: Vec<u32> = vec![0];
    while !here.is_empty() && steps.len() < BUDGET {
        let mut next: FxHashMap<State, Step> = FxHashMap::default();
        for &from in &here {
            let Step { state, watch, .. } = steps[from as usize];
            for response in open(play, &state) {
                let (after, turn) = step(play, &state, response);
                // What can be said at any time is part of a way only where it leads to another moment: said out of place, it reads oddly.
                let idle = play.is_anytime(response) && turn.entered.is_none();
                if idle || after.over {
                    continue;
                }
                let watch = judge.observe(script, &watch, response, &state, &after);
                let new = Step { state: after, watch, rank: ranks.of(&watch), from, response, entered: turn.entered.is_some() };
                let known = next.entry(State { minute: 0, ..live.project(&after) });
                known.and_modify(|old| *old = if key(&new) < key(old) { new } else { *old }).or_insert(new);
            }
        }
        let mut next: Vec<Step> = next.into_values().collect();
        next.sort_by_key(|step| (step.state.moment, key(step)));
        let mut kept = vec![0; play.moments.len()];
        next.retain(|step| {
            let count = &mut kept[step.state.moment as usize];
            *count += 1;
            *count <= KEPT
        });
        here.clear();
        for step in next {
            let at = steps.len() as u32;
            if step.entered {
                into[step.state.moment as usize].push(at);
            }
            here.push(at);
            steps.push(step);
        }
    }
    into.into_iter().map(|ends| best(presentation, &steps, ends)).collect()
}

/// What decides between two ways to the same place; the last parts only make the order certain.
fn key(step: &Step) -> (Rank, u16, u32, ResponseIx) {
    (step.rank, step.state.minute, step.from, step.response)
}

/// The best of the ways into a moment, at most two behind the same response.
fn best(presentation: PresentationIx, steps: &[Step], mut ends: Vec<u32>) -> Vec<Arrival> {
    ends.sort_by_key(|end| (steps[*end as usize].rank, *end));
    let mut behind: FxHashMap<ResponseIx, usize> = FxHashMap::default();
    ends.retain(|end| {
        let count = behind.entry(steps[*end as usize].response).or_insert(0);
        *count += 1;
        *count <= 2
    });
    ends.truncate(WAYS);
    let arrivals = ends.into_iter().map(|end| {
        let Step { state, watch, rank, .. } = steps[end as usize];
        Arrival { presentation, choices: choices(steps, end), state, watch, rank }
    });
    arrivals.collect()
}

fn choices(steps: &[Step], mut at: u32) -> Vec<ResponseIx> {
    let mut out = Vec::new();
    while steps[at as usize].from != u32::MAX {
        out.push(steps[at as usize].response);
        at = steps[at as usize].from;
    }
    out.reverse();
    out
}

/// A way that the analysis found, held again; `None` if its last response does not open the moment.
fn arrival(judged: &Judged, presentation: PresentationIx, moment: MomentIx, choices: Vec<ResponseIx>) -> Option<Arrival> {
    let Judged { script, judge, .. } = judged;
    let ranks = Ranks::new(script);
    let transcript = Transcript::replay(&script.play, presentation, &choices).ok()?;
    let opens = transcript.said.last().is_some_and(|said| said.turn.entered == Some(moment));
    let state = transcript.state();
    let watch = transcript.said.iter().fold(judge.begin(&transcript.first()), |watch, s| judge.observe(script, &watch, s.response, &s.before, &s.after));
    (opens && !state.over).then(|| Arrival { presentation, choices, state, watch, rank: ranks.of(&watch) })
}

/// How ways are ranked by what was shown and harmed on them.
struct Ranks {
    essentials: Bits,
    /// How much each harm weighs.
    harms: Vec<u32>,
}

impl Ranks {
    fn new(script: &Script) -> Ranks {
        let rubric = &script.key.rubric;
        let essentials = rubric.behaviours().enumerate().filter(|(_, b)| b.level == Importance::Essential);
        let weight = |severity| match severity {
            HarmSeverity::Hinders => 1,
            HarmSeverity::Hurts => 4,
            HarmSeverity::Endangers => 16,
        };
        let harms = rubric.harms.iter().enumerate().map(|(i, h)| if script.key.harms_off.has(i) { 0 } else { weight(h.severity) });
        Ranks { essentials: essentials.fold(Bits::NONE, |bits, (i, _)| bits.with(i)), harms: harms.collect() }
    }

    fn of(&self, watch: &Watch) -> Rank {
        let harms = watch.harms.iter().map(|harm| self.harms[harm]).sum();
        (harms, Reverse(watch.shown.count() + (watch.shown & self.essentials).count()))
    }
}
