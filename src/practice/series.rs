//! What is never averaged together: with how much help a session was held, and whether it was the first with this client.

use crate::attempt::{Header, Help, Mode};
use crate::texts::t;

/// With how much help a session was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HelpLevel {
    /// Part of a course.
    Assessment,
    /// Nothing was told before the debrief.
    Without,
    /// The trainee said it in their own words before the responses showed.
    SaidFirst,
    /// With a word on each response as it goes.
    Feedback,
    Guided,
    GuidedAndSaidFirst,
}

impl HelpLevel {
    /// `None` for a trial: somebody was trying out a scenario, not themselves.
    pub fn of(mode: Mode, help: Help) -> Option<HelpLevel> {
        Some(match (mode, help) {
            (Mode::Trial, _) => return None,
            (Mode::Assessment, _) => HelpLevel::Assessment,
            (_, Help { guided: true, say_first: true }) => HelpLevel::GuidedAndSaidFirst,
            (_, Help { guided: true, say_first: false }) => HelpLevel::Guided,
            (Mode::Practice, _) => HelpLevel::Feedback,
            (Mode::WithoutFeedback, Help { say_first: true, .. }) => HelpLevel::SaidFirst,
            (Mode::WithoutFeedback, _) => HelpLevel::Without,
        })
    }

    /// How one was helped, in the language that is spoken.
    pub fn words(self) -> &'static str {
        match self {
            HelpLevel::Assessment => t!("help-assessment"),
            HelpLevel::Without => t!("help-without"),
            HelpLevel::SaidFirst => t!("help-said-first"),
            HelpLevel::Feedback => t!("help-feedback"),
            HelpLevel::Guided => t!("help-guided"),
            HelpLevel::GuidedAndSaidFirst => t!("help-guided-said-first"),
        }
    }

    /// Whether nothing helped with choosing.
    pub fn is_unaided(self) -> bool {
        matches!(self, HelpLevel::Assessment | HelpLevel::Without | HelpLevel::SaidFirst)
    }
}

/// Sessions that can stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Series {
    pub help: HelpLevel,
    /// The scenario had been played before.
    pub repeat: bool,
}

impl Series {
    /// `None` for a trial.
    pub fn of(header: &Header) -> Option<Series> {
        HelpLevel::of(header.mode, header.help).map(|help| Series { help, repeat: header.repeat })
    }

    /// The series as people read it: ‘without help, first time with this client’.
    pub fn words(self) -> String {
        let help = self.help.words();
        if self.repeat { t!("series-repeat", help = help) } else { t!("series-first", help = help) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_help_is_told_apart_and_trials_are_none() {
        let help = |guided, say_first| Help { guided, say_first };
        let of = |mode, h| HelpLevel::of(mode, h);
        assert_eq!(of(Mode::Trial, help(false, false)), None);
        assert_eq!(of(Mode::Assessment, help(false, false)), Some(HelpLevel::Assessment));
        assert_eq!(of(Mode::WithoutFeedback, help(false, false)), Some(HelpLevel::Without));
        assert_eq!(of(Mode::WithoutFeedback, help(false, true)), Some(HelpLevel::SaidFirst));
        assert_eq!(of(Mode::Practice, help(false, false)), Some(HelpLevel::Feedback));
        assert_eq!(of(Mode::Practice, help(true, false)), Some(HelpLevel::Guided));
        assert_eq!(of(Mode::Practice, help(true, true)), Some(HelpLevel::GuidedAndSaidFirst));
        assert_eq!(Series { help: HelpLevel::Guided, repeat: true }.words(), "guided, played before");
    }
}
