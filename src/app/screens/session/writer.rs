//! The record being written, always off the UI thread: the session goes on only once everything is on disk.

use crate::app::worker::{Pending, Poll, Waker};
use crate::attempt::{AttemptError, Recorder, words};
use crate::texts::t;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Something to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// What the trainee typed in a turn, from 1; kept beside the record.
    Words {
        turn: u32,
        text: String,
    },
    Shown {
        moment: String,
        responses: Vec<String>,
    },
    Chosen {
        response: String,
        elapsed_ms: u64,
    },
    Paused,
    /// A principle's id with 0 (not shown) to 3 (skilled).
    Rated(Vec<(String, u8)>),
    Seal {
        ending: Option<String>,
        elapsed_ms: u64,
    },
}

/// How it went.
pub enum Written {
    All,
    /// A sentence on why not; what was not written can be tried again.
    Failed(String),
}

struct Done {
    recorder: Recorder,
    /// What was not written, beginning with what failed.
    left: Vec<Entry>,
    error: Option<AttemptError>,
}

/// Holds the record of an attempt open.
pub struct Writer {
    path: PathBuf,
    /// Absent while a worker has it.
    recorder: Option<Recorder>,
    pending: Option<Pending<Done>>,
    left: Vec<Entry>,
    /// Told at the next poll.
    lost: bool,
    /// Nothing is kept: a moment is being tried out.
    off_record: bool,
    /// Something was to be written off the record; told at the next poll.
    passed: bool,
}

/// The worker stopped and took the record with it. No worker does; if one did, everything it had written would be there.
fn lost() -> Written {
    Written::Failed(t!("writer-lost").to_owned())
}

impl Writer {
    pub fn new(recorder: Recorder) -> Writer {
        Writer { path: recorder.path().to_owned(), recorder: Some(recorder), pending: None, left: Vec::new(), lost: false, off_record: false, passed: false }
    }

    /// Takes everything and keeps nothing.
    pub fn off_record() -> Writer {
        Writer { path: PathBuf::new(), recorder: None, pending: None, left: Vec::new(), lost: false, off_record: true, passed: false }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The record for whoever goes on with it; this one writes nothing more.
    pub fn hand_over(&mut self) -> Writer {
        Writer {
            path: self.path.clone(),
            recorder: self.recorder.take(),
            pending: self.pending.take(),
            left: std::mem::take(&mut self.left),
            lost: self.lost,
            off_record: self.off_record,
            passed: self.passed,
        }
    }

    /// Starts writing these, in this order.
    pub fn write(&mut self, entries: Vec<Entry>, waker: &Waker) {
        if self.off_record {
            self.passed = true;
            waker();
            return;
        }
        self.left.extend(entries);
        self.again(waker);
    }

    /// Starts writing what is left of what failed.
    pub fn again(&mut self, waker: &Waker) {
        let Some(recorder) = self.recorder.take() else {
            self.lost = self.pending.is_none();
            return;
        };
        let left = std::mem::take(&mut self.left);
        self.pending = Some(Pending::start(waker, move || write_all(recorder, left)));
    }

    /// Gives up what failed: the record stays as it was before.
    pub fn forget(&mut self) {
        self.left.clear();
    }

    /// How it went, once it is done.
    pub fn poll(&mut self) -> Option<Written> {
        if std::mem::take(&mut self.passed) {
            return Some(Written::All);
        }
        if std::mem::take(&mut self.lost) {
            return Some(lost());
        }
        match self.pending.as_ref()?.poll() {
            Poll::Waiting => None,
            Poll::Ready(done) => {
                self.pending = None;
                self.recorder = Some(done.recorder);
                self.left = done.left;
                Some(done.error.map_or(Written::All, |e| Written::Failed(e.to_string())))
            }
            Poll::Lost => {
                self.pending = None;
                Some(lost())
            }
        }
    }
}

fn write_all(mut recorder: Recorder, entries: Vec<Entry>) -> Done {
    for (i, entry) in entries.iter().enumerate() {
        if let Err(error) = write_one(&mut recorder, entry) {
            return Done { recorder, left: entries[i..].to_vec(), error: Some(error) };
        }
    }
    Done { recorder, left: Vec::new(), error: None }
}

fn write_one(recorder: &mut Recorder, entry: &Entry) -> Result<(), AttemptError> {
    match entry {
        Entry::Words { turn, text } => words::append(recorder.path(), *turn, text),
        Entry::Shown { moment, responses } => {
            let ids: Vec<&str> = responses.iter().map(String::as_str).collect();
            recorder.shown(moment, &ids)
        }
        Entry::Chosen { response, elapsed_ms } => recorder.chosen(response, *elapsed_ms),
        Entry::Paused => recorder.paused(),
        Entry::Rated(ratings) => {
            let ratings: Vec<(&str, u8)> = ratings.iter().map(|(p, r)| (p.as_str(), *r)).collect();
            recorder.rated(&ratings)
        }
        Entry::Seal { ending, elapsed_ms } => recorder.seal(ending.as_deref(), *elapsed_ms).map(|_| ()),
    }
}

/// The session's own clock: it stands still while nobody sits before it.
#[derive(Clone, Copy, Debug)]
pub struct OwnClock {
    before_ms: u64,
    since: Option<Instant>,
}

impl OwnClock {
    pub fn going_on_from(before_ms: u64) -> OwnClock {
        OwnClock { before_ms, since: Some(Instant::now()) }
    }

    pub fn stop(&mut self) {
        *self = OwnClock { before_ms: self.elapsed_ms(), since: None };
    }

    pub fn go_on(&mut self) {
        *self = OwnClock::going_on_from(self.elapsed_ms());
    }

    pub fn elapsed_ms(&self) -> u64 {
        let running = self.since.map_or(0, |since| u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX));
        self.before_ms.saturating_add(running)
    }
}
