//! The picture: a pure function from what is to be seen to a list of coloured shapes in a 1000 × 800 space.

mod canvas;
mod ink;
mod light;
mod outline;
mod palette;
mod person;
mod room;
mod seat;

pub use canvas::{Fill, Shape};
pub use ink::Ink;
pub use outline::{Outline, Step};
pub use room::BOUNDS;

use super::look::Look;
use super::pose::Pose;
use crate::rubric::Setting;
use bevy::math::Vec2;
use canvas::Canvas;
use light::Light;
use palette::Palette;
use person::Person;

/// Everything, from the wall at the back to what stands nearest.
pub fn draw(look: &Look, pose: &Pose) -> Vec<Shape> {
    let light = Light::of(pose.warmth, look.daylight, look.dark);
    let mut canvas = Canvas::new(light);
    room::behind(&mut canvas, look, pose);
    if look.setting != Setting::Phone {
        canvas.light = light.softened(if look.dark { 0.58 } else { 0.6 });
        canvas.zoom = match look.setting {
            Setting::Online => (Vec2::new(500.0, 915.0), 1.06),
            _ => (Vec2::new(500.0, 800.0), 1.14),
        };
        client(&mut canvas, look, pose);
        canvas.zoom = (Vec2::ZERO, 1.0);
        canvas.light = light;
    }
    room::before(&mut canvas, look);
    canvas.shapes()
}

fn client(canvas: &mut Canvas, look: &Look, pose: &Pose) {
    let palette = Palette::of(&look.figure);
    let person = Person::new(&look.figure, look.age, pose, palette);
    seat::back(canvas, look.figure.seat, &palette);
    person.draw_behind(canvas);
    person.draw_body(canvas);
    seat::front(canvas, look.figure.seat, &palette);
    person.draw_front(canvas);
}
