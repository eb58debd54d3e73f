//! The client's state as a curve over the turns, with a table beside it that holds the same numbers.

use crate::app::theme::{PAGE, STEP};
use crate::app::widgets::{Mark, columns_for, heading_ui, mark_ui, page_ui, small_ui, still_plot, table_ui};
use crate::report::names;
use crate::rubric::{Dimension, Values};
use crate::session::Transcript;
use crate::texts::{capital, t};
use egui::{Ui, WidgetInfo, WidgetType};
use egui_plot::PlotPoint;

/// Lines at the same height lie this far apart, so that none hides another.
const APART: f64 = 0.06;

pub fn show(ui: &mut Ui, transcript: &Transcript) {
    let values: Vec<Values> = std::iter::once(transcript.first()).chain(transcript.said.iter().map(|s| s.after)).map(|s| s.values).collect();
    page_ui(ui, PAGE, |ui| {
        heading_ui(ui, t!("curve-title"));
        small_ui(ui, t!("curve-help"));
        ui.add_space(STEP);
        let headings: Vec<String> = std::iter::once(t!("turn-column").to_owned()).chain(Dimension::ALL.iter().map(|d| capital(names::dimension(*d)))).collect();
        let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
        let columns = columns_for(ui, &headings);
        let width = ui.available_width();
        let table = columns.iter().sum::<f32>().max(0.4 * width);
        if width >= 900.0 && table <= 0.55 * width {
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(width - table - 2.0 * STEP);
                    plot_ui(ui, &values);
                });
                ui.add_space(2.0 * STEP);
                ui.vertical(|ui| numbers_ui(ui, &headings, &columns, &values));
            });
        } else {
            plot_ui(ui, &values);
            ui.add_space(2.0 * STEP);
            numbers_ui(ui, &headings, &columns, &values);
        }
    });
}

fn plot_ui(ui: &mut Ui, values: &[Values]) {
    ui.horizontal_wrapped(|ui| {
        for (dimension, mark) in Dimension::ALL.iter().zip(Mark::ALL) {
            mark_ui(ui, mark, &capital(names::dimension(*dimension)));
            ui.add_space(STEP);
        }
    });
    let colours = Mark::ALL.map(|mark| mark.colour(ui));
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
        .x_grid_spacer(egui_plot::uniform_grid_spacer(move |_| steps(last)))
        .y_grid_spacer(egui_plot::uniform_grid_spacer(|_| [4.0, 2.0, 1.0]))
        .label_formatter(|position| match position {
            egui_plot::HoverPosition::NearDataPoint { plot_name, position, .. } => {
                Some(t!("curve-point", name = *plot_name, value = position.y.round().abs(), turn = position.x.round()))
            }
            egui_plot::HoverPosition::Elsewhere { .. } => None,
        });
    let shown = plot.show(ui, |plot| {
        for ((dimension, mark), colour) in Dimension::ALL.iter().zip(Mark::ALL).zip(colours) {
            let offset = (dimension.index() as f64 - 2.0) * APART;
            let points = values.iter().enumerate().map(|(turn, v)| PlotPoint::new(turn as f64, f64::from(v.get(*dimension)) + offset)).collect();
            mark.draw(plot, names::dimension(*dimension), colour, points);
        }
    });
    shown.response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, t!("curve-plot")));
}

/// How far apart turns are marked in sessions of so many: a short one has each of its turns named.
fn steps(turns: usize) -> [f64; 3] {
    match turns {
        0..=10 => [10.0, 5.0, 1.0],
        11..=20 => [20.0, 10.0, 2.0],
        21..=60 => [20.0, 10.0, 5.0],
        _ => [100.0, 50.0, 20.0],
    }
}

/// Only whole numbers are marked.
fn whole(value: f64) -> String {
    if (value - value.round()).abs() < 1e-6 && value >= 0.0 { format!("{value:.0}") } else { String::new() }
}

fn numbers_ui(ui: &mut Ui, headings: &[&str], columns: &[f32], values: &[Values]) {
    let rows: Vec<Vec<String>> = values
        .iter()
        .enumerate()
        .map(|(turn, v)| {
            let first = if turn == 0 { t!("curve-before").to_owned() } else { turn.to_string() };
            std::iter::once(first).chain(Dimension::ALL.iter().map(|d| v.get(*d).to_string())).collect()
        })
        .collect();
    table_ui(ui, columns, headings, &rows);
}
