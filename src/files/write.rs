//! Files that appear whole or not at all, and the folders they lie in.

use super::FileError;
use atomic_write_file::AtomicWriteFile;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Writes a file: whoever looks finds the old one or the new one, whole. Makes the folder if there is none; a link stays a link.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let real = fs::canonicalize(path);
    let target = real.as_deref().unwrap_or(path);
    make_folder_of(target)?;
    let write = || -> io::Result<()> {
        let mut file = AtomicWriteFile::open(target)?;
        file.write_all(bytes)?;
        file.commit()
    };
    write().map_err(|error| FileError::writing(path, &error))
}

/// Makes sure that there is such a folder and that files can be written in it.
pub fn ensure_folder(path: &Path) -> Result<(), FileError> {
    let probe = || -> io::Result<()> {
        fs::create_dir_all(path)?;
        // Never takes its name: it goes as it came.
        AtomicWriteFile::open(path.join("writable"))?.discard()
    };
    probe().map_err(|error| FileError::writing(path, &error))
}

pub(super) fn make_folder_of(path: &Path) -> Result<(), FileError> {
    let folder = path.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder).map_err(|error| FileError::writing(folder, &error))
}

/// Puts the name of a new file on disk, where the system can: Windows does so by itself, and some network disks have no such thing.
pub(super) fn sync_folder_of(path: &Path) {
    let folder = path.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if let Ok(folder) = File::open(folder) {
        folder.sync_all().ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    #[test]
    fn a_file_is_written_into_folders_that_were_not_there() {
        let scratch = Scratch::new();
        let path = scratch.path("a/b/c.ron");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_in_the_place_of_a_folder_is_reported() {
        let scratch = Scratch::new();
        let path = scratch.file("a", b"kept");
        assert!(matches!(ensure_folder(&path), Err(FileError::Unwritable { .. })));
        assert!(matches!(write_whole(&path.join("b"), b""), Err(FileError::Unwritable { .. })));
        assert_eq!(fs::read(&path).unwrap(), b"kept");
    }

    #[test]
    fn making_sure_of_a_folder_leaves_nothing_in_it() {
        let scratch = Scratch::new();
        let path = scratch.path("a/b");
        ensure_folder(&path).unwrap();
        ensure_folder(&path).unwrap();
        assert_eq!(fs::read_dir(&path).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let scratch = Scratch::new();
        let file = scratch.file("real.ron", b"old");
        let link = scratch.path("link.ron");
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write_whole(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"new");
    }
}
