//! Hair and head coverings: what lies behind the shoulders, over the skull, and in front of the face.

mod cloth;
mod curls;
mod locs;
mod long;

use super::Person;
use super::head::region;
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::outline::Outline;
use crate::scenario::Hair;
use bevy::math::Vec3;

/// How far round the bare face reaches to either side at a height, in degrees; the hairline of each style.
pub fn bare_to(hair: Hair, up: f32) -> f32 {
    let (top, temple) = match hair {
        Hair::Bald => (90.0, 90.0),
        Hair::Short => (57.0, 66.0),
        Hair::Curly => (40.0, 60.0),
        Hair::Long => (52.0, 62.0),
        Hair::Bun => (50.0, 62.0),
        Hair::Locs => (46.0, 62.0),
        Hair::Headscarf => (44.0, 52.0),
        Hair::Turban => (30.0, 66.0),
    };
    if up > top {
        return -1.0;
    }
    if up < 0.0 {
        return match hair {
            Hair::Headscarf => 55.0,
            _ => temple + 16.0 * (-up / 40.0).min(1.0),
        };
    }
    temple * (1.0 - (up / top).powi(3)).max(0.0).powf(0.45)
}

pub fn shows_ears(hair: Hair) -> bool {
    !matches!(hair, Hair::Long | Hair::Locs | Hair::Headscarf | Hair::Curly)
}

/// What falls behind the shoulders.
pub fn behind(canvas: &mut Canvas, person: &Person) {
    match person.figure.hair {
        Hair::Long => long::behind(canvas, person),
        Hair::Locs => locs::behind(canvas, person),
        Hair::Headscarf => cloth::scarf_behind(canvas, person),
        Hair::Bun => {
            let knot = person.head.place(Vec3::new(0.0, -84.0, -42.0));
            canvas.round(Outline::disc(knot, 29.0), person.palette.hair, person.palette.hair_shade, 0.86);
        }
        Hair::Bald | Hair::Short | Hair::Curly | Hair::Turban => {}
    }
}

/// What covers the skull; the bare face is laid over it afterwards.
pub fn over_skull(canvas: &mut Canvas, person: &Person) {
    let palette = &person.palette;
    match person.figure.hair {
        Hair::Bald => {}
        Hair::Short => canvas.round(cap(person, 1.12, 20.0, -16.0), palette.hair, palette.hair_shade, 0.92),
        Hair::Long | Hair::Locs => canvas.round(cap(person, 1.12, -30.0, -30.0), palette.hair, palette.hair_shade, 0.93),
        Hair::Bun => canvas.round(cap(person, 1.07, 4.0, -14.0), palette.hair, palette.hair_shade, 0.93),
        Hair::Curly => curls::over_skull(canvas, person),
        Hair::Headscarf => canvas.round(Outline::soft_hull(&region(person, 1.1, |_, _| true)), palette.cloth, palette.cloth_shade, 0.94),
        Hair::Turban => cloth::turban(canvas, person),
    }
}

/// What lies over the face or falls before the shoulders.
pub fn front(canvas: &mut Canvas, person: &Person) {
    match person.figure.hair {
        Hair::Long => long::front(canvas, person),
        Hair::Locs => locs::front(canvas, person),
        Hair::Headscarf => cloth::scarf_front(canvas, person),
        Hair::Short => parting(canvas, person),
        Hair::Bald | Hair::Curly | Hair::Bun | Hair::Turban => {}
    }
}

/// Hair close to the skull, down to one height at the sides and another at the nape, in degrees.
fn cap(person: &Person, swell: f32, sides: f32, nape: f32) -> Outline {
    Outline::soft_hull(&region(person, swell, |across, up| up > if across.abs() > 104.0 { nape } else { sides }))
}

/// The fall of short hair from its parting over the brow.
fn parting(canvas: &mut Canvas, person: &Person) {
    let at = |x: f32, y: f32, z: f32| person.head.place(Vec3::new(x, y, z));
    let palette = &person.palette;
    let fringe = [
        at(-27.0, -58.0, 42.0),
        at(-6.0, -72.0, 38.0),
        at(26.0, -68.0, 34.0),
        at(47.0, -44.0, 28.0),
        at(52.0, -18.0, 20.0),
        at(47.0, -14.0, 34.0),
        at(40.0, -30.0, 46.0),
        at(22.0, -38.0, 55.0),
        at(-4.0, -44.0, 58.0),
        at(-24.0, -53.0, 50.0),
    ];
    canvas.fill(Outline::smooth(&fringe), palette.hair);
    for (x, y, half) in [(-4.0, -62.0, 1.2), (6.0, -68.0, 1.0)] {
        canvas.fill(
            Outline::stroke(&[(at(x - 18.0, y + 3.0, 48.0), 0.5), (at(x + 8.0, y, 50.0), half), (at(x + 34.0, y + 16.0, 44.0), 0.5)]),
            palette.hair_shade,
        );
    }
}
