//! Text in the sizes of the type scale. Prose can be selected and copied; headings tell screen readers that they are headings.

use crate::app::theme::{self, STEP, Type};
use egui::accesskit::Role;
use egui::{Color32, Label, Response, Ui};

fn label(ui: &mut Ui, text: &str, kind: Type, color: Color32, selectable: bool) -> Response {
    let text = theme::words(ui, text, kind, theme::palette(ui).text).line_height(Some(theme::leading(ui, kind))).color(color);
    ui.add(Label::new(text).wrap().selectable(selectable))
}

fn heading(ui: &mut Ui, text: &str, kind: Type, level: usize) -> Response {
    let response = label(ui, text, kind, theme::palette(ui).text, false);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
        node.set_label(text);
    });
    response
}

/// The name of a screen.
pub fn title_ui(ui: &mut Ui, text: &str) -> Response {
    heading(ui, text, Type::Title, 1)
}

/// The name of a part of a screen.
pub fn heading_ui(ui: &mut Ui, text: &str) -> Response {
    heading(ui, text, Type::Heading, 2)
}

/// The name of a card, or of a part of a part.
pub fn subheading_ui(ui: &mut Ui, text: &str) -> Response {
    heading(ui, text, Type::Subheading, 3)
}

/// The first sentences of a page.
pub fn lead_ui(ui: &mut Ui, text: &str) -> Response {
    let width = (theme::measure(ui) * Type::Lead.size() / Type::Body.size()).min(ui.available_width());
    ui.scope(|ui| {
        ui.set_max_width(width);
        label(ui, text, Type::Lead, theme::palette(ui).text, true)
    })
    .inner
}

pub fn body_ui(ui: &mut Ui, text: &str) -> Response {
    label(ui, text, Type::Body, theme::palette(ui).text, true)
}

pub fn strong_ui(ui: &mut Ui, text: &str) -> Response {
    label(ui, text, Type::Strong, theme::palette(ui).text, true)
}

/// How a line is said, what can be seen: in italics and second in rank.
pub fn italic_ui(ui: &mut Ui, text: &str) -> Response {
    label(ui, text, Type::Italic, theme::palette(ui).quiet, true)
}

/// Text that comes second.
pub fn quiet_ui(ui: &mut Ui, text: &str) -> Response {
    label(ui, text, Type::Body, theme::palette(ui).quiet, true)
}

/// The name of something that is no single field.
pub fn caption_ui(ui: &mut Ui, text: &str) -> Response {
    label(ui, text, Type::SmallStrong, theme::palette(ui).text, false)
}

/// Small print: places, dates, counts.
pub fn small_ui(ui: &mut Ui, text: &str) -> Response {
    label(ui, text, Type::Small, theme::palette(ui).quiet, true)
}

/// Paragraphs, parted at empty lines, no wider than is pleasant to read.
pub fn prose_ui(ui: &mut Ui, text: &str) {
    ui.scope(|ui| {
        ui.set_max_width(theme::measure(ui).min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = 1.5 * STEP;
        for paragraph in text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()) {
            body_ui(ui, paragraph);
        }
    });
}

/// A term with its text: beside each other where there is room, below each other where there is not.
pub fn definition_ui(ui: &mut Ui, term: &str, text: &str) {
    const TERM: f32 = 17.0 * STEP;
    let term_text = |ui: &mut Ui| {
        label(ui, term, Type::SmallStrong, theme::palette(ui).quiet, true);
    };
    if ui.available_width() < TERM + 28.0 * STEP {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            term_text(ui);
            body_ui(ui, text);
        });
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * STEP;
        ui.vertical(|ui| {
            ui.set_width(TERM);
            // The smaller letters stand on the line of the larger ones beside them.
            ui.add_space(2.0);
            term_text(ui);
        });
        ui.vertical(|ui| {
            ui.set_max_width(theme::measure(ui).min(ui.available_width()));
            body_ui(ui, text);
        });
    });
}
