//! The parts of a screen side by side above it.

use super::choice::place_ui;
use super::text::small_ui;
use crate::app::theme::{self, STEP};
use egui::{Align, Frame, Layout, Margin, Panel, Ui, vec2};

/// A line with the parts of a screen, the open one underlined, and what the screen is about at its end where there is room.
pub fn tabs_ui<T: PartialEq + Copy>(ui: &mut Ui, id: &str, about: &str, tabs: &[(T, &str)], open: &mut T) {
    let frame = Frame::new().fill(theme::palette(ui).background).inner_margin(Margin::symmetric(16, 4));
    Panel::top(id.to_owned()).frame(frame).show(ui, |ui| {
        let wide = ui.available_width() >= 900.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(0.5 * STEP, 0.0);
            for (each, name) in tabs {
                if place_ui(ui, name, *open == *each).clicked() {
                    *open = *each;
                }
            }
            if wide && !about.is_empty() {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| small_ui(ui, about));
            }
        });
    });
}
