//! The trainee's own view of the session: a few principles, four levels each, all of it to be skipped.

use super::{LEVELS, RatingView};
use crate::app::desk::Desk;
use crate::app::screens::Next;
use crate::app::screens::session::conversation::capital;
use crate::app::theme::{READING, STEP};
use crate::app::widgets::{choice_ui, lead_ui, page_ui, primary_button_ui, prose_ui, quiet_button_ui, quiet_ui, subheading_ui, title_ui};
use crate::scoring::Level;
use egui::Ui;

/// What a level means, for somebody who looks back on their own session.
pub fn meaning(level: Level) -> &'static str {
    match level {
        Level::NotShown => "nothing of it was there.",
        Level::Partial => "something of it was there, and something that belongs to it was missing.",
        Level::Basic => "everything essential was there, and most of what usually goes with it.",
        Level::Skilled => "basic, and some of the finer ways of doing it as well.",
    }
}

impl RatingView {
    pub(super) fn questions_ui(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        page_ui(ui, READING, |ui| {
            title_ui(ui, "How do you think it went?");
            lead_ui(ui, "Your own view comes first, before anything was counted. The debrief puts it beside what the session showed.");
            ui.add_space(2.0 * STEP);
            let Some(held) = &self.held else { return };
            if self.answers.is_empty() {
                quiet_ui(ui, "Working out what this session looked at…");
                return;
            }
            let script = held.script.clone();
            for (i, (principle, answer)) in self.answers.iter_mut().enumerate() {
                let principle = &script.key.rubric.principles[*principle];
                ui.push_id(("question", i), |ui| {
                    subheading_ui(ui, &principle.title);
                    prose_ui(ui, &principle.short);
                    ui.add_space(0.5 * STEP);
                    for level in LEVELS {
                        let text = format!("{}: {}", capital(level.label()), meaning(level));
                        let shown = choice_ui(ui, None, &text, *answer == Some(level));
                        if std::mem::take(&mut self.focus) {
                            shown.request_focus();
                        }
                        if shown.clicked() {
                            *answer = if *answer == Some(level) { None } else { Some(level) };
                        }
                    }
                    ui.add_space(3.0 * STEP);
                });
            }
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
