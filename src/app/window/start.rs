//! What can keep the window from opening, said as sentences instead of a backtrace.

use bevy::prelude::App;
use std::panic::{self, AssertUnwindSafe};

/// Why the program did not start, with what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StartError {
    #[error("There is no display to open a window on. Start this program from a desktop session, or practise in this terminal with: oaat play")]
    NoDisplay,
    #[error(
        "The display could not be used. {0}\nUsual causes: the display named in DISPLAY does not answer, or the library libxkbcommon-x11 is missing (Debian, Ubuntu: libxkbcommon-x11-0). Without a window you can practise in this terminal with: oaat play"
    )]
    Display(String),
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
        true if named("WAYLAND_DISPLAY") => {
            Err(StartError::Display("This program draws through X11: on a Wayland desktop it needs XWayland, which sets DISPLAY.".into()))
        }
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
    if panic.contains("Unable to find a GPU") { StartError::NoGraphics } else { StartError::Display(panic.lines().next().unwrap_or_default().to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_adapter_and_a_dead_display_are_told_apart_and_point_to_the_terminal() {
        let missing = built(|| panic!("Unable to find a GPU! Make sure you have installed required drivers!"));
        assert_eq!(missing.err(), Some(StartError::NoGraphics));
        let dead = built(|| panic!("Failed to build event loop: Os(OsError)"));
        let Some(StartError::Display(text)) = dead.err() else { unreachable!("a panic is an error") };
        assert!(text.contains("event loop"));
        for error in [StartError::NoDisplay, StartError::NoGraphics, StartError::Display(text)] {
            assert!(error.to_string().contains("oaat play"), "{error}");
        }
    }
}
