//! What practising takes: the deck of drill cards, and the log of what was practised. Both are read, made and written off the UI thread.

use super::home::Home;
use super::worker::{Pending, Poll, Waker};
use crate::practice::Judged;
use crate::practice::drill::Deck;
use crate::practice::log::{self, Line, Log};
use crate::script::Script;
use crate::texts::t;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

/// Deck and log, as far as they are known.
#[derive(Default)]
pub struct Training {
    deck: Option<Arc<Deck>>,
    making: Option<Pending<Arc<Deck>>>,
    log: Log,
    /// The log has been read from the disk.
    read: bool,
    reading: Option<Pending<Result<Log, String>>>,
    /// Lines that wait to be written, and the one that is being written.
    waiting: VecDeque<Line>,
    writing: Option<Pending<Result<(), String>>>,
    /// Rises with every change of deck or log.
    revision: u64,
}

impl Training {
    /// Makes sure that the deck of these scenarios is made and the log is read.
    pub fn prepare(&mut self, home: &Home, scripts: Vec<Arc<Script>>, waker: &Waker) {
        let same = |deck: &Deck| deck.scenarios().len() == scripts.len() && deck.scenarios().iter().zip(&scripts).all(|(j, s)| j.play == s.play_hash());
        if self.making.is_none() && !self.deck.as_deref().is_some_and(same) {
            self.making = Some(Pending::start(waker, move || Arc::new(Deck::of(scripts.into_iter().map(|s| Arc::new(Judged::of(s))).collect()))));
        }
        if !self.read && self.reading.is_none() {
            let path = file(home);
            self.reading = Some(Pending::start(waker, move || log::read(&path).map_err(|e| e.to_string())));
        }
    }

    /// The log is read again when it is next needed: the data folder has changed.
    pub fn forget_log(&mut self) {
        self.log = Log::default();
        self.read = false;
        self.revision += 1;
    }

    pub fn deck(&self) -> Option<&Arc<Deck>> {
        self.deck.as_ref()
    }

    pub fn log(&self) -> &[Line] {
        &self.log.lines
    }

    /// Rises with every change of deck or log.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether deck and log are there.
    pub fn ready(&self) -> bool {
        self.deck.is_some() && self.read && self.making.is_none()
    }

    pub fn busy(&self) -> bool {
        self.making.is_some() || self.reading.is_some() || self.writing.is_some()
    }

    /// Keeps a line: it counts at once, and is written as soon as the one before it is.
    pub fn keep(&mut self, line: Line, home: &Home, waker: &Waker) {
        self.log.lines.push(line.clone());
        self.revision += 1;
        self.waiting.push_back(line);
        self.write(home, waker);
    }

    fn write(&mut self, home: &Home, waker: &Waker) {
        if self.writing.is_some() {
            return;
        }
        if let Some(line) = self.waiting.pop_front() {
            let path = file(home);
            self.writing = Some(Pending::start(waker, move || log::append(&path, &line).map_err(|e| e.to_string())));
        }
    }

    /// Takes what has been made, read or written; sentences on what went wrong.
    pub fn poll(&mut self, home: &Home, waker: &Waker) -> Vec<String> {
        let mut problems = Vec::new();
        match self.making.as_ref().map(Pending::poll) {
            Some(Poll::Ready(deck)) => {
                self.deck = Some(deck);
                self.making = None;
                self.revision += 1;
            }
            Some(Poll::Lost) => self.making = None,
            Some(Poll::Waiting) | None => {}
        }
        match self.reading.as_ref().map(Pending::poll) {
            Some(Poll::Ready(read)) => {
                self.reading = None;
                self.read = true;
                self.revision += 1;
                match read {
                    Ok(log) => {
                        problems.extend(log.unreadable.iter().map(ToString::to_string));
                        // What was practised while the log was being read stands behind it.
                        let mine = std::mem::take(&mut self.log.lines);
                        self.log = log;
                        self.log.lines.extend(mine);
                    }
                    Err(error) => problems.push(t!("practice-not-read", why = error)),
                }
            }
            Some(Poll::Lost) => self.reading = None,
            Some(Poll::Waiting) | None => {}
        }
        match self.writing.as_ref().map(Pending::poll) {
            Some(Poll::Ready(written)) => {
                self.writing = None;
                problems.extend(written.err().map(|error| t!("practice-not-kept", why = error)));
                self.write(home, waker);
            }
            Some(Poll::Lost) => self.writing = None,
            Some(Poll::Waiting) | None => {}
        }
        problems
    }
}

fn file(home: &Home) -> PathBuf {
    home.root().join(log::FILE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::worker::no_waker;
    use crate::files::scratch::Scratch;
    use crate::practice::log::WatchedLine;
    use crate::script::ScriptHash;
    use std::time::{Duration, Instant};

    fn settle(training: &mut Training, home: &Home) -> Vec<String> {
        let began = Instant::now();
        let mut problems = Vec::new();
        while training.busy() {
            assert!(began.elapsed() < Duration::from_secs(20));
            problems.extend(training.poll(home, &no_waker()));
            std::thread::sleep(Duration::from_millis(2));
        }
        problems
    }

    fn line(date: u64) -> Line {
        let watched = WatchedLine {
            date,
            scenario: "a".into(),
            play: ScriptHash("0".into()),
            presentation: "p".into(),
            player: "adviser".into(),
            seed: "1".into(),
            ratings: vec![],
        };
        Line::Watched(watched)
    }

    #[test]
    fn lines_are_kept_in_order_and_read_again() {
        let scratch = Scratch::new();
        let home = Home::at(scratch.path("home"));
        home.prepare().unwrap();
        let mut training = Training::default();
        training.prepare(&home, Vec::new(), &no_waker());
        for date in 0..5 {
            training.keep(line(date), &home, &no_waker());
        }
        assert_eq!(settle(&mut training, &home), Vec::<String>::new());
        let mut again = Training::default();
        again.prepare(&home, Vec::new(), &no_waker());
        settle(&mut again, &home);
        assert!(again.ready());
        assert_eq!(again.log(), (0..5).map(line).collect::<Vec<_>>());
    }

    #[test]
    fn what_cannot_be_kept_is_told() {
        let scratch = Scratch::new();
        let home = Home::at(scratch.file("in the way", b""));
        let mut training = Training::default();
        training.keep(line(1), &home, &no_waker());
        assert!(settle(&mut training, &home)[0].starts_with("What you just practised could not be kept."));
        assert_eq!(training.log().len(), 1, "it still counts for today");
    }
}
