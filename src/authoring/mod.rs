//! What helps an author: lints, files laid out alike, texts taken out for translation and brought back, the map of a scenario, the reviewer's storyboard, the files to start from.

pub mod edit;
pub mod format;
pub mod lint;
pub mod map;
pub mod starts;
pub mod storyboard;
pub mod strings;
pub mod wording;
