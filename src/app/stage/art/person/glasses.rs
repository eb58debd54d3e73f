//! Glasses: two thin rims, a bridge and an arm.

use super::Person;
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::ink::Ink;
use crate::app::stage::pose::Side;
use bevy::math::{Vec2, Vec3};
use std::f32::consts::TAU;

pub fn draw(canvas: &mut Canvas, person: &Person) {
    let at = |x: f32, y: f32, z: f32| person.head.place(Vec3::new(x, y, z));
    let ink = Ink::hex(0x3A3335);
    for side in Side::BOTH {
        let sign = side.sign();
        let rim: Vec<Vec2> = (0..=24)
            .map(|i| {
                let turn = Vec2::from_angle(TAU * i as f32 / 24.0);
                at(sign * 22.0 + turn.x * 16.0, 5.0 + turn.y * 14.0, 54.0 - 0.2 * (turn.x * sign * 16.0).max(0.0))
            })
            .collect();
        canvas.line(&rim, 2.6, ink);
        if person.head.faces(Vec3::new(sign, 0.0, 0.35)) > 0.0 {
            canvas.line(&[at(sign * 38.0, 2.0, 48.0), at(sign * 52.0, 0.0, 0.0)], 2.6, ink);
        }
    }
    canvas.line(&[at(-6.0, 3.0, 58.0), at(0.0, 0.5, 61.0), at(6.0, 3.0, 58.0)], 2.6, ink);
}
