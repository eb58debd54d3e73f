//! The debrief in short: how the client left, one line that worked, one moment to do again now.

use super::keep::Keep;
use super::{Go, Looked, WorkedOut, limits_ui};
use crate::app::desk::Desk;
use crate::app::screens::session::conversation::{Piece, last_spoken, pieces, say, short_name};
use crate::app::screens::session::piece_ui;
use crate::app::theme::{self, PAGE, STEP};
use crate::app::widgets::{
    body_ui, button_ui, card_ui, divider_ui, lead_ui, page_ui, primary_button_ui, prose_ui, quiet_button_ui, quiet_ui, section_ui, small_ui, strong_ui,
    subheading_ui, table_ui, title_ui,
};
use crate::report::names;
use crate::report::{Debrief, Focus, FocusKind, calls_for_note};
use crate::report::{behaviour, behaviour_in_full, harm_in_full, level};
use crate::texts::t;
use egui::Ui;

pub fn show(ui: &mut Ui, desk: &Desk, held: &Looked, worked_out: &WorkedOut, keep: &mut Keep, can_be_held_again: bool) -> Option<Go> {
    let WorkedOut { judged, debrief } = worked_out;
    let mut go = None;
    page_ui(ui, PAGE, |ui| {
        ui.scope(|ui| {
            ui.set_max_width((theme::measure(ui) + 10.0 * STEP).min(ui.available_width()));
            parting_ui(ui, held, debrief);
        });
        ui.add_space(2.0 * STEP);
        beside(ui, &mut go, |ui| worked_ui(ui, held, debrief), |ui| again_ui(ui, held, debrief));
        if !held.ratings.is_empty() {
            section_ui(ui, t!("overview-your-view"), |ui| ratings_ui(ui, held, debrief));
        }
        keep.show(ui, desk, judged, &held.path, calls_for_note(&debrief.outcome));
        ui.add_space(2.0 * STEP);
        divider_ui(ui);
        limits_ui(ui, judged);
        ui.add_space(2.0 * STEP);
        ui.horizontal_wrapped(|ui| {
            if can_be_held_again && button_ui(ui, t!("debrief-again")).clicked() {
                go = Some(Go::Again);
            }
            if quiet_button_ui(ui, t!("to-the-library")).clicked() {
                go = Some(Go::Library);
            }
        });
    });
    go
}

/// Two cards beside each other and equally high where there is room, else below each other.
fn beside(ui: &mut Ui, go: &mut Option<Go>, left: impl FnOnce(&mut Ui) -> Option<Go>, right: impl FnOnce(&mut Ui) -> Option<Go>) {
    let gap = 2.0 * STEP;
    let width = ui.available_width();
    if width < 800.0 {
        *go = card_ui(ui, left).inner.or(*go);
        ui.add_space(gap);
        *go = card_ui(ui, right).inner.or(*go);
        return;
    }
    // How high they were in the pass before.
    let id = ui.id().with("beside");
    let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let highest = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        let half = (width - gap) / 2.0;
        let (picked, one) = column_ui(ui, half, known, left);
        *go = picked.or(*go);
        let (picked, other) = column_ui(ui, half, known, right);
        *go = picked.or(*go);
        one.max(other)
    });
    if (highest.inner - known).abs() >= 0.5 {
        ui.data_mut(|data| data.insert_temp(id, highest.inner));
        ui.ctx().request_discard("the cards of a row are made equally high");
    }
}

/// A card whose content is filled up to a height; what was chosen in it, and how high it would be by itself.
fn column_ui(ui: &mut Ui, width: f32, height: f32, content: impl FnOnce(&mut Ui) -> Option<Go>) -> (Option<Go>, f32) {
    let column = ui.vertical(|ui| {
        ui.set_width(width);
        let card = card_ui(ui, |ui| {
            // Counted from where the next widget goes, so before there is any.
            ui.set_min_height(height);
            let top = ui.cursor().top();
            let go = content(ui);
            (go, ui.cursor().top() - ui.spacing().item_spacing.y - top)
        });
        card.inner
    });
    column.inner
}

/// How the client left.
fn parting_ui(ui: &mut Ui, held: &Looked, debrief: &Debrief) {
    let outcome = &debrief.outcome;
    let title = outcome.ending.and_then(|e| held.script.about.ending_titles.get(e as usize));
    match title {
        Some(title) => title_ui(ui, title),
        None => title_ui(ui, &t!("parting-left", count = outcome.turns)),
    };
    if let Some(leaves) = &debrief.leaves {
        lead_ui(ui, leaves);
    }
    let (name, minute, agreed) = (&held.script.about.client_name, outcome.minutes, held.script.play.minutes);
    let facts = match outcome.ending_kind {
        Some(kind) => t!("parting-facts-kind", name = name, count = outcome.turns, minute = minute, agreed = agreed, parting = names::parting(kind)),
        None => t!("parting-facts", name = name, count = outcome.turns, minute = minute, agreed = agreed),
    };
    small_ui(ui, &facts);
}

fn worked_ui(ui: &mut Ui, held: &Looked, debrief: &Debrief) -> Option<Go> {
    subheading_ui(ui, t!("worked-title"));
    let Some(focus) = &debrief.worked else {
        body_ui(ui, t!("worked-none"));
        return None;
    };
    exchange_ui(ui, held, focus.turn);
    if let FocusKind::Showed { behaviour: index } = focus.kind {
        let rubric = &held.script.key.rubric;
        strong_ui(ui, &behaviour_in_full(rubric, index));
        if let Some(found) = behaviour(rubric, index) {
            prose_ui(ui, &found.why);
        }
    }
    link_ui(ui, focus.turn)
}

fn again_ui(ui: &mut Ui, held: &Looked, debrief: &Debrief) -> Option<Go> {
    subheading_ui(ui, t!("again-title"));
    let Some(focus) = &debrief.again else {
        body_ui(ui, t!("again-none"));
        return None;
    };
    exchange_ui(ui, held, focus.turn);
    why_again_ui(ui, held, focus);
    ui.add_space(STEP);
    let mut go = None;
    ui.horizontal_wrapped(|ui| {
        if primary_button_ui(ui, t!("do-again")).clicked() {
            go = Some(Go::Practise(focus.turn));
        }
        go = link_ui(ui, focus.turn).or(go);
    });
    small_ui(ui, t!("again-outside"));
    go
}

fn why_again_ui(ui: &mut Ui, held: &Looked, focus: &Focus) {
    let rubric = &held.script.key.rubric;
    match focus.kind {
        FocusKind::Harmed { harm } => {
            if let Some(harm) = rubric.harms.get(harm) {
                strong_ui(ui, &harm_in_full(harm));
                prose_ui(ui, &harm.instead);
            }
        }
        FocusKind::Missed { behaviour: index } | FocusKind::Showed { behaviour: index } => {
            strong_ui(ui, &t!("again-open", behaviour = behaviour_in_full(rubric, index)));
            if let Some(missed) = behaviour(rubric, index) {
                prose_ui(ui, &missed.instead);
            }
        }
    }
}

/// What the client had said, and what the trainee said to it.
fn exchange_ui(ui: &mut Ui, held: &Looked, at: usize) {
    let name = short_name(&held.script.about.client_name);
    let before = pieces(&held.script, held.deal, &held.transcript.until(at), true);
    if let Some(spoken) = last_spoken(&before) {
        small_ui(ui, &t!("again-had-said", name = name, text = &spoken.text));
    }
    if let Some(said) = held.transcript.said.get(at) {
        piece_ui(ui, name, &Piece::You { turn: at, text: say(&held.script, said.response).to_owned() });
    }
}

fn link_ui(ui: &mut Ui, at: usize) -> Option<Go> {
    quiet_button_ui(ui, &t!("see-turn", turn = at + 1)).clicked().then_some(Go::Turn(at))
}

fn ratings_ui(ui: &mut Ui, held: &Looked, debrief: &Debrief) {
    let rubric = &held.script.key.rubric;
    let rows = held.ratings.iter().filter_map(|(principle, own)| {
        let found = debrief.outcome.principles.get(*principle)?;
        Some(vec![rubric.principles.get(*principle)?.title.clone(), level(Some(*own)), level(found.assessed.then_some(found.level))])
    });
    table_ui(ui, &[2.0, 1.0, 1.0], &[t!("principle"), t!("you-said"), t!("session-showed")], &rows.collect::<Vec<_>>());
    quiet_ui(ui, t!("ratings-help"));
}
