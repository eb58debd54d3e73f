//! Finding the scenario that a command means: by id, by file, or by the hash that an attempt names.

use super::check::Report;
use super::{Exit, Io, count};
use crate::attempt::{self, Record, Replayer};
use crate::diagnostic::Findings;
use crate::files;
use crate::library::{self, Entry, Shelf, Source};
use crate::scenario::Scenario;
use crate::script::{Script, ScriptHash};
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A shipped scenario by its id (the first for `None`), or any file.
pub fn scenario(wanted: Option<&str>) -> Result<Entry, Unfound> {
    // No id looks like a file, so that the shipped scenarios need not be read for one.
    if let Some(path) = wanted.map(Path::new).filter(|path| looks_like_a_file(path)) {
        return file(path);
    }
    let shelf = Shelf::shipped();
    let shipped = library::shipped(&shelf);
    let Some(wanted) = wanted else {
        return shipped.into_iter().next().ok_or_else(|| Unfound::Unknown("no scenario is shipped".into()));
    };
    if let Some(entry) = shipped.iter().find(|e| e.id.as_deref() == Some(wanted)) {
        return Ok(entry.clone());
    }
    let path = Path::new(wanted);
    if path.exists() {
        return file(path);
    }
    let ids: Vec<&str> = shipped.iter().filter_map(|e| e.id.as_deref()).collect();
    let mut message = format!("there is no scenario or file ‘{wanted}’; shipped: {}", ids.join(", "));
    if let Some(near) = crate::diagnostic::nearest(wanted, ids.iter().copied()) {
        message.push_str(&format!("\ndid you mean ‘{near}’?"));
    }
    Err(Unfound::Unknown(message))
}

fn file(path: &Path) -> Result<Entry, Unfound> {
    if path.is_dir() {
        return Err(Unfound::Unknown(format!("‘{}’ is a folder; name one scenario file in it", path.display())));
    }
    one_file(path, &mut Shelves::default()).map_err(Unfound::Unreadable)
}

/// Scenarios without errors, for commands that look at their sessions; else what is wrong is told, with `json` as the one document that `oaat check` would print, and how the command ends.
pub fn playable<const N: usize>(wanted: [Option<&str>; N], json: bool, io: &mut Io) -> std::io::Result<Result<[Arc<Script>; N], Exit>> {
    let mut report = Report::new(false);
    let mut entries = Vec::new();
    for wanted in wanted {
        match scenario(wanted) {
            Ok(entry) => entries.push(entry),
            Err(Unfound::Unreadable(message)) if json => report.unreadable.push(message),
            Err(unfound) => return Ok(Err(unfound.tell(io)?)),
        }
    }
    let scripts: Vec<Arc<Script>> = entries.iter().filter_map(|entry| entry.script.clone()).collect();
    if let Ok(scripts) = scripts.try_into() {
        return Ok(Ok(scripts));
    }
    let faulty = entries.into_iter().filter(|entry| entry.script.is_none());
    if json {
        report.files = faulty.clone().count();
        report.findings = faulty.flat_map(|entry| entry.diagnostics).collect();
        return Ok(Err(report.tell(true, io)?));
    }
    for Entry { source, diagnostics, .. } in faulty {
        for diagnostic in &diagnostics {
            writeln!(io.err, "{diagnostic}")?;
        }
        writeln!(io.err, "{} has {}; only a scenario without errors can be looked into", source.name, count(diagnostics.len(), "finding"))?;
    }
    Ok(Err(Exit::FoundFaults))
}

/// A scenario as written, for commands that work on drafts with faults too; those it has are counted for the reader. Else how the command ends.
pub fn draft(wanted: Option<&str>, io: &mut Io) -> std::io::Result<Result<(Scenario, Entry), Exit>> {
    let entry = match scenario(wanted) {
        Ok(entry) => entry,
        Err(unfound) => return Ok(Err(unfound.tell(io)?)),
    };
    if entry.errors() > 0 {
        writeln!(io.err, "{} has {}; `oaat check` lists them", entry.source.name, count(entry.errors(), "error"))?;
    }
    Ok(Scenario::read(&entry.source.text, &mut Findings::default()).map(|scenario| (scenario, entry)).ok_or(Exit::FoundFaults))
}

fn looks_like_a_file(path: &Path) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case("ron")) || path.components().count() > 1
}

/// Why a scenario was not found.
pub enum Unfound {
    Unknown(String),
    Unreadable(String),
}

impl Unfound {
    /// Tells it, and how the command ends with that.
    fn tell(self, io: &mut Io) -> std::io::Result<Exit> {
        let (message, exit) = match self {
            Unfound::Unknown(message) => (message, Exit::Usage),
            Unfound::Unreadable(message) => (message, Exit::Unreadable),
        };
        writeln!(io.err, "{message}")?;
        Ok(exit)
    }
}

/// What stands around files, read once for each folder.
#[derive(Default)]
pub struct Shelves {
    known: FxHashMap<PathBuf, Shelf>,
}

impl Shelves {
    /// The rubrics, policies and temperaments in the folder of a file, and those shipped.
    pub fn around(&mut self, file: &Path) -> &Shelf {
        let folder = file.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        self.known.entry(folder.to_owned()).or_insert_with_key(|folder| library::parts_around(folder))
    }
}

/// A file, read together with what stands around it.
fn one_file(path: &Path, shelves: &mut Shelves) -> Result<Entry, String> {
    let text = files::read_text(path).map_err(|e| e.to_string())?;
    let source = Source { name: path.display().to_string(), text: text.into() };
    Ok(shelves.around(path).entry(source, false, false).0)
}

/// A script that attempts may have been held with, and its hashes, worked out once.
pub struct Candidate {
    pub play: ScriptHash,
    pub key: ScriptHash,
    pub script: Arc<Script>,
}

impl Candidate {
    pub fn replayer(&self) -> Replayer<'_> {
        Replayer::of(&self.script.play, self.play.clone())
    }
}

/// The scripts at hand.
pub struct Scripts {
    candidates: Vec<Candidate>,
    /// The ids of scenarios with errors.
    faulty: Vec<String>,
}

impl Scripts {
    /// Those shipped and those of the given files and folders. Sentences say what could not be read.
    pub fn gather(paths: &[PathBuf]) -> (Scripts, Vec<String>) {
        let mut faults = Vec::new();
        let mut shelves = Shelves::default();
        let mut entries = library::shipped(&Shelf::shipped());
        for path in paths {
            let found = match path.is_dir() {
                true => library::folder(path).map(|f| f.entries).map_err(|e| e.to_string()),
                false => one_file(path, &mut shelves).map(|e| vec![e]),
            };
            match found {
                Ok(found) => entries.extend(found),
                Err(error) => faults.push(error),
            }
        }
        let faulty = entries.iter().filter(|e| e.script.is_none()).filter_map(|e| e.id.clone()).collect();
        let scripts = entries.into_iter().filter_map(|e| e.script);
        let candidates = scripts.map(|script| Candidate { play: script.play_hash(), key: script.key_hash(), script }).collect();
        (Scripts { candidates, faulty }, faults)
    }

    /// The script that an attempt can be replayed on. The error is a sentence.
    pub fn held_with(&self, record: &Record) -> Result<&Candidate, String> {
        let scenario = &record.header.scenario;
        self.candidates.iter().find(|c| c.play == record.header.play).ok_or_else(|| match self.faulty.contains(scenario) {
            true => format!("the file of ‘{scenario}’ has errors, so nothing can be replayed on it; `oaat check` lists them"),
            false if self.candidates.iter().any(|c| c.script.about.id == *scenario) => {
                format!("it was held with another version of ‘{scenario}’ than is at hand; give its file or folder in --scenarios")
            }
            false => format!("it was held with ‘{scenario}’, which is not at hand; give its file or folder in --scenarios"),
        })
    }

    /// The script that an attempt can also be judged by: one with the key that was in force when it was sat.
    pub fn judged_by(&self, record: &Record) -> Result<&Candidate, String> {
        let replayed = self.held_with(record)?;
        let Some(key) = &record.header.key else { return Ok(replayed) };
        let found = self.candidates.iter().find(|c| c.play == replayed.play && c.key == *key);
        found.ok_or_else(|| "the scenario’s key (what counts) has changed since this was sat; give the version it was sat with in --scenarios".into())
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
