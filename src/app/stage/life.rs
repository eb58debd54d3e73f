//! What keeps a person who sits from being a picture: breath, blinking, and a shift when something lands. All of it calm, and all of it still a while after the last input.

use super::look::Look;
use super::pose::Pose;
use crate::rubric::Dimension;
use std::f32::consts::{PI, TAU};

/// Seconds after the last input at which everything has come to rest; a test and the idle budget hold it below ten.
const RESTS: f32 = 9.0;
/// The last seconds of that, in which the breath grows shallow, so that it does not stop in the middle.
const FADES: f32 = 2.0;
/// Seconds of a breath: fourteen a minute.
const BREATH: f32 = 4.3;
/// Seconds between one blink and the next, in turn.
const BLINKS: [f32; 5] = [3.1, 4.7, 2.4, 5.3, 3.8];
/// Seconds that a blink takes.
const BLINK: f32 = 0.24;
/// Seconds that a shift takes.
const SHIFT: f32 = 1.1;

/// The small movements of one client.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Life {
    /// Seconds lived through.
    age: f32,
    /// Seconds since the last input.
    quiet: f32,
    /// Seconds until the eyes close, and the place in [`BLINKS`] that this wait has.
    until_blink: f32,
    blink: usize,
    shift: Option<Shift>,
}

/// A change of weight when something lands.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Shift {
    /// Seconds since it began.
    age: f32,
    /// Towards the trainee when positive, away when negative.
    towards: f32,
}

impl Life {
    pub fn new() -> Life {
        Life { until_blink: BLINKS[0], ..Life::default() }
    }

    /// Goes on by some seconds; `stirred` if there was input meanwhile.
    pub fn advance(&mut self, seconds: f32, stirred: bool) {
        // Rest comes by the clock on the wall, however slow the frames are.
        self.quiet = if stirred { 0.0 } else { (self.quiet + seconds.max(0.0)).min(RESTS) };
        // Time slept through is no time to catch up with.
        let seconds = seconds.clamp(0.0, 0.25);
        self.age = (self.age + seconds) % (1000.0 * BREATH);
        self.until_blink -= seconds;
        if self.until_blink < -BLINK {
            self.blink = (self.blink + 1) % BLINKS.len();
            self.until_blink = BLINKS[self.blink];
        }
        self.shift = self.shift.map(|s| Shift { age: s.age + seconds, ..s }).filter(|s| s.age < SHIFT);
    }

    /// Something landed: what changed between two looks moves the weight.
    pub fn land(&mut self, before: &Look, now: &Look) {
        let change = |d| f32::from(now.values.get(d)) - f32::from(before.values.get(d));
        let towards = change(Dimension::Trust) + 0.5 * (change(Dimension::Hope) + change(Dimension::Agency)) - 0.5 * change(Dimension::Distress);
        if before.values != now.values {
            self.shift = Some(Shift { age: 0.0, towards: towards.clamp(-1.5, 1.5) });
        }
    }

    /// Whether anything moves yet.
    pub fn moves(&self) -> bool {
        self.quiet < RESTS
    }

    /// The pose with the movements of this instant; the pose itself once everything rests.
    pub fn on(&self, mut pose: Pose) -> Pose {
        if !self.moves() {
            return pose;
        }
        let depth = ((RESTS - self.quiet) / FADES).min(1.0);
        let breath = (self.age / BREATH * TAU).sin() * depth;
        pose.torso.raise += 0.07 * breath;
        pose.torso.lean += 0.012 * breath;
        pose.head.pitch -= 0.008 * breath;
        if let Some(Shift { age, towards }) = self.shift {
            let sway = (age / SHIFT * PI).sin();
            pose.torso.lean += 0.16 * towards * sway;
            pose.torso.slump = (pose.torso.slump - 0.05 * towards * sway).max(0.0);
            pose.head.pitch += 0.05 * sway;
        }
        if self.until_blink < 0.0 && pose.face.lids > 0.3 {
            // Down and up again within the time of a blink.
            let done = (-self.until_blink / BLINK).clamp(0.0, 1.0);
            pose.face.lids *= 1.0 - (done * PI).sin();
        }
        pose
    }
}

#[cfg(test)]
mod tests {
    use super::super::sheet::LOOK;
    use super::*;
    use crate::rubric::Values;

    #[test]
    fn it_rests_before_ten_seconds_have_gone_and_wakes_with_input() {
        let pose = Pose::of(&LOOK);
        let mut life = Life::new();
        let mut moved = 0;
        for tick in 0..200 {
            life.advance(0.05, false);
            moved += u32::from(life.on(pose) != pose);
            assert_eq!(life.moves(), tick < 179, "tick {tick}");
        }
        assert!(moved > 150, "{moved} of 200");
        assert_eq!(life.on(pose), pose, "still is exactly still");
        life.advance(60.0, true);
        assert!(life.moves());
    }

    #[test]
    fn on_a_slow_machine_it_rests_as_soon() {
        let mut life = Life::new();
        for _ in 0..3 {
            life.advance(3.1, false);
        }
        assert!(!life.moves(), "nine seconds have gone");
    }

    #[test]
    fn breath_grows_shallow_before_it_stops() {
        let pose = Pose::of(&LOOK);
        let deepest = |from: f32, to: f32| {
            let mut life = Life::new();
            let mut deepest = 0.0_f32;
            for tick in 0..900 {
                life.advance(0.01, false);
                if (from..to).contains(&(tick as f32 * 0.01)) {
                    deepest = deepest.max((life.on(pose).torso.raise - pose.torso.raise).abs());
                }
            }
            deepest
        };
        assert!(deepest(8.8, 9.0) < 0.2 * deepest(0.0, 5.0));
    }

    #[test]
    fn eyes_blink_and_are_open_in_between() {
        let pose = Pose::of(&LOOK);
        let mut life = Life::new();
        let lids: Vec<f32> = (0..400)
            .map(|_| {
                life.advance(0.02, true);
                life.on(pose).face.lids
            })
            .collect();
        let closed = lids.iter().filter(|l| **l < 0.3 * pose.face.lids).count();
        assert!((2..40).contains(&closed), "{closed}");
        assert!(lids.iter().filter(|l| **l == pose.face.lids).count() > 300);
    }

    #[test]
    fn what_lands_well_brings_the_client_nearer_and_what_hurts_drives_them_back() {
        let pose = Pose::of(&LOOK);
        let lean = |trust: i8| {
            let mut life = Life::new();
            let now = Look { values: Values([trust, 2, 2, 3, 1]), ..LOOK };
            life.land(&LOOK, &now);
            life.advance(0.25, false);
            life.advance(0.25, false);
            life.on(pose).torso.lean
        };
        assert!(lean(4) > lean(3) && lean(3) > lean(1), "LOOK has a trust of 3");
    }
}
