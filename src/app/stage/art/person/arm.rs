//! An arm in its sleeve, and the hand at its end.

use super::{Person, hand};
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::ink::Ink;
use crate::app::stage::art::light::Light;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::pose::{Arm, Side};
use crate::scenario::Top;
use bevy::math::Vec2;

/// The share of an arm's thickness that lies in shadow.
const DARK: f32 = 0.13;

pub fn draw(canvas: &mut Canvas, person: &Person, side: Side) {
    let arm = match side {
        Side::Left => person.pose.left,
        Side::Right => person.pose.right,
    };
    let shoulder = person.skeleton.shoulder(side);
    let palette = &person.palette;
    let thick = person.skeleton.arm;
    let (upper, middle, lower) = (thick * 0.88, thick * 0.8, thick * 0.58);
    if person.figure.top == Top::Uniform {
        limb(canvas, (shoulder, upper * 0.8), (arm.elbow, middle * 0.8), 0.0, palette.skin, palette.skin_shade);
        limb(canvas, (arm.elbow, middle * 0.8), (arm.wrist, lower * 0.75), DARK, palette.skin, palette.skin_shade);
        hand::draw(canvas, person, side, &arm);
        let hem = shoulder.lerp(arm.elbow, 0.62);
        limb(canvas, (shoulder, upper), (shoulder.lerp(arm.elbow, 0.42), upper * 0.92), 0.0, palette.top, palette.top_shade);
        let across = (arm.elbow - shoulder).normalize_or_zero().perp() * upper;
        let sleeve = [shoulder - across, shoulder + across, hem + across, hem - across];
        canvas.fill(Outline::polygon(&sleeve), palette.top);
        canvas.fill(Outline::stroke(&[(hem - across * 0.92, 3.5), (hem + across * 0.92, 3.5)]), palette.top_shade);
        return;
    }
    let (ink, shade) = (palette.top, palette.top_shade);
    limb(canvas, (shoulder, upper), (arm.elbow, middle), 0.0, ink, shade);
    hand::draw(canvas, person, side, &arm);
    limb(canvas, (arm.elbow, middle), (arm.wrist, lower), DARK, ink, shade);
    cuff(canvas, person, &arm, lower);
}

/// One length of an arm; `root` of its thickness is in shadow where it begins.
fn limb(canvas: &mut Canvas, from: (Vec2, f32), to: (Vec2, f32), root: f32, ink: Ink, shade: Ink) {
    canvas.fill(Outline::band(&[from, to]), shade);
    let lit = |(at, r): (Vec2, f32), dark: f32| (at + Light::FROM * r * dark, r * (1.0 - dark));
    canvas.fill(Outline::band(&[lit(from, root), lit(to, DARK)]), ink);
}

fn cuff(canvas: &mut Canvas, person: &Person, arm: &Arm, thick: f32) {
    let along = (arm.wrist - arm.elbow).normalize_or_zero();
    let across = along.perp() * thick;
    let end = arm.wrist + along * thick * 0.55;
    let palette = &person.palette;
    let ink = match person.figure.top {
        Top::Shirt => palette.top.lighter(0.18),
        _ => palette.top_shade,
    };
    canvas.fill(Outline::stroke(&[(end - across * 0.66, 6.5), (end + along * 2.0, 6.5), (end + across * 0.66, 6.5)]), ink);
}
