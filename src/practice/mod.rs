//! What makes practice work: drills of single moments, missed behaviours that come back, calibration and progress over attempts, rating a session that one watches.
//!
//! Everything here is a pure function of scripts, attempts and the practice log; dates and seeds are passed in. Results that differ in help level, or in whether the
//! scenario had been played before, are never put into one average.

pub mod calibration;
mod draw;
pub mod drill;
#[cfg(test)]
pub(crate) mod fixture;
mod gap;
mod held;
mod judged;
pub mod log;
pub mod progress;
pub mod queue;
pub mod rate;
mod series;

pub use gap::Gap;
pub use held::{Held, HeldPrinciple, Left};
pub use judged::Judged;
pub use series::{HelpLevel, Series};
