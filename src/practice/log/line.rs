//! The lines of the log.

use super::super::gap::level;
use crate::scoring::Level;
use crate::script::ScriptHash;
use serde::{Deserialize, Serialize};

/// The format that this version writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// One thing that was practised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case", deny_unknown_fields)]
pub enum Line {
    /// A card of a drill was answered.
    Card(CardLine),
    /// A session was watched and rated.
    Watched(WatchedLine),
}

/// A card of a drill, answered until it sat or left before that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardLine {
    /// In seconds since 1970.
    pub date: u64,
    /// The scenario's id, and the hash of what was played.
    pub scenario: String,
    pub play: ScriptHash,
    pub moment: String,
    pub principle: String,
    /// Ids of the behaviours of which one was asked for.
    pub asks: Vec<String>,
    /// What was said, in order; the last one fitted unless `sat` is empty.
    pub responses: Vec<String>,
    /// Ids of the behaviours asked for that the last response showed; empty if the card was left before it sat.
    pub sat: Vec<String>,
    /// How many responses it took, or were tried before it was left.
    pub tries: u32,
    /// The first response fitted.
    pub first_go: bool,
    /// The card had been missed earlier in the drill and came back.
    pub again: bool,
}

/// A session that somebody watched and rated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WatchedLine {
    /// In seconds since 1970.
    pub date: u64,
    pub scenario: String,
    pub play: ScriptHash,
    pub presentation: String,
    /// Who held the session, such as `historian`.
    pub player: String,
    /// What the player's choices among equals were drawn from. Written as text: many readers of JSON round large numbers.
    pub seed: String,
    pub ratings: Vec<Rated>,
}

/// One principle of a watched session: levels from 0 (not shown) to 3 (skilled).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rated {
    pub principle: String,
    pub rated: u8,
    pub computed: u8,
}

impl Rated {
    /// The two levels; `None` if one is none.
    pub fn levels(&self) -> Option<(Level, Level)> {
        Some((level(self.rated)?, level(self.computed)?))
    }
}

impl Line {
    pub fn card(&self) -> Option<&CardLine> {
        if let Line::Card(line) = self { Some(line) } else { None }
    }

    pub fn watched(&self) -> Option<&WatchedLine> {
        if let Line::Watched(line) = self { Some(line) } else { None }
    }
}
