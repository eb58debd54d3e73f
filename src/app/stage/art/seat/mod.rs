//! The seat, behind and before the person.

mod armchair;
mod chair;
mod sofa;
mod wheelchair;

use super::canvas::Canvas;
use super::palette::Palette;
use crate::scenario::Seat;

pub fn back(canvas: &mut Canvas, seat: Seat, palette: &Palette) {
    match seat {
        Seat::Armchair => armchair::back(canvas, palette),
        Seat::Chair => chair::back(canvas, palette),
        Seat::Wheelchair => wheelchair::back(canvas, palette),
        Seat::Sofa => sofa::back(canvas, palette),
    }
}

/// What stands before the hips: arms and wheels.
pub fn front(canvas: &mut Canvas, seat: Seat, palette: &Palette) {
    match seat {
        Seat::Armchair => armchair::front(canvas, palette),
        Seat::Wheelchair => wheelchair::front(canvas, palette),
        Seat::Chair | Seat::Sofa => {}
    }
}
