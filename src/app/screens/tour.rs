//! The tour: two minutes of doing, on the program itself. Each step waits for what it asks; nothing is faked and nothing needs to be undone.

use super::Screen;
use crate::app::Desk;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{announce, body_ui, primary_button_ui, quiet_button_ui, small_ui, strong_ui};
use crate::texts::t;
use egui::{CornerRadius, Frame, Margin, Panel, Stroke, Ui};

/// How far the tour has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tour {
    step: usize,
}

struct Step {
    name: &'static str,
    text: &'static str,
    /// Whether it has been done.
    done: fn(&Screen) -> bool,
}

fn held(screen: &Screen, test: fn(&super::SessionView) -> bool) -> bool {
    match screen {
        Screen::Session(view) => test(view),
        Screen::Rating(_) | Screen::Debrief(_) => true,
        _ => false,
    }
}

fn steps() -> [Step; 7] {
    [
        Step { name: t!("attempts-choose"), text: t!("tour-choose"), done: |screen| matches!(screen, Screen::Briefing(_) | Screen::Session(_)) },
        Step { name: t!("tour-read"), text: t!("tour-read-text"), done: |screen| matches!(screen, Screen::Session(_)) },
        Step { name: t!("tour-say"), text: t!("tour-say-text"), done: |screen| held(screen, |view| view.turns() > 0) },
        Step { name: t!("tour-look"), text: t!("tour-look-text"), done: |screen| held(screen, super::SessionView::is_looking) },
        Step { name: t!("tour-accord"), text: t!("tour-accord-text"), done: |screen| held(screen, super::SessionView::said_at_any_time) },
        Step { name: t!("tour-pause"), text: t!("tour-pause-text"), done: |screen| !matches!(screen, Screen::Session(view) if !view.is_leaving()) },
        Step { name: t!("tour-end"), text: t!("tour-end-text"), done: |_| false },
    ]
}

impl Tour {
    /// The line of the tour below the screen; `false` once it is over.
    pub fn show(&mut self, ui: &mut Ui, screen: &Screen) -> bool {
        let steps = steps();
        while steps[self.step].done_at(screen) {
            self.step += 1;
        }
        let step = &steps[self.step];
        let last = self.step + 1 == steps.len();
        let mut over = false;
        let palette = theme::palette(ui);
        let frame = Frame::new()
            .fill(palette.accent_soft)
            .stroke(Stroke::new(1.0, palette.accent))
            .inner_margin(Margin::symmetric(16, 8))
            .corner_radius(CornerRadius::ZERO);
        Panel::bottom("tour").frame(frame).show_separator_line(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.25 * STEP;
            announce(ui, &t!("tour-spoken", step = self.step + 1, all = steps.len(), name = step.name, text = step.text));
            ui.horizontal_wrapped(|ui| {
                small_ui(ui, &t!("tour-step", step = self.step + 1, all = steps.len()));
                strong_ui(ui, step.name);
            });
            body_ui(ui, step.text);
            ui.horizontal_wrapped(|ui| {
                if last {
                    over = primary_button_ui(ui, t!("tour-finish")).clicked();
                } else {
                    if quiet_button_ui(ui, t!("tour-next")).clicked() {
                        self.step += 1;
                    }
                    over = quiet_button_ui(ui, t!("tour-leave")).clicked();
                }
            });
        });
        !over
    }
}

impl Step {
    fn done_at(&self, screen: &Screen) -> bool {
        (self.done)(screen)
    }
}

/// The tour below the open screen, if one is under way.
pub fn show(ui: &mut Ui, desk: &mut Desk, screen: &Screen) {
    if let Some(tour) = &mut desk.tour
        && !tour.show(ui, screen)
    {
        desk.tour = None;
    }
}

#[cfg(test)]
mod tests {
    use crate::app::screens::session::stand::{Stand, WINDOW};
    use egui::Key;

    #[test]
    fn each_step_waits_for_what_it_asks_and_the_last_ends_the_tour() {
        let mut stand = Stand::briefing(WINDOW, |desk| desk.tour = Some(super::Tour::default()));
        assert!(stand.sees("Read the form, and begin"), "a client has been chosen already");
        stand.click("Begin without answering");
        stand.until_sees("Say something");
        stand.press(Key::Num1);
        assert!(stand.sees("Say something"), "selecting is not saying");
        stand.press(Key::Enter);
        stand.until_sees("Look at the client");
        stand.press(Key::F2);
        assert!(stand.sees("Say something of your own accord"));
        stand.press(Key::F2);
        stand.press(Key::C);
        stand.press(Key::Enter);
        stand.until_sees("Tour, step 6 of 7");
        stand.press(Key::Escape);
        assert!(stand.sees("That was the tour"));
        stand.press(Key::Escape);
        stand.click("End the tour");
        assert!(!stand.sees("That was the tour") && stand.desk().tour.is_none());
    }
}
