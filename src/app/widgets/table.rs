//! Small tables: rows of cells with widths of their own, told to screen readers as tables.

use super::card::divider_ui;
use crate::app::theme::{self, STEP, Type};
use egui::accesskit::Role;
use egui::{Align, Label, Layout, RichText, Ui, Vec2};

/// Shows a table: how wide each column is as a share of the whole, its headings, its rows.
pub fn table_ui(ui: &mut Ui, shares: &[f32], headings: &[&str], rows: &[Vec<String>]) {
    ui.scope(|ui| {
        role(ui, Role::Table);
        ui.spacing_mut().item_spacing = Vec2::new(0.0, 0.5 * STEP);
        let widths = widths(shares, &columns_for(ui, headings), ui.available_width());
        row_ui(ui, &widths, headings.iter().copied(), Type::SmallStrong, Role::ColumnHeader);
        divider_ui(ui);
        for row in rows {
            row_ui(ui, &widths, row.iter().map(String::as_str), Type::Small, Role::Cell);
        }
    });
}

/// The width shared out, but none narrower than its heading needs if all of them have room: how long words are depends on the language.
fn widths(shares: &[f32], least: &[f32], width: f32) -> Vec<f32> {
    let whole: f32 = shares.iter().sum();
    let wanted = shares.iter().map(|share| width * share / whole.max(f32::EPSILON));
    let spare = width - least.iter().sum::<f32>();
    let over: f32 = wanted.clone().zip(least).map(|(wanted, least)| (wanted - least).max(0.0)).sum();
    if spare <= 0.0 || over <= 0.0 {
        return wanted.collect();
    }
    wanted.zip(least).map(|(wanted, least)| least + spare * (wanted - least).max(0.0) / over).collect()
}

/// How wide each column has to be for its heading to stand on one line, with room to the next.
pub fn columns_for(ui: &Ui, headings: &[&str]) -> Vec<f32> {
    let font = theme::font(ui, Type::SmallStrong);
    let color = theme::palette(ui).text;
    let width = |heading: &&str| ui.painter().layout_no_wrap((*heading).to_owned(), font.clone(), color).size().x + 2.0 * STEP;
    headings.iter().map(width).collect()
}

fn row_ui<'t>(ui: &mut Ui, widths: &[f32], cells: impl Iterator<Item = &'t str>, kind: Type, cell_role: Role) {
    let font = theme::font(ui, kind);
    let color = theme::palette(ui).text;
    ui.horizontal_top(|ui| {
        role(ui, Role::Row);
        for (cell, width) in cells.zip(widths) {
            ui.allocate_ui_with_layout(Vec2::new(*width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(*width);
                ui.set_max_width((*width - STEP).max(STEP));
                role(ui, cell_role);
                ui.add(Label::new(RichText::new(cell).font(font.clone()).color(color).line_height(Some(theme::leading(ui, kind)))).wrap().selectable(true));
            });
        }
    });
}

fn role(ui: &Ui, role: Role) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_role(role));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_takes_from_the_others_what_its_heading_needs() {
        assert_eq!(widths(&[1.0, 3.0], &[10.0, 10.0], 100.0), [25.0, 75.0]);
        assert_eq!(widths(&[1.0, 3.0], &[40.0, 10.0], 100.0), [40.0, 60.0]);
        assert_eq!(widths(&[1.0, 1.0], &[70.0, 70.0], 100.0), [50.0, 50.0], "there is not room for all");
    }
}
