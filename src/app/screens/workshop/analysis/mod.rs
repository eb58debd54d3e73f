//! What is true of every session: in plain words and as plots with a table beside each, every statement marked as proved or sampled.

mod levels;
mod players;
mod plots;
mod statements;
mod wording;

use crate::analysis::{self, Analysis, Effort, Findings};
use crate::app::theme::{PAGE, STEP};
use crate::app::widgets::{Tone, body_ui, callout_ui, pick_option_ui, pick_ui, quiet_ui, small_ui};
use crate::app::worker::{Pending, Poll, Waker};
use crate::script::Script;
use crate::texts::t;
use egui::{ScrollArea, Ui};
use std::sync::Arc;

/// What was worked out for a script.
pub struct Found {
    pub script: Arc<Script>,
    analysis: Analysis,
}

impl Found {
    /// What is known of a presentation, by its number; of the first if there is none of that number.
    pub fn of(&self, presentation: usize) -> Option<&Findings> {
        self.analysis.presentations.get(presentation).or(self.analysis.presentations.first())
    }
}

/// What the page remembers.
#[derive(Default)]
pub struct AnalysisView {
    found: Option<Found>,
    working: Option<Pending<Found>>,
    /// What was found, or is being worked out, is in the words of another language.
    stale: bool,
    /// The presentation that is shown.
    pub presentation: usize,
    shown: Shown,
}

/// What is picked in the parts of the page.
#[derive(Default)]
struct Shown {
    frame: usize,
    player: usize,
}

impl AnalysisView {
    pub fn busy(&self) -> bool {
        self.working.is_some()
    }

    /// Works it all out again, in the words of the language that is spoken by then. Until then what was found stays.
    pub fn reword(&mut self) {
        self.stale = true;
    }

    /// What was worked out, if it is about this script.
    pub fn current(&self, script: Option<&Arc<Script>>) -> Option<&Found> {
        self.found.as_ref().filter(|f| script.is_some_and(|s| same(&f.script, s)))
    }

    /// Shows what is known of this script, and works it out first, off the UI thread. Returns the moment that was asked for.
    pub fn show(&mut self, ui: &mut Ui, script: Option<&Arc<Script>>, waker: &Waker) -> Option<String> {
        self.work(script, waker);
        let area = ScrollArea::vertical().id_salt("analysis").auto_shrink(false);
        area.show(ui, |ui| {
            ui.set_max_width(PAGE.min(ui.available_width() - STEP));
            ui.spacing_mut().item_spacing.y = STEP;
            ui.add_space(1.5 * STEP);
            if script.is_none() {
                quiet_ui(ui, t!("analysis-once"));
            } else if self.working.is_some() {
                quiet_ui(ui, t!("analysis-looking"));
            }
            let moment = self.found_ui(ui);
            ui.add_space(6.0 * STEP);
            moment
        })
        .inner
    }

    fn found_ui(&mut self, ui: &mut Ui) -> Option<String> {
        let found = self.found.as_ref()?;
        let findings = found.of(self.presentation)?;
        if found.analysis.presentations.len() > 1 {
            let mut picked = None;
            pick_ui(ui, t!("analysis-presentation"), &findings.title, 420.0, |ui| {
                for (i, other) in found.analysis.presentations.iter().enumerate() {
                    if pick_option_ui(ui, &other.title, i == self.presentation) {
                        picked = Some(i);
                    }
                }
            });
            self.presentation = picked.unwrap_or(self.presentation);
        }
        small_ui(ui, &t!("analysis-states", count = findings.states));
        if !found.analysis.attainable_proved {
            callout_ui(ui, Tone::Caution, |ui| body_ui(ui, t!("analysis-in-part")));
        }
        let mut moment = statements::pass_ui(ui, &found.script, findings);
        players::players_ui(ui, &found.script, findings, &mut self.shown.player);
        levels::frames_ui(ui, &found.script, findings, &mut self.shown.frame);
        if found.analysis.attainable_proved {
            small_ui(ui, t!("analysis-else-proved"));
        }
        moment = statements::reached_ui(ui, findings).or(moment);
        statements::harms_ui(ui, &found.script, findings);
        moment
    }

    fn work(&mut self, script: Option<&Arc<Script>>, waker: &Waker) {
        if let Some(pending) = &self.working {
            match pending.poll() {
                Poll::Waiting => return,
                Poll::Ready(found) => {
                    self.found = Some(found);
                    self.working = None;
                }
                Poll::Lost => self.working = None,
            }
        }
        let Some(script) = script else { return };
        match &mut self.found {
            // The same scenario laid out otherwise: nothing new is true of it.
            Some(found) if !self.stale && same(&found.script, script) => found.script = script.clone(),
            _ => {
                self.stale = false;
                let script = script.clone();
                self.working = Some(Pending::start(waker, move || Found { analysis: analysis::analyse(&script, None, &effort()), script }));
            }
        }
    }
}

/// Nobody waits for the page, so it may look at more than the command line does by itself.
fn effort() -> Effort {
    Effort { losses: 1_000_000, ways: 2_500_000, astray: 20_000, ..Effort::default() }
}

fn same(a: &Arc<Script>, b: &Arc<Script>) -> bool {
    Arc::ptr_eq(a, b) || (a.play_hash() == b.play_hash() && a.key_hash() == b.key_hash())
}
