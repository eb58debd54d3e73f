//! Scenarios as cards, in as many columns as there is room for; the cards of a row are equally high.

use super::faults::faults_ui;
use crate::app::attempts::ResultLine;
use crate::app::desk::Desk;
use crate::app::theme::{self, STEP, Type};
use crate::app::widgets::{body_ui, button_ui, card_ui, disclosure_ui, quiet_ui, small_ui, subheading_ui};
use crate::library::Entry;
use crate::report::names;
use crate::scenario::Kind;
use crate::script::Script;
use crate::texts::t;
use egui::{Align, Id, Label, Layout, Ui, UiBuilder, pos2, vec2};

/// A grid of cards. It remembers how high the cards of each row were, so that the next pass can make them equally high.
#[derive(Default)]
pub struct CardGrid {
    width: f32,
    rows: Vec<f32>,
}

/// The narrowest that a card may get while there is more than one column.
const NARROWEST: f32 = 420.0;
const GAP: f32 = 2.0 * STEP;

impl CardGrid {
    /// Shows the playable ones among the entries; returns the one that was chosen.
    pub fn show(&mut self, ui: &mut Ui, entries: &[Entry], desk: &Desk) -> Option<Entry> {
        let playable: Vec<(&Entry, &Script)> = entries.iter().filter_map(|e| Some((e, e.script.as_deref()?))).collect();
        let room = ui.available_width();
        let columns = ((room + GAP) / (NARROWEST + GAP)).floor().clamp(1.0, 3.0);
        let width = ((room - GAP * (columns - 1.0)) / columns).floor();
        if self.width != width {
            *self = CardGrid { width, rows: Vec::new() };
        }
        let mut chosen = None;
        let rows: Vec<&[(&Entry, &Script)]> = playable.chunks(columns as usize).collect();
        self.rows.resize(rows.len(), 0.0);
        let mut settled = true;
        for (row, known) in rows.into_iter().zip(&mut self.rows) {
            let top = ui.cursor().top();
            let left = ui.cursor().left();
            let mut highest = 0.0_f32;
            for (i, (entry, script)) in row.iter().enumerate() {
                let from = pos2(left + i as f32 * (width + GAP), top);
                let builder = UiBuilder::new()
                    .id_salt(&entry.source.name)
                    .max_rect(egui::Rect::from_min_size(from, vec2(width, f32::INFINITY)))
                    .layout(Layout::top_down(Align::Min));
                let mut card = ui.new_child(builder);
                let natural = card_ui(&mut card, |ui| {
                    let (picked, natural) = one(ui, entry, script, desk, *known);
                    if picked {
                        chosen = Some((*entry).clone());
                    }
                    natural
                });
                highest = highest.max(natural.inner);
            }
            settled &= (highest - *known).abs() < 0.5;
            *known = highest;
            // What the cards add around their content.
            let height = highest + 42.0;
            ui.allocate_rect(egui::Rect::from_min_size(pos2(left, top), vec2(room, height)), egui::Sense::hover());
            // The column's own spacing comes on both sides of what was allocated.
            ui.add_space(GAP - 2.0 * STEP);
        }
        if !settled {
            ui.ctx().request_discard("the cards of a row are made equally high");
            ui.ctx().request_repaint();
        }
        chosen
    }
}

/// The content of a card, filled up to `height`; whether it was chosen, and how high it would be by itself.
fn one(ui: &mut Ui, entry: &Entry, script: &Script, desk: &Desk, height: f32) -> (bool, f32) {
    let about = &script.about;
    let top = ui.cursor().top();
    ui.spacing_mut().item_spacing.y = 0.75 * STEP;
    if !entry.shipped {
        small_strong(ui, t!("library-trial"));
    }
    subheading_ui(ui, &about.title);
    quiet_ui(ui, &t!("library-client", name = &about.client_name, age = about.age, pronouns = &about.pronouns));
    body_ui(ui, &about.summary);
    small_ui(ui, &facts(script));
    let themes: Vec<&str> = about.themes.iter().copied().map(names::theme).collect();
    if !themes.is_empty() {
        small_ui(ui, &t!("library-about", themes = themes.join(", ")));
    }
    if !about.content_notes.is_empty() {
        small_ui(ui, &t!("library-touches", notes = notes(&about.content_notes)));
    }
    if !entry.diagnostics.is_empty() {
        let name = t!("warnings", count = entry.diagnostics.len());
        disclosure_ui(ui, Id::new(("warnings", &entry.source.name)), &name, false, |ui| faults_ui(ui, &entry.diagnostics));
    }
    ui.add_space(0.5 * STEP);
    let above = ui.cursor().top() - top;
    const FOOT: f32 = 76.0;
    let natural = above + FOOT;
    ui.add_space((height - natural).max(0.0));
    let (first, latest) = desk.results_with(&about.id);
    let known = desk.attempts.known();
    small_strong(ui, &if known { results(first, latest, desk.played_before(&about.id)) } else { t!("library-looking").to_owned() });
    let picked = button_ui(ui, &t!("library-meet", name = &about.client_name)).clicked();
    (picked, natural)
}

fn small_strong(ui: &mut Ui, text: &str) {
    let text = theme::words(ui, text, Type::SmallStrong, theme::palette(ui).text);
    ui.add(Label::new(text).wrap());
}

/// Level, setting, kind and length in one line.
fn facts(script: &Script) -> String {
    let about = &script.about;
    let (level, setting, minutes) = (names::difficulty(about.level), names::setting(about.setting), script.play.minutes);
    match about.kind {
        Kind::Session => t!("library-session-facts", level = level, setting = setting, minutes = minutes),
        Kind::Scene => t!("library-scene-facts", level = level, setting = setting, minutes = minutes),
    }
}

/// What was reached so far, in words.
pub fn results(first: Option<ResultLine>, latest: Option<ResultLine>, begun: bool) -> String {
    let one = |r: ResultLine| if r.passed { t!("result-passed", percent = r.percent) } else { t!("percent", number = r.percent) };
    match (first, latest) {
        (Some(first), Some(latest)) if first != latest => t!("results-first-latest", first = one(first), latest = one(latest)),
        (Some(only), _) | (None, Some(only)) => t!("results-only", result = one(only)),
        (None, None) if begun => t!("results-begun").to_owned(),
        (None, None) => t!("results-none").to_owned(),
    }
}

/// Content notes one after the other, whether they are written as sentences or as a few words.
fn notes(notes: &[String]) -> String {
    let mut out = String::new();
    for note in notes {
        if !out.is_empty() {
            out.push_str(if out.ends_with(['.', '!', '?']) { " " } else { "; " });
        }
        out.push_str(note);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_told_without_repeating_them() {
        let r = |percent, passed| Some(ResultLine { percent, passed });
        assert_eq!(results(r(41, false), r(62, true), true), "First result 41 %; latest 62 %, a pass");
        assert_eq!(results(r(62, true), r(62, true), true), "Your result 62 %, a pass");
        assert_eq!(results(None, None, true), "Begun, not finished yet");
        assert_eq!(results(None, None, false), "Not met yet");
    }
}
