//! Everything that decides what the picture shows.

use crate::rubric::{Setting, Values};
use crate::scenario::{Figure, Mood};

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    pub figure: Figure,
    pub setting: Setting,
    pub values: Values,
    /// How the line on screen is said, if the author gave it a mood.
    pub mood: Option<Mood>,
    /// From 0, dusk, to 1, noon.
    pub daylight: f32,
    /// An evening room, for the dark theme.
    pub dark: bool,
}
