//! The page on the whole rubric: what its results mean, and what they do not.

use crate::app::theme::STEP;
use crate::app::widgets::{Tone, body_ui, callout_ui, definition_ui, lead_ui, prose_ui, section_ui, small_ui, subheading_ui, title_ui};
use crate::rubric::{Frame, Rubric};
use crate::texts::{self, t};
use egui::Ui;

fn levels() -> [(&'static str, &'static str); 4] {
    [
        (t!("overview-not-shown"), t!("overview-not-shown-text")),
        (t!("overview-partial"), t!("overview-partial-text")),
        (t!("overview-basic"), t!("overview-basic-text")),
        (t!("overview-skilled"), t!("overview-skilled-text")),
    ]
}

pub fn show(ui: &mut Ui, rubric: &Rubric) {
    title_ui(ui, t!("principles-overview"));
    lead_ui(ui, t!("overview-lead"));
    ui.add_space(STEP);
    callout_ui(ui, Tone::Caution, |ui| {
        subheading_ui(ui, t!("overview-rubric"));
        body_ui(ui, &rubric.status);
    });
    small_ui(ui, &t!("overview-version", title = &rubric.title, version = &rubric.version));
    section_ui(ui, t!("overview-levels"), |ui| {
        for (term, text) in levels() {
            definition_ui(ui, term, text);
        }
        prose_ui(ui, t!("overview-closed-off"));
    });
    section_ui(ui, t!("overview-pass"), |ui| {
        let critical: Vec<String> = rubric.principles.iter().filter(|p| p.critical).map(|p| t!("in-quotes", text = &p.title)).collect();
        let text = match texts::join(&critical) {
            None => t!("overview-pass-text", cut = rubric.cut),
            Some(principles) => t!("overview-pass-text-critical", cut = rubric.cut, principles = principles),
        };
        prose_ui(ui, &text);
    });
    section_ui(ui, t!("overview-kind"), |ui| {
        for frame in &rubric.frames {
            let name = match frame.frame {
                Frame::Ordinary => t!("overview-ordinary"),
                Frame::Safety => t!("overview-safety"),
                Frame::Referral => t!("overview-referral"),
            };
            definition_ui(ui, name, &frame.why);
        }
    });
}
