//! An active wheelchair: low sling back, push handles, cambered wheels.

use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::ink::Ink;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::art::palette::Palette;
use bevy::math::Vec2;

const FRAME: Ink = Ink::hex(0x596068);
const TYRE: Ink = Ink::hex(0x2F3136);

pub fn back(canvas: &mut Canvas, palette: &Palette) {
    let block = |x: f32, y: f32, w: f32, h: f32, r: f32| Outline::block(Vec2::new(x, y), Vec2::new(w, h), r);
    for (x, sign) in [(328.0, -1.0), (672.0, 1.0)] {
        let p = |dx: f32, y: f32| Vec2::new(x + sign * dx, y);
        canvas.line(&[p(0.0, 760.0), p(0.0, 560.0), p(0.0, 440.0), p(3.0, 424.0), p(12.0, 418.0)], 13.0, FRAME);
        canvas.line(&[p(8.0, 419.0), p(34.0, 414.0)], 19.0, TYRE);
    }
    canvas.fill(block(332.0, 462.0, 336.0, 270.0, 22.0), palette.seat_shade.darker(0.12));
    canvas.fill(block(332.0, 462.0, 328.0, 262.0, 20.0), palette.seat);
    canvas.fill(block(318.0, 706.0, 364.0, 44.0, 18.0), TYRE.mix(palette.seat, 0.35));
    canvas.line(&[Vec2::new(322.0, 762.0), Vec2::new(678.0, 762.0)], 14.0, FRAME);
    for (x, sign) in [(278.0, -1.0), (722.0, 1.0)] {
        let wheel = |across: f32, down: f32, shift: f32| Outline::ellipse(Vec2::new(x + shift, 744.0), across, down).turned(Vec2::new(x, 744.0), -0.06 * sign);
        canvas.fill(wheel(27.0, 200.0, 0.0), TYRE);
        canvas.fill(wheel(17.0, 182.0, sign * 3.0), FRAME.lighter(0.25));
        canvas.fill(wheel(11.0, 172.0, sign * 1.0), TYRE.lighter(0.12));
        canvas.fill(wheel(4.0, 194.0, sign * 24.0), FRAME.lighter(0.45));
    }
}

pub fn front(canvas: &mut Canvas, palette: &Palette) {
    for x in [292.0, 656.0] {
        let block = |dx: f32, y: f32, w: f32, h: f32, r: f32| Outline::block(Vec2::new(x + dx, y), Vec2::new(w, h), r);
        canvas.fill(block(10.0, 616.0, 32.0, 150.0, 8.0), palette.seat_shade.darker(0.1));
        canvas.fill(block(0.0, 596.0, 52.0, 30.0, 13.0), TYRE);
        canvas.fill(block(4.0, 598.0, 40.0, 12.0, 6.0), TYRE.lighter(0.2));
    }
}
