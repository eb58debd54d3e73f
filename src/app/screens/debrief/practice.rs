//! A moment done again, outside the record: choose anew, see the answer and a word on it at once, and play on if you like.

use crate::app::desk::{Desk, Judged};
use crate::app::screens::session::conversation::{Piece, pieces, say, short_name};
use crate::app::screens::session::{Choices, Offer, asking, piece_ui};
use crate::app::theme::{self, STEP};
use crate::app::widgets::{
    Tone, announce, body_ui, button_ui, callout_ui, heading_ui, page_ui, primary_button_ui, quiet_button_ui, quiet_ui, small_ui, strong_ui,
};
use crate::report::changes;
use crate::report::{Debrief, feedback_text};
use crate::script::Script;
use crate::session::{Deal, Transcript};
use crate::texts::t;
use egui::{Align, Ui};
use std::sync::Arc;

/// A moment that is being done again.
pub struct Practice {
    script: Arc<Script>,
    deal: Deal,
    /// The session up to the moment, and what was said since.
    transcript: Transcript,
    start: usize,
    /// What was said then.
    then: String,
    offer: Offer,
    choices: Choices,
    /// The last turn has been answered and is being read.
    reading: bool,
    /// Something new is to be brought into view and given the keyboard.
    fresh: bool,
}

impl Practice {
    pub fn at(script: Arc<Script>, deal: Deal, held: &Transcript, start: usize) -> Practice {
        let then = held.said.get(start).map_or_else(String::new, |s| say(&script, s.response).to_owned());
        let mut practice = Practice {
            transcript: held.until(start),
            script,
            deal,
            start,
            then,
            offer: Offer::default(),
            choices: Choices::default(),
            reading: false,
            fresh: true,
        };
        practice.ask();
        practice
    }

    /// Asks for the next response.
    fn ask(&mut self) {
        self.offer = Offer::of(&self.script, self.deal, &self.transcript.state());
        self.choices = Choices::fresh(&self.offer);
        self.reading = false;
        self.fresh = true;
    }

    /// Shows the moment; `true` when the trainee is done with it.
    pub fn show(&mut self, ui: &mut Ui, desk: &Desk, judged: &Judged) -> bool {
        let single = desk.settings.single_keys;
        let mut said = !self.reading && !asking(ui) && self.choices.keys(ui, &self.script, &self.offer, single);
        let mut done = false;
        page_ui(ui, theme::measure(ui) + 8.0 * STEP, |ui| {
            heading_ui(ui, &t!("practice-once-more", turn = self.start + 1));
            small_ui(ui, t!("practice-not-kept-here"));
            ui.add_space(STEP);
            self.lines_ui(ui);
            ui.add_space(STEP);
            if self.reading {
                done = self.reading_ui(ui, judged);
            } else {
                if self.transcript.said.len() == self.start {
                    small_ui(ui, &t!("practice-then", text = &self.then));
                }
                said |= self.choices.list_ui(ui, &self.script, &self.offer, single);
                if !self.offer.anytime.is_empty() {
                    small_ui(ui, t!("at-any-time"));
                    said |= self.choices.anytime_ui(ui, &self.script, &self.offer, single);
                }
                ui.add_space(STEP);
                said |= self.choices.bar_ui(ui, &self.script, &self.offer, single);
                done = quiet_button_ui(ui, t!("back-to-debrief")).clicked();
            }
        });
        if let (true, Some(response)) = (said, self.choices.selected)
            && self.transcript.say(&self.script.play, response)
        {
            self.reading = true;
            self.fresh = true;
        }
        done
    }

    /// The line that is answered, and everything since.
    fn lines_ui(&mut self, ui: &mut Ui) {
        let name = short_name(&self.script.about.client_name);
        let all = pieces(&self.script, self.deal, &self.transcript, true);
        let mine = all.iter().position(|p| matches!(p, Piece::You { turn, .. } if *turn >= self.start)).unwrap_or(all.len());
        // From the trainee's line before on, so that the moment has its beginning.
        let from = all[..mine].iter().rposition(|p| matches!(p, Piece::You { .. })).unwrap_or(0);
        let newest = all.iter().rposition(|p| matches!(p, Piece::You { .. })).unwrap_or(0);
        for (i, piece) in all.iter().enumerate().skip(from) {
            let rect = piece_ui(ui, name, piece);
            if self.fresh && i == newest && self.transcript.said.len() > self.start {
                ui.scroll_to_rect_animation(rect, Some(Align::TOP), egui::style::ScrollAnimation::none());
            }
        }
        let news: Vec<&str> = all[(newest + 1).min(all.len())..].iter().map(Piece::text).collect();
        announce(ui, &news.join(" "));
    }

    /// A word on what was just said, and the ways on; `true` when done.
    fn reading_ui(&mut self, ui: &mut Ui, judged: &Judged) -> bool {
        let rubric = &self.script.key.rubric;
        let debrief = Debrief::of(&self.script, &judged.judge, &judged.attainable, &self.transcript);
        callout_ui(ui, Tone::Plain, |ui| {
            strong_ui(ui, t!("feedback-title"));
            let Some(review) = debrief.turns.last() else { return };
            if review.feedback.is_empty() {
                body_ui(ui, t!("feedback-none"));
            }
            for feedback in &review.feedback {
                body_ui(ui, &feedback_text(rubric, feedback));
            }
            if let Some(text) = changes(&self.script, review.response, &review.changes) {
                body_ui(ui, &text);
            }
        });
        ui.add_space(STEP);
        let over = self.transcript.state().over;
        let mut done = false;
        ui.horizontal_wrapped(|ui| {
            let first = if over { primary_button_ui(ui, t!("back-to-debrief")) } else { primary_button_ui(ui, t!("practice-go-on")) };
            if std::mem::take(&mut self.fresh) {
                first.request_focus();
            }
            if first.clicked() {
                if over { done = true } else { self.ask() }
            }
            if button_ui(ui, t!("practice-another")).clicked() {
                self.transcript = self.transcript.until(self.start);
                self.ask();
            }
            if !over && quiet_button_ui(ui, t!("back-to-debrief")).clicked() {
                done = true;
            }
        });
        if over {
            quiet_ui(ui, t!("practice-over"));
        }
        done
    }
}
