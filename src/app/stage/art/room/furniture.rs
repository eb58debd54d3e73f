//! Lamp, side table, plant, pictures and rug.

use super::{BOUNDS, Scene, block};
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::ink::Ink;
use crate::app::stage::art::outline::Outline;
use bevy::math::Vec2;
use std::f32::consts::PI;

const WOOD: Ink = Ink::hex(0x8F6847);

/// A standing lamp, its shade's middle at a point, and what it lights.
pub fn lamp(canvas: &mut Canvas, scene: &Scene, at: Vec2, foot: f32) {
    let on = scene.lamps();
    canvas.line(&[at, Vec2::new(at.x, foot)], 7.0, Ink::hex(0x5B4A40));
    canvas.fill(Outline::ellipse(Vec2::new(at.x, foot), 46.0, 9.0), Ink::hex(0x4A3C35));
    canvas.glow(Outline::disc(at, 430.0), at, Ink::hex(0xFFD596).cover(0.55 * on));
    let shade = [at + Vec2::new(-44.0, -56.0), at + Vec2::new(44.0, -56.0), at + Vec2::new(70.0, 52.0), at + Vec2::new(-70.0, 52.0)];
    let unlit = canvas.light.on(Ink::hex(0xEADBC2));
    let (top, low) = (unlit.mix(Ink::hex(0xFFDFA6), on), unlit.mix(Ink::hex(0xFFEFC9), on));
    canvas.shine_fade(Outline::polygon(&shade), (at - Vec2::Y * 56.0, top), (at + Vec2::Y * 52.0, low));
    canvas.shine(block(at.x - 71.0, at.y + 48.0, 142.0, 6.0, 3.0), low.darker(0.14));
}

/// A lamp that hangs from the ceiling, its shade's middle at a point.
pub fn pendant(canvas: &mut Canvas, scene: &Scene, at: Vec2) {
    let on = scene.lamps();
    canvas.line(&[at, Vec2::new(at.x, BOUNDS.min.y)], 3.0, Ink::hex(0x4A4240));
    canvas.glow(Outline::disc(at + Vec2::Y * 30.0, 400.0), at + Vec2::Y * 30.0, Ink::hex(0xFFD9A0).cover(0.5 * on));
    let bowl = Ink::hex(0x5E7370);
    let p = |x: f32, y: f32| at + Vec2::new(x, y);
    canvas.shine(Outline::ellipse(p(0.0, 28.0), 54.0, 11.0), canvas.light.on(Ink::hex(0xE9DCC4)).mix(Ink::hex(0xFFF0CC), on));
    let dome: Vec<Vec2> = (0..=24_u8).map(|i| p(0.0, 26.0) + Vec2::from_angle(PI * (1.0 + f32::from(i) / 24.0)) * Vec2::new(62.0, 60.0)).collect();
    canvas.fill(Outline::polygon(&dome), bowl);
    canvas.fill(block(at.x - 62.0, at.y + 22.0, 124.0, 7.0, 3.0), bowl.darker(0.2));
}

/// A board on the wall with papers pinned to it.
pub fn pinboard(canvas: &mut Canvas, at: Vec2, size: Vec2, ground: Ink, papers: &[u32]) {
    canvas.fill(block(at.x, at.y, size.x, size.y, 4.0), WOOD);
    canvas.fill(block(at.x + 8.0, at.y + 8.0, size.x - 16.0, size.y - 16.0, 2.0), ground);
    let columns = 3;
    let step = (size - Vec2::splat(40.0)) / Vec2::new(columns as f32, papers.len().div_ceil(columns) as f32);
    for (i, ink) in papers.iter().enumerate() {
        let corner = at + Vec2::splat(24.0) + step * Vec2::new((i % columns) as f32, (i / columns) as f32);
        let (wide, tall) = (step.x - 14.0, step.y - 14.0 - 6.0 * ((i * 5) % 3) as f32);
        let middle = corner + Vec2::new(wide, tall) / 2.0;
        let lean = 0.05 * ((i * 7 % 5) as f32 - 2.0) / 2.0;
        canvas.fill(block(corner.x, corner.y, wide, tall, 1.5).turned(middle, lean), Ink::hex(*ink));
        for line in 0..3_u8 {
            let y = corner.y + tall * (0.34 + 0.18 * f32::from(line));
            canvas.fill(block(corner.x + 8.0, y, (wide - 16.0) * (1.0 - 0.2 * f32::from(line % 2)), 3.0, 1.0).turned(middle, lean), Ink::hex(*ink).darker(0.2));
        }
        canvas.fill(Outline::disc(Vec2::new(middle.x, corner.y + 7.0), 3.4), Ink::hex(0xB4553F));
    }
}

/// A round side table with tissues and a glass of water.
pub fn side_table(canvas: &mut Canvas, at: Vec2) {
    for x in [-52.0, 52.0] {
        canvas.line(&[at + Vec2::new(x * 0.7, 0.0), at + Vec2::new(x * 1.1, 380.0)], 11.0, WOOD.darker(0.22));
    }
    canvas.fill(Outline::ellipse(at + Vec2::new(0.0, 9.0), 96.0, 19.0), WOOD.darker(0.3));
    canvas.fill(Outline::ellipse(at, 96.0, 18.0), WOOD.lighter(0.12));
    tissues(canvas, at + Vec2::new(-34.0, -6.0));
    glass(canvas, at + Vec2::new(46.0, 2.0));
}

fn tissues(canvas: &mut Canvas, at: Vec2) {
    let card = Ink::hex(0x7FA09B);
    let paper = Ink::hex(0xFBF8F3);
    let p = |x: f32, y: f32| at + Vec2::new(x, y);
    canvas.fill(Outline::smooth(&[p(-14.0, -40.0), p(-18.0, -62.0), p(-4.0, -58.0), p(6.0, -72.0), p(14.0, -56.0), p(20.0, -58.0), p(14.0, -40.0)]), paper);
    canvas.line(&[p(-4.0, -58.0), p(-2.0, -42.0)], 1.6, paper.darker(0.18));
    canvas.line(&[p(12.0, -56.0), p(7.0, -42.0)], 1.6, paper.darker(0.18));
    canvas.fill(block(at.x - 36.0, at.y - 44.0, 72.0, 46.0, 4.0), card.darker(0.22));
    canvas.fill(block(at.x - 36.0, at.y - 44.0, 60.0, 46.0, 4.0), card);
    canvas.fill(Outline::ellipse(p(-2.0, -42.0), 20.0, 3.2), card.darker(0.35));
}

fn glass(canvas: &mut Canvas, at: Vec2) {
    let p = |x: f32, y: f32| at + Vec2::new(x, y);
    canvas.fill(Outline::polygon(&[p(-17.0, -50.0), p(17.0, -50.0), p(14.0, 2.0), p(-14.0, 2.0)]), Ink::hex(0xF2F6F5).cover(0.55));
    canvas.fill(Outline::polygon(&[p(-15.6, -30.0), p(15.6, -30.0), p(14.0, 2.0), p(-14.0, 2.0)]), Ink::hex(0xA9C7CC).cover(0.75));
    canvas.fill(Outline::ellipse(p(0.0, -30.0), 15.6, 3.0), Ink::hex(0xCBDEE0));
    canvas.fill(block(at.x - 11.0, at.y - 46.0, 3.0, 42.0, 1.5), Ink::hex(0xFFFFFF).cover(0.6));
}

/// A broad-leaved plant in a pot that stands at a point.
pub fn plant(canvas: &mut Canvas, at: Vec2, size: f32) {
    let leaf = Ink::hex(0x557A5C);
    let p = |x: f32, y: f32| at + Vec2::new(x, y) * size;
    for (i, (x, y, lean)) in [
        (-96.0, -250.0, -0.5),
        (92.0, -262.0, 0.45),
        (-60.0, -330.0, -0.25),
        (58.0, -352.0, 0.22),
        (-4.0, -390.0, 0.0),
        (-112.0, -160.0, -0.9),
        (106.0, -172.0, 0.85),
    ]
    .into_iter()
    .enumerate()
    {
        let tip = p(x, y);
        let root = p(x * 0.1, -96.0);
        let middle = root.lerp(tip, 0.62) + Vec2::new(lean * 14.0, -6.0) * size;
        let across = (tip - root).normalize_or_zero().perp() * 27.0 * size;
        canvas.line(&[root, middle], 4.0 * size, leaf.darker(0.3));
        let tone = leaf.lighter(0.05 * (i % 3) as f32).darker(0.08 * ((i + 1) % 2) as f32);
        let base = root.lerp(tip, 0.36);
        canvas.fill(Outline::smooth(&[base, middle + across, tip, middle - across]), tone.darker(0.14));
        canvas.fill(Outline::smooth(&[base, middle + across * 0.1, tip, middle - across]), tone);
    }
    let pot = Ink::hex(0xB9785A);
    canvas.fill(Outline::polygon(&[p(-52.0, -104.0), p(52.0, -104.0), p(40.0, 6.0), p(-40.0, 6.0)]), pot.darker(0.2));
    canvas.fill(Outline::polygon(&[p(-52.0, -104.0), p(34.0, -104.0), p(26.0, 6.0), p(-40.0, 6.0)]), pot);
    canvas.fill(block(at.x - 58.0 * size, at.y - 118.0 * size, 116.0 * size, 24.0 * size, 6.0 * size), pot.lighter(0.1));
}

/// A framed picture of a shore.
pub fn picture(canvas: &mut Canvas, scene: &Scene, at: Vec2, size: Vec2) {
    canvas.fill(block(at.x + 5.0, at.y + 7.0, size.x, size.y, 3.0), Ink::hex(0x3A2F2F).cover(0.18));
    canvas.fill(block(at.x, at.y, size.x, size.y, 3.0), WOOD);
    canvas.fill(block(at.x + 7.0, at.y + 7.0, size.x - 14.0, size.y - 14.0, 1.0), scene.choose(0xF4EDE0, 0xD8CEC2));
    let (low, inner) = (at + Vec2::splat(22.0), size - Vec2::splat(44.0));
    let p = |x: f32, y: f32| low + inner * Vec2::new(x, y);
    canvas.fill(block(low.x, low.y, inner.x, inner.y, 0.5), Ink::hex(0xE7C9A4));
    canvas.fill(Outline::disc(p(0.66, 0.34), inner.x * 0.12), Ink::hex(0xD98E5F));
    canvas.fill(Outline::polygon(&[p(0.0, 0.55), p(0.3, 0.44), p(0.62, 0.56), p(1.0, 0.5), p(1.0, 1.0), p(0.0, 1.0)]), Ink::hex(0x8FA79F));
    canvas.fill(Outline::polygon(&[p(0.0, 0.78), p(0.45, 0.7), p(1.0, 0.84), p(1.0, 1.0), p(0.0, 1.0)]), Ink::hex(0x58766F));
}

/// A low round rug under the seat.
pub fn rug(canvas: &mut Canvas, ink: Ink) {
    let centre = Vec2::new(500.0, 838.0);
    canvas.fill(Outline::ellipse(centre, 560.0, 128.0), ink.darker(0.14));
    canvas.fill(Outline::ellipse(centre - Vec2::Y * 4.0, 552.0, 124.0), ink);
    canvas.fill(Outline::ellipse(centre - Vec2::Y * 4.0, 496.0, 104.0), ink.lighter(0.14));
    canvas.fill(Outline::ellipse(centre - Vec2::Y * 4.0, 482.0, 100.0), ink);
}
