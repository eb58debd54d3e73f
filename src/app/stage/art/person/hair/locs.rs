//! Locs, to the shoulders.

use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::art::person::Person;
use crate::app::stage::pose::Side;
use bevy::math::{Vec2, Vec3};

pub fn behind(canvas: &mut Canvas, person: &Person) {
    let at = |x: f32, y: f32, z: f32| person.head.place(Vec3::new(x, y, z));
    for i in 0..9_u8 {
        let x = -64.0 + 16.0 * f32::from(i);
        let end = person.shrugged(x * 1.15, 424.0 + 14.0 * f32::from(i % 3), 0.5);
        let lock = [(at(x * 0.8, -20.0, -44.0), 9.0), (at(x * 1.02, 50.0, -30.0), 9.0), (end, 5.0)];
        canvas.fill(Outline::stroke(&lock), person.palette.hair_shade);
    }
}

pub fn front(canvas: &mut Canvas, person: &Person) {
    let palette = &person.palette;
    let light = palette.hair.lighter(0.10);
    // From the parting over the temple and past the jaw: how far back, how far out at each, and where it ends.
    let locks = [(-20.0, 40.0, 64.0, 72.0, (80.0, 424.0)), (8.0, 38.0, 60.0, 66.0, (74.0, 452.0)), (30.0, 34.0, 53.0, 58.0, (64.0, 470.0))];
    for side in Side::BOTH {
        let sign = side.sign();
        let at = |x: f32, y: f32, z: f32| person.head.place(Vec3::new(sign * x, y, z));
        for (i, (back, crown, temple, jaw, end)) in locks.into_iter().enumerate() {
            let end = person.shrugged(sign * end.0, end.1, 0.4);
            let low = at(jaw, 50.0, back * 0.3);
            let lock = [
                (at(3.0, -76.0, back), 5.0),
                (at(crown, -62.0, back), 7.5),
                (at(temple, -22.0, back * 0.8), 8.5),
                (at(jaw - 1.0, 16.0, back * 0.5), 8.5),
                (low, 8.5),
                (low.lerp(end, 0.5), 8.0),
                (end, 5.0),
            ];
            canvas.fill(Outline::stroke(&lock), palette.hair_shade);
            let lit: Vec<_> = lock.iter().map(|(p, r)| (*p - Vec2::new(1.4, 1.0), r - 1.8)).collect();
            canvas.fill(Outline::stroke(&lit), if i == 1 { light } else { palette.hair });
        }
    }
}
