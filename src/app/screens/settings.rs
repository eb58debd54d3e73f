//! How the program looks and works for this trainee. Every change holds at once and is kept at once.

use super::briefing::way_ui;
use super::{Next, Screen, Tour, frame};
use crate::app::Desk;
use crate::app::settings::ThemeChoice;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{
    body_ui, button_ui, disclosure_ui, keys, page_ui, prose_ui, quiet_ui, section_ui, segment_ui, small_ui, strong_ui, text_area_ui, text_field_ui, title_ui,
    toggle_ui,
};
use crate::texts::{Language, t};
use egui::{Id, Ui};
use std::path::Path;

/// The settings.
#[derive(Default)]
pub struct SettingsView {
    /// The folder that everything shall be moved to, as typed.
    moving: String,
}

impl SettingsView {
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        let next = page_ui(ui, theme::measure(ui), |ui| {
            title_ui(ui, t!("settings-title"));
            section_ui(ui, t!("settings-look"), |ui| look(ui, desk));
            section_ui(ui, t!("settings-session"), |ui| session(ui, desk));
            section_ui(ui, t!("settings-yours"), |ui| yours(ui, desk));
            section_ui(ui, t!("settings-kept"), |ui| self.kept(ui, desk))
        });
        next.or_else(|| keys::back(ui).then(Screen::library))
    }

    fn kept(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        prose_ui(ui, t!("settings-kept-text"));
        quiet_ui(ui, &desk.home.root().display().to_string());
        ui.add_space(STEP);
        let (mut first, mut tour) = (false, false);
        ui.horizontal_wrapped(|ui| {
            first = button_ui(ui, t!("settings-first-page")).clicked();
            tour = button_ui(ui, t!("settings-tour")).clicked();
        });
        if first {
            return Some(Screen::welcome());
        }
        if tour {
            desk.tour = Some(Tour::default());
            return Some(Screen::library());
        }
        ui.add_space(STEP);
        if !desk.home.can_move() {
            small_ui(ui, t!("settings-named"));
            return None;
        }
        disclosure_ui(ui, Id::new("move the data folder"), t!("settings-move"), false, |ui| {
            let help = t!("settings-move-help");
            text_field_ui(ui, t!("settings-new-folder"), help, &mut self.moving);
            if button_ui(ui, t!("settings-move-there")).clicked() {
                desk.move_home(Path::new(self.moving.trim()));
            }
        });
        None
    }
}

fn look(ui: &mut Ui, desk: &mut Desk) {
    strong_ui(ui, t!("settings-language"));
    language_ui(ui, &mut desk.settings.language);
    ui.add_space(STEP);
    strong_ui(ui, t!("settings-colours"));
    let mut theme = Some(desk.settings.theme);
    let themes = [
        (ThemeChoice::Light, t!("theme-light")),
        (ThemeChoice::Dark, t!("theme-dark")),
        (ThemeChoice::ContrastLight, t!("theme-contrast-light")),
        (ThemeChoice::ContrastDark, t!("theme-contrast-dark")),
    ];
    if segment_ui(ui, &mut theme, &themes) {
        desk.settings.theme = theme.unwrap_or(ThemeChoice::Light);
    }
    ui.add_space(STEP);
    strong_ui(ui, t!("settings-size"));
    ui.horizontal_wrapped(|ui| {
        if button_ui(ui, t!("smaller")).clicked() {
            desk.settings.zoom = frame::smaller(desk.settings.zoom);
        }
        body_ui(ui, &t!("percent", number = (desk.settings.zoom * 100.0).round()));
        if button_ui(ui, t!("larger")).clicked() {
            desk.settings.zoom = frame::larger(desk.settings.zoom);
        }
    });
    small_ui(ui, t!("settings-zoom-keys"));
    ui.add_space(STEP);
    let reading = &mut desk.settings.reading;
    choice(ui, t!("settings-lines"), &mut reading.lines, &[(1.0, t!("usual")), (1.2, t!("wider")), (1.4, t!("widest"))]);
    choice(ui, t!("settings-letters"), &mut reading.letters, &[(0.0, t!("usual")), (0.06, t!("wider")), (0.12, t!("widest"))]);
    choice(ui, t!("settings-measure"), &mut reading.measure, &[(0.75, t!("short")), (1.0, t!("usual")), (1.3, t!("long"))]);
    let help = t!("settings-still-help");
    toggle_ui(ui, &mut desk.settings.reduced_motion, t!("settings-still"), help);
    ui.add_space(STEP);
    let help = t!("settings-plain-help");
    toggle_ui(ui, &mut desk.settings.plain_figure, t!("settings-plain"), help);
}

/// The languages, each by its own name.
pub fn language_ui(ui: &mut Ui, language: &mut Language) {
    let mut chosen = Some(*language);
    segment_ui(ui, &mut chosen, &Language::ALL.map(|language| (language, language.own_name())));
    *language = chosen.unwrap_or(*language);
}

/// A number with a few steps that have names.
fn choice(ui: &mut Ui, name: &str, value: &mut f32, steps: &[(f32, &str)]) {
    let nearest = steps.iter().map(|(step, _)| *step).min_by(|a, b| (a - *value).abs().total_cmp(&(b - *value).abs()));
    strong_ui(ui, name);
    let mut chosen = nearest;
    let named = ui.push_id(name, |ui| segment_ui(ui, &mut chosen, steps));
    if named.inner {
        *value = chosen.unwrap_or(*value);
    }
    ui.add_space(STEP);
}

fn session(ui: &mut Ui, desk: &mut Desk) {
    let settings = &mut desk.settings;
    let help = t!("settings-single-help");
    toggle_ui(ui, &mut settings.single_keys, t!("settings-single"), help);
    ui.add_space(STEP);
    strong_ui(ui, t!("settings-way"));
    way_ui(ui, &mut settings.way);
}

fn yours(ui: &mut Ui, desk: &mut Desk) {
    let help = t!("settings-name-help");
    text_field_ui(ui, t!("own-name"), help, &mut desk.settings.pseudonym);
    ui.add_space(STEP);
    let help = t!("settings-help-help");
    text_area_ui(ui, t!("own-help"), help, 3, &mut desk.settings.own_help);
}
