//! Taking back and making again: every edit of a sitting, in its order.

use super::patch::{Edit, Stale};

/// One edit with what it did, for ‘Undo: …’.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub what: String,
    pub edit: Edit,
}

/// The edits of a sitting. They fit the text only in their order, so whoever changes the text otherwise must [`History::forget`] them.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// The next edit of the same part may join the last one.
    open: bool,
}

impl History {
    /// Notes an edit that was made. While the same part is being typed into, the edits become one.
    pub fn note(&mut self, step: Step) {
        self.undone.clear();
        if let Some(last) = self.done.last_mut().filter(|last| self.open && last.what == step.what)
            && let Some(both) = last.edit.followed_by(&step.edit)
        {
            last.edit = both;
            return;
        }
        self.done.push(step);
        self.open = true;
    }

    /// What follows is an edit of its own.
    pub fn close(&mut self) {
        self.open = false;
    }

    /// What can be taken back.
    pub fn last(&self) -> Option<&str> {
        self.done.last().map(|s| s.what.as_str())
    }

    /// What can be made again.
    pub fn next(&self) -> Option<&str> {
        self.undone.last().map(|s| s.what.as_str())
    }

    /// The text before the last edit. Nothing happens if the text is not the one that edit left.
    pub fn undo(&mut self, source: &str) -> Result<Option<String>, Stale> {
        let Some(step) = self.done.last() else { return Ok(None) };
        let before = step.edit.inverse().apply(source)?;
        self.undone.extend(self.done.pop());
        self.open = false;
        Ok(Some(before))
    }

    /// The text after the edit that was taken back last.
    pub fn redo(&mut self, source: &str) -> Result<Option<String>, Stale> {
        let Some(step) = self.undone.last() else { return Ok(None) };
        let after = step.edit.apply(source)?;
        self.done.extend(self.undone.pop());
        self.open = false;
        Ok(Some(after))
    }

    /// The text was changed otherwise: nothing of what was done fits it any more.
    pub fn forget(&mut self) {
        *self = History::default();
    }
}
