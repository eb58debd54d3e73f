//! The window's title and size; the size is remembered when it closes.

use crate::app::desk::Desk;
use crate::app::settings::WindowPlace;
use crate::texts::t;
use bevy::ecs::system::NonSendMarker;
use bevy::prelude::*;
use bevy::window::{PrimaryWindow, RequestRedraw, WindowCloseRequested, WindowResizeConstraints, WindowResized, WindowResolution, WindowScaleFactorChanged};
use bevy::winit::WINIT_WINDOWS;

/// The smallest window that everything fits into, in logical pixels.
const LEAST: (f32, f32) = (1024.0, 640.0);

pub fn plugin(app: &mut App) {
    app.add_systems(Update, (settle, name));
    app.add_systems(Last, remember.before(bevy::window::close_when_requested));
}

/// The interface learns of a new size one frame late, and nothing else may wake the window to draw that frame.
fn settle(mut resized: MessageReader<WindowResized>, mut rescaled: MessageReader<WindowScaleFactorChanged>, mut redraw: MessageWriter<RequestRedraw>) {
    if resized.read().count() + rescaled.read().count() > 0 {
        redraw.write(RequestRedraw);
    }
}

/// The window as it was left.
pub fn window(place: &WindowPlace) -> Window {
    let pixels = |length: f32, least: f32| length.max(least).round() as u32;
    let mut window = Window {
        title: t!("program-name").into(),
        name: Some("one-at-a-time".into()),
        resolution: WindowResolution::new(pixels(place.width, LEAST.0), pixels(place.height, LEAST.1)),
        resize_constraints: WindowResizeConstraints { min_width: LEAST.0, min_height: LEAST.1, ..WindowResizeConstraints::default() },
        ..Window::default()
    };
    window.set_maximized(place.maximized);
    window
}

/// The open screen stands in the title, so that lists of windows and screen readers tell where one is.
fn name(window: Option<Single<&mut Window, With<PrimaryWindow>>>, desk: NonSend<Desk>) {
    let title = t!("window-title", screen = desk.screen.name());
    if let Some(mut window) = window.filter(|window| window.title != title) {
        window.title = title;
    }
}

/// Once, when the window is about to close: writing it at every step of a resize would keep the disk busy for nothing.
fn remember(
    mut closing: MessageReader<WindowCloseRequested>,
    mut exiting: MessageReader<AppExit>,
    window: Option<Single<(Entity, &Window), With<PrimaryWindow>>>,
    mut desk: NonSendMut<Desk>,
    _main_thread: NonSendMarker,
) {
    let ends = closing.read().count() + exiting.read().count() > 0;
    let Some((entity, window)) = window.filter(|_| ends).map(|single| *single) else { return };
    let maximized = WINIT_WINDOWS.with_borrow(|windows| windows.get_window(entity).is_some_and(|w| w.is_maximized()));
    let place = &mut desk.settings.window;
    place.maximized = maximized;
    if !maximized {
        (place.width, place.height) = (window.width(), window.height());
    }
    desk.save_settings();
    desk.leave_workshop();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_never_smaller_than_everything_needs() {
        let small = window(&WindowPlace { width: 320.0, height: 320.0, maximized: false });
        assert_eq!((small.width(), small.height()), LEAST);
        let large = window(&WindowPlace { width: 1600.0, height: 1000.0, maximized: true });
        assert_eq!((large.width(), large.height()), (1600.0, 1000.0));
    }
}
