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
    /// Empties it for a node that is reached at these minutes. Those up to `alike` are kept as one.
    pub fn clear(&mut self, minutes: Minutes, alike: u32) {
        self.pasts.clear();
        self.known.clear();
        self.parts.clear();
        let last = LAST - minutes.leading_zeros().min(LAST);
        self.from = minutes.trailing_zeros().max(alike).min(last);
        self.width = (last + 1 - self.from) as usize;
    }

    /// What arrives with the past at this place of the list.
    pub fn parts(&self, at: usize) -> &[u64] {
        &self.parts[at * self.width..(at + 1) * self.width]
    }

    pub fn parts_mut(&mut self, at: usize) -> &mut [u64] {
        &mut self.parts[at * self.width..(at + 1) * self.width]
    }

    /// Lets all that arrives with one past of the list arrive with another.
    pub fn pour_over(&mut self, from: usize, to: usize) {
        for minute in 0..self.width {
            let parts = std::mem::take(&mut self.parts[from * self.width + minute]);
            self.parts[to * self.width + minute] += parts;
        }
    }

    /// Adds shares, and so many times as many, that arrive with a past, the first of them at this minute.
    pub fn add(&mut self, past: u32, minute: u32, shares: &[u64], times: u64) {
        let at = self.place(past);
        let (from, last) = (self.from as usize, self.width - 1);
        let (first, slot) = (minute as usize, self.parts_mut(at));
        if first >= from && first - from + shares.len() <= slot.len() {
            for (part, share) in slot[first - from..].iter_mut().zip(shares) {
                *part += share * times;
            }
        } else {
            // Minutes before the first and past the last are kept as these.
            for (i, share) in shares.iter().enumerate() {
                slot[(first + i).saturating_sub(from).min(last)] += share * times;
            }
        }
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
