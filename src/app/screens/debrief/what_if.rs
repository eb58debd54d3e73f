//! What if: another response at any turn, what the client would have answered, and what could have come of it.

use super::other_way::{Difference, OtherWay, best_after, differences};
use super::transcript::{list_in_view, turns_ui};
use super::{Go, Looked};
use crate::app::desk::Judged;
use crate::app::screens::session::conversation::{Piece, Spoken, afterwards, answer, pieces, say, short_name};
use crate::app::screens::session::{Offer, piece_ui};
use crate::app::theme::STEP;
use crate::app::widgets::{
    body_ui, choice_ui, disclosure_ui, heading_ui, panes_ui, quiet_button_ui, quiet_ui, section_ui, small_ui, strong_ui, subheading_ui, table_ui,
};
use crate::app::worker::{Pending, Poll, Waker};
use crate::report::{self, changes};
use crate::report::{Debrief, feedback_text};
use crate::scoring::Outcome;
use crate::script::ResponseIx;
use crate::session::Transcript;
use crate::texts::t;
use egui::{Id, Ui};
use std::sync::Arc;

/// A turn, and the response said there instead; without one, the state before the turn.
type Question = (usize, Option<ResponseIx>);

/// What the part remembers.
#[derive(Default)]
pub struct WhatIf {
    turn: Option<usize>,
    instead: Option<ResponseIx>,
    found: Vec<(Question, Option<OtherWay>)>,
    search: Option<(Question, Pending<Option<OtherWay>>)>,
}

impl WhatIf {
    /// Looks at this turn.
    pub fn pick(&mut self, turn: usize) {
        if self.turn != Some(turn) {
            self.turn = Some(turn);
            self.instead = None;
        }
    }

    pub fn show(&mut self, ui: &mut Ui, held: &Looked, debrief: &Debrief, judged: &Arc<Judged>, waker: &Waker) -> Option<Go> {
        self.poll();
        let mut go = None;
        let both = list_in_view(ui);
        if both && self.turn.is_none() && !held.transcript.said.is_empty() {
            // The moment that is worth doing again is worth looking at first.
            self.turn = Some(debrief.again.as_ref().map_or(0, |f| f.turn));
        }
        let open = self.turn.is_some();
        panes_ui(
            ui,
            "what if",
            open,
            self,
            |ui, me| {
                if let Some(turn) = turns_ui(ui, held, me.turn) {
                    me.pick(turn);
                }
            },
            |ui, me| {
                let Some(turn) = me.turn.filter(|t| *t < held.transcript.said.len()) else {
                    quiet_ui(ui, t!("what-if-pick"));
                    return;
                };
                if !both && quiet_button_ui(ui, t!("what-if-back")).clicked() {
                    me.turn = None;
                    return;
                }
                go = me.turn_ui(ui, held, &debrief.outcome, judged, waker, turn);
            },
        );
        go
    }

    fn turn_ui(&mut self, ui: &mut Ui, held: &Looked, was: &Outcome, judged: &Arc<Judged>, waker: &Waker, turn: usize) -> Option<Go> {
        let script = &held.script;
        let said = held.transcript.said.get(turn)?;
        let name = short_name(&script.about.client_name);
        heading_ui(ui, &t!("what-if-title", turn = turn + 1));
        let before = pieces(script, held.deal, &held.transcript.until(turn), true);
        if let Some(line) = before.iter().rev().find(|p| matches!(p, Piece::Client(Spoken { .. }))) {
            piece_ui(ui, name, line);
        }
        piece_ui(ui, name, &Piece::You { turn, text: say(script, said.response).to_owned() });
        ui.add_space(STEP);
        subheading_ui(ui, t!("what-if-also"));
        let offer = Offer::of(script, held.deal, &said.before);
        self.others_ui(ui, held, &offer.own, said.response);
        if !offer.anytime.is_empty() {
            small_ui(ui, t!("at-any-time"));
            self.others_ui(ui, held, &offer.anytime, said.response);
        }
        if let Some(instead) = self.instead {
            section_ui(ui, t!("what-if-answered"), |ui| answered_ui(ui, held, judged, turn, instead));
            section_ui(ui, t!("what-if-best-there"), |ui| self.way_ui(ui, held, was, judged, waker, (turn, Some(instead))));
        }
        section_ui(ui, t!("what-if-best"), |ui| {
            small_ui(ui, t!("what-if-best-help"));
            self.way_ui(ui, held, was, judged, waker, (turn, None));
        });
        quiet_button_ui(ui, t!("do-again")).clicked().then_some(Go::Practise(turn))
    }

    fn others_ui(&mut self, ui: &mut Ui, held: &Looked, others: &[ResponseIx], said: ResponseIx) {
        for other in others.iter().filter(|r| **r != said) {
            if choice_ui(ui, None, say(&held.script, *other), self.instead == Some(*other)).clicked() {
                self.instead = Some(*other);
            }
        }
    }

    /// What a search found, or that it is still going on.
    fn way_ui(&mut self, ui: &mut Ui, held: &Looked, was: &Outcome, judged: &Arc<Judged>, waker: &Waker, question: Question) {
        let Some((_, found)) = self.found.iter().find(|(q, _)| *q == question) else {
            quiet_ui(ui, t!("what-if-looking"));
            self.look_for(question, held, judged, waker);
            return;
        };
        if let Some(way) = found {
            found_ui(ui, held, was, way, question);
        } else {
            quiet_ui(ui, t!("what-if-no-way"));
        }
    }

    fn look_for(&mut self, question: Question, held: &Looked, judged: &Arc<Judged>, waker: &Waker) {
        if self.search.is_none() {
            let (judged, transcript): (Arc<Judged>, Transcript) = (judged.clone(), held.transcript.clone());
            let work = move || best_after(&judged, &transcript, question.0, question.1);
            self.search = Some((question, Pending::start(waker, work)));
        }
    }

    fn poll(&mut self) {
        let Some((question, pending)) = &self.search else { return };
        let found = match pending.poll() {
            Poll::Waiting => return,
            Poll::Ready(found) => found,
            Poll::Lost => None,
        };
        self.found.push((*question, found));
        self.search = None;
    }
}

/// The client's answer to another response, what it would have changed, and why.
fn answered_ui(ui: &mut Ui, held: &Looked, judged: &Judged, turn: usize, instead: ResponseIx) {
    let script = &held.script;
    let name = short_name(&script.about.client_name);
    let mut other = held.transcript.until(turn);
    if !other.say(&script.play, instead) {
        return;
    }
    let Some(said) = other.said.last() else { return };
    let mut lines = answer(script, held.deal, said);
    if said.turn.ended.is_some() {
        lines.extend(afterwards(script, held.deal, said));
    }
    for piece in &lines {
        piece_ui(ui, name, piece);
    }
    let debrief = Debrief::of(script, &judged.judge, &judged.attainable, &other);
    let rubric = &script.key.rubric;
    let Some(review) = debrief.turns.last() else { return };
    for showed in &review.showed {
        strong_ui(ui, &t!("what-if-shown", behaviour = report::behaviour_in_full(rubric, *showed)));
    }
    for harm in review.harms.iter().filter_map(|h| rubric.harms.get(*h)) {
        strong_ui(ui, &t!("transcript-harm", harm = report::harm_in_full(harm)));
    }
    for feedback in &review.feedback {
        body_ui(ui, &feedback_text(rubric, feedback));
    }
    match changes(script, instead, &review.changes) {
        Some(text) => body_ui(ui, &text),
        None => quiet_ui(ui, t!("what-if-unchanged")),
    };
}

/// What would have come of a way, principle by principle, and the way itself.
fn found_ui(ui: &mut Ui, held: &Looked, was: &Outcome, way: &OtherWay, question: Question) {
    let rubric = &held.script.key.rubric;
    let label = match way.proved {
        true => t!("way-proved").to_owned(),
        false => t!("way-found", percent = way.at_most.percent()),
    };
    small_ui(ui, &label);
    let pass = |passed: bool| if passed { "yes" } else { "no" };
    let had = if was.ending.is_some() { pass(was.passed) } else { "open" };
    let text = t!("way-comes-to", would = way.outcome.total.percent(), would_pass = pass(way.outcome.passed), percent = was.total.percent(), passed = had);
    body_ui(ui, &text);
    if let (true, Some(frame)) = (way.outcome.frame != was.frame, rubric.frame(way.outcome.frame)) {
        small_ui(ui, &t!("way-other-kind", why = &frame.why));
    }
    let differ = differences(was, &way.outcome);
    if differ.is_empty() {
        quiet_ui(ui, t!("way-same"));
    } else {
        let row = |d: &Difference| vec![rubric.principles[d.principle].title.clone(), report::level(d.was), report::level(d.would_be)];
        table_ui(ui, &[2.0, 1.0, 1.0], &[t!("principle"), t!("way-was"), t!("way-would-be")], &differ.iter().map(row).collect::<Vec<_>>());
    }
    if was.gate.called_for && was.gate.met != way.outcome.gate.met {
        body_ui(ui, if way.outcome.gate.met { t!("way-gate-met") } else { t!("way-gate-not-met") });
    }
    let title = t!("way-turns", count = way.transcript.said.len() - way.from);
    disclosure_ui(ui, Id::new(("way", question)), &title, false, |ui| way_lines_ui(ui, held, way));
}

fn way_lines_ui(ui: &mut Ui, held: &Looked, way: &OtherWay) {
    let name = short_name(&held.script.about.client_name);
    let all = pieces(&held.script, held.deal, &way.transcript, true);
    let from = all.iter().position(|p| matches!(p, Piece::You { turn, .. } if *turn >= way.from)).unwrap_or(all.len());
    for piece in &all[from..] {
        piece_ui(ui, name, piece);
    }
}
