//! The files of a folder.

use super::FileError;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The most files that one folder may hold.
pub const LISTED: usize = 250_000;

/// The files of a folder that have this extension, in the order of their names. Hidden files (editors leave them) and links to a place outside the folder are passed over.
pub fn list(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, FileError> {
    within(folder, extension, LISTED)
}

/// The sub-folders of these names, as far as they are there and lie within the folder themselves.
pub fn folders_within(folder: &Path, names: &[&str]) -> Vec<PathBuf> {
    let Ok(real) = fs::canonicalize(folder) else { return Vec::new() };
    let inside = |path: &PathBuf| path.is_dir() && fs::canonicalize(path).is_ok_and(|target| target.starts_with(&real));
    names.iter().map(|name| folder.join(name)).filter(inside).collect()
}

fn within(folder: &Path, extension: &str, limit: usize) -> Result<Vec<PathBuf>, FileError> {
    let reading = |error: io::Error| FileError::reading(folder, &error);
    let real = fs::canonicalize(folder).map_err(reading)?;
    let mut files = Vec::new();
    for (count, entry) in fs::read_dir(folder).map_err(reading)?.enumerate() {
        if count >= limit {
            return Err(FileError::TooMany { path: folder.to_owned(), limit });
        }
        let entry = entry.map_err(reading)?;
        let path = entry.path();
        let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        if !hidden && path.extension().is_some_and(|e| e.eq_ignore_ascii_case(extension)) && is_inside(&entry, &real) {
            files.push(path);
        }
    }
    files.sort_unstable();
    Ok(files)
}

/// Whether an entry is a file, or a link to a file that lies in the folder too. A link that leads nowhere is neither.
fn is_inside(entry: &fs::DirEntry, folder: &Path) -> bool {
    match entry.file_type() {
        Ok(kind) if kind.is_symlink() => fs::canonicalize(entry.path()).is_ok_and(|target| target.starts_with(folder) && target.is_file()),
        Ok(kind) => kind.is_file(),
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    fn names(paths: &[PathBuf]) -> Vec<String> {
        paths.iter().map(|p| p.file_name().unwrap().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn files_of_the_extension_come_sorted() {
        let scratch = Scratch::new();
        for name in ["b.ron", "a.RON", "c.txt", ".d.ron", "ron"] {
            scratch.file(name, b"");
        }
        fs::create_dir(scratch.path("e.ron")).unwrap();
        assert_eq!(names(&list(scratch.folder(), "ron").unwrap()), ["a.RON", "b.ron"]);
    }

    #[test]
    fn a_missing_folder_is_an_error_and_an_empty_one_is_not() {
        let scratch = Scratch::new();
        let path = scratch.path("none");
        assert_eq!(list(&path, "ron"), Err(FileError::Missing { path }));
        assert_eq!(list(scratch.folder(), "ron"), Ok(vec![]));
    }

    #[test]
    fn too_many_files_are_refused() {
        let scratch = Scratch::new();
        scratch.file("a.ron", b"");
        scratch.file("b.ron", b"");
        assert!(within(scratch.folder(), "ron", 2).is_ok());
        assert_eq!(within(scratch.folder(), "ron", 1), Err(FileError::TooMany { path: scratch.folder().to_owned(), limit: 1 }));
    }

    #[cfg(unix)]
    #[test]
    fn links_that_lead_out_of_the_folder_are_passed_over() {
        let scratch = Scratch::new();
        let outside = scratch.file("outside.ron", b"");
        let folder = scratch.path("in");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("own.ron"), "").unwrap();
        std::os::unix::fs::symlink(outside, folder.join("out.ron")).unwrap();
        std::os::unix::fs::symlink(folder.join("own.ron"), folder.join("same.ron")).unwrap();
        std::os::unix::fs::symlink(folder.join("gone"), folder.join("nowhere.ron")).unwrap();
        assert_eq!(names(&list(&folder, "ron").unwrap()), ["own.ron", "same.ron"]);
        fs::create_dir(folder.join("rubrics")).unwrap();
        std::os::unix::fs::symlink(scratch.folder(), folder.join("policies")).unwrap();
        assert_eq!(folders_within(&folder, &["rubrics", "policies", "temperaments"]), [folder.join("rubrics")]);
    }
}
