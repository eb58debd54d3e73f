//! The page of the harms, from what endangers to what hinders.

use crate::app::theme::STEP;
use crate::app::widgets::{definition_ui, disclosure_ui, lead_ui, quiet_ui, section_ui, title_ui};
use crate::rubric::{Harm, HarmSeverity, Rubric};
use crate::texts::t;
use egui::{Id, Ui};

pub fn show(ui: &mut Ui, rubric: &Rubric) {
    title_ui(ui, t!("principles-harms"));
    lead_ui(ui, t!("harms-lead"));
    for (severity, name, meaning) in [
        (HarmSeverity::Endangers, t!("harms-endangers"), t!("harms-endangers-text")),
        (HarmSeverity::Hurts, t!("harms-hurts"), t!("harms-hurts-text")),
        (HarmSeverity::Hinders, t!("harms-hinders"), t!("harms-hinders-text")),
    ] {
        let some: Vec<&Harm> = rubric.harms.iter().filter(|h| h.severity == severity).collect();
        if some.is_empty() {
            continue;
        }
        section_ui(ui, name, |ui| {
            quiet_ui(ui, meaning);
            for harm in some {
                disclosure_ui(ui, Id::new(("harm", &rubric.id, &harm.id)), &harm.title, false, |ui| details(ui, rubric, harm));
            }
        });
    }
}

fn details(ui: &mut Ui, rubric: &Rubric, harm: &Harm) {
    ui.spacing_mut().item_spacing.y = STEP;
    definition_ui(ui, t!("principle-looks-like"), &harm.looks);
    definition_ui(ui, t!("principle-why-short"), &harm.why);
    definition_ui(ui, t!("principle-try"), &harm.instead);
    if let Some(principle) = rubric.principles_and_gate().find(|p| p.id == harm.principle) {
        definition_ui(ui, t!("principle-belongs"), &principle.title);
    }
    definition_ui(ui, t!("principle-source"), &harm.source);
    ui.add_space(STEP);
}
