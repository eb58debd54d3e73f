//! How many slips a thing that a pass needs bears, against every play of small random scenarios.

use crate::cases::{Case, each_case};
use one_at_a_time::analysis::{Bounds, Graph, Ground, Need};
use one_at_a_time::rubric::Frame;
use one_at_a_time::scoring::{Level, Watch, Yardstick};
use one_at_a_time::script::{Bits, ResponseIx};
use one_at_a_time::session::{State, open, step};

/// Up to so many slips are tried.
const MOST: u8 = 4;

/// One thing that a pass needs, by the words of scoring.
struct Wanted<'c> {
    case: &'c Case,
    frames: &'c [(Frame, Yardstick)],
    principle: usize,
    essential: Option<usize>,
}

impl Wanted<'_> {
    fn met(&self, state: &State, watch: &Watch) -> bool {
        let ended = self.case.script.play.ending(state.ending.expect("it has ended")).frame;
        self.frames.iter().filter(|(frame, _)| *frame == ended).any(|(_, y)| {
            let asked = self.principle != y.gate() || state.facts & y.calls_gate != 0;
            let needed = self.frames.len() == 1 || y.needed(u64::MAX).any(|p| p == self.principle);
            let enough = match self.essential {
                Some(behaviour) => watch.shown.has(behaviour) || !y.essentials(self.principle).has(behaviour),
                None => y.level(self.principle, watch.shown) >= Level::Basic,
            };
            !asked || !needed || enough
        })
    }

    fn harmless(&self, response: ResponseIx) -> bool {
        let harms = self.case.script.key.responses[response as usize].harms;
        !self.frames.iter().all(|(_, y)| !(harms & y.endangering).is_empty())
    }

    /// Of no slip, one, two and so on, whether so many are borne from here; everything on the way is held against what is told.
    fn borne(&self, told: &Bounds, state: &State, watch: &Watch, held: &mut Held) -> [bool; MOST as usize + 1] {
        if state.over {
            return [self.met(state, watch); MOST as usize + 1];
        }
        let play = &self.case.script.play;
        let ways: Vec<_> = open(play, state)
            .filter(|response| self.harmless(*response))
            .map(|response| {
                let next = step(play, state, response).0;
                let watch = self.case.judge.observe(&self.case.script, watch, response, state, &next);
                self.borne(told, &next, &watch, held)
            })
            .collect();
        let borne = std::array::from_fn(|slips| (slips == 0 || ways.iter().all(|way| way[slips - 1])) && ways.iter().any(|way| way[slips]));
        for (slips, borne) in (0..=MOST).zip(borne) {
            match (borne, told.rule_out(state, watch, slips)) {
                (true, true) => held.wrong.push(format!("{slips} slips from {state:?} for {} and {:?}", self.principle, self.essential)),
                (true, false) => held.borne += 1,
                (false, true) => held.ruled_out += 1,
                (false, false) => held.left_open += 1,
            }
        }
        borne
    }
}

/// What came of holding bounds against every play.
#[derive(Default)]
pub struct Held {
    pub wrong: Vec<String>,
    borne: usize,
    ruled_out: usize,
    left_open: usize,
}

/// Holds the bounds of each principle, and of each essential behaviour, over a graph against every play of a case: in all frames together and in each alone.
pub fn hold_bounds(case: &Case, graph: &Graph, search: impl for<'f> Fn(Need<'f>, Bits) -> Need<'f>, held: &mut Held) {
    let ground = Ground::new(&case.script, &case.judge, graph);
    let all: Vec<(Frame, Yardstick)> = case.frames().map(|(frame, yardstick, _)| (frame, yardstick)).collect();
    let several = (all.len() > 1).then_some(all.as_slice());
    for frames in several.into_iter().chain(all.chunks(1)) {
        for principle in 0..=all[0].1.gate() {
            let wanted = |of: &dyn Fn(&Yardstick) -> Bits| frames.iter().fold(Bits::NONE, |bits, (_, y)| bits | of(y));
            let essentials = wanted(&|y| y.essentials(principle));
            for essential in std::iter::once(None).chain(essentials.iter().map(Some)) {
                let need = Need::new(&ground, frames.iter().map(|(frame, y)| (*frame, y)).collect(), principle);
                let need = match essential {
                    Some(behaviour) => search(need.only(behaviour), Bits::one(behaviour)),
                    None => search(need, wanted(&|y| y.for_basic(principle))),
                };
                let wanted = Wanted { case, frames, principle, essential };
                let mut bounds = Bounds::new(&ground, |response| wanted.harmless(response));
                bounds.add(need.walk(usize::MAX).expect("there is no limit"));
                let (first, watch) = case.begin();
                let borne = wanted.borne(&bounds, &first, &watch, held);
                // Before the first response nothing is left open.
                let most = (0..=MOST).rev().find(|slips| borne[usize::from(*slips)]);
                let (expected, told) = (if most == Some(MOST) { None } else { Some(most.unwrap_or(0)) }, bounds.at_most(&first, &watch));
                if told != expected {
                    held.wrong.push(format!("at most {told:?}, not {expected:?}, for {principle} and {essential:?} in {} frames", frames.len()));
                }
            }
        }
    }
}

#[test]
fn no_more_slips_are_borne_than_each_thing_that_a_pass_needs_bears() {
    let mut held = Held::default();
    let mut several = 0;
    let cases = each_case(0..250, 400, &[], |case| {
        let graph = Graph::new(&case.script, case.presentation, Graph::BUDGET);
        let graph = if case.presentation == 0 { graph.merged(&case.script) } else { graph };
        hold_bounds(case, &graph, |need, _| need, &mut held);
        assert!(held.wrong.is_empty(), "{:?}: {}", held.wrong, case.name);
        several += usize::from(case.frames().count() > 1);
    });
    let Held { borne, ruled_out, left_open, .. } = held;
    assert!(cases > 150 && several > 50 && borne > 10_000 && ruled_out > 10_000, "{cases} {several} {borne} {ruled_out}");
    // What was done before is seldom told apart otherwise than by the walk.
    assert!(left_open * 20 < ruled_out, "{left_open} of {ruled_out}");
}
