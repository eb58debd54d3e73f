//! The data folder in another place: everything is copied, and only then does the usual place say where it went.

use super::Home;
use crate::files::{self, FileError};
use crate::texts::t;
use std::path::{Path, PathBuf};

/// In the usual folder: where the data folder went.
const POINTER: &str = "moved-to.txt";

/// Why the data folder stays where it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotMoved {
    #[error("{}", t!("not-moved-not-whole"))]
    NotWhole,
    #[error("{}", t!("not-moved-within"))]
    Within,
    #[error("{}", t!("not-moved-not-empty", folder = .0.display().to_string()))]
    NotEmpty(PathBuf),
    #[error("{}", t!("not-moved-named"))]
    Named,
    #[error("{0}")]
    File(#[from] FileError),
}

/// Where a data folder went that usually lies here.
pub fn pointed(usual: &Path) -> Option<PathBuf> {
    let text = files::read_text(&usual.join(POINTER)).ok()?;
    let path = PathBuf::from(text.trim());
    path.is_absolute().then_some(path)
}

impl Home {
    /// Copies everything to another folder, which must be empty or not there yet, and goes on from there. The old folder stays as it was, as a backup.
    pub fn move_to(&self, folder: &Path) -> Result<Home, NotMoved> {
        let usual = self.usual.as_ref().ok_or(NotMoved::Named)?;
        if !folder.is_absolute() {
            return Err(NotMoved::NotWhole);
        }
        if folder.starts_with(&self.root) || self.root.starts_with(folder) {
            return Err(NotMoved::Within);
        }
        if !files::is_empty_folder(folder)? {
            return Err(NotMoved::NotEmpty(folder.to_owned()));
        }
        files::ensure_folder(folder)?;
        files::copy_folder(&self.root, folder)?;
        files::write_whole(&usual.join(POINTER), format!("{}\n", folder.display()).as_bytes())?;
        Ok(Home { root: folder.to_owned(), usual: Some(usual.clone()) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    fn home(scratch: &Scratch) -> Home {
        let root = scratch.path("usual");
        let home = Home { root: root.clone(), usual: Some(root) };
        home.prepare().unwrap();
        files::write_whole(&home.settings(), b"(zoom: 1.5)").unwrap();
        files::write_whole(&home.attempts().join("a.jsonl"), b"{}\n").unwrap();
        home
    }

    #[test]
    fn everything_goes_along_and_is_found_there_next_time() {
        let scratch = Scratch::new();
        let home = home(&scratch);
        let moved = home.move_to(&scratch.path("new/place")).unwrap();
        assert_eq!(files::read_text(&moved.settings()).unwrap(), "(zoom: 1.5)");
        assert_eq!(files::read_text(&moved.attempts().join("a.jsonl")).unwrap(), "{}\n");
        assert_eq!(pointed(&scratch.path("usual")), Some(scratch.path("new/place")));
        assert_eq!(files::read_text(&home.settings()).unwrap(), "(zoom: 1.5)", "the old folder is a backup");
        let again = moved.move_to(&scratch.path("third")).unwrap();
        assert_eq!(pointed(&scratch.path("usual")).as_deref(), Some(again.root()), "the usual place always knows");
    }

    #[test]
    fn a_folder_that_cannot_be_it_is_refused_with_a_reason() {
        let scratch = Scratch::new();
        let home = home(&scratch);
        assert_eq!(home.move_to(Path::new("new")), Err(NotMoved::NotWhole));
        assert_eq!(home.move_to(&home.root().join("in")), Err(NotMoved::Within));
        assert_eq!(home.move_to(scratch.folder()), Err(NotMoved::Within));
        scratch.file("full", b"");
        let full = scratch.path("other");
        files::write_whole(&full.join("x"), b"").unwrap();
        assert_eq!(home.move_to(&full), Err(NotMoved::NotEmpty(full)));
        assert_eq!(Home::at(scratch.path("named")).move_to(&scratch.path("new")), Err(NotMoved::Named));
        assert_eq!(pointed(home.root()), None);
    }
}
