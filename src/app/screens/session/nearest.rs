//! Say it first: which written response is nearest to the trainee's own words, out of a long list, and then their words, what they chose and a model side by side.
//!
//! The trainee compares; nothing here judges language.

use super::SessionView;
use super::conversation::say;
use super::flow::Wish;
use crate::app::theme::STEP;
use crate::app::widgets::{body_ui, caption_ui, card_ui, list_item_ui, quiet_ui, small_ui, strong_ui, text_field_ui};
use crate::report::model;
use crate::report::names;
use crate::script::{ResponseIx, Script};
use crate::session::{Said, State, open, phase};
use crate::texts::t;
use egui::{Key, Modifiers, ScrollArea, Ui};

/// The list, and what was typed to search it.
#[derive(Clone, Debug, Default)]
pub struct Nearest {
    search: String,
    /// Everything that can be picked.
    all: Vec<ResponseIx>,
    /// The keyboard goes to the search.
    focus: bool,
}

/// What lies side by side after a response.
#[derive(Clone, Debug)]
pub struct Beside {
    pub own: String,
    pub nearest: Option<ResponseIx>,
    pub chosen: ResponseIx,
    /// A response that was open as well and shows most without a harm; `None` if none shows more than what was chosen.
    pub model: Option<ResponseIx>,
}

impl Beside {
    pub fn of(script: &Script, own: String, nearest: Option<ResponseIx>, said: &Said) -> Beside {
        Beside { own, nearest, chosen: said.response, model: model(script, said) }
    }
}

impl Nearest {
    /// The list for a moment: what is open now, and what else is said in this part of a session and at any time. By their words, so that their order tells nothing.
    pub fn of(script: &Script, state: &State) -> Nearest {
        let play = &script.play;
        let now = phase(play, state);
        let mut all: Vec<ResponseIx> = open(play, state).collect();
        for moment in play.moments.iter().filter(|m| m.phase == now) {
            all.extend(moment.responses.clone());
        }
        all.extend(play.anytime.clone());
        all.sort_unstable_by_key(|r| (say(script, *r), *r));
        all.dedup_by_key(|r| say(script, *r));
        Nearest { search: String::new(), all, focus: true }
    }

    /// Those that hold every word of the search.
    fn found<'s>(&self, script: &'s Script) -> Vec<(ResponseIx, &'s str)> {
        let words: Vec<String> = self.search.split_whitespace().map(str::to_lowercase).collect();
        let listed = self.all.iter().map(|r| (*r, say(script, *r)));
        listed.filter(|(_, text)| words.iter().all(|w| text.to_lowercase().contains(w))).collect()
    }
}

impl SessionView {
    /// The long list.
    pub(super) fn nearest_ui(&mut self, ui: &mut Ui) -> Option<Wish> {
        caption_ui(ui, t!("nearest-own"));
        body_ui(ui, self.typed.trim());
        ui.add_space(STEP);
        strong_ui(ui, t!("nearest-which"));
        let field = text_field_ui(ui, t!("search"), t!("nearest-help"), &mut self.nearest.search);
        if std::mem::take(&mut self.nearest.focus) {
            field.request_focus();
        }
        // Enter in the field takes the only one that is left.
        let entered = field.lost_focus() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
        let found = self.nearest.found(&self.script);
        let count = match found.len() {
            0 => t!("nearest-none").to_owned(),
            n => t!("responses", count = n),
        };
        small_ui(ui, &count);
        let mut picked = None;
        ScrollArea::vertical().id_salt("nearest").max_height(420.0).auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.25 * STEP;
            for (response, text) in &found {
                let kind = names::kind_of_response(self.script.play.response(*response).kind);
                if list_item_ui(ui, text, kind, false).clicked() {
                    picked = Some(*response);
                }
            }
        });
        if let (true, [(only, _)]) = (entered, &found[..]) {
            picked = Some(*only);
        }
        picked.map(|response| Wish::Nearest(Some(response)))
    }

    /// Own words, what was chosen, and the model.
    pub(super) fn beside_ui(&self, ui: &mut Ui, beside: &Beside) {
        let script = &self.script;
        let card = |ui: &mut Ui, name: &str, text: &str, note: &str| {
            card_ui(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.5 * STEP;
                caption_ui(ui, name);
                body_ui(ui, text);
                if !note.is_empty() {
                    small_ui(ui, note);
                }
            });
        };
        let kind = |r: ResponseIx| names::kind_of_response(script.play.response(r).kind);
        card(ui, t!("beside-own"), &beside.own, "");
        if let Some(nearest) = beside.nearest.filter(|n| *n != beside.chosen) {
            card(ui, t!("beside-nearest"), say(script, nearest), kind(nearest));
        }
        card(ui, t!("beside-chosen"), say(script, beside.chosen), kind(beside.chosen));
        match beside.model {
            Some(model) => card(ui, t!("beside-model"), say(script, model), kind(model)),
            None => {
                quiet_ui(ui, t!("beside-no-model"));
            }
        }
        quiet_ui(ui, t!("beside-compare"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::{self, Shelf};
    use crate::session::Transcript;

    #[test]
    fn the_list_is_long_holds_what_is_open_and_is_searched_by_words() {
        let shelf = Shelf::shipped();
        for entry in library::shipped(&shelf) {
            let script = entry.script.unwrap();
            let state = Transcript::begin(&script.play, 0).state();
            let mut nearest = Nearest::of(&script, &state);
            let all = nearest.found(&script);
            assert!(all.len() >= 8, "{}: {}", script.about.id, all.len());
            for response in open(&script.play, &state) {
                assert!(all.iter().any(|(_, text)| *text == say(&script, response)));
            }
            nearest.search = all[0].1.split_whitespace().take(3).collect::<Vec<_>>().join(" ").to_uppercase();
            let some = nearest.found(&script);
            assert!(!some.is_empty() && some.len() < all.len() && some.iter().any(|(r, _)| *r == all[0].0));
        }
    }
}
