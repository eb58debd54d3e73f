//! `oaat new`: a small scene that passes its checks, to start from.

use super::{Exit, Io};
use crate::files;
use std::path::Path;

/// The scene, with its id to be filled in.
const TEMPLATE: &str = include_str!("new.template.ron");

pub fn run(path: &Path, io: &mut Io) -> std::io::Result<Exit> {
    let mut path = path.to_owned();
    if path.extension().is_none_or(|e| !e.eq_ignore_ascii_case("ron")) {
        path.add_extension("ron");
    }
    if path.exists() {
        writeln!(io.err, "{} exists already and was left as it is; choose another name", path.display())?;
        return Ok(Exit::Usage);
    }
    let stem = path.file_stem().map(|s| s.to_string_lossy().to_lowercase()).unwrap_or_default();
    let fits = |c: char| if c.is_ascii_alphanumeric() || c == '-' || c == '_' { c } else { '-' };
    let id: String = stem.chars().map(fits).take(64).collect();
    match files::write_whole(&path, TEMPLATE.replace("%ID%", &id).as_bytes()) {
        Ok(()) => {
            let name = path.display().to_string();
            let shown = if name.contains(char::is_whitespace) { format!("\"{name}\"") } else { name };
            writeln!(
                io.out,
                "{shown} holds a small scene.\n\n  oaat check {shown}\n  oaat play {shown}\n\nWhat each part means stands in scenarios/README.md."
            )?;
            Ok(Exit::Well)
        }
        Err(error) => {
            writeln!(io.err, "{error}")?;
            Ok(Exit::Unreadable)
        }
    }
}
