//! What the client says: a list of lines, of which the first that fits is said.

use super::Form;
use super::fields::{Field, in_words};
use crate::app::screens::workshop::draft::Holds;
use crate::app::theme::STEP;
use crate::app::widgets::{card_ui, disclosure_ui, framed_item_ui, named_button_ui, named_quiet_button_ui, quiet_ui, small_ui};
use crate::authoring::edit::{Change, Part, Place, line};
use crate::notation::Named;
use crate::report::names;
use crate::scenario::{Gaze, Mood};
use crate::texts::t;
use egui::{Id, Ui};

impl Form<'_> {
    /// The lines in a field, each with what belongs to it.
    pub(super) fn lines(&mut self, ui: &mut Ui, part: &Part, record: &Place, field: &'static str, label: &str) {
        let lines = part.items(field);
        let list = record.field(field);
        if lines.is_empty() {
            quiet_ui(ui, &t!("form-nothing-yet", label = label));
        } else if lines.len() > 1 {
            small_ui(ui, &t!("form-first-that-fits", label = label));
        }
        for (index, said) in lines.iter().enumerate() {
            let place = list.item(index);
            if lines.len() == 1 {
                ui.push_id(&place, |ui| self.line(ui, said, &place, label, false));
                continue;
            }
            let name = t!("form-line-named", label = label, number = index + 1);
            if self.open_line.as_ref() != Some(&place) {
                if ui.push_id(&place, |ui| framed_item_ui(ui, said.text("text"), &when(said, index + 1 == lines.len()))).inner.clicked() {
                    *self.open_line = Some(place);
                }
                continue;
            }
            card_ui(ui, |ui| {
                self.line(ui, said, &place, &name, true);
                ui.horizontal_wrapped(|ui| {
                    if named_quiet_button_ui(ui, t!("close"), &t!("close-named", name = &name)).clicked() {
                        *self.open_line = None;
                    }
                    if named_quiet_button_ui(ui, t!("form-remove-line"), &t!("remove-named", name = &name)).clicked() {
                        self.change(Change::Remove { list: list.clone(), index }, t!("step-removed", what = &name));
                        *self.open_line = None;
                    }
                });
            });
        }
        let more = if lines.is_empty() { t!("form-add-line") } else { t!("form-add-line-state") };
        if named_button_ui(ui, more, &t!("form-button-for", button = more, label = label)).clicked() {
            // The last line fits always, so a new one goes in front of it and asks for a condition.
            let index = lines.len().saturating_sub(1);
            let item = if lines.is_empty() { line("…") } else { "Line(when: AtLeast(Trust, 2), text: \"…\")".to_owned() };
            self.change(Change::Add { record: record.clone(), field, index, item }, t!("step-line-added", label = label));
            *self.open_line = Some(list.item(index));
        }
    }

    fn line(&mut self, ui: &mut Ui, said: &Part, place: &Place, name: &str, several: bool) {
        ui.spacing_mut().item_spacing.y = STEP;
        if several {
            let help = t!("form-when-help");
            self.condition(ui, said, Field { record: place, name: "when", label: t!("form-said-when"), help });
        }
        self.text(ui, said, Field { record: place, name: "text", label: name, help: "" }, Holds::Text, 2);
        let details: Vec<&str> = [
            ("mood", t!("form-has-mood")),
            ("gaze", t!("form-has-gaze")),
            ("cue", t!("form-has-cue")),
            ("also", t!("form-has-also")),
            ("gives", t!("form-has-gives")),
        ]
        .into_iter()
        .filter(|(field, _)| said.field(field).is_some())
        .map(|(_, word)| word)
        .collect();
        let summary = if details.is_empty() { t!("form-how-said").to_owned() } else { t!("form-how-said-with", details = details.join(", ")) };
        disclosure_ui(ui, Id::new(("how it is said", place)), &summary, false, |ui| {
            ui.spacing_mut().item_spacing.y = STEP;
            let moods: Vec<(&str, &str)> = Mood::NAMES.iter().map(|(name, mood)| (*name, names::mood(*mood))).collect();
            self.pick(ui, said, Field { record: place, name: "mood", label: t!("form-mood"), help: "" }, &moods, Some(t!("form-plain")), 220.0);
            let gazes: Vec<(&str, &str)> = Gaze::NAMES.iter().map(|(name, gaze)| (*name, names::gaze(*gaze))).collect();
            let help = t!("form-gaze-help");
            self.pick(ui, said, Field { record: place, name: "gaze", label: t!("form-looks"), help }, &gazes, Some(t!("form-gaze-none")), 220.0);
            let help = t!("form-cue-help");
            self.text(ui, said, Field { record: place, name: "cue", label: t!("form-cue"), help }, Holds::OptionalText, 1);
            let help = t!("form-also-help");
            self.text(ui, said, Field { record: place, name: "also", label: t!("form-also"), help }, Holds::Texts, 2);
            let facts = self.facts_by("Client");
            self.names(ui, said, Field { record: place, name: "gives", label: t!("form-gives"), help: t!("form-gives-add") }, &facts);
            if !several {
                self.condition(ui, said, Field { record: place, name: "when", label: t!("form-said-when"), help: t!("form-when-last") });
            }
        });
    }

    /// The facts that are made known in this way, with their texts.
    pub(super) fn facts_by(&self, by: &str) -> Vec<(String, String)> {
        self.outline.facts.iter().filter(|f| f.by == by).map(|f| (f.id.clone(), f.text.clone())).collect()
    }
}

/// When a line is said, as its row shows it.
fn when(said: &Part, last: bool) -> String {
    match said.written("when") {
        "" if last => t!("form-otherwise").to_owned(),
        "" => t!("form-always").to_owned(),
        condition => t!("form-when", condition = in_words(condition).unwrap_or_else(|| condition.to_owned())),
    }
}
