//! What the program remembers between starts.

use crate::attempt::Help;
use crate::files::{self, FileError};
use crate::texts::{Language, t};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// The trainee's own choices. Unknown fields are ignored and missing ones take their defaults, so that settings survive updates in both directions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the interface.
    pub language: Language,
    pub theme: ThemeChoice,
    pub reading: Reading,
    /// 1.0 is 100 %.
    pub zoom: f32,
    pub reduced_motion: bool,
    /// The figure shows only what is also said, as in an assessment.
    pub plain_figure: bool,
    /// Single letters and digits choose responses; off for people whose assistive technology needs these keys.
    pub single_keys: bool,
    /// How sessions are practised unless the briefing says otherwise.
    pub way: Way,
    /// A name of the trainee's own choosing, never a real one.
    pub pseudonym: String,
    /// Where the trainee turns for help for themselves; their own words. Never taken from a scenario's policy.
    pub own_help: String,
    /// The notice before the first session has been read.
    pub welcomed: bool,
    /// The folder of scenarios opened last.
    pub folder: Option<PathBuf>,
    pub window: WindowPlace,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    Light,
    Dark,
    ContrastLight,
    ContrastDark,
}

/// The ways to practise a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    /// After each response a word on what it did.
    Guided,
    /// Nothing until the debrief.
    Whole,
    /// Own words before the responses show, and beside a model afterwards.
    SayFirst,
}

impl Way {
    pub const ALL: [Way; 3] = [Way::Whole, Way::Guided, Way::SayFirst];

    pub fn name(self) -> &'static str {
        match self {
            Way::Whole => t!("way-whole"),
            Way::Guided => t!("way-guided"),
            Way::SayFirst => t!("way-say-first"),
        }
    }

    /// What it means, in a sentence or two.
    pub fn meaning(self) -> &'static str {
        match self {
            Way::Whole => t!("way-whole-meaning"),
            Way::Guided => t!("way-guided-meaning"),
            Way::SayFirst => t!("way-say-first-meaning"),
        }
    }

    /// What the record says of it.
    pub fn help(self) -> Help {
        Help { say_first: self == Way::SayFirst, guided: self == Way::Guided }
    }
}

/// How text is set. The widest settings are those that WCAG 2.2 (1.4.12) asks for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reading {
    /// The distance of lines, as a multiple of the usual one: 1 to 1.4.
    pub lines: f32,
    /// What is added between two letters, as a share of their size: 0 to 0.12.
    pub letters: f32,
    /// The length of lines of prose, as a multiple of the usual one: 0.7 to 1.4.
    pub measure: f32,
}

impl Default for Reading {
    fn default() -> Self {
        Reading { lines: 1.0, letters: 0.0, measure: 1.0 }
    }
}

impl Reading {
    /// Every number within its bounds.
    fn bounded(self) -> Reading {
        let within = |n: f32, low: f32, high: f32, or: f32| if n.is_finite() { n.clamp(low, high) } else { or };
        Reading { lines: within(self.lines, 1.0, 1.4, 1.0), letters: within(self.letters, 0.0, 0.12, 0.0), measure: within(self.measure, 0.7, 1.4, 1.0) }
    }
}

/// The window's inner size in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowPlace {
    pub width: f32,
    pub height: f32,
    pub maximized: bool,
}

impl Default for WindowPlace {
    fn default() -> Self {
        WindowPlace { width: 1280.0, height: 800.0, maximized: false }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            language: Language::default(),
            theme: ThemeChoice::Light,
            reading: Reading::default(),
            zoom: 1.0,
            reduced_motion: false,
            plain_figure: false,
            single_keys: true,
            way: Way::Whole,
            pseudonym: String::new(),
            own_help: String::new(),
            welcomed: false,
            folder: None,
            window: WindowPlace::default(),
        }
    }
}

impl Settings {
    pub const ZOOM: std::ops::RangeInclusive<f32> = 0.75..=2.5;

    /// Reads the settings. Damaged ones are set aside under another name, never lost; the sentence says so.
    pub fn load(path: &Path) -> (Settings, Option<String>) {
        let text = match files::read_text(path) {
            Ok(text) => text,
            Err(FileError::Missing { .. }) => return (Settings::default(), None),
            Err(error) => return (Settings::default(), Some(t!("settings-not-read", why = error.to_string()))),
        };
        match ron::from_str::<Settings>(&text) {
            Ok(mut settings) => {
                settings.zoom = if settings.zoom.is_finite() { settings.zoom.clamp(*Self::ZOOM.start(), *Self::ZOOM.end()) } else { 1.0 };
                settings.reading = settings.reading.bounded();
                let sane = |n: f32, or: f32| if n.is_finite() && (320.0..=16_000.0).contains(&n) { n } else { or };
                settings.window.width = sane(settings.window.width, 1280.0);
                settings.window.height = sane(settings.window.height, 800.0);
                (settings, None)
            }
            Err(error) => {
                let aside = path.with_extension("damaged.ron");
                let kept = match files::write_whole(&aside, text.as_bytes()) {
                    Ok(()) => t!("settings-aside", file = aside.display().to_string()),
                    Err(error) => error.to_string(),
                };
                (Settings::default(), Some(t!("settings-damaged", why = error.to_string(), kept = kept)))
            }
        }
    }

    /// Writes the settings whole.
    pub fn save(&self, path: &Path) -> Result<(), FileError> {
        // Plain data: serialising it cannot fail; an empty file would read as damaged and be set aside.
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()).unwrap_or_default();
        files::write_whole(path, text.as_bytes())
    }
}
