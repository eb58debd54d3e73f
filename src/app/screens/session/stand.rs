//! A desk on which the tests hold sessions: driven by label and by key, with its records on a scratch folder.

use crate::app::desk::Desk;
use crate::app::home::Home;
use crate::app::screens::{BriefingView, Screen};
use crate::app::worker::no_waker;
use crate::attempt::{self, Record};
use crate::files::scratch::Scratch;
use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::time::{Duration, Instant};

pub struct Stand {
    pub harness: Harness<'static, Desk>,
    scratch: Scratch,
}

/// The window that most tests look through.
pub const WINDOW: Vec2 = Vec2::new(1280.0, 800.0);

impl Stand {
    /// The briefing of the stand scenario, with the desk changed beforehand.
    pub fn briefing(size: Vec2, change: impl FnOnce(&mut Desk)) -> Stand {
        let scratch = Scratch::new();
        let scenarios = scratch.path("scenarios");
        std::fs::create_dir_all(&scenarios).unwrap();
        std::fs::write(scenarios.join("stand.ron"), include_str!("stand.ron")).unwrap();
        let mut desk = Desk::open(Home::at(scratch.path("home")), no_waker());
        desk.settings.welcomed = true;
        desk.entropy = 5;
        desk.open_folder(&scenarios);
        change(&mut desk);
        let entry = desk.all_entries().find(|e| e.id.as_deref() == Some("stand")).unwrap().clone();
        assert!(entry.script.is_some(), "{:?}", entry.diagnostics);
        desk.screen = Screen::Briefing(Box::new(BriefingView::new(&entry, &mut desk).unwrap()));
        let harness = Harness::builder().with_size(size).build_ui_state(|ui, desk: &mut Desk| desk.ui(ui), desk);
        let mut stand = Stand { harness, scratch };
        stand.rest();
        stand
    }

    /// The session, begun.
    pub fn session(size: Vec2, change: impl FnOnce(&mut Desk)) -> Stand {
        let mut stand = Stand::briefing(size, change);
        stand.click("Begin without answering");
        stand.until(|desk| matches!(desk.screen, Screen::Session(_)));
        stand
    }

    /// A few passes, for what takes more than one.
    pub fn rest(&mut self) {
        self.harness.run_steps(6);
    }

    pub fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.rest();
    }

    pub fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click_accesskit();
        self.rest();
    }

    pub fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.rest();
    }

    pub fn sees(&self, label: &str) -> bool {
        self.harness.query_by_label(label).is_some()
    }

    /// Whether something is named with these words in it.
    pub fn sees_part(&self, part: &str) -> bool {
        self.harness.query_all_by_label_contains(part).next().is_some()
    }

    /// The names that begin so, in the order of the screen.
    pub fn labels_starting(&self, start: &str) -> Vec<String> {
        use egui_kittest::kittest::NodeT;
        let all = self.harness.query_all_by_label_contains(start);
        all.into_iter().filter_map(|n| n.accesskit_node().label()).filter(|l| l.starts_with(start)).collect()
    }

    /// Presses the first of several answers of one name.
    pub fn click_first(&mut self, label: &str) {
        if let Some(first) = self.harness.get_all_by_role_and_label(egui::accesskit::Role::RadioButton, label).next() {
            first.click_accesskit();
        }
        self.rest();
    }

    /// Whether a line that is read out when it changes holds this.
    pub fn hears(&self, text: &str) -> bool {
        let news = self.harness.query_all_by_role(egui::accesskit::Role::Status);
        news.into_iter().any(|n| n.accesskit_node().label().is_some_and(|l| l.contains(text)))
    }

    pub fn until(&mut self, done: impl Fn(&Desk) -> bool) {
        self.wait(|stand| done(stand.harness.state()));
    }

    pub fn until_sees(&mut self, label: &str) {
        self.wait(|stand| stand.sees(label));
    }

    fn wait(&mut self, done: impl Fn(&Stand) -> bool) {
        let began = Instant::now();
        while !done(self) {
            assert!(began.elapsed() < Duration::from_secs(20), "waited in vain");
            std::thread::sleep(Duration::from_millis(2));
            self.harness.step();
        }
        self.rest();
    }

    /// Says the response with these words and waits for the answer.
    pub fn say(&mut self, words: &str, answer: &str) {
        self.click(words);
        self.click("Say it");
        self.until_sees(answer);
    }

    pub fn desk(&mut self) -> &mut Desk {
        self.harness.state_mut()
    }

    /// The one attempt in the data folder.
    pub fn path(&self) -> std::path::PathBuf {
        let paths = attempt::list(&self.scratch.path("home").join("attempts")).unwrap();
        assert_eq!(paths.len(), 1);
        paths[0].clone()
    }

    pub fn record(&self) -> Record {
        attempt::read_file(&self.path()).unwrap()
    }

    pub fn home_file(&self, name: &str) -> std::path::PathBuf {
        self.scratch.path("home").join(name)
    }
}
