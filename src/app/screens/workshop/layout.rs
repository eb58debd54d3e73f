//! How the Workshop uses the window: outline, page and checks side by side where there is room; where there is little, as pages of one column.

use super::form::{Form, Wish};
use super::map::{Ask, Looking};
use super::{Selected, Tab, Workshop, findings};
use crate::app::Desk;
use crate::app::screens::Next;
use crate::app::theme::{self, PAGE, STEP};
use crate::app::widgets::{place_ui, quiet_ui};
use crate::authoring::edit::{Change, Section};
use crate::texts::t;
use egui::{CornerRadius, Frame, Margin, Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};

/// How many columns there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Plan {
    /// Outline, page, checks.
    Three,
    /// Outline and page; the checks are a page.
    Two,
    /// Everything is a page.
    One,
}

impl Plan {
    fn of(width: f32) -> Plan {
        match width {
            w if w >= 980.0 => Plan::Three,
            w if w >= 680.0 => Plan::Two,
            _ => Plan::One,
        }
    }
}

impl Workshop {
    /// The open file.
    pub(super) fn open_ui(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        let room = ui.available_rect_before_wrap();
        let plan = Plan::of(room.width());
        let palette = theme::palette(ui);
        let bar = Frame::new().fill(palette.surface).inner_margin(Margin::symmetric(16, 4)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            self.bar_ui(ui, desk);
        });
        ui.painter().hline(room.x_range(), bar.response.rect.bottom(), Stroke::new(1.0, palette.line));
        self.file.as_ref()?;
        let rest = Rect::from_min_max(pos2(room.left(), bar.response.rect.bottom() + 1.0), room.max);
        let left_width = if plan == Plan::One { 0.0 } else { (room.width() * 0.22).clamp(216.0, 320.0) };
        let right_width = if plan == Plan::Three { (room.width() * 0.24).clamp(256.0, 400.0) } else { 0.0 };
        let left = Rect::from_min_size(rest.min, vec2(left_width, rest.height()));
        let right = Rect::from_min_max(pos2(rest.right() - right_width, rest.top()), rest.max);
        let middle = Rect::from_min_max(pos2(left.right(), rest.top()), pos2(right.left(), rest.bottom()));
        if plan != Plan::One {
            ui.painter().rect_filled(left, CornerRadius::ZERO, palette.sunken);
            column(ui, "outline", left.shrink2(vec2(1.5 * STEP, 1.5 * STEP)), |ui| self.outline_ui(ui));
        }
        column(ui, "page", middle, |ui| self.page_ui(ui, desk, plan));
        if plan == Plan::Three {
            ui.painter().rect_filled(right, CornerRadius::ZERO, palette.surface);
            ui.painter().vline(right.left(), right.y_range(), Stroke::new(1.0, palette.line));
            column(ui, "checks", right.shrink2(vec2(1.5 * STEP, 1.5 * STEP)), |ui| self.checks_ui(ui, desk));
        }
        ui.advance_cursor_after_rect(room);
        self.play_ui(ui, desk)
    }

    fn outline_ui(&mut self, ui: &mut Ui) {
        let Some(file) = &self.file else { return };
        let report = file.checks.current(&file.text);
        let selected = self.selected.as_ref().map(|s| (s.section, s.index));
        let picked = self.outline.show(ui, &file.outline, report, selected);
        if let Some((section, index)) = picked
            && let Some(heading) = file.outline.of_section(section).nth(index)
        {
            self.selected = Some(Selected::of(heading));
            self.open_response = None;
            self.text.show_line(*heading.lines.start());
            if matches!(self.tab, Tab::Outline | Tab::Checks) {
                self.tab = Tab::Form;
            }
        }
    }

    fn checks_ui(&mut self, ui: &mut Ui, desk: &Desk) {
        let Some(file) = &mut self.file else { return };
        let mut publish = file.checks.publish();
        let line = findings::show(ui, &file.checks, &mut publish, &file.text, &file.outline);
        if publish != file.checks.publish() {
            file.checks.set_publish(publish, &file.path, &file.text, &desk.waker);
        }
        if let Some(line) = line {
            self.go_to_line(line);
        }
    }

    fn page_ui(&mut self, ui: &mut Ui, desk: &mut Desk, plan: Plan) {
        self.tabs_ui(ui, plan);
        let inner = ui.available_rect_before_wrap().shrink2(vec2(if plan == Plan::One { 2.0 * STEP } else { 3.0 * STEP }, 0.0));
        column(ui, "tab", inner, |ui| match self.tab {
            Tab::Outline => self.outline_ui(ui),
            Tab::Form => self.form_ui(ui, desk),
            Tab::Map => self.map_ui(ui, desk),
            Tab::Analysis => {
                let script = self.file.as_ref().and_then(|f| f.checks.current(&f.text)).and_then(|r| r.script());
                if let Some(id) = self.analysis.show(ui, script, &desk.waker) {
                    let is_ending = self.file.as_ref().is_some_and(|f| f.outline.find(Section::Endings, &id).is_some());
                    let is_moment = self.file.as_ref().is_some_and(|f| f.outline.find(Section::Moments, &id).is_some());
                    let section = if is_ending && !is_moment { Section::Endings } else { Section::Moments };
                    self.grant_all([Wish::Open(section, id)], desk);
                }
            }
            Tab::Text => {
                let Some(file) = &self.file else { return };
                self.text.show(ui, &file.text, file.checks.current(&file.text));
            }
            Tab::Checks => self.checks_ui(ui, desk),
        });
    }

    fn map_ui(&mut self, ui: &mut Ui, desk: &mut Desk) {
        let Some(file) = &self.file else { return };
        let selected = self.selected.as_ref().filter(|s| matches!(s.section, Section::Moments | Section::Endings)).map(|s| s.id.as_str());
        let report = file.checks.current(&file.text);
        let playable = report.is_some_and(|r| r.script().is_some());
        let known = self.analysis.current(report.and_then(|r| r.script()));
        let looking = Looking { text: &file.text, selected, report, playable, found: known, presentation: self.analysis.presentation };
        match self.map.show(ui, &looking, &desk.waker) {
            Some(Ask::Select(section, id)) => {
                if let Some(heading) = file.outline.find(section, &id) {
                    self.selected = Some(Selected::of(heading));
                    self.open_response = None;
                    self.outline.reveal();
                }
            }
            Some(Ask::Open(section, id)) => self.grant_all([Wish::Open(section, id)], desk),
            Some(Ask::Play(id)) => self.grant_all([Wish::PlayFrom(id)], desk),
            None => {}
        }
    }

    fn tabs_ui(&mut self, ui: &mut Ui, plan: Plan) {
        let checks = findings::tab_name(self.file.as_ref().and_then(|f| f.checks.report.as_ref()));
        let mut tabs = vec![(Tab::Form, t!("tab-form")), (Tab::Map, t!("tab-map")), (Tab::Analysis, t!("tab-analysis")), (Tab::Text, t!("tab-text"))];
        if plan == Plan::One {
            tabs.insert(0, (Tab::Outline, t!("tab-outline")));
        }
        if plan != Plan::Three {
            tabs.push((Tab::Checks, &checks));
        }
        if !tabs.iter().any(|(tab, _)| *tab == self.tab) {
            self.tab = Tab::Form;
        }
        Frame::new().inner_margin(Margin { left: 14, right: 14, top: 6, bottom: 2 }).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 0.5 * STEP;
                for (tab, name) in tabs {
                    if place_ui(ui, name, self.tab == tab).clicked() {
                        self.tab = tab;
                    }
                }
            });
        });
    }

    fn form_ui(&mut self, ui: &mut Ui, desk: &mut Desk) {
        let Some(heading) = self.selected_heading() else {
            quiet_ui(ui, t!("workshop-nothing-readable"));
            return;
        };
        let Some(part) = self.selected_part(&heading) else { return };
        let mut wishes = Vec::new();
        let mut open_response = self.open_response.take();
        let mut open_line = self.open_line.take();
        let Some(file) = &self.file else { return };
        let playable = file.checks.current(&file.text).is_some_and(|r| r.script().is_some());
        let form = Form {
            outline: &file.outline,
            shelf: file.checks.shelf.as_deref(),
            typing: &mut self.typing,
            open_response: &mut open_response,
            open_line: &mut open_line,
            scroll: &mut self.scroll,
            wishes: &mut wishes,
            waker: &desk.waker,
            playable,
        };
        ScrollArea::vertical().id_salt(("form", heading.section, &heading.id)).auto_shrink(false).show(ui, |ui| {
            ui.set_max_width((theme::measure(ui) + 20.0 * STEP).min(PAGE).min(ui.available_width() - STEP));
            ui.add_space(1.5 * STEP);
            let mut form = form;
            form.show(ui, &heading, &part);
            ui.add_space(6.0 * STEP);
        });
        self.open_response = open_response;
        self.open_line = open_line;
        if wishes.iter().any(|w| !matches!(w, Wish::Open(..))) {
            // What was typed elsewhere goes first: it was meant for the file as it is.
            let typed = if wishes.iter().any(changes_order) { self.typing.take() } else { None };
            self.grant_all(typed, desk);
        }
        self.grant_all(wishes, desk);
    }
}

/// Whether places may mean something else afterwards.
fn changes_order(wish: &Wish) -> bool {
    matches!(wish, Wish::Change { change: Change::Add { .. } | Change::Remove { .. } | Change::Copy { .. } | Change::Swap { .. }, .. })
}

/// A part of the window with its own cursor.
fn column<R>(ui: &mut Ui, id: &str, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().id_salt(id).max_rect(rect);
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(rect.expand(2.0)));
        content(ui)
    })
    .inner
}
