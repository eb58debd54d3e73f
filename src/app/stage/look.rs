//! Everything that decides what the picture shows.

use crate::rubric::{Setting, Values};
use crate::scenario::{Figure, Gaze, Mood};

impl Look {
    /// The numbers of a client whose figure shows nothing that is not also said: only mood and gaze, which a line's cue tells as well, still move it.
    pub const UNTOLD: Values = Values([2; 5]);
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    pub figure: Figure,
    pub setting: Setting,
    pub values: Values,
    /// How the line on screen is said, if the author gave it a mood.
    pub mood: Option<Mood>,
    /// Where the client looks while saying it, if the author says so.
    pub gaze: Option<Gaze>,
    /// In years.
    pub age: u8,
    /// From 0, dusk, to 1, noon.
    pub daylight: f32,
    /// An evening room, for the dark theme.
    pub dark: bool,
}
