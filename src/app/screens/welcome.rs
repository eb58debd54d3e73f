//! What is said before the first session: one page, read once, to be found again under Settings.

use super::{Next, Screen};
use crate::app::Desk;
use crate::app::widgets::{lead_ui, page_ui, primary_button_ui, prose_ui, section_ui, small_ui, text_area_ui, text_field_ui, title_ui};

/// The page before the first session.
#[derive(Default)]
pub struct WelcomeView {}

const POINTS: [(&str, &str); 4] = [
    (
        "Nobody here is real",
        "Every client is made up, and so is everything they tell you. Some stories are heavy all the same. Each one says beforehand what it touches on, so that you can choose.",
    ),
    (
        "Mistakes are what this is for",
        "Nothing that you choose can hurt anyone. A response that goes wrong shows you why it went wrong, which is worth more than one that went well by luck. You can hold any session again, as often as you like.",
    ),
    (
        "Stop whenever you want",
        "You can pause or leave a session at any moment. Leaving leaves no mark: nothing is counted against you, and you can go on later from where you were.",
    ),
    (
        "What this can and cannot show",
        "You choose among responses that are written for you. Choosing well is not yet saying it well to somebody across the room, and no result here is a licence to practise.",
    ),
];

impl WelcomeView {
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk) -> Next {
        page_ui(ui, crate::app::theme::READING, |ui| {
            title_ui(ui, "Before you begin");
            lead_ui(ui, "This is a practice room for single-session therapy. You meet a client, choose what to say, see what it does, and read afterwards why.");
            for (title, text) in POINTS {
                section_ui(ui, title, |ui| prose_ui(ui, text));
            }
            section_ui(ui, "Who will see what", |ui| {
                prose_ui(
                    ui,
                    "Only you, unless you hand it to someone. The program has no account and uses no network. What you choose and type stays in one folder on this machine:",
                );
                small_ui(ui, &desk.home.root().display().to_string());
            });
            section_ui(ui, "Two things of your own", |ui| {
                let help = "Goes into your records in place of your name. Please do not use your real one. You can leave it empty.";
                text_field_ui(ui, "A name to practise under", help, &mut desk.settings.pseudonym);
                ui.add_space(8.0);
                let help = "A person, a supervisor, a line you trust: your own words. The program shows them to you when a session may have been hard. You can leave this empty and fill it in later, under Settings.";
                text_area_ui(ui, "Where you turn when something stays with you", help, 2, &mut desk.settings.own_help);
            });
            ui.add_space(16.0);
            if primary_button_ui(ui, "Go on to the library").clicked() {
                desk.settings.pseudonym = desk.settings.pseudonym.trim().to_owned();
                desk.settings.welcomed = true;
                return Some(Screen::library());
            }
            None
        })
    }
}
