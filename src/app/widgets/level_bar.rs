//! How far a principle was shown: three steps and the level's name.

use crate::app::theme::{self, STEP, Type};
use crate::report::names;
use crate::scoring::Level;
use crate::texts::t;
use egui::{CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2};

const CELL: Vec2 = Vec2::new(28.0, 12.0);
const STEPS: [Level; 3] = [Level::Partial, Level::Basic, Level::Skilled];

/// Three cells, filled up to the level that was reached; a cell that this scenario lets nobody reach is only a line. The name stands beside them.
pub fn level_bar_ui(ui: &mut Ui, level: Level, highest: Level) -> Response {
    let palette = theme::palette(ui);
    let galley = theme::laid(ui, names::level(level), Type::SmallStrong, palette.text, f32::INFINITY);
    let cells = STEPS.len() as f32 * (CELL.x + 4.0);
    let size = Vec2::new(cells + STEP + galley.size().x, galley.size().y.max(CELL.y));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = if highest < Level::Skilled {
        t!("level-named-highest", level = names::level(level), highest = names::level(highest))
    } else {
        t!("level-named", level = names::level(level))
    };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    for (i, step) in STEPS.into_iter().enumerate() {
        let left = rect.left() + i as f32 * (CELL.x + 4.0);
        let cell = Rect::from_min_size(pos2(left, rect.center().y - CELL.y / 2.0), CELL);
        if step <= level {
            ui.painter().rect_filled(cell, CornerRadius::same(3), palette.fill);
        } else if step <= highest {
            ui.painter().rect(cell, CornerRadius::same(3), palette.sunken, Stroke::new(1.0, palette.edge), StrokeKind::Inside);
        } else {
            ui.painter().hline(cell.x_range(), cell.center().y, Stroke::new(1.0, palette.edge));
        }
    }
    ui.painter().galley(pos2(rect.left() + cells + STEP, rect.center().y - galley.size().y / 2.0), galley, palette.text);
    response
}
