//! Seeing that a file or folder changed, whatever program changed it: a thread looks twice a second and wakes the window only when something did.

use crate::app::worker::Waker;
use crate::files::{self, Stamp};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// Looks this often. Asking for a file's date costs next to nothing, works on every disk, and misses no way of saving.
const OFTEN: Duration = Duration::from_millis(500);
/// The folder is listed once in so many looks.
const FOLDER: u32 = 4;

/// Something that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The file is another one than it was, or gone.
    File,
    /// The scenarios, rubrics and other parts that lie in the folder now.
    Folder(Vec<PathBuf>),
}

/// A thread that looks, until this is dropped.
pub struct Watch {
    seen: Receiver<Seen>,
    stop: Arc<AtomicBool>,
}

impl Watch {
    /// Watches a folder and, if one is open, a file.
    pub fn start(folder: Option<&Path>, file: Option<&Path>, waker: &Waker) -> Watch {
        let (sender, seen) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let look = Look { folder: folder.map(Path::to_owned), file: file.map(Path::to_owned), sender, waker: waker.clone(), stop: stop.clone() };
        std::thread::spawn(move || look.on_and_on());
        Watch { seen, stop }
    }

    /// What changed since this was asked last.
    pub fn seen(&self) -> Vec<Seen> {
        self.seen.try_iter().collect()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

struct Look {
    folder: Option<PathBuf>,
    file: Option<PathBuf>,
    sender: Sender<Seen>,
    waker: Waker,
    stop: Arc<AtomicBool>,
}

impl Look {
    fn on_and_on(self) {
        let stamp = || self.file.as_deref().and_then(Stamp::of);
        let (mut file, mut listed) = (stamp(), None);
        for look in 0u32.. {
            if look % FOLDER == 0 {
                let now = self.folder.as_deref().map(|f| crate::library::files_of(f).unwrap_or_default());
                if let Some(now) = now.filter(|now| listed.as_ref() != Some(now)) {
                    listed = Some(now.clone());
                    self.tell(Seen::Folder(now));
                }
            }
            std::thread::sleep(OFTEN);
            if self.stop.load(Ordering::Relaxed) {
                return;
            }
            let now = stamp();
            if now != file {
                file = now;
                self.tell(Seen::File);
            }
        }
    }

    fn tell(&self, seen: Seen) {
        // If nobody listens any more, the next look ends it.
        let _ = self.sender.send(seen);
        (self.waker)();
    }
}

/// What a file holds now, read off the UI thread.
pub fn read(path: &Path) -> Result<Arc<str>, String> {
    files::read_text(path).map(Into::into).map_err(|e| e.to_string())
}
