//! The overlay that lists the keys of the open screen.

use super::Screen;
use crate::app::Desk;
use crate::app::theme::{self, STEP, Type};
use crate::app::widgets::{body_ui, button_ui, heading_ui, key_hint_ui, quiet_ui};
use crate::texts::t;
use egui::{CornerRadius, Frame, Id, Margin, Modal, ScrollArea, Ui};

/// Keys and what they do.
type Row = (Vec<&'static str>, &'static str);

/// The keys of a screen.
#[derive(Default)]
struct Keys {
    /// Switched off with the setting for single keys.
    single: Vec<Row>,
    other: Vec<Row>,
}

fn to() -> &'static str {
    t!("help-to")
}

fn back() -> Vec<Row> {
    vec![(vec![t!("key-esc")], t!("help-back"))]
}

fn everywhere() -> Vec<Row> {
    vec![
        (vec![t!("key-tab")], t!("help-next-control")),
        (vec![t!("key-enter"), t!("key-space")], t!("help-do")),
        (vec!["F1"], t!("help-this-page")),
        (vec![t!("key-ctrl"), "+"], t!("help-zoom")),
    ]
}

fn keys_of(screen: &Screen) -> Keys {
    match screen {
        Screen::Session(_) | Screen::Drill(_) => Keys {
            single: vec![(vec!["1", to(), "9"], t!("help-select")), (vec!["A", to(), "Z"], t!("help-select-anytime"))],
            other: vec![
                (vec![t!("key-up"), t!("key-down")], t!("help-select-beside")),
                (vec![t!("key-enter")], t!("help-say")),
                (vec!["F2"], t!("help-seen")),
                (vec![t!("key-page-up")], t!("help-read-back")),
                (vec![t!("key-esc")], t!("help-pause")),
            ],
        },
        Screen::Briefing(_) => Keys { single: vec![(vec!["1", to(), "3"], t!("help-suits"))], ..Keys::default() },
        Screen::Library(_) => Keys { other: vec![(vec!["F5"], t!("help-reread"))], ..Keys::default() },
        Screen::Principles(_) => Keys { other: vec![(vec![t!("key-page-down")], t!("help-next-principle"))], ..Keys::default() },
        Screen::Workshop(_) => Keys {
            other: vec![
                (vec![t!("key-ctrl"), "Z"], t!("help-undo")),
                (vec![t!("key-ctrl"), "F"], t!("help-find")),
                (vec![t!("key-up"), t!("key-down")], t!("help-outline")),
            ],
            ..Keys::default()
        },
        _ => Keys::default(),
    }
}

fn about(screen: &Screen) -> &'static str {
    match screen {
        Screen::Welcome(_) => t!("help-welcome"),
        Screen::Library(_) => t!("help-library"),
        Screen::Practise(_) => t!("help-practise"),
        Screen::Drill(_) => t!("help-drill"),
        Screen::Watch(_) => t!("help-watch"),
        Screen::Principles(_) => t!("help-principles"),
        Screen::Briefing(_) => t!("help-briefing"),
        Screen::Session(_) => t!("help-session"),
        Screen::Rating(_) => t!("help-rating"),
        Screen::Debrief(_) => t!("help-debrief"),
        Screen::Attempts(_) => t!("help-attempts"),
        Screen::Workshop(_) => t!("help-workshop"),
        Screen::Settings(_) => t!("help-settings"),
    }
}

/// Shows the overlay; returns whether it was closed.
pub fn show(ui: &mut Ui, desk: &Desk, screen: &Screen) -> bool {
    let room = ui.ctx().content_rect().size();
    let frame = Frame::popup(ui.style()).corner_radius(CornerRadius::same(10)).inner_margin(Margin::same(24));
    let response = Modal::new(Id::new("help")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width((room.x - 12.0 * STEP).clamp(240.0, 520.0));
        heading_ui(ui, t!("help"));
        let mut close = false;
        ScrollArea::vertical().max_height((room.y - 24.0 * STEP).max(96.0)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.75 * STEP;
            body_ui(ui, about(screen));
            ui.add_space(STEP);
            let own = keys_of(screen);
            if desk.settings.single_keys {
                list(ui, &own.single);
            } else if !own.single.is_empty() {
                quiet_ui(ui, t!("help-single-off"));
            }
            list(ui, &own.other);
            // In a session Esc is among its own keys: it pauses.
            if !matches!(screen, Screen::Session(_)) {
                list(ui, &back());
            }
            list(ui, &everywhere());
        });
        ui.add_space(STEP);
        let button = button_ui(ui, t!("close"));
        // Opened by a key, closed by a key: the only control has the keyboard from the start.
        if ui.memory(|memory| memory.focused().is_none()) {
            button.request_focus();
        }
        close |= button.clicked();
        close
    });
    response.inner || response.should_close()
}

fn list(ui: &mut Ui, keys: &[Row]) {
    const KEYS: f32 = 15.0 * STEP;
    for (caps, what) in keys {
        ui.horizontal_top(|ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 0.5 * STEP;
                ui.set_width(KEYS);
                ui.set_height(theme::leading(ui, Type::Body));
                for cap in caps {
                    if *cap == to() {
                        quiet_ui(ui, cap);
                    } else {
                        key_hint_ui(ui, cap);
                    }
                }
            });
            ui.vertical(|ui| body_ui(ui, what));
        });
    }
}
