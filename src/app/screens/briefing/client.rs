//! What the client wrote beforehand: the form, and the six answers of the self-screen.

use crate::app::theme::STEP;
use crate::app::widgets::{body_ui, card_ui, definition_ui, quiet_ui, section_ui, small_ui};
use crate::scenario::Screen;
use crate::script::{PresentationIx, Script};
use crate::texts::t;
use egui::Ui;

pub fn form_ui(ui: &mut Ui, script: &Script, presentation: PresentationIx) {
    section_ui(ui, t!("briefing-client-wrote"), |ui| {
        card_ui(ui, |ui| {
            let form = script.about.forms.get(presentation as usize).filter(|f| !f.is_empty());
            let Some(form) = form else {
                quiet_ui(ui, t!("briefing-form-empty"));
                return;
            };
            for (i, (question, answer)) in form.iter().enumerate() {
                if i > 0 {
                    ui.add_space(STEP);
                }
                small_ui(ui, question);
                body_ui(ui, &t!("in-quotes", text = answer));
            }
        });
    });
}

/// The six answers under short names of ours; the client saw whole questions.
pub fn screen_ui(ui: &mut Ui, screen: &Screen) {
    let answers = [
        (t!("screen-issue"), &screen.issue),
        (t!("screen-gain"), &screen.gain),
        (t!("screen-share"), &screen.share),
        (t!("screen-act"), &screen.act),
        (t!("screen-collaborate"), &screen.collaborate),
        (t!("screen-temporary"), &screen.temporary),
    ];
    section_ui(ui, t!("briefing-own-check"), |ui| {
        card_ui(ui, |ui| {
            for (label, answer) in answers {
                definition_ui(ui, label, &if answer.is_empty() { t!("briefing-no-answer").to_owned() } else { t!("in-quotes", text = answer) });
            }
        });
    });
}
