//! Grounds for things that belong together: cards, sections, callouts.

use super::text::heading_ui;
use crate::app::theme::{self, STEP};
use egui::{CornerRadius, Frame, InnerResponse, Margin, Response, Sense, Stroke, Ui, Vec2};

/// A card as wide as the room there is.
pub fn card_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let palette = theme::palette(ui);
    let frame = Frame::new().fill(palette.surface).stroke(Stroke::new(1.0, palette.line)).corner_radius(CornerRadius::same(10)).inner_margin(Margin::same(20));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui)
    })
}

/// A part of a page under its heading.
pub fn section_ui<R>(ui: &mut Ui, title: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.add_space(2.0 * STEP);
    heading_ui(ui, title);
    ui.add_space(0.5 * STEP);
    let result = content(ui);
    ui.add_space(STEP);
    result
}

/// What a callout is about. Its words say it as well: colour is never alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Caution,
    Bad,
}

/// Something to be noticed, with a bar at its left edge.
pub fn callout_ui<R>(ui: &mut Ui, tone: Tone, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let palette = theme::palette(ui);
    let (fill, bar) = match tone {
        Tone::Plain => (palette.accent_soft, palette.accent),
        Tone::Caution => (palette.caution_soft, palette.caution),
        Tone::Bad => (palette.bad_soft, palette.bad),
    };
    let frame = Frame::new().fill(fill).corner_radius(CornerRadius::same(theme::CORNER)).inner_margin(Margin { left: 20, right: 16, top: 12, bottom: 12 });
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui)
    });
    let mut edge = shown.response.rect;
    edge.set_width(4.0);
    let corner = CornerRadius { nw: theme::CORNER, sw: theme::CORNER, ne: 0, se: 0 };
    ui.painter().rect_filled(edge, corner, bar);
    shown
}

/// A hair line between two parts.
pub fn divider_ui(ui: &mut Ui) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, theme::palette(ui).line));
    response
}
