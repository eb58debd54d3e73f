//! A call on a laptop: the client's home in the window of the call, the edge of the screen around it.

use super::{BOUNDS, Scene, block, furniture, shelf, walls, window};
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::ink::Ink;
use crate::app::stage::art::outline::Outline;
use bevy::math::Vec2;

/// The window of the call: corner and size.
const CALL: (Vec2, Vec2) = (Vec2::new(48.0, 44.0), Vec2::new(904.0, 676.0));

pub fn behind(canvas: &mut Canvas, scene: &Scene) {
    walls(canvas, scene.choose(0xE3D6CC, 0x6C626A), scene.choose(0xB08E72, 0x74625A));
    let (at, size) = (Vec2::new(90.0, 120.0), Vec2::new(200.0, 290.0));
    window::draw(canvas, scene, at, size);
    window::curtains(canvas, scene, at, size);
    shelf::draw(canvas, Vec2::new(730.0, 150.0), Vec2::new(260.0, 520.0), 4, 5);
    window::sunbeam(canvas, scene, at, size);
    furniture::lamp(canvas, scene, Vec2::new(668.0, 300.0), 700.0);
}

pub fn before(canvas: &mut Canvas, dark: bool) {
    let (at, size) = CALL;
    let wall = Ink::hex(if dark { 0x25252B } else { 0xCFC5B8 });
    let edge = Ink::hex(if dark { 0x121317 } else { 0x2C2E33 });
    let bar = Ink::hex(if dark { 0x1D1F24 } else { 0x3A3D43 });
    let bottom = BOUNDS.max.y;
    frame(canvas, (BOUNDS.min, BOUNDS.max), (Vec2::new(-14.0, -30.0), Vec2::new(1014.0, bottom + 60.0)), wall);
    frame(canvas, (Vec2::new(-24.0, -40.0), Vec2::new(1024.0, bottom)), (Vec2::new(6.0, 4.0), Vec2::new(994.0, bottom + 40.0)), edge);
    frame(canvas, (Vec2::new(0.0, -2.0), Vec2::new(1000.0, bottom)), (at, at + size), bar);
    for (i, ink) in [0xC9796A, 0xD9B36B, 0x86A98A].into_iter().enumerate() {
        canvas.shine(Outline::disc(Vec2::new(70.0 + 24.0 * i as f32, 24.0), 6.5), Ink::hex(ink));
    }
    buttons(canvas, bar);
    self_view(canvas, dark);
}

/// What lies between two rectangles.
fn frame(canvas: &mut Canvas, outer: (Vec2, Vec2), inner: (Vec2, Vec2), ink: Ink) {
    let ((a, b), (c, d)) = (outer, inner);
    for (from, to) in
        [(a, Vec2::new(b.x, c.y)), (Vec2::new(a.x, d.y), b), (Vec2::new(a.x, c.y), Vec2::new(c.x, d.y)), (Vec2::new(d.x, c.y), Vec2::new(b.x, d.y))]
    {
        if to.x > from.x && to.y > from.y {
            canvas.shine(Outline::polygon(&[from, Vec2::new(to.x, from.y), to, Vec2::new(from.x, to.y)]), ink);
        }
    }
}

/// Microphone, camera, and the end of the call.
fn buttons(canvas: &mut Canvas, bar: Ink) {
    let sign = Ink::hex(0xEDEAE4);
    for (i, ink) in [bar.lighter(0.16), bar.lighter(0.16), Ink::hex(0xB4574B)].into_iter().enumerate() {
        let at = Vec2::new(436.0 + 64.0 * i as f32, 758.0);
        canvas.shine(Outline::disc(at, 24.0), ink);
        let bit = |x: f32, y: f32, w: f32, h: f32, r: f32| block(at.x + x, at.y + y, w, h, r);
        match i {
            0 => {
                canvas.shine(bit(-4.5, -12.0, 9.0, 15.0, 4.5), sign);
                canvas.shine(bit(-1.5, 4.0, 3.0, 8.0, 1.0), sign);
                canvas.shine(bit(-7.0, 10.0, 14.0, 3.0, 1.5), sign);
            }
            1 => {
                canvas.shine(bit(-12.0, -7.0, 16.0, 14.0, 3.0), sign);
                canvas.shine(
                    Outline::polygon(&[at + Vec2::new(5.5, -1.5), at + Vec2::new(12.0, -6.0), at + Vec2::new(12.0, 6.0), at + Vec2::new(5.5, 1.5)]),
                    sign,
                );
            }
            _ => canvas.shine(Outline::stroke(&[(at + Vec2::new(-11.0, 3.0), 3.6), (at + Vec2::new(0.0, -3.5), 2.6), (at + Vec2::new(11.0, 3.0), 3.6)]), sign),
        }
    }
}

/// The trainee's own small picture, without a likeness.
fn self_view(canvas: &mut Canvas, dark: bool) {
    let at = Vec2::new(800.0, 592.0);
    let ground = Ink::hex(if dark { 0x3E4A52 } else { 0x7C8F94 });
    canvas.shine(block(at.x - 3.0, at.y - 3.0, 138.0, 114.0, 11.0), Ink::hex(if dark { 0x1D1F24 } else { 0xEDEAE4 }));
    canvas.shine(block(at.x, at.y, 132.0, 108.0, 9.0), ground);
    let person = ground.lighter(0.35);
    canvas.shine(Outline::disc(at + Vec2::new(66.0, 44.0), 20.0), person);
    let p = |x: f32, y: f32| at + Vec2::new(x, y);
    canvas.shine(
        Outline::polygon(&[p(28.0, 108.0), p(31.0, 92.0), p(40.0, 80.0), p(54.0, 74.0), p(78.0, 74.0), p(92.0, 80.0), p(101.0, 92.0), p(104.0, 108.0)]),
        person,
    );
}
