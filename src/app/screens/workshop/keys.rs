//! The keys of the Workshop.

use super::{Tab, Workshop, mark};
use crate::app::Desk;
use crate::app::screens::{Next, Screen};
use crate::app::widgets::keys;
use egui::{Key, Modifiers, Popup, Ui};

impl Workshop {
    /// Takes the keys; returns where Esc leads.
    pub(super) fn keys(&mut self, ui: &Ui, desk: &mut Desk) -> Next {
        // The Esc that closes a list is not the one that leads back.
        if Popup::is_any_open(ui.ctx()) {
            return None;
        }
        let held = |modifiers: Modifiers, key: Key| ui.input_mut(|i| i.consume_key(modifiers, key));
        if self.file.is_some() && held(Modifiers::COMMAND, Key::F) {
            self.outline.look_up();
            if self.tab == Tab::Text || self.tab == Tab::Checks {
                self.tab = Tab::Form;
            }
        }
        // Within a field these take back what was typed there.
        if !keys::typing(ui) {
            let redo = held(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z) || held(Modifiers::COMMAND, Key::Y);
            let undo = held(Modifiers::COMMAND, Key::Z);
            if redo {
                self.redo(desk);
            } else if undo {
                self.undo(desk);
            }
        }
        if !keys::back(ui) {
            return None;
        }
        if self.play.is_some() {
            self.play = None;
            return None;
        }
        if self.file.is_some() {
            self.close(desk);
            return None;
        }
        Some(Screen::library())
    }

    pub(super) fn undo(&mut self, desk: &mut Desk) {
        let wish = self.typing.take();
        self.grant_all(wish, desk);
        if let Some(file) = &mut self.file {
            file.undo(&mark(desk.now), &desk.waker);
        }
    }

    pub(super) fn redo(&mut self, desk: &mut Desk) {
        let wish = self.typing.take();
        self.grant_all(wish, desk);
        if let Some(file) = &mut self.file {
            file.redo(&mark(desk.now), &desk.waker);
        }
    }
}
