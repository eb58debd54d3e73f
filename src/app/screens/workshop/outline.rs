//! The outline: every moment, anytime response and ending in its order, with its faults; and the words that are looked for.

use super::checks::Report;
use crate::app::theme::{self, CORNER, STEP, Type};
use crate::app::widgets::{focus_ring, quiet_ui, text_field_ui};
use crate::authoring::edit::{Heading, Outline, Section};
use crate::diagnostic::Severity;
use crate::notation::Named;
use crate::report::names;
use crate::rubric::{Move, Phase};
use crate::texts::t;
use egui::{Color32, CornerRadius, EventFilter, Key, Modifiers, Rect, Response, ScrollArea, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

/// What the outline remembers.
#[derive(Default)]
pub struct OutlineView {
    search: String,
    /// The field shall get the keyboard.
    look_up: bool,
    /// The selected row shall be in view.
    reveal: bool,
    /// The selected row shall get the keyboard.
    keyboard: bool,
    /// This row shall get the keyboard.
    focus: Option<usize>,
}

/// A line of the outline.
enum Row<'o> {
    Title(String),
    Part(&'o Heading, Option<String>),
}

/// Rows are equally high, so that of thousands only those in view are laid out.
const ROW: f32 = 32.0;

impl OutlineView {
    pub fn look_up(&mut self) {
        self.look_up = true;
    }

    pub fn reveal(&mut self) {
        self.reveal = true;
    }

    /// Gives the keyboard to the selected row.
    pub fn take_keyboard(&mut self) {
        self.keyboard = true;
    }

    /// Shows the outline; returns the part that was picked.
    pub fn show(&mut self, ui: &mut Ui, outline: &Outline, report: Option<&Report>, selected: Option<(Section, usize)>) -> Option<(Section, usize)> {
        let field = text_field_ui(ui, t!("outline-look"), "", &mut self.search);
        if std::mem::take(&mut self.look_up) {
            field.request_focus();
        }
        let rows = self.rows(outline);
        if rows.is_empty() {
            quiet_ui(ui, if self.search.trim().is_empty() { t!("outline-unreadable") } else { t!("outline-none") });
        }
        let picked_row = |row: &Row| matches!(row, Row::Part(h, _) if Some((h.section, h.index)) == selected);
        if std::mem::take(&mut self.keyboard) {
            self.focus = rows.iter().position(picked_row);
        }
        let mut area = ScrollArea::vertical().id_salt("outline").auto_shrink(false);
        let target = self.focus.or_else(|| if std::mem::take(&mut self.reveal) { rows.iter().position(picked_row) } else { None });
        if let Some(row) = target {
            let height = ui.available_height();
            let top = row as f32 * ROW;
            let id = ui.make_persistent_id("outline offset");
            let shown: f32 = ui.data(|d| d.get_temp(id)).unwrap_or(0.0);
            if top < shown || top + ROW > shown + height {
                area = area.vertical_scroll_offset((top - height / 3.0).max(0.0));
            }
        }
        let mut picked = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        let shown = area.show_rows(ui, ROW, rows.len(), |ui, range| {
            for index in range {
                match &rows[index] {
                    Row::Title(title) => title_row(ui, title),
                    Row::Part(heading, found) => {
                        let response = part_row(ui, heading, found.as_deref(), report, picked_row(&rows[index]));
                        if self.focus == Some(index) {
                            self.focus = None;
                            response.request_focus();
                        }
                        if response.has_focus() {
                            self.arrows(ui, &response, &rows, index);
                        }
                        if response.clicked() {
                            picked = Some((heading.section, heading.index));
                        }
                    }
                }
            }
        });
        let id = ui.make_persistent_id("outline offset");
        ui.data_mut(|d| d.insert_temp(id, shown.state.offset.y));
        picked
    }

    /// Up and down move the keyboard along the rows, those out of view too.
    fn arrows(&mut self, ui: &Ui, response: &Response, rows: &[Row], index: usize) {
        ui.memory_mut(|m| m.set_focus_lock_filter(response.id, EventFilter { vertical_arrows: true, ..EventFilter::default() }));
        let pressed = |key: Key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        let is_part = |i: &usize| matches!(rows[*i], Row::Part(..));
        if pressed(Key::ArrowDown) {
            self.focus = (index + 1..rows.len()).find(is_part);
        } else if pressed(Key::ArrowUp) {
            self.focus = (0..index).rev().find(is_part);
        }
        if self.focus.is_some() {
            ui.ctx().request_repaint();
        }
    }

    fn rows<'o>(&self, outline: &'o Outline) -> Vec<Row<'o>> {
        let words = self.search.trim();
        let mut rows = Vec::new();
        let mut title = String::new();
        for heading in &outline.headings {
            let found = if words.is_empty() { None } else { heading.find(words) };
            if !words.is_empty() && found.is_none() {
                continue;
            }
            let group = group(heading);
            if group != title {
                rows.push(Row::Title(group.clone()));
                title = group;
            }
            rows.push(Row::Part(heading, found.filter(|f| *f != heading.id).map(str::to_owned)));
        }
        rows
    }
}

/// Under which title a part stands.
fn group(heading: &Heading) -> String {
    match heading.section {
        Section::About => t!("form-scenario").to_owned(),
        Section::Moments => {
            Phase::NAMES.iter().find(|(name, _)| *name == heading.detail).map_or(t!("outline-no-phase"), |(_, phase)| names::phase(*phase)).to_owned()
        }
        Section::Anytime => t!("at-any-time").to_owned(),
        Section::Endings => t!("outline-endings").to_owned(),
    }
}

/// What a row says besides its id.
fn detail(heading: &Heading) -> String {
    match heading.section {
        Section::Moments => t!("responses", count = heading.responses.len()),
        Section::Anytime => Move::NAMES.iter().find(|(name, _)| *name == heading.detail).map_or("", |(_, kind)| names::kind_of_response(*kind)).to_owned(),
        Section::About | Section::Endings => heading.detail.clone(),
    }
}

fn title_row(ui: &mut Ui, title: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, title));
    let palette = theme::palette(ui);
    ui.painter().text(pos2(rect.left() + STEP, rect.bottom() - 5.0), egui::Align2::LEFT_BOTTOM, title, theme::font(ui, Type::SmallStrong), palette.quiet);
}

fn part_row(ui: &mut Ui, heading: &Heading, found: Option<&str>, report: Option<&Report>, selected: bool) -> Response {
    let palette = theme::palette(ui);
    let faults =
        |severity: Severity| report.map_or(0, |r| r.diagnostics().iter().filter(|d| d.severity == severity && heading.lines.contains(&d.line)).count());
    let (errors, warnings) = (faults(Severity::Error), faults(Severity::Warning));
    let name = match heading.section {
        Section::About => t!("outline-about"),
        _ if heading.id.is_empty() => t!("outline-no-id"),
        _ => &heading.id,
    };
    let mark = match (errors, warnings) {
        (0, 0) => String::new(),
        (0, w) => t!("warnings", count = w),
        (e, _) => t!("errors", count = e),
    };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let spoken: Vec<String> =
        [name.to_owned(), detail(heading), mark.clone(), found.map(str::to_owned).unwrap_or_default()].into_iter().filter(|s| !s.is_empty()).collect();
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, ui.is_enabled(), selected, spoken.join(", ")));
    if ui.is_rect_visible(rect) {
        let fill = match (selected, response.hovered()) {
            (true, _) => palette.accent_soft,
            (false, true) => palette.background,
            (false, false) => Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, CornerRadius::same(CORNER), fill);
        if selected {
            let bar = Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
            ui.painter().rect_filled(bar, CornerRadius { nw: CORNER, sw: CORNER, ne: 0, se: 0 }, palette.accent);
        }
        let mut right = rect.right() - STEP;
        if !mark.is_empty() {
            let color = if errors > 0 { palette.bad } else { palette.caution };
            let galley = theme::laid(ui, &mark, Type::SmallStrong, color, f32::INFINITY);
            right -= galley.size().x;
            ui.painter().galley(pos2(right, rect.center().y - galley.size().y / 2.0), galley, color);
            right -= STEP;
        }
        let left = rect.left() + 1.75 * STEP;
        let text = found.unwrap_or(name);
        let kind = if selected { Type::SmallStrong } else { Type::Small };
        let mut job = egui::text::LayoutJob::simple_singleline(name.to_owned(), theme::font(ui, kind), palette.text);
        if found.is_some() {
            job.append(&format!("  {text}"), 0.0, egui::TextFormat::simple(theme::font(ui, Type::Small), palette.quiet));
        }
        job.wrap = egui::text::TextWrapping::truncate_at_width((right - left).max(STEP));
        let galley = ui.painter().layout_job(job);
        ui.painter().galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, palette.text);
    }
    focus_ring(ui, &response);
    response
}
