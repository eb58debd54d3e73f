//! The page of the harms, from what endangers to what hinders.

use crate::app::theme::STEP;
use crate::app::widgets::{definition_ui, disclosure_ui, lead_ui, quiet_ui, section_ui, title_ui};
use crate::rubric::{Harm, HarmSeverity, Rubric};
use egui::{Id, Ui};

pub fn show(ui: &mut Ui, rubric: &Rubric) {
    title_ui(ui, "What does harm");
    lead_ui(ui, "Harm is looked at by itself: nothing good that you do makes up for it, and it takes nothing from what you did well.");
    for (severity, name, meaning) in [
        (HarmSeverity::Endangers, "Endangers", "One of these is enough that a session is no pass."),
        (HarmSeverity::Hurts, "Hurts", "The client is left worse off by it. It never fails a session by itself."),
        (HarmSeverity::Hinders, "Hinders", "It gets in the way of the work."),
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
    definition_ui(ui, "Looks like", &harm.looks);
    definition_ui(ui, "Why", &harm.why);
    definition_ui(ui, "Try", &harm.instead);
    if let Some(principle) = rubric.principles_and_gate().find(|p| p.id == harm.principle) {
        definition_ui(ui, "Belongs with", &principle.title);
    }
    definition_ui(ui, "Comes from", &harm.source);
    ui.add_space(STEP);
}
