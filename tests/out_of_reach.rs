//! Where a principle goes out of reach, against all sessions: what each response takes away, by looking at everything that can follow.

use crate::cases::{Case, each_case};
use one_at_a_time::analysis::{Graph, Ground, Need};
use one_at_a_time::rubric::Frame;
use one_at_a_time::scoring::{Level, Watch, Yardstick};
use one_at_a_time::script::{Bits, ResponseIx};
use one_at_a_time::session::{State, open, step};
use std::collections::{BTreeMap, HashMap};

/// Of each frame and principle, whether some session that goes on from a state ends in the frame, and whether one does at the level that a pass needs.
type Prospects = HashMap<(Frame, usize), (bool, bool)>;

/// What each response takes away: whether it was ever said where the level could be reached and the frame stays within reach, whether it was lost then, and whether it was kept.
type Losses = HashMap<(Frame, usize, ResponseIx), (bool, bool)>;

fn prospects(case: &Case, yardsticks: &[(Frame, Yardstick)], state: &State, watch: &Watch, losses: &mut Losses) -> Prospects {
    let Case { script, judge, .. } = case;
    let questions = || yardsticks.iter().flat_map(|(frame, y)| (0..=y.gate()).map(move |p| (*frame, y, p)));
    if state.over {
        let ended = script.play.ending(state.ending.expect("it has ended")).frame;
        let met = |y: &Yardstick, p: usize| (p == y.gate() && state.facts & y.calls_gate == 0) || y.level(p, watch.shown) >= Level::Basic;
        return questions().map(|(frame, y, p)| ((frame, p), (frame == ended, frame == ended && met(y, p)))).collect();
    }
    let after: Vec<(ResponseIx, Prospects)> = open(&script.play, state)
        .map(|response| {
            let (next, _) = step(&script.play, state, response);
            let seen = judge.observe(script, watch, response, state, &next);
            (response, prospects(case, yardsticks, &next, &seen, losses))
        })
        .collect();
    let mut out = Prospects::new();
    for (frame, _, p) in questions() {
        let of = |(_, next): &(ResponseIx, Prospects)| next[&(frame, p)];
        let all = (after.iter().any(|next| of(next).0), after.iter().any(|next| of(next).1));
        out.insert((frame, p), all);
        for next in after.iter().filter(|next| all.1 && of(next).0) {
            let told = losses.entry((frame, p, next.0)).or_default();
            *told = (told.0 || !of(next).1, told.1 || of(next).1);
        }
    }
    out
}

/// Where principles are lost in a case: what is true, and what the search says over a graph; for each frame and principle the responses, each with whether it always is.
pub fn out_of_reach(case: &Case, graph: &Graph, search: impl for<'f> Fn(Need<'f>, Bits) -> Need<'f>) -> Vec<[BTreeMap<ResponseIx, bool>; 2]> {
    let yardsticks: Vec<(Frame, Yardstick)> = case.frames().map(|(frame, yardstick, _)| (frame, yardstick)).collect();
    let mut truth = Losses::new();
    let (first, watch) = case.begin();
    prospects(case, &yardsticks, &first, &watch, &mut truth);
    let ground = Ground::new(&case.script, &case.judge, graph);
    let one = |(frame, yardstick): &(Frame, Yardstick), p: usize| {
        let told = search(Need::new(&ground, vec![(*frame, yardstick)], p), yardstick.for_basic(p)).walk(usize::MAX).expect("there is no limit").losses();
        let those = truth.iter().filter(|((f, q, _), (lost, _))| (*f, *q) == (*frame, p) && *lost);
        [those.map(|((.., response), (_, kept))| (*response, !kept)).collect(), told.iter().map(|loss| (loss.response, loss.always)).collect()]
    };
    yardsticks.iter().flat_map(|of| (0..=of.1.gate()).map(|p| one(of, p))).collect()
}

#[test]
fn a_principle_is_out_of_reach_after_those_responses_after_which_no_session_reaches_it() {
    let (mut lost, mut always) = (0, 0);
    let cases = each_case(0..400, 1_200, &[], |case| {
        let graph = Graph::new(&case.script, case.presentation, Graph::BUDGET);
        for graph in [graph.merged(&case.script), graph] {
            for [truth, told] in out_of_reach(case, &graph, |search, _| search) {
                assert_eq!(told, truth, "{}", case.name);
                lost += told.len();
                always += told.values().filter(|always| **always).count();
            }
        }
    });
    assert!(cases > 300 && lost > 500 && always > 100, "{cases} {lost} {always}");
}
