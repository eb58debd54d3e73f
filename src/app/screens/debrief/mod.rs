//! The debrief: one page in short; behind it the levels with their evidence, the annotated transcript, the curve, and what else could have come of it.

mod curve;
mod keep;
mod levels;
mod other_way;
mod overview;
mod practice;
#[cfg(test)]
mod tests;
mod transcript;
mod what_if;

use super::rating::LEVELS;
use super::session::Held;
use super::{BriefingView, Next, Screen};
use crate::analysis::Proof;
use crate::app::desk::{Desk, Judged};
use crate::app::theme::PAGE;
use crate::app::widgets::{keys, page_ui, quiet_ui, small_ui, tabs_ui, title_ui};
use crate::attempt;
use crate::attempt::words::{self, Words};
use crate::report::Debrief;
use crate::scoring::Level;
use crate::script::Script;
use crate::session::{Deal, Transcript};
use crate::texts::t;
use egui::Ui;
use keep::Keep;
use practice::Practice;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use what_if::WhatIf;

/// A session that is looked back on.
pub struct DebriefView {
    held: Looked,
    /// Absent while it is being worked out.
    worked_out: Option<WorkedOut>,
    tab: Tab,
    /// A turn that shall come into view in the transcript.
    bring: Option<usize>,
    what_if: WhatIf,
    practice: Option<Practice>,
    keep: Keep,
}

/// What was held.
struct Looked {
    script: Arc<Script>,
    deal: Deal,
    transcript: Transcript,
    /// The trainee's own ratings: a principle's place in the rubric and the level.
    ratings: Vec<(usize, Level)>,
    /// What the trainee typed before the responses showed.
    words: Words,
    /// Its record.
    path: PathBuf,
}

struct WorkedOut {
    judged: Arc<Judged>,
    debrief: Debrief,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tab {
    Short,
    Levels,
    Transcript,
    Curve,
    WhatIf,
}

fn tabs() -> [(Tab, &'static str); 5] {
    [
        (Tab::Short, t!("tab-short")),
        (Tab::Levels, t!("tab-levels")),
        (Tab::Transcript, t!("tab-transcript")),
        (Tab::Curve, t!("tab-curve")),
        (Tab::WhatIf, t!("tab-what-if")),
    ]
}

/// Where a part of the debrief leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Go {
    /// To a turn in the transcript.
    Turn(usize),
    /// To the other responses of a turn.
    WhatIf(usize),
    /// To the same turn once more, outside the record.
    Practise(usize),
    /// To the same scenario with a new briefing.
    Again,
    Library,
}

impl DebriefView {
    /// Right after the session.
    pub fn after(held: Held) -> DebriefView {
        let ratings = held.ratings.unwrap_or_default();
        DebriefView::of(held.script, held.deal, held.transcript, &ratings, held.writer.path())
    }

    /// An attempt of the list, read again.
    pub fn of_attempt(desk: &mut Desk, index: usize) -> Result<DebriefView, String> {
        let entry = desk.attempts.list().get(index).ok_or(t!("debrief-gone"))?;
        let record = entry.record.clone()?;
        let unknown = || t!("debrief-unknown", scenario = &record.header.scenario);
        let script = entry.script.clone().ok_or_else(unknown)?;
        let transcript = attempt::replay(&record, &script).map_err(|e| e.to_string())?;
        let path = entry.path.clone();
        Ok(DebriefView::of(script, Deal::new(record.header.seed), transcript, record.ratings(), &path))
    }

    fn of(script: Arc<Script>, deal: Deal, transcript: Transcript, ratings: &[(String, u8)], path: &Path) -> DebriefView {
        let place = |id: &String| script.key.rubric.principles.iter().position(|p| p.id == *id);
        let ratings = ratings.iter().filter_map(|(id, level)| Some((place(id)?, *LEVELS.get(usize::from(*level))?))).collect();
        // Words are a help for reading; without them the debrief is whole.
        let words = words::read(path).unwrap_or_default();
        let held = Looked { script, deal, transcript, ratings, words, path: path.to_owned() };
        DebriefView { held, worked_out: None, tab: Tab::Short, bring: None, what_if: WhatIf::default(), practice: None, keep: Keep::default() }
    }

    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        if self.worked_out.is_none()
            && let Some(judged) = desk.judged(&self.held.script)
        {
            let debrief = Debrief::of(&self.held.script, &judged.judge, &judged.attainable, &self.held.transcript);
            self.worked_out = Some(WorkedOut { judged, debrief });
        }
        let go = self.parts(ui, desk);
        if keys::back(ui) {
            return self.back();
        }
        self.follow(go?, desk)
    }

    fn back(&mut self) -> Next {
        if self.practice.take().is_some() {
            return None;
        }
        if self.tab != Tab::Short {
            self.tab = Tab::Short;
            return None;
        }
        Some(Screen::library())
    }

    fn parts(&mut self, ui: &mut Ui, desk: &mut Desk) -> Option<Go> {
        let Some(worked_out) = &self.worked_out else {
            page_ui(ui, PAGE, |ui| {
                title_ui(ui, &self.held.script.about.title);
                quiet_ui(ui, t!("working"));
            });
            return None;
        };
        let WorkedOut { judged, debrief } = worked_out;
        if let Some(practice) = &mut self.practice {
            if practice.show(ui, desk, judged) {
                self.practice = None;
            }
            return None;
        }
        tabs_ui(ui, "parts of the debrief", &self.held.script.about.title, &tabs(), &mut self.tab);
        match self.tab {
            Tab::Short => {
                let again = same_scenario(desk, &self.held.script).is_some();
                overview::show(ui, desk, &self.held, worked_out, &mut self.keep, again)
            }
            Tab::Levels => levels::show(ui, &self.held, worked_out),
            Tab::Transcript => transcript::show(ui, &self.held, debrief, &mut self.bring),
            Tab::Curve => {
                curve::show(ui, &self.held.transcript);
                None
            }
            Tab::WhatIf => self.what_if.show(ui, &self.held, debrief, judged, &desk.waker),
        }
    }

    fn follow(&mut self, go: Go, desk: &mut Desk) -> Next {
        match go {
            Go::Turn(turn) => {
                self.tab = Tab::Transcript;
                self.bring = Some(turn);
            }
            Go::WhatIf(turn) => {
                self.tab = Tab::WhatIf;
                self.what_if.pick(turn);
            }
            Go::Practise(turn) => self.practice = Some(Practice::at(self.held.script.clone(), self.held.deal, &self.held.transcript, turn)),
            Go::Again => {
                let entry = same_scenario(desk, &self.held.script)?.clone();
                return BriefingView::new(&entry, desk).map(|view| Screen::Briefing(Box::new(view)));
            }
            Go::Library => return Some(Screen::library()),
        }
        None
    }
}

/// What every result says of itself.
fn limits_ui(ui: &mut Ui, judged: &Judged) {
    small_ui(ui, t!("limits"));
    if judged.proof != Proof::Proved {
        small_ui(ui, t!("limits-in-part"));
    }
}

/// The scenario as it is in view now, to be held again.
fn same_scenario<'d>(desk: &'d Desk, script: &Script) -> Option<&'d crate::library::Entry> {
    desk.all_entries().find(|e| e.script.as_ref().is_some_and(|s| s.about.id == script.about.id))
}
