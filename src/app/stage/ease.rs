//! From one pose to the next in a breath, or at once where motion is not wanted.

use super::pose::Pose;

/// Seconds that a change takes.
const TAKES: f32 = 0.6;

#[derive(Clone, Copy, Debug)]
pub struct Easing {
    from: Pose,
    to: Pose,
    /// The share of the way that is done, 0 to 1.
    done: f32,
}

impl Easing {
    pub fn still(pose: Pose) -> Easing {
        Easing { from: pose, to: pose, done: 1.0 }
    }

    /// Sets out for another pose from wherever the figure is now; does nothing if it is on its way there.
    pub fn aim(&mut self, to: Pose) {
        if self.to != to {
            *self = Easing { from: self.pose(), to, done: 0.0 };
        }
    }

    /// Goes on by some seconds.
    pub fn advance(&mut self, seconds: f32) {
        self.done = (self.done + seconds.max(0.0) / TAKES).min(1.0);
    }

    pub fn moves(&self) -> bool {
        self.done < 1.0
    }

    pub fn pose(&self) -> Pose {
        if !self.moves() {
            return self.to;
        }
        let t = self.done;
        self.from.towards(self.to, t * t * (3.0 - 2.0 * t))
    }
}

#[cfg(test)]
mod tests {
    use super::super::sheet::LOOK;
    use super::*;
    use crate::scenario::Mood;

    #[test]
    fn a_change_takes_its_time_and_arrives_exactly() {
        let (from, to) = (Pose::of(&LOOK), Pose::of(&super::super::Look { mood: Some(Mood::Angry), ..LOOK }));
        let mut easing = Easing::still(from);
        easing.aim(to);
        assert_eq!(easing.pose(), from);
        easing.advance(TAKES / 2.0);
        assert!(easing.moves() && easing.pose() != from && easing.pose() != to);
        easing.advance(TAKES);
        assert!(!easing.moves());
        assert_eq!(easing.pose(), to);
    }

    #[test]
    fn a_change_of_mind_sets_out_from_where_the_figure_is() {
        let poses = [Mood::Angry, Mood::Ashamed].map(|mood| Pose::of(&super::super::Look { mood: Some(mood), ..LOOK }));
        let mut easing = Easing::still(Pose::of(&LOOK));
        easing.aim(poses[0]);
        easing.advance(0.3);
        let midway = easing.pose();
        easing.aim(poses[1]);
        assert_eq!(easing.pose(), midway);
    }
}
