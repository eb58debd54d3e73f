//! The kinds of fields: texts, things picked from a list, lists of names, on or off.

use super::Form;
use crate::app::screens::workshop::draft::{Draft, Holds};
use crate::app::theme::{self, STEP};
use crate::app::widgets::{caption_ui, named_quiet_button_ui, pick_option_ui, pick_ui, small_ui, text_area_ui, text_field_ui};
use crate::authoring::edit::{Change, Part, Place, written};
use crate::authoring::wording;
use crate::diagnostic::Findings;
use crate::notation::parse;
use crate::scenario::Condition;
use crate::texts::t;
use egui::{Response, Ui, Vec2};

/// A field of a record: where it is, what it is called in the file and in words.
#[derive(Clone, Copy)]
pub struct Field<'f> {
    pub record: &'f Place,
    pub name: &'static str,
    pub label: &'f str,
    pub help: &'f str,
}

impl Form<'_> {
    /// A line or a few lines of text.
    pub(super) fn text(&mut self, ui: &mut Ui, part: &Part, field: Field, holds: Holds, rows: usize) -> Response {
        let current = match holds {
            Holds::Texts => part.texts(field.name).join("\n"),
            Holds::AsWritten => part.written(field.name).to_owned(),
            _ => part.text(field.name).to_owned(),
        };
        let mut text = self.typing.in_field(field.record, field.name).map_or_else(|| current.clone(), str::to_owned);
        let response = ui
            .push_id((field.record, field.name), |ui| match rows {
                1 => text_field_ui(ui, field.label, field.help, &mut text),
                rows => text_area_ui(ui, field.label, field.help, rows, &mut text),
            })
            .inner;
        if response.changed() {
            let draft = Draft::new(field.record, field.name, holds, field.label, &current, text);
            let other = self.typing.typed(draft, self.waker);
            self.wishes.extend(other);
        }
        if response.lost_focus() {
            let left = self.typing.in_field(field.record, field.name).is_some().then(|| self.typing.take()).flatten();
            self.wishes.extend(left);
        }
        response
    }

    /// A bare name picked from a list; `none` is what leaving it out is called, where that can be.
    pub(super) fn pick(&mut self, ui: &mut Ui, part: &Part, field: Field, options: &[(&str, &str)], none: Option<&str>, width: f32) {
        let current = part.text(field.name);
        let picked = options.iter().find(|(value, _)| *value == current).map(|(_, label)| *label);
        let shown = picked.or(none.filter(|_| current.is_empty())).unwrap_or(current);
        ui.push_id((field.record, field.name), |ui| {
            pick_ui(ui, field.label, shown, width, |ui| {
                if let Some(none) = none
                    && pick_option_ui(ui, none, current.is_empty())
                {
                    self.set(field.record, field.name, None, field.label);
                }
                for (value, label) in options {
                    if pick_option_ui(ui, label, *value == current) && *value != current {
                        self.set(field.record, field.name, Some((*value).to_owned()), field.label);
                    }
                }
            })
        });
    }

    /// A list of names out of those that there are, each with a word on it: those that are in it, and one to add.
    pub(super) fn names(&mut self, ui: &mut Ui, part: &Part, field: Field, options: &[(String, String)]) {
        let held = part.texts(field.name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.5 * STEP;
            let free = options.iter().filter(|(id, _)| !held.contains(&id.as_str()));
            ui.push_id((field.record, field.name), |ui| {
                pick_ui(ui, field.label, field.help, theme::measure(ui), |ui| {
                    for (id, says) in free {
                        let label = if says.is_empty() { id.clone() } else { format!("{id}: {says}") };
                        if pick_option_ui(ui, &label, false) {
                            let change = Change::Add { record: field.record.clone(), field: field.name, index: held.len(), item: written::text(id) };
                            self.change(change, t!("step-name-added", field = field.label, id = id));
                        }
                    }
                })
            });
            for (index, id) in held.iter().enumerate() {
                let says = options.iter().find(|(o, _)| o == id).map_or("", |(_, says)| says);
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing = Vec2::new(STEP, 2.0);
                    if named_quiet_button_ui(ui, t!("form-take-away"), &t!("form-take-away-named", id = *id)).clicked() {
                        let list = field.record.field(field.name);
                        let last = held.len() == 1;
                        let change =
                            if last { Change::Set { record: field.record.clone(), field: field.name, value: None } } else { Change::Remove { list, index } };
                        self.change(change, t!("step-name-taken", field = field.label, id = *id));
                    }
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        caption_ui(ui, id);
                        if !says.is_empty() {
                            small_ui(ui, says);
                        }
                    });
                });
            }
        });
    }

    /// A condition as the file writes it, and below it what it means.
    pub(super) fn condition(&mut self, ui: &mut Ui, part: &Part, field: Field) {
        self.text(ui, part, field, Holds::AsWritten, 1);
        if let Some(words) = in_words(part.written(field.name)) {
            small_ui(ui, &t!("form-that-is", words = words));
        }
    }
}

/// A condition in words, if it can be read.
pub fn in_words(written: &str) -> Option<String> {
    let mut findings = Findings::default();
    let condition = Condition::read(&parse(written, &mut findings)?, &mut findings);
    findings.is_empty().then(|| wording::condition(&condition))
}

/// Fields beside each other where there is room for all of them, else below each other.
pub fn beside<R>(ui: &mut Ui, needed: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let fits = ui.available_width() >= needed;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * STEP;
        if fits { ui.horizontal_top(content).inner } else { ui.vertical(content).inner }
    })
    .inner
}
