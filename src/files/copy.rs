//! Folders copied whole.

use super::{FileError, LISTED, read_bytes, write_whole};
use std::fs;
use std::io;
use std::path::Path;

/// The most folders within one another.
const DEEP: usize = 8;
/// The most bytes that one file of such a folder may have.
const FILE: u64 = 1 << 30;

/// Copies every file of a folder and of the folders in it; links are passed over. What is there already under the same name is replaced. Returns how many were copied.
pub fn copy_folder(from: &Path, to: &Path) -> Result<usize, FileError> {
    let mut left = LISTED;
    copy(from, to, DEEP, &mut left)?;
    Ok(LISTED - left)
}

fn copy(from: &Path, to: &Path, deep: usize, left: &mut usize) -> Result<(), FileError> {
    let reading = |error: io::Error| FileError::reading(from, &error);
    for entry in fs::read_dir(from).map_err(reading)? {
        let entry = entry.map_err(reading)?;
        let kind = entry.file_type().map_err(reading)?;
        let target = to.join(entry.file_name());
        if kind.is_dir() && deep > 0 {
            copy(&entry.path(), &target, deep - 1, left)?;
        } else if kind.is_file() {
            *left = left.checked_sub(1).ok_or_else(|| FileError::TooMany { path: from.to_owned(), limit: LISTED })?;
            write_whole(&target, &read_bytes(&entry.path(), FILE)?)?;
        }
    }
    Ok(())
}

/// Whether a folder has nothing in it, or is not there at all.
pub fn is_empty_folder(path: &Path) -> Result<bool, FileError> {
    match fs::read_dir(path) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(FileError::reading(path, &error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    #[test]
    fn a_folder_arrives_with_all_that_is_below_it() {
        let scratch = Scratch::new();
        for (name, text) in [("one/a.txt", "a"), ("one/two/b.txt", "b"), ("one/two/three/c", "c")] {
            write_whole(&scratch.path(name), text.as_bytes()).unwrap();
        }
        assert_eq!(copy_folder(&scratch.path("one"), &scratch.path("other")), Ok(3));
        assert_eq!(fs::read_to_string(scratch.path("other/two/three/c")).unwrap(), "c");
        assert_eq!(fs::read_to_string(scratch.path("one/a.txt")).unwrap(), "a", "nothing is taken away");
    }

    #[test]
    fn empty_is_told_from_full_and_a_file_is_no_folder() {
        let scratch = Scratch::new();
        assert_eq!(is_empty_folder(&scratch.path("none")), Ok(true));
        let file = scratch.file("a", b"");
        assert_eq!(is_empty_folder(scratch.folder()), Ok(false));
        assert!(is_empty_folder(&file).is_err());
    }
}
