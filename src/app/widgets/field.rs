//! Fields to type in, each under its name.

use super::keys::{focus_ring_around, mark_typing};
use super::text::small_ui;
use crate::app::theme::{self, STEP, Type};
use egui::{Label, Margin, Response, TextEdit, Ui};

/// A line to type in, with its name above and a word of help below.
pub fn text_field_ui(ui: &mut Ui, name: &str, help: &str, text: &mut String) -> Response {
    field(ui, name, help, |ui| {
        let width = ui.available_width().min(theme::measure(ui));
        TextEdit::singleline(text).desired_width(width).char_limit(1_000).id_salt(name).font(theme::font(ui, Type::Body)).margin(Margin::symmetric(12, 9))
    })
}

/// A few lines to type in, with their name above and a word of help below.
pub fn text_area_ui(ui: &mut Ui, name: &str, help: &str, rows: usize, text: &mut String) -> Response {
    field(ui, name, help, |ui| {
        let width = ui.available_width().min(theme::measure(ui));
        let edit = TextEdit::multiline(text).desired_width(width).desired_rows(rows).char_limit(10_000).id_salt(name);
        edit.font(theme::font(ui, Type::Body)).margin(Margin::symmetric(12, 9))
    })
}

fn field<'t>(ui: &mut Ui, name: &str, help: &str, edit: impl FnOnce(&mut Ui) -> TextEdit<'t>) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.5 * STEP;
        let caption = theme::words(ui, name, Type::SmallStrong, theme::palette(ui).text);
        let caption = ui.add(Label::new(caption).wrap());
        let edit = edit(ui);
        let response = ui.add(edit).labelled_by(caption.id);
        if response.has_focus() {
            mark_typing(ui);
        }
        focus_ring_around(ui, &response, response.rect);
        if !help.is_empty() {
            ui.set_max_width(theme::measure(ui).min(ui.available_width()));
            small_ui(ui, help);
        }
        response
    })
    .inner
}
