//! What sessions of each kind can come to: the level of every principle from the lowest to the highest, and the totals.

use super::plots::bars_ui;
use super::statements::{route_ui, statement_ui};
use crate::analysis::{Findings, FrameFindings, FramePass, Total};
use crate::app::theme::STEP;
use crate::app::widgets::{pick_option_ui, pick_ui, section_ui, small_ui, table_ui};
use crate::report::names;
use crate::scoring::Level;
use crate::script::Script;
use crate::texts::t;
use egui::Ui;

pub fn frames_ui(ui: &mut Ui, script: &Script, findings: &Findings, picked: &mut usize) {
    let Some(frame) = findings.frames.get(*picked).or(findings.frames.first()) else { return };
    section_ui(ui, t!("analysis-come-to"), |ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        if findings.frames.len() > 1 {
            pick_ui(ui, t!("analysis-frame"), names::frame(frame.frame), 240.0, |ui| {
                for (i, other) in findings.frames.iter().enumerate() {
                    if pick_option_ui(ui, names::frame(other.frame), i == *picked) {
                        *picked = i;
                    }
                }
            });
        }
        let best = &frame.best;
        let text = if best.exact {
            t!("analysis-highest", percent = best.percent)
        } else {
            t!("analysis-highest-found", percent = best.percent, bound = best.bound_percent)
        };
        total_ui(ui, t!("analysis-highest-total"), &text, best);
        if let Some(worst) = &frame.worst {
            let text = if worst.exact {
                t!("analysis-lowest", percent = worst.percent)
            } else {
                t!("analysis-lowest-found", percent = worst.percent, bound = worst.bound_percent)
            };
            total_ui(ui, t!("analysis-lowest-total"), &text, worst);
        }
        pass_ui(ui, &frame.pass);
        levels_ui(ui, script, frame);
    });
}

/// Whether a session that ends in this frame can pass.
fn pass_ui(ui: &mut Ui, pass: &FramePass) {
    let (text, grounds) = match (&pass.route, pass.proved) {
        (Some(route), _) => (t!("analysis-frame-pass", turns = route.len()), t!("proved")),
        (None, true) => (t!("analysis-frame-no-pass", why = pass.why_not.join("; ")), t!("proved")),
        (None, false) => (t!("analysis-frame-pass-unknown").to_owned(), t!("not-proved")),
    };
    statement_ui(ui, &text, pass.proved, grounds);
    route_ui(ui, t!("analysis-frame-pass-name"), pass.route.as_deref().unwrap_or_default());
}

fn total_ui(ui: &mut Ui, what: &str, text: &str, total: &Total) {
    statement_ui(ui, text, true, if total.exact { t!("proved") } else { t!("proved-bound") });
    route_ui(ui, what, &total.route);
}

fn levels_ui(ui: &mut Ui, script: &Script, frame: &FrameFindings) {
    let rubric = &script.key.rubric;
    let title = |id: &str| rubric.principle_title(id).to_owned();
    let assessed: Vec<_> = frame.principles.iter().filter(|p| p.assessed || p.principle == rubric.gate.id).collect();
    let bars: Vec<(String, f64, f64)> = assessed.iter().map(|p| (title(&p.principle), f64::from(p.lowest as u8), f64::from(p.highest as u8))).collect();
    small_ui(ui, t!("analysis-levels-help"));
    bars_ui(ui, "levels", t!("analysis-levels-plot"), &bars, 3.0, |at| {
        let level = [Level::NotShown, Level::Partial, Level::Basic, Level::Skilled].into_iter().find(|l| (f64::from(*l as u8) - at).abs() < 1e-6);
        level.map_or_else(String::new, |l| names::level(l).to_owned())
    });
    let level = |level: Level, proved: bool| if proved { names::level(level).to_owned() } else { t!("level-not-proved", level = names::level(level)) };
    let rows: Vec<Vec<String>> = assessed
        .iter()
        .map(|p| vec![title(&p.principle), p.behaviours.to_string(), level(p.lowest, p.lowest_proved), level(p.highest, p.highest_proved)])
        .collect();
    table_ui(ui, &[2.4, 1.0, 1.3, 1.3], &[t!("principle"), t!("analysis-behaviours"), t!("analysis-lowest-column"), t!("analysis-highest-column")], &rows);
}
