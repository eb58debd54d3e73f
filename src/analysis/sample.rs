//! What cannot be counted out is sampled: seeded sessions of a player, the same on every machine.

use super::chance::{CERTAIN, Chance};
use super::players::Habit;
use crate::rubric::Frame;
use crate::scoring::{Judge, Watch, Yardstick, held_harms};
use crate::script::{Bits, PresentationIx, ResponseIx, Script};
use crate::session::{State, Turn, open, start, step};
use chacha20::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

/// Sessions of a player, one after the other.
pub(super) struct Draw<'a> {
    script: &'a Script,
    judge: &'a Judge,
    presentation: PresentationIx,
    habit: &'a Habit,
    numbers: ChaCha8Rng,
    offered: Vec<ResponseIx>,
    taken: Vec<usize>,
}

impl<'a> Draw<'a> {
    pub fn new(script: &'a Script, judge: &'a Judge, presentation: PresentationIx, habit: &'a Habit, seed: u64) -> Draw<'a> {
        Draw { script, judge, presentation, habit, numbers: ChaCha8Rng::seed_from_u64(seed), offered: Vec::new(), taken: Vec::new() }
    }

    /// Plays the next session to its end, telling each choice and what came of it.
    pub fn session(&mut self, mut said: impl FnMut(ResponseIx, &Turn)) -> (State, Watch) {
        let play = &self.script.play;
        let (mut state, _): (State, _) = start(play, self.presentation);
        let mut watch = self.judge.begin(&state);
        while !state.over {
            self.offered.clear();
            self.offered.extend(open(play, &state));
            self.habit.choose(self.offered.iter().copied(), &mut self.taken);
            let response = self.offered[self.taken[self.numbers.random_range(0..self.taken.len())]];
            let (next, turn) = step(play, &state, response);
            said(response, &turn);
            watch = self.judge.observe(self.script, &watch, response, &state, &next);
            state = next;
        }
        (state, watch)
    }
}

/// What a player's sampled sessions came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sample {
    pub sessions: u64,
    pub passes: u64,
    /// How many sessions came to each whole percent, rounded down.
    pub percents: Vec<u64>,
    /// Harms that are held against some session, and those that are not held against some.
    pub done: Bits,
    pub undone: Bits,
    /// For each principle, how many sessions of frames that assess it came to each level.
    pub levels: Vec<[u64; 4]>,
}

impl Sample {
    /// Holds so many sessions.
    pub fn take(
        script: &Script,
        judge: &Judge,
        frames: &[Option<Yardstick>; Frame::ALL.len()],
        presentation: PresentationIx,
        habit: &Habit,
        sessions: u64,
        seed: u64,
    ) -> Sample {
        let mut out = Sample {
            sessions,
            passes: 0,
            percents: vec![0; 101],
            done: Bits::NONE,
            undone: Bits::NONE,
            levels: vec![[0; 4]; script.key.rubric.principles.len()],
        };
        let harms = Bits::range(0..script.key.rubric.harms.len());
        let mut draw = Draw::new(script, judge, presentation, habit, seed);
        for _ in 0..sessions {
            let (state, watch) = draw.session(|_, _| {});
            let frame = state.ending.map_or(Frame::Ordinary, |e| script.play.ending(e).frame);
            let held = held_harms(script, frame, watch.harms);
            out.done |= held;
            out.undone |= harms - held;
            let Some(yardstick) = &frames[frame as usize] else {
                out.percents[0] += 1;
                continue;
            };
            out.percents[usize::from(yardstick.share(yardstick.numerator(watch.shown)).percent())] += 1;
            for &p in &yardstick.assessed {
                out.levels[p][yardstick.level(p, watch.shown) as usize] += 1;
            }
            out.passes += u64::from(yardstick.passes(&watch, state.facts));
        }
        out
    }

    pub fn pass(&self) -> Chance {
        Chance::sampled(self.passes, self.sessions)
    }

    /// The share of sessions at each whole percent, in parts of [`CERTAIN`].
    pub fn spread(&self) -> Vec<u64> {
        self.percents.iter().map(|n| (u128::from(*n) * u128::from(CERTAIN) / u128::from(self.sessions.max(1))) as u64).collect()
    }
}
