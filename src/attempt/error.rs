//! What can go wrong with an attempt, each with what to do about it.

use super::{Disorder, LINE};
use crate::files::FileError;
use crate::texts::t;
use std::path::PathBuf;

/// Why an attempt could not be written, read or gone on with.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AttemptError {
    #[error(transparent)]
    File(#[from] FileError),
    #[error("{}", t!("error-attempt-damaged", path = .path.display().to_string(), damage = .damage.to_string()))]
    Damaged { path: PathBuf, damage: Damage },
    #[error("{}", t!("error-attempt-sealed", path = .path.display().to_string()))]
    Sealed { path: PathBuf },
    #[error("{}", t!("error-attempt-out-of-order", fault = .0.to_string()))]
    OutOfOrder(Disorder),
    #[error("{}", t!("error-attempt-too-long", length = .length, most = LINE))]
    TooLong { length: usize },
    #[error("{}", t!("error-attempt-full", path = .path.display().to_string()))]
    Full { path: PathBuf },
    #[error("{}", t!("error-attempt-key"))]
    KeyInAssessment,
    #[error("{}", t!("error-attempt-encoding", reason = .reason))]
    Encoding { reason: String },
}

impl AttemptError {
    pub(super) fn encoding(error: serde_json::Error) -> AttemptError {
        AttemptError::Encoding { reason: error.to_string() }
    }
}

/// A record that is not as it was written. Nothing of it is used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", t!("error-line", line = .line, fault = .fault.to_string()))]
pub struct Damage {
    /// From 1.
    pub line: usize,
    pub fault: Fault,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("{}", t!("error-attempt-no-header"))]
    NoHeader,
    #[error("{}", t!("error-attempt-newer-format", format = .0.to_string()))]
    NewerFormat(u64),
    #[error("{}", t!("error-attempt-no-hash"))]
    NoHash,
    #[error("{}", t!("error-attempt-line-end"))]
    LineEnd,
    #[error("{}", t!("error-attempt-changed"))]
    Changed,
    #[error("{}", t!("error-attempt-unreadable", reason = .reason))]
    Unreadable { reason: String },
    #[error("{}", t!("error-attempt-misplaced", fault = .0.to_string()))]
    OutOfOrder(Disorder),
    #[error("{}", t!("error-attempt-long-line", most = LINE))]
    LongLine,
    #[error("{}", t!("error-attempt-too-many-lines"))]
    TooManyLines,
    #[error("{}", t!("error-attempt-too-large"))]
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
