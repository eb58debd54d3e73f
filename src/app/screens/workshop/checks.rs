//! What is to be said about the open file: form and shape at once, what is true of every session as soon as that is worked out; both off the UI thread.

use crate::app::worker::{Pending, Poll, Waker};
use crate::diagnostic::Diagnostic;
use crate::library::{self, Entry, Ids, Look, Shelf, Source};
use crate::script::Script;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How far a text was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// Form and shape: whether it can be played.
    Shape,
    /// Every session that it can lead to.
    Sessions,
}

/// What was found in one text.
#[derive(Clone)]
pub struct Report {
    path: PathBuf,
    pub text: Arc<str>,
    pub depth: Depth,
    pub entry: Entry,
    /// The rubrics, temperaments and policies it was checked with.
    pub shelf: Arc<Shelf>,
}

impl Report {
    /// The scenario, if nothing keeps it from being played.
    pub fn script(&self) -> Option<&Arc<Script>> {
        self.entry.script.as_ref()
    }

    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.entry.diagnostics
    }
}

/// The latest report and the work on the next.
#[derive(Default)]
pub struct Checks {
    pub report: Option<Report>,
    /// The latest script without errors: what a form can still show while the file has some.
    pub shelf: Option<Arc<Shelf>>,
    running: Option<Pending<Report>>,
    wanted: Option<(PathBuf, Arc<str>)>,
    /// By the rules for publishing too.
    publish: bool,
}

impl Checks {
    /// Asks for a check of this text. While one is running the newest text waits.
    pub fn want(&mut self, path: &Path, text: &Arc<str>, waker: &Waker) {
        self.wanted = Some((path.to_owned(), text.clone()));
        self.start(waker);
    }

    /// Whether the rules for publishing apply too.
    pub fn publish(&self) -> bool {
        self.publish
    }

    /// Checks this text by the rules for publishing too, or no longer by them.
    pub fn set_publish(&mut self, publish: bool, path: &Path, text: &Arc<str>, waker: &Waker) {
        self.publish = publish;
        self.want(path, text, waker);
    }

    /// Whether this text is being looked at still.
    pub fn busy(&self) -> bool {
        self.running.is_some()
    }

    /// Whether the report is about this text.
    pub fn current(&self, text: &Arc<str>) -> Option<&Report> {
        self.report.as_ref().filter(|r| Arc::ptr_eq(&r.text, text) || r.text == *text)
    }

    pub fn poll(&mut self, waker: &Waker) {
        let Some(pending) = &self.running else { return };
        let report = match pending.poll() {
            Poll::Waiting => return,
            Poll::Ready(report) => report,
            Poll::Lost => {
                self.running = None;
                return;
            }
        };
        self.running = None;
        // Nothing newer waits: every session is looked at next.
        if self.wanted.is_none() && report.depth == Depth::Shape && report.entry.script.is_some() {
            let (shelf, text, path) = (report.shelf.clone(), report.text.clone(), report.path.clone());
            let publish = self.publish;
            self.running = Some(Pending::start(waker, move || look(shelf, path, text, Depth::Sessions, publish)));
        }
        self.shelf = Some(report.shelf.clone());
        self.report = Some(report);
        self.start(waker);
    }

    fn start(&mut self, waker: &Waker) {
        if self.running.is_some() {
            return;
        }
        let Some((path, text)) = self.wanted.take() else { return };
        self.running = Some(Pending::start(waker, move || {
            let parts = library::parts_around(path.parent().unwrap_or(Path::new("")));
            look(Arc::new(parts), path, text, Depth::Shape, false)
        }));
    }
}

fn look(shelf: Arc<Shelf>, path: PathBuf, text: Arc<str>, depth: Depth, publish: bool) -> Report {
    let closely = if depth == Depth::Sessions { Look { publish, ..Look::DRAFT } } else { Look::GLANCE };
    let (mut entry, _) = shelf.look_at(Source { name: path.display().to_string(), text: text.clone() }, false, closely);
    // The other files of the folder are read last: the rest is told sooner.
    if depth == Depth::Sessions {
        let taken = Ids::beside(&path).taken(&entry);
        entry.diagnostics.extend(taken);
    }
    Report { path, text, depth, entry, shelf }
}
