//! The levels: what each principle came to, the exchanges that earned it, and the chances that were missed.

use super::{Go, Looked, WorkedOut, limits_ui};
use crate::app::theme::{self, STEP};
use crate::app::widgets::{
    Tone, body_ui, callout_ui, card_ui, disclosure_ui, heading_ui, italic_ui, level_bar_ui, page_ui, prose_ui, quiet_button_ui, quiet_ui, section_ui, small_ui,
    strong_ui, subheading_ui,
};
use crate::report::Debrief;
use crate::report::names;
use crate::report::{behaviour, harm_in_full, turn, verdict};
use crate::rubric::{HarmSeverity, Rubric};
use crate::scoring::{Evidence, GateOutcome, Level, Missed, PrincipleOutcome};
use crate::texts::t;
use egui::{Id, Ui};

pub fn show(ui: &mut Ui, held: &Looked, worked_out: &WorkedOut) -> Option<Go> {
    let WorkedOut { judged, debrief } = worked_out;
    let rubric = &held.script.key.rubric;
    let outcome = &debrief.outcome;
    let mut go = None;
    page_ui(ui, theme::measure(ui) + 20.0 * STEP, |ui| {
        heading_ui(ui, t!("levels-title"));
        callout_ui(ui, Tone::Plain, |ui| {
            body_ui(ui, &verdict(rubric, outcome));
            if let Some(frame) = rubric.frame(outcome.frame) {
                small_ui(ui, &frame.why);
            }
        });
        limits_ui(ui, judged);
        ui.add_space(STEP);
        for part in outcome.principles.iter().filter(|p| p.assessed) {
            card_ui(ui, |ui| go = principle_ui(ui, rubric, part).or(go));
        }
        let others: Vec<&str> =
            outcome.principles.iter().filter(|p| !p.assessed).filter_map(|p| rubric.principles.get(p.principle)).map(|p| p.title.as_str()).collect();
        if !others.is_empty() {
            small_ui(ui, &t!("levels-not-assessed", principles = others.join("; ")));
        }
        section_ui(ui, &rubric.gate.title, |ui| go = gate_ui(ui, rubric, &outcome.gate).or(go));
        section_ui(ui, t!("levels-harm"), |ui| go = harms_ui(ui, rubric, debrief).or(go));
        if !outcome.goal_qualities.is_empty() {
            section_ui(ui, t!("levels-goal"), |ui| {
                for (quality, met) in &outcome.goal_qualities {
                    let quality = names::quality(*quality);
                    body_ui(ui, &if *met { t!("goal-met", quality = quality) } else { t!("goal-not-met", quality = quality) });
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
    let mut facts = vec![t!("levels-shown", shown = part.shown.len(), count = part.shown.len() + part.missed.len())];
    if part.highest < Level::Skilled {
        facts.push(t!("levels-highest", level = names::level(part.highest)));
    }
    if principle.critical {
        facts.push(t!("levels-critical").to_owned());
    }
    small_ui(ui, &format!("{}.", facts.join("; ")));
    let mut go = None;
    disclosure_ui(ui, Id::new(("evidence", part.principle)), t!("levels-evidence"), false, |ui| {
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
            strong_ui(ui, &t!("levels-was-shown", behaviour = &found.title));
            go = turns_ui(ui, t!("levels-came-to-count"), std::iter::once(evidence.turn)).or(go);
            ui.add_space(STEP);
        });
    }
    for chance in missed {
        let Some(found) = behaviour(rubric, chance.behaviour) else { continue };
        ui.push_id(("missed", chance.behaviour), |ui| {
            strong_ui(ui, &t!("levels-was-missed", behaviour = &found.title));
            if chance.chances.is_empty() {
                small_ui(ui, t!("levels-never-open"));
            } else {
                go = turns_ui(ui, t!("levels-open-in"), chance.chances.iter().map(|c| c.turn)).or(go);
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
        (false, _) => quiet_ui(ui, t!("gate-not-called")),
        (true, true) => body_ui(ui, t!("gate-met")),
        (true, false) => body_ui(ui, t!("gate-not-met")),
    };
    if !gate.called_for {
        return None;
    }
    if let Some(turns) = gate.since {
        small_ui(ui, &if turns == 0 { t!("gate-from-beginning").to_owned() } else { t!("gate-since", turn = turns) });
    }
    evidence_ui(ui, rubric, &gate.shown, &gate.missed)
}

fn harms_ui(ui: &mut Ui, rubric: &Rubric, debrief: &Debrief) -> Option<Go> {
    if debrief.outcome.harms.is_empty() {
        quiet_ui(ui, t!("harms-none"));
        return None;
    }
    small_ui(ui, t!("harms-axis"));
    let mut go = None;
    for (i, event) in debrief.outcome.harms.iter().enumerate() {
        let Some(harm) = rubric.harms.get(event.harm) else { continue };
        let tone = if event.severity == HarmSeverity::Endangers { Tone::Bad } else { Tone::Caution };
        callout_ui(ui, tone, |ui| {
            ui.push_id(("harm", i), |ui| {
                strong_ui(ui, &harm_in_full(harm));
                go = turns_ui(ui, t!("levels-in"), std::iter::once(event.turn)).or(go);
                prose_ui(ui, &harm.why);
                prose_ui(ui, &harm.instead);
            });
        });
    }
    go
}
