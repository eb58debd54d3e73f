//! Files that only grow, a whole line at a time, and are held by one program while they do.

use super::write::{make_folder_of, sync_folder_of};
use super::{FileError, read};
use std::fs::{File, TryLockError};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A file of lines, locked while it is open. A line is on disk when [`Journal::append`] returns, or it is not in the file.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: File,
    /// Where the last whole line ends.
    whole: u64,
    /// Whether there may be something behind the last whole line that has to go.
    ragged: bool,
}

/// A journal found on disk, locked and as yet unchanged.
#[derive(Debug)]
pub struct Found {
    journal: Journal,
    /// The whole lines, each with its line break.
    pub lines: Vec<u8>,
    /// What stands behind the last line break: a line that was being written when the program or the machine stopped.
    pub torn: Vec<u8>,
}

impl Journal {
    /// Starts a journal. An empty file of this name may be there already, from a start that failed; any other is left as it is.
    pub fn create(path: &Path) -> Result<Journal, FileError> {
        let journal = Journal::open(path)?;
        if journal.whole > 0 {
            return Err(FileError::Exists { path: path.to_owned() });
        }
        Ok(journal)
    }

    /// Opens a journal of at most `limit` bytes to go on with it.
    pub fn open_existing(path: &Path, limit: u64) -> Result<Found, FileError> {
        let reading = |error: io::Error| FileError::reading(path, &error);
        let mut file = File::options().read(true).write(true).open(path).map_err(reading)?;
        lock(&file, path)?;
        file.rewind().map_err(reading)?;
        let mut lines = read::bounded(&file, path, limit)?;
        let whole = lines.iter().rposition(|b| *b == b'\n').map_or(0, |last| last + 1);
        let torn = lines.split_off(whole);
        Ok(Found { journal: Journal { path: path.to_owned(), file, whole: whole as u64, ragged: false }, lines, torn })
    }

    /// Opens a file to write behind what it holds, or makes it.
    fn open(path: &Path) -> Result<Journal, FileError> {
        let writing = |error: io::Error| FileError::writing(path, &error);
        make_folder_of(path)?;
        let file = File::options().read(true).write(true).create(true).truncate(false).open(path).map_err(writing)?;
        lock(&file, path)?;
        let found = file.metadata().map_err(writing)?;
        if !found.is_file() {
            return Err(FileError::Exists { path: path.to_owned() });
        }
        sync_folder_of(path);
        Ok(Journal { path: path.to_owned(), file, whole: found.len(), ragged: false })
    }

    /// The bytes of the whole lines.
    pub fn size(&self) -> u64 {
        self.whole
    }

    /// Writes a line and its line break. When this returns the line is on disk; if it fails, the file ends with the line before, and the same line can be tried again.
    pub fn append(&mut self, line: &[u8]) -> Result<(), FileError> {
        self.write(&whole_line(&self.path, line)?)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), FileError> {
        match self.mend().and_then(|()| self.put(bytes)) {
            Ok(()) => {
                self.whole += bytes.len() as u64;
                Ok(())
            }
            Err(error) => {
                self.ragged = true;
                // If even that fails, the next line tries again before it is written, and a reader sets aside what is left.
                self.mend().ok();
                Err(FileError::writing(&self.path, &error))
            }
        }
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(self.whole))?;
        self.file.write_all(bytes)?;
        self.file.sync_data()
    }

    fn mend(&mut self) -> io::Result<()> {
        if self.ragged {
            self.file.set_len(self.whole)?;
            self.file.sync_data()?;
            self.ragged = false;
        }
        Ok(())
    }
}

impl Found {
    /// Goes on behind the last whole line. A torn one is first copied to the end of the file `aside`.
    pub fn go_on(self, aside: &Path) -> Result<Journal, FileError> {
        let Found { mut journal, torn, .. } = self;
        if !torn.is_empty() {
            append_line(aside, &torn, u64::MAX)?;
            journal.ragged = true;
            journal.mend().map_err(|error| FileError::writing(&journal.path, &error))?;
        }
        Ok(journal)
    }
}

/// Adds a line to a file, which it makes if there is none and lets grow to `limit` bytes. A torn line at its end is closed and stays.
pub fn append_line(path: &Path, line: &[u8], limit: u64) -> Result<(), FileError> {
    let mut bytes = whole_line(path, line)?;
    let mut journal = Journal::open(path)?;
    let reading = |error: io::Error| FileError::reading(path, &error);
    if journal.whole > 0 {
        journal.file.seek(SeekFrom::Start(journal.whole - 1)).map_err(reading)?;
        if read::bounded(&journal.file, path, 1)? != b"\n" {
            bytes.insert(0, b'\n');
        }
    }
    if journal.whole.saturating_add(bytes.len() as u64) > limit {
        return Err(FileError::TooLarge { path: path.to_owned(), limit });
    }
    journal.write(&bytes)
}

fn whole_line(path: &Path, line: &[u8]) -> Result<Vec<u8>, FileError> {
    if line.contains(&b'\n') {
        return Err(FileError::LineBreak { path: path.to_owned() });
    }
    Ok([line, b"\n"].concat())
}

/// Takes the file for this program alone. Waits an instant: a program that is just being started holds its parent's files until it runs.
fn lock(file: &File, path: &Path) -> Result<(), FileError> {
    const PATIENCE: u32 = 10;
    for _ in 0..PATIENCE {
        match file.try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(5)),
            Err(TryLockError::Error(error)) => return Err(FileError::Unlockable { path: path.to_owned(), reason: error.to_string() }),
        }
    }
    Err(FileError::Busy { path: path.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;
    use std::fs;

    #[test]
    fn lines_are_on_disk_as_soon_as_they_are_written() {
        let scratch = Scratch::new();
        let path = scratch.path("new/a.jsonl");
        let mut journal = Journal::create(&path).unwrap();
        journal.append(b"one").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"one\n");
        journal.append(b"").unwrap();
        assert_eq!((fs::read(&path).unwrap(), journal.size()), (b"one\n\n".to_vec(), 5));
    }

    #[test]
    fn a_journal_is_started_over_nothing_but_an_empty_file() {
        let scratch = Scratch::new();
        assert!(Journal::create(&scratch.file("empty", b"")).is_ok());
        let path = scratch.file("full", b"x");
        assert_eq!(Journal::create(&path).unwrap_err(), FileError::Exists { path: path.clone() });
        assert_eq!(fs::read(&path).unwrap(), b"x");
        assert!(matches!(Journal::open_existing(&scratch.path("none"), 10), Err(FileError::Missing { .. })));
    }

    #[test]
    fn two_cannot_hold_one_journal() {
        let scratch = Scratch::new();
        let path = scratch.path("a");
        let first = Journal::create(&path).unwrap();
        assert_eq!(Journal::create(&path).unwrap_err(), FileError::Busy { path: path.clone() });
        assert_eq!(Journal::open_existing(&path, 10).unwrap_err(), FileError::Busy { path: path.clone() });
        drop(first);
        assert!(Journal::open_existing(&path, 10).is_ok());
    }

    #[test]
    fn a_line_break_within_a_line_is_refused() {
        let scratch = Scratch::new();
        let path = scratch.path("a");
        let mut journal = Journal::create(&path).unwrap();
        assert_eq!(journal.append(b"one\ntwo"), Err(FileError::LineBreak { path: path.clone() }));
        assert_eq!(fs::read(&path).unwrap(), b"");
    }

    #[test]
    fn opening_changes_nothing_and_going_on_sets_the_torn_line_aside() {
        let scratch = Scratch::new();
        let path = scratch.file("a", b"one\ntwo\nthr");
        let aside = scratch.path("a.torn");
        for _ in 0..2 {
            let found = Journal::open_existing(&path, 100).unwrap();
            assert_eq!((&found.lines[..], &found.torn[..]), (&b"one\ntwo\n"[..], &b"thr"[..]));
            assert_eq!(fs::read(&path).unwrap(), b"one\ntwo\nthr");
        }
        let mut journal = Journal::open_existing(&path, 100).unwrap().go_on(&aside).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"one\ntwo\n");
        journal.append(b"3").unwrap();
        drop(journal);
        assert_eq!((fs::read(&path).unwrap(), fs::read(&aside).unwrap()), (b"one\ntwo\n3\n".to_vec(), b"thr\n".to_vec()));
    }

    #[test]
    fn a_journal_beyond_the_limit_is_not_opened() {
        let scratch = Scratch::new();
        let path = scratch.file("a", b"one\n");
        assert_eq!(Journal::open_existing(&path, 3).unwrap_err(), FileError::TooLarge { path, limit: 3 });
    }

    #[test]
    fn a_single_line_goes_behind_a_torn_one_and_not_past_the_limit() {
        let scratch = Scratch::new();
        let path = scratch.file("a", b"to");
        append_line(&path, b"one", 10).unwrap();
        assert_eq!(append_line(&path, b"12345", 10), Err(FileError::TooLarge { path: path.clone(), limit: 10 }));
        append_line(&path, b"12", 10).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"to\none\n12\n");
    }

    #[test]
    fn what_a_failed_write_left_goes_before_the_next_line() {
        let scratch = Scratch::new();
        let path = scratch.path("a");
        let mut journal = Journal::create(&path).unwrap();
        journal.append(b"one").unwrap();
        fs::write(&path, b"one\na long piece of a line").unwrap();
        let writable = std::mem::replace(&mut journal.file, File::open(&path).unwrap());
        assert!(matches!(journal.append(b"two"), Err(FileError::Unwritable { .. })));
        journal.file = writable;
        journal.append(b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"one\ntwo\n");
    }

    /// Runs itself again as a program that may write no file beyond 4 KiB, which fails in the middle of a line as a full disk does.
    #[cfg(unix)]
    #[test]
    fn on_a_full_disk_the_file_ends_with_its_last_whole_line() {
        const INNER: &str = "ONE_AT_A_TIME_TEST_JOURNAL";
        if let Some(path) = std::env::var_os(INNER) {
            let mut journal = Journal::create(Path::new(&path)).unwrap();
            journal.append(&[b'a'; 1000]).unwrap();
            assert!(matches!(journal.append(&[b'b'; 9000]), Err(FileError::Unwritable { .. })));
            assert_eq!(fs::read(&path).unwrap().len(), 1001);
            journal.append(&[b'c'; 1000]).unwrap();
            return;
        }
        let scratch = Scratch::new();
        let path = scratch.path("a");
        let output = std::process::Command::new("sh")
            .args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\""])
            .arg(std::env::current_exe().unwrap())
            .args(["--exact", "files::journal::tests::on_a_full_disk_the_file_ends_with_its_last_whole_line"])
            .env(INNER, &path)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        let lines = fs::read(&path).unwrap();
        assert_eq!(lines, [&[b'a'; 1000][..], b"\n", &[b'c'; 1000], b"\n"].concat());
    }
}
