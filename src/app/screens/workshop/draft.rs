//! What is being typed: it becomes an edit when the field is left, or when the typing pauses.

use super::form::Wish;
use crate::app::worker::{Pending, Poll, Waker};
use crate::authoring::edit::{Change, Place, Renamed, written};
use std::time::{Duration, Instant};

/// A pause of this length writes what was typed.
const PAUSE: Duration = Duration::from_millis(1200);

/// What a field holds, and so how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A text; an empty one is written as such.
    Text,
    /// A text that may be left out.
    OptionalText,
    /// Something written as the file writes it, such as a condition; it may be left out.
    AsWritten,
    /// Texts, one a line; none if there are none.
    Texts,
    /// The id of a moment, ending or fact; what names it follows.
    Name(Renamed),
}

/// A field with what was typed into it.
#[derive(Clone, Debug)]
pub struct Draft {
    pub record: Place,
    pub field: &'static str,
    pub text: String,
    before: String,
    holds: Holds,
    what: String,
    since: Instant,
}

impl Draft {
    pub fn new(record: &Place, field: &'static str, holds: Holds, what: &str, before: &str, text: String) -> Draft {
        Draft { record: record.clone(), field, text, before: before.to_owned(), holds, what: what.to_owned(), since: Instant::now() }
    }

    pub fn is_for(&self, record: &Place, field: &str) -> bool {
        self.record == *record && self.field == field
    }

    /// What it asks for; nothing if the text is what it was.
    pub fn wish(&self) -> Option<Wish> {
        if self.text == self.before {
            return None;
        }
        let text = self.text.trim_end();
        let blank = text.trim().is_empty();
        let value = match &self.holds {
            Holds::Text => Some(written::text(text)),
            Holds::OptionalText => (!blank).then(|| written::text(text)),
            Holds::AsWritten => (!blank).then(|| text.to_owned()),
            Holds::Texts => texts(text),
            Holds::Name(what) => return Some(Wish::Rename { what: *what, from: self.before.clone(), to: text.trim().to_owned() }),
        };
        let change = Change::Set { record: self.record.clone(), field: self.field, value };
        Some(Wish::Change { change, what: self.what.clone() })
    }
}

/// A list of texts as the file writes it: in one line if it fits.
fn texts(lines: &str) -> Option<String> {
    let items: Vec<String> = lines.lines().map(str::trim).filter(|l| !l.is_empty()).map(written::text).collect();
    let short = items.iter().map(|i| i.chars().count() + 2).sum::<usize>() < 100;
    match items.is_empty() {
        true => None,
        false if short => Some(format!("[{}]", items.join(", "))),
        false => Some(format!("[\n    {},\n]", items.join(",\n    "))),
    }
}

/// What is typed into the one field that has the keyboard.
#[derive(Default)]
pub struct Typing {
    draft: Option<Draft>,
    /// Wakes the window when the typing may have paused.
    pause: Option<Pending<()>>,
}

impl Typing {
    /// What stands in a field now, if it was typed into.
    pub fn in_field(&self, record: &Place, field: &str) -> Option<&str> {
        self.draft.as_ref().filter(|d| d.is_for(record, field)).map(|d| d.text.as_str())
    }

    /// Something was typed. What was typed into another field before is what this returns: it is to be written first.
    pub fn typed(&mut self, draft: Draft, waker: &Waker) -> Option<Wish> {
        let other = self.draft.take_if(|d| !d.is_for(&draft.record, draft.field)).and_then(|d| d.wish());
        let before = self.draft.take().map(|d| d.before);
        self.draft = Some(Draft { before: before.unwrap_or(draft.before), ..draft });
        self.rest(waker);
        other
    }

    /// The field was left, or everything shall be written now.
    pub fn take(&mut self) -> Option<Wish> {
        self.draft.take().and_then(|d| d.wish())
    }

    /// What is to be written because the typing has paused. The field stays as it is.
    pub fn paused(&mut self, waker: &Waker) -> Option<Wish> {
        match self.pause.as_ref()?.poll() {
            Poll::Waiting => return None,
            Poll::Ready(()) | Poll::Lost => self.pause = None,
        }
        let draft = self.draft.as_mut()?;
        if draft.since.elapsed() < PAUSE {
            self.rest(waker);
            return None;
        }
        // An id that is half typed would be written into every place that names it.
        if matches!(draft.holds, Holds::Name(_) | Holds::AsWritten) {
            return None;
        }
        let wish = draft.wish();
        draft.before = draft.text.clone();
        wish
    }

    fn rest(&mut self, waker: &Waker) {
        if self.pause.is_none() {
            self.pause = Some(Pending::start(waker, || std::thread::sleep(PAUSE)));
        }
    }
}
