//! What all plots of the page have in common: they stand still, whole numbers are marked, bars lie beside their names.

use crate::app::theme;
use crate::app::widgets::still_plot;
use crate::texts::t;
use egui::{Ui, WidgetInfo, WidgetType};
use egui_plot::{Bar, BarChart, GridMark};
use std::ops::RangeInclusive;

/// Bars from the left, the first on top, each named: where it begins, how far it reaches.
pub fn bars_ui(ui: &mut Ui, id: &'static str, about: &str, bars: &[(String, f64, f64)], end: f64, mark: fn(f64) -> String) {
    let palette = theme::palette(ui);
    let count = bars.len();
    let names: Vec<String> = bars.iter().map(|(name, ..)| name.clone()).collect();
    let name_of = move |mark: GridMark, _: &RangeInclusive<f64>| {
        let at = mark.value.round();
        if (mark.value - at).abs() > 1e-6 || at < 0.0 || at >= count as f64 { String::new() } else { names[count - 1 - at as usize].clone() }
    };
    let step = if end > 10.0 { [100.0, 50.0, 25.0] } else { [1.0, 1.0, 1.0] };
    let plot = still_plot(ui, id)
        .height(30.0 * count as f32 + 44.0)
        .show_grid([true, false])
        .include_x(0.0)
        .include_x(end)
        .include_y(-0.6)
        .include_y(count as f64 - 0.4)
        .y_axis_min_width(170.0)
        .y_axis_formatter(name_of)
        .y_grid_spacer(egui_plot::uniform_grid_spacer(|_| [1.0, 1.0, 1.0]))
        .x_grid_spacer(egui_plot::uniform_grid_spacer(move |_| step))
        .x_axis_formatter(move |at, _| if at.value < -1e-6 || at.value > end + 1e-6 { String::new() } else { mark(at.value) });
    let shown = plot.show(ui, |plot| {
        let bars = bars.iter().enumerate().map(|(i, (_, from, to))| {
            // A bar without length would not be seen.
            let length = (to - from).max(end / 200.0);
            Bar::new((count - 1 - i) as f64, length).base_offset(*from).width(0.55).fill(palette.series[0])
        });
        plot.bar_chart(BarChart::new("", bars.collect()).horizontal().color(palette.series[0]).allow_hover(false));
    });
    shown.response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, t!("plot-table", about = about)));
}

/// Columns side by side over the whole percents from 0 to 100, five to a column; their heights are percents too.
pub fn columns_ui(ui: &mut Ui, id: &'static str, about: &str, columns: &[f64]) {
    let palette = theme::palette(ui);
    let percent = |at: f64| if (at - at.round()).abs() < 1e-6 && at >= 0.0 { format!("{at:.0} %") } else { String::new() };
    let plot = still_plot(ui, id)
        .height(200.0)
        .include_x(0.0)
        .include_x(100.0)
        .include_y(0.0)
        .x_axis_label(t!("total"))
        .y_axis_label(t!("plot-share"))
        .x_grid_spacer(egui_plot::uniform_grid_spacer(|_| [100.0, 50.0, 10.0]))
        .x_axis_formatter(move |at, _| if at.value > 100.5 { String::new() } else { percent(at.value) })
        .y_axis_formatter(move |at, _| percent(at.value));
    let shown = plot.show(ui, |plot| {
        let bars = columns.iter().enumerate().map(|(i, share)| Bar::new(5.0 * i as f64 + 2.5, *share).width(4.6).fill(palette.series[0]));
        plot.bar_chart(BarChart::new("", bars.collect()).color(palette.series[0]).allow_hover(false));
    });
    shown.response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, t!("plot-words", about = about)));
}
