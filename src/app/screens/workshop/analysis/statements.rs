//! Statements in plain words, each with what it rests on.

use crate::analysis::{Fate, Findings, Grounds, Part};
use crate::app::theme::{self, CORNER, STEP, Type};
use crate::app::widgets::{body_ui, disclosure_ui, named_quiet_button_ui, prose_ui, section_ui, small_ui};
use crate::report::{grounds_words, slips_words};
use crate::script::Script;
use egui::{Frame, Id, Label, Margin, RichText, Stroke, Ui};

/// What stands left and right of a tag's words.
const MARGIN: f32 = 6.0;

/// A few words in a small frame: proved, or what else a statement rests on.
pub fn tag_ui(ui: &mut Ui, sure: bool, words: &str) {
    let palette = theme::palette(ui);
    let color = if sure { palette.good } else { palette.caution };
    let font = theme::font(ui, Type::SmallStrong);
    // A tag that does not fit behind its statement stands below it.
    let width = ui.painter().layout_no_wrap(words.to_owned(), font.clone(), color).size().x + 2.0 * MARGIN + 2.0;
    if ui.available_size_before_wrap().x < width {
        ui.end_row();
    }
    Frame::new().stroke(Stroke::new(1.0, color)).corner_radius(CORNER).inner_margin(Margin::symmetric(MARGIN as i8, 1)).show(ui, |ui| {
        ui.add(Label::new(RichText::new(words).font(font).color(color)).wrap());
    });
}

/// What a statement rests on.
pub fn mark_ui(ui: &mut Ui, grounds: Grounds) {
    tag_ui(ui, grounds == Grounds::Proved, &grounds_words(grounds));
}

fn statement_ui(ui: &mut Ui, text: &str, sure: bool, words: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = STEP;
        body_ui(ui, text);
        tag_ui(ui, sure, words);
    });
}

/// The way that proves something, on demand.
pub fn route_ui(ui: &mut Ui, of: &str, route: &[String]) {
    if !route.is_empty() {
        disclosure_ui(ui, Id::new(("route", of)), &format!("{of}: the way there"), false, |ui| prose_ui(ui, &route.join(" → ")));
    }
}

/// Whether a pass can be reached, what a slip costs, and where a pass is lost. Returns the moment that was asked for.
pub fn pass_ui(ui: &mut Ui, findings: &Findings) -> Option<String> {
    section_ui(ui, "A pass", |ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        let pass = &findings.pass;
        match &pass.route {
            Some(route) => {
                statement_ui(ui, &format!("It can be reached, in {} turns.", route.len()), true, "proved");
                route_ui(ui, "A session that passes", route);
            }
            None => {
                statement_ui(ui, "No session that passes was found.", pass.proved, if pass.proved { "proved: there is none" } else { "not proved" });
                for why in &pass.why_not {
                    small_ui(ui, why);
                }
            }
        }
        let missed = if pass.avoided { "It can be missed." } else { "No session that misses it was found." };
        statement_ui(ui, missed, pass.avoided, if pass.avoided { "proved" } else { "not proved" });
        let slips = &findings.slips;
        if slips.tried > 0 {
            let unknown = slips.tried.saturating_sub(slips.endangering + slips.made_good + slips.lost);
            let words = slips_words(slips);
            let mut letters = words.chars();
            let sentence: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
            body_ui(ui, &format!("{sentence}."));
            let text = format!(
                "Of {} other choices along it {} endanger. Of the rest {} can be made good, {} cannot, and of {unknown} it is not known.",
                slips.tried, slips.endangering, slips.made_good, slips.lost
            );
            statement_ui(ui, &text, true, "proved");
        }
        no_return_ui(ui, findings)
    })
}

fn no_return_ui(ui: &mut Ui, findings: &Findings) -> Option<String> {
    let mut moment = None;
    if findings.no_return.is_empty() {
        return None;
    }
    let count = findings.no_return.len();
    let title = if count == 1 { "1 point of no return".to_owned() } else { format!("{count} points of no return") };
    disclosure_ui(ui, Id::new("points of no return"), &title, false, |ui| {
        ui.spacing_mut().item_spacing.y = 0.5 * STEP;
        small_ui(ui, "After these a pass is lost, from every state or from some that could still have passed.");
        for lost in &findings.no_return {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = STEP;
                let name = format!("{}/{}", lost.moment, lost.response);
                if named_quiet_button_ui(ui, &name, &format!("Open {name}")).clicked() {
                    moment = Some(lost.moment.clone());
                }
                let (sure, words) = match (lost.always, lost.fate) {
                    (true, _) => (true, "it endangers: proved"),
                    (false, Fate::Lost) => (true, "from some states: proved"),
                    (false, _) => (false, "no way on was found; not proved"),
                };
                tag_ui(ui, sure, words);
            });
        }
    });
    moment
}

/// What comes up in some session, and what never does. Returns the moment that was asked for.
pub fn reached_ui(ui: &mut Ui, findings: &Findings) -> Option<String> {
    let reached = &findings.reached;
    let mut moment = None;
    section_ui(ui, "What comes up", |ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        let lists: [(&str, &[Part]); 6] = [
            ("moments", &reached.moments),
            ("responses", &reached.responses),
            ("lines", &reached.lines),
            ("ways on", &reached.routes),
            ("turning points", &reached.turning_points),
            ("endings", &reached.endings),
        ];
        let counts: Vec<String> = lists
            .iter()
            .filter(|(_, parts)| !parts.is_empty())
            .map(|(what, parts)| format!("{} of {} {what}", parts.iter().filter(|p| p.route.is_some()).count(), parts.len()))
            .collect();
        let words = if reached.proved { "proved" } else { "not proved: not all states were looked at" };
        statement_ui(ui, &format!("In some session there come up {}.", counts.join(", ")), reached.proved, words);
        // Of a part that never comes up because what holds it does not, nothing needs to be said.
        let of_itself = |p: &&Part| p.route.is_none() && !p.why_not.iter().any(|why| why.ends_with("never comes up"));
        for part in lists.iter().flat_map(|(_, parts)| parts.iter()).filter(of_itself) {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = STEP;
                if named_quiet_button_ui(ui, &part.id, &format!("Open {}", part.id)).clicked() {
                    moment = part.id.split('/').next().map(str::to_owned);
                }
                small_ui(ui, &if part.proved { format!("never: {}", part.why_not.join("; ")) } else { "not found; not proved".to_owned() });
            });
        }
    });
    moment
}

/// Which harms can be done, and which cannot be left undone.
pub fn harms_ui(ui: &mut Ui, script: &Script, findings: &Findings) {
    section_ui(ui, "Harms", |ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        let title = |id: &str| script.key.rubric.harms.iter().find(|h| h.id == id).map_or(id, |h| h.title.as_str()).to_owned();
        let done: Vec<String> = findings.harms.iter().filter(|h| h.reached).map(|h| title(&h.harm)).collect();
        let proved = findings.harms.iter().all(|h| h.proved);
        let words = if proved { "proved" } else { "not proved of all" };
        statement_ui(ui, &format!("{} of {} can be done.", done.len(), findings.harms.len()), proved, words);
        small_ui(ui, &done.join("; "));
        let stuck: Vec<String> = findings.harms.iter().filter(|h| !h.avoided).map(|h| title(&h.harm)).collect();
        if stuck.is_empty() {
            statement_ui(ui, "Each can be left undone.", true, "proved");
        } else {
            statement_ui(ui, &format!("No session was found that leaves undone: {}.", stuck.join("; ")), proved, words);
        }
    });
}
