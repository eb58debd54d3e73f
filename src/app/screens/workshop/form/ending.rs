//! The form of an ending: its title, its frame, how the client leaves.

use super::Form;
use super::fields::{Field, beside};
use crate::app::screens::workshop::draft::Holds;
use crate::app::widgets::{button_ui, heading_ui, section_ui};
use crate::authoring::edit::{Change, Heading, Part, Place, Renamed, Section, free_id};
use crate::notation::Named;
use crate::report::names;
use crate::rubric::Frame;
use crate::scenario::EndingKind;
use crate::texts::t;
use egui::Ui;

impl Form<'_> {
    pub(super) fn ending_ui(&mut self, ui: &mut Ui, heading: &Heading, part: &Part, place: &Place) {
        let field = |name, label, help| Field { record: place, name, label, help };
        heading_ui(ui, if heading.id.is_empty() { t!("form-ending-no-id") } else { &heading.id });
        let (id, index) = (heading.id.clone(), heading.index);
        ui.horizontal_wrapped(|ui| {
            if button_ui(ui, t!("form-copy")).clicked() {
                let copy = free_id(&id, self.outline.ids(Section::Endings));
                self.change(Change::Copy { list: Section::Endings.list(), index, id: copy.clone() }, t!("step-ending-copied", id = &id));
                self.wishes.push(super::Wish::Open(Section::Endings, copy));
            }
            if button_ui(ui, t!("form-remove")).clicked() {
                self.change(Change::Remove { list: Section::Endings.list(), index }, t!("step-ending-removed", id = &id));
            }
        });
        beside(ui, 620.0, |ui| {
            ui.scope(|ui| {
                ui.set_max_width(220.0);
                self.text(ui, part, field("id", t!("form-id"), t!("form-ending-id-help")), Holds::Name(Renamed::Ending), 1);
            });
            let frames: Vec<(&str, &str)> = Frame::NAMES.iter().map(|(name, frame)| (*name, names::frame(*frame))).collect();
            self.pick(ui, part, field("frame", t!("form-frame"), ""), &frames, None, 150.0);
            let kinds: Vec<(&str, &str)> = EndingKind::NAMES.iter().map(|(name, kind)| (*name, names::parting(*kind))).collect();
            self.pick(ui, part, field("kind", t!("form-how-leaves"), ""), &kinds, None, 230.0);
        });
        self.text(ui, part, field("title", t!("form-title"), ""), Holds::Text, 1);
        section_ui(ui, t!("form-leaves"), |ui| self.lines(ui, part, place, "leaves", t!("form-as-they-leave")));
        if part.field("follow_up").is_some() {
            let help = "FollowUp(after: \"Three weeks later\", to: \"call-back\")";
            self.text(ui, part, field("follow_up", t!("form-follow-up"), help), Holds::AsWritten, 2);
        }
    }
}
