//! What a mood makes of a stance: the arms, the head and the face are the mood's; the rest keeps what it can of the person.

use super::reach::Reach;
use super::stance::Stance;
use super::{Face, Hands, Head, Torso, Voice};
use crate::scenario::Mood;
use bevy::math::Vec2;

pub fn with(base: Stance, mood: Mood) -> Stance {
    match mood {
        Mood::Tearful => tearful(base),
        Mood::Angry => angry(base),
        Mood::Ashamed => ashamed(base),
        Mood::Flat => flat(base),
        Mood::Amused => amused(base),
        Mood::Relieved => relieved(base),
        Mood::Anxious => anxious(base),
    }
}

/// Bowed over a tissue held to the eyes, the other arm about the body.
fn tearful(base: Stance) -> Stance {
    Stance {
        torso: Torso { lean: 0.2, slump: 0.75, raise: 0.5, knees: 0.9, yaw: base.torso.yaw * 0.6 },
        head: Head { yaw: base.head.yaw * 0.5 + 0.12, pitch: 0.42, roll: 0.14 },
        left: Reach::body((-20.0, 590.0), (16.0, 150.0), 2.9, 0.5, 0.1),
        right: Reach::head((44.0, 118.0), (4.0, 120.0), 4.35, 0.5, 0.1),
        hands: Hands::Tissue,
        face: Face { lids: 0.0, gaze: Vec2::new(0.0, 0.8), brows: 0.1, knit: 1.0, smile: -0.7, part: 0.15 },
        voice: Voice { loudness: 0.35, pace: 0.5, edge: 0.1, breaks: 1.0 },
        tissue: 1.0,
        ..base
    }
}

/// Forward, fists on the thighs, elbows out, brows down.
fn angry(base: Stance) -> Stance {
    let fist = Reach::body((92.0, 628.0), (66.0, 122.0), 2.7, 1.0, 0.0);
    Stance {
        torso: Torso { lean: 0.95, slump: 0.0, raise: 0.55, knees: 0.0, yaw: base.torso.yaw * 0.3 },
        head: Head { yaw: base.head.yaw * 0.25, pitch: 0.14, roll: 0.0 },
        left: fist,
        right: fist,
        hands: Hands::Fists,
        face: Face { lids: 0.85, gaze: Vec2::new(0.0, -0.15), brows: -0.9, knit: -1.0, smile: -0.55, part: 0.0 },
        voice: Voice { loudness: 1.0, pace: 0.8, edge: 1.0, breaks: 0.0 },
        ..base
    }
}

/// Turned aside, a hand before the brow, the other arm across the body.
fn ashamed(base: Stance) -> Stance {
    Stance {
        torso: Torso { lean: 0.1, slump: 0.9, raise: 0.35, knees: 1.0, yaw: -0.45 },
        head: Head { yaw: -0.4, pitch: 0.62, roll: -0.06 },
        left: Reach::body((-6.0, 592.0), (14.0, 150.0), 3.0, 0.4, 0.1),
        right: Reach::head((58.0, 56.0), (6.0, 104.0), 3.72, 0.2, 0.1),
        hands: Hands::BeforeBrow,
        face: Face { lids: 0.1, gaze: Vec2::new(-0.3, 1.0), brows: 0.0, knit: 0.7, smile: -0.4, part: 0.0 },
        voice: Voice { loudness: 0.22, pace: 0.3, edge: 0.0, breaks: 0.45 },
        ..base
    }
}

/// Sunk back, hands open and forgotten in the lap, eyes on nothing.
fn flat(base: Stance) -> Stance {
    let limp = Reach::body((82.0, 646.0), (22.0, 164.0), 1.75, 0.3, 0.1);
    Stance {
        torso: Torso { lean: -0.5, slump: 1.0, raise: -0.55, knees: 0.2, yaw: base.torso.yaw * 0.6 },
        head: Head { yaw: base.head.yaw * 0.5 - 0.12, pitch: 0.22, roll: -0.15 },
        left: limp,
        right: limp,
        hands: Hands::Limp,
        face: Face { lids: 0.45, gaze: Vec2::new(-0.3, 0.7), brows: -0.1, knit: 0.1, smile: -0.15, part: 0.0 },
        voice: Voice { loudness: 0.14, pace: 0.25, edge: 0.0, breaks: 0.0 },
        ..base
    }
}

/// Head up and aslant, a hand thrown open, eyes narrowed by a broad smile.
fn amused(base: Stance) -> Stance {
    Stance {
        torso: Torso { lean: -0.2, slump: 0.0, raise: 0.2, knees: 0.2, yaw: base.torso.yaw * 0.4 },
        head: Head { yaw: 0.14 + base.head.yaw * 0.3, pitch: -0.16, roll: 0.17 },
        left: Reach::body((92.0, 626.0), (36.0, 152.0), 1.9, 0.15, 0.3),
        right: Reach::body((190.0, 452.0), (42.0, 124.0), -1.0, 0.12, 0.7).palm_up(),
        hands: Hands::ThrownOpen,
        face: Face { lids: 0.0, gaze: Vec2::ZERO, brows: 0.7, knit: 0.1, smile: 1.0, part: 1.0 },
        voice: Voice { loudness: 0.8, pace: 0.65, edge: 0.0, breaks: 0.25 },
        ..base
    }
}

/// Back in the seat, shoulders down, eyes closed, a hand flat on the chest.
fn relieved(base: Stance) -> Stance {
    Stance {
        torso: Torso { lean: -0.9, slump: 0.35, raise: -0.75, knees: 0.05, yaw: base.torso.yaw * 0.5 },
        head: Head { yaw: base.head.yaw * 0.4, pitch: -0.34, roll: -0.09 },
        left: Reach::body((112.0, 636.0), (34.0, 150.0), 1.5, 0.2, 0.4).palm_up(),
        right: Reach::body((44.0, 488.0), (34.0, 130.0), 3.5, 0.05, 0.2),
        hands: Hands::OnChest,
        face: Face { lids: 0.0, gaze: Vec2::ZERO, brows: 0.35, knit: 0.35, smile: 0.5, part: 0.25 },
        voice: Voice { loudness: 0.5, pace: 0.1, edge: 0.0, breaks: 0.0 },
        ..base
    }
}

/// Drawn up tight, hands wrung before the chest, eyes wide and aside.
fn anxious(base: Stance) -> Stance {
    Stance {
        torso: Torso { lean: 0.4, slump: 0.25, raise: 1.4, knees: 1.0, yaw: base.torso.yaw * 0.5 },
        head: Head { yaw: base.head.yaw * 0.4 - 0.1, pitch: 0.06, roll: -0.05 },
        left: Reach::body((33.0, 492.0), (-4.0, 128.0), 3.75, 0.85, 0.0),
        right: Reach::body((30.0, 488.0), (-4.0, 128.0), 3.8, 0.5, 0.0),
        hands: Hands::Wrung,
        face: Face { lids: 1.3, gaze: Vec2::new(-0.8, 0.0), brows: 0.7, knit: 1.0, smile: -0.45, part: 0.1 },
        voice: Voice { loudness: 0.5, pace: 1.0, edge: 0.35, breaks: 0.3 },
        ..base
    }
}
