//! Attempts brought in and taken out, at the end of the list.

use crate::app::desk::Desk;
use crate::app::home::Brought;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{button_ui, disclosure_ui, text_field_ui};
use crate::texts::t;
use egui::{Id, Ui};
use std::path::PathBuf;

/// The part of the list where attempts are brought in and taken out.
pub fn exchange_ui(ui: &mut Ui, desk: &mut Desk, path: &mut String) {
    disclosure_ui(ui, Id::new("attempts in and out"), t!("exchange-title"), false, |ui| {
        ui.set_max_width(theme::measure(ui).min(ui.available_width()));
        let help = t!("exchange-help");
        text_field_ui(ui, t!("exchange-path"), help, path);
        ui.add_space(0.5 * STEP);
        ui.horizontal_wrapped(|ui| {
            let out = button_ui(ui, t!("exchange-out")).clicked();
            let bring = button_ui(ui, t!("exchange-in")).clicked();
            let typed = path.trim().trim_matches(['"', '\'']);
            if !(out || bring) {
                return;
            }
            if typed.is_empty() {
                desk.notice(t!("folder-type-path"), false);
                return;
            }
            let folder = PathBuf::from(typed);
            let done = if out { desk.home.export(&folder) } else { desk.home.import(&folder) };
            match done {
                Ok(brought) => {
                    let bad = !brought.refused.is_empty();
                    desk.notice(told(&brought, out), bad);
                    if bring {
                        desk.reread_attempts();
                    }
                }
                Err(error) => desk.notice(t!("exchange-failed", why = error.to_string()), true),
            }
        });
    });
}

/// What came of it, in a few sentences.
fn told(brought: &Brought, out: bool) -> String {
    let mut text = match (brought.new, brought.known, out) {
        (0, 0, _) if brought.refused.is_empty() => t!("exchange-nothing").to_owned(),
        (new, 0, true) => t!("exchange-copied", count = new),
        (new, 0, false) => t!("exchange-brought", count = new),
        (new, known, true) => t!("exchange-copied-known", count = new, known = known),
        (new, known, false) => t!("exchange-brought-known", count = new, known = known),
    };
    for refused in &brought.refused {
        text.push(' ');
        text.push_str(refused);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_of_it_is_told_in_numbers_and_sentences() {
        assert_eq!(told(&Brought::default(), false), "There was no attempt to copy.");
        assert_eq!(told(&Brought { new: 2, known: 0, refused: vec![] }, true), "2 attempts copied out.");
        let all = Brought { new: 1, known: 3, refused: vec!["One was damaged.".into()] };
        assert_eq!(told(&all, false), "1 attempt brought in; 3 more were there already. One was damaged.");
    }
}
