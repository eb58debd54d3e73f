//! Attempts brought in and taken out, at the end of the list.

use crate::app::desk::Desk;
use crate::app::home::Brought;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{button_ui, disclosure_ui, text_field_ui};
use egui::{Id, Ui};
use std::path::PathBuf;

/// The part of the list where attempts are brought in and taken out.
pub fn exchange_ui(ui: &mut Ui, desk: &mut Desk, path: &mut String) {
    disclosure_ui(ui, Id::new("attempts in and out"), "Bring attempts in, or take them out", false, |ui| {
        ui.set_max_width(theme::measure(ui).min(ui.available_width()));
        let help =
            "To take them out: a folder for the copies, with the scenarios that they were played on. To bring them in: such a folder, or one attempt’s file.";
        text_field_ui(ui, "Folder or file", help, path);
        ui.add_space(0.5 * STEP);
        ui.horizontal_wrapped(|ui| {
            let out = button_ui(ui, "Take copies out").clicked();
            let bring = button_ui(ui, "Bring in").clicked();
            let typed = path.trim().trim_matches(['"', '\'']);
            if !(out || bring) {
                return;
            }
            if typed.is_empty() {
                desk.notice("Type the path of a folder first.", false);
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
                Err(error) => desk.notice(format!("That did not work, and nothing was changed. {error}"), true),
            }
        });
    });
}

/// What came of it, in a few sentences.
fn told(brought: &Brought, out: bool) -> String {
    let count = |n: usize| if n == 1 { "1 attempt".to_owned() } else { format!("{n} attempts") };
    let mut text = match (brought.new, brought.known) {
        (0, 0) if brought.refused.is_empty() => "There was no attempt to copy.".to_owned(),
        (new, 0) => format!("{} {}.", count(new), if out { "copied out" } else { "brought in" }),
        (new, known) => {
            format!("{} {}; {known} more {} there already.", count(new), if out { "copied out" } else { "brought in" }, if known == 1 { "was" } else { "were" })
        }
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
