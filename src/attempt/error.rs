//! What can go wrong with an attempt, each with what to do about it.

use super::{Disorder, LINE};
use crate::files::FileError;
use std::path::PathBuf;

/// Why an attempt could not be written, read or gone on with.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AttemptError {
    #[error(transparent)]
    File(#[from] FileError),
    #[error("‘{path}’ is damaged. {damage}")]
    Damaged { path: PathBuf, damage: Damage },
    #[error("‘{path}’ is sealed: it can be read and replayed, and nothing can be added. Start a new attempt.")]
    Sealed { path: PathBuf },
    #[error("This cannot be recorded now: {0}. This is a fault of the program: please report it. The attempt is as it was.")]
    OutOfOrder(Disorder),
    #[error("A line of {length} bytes is longer than the {LINE} that an attempt takes. Shorten the text and try again.")]
    TooLong { length: usize },
    #[error("‘{path}’ is full. End the attempt, then start a new one.")]
    Full { path: PathBuf },
    #[error("The record of an assessment holds no key. Leave the key out.")]
    KeyInAssessment,
    #[error("A line could not be put into words ({reason}). This is a fault of the program: please report it. The attempt is as it was.")]
    Encoding { reason: String },
}

impl AttemptError {
    pub(super) fn encoding(error: serde_json::Error) -> AttemptError {
        AttemptError::Encoding { reason: error.to_string() }
    }
}

/// A record that is not as it was written. Nothing of it is used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Line {line}: {fault}")]
pub struct Damage {
    /// From 1.
    pub line: usize,
    pub fault: Fault,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error(
        "an attempt begins with a whole line that says what is played, and this is none. If the file was cut off there, nothing had been played: start a new attempt."
    )]
    NoHeader,
    #[error("the attempt was written by a newer version of the program (format {0}). Read it with that version.")]
    NewerFormat(u64),
    #[error("it does not end with its hash. Look for a copy of the file as it was written, and keep this one.")]
    NoHash,
    #[error(
        "another program has changed the line ends of this file. Look for a copy of the file as it was written, and move it as an attachment or an archive, not as text."
    )]
    LineEnd,
    #[error(
        "its hash does not fit: this line, or the one before it, was changed, added or taken out after it was written. Look for a copy of the file as it was written, and keep this one."
    )]
    Changed,
    #[error("its hash fits, but this version cannot read it ({reason}). Read it with the version that wrote it.")]
    Unreadable { reason: String },
    #[error("it cannot come here: {0}. Look for a copy of the file as it was written, and keep this one.")]
    OutOfOrder(Disorder),
    #[error("it has more than the {LINE} bytes that a line can have, so no attempt was written like this. Check that the file is what you meant.")]
    LongLine,
    #[error("no attempt has so many lines. Check that the file is what you meant.")]
    TooManyLines,
    #[error("no attempt is so large. Check that the file is what you meant.")]
    TooLarge,
}

impl Fault {
    pub(super) fn unreadable(error: &serde_json::Error) -> Fault {
        Fault::Unreadable { reason: error.to_string() }
    }

    pub(super) fn at(self, line: usize) -> Damage {
        Damage { line, fault: self }
    }
}
