//! The parts of the session screen: the line at the top, the conversation, what the step asks for, and what is below the stage.

use super::choices::enter;
use super::flow::{Step, Wish};
use super::{SessionView, clock, conversation, phase_ribbon_ui, phases, talk};
use crate::app::desk::Desk;
use crate::app::stage;
use crate::app::theme::{self, STEP, Type};
use crate::app::widgets::{
    Tone, body_ui, button_ui, callout_ui, card_ui, keyed_button_ui, keyed_primary_button_ui, primary_button_ui, quiet_button_ui, quiet_ui, small_ui, strong_ui, subheading_ui,
    text_area_ui,
};
use crate::rubric::Phase;
use crate::session::phase;
use egui::{Align, Event, Key, Layout, Response, RichText, Ui};

impl SessionView {
    /// Whom one talks with, where the session stands, and the way out.
    pub(super) fn header_ui(&mut self, ui: &mut Ui, desk: &mut Desk) -> Option<Wish> {
        let play = &self.script.play;
        let state = self.transcript.state();
        let now = phase(play, &state);
        let follow_up = now == Phase::FollowUp && self.step != Step::Left;
        let room = ui.available_width();
        let (clock_line, clock_words) = if follow_up {
            ("After the session".to_owned(), "The clock of the session has stopped.".to_owned())
        } else {
            (format!("Minute {} of {}", state.minute, play.minutes), clock::in_words(state.minute, play.minutes))
        };
        ui.horizontal(|ui| {
            if room >= 900.0 {
                subheading_ui(ui, &self.script.about.client_name);
                ui.add_space(2.0 * STEP);
            }
            if room >= 480.0 {
                phase_ribbon_ui(ui, &phases(play, now), now);
                ui.add_space(2.0 * STEP);
            } else {
                small_ui(ui, now.label());
            }
            let words = room >= 640.0;
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let line = RichText::new(&clock_line).font(theme::font(ui, Type::SmallStrong)).color(theme::palette(ui).text);
                let shown = ui.label(line);
                if words {
                    small_ui(ui, &clock_words);
                } else {
                    shown.on_hover_text(&clock_words);
                }
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if keyed_button_ui(ui, "Pause", "Esc").clicked() {
                    self.leaving = true;
                    self.clock.stop();
                }
                if room >= 760.0 && quiet_button_ui(ui, "Help").clicked() {
                    desk.help_open = true;
                }
            });
        });
        None
    }

    pub(super) fn talk_ui(&mut self, ui: &mut Ui) {
        let name = conversation::short_name(&self.script.about.client_name);
        self.talk.show(ui, name, &self.pieces);
    }

    /// The conversation within something that scrolls already.
    pub(super) fn talk_inline_ui(&mut self, ui: &mut Ui) {
        let name = conversation::short_name(&self.script.about.client_name);
        self.talk.show_inline(ui, name, &self.pieces);
    }

    /// What the step asks for, without its button.
    pub(super) fn body_ui(&mut self, ui: &mut Ui, desk: &mut Desk) -> Option<Wish> {
        ui.spacing_mut().item_spacing.y = STEP;
        if let Some(problem) = self.problem.clone() {
            callout_ui(ui, Tone::Bad, |ui| {
                strong_ui(ui, "The session stands still, because this could not be kept.");
                body_ui(ui, &problem);
            });
            return None;
        }
        match self.step {
            Step::Words => self.own_words_ui(ui),
            Step::Choosing => {
                if !self.typed.trim().is_empty() {
                    callout_ui(ui, Tone::Plain, |ui| {
                        small_ui(ui, "Your own words:");
                        body_ui(ui, self.typed.trim());
                    });
                }
                // What was said last may be on its way to the disk.
                let said = ui.add_enabled_ui(self.task.is_none(), |ui| self.choices.list_ui(ui, &self.script, &self.offer, desk.settings.single_keys)).inner;
                said.then_some(Wish::Say)
            }
            Step::Feedback => {
                let texts = self.feedback_texts();
                callout_ui(ui, Tone::Plain, |ui| {
                    strong_ui(ui, "A word on what you said");
                    if self.feedback.is_none() {
                        quiet_ui(ui, "Working it out…");
                    } else if texts.is_empty() {
                        body_ui(ui, "These words neither show nor harm anything that is looked at here.");
                    }
                    for text in &texts {
                        body_ui(ui, text);
                    }
                });
                None
            }
            Step::Left => {
                body_ui(ui, &format!("The session with {} is over.", self.script.about.client_name));
                None
            }
            Step::Over => {
                card_ui(ui, |ui| {
                    strong_ui(ui, "The session is over.");
                    body_ui(ui, "Before you read what it showed, say how you think it went. You can skip that.");
                });
                None
            }
        }
    }

    /// The box for the trainee's own words, before the responses show.
    fn own_words_ui(&mut self, ui: &mut Ui) -> Option<Wish> {
        // Taken before the field sees it: there Enter would begin a new line, as Shift and Enter still do.
        let done = ui.ctx().text_edit_focused() && enter(ui) && self.task.is_none();
        if done {
            ui.input_mut(|i| i.events.retain(|e| !matches!(e, Event::Key { key: Key::Enter, .. })));
        }
        let help = "Ungraded, and kept beside the record. Enter shows the responses; Shift and Enter begins a new line. You may leave it empty.";
        let response = ui.add_enabled_ui(self.task.is_none(), |ui| text_area_ui(ui, "What would you say?", help, 3, &mut self.typed)).inner;
        if self.focus {
            self.focus = false;
            response.request_focus();
        }
        done.then_some(Wish::ShowResponses)
    }

    /// The button of the step.
    pub(super) fn bar_ui(&mut self, ui: &mut Ui, desk: &mut Desk) -> Option<Wish> {
        ui.spacing_mut().item_spacing.y = 0.5 * STEP;
        if self.problem.is_some() {
            return self.problem_bar_ui(ui);
        }
        if self.step == Step::Choosing {
            let said = ui.add_enabled_ui(self.task.is_none(), |ui| self.choices.bar_ui(ui, &self.script, &self.offer, desk.settings.single_keys)).inner;
            return said.then_some(Wish::Say);
        }
        let (text, wish) = match self.step {
            Step::Words => ("Show the responses".to_owned(), Wish::ShowResponses),
            Step::Left => (self.transcript.said.last().and_then(|s| conversation::follow_up(&self.script, s)).unwrap_or_else(|| "Go on".into()), Wish::GoOn),
            Step::Choosing | Step::Feedback | Step::Over => ("Go on".to_owned(), Wish::GoOn),
        };
        let button = at_the_right(ui, |ui| ui.add_enabled_ui(self.task.is_none(), |ui| keyed_primary_button_ui(ui, &text, "Enter")).inner);
        if self.focus && self.step != Step::Words {
            self.focus = false;
            button.request_focus();
        }
        button.clicked().then_some(wish)
    }

    fn problem_bar_ui(&mut self, ui: &mut Ui) -> Option<Wish> {
        let mut wish = None;
        ui.horizontal_wrapped(|ui| {
            let again = primary_button_ui(ui, "Try again");
            if std::mem::take(&mut self.focus) {
                again.request_focus();
            }
            if again.clicked() {
                wish = Some(Wish::TryAgain);
            }
            // Words are no part of the record, so the session can do without; a choice cannot be done without.
            if self.task == Some(super::flow::Task::Words) && button_ui(ui, "Go on without keeping these words").clicked() {
                wish = Some(Wish::GoOnWithout);
            }
            if button_ui(ui, "Leave for now").clicked() {
                wish = Some(Wish::LeaveAsItIs);
            }
        });
        wish
    }

    /// What can be said at any time, and, if asked for, what can be seen.
    pub(super) fn below_stage_ui(&mut self, ui: &mut Ui, desk: &mut Desk) -> Option<Wish> {
        ui.spacing_mut().item_spacing.y = 0.5 * STEP;
        let single = desk.settings.single_keys;
        if self.looking {
            let name = conversation::short_name(&self.script.about.client_name).to_owned();
            let mut text = stage::describe(&self.look(desk), &name);
            if let Some(cue) = conversation::last_spoken(&self.pieces).and_then(|s| s.cue.clone()) {
                text.push_str(&format!(" The last thing you noticed: {cue}."));
            }
            ui.push_id("seen", |ui| crate::app::widgets::announce(ui, &text));
            card_ui(ui, |ui| talk::seen_ui(ui, &text));
        }
        let mut wish = None;
        if self.step == Step::Choosing && self.problem.is_none() && !self.offer.anytime.is_empty() {
            small_ui(ui, "At any time");
            let enabled = self.task.is_none();
            let said = ui.add_enabled_ui(enabled, |ui| self.choices.anytime_ui(ui, &self.script, &self.offer, single)).inner;
            wish = said.then_some(Wish::Say);
        }
        ui.horizontal(|ui| {
            let name = if self.looking { "Hide what can be seen" } else { "What can be seen, in words" };
            if keyed_button_ui(ui, name, if single { "W" } else { "F2" }).clicked() {
                self.looking = !self.looking;
            }
        });
        wish
    }
}

fn at_the_right(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> Response) -> Response {
    ui.with_layout(Layout::right_to_left(Align::Min), content).inner
}
