//! An outdoor coat, still on, with a scarf.

use super::neckband;
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::art::person::Person;
use crate::scenario::Hair;
use bevy::math::Vec2;
use std::f32::consts::PI;

pub fn draw(canvas: &mut Canvas, person: &Person) {
    let palette = &person.palette;
    let f = |x, y| person.front(x, y);
    canvas.fill(Outline::smooth(&[f(-40.0, 358.0), f(40.0, 358.0), f(36.0, 430.0), f(0.0, 520.0), f(-36.0, 430.0)]), palette.inner.darker(0.12));
    canvas.line(&[f(2.0, 510.0), f(2.0, 690.0)], 3.0, palette.top_shade.darker(0.2));
    for sign in [-1.0, 1.0] {
        let lapel = [
            person.shrugged(sign * 48.0, 342.0, 0.4),
            f(sign * 30.0, 400.0),
            f(0.0, 520.0),
            f(sign * 62.0, 456.0),
            f(sign * 52.0, 440.0),
            f(sign * 82.0, 424.0),
            person.shrugged(sign * 74.0, 366.0, 0.7),
        ];
        canvas.fill(Outline::polygon(&lapel), palette.top_shade);
        let lit: Vec<Vec2> = lapel.iter().map(|p| *p - Vec2::new(2.0, 3.0)).collect();
        canvas.fill(Outline::polygon(&lit), palette.top.lighter(0.08));
    }
    for y in [556.0, 620.0] {
        canvas.fill(Outline::disc(f(18.0, y), 6.0), palette.top_shade.darker(0.35));
    }
    if person.figure.hair != Hair::Headscarf {
        scarf(canvas, person);
    }
}

fn scarf(canvas: &mut Canvas, person: &Person) {
    let f = |x, y| person.front(x, y);
    let (wool, shade) = (person.palette.scarf, person.palette.scarf.darker(0.2));
    let end = [f(-6.0, 392.0), f(24.0, 396.0), f(34.0, 470.0), f(32.0, 520.0), f(-4.0, 522.0), f(-2.0, 470.0)];
    canvas.fill(Outline::polygon(&end), shade);
    let lit: Vec<Vec2> = end.iter().map(|p| *p - Vec2::new(3.0, 2.0)).collect();
    canvas.fill(Outline::polygon(&lit), wool);
    for x in [2.0, 10.0, 18.0, 26.0] {
        canvas.line(&[f(x, 518.0), f(x + 0.5, 531.0)], 3.0, wool);
    }
    neckband(canvas, person, 22.0, 15.0, shade);
    neckband(canvas, person, 18.0, 14.0, wool);
    let fold: Vec<(Vec2, f32)> = (0..=8_u8).map(|i| (person.neck_ring(PI * (0.92 - 0.11 * f32::from(i)), 8.0), 1.3)).collect();
    canvas.fill(Outline::stroke(&fold), shade);
}
