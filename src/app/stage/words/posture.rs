//! How the client sits and holds themselves, in words.

use crate::app::stage::pose::{Face, Hands, Head, Pose, Torso};
use crate::scenario::Seat;
use crate::texts::{self, t};

/// How somebody of this name sits, and which way they face.
pub fn seated(name: &str, pose: &Pose, seat: Seat) -> String {
    let (torso, facing) = (&pose.torso, facing(pose));
    let seat = match seat {
        Seat::Armchair => t!("seat-armchair"),
        Seat::Chair => t!("seat-chair"),
        Seat::Wheelchair => t!("seat-wheelchair"),
        Seat::Sofa => t!("seat-sofa"),
    };
    if torso.lean > 0.6 {
        t!("sits-far-forward", name = name, seat = seat, facing = facing)
    } else if torso.lean < -0.7 {
        t!("sits-back", name = name, seat = seat, facing = facing)
    } else if torso.slump > 0.8 {
        t!("sits-low", name = name, seat = seat, facing = facing)
    } else if torso.slump > 0.4 {
        t!("sits-sunk", name = name, seat = seat, facing = facing)
    } else if torso.lean > 0.1 {
        t!("sits-forward", name = name, seat = seat, facing = facing)
    } else {
        t!("sits-upright", name = name, seat = seat, facing = facing)
    }
}

fn facing(pose: &Pose) -> &'static str {
    match pose.torso.yaw.abs() {
        yaw if yaw < 0.12 => t!("facing-you"),
        yaw if yaw < 0.26 => t!("facing-little-aside"),
        yaw if yaw < 0.42 => t!("facing-aside"),
        _ => t!("facing-away"),
    }
}

pub fn hands(hands: Hands) -> &'static str {
    match hands {
        Hands::Folded => t!("hands-folded"),
        Hands::Hugging => t!("hands-hugging"),
        Hands::Across => t!("hands-across"),
        Hands::Joined => t!("hands-joined"),
        Hands::Clasped => t!("hands-clasped"),
        Hands::OnThighs => t!("hands-thighs"),
        Hands::Open => t!("hands-open"),
        Hands::Tissue => t!("hands-tissue"),
        Hands::Fists => t!("hands-fists"),
        Hands::BeforeBrow => t!("hands-brow"),
        Hands::Limp => t!("hands-limp"),
        Hands::ThrownOpen => t!("hands-thrown"),
        Hands::OnChest => t!("hands-chest"),
        Hands::Wrung => t!("hands-wrung"),
    }
}

pub fn shoulders(torso: &Torso) -> Option<&'static str> {
    match torso.raise {
        raise if raise > 0.9 => Some(t!("shoulders-high")),
        raise if raise > 0.4 => Some(t!("shoulders-up")),
        raise if raise < -0.3 => Some(t!("shoulders-loose")),
        _ => None,
    }
}

pub fn head(head: &Head) -> String {
    let turn = (head.yaw.abs() > 0.3).then_some(t!("head-turned"));
    let pitch = match head.pitch {
        pitch if pitch > 0.5 => Some(t!("head-bowed-low")),
        pitch if pitch > 0.22 => Some(t!("head-bowed")),
        pitch if pitch < -0.25 => Some(t!("head-back")),
        _ => None,
    };
    let roll = (head.roll.abs() > 0.11).then_some(t!("head-tilted"));
    let all: Vec<String> = [turn, pitch, roll].into_iter().flatten().map(str::to_owned).collect();
    texts::join(&all).map_or_else(|| t!("head-level").to_owned(), |how| t!("head-is", how = how))
}

pub fn eyes(pose: &Pose) -> &'static str {
    if pose.hands == Hands::BeforeBrow {
        return t!("eyes-hidden");
    }
    if pose.face.lids < 0.2 {
        return t!("eyes-closed");
    }
    if pose.face.lids > 1.2 {
        return t!("eyes-wide");
    }
    if pose.head.pitch + pose.face.gaze.y * 0.4 < -0.4 {
        return t!("eyes-up");
    }
    let (aside, down) = (pose.head.yaw.abs() + pose.face.gaze.x.abs() * 0.5, pose.head.pitch + pose.face.gaze.y * 0.4);
    match (aside > 0.5, down > 0.4) {
        (true, true) => t!("eyes-aside-down"),
        (true, false) => t!("eyes-aside"),
        (false, true) => t!("eyes-down"),
        (false, false) => t!("eyes-meet"),
    }
}

pub fn mien(face: &Face) -> Option<String> {
    let brows = match face.knit {
        knit if knit < -0.5 => Some(t!("brows-down")),
        knit if knit > 0.5 => Some(t!("brows-together")),
        _ => None,
    };
    let mouth = match face.smile {
        smile if smile > 0.8 && face.part > 0.5 => Some(t!("mouth-laughs")),
        smile if smile > 0.28 => Some(t!("mouth-smiles")),
        smile if smile < -0.35 => Some(t!("mouth-down")),
        _ => None,
    };
    let both: Vec<&str> = brows.into_iter().chain(mouth).collect();
    let mut text = both.join(", ");
    let first = text.get(..1)?.to_uppercase();
    text.replace_range(..1, &first);
    Some(text)
}
