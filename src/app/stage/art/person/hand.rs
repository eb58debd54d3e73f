//! A hand: palm, four fingers and a thumb, from flat to a fist.

use super::Person;
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::light::Light;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::pose::{Arm, Side};
use bevy::math::Vec2;

pub fn draw(canvas: &mut Canvas, person: &Person, side: Side, arm: &Arm) {
    let (ink, shade) = (person.palette.skin, person.palette.skin_shade);
    let along = Vec2::from_angle(arm.aim);
    // Towards the thumb.
    let thumb = along.perp() * side.sign() * (1.0 - 2.0 * arm.palm);
    let flip = thumb.dot(along.perp()).signum();
    let at = |x: f32, y: f32| arm.wrist + along * x + thumb * y;
    let mut part = |discs: &[(Vec2, f32)]| {
        canvas.fill(Outline::band(discs), shade);
        let lit: Vec<_> = discs.iter().map(|(p, r)| (*p + Light::FROM * 1.1, r - 1.3)).collect();
        canvas.fill(Outline::band(&lit), ink);
    };
    let curl = arm.curl;
    let long = [26.0, 33.0, 35.0, 31.0];
    let finger = |i: usize| {
        let y = -15.5 + 10.3 * i as f32;
        let base = at(50.0 - (i as f32 - 1.6).abs() * 2.2, y);
        let way = Vec2::from_angle(flip * (0.16 * arm.fan + 0.035) * (i as f32 - 1.5)).rotate(along);
        let bend = Vec2::from_angle(flip * curl * 0.5).rotate(way);
        let first = base + way * long[i] * 0.55 * (1.0 - 0.75 * curl);
        let tip = first + bend * long[i] * 0.6 * (1.0 - 0.85 * curl);
        [(base, 6.9), (first, 6.6), (tip, 5.6)]
    };
    part(&[(at(-6.0, 0.0), 15.0), (at(18.0, -5.0), 17.0), (at(18.0, 5.0), 17.0), (at(44.0, -12.0), 9.5), (at(44.0, 11.0), 9.5)]);
    for i in 0..4 {
        part(&finger(i));
    }
    // The palm again, without its shadow, so that the fingers grow out of it.
    let palm = [(at(20.0, -5.0), 14.0), (at(20.0, 5.0), 14.0), (at(44.0, -11.0), 7.0), (at(44.0, 10.0), 7.0)];
    canvas.fill(Outline::band(&palm.map(|(p, r)| (p + Light::FROM * 1.1, r))), ink);
    let knuckle = at(30.0 + 6.0 * curl, 24.0 - 10.0 * curl);
    let tip = at(50.0 - 6.0 * curl, 29.0 - 22.0 * curl + 8.0 * arm.fan);
    let thumb = [(at(12.0, 14.0), 8.5), (knuckle, 7.5), (tip, 5.8)];
    canvas.fill(Outline::band(&thumb[..2]), shade);
    canvas.fill(Outline::band(&thumb[1..]), shade);
    let lit = thumb.map(|(p, r)| (p + Light::FROM * 1.1, r - 1.2));
    canvas.fill(Outline::band(&lit[..2]), ink);
    canvas.fill(Outline::band(&lit[1..]), ink);
}
