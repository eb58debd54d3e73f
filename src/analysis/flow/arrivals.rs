//! What arrives at one node: for each past, how much of all sessions at each minute.

use crate::analysis::graph::{LAST, Minutes};
use rustc_hash::FxHashMap;

/// Up to so many pasts a look along the list finds one sooner than a table.
const FEW: usize = 12;

/// The pasts at a node, each with what arrives at each minute from `from` on.
#[derive(Default)]
pub struct Arrivals {
    pub pasts: Vec<u32>,
    known: FxHashMap<u32, u32>,
    pub from: u32,
    pub width: usize,
    parts: Vec<u64>,
}

impl Arrivals {
    /// Empties it for a node that is reached at these minutes.
    pub fn clear(&mut self, minutes: Minutes) {
        self.pasts.clear();
        self.known.clear();
        self.parts.clear();
        self.from = minutes.trailing_zeros().min(LAST);
        self.width = (LAST + 1 - minutes.leading_zeros().min(LAST)).saturating_sub(self.from).max(1) as usize;
    }

    /// What arrives with the past at this place of the list.
    pub fn parts(&self, at: usize) -> &[u64] {
        &self.parts[at * self.width..(at + 1) * self.width]
    }

    pub fn parts_mut(&mut self, at: usize) -> &mut [u64] {
        &mut self.parts[at * self.width..(at + 1) * self.width]
    }

    /// What arrives with a past.
    pub fn slot(&mut self, past: u32) -> &mut [u64] {
        let at = self.place(past);
        self.parts_mut(at)
    }

    fn place(&mut self, past: u32) -> usize {
        let next = self.pasts.len();
        let found = match next <= FEW {
            true => self.pasts.iter().position(|p| *p == past),
            false => self.known.get(&past).map(|at| *at as usize),
        };
        found.unwrap_or_else(|| {
            self.pasts.push(past);
            if next == FEW {
                self.known.extend(self.pasts.iter().enumerate().map(|(at, past)| (*past, at as u32)));
            } else if next > FEW {
                self.known.insert(past, next as u32);
            }
            self.parts.resize(self.parts.len() + self.width, 0);
            next
        })
    }
}
