//! Who comes, where and for how long, and the rules of the service in which it happens.

use crate::app::theme::STEP;
use crate::app::widgets::{Tone, body_ui, callout_ui, definition_ui, disclosure_ui, prose_ui, section_ui, small_ui, strong_ui};
use crate::report::names;
use crate::rubric::Policy;
use crate::scenario::Kind;
use crate::script::Script;
use crate::texts::t;
use egui::{Id, Ui};

pub fn frame_ui(ui: &mut Ui, script: &Script) {
    let about = &script.about;
    section_ui(ui, &about.client_name, |ui| {
        small_ui(ui, &t!("briefing-age", age = about.age, pronouns = &about.pronouns));
        prose_ui(ui, &about.background);
        ui.add_space(STEP);
        definition_ui(ui, t!("briefing-where"), names::setting(about.setting));
        definition_ui(ui, t!("briefing-time-agreed"), &crate::app::screens::session::minutes(script.play.minutes));
        definition_ui(
            ui,
            t!("briefing-hold"),
            match about.kind {
                Kind::Session => t!("briefing-whole-session"),
                Kind::Scene => t!("briefing-scene"),
            },
        );
    });
    if about.kind == Kind::Scene {
        known_ui(ui, script);
    }
    if !about.content_notes.is_empty() {
        callout_ui(ui, Tone::Caution, |ui| {
            strong_ui(ui, t!("briefing-touches-on"));
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
        strong_ui(ui, t!("briefing-so-far"));
        for text in known {
            body_ui(ui, &t!("briefing-known", fact = text));
        }
        ui.add_space(STEP);
    }
}

fn policy_ui(ui: &mut Ui, policy: &Policy) {
    section_ui(ui, t!("briefing-service"), |ui| {
        prose_ui(ui, &t!("briefing-service-line", service = &policy.title, suitability = names::suitability(policy.suitability)));
        disclosure_ui(ui, Id::new("briefing: the service"), t!("briefing-service-offers"), false, |ui| {
            prose_ui(ui, &policy.summary);
            for line in &policy.not_suited_here {
                small_ui(ui, line);
            }
        });
        disclosure_ui(ui, Id::new("briefing: privacy"), t!("briefing-private"), false, |ui| {
            for line in &policy.confidentiality {
                body_ui(ui, line);
            }
        });
    });
}
