//! What holds for every walk through every scenario.

use crate::generate::{self, Numbers};
use crate::held::{HELD, Held};
use one_at_a_time::report::{Debrief, TurnReview};
use one_at_a_time::rubric::Dimension;
use one_at_a_time::script::Script;
use one_at_a_time::session::{Deal, Transcript, open};

/// A random session; every state on the way is looked at.
fn walk(script: &Script, seed: u64) -> Transcript {
    let numbers = &mut Numbers::new(seed);
    let deal = Deal::new(seed);
    let mut transcript = Transcript::begin(&script.play, deal.presentation(&script.play));
    let mut turns = 0;
    while !transcript.state().over {
        let state = transcript.state();
        let mut offered: Vec<_> = open(&script.play, &state).collect();
        assert!(!offered.is_empty(), "nothing to say in {}", script.play.moment(state.moment).id);
        let mut arranged = offered.clone();
        deal.arrange(&script.play, state.moment, &mut arranged);
        arranged.sort_unstable();
        offered.sort_unstable();
        assert_eq!(arranged, offered, "arranging loses or adds nothing");
        assert!(transcript.say(&script.play, offered[numbers.below(offered.len())]));
        let after = transcript.state();
        assert!(Dimension::ALL.iter().all(|d| (0..=4).contains(&after.values.get(*d))));
        assert!(after.facts & state.facts == state.facts, "facts are never forgotten");
        assert!(after.minute >= state.minute);
        turns += 1;
        assert!(turns < 400, "a session ends");
    }
    transcript
}

fn check_walks(script: &Script, walks: u64) {
    for seed in 0..walks {
        let transcript = walk(script, seed);
        let choices: Vec<_> = transcript.choices().collect();
        let again = Transcript::replay(&script.play, transcript.presentation, &choices).expect("its own choices are open");
        assert_eq!(again, transcript, "a replay gives the same session");
    }
}

#[test]
fn random_walks_stay_in_bounds_and_end_and_replay_alike_in_random_scenarios() {
    let shelf = generate::shelf();
    for seed in 0..300 {
        check_walks(&generate::script(&shelf, seed).0, 10);
    }
}

#[test]
fn random_walks_stay_in_bounds_and_end_and_replay_alike_in_shipped_scenarios() {
    for Held { script, .. } in &*HELD {
        check_walks(script, 500);
    }
}

#[test]
fn a_debrief_praises_the_moment_that_it_sends_back_to_only_where_nothing_else_worked() {
    let (mut apart, mut together) = (0, 0);
    for Held { script, judge, attainable, .. } in &*HELD {
        for seed in 0..400 {
            let debrief = Debrief::of(script, judge, attainable, &walk(script, seed));
            let (Some(worked), Some(again)) = (&debrief.worked, &debrief.again) else { continue };
            if worked.turn != again.turn {
                apart += 1;
                continue;
            }
            together += 1;
            let tagged = |turn: &TurnReview| turn.showed.iter().any(|b| script.key.responses[turn.response as usize].shows.has(*b));
            let others = debrief.turns.iter().filter(|turn| turn.turn != again.turn && turn.harms.is_empty());
            assert_eq!(others.filter(|turn| tagged(turn)).count(), 0, "{} {seed}", script.about.id);
        }
    }
    assert!(apart > 500 && together > 0, "{apart} {together}");
}

#[test]
fn what_a_seed_draws_never_changes() {
    // Golden: a record names its seed, so these numbers are part of the format.
    let shelf = generate::shelf();
    let (script, _) = generate::script(&shelf, 7);
    let drawn: Vec<u8> = (0..12).map(|seed| Deal::new(seed).presentation(&script.play)).collect();
    let mut order = Vec::new();
    for seed in 0..6 {
        let mut responses: Vec<u32> = script.play.moment(0).responses.clone().collect();
        Deal::new(seed).arrange(&script.play, 0, &mut responses);
        order.push(responses);
    }
    assert_eq!(format!("{drawn:?} {order:?}"), include_str!("fixtures/draws.txt").trim_end(), "the draws of a seed have changed");
}
