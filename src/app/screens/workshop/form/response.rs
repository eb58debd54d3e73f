//! The form of a response: its words, what they show and harm, what they do to the client, the answer, and where it leads.

use super::Form;
use super::fields::{Field, beside};
use crate::app::screens::workshop::draft::Holds;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{
    button_ui, caption_ui, card_ui, disclosure_ui, framed_item_ui, heading_ui, named_quiet_button_ui, pick_option_ui, pick_ui, quiet_button_ui, small_ui,
    subheading_ui, toggle_ui,
};
use crate::authoring::edit::{Change, Heading, Part, Place, Section, free_id, written};
use crate::notation::Named;
use crate::report::names;
use crate::rubric::{Count, Dimension, Effect, Move};
use crate::texts::{capital, t};
use egui::{Id, Ui};

impl Form<'_> {
    /// A response of a moment: one line, or all of it where it is open.
    pub(super) fn response_row(&mut self, ui: &mut Ui, said: &Part, list: &Place, index: usize, count: usize) {
        let id = said.text("id");
        let open = self.open_response.as_deref() == Some(id) && !id.is_empty();
        let place = list.item(index);
        if !open {
            let detail = format!("{} · {}", if id.is_empty() { t!("form-no-id") } else { id }, move_label(said.text("move")));
            let words = if said.text("say").is_empty() { t!("form-no-words") } else { said.text("say") };
            if ui.push_id(&place, |ui| framed_item_ui(ui, words, &detail)).inner.clicked() {
                *self.open_response = Some(id.to_owned());
                *self.scroll = true;
            }
            return;
        }
        let card = card_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 1.25 * STEP;
            ui.horizontal_wrapped(|ui| {
                subheading_ui(ui, id);
                if quiet_button_ui(ui, t!("form-close-response")).clicked() {
                    *self.open_response = None;
                }
            });
            self.response_ui(ui, said, &place, false);
            self.response_bar(ui, id, list, index, count);
        });
        if std::mem::take(self.scroll) {
            ui.scroll_to_rect(card.response.rect, Some(egui::Align::Min));
        }
    }

    /// An anytime response, on a page of its own.
    pub(super) fn anytime_ui(&mut self, ui: &mut Ui, heading: &Heading, part: &Part, place: &Place) {
        heading_ui(ui, if heading.id.is_empty() { t!("form-anytime-no-id") } else { &heading.id });
        small_ui(ui, t!("form-anytime-help"));
        let id = heading.id.clone();
        ui.horizontal_wrapped(|ui| {
            if button_ui(ui, t!("form-copy")).clicked() {
                let copy = free_id(&id, self.outline.ids(Section::Anytime));
                self.change(Change::Copy { list: Section::Anytime.list(), index: heading.index, id: copy.clone() }, t!("step-response-copied", id = &id));
                self.wishes.push(super::Wish::Open(Section::Anytime, copy));
            }
            if button_ui(ui, t!("form-remove")).clicked() {
                self.change(Change::Remove { list: Section::Anytime.list(), index: heading.index }, t!("step-response-removed", id = &id));
            }
        });
        self.response_ui(ui, part, place, true);
    }

    fn response_bar(&mut self, ui: &mut Ui, id: &str, list: &Place, index: usize, count: usize) {
        ui.horizontal_wrapped(|ui| {
            if quiet_button_ui(ui, t!("form-copy-response")).clicked() {
                let copy = free_id(id, self.response_ids(list));
                self.change(Change::Copy { list: list.clone(), index, id: copy.clone() }, t!("step-response-copied", id = id));
                *self.open_response = Some(copy);
            }
            if index > 0 && named_quiet_button_ui(ui, t!("form-up"), t!("form-response-up")).clicked() {
                self.change(Change::Swap { list: list.clone(), index: index - 1 }, t!("step-response-moved-up", id = id));
            }
            if index + 1 < count && named_quiet_button_ui(ui, t!("form-down"), t!("form-response-down")).clicked() {
                self.change(Change::Swap { list: list.clone(), index }, t!("step-response-moved-down", id = id));
            }
            if quiet_button_ui(ui, t!("form-remove-response")).clicked() {
                self.change(Change::Remove { list: list.clone(), index }, t!("step-response-removed", id = id));
                *self.open_response = None;
            }
        });
    }

    /// The ids of the responses that stand in the same moment.
    fn response_ids(&self, list: &Place) -> Vec<&str> {
        let moment = self.outline.of_section(Section::Moments).find(|h| h.place().field("responses") == *list);
        moment.map(|h| h.responses.iter().map(|(id, _)| id.as_str()).collect()).unwrap_or_default()
    }

    fn response_ui(&mut self, ui: &mut Ui, said: &Part, place: &Place, anytime: bool) {
        let field = |name, label, help| Field { record: place, name, label, help };
        beside(ui, 548.0, |ui| {
            ui.scope(|ui| {
                ui.set_max_width(210.0);
                self.text(ui, said, field("id", t!("form-response-id"), ""), Holds::Text, 1);
            });
            let moves: Vec<(&str, &str)> = Move::NAMES.iter().map(|(name, kind)| (*name, names::kind_of_response(*kind))).collect();
            self.pick(ui, said, field("move", t!("form-move"), ""), &moves, None, 210.0);
            ui.scope(|ui| {
                ui.set_max_width(96.0);
                self.text(ui, said, field("minutes", t!("form-minutes"), t!("form-minutes-help")), Holds::AsWritten, 1);
            });
        });
        let silent = said.text("move") == "Silence";
        let words = if silent { t!("form-does") } else { t!("form-trainee-says") };
        self.text(ui, said, field("say", words, ""), Holds::Text, 3);
        self.evidence_ui(ui, said, place);
        if !anytime {
            self.effect_ui(ui, said, place);
        }
        let facts = self.facts_by("Session");
        if !facts.is_empty() {
            self.names(ui, said, field("facts", t!("form-sets"), t!("form-sets-add")), &facts);
        }
        self.lines(ui, said, place, "reply", t!("form-answers"));
        let help = t!("form-why-help");
        self.text(ui, said, field("why", t!("form-why"), help), Holds::OptionalText, 2);
        if !anytime {
            self.target_ui(ui, said, place);
        }
        disclosure_ui(ui, Id::new(("when it is open", place)), t!("form-when-open"), said.field("when").is_some(), |ui| {
            ui.spacing_mut().item_spacing.y = STEP;
            let help = t!("form-open-help");
            self.condition(ui, said, field("when", t!("form-open-when"), help));
            let mut once = said.text("once") == "true";
            if !anytime && toggle_ui(ui, &mut once, t!("form-once"), t!("form-once-help")).clicked() {
                self.set(place, "once", once.then(|| "true".to_owned()), t!("step-once"));
            }
        });
    }

    /// What the words show and what they harm, out of the rubric.
    fn evidence_ui(&mut self, ui: &mut Ui, said: &Part, place: &Place) {
        let Some(rubric) = self.shelf.and_then(|s| s.rubric(&self.outline.rubric)) else { return };
        let heard = |counts: &Count| matches!(counts, Count::Heard { .. });
        let behaviours: Vec<(String, String)> = rubric.behaviours().filter(|b| heard(&b.counts)).map(|b| (b.id.clone(), b.title.clone())).collect();
        let harms: Vec<(String, String)> = rubric
            .harms
            .iter()
            .filter(|h| h.counts.is_none())
            .map(|h| (h.id.clone(), t!("harm-with-severity", harm = &h.title, severity = names::severity(h.severity))))
            .collect();
        self.names(ui, said, Field { record: place, name: "shows", label: t!("form-shows"), help: t!("form-shows-add") }, &behaviours);
        self.names(ui, said, Field { record: place, name: "harms", label: t!("form-harms"), help: t!("form-harms-add") }, &harms);
    }

    /// What it does to the client: as this client usually reacts to such a move, or otherwise.
    fn effect_ui(&mut self, ui: &mut Ui, said: &Part, place: &Place) {
        let kind = Move::NAMES.iter().find(|(name, _)| *name == said.text("move")).map(|(_, kind)| *kind);
        let temperament = self.shelf.and_then(|s| s.temperaments().find(|t| t.id == self.outline.temperament));
        let usual = kind.zip(temperament).map(|(kind, t)| t.usual(kind)).unwrap_or_default();
        let own = said.field("effect");
        caption_ui(ui, t!("form-effect"));
        let mut overridden = own.is_some();
        let help = t!("form-effect-usual", effect = told(usual));
        if toggle_ui(ui, &mut overridden, t!("form-effect-other"), &help).clicked() {
            let value = overridden.then(|| effect_as_written(usual));
            self.set(place, "effect", value, t!("step-effect"));
        }
        let Some(own) = own else { return };
        let record = place.field("effect");
        beside(ui, 412.0, |ui| {
            ui.spacing_mut().item_spacing.x = STEP;
            for dimension in Dimension::ALL {
                let by: i8 = own.text(dimension.label()).parse().unwrap_or(0);
                ui.scope(|ui| {
                    ui.set_max_width(80.0);
                    ui.push_id((&record, dimension.label()), |ui| {
                        pick_ui(ui, &capital(names::dimension(*dimension)), &signed(by), 76.0, |ui| {
                            for option in -2..=2i8 {
                                if pick_option_ui(ui, &signed(option), option == by) && option != by {
                                    let value = (option != 0).then(|| written::change(option));
                                    self.set(&record, dimension.label(), value, t!("step-effect-on", what = names::dimension(*dimension)));
                                }
                            }
                        })
                    });
                });
            }
        });
    }

    /// Where it leads.
    fn target_ui(&mut self, ui: &mut Ui, said: &Part, place: &Place) {
        let now = said.written("to");
        let moments: Vec<&str> = self.outline.ids(Section::Moments).collect();
        let endings: Vec<&str> = self.outline.ids(Section::Endings).collect();
        let ways = moments.iter().map(|id| (format!("Go({})", written::text(id)), t!("form-on-to", id = *id)));
        let ends = endings.iter().map(|id| (format!("End({})", written::text(id)), t!("form-it-ends", id = *id)));
        let options: Vec<(String, String)> = ways.chain(ends).chain([("Done".to_owned(), t!("form-done").to_owned())]).collect();
        let simple = options.iter().find(|(value, _)| value == now).map(|(_, label)| label.as_str());
        // Beyond this nobody finds a name in a list.
        const LISTED: usize = 400;
        if options.len() <= LISTED {
            ui.push_id((place, "to"), |ui| {
                pick_ui(ui, t!("form-leads"), simple.unwrap_or(t!("form-depends")), theme::measure(ui), |ui| {
                    for (value, label) in &options {
                        if pick_option_ui(ui, label, value == now) && value != now {
                            self.set(place, "to", Some(value.clone()), t!("step-leads"));
                        }
                    }
                })
            });
        }
        if let Some(id) = moments.iter().chain(&endings).find(|id| now == format!("Go({})", written::text(id)) || now == format!("End({})", written::text(id)))
        {
            let section = if now.starts_with("Go") { Section::Moments } else { Section::Endings };
            if quiet_button_ui(ui, &t!("open-named", name = *id)).clicked() {
                self.wishes.push(super::Wish::Open(section, (*id).to_owned()));
            }
        }
        disclosure_ui(ui, Id::new(("as written", place)), t!("form-leads-written"), simple.is_none(), |ui| {
            let help = t!("form-leads-help");
            self.text(ui, said, Field { record: place, name: "to", label: t!("form-ways-on"), help }, Holds::AsWritten, 2);
        });
    }
}

/// A move in words, as far as it is one.
fn move_label(name: &str) -> &str {
    Move::NAMES.iter().find(|(n, _)| *n == name).map_or(name, |(_, kind)| names::kind_of_response(*kind))
}

fn signed(by: i8) -> String {
    match by {
        0 => "0".to_owned(),
        by if by < 0 => format!("−{}", by.unsigned_abs()),
        by => format!("+{by}"),
    }
}

/// An effect in words.
fn told(effect: Effect) -> String {
    let parts: Vec<String> =
        Dimension::ALL.iter().filter(|d| effect.get(**d) != 0).map(|d| format!("{} {}", names::dimension(*d), signed(effect.get(*d)))).collect();
    if parts.is_empty() { t!("form-nothing-changes").to_owned() } else { parts.join(", ") }
}

fn effect_as_written(effect: Effect) -> String {
    let parts: Vec<String> =
        Dimension::ALL.iter().filter(|d| effect.get(**d) != 0).map(|d| format!("{}: {}", d.label(), written::change(effect.get(*d)))).collect();
    format!("({})", parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_effect_is_told_in_words_and_written_as_files_do() {
        let effect = Effect([1, 0, 0, -2, 0]);
        assert_eq!(told(effect), "trust +1, agency −2");
        assert_eq!(effect_as_written(effect), "(trust: +1, agency: -2)");
        assert_eq!((told(Effect::NONE), effect_as_written(Effect::NONE)), ("nothing changes".into(), "()".into()));
    }
}
