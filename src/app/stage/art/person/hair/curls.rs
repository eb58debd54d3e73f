//! A round crown of curls.

use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::light::Light;
use crate::app::stage::art::outline::{Outline, hull};
use crate::app::stage::art::person::Person;
use crate::app::stage::art::person::head::region;
use bevy::math::Vec2;

pub fn over_skull(canvas: &mut Canvas, person: &Person) {
    let palette = &person.palette;
    let edge = hull(&region(person, 1.24, |across, up| up > if across.abs() > 90.0 { -28.0 } else { -4.0 }));
    canvas.fill(Outline::polygon(&edge), palette.hair_shade);
    let lit = Outline::polygon(&edge).lit(Light::FROM, 0.9);
    for p in spaced(&edge, 19.0) {
        canvas.fill(Outline::disc(p, 15.0), palette.hair_shade);
    }
    let inner: Vec<Vec2> = lit.corners().collect();
    for p in spaced(&inner, 19.0) {
        canvas.fill(Outline::disc(p, 13.5), palette.hair);
    }
    canvas.fill(lit, palette.hair);
}

/// Points at even distances around an edge.
fn spaced(edge: &[Vec2], step: f32) -> Vec<Vec2> {
    let mut out = Vec::new();
    let mut due = 0.0;
    for (i, &from) in edge.iter().enumerate() {
        let to = edge[(i + 1) % edge.len()];
        let length = from.distance(to);
        while due < length {
            out.push(from.lerp(to, due / length));
            due += step;
        }
        due -= length;
    }
    out
}
