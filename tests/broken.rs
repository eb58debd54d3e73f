//! The comparison with all sessions has teeth: each reduction that the analysis rests on, done wrong on purpose, is found out.

use crate::cases::{Case, each_case};
use crate::chances::{false_spread, spread_of};
use crate::enumerate::PART;
use crate::out_of_reach::out_of_reach;
use crate::slips::{Held, hold_bounds};
use crate::totals::{false_height, least_and_most};
use one_at_a_time::analysis::{CERTAIN, Flow, Frontier, Graph, Ground, Habit, Lens, Live, Need, Player};
use one_at_a_time::scoring::{Judge, Needs, Yardstick};
use one_at_a_time::script::{Bits, Script};
use one_at_a_time::session::State;

/// In how many cases a claim about the sessions is false.
fn found_out(is_false: impl Fn(&Case) -> bool) -> usize {
    let mut found = 0;
    let cases = each_case(0..160, 1_000, &[Player::Clicker], |case| found += usize::from(is_false(case)));
    assert!(cases > 100, "{cases}");
    found
}

/// Whether the spread of the clicker's totals over this graph is false in some frame.
fn spread_is_false(case: &Case, graph: &Graph, needs: impl Fn(&Yardstick, Needs) -> Needs) -> bool {
    let ground = Ground::new(&case.script, &case.judge, graph);
    let habit = Habit::new(&case.script, Player::Clicker);
    case.frames().any(|(frame, yardstick, sessions)| {
        let flow = Flow::new(&ground, &yardstick, &habit, frame, Lens::Total).needing(needs(&yardstick, case.judge.needs(scored(&yardstick))));
        let spread = flow.run(usize::MAX).expect("it is small");
        false_spread(&spread, &spread_of(case, 0, Lens::Total, &yardstick, &sessions)).is_some()
    })
}

/// Whether the highest total is false in some frame; with as many ways for each state as it takes, so that only what is pointless is left out.
fn height_is_false(case: &Case, search: impl for<'f> Fn(Frontier<'f>, &Yardstick) -> Frontier<'f>) -> bool {
    let graph = whole(case);
    let ground = Ground::new(&case.script, &case.judge, &graph);
    case.frames().any(|(frame, yardstick, sessions)| {
        let frontier = search(Frontier::new(&ground, &yardstick, frame), &yardstick);
        false_height(case, frame, &yardstick, least_and_most(case, &sessions).1, frontier, usize::MAX).is_some()
    })
}

/// What the total looks at.
fn scored(yardstick: &Yardstick) -> Bits {
    yardstick.assessed.iter().fold(Bits::NONE, |bits, p| bits | yardstick.of(*p))
}

fn whole(case: &Case) -> Graph {
    Graph::new(&case.script, case.presentation, Graph::BUDGET)
}

/// A graph that forgets a part of every state beside what it may forget.
fn forgetting(case: &Case, forget: impl Fn(&mut State)) -> Graph {
    let live = Live::new(&case.script);
    let project = |state: &State| {
        let mut out = live.project(state);
        forget(&mut out);
        out
    };
    Graph::of(&case.script, project, case.presentation, Graph::BUDGET)
}

fn as_needed(_: &Yardstick, needs: Needs) -> Needs {
    needs
}

#[test]
fn nothing_is_found_where_nothing_is_broken() {
    assert_eq!(found_out(|case| spread_is_false(case, &forgetting(case, |_| {}), as_needed)), 0);
    assert_eq!(found_out(|case| height_is_false(case, |search, _| search)), 0);
}

/// What decides about these behaviours, but for the counters.
fn without_counters(case: &Case, wanted: Bits) -> Needs {
    Needs { counters: [false; _], ..case.judge.needs(wanted) }
}

/// Likewise but for the minutes up to which something counts.
fn without_minutes(case: &Case, wanted: Bits) -> Needs {
    Needs { until: Vec::new(), ..case.judge.needs(wanted) }
}

/// Whether it is false where some principle is out of reach.
fn reach_is_false(case: &Case, graph: &Graph, search: impl for<'f> Fn(Need<'f>, Bits) -> Need<'f>) -> bool {
    out_of_reach(case, graph, search).iter().any(|[truth, told]| truth != told)
}

#[test]
fn forgetting_what_decides_where_a_principle_is_out_of_reach_is_found_out() {
    let mut found = [0; 4];
    let cases = each_case(0..60, 1_000, &[], |case| {
        let graph = whole(case);
        let numbers = forgetting(case, |state| state.values.0[0] = 0);
        let broken = [
            reach_is_false(case, &graph, |search, _| search),
            reach_is_false(case, &numbers, |search, _| search),
            reach_is_false(case, &graph, |search, wanted| search.needing(without_counters(case, wanted))),
            reach_is_false(case, &graph, |search, wanted| search.needing(without_minutes(case, wanted))),
        ];
        found.iter_mut().zip(broken).for_each(|(found, broken)| *found += usize::from(broken));
    });
    assert!(cases > 40 && found[0] == 0 && found[1..].iter().all(|found| *found > 0), "{cases}: {found:?}");
}

#[test]
fn forgetting_what_decides_how_many_slips_are_borne_is_found_out() {
    let mut found = [0; 4];
    let cases = each_case(0..60, 300, &[], |case| {
        let graph = whole(case);
        let numbers = forgetting(case, |state| state.values.0[0] = 0);
        let mut held: [Held; 4] = Default::default();
        let [well, number, counter, minute] = &mut held;
        hold_bounds(case, &graph, |need, _| need, well);
        hold_bounds(case, &numbers, |need, _| need, number);
        hold_bounds(case, &graph, |need, wanted| need.needing(without_counters(case, wanted)), counter);
        hold_bounds(case, &graph, |need, wanted| need.needing(without_minutes(case, wanted)), minute);
        found.iter_mut().zip(held).for_each(|(found, held)| *found += usize::from(!held.wrong.is_empty()));
    });
    assert!(cases > 40 && found[0] == 0 && found[1..].iter().all(|found| *found > 0), "{cases}: {found:?}");
}

#[test]
fn forgetting_a_fact_that_is_read_is_found_out() {
    let agreed = |script: &Script| script.play.facts.iter().position(|f| f == "agreed").map_or(0, |at| 1u64 << at);
    assert!(found_out(|case| spread_is_false(case, &forgetting(case, |state| state.facts &= !agreed(&case.script)), as_needed)) > 0);
}

#[test]
fn forgetting_a_number_that_is_read_is_found_out() {
    assert!(found_out(|case| spread_is_false(case, &forgetting(case, |state| state.values.0[0] = 0), as_needed)) > 0);
}

#[test]
fn ignoring_the_hard_stop_is_found_out() {
    let endless = |case: &Case| {
        let mut script = case.script.clone();
        script.play.hard_stop = 120;
        Graph::new(&script, case.presentation, Graph::BUDGET)
    };
    assert!(found_out(|case| spread_is_false(case, &endless(case), as_needed)) > 0);
}

#[test]
fn merging_pasts_that_differ_in_a_live_counter_is_found_out() {
    let merged = |_: &Yardstick, mut needs: Needs| {
        needs.counters.fill(false);
        needs
    };
    assert!(found_out(|case| spread_is_false(case, &whole(case), merged)) > 0);
    let searched = |case: &Case| height_is_false(case, |search, yardstick| search.needing(merged(yardstick, case.judge.needs(scored(yardstick)))));
    assert!(found_out(searched) > 0);
}

#[test]
fn forgetting_up_to_when_something_counts_is_found_out() {
    let timeless = |_: &Yardstick, needs: Needs| Needs { until: Vec::new(), ..needs };
    assert!(found_out(|case| spread_is_false(case, &whole(case), timeless)) > 0);
}

#[test]
fn forgetting_what_must_come_before_is_found_out() {
    // In most frames of the wide rubric a behaviour counts only after one that is not assessed itself.
    let unordered = |yardstick: &Yardstick, needs: Needs| Needs { behaviours: scored(yardstick), ..needs };
    let asked = |case: &Case| spread_is_false(case, &whole(case), unordered);
    assert!(found_out(asked) > 0);
}

#[test]
fn leaving_out_ways_by_what_they_showed_alone_is_found_out() {
    assert!(found_out(|case| height_is_false(case, |search, _| search.comparing(|_: &Judge, _, _| Bits::NONE))) > 0);
}

#[test]
fn taking_a_past_for_one_that_remembers_less_is_found_out() {
    let (mut sound, mut broken) = (0, 0);
    each_case(0..400, 1_000, &[Player::Clicker], |case| {
        let graph = whole(case);
        let ground = Ground::new(&case.script, &case.judge, &graph);
        let habit = Habit::new(&case.script, Player::Clicker);
        for (frame, yardstick, sessions) in case.frames() {
            let truth: u128 = spread_of(case, 0, Lens::Principles, &yardstick, &sessions).values().sum::<u128>() / PART;
            let flow = || Flow::new(&ground, &yardstick, &habit, frame, Lens::Principles);
            let too_low = |flow: Flow| u128::from(flow.at_most(usize::MAX, CERTAIN).expect("it is small")) < truth;
            sound += usize::from(!too_low(flow()));
            broken += usize::from(too_low(flow().comparing(|_: &Judge, _, _| Bits::NONE)));
        }
    });
    assert!(sound > 100 && broken > 0, "{sound} {broken}");
}

#[test]
fn bounding_a_total_by_less_than_all_that_counts_is_found_out() {
    let but_one = |yardstick: &Yardstick| scored(yardstick) - scored(yardstick).iter().next().map_or(Bits::NONE, Bits::one);
    assert!(found_out(|case| height_is_false(case, |search, yardstick| search.bounding(but_one(yardstick)))) > 0);
}

#[test]
fn bounding_a_total_as_if_the_time_were_up_sooner_is_found_out() {
    assert!(found_out(|case| height_is_false(case, |search, _| search.timing_after(0).ending_by(case.script.play.minutes / 2))) > 0);
}
