//! The library: the clients to meet, those shipped and those of the opened folder.

mod cards;
mod faults;
mod folder;

use super::{BriefingView, Next, Screen};
use crate::app::Desk;
use crate::app::theme::STEP;
use crate::app::widgets::{heading_ui, lead_ui, page_ui, title_ui};
use crate::library::Entry;
use crate::texts::t;
use cards::CardGrid;
use egui::Ui;
pub use faults::count;
pub use folder::take_dropped;

/// The widest that the cards spread.
const WIDTH: f32 = 1680.0;

/// The library screen.
#[derive(Default)]
pub struct LibraryView {
    shipped: CardGrid,
    own: CardGrid,
    /// What is typed into the field for a folder.
    path: String,
}

impl LibraryView {
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        folder::take_dropped(ui, desk);
        let chosen = page_ui(ui, WIDTH, |ui| {
            title_ui(ui, t!("library-title"));
            lead_ui(ui, t!("library-lead"));
            ui.add_space(2.0 * STEP);
            let mut chosen = self.shipped.show(ui, &desk.entries, desk);
            ui.add_space(4.0 * STEP);
            heading_ui(ui, t!("library-own"));
            if let Some(own) = folder::show(ui, desk, &mut self.path, &mut self.own) {
                chosen = Some(own);
            }
            chosen
        });
        chosen.and_then(|entry: Entry| BriefingView::new(&entry, desk)).map(|view| Screen::Briefing(Box::new(view)))
    }
}

#[cfg(test)]
mod tests {
    use crate::app::home::Home;
    use crate::app::worker::no_waker;
    use crate::app::{Desk, screens::Screen};
    use crate::files;
    use egui_kittest::{Harness, kittest::Queryable};
    use std::path::PathBuf;

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("oaat-library-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        folder
    }

    fn desk(home: PathBuf) -> Desk {
        let mut desk = Desk::open(Home::at(home), no_waker());
        desk.settings.welcomed = true;
        desk.screen = Screen::library();
        desk
    }

    fn harness(desk: Desk, width: f32, height: f32) -> Harness<'static, Desk> {
        Harness::builder().with_size(egui::vec2(width, height)).build_ui_state(|ui, desk: &mut Desk| desk.ui(ui), desk)
    }

    #[test]
    fn a_folder_with_a_broken_file_says_where_and_how_to_mend_it() {
        let home = scratch("broken");
        let folder = home.join("mine");
        assert!(files::ensure_folder(&folder).is_ok());
        let text = include_str!("../../../../tests/fixtures/rules/unknown-moment.ron");
        assert!(files::write_whole(&folder.join("mine.ron"), text.as_bytes()).is_ok());
        let mut harness = harness(desk(home), 1024.0, 640.0);
        harness.state_mut().open_folder(&folder);
        harness.run();
        assert!(harness.query_all_by_label_contains("Line ").next().is_some(), "a sentence with its line");
        assert!(harness.query_by_label_contains("cannot be played").is_some());
    }

    #[test]
    fn the_cards_of_a_row_are_equally_high() {
        let mut harness = harness(desk(scratch("rows")), 1920.0, 1080.0);
        harness.run();
        let tops: Vec<f32> = harness.query_all_by_label_contains("Meet ").map(|node| node.rect().top()).collect();
        assert!(tops.len() >= 3 && tops[..3].iter().all(|top| (top - tops[0]).abs() < 0.5), "{tops:?}");
    }

    #[test]
    fn an_empty_folder_and_no_folder_both_say_what_to_do() {
        let home = scratch("empty");
        let folder = home.join("mine");
        assert!(files::ensure_folder(&folder).is_ok());
        let mut harness = harness(desk(home), 512.0, 320.0);
        harness.run();
        assert!(harness.query_by_label("Open the folder").is_some());
        harness.state_mut().open_folder(&folder);
        harness.run();
        assert!(harness.query_by_label_contains("holds no scenarios").is_some());
    }
}
