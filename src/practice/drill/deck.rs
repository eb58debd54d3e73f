//! The cards: every moment of a set of scenarios at which a principle can be practised, with several ways that lead there.

use super::judge::{Marker, harms};
use super::ways::{Arrival, ways};
use crate::practice::Judged;
use crate::rubric::{Behaviour, Principle, Rubric};
use crate::script::{Bits, MomentIx, PresentationIx, ResponseIx};
use crate::session::{Transcript, open};
use std::sync::Arc;

/// Ways kept for each card: enough that it does not look the same each time.
const WAYS: usize = 4;

/// Scenarios with all the cards that they make. The same scenarios in the same order always make the same deck.
#[derive(Clone, Debug)]
pub struct Deck {
    scenarios: Vec<Arc<Judged>>,
    cards: Vec<Card>,
}

/// One moment for one principle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The scenario's place in the deck.
    pub scenario: usize,
    pub moment: MomentIx,
    /// The principle's place in its rubric; the gate comes after the last.
    pub principle: usize,
    /// Never empty; the most competent first.
    pub ways: Vec<Way>,
}

/// A way into a card's moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub presentation: PresentationIx,
    /// What is said until the moment opens. Empty where the session begins with it.
    pub choices: Vec<ResponseIx>,
    /// The behaviours of the principle that some response of the moment shows here without harm; never empty. Some other response of the moment shows none of them.
    pub asks: Bits,
}

/// How much there is to practise of a principle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrincipleCards {
    pub id: String,
    pub title: String,
    pub cards: usize,
    /// In how many scenarios.
    pub scenarios: usize,
}

impl Deck {
    /// Finds every card. Takes a second or so for each whole session: do it away from the screen.
    pub fn of(scenarios: Vec<Arc<Judged>>) -> Deck {
        let cards = scenarios.iter().enumerate().flat_map(|(at, judged)| cards_of(at, judged)).collect();
        Deck { scenarios, cards }
    }

    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    pub fn scenarios(&self) -> &[Arc<Judged>] {
        &self.scenarios
    }

    /// The scenario of a card.
    pub fn judged(&self, card: &Card) -> &Arc<Judged> {
        &self.scenarios[card.scenario]
    }

    pub(super) fn rubric(&self, card: &Card) -> &Rubric {
        &self.judged(card).script.key.rubric
    }

    /// The principle of a card, or the gate.
    pub fn principle(&self, card: &Card) -> &Principle {
        let rubric = self.rubric(card);
        rubric.principles.get(card.principle).unwrap_or(&rubric.gate)
    }

    /// The principles that have cards, in the order of the first scenario's rubric that has them.
    pub fn principles(&self) -> Vec<PrincipleCards> {
        let mut out: Vec<PrincipleCards> = Vec::new();
        for principle in self.scenarios.iter().flat_map(|j| j.script.key.rubric.principles_and_gate()) {
            if out.iter().any(|known| known.id == principle.id) {
                continue;
            }
            let mine: Vec<usize> = self.cards.iter().filter(|c| self.principle(c).id == principle.id).map(|c| c.scenario).collect();
            let mut scenarios = mine.clone();
            scenarios.dedup();
            out.push(PrincipleCards { id: principle.id.clone(), title: principle.title.clone(), cards: mine.len(), scenarios: scenarios.len() });
        }
        out.retain(|p| p.cards > 0);
        out
    }

    /// The behaviours that some way of a card asks for.
    pub fn behaviours<'d>(&'d self, card: &'d Card) -> impl Iterator<Item = &'d Behaviour> {
        let asks = card.ways.iter().fold(Bits::NONE, |bits, way| bits | way.asks);
        self.rubric(card).behaviours().enumerate().filter(move |(i, _)| asks.has(*i)).map(|(_, b)| b)
    }

    /// A behaviour by its id, if there is a card for it.
    pub fn behaviour(&self, id: &str) -> Option<&Behaviour> {
        self.cards.iter().find_map(|card| self.behaviours(card).find(|b| b.id == id))
    }

    /// The session that leads to a card by one of its ways.
    pub fn transcript(&self, card: &Card, way: &Way) -> Transcript {
        let play = &self.judged(card).script.play;
        // The way was found by playing it.
        Transcript::replay(play, way.presentation, &way.choices).unwrap_or_else(|_| Transcript::begin(play, way.presentation))
    }
}

fn cards_of(scenario: usize, judged: &Judged) -> Vec<Card> {
    let rubric = &judged.script.key.rubric;
    let marker = Marker::new(judged);
    let mut cards = Vec::new();
    for (moment, arrivals) in ways(judged).iter().enumerate() {
        let asked: Vec<(&Arrival, Vec<Bits>)> = arrivals.iter().map(|arrival| (arrival, fitting(judged, &marker, arrival))).collect();
        for principle in 0..=rubric.principles.len() {
            let range = Bits::range(rubric.range_of(principle));
            let fit = asked.iter().filter_map(|(arrival, fitting)| {
                let asks = fitting.iter().fold(Bits::NONE, |bits, shown| bits | (*shown & range));
                let some_does_not = fitting.iter().any(|shown| (*shown & range).is_empty());
                (!asks.is_empty() && some_does_not).then_some((*arrival, asks))
            });
            let ways = varied(fit.collect());
            if !ways.is_empty() {
                cards.push(Card { scenario, moment: moment as MomentIx, principle, ways });
            }
        }
    }
    cards
}

/// For each open response of the moment itself, what it shows without harm. What can be said at any time is open too, but no moment is drilled for that alone.
fn fitting(judged: &Judged, marker: &Marker, arrival: &Arrival) -> Vec<Bits> {
    let play = &judged.script.play;
    let counting = marker.counting(arrival.presentation, &arrival.state);
    let own = open(play, &arrival.state).filter(|r| !play.is_anytime(*r));
    own.map(|response| match harms(&judged.script, response).is_empty() {
        true => marker.shows(counting, &arrival.state, &arrival.watch, response),
        false => Bits::NONE,
    })
    .collect()
}

/// A few of the ways, as different as they are: another presentation first, then another last exchange, then the next best.
fn varied(mut found: Vec<(&Arrival, Bits)>) -> Vec<Way> {
    let mut out: Vec<Way> = Vec::new();
    while out.len() < WAYS && !found.is_empty() {
        let sameness = |(arrival, _): &(&Arrival, Bits)| {
            let presentation = out.iter().filter(|way| way.presentation == arrival.presentation).count();
            let last = out.iter().filter(|way| way.choices.last() == arrival.choices.last()).count();
            (presentation, last)
        };
        // The first of the least alike, and so the most competent.
        let next = (0..found.len()).min_by_key(|at| sameness(&found[*at])).unwrap_or(0);
        let (arrival, asks) = found.remove(next);
        out.push(Way { presentation: arrival.presentation, choices: arrival.choices.clone(), asks });
    }
    out
}
