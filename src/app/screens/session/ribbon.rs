//! Where the session stands: its phases as a row of steps, and the simulated clock.

use crate::app::theme::{self, STEP, Type};
use crate::report::names;
use crate::rubric::Phase;
use crate::script::Play;
use crate::texts::t;
use egui::{Color32, CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

/// The phases that this scenario has, in their usual order. The follow-up shows itself only once it is reached.
pub fn phases(play: &Play, now: Phase) -> Vec<Phase> {
    let has = |p: &Phase| play.moments.iter().any(|m| m.phase == *p);
    Phase::ALL.iter().copied().filter(|p| *p == now || (*p != Phase::FollowUp && has(p))).collect()
}

const NARROW: f32 = 13.0;
const WIDE: f32 = 30.0;
const GAP: f32 = 4.0;
const BAR: f32 = 10.0;

/// How wide the row is.
pub fn phase_ribbon_width(ui: &Ui, phases: &[Phase], now: Phase) -> f32 {
    let name = theme::laid(ui, names::phase(now), Type::SmallStrong, Color32::PLACEHOLDER, f32::INFINITY);
    phases.len().saturating_sub(1) as f32 * (NARROW + GAP) + WIDE + 1.5 * STEP + name.size().x
}

/// A row of steps with the present one marked by shape and named.
pub fn phase_ribbon_ui(ui: &mut Ui, phases: &[Phase], now: Phase) -> Response {
    let palette = theme::palette(ui);
    let at = phases.iter().position(|p| *p == now).unwrap_or(0);
    let galley = theme::laid(ui, names::phase(now), Type::SmallStrong, palette.text, f32::INFINITY);
    let size = vec2(phase_ribbon_width(ui, phases, now), galley.size().y.max(BAR));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = t!("ribbon", phase = names::phase(now), at = at + 1, all = phases.len());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    let mut left = rect.left();
    for (i, _) in phases.iter().enumerate() {
        let width = if i == at { WIDE } else { NARROW };
        let bar = Rect::from_min_size(pos2(left, rect.center().y - BAR / 2.0), Vec2::new(width, BAR));
        let corner = CornerRadius::same(3);
        if i == at {
            ui.painter().rect_filled(bar, corner, palette.fill);
        } else {
            ui.painter().rect(bar, corner, palette.sunken, Stroke::new(1.0, palette.edge), StrokeKind::Inside);
        }
        left += width + GAP;
    }
    ui.painter().galley(pos2(left + STEP, rect.center().y - galley.size().y / 2.0), galley, palette.text);
    let order: Vec<&str> = phases.iter().map(|p| names::phase(*p)).collect();
    response.on_hover_text(t!("ribbon-order", phase = &name, order = order.join(", ")))
}
