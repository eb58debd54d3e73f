//! What came of a drill.

use super::deck::Deck;
use crate::script::Bits;

/// A card that was answered until it sat.
#[derive(Clone, Copy, Debug)]
pub struct Answered {
    pub card: usize,
    pub sat: Bits,
    pub first_go: bool,
    pub again: bool,
}

/// A behaviour by id and title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub id: String,
    pub title: String,
}

/// What came of a drill, or of as much of it as was done. Moments that came back are counted where they came first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// How many moments were drawn.
    pub drawn: usize,
    /// How many were answered until they sat.
    pub cards: usize,
    pub at_first_go: usize,
    pub after_redo: usize,
    /// Of the moments that came back, how many were answered at first go then.
    pub came_back: usize,
    pub at_first_go_then: usize,
    /// Behaviours found at first go, and never missed.
    pub sat: Vec<Named>,
    /// Behaviours that took more than one go: they come back on another day.
    pub to_bring_back: Vec<Named>,
}

impl Summary {
    pub(super) fn of(deck: &Deck, drawn: usize, answered: &[Answered]) -> Summary {
        let first: Vec<&Answered> = answered.iter().filter(|a| !a.again).collect();
        let back: Vec<&Answered> = answered.iter().filter(|a| a.again).collect();
        let mut to_bring_back: Vec<Named> = Vec::new();
        let mut sat: Vec<Named> = Vec::new();
        for (wanted, list) in [(false, &mut to_bring_back), (true, &mut sat)] {
            for answered in first.iter().filter(|a| a.first_go == wanted) {
                let rubric = deck.rubric(&deck.cards()[answered.card]);
                for behaviour in rubric.behaviours().enumerate().filter(|(i, _)| answered.sat.has(*i)).map(|(_, b)| b) {
                    if !list.iter().any(|known| known.id == behaviour.id) {
                        list.push(Named { id: behaviour.id.clone(), title: behaviour.title.clone() });
                    }
                }
            }
        }
        sat.retain(|found| !to_bring_back.contains(found));
        let at_first_go = first.iter().filter(|a| a.first_go).count();
        let at_first_go_then = back.iter().filter(|a| a.first_go).count();
        Summary { drawn, cards: first.len(), at_first_go, after_redo: first.len() - at_first_go, came_back: back.len(), at_first_go_then, sat, to_bring_back }
    }
}
