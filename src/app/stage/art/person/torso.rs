//! Shoulders, chest and neck.

use super::{Person, tops};
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::outline::{Outline, circle};
use bevy::math::{Vec2, Vec3};
use std::f32::consts::TAU;

impl Person<'_> {
    /// A point on the front of the body.
    pub fn front(&self, x: f32, y: f32) -> Vec2 {
        let wide = self.skeleton.shoulder + 20.0;
        self.skeleton.body(x, y, 50.0 * (1.0 - (x / wide).powi(2)).max(0.0).sqrt())
    }

    /// A point on the outline of the body, whichever way it is turned.
    pub fn edge(&self, x: f32, y: f32) -> Vec2 {
        let (sin, cos) = self.skeleton.yaw().sin_cos();
        let middle = self.skeleton.body(0.0, y, 0.0);
        middle + Vec2::X * x.signum() * (x * cos).hypot(x * 0.6 * sin)
    }

    /// A point around the foot of the neck: 0 at the viewer's right, a quarter turn in front; `loose` for how far from the skin.
    pub fn neck_ring(&self, turn: f32, loose: f32) -> Vec2 {
        let (sin, cos) = turn.sin_cos();
        let wide = self.skeleton.arm * 0.4 + 24.0 + loose;
        self.skeleton.body(wide * cos, 357.0 + (14.0 + loose) * sin, (22.0 + loose) * sin) - Vec2::Y * self.skeleton.lift() * 0.35
    }

    /// A point of the outline drawn up with the shoulders by a share.
    pub fn shrugged(&self, x: f32, y: f32, share: f32) -> Vec2 {
        self.edge(x, y) - Vec2::Y * self.skeleton.lift() * share
    }
}

pub fn draw(canvas: &mut Canvas, person: &Person) {
    let palette = &person.palette;
    tops::behind_neck(canvas, person);
    let body = Outline::smooth(&silhouette(person, 0.0));
    canvas.fill(body, palette.top_shade);
    // Lighter at the shoulders, where the sleeves grow out of it, and darker below, where the arms lie over it.
    let (high, low) = (person.skeleton.body(0.0, 352.0, 0.0), person.skeleton.body(0.0, 740.0, 0.0));
    let lit = Outline::smooth(&silhouette(person, 12.0));
    canvas.fade(lit, (Vec2::new(low.x, high.y), palette.top), (low, palette.top.mix(palette.top_shade, 0.7)));
    neck(canvas, person);
    tops::front(canvas, person);
}

/// The body's outline; `shade` leaves a strip free on the side away from the light.
fn silhouette(person: &Person, shade: f32) -> Vec<Vec2> {
    let s = &person.skeleton;
    let half = |sign: f32| {
        let cut = if sign > 0.0 { shade } else { 0.0 };
        [
            person.shrugged(sign * 32.0, 350.0, 0.3),
            person.shrugged(sign * 66.0, 368.0, 0.65),
            person.shrugged(sign * (s.shoulder - 8.0), 420.0 - s.arm * 0.9, 1.0),
            person.shrugged(sign * (s.shoulder + 14.0 - cut), 422.0, 1.0),
            person.edge(sign * (s.shoulder - 4.0 - cut), 484.0),
            person.edge(sign * (s.waist + 12.0 - cut), 540.0),
            person.edge(sign * (s.waist - cut), 610.0),
            person.edge(sign * (s.hip - cut), 690.0),
            person.edge(sign * (s.hip - 20.0 - cut), 740.0),
        ]
    };
    half(1.0).into_iter().chain(half(-1.0).into_iter().rev()).collect()
}

fn neck(canvas: &mut Canvas, person: &Person) {
    let thick = person.skeleton.arm * 0.4 + 12.0;
    let top = person.head.place(Vec3::new(0.0, 42.0, -18.0));
    let ring = (0..24).map(|i| person.neck_ring(TAU * i as f32 / 24.0, 0.0));
    let points: Vec<Vec2> = circle(top, thick, 24).chain(ring).collect();
    canvas.fill(Outline::hull(&points), person.palette.skin_shade);
}
