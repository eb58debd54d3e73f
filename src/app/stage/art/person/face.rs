//! Brows, eyes, nose and mouth: a few strokes, no more than can be read.

use super::Person;
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::ink::Ink;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::pose::Side;
use bevy::math::Vec3;

pub fn draw(canvas: &mut Canvas, person: &Person) {
    nose(canvas, person);
    for side in Side::BOTH {
        eye(canvas, person, side);
        brow(canvas, person, side);
    }
}

fn eye(canvas: &mut Canvas, person: &Person, side: Side) {
    let (face, scale) = (&person.pose.face, person.head.scale());
    let sign = side.sign();
    let at = |x: f32, y: f32| person.head.place(Vec3::new(sign * 21.5 + x, 4.0 + y, 49.0 - 0.25 * (x * sign).max(0.0)));
    let open = face.lids.clamp(0.0, 1.3);
    let ink = person.palette.feature;
    // The upper lid: an arch over an open eye, a hanging line over a closed one, an arch again when a smile closes it.
    let arch = (5.5 * open - 3.2 * (1.0 - open.min(1.0)) * (1.0 - 2.4 * face.smile.max(0.0))).clamp(-4.0, 7.0);
    let base = 3.0 - 3.5 * open.min(1.0);
    let lid = [
        (at(-8.5, base + 1.0), 0.9),
        (at(-4.0, base - arch * 0.8), 1.5),
        (at(0.0, base - arch), 1.7),
        (at(4.5, base - arch * 0.75), 1.6),
        (at(9.0, base + 0.8), 0.9),
    ];
    if open > 0.25 {
        let look = at(4.0 * face.gaze.x, 1.0 + 2.6 * face.gaze.y + (1.0 - open).max(0.0) * 2.0);
        let tall = (5.6 * open).min(6.2);
        canvas.fill(Outline::ellipse(look, 4.6 * scale, tall * scale).turned(look, person.pose.head.roll), ink);
    }
    canvas.fill(Outline::stroke(&lid), ink);
}

fn brow(canvas: &mut Canvas, person: &Person, side: Side) {
    let face = &person.pose.face;
    let sign = side.sign();
    let height = -19.0 - 6.0 * face.brows;
    let at = |x: f32, y: f32, z: f32| person.head.place(Vec3::new(sign * x, y, z));
    let inner = at(9.5 + 1.5 * face.knit, height + 3.0 - 7.5 * face.knit, 54.0);
    let middle = at(21.0, height - 2.0 - 0.5 * face.knit, 52.0);
    // On the side that turns away, the end of the brow goes out of sight.
    let end = 34.0 + 14.0 * person.head.faces(Vec3::new(sign, 0.0, 0.0)).min(0.0);
    let outer = at(end, height + 3.0 + 2.0 * face.knit, 42.0);
    let ink = person.palette.hair_shade.mix(person.palette.feature, 0.45);
    canvas.fill(Outline::stroke(&[(inner, 2.6), (middle, 2.8), (outer, 1.0)]), ink);
}

fn nose(canvas: &mut Canvas, person: &Person) {
    let at = |x: f32, y: f32, z: f32| person.head.place(Vec3::new(x, y, z));
    let side = if person.pose.head.yaw > 0.15 { -1.0 } else { 1.0 };
    let shadow = [at(2.0 * side, 2.0, 57.0), at(1.0, 20.0, 68.0), at(-2.0 * side, 26.0, 69.0), at(3.0 * side, 29.5, 62.0), at(9.0 * side, 26.0, 56.0)];
    canvas.fill(Outline::smooth(&shadow), person.palette.skin_shade);
}

pub fn mouth(canvas: &mut Canvas, person: &Person) {
    let face = &person.pose.face;
    let palette = &person.palette;
    let at = |x: f32, y: f32| person.head.place(Vec3::new(x, y, 54.0 - 0.012 * x * x));
    let wide = 14.0 + 4.0 * face.smile.max(0.0);
    let corner = 46.0 - 5.5 * face.smile;
    let middle = 46.0 + 3.0 * face.smile;
    if face.part > 0.3 && face.smile > 0.3 {
        let drop = 11.0 * face.part;
        let mouth = [
            at(-wide, corner),
            at(-wide * 0.5, middle - 1.0),
            at(0.0, middle),
            at(wide * 0.5, middle - 1.0),
            at(wide, corner),
            at(wide * 0.55, middle + drop * 0.75),
            at(0.0, middle + drop),
            at(-wide * 0.55, middle + drop * 0.75),
        ];
        canvas.fill(Outline::smooth(&mouth), palette.feature);
        let teeth = [
            at(-wide * 0.72, corner + 3.0),
            at(-wide * 0.4, middle),
            at(0.0, middle + 0.8),
            at(wide * 0.4, middle),
            at(wide * 0.72, corner + 3.0),
            at(0.0, middle + 4.5),
        ];
        canvas.fill(Outline::smooth(&teeth), Ink::hex(0xF6EEE4));
        return;
    }
    let line = [
        (at(-wide, corner), 1.0),
        (at(-wide * 0.45, (corner + middle * 2.0) / 3.0), 1.7),
        (at(0.0, middle), 1.9),
        (at(wide * 0.45, (corner + middle * 2.0) / 3.0), 1.7),
        (at(wide, corner), 1.0),
    ];
    let lower = [(at(-7.0, middle + 6.0), 0.8), (at(0.0, middle + 7.5 + 2.0 * face.part), 2.2), (at(7.0, middle + 6.0), 0.8)];
    canvas.fill(Outline::stroke(&lower), palette.lips.mix(palette.skin, 0.45));
    if face.part > 0.1 {
        let gap = 4.0 * face.part;
        canvas.fill(Outline::smooth(&[at(-7.0, middle), at(0.0, middle - gap), at(7.0, middle), at(0.0, middle + gap)]), palette.feature);
    }
    canvas.fill(Outline::stroke(&line), palette.feature.mix(palette.lips, 0.3));
}
