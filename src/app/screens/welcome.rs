//! What is said before the first session: one page, read once, to be found again under Settings.

use super::{Next, Screen, Tour};
use crate::app::Desk;
use crate::app::theme::STEP;
use crate::app::widgets::{button_ui, definition_ui, divider_ui, lead_ui, page_ui, primary_button_ui, text_area_ui, text_field_ui, title_ui};

/// The page before the first session.
#[derive(Default)]
pub struct WelcomeView {}

/// Terms with their texts beside them: all of the page in one glance.
const WIDTH: f32 = 720.0;

const POINTS: [(&str, &str); 4] = [
    ("Nobody is real", "Every client is made up, and so is all they tell you. Some stories are heavy all the same; each says beforehand what it touches on."),
    ("Mistakes help", "Nothing that you choose can hurt anyone. A response that goes wrong shows why it did. You can hold any session again."),
    ("Stop at any time", "Pause or leave whenever you want. It leaves no mark, and you can go on later from where you were."),
    ("What it can show", "You choose among written responses. Choosing well is not yet saying it well, and no result here is a licence to practise."),
];

impl WelcomeView {
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk) -> Next {
        page_ui(ui, WIDTH, |ui| {
            title_ui(ui, "Before you begin");
            lead_ui(ui, "A practice room for single-session therapy. You meet a client, choose what to say, see what it does, and read afterwards why.");
            ui.add_space(2.0 * STEP);
            ui.spacing_mut().item_spacing.y = 1.25 * STEP;
            for (term, text) in POINTS {
                definition_ui(ui, term, text);
            }
            let folder = desk.home.root().display();
            definition_ui(
                ui,
                "Who sees it",
                &format!("Only you, unless you hand it to someone. No account, no network. What you choose and type stays in this folder: {folder}"),
            );
            ui.add_space(STEP);
            divider_ui(ui);
            ui.add_space(STEP);
            let help = "Not your real one, please. You can leave it empty.";
            text_field_ui(ui, "A name to practise under", help, &mut desk.settings.pseudonym);
            ui.add_space(STEP);
            let help = "In your own words. Shown again when a session may have been hard. This too can wait.";
            text_area_ui(ui, "Where you turn when something stays with you", help, 2, &mut desk.settings.own_help);
            ui.add_space(2.0 * STEP);
            let (mut on, mut tour) = (false, false);
            ui.horizontal_wrapped(|ui| {
                tour = primary_button_ui(ui, "Take the two-minute tour").clicked();
                on = button_ui(ui, "Go on to the library").clicked();
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
