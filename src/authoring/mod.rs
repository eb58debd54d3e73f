//! What helps an author: lints, the map of a scenario, the reviewer's storyboard, the files to start from, editing.

pub mod edit;
pub mod lint;
pub mod map;
pub mod starts;
pub mod storyboard;
pub mod wording;
