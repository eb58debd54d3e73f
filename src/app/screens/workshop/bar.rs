//! The line above an open file: which it is, whether it is saved, undo and redo; below it what stands in the way of saving.

use super::open::{OpenFile, Trouble};
use super::{Workshop, mark};
use crate::app::Desk;
use crate::app::theme::{self, STEP, Type};
use crate::app::widgets::{Tone, announce, body_ui, button_ui, callout_ui, keyed_button_ui, primary_button_ui, quiet_button_ui, small_ui, strong_ui};
use crate::texts::t;
use egui::{Align, Label, Layout, Ui, vec2};

/// What is asked of the line above the file.
enum Ask {
    Close,
    Undo,
    Redo,
    TakeTheirs,
    KeepMine,
    Again,
    PutAway,
}

impl Workshop {
    pub(super) fn bar_ui(&mut self, ui: &mut Ui, desk: &mut Desk) {
        let Some(file) = &self.file else { return };
        let mut ask = None;
        let room = ui.available_width();
        ui.spacing_mut().item_spacing = vec2(STEP, 0.5 * STEP);
        ui.allocate_ui_with_layout(vec2(room, 40.0), Layout::left_to_right(Align::Center), |ui| {
            if quiet_button_ui(ui, t!("workshop-files")).clicked() {
                ask = Some(Ask::Close);
            }
            let name = theme::words(ui, file.name(), Type::Subheading, theme::palette(ui).text);
            ui.add(Label::new(name).truncate());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui
                    .add_enabled_ui(file.history.next().is_some(), |ui| button_ui(ui, t!("workshop-redo")))
                    .inner
                    .on_hover_text(file.history.next().unwrap_or_default())
                    .clicked()
                {
                    ask = Some(Ask::Redo);
                }
                let undo = ui.add_enabled_ui(file.history.last().is_some(), |ui| keyed_button_ui(ui, t!("workshop-undo"), t!("key-undo"))).inner;
                if undo.on_hover_text(file.history.last().unwrap_or_default()).clicked() {
                    ask = Some(Ask::Undo);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    small_ui(ui, &state(file));
                });
            });
        });
        ask = trouble_ui(ui, file).or(ask);
        if let Some(news) = &file.news {
            callout_ui(ui, Tone::Plain, |ui| {
                ui.horizontal_wrapped(|ui| {
                    body_ui(ui, news);
                    if quiet_button_ui(ui, t!("put-away")).clicked() {
                        ask = Some(Ask::PutAway);
                    }
                });
            });
        }
        ui.push_id("news", |ui| announce(ui, file.news.as_deref().unwrap_or_default()));
        self.heed(ask, desk);
    }

    fn heed(&mut self, ask: Option<Ask>, desk: &mut Desk) {
        let mark = mark(desk.now);
        match (ask, &mut self.file) {
            (Some(Ask::Close), _) => self.close(desk),
            (Some(Ask::Undo), _) => self.undo(desk),
            (Some(Ask::Redo), _) => self.redo(desk),
            (Some(Ask::TakeTheirs), Some(file)) => file.take_theirs(&mark, &desk.waker),
            (Some(Ask::KeepMine), Some(file)) => file.keep_mine(&mark, &desk.waker),
            (Some(Ask::Again), Some(file)) => file.again(&mark, &desk.waker),
            (Some(Ask::PutAway), Some(file)) => file.news = None,
            (_, _) => {}
        }
    }
}

/// Whether what is shown is on disk, in words.
fn state(file: &OpenFile) -> String {
    match (&file.trouble, file.is_saved(), &file.aside) {
        (Some(_), _, _) => t!("workshop-not-saved").to_owned(),
        (None, false, _) => t!("workshop-saving").to_owned(),
        (None, true, None) => t!("workshop-saved").to_owned(),
        (None, true, Some(_)) => t!("workshop-saved-aside").to_owned(),
    }
}

fn trouble_ui(ui: &mut Ui, file: &OpenFile) -> Option<Ask> {
    let trouble = file.trouble.as_ref()?;
    let mut ask = None;
    callout_ui(ui, Tone::Caution, |ui| match trouble {
        Trouble::Changed(_) => {
            strong_ui(ui, t!("workshop-conflict"));
            body_ui(ui, t!("workshop-conflict-which"));
            ui.horizontal_wrapped(|ui| {
                if button_ui(ui, t!("workshop-theirs")).clicked() {
                    ask = Some(Ask::TakeTheirs);
                }
                if button_ui(ui, t!("workshop-mine")).clicked() {
                    ask = Some(Ask::KeepMine);
                }
            });
        }
        Trouble::Gone => {
            strong_ui(ui, t!("workshop-gone"));
            body_ui(ui, t!("workshop-gone-here"));
            if primary_button_ui(ui, t!("workshop-write-again")).clicked() {
                ask = Some(Ask::Again);
            }
        }
        Trouble::Failed(why) => {
            strong_ui(ui, t!("workshop-failed"));
            body_ui(ui, why);
            if primary_button_ui(ui, t!("try-again")).clicked() {
                ask = Some(Ask::Again);
            }
        }
    });
    ask
}
