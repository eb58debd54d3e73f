//! A plain wooden chair with a padded back.

use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::ink::Ink;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::art::palette::Palette;
use bevy::math::Vec2;

pub fn back(canvas: &mut Canvas, palette: &Palette) {
    let wood = Ink::hex(0x8A6242);
    let block = |x: f32, y: f32, w: f32, h: f32, r: f32| Outline::block(Vec2::new(x, y), Vec2::new(w, h), r);
    for x in [318.0, 662.0] {
        canvas.fill(block(x, 420.0, 20.0, 580.0, 10.0), wood.darker(0.25));
        canvas.fill(block(x, 420.0, 14.0, 580.0, 7.0), wood);
    }
    canvas.fill(block(308.0, 396.0, 384.0, 176.0, 40.0), palette.seat_shade);
    canvas.fill(block(308.0, 396.0, 374.0, 168.0, 38.0), palette.seat);
    canvas.fill(block(326.0, 412.0, 338.0, 134.0, 28.0), palette.seat.lighter(0.08));
    canvas.fill(block(300.0, 706.0, 400.0, 46.0, 22.0), palette.seat_shade);
    canvas.fill(block(300.0, 702.0, 390.0, 38.0, 18.0), palette.seat);
    canvas.fill(block(306.0, 748.0, 388.0, 18.0, 4.0), wood.darker(0.2));
}
