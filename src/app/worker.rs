//! Work off the UI thread: writing the record, and everything that takes longer than a frame.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// Wakes the window when a result is there. Tests use one that does nothing.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

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
    /// Starts the work on a thread of its own.
    pub fn start(waker: &Waker, work: impl FnOnce() -> T + Send + 'static) -> Pending<T> {
        let (sender, receiver) = channel();
        let waker = waker.clone();
        std::thread::spawn(move || {
            // If nobody waits any more, the result is not needed.
            let _ = sender.send(work());
            waker();
        });
        Pending { receiver }
    }

    pub fn poll(&self) -> Poll<T> {
        match self.receiver.try_recv() {
            Ok(result) => Poll::Ready(result),
            Err(TryRecvError::Empty) => Poll::Waiting,
            Err(TryRecvError::Disconnected) => Poll::Lost,
        }
    }
}
