//! What is said before the first session: one page, read once, to be found again under Settings.

use super::settings::language_ui;
use super::{Next, Screen, Tour};
use crate::app::Desk;
use crate::app::theme::STEP;
use crate::app::widgets::{button_ui, definition_ui, divider_ui, lead_ui, page_ui, primary_button_ui, text_area_ui, text_field_ui, title_ui};
use crate::texts::t;

/// The page before the first session.
#[derive(Default)]
pub struct WelcomeView {}

/// Terms with their texts beside them: all of the page in one glance.
const WIDTH: f32 = 720.0;

fn points() -> [(&'static str, &'static str); 4] {
    [
        (t!("welcome-nobody"), t!("welcome-nobody-text")),
        (t!("welcome-mistakes"), t!("welcome-mistakes-text")),
        (t!("welcome-stop"), t!("welcome-stop-text")),
        (t!("welcome-shows"), t!("welcome-shows-text")),
    ]
}

impl WelcomeView {
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk) -> Next {
        page_ui(ui, WIDTH, |ui| {
            title_ui(ui, t!("welcome-title"));
            language_ui(ui, &mut desk.settings.language);
            lead_ui(ui, t!("welcome-lead"));
            ui.add_space(2.0 * STEP);
            ui.spacing_mut().item_spacing.y = 1.25 * STEP;
            for (term, text) in points() {
                definition_ui(ui, term, text);
            }
            let folder = desk.home.root().display();
            definition_ui(ui, t!("welcome-who"), &t!("welcome-who-text", folder = folder.to_string()));
            ui.add_space(STEP);
            divider_ui(ui);
            ui.add_space(STEP);
            let help = t!("welcome-name-help");
            text_field_ui(ui, t!("own-name"), help, &mut desk.settings.pseudonym);
            ui.add_space(STEP);
            let help = t!("welcome-help-help");
            text_area_ui(ui, t!("own-help"), help, 2, &mut desk.settings.own_help);
            ui.add_space(2.0 * STEP);
            let (mut on, mut tour) = (false, false);
            ui.horizontal_wrapped(|ui| {
                tour = primary_button_ui(ui, t!("welcome-tour")).clicked();
                on = button_ui(ui, t!("welcome-library")).clicked();
            });
            if !(on || tour) {
                return None;
            }
            desk.settings.pseudonym = desk.settings.pseudonym.trim().to_owned();
            desk.settings.welcomed = true;
            desk.tour = tour.then(Tour::default);
            Some(Screen::library())
        })
    }
}
