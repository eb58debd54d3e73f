//! The end of a drill.

use super::{DrillView, Wanted};
use crate::app::theme::{self, STEP};
use crate::app::widgets::{announce, body_ui, button_ui, page_ui, primary_button_ui, prose_ui, section_ui, small_ui, title_ui};
use crate::practice::drill::Named;
use egui::Ui;

impl DrillView {
    pub(super) fn done_ui(&mut self, ui: &mut Ui) -> Option<Wanted> {
        let summary = self.drill.summary();
        let mut wanted = None;
        page_ui(ui, theme::measure(ui), |ui| {
            title_ui(ui, "The drill is done");
            let words = summary.words();
            announce(ui, &words);
            let first = format!(
                "{} of {} sat at first go.",
                summary.at_first_go,
                if summary.cards == 1 { "1 moment".to_owned() } else { format!("{} moments", summary.cards) }
            );
            prose_ui(ui, &first);
            if summary.came_back > 0 {
                prose_ui(ui, &format!("Of the {} that came back, {} sat at first go then.", summary.came_back, summary.at_first_go_then));
            }
            named_ui(ui, "Found at first go", &summary.sat);
            named_ui(ui, "Comes back on another day", &summary.to_bring_back);
            ui.add_space(2.0 * STEP);
            ui.horizontal_wrapped(|ui| {
                let back = primary_button_ui(ui, "Back to practice");
                if std::mem::take(&mut self.fresh) {
                    back.request_focus();
                }
                if back.clicked() {
                    wanted = Some(Wanted::Leave);
                }
                if button_ui(ui, "Another drill of the same").clicked() {
                    wanted = Some(Wanted::Another);
                }
            });
            small_ui(ui, "Ten minutes are a good drill. What sat today sits better after a day’s rest than after another hour.");
        });
        wanted
    }
}

fn named_ui(ui: &mut Ui, title: &str, named: &[Named]) {
    if !named.is_empty() {
        section_ui(ui, title, |ui| {
            for behaviour in named {
                body_ui(ui, &behaviour.title);
            }
        });
    }
}
