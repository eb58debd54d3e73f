//! Progress: the level of each principle, session by session. Help levels and repeated plays are never put into one line.

use super::levels_plot::{Series, levels_ui};
use super::{Go, Insight};
use crate::app::theme::{self, PAGE, STEP};
use crate::app::widgets::{Mark, body_ui, disclosure_ui, lead_ui, page_ui, quiet_ui, section_ui, small_ui, table_ui, title_ui};
use crate::practice::progress::Progress;
use crate::report::names;
use crate::texts::{date, t};
use egui::{Id, Ui};

pub fn show(ui: &mut Ui, insight: &Insight) -> Option<Go> {
    page_ui(ui, PAGE - 20.0 * STEP, |ui| {
        title_ui(ui, t!("practise-progress"));
        if insight.progress.is_empty() {
            lead_ui(ui, t!("progress-none"));
            return;
        }
        lead_ui(ui, t!("progress-lead"));
        small_ui(ui, t!("progress-apart"));
        for progress in &insight.progress {
            section_ui(ui, &progress.title, |ui| principle_ui(ui, progress));
        }
    });
    None
}

fn principle_ui(ui: &mut Ui, progress: &Progress) {
    ui.scope(|ui| {
        ui.set_max_width((theme::measure(ui) + 8.0 * STEP).min(ui.available_width()));
        for line in &progress.lines {
            body_ui(ui, &line.words());
        }
        if progress.critical {
            quiet_ui(ui, t!("progress-critical"));
        }
    });
    let mut dates: Vec<u64> = progress.lines.iter().flat_map(|l| l.points.iter().map(|p| p.date)).collect();
    dates.sort_unstable();
    dates.dedup();
    if dates.len() < 2 {
        return;
    }
    let place = |at: u64| dates.iter().position(|d| *d == at).map_or(0.0, |i| i as f64 + 1.0);
    let series: Vec<Series> = progress
        .lines
        .iter()
        .zip(Mark::ALL.into_iter().cycle())
        .map(|(line, mark)| Series { name: line.series.words(), mark, points: line.points.iter().map(|p| (place(p.date), p.level as u8 as f64)).collect() })
        .collect();
    levels_ui(ui, &t!("progress-plot", principle = &progress.title), &series);
    disclosure_ui(ui, Id::new(("table", &progress.id)), t!("as-table"), false, |ui| {
        let rows: Vec<Vec<String>> = progress
            .lines
            .iter()
            .flat_map(|line| {
                line.points
                    .iter()
                    .map(|p| vec![date(p.date), p.scenario.clone(), line.series.words(), names::level(p.level).to_owned(), names::level(p.highest).to_owned()])
            })
            .collect();
        table_ui(ui, &[1.2, 1.4, 2.0, 0.9, 1.1], &[t!("column-date"), t!("column-client"), t!("column-held"), t!("column-level"), t!("column-highest")], &rows);
    });
}
