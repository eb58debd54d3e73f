//! The way out of a session: go on, pause, or leave for good. None of them counts against anyone.

use super::SessionView;
use super::flow::Wish;
use crate::app::theme::STEP;
use crate::app::widgets::{body_ui, button_ui, heading_ui, primary_button_ui, quiet_ui};
use crate::texts::t;
use egui::{Frame, Id, Margin, Modal, ScrollArea, Ui};

impl SessionView {
    /// Shows the question over the session.
    pub(super) fn leave_ui(&mut self, ui: &Ui) -> Option<Wish> {
        let room = ui.ctx().content_rect().size();
        let begun = !self.transcript.said.is_empty();
        let frame = Frame::popup(ui.style()).inner_margin(Margin::symmetric(24, 16));
        let shown = Modal::new(Id::new("leave the session")).frame(frame).show(ui.ctx(), |ui| {
            ui.set_width((room.x - 12.0 * STEP).clamp(240.0, 480.0));
            let mut wish = None;
            let mut stay = false;
            ScrollArea::vertical().max_height((room.y - 8.0 * STEP).max(96.0)).show(ui, |ui| {
                ui.add_space(STEP);
                if self.trial {
                    heading_ui(ui, t!("leave-trial"));
                    body_ui(ui, t!("leave-trial-text"));
                    ui.add_space(STEP);
                    let back = primary_button_ui(ui, t!("leave-workshop"));
                    if ui.memory(|m| m.focused().is_none()) {
                        back.request_focus();
                    }
                    if back.clicked() {
                        wish = Some(Wish::LeaveAsItIs);
                    }
                    ui.add_space(STEP);
                    stay = button_ui(ui, t!("leave-trial-on")).clicked();
                    ui.add_space(STEP);
                    return;
                }
                heading_ui(ui, t!("leave-still"));
                body_ui(ui, if begun { t!("leave-kept") } else { t!("leave-nothing-said") });
                ui.add_space(STEP);
                let first = primary_button_ui(ui, t!("session-go-on"));
                if ui.memory(|m| m.focused().is_none()) {
                    first.request_focus();
                }
                stay = first.clicked();
                ui.add_space(STEP);
                if button_ui(ui, t!("leave-pause")).clicked() {
                    wish = Some(Wish::Pause);
                }
                quiet_ui(ui, t!("leave-pause-text"));
                ui.add_space(STEP);
                if button_ui(ui, t!("leave-for-good")).clicked() {
                    wish = Some(Wish::Leave);
                }
                quiet_ui(ui, t!("leave-for-good-text"));
                ui.add_space(STEP);
            });
            (wish, stay)
        });
        let close = shown.should_close();
        let (wish, stay) = shown.inner;
        if stay || close {
            self.leaving = false;
            self.clock.go_on();
            self.refocus();
        }
        wish
    }
}
