//! A small meeting room at work: a broad window on the town, a whiteboard.

use super::{Scene, block, furniture, walls, window};
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::ink::Ink;
use bevy::math::Vec2;

pub fn draw(canvas: &mut Canvas, scene: &Scene) {
    walls(canvas, scene.choose(0xE0E0DC, 0x636670), scene.choose(0xA9A39B, 0x625F62));
    for (x, wide) in [(-330.0, 250.0), (20.0, 290.0)] {
        let (at, size) = (Vec2::new(x, 70.0), Vec2::new(wide, 360.0));
        window::draw(canvas, scene, at, size);
        window::blind(canvas, scene, at, size);
        window::sunbeam(canvas, scene, at, size);
    }
    whiteboard(canvas, scene, Vec2::new(688.0, 110.0));
    furniture::pendant(canvas, scene, Vec2::new(650.0, 6.0));
    furniture::plant(canvas, Vec2::new(88.0, 776.0), 0.9);
    furniture::plant(canvas, Vec2::new(1130.0, 776.0), 1.1);
}

fn whiteboard(canvas: &mut Canvas, scene: &Scene, at: Vec2) {
    canvas.fill(block(at.x - 8.0, at.y - 8.0, 306.0, 226.0, 6.0), Ink::hex(0x9A9FA4));
    canvas.fill(block(at.x, at.y, 290.0, 210.0, 2.0), scene.choose(0xF7F6F2, 0xC9C8CC));
    canvas.fill(block(at.x + 60.0, at.y + 216.0, 170.0, 9.0, 3.0), Ink::hex(0x7E8388));
    for (x, y, ink) in [(24.0, 26.0, 0xF0CF7C), (82.0, 30.0, 0x9FC4C0), (26.0, 86.0, 0xE7A78C), (84.0, 88.0, 0xF0CF7C)] {
        canvas.fill(block(at.x + x, at.y + y, 46.0, 46.0, 1.5), Ink::hex(ink));
    }
    let pen = Ink::hex(0x6B8793);
    for (y, to) in [(44.0, 262.0), (74.0, 240.0), (104.0, 254.0)] {
        canvas.line(&[at + Vec2::new(158.0, y), at + Vec2::new(to - 50.0, y - 3.0), at + Vec2::new(to, y)], 4.0, pen);
    }
    canvas.line(
        &[at + Vec2::new(40.0, 170.0), at + Vec2::new(110.0, 150.0), at + Vec2::new(180.0, 164.0), at + Vec2::new(250.0, 140.0)],
        4.0,
        Ink::hex(0xB8735C),
    );
}
