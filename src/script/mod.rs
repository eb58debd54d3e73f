//! A scenario that passed its checks, compiled to two dense tables joined by response index: [`Play`] (what playing needs) and [`Key`] (what judging needs).

mod about;
mod compile;
mod condition;
mod dense;
mod key;
mod play;
mod shape;

pub use about::{About, FactAbout};
pub use compile::{Parts, compile};
pub use condition::Clause;
pub use key::{Bits, Key, ResponseKey};
pub use play::{
    Cond, EndingIx, EndingPlay, LineIx, LinePlay, MomentIx, MomentPlay, Play, PresentationIx, PresentationPlay, ResponseIx, ResponsePlay, Route, TargetIx,
    Text, TurningPoint,
};

use serde::Serialize;

/// Rises when engine, scoring or analysis change what a choice means. Attempts record it; a result is judged by the rules in force when it was sat.
pub const RULES_VERSION: u32 = 1;

/// A playable scenario. Only files without errors become one, so playing, scoring and analysis know no unknown names.
#[derive(Clone, Debug)]
pub struct Script {
    pub about: About,
    pub play: Play,
    pub key: Key,
}

/// A hash over the canonical encoding of a part of a script: comments, layout and line ends change nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, serde::Deserialize)]
pub struct ScriptHash(pub String);

impl Script {
    /// The hash of what playing needs.
    pub fn play_hash(&self) -> ScriptHash {
        hash_of(&(RULES_VERSION, &self.about, &self.play))
    }

    /// The hash of what judging needs.
    pub fn key_hash(&self) -> ScriptHash {
        hash_of(&(RULES_VERSION, &self.key))
    }
}

/// JSON without spaces, fields in the order of their declaration, is the canonical encoding: the tables hold no maps and no floating point.
fn hash_of(part: &impl Serialize) -> ScriptHash {
    let mut hasher = blake3::Hasher::new();
    // Writing to a hasher cannot fail, and the tables hold nothing that JSON cannot carry.
    let written = serde_json::to_writer(&mut hasher, part);
    debug_assert!(written.is_ok());
    ScriptHash(hasher.finalize().to_hex().to_string())
}
