//! The briefing: who comes and what they wrote, whether one session suits, and how this session shall be held.

mod client;
mod service;
mod start;
#[cfg(test)]
mod tests;

use crate::report::names;
use crate::texts::t;
pub use start::way_ui;

use super::session::{asking, enter};
use super::{Next, Screen};
use crate::app::desk::Desk;
use crate::app::settings::Way;
use crate::app::theme::{self, PAGE, STEP};
use crate::app::widgets::{
    Tone, announce, body_ui, callout_ui, choice_ui, keys, lead_ui, page_ui, prose_ui, quiet_ui, section_ui, small_ui, strong_ui, title_ui,
};
use crate::library::{Entry, Sources};
use crate::scenario::Fit;
use crate::script::{PresentationIx, Script};
use crate::session::Deal;
use egui::{Key, Ui};
use start::Start;
use std::sync::Arc;

/// What comes before a session.
pub struct BriefingView {
    script: Arc<Script>,
    /// What the script was made of, to be kept beside the attempt.
    sources: Sources,
    shipped: bool,
    deal: Deal,
    presentation: PresentationIx,
    /// The trainee's first answer to the briefing's question: the one that is told whether it fits.
    answer: Option<Fit>,
    way: Way,
    start: Start,
    /// What judging takes is there.
    prepared: bool,
}

/// The answers to the briefing's question, with their keys.
const ANSWERS: [(Fit, Key, &str); 3] = [(Fit::GoAhead, Key::Num1, "1"), (Fit::Adjust, Key::Num2, "2"), (Fit::Signpost, Key::Num3, "3")];

/// An answer with what it means.
fn answer(fit: Fit) -> &'static str {
    match fit {
        Fit::GoAhead => t!("briefing-go-ahead"),
        Fit::Adjust => t!("briefing-adjust"),
        Fit::Signpost => t!("briefing-signpost"),
    }
}

impl BriefingView {
    /// Draws the seed and with it the presentation. `None` if the scenario has errors.
    pub fn new(entry: &Entry, desk: &mut Desk) -> Option<BriefingView> {
        let script = entry.script.clone()?;
        let sources = entry.sources.clone()?;
        let deal = Deal::new(desk.draw());
        if script.about.follows.is_some() {
            desk.settle_attempts();
        }
        let agreed = script.about.follows.as_deref().map(|before| desk.agreed_in(before)).unwrap_or_default();
        let presentation = deal.presentation_after(&script.play, &agreed);
        Some(BriefingView {
            script,
            sources,
            shipped: entry.shipped,
            deal,
            presentation,
            answer: None,
            way: desk.settings.way,
            start: Start::default(),
            prepared: false,
        })
    }

    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        // What judging takes is prepared while the form is being read.
        self.prepared = self.prepared || desk.judged(&self.script).is_some();
        if let Some(next) = self.poll() {
            return Some(next);
        }
        if keys::back(ui) {
            return Some(Screen::library());
        }
        let mut begin = self.own_keys(ui, desk.settings.single_keys);
        page_ui(ui, PAGE - 8.0 * STEP, |ui| {
            let about = &self.script.about;
            title_ui(ui, &about.title);
            ui.scope(|ui| {
                ui.set_max_width((theme::measure(ui) + 10.0 * STEP).min(ui.available_width()));
                lead_ui(ui, &about.summary)
            });
            if !self.shipped {
                small_ui(ui, t!("briefing-trial"));
            }
            let width = ui.available_width();
            if width >= 880.0 {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 4.0 * STEP;
                    ui.vertical(|ui| {
                        ui.set_width(width * 0.6 - 2.0 * STEP);
                        client::form_ui(ui, &self.script, self.presentation);
                        client::screen_ui(ui, &about.screen);
                    });
                    ui.vertical(|ui| {
                        ui.set_width(width * 0.4 - 2.0 * STEP);
                        service::frame_ui(ui, &self.script);
                    });
                });
            } else {
                service::frame_ui(ui, &self.script);
                client::form_ui(ui, &self.script, self.presentation);
                client::screen_ui(ui, &about.screen);
            }
            section_ui(ui, t!("briefing-question"), |ui| self.question_ui(ui, desk.settings.single_keys));
            section_ui(ui, t!("briefing-how"), |ui| self.options_ui(ui));
            begin |= self.begin_ui(ui);
        });
        // Enter with the keyboard on nothing else does what comes next.
        begin |= self.answer.is_some() && ui.memory(|m| m.focused().is_none()) && keys::pressed(ui, egui::Key::Enter);
        if begin {
            self.begin(desk);
        }
        None
    }

    /// Numbers answer; then, with the keyboard on nothing else, Enter begins. `true` if it does.
    fn own_keys(&mut self, ui: &Ui, single_keys: bool) -> bool {
        if asking(ui) {
            return false;
        }
        let answered = self.answer.is_some();
        for (fit, key, _) in ANSWERS.iter().filter(|_| single_keys && !answered) {
            if keys::pressed(ui, *key) {
                self.answer = Some(*fit);
            }
        }
        answered && self.free() && ui.memory(|m| m.focused().is_none()) && enter(ui)
    }

    fn question_ui(&mut self, ui: &mut Ui, single_keys: bool) {
        quiet_ui(ui, t!("briefing-from-what"));
        for (fit, _, number) in ANSWERS {
            let key = (single_keys && self.answer.is_none()).then_some(number);
            let shown = ui.add_enabled_ui(self.answer.is_none_or(|a| a == fit), |ui| choice_ui(ui, key, answer(fit), self.answer == Some(fit))).inner;
            if shown.clicked() && self.answer.is_none() {
                self.answer = Some(fit);
            }
        }
        let Some(given) = self.answer else { return };
        let best = &self.script.about.fit;
        let verdict =
            if given == best.best { t!("briefing-fits", answer = names::fit(given)) } else { t!("briefing-fits-better", answer = names::fit(best.best)) };
        ui.add_space(STEP);
        callout_ui(ui, Tone::Plain, |ui| {
            strong_ui(ui, &verdict);
            prose_ui(ui, &best.why);
            if best.best != Fit::GoAhead {
                body_ui(ui, t!("briefing-all-the-same"));
            }
        });
        announce(ui, &format!("{verdict} {}", best.why));
    }
}
