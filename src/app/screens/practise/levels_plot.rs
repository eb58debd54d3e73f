//! Plots of levels over sessions: lines told apart by stroke and mark as well as by colour, with names that stand beside them.

use crate::app::screens::session::conversation::capital;
use crate::app::texts::{names, t};
use crate::app::theme::{self, STEP, Type};
use crate::app::widgets::still_plot;
use crate::scoring::Level;
use egui::{Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};
use egui_plot::{Line, LineStyle, MarkerShape, PlotPoint, PlotPoints, Points};

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
}

/// A line of a plot.
pub struct Series {
    pub name: String,
    pub mark: Mark,
    pub points: Vec<(f64, f64)>,
}

/// A plot of levels, from not shown to skilled.
pub fn levels_ui(ui: &mut Ui, name: &str, series: &[Series]) {
    plot_ui(ui, name, series, None);
}

/// A plot over sessions, of levels or between two bounds; `name` is what a screen reader says.
pub fn plot_ui(ui: &mut Ui, name: &str, series: &[Series], bounds: Option<(f64, f64)>) {
    let palette = theme::palette(ui);
    for line in series {
        sample_ui(ui, line);
    }
    let last = series.iter().flat_map(|s| s.points.iter().map(|p| p.0)).fold(1.0, f64::max);
    let (low, high) = bounds.unwrap_or((0.0, 3.0));
    let plot = still_plot(ui, ("levels", name))
        .height((ui.available_width() * 0.3).clamp(160.0, 240.0))
        .x_axis_label(t!("plot-session"))
        .include_x(0.6)
        .include_x(last + 0.4)
        .include_y(low - 0.25)
        .include_y(high + 0.25)
        .y_axis_min_width(90.0)
        .y_axis_formatter(move |mark, _| if bounds.is_some() { signed(mark.value) } else { level(mark.value) })
        .x_axis_formatter(
            |mark, _| if (mark.value - mark.value.round()).abs() < 1e-6 && mark.value >= 1.0 { format!("{:.0}", mark.value) } else { String::new() },
        )
        .x_grid_spacer(egui_plot::uniform_grid_spacer(|_| [20.0, 5.0, 1.0]))
        .y_grid_spacer(egui_plot::uniform_grid_spacer(|_| [4.0, 2.0, 1.0]))
        .label_formatter(|_| None);
    let shown = plot.show(ui, |plot| {
        for line in series {
            let points: Vec<PlotPoint> = line.points.iter().map(|(x, y)| PlotPoint::new(*x, *y)).collect();
            let color = palette.series[line.mark.colour];
            plot.line(Line::new(&line.name, PlotPoints::Owned(points.clone())).color(color).style(line.mark.style).width(2.0));
            plot.points(Points::new(&line.name, PlotPoints::Owned(points)).color(color).shape(line.mark.shape).radius(5.0).filled(true));
        }
    });
    shown.response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, name));
    ui.add_space(0.5 * STEP);
}

fn level(value: f64) -> String {
    let levels = [Level::NotShown, Level::Partial, Level::Basic, Level::Skilled];
    let whole = value.round();
    if (value - whole).abs() > 1e-6 || !(0.0..=3.0).contains(&whole) {
        return String::new();
    }
    levels.get(whole as usize).map(|l| capital(names::level(*l))).unwrap_or_default()
}

fn signed(value: f64) -> String {
    if (value - value.round()).abs() > 1e-6 {
        return String::new();
    }
    match value.round() as i64 {
        0 => t!("gap-none").to_owned(),
        n if n > 0 => t!("gap-higher", count = n),
        n => t!("gap-lower", count = -n),
    }
}

/// How a line is drawn, with its name.
fn sample_ui(ui: &mut Ui, line: &Series) {
    const LONG: f32 = 40.0;
    let palette = theme::palette(ui);
    let galley = theme::laid(ui, &capital(&line.name), Type::SmallStrong, palette.text, (ui.available_width() - LONG - STEP).max(8.0 * STEP));
    let (rect, response) = ui.allocate_exact_size(vec2(LONG + STEP + galley.size().x, galley.size().y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &line.name));
    let color = palette.series[line.mark.colour];
    let y = rect.center().y;
    let ends = [pos2(rect.left(), y), pos2(rect.left() + LONG, y)];
    match line.mark.style {
        LineStyle::Solid => {
            ui.painter().line_segment(ends, Stroke::new(2.0, color));
        }
        LineStyle::Dashed { length } => ui.painter().extend(egui::Shape::dashed_line(&ends, Stroke::new(2.0, color), length, length * 0.6)),
        LineStyle::Dotted { spacing } => ui.painter().extend(egui::Shape::dotted_line(&ends, color, spacing, 1.5)),
    }
    ui.painter().galley(pos2(rect.left() + LONG + STEP, rect.top()), galley, palette.text);
}
