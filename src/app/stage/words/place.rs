//! The place, its light, and on the telephone the voice, in words.

use crate::app::stage::look::Look;
use crate::app::stage::pose::{Pose, Voice};
use crate::rubric::Setting;
use crate::texts::t;

pub fn place(setting: Setting) -> &'static str {
    match setting {
        Setting::Room => t!("place-room"),
        Setting::Online => t!("place-online"),
        Setting::WalkIn => {
            t!("place-walk-in")
        }
        Setting::School => t!("place-school"),
        Setting::Workplace => t!("place-workplace"),
        Setting::Phone => "",
    }
}

pub fn light(look: &Look, pose: &Pose) -> String {
    let hour = if look.dark || look.daylight < 0.3 { t!("light-evening") } else { t!("light-day") };
    let tone = match pose.warmth {
        w if w > 0.7 => t!("light-warm"),
        w if w < 0.3 => t!("light-grey"),
        _ => t!("light-plain"),
    };
    t!("stage-light", hour = hour, tone = tone)
}

pub fn voice(voice: &Voice) -> String {
    let loudness = match voice.loudness {
        l if l > 0.85 => t!("voice-loud"),
        l if l > 0.6 => t!("voice-full"),
        l if l > 0.4 => t!("voice-middling"),
        l if l > 0.25 => t!("voice-quiet"),
        _ => t!("voice-very-quiet"),
    };
    let pace = match voice.pace {
        p if p > 0.7 => t!("voice-quick"),
        p if p < 0.35 => t!("voice-slow"),
        _ => t!("voice-even"),
    };
    let edge = if voice.edge > 0.6 { "hard" } else { "none" };
    let breaks = match voice.breaks {
        b if b > 0.6 => "often",
        b if b > 0.25 => "sometimes",
        _ => "never",
    };
    t!("stage-voice", loudness = loudness, pace = pace, edge = edge, breaks = breaks)
}
