//! What comes back for practice: behaviours missed in sessions or drills, after a night's rest, until they have been shown on two different days.
//!
//! Spacing is uniform, because longer and longer gaps have not been shown to teach more than even ones. The queue is a pure function of the sessions held, the log and the time.

use super::Held;
use super::drill::Deck;
use super::log::Line;
use crate::rubric::Importance;
use crate::scoring::Level;
use crate::texts::{date, t};
use rustc_hash::FxHashMap;

/// A missed behaviour rests this long: a day, less four hours, so that whoever practises each morning finds it due although yesterday's drill began a little later.
pub const REST: u64 = 20 * 3_600;

/// A behaviour is done once it was shown this often, each time after a rest.
pub const SUCCESSES: u8 = 2;

/// No more than this is due at a time: one drill of about ten minutes with room for what is missed in it. What is more important goes first; the rest waits its turn.
pub const DUE: usize = 8;

/// A behaviour that comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The behaviour's id and title.
    pub behaviour: String,
    pub title: String,
    /// Its principle's id and title.
    pub principle: String,
    pub principle_title: String,
    pub why: Why,
    /// From when on it is due, in seconds since 1970.
    pub due: u64,
    /// How often it was shown after a rest since it was missed: less than [`SUCCESSES`].
    pub successes: u8,
    /// What goes first: essentials of what a pass needs, other essentials, basics, advanced.
    order: (u8, u64),
}

/// Where a behaviour was missed last, and when (in seconds since 1970).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    Session { title: String, date: u64 },
    Drill { title: String, date: u64 },
}

/// All behaviours that come back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    items: Vec<Item>,
}

/// Something that happened to a behaviour.
enum Event {
    Missed(Why),
    Shown,
}

impl Item {
    /// Why it is here: ‘missed in ‘Dinner table’ on 3 November 2026’.
    pub fn reason(&self) -> String {
        let missed = match &self.why {
            Why::Session { title, date: at } => t!("missed-session", scenario = title, date = date(*at)),
            Why::Drill { title, date: at } => t!("missed-drill", scenario = title, date = date(*at)),
        };
        if self.successes > 0 { t!("missed-shown-once", missed = missed) } else { missed }
    }
}

impl Queue {
    /// Out of the sessions held and the log, in any order. Only what the deck has cards for comes back; an advanced behaviour only where its principle is basic already: the
    /// floor comes first.
    pub fn of(held: &[Held], log: &[Line], deck: &Deck) -> Queue {
        let mut events: FxHashMap<&str, Vec<(u64, Event)>> = FxHashMap::default();
        for session in held {
            for part in session.principles.iter().chain(&session.gate) {
                for shown in &part.shown {
                    events.entry(shown).or_default().push((session.date, Event::Shown));
                }
                for left in part.missed.iter().filter(|left| left.importance < Importance::Advanced || part.level >= Level::Basic) {
                    let why = Why::Session { title: session.title.clone(), date: session.date };
                    events.entry(&left.behaviour).or_default().push((session.date, Event::Missed(why)));
                }
            }
        }
        // What comes back within a drill says nothing about another day.
        for line in log.iter().filter_map(Line::card).filter(|line| !line.again) {
            let missed = || Event::Missed(Why::Drill { title: title(deck, &line.scenario), date: line.date });
            let of = match (&line.sat[..], &line.asks[..]) {
                // Left before it sat: of several that were asked for nobody knows which was missed.
                ([], [only]) => std::slice::from_ref(only),
                (sat, _) => sat,
            };
            for behaviour in of {
                events.entry(behaviour).or_default().push((line.date, if line.first_go { Event::Shown } else { missed() }));
            }
        }
        let mut items: Vec<Item> = events.into_iter().filter_map(|(id, events)| item(id, events, deck)).collect();
        items.sort_by(|a, b| (a.order, &a.behaviour).cmp(&(b.order, &b.behaviour)));
        Queue { items }
    }

    /// What is due at a time, what goes first first: no more than [`DUE`].
    pub fn due(&self, now: u64) -> Vec<&Item> {
        self.ripe(now).take(DUE).collect()
    }

    /// How many more are due and wait their turn.
    pub fn waiting(&self, now: u64) -> usize {
        self.ripe(now).count().saturating_sub(DUE)
    }

    /// What will be due later, the soonest first.
    pub fn later(&self, now: u64) -> Vec<&Item> {
        let mut later: Vec<&Item> = self.items.iter().filter(|item| item.due > now).collect();
        later.sort_by_key(|item| item.due);
        later
    }

    fn ripe(&self, now: u64) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.due <= now)
    }
}

/// What became of a behaviour; `None` if nothing has to come back.
fn item(id: &str, mut events: Vec<(u64, Event)>, deck: &Deck) -> Option<Item> {
    events.sort_by_key(|(date, _)| *date);
    let mut open: Option<(Why, u64, u8)> = None;
    for (date, event) in events {
        open = match (event, open) {
            (Event::Missed(why), _) => Some((why, date.saturating_add(REST), 0)),
            (Event::Shown, Some((why, due, successes))) if date >= due => (successes + 1 < SUCCESSES).then(|| (why, date.saturating_add(REST), successes + 1)),
            (Event::Shown, open) => open,
        };
    }
    let (why, due, successes) = open?;
    let card = deck.cards().iter().find(|card| deck.behaviours(card).any(|b| b.id == id))?;
    let behaviour = deck.behaviours(card).find(|b| b.id == id)?;
    let principle = deck.principle(card);
    let rank = match (behaviour.level, principle.critical) {
        (Importance::Essential, true) => 0,
        (Importance::Essential, false) => 1,
        (Importance::Basic, _) => 2,
        (Importance::Advanced, _) => 3,
    };
    Some(Item {
        behaviour: id.to_owned(),
        title: behaviour.title.clone(),
        principle: principle.id.clone(),
        principle_title: principle.title.clone(),
        why,
        due,
        successes,
        order: (rank, due),
    })
}

/// The title of a scenario of the deck; of another, its id.
fn title(deck: &Deck, scenario: &str) -> String {
    let known = deck.scenarios().iter().find(|j| j.script.about.id == scenario);
    known.map_or_else(|| scenario.to_owned(), |j| j.script.about.title.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::fixture::{deck, held, principle};
    use crate::practice::log::CardLine;
    use crate::script::ScriptHash;

    const DAY: u64 = 86_400;

    fn missed(date: u64, behaviours: &[&str]) -> Held {
        let part = principle("goal", Level::Partial);
        held(date, vec![behaviours.iter().fold(part, |part, b| part.missing(b, Importance::Essential))])
    }

    fn shown(date: u64, behaviour: &str) -> Held {
        held(date, vec![principle("goal", Level::Basic).showing(behaviour)])
    }

    fn card(date: u64, behaviour: &str, first_go: bool) -> Line {
        Line::Card(CardLine {
            date,
            scenario: "bus-pass".into(),
            play: ScriptHash("0f".into()),
            moment: "m".into(),
            principle: "goal".into(),
            asks: vec![behaviour.into()],
            responses: vec!["r".into()],
            sat: vec![behaviour.into()],
            tries: if first_go { 1 } else { 2 },
            first_go,
            again: false,
        })
    }

    fn ids(items: &[&Item]) -> Vec<String> {
        items.iter().map(|item| item.behaviour.clone()).collect()
    }

    fn queue(held: &[Held], log: &[Line]) -> Queue {
        Queue::of(held, log, &deck())
    }

    #[test]
    fn what_was_missed_comes_back_after_a_rest_and_says_why() {
        let queue = queue(&[missed(DAY, &["goal/purpose"])], &[]);
        assert_eq!((queue.due(DAY + REST - 1).len(), queue.later(DAY)[0].due), (0, DAY + REST));
        let due = queue.due(DAY + REST);
        assert_eq!(ids(&due), ["goal/purpose"]);
        assert_eq!(due[0].reason(), "missed in ‘Dinner table’ on 2 January 1970");
        assert!(queue.later(DAY + REST).is_empty());
    }

    #[test]
    fn two_days_with_success_and_it_is_done() {
        let sessions = [missed(0, &["goal/purpose"])];
        let after = |log: &[Line]| queue(&sessions, log).later(0).first().map(|item| (item.successes, item.due));
        let (early, first, same_day, second) =
            (card(60, "goal/purpose", true), card(DAY, "goal/purpose", true), card(DAY + 60, "goal/purpose", true), card(2 * DAY, "goal/purpose", true));
        assert_eq!(after(std::slice::from_ref(&early)), Some((0, REST)), "the same day says nothing yet");
        assert_eq!(after(&[early.clone(), first.clone()]), Some((1, DAY + REST)));
        assert_eq!(after(&[early.clone(), first.clone(), same_day.clone()]), Some((1, DAY + REST)));
        assert_eq!(after(&[same_day, second, first, early]), None, "in whatever order they are told");
    }

    #[test]
    fn a_session_that_shows_it_counts_and_a_new_miss_begins_anew() {
        let once = [missed(0, &["goal/purpose"]), shown(DAY, "goal/purpose")];
        assert_eq!(queue(&once, &[]).later(DAY)[0].successes, 1);
        assert!(queue(&once, &[]).later(DAY)[0].reason().ends_with("shown once since, and once more will do"));
        let relapse = queue(&once, &[card(3 * DAY, "goal/purpose", false)]);
        let item = relapse.later(DAY)[0];
        assert_eq!((item.successes, item.due), (0, 3 * DAY + REST));
        assert_eq!(item.reason(), format!("missed at first go in a drill with ‘{}’ on 4 January 1970", title(&deck(), "bus-pass")));
    }

    #[test]
    fn what_has_no_card_does_not_come_back() {
        assert_eq!(queue(&[missed(0, &["listening/reflects", "ending/on-time", "none/such"])], &[]), Queue::default());
    }

    #[test]
    fn advanced_behaviours_wait_until_the_floor_is_laid() {
        let at = |level| held(0, vec![principle("goal", level).missing("goal/observable", Importance::Advanced)]);
        assert_eq!(queue(&[at(Level::Partial)], &[]), Queue::default());
        assert_eq!(ids(&queue(&[at(Level::Basic)], &[]).later(0)), ["goal/observable"]);
    }

    #[test]
    fn no_more_than_a_drill_is_due_and_what_matters_most_goes_first() {
        let every: Vec<String> = deck().scenarios()[0].script.key.rubric.behaviours().map(|b| b.id.clone()).collect();
        let every: Vec<&str> = every.iter().map(String::as_str).collect();
        let queue = queue(&[missed(0, &every)], &[]);
        let due = queue.due(REST);
        assert_eq!(due.len(), DUE);
        assert_eq!(due.len() + queue.waiting(REST), queue.later(0).len());
        let essential = |item: &&Item| deck().behaviour(&item.behaviour).map(|b| b.level) == Some(Importance::Essential);
        assert!(due.iter().all(essential), "{:?}", ids(&due));
        assert!(due.iter().take(3).all(|item| ["contract", "goal", "listening", "next"].contains(&item.principle.as_str())));
    }

    #[test]
    fn cards_that_came_back_within_a_drill_and_cards_left_with_several_asked_for_say_nothing() {
        let Line::Card(mut again) = card(DAY, "goal/purpose", true) else { unreachable!() };
        again.again = true;
        let Line::Card(mut left) = card(DAY, "goal/purpose", false) else { unreachable!() };
        left.sat.clear();
        let queue_of = |line: &CardLine| queue(&[missed(0, &["goal/purpose"])], &[Line::Card(line.clone())]).later(0)[0].due;
        assert_eq!(queue_of(&again), REST);
        assert_eq!(queue_of(&left), DAY + REST, "of one asked for it is known which was missed");
        left.asks.push("goal/wanted".into());
        assert_eq!(queue_of(&left), REST);
    }
}
