//! A walk-in centre: notices, leaflets, a glazed door to the street.

use super::{BOUNDS, FLOOR, Scene, block, furniture, walls, window};
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::ink::Ink;
use bevy::math::Vec2;

pub fn draw(canvas: &mut Canvas, scene: &Scene) {
    walls(canvas, scene.choose(0xDDE0D0, 0x656C6C), scene.choose(0xB7A894, 0x6E6660));
    let (left, right) = (BOUNDS.min.x, BOUNDS.max.x);
    canvas.fill(block(left, 452.0, right - left, FLOOR - 474.0, 0.0), scene.choose(0xB9C6B4, 0x566360));
    canvas.fill(block(left, 446.0, right - left, 9.0, 0.0), scene.choose(0xEFEDE2, 0x7E8582));
    let papers = [0xF3EBDD, 0xE3B98E, 0xF3EBDD, 0xA9C3C4, 0xF3EBDD, 0xD9A596];
    furniture::pinboard(canvas, Vec2::new(36.0, 96.0), Vec2::new(280.0, 212.0), Ink::hex(0xC9A57C), &papers);
    leaflets(canvas, Vec2::new(96.0, 486.0));
    door(canvas, scene, Vec2::new(760.0, 84.0));
    furniture::pendant(canvas, scene, Vec2::new(668.0, 30.0));
    furniture::plant(canvas, Vec2::new(-150.0, 780.0), 1.1);
    furniture::plant(canvas, Vec2::new(1120.0, 772.0), 1.0);
}

fn leaflets(canvas: &mut Canvas, at: Vec2) {
    let rack = Ink::hex(0x9A7350);
    canvas.fill(block(at.x - 60.0, at.y, 170.0, 150.0, 4.0), rack.darker(0.2));
    for (i, ink) in [0xC98B62, 0xE9DFC9, 0x7FA09B, 0xE9DFC9, 0x8A6B83, 0xD6B36E].into_iter().enumerate() {
        let corner = at + Vec2::new(-50.0 + 52.0 * (i % 3) as f32, 8.0 + 70.0 * (i / 3) as f32);
        canvas.fill(block(corner.x, corner.y, 44.0, 60.0, 2.0), Ink::hex(ink));
        canvas.fill(block(corner.x + 8.0, corner.y + 10.0, 28.0, 5.0, 1.0), Ink::hex(ink).darker(0.25));
    }
    for row in 0..2_u8 {
        canvas.fill(block(at.x - 60.0, at.y + 44.0 + 70.0 * f32::from(row), 170.0, 30.0, 2.0), rack);
    }
}

fn door(canvas: &mut Canvas, scene: &Scene, at: Vec2) {
    let wood = scene.choose(0x6F8B86, 0x566A6A);
    canvas.fill(block(at.x - 16.0, at.y - 16.0, 212.0, FLOOR - at.y + 16.0, 4.0), wood.lighter(0.3));
    canvas.fill(block(at.x, at.y, 180.0, FLOOR - at.y, 2.0), wood);
    window::pane(canvas, scene, at + Vec2::new(26.0, 28.0), Vec2::new(128.0, 300.0));
    canvas.fill(block(at.x + 26.0, at.y + 366.0, 128.0, 170.0, 4.0), wood.darker(0.12));
    canvas.fill(block(at.x + 12.0, at.y + 340.0, 9.0, 44.0, 4.0), Ink::hex(0xD8C7A2));
}
