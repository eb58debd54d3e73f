//! What is told about a session afterwards: one model, shown by the debrief screen, the terminal and documents.

mod debrief;
mod text;

pub use debrief::{Change, Debrief, Feedback, Focus, FocusKind, TurnReview};
pub use text::{LIMITS, NOT_PROVED, debrief_text, feedback_text, verdict};
