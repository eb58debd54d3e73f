//! What the five numbers of client state look like.

use super::reach::Reach;
use super::{Face, Hands, Head, Pose, Side, Skeleton, Torso, Voice, mix};
use crate::rubric::{Dimension, Values};
use crate::scenario::Build;
use bevy::math::Vec2;

/// A pose before it is known how broad the body is.
#[derive(Clone, Copy, Debug)]
pub struct Stance {
    pub torso: Torso,
    pub head: Head,
    pub left: Reach,
    pub right: Reach,
    pub hands: Hands,
    pub face: Face,
    pub voice: Voice,
    pub warmth: f32,
    pub tissue: f32,
}

impl Stance {
    pub fn settle(self, build: Build) -> Pose {
        let skeleton = Skeleton::of(self.torso, build);
        let head = skeleton.head(self.head);
        Pose {
            torso: self.torso,
            head: self.head,
            left: self.left.settle(Side::Left, &skeleton, &head),
            right: self.right.settle(Side::Right, &skeleton, &head),
            hands: self.hands,
            face: self.face,
            voice: self.voice,
            warmth: self.warmth,
            tissue: self.tissue,
        }
    }
}

/// Left and right arm for each level of trust, from folded to open.
const ARMS: [(Reach, Reach, Hands); 5] = [
    (Reach::body((0.0, 520.0), (20.0, 122.0), 2.98, 0.4, 0.0), Reach::body((-14.0, 512.0), (20.0, 122.0), 3.35, 0.25, 0.1), Hands::Folded),
    (Reach::body((62.0, 640.0), (26.0, 156.0), 2.4, 0.4, 0.1), Reach::body((-20.0, 596.0), (26.0, 156.0), 2.9, 0.45, 0.1), Hands::Across),
    (Reach::body((44.0, 634.0), (30.0, 160.0), 2.55, 0.45, 0.1), Reach::body((40.0, 630.0), (30.0, 160.0), 2.6, 0.4, 0.1), Hands::Joined),
    (Reach::body((92.0, 630.0), (36.0, 154.0), 2.0, 0.2, 0.2), Reach::body((92.0, 630.0), (36.0, 154.0), 2.0, 0.2, 0.2), Hands::OnThighs),
    (Reach::body((100.0, 624.0), (40.0, 150.0), 1.75, 0.15, 0.4).palm_up(), Reach::body((206.0, 560.0), (20.0, 146.0), 0.0, 0.1, 0.65).palm_up(), Hands::Open),
];

/// Hands clasped hard in the lap, and arms held tight about the body: what distress makes of open and of closed arms.
const CLASPED: Reach = Reach::body((34.0, 618.0), (22.0, 158.0), 2.6, 0.8, 0.0);
const HUGGING: (Reach, Reach) = (Reach::body((4.0, 514.0), (10.0, 120.0), 2.98, 0.5, 0.0), Reach::body((-18.0, 500.0), (10.0, 120.0), 3.45, 0.5, 0.1));

pub fn of(values: &Values) -> Stance {
    let level = |d| f32::from(values.get(d)) / f32::from(Values::MAX);
    let [trust, hope, clarity, agency, distress] = [Dimension::Trust, Dimension::Hope, Dimension::Clarity, Dimension::Agency, Dimension::Distress].map(level);
    let away = 1.0 - trust;
    let (left, right, hands) = arms(values);
    Stance {
        torso: Torso {
            yaw: -0.04 - 0.56 * away,
            lean: 0.3 * (trust - 0.5) * agency,
            slump: 0.95 * (1.0 - agency),
            raise: 1.3 * distress - 0.15 - 0.25 * (1.0 - agency),
            knees: 0.25 + 0.75 * distress.max(away * 0.7),
        },
        head: Head { yaw: -0.06 - 0.62 * away, pitch: mix(0.44, -0.04, hope) + 0.08 * (1.0 - agency), roll: 0.04 - 0.2 * distress },
        left,
        right,
        hands,
        face: Face {
            lids: mix(0.5, 1.0, hope) + 0.1 * distress,
            gaze: Vec2::new(-0.7 * away - 0.55 * (1.0 - clarity), mix(0.8, -0.05, hope)),
            brows: mix(-0.2, 0.3, hope),
            knit: 0.85 * distress,
            smile: mix(-0.3, 0.35, hope) - 0.35 * distress + 0.1 * trust,
            part: 0.0,
        },
        voice: Voice { loudness: mix(0.3, 0.65, agency), pace: mix(0.35, 0.75, distress), edge: 0.25 * away, breaks: 0.3 * distress },
        warmth: hope,
        tissue: 0.0,
    }
}

fn arms(values: &Values) -> (Reach, Reach, Hands) {
    let level = |d| usize::try_from(values.get(d)).unwrap_or(0).min(4);
    let (trust, distress) = (level(Dimension::Trust), level(Dimension::Distress));
    let (left, right, calm) = ARMS[trust];
    let grip = [0.0, 0.15, 0.55, 0.9, 1.0][distress];
    let (tight, gripped) = if trust < 2 { (HUGGING, Hands::Hugging) } else { ((CLASPED, CLASPED), Hands::Clasped) };
    (left.towards(tight.0, grip), right.towards(tight.1, grip), if grip > 0.5 { gripped } else { calm })
}
