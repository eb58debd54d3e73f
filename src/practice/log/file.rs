//! The log on disk: read past what cannot be read, and added to a whole line at a time.

use super::Log;
use super::line::{FORMAT, Line};
use crate::files::{self, FileError, Journal};
use crate::texts::t;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};

/// The name of the log in the data folder.
pub const FILE: &str = "practice.jsonl";
/// The most bytes of a log: some forty thousand cards.
pub const SIZE: u64 = 16 << 20;

/// A line that could not be read. It stays in the file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", t!("error-log-line", line = .line, fault = .fault.to_string()))]
pub struct Unreadable {
    /// From 1.
    pub line: usize,
    pub fault: Fault,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("{}", t!("error-log-newer-format", format = .0.to_string()))]
    NewerFormat(u64),
    #[error("{}", t!("error-log-not-a-line", reason = .0))]
    NotALine(String),
}

/// Why a line could not be added. The log is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogError {
    #[error(transparent)]
    File(#[from] FileError),
    #[error("{}", t!("error-log-full", path = .0.display().to_string()))]
    Full(PathBuf),
    #[error("{}", t!("error-log-encoding", reason = .0))]
    Encoding(String),
}

#[derive(Serialize)]
struct Written<'l> {
    format: u32,
    #[serde(flatten)]
    line: &'l Line,
}

/// Where a torn last line of this log is set aside.
pub fn torn_path(log: &Path) -> PathBuf {
    log.with_extension("torn")
}

/// Adds a line. It is on disk when this returns; if it fails, the log is as it was.
pub fn append(log: &Path, line: &Line) -> Result<(), LogError> {
    let json = serde_json::to_string(&Written { format: FORMAT, line }).map_err(|e| LogError::Encoding(e.to_string()))?;
    let mut journal = match Journal::open_existing(log, SIZE) {
        Ok(found) => found.go_on(&torn_path(log))?,
        Err(FileError::Missing { .. }) => Journal::create(log)?,
        Err(FileError::TooLarge { .. }) => return Err(LogError::Full(log.to_owned())),
        Err(error) => return Err(error.into()),
    };
    if journal.size() + json.len() as u64 >= SIZE {
        return Err(LogError::Full(log.to_owned()));
    }
    Ok(journal.append(json.as_bytes())?)
}

/// Reads a log. If there is none, nothing was practised yet.
pub fn read(log: &Path) -> Result<Log, FileError> {
    match files::read_bytes(log, SIZE) {
        Ok(bytes) => Ok(parse(&bytes)),
        Err(FileError::Missing { .. }) => Ok(Log::default()),
        Err(error) => Err(error),
    }
}

/// Reads the bytes of a log.
pub fn parse(bytes: &[u8]) -> Log {
    let whole = bytes.iter().rposition(|b| *b == b'\n').map_or(0, |last| last + 1);
    let mut log = Log { torn: bytes.len() - whole, ..Log::default() };
    for (json, line) in bytes[..whole].split(|b| *b == b'\n').zip(1..).filter(|(json, _)| !json.is_empty()) {
        match one(json) {
            Ok(read) => log.lines.push(read),
            Err(fault) => log.unreadable.push(Unreadable { line, fault }),
        }
    }
    log
}

fn one(json: &[u8]) -> Result<Line, Fault> {
    let unread = |e: serde_json::Error| Fault::NotALine(e.to_string());
    let mut fields: Map<String, Value> = serde_json::from_slice(json).map_err(unread)?;
    match fields.remove("format").as_ref().and_then(Value::as_u64) {
        Some(format) if format == u64::from(FORMAT) => Line::deserialize(Value::Object(fields)).map_err(unread),
        Some(format) if format > u64::from(FORMAT) => Err(Fault::NewerFormat(format)),
        _ => Err(Fault::NotALine(t!("error-log-no-format").into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;
    use crate::practice::log::{CardLine, Rated, WatchedLine};
    use crate::script::ScriptHash;
    use std::fs;

    const GOLDEN: &[u8] = include_bytes!("../../../tests/fixtures/practice/log-1.jsonl");

    fn card() -> Line {
        Line::Card(CardLine {
            date: 1_795_000_000,
            scenario: "dinner-table".into(),
            play: ScriptHash("0f1e".into()),
            moment: "opening".into(),
            principle: "goal".into(),
            asks: vec!["goal/purpose".into(), "goal/wanted".into()],
            responses: vec!["nod".into(), "what-today".into()],
            sat: vec!["goal/purpose".into()],
            tries: 2,
            first_go: false,
            again: false,
        })
    }

    fn watched() -> Line {
        Line::Watched(WatchedLine {
            date: 1_795_000_600,
            scenario: "bus-pass".into(),
            play: ScriptHash("0f1e".into()),
            presentation: "as-written".into(),
            player: "historian".into(),
            seed: u64::MAX.to_string(),
            ratings: vec![Rated { principle: "goal".into(), rated: 2, computed: 0 }],
        })
    }

    #[test]
    fn the_lines_of_format_1_are_read_and_written_as_they_were() {
        assert_eq!(parse(GOLDEN), Log { lines: vec![card(), watched()], ..Log::default() });
        let scratch = Scratch::new();
        let path = scratch.path("data/practice.jsonl");
        append(&path, &card()).unwrap();
        append(&path, &watched()).unwrap();
        assert_eq!(String::from_utf8(fs::read(&path).unwrap()).unwrap(), String::from_utf8(GOLDEN.to_vec()).unwrap());
        assert_eq!(read(&path), Ok(parse(GOLDEN)));
        assert_eq!(read(&scratch.path("none.jsonl")), Ok(Log::default()));
    }

    #[test]
    fn what_cannot_be_read_is_told_and_stays() {
        let scratch = Scratch::new();
        let strange = "{\"format\":2,\"event\":\"dream\"}\nnonsense\n{\"event\":\"card\"}\n{\"format\":1,\"event\":\"card\",\"date\":1}\n";
        let path = scratch.file("practice.jsonl", strange.as_bytes());
        append(&path, &card()).unwrap();
        let log = read(&path).unwrap();
        assert_eq!((log.lines, log.torn), (vec![card()], 0));
        assert_eq!(log.unreadable.iter().map(|u| u.line).collect::<Vec<_>>(), [1, 2, 3, 4]);
        assert_eq!(log.unreadable[0].fault, Fault::NewerFormat(2));
        assert!(log.unreadable[3].to_string().starts_with("Line 4 of the practice log: it cannot be read (missing field"), "{}", log.unreadable[3]);
        assert!(fs::read_to_string(&path).unwrap().starts_with(strange));
    }

    #[test]
    fn a_torn_last_line_is_told_and_set_aside_before_the_next() {
        let scratch = Scratch::new();
        let path = scratch.file("practice.jsonl", &[GOLDEN, b"{\"format\":1,\"ev"].concat());
        let log = read(&path).unwrap();
        assert_eq!((log.lines.len(), log.unreadable.len(), log.torn), (2, 0, 15));
        append(&path, &card()).unwrap();
        let log = read(&path).unwrap();
        assert_eq!((log.lines.len(), log.unreadable.len(), log.torn), (3, 0, 0));
        assert_eq!(fs::read(torn_path(&path)).unwrap(), b"{\"format\":1,\"ev\n");
    }

    #[test]
    fn a_full_log_takes_no_more_and_is_left_as_it_is() {
        let scratch = Scratch::new();
        let path = scratch.file("practice.jsonl", &vec![b'\n'; SIZE as usize - 10]);
        assert_eq!(append(&path, &card()), Err(LogError::Full(path.clone())));
        assert_eq!(fs::metadata(&path).unwrap().len(), SIZE - 10);
    }
}
