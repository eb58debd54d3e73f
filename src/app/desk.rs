//! The whole program without a window: what is open, what was played, and the screen that is shown.

use super::attempts::{Attempts, ResultLine};
use super::home::Home;
use super::screens::{self, Screen, Tour, Workshop};
use super::settings::Settings;
use super::stage::Look;
use super::training::Training;
use super::worker::{Pending, Poll, Waker};
use crate::attempt;
use crate::library::{self, Entry, Folder, Shelf};
pub use crate::practice::Judged;
use crate::practice::log::Line;
use crate::script::Script;
use crate::texts::{self, t};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A message above the screens, until it is put away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub text: String,
    pub bad: bool,
    pub about: About,
}

/// What a notice is about, where a newer one takes the place of an older.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Anything,
    FolderRead,
}

/// The program's state.
pub struct Desk {
    pub settings: Settings,
    pub home: Home,
    pub shelf: Shelf,
    /// The shipped scenarios.
    pub entries: Vec<Entry>,
    /// The folder opened by a trainer.
    pub folder: Option<(PathBuf, Folder)>,
    pub attempts: Attempts,
    /// Drill cards and the log of practice.
    pub training: Training,
    pub screen: Screen,
    /// What is open in the trainers' place.
    pub workshop: Workshop,
    /// How many screens have been opened.
    pub visit: u64,
    pub notices: Vec<Notice>,
    pub waker: Waker,
    /// Seconds since 1970, told by the window; tests set it.
    pub now: u64,
    /// Randomness for seeds and ids, told by the window; tests set it.
    pub entropy: u64,
    /// Whether the page of keys lies over the screen.
    pub help_open: bool,
    /// The tour, while somebody takes it.
    pub tour: Option<Tour>,
    /// Set when the program should close.
    pub quit: bool,
    judged: Vec<Arc<Judged>>,
    judging: Option<Pending<Arc<Judged>>>,
    saved: Settings,
}

impl Desk {
    /// Reads settings, the shipped library, the folder opened last and the attempts.
    pub fn open(home: Home, waker: Waker) -> Desk {
        let (settings, damaged) = Settings::load(&home.settings());
        texts::choose(settings.language);
        let shelf = Shelf::shipped();
        let entries = library::shipped(&shelf);
        let screen = if settings.welcomed { Screen::library() } else { Screen::welcome() };
        let mut desk = Desk {
            saved: settings.clone(),
            settings,
            home,
            shelf,
            entries,
            folder: None,
            attempts: Attempts::default(),
            training: Training::default(),
            screen,
            workshop: Workshop::default(),
            visit: 0,
            notices: Vec::new(),
            waker,
            now: 0,
            entropy: 0,
            help_open: false,
            tour: None,
            quit: false,
            judged: Vec::new(),
            judging: None,
        };
        if let Some(text) = damaged {
            desk.notice(text, true);
        }
        if let Err(error) = desk.home.prepare() {
            desk.notice(t!("nothing-kept", why = error.to_string()), true);
        }
        if let Some(folder) = desk.settings.folder.clone() {
            desk.open_folder(&folder);
        }
        desk.reread_attempts();
        desk
    }

    pub fn notice(&mut self, text: impl Into<String>, bad: bool) {
        self.notices.push(Notice { text: text.into(), bad, about: About::Anything });
    }

    /// One pass of the interface.
    pub fn ui(&mut self, ui: &mut egui::Ui) {
        if texts::spoken() != self.settings.language {
            texts::choose(self.settings.language);
            self.reword();
        }
        self.poll();
        screens::show(ui, self);
        // While somebody types into a setting it is not written at every letter.
        if self.settings != self.saved && !ui.ctx().text_edit_focused() {
            self.save_settings();
        }
    }

    /// What checks and analysis said in another language is said again in the one that is spoken now.
    fn reword(&mut self) {
        if let Some((path, folder)) = &mut self.folder
            && let Ok(reread) = library::folder(path)
        {
            *folder = reread;
        }
        self.workshop.reword(&self.waker);
    }

    /// Goes on in another data folder, into which everything has been copied.
    pub fn move_home(&mut self, folder: &Path) {
        self.save_settings();
        match self.home.move_to(folder) {
            Ok(home) => {
                let text = t!("home-moved", new = home.root().display().to_string(), old = self.home.root().display().to_string());
                self.home = home;
                self.notice(text, false);
                self.training.forget_log();
                self.reread_attempts();
            }
            Err(error) => self.notice(t!("home-stays", why = error.to_string()), true),
        }
    }

    /// Writes the settings if they changed.
    pub fn save_settings(&mut self) {
        if self.settings != self.saved {
            if let Err(error) = self.settings.save(&self.home.settings()) {
                self.notice(t!("settings-not-kept", why = error.to_string()), true);
            }
            self.saved = self.settings.clone();
        }
    }

    /// Everything that was typed in the Workshop is on disk when this returns.
    pub fn leave_workshop(&mut self) {
        let mut workshop = std::mem::take(&mut self.workshop);
        workshop.leave(self);
        self.workshop = workshop;
    }

    /// What the stage shall show; `None` where a screen has no stage.
    pub fn look(&self) -> Option<Look> {
        screens::look(self)
    }

    /// A number nobody can foresee, for seeds and ids. Mixes what the window told with a counter, so that two calls differ.
    pub fn draw(&mut self) -> u64 {
        self.entropy = self.entropy.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mut mixed = self.entropy ^ (self.entropy >> 33);
        mixed = mixed.wrapping_mul(0xff51_afd7_ed55_8ccd);
        mixed ^ (mixed >> 33)
    }

    /// Opens a folder of scenarios, or reads it again.
    pub fn open_folder(&mut self, path: &Path) {
        match library::folder(path) {
            Ok(folder) => {
                for error in &folder.unreadable {
                    self.notices.push(Notice { text: error.to_string(), bad: true, about: About::Anything });
                }
                self.settings.folder = Some(path.to_owned());
                self.folder = Some((path.to_owned(), folder));
            }
            Err(error) => {
                self.folder = None;
                self.settings.folder = None;
                self.notice(t!("folder-not-opened", why = error.to_string()), true);
            }
        }
    }

    /// Every scenario in view: the shipped ones, then those of the folder.
    pub fn all_entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().chain(self.folder.iter().flat_map(|(_, f)| &f.entries))
    }

    /// The script with this hash: in view, or kept from when it was played.
    pub fn script(&self, play_hash: &str) -> Option<Arc<Script>> {
        let in_view = self.all_entries().filter_map(|e| e.script.as_ref()).find(|s| s.play_hash().0 == play_hash).cloned();
        in_view.or_else(|| self.home.kept_script(play_hash).map(Arc::new))
    }

    /// What judging a script takes, once it is computed; the first call starts the work.
    pub fn judged(&mut self, script: &Arc<Script>) -> Option<Arc<Judged>> {
        if let Some(known) = self.judged.iter().find(|j| Arc::ptr_eq(&j.script, script) || j.script.play_hash() == script.play_hash()) {
            return Some(known.clone());
        }
        if self.judging.is_none() {
            let script = script.clone();
            self.judging = Some(Pending::start(&self.waker, move || Arc::new(Judged::of(script))));
        }
        None
    }

    /// Starts reading the attempts again.
    pub fn reread_attempts(&mut self) {
        let in_view = self.all_entries().filter_map(|e| e.script.clone()).collect();
        self.attempts.reread(&self.home, in_view, &self.waker);
    }

    /// Waits until the attempts are known: before a record says whether it is a repeated play, and for what a returning client brings.
    pub fn settle_attempts(&mut self) {
        let problem = self.attempts.settle(&self.waker);
        self.notices.extend(problem.map(|text| Notice { text, bad: true, about: About::Anything }));
    }

    /// Makes sure that there are cards to drill and that the log of practice is read.
    pub fn prepare_training(&mut self) {
        let scripts = self.all_entries().filter_map(|e| e.script.clone()).collect();
        self.training.prepare(&self.home, scripts, &self.waker);
    }

    /// Keeps something that was practised.
    pub fn keep_practised(&mut self, line: Line) {
        self.training.keep(line, &self.home, &self.waker);
    }

    /// Whether this scenario has been played before, to whatever end.
    pub fn played_before(&self, scenario: &str) -> bool {
        self.attempts.list().iter().any(|a| a.record.as_ref().is_ok_and(|r| r.header.scenario == scenario && !r.choices().is_empty()))
    }

    /// The facts that held when the latest session with a scenario ended: what a returning client brings.
    pub fn agreed_in(&self, scenario: &str) -> Vec<String> {
        let ended = self.attempts.list().iter().filter_map(|a| a.record.as_ref().ok().zip(a.script.as_ref())).filter(|(r, _)| r.header.scenario == scenario);
        let transcripts = ended.filter_map(|(record, script)| {
            attempt::replay(record, script).ok().filter(|t| t.state().ending.is_some()).map(|t| (record.header.started, t, script))
        });
        transcripts.max_by_key(|(started, ..)| *started).map(|(_, transcript, script)| transcript.facts_held(&script.play)).unwrap_or_default()
    }

    /// The first and the latest result with a scenario.
    pub fn results_with(&self, scenario: &str) -> (Option<ResultLine>, Option<ResultLine>) {
        let mut with: Vec<(u64, ResultLine)> = self
            .attempts
            .list()
            .iter()
            .filter_map(|a| a.record.as_ref().ok().filter(|r| r.header.scenario == scenario).map(|r| r.header.started).zip(a.result))
            .collect();
        with.sort_by_key(|(started, _)| *started);
        (with.first().map(|(_, r)| *r), with.last().map(|(_, r)| *r))
    }

    fn poll(&mut self) {
        if let Some(pending) = &self.judging {
            match pending.poll() {
                Poll::Waiting => {}
                Poll::Ready(judged) => {
                    self.judged.push(judged);
                    self.judging = None;
                }
                Poll::Lost => self.judging = None,
            }
        }
        let problems = self.training.poll(&self.home, &self.waker);
        self.notices.extend(problems.into_iter().map(|text| Notice { text, bad: true, about: About::Anything }));
        let problem = self.attempts.poll(&self.waker);
        self.notices.extend(problem.map(|text| Notice { text, bad: true, about: About::Anything }));
    }

    /// Whether something is being computed.
    pub fn busy(&self) -> bool {
        self.judging.is_some() || self.attempts.busy() || self.training.busy() || self.workshop.busy()
    }
}
