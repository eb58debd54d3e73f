//! The client's state as a curve over the turns, with a table beside it that holds the same numbers.

use crate::app::screens::session::conversation::capital;
use crate::app::texts::{names, t};
use crate::app::theme::{self, PAGE, STEP, Type};
use crate::app::widgets::{heading_ui, page_ui, small_ui, still_plot, table_ui};
use crate::rubric::{Dimension, Values};
use crate::session::Transcript;
use egui::{Color32, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, vec2};
use egui_plot::{Line, LineStyle, MarkerShape, PlotPoint, PlotPoints, Points};

/// Colour never stands alone: each number has a line and a mark of its own.
const STYLES: [(LineStyle, MarkerShape); Dimension::COUNT] = [
    (LineStyle::Solid, MarkerShape::Circle),
    (LineStyle::Dashed { length: 12.0 }, MarkerShape::Square),
    (LineStyle::Dotted { spacing: 5.0 }, MarkerShape::Up),
    (LineStyle::Dashed { length: 6.0 }, MarkerShape::Diamond),
    (LineStyle::Dotted { spacing: 9.0 }, MarkerShape::Cross),
];

/// Lines at the same height lie this far apart, so that none hides another.
const APART: f64 = 0.06;

pub fn show(ui: &mut Ui, transcript: &Transcript) {
    let values: Vec<Values> = std::iter::once(transcript.first()).chain(transcript.said.iter().map(|s| s.after)).map(|s| s.values).collect();
    page_ui(ui, PAGE, |ui| {
        heading_ui(ui, t!("curve-title"));
        small_ui(ui, t!("curve-help"));
        ui.add_space(STEP);
        if ui.available_width() >= 900.0 {
            let width = ui.available_width();
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(width * 0.58);
                    plot_ui(ui, &values);
                });
                ui.add_space(2.0 * STEP);
                ui.vertical(|ui| numbers_ui(ui, &values));
            });
        } else {
            plot_ui(ui, &values);
            ui.add_space(2.0 * STEP);
            numbers_ui(ui, &values);
        }
    });
}

fn plot_ui(ui: &mut Ui, values: &[Values]) {
    let palette = theme::palette(ui);
    ui.horizontal_wrapped(|ui| {
        for (dimension, color) in Dimension::ALL.iter().zip(palette.series) {
            sample_ui(ui, *dimension, color);
            ui.add_space(STEP);
        }
    });
    let last = values.len().saturating_sub(1);
    let height = (ui.available_width() * 0.55).clamp(200.0, 420.0);
    let plot = still_plot(ui, "curve of the client's state")
        .height(height)
        .x_axis_label(t!("turn-column"))
        .include_x(0.0)
        .include_x(last.max(1) as f64)
        .include_y(-0.3)
        .include_y(4.3)
        .y_axis_formatter(|mark, _| whole(mark.value))
        .x_axis_formatter(|mark, _| whole(mark.value))
        .x_grid_spacer(egui_plot::uniform_grid_spacer(|_| [20.0, 10.0, 5.0]))
        .y_grid_spacer(egui_plot::uniform_grid_spacer(|_| [4.0, 2.0, 1.0]))
        .label_formatter(|position| match position {
            egui_plot::HoverPosition::NearDataPoint { plot_name, position, .. } => {
                Some(t!("curve-point", name = *plot_name, value = position.y.round().abs(), turn = position.x.round()))
            }
            egui_plot::HoverPosition::Elsewhere { .. } => None,
        });
    let shown = plot.show(ui, |plot| {
        for ((dimension, color), (style, shape)) in Dimension::ALL.iter().zip(palette.series).zip(STYLES) {
            let offset = (dimension.index() as f64 - 2.0) * APART;
            let points: Vec<PlotPoint> =
                values.iter().enumerate().map(|(turn, v)| PlotPoint::new(turn as f64, f64::from(v.get(*dimension)) + offset)).collect();
            plot.line(Line::new(names::dimension(*dimension), PlotPoints::Owned(points.clone())).color(color).style(style).width(2.0));
            plot.points(Points::new(names::dimension(*dimension), PlotPoints::Owned(points)).color(color).shape(shape).radius(4.0).filled(true));
        }
    });
    shown.response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, t!("curve-plot")));
}

/// Only whole numbers are marked.
fn whole(value: f64) -> String {
    if (value - value.round()).abs() < 1e-6 && value >= 0.0 { format!("{value:.0}") } else { String::new() }
}

/// How a number of client state is drawn, with its name.
fn sample_ui(ui: &mut Ui, dimension: Dimension, color: Color32) -> Response {
    const LINE: f32 = 40.0;
    let palette = theme::palette(ui);
    let galley = theme::laid(ui, &capital(names::dimension(dimension)), Type::SmallStrong, palette.text, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(vec2(LINE + STEP + galley.size().x, galley.size().y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, names::dimension(dimension)));
    let y = rect.center().y;
    let ends = [egui::pos2(rect.left(), y), egui::pos2(rect.left() + LINE, y)];
    let stroke = Stroke::new(2.0, color);
    let (style, shape) = STYLES[dimension.index()];
    match style {
        LineStyle::Solid => {
            ui.painter().line_segment(ends, stroke);
        }
        LineStyle::Dashed { length } => ui.painter().extend(egui::Shape::dashed_line(&ends, stroke, length, length * 0.6)),
        LineStyle::Dotted { spacing } => ui.painter().extend(egui::Shape::dotted_line(&ends, color, spacing, 1.5)),
    }
    mark(ui, egui::pos2(rect.left() + LINE / 2.0, y), shape, color);
    ui.painter().galley(egui::pos2(rect.left() + LINE + STEP, rect.top()), galley, palette.text);
    response
}

/// The mark of a number, as the plot draws it.
fn mark(ui: &Ui, centre: egui::Pos2, shape: MarkerShape, color: Color32) {
    const R: f32 = 4.5;
    let painter = ui.painter();
    let fill = |points: Vec<Vec2>| {
        painter.add(egui::Shape::convex_polygon(points.into_iter().map(|p| centre + p * R).collect(), color, Stroke::NONE));
    };
    match shape {
        MarkerShape::Square => fill(vec![vec2(-0.8, -0.8), vec2(0.8, -0.8), vec2(0.8, 0.8), vec2(-0.8, 0.8)]),
        MarkerShape::Up => fill(vec![vec2(0.0, -1.0), vec2(0.9, 0.7), vec2(-0.9, 0.7)]),
        MarkerShape::Diamond => fill(vec![vec2(0.0, -1.1), vec2(1.1, 0.0), vec2(0.0, 1.1), vec2(-1.1, 0.0)]),
        MarkerShape::Cross => {
            let stroke = Stroke::new(2.0, color);
            painter.line_segment([centre + vec2(-R, -R), centre + vec2(R, R)], stroke);
            painter.line_segment([centre + vec2(-R, R), centre + vec2(R, -R)], stroke);
        }
        _ => {
            painter.circle_filled(centre, R, color);
        }
    }
}

fn numbers_ui(ui: &mut Ui, values: &[Values]) {
    let headings: Vec<String> = std::iter::once(t!("turn-column").to_owned()).chain(Dimension::ALL.iter().map(|d| capital(names::dimension(*d)))).collect();
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let rows: Vec<Vec<String>> = values
        .iter()
        .enumerate()
        .map(|(turn, v)| {
            let first = if turn == 0 { t!("curve-before").to_owned() } else { turn.to_string() };
            std::iter::once(first).chain(Dimension::ALL.iter().map(|d| v.get(*d).to_string())).collect()
        })
        .collect();
    table_ui(ui, &[1.2, 1.0, 1.0, 1.0, 1.0, 1.2], &headings, &rows);
}
