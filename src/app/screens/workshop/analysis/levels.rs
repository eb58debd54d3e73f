//! What sessions of each kind can come to: the level of every principle from the lowest to the highest, and the totals.

use super::plots::bars_ui;
use super::statements::{route_ui, tag_ui};
use crate::analysis::{Findings, FrameFindings, Total};
use crate::app::theme::STEP;
use crate::app::widgets::{body_ui, pick_option_ui, pick_ui, section_ui, small_ui, table_ui};
use crate::notation::Named;
use crate::scoring::Level;
use crate::script::Script;
use egui::Ui;

pub fn frames_ui(ui: &mut Ui, script: &Script, findings: &Findings, picked: &mut usize) {
    let Some(frame) = findings.frames.get(*picked).or(findings.frames.first()) else { return };
    section_ui(ui, "What sessions can come to", |ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        if findings.frames.len() > 1 {
            pick_ui(ui, "Sessions that end in the frame", frame.frame.name(), 240.0, |ui| {
                for (i, other) in findings.frames.iter().enumerate() {
                    if pick_option_ui(ui, other.frame.name(), i == *picked) {
                        *picked = i;
                    }
                }
            });
        }
        total_ui(ui, "The highest total", "no session comes to more than", &frame.best);
        total_ui(ui, "The lowest total", "no session comes to less than", &frame.worst);
        levels_ui(ui, script, frame);
    });
}

fn total_ui(ui: &mut Ui, what: &str, bound: &str, total: &Total) {
    ui.horizontal_wrapped(|ui| {
        let text = if total.exact {
            format!("{what}: {} %", total.percent)
        } else {
            format!("{what} that was found: {} %; {bound} {} %", total.percent, total.bound_percent)
        };
        body_ui(ui, &text);
        tag_ui(ui, true, if total.exact { "proved" } else { "the bound is proved" });
    });
    route_ui(ui, what, &total.route);
}

fn levels_ui(ui: &mut Ui, script: &Script, frame: &FrameFindings) {
    let rubric = &script.key.rubric;
    let title = |id: &str| rubric.principles_and_gate().find(|p| p.id == id).map_or(id, |p| p.title.as_str()).to_owned();
    let assessed: Vec<_> = frame.principles.iter().filter(|p| p.assessed || p.principle == rubric.gate.id).collect();
    let bars: Vec<(String, f64, f64)> = assessed.iter().map(|p| (title(&p.principle), f64::from(p.lowest as u8), f64::from(p.highest as u8))).collect();
    small_ui(ui, "From the lowest level that a session can be left at to the highest that one can reach:");
    bars_ui(ui, "levels", "Bars from the lowest to the highest level, a principle each.", &bars, 3.0, |at| {
        let level = [Level::NotShown, Level::Partial, Level::Basic, Level::Skilled].into_iter().find(|l| (f64::from(*l as u8) - at).abs() < 1e-6);
        level.map_or_else(String::new, |l| l.label().to_owned())
    });
    let level = |level: Level, proved: bool| format!("{}{}", level.label(), if proved { "" } else { ", not proved" });
    let rows: Vec<Vec<String>> = assessed
        .iter()
        .map(|p| vec![title(&p.principle), p.behaviours.to_string(), level(p.lowest, p.lowest_proved), level(p.highest, p.highest_proved)])
        .collect();
    table_ui(ui, &[2.4, 1.0, 1.3, 1.3], &["Principle", "Behaviours", "Lowest", "Highest"], &rows);
    small_ui(ui, "Where nothing else is said, these are proved: every session was looked at.");
}
