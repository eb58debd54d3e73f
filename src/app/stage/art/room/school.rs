//! A quiet room in a school: pupils' pictures, a low bookcase, a window.

use super::{FLOOR, Scene, block, furniture, shelf, walls, window};
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::ink::Ink;
use crate::app::stage::art::outline::Outline;
use bevy::math::Vec2;

pub fn draw(canvas: &mut Canvas, scene: &Scene) {
    walls(canvas, scene.choose(0xEBE2C9, 0x6E6A62), scene.choose(0xBFA27E, 0x76675A));
    let (at, size) = (Vec2::new(24.0, 84.0), Vec2::new(256.0, 310.0));
    window::draw(canvas, scene, at, size);
    window::blind(canvas, scene, at, size);
    let pictures = [0xE9C97E, 0x9DBBC4, 0xF4EDDF, 0xD99C82, 0xF4EDDF, 0xA9BE93];
    furniture::pinboard(canvas, Vec2::new(684.0, 92.0), Vec2::new(272.0, 220.0), scene.choose(0x86A39C, 0x6C807C), &pictures);
    shelf::draw(canvas, Vec2::new(720.0, 412.0), Vec2::new(430.0, FLOOR - 412.0), 2, 23);
    shelf::draw(canvas, Vec2::new(-420.0, 150.0), Vec2::new(300.0, FLOOR - 150.0), 4, 91);
    globe(canvas, Vec2::new(800.0, 372.0));
    window::sunbeam(canvas, scene, at, size);
    furniture::pendant(canvas, scene, Vec2::new(640.0, 24.0));
    furniture::plant(canvas, Vec2::new(104.0, 776.0), 0.78);
}

fn globe(canvas: &mut Canvas, at: Vec2) {
    canvas.fill(block(at.x - 26.0, at.y + 32.0, 52.0, 9.0, 4.0), Ink::hex(0x6B4E3A));
    canvas.line(&[at, at + Vec2::Y * 34.0], 5.0, Ink::hex(0x6B4E3A));
    canvas.round(Outline::disc(at, 30.0), Ink::hex(0x86AFBC), Ink::hex(0x668E9C), 0.88);
    let p = |x: f32, y: f32| at + Vec2::new(x, y);
    canvas.fill(Outline::smooth(&[p(-18.0, -16.0), p(-2.0, -20.0), p(2.0, -8.0), p(-8.0, 0.0), p(-16.0, -4.0)]), Ink::hex(0xA9BC8B));
    canvas.fill(Outline::smooth(&[p(4.0, 2.0), p(16.0, 0.0), p(14.0, 14.0), p(6.0, 20.0)]), Ink::hex(0xA9BC8B));
}
