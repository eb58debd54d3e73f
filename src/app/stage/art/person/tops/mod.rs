//! What the client wears.

mod cardigan;
mod coat;
mod hoodie;
mod jumper;
mod shirt;
mod uniform;

use super::Person;
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::ink::Ink;
use crate::app::stage::art::outline::Outline;
use crate::scenario::Top;
use bevy::math::Vec2;
use std::f32::consts::PI;

/// Hoods and collars that stand behind the neck.
pub fn behind_neck(canvas: &mut Canvas, person: &Person) {
    let palette = &person.palette;
    let at = |x: f32, y: f32| person.shrugged(x, y, 0.4);
    match person.figure.top {
        Top::Hoodie => {
            canvas.fill(
                Outline::smooth(&[at(-74.0, 372.0), at(-62.0, 336.0), at(0.0, 318.0), at(62.0, 336.0), at(74.0, 372.0), at(0.0, 400.0)]),
                palette.top_shade.darker(0.15),
            );
        }
        Top::Shirt | Top::Coat => {
            canvas.fill(
                Outline::smooth(&[at(-46.0, 362.0), at(-38.0, 338.0), at(0.0, 330.0), at(38.0, 338.0), at(46.0, 362.0), at(0.0, 380.0)]),
                palette.top_shade,
            );
        }
        _ => {
            canvas.fill(
                Outline::smooth(&[at(-44.0, 360.0), at(-36.0, 346.0), at(0.0, 342.0), at(36.0, 346.0), at(44.0, 360.0), at(0.0, 380.0)]),
                palette.top_shade,
            );
        }
    }
}

pub fn front(canvas: &mut Canvas, person: &Person) {
    match person.figure.top {
        Top::Jumper => jumper::draw(canvas, person),
        Top::Shirt => shirt::draw(canvas, person),
        Top::Hoodie => hoodie::draw(canvas, person),
        Top::Cardigan => cardigan::draw(canvas, person),
        Top::Coat => coat::draw(canvas, person),
        Top::Uniform => uniform::draw(canvas, person),
    }
}

/// A band of cloth about the neck: how far from the skin it lies below, and how high it stands.
fn neckband(canvas: &mut Canvas, person: &Person, loose: f32, rise: f32, ink: Ink) {
    let around = |i: u8| PI * (1.10 - 0.12 * f32::from(i));
    let low = (0..=10).map(|i| person.neck_ring(around(i), loose));
    let high = (0..=10).rev().map(|i| person.neck_ring(around(i), 1.0) - Vec2::Y * rise);
    canvas.fill(Outline::smooth(&low.chain(high).collect::<Vec<_>>()), ink);
}
