//! What the closed sets of the other modules are called on screen. Files and the command line keep the names that those modules give.

use crate::analysis::Player;
use crate::authoring::starts::Start;
use crate::rubric::{Dimension, Frame, HarmSeverity, Move, Phase, Setting, Sign, Suitability};
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

/// What kind of response something is.
pub fn kind_of_response(kind: Move) -> &'static str {
    match kind {
        Move::OpenQuestion => t!("move-open-question"),
        Move::ClosedQuestion => t!("move-closed-question"),
        Move::DirectQuestion => t!("move-direct-question"),
        Move::SimpleReflection => t!("move-simple-reflection"),
        Move::ComplexReflection => t!("move-complex-reflection"),
        Move::Affirmation => t!("move-affirmation"),
        Move::Summary => t!("move-summary"),
        Move::Information => t!("move-information"),
        Move::InformationWithPermission => t!("move-information-with-permission"),
        Move::Advice => t!("move-advice"),
        Move::AdviceWithPermission => t!("move-advice-with-permission"),
        Move::Invitation => t!("move-invitation"),
        Move::Autonomy => t!("move-autonomy"),
        Move::Structure => t!("move-structure"),
        Move::Exercise => t!("move-exercise"),
        Move::Reassurance => t!("move-reassurance"),
        Move::SelfDisclosure => t!("move-self-disclosure"),
        Move::Confrontation => t!("move-confrontation"),
        Move::Silence => t!("move-silence"),
    }
}

/// Where in a session something belongs.
pub fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Access => t!("phase-access"),
        Phase::Contract => t!("phase-contract"),
        Phase::Focus => t!("phase-focus"),
        Phase::Goal => t!("phase-goal"),
        Phase::Resources => t!("phase-resources"),
        Phase::Solution => t!("phase-solution"),
        Phase::Rehearsal => t!("phase-rehearsal"),
        Phase::Plan => t!("phase-plan"),
        Phase::Ending => t!("phase-ending"),
        Phase::FollowUp => t!("phase-follow-up"),
    }
}

/// What should be taken up.
pub fn sign(sign: Sign) -> &'static str {
    match sign {
        Sign::Suicide => t!("sign-suicide"),
        Sign::SelfHarm => t!("sign-self-harm"),
        Sign::HarmToOthers => t!("sign-harm-to-others"),
        Sign::HarmFromOthers => t!("sign-harm-from-others"),
        Sign::Child => t!("sign-child"),
        Sign::DependentAdult => t!("sign-dependent-adult"),
        Sign::AcuteDistress => t!("sign-acute-distress"),
        Sign::Drift => t!("sign-drift"),
        Sign::Strain => t!("sign-strain"),
    }
}

/// What kind of session it became.
pub fn frame(frame: Frame) -> &'static str {
    match frame {
        Frame::Ordinary => t!("frame-ordinary"),
        Frame::Safety => t!("frame-safety"),
        Frame::Referral => t!("frame-referral"),
    }
}

/// Where a session takes place.
pub fn setting(setting: Setting) -> &'static str {
    match setting {
        Setting::Room => t!("setting-room"),
        Setting::Online => t!("setting-online"),
        Setting::Phone => t!("setting-phone"),
        Setting::WalkIn => t!("setting-walk-in"),
        Setting::School => t!("setting-school"),
        Setting::Workplace => t!("setting-workplace"),
    }
}

/// A number of client state.
pub fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Trust => t!("dimension-trust"),
        Dimension::Hope => t!("dimension-hope"),
        Dimension::Clarity => t!("dimension-clarity"),
        Dimension::Agency => t!("dimension-agency"),
        Dimension::Distress => t!("dimension-distress"),
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

/// Whom a service offers a single session.
pub fn suitability(suitability: Suitability) -> &'static str {
    match suitability {
        Suitability::Criteria => t!("suitability-criteria"),
        Suitability::OfferToAll => t!("suitability-offer-to-all"),
    }
}

/// What a harm does, as a verb: this hinders.
pub fn severity(severity: HarmSeverity) -> &'static str {
    match severity {
        HarmSeverity::Hinders => t!("severity-hinders"),
        HarmSeverity::Hurts => t!("severity-hurts"),
        HarmSeverity::Endangers => t!("severity-endangers"),
    }
}

/// Whether a scenario is a whole session.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Session => t!("kind-session"),
        Kind::Scene => t!("kind-scene"),
    }
}

/// Who chooses by a rule.
pub fn player(player: Player) -> &'static str {
    match player {
        Player::Clicker => t!("player-clicker"),
        Player::Longest => t!("player-longest"),
        Player::Shortest => t!("player-shortest"),
        Player::First => t!("player-first"),
        Player::Last => t!("player-last"),
        Player::MostQuestions => t!("player-most-questions"),
        Player::MostEmpathic => t!("player-most-empathic"),
        Player::BestEffect => t!("player-best-effect"),
        Player::Historian => t!("player-historian"),
        Player::Adviser => t!("player-adviser"),
        Player::Cheerleader => t!("player-cheerleader"),
        Player::Interrogator => t!("player-interrogator"),
        Player::Skilled => t!("player-skilled"),
    }
}

/// The rule that somebody chooses by, in a sentence.
pub fn rule_of(player: Player) -> &'static str {
    match player {
        Player::Clicker => t!("rule-clicker"),
        Player::Longest => t!("rule-longest"),
        Player::Shortest => t!("rule-shortest"),
        Player::First => t!("rule-first"),
        Player::Last => t!("rule-last"),
        Player::MostQuestions => t!("rule-most-questions"),
        Player::MostEmpathic => t!("rule-most-empathic"),
        Player::BestEffect => t!("rule-best-effect"),
        Player::Historian => t!("rule-historian"),
        Player::Adviser => t!("rule-adviser"),
        Player::Cheerleader => t!("rule-cheerleader"),
        Player::Interrogator => t!("rule-interrogator"),
        Player::Skilled => t!("rule-skilled"),
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
