//! What the years leave on a face: a few soft lines, more of them the older somebody is.

use super::Person;
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::pose::Side;
use bevy::math::Vec3;

pub fn draw(canvas: &mut Canvas, person: &Person) {
    // From nothing at 38 to all there is at 75.
    let marked = ((f32::from(person.age) - 38.0) / 37.0).clamp(0.0, 1.0);
    if marked == 0.0 {
        return;
    }
    let at = |x: f32, y: f32, z: f32| person.head.place(Vec3::new(x, y, z));
    let ink = person.palette.skin.mix(person.palette.skin_shade, 0.35 + 0.65 * marked);
    for side in Side::BOTH {
        let sign = side.sign();
        // Where the cheek turns away nothing of it is seen.
        if person.head.faces(Vec3::new(0.6 * sign, 0.0, 0.8)) < 0.25 {
            continue;
        }
        canvas.line(&[at(12.0 * sign, 26.0, 56.0), at(18.0 * sign, 36.0, 52.0), at(20.0 * sign, 46.0, 48.0)], 1.4 + 0.8 * marked, ink);
        if marked > 0.25 {
            canvas.line(&[at(15.0 * sign, 15.0, 50.0), at(21.0 * sign, 17.5, 49.0), at(28.0 * sign, 15.0, 45.0)], 1.4, ink);
        }
        if marked > 0.45 {
            canvas.line(&[at(36.0 * sign, 2.0, 38.0), at(41.0 * sign, -1.0, 33.0)], 1.3, ink);
            canvas.line(&[at(36.5 * sign, 6.0, 38.0), at(42.0 * sign, 7.0, 32.0)], 1.3, ink);
        }
    }
    if marked > 0.4 {
        canvas.line(&[at(-17.0, -36.0, 52.0), at(0.0, -38.0, 55.0), at(17.0, -36.0, 52.0)], 1.4, ink);
    }
    if marked > 0.7 {
        canvas.line(&[at(-14.0, -44.0, 49.0), at(0.0, -46.0, 51.0), at(14.0, -44.0, 49.0)], 1.3, ink);
    }
}
