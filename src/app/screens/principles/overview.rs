//! The page on the whole rubric: what its results mean, and what they do not.

use crate::app::theme::STEP;
use crate::app::widgets::{Tone, body_ui, callout_ui, definition_ui, lead_ui, prose_ui, section_ui, small_ui, subheading_ui, title_ui};
use crate::rubric::{Frame, Rubric};
use egui::Ui;

const LEVELS: [(&str, &str); 4] = [
    ("Not shown", "Nothing of it was seen."),
    ("Partial", "Something of it, short of basic."),
    ("Basic", "Every essential behaviour that the session offers, and two thirds of the other basic ones."),
    ("Skilled", "Basic, and a third of the advanced ones, at least one."),
];

pub fn show(ui: &mut Ui, rubric: &Rubric) {
    title_ui(ui, "How a session is looked at");
    lead_ui(ui, "By what you say and when, never by who you are. Each level points at the exchanges that earned it and at the chances that were missed.");
    ui.add_space(STEP);
    callout_ui(ui, Tone::Caution, |ui| {
        subheading_ui(ui, "What this rubric is");
        body_ui(ui, &rubric.status);
    });
    small_ui(ui, &format!("{}, version {}", rubric.title, rubric.version));
    section_ui(ui, "The levels", |ui| {
        for (term, text) in LEVELS {
            definition_ui(ui, term, text);
        }
        prose_ui(ui, "A chance that your own choices closed off counts as missed. What a scenario does not offer is never missed.");
    });
    section_ui(ui, "A pass", |ui| {
        let critical: Vec<String> = rubric.principles.iter().filter(|p| p.critical).map(|p| format!("‘{}’", p.title)).collect();
        let basic = match critical.split_last() {
            None => String::new(),
            Some((only, [])) => format!(", {only} at least basic"),
            Some((last, rest)) => format!(", {} and {last} at least basic", rest.join(", ")),
        };
        prose_ui(
            ui,
            &format!(
                "At least {} % of what the session offers{basic}, nothing that endangers anyone, and the safety gate wherever it was called for. One slip below that never fails a session. The cut is an agreed convention, not a finding.",
                rubric.cut
            ),
        );
    });
    section_ui(ui, "What kind of session it became", |ui| {
        for frame in &rubric.frames {
            let name = match frame.frame {
                Frame::Ordinary => "An ordinary session",
                Frame::Safety => "A safety session",
                Frame::Referral => "A referral",
            };
            definition_ui(ui, name, &frame.why);
        }
    });
}
