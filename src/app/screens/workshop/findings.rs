//! The checks: every fault of the open file as a sentence; pressed, it leads to where it stands.

use super::checks::{Checks, Depth, Report};
use crate::app::screens::library::count;
use crate::app::theme::{self, CORNER, STEP, Type};
use crate::app::widgets::{announce, focus_ring, quiet_ui, small_ui, subheading_ui, toggle_ui};
use crate::authoring::edit::Outline;
use crate::diagnostic::{Diagnostic, Severity};
use crate::texts::t;
use egui::{Color32, CornerRadius, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, vec2};
use std::sync::Arc;

/// So many are listed; the rest show as these are mended.
const SHOWN: usize = 100;

/// Shows the faults; returns the line that was asked for.
pub fn show(ui: &mut Ui, checks: &Checks, publish: &mut bool, text: &Arc<str>, outline: &Outline) -> Option<u32> {
    subheading_ui(ui, t!("checks-title"));
    let state = state(checks, text);
    small_ui(ui, &state);
    toggle_ui(ui, publish, t!("checks-publish"), "");
    ui.push_id("checked", |ui| announce(ui, &state));
    let report = checks.report.as_ref()?;
    let mut line = None;
    ScrollArea::vertical().id_salt("checks").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        let mut ordered: Vec<&Diagnostic> = report.diagnostics().iter().collect();
        ordered.sort_by_key(|d| std::cmp::Reverse(d.severity));
        for (i, diagnostic) in ordered.iter().take(SHOWN).enumerate() {
            let place = outline.at_line(diagnostic.line).map_or("", |h| h.id.as_str());
            if ui.push_id(i, |ui| finding_ui(ui, diagnostic, place)).inner.clicked() {
                line = Some(diagnostic.line);
            }
        }
        if ordered.len() > SHOWN {
            quiet_ui(ui, &t!("faults-more", count = ordered.len() - SHOWN));
        }
        ui.add_space(2.0 * STEP);
    });
    line
}

/// How far the checks have got, and what they found.
fn state(checks: &Checks, text: &Arc<str>) -> String {
    let Some(report) = checks.current(text) else { return t!("checks-checking").to_owned() };
    let found = if report.diagnostics().is_empty() { t!("checks-nothing").to_owned() } else { count(report.diagnostics()) };
    match (report.depth, report.script()) {
        (Depth::Shape, Some(_)) if checks.busy() => t!("checks-so-far", found = found),
        (Depth::Shape, None) => t!("checks-not-playable", found = found),
        _ => t!("checks-found", found = found),
    }
}

/// A fault as a button.
fn finding_ui(ui: &mut Ui, diagnostic: &Diagnostic, place: &str) -> Response {
    let palette = theme::palette(ui);
    let (fill, bar, name) = match diagnostic.severity {
        Severity::Error => (palette.bad_soft, palette.bad, t!("severity-error")),
        Severity::Warning => (palette.caution_soft, palette.caution, t!("severity-warning")),
        Severity::Publishing => (palette.accent_soft, palette.accent, t!("severity-publishing")),
    };
    let head = if place.is_empty() { name.to_owned() } else { t!("checks-fault-in", fault = name, place = place) };
    let sentence = diagnostic.sentence();
    let padding = vec2(1.75 * STEP, STEP);
    let width = ui.available_width();
    let room = (width - 2.0 * padding.x).max(8.0 * STEP);
    let head_galley = theme::laid(ui, &head, Type::SmallStrong, bar, room);
    let galley = theme::laid(ui, &sentence, Type::Small, Color32::PLACEHOLDER, room);
    let why = theme::laid(ui, diagnostic.why, Type::Small, Color32::PLACEHOLDER, room);
    let height = head_galley.size().y + galley.size().y + why.size().y + 2.0 * padding.y + 4.0;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), t!("checks-fault", head = &head, sentence = &sentence)));
    if ui.is_rect_visible(rect) {
        let stroke = if response.hovered() { Stroke::new(1.0, bar) } else { Stroke::NONE };
        ui.painter().rect(rect, CornerRadius::same(CORNER), fill, stroke, StrokeKind::Inside);
        let edge = Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
        ui.painter().rect_filled(edge, CornerRadius { nw: CORNER, sw: CORNER, ne: 0, se: 0 }, bar);
        let mut at = rect.min + padding;
        let head_height = head_galley.size().y;
        ui.painter().galley(at, head_galley, bar);
        at.y += head_height + 2.0;
        let height = galley.size().y;
        ui.painter().galley(at, galley, palette.text);
        at.y += height + 2.0;
        ui.painter().galley(at, why, palette.quiet);
    }
    focus_ring(ui, &response);
    response.on_hover_text(t!("checks-go"))
}

/// How many errors and warnings there are, for a tab.
pub fn tab_name(report: Option<&Report>) -> String {
    match report.map(|r| r.diagnostics().len()) {
        Some(found) if found > 0 => t!("checks-tab", count = found),
        _ => t!("checks-title").to_owned(),
    }
}
