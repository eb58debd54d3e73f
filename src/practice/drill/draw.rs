//! Which cards make a drill, and in which order: scenarios mixed, no moment twice, what was seen longest ago first.

use super::deck::{Card, Deck, Way};
use crate::practice::draw::{Draw, Purpose};
use crate::practice::log::{CardLine, Line};
use crate::script::Bits;
use crate::session::Deal;

/// What is to be practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Any behaviour of a principle, or of the gate, by its id.
    Principle(String),
    /// These behaviours, by their ids: what is due. Those named first are taken up first.
    Behaviours(Vec<String>),
}

/// A card as a drill takes it: one of its ways, with the order of responses and the wording of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// Places in the deck and among the card's ways.
    pub card: usize,
    pub way: usize,
    /// What is asked for: a response fits when it shows one of these and harms nothing.
    pub asks: Bits,
    pub deal: Deal,
    /// Missed at first go, it comes back.
    pub again: bool,
}

/// A card that suits a wish.
struct Suiting {
    card: usize,
    /// The day since 1970 on which its moment was last seen; nothing if it never was.
    seen: Option<u64>,
    rank: u64,
}

const DAY: u64 = 86_400;

/// Draws up to so many cards, none of the same moment; fewer if there are no more.
pub fn tasks(seed: u64, wish: &Wish, deck: &Deck, log: &[Line], how_many: usize) -> Vec<Task> {
    let mut numbers = Draw::new(seed, Purpose::Cards, 0);
    let suiting = deck.cards().iter().enumerate().filter(|(_, card)| card.ways.iter().any(|way| !asks(deck, wish, card, way).is_empty()));
    let mut left: Vec<Suiting> =
        suiting.map(|(at, card)| Suiting { card: at, seen: last_seen(deck, card, log).map(|date| date / DAY), rank: numbers.number() }).collect();
    left.sort_by_key(|s| (s.seen, s.rank));
    let mut taken: Vec<usize> = Vec::new();
    while taken.len() < how_many && !left.is_empty() {
        let next = next(deck, wish, &left, &taken);
        let card = left.remove(next).card;
        taken.push(card);
        let moment = |at: usize| (deck.cards()[at].scenario, deck.cards()[at].moment);
        left.retain(|other| moment(other.card) != moment(card));
    }
    let number = |(place, card): (usize, usize)| task(seed, wish, deck, card, place);
    taken.into_iter().enumerate().map(number).collect()
}

/// The place of the card to take next: of the behaviour that has had fewest cards so far, then seen longest ago, then of another scenario than the last.
fn next(deck: &Deck, wish: &Wish, left: &[Suiting], taken: &[usize]) -> usize {
    let cards = deck.cards();
    let last = taken.last().map(|at| cards[*at].scenario);
    let turn = |card: &Card| match wish {
        Wish::Principle(_) => (0, 0),
        Wish::Behaviours(wanted) => {
            let had = |id: &String| taken.iter().filter(|at| deck.behaviours(&cards[**at]).any(|b| b.id == *id)).count();
            let mine = wanted.iter().enumerate().filter(|(_, id)| deck.behaviours(card).any(|b| b.id == **id));
            mine.map(|(place, id)| (had(id), place)).min().unwrap_or_default()
        }
    };
    let order = |suiting: &Suiting| (turn(&cards[suiting.card]), suiting.seen, Some(cards[suiting.card].scenario) == last);
    (0..left.len()).min_by_key(|at| order(&left[*at])).unwrap_or(0)
}

/// When a card's moment was last answered in a drill, whatever it was drilled for.
fn last_seen(deck: &Deck, card: &Card, log: &[Line]) -> Option<u64> {
    let judged = deck.judged(card);
    let moment = &judged.script.play.moment(card.moment).id;
    let cards = log.iter().filter_map(Line::card);
    cards.filter(|line: &&CardLine| line.scenario == judged.script.about.id && line.moment == *moment).map(|line| line.date).max()
}

/// What a wish asks for on a way of a card.
fn asks(deck: &Deck, wish: &Wish, card: &Card, way: &Way) -> Bits {
    match wish {
        Wish::Principle(id) if deck.principle(card).id == *id => way.asks,
        Wish::Principle(_) => Bits::NONE,
        Wish::Behaviours(ids) => {
            let wanted = deck.rubric(card).behaviours().enumerate().filter(|(i, b)| way.asks.has(*i) && ids.contains(&b.id));
            wanted.fold(Bits::NONE, |bits, (i, _)| bits.with(i))
        }
    }
}

fn task(seed: u64, wish: &Wish, deck: &Deck, card: usize, place: usize) -> Task {
    let ways = deck.cards()[card].ways.iter().map(|way| asks(deck, wish, &deck.cards()[card], way)).enumerate();
    let suiting: Vec<(usize, Bits)> = ways.filter(|(_, asks)| !asks.is_empty()).collect();
    let drawn = Draw::new(seed, Purpose::Way, place as u32).below(suiting.len());
    let (way, asks) = suiting.get(drawn).copied().unwrap_or_default();
    Task { card, way, asks, deal: Deal::new(Draw::new(seed, Purpose::Deal, place as u32).number()), again: false }
}
