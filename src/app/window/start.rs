//! What can keep the window from opening, said as sentences instead of a backtrace.

use crate::texts::t;
use bevy::prelude::App;
use std::panic::{self, AssertUnwindSafe};

/// Why the program did not start, with what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StartError {
    #[error("{}", t!("start-no-display"))]
    NoDisplay,
    #[error("{}", t!("start-only-wayland"))]
    OnlyWayland,
    #[error("{}", t!("start-dead-display"))]
    DeadDisplay,
    #[error("{}", t!("start-no-keyboard"))]
    NoKeyboardLibrary,
    #[error("{}", t!("start-other", why = .0))]
    Other(String),
    #[error("{}", t!("start-no-graphics"))]
    NoGraphics,
    #[error("{}", t!("start-no-folder"))]
    NoDataFolder,
    #[error("{}", t!("start-stopped"))]
    Stopped,
}

/// Whether there is a display at all, asked before anything tries to use it.
pub fn display() -> Result<(), StartError> {
    let named = |variable: &str| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
    match cfg!(target_os = "linux") {
        true if named("DISPLAY") => Ok(()),
        true if named("WAYLAND_DISPLAY") => Err(StartError::OnlyWayland),
        true => Err(StartError::NoDisplay),
        false => Ok(()),
    }
}

/// Builds the app. bevy and winit panic when the display does not answer or no adapter is there; these panics are told as errors, and silently.
pub fn built(build: impl FnOnce() -> App) -> Result<App, StartError> {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let built = panic::catch_unwind(AssertUnwindSafe(build));
    panic::set_hook(hook);
    built.map_err(|payload| {
        let text = payload.downcast_ref::<String>().map(String::as_str).or(payload.downcast_ref::<&str>().copied()).unwrap_or_default();
        told(text)
    })
}

/// The error that a panic while building stands for.
fn told(panic: &str) -> StartError {
    match panic {
        text if text.contains("Unable to find a GPU") => StartError::NoGraphics,
        text if text.contains("XOpenDisplayFailed") => StartError::DeadDisplay,
        text if text.contains("xkbcommon") => StartError::NoKeyboardLibrary,
        text => StartError::Other(text.lines().next().unwrap_or_default().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_panic_of_the_libraries_becomes_a_sentence_that_points_to_the_terminal() {
        let cases = [
            ("Unable to find a GPU! Make sure you have installed required drivers!", StartError::NoGraphics),
            ("Failed to build event loop: Os(OsError { error: XNotSupported(XOpenDisplayFailed) })", StartError::DeadDisplay),
            ("Library libxkbcommon-x11.so could not be loaded.", StartError::NoKeyboardLibrary),
            ("Something else\nin two lines", StartError::Other("Something else".into())),
        ];
        for (panic, error) in cases {
            assert_eq!(built(|| panic!("{panic}")).err(), Some(error));
        }
        let all = [
            StartError::NoDisplay,
            StartError::OnlyWayland,
            StartError::DeadDisplay,
            StartError::NoKeyboardLibrary,
            StartError::NoGraphics,
            StartError::Other(String::new()),
        ];
        for error in all {
            assert!(error.to_string().ends_with("oaat play"), "{error}");
        }
    }
}
