//! A work tunic with a piped neck, a pocket and a name badge.

use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::art::person::Person;
use bevy::math::Vec2;
use std::f32::consts::PI;

pub fn draw(canvas: &mut Canvas, person: &Person) {
    let palette = &person.palette;
    let f = |x, y| person.front(x, y);
    let pipe = palette.inner;
    let (left, right, point) = (person.neck_ring(PI + 0.15, 3.0), person.neck_ring(-0.15, 3.0), f(0.0, 430.0));
    let (left_middle, right_middle) = (left.lerp(point, 0.5) - Vec2::X * 5.0, right.lerp(point, 0.5) + Vec2::X * 5.0);
    canvas.fill(Outline::polygon(&[left, right, right_middle, point, left_middle]), palette.skin_shade);
    canvas.line(&[left, left_middle, point], 7.0, pipe);
    canvas.line(&[right, right_middle, point], 7.0, pipe);
    canvas.line(&[point, f(0.0, 690.0)], 2.5, palette.top_shade);
    canvas.fill(Outline::block(f(34.0, 470.0), Vec2::new(46.0, 50.0), 4.0), palette.top_shade);
    canvas.fill(Outline::block(f(34.0, 470.0), Vec2::new(46.0, 9.0), 3.0), palette.top.lighter(0.2));
    canvas.fill(Outline::block(f(-72.0, 452.0), Vec2::new(40.0, 24.0), 4.0), pipe);
}
