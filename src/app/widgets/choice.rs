//! Things to choose from: responses, rows of a list, places, a few words side by side, on or off.

use super::keys::{cap_size, focus_ring, paint_cap};
use super::text::small_ui;
use crate::app::theme::{self, CORNER, STEP, Type};
use egui::accesskit::Role;
use egui::{Color32, CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2};

/// A response as wide as the room there is, with the key that selects it. Long words wrap.
pub fn choice_ui(ui: &mut Ui, key: Option<&str>, text: &str, selected: bool) -> Response {
    let palette = theme::palette(ui);
    let padding = Vec2::new(1.75 * STEP, 1.25 * STEP);
    let cap = key.map(|key| cap_size(ui, key));
    let indent = cap.map_or(0.0, |cap| cap.x + 1.5 * STEP);
    let width = ui.available_width();
    let galley = theme::laid_prose(ui, text, Type::Body, Color32::PLACEHOLDER, (width - 2.0 * padding.x - indent).max(8.0 * STEP));
    let height = galley.size().y.max(cap.map_or(0.0, |cap| cap.y)) + 2.0 * padding.y;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, ui.is_enabled(), selected, text));
    if ui.is_rect_visible(rect) {
        let pointed = response.hovered() || response.is_pointer_button_down_on();
        let (fill, stroke) = match (selected, pointed) {
            (true, _) => (palette.accent_soft, Stroke::new(2.0, palette.accent)),
            (false, true) => (palette.sunken, Stroke::new(1.0, palette.edge)),
            (false, false) => (palette.surface, Stroke::new(1.0, palette.edge)),
        };
        ui.painter().rect(rect, CornerRadius::same(CORNER), fill, stroke, StrokeKind::Inside);
        if let (Some(key), Some(cap)) = (key, cap) {
            // Beside the first line, where the eye begins.
            let line = galley.rows.first().map_or(cap.y, |row| row.rect().height());
            let top = rect.top() + padding.y + (line - cap.y) / 2.0;
            paint_cap(ui, Rect::from_min_size(pos2(rect.left() + padding.x, top), cap), key);
        }
        let top = rect.top() + (rect.height() - galley.size().y) / 2.0;
        ui.painter().galley(pos2(rect.left() + padding.x + indent, top), galley, palette.text);
    }
    focus_ring(ui, &response);
    response
}

/// A row of a list beside a page: a name, and a word on it below.
pub fn list_item_ui(ui: &mut Ui, name: &str, detail: &str, selected: bool) -> Response {
    let palette = theme::palette(ui);
    let padding = Vec2::new(1.75 * STEP, 0.75 * STEP);
    let width = ui.available_width();
    let room = (width - 2.0 * padding.x).max(8.0 * STEP);
    let kind = if selected { Type::Strong } else { Type::Body };
    let name_galley = theme::laid(ui, name, kind, Color32::PLACEHOLDER, room);
    let detail_galley = (!detail.is_empty()).then(|| theme::laid(ui, detail, Type::Small, Color32::PLACEHOLDER, room));
    let height = name_galley.size().y + detail_galley.as_ref().map_or(0.0, |g| g.size().y) + 2.0 * padding.y;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    let label = if detail.is_empty() { name.to_owned() } else { format!("{name}, {detail}") };
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, ui.is_enabled(), selected, &label));
    if ui.is_rect_visible(rect) {
        let pointed = response.hovered() || response.is_pointer_button_down_on();
        let fill = match (selected, pointed) {
            (true, _) => palette.accent_soft,
            (false, true) => palette.sunken,
            (false, false) => Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, CornerRadius::same(CORNER), fill);
        if selected {
            let bar = Rect::from_min_size(rect.min, Vec2::new(4.0, rect.height()));
            ui.painter().rect_filled(bar, CornerRadius { nw: CORNER, sw: CORNER, ne: 0, se: 0 }, palette.accent);
        }
        let below = name_galley.size().y;
        ui.painter().galley(rect.min + padding, name_galley, palette.text);
        if let Some(galley) = detail_galley {
            ui.painter().galley(rect.min + padding + Vec2::new(0.0, below), galley, palette.quiet);
        }
    }
    focus_ring(ui, &response);
    response
}

/// A row of a list that stands on a page of its own and opens something.
pub fn framed_item_ui(ui: &mut Ui, name: &str, detail: &str) -> Response {
    let palette = theme::palette(ui);
    let frame = egui::Frame::new().fill(palette.surface).stroke(Stroke::new(1.0, palette.edge)).corner_radius(CornerRadius::same(CORNER));
    frame.show(ui, |ui| list_item_ui(ui, name, detail, false)).inner
}

/// What stands around the name of a place.
const PLACE_PADDING: Vec2 = Vec2::new(1.25 * STEP, STEP);

/// How wide a place of this name is, for bars that have to know what fits: names are longer in one language than in another.
pub fn place_width(ui: &Ui, name: &str) -> f32 {
    theme::laid(ui, name, Type::Label, Color32::PLACEHOLDER, f32::INFINITY).size().x + 2.0 * PLACE_PADDING.x
}

/// A place in the top bar, underlined if it is the open one.
pub fn place_ui(ui: &mut Ui, name: &str, open: bool) -> Response {
    let palette = theme::palette(ui);
    let padding = PLACE_PADDING;
    let color = if open { palette.text } else { palette.quiet };
    let galley = theme::laid(ui, name, Type::Label, color, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(galley.size() + 2.0 * padding, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Tab);
        node.set_selected(open);
    });
    if ui.is_rect_visible(rect) {
        if response.hovered() {
            ui.painter().rect_filled(rect, CornerRadius::same(CORNER), palette.sunken);
        }
        ui.painter().galley(rect.min + padding, galley, color);
        if open {
            let line = Rect::from_min_max(pos2(rect.left() + padding.x, rect.bottom() - 4.0), pos2(rect.right() - padding.x, rect.bottom() - 1.0));
            ui.painter().rect_filled(line, CornerRadius::same(1), palette.accent);
        }
    }
    focus_ring(ui, &response);
    response
}

/// A few answers side by side, of which one holds; they wrap where room is short. Returns whether the answer changed.
pub fn segment_ui<T: PartialEq + Copy>(ui: &mut Ui, value: &mut Option<T>, options: &[(T, &str)]) -> bool {
    let mut changed = false;
    ui.horizontal_wrapped(|ui| {
        for (option, name) in options {
            if segment(ui, name, *value == Some(*option)).clicked() && *value != Some(*option) {
                *value = Some(*option);
                changed = true;
            }
        }
    });
    changed
}

fn segment(ui: &mut Ui, name: &str, selected: bool) -> Response {
    let palette = theme::palette(ui);
    let padding = Vec2::new(1.5 * STEP, STEP);
    const DOT: f32 = 16.0;
    let galley = theme::laid(ui, name, Type::Label, palette.text, f32::INFINITY);
    let size = Vec2::new(galley.size().x + DOT + STEP, galley.size().y) + 2.0 * padding;
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, ui.is_enabled(), selected, name));
    if ui.is_rect_visible(rect) {
        let (fill, stroke) = match (selected, response.hovered()) {
            (true, _) => (palette.accent_soft, Stroke::new(2.0, palette.accent)),
            (false, true) => (palette.sunken, Stroke::new(1.0, palette.edge)),
            (false, false) => (palette.surface, Stroke::new(1.0, palette.edge)),
        };
        ui.painter().rect(rect, CornerRadius::same(CORNER), fill, stroke, StrokeKind::Inside);
        let centre = pos2(rect.left() + padding.x + DOT / 2.0, rect.center().y);
        ui.painter().circle_stroke(centre, DOT / 2.0 - 1.0, Stroke::new(1.5, palette.edge));
        if selected {
            ui.painter().circle_filled(centre, DOT / 2.0 - 4.0, palette.accent);
        }
        ui.painter().galley(rect.min + padding + Vec2::new(DOT + STEP, 0.0), galley, palette.text);
    }
    focus_ring(ui, &response);
    response
}

/// Something that is on or off, with a sentence on what that means.
pub fn toggle_ui(ui: &mut Ui, on: &mut bool, name: &str, help: &str) -> Response {
    let palette = theme::palette(ui);
    const BOX: f32 = 22.0;
    let width = ui.available_width();
    let galley = theme::laid(ui, name, Type::Strong, palette.text, (width - BOX - 1.5 * STEP).max(8.0 * STEP));
    let size = Vec2::new(BOX + 1.5 * STEP + galley.size().x, galley.size().y.max(BOX) + 4.0);
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, ui.is_enabled(), *on, name));
    if ui.is_rect_visible(rect) {
        let square = Rect::from_center_size(pos2(rect.left() + BOX / 2.0, rect.center().y), Vec2::splat(BOX));
        let (fill, edge) = if *on { (palette.fill, palette.fill) } else { (palette.surface, palette.edge) };
        let edge = if response.hovered() { palette.text } else { edge };
        ui.painter().rect(square, CornerRadius::same(4), fill, Stroke::new(1.5, edge), StrokeKind::Inside);
        if *on {
            let at = |x: f32, y: f32| square.min + Vec2::new(x, y) * BOX;
            ui.painter().line(vec![at(0.24, 0.52), at(0.42, 0.70), at(0.76, 0.32)], Stroke::new(2.5, palette.on_fill));
        }
        let top = rect.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(rect.left() + BOX + 1.5 * STEP, top), galley, palette.text);
    }
    focus_ring(ui, &response);
    if !help.is_empty() {
        ui.add_space(-0.5 * STEP);
        ui.horizontal_top(|ui| {
            ui.add_space(BOX + 1.5 * STEP);
            ui.vertical(|ui| {
                ui.set_max_width(theme::measure(ui).min(ui.available_width()));
                small_ui(ui, help);
            });
        });
    }
    response
}
