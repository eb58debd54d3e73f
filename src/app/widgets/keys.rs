//! The keyboard: what has it, how that is shown, and which keys a screen may take.

use crate::app::theme::{self, CORNER, Type};
use crate::texts::t;
use egui::{Align2, CornerRadius, Id, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// Paints the ring around a widget that has the keyboard, and scrolls it into view when it gets it.
pub fn focus_ring(ui: &Ui, response: &Response) {
    focus_ring_around(ui, response, response.rect);
}

/// The same around another rectangle than the widget's own.
pub fn focus_ring_around(ui: &Ui, response: &Response, rect: Rect) {
    if !response.has_focus() {
        return;
    }
    let stroke = Stroke::new(2.0, theme::palette(ui).focus);
    ui.painter().rect_stroke(rect.expand(2.0), CornerRadius::same(CORNER + 2), stroke, StrokeKind::Outside);
    if response.gained_focus() {
        ui.scroll_to_rect(rect.expand(2.0 * theme::STEP), None);
    }
}

fn typing_id() -> Id {
    Id::new("pass in which a text field had the keyboard")
}

/// Told by text fields while they have the keyboard.
pub(super) fn mark_typing(ui: &Ui) {
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| data.insert_temp(typing_id(), pass));
}

/// Whether letters belong to a text field now, so that no screen may take them as shortcuts.
pub fn typing(ui: &Ui) -> bool {
    ui.ctx().text_edit_focused()
}

/// Whether something lies over this part of the interface that takes the keys first.
fn covered(ui: &Ui) -> bool {
    !ui.memory(|memory| memory.is_above_modal_layer(ui.layer_id()))
}

/// Whether Esc was pressed to go back. The Esc that leaves a text field, or closes what lies over the screen, is not one of these.
pub fn back(ui: &Ui) -> bool {
    if covered(ui) {
        return false;
    }
    let pass = ui.ctx().cumulative_pass_nr();
    // egui takes the keyboard from the field before this pass begins, so the pass before counts.
    let typed: Option<u64> = ui.data(|data| data.get_temp(typing_id()));
    let left_field = typed.is_some_and(|at| at + 1 >= pass);
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) && !left_field
}

/// Whether a key was pressed that a screen takes for itself; never while somebody types or something lies over the screen.
pub fn pressed(ui: &Ui, key: Key) -> bool {
    !typing(ui) && !covered(ui) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}

/// The size of a key as it is painted.
pub(super) fn cap_size(ui: &Ui, key: &str) -> Vec2 {
    let galley = theme::laid(ui, key, Type::SmallStrong, theme::palette(ui).quiet, f32::INFINITY);
    Vec2::new((galley.size().x + 14.0).max(26.0), 26.0)
}

/// Paints a key.
pub(super) fn paint_cap(ui: &Ui, rect: Rect, key: &str) {
    let palette = theme::palette(ui);
    ui.painter().rect(rect, CornerRadius::same(4), palette.surface, Stroke::new(1.0, palette.edge), StrokeKind::Inside);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, key, theme::font(ui, Type::SmallStrong), palette.text);
}

/// A key, such as ‘Enter’ or ‘3’.
pub fn key_hint_ui(ui: &mut Ui, key: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(cap_size(ui, key), Sense::hover());
    paint_cap(ui, rect, key);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, t!("key-named", key = key)));
    response
}
