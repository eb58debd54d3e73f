//! What is told about a session, and about all sessions of a scenario: one model, shown by the screens, the terminal and documents.

mod analysis;
mod comparison;
mod debrief;
mod document;
pub mod names;
mod text;
mod wording;
mod words;

pub use analysis::{LossesInShort, analysis_text, grounds_words, level_grounds, middle, pass_words, player_grounds, slips_words, total_grounds};
pub use comparison::comparison_text;
pub use debrief::{Change, Debrief, Feedback, Focus, FocusKind, TurnReview, model};
pub use document::{Told, calls_for_note, debrief_html, supervision_note};
pub use text::{debrief_text, feedback_text, limits, limits_in_part};
pub use wording::{behaviour, behaviour_in_full, changes, harm_in_full, level, news, title, turn, verdict};
