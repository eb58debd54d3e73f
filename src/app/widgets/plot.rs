//! Plots that only show: they stand still, whatever the mouse does, and tell their lines apart by stroke and mark as well as by colour.

use crate::app::theme::{self, STEP, Type};
use egui::{Color32, Pos2, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};
use egui_plot::{Line, LineStyle, MarkerShape, Plot, PlotPoint, PlotPoints, PlotUi, Points};

/// A plot that only shows.
pub fn still_plot(ui: &Ui, id: impl egui::AsId) -> Plot<'static> {
    let palette = theme::palette(ui);
    Plot::new(id)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
        .show_crosshair(false)
        .show_background(false)
        .grid_color(palette.line)
        .grid_fade(0.0)
}

/// How a line is drawn: its place in the theme's colours, its stroke, its mark.
#[derive(Clone, Copy)]
pub struct Mark {
    colour: usize,
    style: LineStyle,
    shape: MarkerShape,
}

impl Mark {
    pub const ALL: [Mark; 5] = [
        Mark { colour: 0, style: LineStyle::Solid, shape: MarkerShape::Circle },
        Mark { colour: 1, style: LineStyle::Dashed { length: 10.0 }, shape: MarkerShape::Square },
        Mark { colour: 2, style: LineStyle::Dotted { spacing: 6.0 }, shape: MarkerShape::Up },
        Mark { colour: 3, style: LineStyle::Dashed { length: 5.0 }, shape: MarkerShape::Diamond },
        Mark { colour: 4, style: LineStyle::Dotted { spacing: 10.0 }, shape: MarkerShape::Cross },
    ];

    pub fn colour(self, ui: &Ui) -> Color32 {
        theme::palette(ui).series[self.colour]
    }

    /// Draws a line of a plot with a mark at each point.
    pub fn draw(self, plot: &mut PlotUi<'_>, name: &str, colour: Color32, points: Vec<PlotPoint>) {
        plot.line(Line::new(name, PlotPoints::Owned(points.clone())).color(colour).style(self.style).width(2.0));
        plot.points(Points::new(name, PlotPoints::Owned(points)).color(colour).shape(self.shape).radius(4.5).filled(true));
    }
}

/// How a line is drawn, with its name.
pub fn mark_ui(ui: &mut Ui, mark: Mark, name: &str) {
    const LONG: f32 = 40.0;
    let palette = theme::palette(ui);
    let galley = theme::laid(ui, name, Type::SmallStrong, palette.text, (ui.max_rect().width() - LONG - STEP).max(8.0 * STEP));
    let (rect, response) = ui.allocate_exact_size(vec2(LONG + STEP + galley.size().x, galley.size().y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, name));
    let colour = mark.colour(ui);
    let stroke = Stroke::new(2.0, colour);
    let y = rect.top() + galley.rows.first().map_or(rect.height(), |row| row.height()) / 2.0;
    let ends = [pos2(rect.left(), y), pos2(rect.left() + LONG, y)];
    match mark.style {
        LineStyle::Solid => {
            ui.painter().line_segment(ends, stroke);
        }
        LineStyle::Dashed { length } => ui.painter().extend(Shape::dashed_line(&ends, stroke, length, length * 0.6)),
        LineStyle::Dotted { spacing } => ui.painter().extend(Shape::dotted_line(&ends, colour, spacing, 1.5)),
    }
    shape_ui(ui, pos2(rect.left() + LONG / 2.0, y), mark.shape, colour);
    ui.painter().galley(pos2(rect.left() + LONG + STEP, rect.top()), galley, palette.text);
}

/// A mark as plots draw it.
fn shape_ui(ui: &Ui, centre: Pos2, shape: MarkerShape, colour: Color32) {
    const R: f32 = 4.5;
    let painter = ui.painter();
    let fill = |points: Vec<Vec2>| {
        painter.add(Shape::convex_polygon(points.into_iter().map(|p| centre + p * R).collect(), colour, Stroke::NONE));
    };
    match shape {
        MarkerShape::Square => fill(vec![vec2(-0.8, -0.8), vec2(0.8, -0.8), vec2(0.8, 0.8), vec2(-0.8, 0.8)]),
        MarkerShape::Up => fill(vec![vec2(0.0, -1.0), vec2(0.9, 0.7), vec2(-0.9, 0.7)]),
        MarkerShape::Diamond => fill(vec![vec2(0.0, -1.1), vec2(1.1, 0.0), vec2(0.0, 1.1), vec2(-1.1, 0.0)]),
        MarkerShape::Cross => {
            let stroke = Stroke::new(2.0, colour);
            painter.line_segment([centre + vec2(-R, -R), centre + vec2(R, R)], stroke);
            painter.line_segment([centre + vec2(-R, R), centre + vec2(R, -R)], stroke);
        }
        _ => {
            painter.circle_filled(centre, R, colour);
        }
    }
}
