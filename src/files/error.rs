//! What can go wrong between the program and the disk, each with what to do about it.

use crate::texts::t;
use std::io;
use std::path::{Path, PathBuf};

/// Why a file or folder could not be read or written. Nothing was lost or left half-written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    #[error("{}", t!("error-file-missing", path = .path.display().to_string()))]
    Missing { path: PathBuf },
    #[error("{}", t!("error-file-unreadable", path = .path.display().to_string(), reason = .reason))]
    Unreadable { path: PathBuf, reason: String },
    /// `offset` is the place of the first byte that does not fit, from 0.
    #[error("{}", t!("error-file-not-utf8", path = .path.display().to_string(), offset = .offset))]
    NotUtf8 { path: PathBuf, offset: usize },
    #[error("{}", t!("error-file-too-large", path = .path.display().to_string(), limit = size(*.limit)))]
    TooLarge { path: PathBuf, limit: u64 },
    #[error("{}", t!("error-file-too-many", path = .path.display().to_string(), limit = .limit))]
    TooMany { path: PathBuf, limit: usize },
    #[error("{}", t!("error-file-unwritable", path = .path.display().to_string(), reason = .reason))]
    Unwritable { path: PathBuf, reason: String },
    #[error("{}", t!("error-file-exists", path = .path.display().to_string()))]
    Exists { path: PathBuf },
    #[error("{}", t!("error-file-busy", path = .path.display().to_string()))]
    Busy { path: PathBuf },
    #[error("{}", t!("error-file-unlockable", path = .path.display().to_string(), reason = .reason))]
    Unlockable { path: PathBuf, reason: String },
    #[error("{}", t!("error-file-unwatchable", path = .path.display().to_string(), reason = .reason))]
    Unwatchable { path: PathBuf, reason: String },
    #[error("{}", t!("error-file-line-break", path = .path.display().to_string()))]
    LineBreak { path: PathBuf },
}

impl FileError {
    pub(super) fn reading(path: &Path, error: &io::Error) -> FileError {
        match error.kind() {
            io::ErrorKind::NotFound => FileError::Missing { path: path.to_owned() },
            _ => FileError::Unreadable { path: path.to_owned(), reason: error.to_string() },
        }
    }

    pub(super) fn writing(path: &Path, error: &io::Error) -> FileError {
        FileError::Unwritable { path: path.to_owned(), reason: error.to_string() }
    }
}

fn size(bytes: u64) -> String {
    if bytes >= 1 << 20 { t!("error-size-mib", count = bytes >> 20) } else { t!("error-size-bytes", count = bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_says_what_to_do() {
        let missing = FileError::Missing { path: "a/b.ron".into() };
        assert_eq!(missing.to_string(), "There is no ‘a/b.ron’. Check the name and the folder.");
        let large = FileError::TooLarge { path: "b".into(), limit: 16 << 20 };
        assert_eq!(large.to_string(), "‘b’ is larger than 16 MiB, the most that is read. Check that it is what you meant.");
    }
}
