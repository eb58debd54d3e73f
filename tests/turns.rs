//! A turn in the engine costs no memory: all that it handles is small, and its texts are borrowed from the script.

use one_at_a_time::library::{self, Shelf};
use one_at_a_time::script::Play;
use one_at_a_time::session::{State, open, start, step};
use std::hint::black_box;

/// One turn with all that is shown in it, taking the open response that `pick` falls on.
fn turn(play: &Play, state: &State, pick: usize) -> State {
    let mut count = 0;
    for response in open(play, state) {
        black_box(play.say(response));
        count += 1;
    }
    let response = open(play, state).nth(pick % count).expect("one is open");
    let (next, turn) = step(play, state, response);
    for line in [turn.reply, turn.leaves, turn.says].into_iter().flatten() {
        black_box(play.spoken(line));
    }
    next
}

#[test]
fn no_turn_after_the_first_allocates() {
    let shelf = Shelf::shipped();
    let mut turns = 0;
    for script in library::shipped(&shelf).iter().filter_map(|e| e.script.as_ref()) {
        for seed in 0..20 {
            let (mut state, _) = start(&script.play, 0);
            state = turn(&script.play, &state, seed);
            let allocations = allocation_counter::measure(|| {
                while !state.over {
                    turns += 1;
                    state = turn(&script.play, &state, seed.wrapping_mul(31).wrapping_add(turns));
                }
            });
            assert_eq!(allocations.count_total, 0, "{}, seed {seed}", script.about.id);
        }
    }
    assert!(turns > 100);
}

#[test]
fn allocations_are_counted() {
    assert_eq!(allocation_counter::measure(|| drop(black_box(vec![1]))).count_total, 1);
}
