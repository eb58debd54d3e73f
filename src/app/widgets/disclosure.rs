//! A line that opens to show more, and closes again.

use super::keys::focus_ring;
use crate::app::theme::{self, CORNER, STEP, Type};
use egui::{Color32, CornerRadius, Id, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2};

/// Shows a line; while it is open, shows the content below it. Whether it is open is remembered under `id`.
pub fn disclosure_ui(ui: &mut Ui, id: Id, name: &str, begins_open: bool, content: impl FnOnce(&mut Ui)) -> Response {
    let mut open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(begins_open);
    let response = line(ui, id, name, open);
    if response.clicked() {
        open = !open;
        ui.data_mut(|data| data.insert_temp(id, open));
    }
    if open {
        ui.horizontal_top(|ui| {
            ui.add_space(2.0 * STEP);
            ui.vertical(content);
        });
    }
    response
}

fn line(ui: &mut Ui, id: Id, name: &str, open: bool) -> Response {
    let palette = theme::palette(ui);
    const MARK: f32 = 16.0;
    let padding = Vec2::new(0.5 * STEP, 0.75 * STEP);
    let room = (ui.available_width() - MARK - STEP - 2.0 * padding.x).max(8.0 * STEP);
    let galley = theme::laid(ui, name, Type::Strong, Color32::PLACEHOLDER, room);
    let size = Vec2::new(galley.size().x + MARK + STEP, galley.size().y) + 2.0 * padding;
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, id.with("line"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::CollapsingHeader, ui.is_enabled(), name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(open));
    if ui.is_rect_visible(rect) {
        if response.hovered() {
            ui.painter().rect_filled(rect, CornerRadius::same(CORNER), palette.sunken);
        }
        let line = galley.rows.first().map_or(MARK, |row| row.rect().height());
        let centre = pos2(rect.left() + padding.x + MARK / 2.0, rect.top() + padding.y + line / 2.0);
        let arm = 4.0;
        let points = if open {
            vec![centre + Vec2::new(-arm, -arm / 2.0), centre + Vec2::new(0.0, arm / 2.0), centre + Vec2::new(arm, -arm / 2.0)]
        } else {
            vec![centre + Vec2::new(-arm / 2.0, -arm), centre + Vec2::new(arm / 2.0, 0.0), centre + Vec2::new(-arm / 2.0, arm)]
        };
        ui.painter().add(Shape::line(points, Stroke::new(2.0, palette.accent)));
        ui.painter().galley(rect.min + padding + Vec2::new(MARK + STEP, 0.0), galley, palette.text);
    }
    focus_ring(ui, &response);
    response
}
