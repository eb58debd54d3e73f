//! Thighs towards the viewer, knees, and the legs below them.

use super::Person;
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::light::Light;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::pose::Side;
use bevy::math::Vec2;

pub fn draw(canvas: &mut Canvas, person: &Person) {
    let skeleton = &person.skeleton;
    let (ink, shade) = (person.palette.trousers, person.palette.trousers.darker(0.3));
    let thick = skeleton.hip * 0.45;
    let turn = skeleton.yaw().sin() * 70.0;
    let apart = 106.0 - 36.0 * skeleton.knees_together();
    canvas.fill(Outline::band(&[(skeleton.body(-skeleton.hip + thick, 694.0, 0.0), thick), (skeleton.body(skeleton.hip - thick, 694.0, 0.0), thick)]), shade);
    for side in Side::BOTH {
        let hip = skeleton.body(side.sign() * (skeleton.hip - thick), 690.0, 0.0);
        let knee = Vec2::new(500.0 + side.sign() * apart + turn, 752.0);
        let foot = knee + Vec2::new(-side.sign() * 10.0, 260.0);
        for (from, to, wide) in [(knee, foot, thick * 0.86), (hip, knee, thick)] {
            canvas.fill(Outline::band(&[(from, thick), (to, wide)]), shade);
            let light = Light::FROM * thick * 0.14;
            canvas.fill(Outline::band(&[(from + light, thick * 0.86), (to + light, wide * 0.86)]), ink);
        }
    }
}
