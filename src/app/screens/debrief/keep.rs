//! The debrief as a page to keep, hand in or print, and after a session with danger in it a note for supervision: written into the data folder, off the UI thread.

use crate::analysis::Proof;
use crate::app::desk::{Desk, Judged};
use crate::app::theme::STEP;
use crate::app::widgets::{announce, button_ui, prose_ui, quiet_ui, section_ui};
use crate::app::worker::{Pending, Poll};
use crate::report::{Debrief, Told, debrief_html, supervision_note};
use crate::texts::t;
use crate::{attempt, files};
use egui::Ui;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Page {
    Debrief,
    Note,
}

/// Pages that are being written or were.
#[derive(Default)]
pub struct Keep {
    writing: Option<Pending<Result<PathBuf, String>>>,
    /// Where the last one lies, or why it does not.
    told: Option<Result<PathBuf, String>>,
}

impl Keep {
    /// The buttons, and what came of them. `note`: the session calls for a note for supervision.
    pub fn show(&mut self, ui: &mut Ui, desk: &Desk, judged: &Arc<Judged>, path: &Path, note: bool) {
        match self.writing.as_ref().map(Pending::poll) {
            Some(Poll::Ready(told)) => (self.writing, self.told) = (None, Some(told)),
            Some(Poll::Lost) => (self.writing, self.told) = (None, Some(Err(t!("keep-failed").to_owned()))),
            Some(Poll::Waiting) | None => {}
        }
        section_ui(ui, t!("keep-title"), |ui| {
            quiet_ui(ui, t!("keep-help"));
            ui.add_space(0.5 * STEP);
            let mut asked = None;
            ui.add_enabled_ui(self.writing.is_none(), |ui| {
                ui.horizontal_wrapped(|ui| {
                    if button_ui(ui, t!("keep-debrief")).clicked() {
                        asked = Some(Page::Debrief);
                    }
                    if note && button_ui(ui, t!("keep-note")).clicked() {
                        asked = Some(Page::Note);
                    }
                });
            });
            if let Some(page) = asked {
                let (judged, path, folder) = (judged.clone(), path.to_owned(), desk.home.documents());
                self.told = None;
                self.writing = Some(Pending::start(&desk.waker, move || write(&judged, &path, &folder, page)));
            }
            match &self.told {
                Some(Ok(at)) => {
                    let text = t!("keep-lies", file = at.display().to_string());
                    announce(ui, &text);
                    prose_ui(ui, &text);
                    if button_ui(ui, t!("keep-copy")).clicked() {
                        ui.ctx().copy_text(at.display().to_string());
                    }
                }
                Some(Err(why)) => {
                    announce(ui, why);
                    prose_ui(ui, why);
                }
                None => {}
            }
        });
    }
}

/// Lays the page out and writes it; returns where it lies.
fn write(judged: &Judged, path: &Path, folder: &Path, page: Page) -> Result<PathBuf, String> {
    let Judged { script, judge, attainable, proof, .. } = judged;
    let record = attempt::read_file(path).map_err(|e| e.to_string())?;
    let transcript = attempt::replay(&record, script).map_err(|e| e.to_string())?;
    let debrief = Debrief::of(script, judge, attainable, &transcript);
    let told = Told { script, record: &record, transcript: &transcript, debrief: &debrief, proved: *proof == Proof::Proved };
    let (html, kind) = match page {
        Page::Debrief => (debrief_html(&told).map_err(|e| e.to_string())?, "debrief"),
        Page::Note => (supervision_note(&told).map_err(|e| e.to_string())?.ok_or(t!("keep-no-note"))?, "supervision"),
    };
    let name = path.file_stem().map_or_else(|| "attempt".to_owned(), |stem| stem.to_string_lossy().into_owned());
    let target = folder.join(format!("{name}-{kind}.html"));
    files::write_whole(&target, html.as_bytes()).map_err(|e| e.to_string())?;
    Ok(target)
}
