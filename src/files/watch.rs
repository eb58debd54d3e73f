//! Waiting until files change.

use super::FileError;
use notify::{EventKind, RecommendedWatcher, RecursiveMode, event::ModifyKind};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Editors write in several steps; what happens within this time counts as one change.
const SETTLED: Duration = Duration::from_millis(150);

/// Files and folders being watched, until it is dropped.
pub struct Watch {
    changes: Receiver<DebounceEventResult>,
    /// The files that were named themselves; everything of their extension in a folder that was named.
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
    _watcher: Debouncer<RecommendedWatcher, RecommendedCache>,
}

impl Watch {
    /// Begins to watch files and, in folders, all `.ron` files, those of sub-folders too. A file is watched through its folder, as many editors put a new file in its place.
    pub fn on(paths: &[PathBuf]) -> Result<Watch, FileError> {
        let unwatchable = |path: &Path, reason: String| FileError::Unwatchable { path: path.to_owned(), reason };
        let (sender, changes) = channel();
        let first = paths.first().map_or(Path::new("."), PathBuf::as_path);
        let mut watcher = new_debouncer(SETTLED, None, sender).map_err(|error| unwatchable(first, error.to_string()))?;
        let (mut files, mut folders) = (Vec::new(), Vec::new());
        for path in paths {
            let real = std::fs::canonicalize(path).map_err(|error| FileError::reading(path, &error))?;
            let (folder, depth) = match real.is_dir() {
                true => (real.clone(), RecursiveMode::Recursive),
                false => (real.parent().unwrap_or(&real).to_owned(), RecursiveMode::NonRecursive),
            };
            watcher.watch(&folder, depth).map_err(|error| unwatchable(path, error.to_string()))?;
            if real.is_dir() { folders.push(real) } else { files.push(real) }
        }
        Ok(Watch { changes, files, folders, _watcher: watcher })
    }

    /// Waits for the next change and says which files it was in; `None` once nothing more can come.
    pub fn wait(&self) -> Option<Vec<PathBuf>> {
        loop {
            // Not every change can be told of singly; then there was one somewhere.
            let Ok(events) = self.changes.recv().ok()? else { return Some(self.files.iter().chain(&self.folders).cloned().collect()) };
            let changed = |kind: &EventKind| {
                matches!(kind, EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Name(_) | ModifyKind::Any))
            };
            let mut paths: Vec<PathBuf> = events.iter().filter(|e| changed(&e.kind)).flat_map(|e| &e.paths).filter(|p| self.is_meant(p)).cloned().collect();
            paths.sort_unstable();
            paths.dedup();
            if !paths.is_empty() {
                return Some(paths);
            }
        }
    }

    fn is_meant(&self, path: &Path) -> bool {
        let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        let ron = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("ron"));
        self.files.iter().any(|file| file == path) || (!hidden && ron && self.folders.iter().any(|folder| path.starts_with(folder)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;
    use crate::files::write_whole;

    #[test]
    fn a_change_of_a_watched_file_is_told_and_one_beside_it_is_not() {
        let scratch = Scratch::new();
        let watched = scratch.file("a.ron", b"one");
        scratch.file("b.ron", b"one");
        let watch = Watch::on(std::slice::from_ref(&watched)).unwrap();
        std::fs::write(scratch.path("b.ron"), b"two").unwrap();
        write_whole(&watched, b"two").unwrap();
        let changed = watch.wait().unwrap();
        assert_eq!(changed, [std::fs::canonicalize(&watched).unwrap()]);
    }

    #[test]
    fn in_a_folder_every_ron_file_is_watched() {
        let scratch = Scratch::new();
        let watch = Watch::on(&[scratch.folder().to_owned()]).unwrap();
        scratch.file("note.txt", b"");
        scratch.file("new.ron", b"");
        let changed = watch.wait().unwrap();
        assert_eq!(changed.iter().filter_map(|p| p.file_name()).collect::<Vec<_>>(), ["new.ron"]);
    }

    #[test]
    fn what_is_not_there_cannot_be_watched() {
        let scratch = Scratch::new();
        let path = scratch.path("none.ron");
        assert_eq!(Watch::on(std::slice::from_ref(&path)).err(), Some(FileError::Missing { path }));
    }
}
