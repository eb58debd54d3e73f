//! A sofa as broad as the picture, with a loose cushion.

use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::art::palette::Palette;
use bevy::math::Vec2;

pub fn back(canvas: &mut Canvas, palette: &Palette) {
    let block = |x: f32, y: f32, w: f32, h: f32, r: f32| Outline::block(Vec2::new(x, y), Vec2::new(w, h), r);
    canvas.fill(block(128.0, 404.0, 744.0, 600.0, 48.0), palette.seat_shade);
    for x in [150.0, 502.0] {
        canvas.fill(block(x, 414.0, 348.0, 330.0, 44.0), palette.seat_shade.darker(0.06));
        canvas.fill(block(x, 414.0, 338.0, 322.0, 42.0), palette.seat);
    }
    let cushion =
        |grow: f32| Outline::block(Vec2::new(704.0 - grow, 552.0 - grow), Vec2::new(124.0 + grow, 124.0 + grow), 26.0).turned(Vec2::new(766.0, 614.0), 0.22);
    canvas.fill(cushion(0.0).moved(|p| p + Vec2::new(5.0, 5.0)), palette.trousers.mix(palette.seat, 0.25));
    canvas.fill(cushion(0.0), palette.trousers.mix(palette.seat, 0.5));
    for x in [150.0, 502.0] {
        canvas.fill(block(x, 690.0, 350.0, 76.0, 28.0), palette.seat_shade.darker(0.06));
        canvas.fill(block(x, 686.0, 342.0, 68.0, 26.0), palette.seat.lighter(0.1));
    }
    canvas.fill(block(128.0, 762.0, 744.0, 220.0, 6.0), palette.seat_shade);
    for x in [92.0, 828.0] {
        canvas.fill(block(x, 556.0, 80.0, 440.0, 38.0), palette.seat_shade);
        canvas.fill(block(x, 556.0, 70.0, 440.0, 34.0), palette.seat.lighter(0.06));
    }
}
