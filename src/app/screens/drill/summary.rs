//! The end of a drill.

use super::{DrillView, Wanted};
use crate::app::theme::{self, STEP};
use crate::app::widgets::{announce, body_ui, button_ui, page_ui, primary_button_ui, prose_ui, section_ui, small_ui, title_ui};
use crate::practice::drill::Named;
use crate::texts::t;
use egui::Ui;

impl DrillView {
    pub(super) fn done_ui(&mut self, ui: &mut Ui) -> Option<Wanted> {
        let summary = self.drill.summary();
        let mut wanted = None;
        page_ui(ui, theme::measure(ui), |ui| {
            title_ui(ui, t!("drill-done"));
            let first = t!("drill-sat", sat = summary.at_first_go, count = summary.cards);
            announce(ui, &first);
            prose_ui(ui, &first);
            if summary.came_back > 0 {
                prose_ui(ui, &t!("drill-came-back", count = summary.came_back, sat = summary.at_first_go_then));
            }
            named_ui(ui, t!("drill-found"), &summary.sat);
            named_ui(ui, t!("drill-returns"), &summary.to_bring_back);
            ui.add_space(2.0 * STEP);
            ui.horizontal_wrapped(|ui| {
                let back = primary_button_ui(ui, t!("back-to-practice"));
                if std::mem::take(&mut self.fresh) {
                    back.request_focus();
                }
                if back.clicked() {
                    wanted = Some(Wanted::Leave);
                }
                if button_ui(ui, t!("drill-another")).clicked() {
                    wanted = Some(Wanted::Another);
                }
            });
            small_ui(ui, t!("drill-ten-minutes"));
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
