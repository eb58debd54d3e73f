//! Which file: those of the opened folder, and how a folder is opened.

use crate::app::Desk;
use crate::app::screens::library::take_dropped;
use crate::app::screens::session::conversation::capital;
use crate::app::theme::STEP;
use crate::app::widgets::{button_ui, framed_item_ui, heading_ui, lead_ui, prose_ui, quiet_button_ui, quiet_ui, small_ui, text_field_ui, title_ui};
use crate::authoring::starts::{Start, id_of};
use crate::files;
use crate::library::{Entry, SHIPPED};
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
        title_ui(ui, "Workshop");
        lead_ui(ui, "Write and change scenarios. A file that is open here is followed whatever program edits it.");
        ui.add_space(2.0 * STEP);
        let Some((folder, known)) = desk.folder.as_ref().map(|(path, folder)| (path.clone(), folder.entries.clone())) else {
            self.closed_ui(ui, desk);
            return None;
        };
        heading_ui(ui, "The files of your folder");
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
            quiet_ui(ui, "It holds no files that end in .ron yet. Begin something new below, or write one with ‘oaat new’.");
        }
        ui.add_space(2.0 * STEP);
        heading_ui(ui, "Begin something new");
        self.begin_ui(ui, desk, &folder, &mut chosen);
        ui.add_space(2.0 * STEP);
        if quiet_button_ui(ui, "Open another folder").clicked() {
            desk.folder = None;
            desk.settings.folder = None;
        }
        chosen
    }

    /// A start that plays at once, or a copy of a shipped scenario.
    fn begin_ui(&mut self, ui: &mut Ui, desk: &mut Desk, folder: &Path, chosen: &mut Option<PathBuf>) {
        quiet_ui(ui, "Each of these is a whole file that passes its checks and can be played at once. Put your own in, piece by piece.");
        text_field_ui(ui, "Title of the new scenario", "Its file is named after it.", &mut self.title);
        for start in Start::ALL {
            if framed_item_ui(ui, &capital(start.id()), start.label()).clicked() {
                let mut answers = start.usual();
                if !self.title.trim().is_empty() {
                    answers.title = self.title.trim().to_owned();
                }
                let id = id_of(&words(&answers.title));
                *chosen = write(folder, &id, &start.file(&id, &answers), desk);
                self.title.clear();
            }
        }
        small_ui(ui, "Or change a copy of a shipped one:");
        ui.horizontal_wrapped(|ui| {
            for (path, text) in SHIPPED.iter().filter(|(path, _)| path.starts_with("scenarios/")) {
                let file = name(Path::new(path));
                if button_ui(ui, &format!("Copy {file}")).clicked() {
                    *chosen = write(folder, file.trim_end_matches(".ron"), text, desk);
                }
            }
        });
    }

    fn closed_ui(&mut self, ui: &mut Ui, desk: &mut Desk) {
        prose_ui(ui, "Open the folder in which your scenarios lie, or an empty one to begin in. Type or paste its path, or drop the folder on this window.");
        let field = text_field_ui(ui, "Path of the folder", "", &mut self.folder);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if button_ui(ui, "Open the folder").clicked() || entered {
            let typed = self.folder.trim().trim_matches(['"', '\'']).to_owned();
            if typed.is_empty() {
                desk.notice("Type the path of a folder first.", false);
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
            "rubrics" => "a rubric".to_owned(),
            "policies" => "a policy".to_owned(),
            "temperaments" => "a temperament".to_owned(),
            _ => "not read yet".to_owned(),
        };
    };
    let title = entry.script.as_ref().map_or(String::new(), |s| format!("{} · ", s.about.title));
    match (entry.errors(), entry.warnings()) {
        (0, 0) => format!("{title}no faults of form"),
        (0, w) => format!("{title}{}", counted(w, "warning")),
        (e, _) => format!("{title}{}", counted(e, "error")),
    }
}

fn counted(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
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
