//! `oaat analyse`: what is true of every session of a scenario, in words or as one JSON document.

use super::resolve;
use super::{Exit, Io, write_json};
use crate::analysis::{Analysis, Effort, analyse};
use crate::report::analysis_text;
use crate::script::PresentationIx;

/// What is wanted.
pub struct Wish {
    pub scenario: Option<String>,
    pub presentation: Option<String>,
    pub thorough: bool,
    pub seed: Option<u64>,
    pub sessions: Option<u64>,
    pub routes: bool,
    pub json: bool,
}

pub fn run(wish: &Wish, io: &mut Io) -> std::io::Result<Exit> {
    let script = match resolve::playable([wish.scenario.as_deref()], wish.json, io)? {
        Ok([script]) => script,
        Err(exit) => return Ok(exit),
    };
    let mut only = None;
    if let Some(wanted) = &wish.presentation {
        let ids: Vec<&str> = script.play.presentations.iter().map(|p| p.id.as_str()).collect();
        let Some(at) = ids.iter().position(|id| id == wanted) else {
            writeln!(io.err, "there is no presentation ‘{wanted}’; there are: {}", ids.join(", "))?;
            return Ok(Exit::Usage);
        };
        only = Some(at as PresentationIx);
    }
    let standard = if wish.thorough { Effort::thorough() } else { Effort::default() };
    let effort = Effort { seed: wish.seed.unwrap_or(standard.seed), sessions: wish.sessions.unwrap_or(standard.sessions).max(1), ..standard };
    io.say_on_terminal("analysing every session …");
    let analysis: Analysis = analyse(&script, only, &effort);
    io.say_on_terminal("");
    if wish.json {
        write_json(io.out, &analysis)?;
    } else {
        io.out.write_all(analysis_text(&script, &analysis, wish.routes).as_bytes())?;
    }
    Ok(Exit::Well)
}
