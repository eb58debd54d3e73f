//! How the program looks and works for this trainee. Every change holds at once and is kept at once.

use super::{Next, Screen, frame};
use crate::app::Desk;
use crate::app::settings::ThemeChoice;
use crate::app::theme::{READING, STEP};
use crate::app::widgets::{
    body_ui, button_ui, keys, page_ui, prose_ui, quiet_ui, section_ui, segment_ui, small_ui, strong_ui, text_area_ui, text_field_ui, title_ui, toggle_ui,
};
use egui::Ui;

/// The settings.
#[derive(Default)]
pub struct SettingsView {}

impl SettingsView {
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        let next = page_ui(ui, READING, |ui| {
            title_ui(ui, "Settings");
            section_ui(ui, "Look", |ui| look(ui, desk));
            section_ui(ui, "In a session", |ui| session(ui, desk));
            section_ui(ui, "Yours", |ui| yours(ui, desk));
            section_ui(ui, "Where everything is kept", |ui| kept(ui, desk))
        });
        next.or_else(|| keys::back(ui).then(Screen::library))
    }
}

fn look(ui: &mut Ui, desk: &mut Desk) {
    strong_ui(ui, "Colours");
    let mut theme = Some(desk.settings.theme);
    if segment_ui(ui, &mut theme, &[(ThemeChoice::Light, "Light"), (ThemeChoice::Dark, "Dark")]) {
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
    let help = "The client and the pages change at once instead of gliding.";
    toggle_ui(ui, &mut desk.settings.reduced_motion, "Less movement", help);
}

fn session(ui: &mut Ui, desk: &mut Desk) {
    let settings = &mut desk.settings;
    let help =
        "Digits select a response and letters the ones that are open at any time. Switch this off if your screen reader or another tool needs these keys.";
    toggle_ui(ui, &mut settings.single_keys, "Single keys choose responses", help);
    ui.add_space(STEP);
    let help = "Before the responses are shown you can type what you would say yourself. It is kept beside your record and never scored.";
    toggle_ui(ui, &mut settings.say_first, "Say it first, in your own words", help);
    ui.add_space(STEP);
    let help = "After each response a word on what it did. Your record says that you practised with it, and such results are kept apart from those without.";
    toggle_ui(ui, &mut settings.guided, "Guided practice", help);
}

fn yours(ui: &mut Ui, desk: &mut Desk) {
    let help = "Goes into your records in place of your name. Please do not use your real one.";
    text_field_ui(ui, "A name to practise under", help, &mut desk.settings.pseudonym);
    ui.add_space(STEP);
    let help = "A person, a supervisor, a line you trust: your own words. Shown to you when a session may have been hard. It is never taken from a scenario.";
    text_area_ui(ui, "Where you turn when something stays with you", help, 3, &mut desk.settings.own_help);
}

fn kept(ui: &mut Ui, desk: &mut Desk) -> Next {
    prose_ui(ui, "Your settings, your attempts and what you typed lie in this folder and nowhere else. Copying it keeps everything safe.");
    quiet_ui(ui, &desk.home.root().display().to_string());
    ui.add_space(STEP);
    if button_ui(ui, "Read the first page again").clicked() {
        return Some(Screen::welcome());
    }
    None
}
