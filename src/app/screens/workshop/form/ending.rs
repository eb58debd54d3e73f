//! The form of an ending: its title, its frame, how the client leaves.

use super::Form;
use super::fields::{Field, beside};
use crate::app::screens::workshop::draft::Holds;
use crate::app::widgets::{button_ui, heading_ui, section_ui};
use crate::authoring::edit::{Change, Heading, Part, Place, Renamed, Section, free_id};
use crate::notation::Named;
use crate::rubric::Frame;
use crate::scenario::EndingKind;
use egui::Ui;

impl Form<'_> {
    pub(super) fn ending_ui(&mut self, ui: &mut Ui, heading: &Heading, part: &Part, place: &Place) {
        let field = |name, label, help| Field { record: place, name, label, help };
        heading_ui(ui, if heading.id.is_empty() { "An ending without an id" } else { &heading.id });
        let (id, index) = (heading.id.clone(), heading.index);
        ui.horizontal_wrapped(|ui| {
            if button_ui(ui, "Copy it").clicked() {
                let copy = free_id(&id, self.outline.ids(Section::Endings));
                self.change(Change::Copy { list: Section::Endings.list(), index, id: copy.clone() }, format!("the ending {id} copied"));
                self.wishes.push(super::Wish::Open(Section::Endings, copy));
            }
            if button_ui(ui, "Remove it").clicked() {
                self.change(Change::Remove { list: Section::Endings.list(), index }, format!("the ending {id} removed"));
            }
        });
        beside(ui, 620.0, |ui| {
            ui.scope(|ui| {
                ui.set_max_width(220.0);
                self.text(ui, part, field("id", "Id", "Whatever ends here follows."), Holds::Name(Renamed::Ending), 1);
            });
            let frames: Vec<(&str, &str)> = Frame::NAMES.iter().map(|(name, _)| (*name, *name)).collect();
            self.pick(ui, part, field("frame", "Frame", ""), &frames, None, 150.0);
            let kinds: Vec<(&str, &str)> = EndingKind::NAMES.iter().map(|(name, kind)| (*name, kind.label())).collect();
            self.pick(ui, part, field("kind", "How the client leaves", ""), &kinds, None, 230.0);
        });
        self.text(ui, part, field("title", "Title", ""), Holds::Text, 1);
        section_ui(ui, "What can be seen and heard as they leave", |ui| self.lines(ui, part, place, "leaves", "As they leave"));
        if part.field("follow_up").is_some() {
            let help = "FollowUp(after: \"Three weeks later\", to: \"call-back\")";
            self.text(ui, part, field("follow_up", "Follow-up, as written", help), Holds::AsWritten, 2);
        }
    }
}
