//! The session: the client in the room, the conversation, the clock, and what can be said.
//!
//! What the trainee chooses is on disk before the client answers. The engine says what comes next; this only shows it and waits.

mod choices;
mod clock;
pub mod conversation;
pub mod flow;
mod layout;
mod leave;
mod nearest;
mod parts;
mod ribbon;
#[cfg(test)]
pub mod stand;
mod talk;
#[cfg(test)]
mod tests;
mod writer;

use crate::texts::t;
pub use choices::{Choices, Offer, enter};
pub use clock::minutes;
pub use ribbon::{phase_ribbon_ui, phase_ribbon_width, phases};
pub use talk::{piece_ui, watched_piece_ui};
pub use writer::{Entry, OwnClock, Writer, Written};

use super::{Next, RatingView, Screen};
use crate::app::desk::{Desk, Judged};
use crate::app::stage::Look;
use crate::app::theme::Palette;
use crate::app::widgets::{announce, keys};
use crate::attempt::{self, Event, Help, Record, Recorder, words};
use crate::report::Feedback;
use crate::script::{ResponseIx, Script};
use crate::session::{Deal, Transcript};
use conversation::Piece;
use egui::{Key, Modifiers, Rect, Ui};
use flow::{Step, Task};
use std::path::Path;
use std::sync::Arc;

/// Whether a question stands over the screen and has the keys.
pub fn asking(ui: &Ui) -> bool {
    ui.memory(|m| m.top_modal_layer().is_some())
}

/// A session that is over, with its record still open.
pub struct Held {
    pub script: Arc<Script>,
    pub deal: Deal,
    pub transcript: Transcript,
    pub writer: Writer,
    pub elapsed_ms: u64,
    /// The trainee's ratings, if they are in the record already.
    pub ratings: Option<Vec<(String, u8)>>,
}

/// A session that is being held.
pub struct SessionView {
    script: Arc<Script>,
    deal: Deal,
    transcript: Transcript,
    writer: Writer,
    clock: OwnClock,
    help: Help,
    step: Step,
    /// What is being written; the session stands still meanwhile.
    task: Option<Task>,
    /// Why it could not be written.
    problem: Option<String>,
    offer: Offer,
    choices: Choices,
    /// What the trainee typed for this moment.
    typed: String,
    /// The long list in which they look for the nearest to it, and what they found.
    nearest: nearest::Nearest,
    picked: Option<ResponseIx>,
    /// What lies side by side after a response.
    beside: Option<nearest::Beside>,
    feedback: Option<Vec<Feedback>>,
    judged: Option<Arc<Judged>>,
    pieces: Vec<Piece>,
    talk: talk::Talk,
    /// What can be seen is told in words.
    looking: bool,
    /// That was asked for just now.
    just_looking: bool,
    leaving: bool,
    /// The main button of the step shall get the keyboard.
    focus: bool,
    stage: Option<Rect>,
    heights: layout::Heights,
    /// A moment of the Workshop is tried out: nothing is recorded, and every way out leads back there.
    trial: bool,
}

impl SessionView {
    /// A session from its first line on.
    pub fn begin(script: Arc<Script>, deal: Deal, transcript: Transcript, recorder: Recorder, help: Help) -> SessionView {
        SessionView::with_writer(script, deal, transcript, Writer::new(recorder), help)
    }

    /// A moment tried out from the Workshop. Nothing of it is recorded.
    pub fn trial(script: Arc<Script>, deal: Deal, transcript: Transcript, help: Help) -> SessionView {
        let mut view = SessionView::with_writer(script, deal, transcript, Writer::off_record(), help);
        view.trial = true;
        view
    }

    fn with_writer(script: Arc<Script>, deal: Deal, transcript: Transcript, writer: Writer, help: Help) -> SessionView {
        let mut view = SessionView {
            script,
            deal,
            transcript,
            writer,
            clock: OwnClock::going_on_from(0),
            help,
            step: Step::Choosing,
            task: None,
            problem: None,
            offer: Offer::default(),
            choices: Choices::default(),
            typed: String::new(),
            nearest: nearest::Nearest::default(),
            picked: None,
            beside: None,
            feedback: None,
            judged: None,
            pieces: Vec::new(),
            talk: talk::Talk::default(),
            looking: false,
            just_looking: false,
            leaving: false,
            focus: false,
            stage: None,
            heights: layout::Heights::default(),
            trial: false,
        };
        view.go_on(false);
        view
    }

    /// Goes on with an attempt where its record stops: the session, or its rating if it was over by then.
    pub fn resume(desk: &mut Desk, path: &Path) -> Result<Screen, String> {
        // Everything that can go wrong is found out before anything is written.
        let record = attempt::read_file(path).map_err(|e| e.to_string())?;
        let unknown = || t!("session-unknown", scenario = &record.header.scenario);
        let script = desk.script(&record.header.play.0).ok_or_else(unknown)?;
        attempt::replay(&record, &script).map_err(|e| e.to_string())?;
        let (recorder, record) = Recorder::resume(path).map_err(|e| e.to_string())?;
        let transcript = attempt::replay(&record, &script).map_err(|e| e.to_string())?;
        let rated = record.events.iter().any(|e| matches!(e, Event::Rated { .. }));
        if transcript.state().over || rated {
            let held = Held {
                deal: Deal::new(record.header.seed),
                script,
                transcript,
                writer: Writer::new(recorder),
                elapsed_ms: record.elapsed_ms(),
                ratings: rated.then(|| record.ratings().to_vec()),
            };
            return Ok(Screen::Rating(Box::new(RatingView::after(held))));
        }
        Ok(Screen::Session(Box::new(SessionView::going_on(script, transcript, &record, recorder))))
    }

    fn going_on(script: Arc<Script>, transcript: Transcript, record: &Record, recorder: Recorder) -> SessionView {
        let turn = recorder.turn();
        let typed = words::read(recorder.path()).ok().and_then(|w| w.of(turn).map(str::to_owned));
        let deal = Deal::new(record.header.seed);
        let mut view = SessionView::begin(script, deal, transcript, recorder, record.header.help);
        view.clock = OwnClock::going_on_from(record.elapsed_ms());
        if let (Some(typed), Step::Words) = (typed, view.step) {
            view.typed = typed;
            view.look_for_the_nearest();
        }
        view
    }

    /// Where the room and the client are to be drawn, in points; `None` where there is no space for them.
    pub fn stage_area(&self) -> Option<Rect> {
        self.stage
    }

    /// How many responses have been said.
    pub fn turns(&self) -> usize {
        self.transcript.said.len()
    }

    /// Whether what can be seen is told in words.
    pub fn is_looking(&self) -> bool {
        self.looking
    }

    /// Whether something was said that is open at any time.
    pub fn said_at_any_time(&self) -> bool {
        self.transcript.said.iter().any(|said| self.script.play.is_anytime(said.response))
    }

    /// Whether the question stands open whether to pause or leave.
    pub fn is_leaving(&self) -> bool {
        self.leaving
    }

    /// What the stage shows.
    pub fn look(&self, desk: &Desk) -> Look {
        let state = self.transcript.state();
        let said = conversation::last_spoken(&self.pieces);
        Look {
            figure: self.script.about.figure,
            setting: self.script.about.setting,
            values: if desk.settings.plain_figure { Look::UNTOLD } else { state.values },
            mood: said.and_then(|s| s.mood),
            gaze: said.and_then(|s| s.gaze),
            age: self.script.about.age,
            daylight: clock::daylight(self.script.about.hour, state.minute, self.script.play.minutes),
            dark: Palette::of(desk.settings.theme).dark,
        }
    }

    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        // Judging takes a while to prepare; begun now, it is ready when the debrief asks.
        if self.judged.is_none() {
            self.judged = desk.judged(&self.script);
        }
        if let Some(next) = self.poll(desk) {
            return Some(next);
        }
        self.think_about_the_last_turn();
        let mut wish = None;
        if !asking(ui) && !self.leaving {
            wish = self.keys(ui, desk);
        }
        wish = self.layout(ui, desk).or(wish);
        ui.push_id("news", |ui| announce(ui, &self.news()));
        if self.leaving {
            wish = self.leave_ui(ui).or(wish);
        }
        wish.and_then(|wish| self.grant(wish, desk))
    }

    /// Shows or hides what can be seen.
    fn turn_to_look(&mut self) {
        self.looking = !self.looking;
        self.just_looking = self.looking;
    }

    /// The keys of this screen.
    fn keys(&mut self, ui: &Ui, desk: &mut Desk) -> Option<flow::Wish> {
        let single = desk.settings.single_keys;
        // F2 types nothing, so it works in the middle of typing too.
        if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::F2)) || (single && keys::pressed(ui, Key::W)) {
            self.turn_to_look();
        }
        if keys::back(ui) {
            if self.looking {
                self.looking = false;
                self.refocus();
            } else {
                self.leaving = true;
                self.clock.stop();
            }
        }
        let choosing = self.step == Step::Choosing && self.task.is_none();
        (choosing && self.choices.keys(ui, &self.script, &self.offer, single)).then_some(flow::Wish::Say)
    }

    /// What is new, for screen readers: the client's answer, and what the program says of it.
    fn news(&self) -> String {
        let newest = conversation::newest(&self.pieces);
        let name = conversation::short_name(&self.script.about.client_name);
        let said = self.pieces[newest..].iter().map(|p| match p {
            Piece::Client(spoken) => match spoken.manner() {
                Some(manner) => t!("session-heard-manner", name = name, manner = manner, text = &spoken.text),
                None => t!("session-heard", name = name, text = &spoken.text),
            },
            Piece::You { text, .. } | Piece::Scene(text) | Piece::Aside(text) | Piece::Later(text) => text.clone(),
        });
        let mut news: Vec<String> = said.collect();
        if self.step == Step::Feedback {
            news.extend(self.feedback_texts());
        }
        news.extend(self.problem.clone());
        news.join(" ")
    }
}
