//! The closed sets of names that only scenarios use.

use crate::notation::Named;
use crate::rubric::vocabulary::words;
use crate::texts::t;

words! {
    /// A whole session, or a scene that starts in the middle of one.
    Kind, t!("what-kind") { Session, Scene }
}

words! {
    Level, t!("what-level") { Foundation, Intermediate, Advanced }
}

words! {
    Theme, t!("what-theme") {
        Alcohol, Anger, Anxiety, Caring, Change, Confidence, Conflict, Decision, Faith, Family, Grief, Health, Housing, Identity,
        Loneliness, LowMood, Migration, Money, Parenting, Relationship, SelfHarm, Sleep, Stress, Study, Suicide, Work,
    }
}

impl Theme {
    pub fn label(self) -> &'static str {
        match self {
            Theme::LowMood => "Low mood",
            Theme::SelfHarm => "Self-harm",
            other => other.name(),
        }
    }
}

words! {
    /// How a line is said.
    Mood, t!("what-mood") { Tearful, Angry, Ashamed, Flat, Amused, Relieved, Anxious }
}

impl Mood {
    pub fn label(self) -> &'static str {
        match self {
            Mood::Tearful => "tearful",
            Mood::Angry => "angry",
            Mood::Ashamed => "ashamed",
            Mood::Flat => "flat",
            Mood::Amused => "amused",
            Mood::Relieved => "relieved",
            Mood::Anxious => "anxious",
        }
    }
}

words! {
    /// Where the client looks while saying a line: at the trainee, down (at hands, floor or telephone), up, to the window, to the door, aside, or nowhere with eyes closed.
    Gaze, t!("what-gaze") { You, Down, Up, Window, Door, Aside, Closed }
}

impl Gaze {
    pub fn label(self) -> &'static str {
        match self {
            Gaze::You => "at you",
            Gaze::Down => "down",
            Gaze::Up => "up",
            Gaze::Window => "to the window",
            Gaze::Door => "to the door",
            Gaze::Aside => "aside",
            Gaze::Closed => "eyes closed",
        }
    }
}

words! {
    /// How the client leaves.
    EndingKind, t!("what-ending-kind") { StepChosen, Relief, Mixed, NotHelped, Hurt, LeftEarly, Connected }
}

impl EndingKind {
    pub fn label(self) -> &'static str {
        match self {
            EndingKind::StepChosen => "with a step chosen",
            EndingKind::Relief => "relieved",
            EndingKind::Mixed => "with mixed feelings",
            EndingKind::NotHelped => "not helped",
            EndingKind::Hurt => "hurt",
            EndingKind::LeftEarly => "early, and with dignity",
            EndingKind::Connected => "connected to someone else",
        }
    }
}

words! {
    /// A quality of a good session goal.
    GoalQuality, t!("what-goal-quality") { OneIssue, Motivating, AchievableNow, MostDifference, RealisticInTime, SessionGoal }
}

impl GoalQuality {
    pub fn label(self) -> &'static str {
        match self {
            GoalQuality::OneIssue => "about one thing",
            GoalQuality::Motivating => "something the client is moved to do",
            GoalQuality::AchievableNow => "possible as things are now",
            GoalQuality::MostDifference => "what would make the most difference",
            GoalQuality::RealisticInTime => "realistic in the time there was",
            GoalQuality::SessionGoal => "a step for today, not the whole way",
        }
    }
}

words! {
    /// What to do with a request, seen from its form.
    Fit, t!("what-answer") { GoAhead, Adjust, Signpost }
}

impl Fit {
    pub fn label(self) -> &'static str {
        match self {
            Fit::GoAhead => "Go ahead",
            Fit::Adjust => "Adjust",
            Fit::Signpost => "Signpost",
        }
    }
}

words! { Hair, t!("what-hair") { Bald, Short, Curly, Long, Bun, Locs, Headscarf, Turban } }
words! { HairColour, t!("what-hair-colour") { Black, Brown, Fair, Red, Grey, White } }
words! { Build, t!("what-build") { Slight, Medium, Broad } }
words! { Top, t!("what-top") { Jumper, Shirt, Hoodie, Cardigan, Coat, Uniform } }
words! { Colour, t!("what-colour") { Teal, Plum, Rust, Navy, Moss, Slate, Sand } }
words! { Seat, t!("what-seat") { Armchair, Chair, Wheelchair, Sofa } }

impl Named for super::By {
    const NAMES: &'static [(&'static str, Self)] = &[("Client", super::By::Client), ("Session", super::By::Session), ("Setup", super::By::Setup)];

    fn what() -> &'static str {
        t!("what-source-of-fact")
    }
}
