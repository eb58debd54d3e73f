//! Before any score: how the trainee is, if the session may have been hard; then how they think it went.

mod care;
mod choose;
mod questions;
#[cfg(test)]
mod tests;

use super::session::flow::{held_a_sign, seal};
use super::session::{Entry, Held, Written};
use super::{DebriefView, Next, Screen};
use crate::app::desk::Desk;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{Tone, announce, body_ui, button_ui, callout_ui, keys, page_ui, primary_button_ui, quiet_ui, strong_ui, title_ui};
use crate::scoring::{Level, Outcome};
use crate::texts::t;
use care::Feeling;
use egui::Ui;
pub use questions::{level_meanings_ui, question_ui};

/// What comes between a session and its debrief.
pub struct RatingView {
    /// Absent where only the question how the trainee is remains.
    held: Option<Held>,
    stage: Stage,
    feeling: Option<Feeling>,
    /// A principle, and the level that the trainee gives it.
    answers: Vec<(usize, Option<Level>)>,
    problem: Option<String>,
    /// The first control gets the keyboard.
    focus: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Care,
    Questions,
    Writing,
}

/// The levels as the record writes them.
pub const LEVELS: [Level; 4] = [Level::NotShown, Level::Partial, Level::Basic, Level::Skilled];

impl RatingView {
    pub fn after(held: Held) -> RatingView {
        let stage = if held_a_sign(&held.script, &held.transcript) { Stage::Care } else { Stage::Questions };
        RatingView { held: Some(held), stage, feeling: None, answers: Vec::new(), problem: None, focus: true }
    }

    /// After a session that was left: there is nothing to rate.
    pub fn only_asks_how_you_are() -> RatingView {
        RatingView { held: None, stage: Stage::Care, feeling: None, answers: Vec::new(), problem: None, focus: true }
    }

    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        if let Some(next) = self.poll(desk) {
            return Some(next);
        }
        if self.stage != Stage::Writing && keys::back(ui) {
            return Some(later(desk));
        }
        match self.stage {
            Stage::Care => self.care_ui(ui, desk),
            Stage::Questions => {
                self.prepare(desk);
                // Rated before, or nothing to be asked about.
                let settled = self.stage == Stage::Questions && self.held.as_ref().is_some_and(|h| h.ratings.is_some());
                if settled {
                    self.write(desk);
                }
                self.questions_ui(ui, desk)
            }
            Stage::Writing => self.writing_ui(ui, desk),
        }
    }

    /// Draws the questions, once it is known what this session assesses.
    fn prepare(&mut self, desk: &mut Desk) {
        let Some(held) = &self.held else { return };
        if !self.answers.is_empty() {
            return;
        }
        if let Some(judged) = desk.judged(&held.script) {
            let outcome = Outcome::of(&held.script, &judged.judge, &judged.attainable, &held.transcript);
            let asked = choose::questions(&held.script.key.rubric, &outcome, held.deal.seed());
            if asked.is_empty() {
                self.write(desk);
            }
            self.answers = asked.into_iter().map(|p| (p, None)).collect();
        }
    }

    /// Writes the ratings, if there are any, and the end of the record.
    fn write(&mut self, desk: &Desk) {
        let Some(held) = &mut self.held else { return };
        self.stage = Stage::Writing;
        let mut entries = Vec::new();
        if held.ratings.is_none() {
            let rubric = &held.script.key.rubric;
            let number = |level: Level| LEVELS.iter().zip(0u8..).find(|(l, _)| **l == level).map(|(_, n)| n);
            let given = self.answers.iter().filter_map(|(p, level)| Some((rubric.principles[*p].id.clone(), number((*level)?)?)));
            let ratings: Vec<(String, u8)> = given.collect();
            if !ratings.is_empty() {
                entries.push(Entry::Rated(ratings.clone()));
            }
            held.ratings = Some(ratings);
        }
        entries.push(seal(&held.script, &held.transcript, held.elapsed_ms));
        held.writer.write(entries, &desk.waker);
    }

    fn poll(&mut self, desk: &mut Desk) -> Next {
        match self.held.as_mut()?.writer.poll()? {
            Written::Failed(why) => {
                self.problem = Some(why);
                self.focus = true;
                None
            }
            Written::All => {
                let held = self.held.take()?;
                desk.reread_attempts();
                Some(Screen::Debrief(Box::new(DebriefView::after(held))))
            }
        }
    }

    fn writing_ui(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        page_ui(ui, theme::measure(ui), |ui| {
            let Some(problem) = self.problem.clone() else {
                quiet_ui(ui, t!("rating-closing"));
                return None;
            };
            title_ui(ui, t!("rating-not-closed"));
            callout_ui(ui, Tone::Bad, |ui| {
                strong_ui(ui, t!("rating-nothing-lost"));
                body_ui(ui, &problem);
            });
            announce(ui, &problem);
            ui.add_space(STEP);
            let again = primary_button_ui(ui, t!("try-again"));
            if std::mem::take(&mut self.focus) {
                again.request_focus();
            }
            if again.clicked() {
                self.problem = None;
                if let Some(held) = &mut self.held {
                    held.writer.again(&desk.waker);
                }
            }
            button_ui(ui, t!("rating-leave")).clicked().then(|| later(desk))
        })
    }
}

/// To the library. The record stays open, so the attempt leads back here.
fn later(desk: &mut Desk) -> Screen {
    desk.reread_attempts();
    Screen::library()
}
