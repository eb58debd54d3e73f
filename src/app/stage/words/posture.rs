//! How the client sits and holds themselves, in words.

use crate::app::stage::pose::{Face, Hands, Head, Pose, Torso};
use crate::scenario::Seat;

pub fn seated(torso: &Torso, seat: Seat) -> String {
    let how = if torso.lean > 0.6 {
        "sits leaning far forward"
    } else if torso.lean < -0.7 {
        "leans back"
    } else if torso.slump > 0.8 {
        "sits sunk low"
    } else if torso.slump > 0.4 {
        "sits a little sunk"
    } else if torso.lean > 0.1 {
        "sits upright, leaning a little forward,"
    } else {
        "sits upright"
    };
    let on = match seat {
        Seat::Armchair => "in an armchair",
        Seat::Chair => "on a chair",
        Seat::Wheelchair => "in a wheelchair",
        Seat::Sofa => "on a sofa",
    };
    format!("{how} {on}")
}

pub fn facing(pose: &Pose) -> &'static str {
    match pose.torso.yaw.abs() {
        yaw if yaw < 0.12 => "facing you",
        yaw if yaw < 0.26 => "turned a little aside",
        yaw if yaw < 0.42 => "turned aside",
        _ => "turned away",
    }
}

pub fn hands(hands: Hands) -> &'static str {
    match hands {
        Hands::Folded => "The arms are folded",
        Hands::Hugging => "The arms are folded tight, the hands gripping them",
        Hands::Across => "One arm lies across the body, its hand holding the other wrist",
        Hands::Joined => "The hands lie one in the other in the lap",
        Hands::Clasped => "The hands are clasped tight in the lap",
        Hands::OnThighs => "The hands rest on the thighs",
        Hands::Open => "The arms are open: one palm lies upturned, the other hand is held out",
        Hands::Tissue => "One hand holds a tissue to the face, the other arm is held about the body",
        Hands::Fists => "The hands are fists on the thighs, the elbows stand out",
        Hands::BeforeBrow => "One hand covers the brow and eyes, the other arm is held about the body",
        Hands::Limp => "The hands lie slack on the thighs",
        Hands::ThrownOpen => "One hand is thrown open at the shoulder, the other rests on the thigh",
        Hands::OnChest => "One hand lies flat on the chest, the other upturned on the thigh",
        Hands::Wrung => "The hands grip each other before the chest, the elbows are held close",
    }
}

pub fn shoulders(torso: &Torso) -> Option<&'static str> {
    match torso.raise {
        raise if raise > 0.9 => Some("The shoulders are drawn up high."),
        raise if raise > 0.4 => Some("The shoulders are drawn up."),
        raise if raise < -0.3 => Some("The shoulders hang loose."),
        _ => None,
    }
}

pub fn head(head: &Head) -> String {
    let turn = (head.yaw.abs() > 0.3).then_some("turned aside");
    let pitch = match head.pitch {
        pitch if pitch > 0.5 => Some("bowed low"),
        pitch if pitch > 0.22 => Some("bowed"),
        pitch if pitch < -0.25 => Some("tipped back"),
        _ => None,
    };
    let roll = (head.roll.abs() > 0.11).then_some("tilted");
    let all: Vec<&str> = [turn, pitch, roll].into_iter().flatten().collect();
    match all[..] {
        [] => "The head is level".to_owned(),
        [one] => format!("The head is {one}"),
        [ref first @ .., last] => format!("The head is {} and {last}", first.join(", ")),
    }
}

pub fn eyes(pose: &Pose) -> &'static str {
    if pose.hands == Hands::BeforeBrow {
        return "the eyes are hidden";
    }
    if pose.face.lids < 0.2 {
        return "the eyes are closed";
    }
    if pose.face.lids > 1.2 {
        return "the eyes are wide and look aside";
    }
    if pose.head.pitch + pose.face.gaze.y * 0.4 < -0.4 {
        return "the eyes look up";
    }
    let (aside, down) = (pose.head.yaw.abs() + pose.face.gaze.x.abs() * 0.5, pose.head.pitch + pose.face.gaze.y * 0.4);
    match (aside > 0.5, down > 0.4) {
        (true, true) => "the eyes look aside and down",
        (true, false) => "the eyes look aside",
        (false, true) => "the eyes look down",
        (false, false) => "the eyes meet yours",
    }
}

pub fn mien(face: &Face) -> Option<String> {
    let brows = match face.knit {
        knit if knit < -0.5 => Some("the brows are drawn down"),
        knit if knit > 0.5 => Some("the brows are drawn up and together"),
        _ => None,
    };
    let mouth = match face.smile {
        smile if smile > 0.8 && face.part > 0.5 => Some("the mouth laughs"),
        smile if smile > 0.28 => Some("the mouth smiles a little"),
        smile if smile < -0.35 => Some("the corners of the mouth are down"),
        _ => None,
    };
    let both: Vec<&str> = brows.into_iter().chain(mouth).collect();
    let mut text = both.join(", ");
    let first = text.get(..1)?.to_uppercase();
    text.replace_range(..1, &first);
    Some(text)
}
