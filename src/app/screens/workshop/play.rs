//! Playing from a moment: with the client as they would be by then, set by sliders, and what is known ticked. Nothing of it is recorded.

use super::Workshop;
use super::open::OpenFile;
use crate::app::Desk;
use crate::app::screens::{Next, Screen, SessionView};
use crate::app::theme::{self, STEP};
use crate::app::widgets::{button_ui, caption_ui, focus_ring_around, heading_ui, pick_option_ui, pick_ui, primary_button_ui, small_ui, toggle_ui};
use crate::attempt::Help;
use crate::report::names;
use crate::rubric::{Dimension, Values};
use crate::script::{MomentIx, PresentationIx, Script};
use crate::session::{Deal, Transcript, start_at};
use crate::texts::{capital, t};
use egui::{Align, Frame, Id, Layout, Margin, Modal, ScrollArea, Slider, Ui, vec2};
use std::sync::Arc;

/// A moment about to be played, with the state that it is to be played in.
pub struct PlayFrom {
    script: Arc<Script>,
    moment: MomentIx,
    presentation: PresentationIx,
    values: Values,
    facts: u64,
    guided: bool,
}

impl PlayFrom {
    /// The moment with this id, as the first presentation begins. `None` if the file has errors or no such moment.
    pub fn at(file: &OpenFile, id: &str) -> Option<PlayFrom> {
        let script = file.checks.current(&file.text)?.script()?.clone();
        let moment = script.play.moments.iter().position(|m| m.id == id)?;
        let mut from = PlayFrom { moment: moment as MomentIx, presentation: 0, values: Values::default(), facts: 0, guided: true, script };
        from.begin_as(0);
        Some(from)
    }

    /// Values and facts as a presentation begins.
    fn begin_as(&mut self, presentation: PresentationIx) {
        let Some(chosen) = self.script.play.presentations.get(presentation as usize) else { return };
        (self.presentation, self.values, self.facts) = (presentation, chosen.begins, chosen.facts);
    }

    fn session(&self, seed: u64) -> Screen {
        let (state, opening) = start_at(&self.script.play, self.moment, self.values, self.facts);
        let transcript = Transcript::begin_at(self.presentation, state, opening);
        let help = Help { say_first: false, guided: self.guided };
        Screen::Session(Box::new(SessionView::trial(self.script.clone(), Deal::new(seed), transcript, help)))
    }
}

impl Workshop {
    /// Shows the question how the client is by then; returns the session, once it is to begin.
    pub(super) fn play_ui(&mut self, ui: &Ui, desk: &mut Desk) -> Next {
        let from = self.play.as_mut()?;
        let room = ui.ctx().content_rect().size();
        let frame = Frame::popup(ui.style()).inner_margin(Margin::symmetric(24, 16));
        let shown = Modal::new(Id::new("play from here")).frame(frame).show(ui.ctx(), |ui| {
            ui.set_width((room.x - 12.0 * STEP).clamp(240.0, 560.0));
            heading_ui(ui, &t!("play-from", moment = &from.script.play.moment(from.moment).id));
            small_ui(ui, t!("play-trial"));
            ui.add_space(STEP);
            ScrollArea::vertical().max_height((room.y - 26.0 * STEP).max(96.0)).show(ui, |ui| from.state_ui(ui));
            ui.add_space(STEP);
            let mut answer = None;
            ui.horizontal(|ui| {
                let play = primary_button_ui(ui, t!("play-play"));
                if ui.memory(|m| m.focused().is_none()) {
                    play.request_focus();
                }
                if play.clicked() {
                    answer = Some(true);
                }
                if button_ui(ui, t!("play-not-now")).clicked() {
                    answer = Some(false);
                }
            });
            answer
        });
        let close = shown.should_close();
        match shown.inner {
            Some(true) => {
                let session = from.session(desk.draw());
                self.play = None;
                Some(session)
            }
            answer => {
                if answer.is_some() || close {
                    self.play = None;
                }
                None
            }
        }
    }
}

impl PlayFrom {
    fn state_ui(&mut self, ui: &mut Ui) {
        ui.spacing_mut().item_spacing.y = STEP;
        let play = &self.script.clone().play;
        if play.presentations.len() > 1 {
            let mut chosen = None;
            pick_ui(ui, t!("play-presentation"), &play.presentations[self.presentation as usize].id, 320.0, |ui| {
                for (i, presentation) in play.presentations.iter().enumerate() {
                    if pick_option_ui(ui, &presentation.id, i == self.presentation as usize) {
                        chosen = PresentationIx::try_from(i).ok();
                    }
                }
            });
            if let Some(chosen) = chosen {
                self.begin_as(chosen);
            }
        }
        for dimension in Dimension::ALL {
            slider_ui(ui, &capital(names::dimension(*dimension)), &mut self.values.0[dimension.index()]);
        }
        if !play.facts.is_empty() {
            caption_ui(ui, t!("play-known"));
        }
        for (bit, fact) in play.facts.iter().enumerate() {
            let mut known = self.facts & (1 << bit) != 0;
            let text = self.script.about.facts.iter().find(|f| f.id == *fact).map_or("", |f| f.text.as_str());
            if toggle_ui(ui, &mut known, fact, text).clicked() {
                self.facts ^= 1 << bit;
            }
        }
        toggle_ui(ui, &mut self.guided, t!("play-guided"), t!("play-guided-help"));
    }
}

/// A number from 0 to 4 on a slider, its name before it.
fn slider_ui(ui: &mut Ui, name: &str, value: &mut i8) {
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 40.0), Layout::left_to_right(Align::Center), |ui| {
        const NAME: f32 = 11.0 * STEP;
        let caption = ui.allocate_ui_with_layout(vec2(NAME, 40.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(NAME);
            caption_ui(ui, name)
        });
        ui.spacing_mut().slider_width = 240.0;
        ui.visuals_mut().selection.bg_fill = theme::palette(ui).fill;
        let slider = ui.add(Slider::new(value, 0..=Values::MAX).step_by(1.0).trailing_fill(true).show_value(false)).labelled_by(caption.inner.id);
        focus_ring_around(ui, &slider, slider.rect);
        small_ui(ui, &t!("play-value", value = *value, most = Values::MAX));
    });
}
