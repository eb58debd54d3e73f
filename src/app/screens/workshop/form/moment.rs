//! The form of a moment: its phase, what the client says, and the responses.

use super::fields::{Field, beside};
use super::{Form, Wish};
use crate::app::screens::workshop::draft::Holds;
use crate::app::theme::{self, Type};
use crate::app::widgets::{button_ui, heading_ui, primary_button_ui, quiet_button_ui, section_ui, small_ui};
use crate::authoring::edit::{Change, Heading, Part, Place, Renamed, Section, free_id, moment, response};
use crate::notation::Named;
use crate::report::names;
use crate::rubric::Phase;
use crate::texts::t;
use egui::{Label, Ui};

impl Form<'_> {
    pub(super) fn moment_ui(&mut self, ui: &mut Ui, heading: &Heading, part: &Part, place: &Place) {
        heading_ui(ui, if heading.id.is_empty() { t!("form-moment-no-id") } else { &heading.id });
        self.moment_bar(ui, heading);
        beside(ui, 480.0, |ui| {
            ui.scope(|ui| {
                ui.set_max_width(260.0);
                let help = t!("form-moment-id-help");
                self.text(ui, part, Field { record: place, name: "id", label: t!("form-id"), help }, Holds::Name(Renamed::Moment), 1);
            });
            let phases: Vec<(&str, &str)> = Phase::NAMES.iter().map(|(name, phase)| (*name, names::phase(*phase))).collect();
            self.pick(ui, part, Field { record: place, name: "phase", label: t!("form-phase"), help: "" }, &phases, None, 200.0);
        });
        section_ui(ui, t!("form-says"), |ui| self.lines(ui, part, place, "says", t!("form-client-says")));
        section_ui(ui, t!("form-may-say"), |ui| self.responses_ui(ui, part, place));
    }

    /// What can be done with the moment as a whole.
    fn moment_bar(&mut self, ui: &mut Ui, heading: &Heading) {
        let list = Section::Moments.list();
        let (index, id) = (heading.index, heading.id.clone());
        let last = self.outline.of_section(Section::Moments).count().saturating_sub(1);
        ui.horizontal_wrapped(|ui| {
            let play = ui.add_enabled_ui(self.playable && !id.is_empty(), |ui| primary_button_ui(ui, t!("play-from-here"))).inner;
            if play.clicked() {
                self.wishes.push(Wish::PlayFrom(id.clone()));
            }
            if button_ui(ui, t!("form-add-moment")).clicked() {
                let new = free_id("new-moment", self.outline.ids(Section::Moments));
                let phase = if heading.detail.is_empty() { "Contract" } else { &heading.detail };
                let item = moment(&new, phase, &self.usual_target(heading));
                self.change(Change::Add { record: Place::root(), field: "moments", index: index + 1, item }, t!("step-moment-added", id = &new));
                self.wishes.push(Wish::Open(Section::Moments, new));
            }
            if quiet_button_ui(ui, t!("form-copy")).clicked() {
                let copy = free_id(&id, self.outline.ids(Section::Moments));
                self.change(Change::Copy { list: list.clone(), index, id: copy.clone() }, t!("step-moment-copied", id = &id));
                self.wishes.push(Wish::Open(Section::Moments, copy));
            }
            if index > 0 && quiet_button_ui(ui, t!("form-up")).clicked() {
                self.change(Change::Swap { list: list.clone(), index: index - 1 }, t!("step-moment-moved-up", id = &id));
            }
            if index < last && quiet_button_ui(ui, t!("form-down")).clicked() {
                self.change(Change::Swap { list: list.clone(), index }, t!("step-moment-moved-down", id = &id));
            }
            if last > 0 && quiet_button_ui(ui, t!("form-remove")).clicked() {
                self.change(Change::Remove { list, index }, t!("step-moment-removed", id = &id));
            }
        });
        if !self.playable {
            small_ui(ui, t!("form-playable-once"));
        }
    }

    /// Where something new leads before anybody has said: to the next moment, else to the first ending.
    pub(super) fn usual_target(&self, heading: &Heading) -> String {
        let next = self.outline.of_section(Section::Moments).nth(heading.index + 1).filter(|h| !h.id.is_empty());
        let ending = self.outline.ids(Section::Endings).next();
        match (next, ending) {
            (Some(next), _) => format!("Go(\"{}\")", next.id),
            (None, Some(ending)) => format!("End(\"{ending}\")"),
            (None, None) => "Done".to_owned(),
        }
    }

    fn responses_ui(&mut self, ui: &mut Ui, part: &Part, place: &Place) {
        let responses = part.items("responses");
        for (index, said) in responses.iter().enumerate() {
            self.response_row(ui, said, &place.field("responses"), index, responses.len());
        }
        if button_ui(ui, t!("form-add-response")).clicked() {
            let taken: Vec<&str> = responses.iter().map(|r| r.text("id")).collect();
            let id = free_id("new-response", taken);
            let target = responses.last().map(|r| r.written("to")).filter(|to| !to.is_empty() && !to.contains('\n'));
            let target = target.map_or_else(|| "Done".to_owned(), str::to_owned);
            let item = response(&id, &target);
            self.change(Change::Add { record: place.clone(), field: "responses", index: responses.len(), item }, t!("step-response-added", id = &id));
            *self.open_response = Some(id);
            *self.scroll = true;
        }
        if responses.len() > crate::scenario::Scenario::MAX_RESPONSES {
            let text = theme::words(ui, t!("form-nine"), Type::Small, theme::palette(ui).text);
            ui.add(Label::new(text));
        }
    }
}
