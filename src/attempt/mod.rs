//! The record of an attempt: written line by line, recovered after a crash, verified, replayed. It holds no score.
//!
//! An attempt is a file of JSON lines. The first, the [`Header`], says what is played, by whom and how; each line after it is an [`Event`]. Every line ends with its own hash,
//! `,"hash":"…"}`: hexadecimal BLAKE3 over the text of the previous line's hash (nothing for the first line) followed by the bytes of this line up to that last field. So no
//! line can be changed, left out, added or moved without a later hash failing, and the hash of the last line, the *receipt*, stands for the whole attempt. The record says that it
//! is unchanged, not who made it: only a receipt kept elsewhere can prove which of two records is the older.
//!
//! Nothing here reads a clock or draws a number: times, ids and seeds are passed in.

mod chain;
mod course;
mod error;
mod event;
#[cfg(test)]
mod fixture;
mod header;
mod read;
mod recorder;
mod replay;
pub mod words;

pub use course::Disorder;
pub use error::{AttemptError, Damage, Fault};
pub use event::{Event, Seal};
pub use header::{FORMAT, Header, Help, Mode};
pub use read::{Record, list, read, read_file};
pub use recorder::Recorder;
pub use replay::{Mismatch, ReplayFault, Replayer, replay, verify};

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The most bytes of an attempt.
pub const SIZE: u64 = 16 << 20;
/// The most bytes of a line, without its line break.
pub const LINE: usize = 64 << 10;
/// The most events of an attempt, the seal included.
pub const EVENTS: usize = 20_000;

/// Where a torn last line of this attempt is set aside.
pub fn torn_path(path: &Path) -> PathBuf {
    beside(path, ".torn")
}

/// The attempt's name with another ending than `.jsonl`.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let named = path.extension().is_some_and(|e| e == "jsonl").then(|| path.file_stem()).flatten().or(path.file_name());
    let mut name = named.map_or_else(OsString::new, OsString::from);
    name.push(ending);
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn companions_carry_the_name_of_the_attempt() {
        assert_eq!(torn_path(Path::new("a/b.jsonl")), Path::new("a/b.torn"));
        assert_eq!(torn_path(Path::new("a/b.c")), Path::new("a/b.c.torn"));
        assert_eq!(words::path(Path::new("b.jsonl")), Path::new("b.words.jsonl"));
    }
}
