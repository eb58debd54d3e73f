//! What the program remembers between starts.

use crate::files::{self, FileError};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// The trainee's own choices. Unknown fields are ignored and missing ones take their defaults, so that settings survive updates in both directions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub theme: ThemeChoice,
    /// 1.0 is 100 %.
    pub zoom: f32,
    pub reduced_motion: bool,
    /// Single letters and digits choose responses; off for people whose assistive technology needs these keys.
    pub single_keys: bool,
    /// A box to type in before the responses are shown.
    pub say_first: bool,
    /// After each response a word on what it did.
    pub guided: bool,
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
            theme: ThemeChoice::Light,
            zoom: 1.0,
            reduced_motion: false,
            single_keys: true,
            say_first: false,
            guided: false,
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
            Err(error) => return (Settings::default(), Some(format!("Your settings could not be read, so the usual ones are in force. {error}"))),
        };
        match ron::from_str::<Settings>(&text) {
            Ok(mut settings) => {
                settings.zoom = if settings.zoom.is_finite() { settings.zoom.clamp(*Self::ZOOM.start(), *Self::ZOOM.end()) } else { 1.0 };
                let sane = |n: f32, or: f32| if n.is_finite() && (320.0..=16_000.0).contains(&n) { n } else { or };
                settings.window.width = sane(settings.window.width, 1280.0);
                settings.window.height = sane(settings.window.height, 800.0);
                (settings, None)
            }
            Err(error) => {
                let aside = path.with_extension("damaged.ron");
                let kept = match files::write_whole(&aside, text.as_bytes()) {
                    Ok(()) => format!("The damaged file is kept as {}.", aside.display()),
                    Err(error) => error.to_string(),
                };
                (Settings::default(), Some(format!("Your settings are damaged ({error}), so the usual ones are in force. {kept}")))
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
