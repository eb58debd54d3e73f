//! The page of one principle: in short, why, an example with commentary, and the behaviours that are looked for.

use crate::app::theme::{self, STEP};
use crate::app::widgets::{Speaker, definition_ui, disclosure_ui, italic_ui, lead_ui, prose_ui, quiet_ui, section_ui, speech_ui, subheading_ui, title_ui};
use crate::report::names;
use crate::rubric::{Behaviour, Importance, Principle, Rubric};
use crate::texts::t;
use egui::{Id, Ui};

pub fn show(ui: &mut Ui, rubric: &Rubric, principle: &Principle, gate: bool) {
    title_ui(ui, &principle.title);
    ui.scope(|ui| {
        ui.set_max_width(theme::measure(ui).min(ui.available_width()));
        lead_ui(ui, &principle.short);
        if gate {
            quiet_ui(ui, t!("principle-gate"));
        } else if principle.critical {
            quiet_ui(ui, t!("principle-critical"));
        }
    });
    section_ui(ui, t!("principle-why"), |ui| prose_ui(ui, &principle.why));
    if !principle.example.is_empty() {
        section_ui(ui, t!("principle-example"), |ui| example(ui, principle));
    }
    section_ui(ui, t!("principle-looked-for"), |ui| {
        for (importance, name, meaning) in [
            (Importance::Essential, t!("principle-essential"), t!("principle-essential-text")),
            (Importance::Basic, t!("principle-basic"), t!("principle-basic-text")),
            (Importance::Advanced, t!("principle-advanced"), t!("principle-advanced-text")),
        ] {
            let some: Vec<&Behaviour> = principle.behaviours.iter().filter(|b| b.level == importance).collect();
            if some.is_empty() {
                continue;
            }
            subheading_ui(ui, name);
            quiet_ui(ui, meaning);
            for behaviour in some {
                let id = Id::new(("behaviour", &rubric.id, &behaviour.id));
                disclosure_ui(ui, id, &behaviour.title, false, |ui| details(ui, behaviour));
            }
            ui.add_space(STEP);
        }
    });
}

/// The exchanges as a conversation, each with its comment under it.
fn example(ui: &mut Ui, principle: &Principle) {
    ui.set_max_width((theme::measure(ui) + 4.0 * STEP).min(ui.available_width()));
    for exchange in &principle.example {
        ui.spacing_mut().item_spacing.y = 0.75 * STEP;
        speech_ui(ui, Speaker::Client(t!("principle-client")), &exchange.client, None);
        speech_ui(ui, Speaker::Trainee, &exchange.said, None);
        ui.horizontal_top(|ui| {
            ui.add_space(6.0 * STEP);
            ui.vertical(|ui| {
                ui.set_max_width((theme::measure(ui) - 2.0 * STEP).min(ui.available_width()));
                italic_ui(ui, &exchange.comment)
            });
        });
        ui.add_space(STEP);
    }
}

fn details(ui: &mut Ui, behaviour: &Behaviour) {
    ui.spacing_mut().item_spacing.y = STEP;
    definition_ui(ui, t!("principle-looks-like"), &behaviour.looks);
    definition_ui(ui, t!("principle-why-short"), &behaviour.why);
    definition_ui(ui, t!("principle-try"), &behaviour.instead);
    if !behaviour.settings.is_empty() {
        let settings: Vec<&str> = behaviour.settings.iter().map(|s| names::setting(*s)).collect();
        definition_ui(ui, t!("principle-only"), &settings.join(", "));
    }
    definition_ui(ui, t!("principle-source"), &behaviour.source);
    ui.add_space(STEP);
}
