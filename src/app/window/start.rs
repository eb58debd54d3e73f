//! What can keep the window from opening, said as sentences instead of a backtrace.

use bevy::prelude::App;
use std::panic::{self, AssertUnwindSafe};

/// Why the program did not start, with what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StartError {
    #[error("There is no display to open a window on. Start this program from a desktop session, or practise in this terminal with: oaat play")]
    NoDisplay,
    #[error(
        "This program draws through X11 and found only a Wayland display. Switch XWayland on in your desktop (it sets DISPLAY), or practise in this terminal with: oaat play"
    )]
    OnlyWayland,
    #[error("The display that DISPLAY names does not answer. Check the name and that you may use it, or practise in this terminal with: oaat play")]
    DeadDisplay,
    #[error(
        "The library libxkbcommon-x11, which reads the keyboard, is missing. Install it (Debian, Ubuntu: libxkbcommon-x11-0; Fedora, Arch: libxkbcommon-x11), or practise in this terminal with: oaat play"
    )]
    NoKeyboardLibrary,
    #[error("No window could be opened ({0}). Without one you can practise in this terminal with: oaat play")]
    Other(String),
    #[error(
        "No graphics adapter was found that can draw the window. Install the driver of your graphics card, or Mesa's software Vulkan (Debian, Ubuntu: mesa-vulkan-drivers; Fedora: mesa-vulkan-drivers; Arch: vulkan-swrast). Without a window you can practise in this terminal with: oaat play"
    )]
    NoGraphics,
    #[error(
        "This system names no folder for the data of programs. Name one yourself in the environment variable OAAT_DATA, for example OAAT_DATA=~/one-at-a-time"
    )]
    NoDataFolder,
    #[error("The window closed because of an error; what you chose before it is kept. The lines above may say more.")]
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
