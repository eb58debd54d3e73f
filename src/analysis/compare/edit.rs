//! What an edit changed: parts added, removed and altered, and whether the sessions that passed still do.

use super::parts::{self, Part};
use super::passes::{self, Replayed};
use crate::analysis::findings::Effort;
use crate::script::Script;
use rustc_hash::FxHashMap;
use serde::Serialize;

/// What of a part can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    Text,
    Move,
    Lines,
    LineConditions,
    Condition,
    State,
    Facts,
    Minutes,
    Evidence,
    Feedback,
    Ways,
    Frame,
}

impl Aspect {
    pub fn label(self) -> &'static str {
        match self {
            Aspect::Text => "text",
            Aspect::Move => "kind of response",
            Aspect::Lines => "what the client says",
            Aspect::LineConditions => "when the client says it",
            Aspect::Condition => "when it is open",
            Aspect::State => "client state",
            Aspect::Facts => "facts",
            Aspect::Minutes => "minutes",
            Aspect::Evidence => "evidence and harms",
            Aspect::Feedback => "feedback",
            Aspect::Ways => "where it leads",
            Aspect::Frame => "what it is",
        }
    }
}

/// A part that is in both, and what of it changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    pub part: String,
    pub what: Vec<Aspect>,
}

/// From an earlier version to a later one.
#[derive(Clone, Debug, Serialize)]
pub struct Edit {
    pub same_id: bool,
    /// How many moments are in both, by their ids, of how many in the version that has more.
    pub moments_kept: usize,
    pub moments: usize,
    pub added: Vec<String>,
    pub removed: Vec<String>,
    pub changed: Vec<Changed>,
    /// Sessions that pass in the first, held again in the second.
    pub forth: Vec<Replayed>,
    /// Sessions that pass in the second, held again in the first.
    pub back: Vec<Replayed>,
}

impl Edit {
    /// The edit between two versions of a scenario; `None` if they are not versions of one: they have another id, and half of the moments or fewer in common.
    pub fn of(a: &Script, b: &Script, effort: &Effort) -> Option<Edit> {
        let same_id = a.about.id == b.about.id;
        let moments_kept = a.play.moments.iter().filter(|m| b.play.moments.iter().any(|other| other.id == m.id)).count();
        let moments = a.play.moments.len().max(b.play.moments.len());
        if !same_id && moments_kept * 2 <= moments {
            return None;
        }
        let (parts_a, parts_b) = (parts::all(a), parts::all(b));
        let (known_a, known_b) = (by_name(&parts_a), by_name(&parts_b));
        let only =
            |these: &[Part], those: &FxHashMap<&str, &Part>| these.iter().filter(|p| !those.contains_key(p.name.as_str())).map(|p| p.name.clone()).collect();
        let changed = parts_b.iter().filter_map(|new| known_a.get(new.name.as_str()).and_then(|old| between(old, new)));
        Some(Edit {
            same_id,
            moments_kept,
            moments,
            added: only(&parts_b, &known_a),
            removed: only(&parts_a, &known_b),
            changed: changed.collect(),
            forth: passes::replayed(a, b, effort),
            back: passes::replayed(b, a, effort),
        })
    }

    pub fn changes_nothing(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

fn by_name(parts: &[Part]) -> FxHashMap<&str, &Part> {
    parts.iter().map(|part| (part.name.as_str(), part)).collect()
}

fn between(old: &Part, new: &Part) -> Option<Changed> {
    let differs = |((aspect, new), (_, old)): (&(Aspect, String), &(Aspect, String))| (new != old).then_some(*aspect);
    let mut what: Vec<Aspect> = new.aspects.iter().zip(&old.aspects).filter_map(differs).collect();
    what.dedup();
    (!what.is_empty()).then(|| Changed { part: new.name.clone(), what })
}
