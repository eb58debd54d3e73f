//! What the trainee typed before the responses showed: kept beside the record and outside its chain, so that it can be withheld or deleted.

use super::{AttemptError, LINE, SIZE, beside};
use crate::files::{self, FileError};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

const ENDING: &str = ".words.jsonl";

/// What was typed in one turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    /// From 1, as in the record.
    pub turn: u32,
    pub text: String,
}

/// All that was typed in an attempt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Words {
    /// In the order of writing; of two for one turn the later one counts.
    pub typed: Vec<Typed>,
    /// The lines of the file, from 1, that could not be read: one that was being written when the program or the machine stopped.
    pub unreadable: Vec<usize>,
}

impl Words {
    /// What was typed in a turn.
    pub fn of(&self, turn: u32) -> Option<&str> {
        self.typed.iter().rev().find(|typed| typed.turn == turn).map(|typed| typed.text.as_str())
    }
}

/// Where the words typed in this attempt are kept.
pub fn path(attempt: &Path) -> PathBuf {
    beside(attempt, ENDING)
}

pub(super) fn is_words(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().ends_with(ENDING.as_bytes()))
}

/// Keeps what was typed in a turn of this attempt. It is on disk when this returns.
pub fn append(attempt: &Path, turn: u32, text: &str) -> Result<(), AttemptError> {
    let line = serde_json::to_string(&Typed { turn, text: text.to_owned() }).map_err(AttemptError::encoding)?;
    if line.len() > LINE {
        return Err(AttemptError::TooLong { length: line.len() });
    }
    Ok(files::append_line(&path(attempt), line.as_bytes(), SIZE)?)
}

/// Reads the words typed in this attempt. If none were kept, there are none.
pub fn read(attempt: &Path) -> Result<Words, FileError> {
    let bytes = match files::read_bytes(&path(attempt), SIZE) {
        Ok(bytes) => bytes,
        Err(FileError::Missing { .. }) => return Ok(Words::default()),
        Err(error) => return Err(error),
    };
    let mut words = Words::default();
    for (line, number) in bytes.split(|b| *b == b'\n').zip(1..).filter(|(line, _)| !line.is_empty()) {
        match serde_json::from_slice(line) {
            Ok(typed) => words.typed.push(typed),
            Err(_) => words.unreadable.push(number),
        }
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attempt::{Recorder, fixture, read_file};
    use crate::files::scratch::Scratch;

    #[test]
    fn typed_words_come_back_and_the_later_ones_count() {
        let scratch = Scratch::new();
        let attempt = scratch.path("a.jsonl");
        assert_eq!(read(&attempt), Ok(Words::default()));
        append(&attempt, 1, "“Well,\nthen”").unwrap();
        append(&attempt, 2, "Two").unwrap();
        append(&attempt, 1, "One").unwrap();
        let words = read(&attempt).unwrap();
        assert_eq!((words.typed.len(), words.of(1), words.of(2), words.of(3)), (3, Some("One"), Some("Two"), None));
        assert_eq!(words.typed[0].text, "“Well,\nthen”");
    }

    #[test]
    fn a_torn_line_is_told_and_the_others_are_read() {
        let scratch = Scratch::new();
        let attempt = scratch.path("a.jsonl");
        append(&attempt, 1, "One").unwrap();
        let mut bytes = std::fs::read(path(&attempt)).unwrap();
        bytes.extend_from_slice(br#"{"turn":2,"te"#);
        std::fs::write(path(&attempt), bytes).unwrap();
        append(&attempt, 3, "Three").unwrap();
        let words = read(&attempt).unwrap();
        assert_eq!((words.of(1), words.of(3), &words.unreadable[..]), (Some("One"), Some("Three"), &[2][..]));
    }

    #[test]
    fn too_long_a_text_is_refused() {
        let scratch = Scratch::new();
        let attempt = scratch.path("a.jsonl");
        assert!(matches!(append(&attempt, 1, &"x".repeat(LINE)), Err(AttemptError::TooLong { .. })));
        assert!(!path(&attempt).exists());
    }

    #[test]
    fn words_never_change_the_chain() {
        let scratch = Scratch::new();
        let receipts: Vec<String> = [false, true]
            .into_iter()
            .map(|typing| {
                let attempt = scratch.path(if typing { "typed.jsonl" } else { "silent.jsonl" });
                let mut recorder = Recorder::create(&attempt, &fixture::header()).unwrap();
                recorder.shown("opening", &["a", "b"]).unwrap();
                if typing {
                    append(&attempt, recorder.turn(), "I would say this").unwrap();
                }
                recorder.chosen("a", 1).unwrap();
                recorder.seal(None, 1).unwrap()
            })
            .collect();
        assert_eq!(receipts[0], receipts[1]);
        assert!(read_file(&scratch.path("typed.jsonl")).unwrap().is_sealed());
        assert_eq!(crate::attempt::list(scratch.folder()).unwrap(), [scratch.path("silent.jsonl"), scratch.path("typed.jsonl")]);
    }
}
