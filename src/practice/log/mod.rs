//! The practice log: a line for each card answered and each watched session rated, in one file of the data folder that only grows.
//!
//! Lines are JSON objects whose first field is `format`. A line that cannot be read is reported and stays in the file; a torn last line, left by a crash while it was
//! being written, is set aside before the next one is added.

mod file;
mod line;

pub use file::{FILE, Fault, LogError, SIZE, Unreadable, append, parse, read, torn_path};
pub use line::{CardLine, FORMAT, Line, Rated, WatchedLine};

/// What a log says, as far as it can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// In the order of writing.
    pub lines: Vec<Line>,
    pub unreadable: Vec<Unreadable>,
    /// How many bytes of a torn last line stand at the end.
    pub torn: usize,
}
