//! Where a document goes that a command has made: to a file, whole, or to the standard output.

use super::{Exit, Io};
use crate::files;
use std::path::Path;

/// The form to write: the one asked for, else what the file's name says, else the usual one. `None` if the name says nothing; that is told, with the `endings` that say something.
pub fn form<F>(
    asked: Option<F>,
    file: Option<&Path>,
    usual: F,
    named_by: impl Fn(&str) -> Option<F>,
    endings: &str,
    io: &mut Io,
) -> std::io::Result<Option<F>> {
    let Some(path) = file.filter(|_| asked.is_none()) else { return Ok(Some(asked.unwrap_or(usual))) };
    let form = path.extension().and_then(|e| named_by(&e.to_str()?.to_ascii_lowercase()));
    if form.is_none() {
        writeln!(io.err, "{}: which form this is to have is not known by its ending; end it in {endings}, or give --format", path.display())?;
    }
    Ok(form)
}

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
