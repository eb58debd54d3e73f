//! Plots that only show: they stand still, whatever the mouse does.

use crate::app::theme;
use egui::Ui;
use egui_plot::Plot;

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
        .show_background(false)
        .grid_color(palette.line)
        .grid_fade(0.0)
}
