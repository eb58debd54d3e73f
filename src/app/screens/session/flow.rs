//! How a session moves: from one step to the next, each choice on disk before the client answers.

use super::conversation::{self, Piece, pieces};
use super::nearest::{Beside, Nearest};
use super::writer::{Entry, Written};
use super::{Choices, Held, Offer, SessionView};
use crate::app::desk::{Desk, Judged};
use crate::app::screens::{Next, RatingView, Screen};
use crate::report::{Debrief, feedback_text};
use crate::script::{ResponseIx, Script};
use crate::session::Transcript;
use crate::texts::t;

/// What the trainee has before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A box for their own words; the responses come after it.
    Words,
    /// A long list, to find what is nearest to those words.
    Nearest,
    Choosing,
    /// A word on what was said: with feedback on, or own words beside it.
    Feedback,
    /// The client has left, and a follow-up is to come.
    Left,
    Over,
}

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    Words,
    Say(ResponseIx),
    Pause,
    Leave,
}

impl Task {
    /// What going on is called where this could not be written and the session can do without. A choice it cannot do without.
    pub fn to_do_without(self) -> Option<&'static str> {
        match self {
            Task::Words => Some(t!("session-without-words")),
            Task::Pause | Task::Leave => Some(t!("session-go-on")),
            Task::Say(_) => None,
        }
    }
}

/// What the trainee asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Say what is selected.
    Say,
    ShowResponses,
    /// What was found to be nearest to the trainee's own words, if anything was.
    Nearest(Option<ResponseIx>),
    GoOn,
    TryAgain,
    /// Go on without what could not be written.
    GoOnWithout,
    /// Leave as it is, with nothing more written.
    LeaveAsItIs,
    Pause,
    Leave,
}

/// The end of the record of this session.
pub fn seal(script: &Script, transcript: &Transcript, elapsed_ms: u64) -> Entry {
    Entry::Seal { ending: transcript.state().ending.map(|e| script.play.ending(e).id.clone()), elapsed_ms }
}

/// Whether the client gave a sign that calls for the safety gate.
pub fn held_a_sign(script: &Script, transcript: &Transcript) -> bool {
    transcript.state().facts & script.key.facts_with(&script.key.rubric.called_for_by) != 0
}

impl SessionView {
    /// The step that follows what was said. `same`: the same responses return, so nobody is asked for their own words again.
    pub(super) fn go_on(&mut self, same: bool) {
        let state = self.transcript.state();
        let ended_now = self.transcript.said.last().is_some_and(|s| s.turn.ended.is_some());
        self.step = match () {
            () if state.over => Step::Over,
            () if ended_now && self.step != Step::Left => Step::Left,
            () if self.help.say_first && !same => Step::Words,
            () => Step::Choosing,
        };
        if !same {
            self.typed.clear();
            self.picked = None;
        }
        self.feedback = None;
        self.beside = None;
        self.offer = Offer::of(&self.script, self.deal, &state);
        self.choices = Choices::fresh(&self.offer);
        self.focus = true;
        self.pieces = pieces(&self.script, self.deal, &self.transcript, self.step != Step::Left);
    }

    /// Puts the keyboard back where the work is.
    pub(super) fn refocus(&mut self) {
        self.choices.refocus(&self.offer);
        self.focus = true;
    }

    pub(super) fn grant(&mut self, wish: Wish, desk: &mut Desk) -> Next {
        match wish {
            Wish::Say => {
                if let (Step::Choosing, None, Some(response)) = (self.step, self.task, self.choices.selected) {
                    self.say(response, desk);
                }
            }
            Wish::ShowResponses => self.show_responses(desk),
            Wish::Nearest(picked) => self.show_beside_the_nearest(picked),
            Wish::GoOn => return self.turn_page(),
            Wish::TryAgain => {
                self.problem = None;
                self.writer.again(&desk.waker);
            }
            Wish::GoOnWithout => {
                self.problem = None;
                self.writer.forget();
                if self.task.take() == Some(Task::Words) {
                    self.look_for_the_nearest();
                }
                self.clock.go_on();
                self.refocus();
            }
            Wish::LeaveAsItIs => return self.out(desk),
            Wish::Pause | Wish::Leave if self.trial => return self.out(desk),
            Wish::Pause => self.start(Task::Pause, vec![Entry::Paused], desk),
            Wish::Leave => self.start(Task::Leave, vec![self.seal()], desk),
        }
        None
    }

    /// Starts writing; while something else is being written, the wish has to be told again.
    fn start(&mut self, task: Task, entries: Vec<Entry>, desk: &Desk) {
        if self.task.is_some() {
            return;
        }
        self.leaving = false;
        self.task = Some(task);
        self.writer.write(entries, &desk.waker);
    }

    fn say(&mut self, response: ResponseIx, desk: &Desk) {
        let play = &self.script.play;
        let id = |r: ResponseIx| play.response(r).id.clone();
        let shown = Entry::Shown { moment: play.moment(self.transcript.state().moment).id.clone(), responses: self.offer.shown().map(id).collect() };
        let chosen = Entry::Chosen { response: id(response), elapsed_ms: self.clock.elapsed_ms() };
        // The trainee's own line shows at once; the answer waits for the disk.
        let turn = self.transcript.said.len();
        self.pieces.push(Piece::You { turn, text: conversation::say(&self.script, response).to_owned() });
        self.start(Task::Say(response), vec![shown, chosen], desk);
    }

    fn show_responses(&mut self, desk: &Desk) {
        if self.typed.trim().is_empty() {
            self.step = Step::Choosing;
            self.refocus();
            return;
        }
        // Turns count from 1 in the record.
        let turn = u32::try_from(self.transcript.said.len() + 1).unwrap_or(u32::MAX);
        self.start(Task::Words, vec![Entry::Words { turn, text: self.typed.trim().to_owned() }], desk);
    }

    /// After own words: the long list.
    pub(super) fn look_for_the_nearest(&mut self) {
        self.nearest = Nearest::of(&self.script, &self.transcript.state());
        self.step = Step::Nearest;
        self.focus = true;
    }

    /// The responses; what was found to be nearest is selected if it is one of them.
    fn show_beside_the_nearest(&mut self, picked: Option<ResponseIx>) {
        if self.step != Step::Nearest {
            return;
        }
        self.picked = picked;
        self.step = Step::Choosing;
        if let Some(open) = picked.filter(|p| self.offer.shown().any(|r| r == *p)) {
            self.choices.selected = Some(open);
        }
        self.refocus();
    }

    /// On from a page that only wants to be read.
    fn turn_page(&mut self) -> Next {
        match self.step {
            Step::Over if self.trial => Some(Screen::workshop()),
            Step::Over => Some(Screen::Rating(Box::new(RatingView::after(self.held())))),
            Step::Feedback | Step::Left => {
                let same = self.step == Step::Feedback && self.transcript.said.last().is_some_and(|s| s.turn.entered.is_none() && s.turn.ended.is_none());
                self.go_on(same);
                None
            }
            Step::Words | Step::Nearest | Step::Choosing => None,
        }
    }

    fn held(&mut self) -> Held {
        self.clock.stop();
        Held {
            script: self.script.clone(),
            deal: self.deal,
            transcript: self.transcript.clone(),
            writer: self.writer.hand_over(),
            elapsed_ms: self.clock.elapsed_ms(),
            ratings: None,
        }
    }

    fn seal(&self) -> Entry {
        seal(&self.script, &self.transcript, self.clock.elapsed_ms())
    }

    /// What became of what was being written.
    pub(super) fn poll(&mut self, desk: &mut Desk) -> Next {
        match self.writer.poll()? {
            Written::Failed(why) => {
                self.problem = Some(why);
                self.focus = true;
                None
            }
            Written::All => match self.task.take()? {
                Task::Words => {
                    self.look_for_the_nearest();
                    None
                }
                Task::Say(response) => {
                    self.answer(response);
                    None
                }
                Task::Pause => {
                    desk.notice(t!("session-paused"), false);
                    self.out(desk)
                }
                Task::Leave => {
                    desk.notice(t!("session-left"), false);
                    self.out(desk)
                }
            },
        }
    }

    fn answer(&mut self, response: ResponseIx) {
        // It was offered, so it is open.
        if !self.transcript.say(&self.script.play, response) {
            return;
        }
        let own = self.typed.trim().to_owned();
        let beside = self.transcript.said.last().filter(|_| self.help.say_first && !own.is_empty());
        let beside = beside.map(|said| Beside::of(&self.script, own, self.picked, said));
        let same = self.transcript.said.last().is_some_and(|s| s.turn.entered.is_none() && s.turn.ended.is_none());
        self.go_on(same);
        self.beside = beside;
        if self.help.guided || self.beside.is_some() {
            self.step = Step::Feedback;
        }
    }

    /// To the library; by way of the question how the trainee is, if the session may have been hard.
    fn out(&mut self, desk: &mut Desk) -> Next {
        if self.trial {
            return Some(Screen::workshop());
        }
        desk.reread_attempts();
        Some(if held_a_sign(&self.script, &self.transcript) { Screen::Rating(Box::new(RatingView::only_asks_how_you_are())) } else { Screen::library() })
    }

    /// With feedback on: the words on the last turn, once judging is ready.
    pub(super) fn think_about_the_last_turn(&mut self) {
        if self.step != Step::Feedback || self.feedback.is_some() || !self.help.guided {
            return;
        }
        if let Some(Judged { script, judge, attainable, .. }) = self.judged.as_deref() {
            let debrief = Debrief::of(script, judge, attainable, &self.transcript);
            self.feedback = debrief.turns.last().map(|t| t.feedback.clone());
        }
    }

    /// The feedback on the last turn in words; nothing while it is being worked out.
    pub(super) fn feedback_texts(&self) -> Vec<String> {
        let rubric = &self.script.key.rubric;
        self.feedback.iter().flatten().map(|f| feedback_text(rubric, f)).filter(|t| !t.is_empty()).collect()
    }
}
