//! The place, its light, and on the telephone the voice, in words.

use crate::app::stage::look::Look;
use crate::app::stage::pose::{Pose, Voice};
use crate::rubric::Setting;

pub fn place(setting: Setting) -> &'static str {
    match setting {
        Setting::Room => "The place is a consulting room with a window, a plant, a standing lamp, and tissues and water on a side table.",
        Setting::Online => "The place is the client's home, seen in the window of a video call, with your own small picture in its corner.",
        Setting::WalkIn => {
            "The place is a walk-in centre with a notice board, leaflets and a glazed door to the street; tissues and water are on a side table."
        }
        Setting::School => "The place is a quiet room at a school with a window, a bookcase and pinned papers; tissues and water are on a side table.",
        Setting::Workplace => "The place is a small meeting room at work with a window on the town and a whiteboard; tissues and water are on a side table.",
        Setting::Phone => "",
    }
}

pub fn light(look: &Look, pose: &Pose) -> String {
    let hour = if look.dark || look.daylight < 0.3 { "It is evening" } else { "It is day" };
    let tone = match pose.warmth {
        w if w > 0.7 => "the light is warm",
        w if w < 0.3 => "the light is cool and grey",
        _ => "the light is plain",
    };
    format!("{hour}, and {tone}.")
}

pub fn voice(voice: &Voice) -> String {
    let loudness = match voice.loudness {
        l if l > 0.85 => "loud",
        l if l > 0.6 => "full",
        l if l > 0.4 => "of middling loudness",
        l if l > 0.25 => "quiet",
        _ => "very quiet",
    };
    let pace = match voice.pace {
        p if p > 0.7 => "quick",
        p if p < 0.35 => "slow",
        _ => "even in pace",
    };
    let mut text = format!("The voice is {loudness} and {pace}");
    if voice.edge > 0.6 {
        text.push_str(", with a hard edge");
    }
    if voice.breaks > 0.6 {
        text.push_str(", and breaks often");
    } else if voice.breaks > 0.25 {
        text.push_str(", and falters now and then");
    }
    text
}
