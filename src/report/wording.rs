//! How a debrief says things, on screen and on paper: behaviours with their principles, changes with their cause, levels.

use super::Change;
use crate::report::names;
use crate::rubric::{Behaviour, Harm, Principle, Rubric};
use crate::scoring::{Level, Outcome, Shortfall};
use crate::script::{ResponseIx, Script};
use crate::session::Said;
use crate::texts::{capital, join, t};

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
    t!("behaviour-in-full", behaviour = title(rubric, index), principle = &principle_of(rubric, index).title)
}

/// A turn as people count, from 1.
pub fn turn(index: usize) -> String {
    t!("turn-named", turn = index + 1)
}

/// What a turn did to the client's state, with its cause: ‘After this advice, trust fell from 3 to 2 and hope rose from 1 to 2.’
pub fn changes(script: &Script, response: ResponseIx, changes: &[Change]) -> Option<String> {
    let each = changes.iter().map(|c| {
        let what = names::dimension(c.dimension);
        if c.to > c.from { t!("change-rose", what = what, from = c.from, to = c.to) } else { t!("change-fell", what = what, from = c.from, to = c.to) }
    });
    let list = join(&each.collect::<Vec<_>>())?;
    Some(t!("changes", kind = names::kind_of_response(script.play.response(response).kind), changes = list))
}

/// What came to be known or agreed in a turn.
pub fn news<'s>(script: &'s Script, said: &Said) -> Vec<&'s str> {
    let new = said.after.facts & !said.before.facts;
    script.about.facts.iter().enumerate().filter(|(i, _)| new & (1 << i) != 0).map(|(_, f)| f.text.as_str()).collect()
}

/// A level, or that there is none.
pub fn level(level: Option<Level>) -> String {
    level.map_or_else(|| t!("not-assessed").to_owned(), |l| capital(names::level(l)))
}

/// A harm with what it does: ‘Blames the client (this hurts)’.
pub fn harm_in_full(harm: &Harm) -> String {
    t!("harm-in-full", harm = &harm.title, severity = names::severity(harm.severity))
}

/// The total, whether it is a pass, and if not, why not.
pub fn verdict(rubric: &Rubric, outcome: &Outcome) -> String {
    let percent = outcome.total.percent();
    if outcome.shortfalls.contains(&Shortfall::NotEnded) {
        return t!("verdict-not-ended", percent = percent);
    }
    if outcome.passed {
        return t!("verdict-passed", percent = percent);
    }
    let reasons: Vec<String> = outcome.shortfalls.iter().map(|s| shortfall(rubric, s)).collect();
    t!("verdict-not-passed", percent = percent, reasons = reasons.join("; "))
}

fn shortfall(rubric: &Rubric, shortfall: &Shortfall) -> String {
    match shortfall {
        Shortfall::NotEnded => t!("shortfall-not-ended").to_owned(),
        Shortfall::BelowCut => t!("shortfall-cut", cut = rubric.cut),
        Shortfall::CriticalBelowBasic { principle } => t!("shortfall-critical", principle = &rubric.principles[*principle].title),
        Shortfall::Endangers { harm } => t!("shortfall-endangers", harm = &rubric.harms[*harm].title),
        Shortfall::GateNotMet => t!("shortfall-gate").to_owned(),
    }
}
