//! Drills: single moments for one principle, drawn with variation from all scenarios, each done again at once until it sits.
//!
//! A [`Deck`] holds every moment that can be drilled. [`Drill::draw`] takes some of them, and the drill then goes: [`Drill::now`] says what to show, [`Drill::choose`] judges
//! a response, [`Drill::go_on`] leads to the same moment again or to the next one, and at the end there is a [`Summary`].

mod course;
mod deck;
mod draw;
mod judge;
mod summary;
#[cfg(test)]
mod tests;
mod ways;

pub use course::{Drill, Now, Stage, Verdict};
pub use deck::{Card, Deck, PrincipleCards, Way};
pub use draw::Wish;
pub use summary::{Named, Summary};

/// How many cards make a good drill: ten minutes at about a minute a moment.
pub const CARDS: usize = 10;
