//! How the debrief says things: behaviours with their principles, changes with their cause, levels.

use crate::app::screens::session::conversation::capital;
use crate::report::Change;
use crate::rubric::{Behaviour, Principle, Rubric};
use crate::scoring::Level;
use crate::script::{ResponseIx, Script};
use crate::session::Said;

pub fn behaviour(rubric: &Rubric, index: usize) -> Option<&Behaviour> {
    rubric.behaviours().nth(index)
}

/// The title of a behaviour; nothing for a number that the rubric does not have.
pub fn title(rubric: &Rubric, index: usize) -> &str {
    behaviour(rubric, index).map_or("", |b| &b.title)
}

/// The principle, or the gate, that a behaviour belongs to.
pub fn principle_of(rubric: &Rubric, behaviour: usize) -> &Principle {
    let places = (0..rubric.principles.len()).find(|p| rubric.range_of(*p).contains(&behaviour));
    places.map_or(&rubric.gate, |p| &rubric.principles[p])
}

/// A behaviour with its principle: ‘Asks what was tried (Strengths and resources)’.
pub fn behaviour_in_full(rubric: &Rubric, index: usize) -> String {
    format!("{} ({})", title(rubric, index), principle_of(rubric, index).title)
}

/// A turn as people count, from 1.
pub fn turn(index: usize) -> String {
    format!("turn {}", index + 1)
}

/// What a turn did to the client's state, with its cause: ‘After this advice, trust fell from 3 to 2 and hope rose from 1 to 2.’
pub fn changes(script: &Script, response: ResponseIx, changes: &[Change]) -> Option<String> {
    let each = changes.iter().map(|c| {
        let verb = if c.to > c.from { "rose" } else { "fell" };
        format!("{} {verb} from {} to {}", c.dimension.label(), c.from, c.to)
    });
    let list = join(&each.collect::<Vec<_>>())?;
    Some(format!("After this {}, {list}.", script.play.response(response).kind.label()))
}

/// What came to be known or agreed in a turn.
pub fn news<'s>(script: &'s Script, said: &Said) -> Vec<&'s str> {
    let new = said.after.facts & !said.before.facts;
    script.about.facts.iter().enumerate().filter(|(i, _)| new & (1 << i) != 0).map(|(_, f)| f.text.as_str()).collect()
}

/// ‘a’, ‘a and b’, ‘a, b and c’.
pub fn join(parts: &[String]) -> Option<String> {
    match parts {
        [] => None,
        [one] => Some(one.clone()),
        [first @ .., last] => Some(format!("{} and {last}", first.join(", "))),
    }
}

/// A level, or that there is none.
pub fn level(level: Option<Level>) -> String {
    level.map_or_else(|| "Not assessed".to_owned(), |l| capital(l.label()))
}

/// A number with its noun.
pub fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_people_write_them() {
        let parts = |n: usize| ["a", "b", "c"][..n].iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        assert_eq!(join(&parts(0)), None);
        assert_eq!(join(&parts(1)).as_deref(), Some("a"));
        assert_eq!(join(&parts(2)).as_deref(), Some("a and b"));
        assert_eq!(join(&parts(3)).as_deref(), Some("a, b and c"));
        assert_eq!((count(1, "turn", "turns"), count(2, "turn", "turns")), ("1 turn".to_owned(), "2 turns".to_owned()));
    }
}
