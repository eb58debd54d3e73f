//! The data folder: settings, attempts, and every scenario that was ever played, by its hash.

mod exchange;
mod moving;

use crate::texts::t;
pub use exchange::Brought;
pub use moving::NotMoved;

use crate::files::{self, FileError};
use crate::library::Sources;
use crate::script::Script;
use std::path::{Path, PathBuf};

/// Where everything of the trainee's lies. Copying the folder backs everything up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    root: PathBuf,
    /// The system's usual place, from which it was found; `None` if it was named otherwise.
    usual: Option<PathBuf>,
}

/// The environment variable that puts the data folder elsewhere.
pub const VARIABLE: &str = "OAAT_DATA";

impl Home {
    /// The folder named by the environment, else the system's usual place or wherever it was moved to from there. With a sentence if it is not where it was moved to.
    pub fn find() -> Option<(Home, Option<String>)> {
        if let Some(named) = std::env::var_os(VARIABLE).filter(|v| !v.is_empty()) {
            return Some((Home::at(named), None));
        }
        let usual = directories::ProjectDirs::from("", "", "one-at-a-time")?.data_dir().to_owned();
        Some(Home::found(usual))
    }

    fn found(usual: PathBuf) -> (Home, Option<String>) {
        let at = |root: PathBuf| Home { root, usual: Some(usual.clone()) };
        match moving::pointed(&usual) {
            None => (at(usual.clone()), None),
            Some(moved) if moved.is_dir() => (at(moved), None),
            Some(gone) => {
                let sentence = t!("data-folder-gone", gone = gone.display().to_string(), usual = usual.display().to_string());
                (at(usual.clone()), Some(sentence))
            }
        }
    }

    pub fn at(root: impl Into<PathBuf>) -> Home {
        Home { root: root.into(), usual: None }
    }

    /// Where scenarios are kept as they were played.
    pub fn played(&self) -> PathBuf {
        self.root.join("played")
    }

    /// Where pages to keep or hand in are written.
    pub fn documents(&self) -> PathBuf {
        self.root.join("documents")
    }

    /// Whether it can be moved: not where the environment names it.
    pub fn can_move(&self) -> bool {
        self.usual.is_some()
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn settings(&self) -> PathBuf {
        self.root.join("settings.ron")
    }

    pub fn attempts(&self) -> PathBuf {
        self.root.join("attempts")
    }

    fn kept(&self, play_hash: &str) -> PathBuf {
        self.played().join(format!("{play_hash}.json"))
    }

    /// Makes sure that everything can be written here.
    pub fn prepare(&self) -> Result<(), FileError> {
        files::ensure_folder(&self.root)?;
        files::ensure_folder(&self.attempts())?;
        files::ensure_folder(&self.played())
    }

    /// Keeps the texts of a script, so that its attempts can be reread when the scenario has changed or gone.
    pub fn keep(&self, script: &Script, sources: &Sources) -> Result<(), FileError> {
        let path = self.kept(&script.play_hash().0);
        if path.exists() {
            return Ok(());
        }
        // Four texts: serialising them cannot fail.
        files::write_whole(&path, &serde_json::to_vec(sources).unwrap_or_default())
    }

    /// The script with this hash, from the texts kept when it was played.
    pub fn kept_script(&self, play_hash: &str) -> Option<Script> {
        if !play_hash.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let text = files::read_text(&self.kept(play_hash)).ok()?;
        let sources: Sources = serde_json::from_str(&text).ok()?;
        sources.script().filter(|s| s.play_hash().0 == play_hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    #[test]
    fn a_folder_that_was_moved_is_found_and_one_that_has_gone_is_told() {
        let scratch = Scratch::new();
        let (usual, new) = (scratch.path("usual"), scratch.path("new"));
        let (home, told) = Home::found(usual.clone());
        assert_eq!((home.root(), told), (usual.as_path(), None));
        home.prepare().unwrap();
        home.move_to(&new).unwrap();
        let (moved, told) = Home::found(usual.clone());
        assert_eq!((moved.root(), told), (new.as_path(), None));
        std::fs::rename(&new, scratch.path("elsewhere")).unwrap();
        let (home, told) = Home::found(usual.clone());
        assert_eq!(home.root(), usual);
        assert!(told.is_some_and(|t| t.contains("Perhaps a disk is not connected")));
    }
}
