//! Sessions, log lines and decks for the tests of this module.

use super::drill::Deck;
use super::{Held, HeldPrinciple, HelpLevel, Judged, Left, Series};
use crate::attempt::{Event, Header, Help, Mode, Record, Seal};
use crate::library::{self, Shelf};
use crate::rubric::Importance;
use crate::scoring::Level;
use crate::script::ScriptHash;
use std::sync::{Arc, LazyLock};

/// The shipped scenarios, judged.
pub fn shipped() -> Vec<Arc<Judged>> {
    static SHIPPED: LazyLock<Vec<Arc<Judged>>> = LazyLock::new(|| {
        let entries = library::shipped(&Shelf::shipped());
        entries.into_iter().filter_map(|e| e.script).map(|script| Arc::new(Judged::of(script))).collect()
    });
    SHIPPED.clone()
}

/// The deck of the shipped scenarios.
pub fn deck() -> Arc<Deck> {
    static DECK: LazyLock<Arc<Deck>> = LazyLock::new(|| Arc::new(Deck::of(shipped())));
    DECK.clone()
}

/// A sealed record of a session without help, with the trainee's own ratings. It names no turns: what was held is told by a transcript.
pub fn record(judged: &Judged, seed: u64, ratings: &[(&str, u8)]) -> Record {
    let header = Header {
        attempt: "a-1".into(),
        rules: 1,
        app: "0.1.0".into(),
        scenario: judged.script.about.id.clone(),
        play: judged.play.clone(),
        key: None,
        nonce: None,
        presentation: "as-written".into(),
        seed,
        mode: Mode::WithoutFeedback,
        help: Help::default(),
        pseudonym: "Heron".into(),
        repeat: false,
        started: 1_795_000_000,
    };
    let ratings = ratings.iter().map(|(id, rating)| ((*id).to_owned(), *rating)).collect();
    let events = vec![Event::Rated { ratings }, Event::Sealed(Seal { turns: 0, ending: None, elapsed_ms: 0 })];
    Record { header, events, receipt: Some("0f1e".into()), torn: 0 }
}

/// A session with the dinner table, for the first time and without help.
pub fn held(date: u64, principles: Vec<HeldPrinciple>) -> Held {
    Held {
        attempt: format!("a-{date}"),
        scenario: "dinner-table".into(),
        title: "Dinner table".into(),
        play: ScriptHash("0f".into()),
        date,
        series: Series { help: HelpLevel::Without, repeat: false },
        passed: false,
        principles,
        gate: None,
    }
}

/// A critical principle at a level.
pub fn principle(id: &str, level: Level) -> HeldPrinciple {
    let title = if id == "goal" { "Goal focus" } else { id };
    HeldPrinciple { id: id.into(), title: title.into(), critical: true, level, highest: Level::Skilled, rated: None, shown: Vec::new(), missed: Vec::new() }
}

impl HeldPrinciple {
    pub fn rated(self, rated: Level) -> HeldPrinciple {
        HeldPrinciple { rated: Some(rated), ..self }
    }

    pub fn showing(mut self, behaviour: &str) -> HeldPrinciple {
        self.shown.push(behaviour.into());
        self
    }

    pub fn missing(mut self, behaviour: &str, importance: Importance) -> HeldPrinciple {
        self.missed.push(Left { behaviour: behaviour.into(), title: behaviour.into(), importance, was_open: true });
        self
    }
}
