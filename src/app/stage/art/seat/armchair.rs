//! A padded armchair.

use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::art::palette::Palette;
use bevy::math::Vec2;

pub fn back(canvas: &mut Canvas, palette: &Palette) {
    let block = |x: f32, y: f32, w: f32, h: f32, r: f32| Outline::block(Vec2::new(x, y), Vec2::new(w, h), r);
    canvas.fill(block(302.0, 338.0, 396.0, 640.0, 84.0), palette.seat_shade);
    canvas.fill(block(302.0, 338.0, 384.0, 640.0, 82.0), palette.seat);
    canvas.fill(block(328.0, 366.0, 338.0, 420.0, 64.0), palette.seat_shade.mix(palette.seat, 0.35));
    canvas.fill(block(324.0, 362.0, 336.0, 420.0, 62.0), palette.seat.lighter(0.07));
    canvas.fill(block(316.0, 700.0, 368.0, 74.0, 30.0), palette.seat_shade);
    canvas.fill(block(316.0, 696.0, 360.0, 66.0, 28.0), palette.seat.lighter(0.1));
    canvas.fill(block(316.0, 772.0, 368.0, 210.0, 6.0), palette.seat_shade);
}

pub fn front(canvas: &mut Canvas, palette: &Palette) {
    for x in [248.0, 674.0] {
        let block = |dx: f32, dy: f32, w: f32, r: f32| Outline::block(Vec2::new(x + dx, 574.0 + dy), Vec2::new(w, 440.0), r);
        canvas.fill(block(0.0, 0.0, 78.0, 37.0), palette.seat_shade);
        canvas.fill(block(0.0, 0.0, 68.0, 33.0), palette.seat);
        canvas.fill(block(8.0, 9.0, 50.0, 25.0), palette.seat.lighter(0.12));
    }
}
