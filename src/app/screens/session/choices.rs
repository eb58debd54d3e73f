//! What can be said now: the responses of the moment and the anytime ones, to be chosen by key, by mouse and by assistive technology.

use super::conversation::say;
use crate::app::theme::{self, CORNER, STEP, Type};
use crate::app::widgets::{body_ui, choice_ui, focus_ring, key_hint_ui, keyed_primary_button_ui, keys, small_ui};
use crate::script::{ResponseIx, Script};
use crate::session::{Deal, State, open};
use crate::texts::t;
use egui::{Align, Color32, CornerRadius, Event, EventFilter, Id, Key, Layout, Response, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType};

/// The responses that are open, in the order in which they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    pub own: Vec<ResponseIx>,
    pub anytime: Vec<ResponseIx>,
}

impl Offer {
    pub fn of(script: &Script, deal: Deal, state: &State) -> Offer {
        let play = &script.play;
        let (anytime, mut own): (Vec<_>, Vec<_>) = open(play, state).partition(|r| play.is_anytime(*r));
        deal.arrange(play, state.moment, &mut own);
        Offer { own, anytime }
    }

    /// Everything, as the record lists it.
    pub fn shown(&self) -> impl Iterator<Item = ResponseIx> + '_ {
        self.own.iter().chain(&self.anytime).copied()
    }
}

/// Which response is selected and which shall have the keyboard.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    pub selected: Option<ResponseIx>,
    /// Gets the keyboard in the next pass.
    focus: Option<ResponseIx>,
    /// What the responses were called in the last pass.
    ids: Vec<Id>,
}

/// The numbers of the keyboard, in the order of the responses.
const NUMBERS: [(Key, &str); 9] = [
    (Key::Num1, "1"),
    (Key::Num2, "2"),
    (Key::Num3, "3"),
    (Key::Num4, "4"),
    (Key::Num5, "5"),
    (Key::Num6, "6"),
    (Key::Num7, "7"),
    (Key::Num8, "8"),
    (Key::Num9, "9"),
];

impl Choices {
    /// Nothing selected, and the keyboard on the first response.
    pub fn fresh(offer: &Offer) -> Choices {
        Choices { selected: None, focus: offer.own.first().copied(), ids: Vec::new() }
    }

    /// The keyboard back on what is selected, or on the first response.
    pub fn refocus(&mut self, offer: &Offer) {
        self.focus = self.selected.or(offer.own.first().copied());
    }

    fn select(&mut self, response: ResponseIx) {
        self.selected = Some(response);
        self.focus = Some(response);
    }

    /// Takes the keys that select; `true` if Enter says what is selected.
    pub fn keys(&mut self, ui: &Ui, script: &Script, offer: &Offer, single_keys: bool) -> bool {
        if keys::typing(ui) {
            return false;
        }
        if single_keys {
            for (response, (key, _)) in offer.own.iter().zip(NUMBERS) {
                if keys::pressed(ui, key) {
                    self.select(*response);
                }
            }
            for response in &offer.anytime {
                let letter = script.play.response(*response).key.and_then(letter);
                if letter.is_some_and(|l| keys::pressed(ui, l)) {
                    self.select(*response);
                }
            }
        }
        let focused = ui.memory(|m| m.focused());
        if focused.is_none_or(|id| self.ids.contains(&id)) {
            let down = keys::pressed(ui, Key::ArrowDown) || (single_keys && keys::pressed(ui, Key::J));
            let up = keys::pressed(ui, Key::ArrowUp) || (single_keys && keys::pressed(ui, Key::K));
            if let Some(next) = moved(&offer.own, self.selected, i8::from(down) - i8::from(up)) {
                self.select(next);
            }
        }
        focused.is_none() && self.selected.is_some() && enter(ui)
    }

    /// The numbered responses; `true` if the selected one is to be said.
    pub fn list_ui(&mut self, ui: &mut Ui, script: &Script, offer: &Offer, single_keys: bool) -> bool {
        self.ids.clear();
        let mut said = false;
        for (response, (_, number)) in offer.own.iter().zip(NUMBERS) {
            let selected = self.selected == Some(*response);
            let shown = choice_ui(ui, single_keys.then_some(number), say(script, *response), selected);
            said |= self.heed(ui, &shown, *response);
        }
        said
    }

    /// The anytime responses in a quiet list, two beside each other where there is room; `true` if the selected one is to be said.
    pub fn anytime_ui(&mut self, ui: &mut Ui, script: &Script, offer: &Offer, single_keys: bool) -> bool {
        let mut said = false;
        ui.spacing_mut().item_spacing.y = 2.0;
        let beside = if ui.available_width() >= 440.0 && offer.anytime.len() > 1 { 2 } else { 1 };
        let width = (ui.available_width() - (beside - 1) as f32 * STEP) / beside as f32;
        for row in offer.anytime.chunks(beside) {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = STEP;
                for response in row {
                    let key = script.play.response(*response).key.filter(|_| single_keys).map(|k| k.to_uppercase().to_string());
                    let shown = anytime_row_ui(ui, width, key.as_deref(), say(script, *response), self.selected == Some(*response));
                    said |= self.heed(ui, &shown, *response);
                }
            });
        }
        said
    }

    /// The words of a selected anytime response, and the button that says what is selected; `true` if it was pressed.
    pub fn bar_ui(&mut self, ui: &mut Ui, script: &Script, offer: &Offer, single_keys: bool) -> bool {
        if let Some(words) = self.selected.filter(|r| script.play.is_anytime(*r)) {
            small_ui(ui, t!("session-will-say"));
            body_ui(ui, say(script, words));
        }
        let line = Vec2::new(ui.available_width(), 40.0);
        ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
            let button = ui.add_enabled_ui(self.selected.is_some(), |ui| keyed_primary_button_ui(ui, t!("session-say"), t!("key-enter"))).inner;
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| small_ui(ui, &hint(offer, single_keys)));
            button.clicked()
        })
        .inner
    }

    /// What a response has to know after it was shown; `true` if it is to be said.
    fn heed(&mut self, ui: &Ui, shown: &Response, response: ResponseIx) -> bool {
        self.ids.push(shown.id);
        if self.focus == Some(response) && ui.is_enabled() {
            self.focus = None;
            shown.request_focus();
            shown.scroll_to_me(None);
        }
        if shown.has_focus() {
            // Up and down select here; egui would carry the keyboard to whatever lies in that direction.
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|m| m.set_focus_lock_filter(shown.id, filter));
        }
        if !shown.clicked() {
            return false;
        }
        if shown.has_focus() && self.selected == Some(response) && enter(ui) {
            return true;
        }
        self.selected = Some(response);
        false
    }
}

/// The response below (+1) or above (−1) the selected one, stopping at the ends; from nowhere the first or the last.
fn moved(own: &[ResponseIx], selected: Option<ResponseIx>, by: i8) -> Option<ResponseIx> {
    let last = own.len().checked_sub(1)?;
    let at = selected.and_then(|s| own.iter().position(|r| *r == s));
    let next = match (by, at) {
        (1, None) => 0,
        (1, Some(at)) => (at + 1).min(last),
        (-1, None) => last,
        (-1, Some(at)) => at.saturating_sub(1),
        _ => return None,
    };
    own.get(next).copied()
}

/// Whether Enter was pressed anew: one held down must not say two things.
pub fn enter(ui: &Ui) -> bool {
    ui.input(|i| i.events.iter().any(|e| matches!(e, Event::Key { key: Key::Enter, pressed: true, repeat: false, modifiers, .. } if modifiers.is_none())))
}

fn letter(key: char) -> Option<Key> {
    Key::from_name(&key.to_uppercase().to_string())
}

fn hint(offer: &Offer, single_keys: bool) -> String {
    match (single_keys, offer.own.len()) {
        (true, 2..) => t!("session-choose-numbers", last = offer.own.len()),
        _ => t!("session-choose-arrows").into(),
    }
}

/// A response that may be said at any time: one line, shortened where it must be. The whole of it is read out, shows when pointed at, and stands in full once selected.
fn anytime_row_ui(ui: &mut Ui, width: f32, key: Option<&str>, text: &str, selected: bool) -> Response {
    let palette = theme::palette(ui);
    const HEIGHT: f32 = 34.0;
    const CAP: f32 = 34.0;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, ui.is_enabled(), selected, text));
    if ui.is_rect_visible(rect) {
        let pointed = response.hovered() || response.is_pointer_button_down_on();
        let (fill, stroke) = match (selected, pointed) {
            (true, _) => (palette.accent_soft, Stroke::new(2.0, palette.accent)),
            (false, true) => (palette.sunken, Stroke::NONE),
            (false, false) => (Color32::TRANSPARENT, Stroke::NONE),
        };
        ui.painter().rect(rect, CornerRadius::same(CORNER), fill, stroke, egui::StrokeKind::Inside);
        let mut left = rect.left() + STEP;
        if let Some(key) = key {
            let place = egui::Rect::from_min_max(egui::pos2(left, rect.top() + 4.0), rect.max);
            key_hint_ui(&mut ui.new_child(UiBuilder::new().max_rect(place)), key);
            left += CAP;
        }
        let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), theme::font(ui, Type::Small), Color32::PLACEHOLDER);
        job.wrap = egui::text::TextWrapping::truncate_at_width((rect.right() - STEP - left).max(STEP));
        let galley = ui.painter().layout_job(job);
        let color = if selected { palette.text } else { palette.quiet };
        ui.painter().galley(egui::pos2(left, rect.center().y - galley.size().y / 2.0), galley, color);
    }
    focus_ring(ui, &response);
    response.on_hover_text(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn up_and_down_stop_at_the_ends() {
        let own = [7, 3, 5];
        assert_eq!(moved(&own, None, 1), Some(7));
        assert_eq!(moved(&own, None, -1), Some(5));
        assert_eq!(moved(&own, Some(5), 1), Some(5));
        assert_eq!(moved(&own, Some(3), -1), Some(7));
        assert_eq!(moved(&own, Some(3), 0), None);
        assert_eq!(moved(&[], None, 1), None);
    }
}
