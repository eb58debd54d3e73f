//! Files that others may be writing too: seen to change, replaced only as they were last read, and kept aside before they are.

use super::{FileError, read, write_whole};
use crate::texts::t;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// When a file was last written and how long it is: enough to see that it may have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    written: Option<SystemTime>,
    bytes: u64,
}

impl Stamp {
    /// `None` if there is no such file.
    pub fn of(path: &Path) -> Option<Stamp> {
        let found = fs::metadata(path).ok()?;
        Some(Stamp { written: found.modified().ok(), bytes: found.len() })
    }
}

/// Why a file was not replaced. It is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotReplaced {
    /// It no longer holds what was expected; this is what it holds now.
    #[error("{}", t!("error-file-changed"))]
    Changed(String),
    #[error(transparent)]
    File(#[from] FileError),
}

/// Replaces a text by a new one if it still holds what is expected. Whoever looks finds the old text or the new one, whole.
pub fn replace_text(path: &Path, expected: &str, new: &str) -> Result<(), NotReplaced> {
    let now = read::read_text(path)?;
    if now != expected {
        return Err(NotReplaced::Changed(now));
    }
    Ok(write_whole(path, new.as_bytes())?)
}

/// The folder beside a file in which its earlier states lie.
pub const BACKUPS: &str = "backups";

/// Keeps a text in the folder `backups` beside the file, under the file's name with a mark such as a date; returns where. Nothing that lies there is ever replaced.
pub fn keep_aside(path: &Path, mark: &str, text: &str) -> Result<PathBuf, FileError> {
    let folder = path.parent().unwrap_or(Path::new("")).join(BACKUPS);
    let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let mut number = 1u32;
    loop {
        let name = if number == 1 { format!("{stem}.{mark}.ron") } else { format!("{stem}.{mark}-{number}.ron") };
        let aside = folder.join(name);
        match read::read_text(&aside) {
            Err(FileError::Missing { .. }) => {
                write_whole(&aside, text.as_bytes())?;
                return Ok(aside);
            }
            Ok(there) if there == text => return Ok(aside),
            _ => number += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    #[test]
    fn a_file_that_changed_since_it_was_read_is_not_replaced() {
        let scratch = Scratch::new();
        let path = scratch.file("a.ron", b"old");
        assert_eq!(replace_text(&path, "old", "new"), Ok(()));
        assert_eq!(replace_text(&path, "old", "newer"), Err(NotReplaced::Changed("new".into())));
        assert_eq!(fs::read(&path).unwrap(), b"new");
        let gone = scratch.path("gone.ron");
        assert!(matches!(replace_text(&gone, "", "new"), Err(NotReplaced::File(FileError::Missing { .. }))));
        assert!(!gone.exists(), "a file that was taken away does not come back unasked");
    }

    #[test]
    fn what_is_kept_aside_is_never_replaced_and_never_kept_twice() {
        let scratch = Scratch::new();
        let path = scratch.file("a.ron", b"");
        let first = keep_aside(&path, "2026-11-25", "one").unwrap();
        assert_eq!(first, scratch.path("backups/a.2026-11-25.ron"));
        assert_eq!(keep_aside(&path, "2026-11-25", "one").unwrap(), first);
        let second = keep_aside(&path, "2026-11-25", "two").unwrap();
        assert_eq!((fs::read(first).unwrap(), fs::read(second).unwrap()), (b"one".to_vec(), b"two".to_vec()));
    }

    #[test]
    fn another_length_is_another_stamp_and_no_file_has_none() {
        let scratch = Scratch::new();
        let path = scratch.file("a.ron", b"1");
        let before = Stamp::of(&path);
        scratch.file("a.ron", b"12");
        assert!(before.is_some() && Stamp::of(&path) != before);
        assert_eq!(Stamp::of(&scratch.path("none")), None);
    }

    /// Runs itself again as a program that replaces a file again and again, and kills it at no moment in particular.
    #[test]
    fn a_program_killed_while_it_writes_leaves_the_old_text_or_the_new_one() {
        const INNER: &str = "ONE_AT_A_TIME_TEST_REPLACE";
        let text = |n: usize| format!("{n} {}", "x".repeat(200_000));
        if let Some(path) = std::env::var_os(INNER) {
            let path = Path::new(&path);
            let mut old = read::read_text(path).unwrap();
            for n in 1.. {
                let new = text(n);
                replace_text(path, &old, &new).unwrap();
                old = new;
            }
        }
        let scratch = Scratch::new();
        let path = scratch.file("a.ron", text(0).as_bytes());
        for round in 0..12 {
            let mut child = std::process::Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "files::replace::tests::a_program_killed_while_it_writes_leaves_the_old_text_or_the_new_one"])
                .env(INNER, &path)
                .stdout(std::process::Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(std::time::Duration::from_millis(40 + round * 7));
            child.kill().unwrap();
            child.wait().unwrap();
            let left = fs::read_to_string(&path).unwrap();
            let number: usize = left.split(' ').next().unwrap().parse().unwrap();
            assert_eq!(left, text(number));
        }
    }
}
