//! The parts of the session screen: the line at the top, the conversation, what the step asks for, and what is below the stage.

use super::choices::enter;
use super::flow::{Step, Task, Wish};
use super::{SessionView, clock, conversation, phase_ribbon_ui, phase_ribbon_width, phases};
use crate::app::desk::Desk;
use crate::app::stage;
use crate::app::theme::{self, STEP, Type};
use crate::app::widgets::{
    Tone, announce, body_ui, button_ui, callout_ui, card_ui, keyed_button_ui, keyed_button_width, keyed_primary_button_ui, primary_button_ui, prose_ui,
    quiet_button_ui, quiet_ui, small_ui, strong_ui, subheading_ui, text_area_ui,
};
use crate::report::names;
use crate::rubric::Phase;
use crate::session::phase;
use crate::texts::t;
use egui::{Align, Color32, Event, Key, Layout, Response, Ui, Vec2};

impl SessionView {
    /// Whom one talks with, where the session stands, and the way out.
    pub(super) fn header_ui(&mut self, ui: &mut Ui, desk: &mut Desk) {
        const HEIGHT: f32 = 44.0;
        const GAP: f32 = 2.0 * STEP;
        let room = ui.available_width();
        let now = self.phase_shown();
        let phases = phases(&self.script.play, now);
        let (minute, words) = self.clock_words(now);
        // A very long name would push the clock away.
        let name = &self.script.about.client_name;
        let name = if name.chars().count() <= 28 { name.as_str() } else { conversation::short_name(name) };
        // What there is room for beside the clock and the way out is measured: words are longer in one language than in another.
        let wide = |text: &str, kind: Type| theme::laid(ui, text, kind, Color32::PLACEHOLDER, f32::INFINITY).size().x;
        let clock = wide(&minute, Type::SmallStrong);
        let trial = if self.trial { wide(t!("session-trial"), Type::SmallStrong) + GAP } else { 0.0 };
        let mut spare = room - keyed_button_width(ui, t!("session-pause"), t!("key-esc")) - clock - trial - 2.0 * GAP;
        let mut fits = |width: f32| {
            let fits = width + GAP <= spare;
            spare -= if fits { width + GAP } else { 0.0 };
            fits
        };
        let ribbon = fits(phase_ribbon_width(ui, &phases, now));
        let in_words = fits((wide(&words, Type::Small) - clock).max(0.0));
        let help = fits(wide(t!("help"), Type::Label) + GAP);
        let named = fits(wide(name, Type::Subheading));
        ui.allocate_ui_with_layout(Vec2::new(room, HEIGHT), Layout::left_to_right(Align::Center), |ui| {
            if self.trial {
                // In words, and before everything else: what is said here goes nowhere.
                ui.label(theme::words(ui, t!("session-trial"), Type::SmallStrong, theme::palette(ui).caution));
                ui.add_space(GAP);
            }
            if named {
                subheading_ui(ui, name);
                ui.add_space(GAP);
            }
            if ribbon {
                phase_ribbon_ui(ui, &phases, now);
                ui.add_space(GAP);
            } else {
                small_ui(ui, names::phase(now));
            }
            clock_ui(ui, minute, &words, in_words);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if keyed_button_ui(ui, t!("session-pause"), t!("key-esc")).clicked() {
                    self.leaving = true;
                    self.clock.stop();
                }
                if help && quiet_button_ui(ui, t!("help")).clicked() {
                    desk.help_open = true;
                }
            });
        });
    }

    /// The phase of what is on screen: while the client has just left, that is still the session.
    fn phase_shown(&self) -> Phase {
        let state = match self.transcript.said.last() {
            Some(said) if self.step == Step::Left || (self.step == Step::Feedback && said.turn.ended.is_some()) => said.before,
            _ => self.transcript.state(),
        };
        phase(&self.script.play, &state)
    }

    /// The simulated clock in figures and in words.
    fn clock_words(&self, now: Phase) -> (String, String) {
        let (state, agreed) = (self.transcript.state(), self.script.play.minutes);
        if now == Phase::FollowUp {
            return (t!("clock-after").to_owned(), t!("clock-stopped").to_owned());
        }
        (t!("clock-minute", minute = state.minute, agreed = agreed), clock::in_words(state.minute, agreed))
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
                strong_ui(ui, t!("session-not-kept"));
                body_ui(ui, &problem);
            });
            return None;
        }
        match self.step {
            Step::Words => self.own_words_ui(ui),
            Step::Nearest => self.nearest_ui(ui),
            Step::Choosing => {
                if !self.typed.trim().is_empty() {
                    callout_ui(ui, Tone::Plain, |ui| {
                        small_ui(ui, t!("session-own-words"));
                        body_ui(ui, self.typed.trim());
                    });
                }
                // What was said last may be on its way to the disk.
                let said = ui.add_enabled_ui(self.task.is_none(), |ui| self.choices.list_ui(ui, &self.script, &self.offer, desk.settings.single_keys)).inner;
                said.then_some(Wish::Say)
            }
            Step::Feedback => {
                if let Some(beside) = self.beside.clone() {
                    self.beside_ui(ui, &beside);
                }
                if !self.help.guided {
                    return None;
                }
                let texts = self.feedback_texts();
                callout_ui(ui, Tone::Plain, |ui| {
                    strong_ui(ui, t!("feedback-title"));
                    if self.feedback.is_none() {
                        quiet_ui(ui, t!("working"));
                    } else if texts.is_empty() {
                        body_ui(ui, t!("feedback-none"));
                    }
                    for text in &texts {
                        body_ui(ui, text);
                    }
                });
                None
            }
            Step::Left => {
                body_ui(ui, &t!("session-over-with", name = &self.script.about.client_name));
                None
            }
            Step::Over => {
                card_ui(ui, |ui| {
                    if self.trial {
                        strong_ui(ui, t!("trial-over"));
                        body_ui(ui, t!("trial-not-recorded"));
                        return;
                    }
                    strong_ui(ui, t!("session-over"));
                    body_ui(ui, t!("session-before-reading"));
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
        let help = t!("own-words-help");
        let response = ui.add_enabled_ui(self.task.is_none(), |ui| text_area_ui(ui, t!("own-words"), help, 3, &mut self.typed)).inner;
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
            Step::Words => (t!("session-show").to_owned(), Wish::ShowResponses),
            Step::Nearest => (t!("nearest-none-near").to_owned(), Wish::Nearest(None)),
            Step::Left => {
                (self.transcript.said.last().and_then(|s| conversation::follow_up(&self.script, s)).unwrap_or_else(|| t!("go-on").into()), Wish::GoOn)
            }
            Step::Over if self.trial => (t!("leave-workshop").to_owned(), Wish::GoOn),
            Step::Choosing | Step::Feedback | Step::Over => (t!("go-on").to_owned(), Wish::GoOn),
        };
        let button = at_the_right(ui, |ui| ui.add_enabled_ui(self.task.is_none(), |ui| keyed_primary_button_ui(ui, &text, t!("key-enter"))).inner);
        if self.focus && !matches!(self.step, Step::Words | Step::Nearest) {
            self.focus = false;
            button.request_focus();
        }
        button.clicked().then_some(wish)
    }

    fn problem_bar_ui(&mut self, ui: &mut Ui) -> Option<Wish> {
        let mut wish = None;
        ui.horizontal_wrapped(|ui| {
            let again = primary_button_ui(ui, t!("try-again"));
            if std::mem::take(&mut self.focus) {
                again.request_focus();
            }
            if again.clicked() {
                wish = Some(Wish::TryAgain);
            }
            if let Some(name) = self.task.and_then(Task::to_do_without)
                && button_ui(ui, name).clicked()
            {
                wish = Some(Wish::GoOnWithout);
            }
            if button_ui(ui, t!("session-leave-now")).clicked() {
                wish = Some(Wish::LeaveAsItIs);
            }
        });
        wish
    }

    /// What can be said at any time.
    pub(super) fn anytime_ui(&mut self, ui: &mut Ui, desk: &mut Desk) -> Option<Wish> {
        if self.step != Step::Choosing || self.problem.is_some() || self.offer.anytime.is_empty() {
            return None;
        }
        ui.spacing_mut().item_spacing.y = 0.5 * STEP;
        small_ui(ui, t!("at-any-time"));
        let single = desk.settings.single_keys;
        let said = ui.add_enabled_ui(self.task.is_none(), |ui| self.choices.anytime_ui(ui, &self.script, &self.offer, single)).inner;
        said.then_some(Wish::Say)
    }

    /// The button that tells what can be seen.
    pub(super) fn look_button_ui(&mut self, ui: &mut Ui, desk: &Desk) {
        let name = if self.looking { t!("seen-hide") } else { t!("seen-show") };
        if keyed_button_ui(ui, name, if desk.settings.single_keys { "W" } else { "F2" }).clicked() {
            self.turn_to_look();
        }
    }

    /// What can be seen, in words, if that was asked for.
    pub(super) fn seen_ui(&mut self, ui: &mut Ui, desk: &Desk) {
        if !self.looking {
            return;
        }
        let name = conversation::short_name(&self.script.about.client_name);
        let mut text = stage::describe(&self.look(desk), name);
        if let Some(cue) = conversation::last_spoken(&self.pieces).and_then(|s| s.cue.clone()) {
            text = t!("seen-with-cue", seen = text, cue = cue);
        }
        let card = card_ui(ui, |ui| {
            ui.push_id("seen", |ui| announce(ui, &text));
            prose_ui(ui, &text);
        });
        if std::mem::take(&mut self.just_looking) {
            card.response.scroll_to_me(None);
        }
    }
}

/// The simulated clock; where room is short its words show when it is pointed at.
fn clock_ui(ui: &mut Ui, minute: String, words: &str, in_words: bool) {
    let line = theme::words(ui, minute, Type::SmallStrong, theme::palette(ui).text);
    if !in_words {
        ui.label(line).on_hover_text(words);
        return;
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(line);
        small_ui(ui, words);
    });
}

fn at_the_right(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> Response) -> Response {
    ui.with_layout(Layout::right_to_left(Align::Min), content).inner
}
