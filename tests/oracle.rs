//! The analysis against the truth: full enumeration of every session of small random scenarios.

use crate::generate;
use one_at_a_time::analysis;
use one_at_a_time::rubric::Frame;
use one_at_a_time::scoring::{Judge, Watch};
use one_at_a_time::script::{Bits, Script};
use one_at_a_time::session::{State, open, start, step};

/// Everything shown by some session that ends in each frame, by trying every session; `None` for the number of sessions if there are too many to try.
struct Truth {
    sets: [Option<Bits>; Frame::ALL.len()],
    left: usize,
}

fn enumerate(script: &Script, judge: &Judge, state: &State, watch: &Watch, truth: &mut Truth) {
    if truth.left == 0 {
        return;
    }
    if state.over {
        truth.left -= 1;
        let ending = state.ending.expect("a session that is over has an ending");
        let set = &mut truth.sets[script.play.ending(ending).frame as usize];
        *set = Some(set.unwrap_or(Bits::NONE) | watch.shown);
        return;
    }
    for response in open(&script.play, state) {
        let (next, _) = step(&script.play, state, response);
        let watched = judge.observe(script, watch, response, state, &next);
        enumerate(script, judge, &next, &watched, truth);
    }
}

#[test]
fn attainable_sets_equal_full_enumeration_on_random_scenarios() {
    let shelf = generate::shelf();
    let (mut compared, mut both_frames, mut computed) = (0, 0, 0);
    for seed in 0..1_500 {
        let (script, text) = generate::script(&shelf, seed);
        let judge = Judge::new(&script);
        let (attainable, proof) = analysis::attainable(&script, &judge);
        assert_eq!(proof, analysis::Proof::Proved);
        for presentation in 0..2 {
            let (first, _) = start(&script.play, presentation);
            let mut truth = Truth { sets: [None; 3], left: 60_000 };
            enumerate(&script, &judge, &first, &judge.begin(&first), &mut truth);
            if truth.left == 0 {
                continue;
            }
            compared += 1;
            both_frames += usize::from(truth.sets[0].is_some() && truth.sets[1].is_some());
            computed += usize::from(truth.sets[0].is_some_and(|s| !(s - judge.plainly_heard()).is_empty()));
            assert_eq!(attainable.presentations[presentation as usize], truth.sets, "seed {seed}, presentation {presentation}\n{text}");
        }
    }
    // Had the generator dried up, the comparison would say nothing.
    assert!(compared > 1_500 && both_frames > 300 && computed > 700, "{compared} {both_frames} {computed}");
}
