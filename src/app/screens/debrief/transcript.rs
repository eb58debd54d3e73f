//! The transcript with notes: each exchange, what it showed or did and why, what it changed, and what else was open.

use super::{Go, Looked};
use crate::app::screens::session::conversation::{Piece, Spoken, afterwards, answer, say, short_name};
use crate::app::screens::session::{Offer, phase_ribbon_ui, phases, piece_ui};
use crate::app::theme::{self, STEP};
use crate::app::widgets::{
    Panes, body_ui, disclosure_ui, divider_ui, heading_ui, list_item_ui, panes_ui, quiet_button_ui, quiet_ui, small_ui, strong_ui, subheading_ui,
};
use crate::report::names;
use crate::report::{Debrief, TurnReview, feedback_text};
use crate::report::{behaviour_in_full, changes, harm_in_full, news, title};
use crate::session::{Said, phase};
use crate::texts::{join, t};
use egui::{Align, Frame, Id, Margin, Ui};

/// Shows the transcript, with the turns beside it where there is room. A turn in `bring` is scrolled to.
pub fn show(ui: &mut Ui, held: &Looked, debrief: &Debrief, bring: &mut Option<usize>) -> Option<Go> {
    let mut go = None;
    panes_ui(
        ui,
        "transcript",
        true,
        bring,
        |ui, bring| {
            if let Some(turn) = turns_ui(ui, held, None) {
                *bring = Some(turn);
            }
        },
        |ui, bring| {
            heading_ui(ui, t!("transcript-title"));
            let name = short_name(&held.script.about.client_name);
            if let Some(opening) = held.transcript.opening {
                piece_ui(ui, name, &Piece::Client(Spoken::of(&held.script, held.deal, opening)));
            } else {
                quiet_ui(ui, t!("transcript-begins"));
            }
            for (said, review) in held.transcript.said.iter().zip(&debrief.turns) {
                ui.push_id(("turn", review.turn), |ui| {
                    let top = ui.cursor().min;
                    go = turn_ui(ui, held, said, review).or(go);
                    if *bring == Some(review.turn) {
                        let rect = egui::Rect::from_min_max(top, ui.min_rect().max);
                        ui.scroll_to_rect_animation(rect, Some(Align::TOP), egui::style::ScrollAnimation::none());
                        *bring = None;
                    }
                });
            }
        },
    );
    go
}

/// The turns as a list; returns the one that was picked.
pub fn turns_ui(ui: &mut Ui, held: &Looked, picked: Option<usize>) -> Option<usize> {
    let mut chosen = None;
    if held.transcript.said.is_empty() {
        quiet_ui(ui, t!("transcript-nothing"));
    }
    for (turn, said) in held.transcript.said.iter().enumerate() {
        let name = format!("{}. {}", turn + 1, names::phase(phase(&held.script.play, &said.before)));
        if list_item_ui(ui, &name, &beginning(say(&held.script, said.response)), picked == Some(turn)).clicked() {
            chosen = Some(turn);
        }
    }
    chosen
}

/// The first words of a text.
fn beginning(text: &str) -> String {
    const LONG: usize = 36;
    let mut end = text.len();
    if let Some((cut, _)) = text.char_indices().nth(LONG) {
        end = text[..cut].rfind(' ').unwrap_or(cut);
    }
    if end < text.len() { format!("{}…", text[..end].trim_end_matches(|c: char| c.is_ascii_punctuation() || c == '…')) } else { text.to_owned() }
}

fn turn_ui(ui: &mut Ui, held: &Looked, said: &Said, review: &TurnReview) -> Option<Go> {
    let script = &held.script;
    let name = short_name(&script.about.client_name);
    let now = phase(&script.play, &said.before);
    ui.add_space(2.0 * STEP);
    divider_ui(ui);
    ui.horizontal_wrapped(|ui| {
        subheading_ui(ui, &t!("turn-numbered", turn = review.turn + 1));
        ui.add_space(STEP);
        phase_ribbon_ui(ui, &phases(&script.play, now), now);
        ui.add_space(STEP);
        small_ui(ui, &t!("transcript-minute", minute = said.before.minute));
    });
    if let Some(typed) = u32::try_from(review.turn + 1).ok().and_then(|t| held.words.of(t)) {
        small_ui(ui, &t!("transcript-own-words", text = typed));
    }
    piece_ui(ui, name, &Piece::You { turn: review.turn, text: say(script, said.response).to_owned() });
    for piece in answer(script, held.deal, said) {
        piece_ui(ui, name, &piece);
    }
    let go = notes_ui(ui, held, said, review);
    for piece in afterwards_if_ended(held, said) {
        piece_ui(ui, name, &piece);
    }
    go
}

fn afterwards_if_ended(held: &Looked, said: &Said) -> Vec<Piece> {
    if said.turn.ended.is_some() { afterwards(&held.script, held.deal, said) } else { Vec::new() }
}

fn notes_ui(ui: &mut Ui, held: &Looked, said: &Said, review: &TurnReview) -> Option<Go> {
    let rubric = &held.script.key.rubric;
    let mut go = None;
    Frame::new().inner_margin(Margin { left: 24, right: 0, top: 4, bottom: 4 }).show(ui, |ui| {
        ui.set_max_width(theme::measure(ui).min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = 0.75 * STEP;
        for showed in &review.showed {
            strong_ui(ui, &t!("transcript-showed", behaviour = behaviour_in_full(rubric, *showed)));
        }
        for harm in review.harms.iter().filter_map(|h| rubric.harms.get(*h)) {
            strong_ui(ui, &t!("transcript-harm", harm = harm_in_full(harm)));
        }
        for feedback in &review.feedback {
            body_ui(ui, &feedback_text(rubric, feedback));
        }
        let tagged: Vec<String> = review.tagged.iter().map(|b| t!("in-quotes", text = title(rubric, *b))).collect();
        if let Some(list) = join(&tagged) {
            small_ui(ui, &t!("transcript-also", behaviours = list));
        }
        if let Some(text) = changes(&held.script, review.response, &review.changes) {
            body_ui(ui, &text);
        }
        for fact in news(&held.script, said) {
            small_ui(ui, &t!("transcript-new", fact = fact));
        }
        go = elsewhere_ui(ui, held, said, review);
    });
    go
}

/// What else was open, and what it would have shown.
fn elsewhere_ui(ui: &mut Ui, held: &Looked, said: &Said, review: &TurnReview) -> Option<Go> {
    let rubric = &held.script.key.rubric;
    let offer = Offer::of(&held.script, held.deal, &said.before);
    let others: Vec<_> = offer.shown().filter(|r| *r != said.response).collect();
    if others.is_empty() {
        return None;
    }
    let mut go = None;
    disclosure_ui(ui, Id::new(("else", review.turn)), t!("transcript-else"), false, |ui| {
        for other in others {
            body_ui(ui, &t!("in-quotes", text = say(&held.script, other)));
            let shows: Vec<String> =
                review.open_elsewhere.iter().filter(|(_, r)| *r == other).map(|(b, _)| t!("in-quotes", text = title(rubric, *b))).collect();
            if let Some(list) = join(&shows) {
                small_ui(ui, &t!("transcript-would-show", behaviours = list));
            }
        }
        ui.horizontal_wrapped(|ui| {
            if quiet_button_ui(ui, t!("transcript-see-else")).clicked() {
                go = Some(Go::WhatIf(review.turn));
            }
            if quiet_button_ui(ui, t!("do-again")).clicked() {
                go = Some(Go::Practise(review.turn));
            }
        });
    });
    go
}

/// Whether the list of turns is in view beside a page.
pub fn list_in_view(ui: &Ui) -> bool {
    Panes::fit(ui) == Panes::Both
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_begins_at_its_beginning_and_ends_at_a_word() {
        assert_eq!(beginning("Short."), "Short.");
        let long = beginning("What would you like to have in your pocket when you leave here today?");
        assert_eq!(long, "What would you like to have in your…");
    }
}
