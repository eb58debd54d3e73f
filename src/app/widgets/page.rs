//! How a screen uses the window: centred columns with a greatest width, so that lines never stretch, and two panes where there is room for them.

use crate::app::theme::{self, STEP};
use egui::{Align, CornerRadius, Frame, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

/// A column of at most this width in the middle of the room there is.
fn centred<R>(ui: &mut Ui, max_width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.available_rect_before_wrap();
    let width = room.width().min(max_width);
    let left = (room.left() + (room.width() - width) / 2.0).round();
    let column = Rect::from_min_max(pos2(left, room.top()), pos2(left + width, room.bottom()));
    let builder = UiBuilder::new().max_rect(column).layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.set_width(width);
        content(ui)
    })
    .inner
}

/// A whole screen that scrolls: a centred column with air around it.
pub fn page_ui<R>(ui: &mut Ui, max_width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let side = if ui.available_width() < 600.0 { 2.0 * STEP } else { 4.0 * STEP };
    let column = ui.available_width() - 2.0 * side;
    ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| {
            centred(ui, max_width.min(column), |ui| {
                ui.add_space(4.0 * STEP);
                let result = content(ui);
                ui.add_space(6.0 * STEP);
                result
            })
        })
        .inner
}

/// Whether a list and the page it leads to fit side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panes {
    Both,
    One,
}

impl Panes {
    pub fn fit(ui: &Ui) -> Panes {
        if ui.available_width() >= 760.0 { Panes::Both } else { Panes::One }
    }
}

/// A list at the left and a page at the right, each scrolling by itself; where room is short only one of them, `page_open` saying which.
pub fn panes_ui<S>(ui: &mut Ui, id: &str, page_open: bool, state: &mut S, list: impl FnOnce(&mut Ui, &mut S), page: impl FnOnce(&mut Ui, &mut S)) {
    let panes = Panes::fit(ui);
    let palette = theme::palette(ui);
    let room = ui.available_rect_before_wrap();
    let list_width = if panes == Panes::Both { (room.width() * 0.3).clamp(264.0, 344.0) } else { room.width() };
    // On very wide windows list and page stay together in the middle.
    let page_width = (room.width() - list_width).min(PAGE_BESIDE);
    let left = if panes == Panes::Both { (room.left() + (room.width() - list_width - page_width) / 2.0).round() } else { room.left() };
    if panes == Panes::Both || !page_open {
        let rect = Rect::from_min_size(pos2(left, room.top()), vec2(list_width, room.height()));
        if panes == Panes::Both {
            let ground = Rect::from_min_max(pos2(room.left(), room.top()), rect.max);
            ui.painter().rect_filled(ground, CornerRadius::ZERO, palette.sunken);
        }
        ui.scope_builder(UiBuilder::new().id_salt((id, "list")).max_rect(rect), |ui| {
            Frame::new().inner_margin(Margin::symmetric(12, 0)).show(ui, |ui| {
                ScrollArea::vertical().id_salt((id, "list")).auto_shrink(false).show(ui, |ui| {
                    ui.add_space(3.0 * STEP);
                    list(ui, state);
                    ui.add_space(3.0 * STEP);
                });
            });
        });
    }
    if panes == Panes::Both || page_open {
        let rect = match panes {
            Panes::Both => Rect::from_min_max(pos2(left + list_width, room.top()), room.max),
            Panes::One => room,
        };
        ui.scope_builder(UiBuilder::new().id_salt((id, "page")).max_rect(rect), |ui| {
            ScrollArea::vertical().id_salt((id, "page")).auto_shrink(false).show(ui, |ui| {
                let side = if panes == Panes::Both { 4.0 * STEP } else { 2.0 * STEP };
                let column = Rect::from_min_max(
                    pos2(rect.left() + side, ui.cursor().top()),
                    pos2((rect.left() + page_width.max(rect.width().min(PAGE_BESIDE)) - side).min(rect.right() - side), f32::INFINITY),
                );
                ui.scope_builder(UiBuilder::new().id_salt((id, "column")).max_rect(column).layout(Layout::top_down(Align::Min)), |ui| {
                    ui.set_width(column.width());
                    ui.add_space(3.0 * STEP);
                    page(ui, state);
                    ui.add_space(6.0 * STEP);
                });
            });
        });
    }
    ui.allocate_rect(room, egui::Sense::hover());
}

/// The widest page beside a list.
const PAGE_BESIDE: f32 = 720.0;
