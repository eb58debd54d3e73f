//! One of many, picked from a list that opens below its name.

use super::keys::focus_ring_around;
use crate::app::theme::{self, STEP, Type};
use egui::{ComboBox, Label, Response, Ui};

/// The name, and below it what is picked; pressed, it opens what `options` shows.
pub fn pick_ui(ui: &mut Ui, name: &str, picked: &str, width: f32, options: impl FnOnce(&mut Ui)) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.5 * STEP;
        let caption = theme::words(ui, name, Type::SmallStrong, theme::palette(ui).text);
        let caption = ui.add(Label::new(caption).wrap());
        let width = width.min(ui.available_width());
        let text = theme::words(ui, picked, Type::Body, theme::palette(ui).text);
        let shown = ComboBox::from_id_salt(name).selected_text(text).width(width).height(320.0).truncate().show_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            options(ui);
        });
        focus_ring_around(ui, &shown.response, shown.response.rect);
        shown.response.labelled_by(caption.id)
    })
    .inner
}

/// One of the options; `true` if it was picked.
pub fn pick_option_ui(ui: &mut Ui, text: &str, picked: bool) -> bool {
    let response = ui.selectable_label(picked, theme::words(ui, text, Type::Body, theme::palette(ui).text));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response.clicked()
}
