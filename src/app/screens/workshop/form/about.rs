//! The form of the scenario itself: what the library says of it, the client, and the facts.

use super::Form;
use super::fields::{Field, beside};
use crate::app::screens::session::conversation::capital;
use crate::app::screens::workshop::draft::Holds;
use crate::app::theme::STEP;
use crate::app::widgets::{button_ui, card_ui, framed_item_ui, heading_ui, named_quiet_button_ui, pick_option_ui, pick_ui, section_ui, small_ui};
use crate::authoring::edit::{Change, Part, Place, Renamed, free_id, written};
use crate::notation::Named;
use crate::rubric::{Dimension, Frame, Setting, Sign, Values};
use crate::scenario::{By, GoalQuality, Kind, Level};
use egui::Ui;

impl Form<'_> {
    pub(super) fn about_ui(&mut self, ui: &mut Ui, part: &Part, place: &Place) {
        let field = |name, label, help| Field { record: place, name, label, help };
        heading_ui(ui, "The scenario");
        small_ui(ui, "What is not shown here (presentations, turning points, the figure, the self-screen) stands in the text and is changed in an editor.");
        self.text(ui, part, field("title", "Title", ""), Holds::Text, 1);
        self.text(ui, part, field("summary", "Summary", "Two sentences for the library: who comes, with what."), Holds::Text, 2);
        beside(ui, 580.0, |ui| {
            let kinds: Vec<(&str, &str)> = Kind::NAMES.iter().map(|(name, _)| (*name, *name)).collect();
            self.pick(ui, part, field("kind", "Kind", ""), &kinds, None, 130.0);
            let levels: Vec<(&str, &str)> = Level::NAMES.iter().map(|(name, _)| (*name, *name)).collect();
            self.pick(ui, part, field("level", "Level", ""), &levels, None, 150.0);
            let settings: Vec<(&str, &str)> = Setting::NAMES.iter().map(|(name, setting)| (*name, setting.label())).collect();
            self.pick(ui, part, field("setting", "Setting", ""), &settings, None, 150.0);
            ui.scope(|ui| {
                ui.set_max_width(96.0);
                self.text(ui, part, field("minutes", "Minutes", ""), Holds::AsWritten, 1);
            });
        });
        if let Some(client) = part.field("client") {
            section_ui(ui, "The client", |ui| self.client_ui(ui, client, &place.field("client")));
        }
        section_ui(ui, "Facts", |ui| self.facts_ui(ui, part, place));
    }

    fn client_ui(&mut self, ui: &mut Ui, client: &Part, place: &Place) {
        let field = |name, label, help| Field { record: place, name, label, help };
        ui.spacing_mut().item_spacing.y = 1.25 * STEP;
        beside(ui, 480.0, |ui| {
            for (name, label, width, holds) in
                [("name", "Name", 200.0, Holds::Text), ("pronouns", "Pronouns", 140.0, Holds::Text), ("age", "Age", 80.0, Holds::AsWritten)]
            {
                ui.scope(|ui| {
                    ui.set_max_width(width);
                    self.text(ui, client, field(name, label, ""), holds, 1);
                });
            }
        });
        self.text(ui, client, field("background", "Background", "A sentence or two that the service knows."), Holds::Text, 2);
        self.temperament_ui(ui, client, place);
        let Some(begins) = client.field("begins") else { return };
        let record = place.field("begins");
        small_ui(ui, "How the client is at the beginning, each from 0 to 4:");
        beside(ui, 412.0, |ui| {
            ui.spacing_mut().item_spacing.x = STEP;
            for dimension in Dimension::ALL {
                let now = begins.text(dimension.label());
                ui.scope(|ui| {
                    ui.set_max_width(80.0);
                    pick_ui(ui, &capital(dimension.label()), now, 76.0, |ui| {
                        for value in (0..=Values::MAX).map(|v| v.to_string()) {
                            if pick_option_ui(ui, &value, value == now) && value != now {
                                self.set(&record, dimension.label(), Some(value), format!("{} at the beginning", dimension.label()));
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
        pick_ui(ui, "Temperament", now, 260.0, |ui| {
            for (id, _) in &known {
                if pick_option_ui(ui, id, id == now) && id != now {
                    self.set(place, "temperament", Some(written::text(id)), "the temperament");
                }
            }
        });
        if let Some((_, description)) = known.iter().find(|(id, _)| id == now) {
            small_ui(ui, description);
        }
    }

    fn facts_ui(&mut self, ui: &mut Ui, part: &Part, place: &Place) {
        small_ui(ui, "A fact is something that is now known or agreed. Conditions can ask for it, and it is never forgotten.");
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
                    if named_quiet_button_ui(ui, "Close", &format!("Close {id}")).clicked() {
                        *self.open_line = None;
                    }
                    if named_quiet_button_ui(ui, "Remove this fact", &format!("Remove {id}")).clicked() {
                        self.change(Change::Remove { list: list.clone(), index }, format!("the fact {id} removed"));
                        *self.open_line = None;
                    }
                });
            });
        }
        if button_ui(ui, "Add a fact").clicked() {
            let id = free_id("new_fact", self.outline.facts.iter().map(|f| f.id.as_str()));
            let index = part.items("facts").len();
            let item = format!("Fact(id: {}, text: \"What is now known or agreed\", by: Session)", written::text(&id));
            self.change(Change::Add { record: place.clone(), field: "facts", index, item }, format!("the fact {id} added"));
            *self.open_line = Some(list.item(index));
        }
    }

    fn fact_ui(&mut self, ui: &mut Ui, fact: &Part, place: &Place) {
        let field = |name, label, help| Field { record: place, name, label, help };
        self.text(ui, fact, field("id", "Id of the fact", "Whatever names it follows."), Holds::Name(Renamed::Fact), 1);
        self.text(ui, fact, field("text", "In words", ""), Holds::Text, 1);
        let by: Vec<(&str, &str)> = By::NAMES
            .iter()
            .map(|(name, by)| match by {
                By::Client => (*name, "the client, in a line"),
                By::Session => (*name, "what was said between the two"),
                By::Setup => (*name, "it holds before the first line"),
            })
            .collect();
        self.pick(ui, fact, field("by", "Made known by", ""), &by, None, 300.0);
        match fact.text("by") {
            "Client" => {
                let signs: Vec<(&str, &str)> = Sign::NAMES.iter().map(|(name, _)| (*name, *name)).collect();
                self.pick(ui, fact, field("sign", "A sign that should be taken up", ""), &signs, Some("none"), 240.0);
                let frames: Vec<(&str, &str)> = Frame::NAMES.iter().filter(|(_, f)| *f != Frame::Ordinary).map(|(name, _)| (*name, *name)).collect();
                self.pick(ui, fact, field("opens", "Opens the frame", ""), &frames, Some("none"), 240.0);
            }
            "Session" => {
                let qualities: Vec<(&str, &str)> = GoalQuality::NAMES.iter().map(|(name, quality)| (*name, quality.label())).collect();
                self.pick(ui, fact, field("quality", "A quality of the goal", ""), &qualities, Some("none"), 420.0);
            }
            _ => {}
        }
    }
}
