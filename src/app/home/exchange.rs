//! Attempts taken out of the data folder and brought into it, each with the scenario that it was played on: to hand in, to keep, to carry to another computer.

use super::Home;
use crate::attempt::{self, words};
use crate::files::{self, FileError};
use crate::library::Sources;
use crate::texts::t;
use std::path::{Path, PathBuf};

/// The most bytes of one file.
const SIZE: u64 = 64 << 20;

/// What came of bringing attempts in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    pub new: usize,
    /// Were here already, exactly so or with more.
    pub known: usize,
    /// A sentence on each that was left out.
    pub refused: Vec<String>,
}

impl Home {
    /// Copies every attempt, the words typed beside it and the scenarios they were played on into a folder. An older copy there is renewed; anything else of the same name is
    /// left alone and told. Returns how many attempts lie there now.
    pub fn export(&self, to: &Path) -> Result<Brought, FileError> {
        let there = Home::at(to);
        there.prepare()?;
        let mut out = Brought::default();
        for path in attempts_in(&self.attempts())? {
            carry(&path, &there.attempts(), &mut out)?;
        }
        for path in files::list(&self.played(), "json")? {
            renew(&path, &there.played().join(name(&path)))?;
        }
        Ok(out)
    }

    /// Brings in attempts: one file, or all of a folder that they were taken out to. A damaged one is left out and told; nothing that is here is changed but an attempt that went on elsewhere.
    pub fn import(&self, from: &Path) -> Result<Brought, FileError> {
        self.prepare()?;
        let mut out = Brought::default();
        let below = from.join("attempts");
        let paths = match from {
            file if file.is_file() => vec![file.to_owned()],
            _ if below.is_dir() => attempts_in(&below)?,
            folder => attempts_in(folder)?,
        };
        for path in paths {
            match attempt::read_file(&path) {
                Ok(_) => carry(&path, &self.attempts(), &mut out)?,
                Err(error) => out.refused.push(error.to_string()),
            }
        }
        // The scenarios come along if they are what their names say.
        for path in files::list(&from.join("played"), "json").unwrap_or_default() {
            let sources = files::read_text(&path).ok().and_then(|text| serde_json::from_str::<Sources>(&text).ok());
            let sound = sources.and_then(|s| s.script()).is_some_and(|s| path.file_stem().is_some_and(|stem| stem == s.play_hash().0.as_str()));
            if sound {
                renew(&path, &self.played().join(name(&path)))?;
            }
        }
        Ok(out)
    }
}

fn attempts_in(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    attempt::list(folder)
}

fn name(path: &Path) -> PathBuf {
    path.file_name().map(PathBuf::from).unwrap_or_default()
}

/// Copies one attempt with its words.
fn carry(path: &Path, folder: &Path, out: &mut Brought) -> Result<(), FileError> {
    let target = folder.join(name(path));
    match renew(path, &target)? {
        Renewed::New => out.new += 1,
        Renewed::Known => out.known += 1,
        Renewed::Other => {
            out.refused.push(t!("exchange-other", name = name(path).display().to_string()));
            return Ok(());
        }
    }
    let typed = words::path(path);
    if typed.is_file() {
        renew(&typed, &words::path(&target))?;
    }
    Ok(())
}

enum Renewed {
    New,
    Known,
    /// Something else has the name.
    Other,
}

/// Copies a file of lines unless the other place has it, or has more of it, already.
fn renew(from: &Path, to: &Path) -> Result<Renewed, FileError> {
    let bytes = files::read_bytes(from, SIZE)?;
    match files::read_bytes(to, SIZE) {
        Err(FileError::Missing { .. }) => files::write_whole(to, &bytes).map(|()| Renewed::New),
        Err(error) => Err(error),
        Ok(there) if there.starts_with(&bytes) => Ok(Renewed::Known),
        Ok(there) if bytes.starts_with(&there) => files::write_whole(to, &bytes).map(|()| Renewed::New),
        Ok(_) => Ok(Renewed::Other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/golden/format-1/good.jsonl");

    fn home(scratch: &Scratch, name: &str) -> Home {
        let home = Home::at(scratch.path(name));
        home.prepare().unwrap();
        home
    }

    #[test]
    fn attempts_go_out_and_come_in_once() {
        let scratch = Scratch::new();
        let (here, there) = (home(&scratch, "here"), home(&scratch, "there"));
        let golden = std::fs::read(GOLDEN).unwrap();
        files::write_whole(&here.attempts().join("a.jsonl"), &golden).unwrap();
        words::append(&here.attempts().join("a.jsonl"), 1, "my words").unwrap();
        let out = scratch.path("out");
        assert_eq!(here.export(&out).unwrap().new, 1);
        assert_eq!(there.import(&out).unwrap(), Brought { new: 1, ..Brought::default() });
        assert_eq!(there.import(&out).unwrap(), Brought { known: 1, ..Brought::default() });
        let path = there.attempts().join("a.jsonl");
        assert_eq!(std::fs::read(&path).unwrap(), golden);
        assert_eq!(words::read(&path).unwrap().of(1), Some("my words"));
        assert_eq!(there.import(&here.attempts().join("a.jsonl")).unwrap().known, 1, "a single file");
    }

    #[test]
    fn damage_and_strangers_stay_out_and_nothing_here_is_changed() {
        let scratch = Scratch::new();
        let here = home(&scratch, "here");
        let mut golden = std::fs::read(GOLDEN).unwrap();
        files::write_whole(&here.attempts().join("a.jsonl"), b"mine\n").unwrap();
        let from = scratch.path("from");
        files::write_whole(&from.join("a.jsonl"), &golden).unwrap();
        let middle = golden.len() / 2;
        golden[middle] ^= 1;
        files::write_whole(&from.join("b.jsonl"), &golden).unwrap();
        files::write_whole(&from.join("played/0123.json"), b"{}").unwrap();
        let brought = here.import(&from).unwrap();
        assert_eq!((brought.new, brought.known, brought.refused.len()), (0, 0, 2), "{brought:?}");
        assert_eq!(std::fs::read(here.attempts().join("a.jsonl")).unwrap(), b"mine\n");
        assert!(!here.attempts().join("b.jsonl").exists() && !here.played().join("0123.json").exists());
        assert!(matches!(here.import(&scratch.path("nowhere")), Err(FileError::Missing { .. })));
    }

    #[test]
    fn an_attempt_that_went_on_is_renewed_and_an_older_copy_changes_nothing() {
        let scratch = Scratch::new();
        let here = home(&scratch, "here");
        let golden = std::fs::read(GOLDEN).unwrap();
        let cut = golden.iter().position(|b| *b == b'\n').unwrap() + 1;
        let from = scratch.path("from/a.jsonl");
        files::write_whole(&from, &golden[..cut]).unwrap();
        assert_eq!(here.import(&from).unwrap().new, 1);
        files::write_whole(&from, &golden).unwrap();
        assert_eq!(here.import(&from).unwrap().new, 1);
        files::write_whole(&from, &golden[..cut]).unwrap();
        assert_eq!(here.import(&from).unwrap().known, 1);
        assert_eq!(std::fs::read(here.attempts().join("a.jsonl")).unwrap(), golden);
    }
}
