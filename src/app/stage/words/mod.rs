//! All that the picture shows, in words, for those who do not see it. What can be seen is said, never what it may mean.

mod looks;
mod place;
mod posture;

use super::look::Look;
use super::pose::Pose;
use crate::rubric::Setting;
use crate::texts::t;
use looks::looks;
use place::{light, place, voice};
use posture::{eyes, hands, head, mien, seated, shoulders};

/// The picture in a few sentences: posture first, because that is what changes.
pub fn describe(look: &Look, name: &str) -> String {
    let pose = Pose::of(look);
    let mut sentences = Vec::new();
    if look.setting == Setting::Phone {
        sentences.push(t!("stage-telephone", name = name, voice = voice(&pose.voice)));
        sentences.push(t!("stage-telephone-picture").to_owned());
    } else {
        sentences.push(seated(name, &pose, look.figure.seat));
        sentences.push(hands(pose.hands).to_owned());
        sentences.extend(shoulders(&pose.torso).map(str::to_owned));
        sentences.push(t!("stage-head-eyes", head = head(&pose.head), eyes = eyes(&pose)));
        sentences.extend(mien(&pose.face).map(|mien| t!("stage-mien", mien = mien)));
        sentences.push(looks(&look.figure, name));
        sentences.push(place(look.setting).to_owned());
    }
    sentences.push(light(look, &pose));
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::sheet::{self, LOOK};
    use super::*;
    use crate::rubric::Values;
    use crate::scenario::Mood;
    use std::collections::BTreeSet;

    #[test]
    fn a_calm_client_is_told_whole() {
        assert_eq!(
            describe(&LOOK, "Sam"),
            "Sam sits upright in an armchair, turned a little aside. The hands rest on the thighs. The head is level; the eyes meet yours. Sam has olive skin, \
             short brown hair and a medium build, and wears a teal jumper. The place is a consulting room with a window, a plant, a standing lamp, and tissues and \
             water on a side table. It is day, and the light is plain."
        );
    }

    #[test]
    fn every_mood_is_told_apart_in_the_room_and_on_the_telephone() {
        for setting in [Setting::Room, Setting::Phone] {
            let told: BTreeSet<String> = Mood::ALL.iter().map(|mood| describe(&Look { mood: Some(*mood), setting, ..LOOK }, "Sam")).collect();
            assert_eq!(told.len(), Mood::ALL.len(), "{told:#?}");
        }
    }

    #[test]
    fn the_ends_of_each_number_but_clarity_are_told_apart() {
        for i in [0, 1, 3, 4] {
            let [low, high] = [0, 4].map(|level| {
                let mut values = Values([2; 5]);
                values.0[i] = level;
                describe(&Look { values, ..LOOK }, "Sam")
            });
            assert_ne!(low, high, "number {i}");
        }
    }

    #[test]
    fn no_mood_and_no_guess_at_a_feeling_is_named() {
        for (name, look) in sheet::all() {
            let text = describe(&look, "Sam").to_lowercase();
            for word in
                ["tearful", "angry", "anger", "ashamed", "shame", "flat mood", "amused", "relieved", "anxious", "sad", "nervous", "upset", "trust", "hope"]
            {
                assert!(!text.contains(word), "{name}: {text}");
            }
            assert!(!text.contains("  ") && text.ends_with('.'), "{name}: {text}");
        }
    }
}
