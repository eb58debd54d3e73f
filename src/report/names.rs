//! What the closed sets of the other modules are called on screen. Files keep the names that those modules give, and so do most lists of the command line.

use crate::authoring::starts::Start;
pub use crate::rubric::names::{dimension, frame, kind_of_response, phase, setting, severity, sign, suitability};
use crate::scenario::{EndingKind, Fit, Gaze, GoalQuality, Kind, Level as Difficulty, Mood, Theme};
use crate::scoring::Level;
use crate::texts::t;

/// How far a principle was shown.
pub fn level(level: Level) -> &'static str {
    match level {
        Level::NotShown => t!("level-not-shown"),
        Level::Partial => t!("level-partial"),
        Level::Basic => t!("level-basic"),
        Level::Skilled => t!("level-skilled"),
    }
}

/// How much a scenario asks.
pub fn difficulty(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Foundation => t!("difficulty-foundation"),
        Difficulty::Intermediate => t!("difficulty-intermediate"),
        Difficulty::Advanced => t!("difficulty-advanced"),
    }
}

/// What a scenario is about.
pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Alcohol => t!("theme-alcohol"),
        Theme::Anger => t!("theme-anger"),
        Theme::Anxiety => t!("theme-anxiety"),
        Theme::Caring => t!("theme-caring"),
        Theme::Change => t!("theme-change"),
        Theme::Confidence => t!("theme-confidence"),
        Theme::Conflict => t!("theme-conflict"),
        Theme::Decision => t!("theme-decision"),
        Theme::Faith => t!("theme-faith"),
        Theme::Family => t!("theme-family"),
        Theme::Grief => t!("theme-grief"),
        Theme::Health => t!("theme-health"),
        Theme::Housing => t!("theme-housing"),
        Theme::Identity => t!("theme-identity"),
        Theme::Loneliness => t!("theme-loneliness"),
        Theme::LowMood => t!("theme-low-mood"),
        Theme::Migration => t!("theme-migration"),
        Theme::Money => t!("theme-money"),
        Theme::Parenting => t!("theme-parenting"),
        Theme::Relationship => t!("theme-relationship"),
        Theme::SelfHarm => t!("theme-self-harm"),
        Theme::Sleep => t!("theme-sleep"),
        Theme::Stress => t!("theme-stress"),
        Theme::Study => t!("theme-study"),
        Theme::Suicide => t!("theme-suicide"),
        Theme::Work => t!("theme-work"),
    }
}

/// How a line is said.
pub fn mood(mood: Mood) -> &'static str {
    match mood {
        Mood::Tearful => t!("mood-tearful"),
        Mood::Angry => t!("mood-angry"),
        Mood::Ashamed => t!("mood-ashamed"),
        Mood::Flat => t!("mood-flat"),
        Mood::Amused => t!("mood-amused"),
        Mood::Relieved => t!("mood-relieved"),
        Mood::Anxious => t!("mood-anxious"),
    }
}

/// Where the client looks.
pub fn gaze(gaze: Gaze) -> &'static str {
    match gaze {
        Gaze::You => t!("gaze-you"),
        Gaze::Down => t!("gaze-down"),
        Gaze::Up => t!("gaze-up"),
        Gaze::Window => t!("gaze-window"),
        Gaze::Door => t!("gaze-door"),
        Gaze::Aside => t!("gaze-aside"),
        Gaze::Closed => t!("gaze-closed"),
    }
}

/// How the client leaves.
pub fn parting(kind: EndingKind) -> &'static str {
    match kind {
        EndingKind::StepChosen => t!("parting-step-chosen"),
        EndingKind::Relief => t!("parting-relief"),
        EndingKind::Mixed => t!("parting-mixed"),
        EndingKind::NotHelped => t!("parting-not-helped"),
        EndingKind::Hurt => t!("parting-hurt"),
        EndingKind::LeftEarly => t!("parting-left-early"),
        EndingKind::Connected => t!("parting-connected"),
    }
}

/// A quality of a good session goal.
pub fn quality(quality: GoalQuality) -> &'static str {
    match quality {
        GoalQuality::OneIssue => t!("quality-one-issue"),
        GoalQuality::Motivating => t!("quality-motivating"),
        GoalQuality::AchievableNow => t!("quality-achievable-now"),
        GoalQuality::MostDifference => t!("quality-most-difference"),
        GoalQuality::RealisticInTime => t!("quality-realistic-in-time"),
        GoalQuality::SessionGoal => t!("quality-session-goal"),
    }
}

/// What to do with a request.
pub fn fit(fit: Fit) -> &'static str {
    match fit {
        Fit::GoAhead => t!("fit-go-ahead"),
        Fit::Adjust => t!("fit-adjust"),
        Fit::Signpost => t!("fit-signpost"),
    }
}

/// Whether a scenario is a whole session.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Session => t!("kind-session"),
        Kind::Scene => t!("kind-scene"),
    }
}

/// A file to start from.
pub fn start(start: Start) -> &'static str {
    match start {
        Start::Smallest => t!("start-smallest"),
        Start::Scene => t!("start-scene"),
        Start::SafetyTurn => t!("start-safety-turn"),
        Start::Session => t!("start-session"),
    }
}

/// What a file to start from holds.
pub fn about_start(start: Start) -> &'static str {
    match start {
        Start::Smallest => t!("start-about-smallest"),
        Start::Scene => t!("start-about-scene"),
        Start::SafetyTurn => t!("start-about-safety-turn"),
        Start::Session => t!("start-about-session"),
    }
}
