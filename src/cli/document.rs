//! Where a document goes that a command has made: to a file, whole, or to the standard output.

use super::{Exit, Io};
use crate::files;
use std::path::Path;

/// Writes `text` to the file, or else to the output. A scenario is never written over.
pub fn hand_over(text: &str, what: &str, file: Option<&Path>, io: &mut Io) -> std::io::Result<Exit> {
    let Some(path) = file else {
        io.out.write_all(text.as_bytes())?;
        return Ok(Exit::Well);
    };
    if path.extension().is_some_and(|e| e.eq_ignore_ascii_case("ron")) {
        writeln!(io.err, "{} is the name of a scenario file; give {what} another ending", path.display())?;
        return Ok(Exit::Usage);
    }
    match files::write_whole(path, text.as_bytes()) {
        Ok(()) => {
            writeln!(io.out, "{} holds {what}", path.display())?;
            Ok(Exit::Well)
        }
        Err(error) => {
            writeln!(io.err, "{error}")?;
            Ok(Exit::Unreadable)
        }
    }
}
