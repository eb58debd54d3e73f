//! `oaat compare`: how alike two scenarios are as forms of one assessment, or what an edit changed, in words or as one JSON document.

use super::resolve::{self, Unfound};
use super::{Exit, Io, count, write_json};
use crate::analysis::{Effort, compare};
use crate::report::comparison_text;
use crate::script::Script;
use std::sync::Arc;

/// What is wanted.
pub struct Wish {
    pub a: String,
    pub b: String,
    pub seed: Option<u64>,
    pub sessions: Option<u64>,
    pub json: bool,
}

pub fn run(wish: &Wish, io: &mut Io) -> std::io::Result<Exit> {
    let (a, b) = (script(&wish.a, io)?, script(&wish.b, io)?);
    let (a, b) = match (a, b) {
        (Ok(a), Ok(b)) => (a, b),
        (Err(exit), _) | (_, Err(exit)) => return Ok(exit),
    };
    let standard = Effort::default();
    let effort = Effort { seed: wish.seed.unwrap_or(standard.seed), sessions: wish.sessions.unwrap_or(standard.sessions).max(1), ..standard };
    io.say_on_terminal("looking at every session of both …");
    let comparison = compare(&a, &b, &effort);
    io.say_on_terminal("");
    if wish.json {
        write_json(io.out, &comparison)?;
    } else {
        io.out.write_all(comparison_text(&comparison).as_bytes())?;
    }
    Ok(Exit::Well)
}

/// A scenario without errors; else what is wrong is told, and how the command ends.
fn script(wanted: &str, io: &mut Io) -> std::io::Result<Result<Arc<Script>, Exit>> {
    let entry = match resolve::scenario(Some(wanted)) {
        Ok(entry) => entry,
        Err(Unfound::Unknown(message)) => {
            writeln!(io.err, "{message}")?;
            return Ok(Err(Exit::Usage));
        }
        Err(Unfound::Unreadable(message)) => {
            writeln!(io.err, "{message}")?;
            return Ok(Err(Exit::Unreadable));
        }
    };
    let Some(script) = entry.script else {
        for diagnostic in &entry.diagnostics {
            writeln!(io.err, "{diagnostic}")?;
        }
        let findings = count(entry.diagnostics.len(), "finding");
        writeln!(io.err, "{} has {findings}; only scenarios without errors can be compared", entry.source.name)?;
        return Ok(Err(Exit::FoundFaults));
    };
    Ok(Ok(script))
}
