//! Buttons: one filled button a screen for what comes next, outlined ones for the rest, and quiet ones for what is seldom wanted.

use super::keys::{cap_size, focus_ring, paint_cap};
use crate::app::theme::{self, CORNER, STEP, Type};
use egui::{Color32, CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rank {
    Primary,
    Plain,
    Quiet,
}

/// What stands around the words of a button with an outline.
const PADDING: Vec2 = Vec2::new(2.25 * STEP, STEP);

/// What comes next.
pub fn primary_button_ui(ui: &mut Ui, text: &str) -> Response {
    button(ui, text, None, Rank::Primary)
}

/// What comes next, with the key that does it.
pub fn keyed_primary_button_ui(ui: &mut Ui, text: &str, key: &str) -> Response {
    button(ui, text, Some(key), Rank::Primary)
}

pub fn button_ui(ui: &mut Ui, text: &str) -> Response {
    button(ui, text, None, Rank::Plain)
}

/// A button with the key that does the same.
pub fn keyed_button_ui(ui: &mut Ui, text: &str, key: &str) -> Response {
    button(ui, text, Some(key), Rank::Plain)
}

/// A button in a list: what is written on it, and a name that tells it from the same button in other rows.
pub fn named_button_ui(ui: &mut Ui, text: &str, name: &str) -> Response {
    labelled(ui, text, name, None, Rank::Plain)
}

/// Something that is seldom wanted, or a way back.
pub fn quiet_button_ui(ui: &mut Ui, text: &str) -> Response {
    button(ui, text, None, Rank::Quiet)
}

/// The same for a button in a list.
pub fn named_quiet_button_ui(ui: &mut Ui, text: &str, name: &str) -> Response {
    labelled(ui, text, name, None, Rank::Quiet)
}

/// How wide a button with its key is where there is room for it.
pub fn keyed_button_width(ui: &Ui, text: &str, key: &str) -> f32 {
    theme::laid(ui, text, Type::Label, Color32::PLACEHOLDER, f32::INFINITY).size().x + cap_size(ui, key).x + 1.5 * STEP + 2.0 * PADDING.x
}

fn button(ui: &mut Ui, text: &str, key: Option<&str>, rank: Rank) -> Response {
    labelled(ui, text, text, key, rank)
}

fn labelled(ui: &mut Ui, text: &str, name: &str, key: Option<&str>, rank: Rank) -> Response {
    let palette = theme::palette(ui);
    let padding = if rank == Rank::Quiet { Vec2::new(STEP, 0.75 * STEP) } else { PADDING };
    let cap = key.map(|key| cap_size(ui, key));
    let cap_room = cap.map_or(0.0, |cap| cap.x + 1.5 * STEP);
    let room = (ui.available_width() - 2.0 * padding.x - cap_room).max(8.0 * STEP);
    let galley = theme::laid(ui, text, Type::Label, Color32::PLACEHOLDER, room);
    let size = Vec2::new(galley.size().x + cap_room, galley.size().y.max(cap.map_or(0.0, |cap| cap.y - 4.0))) + 2.0 * padding;
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let pointed = response.hovered() || response.is_pointer_button_down_on();
        let (fill, stroke, color) = match rank {
            // Faded together with everything that cannot be used now, but still to be read.
            Rank::Primary | Rank::Plain if !ui.is_enabled() => (palette.background, Stroke::new(1.0, palette.edge), palette.text),
            Rank::Primary => (if pointed { palette.fill_hover } else { palette.fill }, Stroke::NONE, palette.on_fill),
            Rank::Plain => (if pointed { palette.sunken } else { palette.surface }, Stroke::new(1.0, palette.edge), palette.text),
            Rank::Quiet => (if pointed { palette.accent_soft } else { Color32::TRANSPARENT }, Stroke::NONE, palette.accent),
        };
        ui.painter().rect(rect, CornerRadius::same(CORNER), fill, stroke, StrokeKind::Inside);
        ui.painter().galley(rect.min + Vec2::new(padding.x, (rect.height() - galley.size().y) / 2.0), galley, color);
        if let (Some(key), Some(cap)) = (key, cap) {
            let min = egui::pos2(rect.right() - padding.x - cap.x + 0.5 * STEP, rect.center().y - cap.y / 2.0);
            paint_cap(ui, Rect::from_min_size(min, cap), key);
        }
    }
    focus_ring(ui, &response);
    response
}
