//! The file that is open: what is shown, what the disk holds, and how the two come together without either being lost.
//!
//! An edit is written at once, off the UI thread, and only over what was read: a file that another program changed meanwhile is never replaced unasked. Before the first
//! edit of a sitting the file as it was is kept in the folder `backups` beside it, and so is whatever the answer to such a question would have lost.

use super::checks::Checks;
use super::watch;
use crate::app::worker::{Pending, Poll, Waker};
use crate::authoring::edit::{Change, Edit, History, Outline, Refusal, Renamed, Step, rename};
use crate::files::{self, FileError, NotReplaced};
use crate::texts::t;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What keeps the file from being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Another program changed it while there were edits here; this is what it holds.
    Changed(Arc<str>),
    /// It was moved or removed.
    Gone,
    /// A sentence on why it cannot be read or written.
    Failed(String),
}

/// What a write came to.
enum Wrote {
    Done {
        aside: Option<PathBuf>,
    },
    Changed(String),
    Gone,
    /// The file as it was could not be kept aside.
    NotKept(String),
    Failed(String),
}

/// One scenario file.
pub struct OpenFile {
    pub path: PathBuf,
    /// What is shown and edited.
    pub text: Arc<str>,
    /// What the file held when it was last read or written.
    disk: Arc<str>,
    pub outline: Outline,
    pub history: History,
    pub checks: Checks,
    pub trouble: Option<Trouble>,
    /// Where the file as it was before this sitting is kept, once anything was changed.
    pub aside: Option<PathBuf>,
    /// Something to be told: the file was read again, a change was refused.
    pub news: Option<String>,
    saving: Option<(Arc<str>, Pending<Wrote>)>,
    looking: Option<Pending<Result<Arc<str>, String>>>,
    look_again: bool,
}

impl OpenFile {
    pub fn open(path: &Path, waker: &Waker) -> Result<OpenFile, FileError> {
        let text: Arc<str> = files::read_text(path)?.into();
        let mut file = OpenFile {
            path: path.to_owned(),
            outline: Outline::of(&text),
            disk: text.clone(),
            text,
            history: History::default(),
            checks: Checks::default(),
            trouble: None,
            aside: None,
            news: None,
            saving: None,
            looking: None,
            look_again: false,
        };
        file.checks.want(path, &file.text, waker);
        Ok(file)
    }

    pub fn name(&self) -> String {
        self.path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Whether everything that is shown is on disk.
    pub fn is_saved(&self) -> bool {
        self.saving.is_none() && self.text == self.disk
    }

    /// Makes a change and starts writing it.
    pub fn change(&mut self, change: &Change, what: &str, mark: &str, waker: &Waker) {
        match change.edit(&self.text) {
            Ok(edit) => self.make(edit, what, mark, waker),
            Err(refusal) => self.news = Some(refusal.to_string()),
        }
    }

    /// Gives a part another id, and everything that names it too.
    pub fn rename(&mut self, what: Renamed, from: &str, to: &str, mark: &str, waker: &Waker) {
        match rename(&self.text, what, from, to) {
            Some(edit) => self.make(edit, t!("step-id"), mark, waker),
            None => self.news = Some(Refusal::Gone.to_string()),
        }
    }

    fn make(&mut self, edit: Edit, what: &str, mark: &str, waker: &Waker) {
        if edit.is_empty() {
            return;
        }
        match edit.apply(&self.text) {
            Ok(after) => {
                self.history.note(Step { what: what.to_owned(), edit });
                self.show(after.into(), mark, waker);
            }
            Err(stale) => self.news = Some(stale.to_string()),
        }
    }

    pub fn undo(&mut self, mark: &str, waker: &Waker) {
        let before = self.history.undo(&self.text);
        self.stepped(before, mark, waker);
    }

    pub fn redo(&mut self, mark: &str, waker: &Waker) {
        let after = self.history.redo(&self.text);
        self.stepped(after, mark, waker);
    }

    fn stepped(&mut self, text: Result<Option<String>, crate::authoring::edit::Stale>, mark: &str, waker: &Waker) {
        match text {
            Ok(Some(text)) => self.show(text.into(), mark, waker),
            Ok(None) => {}
            Err(stale) => self.news = Some(stale.to_string()),
        }
    }

    fn show(&mut self, text: Arc<str>, mark: &str, waker: &Waker) {
        self.news = None;
        self.set(text, waker);
        self.save(mark, waker);
    }

    fn set(&mut self, text: Arc<str>, waker: &Waker) {
        self.outline = Outline::of(&text);
        self.text = text;
        self.checks.want(&self.path, &self.text, waker);
    }

    /// Starts writing what is shown, unless something stands in the way or it is being written.
    fn save(&mut self, mark: &str, waker: &Waker) {
        if self.saving.is_some() || self.looking.is_some() || self.trouble.is_some() || self.text == self.disk {
            return;
        }
        let (path, expected, new, mark) = (self.path.clone(), self.disk.clone(), self.text.clone(), mark.to_owned());
        let first = self.aside.is_none();
        let work = move || write(&path, &expected, &new, first.then_some(mark.as_str()));
        self.saving = Some((self.text.clone(), Pending::start(waker, work)));
    }

    /// Writes what is shown before the program ends or the file is closed. It waits for the disk.
    pub fn finish(&mut self, mark: &str) {
        // What is being read may be older than what is written now.
        self.looking = None;
        self.look_again = true;
        while let Some((text, pending)) = self.saving.take() {
            match pending.poll() {
                Poll::Waiting => {
                    std::thread::sleep(std::time::Duration::from_millis(2));
                    self.saving = Some((text, pending));
                }
                Poll::Ready(wrote) => self.wrote(text, wrote),
                Poll::Lost => {}
            }
        }
        if self.trouble.is_none() && self.text != self.disk {
            let wrote = write(&self.path, &self.disk, &self.text, self.aside.is_none().then_some(mark));
            self.wrote(self.text.clone(), wrote);
        }
        // What cannot be written over the file is kept beside it.
        if self.text != self.disk
            && let Err(error) = files::keep_aside(&self.path, &format!("{mark}.unsaved"), &self.text)
        {
            self.news = Some(error.to_string());
        }
    }

    /// The file may have been changed by another program.
    pub fn look(&mut self, waker: &Waker) {
        if self.saving.is_some() || self.looking.is_some() {
            self.look_again = true;
            return;
        }
        let path = self.path.clone();
        self.looking = Some(Pending::start(waker, move || watch::read(&path)));
    }

    /// What became of reading, writing and checking.
    pub fn poll(&mut self, mark: &str, waker: &Waker) {
        self.checks.poll(waker);
        if let Some((text, pending)) = self.saving.take() {
            match pending.poll() {
                Poll::Waiting => self.saving = Some((text, pending)),
                Poll::Ready(wrote) => {
                    self.wrote(text, wrote);
                    self.save(mark, waker);
                }
                Poll::Lost => self.trouble = Some(Trouble::Failed(t!("workshop-not-written").to_owned())),
            }
        }
        if let Some(pending) = self.looking.take() {
            match pending.poll() {
                Poll::Waiting => self.looking = Some(pending),
                Poll::Ready(read) => {
                    self.looked(read, waker);
                    self.save(mark, waker);
                }
                Poll::Lost => {}
            }
        }
        if self.look_again && self.saving.is_none() && self.looking.is_none() {
            self.look_again = false;
            self.look(waker);
        }
    }

    fn wrote(&mut self, text: Arc<str>, wrote: Wrote) {
        match wrote {
            Wrote::Done { aside } => {
                self.disk = text;
                self.aside = self.aside.take().or(aside);
            }
            Wrote::Changed(theirs) => self.trouble = Some(Trouble::Changed(theirs.into())),
            Wrote::Gone => self.trouble = Some(Trouble::Gone),
            Wrote::NotKept(why) => self.trouble = Some(Trouble::Failed(t!("workshop-not-kept", why = why))),
            Wrote::Failed(why) => self.trouble = Some(Trouble::Failed(why)),
        }
    }

    fn looked(&mut self, read: Result<Arc<str>, String>, waker: &Waker) {
        let theirs = match read {
            Ok(theirs) => theirs,
            Err(_) if !self.path.exists() => {
                self.trouble = Some(Trouble::Gone);
                return;
            }
            Err(why) => {
                self.trouble = Some(Trouble::Failed(why));
                return;
            }
        };
        if theirs == self.disk || theirs == self.text {
            // Our own writing, or a change that was undone.
            self.disk = theirs;
            self.trouble = None;
        } else if self.text == self.disk {
            self.adopt(theirs, waker);
            self.news = Some(t!("workshop-read-again").to_owned());
        } else {
            self.trouble = Some(Trouble::Changed(theirs));
        }
    }

    fn adopt(&mut self, theirs: Arc<str>, waker: &Waker) {
        self.history.forget();
        self.disk = theirs.clone();
        self.trouble = None;
        self.set(theirs, waker);
    }

    /// The answer to a conflict: the file as the other program left it. What was changed here is kept aside.
    pub fn take_theirs(&mut self, mark: &str, waker: &Waker) {
        let Some(Trouble::Changed(theirs)) = self.trouble.clone() else { return };
        match files::keep_aside(&self.path, mark, &self.text) {
            Ok(aside) => {
                self.adopt(theirs, waker);
                self.news = Some(t!("workshop-mine-aside", file = aside.display().to_string()));
            }
            Err(error) => self.news = Some(error.to_string()),
        }
    }

    /// The other answer: what is shown here. What the other program wrote is kept aside.
    pub fn keep_mine(&mut self, mark: &str, waker: &Waker) {
        let Some(Trouble::Changed(theirs)) = self.trouble.clone() else { return };
        match files::keep_aside(&self.path, mark, &theirs) {
            Ok(aside) => {
                self.disk = theirs;
                self.trouble = None;
                self.news = Some(t!("workshop-theirs-aside", file = aside.display().to_string()));
                self.save(mark, waker);
            }
            Err(error) => self.news = Some(error.to_string()),
        }
    }

    /// Tries again what could not be written; a file that is gone is written anew.
    pub fn again(&mut self, mark: &str, waker: &Waker) {
        if self.trouble.take() == Some(Trouble::Gone) {
            self.looking = None;
            match files::write_whole(&self.path, self.text.as_bytes()) {
                Ok(()) => self.disk = self.text.clone(),
                Err(error) => self.trouble = Some(Trouble::Failed(error.to_string())),
            }
            return;
        }
        self.save(mark, waker);
        self.look(waker);
    }
}

/// Writes a text over the one that is expected; before the first time the old one is kept aside.
fn write(path: &Path, expected: &str, new: &str, mark: Option<&str>) -> Wrote {
    let mut aside = None;
    if let Some(mark) = mark {
        match files::keep_aside(path, mark, expected) {
            Ok(kept) => aside = Some(kept),
            Err(error) => return Wrote::NotKept(error.to_string()),
        }
    }
    match files::replace_text(path, expected, new) {
        Ok(()) => Wrote::Done { aside },
        Err(NotReplaced::Changed(theirs)) => Wrote::Changed(theirs),
        Err(NotReplaced::File(FileError::Missing { .. })) => Wrote::Gone,
        Err(NotReplaced::File(error)) => Wrote::Failed(error.to_string()),
    }
}
