//! What the closed sets of this module are called in the language that is spoken. Files keep the names that the sets have of themselves, and so do most lists of the command line.

use super::{Dimension, Frame, HarmSeverity, Move, Phase, Setting, Sign, Suitability};
use crate::texts::t;

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
