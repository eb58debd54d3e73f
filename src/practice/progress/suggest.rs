//! What to practise next, and why.

use crate::practice::Held;
use crate::practice::drill::Deck;
use crate::practice::queue::{Item, Queue};
use crate::report::names;
use crate::scoring::Level;
use crate::texts::{date, t};

/// A scenario that can be played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Playable {
    pub id: String,
    pub title: String,
    /// It was begun before, to whatever end.
    pub played: bool,
}

/// What to practise next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// A drill of what is due: the behaviours' ids.
    Due(Vec<String>),
    /// A drill of a principle, by its id.
    Principle(String),
    /// A session with a client, by the scenario's id.
    Session(String),
}

/// What to practise next, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub next: Next,
    pub reason: Reason,
}

/// Why something is worth doing next. Dates are in seconds since 1970, scenarios are named by their titles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// So many behaviours have come back, this one first.
    Due {
        first: Box<Item>,
        all: usize,
    },
    /// A principle that a pass needs was below basic in the latest session without help.
    Below {
        principle: String,
        level: Level,
        scenario: String,
        date: u64,
    },
    Unmet {
        scenario: String,
    },
    LongestAgo {
        scenario: String,
        date: u64,
    },
    /// Begun, and not held to its end yet.
    Begun {
        scenario: String,
    },
}

impl Reason {
    /// The reason in a sentence.
    pub fn words(&self) -> String {
        match self {
            Reason::Due { first, all: 1 } => t!("reason-due", behaviour = &first.title, missed = first.reason()),
            Reason::Due { first, all } => t!("reason-due-several", count = *all, behaviour = &first.title, missed = first.reason()),
            Reason::Below { principle, level, scenario, date: at } => {
                t!("reason-below", principle = principle, level = names::level(*level), scenario = scenario, date = date(*at))
            }
            Reason::Unmet { scenario } => t!("reason-unmet", scenario = scenario),
            Reason::LongestAgo { scenario, date: at } => t!("reason-longest", scenario = scenario, date = date(*at)),
            Reason::Begun { scenario } => t!("reason-begun", scenario = scenario),
        }
    }
}

/// What is due comes first; then the critical principle that stood lowest in the latest sessions without help, if it is below basic; then a client whom the trainee has not met;
/// then the one met longest ago. `None` only if there is nobody to meet.
pub fn suggest(held: &[Held], queue: &Queue, deck: &Deck, scenarios: &[Playable], now: u64) -> Option<Suggestion> {
    due(queue, now).or_else(|| lowest(held, deck)).or_else(|| unmet(scenarios)).or_else(|| longest_ago(held, scenarios))
}

fn due(queue: &Queue, now: u64) -> Option<Suggestion> {
    let due = queue.due(now);
    let first = due.first()?;
    let reason = Reason::Due { first: Box::new((*first).clone()), all: due.len() };
    Some(Suggestion { next: Next::Due(due.iter().map(|item| item.behaviour.clone()).collect()), reason })
}

fn lowest(held: &[Held], deck: &Deck) -> Option<Suggestion> {
    let drilled = deck.principles();
    let latest = |id: &str| {
        let assessed = held.iter().filter(|s| s.series.help.is_unaided()).filter_map(|s| Some((s, s.principle(id).filter(|p| p.critical)?)));
        assessed.max_by_key(|(session, _)| session.date)
    };
    let below = drilled.iter().filter_map(|p| latest(&p.id)).filter(|(_, part)| part.level < Level::Basic);
    let (session, part) = below.min_by_key(|(_, part)| part.level)?;
    let reason = Reason::Below { principle: part.title.clone(), level: part.level, scenario: session.title.clone(), date: session.date };
    Some(Suggestion { next: Next::Principle(part.id.clone()), reason })
}

fn unmet(scenarios: &[Playable]) -> Option<Suggestion> {
    let unmet = scenarios.iter().find(|s| !s.played)?;
    Some(Suggestion { next: Next::Session(unmet.id.clone()), reason: Reason::Unmet { scenario: unmet.title.clone() } })
}

fn longest_ago(held: &[Held], scenarios: &[Playable]) -> Option<Suggestion> {
    let last = |scenario: &Playable| held.iter().filter(|s| s.scenario == scenario.id).map(|s| s.date).max();
    let scenario = scenarios.iter().min_by_key(|s| last(s))?;
    let reason = match last(scenario) {
        Some(date) => Reason::LongestAgo { scenario: scenario.title.clone(), date },
        None => Reason::Begun { scenario: scenario.title.clone() },
    };
    Some(Suggestion { next: Next::Session(scenario.id.clone()), reason })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::HelpLevel;
    use crate::practice::fixture::{deck, held, principle};
    use crate::practice::queue::REST;
    use crate::rubric::Importance;

    fn scenarios(played: bool) -> Vec<Playable> {
        let of = |id: &str, title: &str, played| Playable { id: id.into(), title: title.into(), played };
        vec![of("dinner-table", "Dinner table", true), of("bus-pass", "The bus pass", played)]
    }

    fn next(held: &[Held], played: bool, now: u64) -> Suggestion {
        suggest(held, &Queue::of(held, &[], &deck()), &deck(), &scenarios(played), now).unwrap()
    }

    #[test]
    fn what_is_due_goes_before_the_lowest_principle_and_that_before_a_new_client() {
        let missed = principle("goal", Level::Partial).missing("goal/purpose", Importance::Essential);
        let sessions = [held(0, vec![missed, principle("listening", Level::NotShown)])];
        let due = next(&sessions, false, REST);
        assert_eq!(due.next, Next::Due(vec!["goal/purpose".into()]));
        assert!(due.reason.words().contains("missed in ‘Dinner table’ on 1 January 1970"), "{}", due.reason.words());
        let lowest = next(&sessions, false, REST - 1);
        assert_eq!(lowest.next, Next::Principle("listening".into()));
        assert_eq!(
            lowest.reason.words(),
            "‘listening’ was not shown in your latest session without help, ‘Dinner table’ on 1 January 1970, and a pass needs it at basic."
        );
        let well = [held(0, vec![principle("goal", Level::Basic)])];
        assert_eq!(next(&well, false, 0).next, Next::Session("bus-pass".into()));
    }

    #[test]
    fn only_the_latest_session_without_help_says_what_is_low() {
        let mut guided = held(9, vec![principle("goal", Level::NotShown)]);
        guided.series.help = HelpLevel::Guided;
        let sessions = [held(1, vec![principle("goal", Level::Partial)]), held(5, vec![principle("goal", Level::Skilled)]), guided];
        assert_eq!(next(&sessions, false, 0).next, Next::Session("bus-pass".into()));
    }

    #[test]
    fn when_everybody_was_met_the_one_held_longest_ago_or_never_to_the_end_is_next() {
        let sessions = [held(1, vec![principle("goal", Level::Basic)])];
        assert_eq!(next(&sessions, true, 0).reason.words(), "You began ‘The bus pass’ and have not held it to its end yet.");
        let mut other = held(0, vec![principle("goal", Level::Basic)]);
        other.scenario = "bus-pass".into();
        let all = [held(86_400, vec![principle("goal", Level::Basic)]), other];
        assert_eq!(next(&all, true, 0).reason.words(), "You have met every client; ‘The bus pass’ was longest ago, on 1 January 1970.");
        assert_eq!(suggest(&[], &Queue::default(), &deck(), &[], 0), None);
    }
}
