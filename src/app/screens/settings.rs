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
            title_ui(ui, "Settings");
            section_ui(ui, "Look", |ui| look(ui, desk));
            section_ui(ui, "In a session", |ui| session(ui, desk));
            section_ui(ui, "Yours", |ui| yours(ui, desk));
            section_ui(ui, "Where everything is kept", |ui| self.kept(ui, desk))
        });
        next.or_else(|| keys::back(ui).then(Screen::library))
    }

    fn kept(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        prose_ui(ui, "Your settings, your attempts and what you typed lie in this folder and nowhere else. Copying it keeps everything safe.");
        quiet_ui(ui, &desk.home.root().display().to_string());
        ui.add_space(STEP);
        let (mut first, mut tour) = (false, false);
        ui.horizontal_wrapped(|ui| {
            first = button_ui(ui, "Read the first page again").clicked();
            tour = button_ui(ui, "Take the tour").clicked();
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
            small_ui(ui, "The environment variable OAAT_DATA names this folder; to move it, change that.");
            return None;
        }
        disclosure_ui(ui, Id::new("move the data folder"), "Move it to another folder", false, |ui| {
            let help = "The whole path of an empty folder, or of one that is not there yet. Everything is copied; the old folder stays as a backup until you delete it yourself.";
            text_field_ui(ui, "New folder", help, &mut self.moving);
            if button_ui(ui, "Move everything there").clicked() {
                desk.move_home(Path::new(self.moving.trim()));
            }
        });
        None
    }
}

fn look(ui: &mut Ui, desk: &mut Desk) {
    strong_ui(ui, "Colours");
    let mut theme = Some(desk.settings.theme);
    let themes = [
        (ThemeChoice::Light, "Light"),
        (ThemeChoice::Dark, "Dark"),
        (ThemeChoice::ContrastLight, "High contrast on white"),
        (ThemeChoice::ContrastDark, "High contrast on black"),
    ];
    if segment_ui(ui, &mut theme, &themes) {
        desk.settings.theme = theme.unwrap_or(ThemeChoice::Light);
    }
    ui.add_space(STEP);
    strong_ui(ui, "Size");
    ui.horizontal_wrapped(|ui| {
        if button_ui(ui, "Smaller").clicked() {
            desk.settings.zoom = frame::smaller(desk.settings.zoom);
        }
        body_ui(ui, &format!("{} %", (desk.settings.zoom * 100.0).round()));
        if button_ui(ui, "Larger").clicked() {
            desk.settings.zoom = frame::larger(desk.settings.zoom);
        }
    });
    small_ui(ui, "Also with Ctrl and the plus, minus and zero keys, anywhere.");
    ui.add_space(STEP);
    let reading = &mut desk.settings.reading;
    choice(ui, "Distance of lines", &mut reading.lines, &[(1.0, "Usual"), (1.2, "Wider"), (1.4, "Widest")]);
    choice(ui, "Distance of letters", &mut reading.letters, &[(0.0, "Usual"), (0.06, "Wider"), (0.12, "Widest")]);
    choice(ui, "Length of lines", &mut reading.measure, &[(0.75, "Short"), (1.0, "Usual"), (1.3, "Long")]);
    let help = "The client and the pages change at once instead of gliding.";
    toggle_ui(ui, &mut desk.settings.reduced_motion, "Less movement", help);
    ui.add_space(STEP);
    let help = "Posture and light no longer follow the client's state; only how a line is said and where the client looks, which the words beside it tell too. So it is in an assessment.";
    toggle_ui(ui, &mut desk.settings.plain_figure, "The figure shows only what is also said", help);
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
    let help =
        "Digits select a response and letters the ones that are open at any time. Switch this off if your screen reader or another tool needs these keys.";
    toggle_ui(ui, &mut settings.single_keys, "Single keys choose responses", help);
    ui.add_space(STEP);
    strong_ui(ui, "How you practise, unless you choose otherwise for a session");
    way_ui(ui, &mut settings.way);
}

fn yours(ui: &mut Ui, desk: &mut Desk) {
    let help = "Goes into your records in place of your name. Please do not use your real one.";
    text_field_ui(ui, "A name to practise under", help, &mut desk.settings.pseudonym);
    ui.add_space(STEP);
    let help = "A person, a supervisor, a line you trust: your own words. Shown to you when a session may have been hard. It is never taken from a scenario.";
    text_area_ui(ui, "Where you turn when something stays with you", help, 3, &mut desk.settings.own_help);
}
