//! A call by telephone: the client cannot be seen, so the picture is the trainee's desk and the shape of a voice.

use super::{BOUNDS, Scene, block, furniture, window};
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::ink::Ink;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::pose::Voice;
use bevy::math::Vec2;

const DESK: f32 = 590.0;

pub fn draw(canvas: &mut Canvas, scene: &Scene, voice: &Voice) {
    let (Vec2 { x: left, y: top }, Vec2 { x: right, y: bottom }) = (BOUNDS.min, BOUNDS.max);
    let wall = scene.choose(0xC9BFB4, 0x5E5864);
    let strip = |y: f32, to: f32| Outline::polygon(&[Vec2::new(left, y), Vec2::new(right, y), Vec2::new(right, to), Vec2::new(left, to)]);
    canvas.fade(strip(top, DESK), (Vec2::new(left, top), wall), (Vec2::new(right, DESK), wall.darker(0.14)));
    let (at, size) = (Vec2::new(20.0, 40.0), Vec2::new(230.0, 360.0));
    window::draw(canvas, scene, at, size);
    window::curtains(canvas, scene, at, size);
    furniture::picture(canvas, scene, Vec2::new(1090.0, 120.0), Vec2::new(190.0, 240.0));
    let wood = scene.choose(0xA97F5C, 0x7A6052);
    canvas.fade(strip(DESK, bottom), (Vec2::new(0.0, DESK), wood.lighter(0.08)), (Vec2::new(0.0, bottom), wood.darker(0.22)));
    canvas.fill(block(left, DESK, right - left, 5.0, 0.0), wood.lighter(0.25));
    furniture::lamp(canvas, scene, Vec2::new(884.0, 270.0), DESK + 26.0);
    telephone(canvas, scene, voice);
    notepad(canvas, Vec2::new(150.0, 640.0));
    mug(canvas, Vec2::new(800.0, 700.0));
}

/// A telephone propped on its stand, the voice across its screen.
fn telephone(canvas: &mut Canvas, scene: &Scene, voice: &Voice) {
    let wood = Ink::hex(0x8A6242);
    canvas.fill(Outline::ellipse(Vec2::new(500.0, 642.0), 300.0, 20.0), Ink::hex(0x2A1F1C).cover(0.28));
    canvas.fill(Outline::polygon(&[Vec2::new(330.0, 560.0), Vec2::new(670.0, 560.0), Vec2::new(706.0, 640.0), Vec2::new(294.0, 640.0)]), wood.darker(0.2));
    canvas.fill(block(286.0, 604.0, 428.0, 38.0, 12.0), wood);
    canvas.fill(block(214.0, 250.0, 572.0, 364.0, 42.0), Ink::hex(0x222429));
    canvas.fill(block(214.0, 250.0, 568.0, 360.0, 40.0), Ink::hex(0x34373E));
    let (low, high) = (Vec2::new(228.0, 264.0), Vec2::new(772.0, 600.0));
    let screen = Ink::hex(0x26303F).mix(Ink::hex(0x3B3440), scene.warmth);
    canvas.shine_fade(Outline::block(low, high - low, 28.0), (low, screen.lighter(0.05)), (high, screen.darker(0.3)));
    waveform(canvas, scene, voice);
}

/// The voice in bars: their height is its loudness, their swell its pace, their gaps its breaks.
fn waveform(canvas: &mut Canvas, scene: &Scene, voice: &Voice) {
    const BARS: u8 = 41;
    let ink = Ink::hex(0x9DB4CC).mix(Ink::hex(0xF2BE7E), scene.warmth);
    for i in 0..BARS {
        let t = f32::from(i) / f32::from(BARS - 1);
        let swell = (t * (6.0 + 22.0 * voice.pace)).sin().abs();
        let grain = (f32::from(i) * 2.4).sin().mul_add(0.5, 0.5);
        let body = swell.mul_add(0.75, 0.25) * (1.0 - 0.35 * grain) + voice.edge * 0.35 * (f32::from(i % 2) - 0.4);
        let gap = (t * 11.0 + 0.6).sin() > 1.0 - 1.25 * voice.breaks;
        let ends = (t * std::f32::consts::PI).sin().powf(0.35);
        let half = if gap { 3.5 } else { (132.0 * voice.loudness * body.max(0.06) * ends).max(3.5) };
        let x = 266.0 + 468.0 * t;
        let wide = 6.4;
        let tone = ink.mix(ink.darker(0.35), if gap { 1.0 } else { 0.25 * grain });
        canvas.shine(block(x - wide / 2.0, 432.0 - half, wide, half * 2.0, 3.2 * (1.0 - 0.8 * voice.edge)), tone);
    }
}

fn notepad(canvas: &mut Canvas, at: Vec2) {
    let p = |x: f32, y: f32| at + Vec2::new(x, y);
    canvas.fill(Outline::polygon(&[p(6.0, 8.0), p(196.0, 8.0), p(176.0, 136.0), p(-54.0, 136.0)]), Ink::hex(0x2A1F1C).cover(0.25));
    canvas.fill(Outline::polygon(&[p(0.0, 0.0), p(190.0, 0.0), p(170.0, 128.0), p(-60.0, 128.0)]), Ink::hex(0xF3ECDD));
    for i in 1..6_u8 {
        let y = 20.0 * f32::from(i) + 4.0;
        canvas.line(&[p(6.0 - 0.46 * y, y), p(176.0 - 0.15 * y, y)], 1.6, Ink::hex(0xC9BFAF));
    }
    canvas.line(&[p(96.0, 96.0), p(214.0, 30.0)], 9.0, Ink::hex(0x44566B));
    canvas.line(&[p(88.0, 100.5), p(97.0, 95.5)], 5.0, Ink::hex(0x2B2A2E));
}

fn mug(canvas: &mut Canvas, at: Vec2) {
    let glaze = Ink::hex(0x7FA09B);
    let p = |x: f32, y: f32| at + Vec2::new(x, y);
    canvas.fill(Outline::ellipse(p(8.0, 6.0), 66.0, 13.0), Ink::hex(0x2A1F1C).cover(0.25));
    canvas.line(&[p(46.0, -74.0), p(76.0, -70.0), p(78.0, -36.0), p(44.0, -26.0)], 12.0, glaze.darker(0.2));
    canvas.fill(
        Outline::smooth(&[p(-52.0, -96.0), p(52.0, -96.0), p(50.0, -30.0), p(36.0, 2.0), p(0.0, 8.0), p(-36.0, 2.0), p(-50.0, -30.0)]),
        glaze.darker(0.18),
    );
    canvas.fill(Outline::smooth(&[p(-52.0, -96.0), p(34.0, -96.0), p(33.0, -30.0), p(20.0, 0.0), p(-8.0, 6.0), p(-36.0, 2.0), p(-50.0, -30.0)]), glaze);
    canvas.fill(Outline::ellipse(p(0.0, -94.0), 52.0, 11.0), glaze.lighter(0.25));
    canvas.fill(Outline::ellipse(p(0.0, -92.0), 45.0, 8.0), Ink::hex(0x5B3D2E));
}
