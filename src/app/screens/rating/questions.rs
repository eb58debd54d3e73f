//! The trainee's own view of the session: a few principles, four levels each, all of it to be skipped.

use super::{LEVELS, RatingView};
use crate::app::desk::Desk;
use crate::app::screens::Next;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{definition_ui, lead_ui, page_ui, primary_button_ui, prose_ui, quiet_button_ui, quiet_ui, segment_ui, subheading_ui, title_ui};
use crate::report::names;
use crate::rubric::Principle;
use crate::scoring::Level;
use crate::texts::{capital, t};
use egui::Ui;
use egui::accesskit::Role;

/// The levels by their names, to choose from.
fn level_segment_ui(ui: &mut Ui, answer: &mut Option<Level>) {
    let names = LEVELS.map(|level| capital(names::level(level)));
    let answers: Vec<(Level, &str)> = LEVELS.into_iter().zip(names.iter().map(String::as_str)).collect();
    segment_ui(ui, answer, &answers);
}

/// What a level means, for somebody who looks back on their own session.
fn meaning(level: Level) -> &'static str {
    match level {
        Level::NotShown => t!("rating-not-shown"),
        Level::Partial => t!("rating-partial"),
        Level::Basic => t!("rating-basic"),
        Level::Skilled => t!("rating-skilled"),
    }
}

/// What each level means.
pub fn level_meanings_ui(ui: &mut Ui) {
    for level in LEVELS {
        definition_ui(ui, &capital(names::level(level)), &capital(meaning(level)));
    }
}

/// How far a principle was shown: what it is, and the four levels.
pub fn question_ui(ui: &mut Ui, principle: &Principle, answer: &mut Option<Level>) {
    ui.push_id(&principle.id, |ui| {
        // The answers are called alike in every question: the group says which it is.
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::RadioGroup);
            node.set_label(principle.title.as_str());
        });
        subheading_ui(ui, &principle.title);
        prose_ui(ui, &principle.short);
        level_segment_ui(ui, answer);
    });
}

impl RatingView {
    pub(super) fn questions_ui(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        page_ui(ui, theme::measure(ui), |ui| {
            title_ui(ui, t!("rating-title"));
            lead_ui(ui, t!("rating-lead"));
            ui.add_space(2.0 * STEP);
            let Some(held) = &self.held else { return };
            if self.answers.is_empty() {
                quiet_ui(ui, t!("rating-working"));
                return;
            }
            let script = held.script.clone();
            level_meanings_ui(ui);
            for (principle, answer) in &mut self.answers {
                let principle = &script.key.rubric.principles[*principle];
                ui.add_space(2.0 * STEP);
                question_ui(ui, principle, answer);
            }
            ui.add_space(3.0 * STEP);
            ui.horizontal_wrapped(|ui| {
                let answered = self.answers.iter().any(|(_, a)| a.is_some());
                let on = ui.add_enabled_ui(answered, |ui| primary_button_ui(ui, t!("rating-go-on"))).inner;
                if on.clicked() {
                    self.write(desk);
                }
                if quiet_button_ui(ui, t!("rating-skip")).clicked() {
                    self.answers.iter_mut().for_each(|(_, a)| *a = None);
                    self.write(desk);
                }
            });
        });
        None
    }
}
