//! What helps an author: formatter, strings, storyboard, diagrams, editing.

pub mod edit;
pub mod map;
pub mod starts;
pub mod storyboard;
pub mod wording;
