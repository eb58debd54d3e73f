//! Whole files, up to a limit.

use super::FileError;
use crate::texts::t;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// The most bytes that a text may have where nothing else is said.
pub const TEXT: u64 = 32 << 20;

/// Reads a UTF-8 text.
pub fn read_text(path: &Path) -> Result<String, FileError> {
    read_text_within(path, TEXT)
}

/// Reads a UTF-8 text of at most `limit` bytes.
pub fn read_text_within(path: &Path, limit: u64) -> Result<String, FileError> {
    String::from_utf8(read_bytes(path, limit)?).map_err(|error| FileError::NotUtf8 { path: path.to_owned(), offset: error.utf8_error().valid_up_to() })
}

/// Reads a file of at most `limit` bytes.
pub fn read_bytes(path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
    let reading = |error: io::Error| FileError::reading(path, &error);
    // Asked before opening: opening a pipe would wait for its writer.
    if !fs::metadata(path).map_err(reading)?.is_file() {
        return Err(FileError::Unreadable { path: path.to_owned(), reason: t!("error-not-a-file").to_owned() });
    }
    bounded(&File::open(path).map_err(reading)?, path, limit)
}

/// Everything from where an open file stands to its end.
pub(super) fn bounded(file: &File, path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| FileError::reading(path, &error))?;
    if bytes.len() as u64 > limit {
        return Err(FileError::TooLarge { path: path.to_owned(), limit });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    #[test]
    fn a_text_comes_back_as_it_is() {
        let scratch = Scratch::new();
        assert_eq!(read_text(&scratch.file("a.ron", "café\r\n".as_bytes())).unwrap(), "café\r\n");
    }

    #[test]
    fn a_missing_file_and_a_folder_are_told_apart() {
        let scratch = Scratch::new();
        let path = scratch.path("none.ron");
        assert_eq!(read_text(&path), Err(FileError::Missing { path }));
        assert!(matches!(read_text(scratch.folder()), Err(FileError::Unreadable { .. })));
    }

    #[test]
    fn the_first_byte_that_is_not_utf8_is_named() {
        let scratch = Scratch::new();
        let path = scratch.file("a.ron", b"ab\xffcd");
        assert_eq!(read_text(&path), Err(FileError::NotUtf8 { path, offset: 2 }));
    }

    #[test]
    fn a_file_of_exactly_the_limit_is_read_and_a_larger_one_is_not() {
        let scratch = Scratch::new();
        let path = scratch.file("a", b"12345");
        assert_eq!(read_bytes(&path, 5).unwrap(), b"12345");
        assert_eq!(read_bytes(&path, 4), Err(FileError::TooLarge { path, limit: 4 }));
    }
}
