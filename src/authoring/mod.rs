//! What helps an author: formatter, strings, storyboard, diagrams, editing.

pub mod edit;
