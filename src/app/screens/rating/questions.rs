//! The trainee's own view of the session: a few principles, four levels each, all of it to be skipped.

use super::{LEVELS, RatingView};
use crate::app::desk::Desk;
use crate::app::screens::Next;
use crate::app::screens::session::conversation::capital;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{definition_ui, lead_ui, page_ui, primary_button_ui, prose_ui, quiet_button_ui, quiet_ui, segment_ui, subheading_ui, title_ui};
use crate::scoring::Level;
use egui::Ui;
use egui::accesskit::Role;

pub const ANSWERS: [(Level, &str); 4] = [(Level::NotShown, "Not shown"), (Level::Partial, "Partial"), (Level::Basic, "Basic"), (Level::Skilled, "Skilled")];

/// What a level means, for somebody who looks back on their own session.
fn meaning(level: Level) -> &'static str {
    match level {
        Level::NotShown => "nothing of it was there.",
        Level::Partial => "some of it was there, and some was missing.",
        Level::Basic => "everything essential was there, and most of the rest.",
        Level::Skilled => "basic, and some of the finer ways as well.",
    }
}

/// What each level means.
pub fn level_meanings_ui(ui: &mut Ui) {
    for level in LEVELS {
        definition_ui(ui, &capital(level.label()), &capital(meaning(level)));
    }
}

impl RatingView {
    pub(super) fn questions_ui(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        page_ui(ui, theme::measure(ui), |ui| {
            title_ui(ui, "How do you think it went?");
            lead_ui(ui, "Your own view comes first, before anything was counted. The debrief puts it beside what the session showed.");
            ui.add_space(2.0 * STEP);
            let Some(held) = &self.held else { return };
            if self.answers.is_empty() {
                quiet_ui(ui, "Working out what this session looked at…");
                return;
            }
            let script = held.script.clone();
            level_meanings_ui(ui);
            for (principle, answer) in &mut self.answers {
                let principle = &script.key.rubric.principles[*principle];
                ui.add_space(2.0 * STEP);
                ui.push_id(&principle.id, |ui| {
                    // The answers are called alike in every question: the group says which it is.
                    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                        node.set_role(Role::RadioGroup);
                        node.set_label(principle.title.as_str());
                    });
                    subheading_ui(ui, &principle.title);
                    prose_ui(ui, &principle.short);
                    segment_ui(ui, answer, &ANSWERS);
                });
            }
            ui.add_space(3.0 * STEP);
            ui.horizontal_wrapped(|ui| {
                let answered = self.answers.iter().any(|(_, a)| a.is_some());
                let on = ui.add_enabled_ui(answered, |ui| primary_button_ui(ui, "Go on to the debrief")).inner;
                if on.clicked() {
                    self.write(desk);
                }
                if quiet_button_ui(ui, "Skip this").clicked() {
                    self.answers.iter_mut().for_each(|(_, a)| *a = None);
                    self.write(desk);
                }
            });
        });
        None
    }
}
