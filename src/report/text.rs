//! The debrief as plain text, for the terminal.

use super::debrief::{Debrief, Feedback, Focus, FocusKind};
use super::wording::verdict;
use super::words::count;
use crate::rubric::Rubric;
use crate::script::{ResponseIx, Script};
use crate::texts::{capital, t};
use std::fmt::Write;

/// What every result says of itself.
pub fn limits() -> &'static str {
    t!("limits")
}

/// What a result says that rests on an analysis which did not come to its end.
pub fn limits_in_part() -> &'static str {
    t!("limits-in-part")
}

/// The debrief in plain text, lines not wrapped. The terminal speaks English.
pub fn debrief_text(script: &Script, debrief: &Debrief) -> String {
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = write_debrief(&mut out, script, debrief);
    out
}

fn write_debrief(out: &mut String, script: &Script, debrief: &Debrief) -> std::fmt::Result {
    let rubric = &script.key.rubric;
    let outcome = &debrief.outcome;
    match (&debrief.leaves, outcome.ending) {
        (Some(leaves), Some(ending)) => writeln!(out, "{}\n{leaves}", script.about.ending_titles[ending as usize])?,
        (None, Some(ending)) => writeln!(out, "{}", script.about.ending_titles[ending as usize])?,
        _ => writeln!(out, "You left the session after {}.", count(outcome.turns, "turn"))?,
    }
    writeln!(out)?;
    if let Some(focus) = &debrief.worked {
        writeln!(out, "One line that worked: {}", focus_text(script, debrief, focus))?;
    }
    if let Some(focus) = &debrief.again {
        writeln!(out, "One moment to do again: {}", focus_text(script, debrief, focus))?;
    }
    writeln!(out, "\n{}", verdict(rubric, outcome))?;
    writeln!(out)?;
    for part in &outcome.principles {
        let title = &rubric.principles[part.principle].title;
        if part.assessed {
            let all = count(part.shown.len() + part.missed.len(), "behaviour");
            writeln!(out, "  {title:<44} {:<10} {} of {all}", part.level.label(), part.shown.len())?;
        } else {
            writeln!(out, "  {title:<44} not assessed")?;
        }
    }
    let gate = match (outcome.gate.called_for, outcome.gate.met) {
        (false, _) => "not called for",
        (true, true) => "met",
        (true, false) => "not met",
    };
    writeln!(out, "  {:<44} {gate}", rubric.gate.title)?;
    for harm in &outcome.harms {
        writeln!(out, "  Harm ({}), turn {}: {}", harm.severity.label(), harm.turn + 1, rubric.harms[harm.harm].title)?;
    }
    if !outcome.goal_qualities.is_empty() {
        let met: Vec<&str> = outcome.goal_qualities.iter().filter(|(_, met)| *met).map(|(q, _)| q.label()).collect();
        match &met[..] {
            [] => writeln!(out, "\nNo goal was agreed that has one of the qualities of a good session goal.")?,
            met => writeln!(out, "\nThe goal was {}.", met.join("; "))?,
        }
    }
    writeln!(out)?;
    for turn in &debrief.turns {
        writeln!(out, "{:>3}. {}", turn.turn + 1, say(script, turn.response))?;
        for feedback in &turn.feedback {
            writeln!(out, "     {}", feedback_text(rubric, feedback))?;
        }
        for change in &turn.changes {
            let verb = if change.to > change.from { "rose" } else { "fell" };
            writeln!(out, "     {} {verb} from {} to {}.", capital(change.dimension.label()), change.from, change.to)?;
        }
    }
    writeln!(out, "\n{}", limits())
}

fn say(script: &Script, response: ResponseIx) -> &str {
    script.play.text(script.play.response(response).say)
}

fn focus_text(script: &Script, debrief: &Debrief, focus: &Focus) -> String {
    let rubric = &script.key.rubric;
    let said = debrief.turns.get(focus.turn).map_or("", |t| say(script, t.response));
    let behaviour = |i: usize| rubric.behaviours().nth(i);
    let mut out = format!("turn {}, ‘{said}’ ", focus.turn + 1);
    match focus.kind {
        FocusKind::Showed { behaviour: i } => out.push_str(&behaviour(i).map(|b| format!("({}). {}", b.title, b.why)).unwrap_or_default()),
        FocusKind::Harmed { harm } => out.push_str(&format!("({}). {}", rubric.harms[harm].title, rubric.harms[harm].instead)),
        FocusKind::Missed { behaviour: i } => out.push_str(&behaviour(i).map(|b| format!("(missed: {}). {}", b.title, b.instead)).unwrap_or_default()),
    }
    if let Some(instead) = focus.instead {
        out.push_str(&format!(" You could have said: ‘{}’", say(script, instead)));
    }
    out
}

/// The words of a piece of feedback.
pub fn feedback_text(rubric: &Rubric, feedback: &Feedback) -> String {
    match feedback {
        Feedback::Own(text) => text.clone(),
        Feedback::Behaviour(i) => rubric.behaviours().nth(*i).map(|b| b.why.clone()).unwrap_or_default(),
        Feedback::Harm(i) => format!("{} {}", rubric.harms[*i].why, rubric.harms[*i].instead),
    }
}
