//! The overlay that lists the keys of the open screen.

use super::Screen;
use crate::app::Desk;
use crate::app::theme::{self, STEP, Type};
use crate::app::widgets::{body_ui, button_ui, heading_ui, key_hint_ui, quiet_ui};
use egui::{CornerRadius, Frame, Id, Margin, Modal, ScrollArea, Ui};

/// Keys and what they do.
type Row = (&'static [&'static str], &'static str);

/// The keys of a screen.
struct Keys {
    /// Switched off with the setting for single keys.
    single: &'static [Row],
    other: &'static [Row],
}

const BACK: &[Row] = &[(&["Esc"], "back; in a field, leave the field")];

const NONE: Keys = Keys { single: &[], other: &[] };

const EVERYWHERE: &[Row] = &[
    (&["Tab"], "to the next control; with Shift, to the one before"),
    (&["Enter", "Space"], "do what has the focus"),
    (&["F1"], "this page"),
    (&["Ctrl", "+"], "larger; with − smaller, with 0 as it was"),
];

const LIBRARY: Keys = Keys { single: &[], other: &[(&["F5"], "read the opened folder again")] };

const PRINCIPLES: Keys = Keys { single: &[], other: &[(&["Page down"], "the next principle")] };

const BRIEFING: Keys = Keys { single: &[(&["1", "to", "3"], "answer whether one session suits")], other: &[] };

const SESSION: Keys = Keys {
    single: &[(&["1", "to", "9"], "select a response"), (&["A", "to", "Z"], "select a response that is open at any time, by the letter beside it")],
    other: &[
        (&["Up", "Down"], "select the response above or below"),
        (&["Enter"], "say what is selected"),
        (&["F2"], "what can be seen, in words"),
        (&["Page up"], "read back in the conversation; with Page down, forward"),
        (&["Esc"], "pause, with a way to leave"),
    ],
};

const WORKSHOP: Keys = Keys {
    single: &[],
    other: &[
        (&["Ctrl", "Z"], "take back the last change; with Shift, make it again"),
        (&["Ctrl", "F"], "look for words or ids"),
        (&["Up", "Down"], "along the outline, and along the map"),
    ],
};

fn keys_of(screen: &Screen) -> Keys {
    match screen {
        Screen::Session(_) | Screen::Drill(_) => SESSION,
        Screen::Briefing(_) => BRIEFING,
        Screen::Library(_) => LIBRARY,
        Screen::Principles(_) => PRINCIPLES,
        Screen::Workshop(_) => WORKSHOP,
        _ => NONE,
    }
}

fn about(screen: &Screen) -> &'static str {
    match screen {
        Screen::Welcome(_) => "What to know before the first session. It is shown once; Settings leads back here.",
        Screen::Library(_) => "The clients you can meet. Open a folder of your own scenarios at the end of the page.",
        Screen::Practise(_) => "What is worth doing next and why, short drills of single moments, sessions to watch and rate, and how it has gone over time.",
        Screen::Drill(_) => "Single moments for one principle. A response that misses leads back to the same moment; nothing of it counts as a session.",
        Screen::Watch(_) => "A session held by somebody else. Watch it, rate each principle, and see your ratings beside what was computed.",
        Screen::Principles(_) => "What a session is looked at for, with an example of each. Nothing here gives away a scenario.",
        Screen::Briefing(_) => "What a client wrote before they come, and whether one session suits.",
        Screen::Session(_) => "The session. Take your time: the clock on the screen moves with what you say, not with how long you think.",
        Screen::Rating(_) => "How you think it went, before you read what was found.",
        Screen::Debrief(_) => "What the session showed. The first page is the whole of it in short; the rest is for looking closer.",
        Screen::Attempts(_) => "Every session you began. Unfinished ones can be resumed where they stopped.",
        Screen::Workshop(_) => "For trainers: your own scenarios, checked as they change, changed in a form or in any editor, and played from any moment.",
        Screen::Settings(_) => "How the program looks and works for you. Every change is kept at once.",
    }
}

/// Shows the overlay; returns whether it was closed.
pub fn show(ui: &mut Ui, desk: &Desk, screen: &Screen) -> bool {
    let room = ui.ctx().content_rect().size();
    let frame = Frame::popup(ui.style()).corner_radius(CornerRadius::same(10)).inner_margin(Margin::same(24));
    let response = Modal::new(Id::new("help")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width((room.x - 12.0 * STEP).clamp(240.0, 520.0));
        heading_ui(ui, "Help");
        let mut close = false;
        ScrollArea::vertical().max_height((room.y - 24.0 * STEP).max(96.0)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.75 * STEP;
            body_ui(ui, about(screen));
            ui.add_space(STEP);
            let own = keys_of(screen);
            if desk.settings.single_keys {
                list(ui, own.single);
            } else if !own.single.is_empty() {
                quiet_ui(ui, "Single keys are switched off in Settings.");
            }
            list(ui, own.other);
            // In a session Esc is among its own keys: it pauses.
            if !matches!(screen, Screen::Session(_)) {
                list(ui, BACK);
            }
            list(ui, EVERYWHERE);
        });
        ui.add_space(STEP);
        let button = button_ui(ui, "Close");
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
                for cap in *caps {
                    if *cap == "to" {
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
