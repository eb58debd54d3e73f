//! A scenario together with what judging it takes.

use crate::analysis::{self, Proof};
use crate::scoring::{Attainable, Judge};
use crate::script::{Script, ScriptHash};
use std::sync::Arc;

/// A scenario to practise with. Made once for each script, away from the screen: working out what is attainable takes up to two seconds.
#[derive(Clone, Debug)]
pub struct Judged {
    pub script: Arc<Script>,
    pub judge: Judge,
    pub attainable: Attainable,
    /// Whether that is all that is attainable.
    pub proof: Proof,
    /// The hash that attempts and the log name the script by.
    pub play: ScriptHash,
}

impl Judged {
    pub fn of(script: Arc<Script>) -> Judged {
        let judge = Judge::new(&script);
        let (attainable, proof) = analysis::attainable(&script, &judge);
        Judged { play: script.play_hash(), script, judge, attainable, proof }
    }
}
