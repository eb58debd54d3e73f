//! The file as it is written, to read along: lines with their numbers, faults marked. It is changed in the form or in the trainer's own editor.

use super::checks::Report;
use crate::app::theme::{self, STEP, Type};
use crate::app::widgets::small_ui;
use crate::diagnostic::Severity;
use crate::texts::t;
use egui::{Color32, CornerRadius, Rect, ScrollArea, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};
use std::sync::Arc;

/// What the page remembers.
#[derive(Default)]
pub struct TextView {
    /// A line to be shown.
    target: Option<u32>,
    /// The line that was asked for last.
    marked: Option<u32>,
    /// Where the lines of this text begin.
    lines: Option<(Arc<str>, Vec<usize>)>,
}

const ROW: f32 = 20.0;
/// Room for the number and the mark.
const MARGIN: f32 = 64.0;
/// Longer lines are shown up to here; they are still whole in the file.
const WIDEST: usize = 2_000;

impl TextView {
    pub fn show_line(&mut self, line: u32) {
        self.target = Some(line);
        self.marked = Some(line);
    }

    pub fn show(&mut self, ui: &mut Ui, text: &Arc<str>, report: Option<&Report>) {
        small_ui(ui, t!("text-help"));
        if self.lines.as_ref().is_none_or(|(of, _)| !Arc::ptr_eq(of, text)) {
            let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(i, _)| i + 1)).collect();
            self.lines = Some((text.clone(), starts));
        }
        let Some((_, starts)) = &self.lines else { return };
        let mut area = ScrollArea::both().id_salt("text").auto_shrink(false);
        if let Some(line) = self.target.take() {
            let third = ui.available_height() / 3.0;
            area = area.vertical_scroll_offset((line.saturating_sub(1) as f32 * ROW - third).max(0.0)).horizontal_scroll_offset(0.0);
        }
        let marked = self.marked;
        ui.spacing_mut().item_spacing.y = 0.0;
        area.show_rows(ui, ROW, starts.len(), |ui, range| {
            for index in range {
                let end = starts.get(index + 1).copied().unwrap_or(text.len());
                let line = text.get(starts[index]..end).unwrap_or("").trim_end_matches(['\n', '\r']);
                line_ui(ui, index as u32 + 1, line, report, marked);
            }
        });
    }
}

fn line_ui(ui: &mut Ui, number: u32, line: &str, report: Option<&Report>, marked: Option<u32>) {
    let palette = theme::palette(ui);
    let font = theme::font(ui, Type::Mono);
    let shown = line.char_indices().nth(WIDEST).map_or(line, |(end, _)| &line[..end]);
    let comment = shown.trim_start().starts_with("//");
    let galley = ui.painter().layout_no_wrap(shown.replace('\t', "    "), font.clone(), if comment { palette.quiet } else { palette.text });
    let width = (MARGIN + galley.size().x + 2.0 * STEP).max(ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{number} {shown}")));
    let worst = report.and_then(|r| r.diagnostics().iter().filter(|d| d.line == number).map(|d| d.severity).max());
    let fill = match worst {
        Some(Severity::Error) => palette.bad_soft,
        Some(Severity::Warning | Severity::Publishing) => palette.caution_soft,
        None if marked == Some(number) => palette.accent_soft,
        None => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, CornerRadius::ZERO, fill);
    let number_right = pos2(rect.left() + MARGIN - 2.0 * STEP, rect.center().y);
    ui.painter().text(number_right, egui::Align2::RIGHT_CENTER, number.to_string(), font, palette.quiet);
    if let Some(severity) = worst {
        let color = if severity == Severity::Error { palette.bad } else { palette.caution };
        let edge = Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
        ui.painter().rect_filled(edge, CornerRadius::ZERO, color);
    }
    ui.painter().galley(pos2(rect.left() + MARGIN, rect.center().y - galley.size().y / 2.0), galley, palette.text);
}
