//! The desktop face: bevy and egui live here and nowhere else.
//!
//! [`Desk`] is the whole program without a window: screens are egui functions over it, so tests drive them by label and by keyboard. `window` gives it a
//! window, input and time; `stage` draws the room and the client's figure behind it.

pub mod attempts;
pub mod desk;
pub mod home;
pub mod screens;
pub mod settings;
pub mod stage;
pub mod theme;
pub mod training;
pub mod widgets;
mod window;
pub mod worker;

pub use desk::Desk;
pub use window::{StartError, run};
