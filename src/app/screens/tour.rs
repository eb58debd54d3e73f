//! The tour: two minutes of doing, on the program itself. Each step waits for what it asks; nothing is faked and nothing needs to be undone.

use super::Screen;
use crate::app::Desk;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{announce, body_ui, primary_button_ui, quiet_button_ui, small_ui, strong_ui};
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

const STEPS: [Step; 7] = [
    Step {
        name: "Choose someone to meet",
        text: "The mouse will do. Without it, Tab goes from one thing to the next and Enter presses what has the ring. Any client is right for this tour; ‘The bus pass’ is the shortest.",
        done: |screen| matches!(screen, Screen::Briefing(_) | Screen::Session(_)),
    },
    Step {
        name: "Read the form, and begin",
        text: "The client wrote it before coming. Say whether one session suits, with 1, 2 or 3; then Enter begins.",
        done: |screen| matches!(screen, Screen::Session(_)),
    },
    Step {
        name: "Say something",
        text: "The digits select a response, and Enter says it. Until then you can change your mind. How long you think does not matter: the clock moves with what is said.",
        done: |screen| held(screen, |view| view.turns() > 0),
    },
    Step {
        name: "Look at the client",
        text: "How the client sits and looks follows how it goes. F2 tells what can be seen in words; press it again to put that away.",
        done: |screen| held(screen, super::SessionView::is_looking),
    },
    Step {
        name: "Say something of your own accord",
        text: "Below the responses stands what can be said at any time, each with a letter. Select one and say it: noticing when is your own act.",
        done: |screen| held(screen, super::SessionView::said_at_any_time),
    },
    Step {
        name: "Pause",
        text: "Esc pauses or leaves. Every choice was on disk before the client answered it, so nothing is lost. Have a look, and stay or pause.",
        done: |screen| !matches!(screen, Screen::Session(view) if !view.is_leaving()),
    },
    Step {
        name: "That was the tour",
        text: "Go on as you like: a paused session waits under ‘Your attempts’, the debrief comes after its end, and F1 tells the keys of every screen.",
        done: |_| false,
    },
];

impl Tour {
    /// The line of the tour below the screen; `false` once it is over.
    pub fn show(&mut self, ui: &mut Ui, screen: &Screen) -> bool {
        while STEPS[self.step].done_at(screen) {
            self.step += 1;
        }
        let step = &STEPS[self.step];
        let last = self.step + 1 == STEPS.len();
        let mut over = false;
        let palette = theme::palette(ui);
        let frame = Frame::new()
            .fill(palette.accent_soft)
            .stroke(Stroke::new(1.0, palette.accent))
            .inner_margin(Margin::symmetric(16, 8))
            .corner_radius(CornerRadius::ZERO);
        Panel::bottom("tour").frame(frame).show_separator_line(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.25 * STEP;
            announce(ui, &format!("Tour, step {} of {}: {}. {}", self.step + 1, STEPS.len(), step.name, step.text));
            ui.horizontal_wrapped(|ui| {
                small_ui(ui, &format!("Tour, step {} of {}", self.step + 1, STEPS.len()));
                strong_ui(ui, step.name);
            });
            body_ui(ui, step.text);
            ui.horizontal_wrapped(|ui| {
                if last {
                    over = primary_button_ui(ui, "End the tour").clicked();
                } else {
                    if quiet_button_ui(ui, "Next step").clicked() {
                        self.step += 1;
                    }
                    over = quiet_button_ui(ui, "Leave the tour").clicked();
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
