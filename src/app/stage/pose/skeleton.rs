//! Where the joints lie, from the turn and set of the torso and head.

use super::{Head, Torso};
use crate::scenario::Build;
use bevy::math::{Vec2, Vec3};

/// The viewer's left or right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

impl Side {
    pub const BOTH: [Side; 2] = [Side::Left, Side::Right];

    pub fn sign(self) -> f32 {
        match self {
            Side::Left => -1.0,
            Side::Right => 1.0,
        }
    }
}

/// The torso's measures and turn.
#[derive(Clone, Copy, Debug)]
pub struct Skeleton {
    torso: Torso,
    /// Half the distance between the shoulder joints.
    pub shoulder: f32,
    pub waist: f32,
    pub hip: f32,
    /// Half the thickness of the upper arm.
    pub arm: f32,
}

/// The head's place and turn.
#[derive(Clone, Copy, Debug)]
pub struct HeadTurn {
    pivot: Vec2,
    head: Head,
    scale: f32,
}

impl Skeleton {
    const NECK: f32 = 352.0;
    const HIP: f32 = 700.0;
    const SHOULDER: f32 = 420.0;
    const CENTRE: f32 = 500.0;

    pub fn of(torso: Torso, build: Build) -> Skeleton {
        let (shoulder, waist, hip, arm) = match build {
            Build::Slight => (116.0, 84.0, 104.0, 31.0),
            Build::Medium => (130.0, 100.0, 118.0, 36.0),
            Build::Broad => (146.0, 132.0, 142.0, 43.0),
        };
        // Sunk or drawn up, the shoulders come inwards.
        let inwards = 1.0 - 0.10 * torso.slump.max(0.0) - 0.09 * torso.raise.max(0.0);
        Skeleton { torso, shoulder: shoulder * inwards, waist, hip, arm }
    }

    /// A point of the body: `x` across, `y` down as if it sat upright, `z` towards the viewer.
    pub fn body(&self, x: f32, y: f32, z: f32) -> Vec2 {
        let up = (Self::HIP - y) / (Self::HIP - Self::NECK);
        let drop = 60.0 * self.torso.slump + if self.torso.lean > 0.0 { 34.0 * self.torso.lean } else { -8.0 * self.torso.lean };
        let width = 1.0 + 0.05 * self.torso.lean * up;
        let (sin, cos) = self.torso.yaw.sin_cos();
        Vec2::new(Self::CENTRE + (x * cos + z * sin) * width + sin * 14.0 * up, y + drop * up)
    }

    pub fn shoulder(&self, side: Side) -> Vec2 {
        self.body(side.sign() * self.shoulder, Self::SHOULDER, 0.0) - Vec2::Y * self.lift()
    }

    /// How far the shoulders are drawn up.
    pub fn lift(&self) -> f32 {
        30.0 * self.torso.raise
    }

    pub fn yaw(&self) -> f32 {
        self.torso.yaw
    }

    pub fn knees_together(&self) -> f32 {
        self.torso.knees
    }

    pub fn head(&self, head: Head) -> HeadTurn {
        let Torso { lean, slump, raise, .. } = self.torso;
        let pivot = self.body(0.0, Self::NECK - 52.0, 16.0 + 20.0 * slump)
            + Vec2::Y * (14.0 * slump + 16.0 * lean.max(0.0) + 9.0 * raise.max(0.0) + 40.0 * (-head.pitch).max(0.0));
        HeadTurn { pivot, head, scale: 1.0 + 0.05 * lean }
    }
}

impl HeadTurn {
    /// The joint of skull and neck, as a point of the head.
    const PIVOT: Vec3 = Vec3::new(0.0, 42.0, -14.0);

    /// A point of the head, `z` towards its face, turned: across, down, and towards the viewer.
    fn turned(&self, p: Vec3) -> Vec3 {
        let p = p - Self::PIVOT;
        let (sin, cos) = self.head.pitch.sin_cos();
        let p = Vec3::new(p.x, p.y * cos + p.z * sin, p.z * cos - p.y * sin);
        let (sin, cos) = self.head.yaw.sin_cos();
        Vec3::new(p.x * cos + p.z * sin, p.y, p.z * cos - p.x * sin)
    }

    /// Where a point of the head lies in the picture.
    pub fn place(&self, p: Vec3) -> Vec2 {
        let turned = self.turned(p);
        self.pivot + Vec2::from_angle(self.head.roll).rotate(turned.truncate()) * self.scale
    }

    /// How far towards the viewer a direction of the head points.
    pub fn faces(&self, direction: Vec3) -> f32 {
        self.turned(direction + Self::PIVOT).z
    }

    pub fn head(&self) -> Head {
        self.head
    }

    pub fn scale(&self) -> f32 {
        self.scale
    }
}
