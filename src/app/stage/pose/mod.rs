//! How the client sits, looks and sounds, in numbers that can be eased from one state to the next.

mod gaze;
mod moods;
mod reach;
mod skeleton;
mod stance;

pub use skeleton::{HeadTurn, Side, Skeleton};

use super::look::Look;
use bevy::math::Vec2;

/// The whole of it. Lengths are in the 1000 × 800 design space, angles in radians.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    pub torso: Torso,
    pub head: Head,
    /// The arm on the viewer's left.
    pub left: Arm,
    /// The arm on the viewer's right; it lies over the other.
    pub right: Arm,
    /// What the two arms do.
    pub hands: Hands,
    pub face: Face,
    pub voice: Voice,
    /// The light of the room, 0 cool and grey to 1 warm.
    pub warmth: f32,
    /// Whether the right hand holds a tissue, 0 to 1.
    pub tissue: f32,
}

/// What the arms do, so that it can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hands {
    Folded,
    /// Folded, and gripping the upper arms.
    Hugging,
    /// One arm across the body, its hand on the other wrist.
    Across,
    /// One in the other, in the lap.
    Joined,
    Clasped,
    OnThighs,
    Open,
    Tissue,
    Fists,
    BeforeBrow,
    Limp,
    ThrownOpen,
    OnChest,
    Wrung,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Torso {
    /// Turned to the viewer's left when negative.
    pub yaw: f32,
    /// −1 back in the seat, +1 forward.
    pub lean: f32,
    /// 0 upright to 1 sunk.
    pub slump: f32,
    /// Shoulders: −1 dropped, 1 up by the ears.
    pub raise: f32,
    /// Knees: 0 apart, 1 together.
    pub knees: f32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Head {
    pub yaw: f32,
    /// Bowed when positive.
    pub pitch: f32,
    pub roll: f32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arm {
    pub elbow: Vec2,
    pub wrist: Vec2,
    /// Where the hand points: 0 to the right, a quarter turn down.
    pub aim: f32,
    /// 0 flat to 1 a fist.
    pub curl: f32,
    /// 0 fingers together to 1 spread.
    pub fan: f32,
    /// 0 the back of the hand to 1 the palm.
    pub palm: f32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    /// 0 closed, 1 open, more for wide.
    pub lids: f32,
    /// Where the eyes look beyond the turn of the head: −1 to 1 across and down.
    pub gaze: Vec2,
    /// Brows: −1 low to 1 high.
    pub brows: f32,
    /// Inner ends of the brows: −1 drawn down to 1 drawn up.
    pub knit: f32,
    /// Corners of the mouth: −1 down to 1 up.
    pub smile: f32,
    /// Lips: 0 closed to 1 parted.
    pub part: f32,
}

/// How the voice sounds on the telephone, each 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Voice {
    pub loudness: f32,
    pub pace: f32,
    /// 0 smooth to 1 hard-edged.
    pub edge: f32,
    /// How often it fails.
    pub breaks: f32,
}

impl Pose {
    pub fn of(look: &Look) -> Pose {
        let base = stance::of(&look.values);
        let stance = look.mood.map_or(base, |mood| moods::with(base, mood));
        let stance = look.gaze.map_or(stance, |gaze| gaze::with(stance, gaze));
        stance.settle(look.figure.build)
    }

    /// The pose `t` of the way to another.
    pub fn towards(self, to: Pose, t: f32) -> Pose {
        Pose {
            torso: self.torso.towards(to.torso, t),
            head: self.head.towards(to.head, t),
            left: self.left.towards(to.left, t),
            right: self.right.towards(to.right, t),
            hands: if t < 0.5 { self.hands } else { to.hands },
            face: self.face.towards(to.face, t),
            voice: self.voice.towards(to.voice, t),
            warmth: mix(self.warmth, to.warmth, t),
            tissue: mix(self.tissue, to.tissue, t),
        }
    }
}

impl Torso {
    fn towards(self, to: Torso, t: f32) -> Torso {
        Torso {
            yaw: mix(self.yaw, to.yaw, t),
            lean: mix(self.lean, to.lean, t),
            slump: mix(self.slump, to.slump, t),
            raise: mix(self.raise, to.raise, t),
            knees: mix(self.knees, to.knees, t),
        }
    }
}

impl Head {
    fn towards(self, to: Head, t: f32) -> Head {
        Head { yaw: mix(self.yaw, to.yaw, t), pitch: mix(self.pitch, to.pitch, t), roll: mix(self.roll, to.roll, t) }
    }
}

impl Arm {
    fn towards(self, to: Arm, t: f32) -> Arm {
        Arm {
            elbow: self.elbow.lerp(to.elbow, t),
            wrist: self.wrist.lerp(to.wrist, t),
            aim: mix(self.aim, to.aim, t),
            curl: mix(self.curl, to.curl, t),
            fan: mix(self.fan, to.fan, t),
            palm: mix(self.palm, to.palm, t),
        }
    }
}

impl Face {
    fn towards(self, to: Face, t: f32) -> Face {
        Face {
            lids: mix(self.lids, to.lids, t),
            gaze: self.gaze.lerp(to.gaze, t),
            brows: mix(self.brows, to.brows, t),
            knit: mix(self.knit, to.knit, t),
            smile: mix(self.smile, to.smile, t),
            part: mix(self.part, to.part, t),
        }
    }
}

impl Voice {
    fn towards(self, to: Voice, t: f32) -> Voice {
        Voice {
            loudness: mix(self.loudness, to.loudness, t),
            pace: mix(self.pace, to.pace, t),
            edge: mix(self.edge, to.edge, t),
            breaks: mix(self.breaks, to.breaks, t),
        }
    }
}

fn mix(from: f32, to: f32, t: f32) -> f32 {
    from + (to - from) * t
}

#[cfg(test)]
mod tests {
    use super::super::sheet::LOOK;
    use super::*;
    use crate::rubric::Values;
    use crate::scenario::{Build, Figure, Mood};

    /// Every pose there is, with its build.
    fn all() -> impl Iterator<Item = (String, Build, Pose)> {
        let moods = std::iter::once(None).chain(Mood::ALL.iter().copied().map(Some));
        let every = moods.flat_map(|mood| (0..3125_u16).step_by(7).map(move |n| (mood, n)));
        every.flat_map(|(mood, n)| {
            let values = Values([0, 1, 2, 3, 4].map(|i: u32| i8::try_from(n / 5_u16.pow(i) % 5).unwrap()));
            Build::ALL.iter().map(move |build| {
                let look = Look { values, mood, figure: Figure { build: *build, ..LOOK.figure }, ..LOOK };
                (format!("{values:?} {mood:?} {build:?}"), *build, Pose::of(&look))
            })
        })
    }

    #[test]
    fn no_arm_is_longer_than_an_arm() {
        for (name, build, pose) in all() {
            let skeleton = Skeleton::of(pose.torso, build);
            for (side, arm) in [(Side::Left, pose.left), (Side::Right, pose.right)] {
                let (upper, fore) = (skeleton.shoulder(side).distance(arm.elbow), arm.elbow.distance(arm.wrist));
                assert!(upper < 190.0 && fore < 215.0, "{name} {side:?}: {upper} and {fore}");
            }
        }
    }

    #[test]
    fn the_head_stays_on_the_shoulders() {
        for (name, build, pose) in all() {
            let skeleton = Skeleton::of(pose.torso, build);
            let crown = skeleton.head(pose.head).place(bevy::math::Vec3::new(0.0, -76.0, 0.0));
            assert!((380.0..620.0).contains(&crown.x) && (140.0..320.0).contains(&crown.y), "{name}: {crown}");
        }
    }

    #[test]
    fn every_mood_has_a_pose_of_its_own() {
        let poses: Vec<Hands> = Mood::ALL.iter().map(|mood| Pose::of(&Look { mood: Some(*mood), ..LOOK }).hands).collect();
        for (i, hands) in poses.iter().enumerate() {
            assert!(!poses[..i].contains(hands), "{hands:?}");
        }
    }
}
