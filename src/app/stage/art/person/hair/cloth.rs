//! Headscarf and turban.

use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::art::person::Person;
use crate::app::stage::art::person::head::{region, surface};
use bevy::math::{Vec2, Vec3};

pub fn scarf_behind(canvas: &mut Canvas, person: &Person) {
    let at = |x: f32, y: f32, z: f32| person.head.place(Vec3::new(x, y, z));
    let body = |x, y| person.shrugged(x, y, 0.8);
    let shape =
        [at(-52.0, 10.0, -30.0), at(52.0, 10.0, -30.0), body(78.0, 366.0), body(112.0, 404.0), body(0.0, 450.0), body(-112.0, 404.0), body(-78.0, 366.0)];
    canvas.fill(Outline::smooth(&shape), person.palette.cloth_shade);
}

pub fn scarf_front(canvas: &mut Canvas, person: &Person) {
    let palette = &person.palette;
    let at = |x: f32, y: f32, z: f32| person.head.place(Vec3::new(x, y, z));
    let front = |x, y| person.front(x, y);
    let drape = [
        at(-46.0, 36.0, 10.0),
        at(-28.0, 66.0, 40.0),
        at(0.0, 75.0, 48.0),
        at(28.0, 66.0, 40.0),
        at(46.0, 36.0, 10.0),
        person.shrugged(74.0, 362.0, 0.7),
        front(92.0, 412.0),
        front(40.0, 452.0),
        front(-20.0, 462.0),
        front(-92.0, 414.0),
        person.shrugged(-74.0, 362.0, 0.7),
    ];
    canvas.round(Outline::smooth(&drape), palette.cloth, palette.cloth_shade, 0.95);
    let fold = |points: [Vec2; 3], half: f32| Outline::stroke(&[(points[0], 0.6), (points[1], half), (points[2], 0.6)]);
    canvas.fill(fold([at(-40.0, 52.0, 16.0), front(-16.0, 396.0), front(52.0, 424.0)], 2.4), palette.cloth_shade);
    canvas.fill(fold([at(-46.0, 34.0, 8.0), front(-44.0, 404.0), front(10.0, 446.0)], 2.0), palette.cloth_shade);
    canvas.fill(fold([at(44.0, 40.0, 10.0), front(40.0, 372.0), front(8.0, 402.0)], 2.0), palette.cloth_shade);
}

/// Wound folds that cross above the brow.
pub fn turban(canvas: &mut Canvas, person: &Person) {
    let palette = &person.palette;
    let rim = |across: f32| 12.0 + 22.0 * (1.0 - (across.abs() / 100.0).min(1.0).powi(2));
    let points = region(person, 1.26, |across, up| up > rim(across) - if across.abs() > 104.0 { 14.0 } else { 8.0 });
    canvas.round(Outline::soft_hull(&points), palette.cloth, palette.cloth_shade, 0.94);
    let at = |across: f32, up: f32| {
        let p = surface(across, up) * Vec3::new(1.27, 1.27, 1.2);
        (p, person.head.place(p + Vec3::new(0.0, 4.0, 0.0)))
    };
    for step in 0..4_u8 {
        for sign in [-1.0, 1.0] {
            let rise = 13.0 * f32::from(step);
            let curve: Vec<(Vec2, f32)> = [if sign > 0.0 { -0.14 } else { 0.02 }, 0.2, 0.45, 0.72, 1.0]
                .into_iter()
                .map(|t: f32| (at(sign * 72.0 * t, 34.0 + rise - 24.0 * t * (1.0 - 0.1 * f32::from(step))), 1.3))
                .filter(|((p, _), _)| person.head.faces(*p - Vec3::new(0.0, p.y, 0.0)) > 0.0)
                .map(|((_, place), half)| (place, half))
                .collect();
            canvas.fill(Outline::stroke(&curve), palette.cloth_shade);
        }
    }
}
