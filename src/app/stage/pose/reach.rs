//! Where an arm goes, told for either side at once: outwards is positive.

use super::{Arm, HeadTurn, Side, Skeleton, mix};
use bevy::math::{Vec2, Vec3};
use std::f32::consts::PI;

/// What the hand's place is told from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum By {
    Body,
    Head,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    pub by: By,
    /// The wrist, outwards and down.
    pub wrist: Vec2,
    /// The elbow, outwards and down from the shoulder.
    pub elbow: Vec2,
    /// 0 points outwards, a quarter turn down, a half turn inwards, three quarters up.
    pub aim: f32,
    pub curl: f32,
    pub fan: f32,
    pub palm: f32,
}

impl Reach {
    pub const fn body(wrist: (f32, f32), elbow: (f32, f32), aim: f32, curl: f32, fan: f32) -> Reach {
        Reach { by: By::Body, wrist: Vec2::new(wrist.0, wrist.1), elbow: Vec2::new(elbow.0, elbow.1), aim, curl, fan, palm: 0.0 }
    }

    pub const fn head(wrist: (f32, f32), elbow: (f32, f32), aim: f32, curl: f32, fan: f32) -> Reach {
        Reach { by: By::Head, wrist: Vec2::new(wrist.0, wrist.1), elbow: Vec2::new(elbow.0, elbow.1), aim, curl, fan, palm: 0.0 }
    }

    /// The palm shown instead of the back of the hand.
    pub const fn palm_up(self) -> Reach {
        Reach { palm: 1.0, ..self }
    }

    /// Part of the way to another reach; both must be told from the same thing, or the other is taken whole.
    pub fn towards(self, to: Reach, t: f32) -> Reach {
        if self.by != to.by {
            return to;
        }
        Reach {
            by: to.by,
            wrist: self.wrist.lerp(to.wrist, t),
            elbow: self.elbow.lerp(to.elbow, t),
            aim: mix(self.aim, to.aim, t),
            curl: mix(self.curl, to.curl, t),
            fan: mix(self.fan, to.fan, t),
            palm: mix(self.palm, to.palm, t),
        }
    }

    /// The arm in the picture.
    pub fn settle(self, side: Side, skeleton: &Skeleton, head: &HeadTurn) -> Arm {
        let sign = side.sign();
        let (wrist, roll) = match self.by {
            By::Body => (skeleton.body(sign * self.wrist.x, self.wrist.y, 48.0), 0.0),
            By::Head => (head.place(Vec3::new(sign * self.wrist.x, self.wrist.y, 50.0)), head.head().roll),
        };
        let aim = match side {
            Side::Right => self.aim,
            Side::Left => PI - self.aim,
        };
        Arm {
            elbow: skeleton.shoulder(side) + Vec2::new(sign * self.elbow.x, self.elbow.y),
            wrist,
            aim: aim + roll,
            curl: self.curl,
            fan: self.fan,
            palm: self.palm,
        }
    }
}
