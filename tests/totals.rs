//! The highest and the lowest total, against all sessions of small random scenarios.

use crate::cases::{Case, each_case};
use crate::enumerate::Session;
use one_at_a_time::analysis::{Frontier, Graph, Ground, Pilot};
use one_at_a_time::rubric::Frame;
use one_at_a_time::scoring::{Share, Yardstick};
use std::collections::HashMap;

/// The lowest and the highest total of these sessions.
pub fn least_and_most(case: &Case, sessions: &[&Session]) -> (Share, Share) {
    // Sessions that showed the same come to the same.
    let different: HashMap<u128, &&Session> = sessions.iter().map(|s| (s.watch.shown.0, s)).collect();
    let mut totals: Vec<Share> = different.into_values().map(|s| case.total(s)).collect();
    totals.sort();
    (totals[0], totals[totals.len() - 1])
}

/// Why what the search for the highest total says is not true of sessions of which this is the highest.
pub fn false_height(case: &Case, frame: Frame, yardstick: &Yardstick, truth: Share, search: Frontier, limit: usize) -> Option<String> {
    let Some(height) = search.run(0, 0, &case.begin().1, limit) else { return Some("no session of the frame was found".into()) };
    let (best, at_most) = (yardstick.share(height.best), yardstick.share(height.at_most));
    let held = case.replay(&height.choices);
    if held.frame(&case.script) != frame || case.total(&held) != best {
        return Some(format!("its way comes to {:?} in {:?}, not to {best:?}", case.total(&held), held.frame(&case.script)));
    }
    let fits = best <= truth && truth <= at_most && (limit < usize::MAX || best == at_most);
    (!fits).then(|| format!("{best:?} to {at_most:?}, and in truth {truth:?}"))
}

#[test]
fn a_way_is_not_left_out_for_one_that_has_lost_what_opens_the_next() {
    // What must come after another behaviour hung on a counter that only the way left out had running; hardly one scenario in ten thousand tells.
    for seed in [26_300, 37_181] {
        each_case(seed..seed + 1, 3_000, &[], |case| {
            let graph = Graph::new(&case.script, case.presentation, Graph::BUDGET);
            let ground = Ground::new(&case.script, &case.judge, &graph);
            for (frame, yardstick, sessions) in case.frames() {
                let (_, most) = least_and_most(case, &sessions);
                let wrong = false_height(case, frame, &yardstick, most, Frontier::new(&ground, &yardstick, frame), usize::MAX);
                assert_eq!(wrong, None, "{frame:?}: {}", case.name);
            }
        });
    }
}

#[test]
fn the_highest_and_the_lowest_total_are_those_of_a_session_and_their_bounds_hold() {
    let (mut left_out, mut turn) = (0, 0);
    let cases = each_case(0..600, 3_000, &[], |case| {
        let Case { name, script, judge, presentation, .. } = case;
        let graph = Graph::new(script, *presentation, Graph::BUDGET);
        let ground = Ground::new(script, judge, &graph);
        let pilot = Pilot::new(script, judge, &case.attainable, *presentation);
        for (frame, yardstick, sessions) in case.frames() {
            // The ways of searching by turns: all of them in each case would take long.
            let long = if turn % 2 == 0 { usize::MAX } else { 0 };
            turn += 1;
            let (least, most) = least_and_most(case, &sessions);
            for limit in [[1, usize::MAX], [300, usize::MAX]][turn / 2 % 2] {
                let frontier = Frontier::new(&ground, &yardstick, frame).timing_after(long);
                let wrong = false_height(case, frame, &yardstick, most, frontier, limit);
                assert_eq!(wrong, None, "{frame:?} with {limit}, timed after {long}: {name}");
            }
            let (first, watch) = case.begin();
            for width in [1, 4, 100_000] {
                let Some((lowest, bound, way)) = pilot.worst(&first, &watch, frame, width) else {
                    assert!(width < 1_000, "{frame:?}: {name}");
                    continue;
                };
                let (found, bound) = (yardstick.share(lowest), yardstick.share(bound));
                let held = case.replay(&way);
                assert_eq!((held.frame(script), case.total(&held)), (frame, found), "{name}");
                assert!(bound <= least && least <= found && (width < 1_000 || bound == found), "{bound:?} {least:?} {found:?}: {name}");
                left_out += usize::from(bound != found);
            }
        }
    });
    assert!(cases > 900 && left_out > 20, "{cases} {left_out}");
}
