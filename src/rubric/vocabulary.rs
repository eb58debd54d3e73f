//! The closed sets of names that files use: moves, phases, signs, frames, settings, and the five numbers of client state.

use crate::diagnostic::Findings;
use crate::notation::{Named, Node, Record, Value, int, wrong};
use crate::texts::t;
use serde::{Deserialize, Serialize};

/// An enum together with the names that files write for it, so that the two cannot drift apart.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident, t!($what:literal) { $($(#[$variant_doc:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl Named for $name {
            const NAMES: &'static [(&'static str, Self)] = &[$((stringify!($variant), $name::$variant)),+];

            fn what() -> &'static str {
                $crate::texts::t!($what)
            }
        }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
        }

        /// The first of them: it stands in for a value that could not be read, so that other checks go on. Such a file is never played.
        impl Default for $name {
            fn default() -> Self {
                $name::ALL[0]
            }
        }
    };
}
pub(crate) use words;

words! {
    /// The kind of a response, in the categories of observational coding.
    Move, t!("what-move") {
        OpenQuestion, ClosedQuestion,
        /// Asking plainly about suicide, self-harm or safety.
        DirectQuestion,
        SimpleReflection, ComplexReflection, Affirmation, Summary,
        Information, InformationWithPermission, Advice, AdviceWithPermission,
        /// Asks leave, offers a choice, asks how this is going.
        Invitation,
        /// Says that deciding is the client's.
        Autonomy,
        /// Time, frame, practicalities.
        Structure,
        /// Something is tried in the room.
        Exercise,
        Reassurance, SelfDisclosure, Confrontation, Silence,
    }
}

impl Move {
    /// The move as people read it.
    pub fn label(self) -> &'static str {
        match self {
            Move::OpenQuestion => "open question",
            Move::ClosedQuestion => "closed question",
            Move::DirectQuestion => "direct question",
            Move::SimpleReflection => "simple reflection",
            Move::ComplexReflection => "complex reflection",
            Move::Affirmation => "affirmation",
            Move::Summary => "summary",
            Move::Information => "information",
            Move::InformationWithPermission => "information, with permission",
            Move::Advice => "advice",
            Move::AdviceWithPermission => "advice, with permission",
            Move::Invitation => "invitation",
            Move::Autonomy => "autonomy",
            Move::Structure => "structure",
            Move::Exercise => "exercise",
            Move::Reassurance => "reassurance",
            Move::SelfDisclosure => "self-disclosure",
            Move::Confrontation => "confrontation",
            Move::Silence => "silence",
        }
    }
}

words! {
    /// Where in the session a moment belongs.
    Phase, t!("what-phase") { Access, Contract, Focus, Goal, Resources, Solution, Rehearsal, Plan, Ending, FollowUp }
}

impl Phase {
    pub fn label(self) -> &'static str {
        match self {
            Phase::FollowUp => "Follow-up",
            other => other.name(),
        }
    }
}

words! {
    /// Something that the client says or shows and that the trainee should take up. The first seven call for the safety gate.
    Sign, t!("what-sign") { Suicide, SelfHarm, HarmToOthers, HarmFromOthers, Child, DependentAdult, AcuteDistress, Drift, Strain }
}

words! {
    /// What kind of session it became.
    Frame, t!("what-frame") { Ordinary, Safety, Referral }
}

words! {
    /// Where the session takes place.
    Setting, t!("what-setting") { Room, Online, Phone, WalkIn, School, Workplace }
}

impl Setting {
    pub fn label(self) -> &'static str {
        match self {
            Setting::Room => "In the room",
            Setting::Online => "Online",
            Setting::Phone => "By phone",
            Setting::WalkIn => "Walk-in",
            Setting::School => "At school",
            Setting::Workplace => "At work",
        }
    }
}

words! {
    /// One of the five numbers of client state.
    Dimension, t!("what-dimension") { Trust, Hope, Clarity, Agency, Distress }
}

impl Dimension {
    pub const COUNT: usize = 5;

    pub fn index(self) -> usize {
        self as usize
    }

    pub fn label(self) -> &'static str {
        match self {
            Dimension::Trust => "trust",
            Dimension::Hope => "hope",
            Dimension::Clarity => "clarity",
            Dimension::Agency => "agency",
            Dimension::Distress => "distress",
        }
    }
}

/// The five numbers of client state, each 0 to 4, in the order of [`Dimension`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Values(pub [i8; Dimension::COUNT]);

impl Values {
    pub const MAX: i8 = 4;

    pub fn get(&self, dimension: Dimension) -> i8 {
        self.0[dimension.index()]
    }

    /// The values after an effect, kept within 0 to 4.
    #[inline]
    pub fn after(self, effect: Effect) -> Values {
        let mut out = self;
        for (value, by) in out.0.iter_mut().zip(effect.0) {
            *value = (*value + by).clamp(0, Self::MAX);
        }
        out
    }
}

/// What a response does to client state: a change of −2 to +2 in each number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Effect(pub [i8; Dimension::COUNT]);

impl Effect {
    pub const NONE: Effect = Effect([0; Dimension::COUNT]);

    pub fn get(&self, dimension: Dimension) -> i8 {
        self.0[dimension.index()]
    }

    /// Whether this is what asking about safety must never do: less trust, less hope or more distress.
    pub fn burdens(&self) -> bool {
        self.get(Dimension::Trust) < 0 || self.get(Dimension::Hope) < 0 || self.get(Dimension::Distress) > 0
    }

    /// Reads `(trust: +1, distress: -1)`.
    pub fn read(node: &Node, findings: &mut Findings) -> Option<Effect> {
        numbers(node, -2..=2, findings).map(|found| Effect(found.map(|n| n.unwrap_or(0))))
    }
}

/// Reads any of the five numbers out of `(trust: …, hope: …)`; what is not named is `None`.
pub fn numbers(node: &Node, bounds: std::ops::RangeInclusive<i64>, findings: &mut Findings) -> Option<[Option<i8>; Dimension::COUNT]> {
    if !matches!(node.value, Value::Fields(..) | Value::Tuple(_, _)) {
        return wrong(t!("reading-expected-state"), node, findings);
    }
    let mut record = Record::open(node, "State", findings)?;
    let mut out = [None; Dimension::COUNT];
    for dimension in Dimension::ALL {
        if let Some(field) = record.optional(dimension.label(), findings) {
            out[dimension.index()] = int(field, bounds.clone(), findings).and_then(|n| i8::try_from(n).ok());
        }
    }
    record.close(findings);
    Some(out)
}
