//! A jumper with a ribbed neck.

use super::neckband;
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::person::Person;

pub fn draw(canvas: &mut Canvas, person: &Person) {
    let palette = &person.palette;
    neckband(canvas, person, 11.0, 7.0, palette.top_shade);
    neckband(canvas, person, 8.0, 6.0, palette.top.lighter(0.06));
}
