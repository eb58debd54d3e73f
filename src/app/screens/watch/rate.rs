//! The watcher's ratings: every principle that the session is assessed on, four levels each.

use crate::app::screens::rating::{level_meanings_ui, question_ui};
use crate::app::theme::{self, STEP};
use crate::app::widgets::{lead_ui, page_ui, primary_button_ui, small_ui, title_ui};
use crate::practice::rate::Watched;
use crate::scoring::Level;
use crate::texts::t;
use egui::Ui;

/// Asks for the ratings; `true` once they shall be compared.
pub fn show(ui: &mut Ui, watched: &Watched, answers: &mut [(usize, Option<Level>)]) -> bool {
    let rubric = &watched.judged.script.key.rubric;
    page_ui(ui, theme::measure(ui), |ui| {
        title_ui(ui, t!("rate-title"));
        lead_ui(ui, t!("rate-lead"));
        ui.add_space(STEP);
        level_meanings_ui(ui);
        for (principle, answer) in answers.iter_mut() {
            let Some(principle) = rubric.principles.get(*principle) else { continue };
            ui.add_space(2.0 * STEP);
            question_ui(ui, principle, answer);
        }
        ui.add_space(3.0 * STEP);
        let given = answers.iter().filter(|(_, a)| a.is_some()).count();
        let compare = ui.add_enabled_ui(given > 0, |ui| primary_button_ui(ui, t!("rate-compare"))).inner;
        small_ui(ui, &t!("rate-given", given = given, all = answers.len()));
        compare.clicked()
    })
}
