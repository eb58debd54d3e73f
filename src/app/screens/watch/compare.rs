//! The watcher's ratings beside what was computed.

use crate::app::screens::practise::who_holds;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{announce, body_ui, disclosure_ui, page_ui, primary_button_ui, prose_ui, section_ui, small_ui, strong_ui, table_ui, title_ui};
use crate::practice::rate::{Comparison, PLAYERS, Watched};
use crate::report::names;
use crate::texts::{capital, t};
use egui::{Id, Ui};

/// Shows the comparison; `true` when the watcher is done with it.
pub fn show(ui: &mut Ui, watched: &Watched, comparison: &Comparison) -> bool {
    let rubric = &watched.judged.script.key.rubric;
    page_ui(ui, theme::measure(ui) + 16.0 * STEP, |ui| {
        title_ui(ui, t!("compare-title"));
        let words = comparison.words();
        announce(ui, &words);
        prose_ui(ui, &words);
        if let Some(name) = PLAYERS.iter().position(|p| *p == watched.player).and_then(|i| who_holds().get(i).copied()) {
            body_ui(ui, &t!("compare-held-by", who = lower(name)));
        }
        ui.add_space(STEP);
        let rows: Vec<Vec<String>> = comparison
            .rows
            .iter()
            .filter_map(|row| {
                let apart = match (row.rated as i8) - (row.computed as i8) {
                    0 => t!("gap-same").to_owned(),
                    n if n > 0 => t!("gap-higher", count = n),
                    n => t!("gap-lower", count = -n),
                };
                Some(vec![rubric.principles.get(row.principle)?.title.clone(), capital(names::level(row.rated)), capital(names::level(row.computed)), apart])
            })
            .collect();
        table_ui(ui, &[2.4, 1.0, 1.0, 1.0], &[t!("principle"), t!("you-said"), t!("column-computed"), t!("column-apart")], &rows);
        section_ui(ui, t!("compare-from"), |ui| {
            for part in watched.outcome.principles.iter().filter(|p| p.assessed) {
                let Some(principle) = rubric.principles.get(part.principle) else { continue };
                disclosure_ui(
                    ui,
                    Id::new(("computed from", part.principle)),
                    &t!("compare-level", principle = &principle.title, level = names::level(part.level)),
                    false,
                    |ui| {
                        for evidence in &part.shown {
                            if let Some(behaviour) = rubric.behaviours().nth(evidence.behaviour) {
                                strong_ui(ui, &t!("compare-turn", turn = evidence.turn + 1, behaviour = &behaviour.title));
                            }
                        }
                        for missed in &part.missed {
                            if let Some(behaviour) = rubric.behaviours().nth(missed.behaviour) {
                                small_ui(ui, &t!("compare-not-shown", behaviour = &behaviour.title));
                            }
                        }
                    },
                );
            }
        });
        small_ui(ui, t!("limits"));
        ui.add_space(STEP);
        primary_button_ui(ui, t!("back-to-practice")).clicked()
    })
}

fn lower(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
