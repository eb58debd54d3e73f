//! A trainer's own folder: opened by its path or by dropping it on the window, read again at a key, its faults told.

use super::cards::CardGrid;
use super::faults::{count, faults_ui};
use crate::app::Desk;
use crate::app::screens::frame;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{button_ui, card_ui, disclosure_ui, keyed_button_ui, prose_ui, quiet_button_ui, quiet_ui, strong_ui, subheading_ui, text_field_ui};
use crate::diagnostic::Diagnostic;
use crate::library::Entry;
use crate::texts::t;
use egui::{Id, Key, Ui};
use std::path::{Path, PathBuf};

/// The widest that the faults of a file spread.
const FAULTS: f32 = 760.0;

/// A folder dropped on the window is opened.
pub fn take_dropped(ui: &Ui, desk: &mut Desk) {
    let dropped = ui.input(|input| input.raw.dropped_files.iter().find_map(|file| file.path.clone()));
    if let Some(path) = dropped {
        // A dropped file stands for the folder that it lies in.
        let folder = if path.extension().is_some() { path.parent().map(Path::to_owned) } else { Some(path) };
        if let Some(folder) = folder {
            desk.open_folder(&folder);
        }
    }
}

/// The part of the library for the opened folder; returns the scenario that was chosen.
pub fn show(ui: &mut Ui, desk: &mut Desk, path: &mut String, grid: &mut CardGrid) -> Option<Entry> {
    let Some((open, folder)) = &desk.folder else {
        closed(ui, desk, path);
        return None;
    };
    quiet_ui(ui, &open.display().to_string());
    let mut close = false;
    let mut again = false;
    ui.horizontal_wrapped(|ui| {
        again = keyed_button_ui(ui, t!("folder-read-again"), "F5").clicked();
        close = quiet_button_ui(ui, t!("folder-close")).clicked();
    });
    ui.add_space(STEP);
    if folder.entries.is_empty() {
        prose_ui(ui, t!("folder-empty"));
    }
    let chosen = grid.show(ui, &folder.entries, desk);
    ui.set_max_width(FAULTS.min(ui.available_width()));
    for entry in folder.entries.iter().filter(|e| e.script.is_none()) {
        broken(ui, &entry.source.name, entry.id.as_deref(), &entry.diagnostics);
    }
    for (file, diagnostics) in by_file(&folder.diagnostics) {
        card_ui(ui, |ui| {
            subheading_ui(ui, &file_name(file));
            quiet_ui(ui, t!("folder-part"));
            disclosure_ui(ui, Id::new(("faults", file)), &count(&diagnostics), true, |ui| faults_ui(ui, &diagnostics));
        });
        ui.add_space(STEP);
    }
    if again {
        frame::reread(desk);
    }
    if close {
        desk.folder = None;
        desk.settings.folder = None;
    }
    chosen
}

fn closed(ui: &mut Ui, desk: &mut Desk, path: &mut String) {
    prose_ui(ui, t!("folder-closed"));
    ui.add_space(0.5 * STEP);
    ui.set_max_width(theme::measure(ui).min(ui.available_width()));
    let field = text_field_ui(ui, t!("folder-path"), "", path);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(0.5 * STEP);
    if button_ui(ui, t!("folder-open")).clicked() || entered {
        let typed = path.trim().trim_matches(['"', '\'']);
        if typed.is_empty() {
            desk.notice(t!("folder-type-first"), false);
        } else {
            desk.open_folder(&PathBuf::from(typed));
        }
    }
}

/// A file with errors: it is named, it cannot be played, and here is why.
fn broken(ui: &mut Ui, file: &str, id: Option<&str>, diagnostics: &[Diagnostic]) {
    card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.75 * STEP;
        subheading_ui(ui, &file_name(file));
        if let Some(id) = id {
            quiet_ui(ui, &t!("folder-scenario", id = id));
        }
        strong_ui(ui, &t!("folder-not-playable", faults = count(diagnostics)));
        disclosure_ui(ui, Id::new(("faults", file)), t!("folder-what-is-wrong"), true, |ui| faults_ui(ui, diagnostics));
    });
    ui.add_space(STEP);
}

fn file_name(path: &str) -> String {
    Path::new(path).file_name().map_or_else(|| path.to_owned(), |name| name.to_string_lossy().into_owned())
}

/// Findings about the parts of a folder, gathered by file in the order in which they come.
fn by_file(diagnostics: &[Diagnostic]) -> Vec<(&str, Vec<Diagnostic>)> {
    let mut out: Vec<(&str, Vec<Diagnostic>)> = Vec::new();
    for diagnostic in diagnostics {
        match out.iter_mut().find(|(file, _)| *file == diagnostic.file) {
            Some((_, list)) => list.push(diagnostic.clone()),
            None => out.push((&diagnostic.file, vec![diagnostic.clone()])),
        }
    }
    out
}
