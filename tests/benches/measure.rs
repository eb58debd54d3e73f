//! Timing in rounds, so that a slow spell of the machine falls on everything that is compared.

#![allow(dead_code, reason = "each bench uses its part of these")]

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Seconds per call, over as many calls as fill the time; what a call makes is dropped outside.
pub fn seconds<T>(fill: Duration, mut call: impl FnMut() -> T) -> f64 {
    let (mut spent, mut calls) = (Duration::ZERO, 0u32);
    while calls == 0 || spent < fill {
        let begin = Instant::now();
        let made = black_box(call());
        spent += begin.elapsed();
        calls += 1;
        drop(made);
    }
    spent.as_secs_f64() / f64::from(calls)
}

/// One thing to measure: a name and what takes one measurement, in seconds.
pub type Subject<'s> = Box<dyn FnMut() -> f64 + 's>;

/// The seconds of every subject, a column a round.
pub fn rounds(count: usize, subjects: &mut [Subject]) -> Vec<Vec<f64>> {
    let mut out = vec![Vec::with_capacity(count); subjects.len()];
    for _ in 0..count {
        for (subject, seconds) in subjects.iter_mut().zip(&mut out) {
            seconds.push(subject());
        }
    }
    out
}

pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    (sorted[(sorted.len() - 1) / 2] + sorted[sorted.len() / 2]) / 2.0
}

/// What the quicker quarter of the rounds took at most: the cost without the interruptions that a busy machine adds.
pub fn quick(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 4]
}

/// The median of the ratios within each round.
pub fn ratio(of: &[f64], to: &[f64]) -> f64 {
    median(&of.iter().zip(to).map(|(a, b)| a / b).collect::<Vec<_>>())
}
