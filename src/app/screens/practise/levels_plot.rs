//! Plots of levels over sessions, with the names of their lines.

use crate::app::theme::STEP;
use crate::app::widgets::{Mark, mark_ui, still_plot};
use crate::report::names;
use crate::scoring::Level;
use crate::texts::{capital, t};
use egui::{Color32, Ui, WidgetInfo, WidgetType};
use egui_plot::PlotPoint;

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
    let colours: Vec<Color32> = series.iter().map(|line| line.mark.colour(ui)).collect();
    for line in series {
        mark_ui(ui, line.mark, &capital(&line.name));
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
        for (line, colour) in series.iter().zip(colours) {
            let points = line.points.iter().map(|(x, y)| PlotPoint::new(*x, *y)).collect();
            line.mark.draw(plot, &line.name, colour, points);
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
