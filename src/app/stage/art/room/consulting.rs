//! The consulting room.

use super::{FLOOR, Scene, furniture, shelf, walls, window};
use crate::app::stage::art::canvas::Canvas;
use bevy::math::Vec2;

pub fn draw(canvas: &mut Canvas, scene: &Scene) {
    walls(canvas, scene.choose(0xE8DCCA, 0x6F6670), scene.choose(0xC39B76, 0x7B6255));
    let (at, size) = (Vec2::new(40.0, 84.0), Vec2::new(236.0, 330.0));
    shelf::draw(canvas, Vec2::new(1130.0, 150.0), Vec2::new(300.0, FLOOR - 150.0), 4, 7);
    furniture::picture(canvas, scene, Vec2::new(-350.0, 130.0), Vec2::new(190.0, 250.0));
    window::draw(canvas, scene, at, size);
    window::curtains(canvas, scene, at, size);
    furniture::picture(canvas, scene, Vec2::new(690.0, 118.0), Vec2::new(118.0, 150.0));
    furniture::rug(canvas, scene.choose(0xB9A38C, 0x7C6C69));
    window::sunbeam(canvas, scene, at, size);
    furniture::lamp(canvas, scene, Vec2::new(930.0, 250.0), FLOOR + 40.0);
    furniture::plant(canvas, Vec2::new(92.0, 772.0), 0.84);
}
