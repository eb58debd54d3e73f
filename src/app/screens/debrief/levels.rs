//! The levels: what each principle came to, the exchanges that earned it, and the chances that were missed.

use super::wording::{behaviour, count, turn};
use super::{Go, Looked};
use crate::app::theme::{self, STEP};
use crate::app::widgets::{
    Tone, body_ui, callout_ui, card_ui, disclosure_ui, heading_ui, italic_ui, level_bar_ui, page_ui, prose_ui, quiet_button_ui, quiet_ui, section_ui, small_ui,
    strong_ui, subheading_ui,
};
use crate::report::{Debrief, LIMITS, verdict};
use crate::rubric::{HarmSeverity, Rubric};
use crate::scoring::{Evidence, GateOutcome, Level, Missed, PrincipleOutcome};
use egui::{Id, Ui};

pub fn show(ui: &mut Ui, held: &Looked, debrief: &Debrief) -> Option<Go> {
    let rubric = &held.script.key.rubric;
    let outcome = &debrief.outcome;
    let mut go = None;
    page_ui(ui, theme::measure(ui) + 20.0 * STEP, |ui| {
        heading_ui(ui, "What the session showed");
        callout_ui(ui, Tone::Plain, |ui| {
            body_ui(ui, &verdict(rubric, outcome));
            if let Some(frame) = rubric.frame(outcome.frame) {
                small_ui(ui, &frame.why);
            }
        });
        small_ui(ui, LIMITS);
        ui.add_space(STEP);
        for part in outcome.principles.iter().filter(|p| p.assessed) {
            card_ui(ui, |ui| go = principle_ui(ui, rubric, part).or(go));
        }
        let others: Vec<&str> =
            outcome.principles.iter().filter(|p| !p.assessed).filter_map(|p| rubric.principles.get(p.principle)).map(|p| p.title.as_str()).collect();
        if !others.is_empty() {
            small_ui(ui, &format!("Not assessed in this session: {}.", others.join("; ")));
        }
        section_ui(ui, &rubric.gate.title, |ui| go = gate_ui(ui, rubric, &outcome.gate).or(go));
        section_ui(ui, "Harm", |ui| go = harms_ui(ui, rubric, debrief).or(go));
        if !outcome.goal_qualities.is_empty() {
            section_ui(ui, "The goal that was agreed", |ui| {
                for (quality, met) in &outcome.goal_qualities {
                    body_ui(ui, &format!("{}: {}", if *met { "Met" } else { "Not met" }, quality.label()));
                }
            });
        }
    });
    go
}

fn principle_ui(ui: &mut Ui, rubric: &Rubric, part: &PrincipleOutcome) -> Option<Go> {
    let principle = rubric.principles.get(part.principle)?;
    ui.horizontal_wrapped(|ui| {
        subheading_ui(ui, &principle.title);
        ui.add_space(2.0 * STEP);
        level_bar_ui(ui, part.level, part.highest);
    });
    let mut facts = format!("{} of {} shown", part.shown.len(), count(part.shown.len() + part.missed.len(), "behaviour", "behaviours"));
    if part.highest < Level::Skilled {
        facts.push_str(&format!("; the highest level that this scenario allows is {}", part.highest.label()));
    }
    if principle.critical {
        facts.push_str("; a pass needs it at basic");
    }
    small_ui(ui, &format!("{facts}."));
    let mut go = None;
    disclosure_ui(ui, Id::new(("evidence", part.principle)), "What earned it, and what was missed", false, |ui| {
        go = evidence_ui(ui, rubric, &part.shown, &part.missed);
    });
    go
}

/// Behaviours that were shown, with their turns, and those that were not, with the turns in which they were open.
fn evidence_ui(ui: &mut Ui, rubric: &Rubric, shown: &[Evidence], missed: &[Missed]) -> Option<Go> {
    let mut go = None;
    for evidence in shown {
        let Some(found) = behaviour(rubric, evidence.behaviour) else { continue };
        ui.push_id(("shown", evidence.behaviour), |ui| {
            strong_ui(ui, &format!("Shown: {}", found.title));
            go = turns_ui(ui, "Came to count in", std::iter::once(evidence.turn)).or(go);
            ui.add_space(STEP);
        });
    }
    for chance in missed {
        let Some(found) = behaviour(rubric, chance.behaviour) else { continue };
        ui.push_id(("missed", chance.behaviour), |ui| {
            strong_ui(ui, &format!("Missed: {}", found.title));
            if chance.chances.is_empty() {
                small_ui(ui, "It was never open in a single turn: the way taken closed it off, or it shows only over the whole session.");
            } else {
                go = turns_ui(ui, "It was open in", chance.chances.iter().map(|c| c.turn)).or(go);
            }
            prose_ui(ui, &found.why);
            italic_ui(ui, &found.instead);
            ui.add_space(STEP);
        });
    }
    go
}

/// Turns that lead to the transcript.
fn turns_ui(ui: &mut Ui, before: &str, turns: impl Iterator<Item = usize>) -> Option<Go> {
    let mut go = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 0.25 * STEP;
        small_ui(ui, before);
        for at in turns {
            if quiet_button_ui(ui, &turn(at)).clicked() {
                go = Some(Go::Turn(at));
            }
        }
    });
    go
}

fn gate_ui(ui: &mut Ui, rubric: &Rubric, gate: &GateOutcome) -> Option<Go> {
    match (gate.called_for, gate.met) {
        (false, _) => quiet_ui(ui, "Not called for: the client gave no sign of danger. It stands outside the total."),
        (true, true) => body_ui(ui, "Called for, and met. It stands outside the total."),
        (true, false) => body_ui(ui, "Called for, and not met. It stands outside the total, and without it no session passes."),
    };
    if !gate.called_for {
        return None;
    }
    if let Some(turns) = gate.since {
        let when = if turns == 0 { "was there from the beginning".to_owned() } else { format!("was given in {}", turn(turns - 1)) };
        small_ui(ui, &format!("The first sign {when}."));
    }
    evidence_ui(ui, rubric, &gate.shown, &gate.missed)
}

fn harms_ui(ui: &mut Ui, rubric: &Rubric, debrief: &Debrief) -> Option<Go> {
    if debrief.outcome.harms.is_empty() {
        quiet_ui(ui, "Nothing that was said hinders, hurts or endangers.");
        return None;
    }
    small_ui(ui, "Harm has an axis of its own: no good deed buys it back, and a small slip never fails a session.");
    let mut go = None;
    for (i, event) in debrief.outcome.harms.iter().enumerate() {
        let Some(harm) = rubric.harms.get(event.harm) else { continue };
        let tone = if event.severity == HarmSeverity::Endangers { Tone::Bad } else { Tone::Caution };
        callout_ui(ui, tone, |ui| {
            ui.push_id(("harm", i), |ui| {
                strong_ui(ui, &format!("{} (this {})", harm.title, event.severity.label()));
                go = turns_ui(ui, "In", std::iter::once(event.turn)).or(go);
                prose_ui(ui, &harm.why);
                prose_ui(ui, &harm.instead);
            });
        });
    }
    go
}
