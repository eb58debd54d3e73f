//! A window, and the hour and weather that it shows.

use super::{Scene, View, block};
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::ink::Ink;
use crate::app::stage::art::outline::Outline;
use bevy::math::Vec2;

/// A window of a width and height, with its sill.
pub fn draw(canvas: &mut Canvas, scene: &Scene, at: Vec2, size: Vec2) {
    let frame = scene.choose(0xF5EEE2, 0xB9AFA6);
    canvas.fill(block(at.x - 14.0, at.y - 14.0, size.x + 28.0, size.y + 28.0, 4.0), frame.darker(0.22));
    canvas.fill(block(at.x - 14.0, at.y - 14.0, size.x + 24.0, size.y + 24.0, 4.0), frame);
    pane(canvas, scene, at, size);
    canvas.fill(block(at.x + size.x / 2.0 - 5.0, at.y, 10.0, size.y, 0.0), frame);
    canvas.fill(block(at.x, at.y + size.y * 0.36, size.x, 9.0, 0.0), frame);
    canvas.fill(block(at.x - 26.0, at.y + size.y + 12.0, size.x + 52.0, 18.0, 4.0), frame.darker(0.2));
    canvas.fill(block(at.x - 26.0, at.y + size.y + 12.0, size.x + 52.0, 12.0, 4.0), frame);
}

/// Sky, and what stands against it, behind glass.
pub fn pane(canvas: &mut Canvas, scene: &Scene, at: Vec2, size: Vec2) {
    let day = if scene.dark { scene.daylight * 0.3 } else { scene.daylight.powf(0.55) };
    let dusk = [Ink::hex(0x27324C), Ink::hex(0x6C6A82)];
    let grey = [Ink::hex(0xB4BEC6), Ink::hex(0xD5D8D6)];
    let clear = [Ink::hex(0x9CC4DA), Ink::hex(0xF3E8CF)];
    let sky = [0, 1].map(|i: usize| dusk[i].mix(grey[i].mix(clear[i], scene.warmth), day));
    canvas.shine_fade(block(at.x, at.y, size.x, size.y, 0.5), (at, sky[0]), (at + Vec2::new(0.0, size.y), sky[1]));
    match scene.view {
        View::Hills => hills(canvas, at, size, day),
        View::Town => town(canvas, at, size, day),
    }
}

fn hills(canvas: &mut Canvas, at: Vec2, size: Vec2, day: f32) {
    let green = |day_green: u32, night: u32| Ink::hex(night).mix(Ink::hex(day_green), day);
    let p = |x: f32, y: f32| at + size * Vec2::new(x, y);
    let hill = |points: &[(f32, f32)]| {
        let mut outline = vec![p(0.0, 1.0)];
        outline.extend(points.iter().map(|&(x, y)| p(x, y)));
        outline.push(p(1.0, 1.0));
        Outline::polygon(&outline)
    };
    let ridge = |height: f32, swell: f32, phase: f32| -> Vec<(f32, f32)> {
        (0..=24).map(|i| i as f32 / 24.0).map(|x| (x, height - swell * (x * 7.0 + phase).sin() - swell * 0.5 * (x * 17.0 + phase).sin())).collect()
    };
    canvas.shine(hill(&ridge(0.66, 0.03, 0.4)), green(0xB4CBB6, 0x36405A));
    canvas.shine(hill(&ridge(0.80, 0.045, 2.2)), green(0x8FAE8B, 0x2D3850));
    canvas.shine(hill(&ridge(0.93, 0.03, 4.1)), green(0x769876, 0x242E43));
}

/// Roofs against the sky, with lit windows at dusk.
fn town(canvas: &mut Canvas, at: Vec2, size: Vec2, day: f32) {
    let p = |x: f32, y: f32| at + size * Vec2::new(x, y);
    let stone = |bright: u32, night: u32| Ink::hex(night).mix(Ink::hex(bright), day);
    for (row, (blocks, ink)) in [
        ([(0.0, 0.16, 0.46), (0.16, 0.36, 0.30), (0.36, 0.50, 0.52), (0.50, 0.74, 0.38), (0.74, 1.0, 0.48)], stone(0xB6C2C6, 0x39435C)),
        ([(0.0, 0.22, 0.66), (0.22, 0.40, 0.76), (0.40, 0.62, 0.62), (0.62, 0.80, 0.80), (0.80, 1.0, 0.68)], stone(0x93A4A8, 0x2A3349)),
    ]
    .into_iter()
    .enumerate()
    {
        for (i, (from, to, top)) in blocks.into_iter().enumerate() {
            canvas.shine(Outline::polygon(&[p(from, top), p(to, top), p(to, 1.0), p(from, 1.0)]), ink.darker(0.05 * (i % 3) as f32));
            for k in 0..6_usize {
                let corner = p(from + 0.035 + 0.06 * (k % 2) as f32, top + 0.05 + 0.075 * (k / 2) as f32);
                let lit = (i * 5 + k * 3 + row * 2) % 4 == 0;
                let pane = if lit { ink.lighter(0.2).mix(Ink::hex(0xF5C983), 1.0 - day) } else { ink.darker(0.12) };
                canvas.shine(block(corner.x, corner.y, size.x * 0.032, size.y * 0.035, 0.5), pane);
            }
        }
    }
}

/// Slats drawn up over the top of a window.
pub fn blind(canvas: &mut Canvas, scene: &Scene, at: Vec2, size: Vec2) {
    let slat = scene.choose(0xE6E2DA, 0x8F8A90);
    for i in 0..9_u8 {
        let y = at.y - 10.0 + 11.0 * f32::from(i);
        canvas.fill(block(at.x - 6.0, y, size.x + 12.0, 9.5, 2.0), slat.darker(0.1));
        canvas.fill(block(at.x - 6.0, y, size.x + 12.0, 5.5, 2.0), slat);
    }
}

/// Two lengths of curtain on a rail.
pub fn curtains(canvas: &mut Canvas, scene: &Scene, at: Vec2, size: Vec2) {
    let cloth = scene.choose(0xE9DCC6, 0x9C8B83);
    let (left, right) = (at.x - 54.0, at.x + size.x + 54.0);
    canvas.line(&[Vec2::new(left - 20.0, at.y - 40.0), Vec2::new(right + 20.0, at.y - 40.0)], 8.0, Ink::hex(0x7A5B43));
    for (edge, inwards) in [(left, 1.0), (right, -1.0)] {
        for i in 0..4_u8 {
            let x = edge + inwards * 21.0 * f32::from(i);
            let foot = at.y + size.y + 70.0;
            let fold = [Vec2::new(x - 13.0, at.y - 38.0), Vec2::new(x + 13.0, at.y - 38.0), Vec2::new(x + 14.0, foot), Vec2::new(x - 14.0, foot)];
            canvas.fill(Outline::polygon(&fold), cloth.darker(if i % 2 == 0 { 0.04 } else { 0.12 }));
        }
    }
}

/// The patch of sun that a window throws on wall and floor.
pub fn sunbeam(canvas: &mut Canvas, scene: &Scene, at: Vec2, size: Vec2) {
    let strength = if scene.dark { 0.0 } else { 0.34 * scene.daylight * (scene.warmth - 0.35).max(0.0) };
    if strength < 0.01 {
        return;
    }
    let sun = Ink::hex(0xFFF3D2);
    let beam = |from: f32, to: f32| {
        let top = at + size * Vec2::new(from, 0.1);
        let foot = at + size * Vec2::new(to, 0.1);
        Outline::polygon(&[top, foot, foot + Vec2::new(430.0, 620.0), top + Vec2::new(430.0, 620.0)])
    };
    for (from, to) in [(0.02, 0.46), (0.54, 0.98)] {
        canvas.shine_fade(beam(from, to), (at, sun.cover(strength)), (at + Vec2::new(430.0, 620.0), sun.cover(strength * 0.25)));
    }
}
