//! The type scale: which sizes and weights of text there are, and how far apart letters and lines stand.

use super::reading;
use egui::text::LayoutJob;
use egui::{Color32, FontFamily, FontId, Galley, RichText, Ui};
use std::sync::{Arc, LazyLock};

/// About 68 characters of body text.
const MEASURE: f32 = 560.0;

/// The sizes and weights of text; there are no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// The name of a screen.
    Title,
    /// A part of a screen.
    Heading,
    /// A part of a part, the name of a card.
    Subheading,
    /// The first sentences of a page, the client's line.
    Lead,
    Body,
    Strong,
    /// How a line is said, what can be seen.
    Italic,
    /// Buttons.
    Label,
    Small,
    SmallStrong,
    /// Places in files.
    Mono,
}

impl Type {
    pub fn size(self) -> f32 {
        match self {
            Type::Title => 30.0,
            Type::Heading => 22.0,
            Type::Subheading | Type::Lead => 19.0,
            Type::Body | Type::Strong | Type::Italic => 17.0,
            Type::Label => 16.0,
            Type::Small | Type::SmallStrong => 15.0,
            Type::Mono => 14.0,
        }
    }

    /// The height of a line, as a multiple of the size of the letters, before the reader's own wish.
    fn leading(self) -> f32 {
        match self {
            Type::Title | Type::Heading | Type::Subheading => 1.25,
            _ => 1.42,
        }
    }

    pub(super) fn family(self) -> FontFamily {
        match self {
            Type::Title | Type::Heading | Type::Subheading | Type::Strong | Type::Label | Type::SmallStrong => STRONG.clone(),
            Type::Italic => ITALIC.clone(),
            Type::Lead | Type::Body | Type::Small => FontFamily::Proportional,
            Type::Mono => FontFamily::Monospace,
        }
    }
}

pub(super) static STRONG: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("strong".into()));
pub(super) static ITALIC: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("italic".into()));

/// The height of a line of text.
pub fn leading(ui: &Ui, kind: Type) -> f32 {
    (kind.size() * kind.leading() * reading(ui).lines).round()
}

/// What is added between two letters.
fn tracking(ui: &Ui, kind: Type) -> f32 {
    kind.size() * reading(ui).letters
}

/// The widest that prose runs: about 68 characters of body text, or what the reader wishes.
pub fn measure(ui: &Ui) -> f32 {
    MEASURE * reading(ui).measure * (1.0 + 2.0 * reading(ui).letters)
}

/// The font for a kind of text. Until the program's own fonts are in force (in the very first pass) it is egui's.
pub fn font(ui: &Ui, kind: Type) -> FontId {
    let family = kind.family();
    let bound = ui.fonts(|fonts| fonts.definitions().families.contains_key(&family));
    FontId::new(kind.size(), if bound { family } else { FontFamily::Proportional })
}

/// Text of a kind, for a label.
pub fn words(ui: &Ui, text: impl Into<String>, kind: Type, color: Color32) -> RichText {
    RichText::new(text).font(font(ui, kind)).extra_letter_spacing(tracking(ui, kind)).color(color)
}

/// Text of a kind in one colour, as it comes to lie when lines may be as long as `room`.
pub fn laid(ui: &Ui, text: &str, kind: Type, color: Color32, room: f32) -> Arc<Galley> {
    ui.painter().layout_job(job(ui, text, kind, color, room))
}

/// The same with the distance of lines that prose has.
pub fn laid_prose(ui: &Ui, text: &str, kind: Type, color: Color32, room: f32) -> Arc<Galley> {
    let mut job = job(ui, text, kind, color, room);
    job.sections.iter_mut().for_each(|s| s.format.line_height = Some(leading(ui, kind)));
    ui.painter().layout_job(job)
}

fn job(ui: &Ui, text: &str, kind: Type, color: Color32, room: f32) -> LayoutJob {
    let mut job = LayoutJob::simple(text.to_owned(), font(ui, kind), color, room);
    job.sections.iter_mut().for_each(|s| s.format.extra_letter_spacing = tracking(ui, kind));
    job
}
