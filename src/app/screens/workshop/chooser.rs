//! Which file: those of the opened folder, and how a folder is opened.

use crate::app::Desk;
use crate::app::screens::library::take_dropped;
use crate::app::theme::STEP;
use crate::app::widgets::{button_ui, framed_item_ui, heading_ui, lead_ui, prose_ui, quiet_button_ui, quiet_ui, small_ui, text_field_ui, title_ui};
use crate::authoring::starts::{Start, id_of};
use crate::files;
use crate::library::{Entry, SHIPPED};
use crate::report::names;
use crate::texts::t;
use egui::{Key, Ui};
use std::path::{Path, PathBuf};

/// What is typed into the fields.
#[derive(Default)]
pub struct Chooser {
    folder: String,
    /// The title of something new.
    title: String,
}

impl Chooser {
    /// Shows the files; returns the one that was chosen.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk, files: &[PathBuf]) -> Option<PathBuf> {
        take_dropped(ui, desk);
        title_ui(ui, t!("workshop-title"));
        lead_ui(ui, t!("workshop-lead"));
        ui.add_space(2.0 * STEP);
        let Some((folder, known)) = desk.folder.as_ref().map(|(path, folder)| (path.clone(), folder.entries.clone())) else {
            self.closed_ui(ui, desk);
            return None;
        };
        heading_ui(ui, t!("workshop-your-files"));
        small_ui(ui, &folder.display().to_string());
        ui.add_space(STEP);
        let mut chosen = None;
        let listed: Vec<PathBuf> = if files.is_empty() { known.iter().map(|e| PathBuf::from(&e.source.name)).collect() } else { files.to_vec() };
        for path in &listed {
            let entry = known.iter().find(|e| Path::new(&e.source.name) == path);
            if framed_item_ui(ui, &name(path), &detail(path, entry)).clicked() {
                chosen = Some(path.clone());
            }
        }
        if listed.is_empty() {
            quiet_ui(ui, t!("workshop-no-files"));
        }
        ui.add_space(2.0 * STEP);
        heading_ui(ui, t!("workshop-begin"));
        self.begin_ui(ui, desk, &folder, &mut chosen);
        ui.add_space(2.0 * STEP);
        if quiet_button_ui(ui, t!("workshop-other-folder")).clicked() {
            desk.folder = None;
            desk.settings.folder = None;
        }
        chosen
    }

    /// A start that plays at once, or a copy of a shipped scenario.
    fn begin_ui(&mut self, ui: &mut Ui, desk: &mut Desk, folder: &Path, chosen: &mut Option<PathBuf>) {
        quiet_ui(ui, t!("workshop-begin-help"));
        text_field_ui(ui, t!("workshop-new-title"), t!("workshop-new-title-help"), &mut self.title);
        for start in Start::ALL {
            if framed_item_ui(ui, names::start(start), names::about_start(start)).clicked() {
                let mut answers = start.usual();
                if !self.title.trim().is_empty() {
                    answers.title = self.title.trim().to_owned();
                }
                let id = id_of(&words(&answers.title));
                *chosen = write(folder, &id, &start.file(&id, &answers), desk);
                self.title.clear();
            }
        }
        small_ui(ui, t!("workshop-or-copy"));
        ui.horizontal_wrapped(|ui| {
            for (path, text) in SHIPPED.iter().filter(|(path, _)| path.starts_with("scenarios/")) {
                let file = name(Path::new(path));
                if button_ui(ui, &t!("workshop-copy-file", file = &file)).clicked() {
                    *chosen = write(folder, file.trim_end_matches(".ron"), text, desk);
                }
            }
        });
    }

    fn closed_ui(&mut self, ui: &mut Ui, desk: &mut Desk) {
        prose_ui(ui, t!("workshop-open-folder"));
        let field = text_field_ui(ui, t!("folder-path"), "", &mut self.folder);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if button_ui(ui, t!("folder-open")).clicked() || entered {
            let typed = self.folder.trim().trim_matches(['"', '\'']).to_owned();
            if typed.is_empty() {
                desk.notice(t!("folder-type-path"), false);
            } else {
                desk.open_folder(Path::new(&typed));
            }
        }
    }
}

fn name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

fn detail(path: &Path, entry: Option<&Entry>) -> String {
    let Some(entry) = entry else {
        let below = path.parent().and_then(Path::file_name).map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        return match below.as_str() {
            "rubrics" => t!("workshop-a-rubric").to_owned(),
            "policies" => t!("workshop-a-policy").to_owned(),
            "temperaments" => t!("workshop-a-temperament").to_owned(),
            _ => t!("workshop-not-read").to_owned(),
        };
    };
    let faults = match (entry.errors(), entry.warnings()) {
        (0, 0) => t!("workshop-no-faults").to_owned(),
        (0, w) => t!("warnings", count = w),
        (e, _) => t!("errors", count = e),
    };
    entry.script.as_ref().map_or(faults.clone(), |s| format!("{} · {faults}", s.about.title))
}

/// A title as the name of a file.
fn words(title: &str) -> String {
    title.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect::<Vec<_>>().join("-")
}

/// Writes a file under a name that is free.
fn write(folder: &Path, stem: &str, text: &str, desk: &mut Desk) -> Option<PathBuf> {
    let names = std::iter::once(format!("{stem}.ron")).chain((2u32..).map(|n| format!("{stem}-{n}.ron")));
    let path = names.map(|n| folder.join(n)).find(|path| !path.exists())?;
    match files::write_whole(&path, text.as_bytes()) {
        Ok(()) => Some(path),
        Err(error) => {
            desk.notice(error.to_string(), true);
            None
        }
    }
}
