//! Work off the UI thread: writing the record, and everything that takes longer than a frame.

use crate::texts;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, OnceLock};

/// Wakes the window when a result is there. Tests use one that does nothing.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// A waker that can be handed out before there is a window to wake; nothing is lost meanwhile, as the first pass looks at all that is pending.
#[derive(Clone, Default)]
pub struct LateWaker(Arc<OnceLock<Waker>>);

impl LateWaker {
    /// What it shall wake from now on. Only the first call counts.
    pub fn set(&self, waker: Waker) {
        // A second one is not asked for.
        let _ = self.0.set(waker);
    }

    pub fn waker(&self) -> Waker {
        let late = self.0.clone();
        Arc::new(move || {
            if let Some(waker) = late.get() {
                waker();
            }
        })
    }
}

/// A waker for programs without a window.
pub fn no_waker() -> Waker {
    Arc::new(|| {})
}

/// A result that is on its way.
pub struct Pending<T> {
    receiver: Receiver<T>,
}

/// What a [`Pending`] has to say.
pub enum Poll<T> {
    Waiting,
    Ready(T),
    /// The work stopped without a result.
    Lost,
}

impl<T: Send + 'static> Pending<T> {
    /// Starts the work on a thread of its own, where the same language is spoken.
    pub fn start(waker: &Waker, work: impl FnOnce() -> T + Send + 'static) -> Pending<T> {
        let (sender, receiver) = channel();
        let waker = waker.clone();
        let language = texts::spoken();
        std::thread::spawn(move || {
            texts::choose(language);
            // If nobody waits any more, the result is not needed.
            let _ = sender.send(work());
            waker();
        });
        Pending { receiver }
    }

    /// Blocks until the result is there; `None` if the work stopped without one.
    pub fn wait(&self) -> Option<T> {
        self.receiver.recv().ok()
    }

    pub fn poll(&self) -> Poll<T> {
        match self.receiver.try_recv() {
            Ok(result) => Poll::Ready(result),
            Err(TryRecvError::Empty) => Poll::Waiting,
            Err(TryRecvError::Disconnected) => Poll::Lost,
        }
    }
}
