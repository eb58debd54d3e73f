//! What can go wrong between the program and the disk, each with what to do about it.

use std::io;
use std::path::{Path, PathBuf};

/// Why a file or folder could not be read or written. Nothing was lost or left half-written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    #[error("There is no ‘{path}’. Check the name and the folder.")]
    Missing { path: PathBuf },
    #[error("‘{path}’ could not be read ({reason}). Check that it is what you meant and that you may read it.")]
    Unreadable { path: PathBuf, reason: String },
    /// `offset` is the place of the first byte that does not fit, from 0.
    #[error("‘{path}’ is not UTF-8 text: byte {offset} does not fit. Save it as UTF-8 and try again.")]
    NotUtf8 { path: PathBuf, offset: usize },
    #[error("‘{path}’ is larger than {}, the most that is read. Check that it is what you meant.", size(*limit))]
    TooLarge { path: PathBuf, limit: u64 },
    #[error("‘{path}’ holds more than {limit} files. Divide them over several folders.")]
    TooMany { path: PathBuf, limit: usize },
    #[error("‘{path}’ could not be written ({reason}). Make room or choose a folder that you may write to, then try again.")]
    Unwritable { path: PathBuf, reason: String },
    #[error("There is a ‘{path}’ already, and it was left as it is. Choose another name.")]
    Exists { path: PathBuf },
    #[error("‘{path}’ is open in another window or program. Close it there and try again.")]
    Busy { path: PathBuf },
    #[error("‘{path}’ could not be reserved for this program ({reason}). Move it to a folder on this computer’s own disk.")]
    Unlockable { path: PathBuf, reason: String },
    #[error("‘{path}’ cannot be watched for changes ({reason}). Check it again by hand after an edit.")]
    Unwatchable { path: PathBuf, reason: String },
    #[error("A line for ‘{path}’ has a line break in it, so it was not written. This is a fault of the program: please report it.")]
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
    if bytes >= 1 << 20 { format!("{} MiB", bytes >> 20) } else { format!("{bytes} bytes") }
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
