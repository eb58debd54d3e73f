//! The form of the scenario itself: what the library says of it, the client, and the facts.

use super::Form;
use super::fields::{Field, beside};
use crate::app::screens::workshop::draft::Holds;
use crate::app::theme::STEP;
use crate::app::widgets::{button_ui, card_ui, framed_item_ui, heading_ui, named_quiet_button_ui, pick_option_ui, pick_ui, section_ui, small_ui};
use crate::authoring::edit::{Change, Part, Place, Renamed, free_id, written};
use crate::notation::Named;
use crate::report::names;
use crate::rubric::{Dimension, Frame, Setting, Sign, Values};
use crate::scenario::{By, GoalQuality, Kind, Level};
use crate::texts::{capital, t};
use egui::Ui;

impl Form<'_> {
    pub(super) fn about_ui(&mut self, ui: &mut Ui, part: &Part, place: &Place) {
        let field = |name, label, help| Field { record: place, name, label, help };
        heading_ui(ui, t!("form-scenario"));
        small_ui(ui, t!("form-elsewhere"));
        self.text(ui, part, field("title", t!("form-title"), ""), Holds::Text, 1);
        self.text(ui, part, field("summary", t!("form-summary"), t!("form-summary-help")), Holds::Text, 2);
        beside(ui, 580.0, |ui| {
            let kinds: Vec<(&str, &str)> = Kind::NAMES.iter().map(|(name, kind)| (*name, names::kind(*kind))).collect();
            self.pick(ui, part, field("kind", t!("form-kind"), ""), &kinds, None, 130.0);
            let levels: Vec<(&str, &str)> = Level::NAMES.iter().map(|(name, level)| (*name, names::difficulty(*level))).collect();
            self.pick(ui, part, field("level", t!("form-level"), ""), &levels, None, 150.0);
            let settings: Vec<(&str, &str)> = Setting::NAMES.iter().map(|(name, setting)| (*name, names::setting(*setting))).collect();
            self.pick(ui, part, field("setting", t!("form-setting"), ""), &settings, None, 150.0);
            ui.scope(|ui| {
                ui.set_max_width(96.0);
                self.text(ui, part, field("minutes", t!("form-minutes"), ""), Holds::AsWritten, 1);
            });
        });
        if let Some(client) = part.field("client") {
            section_ui(ui, t!("form-client"), |ui| self.client_ui(ui, client, &place.field("client")));
        }
        section_ui(ui, t!("form-facts"), |ui| self.facts_ui(ui, part, place));
    }

    fn client_ui(&mut self, ui: &mut Ui, client: &Part, place: &Place) {
        let field = |name, label, help| Field { record: place, name, label, help };
        ui.spacing_mut().item_spacing.y = 1.25 * STEP;
        beside(ui, 480.0, |ui| {
            for (name, label, width, holds) in [
                ("name", t!("form-name"), 200.0, Holds::Text),
                ("pronouns", t!("form-pronouns"), 140.0, Holds::Text),
                ("age", t!("form-age"), 80.0, Holds::AsWritten),
            ] {
                ui.scope(|ui| {
                    ui.set_max_width(width);
                    self.text(ui, client, field(name, label, ""), holds, 1);
                });
            }
        });
        self.text(ui, client, field("background", t!("form-background"), t!("form-background-help")), Holds::Text, 2);
        self.temperament_ui(ui, client, place);
        let Some(begins) = client.field("begins") else { return };
        let record = place.field("begins");
        small_ui(ui, t!("form-begins"));
        beside(ui, 412.0, |ui| {
            ui.spacing_mut().item_spacing.x = STEP;
            for dimension in Dimension::ALL {
                let now = begins.text(dimension.label());
                ui.scope(|ui| {
                    ui.set_max_width(80.0);
                    pick_ui(ui, &capital(names::dimension(*dimension)), now, 76.0, |ui| {
                        for value in (0..=Values::MAX).map(|v| v.to_string()) {
                            if pick_option_ui(ui, &value, value == now) && value != now {
                                self.set(&record, dimension.label(), Some(value), t!("step-beginning", what = names::dimension(*dimension)));
                            }
                        }
                    });
                });
            }
        });
    }

    /// How such a client usually reacts.
    fn temperament_ui(&mut self, ui: &mut Ui, client: &Part, place: &Place) {
        let now = client.text("temperament");
        let Some(shelf) = self.shelf else { return };
        let known: Vec<(String, String)> = shelf.temperaments().map(|t| (t.id.clone(), t.description.clone())).collect();
        pick_ui(ui, t!("form-temperament"), now, 260.0, |ui| {
            for (id, _) in &known {
                if pick_option_ui(ui, id, id == now) && id != now {
                    self.set(place, "temperament", Some(written::text(id)), t!("step-temperament"));
                }
            }
        });
        if let Some((_, description)) = known.iter().find(|(id, _)| id == now) {
            small_ui(ui, description);
        }
    }

    fn facts_ui(&mut self, ui: &mut Ui, part: &Part, place: &Place) {
        small_ui(ui, t!("form-facts-help"));
        let list = place.field("facts");
        for (index, fact) in part.items("facts").iter().enumerate() {
            let at = list.item(index);
            let id = fact.text("id");
            if self.open_line.as_ref() != Some(&at) {
                if ui.push_id(&at, |ui| framed_item_ui(ui, id, fact.text("text"))).inner.clicked() {
                    *self.open_line = Some(at);
                }
                continue;
            }
            card_ui(ui, |ui| {
                ui.spacing_mut().item_spacing.y = STEP;
                self.fact_ui(ui, fact, &at);
                ui.horizontal_wrapped(|ui| {
                    if named_quiet_button_ui(ui, t!("close"), &t!("close-named", name = id)).clicked() {
                        *self.open_line = None;
                    }
                    if named_quiet_button_ui(ui, t!("form-remove-fact"), &t!("remove-named", name = id)).clicked() {
                        self.change(Change::Remove { list: list.clone(), index }, t!("step-fact-removed", id = id));
                        *self.open_line = None;
                    }
                });
            });
        }
        if button_ui(ui, t!("form-add-fact")).clicked() {
            let id = free_id("new_fact", self.outline.facts.iter().map(|f| f.id.as_str()));
            let index = part.items("facts").len();
            let item = format!("Fact(id: {}, text: \"What is now known or agreed\", by: Session)", written::text(&id));
            self.change(Change::Add { record: place.clone(), field: "facts", index, item }, t!("step-fact-added", id = &id));
            *self.open_line = Some(list.item(index));
        }
    }

    fn fact_ui(&mut self, ui: &mut Ui, fact: &Part, place: &Place) {
        let field = |name, label, help| Field { record: place, name, label, help };
        self.text(ui, fact, field("id", t!("form-fact-id"), t!("form-fact-id-help")), Holds::Name(Renamed::Fact), 1);
        self.text(ui, fact, field("text", t!("form-in-words"), ""), Holds::Text, 1);
        let by: Vec<(&str, &str)> = By::NAMES
            .iter()
            .map(|(name, by)| match by {
                By::Client => (*name, t!("form-by-client")),
                By::Session => (*name, t!("form-by-session")),
                By::Setup => (*name, t!("form-by-setup")),
            })
            .collect();
        self.pick(ui, fact, field("by", t!("form-by"), ""), &by, None, 300.0);
        match fact.text("by") {
            "Client" => {
                let signs: Vec<(&str, &str)> = Sign::NAMES.iter().map(|(name, sign)| (*name, names::sign(*sign))).collect();
                self.pick(ui, fact, field("sign", t!("form-sign"), ""), &signs, Some(t!("form-none")), 240.0);
                let frames: Vec<(&str, &str)> =
                    Frame::NAMES.iter().filter(|(_, f)| *f != Frame::Ordinary).map(|(name, frame)| (*name, names::frame(*frame))).collect();
                self.pick(ui, fact, field("opens", t!("form-opens"), ""), &frames, Some(t!("form-none")), 240.0);
            }
            "Session" => {
                let qualities: Vec<(&str, &str)> = GoalQuality::NAMES.iter().map(|(name, quality)| (*name, names::quality(*quality))).collect();
                self.pick(ui, fact, field("quality", t!("form-quality"), ""), &qualities, Some(t!("form-none")), 420.0);
            }
            _ => {}
        }
    }
}
