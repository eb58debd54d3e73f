//! A line of a conversation: the client's at the left, the trainee's set in from the left on its own ground.

use super::text::{body_ui, italic_ui};
use crate::app::theme::{self, STEP, Type};
use crate::texts::t;
use egui::{CornerRadius, Frame, Label, Margin, Response, Stroke, Ui};

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker<'n> {
    Client(&'n str),
    Trainee,
    /// Somebody else in the trainee's place.
    Practitioner,
}

/// A line with the name of who says it, and, for the client, how it is said.
pub fn speech_ui(ui: &mut Ui, speaker: Speaker<'_>, text: &str, cue: Option<&str>) -> Response {
    let palette = theme::palette(ui);
    let (name, fill, inset) = match speaker {
        Speaker::Client(name) => (name, palette.surface, 0.0),
        Speaker::Trainee => (t!("speaker-you"), palette.accent_soft, 4.0 * STEP),
        Speaker::Practitioner => (t!("speaker-practitioner"), palette.accent_soft, 4.0 * STEP),
    };
    let room = ui.available_width();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(inset.min(room / 8.0));
        let frame = Frame::new().fill(fill).stroke(Stroke::new(1.0, palette.line)).corner_radius(CornerRadius::same(8)).inner_margin(Margin::symmetric(16, 10));
        frame
            .show(ui, |ui| {
                ui.set_width(ui.available_width().min(theme::measure(ui)));
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    let name = theme::words(ui, name, Type::SmallStrong, palette.quiet);
                    ui.add(Label::new(name).wrap());
                    if let Some(cue) = cue.filter(|c| !c.is_empty()) {
                        italic_ui(ui, cue);
                    }
                    body_ui(ui, text);
                });
            })
            .response
    })
    .inner
}
