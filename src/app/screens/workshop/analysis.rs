//! What is true of every session: as plots with the same numbers in a table beside them, each statement marked as proved or not.

use crate::analysis::{self, Proof};
use crate::app::screens::debrief::table_ui;
use crate::app::theme::{self, PAGE, STEP};
use crate::app::widgets::{Tone, body_ui, callout_ui, card_ui, heading_ui, pick_option_ui, pick_ui, prose_ui, quiet_ui, small_ui, strong_ui};
use crate::app::worker::{Pending, Poll, Waker};
use crate::rubric::{Frame, Importance};
use crate::scoring::{Attainable, Judge};
use crate::script::{Bits, Script};
use egui::{Color32, ScrollArea, Ui, WidgetInfo, WidgetType};
use egui_plot::{Bar, BarChart, Plot};
use std::sync::Arc;

/// What was worked out for a script.
struct Found {
    script: Arc<Script>,
    attainable: Attainable,
    proof: Proof,
}

/// What the page remembers.
#[derive(Default)]
pub struct AnalysisView {
    found: Option<Found>,
    working: Option<Pending<Found>>,
    /// The presentation and frame that are shown.
    shown: (usize, usize),
}

impl AnalysisView {
    pub fn busy(&self) -> bool {
        self.working.is_some()
    }

    /// Shows what is known of this script; works it out first, off the UI thread.
    pub fn show(&mut self, ui: &mut Ui, script: Option<&Arc<Script>>, waker: &Waker) {
        self.work(script, waker);
        ScrollArea::vertical().id_salt("analysis").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(PAGE.min(ui.available_width() - STEP));
            ui.add_space(1.5 * STEP);
            if script.is_none() {
                quiet_ui(ui, "What is true of every session can be worked out once the file has no errors. What was found before stays below.");
            } else if self.working.is_some() {
                quiet_ui(ui, "Looking at every session…");
            }
            let Some(found) = &self.found else { return };
            found_ui(ui, found, &mut self.shown);
            ui.add_space(6.0 * STEP);
        });
    }

    fn work(&mut self, script: Option<&Arc<Script>>, waker: &Waker) {
        if let Some(pending) = &self.working {
            match pending.poll() {
                Poll::Waiting => return,
                Poll::Ready(found) => {
                    self.found = Some(found);
                    self.working = None;
                }
                Poll::Lost => self.working = None,
            }
        }
        let Some(script) = script else { return };
        let known = |f: &Found| Arc::ptr_eq(&f.script, script) || (f.script.play_hash() == script.play_hash() && f.script.key_hash() == script.key_hash());
        match &mut self.found {
            // The same scenario laid out otherwise: nothing new is true of it.
            Some(found) if known(found) => found.script = script.clone(),
            _ => {
                let script = script.clone();
                self.working = Some(Pending::start(waker, move || found(script)));
            }
        }
    }
}

fn found(script: Arc<Script>) -> Found {
    let judge = Judge::new(&script);
    let (attainable, proof) = analysis::attainable(&script, &judge);
    Found { script, attainable, proof }
}

/// A principle with what can be shown of it.
struct Row {
    title: String,
    /// Essential, basic and advanced behaviours: how many can be shown, of how many.
    can: [(usize, usize); 3],
}

fn found_ui(ui: &mut Ui, found: &Found, shown: &mut (usize, usize)) {
    let Found { script, attainable, proof } = found;
    heading_ui(ui, "What a session can show");
    ui.add_space(0.5 * STEP);
    let sets: Vec<(usize, Frame, Bits)> = attainable
        .presentations
        .iter()
        .enumerate()
        .flat_map(|(p, frames)| Frame::ALL.iter().filter_map(move |f| frames[*f as usize].map(|set| (p, *f, set))))
        .collect();
    let name = |p: usize, f: Frame| format!("{}, {} sessions", script.play.presentations[p].id, format!("{f:?}").to_lowercase());
    let Some((p, f, set)) = sets.iter().find(|(p, f, _)| (*p, *f as usize) == *shown).or(sets.first()).copied() else {
        callout_ui(ui, Tone::Caution, |ui| body_ui(ui, "No session of this scenario reaches an ending."));
        return;
    };
    if sets.len() > 1 {
        pick_ui(ui, "Presentation and kind of session", &name(p, f), 420.0, |ui| {
            for (other, frame, _) in &sets {
                if pick_option_ui(ui, &name(*other, *frame), (*other, *frame) == (p, f)) {
                    *shown = (*other, *frame as usize);
                }
            }
        });
    }
    let rows = rows(found, f, set);
    let (can, of) = rows.iter().flat_map(|r| r.can).fold((0, 0), |sum, (can, of)| (sum.0 + can, sum.1 + of));
    strong_ui(ui, &format!("{can} of the {of} behaviours that are assessed can be shown in some session."));
    proof_ui(ui, *proof);
    small_ui(
        ui,
        "A principle is judged by what can be shown here, not by what the rubric holds. What nobody can show is no fault, unless it is what this scenario is meant to practise.",
    );
    ui.add_space(STEP);
    card_ui(ui, |ui| plot_ui(ui, &rows));
    ui.add_space(STEP);
    let cell = |(can, of): (usize, usize)| if of == 0 { "none".to_owned() } else { format!("{can} of {of}") };
    let cells: Vec<Vec<String>> = rows.iter().map(|r| std::iter::once(r.title.clone()).chain(r.can.map(cell)).collect()).collect();
    table_ui(ui, &[3.0, 1.0, 1.0, 1.0], &["Principle", "Essential", "Basic", "Advanced"], &cells);
    ui.add_space(2.0 * STEP);
    let missing: Vec<&str> = assessed(found, f).filter(|(i, b)| b.level == Importance::Essential && !set.has(*i)).map(|(_, b)| b.title.as_str()).collect();
    if !missing.is_empty() {
        strong_ui(ui, "Essential, and shown by no session:");
        prose_ui(ui, &missing.join("; "));
    }
}

/// The behaviours that sessions of this frame are assessed on and that this setting offers, with their numbers.
fn assessed(found: &Found, frame: Frame) -> impl Iterator<Item = (usize, &crate::rubric::Behaviour)> {
    let key = &found.script.key;
    let assesses = key.rubric.frame(frame).map(|rule| rule.assesses.clone()).unwrap_or_default();
    let ranges: Vec<std::ops::Range<usize>> = assesses.iter().map(|p| key.rubric.range_of(*p)).collect();
    key.rubric.behaviours().enumerate().filter(move |(i, _)| key.in_setting.has(*i) && ranges.iter().any(|r| r.contains(i)))
}

fn rows(found: &Found, frame: Frame, set: Bits) -> Vec<Row> {
    let rubric = &found.script.key.rubric;
    let behaviours: Vec<(usize, Importance)> = assessed(found, frame).map(|(i, b)| (i, b.level)).collect();
    let principles = rubric.frame(frame).map(|rule| rule.assesses.clone()).unwrap_or_default();
    let row = |p: usize| {
        let range = rubric.range_of(p);
        let of = |level: Importance| {
            let all = || behaviours.iter().filter(|(i, l)| range.contains(i) && *l == level);
            (all().filter(|(i, _)| set.has(*i)).count(), all().count())
        };
        Row { title: rubric.principles[p].title.clone(), can: [of(Importance::Essential), of(Importance::Basic), of(Importance::Advanced)] }
    };
    principles.into_iter().map(row).collect()
}

/// Whether a statement is proved, in words and beside it.
pub fn proof_ui(ui: &mut Ui, proof: Proof) {
    match proof {
        Proof::Proved => small_ui(ui, "Proved: every session was looked at."),
        Proof::BudgetSpent => small_ui(ui, "Not proved: there are more sessions than could be looked at. What is said to be possible is; more may be."),
    };
}

/// Horizontal bars, a principle each: what can be shown by its weight, and behind it what the rubric holds.
fn plot_ui(ui: &mut Ui, rows: &[Row]) {
    let palette = theme::palette(ui);
    let kinds = [("Essential", palette.series[0]), ("Basic", palette.series[1]), ("Advanced", palette.series[2])];
    ui.horizontal_wrapped(|ui| {
        for (name, color) in kinds {
            sample_ui(ui, name, color);
        }
        sample_ui(ui, "In the rubric, but not to be shown here", palette.line);
    });
    let count = rows.len();
    let titles: Vec<String> = rows.iter().map(|r| r.title.clone()).collect();
    let label = move |mark: egui_plot::GridMark, _: &std::ops::RangeInclusive<f64>| {
        let at = mark.value.round();
        if (mark.value - at).abs() > 1e-6 || at < 0.0 {
            String::new()
        } else {
            titles.get(count.wrapping_sub(1).wrapping_sub(at as usize)).cloned().unwrap_or_default()
        }
    };
    let plot = Plot::new("what can be shown")
        .height(34.0 * count as f32 + 40.0)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
        .show_background(false)
        .show_grid([true, false])
        .grid_color(palette.line)
        .grid_fade(0.0)
        .include_x(0.0)
        .include_y(-0.6)
        .include_y(count as f64 - 0.4)
        .y_axis_min_width(190.0)
        .y_axis_formatter(label)
        .y_grid_spacer(egui_plot::uniform_grid_spacer(|_| [1.0, 1.0, 1.0]))
        .x_grid_spacer(egui_plot::uniform_grid_spacer(|_| [10.0, 5.0, 1.0]))
        .x_axis_formatter(|mark, _| if (mark.value - mark.value.round()).abs() < 1e-6 { format!("{:.0}", mark.value) } else { String::new() });
    let shown = plot.show(ui, |plot| {
        let mut left = vec![0.0; count];
        for (level, (name, color)) in kinds.into_iter().enumerate() {
            let bars = rows.iter().enumerate().map(|(i, row)| {
                let can = row.can[level].0 as f64;
                let bar = Bar::new((count - 1 - i) as f64, can).width(0.6).base_offset(left[i]).fill(color);
                left[i] += can;
                bar
            });
            plot.bar_chart(BarChart::new(name, bars.collect()).horizontal().color(color));
        }
        let rest = rows.iter().enumerate().map(|(i, row)| {
            let missing: usize = row.can.iter().map(|(can, of)| of - can).sum();
            Bar::new((count - 1 - i) as f64, missing as f64).width(0.6).base_offset(left[i]).fill(palette.line)
        });
        plot.bar_chart(BarChart::new("not to be shown here", rest.collect()).horizontal().color(palette.line));
    });
    shown
        .response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, "Bars of what can be shown, a principle each. The table holds the same numbers."));
}

fn sample_ui(ui: &mut Ui, name: &str, color: Color32) {
    let galley = ui.painter().layout_no_wrap(name.to_owned(), theme::font(ui, theme::Type::Small), theme::palette(ui).text);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(20.0 + galley.size().x + STEP, galley.size().y), egui::Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, name));
    let square = egui::Rect::from_center_size(egui::pos2(rect.left() + 7.0, rect.center().y), egui::Vec2::splat(13.0));
    ui.painter().rect_filled(square, egui::CornerRadius::same(3), color);
    ui.painter().galley(egui::pos2(rect.left() + 20.0, rect.top()), galley, theme::palette(ui).text);
}
