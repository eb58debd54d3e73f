//! What a session is looked at for: the principles, the safety gate, the harms; each with its reasons and an example.

mod harms;
mod one;
mod overview;

use super::{Next, Screen};
use crate::app::Desk;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{Panes, heading_ui, keys, list_item_ui, page_ui, panes_ui, prose_ui, quiet_button_ui, small_ui, title_ui};
use crate::rubric::{Principle, Rubric};
use crate::texts::t;
use egui::style::ScrollAnimation;
use egui::{Align, Key, Ui};
use std::sync::Arc;

/// The principles, a list with a page.
#[derive(Default)]
pub struct PrinciplesView {
    rubric: usize,
    part: Part,
    /// Where only one pane fits: whether it is the page.
    page_open: bool,
    /// Another page was opened: it begins at its top.
    turned: bool,
}

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Overview,
    /// By its place among the principles and, last, the gate.
    Principle(usize),
    Harms,
}

impl PrinciplesView {
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        let rubrics: Vec<Arc<Rubric>> = match &desk.folder {
            Some((_, folder)) => folder.shelf.rubrics().cloned().collect(),
            None => desk.shelf.rubrics().cloned().collect(),
        };
        let Some(rubric) = rubrics.get(self.rubric).or(rubrics.first()).cloned() else {
            page_ui(ui, theme::measure(ui), |ui| {
                title_ui(ui, t!("principles-title"));
                prose_ui(ui, t!("principles-none"));
            });
            return keys::back(ui).then(Screen::library);
        };
        let one_pane = Panes::fit(ui) == Panes::One;
        let before = (self.part, self.rubric);
        panes_ui(ui, "principles", self.page_open, self, |ui, view| view.list(ui, &rubrics, &rubric), |ui, view| view.page(ui, &rubric, one_pane));
        if before != (self.part, self.rubric) {
            self.page_open = true;
            self.turned = true;
        }
        if keys::back(ui) {
            if one_pane && self.page_open {
                self.page_open = false;
                return None;
            }
            return Some(Screen::library());
        }
        None
    }

    fn list(&mut self, ui: &mut Ui, rubrics: &[Arc<Rubric>], rubric: &Rubric) {
        ui.spacing_mut().item_spacing.y = 2.0;
        let mut item = |ui: &mut Ui, part: Part, name: &str, detail: &str| {
            let response = list_item_ui(ui, name, detail, self.part == part);
            if response.clicked() {
                self.part = part;
                self.page_open = true;
            }
        };
        item(ui, Part::Overview, t!("principles-overview"), "");
        for (i, principle) in rubric.principles_and_gate().enumerate() {
            let gate = i == rubric.principles.len();
            if gate {
                ui.add_space(STEP);
            }
            let detail = match (gate, principle.critical) {
                (true, _) => t!("principles-outside"),
                (false, true) => t!("principles-needed"),
                (false, false) => "",
            };
            item(ui, Part::Principle(i), &principle.title, detail);
        }
        item(ui, Part::Harms, t!("principles-harms"), t!("principles-outside"));
        if rubrics.len() > 1 {
            ui.add_space(2.0 * STEP);
            heading_ui(ui, t!("principles-rubrics"));
            small_ui(ui, t!("principles-folder"));
            for (i, other) in rubrics.iter().enumerate() {
                if list_item_ui(ui, &other.title, &t!("principles-version", version = &other.version), self.rubric == i).clicked() {
                    *self = PrinciplesView { rubric: i, ..PrinciplesView::default() };
                }
            }
        }
    }

    fn page(&mut self, ui: &mut Ui, rubric: &Rubric, one_pane: bool) {
        if std::mem::take(&mut self.turned) {
            ui.scroll_to_cursor_animation(Some(Align::TOP), ScrollAnimation::none());
        }
        if one_pane && quiet_button_ui(ui, t!("principles-back")).clicked() {
            self.page_open = false;
        }
        let parts = rubric.principles.len() + 1;
        match self.part {
            Part::Overview => overview::show(ui, rubric),
            Part::Principle(i) => match rubric.principles_and_gate().nth(i) {
                Some(principle) => one::show(ui, rubric, principle, i == rubric.principles.len()),
                None => self.part = Part::Overview,
            },
            Part::Harms => harms::show(ui, rubric),
        }
        ui.add_space(2.0 * STEP);
        if let Some((part, name)) = self.next(rubric, parts)
            && quiet_button_ui(ui, &t!("principles-next", name = name)).clicked()
        {
            self.part = part;
        }
        // Page keys as in a book, for whoever reads from front to back.
        if keys::pressed(ui, Key::PageDown)
            && let Some((part, _)) = self.next(rubric, parts)
        {
            self.part = part;
        }
    }

    fn next(&self, rubric: &Rubric, parts: usize) -> Option<(Part, String)> {
        let title = |i: usize| rubric.principles_and_gate().nth(i).map(|p: &Principle| p.title.clone());
        match self.part {
            Part::Overview => Some((Part::Principle(0), title(0)?)),
            Part::Principle(i) if i + 1 < parts => Some((Part::Principle(i + 1), title(i + 1)?)),
            Part::Principle(_) => Some((Part::Harms, t!("principles-harms").to_owned())),
            Part::Harms => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PrinciplesView;
    use crate::app::home::Home;
    use crate::app::worker::no_waker;
    use crate::app::{Desk, screens::Screen};
    use egui_kittest::{Harness, kittest::Queryable};

    fn harness(name: &str, width: f32) -> Harness<'static, Desk> {
        let home = std::env::temp_dir().join(format!("oaat-principles-{name}-{}", std::process::id()));
        let mut desk = Desk::open(Home::at(home), no_waker());
        desk.screen = Screen::Principles(PrinciplesView::default());
        Harness::builder().with_size(egui::vec2(width, 640.0)).build_ui_state(|ui, desk: &mut Desk| desk.ui(ui), desk)
    }

    #[test]
    fn every_principle_has_a_page_and_the_status_is_told_plainly() {
        let mut harness = harness("wide", 1280.0);
        harness.run();
        let rubric = harness.state().shelf.rubrics().next().cloned();
        let rubric = rubric.as_deref();
        assert!(rubric.is_some());
        let status = rubric.map(|r| r.status.clone()).unwrap_or_default();
        assert!(harness.query_by_label(&status).is_some(), "the status of the rubric");
        for principle in rubric.into_iter().flat_map(|r| &r.principles) {
            let row = if principle.critical { format!("{}, needed for a pass", principle.title) } else { principle.title.clone() };
            harness.get_by_label(&row).click();
            harness.run();
            assert!(harness.query_by_label(&principle.short).is_some(), "{}", principle.title);
        }
    }

    #[test]
    fn where_only_one_pane_fits_esc_leads_back_to_the_list_and_then_to_the_library() {
        let mut harness = harness("narrow", 600.0);
        harness.run();
        harness.get_by_label("Goal focus, needed for a pass").click();
        harness.run();
        assert!(harness.query_by_label("Back to the list").is_some());
        harness.key_press(egui::Key::Escape);
        harness.run();
        assert!(matches!(harness.state().screen, Screen::Principles(_)));
        harness.key_press(egui::Key::Escape);
        harness.run();
        assert!(matches!(harness.state().screen, Screen::Library(_)));
    }
}
