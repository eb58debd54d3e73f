//! Practise: what is worth doing next and why, drills of single moments, sessions to watch and rate, and how it has gone over time.

mod calibration;
mod insight;
mod levels_plot;
mod progress;
#[cfg(test)]
mod tests;
mod today;
mod watching;

use super::{BriefingView, DrillView, Next, Screen, WatchView};
use crate::analysis::Player;
use crate::app::Desk;
use crate::app::theme::PAGE;
use crate::app::widgets::{keys, page_ui, quiet_ui, tabs_ui, title_ui};
use crate::practice::drill::Wish;
use crate::texts::t;
use egui::Ui;
use insight::Insight;
pub use watching::who_holds;

/// The place for practice outside whole sessions.
#[derive(Default)]
pub struct PractiseView {
    tab: Tab,
    insight: Option<Box<Insight>>,
    choice: watching::Choice,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    #[default]
    Today,
    Watch,
    Progress,
    Calibration,
}

fn tabs() -> [(Tab, &'static str); 4] {
    [
        (Tab::Today, t!("practise-today")),
        (Tab::Watch, t!("practise-watch")),
        (Tab::Progress, t!("practise-progress")),
        (Tab::Calibration, t!("practise-ratings")),
    ]
}

/// Where a part of the screen wants to lead.
enum Go {
    Drill(Wish),
    /// A session with this scenario.
    Meet(String),
    Watch {
        scenario: usize,
        player: Player,
    },
}

impl PractiseView {
    pub fn at(tab: Tab) -> PractiseView {
        PractiseView { tab, ..PractiseView::default() }
    }

    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        desk.prepare_training();
        tabs_ui(ui, "parts of practice", "", &tabs(), &mut self.tab);
        if !(desk.training.ready() && desk.attempts.known()) {
            page_ui(ui, PAGE, |ui| {
                title_ui(ui, t!("practise-title"));
                quiet_ui(ui, t!("practise-gathering"));
            });
            return keys::back(ui).then(Screen::library);
        }
        let insight = Insight::renewed(self.insight.take(), desk);
        let go = match self.tab {
            Tab::Today => today::show(ui, desk, &insight),
            Tab::Watch => watching::show(ui, desk, &insight, &mut self.choice),
            Tab::Progress => progress::show(ui, &insight),
            Tab::Calibration => calibration::show(ui, &insight),
        };
        self.insight = Some(insight);
        match go {
            Some(go) => follow(go, desk),
            None => keys::back(ui).then(Screen::library),
        }
    }
}

fn follow(go: Go, desk: &mut Desk) -> Next {
    match go {
        Go::Drill(wish) => match DrillView::begin(desk, wish) {
            Some(view) => Some(Screen::Drill(Box::new(view))),
            None => {
                desk.notice(t!("practise-no-moment"), false);
                None
            }
        },
        Go::Meet(scenario) => {
            let entry = desk.all_entries().find(|e| e.script.is_some() && e.id.as_deref() == Some(scenario.as_str())).cloned()?;
            BriefingView::new(&entry, desk).map(|view| Screen::Briefing(Box::new(view)))
        }
        Go::Watch { scenario, player } => {
            let judged = desk.training.deck()?.scenarios().get(scenario)?.clone();
            Some(Screen::Watch(Box::new(WatchView::begin(desk, judged, player))))
        }
    }
}
