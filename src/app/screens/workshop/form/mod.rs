//! The form: the scenario itself, a moment, an anytime response or an ending, field by field. It asks for changes; it makes none itself.

mod about;
mod ending;
mod fields;
mod lines;
mod moment;
mod response;

use super::draft::Typing;
use crate::app::theme::STEP;
use crate::app::widgets::{quiet_ui, strong_ui};
use crate::app::worker::Waker;
use crate::authoring::edit::{Change, Heading, Outline, Part, Place, Renamed, Section};
use crate::library::Shelf;
use crate::texts::t;
use egui::Ui;

/// What the form asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    Change {
        change: Change,
        what: String,
    },
    Rename {
        what: Renamed,
        from: String,
        to: String,
    },
    /// The part with this id shall be open, once there is one.
    Open(Section, String),
    PlayFrom(String),
}

/// What a form may look at, and where it puts its wishes.
pub struct Form<'f> {
    pub outline: &'f Outline,
    pub shelf: Option<&'f Shelf>,
    pub typing: &'f mut Typing,
    /// The response that is open, by its id.
    pub open_response: &'f mut Option<String>,
    /// The line that is open, of a list of several.
    pub open_line: &'f mut Option<Place>,
    /// It was opened just now and shall be scrolled to.
    pub scroll: &'f mut bool,
    pub wishes: &'f mut Vec<Wish>,
    pub waker: &'f Waker,
    /// The scenario has no errors, so a moment can be tried out.
    pub playable: bool,
}

impl Form<'_> {
    /// The form for one part of the file.
    pub fn show(&mut self, ui: &mut Ui, heading: &Heading, part: &Part) {
        ui.spacing_mut().item_spacing.y = 1.25 * STEP;
        if heading.broken {
            strong_ui(ui, t!("form-broken"));
            quiet_ui(ui, t!("form-broken-help"));
            return;
        }
        let place = heading.place();
        match heading.section {
            Section::About => self.about_ui(ui, part, &place),
            Section::Moments => self.moment_ui(ui, heading, part, &place),
            Section::Anytime => self.anytime_ui(ui, heading, part, &place),
            Section::Endings => self.ending_ui(ui, heading, part, &place),
        }
    }

    fn change(&mut self, change: Change, what: impl Into<String>) {
        self.wishes.push(Wish::Change { change, what: what.into() });
    }

    fn set(&mut self, record: &Place, field: &'static str, value: Option<String>, what: impl Into<String>) {
        self.change(Change::Set { record: record.clone(), field, value }, what);
    }
}
