//! What a screen reader asks for reaches egui: bevy_egui publishes the tree of names but forwards no actions.

use bevy::a11y::AccessibilityRequested;
use bevy::prelude::*;
use bevy::winit::accessibility::WinitActionRequestHandlers;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use bevy_egui::input::EguiInputEvent;
use bevy_egui::{EguiInputSet, PrimaryEguiContext};
use std::time::Duration;

/// How long after a request the tree is published once more.
const AFTER: Duration = Duration::from_millis(120);

pub fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, forward.in_set(EguiInputSet::ReadBevyMessages));
    app.add_systems(Update, watch);
}

/// Hands every waiting action to egui as an input event.
fn forward(handlers: Res<WinitActionRequestHandlers>, context: Single<Entity, With<PrimaryEguiContext>>, mut events: MessageWriter<EguiInputEvent>) {
    for handler in handlers.values() {
        // A poisoned lock still holds the requests.
        let mut waiting = handler.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        while let Some(request) = waiting.pop_front() {
            events.write(EguiInputEvent { context: *context, event: egui::Event::AccessKitActionRequest(request) });
        }
    }
}

/// Requests lie in a queue without waking the sleeping window, so a thread looks for them: seldom while no assistive technology is there, often once one is.
fn watch(requested: Res<AccessibilityRequested>, handlers: Res<WinitActionRequestHandlers>, proxy: Res<EventLoopProxyWrapper>, mut watching: Local<bool>) {
    // The queue comes with the window.
    if *watching || handlers.is_empty() {
        return;
    }
    *watching = true;
    let requested = requested.clone();
    let handlers: Vec<_> = handlers.values().cloned().collect();
    let proxy = (**proxy).clone();
    std::thread::spawn(move || {
        let (mut known, mut again) = (false, 0);
        loop {
            std::thread::sleep(if again > 0 { AFTER } else { Duration::from_millis(if known { 25 } else { 500 }) });
            let here = requested.get();
            let waiting = here && handlers.iter().any(|h| !h.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).is_empty());
            // When it arrives, one pass publishes the tree; a few more follow, so that nobody is left with a tree of the moment before.
            if here != known || waiting {
                again = 3;
            } else if again > 0 {
                again -= 1;
            } else {
                continue;
            }
            known = here;
            if proxy.send_event(WinitUserEvent::WakeUp).is_err() {
                return;
            }
        }
    });
}
