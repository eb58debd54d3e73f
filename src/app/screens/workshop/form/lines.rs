//! What the client says: a list of lines, of which the first that fits is said.

use super::Form;
use super::fields::{Field, in_words};
use crate::app::screens::workshop::draft::Holds;
use crate::app::theme::STEP;
use crate::app::widgets::{card_ui, disclosure_ui, framed_item_ui, named_button_ui, named_quiet_button_ui, quiet_ui, small_ui};
use crate::authoring::edit::{Change, Part, Place, line};
use crate::notation::Named;
use crate::scenario::{Gaze, Mood};
use egui::{Id, Ui};

impl Form<'_> {
    /// The lines in a field, each with what belongs to it.
    pub(super) fn lines(&mut self, ui: &mut Ui, part: &Part, record: &Place, field: &'static str, label: &str) {
        let lines = part.items(field);
        let list = record.field(field);
        if lines.is_empty() {
            quiet_ui(ui, &format!("{label}: nothing yet."));
        } else if lines.len() > 1 {
            small_ui(ui, &format!("{label}: of these, the first that fits."));
        }
        for (index, said) in lines.iter().enumerate() {
            let place = list.item(index);
            if lines.len() == 1 {
                ui.push_id(&place, |ui| self.line(ui, said, &place, label, false));
                continue;
            }
            let name = format!("{label}, line {}", index + 1);
            if self.open_line.as_ref() != Some(&place) {
                if ui.push_id(&place, |ui| framed_item_ui(ui, said.text("text"), &when(said, index + 1 == lines.len()))).inner.clicked() {
                    *self.open_line = Some(place);
                }
                continue;
            }
            card_ui(ui, |ui| {
                self.line(ui, said, &place, &name, true);
                ui.horizontal_wrapped(|ui| {
                    if named_quiet_button_ui(ui, "Close", &format!("Close {name}")).clicked() {
                        *self.open_line = None;
                    }
                    if named_quiet_button_ui(ui, "Remove this line", &format!("Remove {name}")).clicked() {
                        self.change(Change::Remove { list: list.clone(), index }, format!("{name} removed"));
                        *self.open_line = None;
                    }
                });
            });
        }
        let more = if lines.is_empty() { "Add a line" } else { "Add a line for another state" };
        if named_button_ui(ui, more, &format!("{more}: {label}")).clicked() {
            // The last line fits always, so a new one goes in front of it and asks for a condition.
            let index = lines.len().saturating_sub(1);
            let item = if lines.is_empty() { line("…") } else { "Line(when: AtLeast(Trust, 2), text: \"…\")".to_owned() };
            self.change(Change::Add { record: record.clone(), field, index, item }, format!("{label}: a line added"));
            *self.open_line = Some(list.item(index));
        }
    }

    fn line(&mut self, ui: &mut Ui, said: &Part, place: &Place, name: &str, several: bool) {
        ui.spacing_mut().item_spacing.y = STEP;
        if several {
            let help = "The first line whose condition holds is said; the last has none.";
            self.condition(ui, said, Field { record: place, name: "when", label: "Said when", help });
        }
        self.text(ui, said, Field { record: place, name: "text", label: name, help: "" }, Holds::Text, 2);
        let details: Vec<&str> = [("mood", "mood"), ("gaze", "gaze"), ("cue", "what can be seen"), ("also", "other wordings"), ("gives", "facts")]
            .into_iter()
            .filter(|(field, _)| said.field(field).is_some())
            .map(|(_, word)| word)
            .collect();
        let summary = if details.is_empty() { "How it is said, and what it tells".to_owned() } else { format!("How it is said: {}", details.join(", ")) };
        disclosure_ui(ui, Id::new(("how it is said", place)), &summary, false, |ui| {
            ui.spacing_mut().item_spacing.y = STEP;
            let moods: Vec<(&str, &str)> = Mood::NAMES.iter().map(|(name, mood)| (*name, mood.label())).collect();
            self.pick(ui, said, Field { record: place, name: "mood", label: "Mood", help: "" }, &moods, Some("plain"), 220.0);
            let gazes: Vec<(&str, &str)> = Gaze::NAMES.iter().map(|(name, gaze)| (*name, gaze.label())).collect();
            let help = "What the figure does; a cue says it in words.";
            self.pick(ui, said, Field { record: place, name: "gaze", label: "Looks", help }, &gazes, Some("as state and mood have it"), 220.0);
            let help = "What can be seen or heard, without interpretation.";
            self.text(ui, said, Field { record: place, name: "cue", label: "Cue", help }, Holds::OptionalText, 1);
            let help = "One a line. One of them is drawn, so that the same scenario reads differently.";
            self.text(ui, said, Field { record: place, name: "also", label: "Other wordings", help }, Holds::Texts, 2);
            let facts = self.facts_by("Client");
            self.names(ui, said, Field { record: place, name: "gives", label: "Facts that this tells", help: "Add a fact that the client gives…" }, &facts);
            if !several {
                self.condition(ui, said, Field { record: place, name: "when", label: "Said when", help: "The last line needs no condition." });
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
        "" if last => "otherwise".to_owned(),
        "" => "always".to_owned(),
        condition => format!("when {}", in_words(condition).unwrap_or_else(|| condition.to_owned())),
    }
}
