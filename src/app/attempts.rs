//! The trainee's attempts as the screens list them: read, replayed and scored off the UI thread.

use super::home::Home;
use super::worker::{Pending, Poll, Waker};
use crate::attempt::{self, Record};
use crate::files;
use crate::practice::{Held, Judged};
use crate::scoring::Outcome;
use crate::script::Script;
use crate::texts::t;
use std::cmp::Reverse;
use std::path::PathBuf;
use std::sync::Arc;

/// An attempt of the data folder, as the list shows it.
#[derive(Clone, Debug)]
pub struct AttemptEntry {
    pub path: PathBuf,
    /// What it says, or a sentence on why it cannot be read.
    pub record: Result<Arc<Record>, String>,
    /// Its script, if it is still known.
    pub script: Option<Arc<Script>>,
    /// What it came to, if it reached an ending.
    pub result: Option<ResultLine>,
    /// What practice learns from it; none from trials and from what was left.
    pub held: Option<Arc<Held>>,
}

/// What a card or a list says of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResultLine {
    pub percent: u8,
    pub passed: bool,
}

/// The attempts as they were read last, the newest first, and the reading that is under way.
#[derive(Default)]
pub struct Attempts {
    list: Vec<AttemptEntry>,
    reading: Option<Pending<Listed>>,
    scoring: Option<Pending<Vec<AttemptEntry>>>,
    /// They have been read once.
    known: bool,
    /// Rises with every change.
    revision: u64,
}

/// The attempts, or a sentence on why they could not be listed.
type Listed = Result<Vec<AttemptEntry>, String>;

impl Attempts {
    pub fn list(&self) -> &[AttemptEntry] {
        &self.list
    }

    /// Whether they have been read at all. Before, an empty list says nothing.
    pub fn known(&self) -> bool {
        self.known
    }

    /// Rises with every change of what they tell.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether something is being read or scored.
    pub fn busy(&self) -> bool {
        self.reading.is_some() || self.scoring.is_some()
    }

    /// Starts reading the folder again. The list stays as it is until that is done; `in_view` are the scripts that need no looking up.
    pub fn reread(&mut self, home: &Home, in_view: Vec<Arc<Script>>, waker: &Waker) {
        let (home, before) = (home.clone(), self.list.clone());
        self.reading = Some(Pending::start(waker, move || listed(&home, &before, &in_view)));
    }

    /// Takes what has been read; a sentence if that failed.
    pub fn poll(&mut self, waker: &Waker) -> Option<String> {
        let listed = match self.reading.as_ref().map(Pending::poll) {
            Some(Poll::Ready(listed)) => Some(listed),
            Some(Poll::Lost) => Some(Err(t!("attempts-reading-stopped").to_owned())),
            Some(Poll::Waiting) | None => None,
        };
        let problem = listed.and_then(|listed| self.take(listed, waker));
        match self.scoring.as_ref().map(Pending::poll) {
            Some(Poll::Ready(scored)) => {
                for entry in scored {
                    if let Some(mine) = self.list.iter_mut().find(|a| a.path == entry.path) {
                        (mine.result, mine.held) = (entry.result, entry.held);
                    }
                }
                self.scoring = None;
                self.revision += 1;
            }
            Some(Poll::Lost) => self.scoring = None,
            Some(Poll::Waiting) | None => {}
        }
        problem
    }

    /// Waits for the reading that is under way: before a record says whether it is a repeated play.
    pub fn settle(&mut self, waker: &Waker) -> Option<String> {
        let listed = self.reading.as_ref()?.wait().unwrap_or_else(|| Err(t!("attempts-reading-stopped").to_owned()));
        self.take(listed, waker)
    }

    fn take(&mut self, listed: Listed, waker: &Waker) -> Option<String> {
        self.reading = None;
        self.known = true;
        self.revision += 1;
        let (list, problem) = match listed {
            Ok(list) => (list, None),
            Err(error) => (Vec::new(), Some(t!("attempts-not-listed", why = error))),
        };
        self.list = list;
        let unscored = self.list.clone();
        self.scoring = Some(Pending::start(waker, move || score_all(unscored)));
        problem
    }
}

/// Everything in the folder. An attempt that was sealed when it was read before is not read again: a sealed file never reopens.
fn listed(home: &Home, before: &[AttemptEntry], in_view: &[Arc<Script>]) -> Listed {
    let paths = match attempt::list(&home.attempts()) {
        Ok(paths) => paths,
        Err(files::FileError::Missing { .. }) => Vec::new(),
        Err(error) => return Err(error.to_string()),
    };
    let mut found: Vec<Arc<Script>> = in_view.to_vec();
    let mut script = |hash: &str| {
        let known = found.iter().find(|s| s.play_hash().0 == hash).cloned();
        known.or_else(|| {
            let kept = Arc::new(home.kept_script(hash)?);
            found.push(kept.clone());
            Some(kept)
        })
    };
    let mut list: Vec<AttemptEntry> = Vec::with_capacity(paths.len());
    for path in paths {
        let sealed = before.iter().find(|a| a.path == path && a.script.is_some() && a.record.as_ref().is_ok_and(|r| r.receipt.is_some()));
        list.push(sealed.cloned().unwrap_or_else(|| {
            let record = attempt::read_file(&path).map(Arc::new).map_err(|e| e.to_string());
            let script = record.as_ref().ok().and_then(|r| script(&r.header.play.0));
            AttemptEntry { path, record, script, result: None, held: None }
        }));
    }
    list.sort_by_key(|a| Reverse(a.record.as_ref().map_or(0, |r| r.header.started)));
    Ok(list)
}

fn score_all(mut attempts: Vec<AttemptEntry>) -> Vec<AttemptEntry> {
    let mut known: Vec<Judged> = Vec::new();
    for attempt in attempts.iter_mut().filter(|a| a.result.is_none()) {
        let (Ok(record), Some(script)) = (&attempt.record, &attempt.script) else { continue };
        let at = match known.iter().position(|j| j.script.play_hash() == script.play_hash()) {
            Some(at) => at,
            None => {
                known.push(Judged::of(script.clone()));
                known.len() - 1
            }
        };
        let Ok(transcript) = attempt::replay(record, script) else { continue };
        if transcript.state().ending.is_some() {
            let Judged { judge, attainable, .. } = &known[at];
            let outcome = Outcome::of(script, judge, attainable, &transcript);
            attempt.result = Some(ResultLine { percent: outcome.total.percent(), passed: outcome.passed });
            attempt.held = Held::of(record, script, &outcome).map(Arc::new);
        }
    }
    attempts
}
