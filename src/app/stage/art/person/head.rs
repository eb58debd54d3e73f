//! The skull as two rounded volumes turned in space, so that every turn and bow has its true outline.

use super::{Person, hair};
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::light::Light;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::pose::Side;
use crate::scenario::Hair;
use bevy::math::{Vec2, Vec3};

/// Centre and radii of the skull and of the jaw.
const SKULL: (Vec3, Vec3) = (Vec3::new(0.0, -14.0, -8.0), Vec3::new(53.0, 61.0, 64.0));
const JAW: (Vec3, Vec3) = (Vec3::new(0.0, 28.0, 14.0), Vec3::new(40.0, 49.0, 40.0));

/// The point of the head's surface that lies in a direction from its middle: degrees to the viewer's right, and degrees up.
pub fn surface(across: f32, up: f32) -> Vec3 {
    let (sin_a, cos_a) = across.to_radians().sin_cos();
    let (sin_u, cos_u) = up.to_radians().sin_cos();
    let from = Vec3::new(0.0, 6.0, 0.0);
    let ray = Vec3::new(sin_a * cos_u, -sin_u, cos_a * cos_u);
    let reach = |(centre, radii): (Vec3, Vec3)| {
        let (o, d) = ((from - centre) / radii, ray / radii);
        let (a, b, c) = (d.dot(d), o.dot(d), o.dot(o) - 1.0);
        (-b + (b * b - a * c).max(0.0).sqrt()) / a
    };
    from + ray * reach(SKULL).max(reach(JAW))
}

/// Surface points for which a region holds, swollen about the middle of the skull, in the picture.
pub fn region(person: &Person, swell: f32, within: impl Fn(f32, f32) -> bool) -> Vec<Vec2> {
    let mut out = Vec::new();
    for up in (-88..=88).step_by(6) {
        for across in (-180..180).step_by(6) {
            let (across, up) = (across as f32, up as f32);
            if within(across, up) {
                let p = surface(across, up);
                out.push(person.head.place(SKULL.0 + (p - SKULL.0) * swell));
            }
        }
    }
    out
}

/// The part of the face that hair leaves bare, as seen from here.
pub fn bare_face(person: &Person) -> Outline {
    let front = |p: Vec3| person.head.faces(p - JAW.0.with_z(0.0)) > -6.0;
    let mut points = Vec::new();
    for up in (-88..=84).step_by(6) {
        for across in (-84..=84).step_by(6) {
            let (across, up) = (across as f32, up as f32);
            let p = surface(across, up);
            if across.abs() <= hair::bare_to(person.figure.hair, up) && front(p) {
                points.push(person.head.place(p));
            }
        }
    }
    Outline::soft_hull(&points)
}

pub fn draw(canvas: &mut Canvas, person: &Person) {
    let palette = &person.palette;
    let skull = Outline::soft_hull(&region(person, 1.0, |_, _| true));
    canvas.round(skull, palette.skin, palette.skin_shade, 0.93);
    hair::over_skull(canvas, person);
    if hair::shows_ears(person.figure.hair) {
        for side in Side::BOTH {
            ear(canvas, person, side);
        }
    }
    if person.figure.hair != Hair::Bald {
        canvas.round(bare_face(person), palette.skin, palette.skin_shade, 0.93);
    }
}

fn ear(canvas: &mut Canvas, person: &Person, side: Side) {
    let sign = side.sign();
    let facing = person.head.faces(Vec3::new(sign, 0.0, 0.0));
    if facing < -0.3 {
        return;
    }
    let at = |x: f32, y: f32, z: f32| person.head.place(Vec3::new(sign * x, y, z));
    let (top, lobe) = (at(52.0, 1.0, -12.0), at(49.5, 21.0, -6.0));
    let palette = &person.palette;
    canvas.fill(Outline::band(&[(top, 8.6), (lobe, 5.8)]), palette.skin_shade);
    let shift = Light::FROM * 1.5;
    canvas.fill(Outline::band(&[(top + shift, 7.2), (lobe + shift, 4.5)]), palette.skin);
    canvas.line(&[top + Vec2::new(-1.0, -2.0), (top + lobe) / 2.0 + Vec2::new(2.0 * sign, 0.0), lobe], 2.0, palette.skin_shade);
}
