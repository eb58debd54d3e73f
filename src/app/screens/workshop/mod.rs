//! The Workshop: a trainer's place. A file that is followed whatever program edits it, its faults as sentences, a form, a map, the proofs, and any moment played at once.

mod analysis;
mod bar;
mod checks;
mod chooser;
mod draft;
mod findings;
mod form;
mod keys;
mod layout;
mod map;
mod marks;
mod open;
mod outline;
mod play;
#[cfg(test)]
mod tests;
mod text;
mod watch;

use super::Next;
use crate::app::Desk;
use crate::app::theme::{self, STEP};
use crate::app::widgets::page_ui;
use crate::app::worker::Waker;
use crate::authoring::edit::{Heading, Part, Place, Renamed, Section};
use crate::texts::t;
use chooser::Chooser;
use draft::Typing;
use egui::Ui;
use form::Wish;
use open::OpenFile;
use play::PlayFrom;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use watch::{Seen, Watch};

/// The screen. What it shows lives on the desk, so that a trial leads back to where it began.
#[derive(Default)]
pub struct WorkshopView;

impl WorkshopView {
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        let mut workshop = std::mem::take(&mut desk.workshop);
        let next = workshop.show(ui, desk);
        if next.is_some() {
            workshop.leave(desk);
        }
        desk.workshop = workshop;
        next
    }
}

/// The pages of an open file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    /// The outline, where it has no column of its own.
    Outline,
    #[default]
    Form,
    Map,
    Analysis,
    Text,
    /// The checks, where they have no column of their own.
    Checks,
}

/// The part of the file that is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Selected {
    section: Section,
    index: usize,
    id: String,
}

/// A trainer's place, with everything that is open in it.
#[derive(Default)]
pub struct Workshop {
    file: Option<OpenFile>,
    /// The files of the folder, as they were listed last.
    files: Vec<PathBuf>,
    chooser: Chooser,
    watch: Option<(Watched, Watch)>,
    typing: Typing,
    selected: Option<Selected>,
    open_response: Option<String>,
    open_line: Option<Place>,
    /// The part that is selected, as it stands in the text.
    part: Option<(Arc<str>, Selected, Part)>,
    outline: outline::OutlineView,
    text: text::TextView,
    map: map::MapView,
    analysis: analysis::AnalysisView,
    tab: Tab,
    play: Option<PlayFrom>,
    /// What was opened shall be scrolled to.
    scroll: bool,
}

/// What is watched.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Watched {
    folder: Option<PathBuf>,
    file: Option<PathBuf>,
}

impl Workshop {
    fn show(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        self.keep_watch(desk);
        let wish = self.typing.paused(&desk.waker);
        self.grant_all(wish, desk);
        let mark = mark(desk.now);
        if let Some(file) = &mut self.file {
            file.poll(&mark, &desk.waker);
        }
        let back = self.keys(ui, desk);
        let next = if self.file.is_some() { self.open_ui(ui, desk) } else { self.chooser_ui(ui, desk) };
        next.or(back)
    }

    /// Lets everything be said again: the language is another.
    pub fn reword(&mut self, waker: &Waker) {
        if let Some(file) = &mut self.file {
            file.checks.want(&file.path, &file.text, waker);
            file.news = None;
        }
        self.analysis.reword();
        self.map.reword();
    }

    fn chooser_ui(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        let mut chooser = std::mem::take(&mut self.chooser);
        let chosen = page_ui(ui, theme::measure(ui) + 20.0 * STEP, |ui| chooser.show(ui, desk, &self.files));
        self.chooser = chooser;
        if let Some(path) = chosen {
            self.open(&path, desk);
        }
        None
    }

    /// Opens a file, after closing the one that is open.
    pub fn open(&mut self, path: &Path, desk: &mut Desk) {
        self.close(desk);
        match OpenFile::open(path, &desk.waker) {
            Ok(file) => {
                self.selected = file.outline.of_section(Section::Moments).next().or(file.outline.headings.first()).map(Selected::of);
                self.outline.reveal();
                self.outline.take_keyboard();
                self.file = Some(file);
                self.tab = Tab::Form;
            }
            Err(error) => desk.notice(error.to_string(), true),
        }
    }

    /// Whether something is being read, written, checked or drawn.
    pub fn busy(&self) -> bool {
        self.map.busy() || self.analysis.busy() || self.file.as_ref().is_some_and(|f| f.checks.busy() || !f.is_saved())
    }

    /// Everything is written and the file put away.
    fn close(&mut self, desk: &mut Desk) {
        self.leave(desk);
        if let Some(news) = self.file.as_ref().filter(|f| !f.is_saved()).map(|f| t!("workshop-not-all-written", file = f.name())) {
            desk.notice(news, true);
        }
        self.file = None;
        self.selected = None;
        self.open_response = None;
        self.part = None;
    }

    /// The place is left, or the program ends: what was typed is written now. The file stays open for a return.
    pub fn leave(&mut self, desk: &mut Desk) {
        let wish = self.typing.take();
        self.grant_all(wish, desk);
        if let Some(file) = &mut self.file {
            file.finish(&mark(desk.now));
        }
        self.watch = None;
    }

    /// Sees to it that the open folder and file are watched, and heeds what was seen.
    fn keep_watch(&mut self, desk: &mut Desk) {
        let watched = Watched { folder: desk.folder.as_ref().map(|(path, _)| path.clone()), file: self.file.as_ref().map(|f| f.path.clone()) };
        if self.watch.as_ref().is_none_or(|(known, _)| *known != watched) {
            let watch = Watch::start(watched.folder.as_deref(), watched.file.as_deref(), &desk.waker);
            self.watch = Some((watched, watch));
            // It may have changed while nobody looked.
            if let Some(file) = &mut self.file {
                file.look(&desk.waker);
            }
        }
        let seen = self.watch.as_ref().map(|(_, watch)| watch.seen()).unwrap_or_default();
        for seen in seen {
            match seen {
                Seen::Folder(files) => self.files = files,
                Seen::File => {
                    // What is being typed counts as a change of ours.
                    let wish = self.typing.take();
                    self.grant_all(wish, desk);
                    if let Some(file) = &mut self.file {
                        file.look(&desk.waker);
                    }
                }
            }
        }
    }

    /// Does what the form asked for, in its order.
    fn grant_all(&mut self, wishes: impl IntoIterator<Item = Wish>, desk: &mut Desk) {
        let mark = mark(desk.now);
        for wish in wishes {
            let Some(file) = &mut self.file else { return };
            match wish {
                Wish::Change { change, what } => file.change(&change, &what, &mark, &desk.waker),
                Wish::Rename { what, from, to } => {
                    let taken = match what {
                        Renamed::Moment => file.outline.find(Section::Moments, &to).is_some(),
                        Renamed::Ending => file.outline.find(Section::Endings, &to).is_some(),
                        Renamed::Fact => file.outline.facts.iter().any(|f| f.id == to),
                    };
                    if taken || to.is_empty() {
                        file.news = Some(if to.is_empty() { t!("workshop-id-empty", from = from) } else { t!("workshop-id-taken", to = to, from = from) });
                        continue;
                    }
                    file.rename(what, &from, &to, &mark, &desk.waker);
                    if let Some(selected) = self.selected.as_mut().filter(|s| s.id == from) {
                        selected.id = to;
                    }
                }
                Wish::Open(section, id) => {
                    if let Some(heading) = file.outline.find(section, &id) {
                        self.selected = Some(Selected::of(heading));
                        self.open_response = None;
                        self.outline.reveal();
                        self.tab = Tab::Form;
                    }
                }
                Wish::PlayFrom(id) => self.play = PlayFrom::at(file, &id),
            }
        }
    }

    /// The part that is selected: by its id, or, if that is gone, what stands in its place.
    fn selected_heading(&mut self) -> Option<Heading> {
        let outline = &self.file.as_ref()?.outline;
        let wanted = self.selected.as_ref()?;
        let in_place = outline.of_section(wanted.section).nth(wanted.index);
        let heading = in_place.filter(|h| h.id == wanted.id).or_else(|| outline.find(wanted.section, &wanted.id).filter(|h| !h.id.is_empty()));
        let heading = heading.or(in_place).or_else(|| outline.of_section(wanted.section).last()).or(outline.headings.first())?.clone();
        self.selected = Some(Selected::of(&heading));
        Some(heading)
    }

    /// The text of the selected part, read once for each state of the file.
    fn selected_part(&mut self, heading: &Heading) -> Option<Part> {
        let text = self.file.as_ref()?.text.clone();
        let selected = Selected::of(heading);
        if let Some((of, which, part)) = &self.part
            && Arc::ptr_eq(of, &text)
            && *which == selected
        {
            return Some(part.clone());
        }
        let part = Part::read(&text, &heading.place())?;
        self.part = Some((text, selected, part.clone()));
        Some(part)
    }

    /// Shows the part of the file at this line: in the form if a part stands there, else in the text.
    fn go_to_line(&mut self, line: u32) {
        let Some(file) = &self.file else { return };
        self.text.show_line(line);
        match file.outline.at_line(line) {
            Some(heading) => {
                self.open_response = heading.responses.iter().find(|(_, lines)| lines.contains(&line)).map(|(id, _)| id.clone());
                self.scroll = self.open_response.is_some();
                self.selected = Some(Selected::of(heading));
                self.outline.reveal();
                if self.tab != Tab::Text {
                    self.tab = if heading.broken { Tab::Text } else { Tab::Form };
                }
            }
            None => self.tab = Tab::Text,
        }
    }
}

impl Selected {
    fn of(heading: &Heading) -> Selected {
        Selected { section: heading.section, index: heading.index, id: heading.id.clone() }
    }
}

/// The time as it stands in the name of a file that is kept aside, such as `2026-11-25-221803`.
fn mark(now: u64) -> String {
    let (year, month, day) = crate::texts::civil(now);
    let second = now % 86_400;
    format!("{year:04}-{month:02}-{day:02}-{:02}{:02}{:02}", second / 3_600, second / 60 % 60, second % 60)
}
