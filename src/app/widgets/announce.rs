//! Words for screen readers alone, spoken when they change.

use egui::accesskit::{Live, Role};
use egui::{Rect, Sense, Ui, Vec2};

/// Speaks a text when it appears or changes; paints nothing and takes no room.
pub fn announce(ui: &mut Ui, text: &str) {
    let id = ui.id().with("announced");
    let response = ui.interact(Rect::from_min_size(ui.cursor().min, Vec2::ZERO), id, Sense::hover());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Status);
        node.set_live(Live::Polite);
        node.set_label(text);
    });
}
