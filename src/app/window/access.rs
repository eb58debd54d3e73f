//! What a screen reader asks for reaches egui: bevy_egui publishes the tree of names but forwards no actions.

use bevy::a11y::{AccessibilityRequested, ActionRequest};
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
    app.add_systems(Last, wake);
}

/// Hands every waiting action to egui as an input event.
fn forward(
    mut taken: MessageReader<ActionRequest>,
    handlers: Res<WinitActionRequestHandlers>,
    context: Single<Entity, With<PrimaryEguiContext>>,
    mut events: MessageWriter<EguiInputEvent>,
) {
    let mut hand = |request| _ = events.write(EguiInputEvent { context: *context, event: egui::Event::AccessKitActionRequest(request) });
    // What came while the last frame was under way: bevy took it out of the queue at the end of that frame.
    taken.read().for_each(|request| hand(request.0.clone()));
    for handler in handlers.values() {
        // A poisoned lock still holds the requests.
        let mut waiting = handler.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        waiting.drain(..).for_each(&mut hand);
    }
}

/// Asks for one frame more where bevy took requests out of the queue: the thread that looks for them there may not have seen them.
fn wake(mut taken: MessageReader<ActionRequest>, proxy: Res<EventLoopProxyWrapper>) {
    if taken.read().count() > 0 {
        // A loop that has ended needs no waking.
        _ = proxy.send_event(WinitUserEvent::WakeUp);
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

#[cfg(test)]
mod tests {
    use super::*;
    use bevy::winit::accessibility::WinitActionRequestHandler;
    use egui::accesskit;
    use std::collections::VecDeque;
    use std::sync::{Arc, Mutex};

    fn request(target: u64) -> accesskit::ActionRequest {
        accesskit::ActionRequest { action: accesskit::Action::Click, target_tree: accesskit::TreeId::ROOT, target_node: accesskit::NodeId(target), data: None }
    }

    #[test]
    fn a_press_reaches_egui_whether_it_comes_between_frames_or_during_one() {
        let mut app = App::new();
        app.add_message::<ActionRequest>().add_message::<EguiInputEvent>().add_systems(PreUpdate, forward);
        app.world_mut().spawn(PrimaryEguiContext);
        let queue = WinitActionRequestHandler(VecDeque::from([request(2)]));
        let window = app.world_mut().spawn_empty().id();
        app.insert_resource(WinitActionRequestHandlers([(window, Arc::new(Mutex::new(queue)))].into_iter().collect()));
        // As bevy's own system leaves it at the end of a frame.
        app.world_mut().write_message(ActionRequest(request(1)));
        app.update();
        let events = app.world().resource::<Messages<EguiInputEvent>>();
        let targets: Vec<u64> = events
            .iter_current_update_messages()
            .filter_map(|event| match &event.event {
                egui::Event::AccessKitActionRequest(request) => Some(request.target_node.0),
                _ => None,
            })
            .collect();
        assert_eq!(targets, [1, 2]);
    }
}
