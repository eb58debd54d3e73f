//! A paper tissue in the hand.

use super::Person;
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::ink::Ink;
use crate::app::stage::art::outline::Outline;
use bevy::math::Vec2;

const PAPER: Ink = Ink::hex(0xFAF7F2);

/// Drawn before the fingers, which hold it from above.
pub fn draw(canvas: &mut Canvas, person: &Person) {
    let size = person.pose.tissue;
    if size < 0.05 {
        return;
    }
    let arm = &person.pose.right;
    let (along, across) = (Vec2::from_angle(arm.aim), Vec2::from_angle(arm.aim).perp());
    let at = |x: f32, y: f32| arm.wrist + along * (62.0 + x * size) + across * (y - 12.0) * size;
    let crumpled = [
        at(-24.0, -34.0),
        at(2.0, -40.0),
        at(14.0, -26.0),
        at(38.0, -20.0),
        at(30.0, 0.0),
        at(42.0, 16.0),
        at(16.0, 24.0),
        at(4.0, 40.0),
        at(-18.0, 28.0),
        at(-30.0, 8.0),
    ];
    canvas.fill(Outline::smooth(&crumpled), PAPER.darker(0.16));
    let lit: Vec<Vec2> = crumpled.iter().map(|p| at(0.0, 0.0) + (*p - at(0.0, 0.0)) * 0.9 - Vec2::new(2.0, 2.0)).collect();
    canvas.fill(Outline::smooth(&lit), PAPER);
    for (from, to) in [((-18.0, -20.0), (22.0, -10.0)), ((-16.0, 18.0), (24.0, 10.0)), ((10.0, -22.0), (6.0, 20.0))] {
        canvas.line(&[at(from.0, from.1), at((from.0 + to.0) / 2.0 + 3.0, (from.1 + to.1) / 2.0 + 3.0), at(to.0, to.1)], 1.6, PAPER.darker(0.2));
    }
}
