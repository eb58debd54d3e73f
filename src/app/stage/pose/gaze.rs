//! Where the eyes go, and the head with them; the arms and the body stay as they are.

use super::stance::Stance;
use super::{Face, Head};
use crate::scenario::Gaze;
use bevy::math::Vec2;

/// The window is on the viewer's left, the door on the right.
pub fn with(base: Stance, gaze: Gaze) -> Stance {
    let (head, face) = (base.head, base.face);
    let open = face.lids.max(0.6);
    let look = |yaw: f32, pitch: f32, across: f32, down: f32, lids: f32| Stance {
        head: Head { yaw, pitch, ..head },
        face: Face { gaze: Vec2::new(across, down), lids, ..face },
        ..base
    };
    match gaze {
        Gaze::You => look(head.yaw * 0.2, head.pitch.clamp(-0.05, 0.12), 0.0, 0.0, open.max(0.85)),
        Gaze::Down => look(head.yaw * 0.6, head.pitch.max(0.46), 0.0, 0.9, open.min(0.7)),
        Gaze::Up => look(head.yaw * 0.5, -0.26, 0.2, -0.9, open.max(0.9)),
        Gaze::Window => look(-0.62, head.pitch.min(0.06), -0.9, -0.15, open),
        Gaze::Door => look(0.58, head.pitch.clamp(-0.02, 0.16), 0.9, 0.05, open),
        Gaze::Aside => look(if head.yaw > 0.0 { 0.42 } else { -0.42 }, head.pitch.max(0.1), if head.yaw > 0.0 { 0.7 } else { -0.7 }, 0.3, open.min(0.9)),
        Gaze::Closed => look(head.yaw * 0.5, head.pitch.max(0.12), 0.0, 0.4, 0.0),
    }
}
