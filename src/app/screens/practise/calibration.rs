//! The trainee's own ratings beside what was computed, over time: neither trust nor modesty is the aim, but a true eye.

use super::levels_plot::{Series, levels_ui};
use super::{Go, Insight};
use crate::app::theme::{self, PAGE, STEP};
use crate::app::widgets::{Mark, body_ui, disclosure_ui, lead_ui, page_ui, section_ui, small_ui, table_ui, title_ui};
use crate::practice::calibration::Calibration;
use crate::report::names;
use crate::texts::{capital, date, t};
use egui::{Id, Ui};

pub fn show(ui: &mut Ui, insight: &Insight) -> Option<Go> {
    page_ui(ui, PAGE - 20.0 * STEP, |ui| {
        title_ui(ui, t!("practise-ratings"));
        if insight.calibration.is_empty() {
            lead_ui(ui, t!("calibration-none"));
            return;
        }
        lead_ui(ui, t!("calibration-lead"));
        for calibration in &insight.calibration {
            section_ui(ui, &calibration.title, |ui| principle_ui(ui, calibration));
        }
    });
    None
}

fn principle_ui(ui: &mut Ui, calibration: &Calibration) {
    ui.scope(|ui| {
        ui.set_max_width((theme::measure(ui) + 8.0 * STEP).min(ui.available_width()));
        small_ui(ui, &format!("{}.", capital(&calibration.series.words())));
        body_ui(ui, &calibration.words());
    });
    if calibration.points.len() >= 2 {
        let line = |name: &str, mark, level: fn(&crate::practice::calibration::Point) -> u8| Series {
            name: name.to_owned(),
            mark,
            points: calibration.points.iter().enumerate().map(|(i, p)| (i as f64 + 1.0, f64::from(level(p)))).collect(),
        };
        let both = [line(t!("calibration-said"), Mark::ALL[1], |p| p.rated as u8), line(t!("calibration-computed"), Mark::ALL[0], |p| p.computed as u8)];
        levels_ui(ui, &t!("calibration-plot", principle = &calibration.title), &both);
    }
    disclosure_ui(ui, Id::new(("table", &calibration.id, calibration.series)), t!("as-table"), calibration.points.len() < 2, |ui| {
        let rows: Vec<Vec<String>> = calibration
            .points
            .iter()
            .map(|p| vec![date(p.date), p.scenario.clone(), names::level(p.rated).to_owned(), names::level(p.computed).to_owned()])
            .collect();
        table_ui(ui, &[1.2, 1.6, 1.0, 1.0], &[t!("column-date"), t!("column-client"), t!("you-said"), t!("column-computed")], &rows);
    });
}
