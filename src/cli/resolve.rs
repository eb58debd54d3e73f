//! Finding the scenario that a command means: by id, by file, or by the hash that an attempt names.

use crate::attempt;
use crate::files;
use crate::library::{self, Entry, Shelf, Source};
use crate::script::{Script, ScriptHash};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A shipped scenario by its id (the first for `None`), or any file.
pub fn scenario(wanted: Option<&str>) -> Result<Entry, Unfound> {
    let shelf = Shelf::shipped();
    let shipped = library::shipped(&shelf);
    let Some(wanted) = wanted else {
        return shipped.into_iter().next().ok_or_else(|| Unfound::Unknown("no scenario is shipped".into()));
    };
    if let Some(entry) = shipped.iter().find(|e| e.id.as_deref() == Some(wanted)) {
        return Ok(entry.clone());
    }
    let path = Path::new(wanted);
    if path.is_file() {
        return one_file(path).map_err(Unfound::Unreadable);
    }
    let ids: Vec<&str> = shipped.iter().filter_map(|e| e.id.as_deref()).collect();
    let mut message = format!("there is no scenario or file ‘{wanted}’; shipped: {}", ids.join(", "));
    if let Some(near) = crate::diagnostic::nearest(wanted, ids.iter().copied()) {
        message.push_str(&format!("\ndid you mean ‘{near}’?"));
    }
    Err(Unfound::Unknown(message))
}

/// Why a scenario was not found.
pub enum Unfound {
    Unknown(String),
    Unreadable(String),
}

/// A file, read together with the rubrics, policies and temperaments of its folder.
fn one_file(path: &Path) -> Result<Entry, String> {
    let text = files::read_text(path).map_err(|e| e.to_string())?;
    let around = path.parent().filter(|p| !p.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), Path::to_owned);
    let shelf = library::parts_around(&around);
    let source = Source { name: path.display().to_string(), text: text.into() };
    Ok(shelf.entry(source, false, false).0)
}

/// The scripts that attempts may have been held with.
pub struct Scripts {
    scripts: Vec<(ScriptHash, Arc<Script>)>,
}

impl Scripts {
    /// Those shipped and those of the given files and folders. Sentences say what could not be read.
    pub fn gather(paths: &[PathBuf]) -> (Scripts, Vec<String>) {
        let mut faults = Vec::new();
        let mut entries = library::shipped(&Shelf::shipped());
        for path in paths {
            let found = if path.is_dir() { library::folder(path).map(|f| f.entries).map_err(|e| e.to_string()) } else { one_file(path).map(|e| vec![e]) };
            match found {
                Ok(found) => entries.extend(found),
                Err(error) => faults.push(error),
            }
        }
        let scripts = entries.into_iter().filter_map(|e| e.script).map(|s| (s.play_hash(), s)).collect();
        (Scripts { scripts }, faults)
    }

    pub fn by_hash(&self, play_hash: &ScriptHash) -> Option<&Arc<Script>> {
        self.scripts.iter().find(|(hash, _)| hash == play_hash).map(|(_, s)| s)
    }
}

/// The attempt files of paths: themselves, or those of folders.
pub fn attempt_files(paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<String>) {
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    for path in paths {
        if path.is_dir() {
            match attempt::list(path) {
                Ok(list) if list.is_empty() => faults.push(format!("{} holds no attempt (files that end in .jsonl)", path.display())),
                Ok(list) => found.extend(list),
                Err(error) => faults.push(error.to_string()),
            }
        } else {
            found.push(path.clone());
        }
    }
    (found, faults)
}
