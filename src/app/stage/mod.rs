//! The room and the client's figure.

use crate::rubric::{Setting, Values};
use crate::scenario::{Figure, Mood};
use bevy::prelude::*;

/// Everything that decides what the picture shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    pub figure: Figure,
    pub setting: Setting,
    pub values: Values,
    pub mood: Option<Mood>,
    pub daylight: f32,
    pub dark: bool,
}

#[derive(Resource, Default)]
pub struct StageView {
    pub look: Option<Look>,
    pub reduced_motion: bool,
    pub area: [f32; 4],
}

pub fn plugin(app: &mut App) {
    app.init_resource::<StageView>();
}

pub fn describe(_look: &Look, name: &str) -> String {
    name.to_owned()
}
