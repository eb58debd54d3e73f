//! A drill: single moments, one after the other. A response is judged at once; one that misses leads back to the same moment until it sits.

mod moment;
mod summary;

use super::session::{Choices, Offer, asking, enter};
use super::{Next, PractiseView, Screen};
use crate::app::Desk;
use crate::app::widgets::keys;
use crate::practice::drill::{CARDS, Drill, Stage, Wish};
use egui::Ui;

/// A drill under way.
pub struct DrillView {
    drill: Drill,
    offer: Offer,
    choices: Choices,
    /// Something new is to be brought into view and given the keyboard.
    fresh: bool,
}

/// What the trainee asked for.
enum Wanted {
    Say,
    GoOn,
    Leave,
    Another,
}

impl DrillView {
    /// Draws a drill; `None` if no moment suits the wish.
    pub fn begin(desk: &mut Desk, wish: Wish) -> Option<DrillView> {
        let seed = desk.draw();
        let deck = desk.training.deck()?;
        let drill = Drill::draw(seed, wish, deck, desk.training.log(), CARDS)?;
        let mut view = DrillView { drill, offer: Offer::default(), choices: Choices::default(), fresh: true };
        view.ask();
        Some(view)
    }

    /// Puts up what the drill shows now.
    fn ask(&mut self) {
        if let Some(now) = self.drill.now() {
            self.offer = Offer { own: now.own.to_vec(), anytime: now.anytime.to_vec() };
            self.choices = Choices::fresh(&self.offer);
        }
        self.fresh = true;
    }

    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        let wanted = match self.drill.stage() {
            Stage::Done => self.done_ui(ui),
            Stage::Asks => {
                let single = desk.settings.single_keys;
                let said = match self.drill.now() {
                    Some(now) if !asking(ui) => self.choices.keys(ui, &now.judged.script, &self.offer, single),
                    _ => false,
                };
                self.moment_ui(ui, single).or(said.then_some(Wanted::Say))
            }
            Stage::Answers => {
                let on = !asking(ui) && ui.memory(|m| m.focused()).is_none() && enter(ui);
                self.moment_ui(ui, desk.settings.single_keys).or(on.then_some(Wanted::GoOn))
            }
        };
        match wanted {
            Some(Wanted::Say) => self.say(desk),
            Some(Wanted::GoOn) => {
                self.drill.go_on();
                self.ask();
            }
            Some(Wanted::Leave) => return Some(self.leave(desk)),
            Some(Wanted::Another) => {
                if let Some(view) = DrillView::begin(desk, self.drill.wish().clone()) {
                    return Some(Screen::Drill(Box::new(view)));
                }
            }
            None if keys::back(ui) => return Some(self.leave(desk)),
            None => {}
        }
        None
    }

    fn say(&mut self, desk: &mut Desk) {
        let Some(response) = self.choices.selected else { return };
        let line = self.drill.choose(response, desk.now).and_then(|verdict| verdict.line.clone());
        self.fresh = true;
        if let Some(line) = line {
            desk.keep_practised(line);
        }
    }

    /// Back to where drills are chosen. What was tried and does not sit yet is kept.
    fn leave(&mut self, desk: &mut Desk) -> Screen {
        if let Some(line) = self.drill.leave(desk.now) {
            desk.keep_practised(line);
        }
        Screen::Practise(PractiseView::default())
    }
}

#[cfg(test)]
impl DrillView {
    /// The words of a response that fits now, and of one that does not.
    pub fn hint(&self) -> Option<(String, String)> {
        let now = self.drill.now()?;
        let script = &now.judged.script;
        let trial = |fits: bool| {
            let found = now.own.iter().find(|r| self.drill.clone().choose(**r, 0).is_some_and(|v| v.fits == fits))?;
            Some(super::session::conversation::say(script, *found).to_owned())
        };
        Some((trial(true)?, trial(false)?))
    }
}
