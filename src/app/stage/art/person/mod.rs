//! The client, from the hair behind the shoulders to the hands.

mod arm;
mod beard;
mod face;
mod glasses;
mod hair;
mod hand;
mod head;
mod legs;
mod tissue;
mod tops;
mod torso;
mod years;

use super::canvas::Canvas;
use super::palette::Palette;
use crate::app::stage::pose::{HeadTurn, Pose, Side, Skeleton};
use crate::scenario::Figure;

/// What every part of the drawing needs to know.
pub struct Person<'a> {
    figure: &'a Figure,
    pose: &'a Pose,
    palette: Palette,
    /// In years.
    age: u8,
    skeleton: Skeleton,
    head: HeadTurn,
}

impl<'a> Person<'a> {
    pub fn new(figure: &'a Figure, age: u8, pose: &'a Pose, palette: Palette) -> Person<'a> {
        let skeleton = Skeleton::of(pose.torso, figure.build);
        let head = skeleton.head(pose.head);
        Person { figure, pose, palette, age, skeleton, head }
    }

    /// What falls behind the shoulders.
    pub fn draw_behind(&self, canvas: &mut Canvas) {
        hair::behind(canvas, self);
    }

    pub fn draw_body(&self, canvas: &mut Canvas) {
        torso::draw(canvas, self);
        legs::draw(canvas, self);
    }

    /// Head and arms, over everything of the seat.
    pub fn draw_front(&self, canvas: &mut Canvas) {
        head::draw(canvas, self);
        years::draw(canvas, self);
        face::draw(canvas, self);
        if self.figure.beard {
            beard::draw(canvas, self);
        }
        face::mouth(canvas, self);
        hair::front(canvas, self);
        if self.figure.glasses {
            glasses::draw(canvas, self);
        }
        tissue::draw(canvas, self);
        for side in Side::BOTH {
            arm::draw(canvas, self, side);
        }
    }
}
