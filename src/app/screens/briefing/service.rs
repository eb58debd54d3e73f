//! Who comes, where and for how long, and the rules of the service in which it happens.

use crate::app::theme::STEP;
use crate::app::widgets::{Tone, body_ui, callout_ui, definition_ui, disclosure_ui, prose_ui, section_ui, small_ui, strong_ui};
use crate::rubric::Policy;
use crate::scenario::Kind;
use crate::script::Script;
use egui::{Id, Ui};

pub fn frame_ui(ui: &mut Ui, script: &Script) {
    let about = &script.about;
    section_ui(ui, &about.client_name, |ui| {
        small_ui(ui, &format!("{}, {}", about.age, about.pronouns));
        prose_ui(ui, &about.background);
        ui.add_space(STEP);
        definition_ui(ui, "Where", about.setting.label());
        definition_ui(ui, "Time agreed", &crate::app::screens::session::minutes(script.play.minutes));
        definition_ui(
            ui,
            "What you hold",
            match about.kind {
                Kind::Session => "A whole session, from the first words on",
                Kind::Scene => "A scene: the session is under way already",
            },
        );
    });
    if about.kind == Kind::Scene {
        known_ui(ui, script);
    }
    if !about.content_notes.is_empty() {
        callout_ui(ui, Tone::Caution, |ui| {
            strong_ui(ui, "What it touches on");
            for note in &about.content_notes {
                body_ui(ui, note);
            }
        });
    }
    policy_ui(ui, &about.policy);
}

/// A scene starts in the middle: what has happened before.
fn known_ui(ui: &mut Ui, script: &Script) {
    let given = script.play.presentations.iter().map(|p| p.facts).fold(u64::MAX, |all, facts| all & facts);
    let known: Vec<&str> = script.about.facts.iter().enumerate().filter(|(i, _)| given & (1 << i) != 0).map(|(_, f)| f.text.as_str()).collect();
    if !known.is_empty() {
        strong_ui(ui, "So far");
        for text in known {
            body_ui(ui, &format!("{text}."));
        }
        ui.add_space(STEP);
    }
}

fn policy_ui(ui: &mut Ui, policy: &Policy) {
    section_ui(ui, "The service", |ui| {
        prose_ui(ui, &format!("{}. {}.", policy.title, policy.suitability.label()));
        disclosure_ui(ui, Id::new("briefing: the service"), "What the service offers", false, |ui| {
            prose_ui(ui, &policy.summary);
            for line in &policy.not_suited_here {
                small_ui(ui, line);
            }
        });
        disclosure_ui(ui, Id::new("briefing: privacy"), "What stays private, and when it cannot", false, |ui| {
            for line in &policy.confidentiality {
                body_ui(ui, line);
            }
        });
    });
}
