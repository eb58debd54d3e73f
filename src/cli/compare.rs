//! `oaat compare`: how alike two scenarios are as forms of one assessment, or what an edit changed, in words or as one JSON document.

use super::resolve;
use super::{Exit, Io, write_json};
use crate::analysis::{Effort, compare};
use crate::report::comparison_text;

/// What is wanted.
pub struct Wish {
    pub a: String,
    pub b: String,
    pub seed: Option<u64>,
    pub sessions: Option<u64>,
    pub json: bool,
}

pub fn run(wish: &Wish, io: &mut Io) -> std::io::Result<Exit> {
    let [a, b] = match resolve::playable([Some(&wish.a), Some(&wish.b)], wish.json, io)? {
        Ok(scripts) => scripts,
        Err(exit) => return Ok(exit),
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
