//! After a session with a sign of danger: how is the trainee? Nothing of it is kept, and help comes from their own words.

use super::{RatingView, Stage, later};
use crate::app::desk::Desk;
use crate::app::screens::Next;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{Tone, body_ui, button_ui, callout_ui, lead_ui, page_ui, primary_button_ui, prose_ui, quiet_ui, segment_ui, strong_ui, title_ui};
use egui::Ui;

/// How the trainee says they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feeling {
    AllRight,
    StillWithMe,
    NotGood,
}

const FEELINGS: [(Feeling, &str); 3] = [(Feeling::AllRight, "All right"), (Feeling::StillWithMe, "It is still with me"), (Feeling::NotGood, "Not good")];

impl Feeling {
    fn answer(self) -> &'static str {
        match self {
            Feeling::AllRight => "Good. Take a breath all the same before you read on.",
            Feeling::StillWithMe => {
                "Let it be there for a moment: stand up, look out of a window, drink something. The debrief can wait, and it does not have to be today."
            }
            Feeling::NotGood => {
                "Then stop here for today. Nothing is lost. Please do not stay alone with it: turn to somebody now, as you would want a client to."
            }
        }
    }
}

impl RatingView {
    pub(super) fn care_ui(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        page_ui(ui, theme::measure(ui), |ui| {
            ui.spacing_mut().item_spacing.y = 1.5 * STEP;
            title_ui(ui, "Before anything else: how are you?");
            lead_ui(ui, "In this session somebody’s safety was at stake. It was fiction. It can stay with you all the same, whether or not it went well.");
            segment_ui(ui, &mut self.feeling, &FEELINGS);
            quiet_ui(ui, "Your answer is not kept, and nobody sees it.");
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
            return primary_button_ui(ui, "To the library").clicked().then(|| later(desk));
        }
        let mut next = None;
        ui.horizontal_wrapped(|ui| {
            if primary_button_ui(ui, "Go on").clicked() {
                self.stage = Stage::Questions;
                self.focus = true;
            }
            if button_ui(ui, "Leave it for today").clicked() {
                next = Some(later(desk));
            }
        });
        quiet_ui(ui, "If you leave it, ‘Your attempts’ leads back here whenever you want.");
        next
    }
}

/// Where the trainee turns, in their own words. Never from a scenario's policy: that is for clients.
fn own_help_ui(ui: &mut Ui, own_help: &str) {
    callout_ui(ui, Tone::Plain, |ui| {
        strong_ui(ui, "Where you turn");
        if own_help.trim().is_empty() {
            body_ui(
                ui,
                "You have not written down yet where you turn when something stays with you: a person, a supervisor, a line you trust. Under Settings you can, and it will stand here.",
            );
        } else {
            prose_ui(ui, own_help);
        }
    });
}
