//! After a session with a sign of danger: how is the trainee? Nothing of it is kept, and help comes from their own words.

use super::{RatingView, Stage, later};
use crate::app::desk::Desk;
use crate::app::screens::Next;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{Tone, body_ui, button_ui, callout_ui, lead_ui, page_ui, primary_button_ui, prose_ui, quiet_ui, segment_ui, strong_ui, title_ui};
use crate::texts::t;
use egui::Ui;

/// How the trainee says they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feeling {
    AllRight,
    StillWithMe,
    NotGood,
}

fn feelings() -> [(Feeling, &'static str); 3] {
    [(Feeling::AllRight, t!("care-all-right")), (Feeling::StillWithMe, t!("care-still")), (Feeling::NotGood, t!("care-not-good"))]
}

impl Feeling {
    fn answer(self) -> &'static str {
        match self {
            Feeling::AllRight => t!("care-all-right-answer"),
            Feeling::StillWithMe => {
                t!("care-still-answer")
            }
            Feeling::NotGood => {
                t!("care-not-good-answer")
            }
        }
    }
}

impl RatingView {
    pub(super) fn care_ui(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        page_ui(ui, theme::measure(ui), |ui| {
            ui.spacing_mut().item_spacing.y = 1.5 * STEP;
            title_ui(ui, t!("care-title"));
            lead_ui(ui, t!("care-lead"));
            segment_ui(ui, &mut self.feeling, &feelings());
            quiet_ui(ui, t!("care-not-kept"));
            if let Some(feeling) = self.feeling {
                prose_ui(ui, feeling.answer());
            }
            own_help_ui(ui, &desk.settings.own_help);
            ui.add_space(STEP);
            self.care_buttons_ui(ui, desk)
        })
    }

    fn care_buttons_ui(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        if self.held.is_none() {
            return primary_button_ui(ui, t!("to-the-library")).clicked().then(|| later(desk));
        }
        let mut next = None;
        ui.horizontal_wrapped(|ui| {
            if primary_button_ui(ui, t!("go-on")).clicked() {
                self.stage = Stage::Questions;
                self.focus = true;
            }
            if button_ui(ui, t!("care-leave")).clicked() {
                next = Some(later(desk));
            }
        });
        quiet_ui(ui, t!("care-leads-back"));
        next
    }
}

/// Where the trainee turns, in their own words. Never from a scenario's policy: that is for clients.
fn own_help_ui(ui: &mut Ui, own_help: &str) {
    callout_ui(ui, Tone::Plain, |ui| {
        strong_ui(ui, t!("care-turn"));
        if own_help.trim().is_empty() {
            body_ui(ui, t!("care-no-own-help"));
        } else {
            prose_ui(ui, own_help);
        }
    });
}
