//! The data folder: settings, attempts, and every scenario that was ever played, by its hash.

use crate::files::{self, FileError};
use crate::library::Sources;
use crate::script::Script;
use std::path::{Path, PathBuf};

/// Where everything of the trainee's lies. Copying the folder backs everything up.
#[derive(Clone, Debug)]
pub struct Home {
    root: PathBuf,
}

/// The environment variable that puts the data folder elsewhere.
pub const VARIABLE: &str = "OAAT_DATA";

impl Home {
    /// The folder named by the environment, else the system's usual place.
    pub fn find() -> Option<Home> {
        let named = std::env::var_os(VARIABLE).filter(|v| !v.is_empty()).map(PathBuf::from);
        let usual = || directories::ProjectDirs::from("", "", "one-at-a-time").map(|d| d.data_dir().to_owned());
        named.or_else(usual).map(|root| Home { root })
    }

    pub fn at(root: impl Into<PathBuf>) -> Home {
        Home { root: root.into() }
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
        self.root.join("played").join(format!("{play_hash}.json"))
    }

    /// Makes sure that everything can be written here.
    pub fn prepare(&self) -> Result<(), FileError> {
        files::ensure_folder(&self.root)?;
        files::ensure_folder(&self.attempts())?;
        files::ensure_folder(&self.root.join("played"))
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
